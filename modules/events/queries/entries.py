"""Entries as REST shows them: one, its versions, a subject's timeline, and lists with filters."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.fold import RECORDED
from modules.events.models import entry, entry_version

_by_id = sa.select(entry).where(entry.c.farm_id == sa.bindparam("farm"), entry.c.id == sa.bindparam("entry"))
_data = sa.select(entry.c.data).where(entry.c.farm_id == sa.bindparam("farm"), entry.c.id == sa.bindparam("entry"))
_replaced = (
    sa.select(entry_version)
    .where(entry_version.c.farm_id == sa.bindparam("farm"), entry_version.c.entry_id == sa.bindparam("entry"))
    .order_by(entry_version.c.version)
)
ORDER = ((entry.c.sort_at, "desc"), (entry.c.kind_rank, "desc"), (entry.c.id, "desc"))
"""Newest first, in farm order; the indexes of `entry` serve it for a farm and for a subject."""


def find_data(tx: ReadTx, farm_id: UUID, entry_id: UUID) -> Mapping[str, Any] | None:
    """The data of an entry, or None."""
    found: Mapping[str, Any] | None = tx.scalar(_data, {"farm": farm_id, "entry": entry_id})
    return found


def find_entry(tx: ReadTx, farm_id: UUID, entry_id: UUID) -> sa.Row[Any] | None:
    """An entry of the farm, or None."""
    return tx.one(_by_id, {"farm": farm_id, "entry": entry_id})


def entry_of(row: Any) -> dict[str, Any]:
    """An entry as REST shows it, from anything with its columns. With precision `day`, `occurred_at` is a date."""
    return {
        "id": row.id,
        "journal_no": row.journal_no,
        "kind": row.kind,
        "subject": {"type": row.subject_type, "id": row.subject_id},
        "occurred_at": row.occurred_on if row.time_precision == "day" else row.occurred_at,
        "occurred_on": row.occurred_on,
        "time_precision": row.time_precision,
        "data": row.data,
        "note": row.note,
        "attachments": row.attachments or [],
        "performed_by": row.performed_by,
        "batch_id": row.batch_id,
        "recorded_at": row.recorded_at,
        "recorded_by": row.recorded_by,
        "version": row.version,
        "retracted": row.retracted,
        "verdict": row.verdict,
        "reasons": row.reasons,
        "warnings": row.warnings,
        "review": row.review,
        "derived": row.derived or {},
        "refused": row.refused or [],
        "decision": row.decision,
    }


def versions_of(tx: ReadTx, row: sa.Row[Any]) -> list[dict[str, Any]]:
    """Every version of an entry, first to last: who wrote it, when, why, and what it said."""
    replaced = tx.all(_replaced, {"farm": row.farm_id, "entry": row.id})
    return [_version_of(each) for each in (*replaced, row)]


def _version_of(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        "version": row.version,
        "written_at": row.written_at,
        "written_by": row.written_by,
        "why": row.why,
        "retracted": row.retracted,
        "occurred_at": row.occurred_on if row.time_precision == "day" else row.occurred_at,
        "occurred_on": row.occurred_on,
        "time_precision": row.time_precision,
        "data": row.data,
        "note": row.note,
        "attachments": row.attachments or [],
    }


def timeline_of(farm_id: UUID, subject_id: UUID) -> sa.Select[Any]:
    """Every entry of a subject, disputed and retracted ones among them."""
    return sa.select(entry).where(entry.c.farm_id == farm_id, entry.c.subject_id == subject_id)


def journal_of(farm_id: UUID, filters: Mapping[str, Any]) -> sa.Select[Any]:
    """The farm's entries that pass the filters: subject_id, kind, verdict, batch_id, review, from_on, to_on (dates)."""
    statement = sa.select(entry).where(entry.c.farm_id == farm_id)
    for name in ("subject_id", "kind", "verdict", "batch_id", "review"):
        if filters.get(name) is not None:
            statement = statement.where(entry.c[name] == filters[name])
    if filters.get("verdict") not in (None, RECORDED):
        # says to the planner that the partial index serves; a retracted entry asks nobody for a decision
        statement = statement.where(sa.text("verdict <> 'recorded'"), entry.c.retracted.is_(False))
    first, last = filters.get("from_on"), filters.get("to_on")
    if isinstance(first, date):
        statement = statement.where(entry.c.occurred_on >= first)
    if isinstance(last, date):
        statement = statement.where(entry.c.occurred_on <= last)
    return statement
