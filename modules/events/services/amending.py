"""Correcting and retracting: new versions of an entry, with who, when and why; the journal is folded again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.kernel.identity import Action, Principal
from app.kernel.transaction import Tx
from modules.events.domain.fields import Wrong, read_text
from modules.events.domain.fold import RECORDED
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.submission import Amendment, read_amendment
from modules.events.errors import (
    EntryChanged,
    EntryRetracted,
    EntryUnknown,
    MalformedEntry,
    NotYoursToAmend,
    ToldByHerd,
)
from modules.events.services.farms import Farm, open_journal, place_in_time
from modules.events.services.judging import Outcome, judge, store
from modules.events.services.recording import check_alone
from modules.events.services.records import Record, archive_version, find_record, update_amended
from modules.events.services.subjects import open_pages
from modules.events.services.telling import tell

OWN_FOR = timedelta(hours=24)
HERDS_REASONS = frozenset(
    {
        "identifier_in_use",
        "place_unknown",
        "place_closed",
        "place_holds_no_animals",
        "group_unknown",
        "group_closed",
    }
)
"""Reasons that are herd's: it hears the correction and judges it again."""


def correct_entry(
    tx: Tx, farm_id: UUID, entry_id: UUID, changes: Mapping[str, Any], *, version: int, who: Principal
) -> Record:
    """Replace an entry by a new version of it. What `changes` leaves out stays.

    Raises EntryUnknown, NotYoursToAmend, EntryChanged, EntryRetracted, ToldByHerd, MalformedEntry, and as for a new
    entry ImpossibleEntry and UnlikelyEntry.
    """
    farm = open_journal(tx, farm_id, 0)
    before = _amendable(tx, farm_id, entry_id, version, who)
    amendment = _read(changes, before)
    after = _amended(before, amendment, farm, tx)
    outcome = _judge_instead(tx, farm, after)
    check_alone(outcome, after, dispute=amendment.dispute, spared=HERDS_REASONS)
    replace_version(tx, farm, before, after, outcome, "corrected")
    return after


def retract_entry(tx: Tx, farm_id: UUID, entry_id: UUID, *, why: str, version: int, who: Principal) -> Record:
    """Take an entry back: it stays readable and counts no more. What it made possible is judged again.

    Raises EntryUnknown, NotYoursToAmend, EntryChanged, EntryRetracted, ToldByHerd, MalformedEntry.
    """
    farm = open_journal(tx, farm_id, 0)
    before = _amendable(tx, farm_id, entry_id, version, who)
    after = _next_version(before, tx, _reason(why))
    after.retracted, after.review = True, False
    after.verdict, after.reasons, after.warnings = RECORDED, [], []  # of what was taken back there is nothing to judge
    replace_version(tx, farm, before, after, _judge_instead(tx, farm, after), "retracted")
    return after


def replace_version(tx: Tx, farm: Farm, before: Record, after: Record, outcome: Outcome, said: str) -> None:
    """Keep the old version, store the new one and all that it changes, and say so."""
    archive_version(tx, before)
    update_amended(tx, after)
    tell(tx, after, said, farm.zone)
    store(tx, farm, [outcome])


def _amendable(tx: Tx, farm_id: UUID, entry_id: UUID, version: int, who: Principal) -> Record:
    record = find_record(tx, farm_id, entry_id)
    if record is None:
        raise EntryUnknown
    own = record.recorded_by == who.person_id and tx.now - record.recorded_at <= OWN_FOR
    if not who.may(Action.AMEND_ANY, farm_id) and not (own and who.may(Action.AMEND_OWN, farm_id)):
        raise NotYoursToAmend
    if not KINDS[record.kind].by_hand:
        raise ToldByHerd
    if record.version != version:
        raise EntryChanged
    if record.retracted:
        raise EntryRetracted
    return record


def _read(changes: Mapping[str, Any], record: Record) -> Amendment:
    at = record.occurred_at if record.time_precision == "exact" else record.occurred_on
    try:
        return read_amendment(changes, KINDS[record.kind], record.subject_type, at)
    except Wrong as error:
        raise MalformedEntry(findings=error.findings) from error


def _reason(why: str) -> str:
    try:
        return read_text(why, "/why", 500)
    except Wrong as error:
        raise MalformedEntry(findings=error.findings) from error


def _next_version(record: Record, tx: Tx, why: str | None) -> Record:
    return replace(
        record,
        version=record.version + 1,
        revision=record.revision + 1,
        written_at=tx.now,
        written_by=tx.context.person_id,
        why=why,
    )


def _amended(before: Record, amendment: Amendment, farm: Farm, tx: Tx) -> Record:
    after = _next_version(before, tx, amendment.why)
    if amendment.at is not None:
        placed = place_in_time(amendment.at, after.kind, farm.zone)
        after.occurred_at, after.occurred_on = placed.occurred_at, placed.occurred_on
        after.time_precision, after.sort_at = placed.time_precision, placed.sort_at
    if amendment.data is not None:
        after.data, after.weight_kg = amendment.data, KINDS[after.kind].weight_kg(amendment.data)
    after.note = amendment.note or after.note
    if amendment.attachments is not None:
        after.attachments = list(amendment.attachments) or None
    confirmed = {each["code"]: each for each in (*(before.confirmed or ()), *amendment.confirmed)}
    after.confirmed = list(confirmed.values()) or None
    return after


def _judge_instead(tx: Tx, farm: Farm, record: Record) -> Outcome:
    pages = open_pages(tx, farm.id, {record.subject_id: record.subject_type})
    return judge(tx, farm, pages.values(), {}, again=True, instead=record)[0]
