"""Correcting and retracting: new versions of an entry, with who, when and why; the journal is folded again."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.kernel.errors import Refusal
from app.kernel.identity import Action, Principal
from app.kernel.transaction import Tx
from modules.events.domain.effects import CAUSE
from modules.events.domain.fields import Wrong, read_text
from modules.events.domain.fold import RECORDED
from modules.events.domain.kinds.registry import FOLLOWING, KINDS
from modules.events.domain.submission import Amendment, read_amendment
from modules.events.errors import (
    EntryChanged,
    EntryRetracted,
    EntryUnknown,
    FollowsFromAnother,
    MalformedEntry,
    NotYoursToAmend,
    ToldByHerd,
    YoungHaveEntries,
)
from modules.events.services.farms import Farm, open_journal, place_in_time
from modules.events.services.judging import Outcome, judge, judge_births_again, store
from modules.events.services.recording import as_judged, check_alone, require_fields
from modules.events.services.records import (
    Record,
    archive_versions,
    find_record,
    next_version,
    records_of_batch,
    refusals_of,
    update_amended,
    update_judged,
)
from modules.events.services.subjects import open_pages
from modules.events.services.telling import tell
from modules.events.services.texts import change_texts
from modules.events.services.young import check_unmade, keep_young, name_young, rows_of, weighed_anew

IMPORT_UNDONE = "import undone"
OWN_FOR = timedelta(hours=24)


def correct_entry(
    tx: Tx, farm_id: UUID, entry_id: UUID, changes: Mapping[str, Any], *, version: int, who: Principal
) -> Record:
    """Replace an entry by a new version of it. What `changes` leaves out stays.

    Raises EntryUnknown, NotYoursToAmend, EntryChanged, EntryRetracted, ToldByHerd, FollowsFromAnother,
    MalformedEntry, YoungHaveEntries, and as for a new entry ImpossibleEntry and UnlikelyEntry.
    """
    farm = open_journal(tx, farm_id, 0)
    before = _amendable(tx, farm_id, entry_id, version, who)
    amendment = _read(changes, before)
    after = _amended(before, amendment, farm, tx)
    check_unmade(tx, before, after)
    page = open_pages(tx, farm.id, {after.subject_id: after.subject_type})[after.subject_id]
    require_fields(page, after)
    outcome = judge(tx, farm, [page], {}, again=True, instead=[after])[0]
    outcomes = [outcome, *replace_version(tx, farm, before, after, outcome, "corrected")]
    check_alone(outcomes, after, dispute=amendment.dispute, spared=refusals_of(tx, before.id))
    return as_judged(outcomes, after)


def retract_entry(tx: Tx, farm_id: UUID, entry_id: UUID, *, why: str, version: int, who: Principal) -> Record:
    """Take an entry back: it stays readable and counts no more. What it made possible is judged again.

    Raises EntryUnknown, NotYoursToAmend, EntryChanged, EntryRetracted, ToldByHerd, MalformedEntry,
    YoungHaveEntries.
    """
    farm = open_journal(tx, farm_id, 0)
    before = _amendable(tx, farm_id, entry_id, version, who)
    after = _taken_back(tx, before, _reason(why))
    replace_version(tx, farm, before, after, _judge_instead(tx, farm, after), "retracted")
    return after


def _taken_back(tx: Tx, before: Record, why: str) -> Record:
    after = next_version(tx, before, why)
    after.retracted, after.review, after.refused, after.decision = True, False, None, None
    check_unmade(tx, before, after)
    after.verdict, after.reasons, after.warnings = RECORDED, [], []  # of what was taken back there is nothing to judge
    return after


def retract_batch(
    tx: Tx, farm_id: UUID, batch_id: UUID, *, why: str, who: Principal
) -> list[tuple[UUID, Refusal | None]]:
    """Take back every entry of a batch that still stands: (id, why it is kept, if it is).

    Raises MalformedEntry and EntryUnknown.
    """
    farm, reason = open_journal(tx, farm_id, 0), _reason(why)
    stored = records_of_batch(tx, farm_id, batch_id)
    if not stored:
        raise EntryUnknown
    answers: list[tuple[UUID, Refusal | None]] = []
    versions: list[tuple[Record, Record]] = []
    for record in stored:
        if record.retracted:
            continue
        try:
            before = _amendable(tx, farm_id, record.id, record.version, who)
            versions.append((before, _taken_back(tx, before, reason)))
            answers.append((record.id, None))
        except (NotYoursToAmend, YoungHaveEntries) as refusal:
            answers.append((record.id, refusal))
    _replace_all(tx, farm, versions)
    return answers


def take_back(tx: Tx, farm_id: UUID, entry_ids: Iterable[UUID], *, asked_by: UUID | None) -> None:
    """Take back the entries of an import that nobody corrected since; one that stays is told again as it is."""
    farm = open_journal(tx, farm_id, 0)
    found = [record for entry_id in entry_ids if (record := find_record(tx, farm_id, entry_id))]
    standing = [record for record in found if not record.retracted]
    versions = [(record, _taken_back(tx, record, IMPORT_UNDONE)) for record in standing if record.version == 1]
    for _, after in versions:
        after.written_by = asked_by
    if versions:
        _replace_all(tx, farm, versions)
    kept = [record for record in standing if record.version > 1]
    for record in kept:
        record.revision += 1
    update_judged(tx, kept)
    for record in kept:
        tell(tx, record, "judged", farm.zone)


def _replace_all(tx: Tx, farm: Farm, versions: Sequence[tuple[Record, Record]]) -> None:
    afters = [after for _, after in versions]
    pages = open_pages(tx, farm.id, {after.subject_id: after.subject_type for after in afters})
    outcomes = judge(tx, farm, pages.values(), {}, again=True, instead=afters)
    archive_versions(tx, [before for before, _ in versions])
    update_amended(tx, afters)
    change_texts(tx, afters)
    for after in afters:
        tell(tx, after, "retracted", farm.zone)
    store(tx, farm, outcomes)
    keep_young(tx, afters, again=True)
    judge_births_again(tx, farm, afters)


def replace_version(tx: Tx, farm: Farm, before: Record, after: Record, outcome: Outcome, said: str) -> list[Outcome]:
    """Keep the old version, store the new one and all that it changes, and say so.

    Answers with what became of other subjects by it.
    """
    archive_versions(tx, [before])
    update_amended(tx, [after])
    change_texts(tx, [after])
    tell(tx, after, said, farm.zone)
    elsewhere = store(tx, farm, [outcome])
    keep_young(tx, [after], again=True)
    judge_births_again(tx, farm, [before, after])
    _weigh_young_anew(tx, farm, before, after)
    return elsewhere


def _weigh_young_anew(tx: Tx, farm: Farm, *versions: Record) -> None:
    registrations = {now.id: (was, now) for version in versions for was, now in weighed_anew(tx, version)}
    for was, now in registrations.values():
        now.written_at, now.written_by, now.why = tx.now, tx.context.person_id, None
        replace_version(tx, farm, was, now, _judge_instead(tx, farm, now), "corrected")


def _amendable(tx: Tx, farm_id: UUID, entry_id: UUID, version: int, who: Principal) -> Record:
    record = find_record(tx, farm_id, entry_id)
    if record is None:
        raise EntryUnknown
    own = record.recorded_by == who.person_id and tx.now - record.recorded_at <= OWN_FOR
    if not who.may(Action.AMEND_ANY, farm_id) and not (own and who.may(Action.AMEND_OWN, farm_id)):
        raise NotYoursToAmend
    if record.kind in FOLLOWING:
        raise FollowsFromAnother(extra={"follows_from": record.data[CAUSE]})
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


def _amended(before: Record, amendment: Amendment, farm: Farm, tx: Tx) -> Record:
    after = next_version(tx, before, amendment.why)
    after.decision = None  # it was about what the entry said before
    if amendment.at is not None:
        placed = place_in_time(amendment.at, after.kind, farm.zone)
        after.occurred_at, after.occurred_on = placed.occurred_at, placed.occurred_on
        after.time_precision, after.sort_at = placed.time_precision, placed.sort_at
    if amendment.data is not None:
        after.data = _data_again(before, amendment.data)
        after.weight_kg = KINDS[after.kind].weight_kg(after.data)
        after.refused = _still_refused(after)
    after.note = amendment.note or after.note
    if amendment.attachments is not None:
        after.attachments = list(amendment.attachments) or None
    confirmed = {each["code"]: each for each in (*(before.confirmed or ()), *amendment.confirmed)}
    after.confirmed = list(confirmed.values()) or None
    return after


def _data_again(before: Record, data: dict[str, Any]) -> dict[str, Any]:
    """Corrected data: rows keep their animals by id, and what was made once stays."""
    kept = {"litter_id": before.data["litter_id"]} if "litter_id" in before.data else {}
    return {**kept, **name_young(before.kind, data)}


def _still_refused(record: Record) -> list[dict[str, Any]] | None:
    there = {row["animal_id"] for row in rows_of(record)}
    return [each for each in record.refused or () if each["animal_id"] in there] or None


def _judge_instead(tx: Tx, farm: Farm, record: Record) -> Outcome:
    pages = open_pages(tx, farm.id, {record.subject_id: record.subject_type})
    return judge(tx, farm, pages.values(), {}, again=True, instead=[record])[0]
