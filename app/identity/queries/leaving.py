"""What leaves with a farm: the files that hold it whole, and its own end when somebody asked for that."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import EXPORT, EXPORT_LASTS
from app.identity.models import farm_deletion, person
from app.identity.queries.people import Answer
from app.kernel.errors import NotFound
from app.kernel.tables import job
from app.kernel.transaction import ReadTx

# An export is its job: the row is written with the wish, tells how far it is, and goes when the file has expired.
_exports = (
    sa.select(job, person.c.name.label("asker"))
    .join(person, person.c.id == job.c.person_id, isouter=True)
    .where(job.c.actor == EXPORT, job.c.farm_id == sa.bindparam("farm"))
    .order_by(job.c.enqueued_at.desc(), job.c.id.desc())
)
_deletion = (
    sa.select(farm_deletion, person.c.name.label("asker"))
    .join(person, person.c.id == farm_deletion.c.asked_by)
    .where(farm_deletion.c.farm_id == sa.bindparam("farm"))
)


def list_exports(tx: ReadTx, farm_id: UUID) -> list[Answer]:
    """The exports of a farm whose files may still be there, newest first."""
    return [_export(row, tx) for row in tx.all(_exports, {"farm": farm_id})]


def get_export(tx: ReadTx, farm_id: UUID, export_id: UUID) -> Answer:
    """One export. Raises NotFound."""
    row = tx.one(_exports.where(job.c.id == export_id), {"farm": farm_id})
    if row is None:
        raise NotFound()
    return _export(row, tx)


def get_deletion(tx: ReadTx, farm_id: UUID) -> Answer:
    """Who asked for the farm to be deleted, and when it will be. Raises NotFound when nobody did."""
    row = tx.one(_deletion, {"farm": farm_id})
    if row is None:
        raise NotFound()
    return {"asked_by": _named(row.asked_by, row), "asked_at": row.asked_at, "due_at": row.due_at}


def _export(row: sa.Row[Any], tx: ReadTx) -> Answer:
    told = row.result or row.progress or {}
    expires_at = row.finished_at + EXPORT_LASTS if row.state == "done" else None
    return {
        "id": row.id,
        "state": "expired" if expires_at and expires_at <= tx.now else row.state,
        "asked_by": _named(row.person_id, row),
        "asked_at": row.enqueued_at,
        "finished_at": row.finished_at,
        "expires_at": expires_at,
        "parts": told.get("parts", 0),
        "of_parts": told.get("of_parts"),
        "rows": told.get("rows", 0),
        "bytes": told.get("bytes"),
        "waits_for": told.get("away") if row.state == "waiting" else None,
    }


def _named(person_id: UUID | None, row: sa.Row[Any]) -> Answer | None:
    return None if person_id is None else {"id": person_id, "name": row.asker or None}
