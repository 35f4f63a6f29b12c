"""Keeping a local picture of another module's things from what it tells about them."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from app.kernel.message import Message
from app.kernel.transaction import Tx


def keep_state(tx: Tx, table: sa.Table, keys: Mapping[str, Any], values: Mapping[str, Any], message: Message) -> bool:
    """Write the told state into a `known_…` row unless it knows a newer one; False says it was stale."""
    told = {**values, "epoch": message.epoch, "version": message.version}
    return tx.upsert(table, keys, told, newer_than=("epoch", "version"))
