"""A whole farm as a file: who may have it asks for it, a job writes it."""

from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import EXPORT
from app.identity.services.audit import note
from app.kernel.jobs import OPEN, enqueue
from app.kernel.tables import job
from app.kernel.transaction import Tx

_at_work = sa.select(job.c.id).where(
    job.c.actor == EXPORT, job.c.farm_id == sa.bindparam("farm"), job.c.state.in_(OPEN)
)


def ask_export(tx: Tx, farm_id: UUID) -> UUID:
    """Have a farm written into a file; the id of the export, or of the one that is still at work."""
    known: UUID | None = tx.scalar(_at_work, {"farm": farm_id})
    if known is not None:
        return known
    export_id = enqueue(tx, EXPORT, key=f"{EXPORT}:{farm_id}", farm_id=farm_id, farm=farm_id)
    note(tx, "farm_exported", farm_id=farm_id, thing=export_id)
    return export_id
