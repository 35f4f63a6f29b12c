"""Stores as they are when a test begins: emptied, or with the one farm that was opened once and is put back."""

import shutil
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from app.kernel.module import Module
from app.kernel.runtime import Runtime
from app.kernel.transaction import Tx

Rows = list[tuple[sa.Table, list[dict[str, Any]]]]


def empty(runtime: Runtime) -> None:
    """Delete every row of every store."""
    for tx, module in _each(runtime):
        _delete_all(tx, module)


class Beginning:
    """What the stores hold now, to be put back: to open a farm and to tell all modules costs more than most tests."""

    def __init__(self, runtime: Runtime) -> None:
        self.rows: Mapping[str, Rows] = {
            module.name: [
                (table, [dict(row._mapping) for row in rows])
                for table in module.metadata.sorted_tables
                if (rows := tx.all(sa.select(table)))
            ]
            for tx, module in _each(runtime)
        }

    def put_back(self, runtime: Runtime) -> None:
        """Have the stores hold these rows and no other, and no files."""
        for tx, module in _each(runtime):
            _delete_all(tx, module)
            if files := runtime.store(module.name).files:
                shutil.rmtree(files.root, ignore_errors=True)
            for table, rows in self.rows[module.name]:
                tx.run(sa.insert(table), rows)


def _each(runtime: Runtime) -> Iterator[tuple[Tx, Module]]:
    for name, module in runtime.modules.items():
        with runtime.store(name).write() as tx:
            yield tx, module


def _delete_all(tx: Tx, module: Module) -> None:
    """TRUNCATE would write every file of every table anew."""
    deletes = [f'DELETE FROM "{table.name}"' for table in reversed(module.metadata.sorted_tables)]
    for statement in ["; ".join(deletes)] if tx.dialect == "postgresql" else deletes:  # one way there and back
        tx.conn.exec_driver_sql(statement)
