"""Recording entries: one at a time, many at once, or one for each member of a group or place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding, Refusal
from app.kernel.transaction import Tx
from modules.events.domain.fold import DISPUTED, WAITING
from modules.events.domain.kinds.registry import FOLLOWING, KINDS
from modules.events.domain.submission import Submission
from modules.events.errors import ImpossibleEntry, MalformedEntry, UnlikelyEntry
from modules.events.services import drafts
from modules.events.services.drafts import find_repeats, look_up, stored_record
from modules.events.services.farms import Farm, open_journal
from modules.events.services.judging import Outcome, judge, store
from modules.events.services.records import Record
from modules.events.services.subjects import Page, follow_merged, open_pages

Spared = tuple[str, str]

REOPENS = "lot_reopens"
CREATED, DUPLICATE, REFUSED = "created", "duplicate", "refused"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of one submission, and what was found; `record` is missing when it was refused."""

    status: str
    record: Record | None = None
    refusal: Refusal | None = None
    findings: tuple[Finding, ...] = ()


def record_entry(tx: Tx, farm_id: UUID, item: Mapping[str, Any]) -> Recorded:
    """Record one entry, or answer the stored one it repeats.

    Raises MalformedEntry, IdTaken, OtherContent; ImpossibleEntry unless it may be disputed; UnlikelyEntry until
    every warning is confirmed. What it raises takes back what was stored on the way: nothing of it may be kept.
    """
    submission = drafts.read(item, farm_id)
    farm = open_journal(tx, farm_id, 1)
    record = drafts.draft(submission, farm, farm.first_no, now=tx.now, person_id=tx.context.person_id)
    page, repeat = look_up(tx, record)
    if repeat and repeat.refusal:
        raise repeat.refusal
    if repeat and repeat.entry_id:
        return Recorded(DUPLICATE, stored_record(tx, farm_id, repeat.entry_id))
    page = _merged_page(tx, page, record)
    require_fields(page, record)
    outcome = judge(tx, farm, [page], {page.id: [record]})[0]
    outcomes = [outcome, *store(tx, farm, [outcome])]
    check_alone(outcomes, record, dispute=submission.dispute)
    record = as_judged(outcomes, record)
    return Recorded(_status(record), record)


def _merged_page(tx: Tx, page: Page, record: Record) -> Page:
    pages, fresh = follow_merged(tx, page.farm_id, {page.id: page}, {page.id: [record]})
    return pages[next(iter(fresh))]


def require_fields(page: Page, record: Record) -> None:
    """What the subject is may ask for fields that the kind alone does not; raises MalformedEntry."""
    missing = tuple(KINDS[record.kind].require(page.state, record.data)) if page.known else ()
    if missing:
        raise MalformedEntry(findings=missing)


def as_judged(outcomes: Iterable[Outcome], record: Record) -> Record:
    """An entry as these outcomes leave it: what it makes elsewhere may have spoken against it."""
    flipped = {each.id: each for outcome in outcomes for each in outcome.flipped}
    return flipped.get(record.id, record)


def check_alone(outcomes: Sequence[Outcome], record: Record, *, dispute: bool, spared: Collection[Spared] = ()) -> None:
    """What a person records or corrects alone has to be possible and likely, or be insisted on.

    `outcomes` are that of its subject and those of others by what follows from it. `spared` are reasons (code and
    field) that only another can lift. Raises ImpossibleEntry or UnlikelyEntry.
    """
    if dispute:
        return
    found = {entry_id: findings for outcome in outcomes for entry_id, findings in outcome.findings.items()}
    findings = [finding for finding in found.get(record.id, ()) if (finding.code, finding.field) not in spared]
    impossible = [finding for finding in findings if finding.level == "error"]
    flipped = _flipped_beside(outcomes, record)
    flips = [_flip(each) for each in flipped]
    against = [each for each in flipped if each.verdict == DISPUTED and not _reopens(each)]
    if against:
        impossible.append(Finding("later_conflict", "error", "/occurred_at", {"count": len(flips)}))
        impossible += _short_later(found, against)
    if impossible:
        raise ImpossibleEntry(findings=impossible, extra={"would_flip": flips})
    confirmed = {each["code"] for each in record.confirmed or ()}
    unlikely = [finding for finding in findings if finding.code not in confirmed]
    if any(map(_reopens, flipped)) and REOPENS not in confirmed:
        unlikely.append(Finding(REOPENS, "warning", "/occurred_at"))
    if unlikely:
        raise UnlikelyEntry(findings=unlikely)


def _flipped_beside(outcomes: Iterable[Outcome], record: Record) -> list[Record]:
    """Whose verdict is another because of an entry, but for itself and for what only follows from others."""
    flipped = {each.id: each for outcome in outcomes for each in outcome.flipped}
    return [each for each in flipped.values() if each.id != record.id and each.kind not in FOLLOWING]


def _reopens(flipped: Record) -> bool:
    """Whether a lot's closing is what becomes impossible: then the lot is open again until it is empty."""
    return flipped.kind == "lot_close" and flipped.verdict == DISPUTED and flipped.reasons == ["lot_not_empty"]


