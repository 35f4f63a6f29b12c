"""From a submission to an entry that may be stored, and whether it repeats one that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Refusal
from app.kernel.ids import content_hash, new_id
from app.kernel.transaction import ReadTx
from modules.events.domain.fields import Wrong
from modules.events.domain.submission import Submission, read_submission
from modules.events.errors import IdTaken, MalformedEntry, OtherContent
from modules.events.models import entry, subject
from modules.events.services.farms import Farm, place_in_time
from modules.events.services.records import Record, find_record
from modules.events.services.subjects import Page, new_page, page_of
from modules.events.services.young import name_young


def read(item: Any, farm_id: UUID) -> Submission:
    """A well-formed submission; raises MalformedEntry."""
    try:
        return read_submission(item, farm_id)
    except Wrong as error:
        raise MalformedEntry(findings=error.findings) from error


def draft(submission: Submission, farm: Farm, journal_no: int, *, now: datetime, person_id: UUID | None) -> Record:
    """The first version of an entry, not judged yet."""
    kind = submission.kind
    placed = place_in_time(submission.at, kind.code, farm.zone)
    return Record(
        id=submission.id or new_id(),
        farm_id=farm.id,
        journal_no=journal_no,
        kind=kind.code,
        subject_type=submission.subject_type,
        subject_id=submission.subject_id,
        occurred_at=placed.occurred_at,
        occurred_on=placed.occurred_on,
        time_precision=placed.time_precision,
        sort_at=placed.sort_at,
        kind_rank=kind.rank,
        data=name_young(kind.code, submission.data),
        note=submission.note,
        performed_by=submission.performed_by,
        confirmed=list(submission.confirmed) or None,
        attachments=list(submission.attachments) or None,
        batch_id=submission.batch_id,
        source=submission.source,
        source_id=submission.source_id,
        content_hash=content_hash(submission.content()),
        recorded_at=now,
        recorded_by=person_id,
        written_at=now,
        written_by=person_id,
        weight_kg=kind.weight_kg(submission.data),
    )


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a draft meets in the journal: the entry that it repeats, or why it cannot be stored."""

    entry_id: UUID | None = None
    refusal: Refusal | None = None


_same_ids = sa.select(entry.c.id, entry.c.farm_id, entry.c.content_hash).where(
    entry.c.id.in_(sa.bindparam("ids", expanding=True))
)
_same_sources = sa.select(entry.c.id, entry.c.source, entry.c.source_id).where(
    entry.c.farm_id == sa.bindparam("farm"),
    entry.c.source.in_(sa.bindparam("sources", expanding=True)),
    entry.c.source_id.in_(sa.bindparam("source_ids", expanding=True)),
    entry.c.source_id.is_not(None),
)


_nothing = sa.select(sa.literal(1).label("one")).subquery()
_page_and_same_id = sa.select(
    subject, entry.c.farm_id.label("met_farm_id"), entry.c.content_hash.label("met_hash")
).select_from(
    _nothing.outerjoin(
        subject, sa.and_(subject.c.farm_id == sa.bindparam("farm"), subject.c.id == sa.bindparam("subject"))
    ).outerjoin(entry, entry.c.id == sa.bindparam("entry"))
)


def look_up(tx: ReadTx, record: Record) -> tuple[Page, Repeat | None]:
    """In one look: the page of a draft's subject, and what the journal holds under its id or source already."""
    row = tx.one(_page_and_same_id, {"farm": record.farm_id, "subject": record.subject_id, "entry": record.id})
    if row is None or row.id is None:
        page = new_page(record.farm_id, record.subject_id, record.subject_type)
    else:
        page = page_of(row)
    if row is not None and row.met_farm_id is not None:
        return page, _meet(record, row.met_farm_id, row.met_hash)
    return page, find_repeats(tx, record.farm_id, [record]).get(0) if record.source_id else None


def find_repeats(tx: ReadTx, farm_id: UUID, drafts: Sequence[Record]) -> dict[int, Repeat]:
    """Which of the drafts (by their number in the list) the journal holds already, or an earlier one of the list."""
    by_id = {
        row.id: (row.farm_id, row.content_hash) for row in tx.all(_same_ids, {"ids": [record.id for record in drafts]})
    }
    by_source = _by_source(tx, farm_id, drafts)
    repeats: dict[int, Repeat] = {}
    for number, record in enumerate(drafts):
        if record.id in by_id:
            repeats[number] = _meet(record, *by_id[record.id])
            continue
        source = (record.source, record.source_id)
        if record.source_id and source in by_source:
            repeats[number] = Repeat(entry_id=by_source[source])
            continue
        by_id[record.id] = (farm_id, record.content_hash)
        by_source[source] = record.id
    return repeats


def _by_source(tx: ReadTx, farm_id: UUID, drafts: Sequence[Record]) -> dict[tuple[str | None, str | None], UUID]:
    told = {(record.source, record.source_id) for record in drafts if record.source_id}
    if not told:
        return {}
    sources, source_ids = {source for source, _ in told}, {source_id for _, source_id in told}
    rows = tx.all(_same_sources, {"farm": farm_id, "sources": list(sources), "source_ids": list(source_ids)})
    return {(row.source, row.source_id): row.id for row in rows}


def _meet(record: Record, farm_id: UUID, stored_hash: str) -> Repeat:
    if farm_id != record.farm_id:
        return Repeat(refusal=IdTaken(pointer="/id"))
    if stored_hash != record.content_hash:
        return Repeat(refusal=OtherContent(pointer="/id"))
    return Repeat(entry_id=record.id)


def stored_record(tx: ReadTx, farm_id: UUID, entry_id: UUID) -> Record:
    """An entry that is known to be stored."""
    record = find_record(tx, farm_id, entry_id)
    if record is None:
        raise LookupError(f"entry {entry_id} was stored and is not there")
    return record
