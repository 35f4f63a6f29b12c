"""The farm of the large benchmark: entered once, copied until it has the size asked for, and kept between runs.

`BENCH_ANIMALS` (112,000) of five species and birds with `BENCH_YEARS` (7) of history are some 10 M entries. What was
entered (`BENCH_ENTERED` animals, on SQLite) and the SQLite stores are kept in `BENCH_DATA` (a folder beside other
temporary files that outlive a restart); those of PostgreSQL on the server `BENCH_POSTGRES`.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree
from uuid import UUID

import sqlalchemy as sa

from app.config import STORES, Settings
from app.demo.bulk import spelling_of
from app.demo.farm import open_demo
from app.demo.multiply import multiply
from app.demo.plan import Plan
from app.factory import create_app, make_runtime
from app.identity.models import farm as farms
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.transaction import Context
from app.migrate import upgrade_all

PASSWORD = "bench-of-the-board"


@dataclass(frozen=True, slots=True)
class Size:
    """How large the farm is, and how much of it is entered rather than copied."""

    animals: int
    years: int
    entered: int

    @classmethod
    def asked(cls, animals: int = 112_000, years: int = 7, entered: int = 250) -> "Size":
        """As the environment says."""
        said = os.environ.get
        return cls(
            int(said("BENCH_ANIMALS", animals)), int(said("BENCH_YEARS", years)), int(said("BENCH_ENTERED", entered))
        )

    @property
    def plan(self) -> Plan:
        """What the demo is asked for."""
        return Plan(animals=self.animals, years=self.years, entered=self.entered)


def home() -> Path:
    """Where data sets are kept."""
    return Path(os.environ.get("BENCH_DATA", Path(os.environ.get("TMPDIR", "/var/tmp")) / "rebanho-bench"))


def entered(size: Size) -> Settings:
    """The farm as it was entered, on SQLite."""
    data = home() / f"entered-{size.plan.heads}-{size.years}"
    done, settings = data / "done", Settings(data=data, log_requests=False)
    if not done.exists():
        rmtree(data, ignore_errors=True)
        with _running(settings) as runtime:
            began = time.monotonic()
            plan = Plan(animals=size.plan.heads, years=size.years, entered=size.plan.heads)
            open_demo(create_app(settings, runtime=runtime), runtime, plan, password=PASSWORD)
        print(f"{size.plan.heads} animals with {size.years} years entered in {time.monotonic() - began:.0f} s")
        done.touch()
    with _running(settings):
        return settings


def large(size: Size, postgres: str | None = None) -> Settings:
    """The whole farm, on SQLite or on a PostgreSQL server."""
    base = entered(size)
    name = f"{size.animals}-{size.years}" + ("-postgresql" if postgres else "")
    data = home() / name
    done = data / "done"
    urls = {store: f"{postgres}/rebanho_bench_{size.animals}_{store}" for store in STORES} if postgres else {}
    settings = Settings(data=data, databases=urls, log_requests=False)
    if not done.exists():
        rmtree(data, ignore_errors=True)
        if postgres:
            data.mkdir(parents=True)
            _drop(postgres, urls)
            _transfer(base, settings)
        else:
            copytree(base.data, data, ignore=lambda _folder, names: {"done"} & set(names))
        _copy(settings, size.plan.copies)
        done.touch()
    with _running(settings):
        return settings


@contextmanager
def _running(settings: Settings) -> Iterator[Runtime]:
    """The stores, with the newest tables."""
    runtime = make_runtime(settings)
    try:
        upgrade_all(runtime.stores, runtime.modules)
        yield runtime
    finally:
        runtime.stop()


def _copy(settings: Settings, copies: int) -> None:
    began, twentieths = time.monotonic(), 0

    def said(number: int) -> None:
        nonlocal twentieths
        if 20 * number // copies > twentieths:
            twentieths = 20 * number // copies
            print(f"{number} of {copies} copies after {time.monotonic() - began:.0f} s", flush=True)

    with _running(settings) as runtime:
        with runtime.store("identity").read() as tx:
            farm_id: UUID = tx.scalar(sa.select(farms.c.id))
        stores = [runtime.store(name) for name in runtime.modules if name != "identity"]
        wanted = [(store, _drop_indexes(store)) for store in stores]
        multiply(runtime, farm_id, copies, said, messages=False)
        for store, statements in wanted:
            with store.engine.begin() as conn:
                for statement in statements:
                    conn.exec_driver_sql(statement)
    print(f"copied {copies} times in {time.monotonic() - began:.0f} s", flush=True)


_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND substr(sql, 1, 12) = 'CREATE INDEX'",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes "
    "WHERE schemaname = 'public' AND substr(indexdef, 1, 12) = 'CREATE INDEX'",
}


def _drop_indexes(store: Store) -> list[str]:
    """Take the indexes away that only find rows, and tell how they are made: at the end that is done much sooner."""
    with store.engine.begin() as conn:
        found = [tuple(row) for row in conn.exec_driver_sql(_INDEXES[conn.dialect.name])]
        for name, _ in found:
            conn.exec_driver_sql(f'DROP INDEX "{name}"')
    return [statement for _, statement in found]


def _transfer(base: Settings, settings: Settings) -> None:
    """Every row of the entered farm to other databases."""
    source = make_runtime(base)
    with _running(settings) as target:
        for name, module in target.modules.items():
            store = target.store(name)
            spelling = spelling_of(store.engine)
            for table in module.metadata.sorted_tables:
                with source.store(name).read() as read, store.write(Context(), durable=False) as tx:
                    tx.run(sa.delete(table))
                    rows = read.all(sa.select(table))
                    if rows:
                        values = [
                            [spelling.value(column, row[at]) for row in rows] for at, column in enumerate(table.c)
                        ]
                        spelling.write(tx, table, table.c.keys(), values)
                    _count_on(tx.conn, table)
    source.stop()


def _count_on(conn: sa.Connection, table: sa.Table) -> None:
    """Numbers that the database gives go on behind those that stand there."""
    serial = table.autoincrement_column
    if serial is not None and conn.scalar(sa.func.pg_get_serial_sequence(table.name, serial.name)):
        last = f'(SELECT coalesce(max("{serial.name}"), 0) + 1 FROM "{table.name}")'
        conn.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table.name}', '{serial.name}'), {last}, false)")


def _drop(postgres: str, urls: dict[str, str]) -> None:
    server = sa.create_engine(f"{postgres}/postgres", isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        for url in urls.values():
            conn.exec_driver_sql(f'DROP DATABASE IF EXISTS "{sa.make_url(url).database}" WITH (FORCE)')
    server.dispose()