def _short_later(found: Mapping[UUID, Sequence[Finding]], against: Sequence[Record]) -> list[Finding]:
    """The first later day on which a lot would hold too few heads for what is recorded of it."""
    for flipped in sorted(against, key=lambda each: each.order):
        for finding in found.get(flipped.id, ()):
            if finding.code == "head_count_negative":
                params = {**finding.params, "on": flipped.occurred_on.isoformat()}
                return [Finding(finding.code, "error", "/occurred_at", params)]
    return []


def _flip(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": record.kind,
        "occurred_on": record.occurred_on,
        "verdict": record.verdict,
        "reasons": record.reasons,
    }


def _status(record: Record) -> str:
    return record.verdict if record.verdict in (DISPUTED, WAITING) else CREATED


@dataclass(slots=True)
class _Batch:
    """The items of a batch on their way: what was read of each, its draft, and what became of it."""

    submissions: dict[int, Submission] = field(default_factory=dict)
    drafts: dict[int, Record] = field(default_factory=dict)
    answers: dict[int, Recorded] = field(default_factory=dict)


def record_batch(
    tx: Tx,
    farm_id: UUID,
    items: Sequence[Any],
    *,
    person_id: UUID | None = None,
    leave_out: bool = False,
    preview: bool = False,
) -> list[Recorded]:
    """Record many entries: what is impossible is disputed, what is malformed refused, and the rest stored.

    Answers one for each item, in order. `person_id` is who recorded them, when it is not who asks. `leave_out`
    refuses what is impossible; `preview` tells what would become of each, and stores nothing.
    """
    batch = _Batch()
    for number, item in enumerate(items):
        try:
            batch.submissions[number] = drafts.read(item, farm_id)
        except Refusal as refusal:
            batch.answers[number] = Recorded(REFUSED, refusal=refusal)
    if batch.submissions:
        farm = open_journal(tx, farm_id, 0 if preview else len(items))
        _draft_all(tx, farm, batch, person_id or tx.context.person_id)
        _set_repeats_aside(tx, farm_id, batch)
        _judge_and_store(tx, farm, batch, leave_out=leave_out, preview=preview)
    return [batch.answers[number] for number in range(len(items))]


def _draft_all(tx: Tx, farm: Farm, batch: _Batch, person_id: UUID | None) -> None:
    for number, submission in batch.submissions.items():
        journal_no = farm.first_no + number
        batch.drafts[number] = drafts.draft(submission, farm, journal_no, now=tx.now, person_id=person_id)


def _set_repeats_aside(tx: Tx, farm_id: UUID, batch: _Batch) -> None:
    numbers = list(batch.drafts)
    for index, repeat in find_repeats(tx, farm_id, list(batch.drafts.values())).items():
        draft = batch.drafts.pop(numbers[index])
        if repeat.refusal:
            batch.answers[numbers[index]] = Recorded(REFUSED, draft, repeat.refusal)
        else:
            batch.answers[numbers[index]] = Recorded(DUPLICATE, _repeated(tx, farm_id, repeat.entry_id, batch))


def _repeated(tx: Tx, farm_id: UUID, entry_id: UUID | None, batch: _Batch) -> Record:
    for record in batch.drafts.values():
        if record.id == entry_id:
            return record
    assert entry_id is not None
    return stored_record(tx, farm_id, entry_id)


def _judge_and_store(tx: Tx, farm: Farm, batch: _Batch, *, leave_out: bool, preview: bool) -> None:
    fresh: dict[UUID, list[Record]] = {}
    for record in batch.drafts.values():
        fresh.setdefault(record.subject_id, []).append(record)
    if not fresh:
        return
    pages = open_pages(tx, farm.id, {subject: records[0].subject_type for subject, records in fresh.items()})
    pages, fresh = follow_merged(tx, farm.id, pages, fresh)
    for number, record in list(batch.drafts.items()):
        try:
            require_fields(pages[record.subject_id], record)
        except MalformedEntry as malformed:
            batch.answers[number] = Recorded(REFUSED, refusal=malformed)
            fresh[record.subject_id].remove(batch.drafts.pop(number))
    outcomes = judge(tx, farm, pages.values(), fresh)
    kept = [outcome for outcome in outcomes if not leave_out or not _is_impossible(outcome)]
    stored = {record.id for outcome in kept for record in outcome.fresh}
    if not preview:
        outcomes += store(tx, farm, kept)
    _answer_all(batch, outcomes, stored)


def _is_impossible(outcome: Outcome) -> bool:
    return any(record.verdict == DISPUTED for record in outcome.fresh)


def _answer_all(batch: _Batch, outcomes: Sequence[Outcome], kept: Collection[UUID]) -> None:
    findings = {entry_id: found for outcome in outcomes for entry_id, found in outcome.findings.items()}
    flipped = {record.id: record for outcome in outcomes for record in outcome.flipped}
    for number, draft in batch.drafts.items():
        record, found = flipped.get(draft.id, draft), findings.get(draft.id, ())
        refusal = None
        if record.verdict == DISPUTED:
            refusal = ImpossibleEntry(findings=[finding for finding in found if finding.level == "error"])
        status = _status(record) if record.id in kept else REFUSED
        batch.answers[number] = Recorded(status, record, refusal, found)
