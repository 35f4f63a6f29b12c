"""The end of a farm: asked for by name, put off for some days in which it can be taken back."""

from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import DELETION_WAITS, same_name
from app.identity.errors import NotTheFarmsName
from app.identity.models import farm, farm_deletion
from app.identity.services.audit import note
from app.identity.services.farms import delete_farm
from app.kernel.errors import NotFound
from app.kernel.transaction import Tx


def ask_deletion(tx: Tx, farm_id: UUID, *, by: UUID, name: str) -> bool:
    """Have a farm deleted in a week by somebody who types its name; False when that was asked for already.

    Raises NotFound, NotTheFarmsName.
    """
    known = tx.scalar(sa.select(farm.c.name).where(farm.c.id == farm_id))
    if known is None:
        raise NotFound()
    if not same_name(name, known):
        raise NotTheFarmsName(pointer="/name", name=known)
    row = {"farm_id": farm_id, "asked_by": by, "asked_at": tx.now, "due_at": tx.now + DELETION_WAITS}
    is_new = tx.insert_new(farm_deletion, row) > 0
    if is_new:
        note(tx, "farm_deletion_asked", farm_id=farm_id, due=row["due_at"])
    return is_new


def take_deletion_back(tx: Tx, farm_id: UUID) -> None:
    """Let a farm go on. Raises NotFound when nobody asked for its deletion."""
    if not tx.run(sa.delete(farm_deletion).where(farm_deletion.c.farm_id == farm_id)):
        raise NotFound()
    note(tx, "farm_deletion_taken_back", farm_id=farm_id)


def delete_due_farms(tx: Tx) -> None:
    """Delete the farms whose days to take it back are over."""
    due = sa.select(farm_deletion).where(farm_deletion.c.due_at <= tx.now).with_for_update()
    for row in tx.all(due):
        tx.run(sa.delete(farm_deletion).where(farm_deletion.c.farm_id == row.farm_id))
        delete_farm(tx, row.farm_id, by=row.asked_by)
