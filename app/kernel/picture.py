"""Keeping a local picture of another module's things from what it tells about them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.transaction import Tx


def keep_state(tx: Tx, table: sa.Table, keys: Mapping[str, Any], values: Mapping[str, Any], message: Message) -> bool:
    """Write the told state into a `known_…` row unless it knows a newer one; False says it was stale."""
    told = {**values, "epoch": message.epoch, "version": message.version}
    return tx.upsert(table, keys, told, newer_than=("epoch", "version"))


def keep_states(
    tx: Tx, table: sa.Table, key: str, told: Sequence[tuple[Mapping[str, Any], Message]]
) -> dict[UUID, bool]:
    """Write the states of many things, each told once (`key` among its values), as `keep_state` does.

    Answers with those that were not stale, and whether each was known before.
    """
    ids = [values[key] for values, _ in told]
    known = {row[0]: (row.epoch, row.version) for row in tx.all(_telling(table, key), {"ids": ids})}
    fresh = [
        {**values, "epoch": message.epoch, "version": message.version}
        for values, message in told
        if known.get(values[key], ("", -1)) < (message.epoch, message.version)
    ]
    tx.upsert_all(table, (key,), fresh, newer_than=("epoch", "version"))
    return {row[key]: row[key] in known for row in fresh}


@lru_cache(maxsize=64)
def _telling(table: sa.Table, key: str) -> sa.Select[Any]:
    column = table.c[key]
    return sa.select(column, table.c.epoch, table.c.version).where(column.in_(sa.bindparam("ids", expanding=True)))
