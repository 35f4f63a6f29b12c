"""Ids that the client chose: the same content again is a repeat, other content a conflict."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx, Tx
from modules.herd.errors import IdElsewhere, IdTaken
from modules.herd.services.turns import take_turn


def owners_of(tx: ReadTx, table: sa.Table, ids: Iterable[UUID]) -> dict[UUID, sa.Row[Any]]:
    """Of the things of a table that there are under these ids: their farm (`farm_id`) and `content_hash`."""
    wanted = list(ids)
    if not wanted:
        return {}
    found = sa.select(table.c.id, table.c.farm_id, table.c.content_hash).where(table.c.id.in_(wanted))
    return {row.id: row for row in tx.all(found)}


def is_repeat(tx: Tx, table: sa.Table, farm_id: UUID, thing_id: UUID, said: str) -> bool:
    """Whether this very content (its hash) was stored under the id before.

    Raises IdTaken for other content and IdElsewhere for an id of another farm.
    """
    take_turn(tx, thing_id)
    return is_said_again(owners_of(tx, table, [thing_id]).get(thing_id), farm_id, said)


def is_said_again(owner: sa.Row[Any] | None, farm_id: UUID, said: str) -> bool:
    """The same, of a row of `owners_of` (None: nothing was stored under the id)."""
    if owner is None:
        return False
    check_owner(owner.farm_id, farm_id)
    if owner.content_hash != said:
        raise IdTaken
    return True


def check_owner(owner_id: UUID, farm_id: UUID) -> None:
    """Raise IdElsewhere when a thing is another farm's."""
    if owner_id != farm_id:
        raise IdElsewhere
