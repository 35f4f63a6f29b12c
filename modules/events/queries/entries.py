"""Entries as REST shows them: one, its versions, a subject's timeline, and lists with filters."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.differences import differences
from modules.events.domain.fold import RECORDED
from modules.events.models import attachment, entry, entry_version, file_use, stay
from modules.events.queries.members import places_within
from modules.events.queries.search import found_by

_by_id = sa.select(entry).where(entry.c.farm_id == sa.bindparam("farm"), entry.c.id == sa.bindparam("entry"))
_data = sa.select(entry.c.id, entry.c.data).where(
    entry.c.farm_id == sa.bindparam("farm"), entry.c.id.in_(sa.bindparam("entries", expanding=True))
)
_replaced = (
    sa.select(entry_version)
    .where(entry_version.c.farm_id == sa.bindparam("farm"), entry_version.c.entry_id == sa.bindparam("entry"))
    .order_by(entry_version.c.version)
)
ORDER = ((entry.c.sort_at, "desc"), (entry.c.kind_rank, "desc"), (entry.c.id, "desc"))
"""Newest first, in farm order; the indexes of `entry` serve it for a farm and for a subject."""


def find_data(tx: ReadTx, farm_id: UUID, entry_ids: Sequence[UUID]) -> dict[UUID, Mapping[str, Any]]:
    """The data of those of these entries that there are."""
    return {row.id: row.data for row in tx.all(_data, {"farm": farm_id, "entries": entry_ids})}


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
    """Every version of an entry, first to last: who wrote it, when, why, what it said, and what was another before."""
    replaced = tx.all(_replaced, {"farm": row.farm_id, "entry": row.id})
    versions = [_version_of(each) for each in (*replaced, row)]
    for before, after in pairwise(versions):
        after["changes"] = list(differences(_content(before), _content(after)))
    return versions


COMPARED = ("occurred_at", "time_precision", "data", "note", "attachments", "subject_id", "confirmed", "retracted")


def _content(version: Mapping[str, Any]) -> dict[str, Any]:
    return {name: version[name] for name in COMPARED}


def _version_of(row: sa.Row[Any]) -> dict[str, Any]:
    at = row.occurred_on if row.time_precision == "day" else row.occurred_at
    return {
        "version": row.version,
        "written_at": row.written_at,
        "written_by": row.written_by,
        "why": row.why,
        "retracted": row.retracted,
        "occurred_at": at.isoformat(),
        "occurred_on": row.occurred_on,
        "time_precision": row.time_precision,
        "subject_id": row.subject_id,
        "data": row.data,
        "note": row.note,
        "attachments": row.attachments or [],
        "confirmed": row.confirmed or [],
        "changes": [],
    }


def timeline_of(farm_id: UUID, subject_id: UUID) -> sa.Select[Any]:
    """Every entry of a subject, disputed and retracted ones among them."""
    return sa.select(entry).where(entry.c.farm_id == farm_id, entry.c.subject_id == subject_id)


def journal_of(tx: ReadTx, farm_id: UUID, filters: Mapping[str, Any]) -> sa.Select[Any]:
    """The farm's entries that pass the filters.

    subject_id, kind (several), verdict, batch_id, review, recorded_by; group_id, place_id (who was there at that time);
    from_on, to_on (dates of the happening), recorded_from, recorded_to (instants), has_attachment; q (words).
    """
    statement = sa.select(entry).where(entry.c.farm_id == farm_id)
    for name in ("subject_id", "verdict", "batch_id", "review", "recorded_by"):
        if filters.get(name) is not None:
            statement = statement.where(entry.c[name] == filters[name])
    if filters.get("verdict") not in (None, RECORDED):
        # says to the planner that the partial index serves; a retracted entry asks nobody for a decision
        statement = statement.where(sa.text("verdict <> 'recorded'"), entry.c.retracted.is_(False))
    return statement.where(*_within(filters), *_about(tx, farm_id, filters))


def _within(filters: Mapping[str, Any]) -> Iterator[sa.ColumnElement[bool]]:
    first, last = filters.get("from_on"), filters.get("to_on")
    if isinstance(first, date):
        yield entry.c.occurred_on >= first
    if isinstance(last, date):
        yield entry.c.occurred_on <= last
    if filters.get("recorded_from") is not None:
        yield entry.c.recorded_at >= filters["recorded_from"]
    if filters.get("recorded_to") is not None:
        yield entry.c.recorded_at <= filters["recorded_to"]


def _about(tx: ReadTx, farm_id: UUID, filters: Mapping[str, Any]) -> Iterator[sa.ColumnElement[bool]]:
    if filters.get("kind"):
        yield entry.c.kind.in_(filters["kind"])
    if filters.get("group_id") is not None:
        yield _there([filters["group_id"]])
    if filters.get("place_id") is not None:
        yield _there(places_within(tx, farm_id, filters["place_id"]))
    if filters.get("has_attachment") is not None:
        named = sa.exists().where(file_use.c.farm_id == farm_id, file_use.c.entry_id == entry.c.id)
        yield named if filters["has_attachment"] else ~named
    if filters.get("q") is not None:
        yield found_by(tx, farm_id, filters["q"])


def _there(targets: Sequence[UUID]) -> sa.ColumnElement[bool]:
    """Of a subject that was in one of these places or groups when it happened, or of one of these themselves."""
    was_there = sa.exists().where(
        stay.c.farm_id == entry.c.farm_id,
        stay.c.subject_id == entry.c.subject_id,
        stay.c.target_id.in_(targets),
        stay.c.since <= entry.c.sort_at,
        sa.or_(stay.c.until.is_(None), stay.c.until > entry.c.sort_at),
    )
    return sa.or_(was_there, entry.c.subject_id.in_(targets))


_here = sa.select(attachment.c.sha256).where(
    attachment.c.farm_id == sa.bindparam("farm"), attachment.c.sha256.in_(sa.bindparam("hashes", expanding=True))
)


def with_files(tx: ReadTx, farm_id: UUID, items: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """The entries as shown, each file of theirs with whether it is here yet (a photo's own among them)."""
    for item in items:
        if item["kind"] == "photo":
            own = {name: item["data"][name] for name in ("sha256", "media_type") if name in item["data"]}
            item["attachments"] = [own, *item["attachments"]]
    hashes = {file["sha256"] for item in items for file in item["attachments"]}
    if hashes:
        here = {row.sha256 for row in tx.all(_here, {"farm": farm_id, "hashes": sorted(hashes)})}
        for item in items:
            item["attachments"] = [{**file, "here": file["sha256"] in here} for file in item["attachments"]]
    return items
