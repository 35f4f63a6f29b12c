"""Ids that the client chose: the same content again is a repeat, other content a conflict."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import Tx
from modules.herd.errors import IdElsewhere, IdTaken
from modules.herd.services.turns import take_turn


def is_repeat(tx: Tx, table: sa.Table, farm_id: UUID, thing_id: UUID, said: str) -> bool:
    """Whether this very content (its hash) was stored under the id before.

    Raises IdTaken for other content and IdElsewhere for an id of another farm.
    """
    take_turn(tx, thing_id)
    row = tx.one(sa.select(table.c.farm_id, table.c.content_hash).where(table.c.id == thing_id))
    if row is None:
        return False
    if row.farm_id != farm_id:
        raise IdElsewhere
    if row.content_hash != said:
        raise IdTaken
    return True


def is_known(tx: Tx, table: sa.Table, farm_id: UUID, thing_id: UUID) -> bool:
    """Whether the farm has a thing under this id, whatever was said of it; raises IdElsewhere."""
    owner = tx.scalar(sa.select(table.c.farm_id).where(table.c.id == thing_id))
    if owner is not None and owner != farm_id:
        raise IdElsewhere
    return owner is not None
