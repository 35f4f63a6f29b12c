"""Judging: new entries at the end of a subject's journal by themselves, all others by folding its whole history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.fold import RECORDED, WAITING, Folded, Judgement, Turn, fold
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.state import Refusal
from modules.events.services.farms import Farm
from modules.events.services.records import Record, insert_records, read_histories, to_entry, update_judged
from modules.events.services.subjects import Page, go_on, keep_pages, purposes_of, write_again
from modules.events.services.telling import tell

WAITS_FOR = "unknown_subject"


@dataclass(slots=True)
class Outcome:
    """What became of one subject: its page, the new entries, the stored ones that flip, and all that was found."""

    page: Page
    fresh: list[Record]
    flipped: list[Record] = field(default_factory=list)
    findings: dict[UUID, tuple[Finding, ...]] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    whole: bool = False


def judge(
    tx: ReadTx,
    farm: Farm,
    pages: Iterable[Page],
    fresh: Mapping[UUID, list[Record]],
    *,
    again: bool = False,
    instead: Record | None = None,
) -> list[Outcome]:
    """Judge new entries (by subject) and whatever they change. Nothing is stored, but records and pages are changed.

    `again` folds whole histories even without new entries. `instead` stands for the stored entry of its id; what is
    said of it is the caller's to store.
    """
    outcomes = [Outcome(page, fresh.get(page.id, [])) for page in pages]
    for outcome in outcomes:
        outcome.whole = outcome.page.known and (again or not _at_the_end(outcome))
    whole = [outcome.page.id for outcome in outcomes if outcome.whole]
    histories, refusals = read_histories(tx, farm.id, whole) if whole else ({}, {})
    if instead is not None:
        _put_instead(histories, instead)
    purposes = purposes_of(tx, farm.id, _groups_named(fresh, histories))
    for outcome in outcomes:
        own = {record.id for record in outcome.fresh} | ({instead.id} if instead else set())
        _judge_page(farm, outcome, histories.get(outcome.page.id, []), own, refusals, purposes)
    return outcomes


def _at_the_end(outcome: Outcome) -> bool:
    last = outcome.page.last
    return last is None or all(record.order > last for record in outcome.fresh)


def _put_instead(histories: dict[UUID, list[Record]], instead: Record) -> None:
    history = histories.get(instead.subject_id, [])
    histories[instead.subject_id] = [instead if record.id == instead.id else record for record in history]


def _groups_named(*records: Mapping[UUID, list[Record]]) -> set[str]:
    return {
        group_id
        for by_subject in records
        for history in by_subject.values()
        for record in history
        for group_id in record.data.get("group_ids") or ()
    }


def _judge_page(
    farm: Farm,
    outcome: Outcome,
    history: list[Record],
    own: set[UUID],
    refusals: Mapping[UUID, Refusal],
    purposes: Mapping[str, str],
) -> None:
    page = outcome.page
    if not page.known:
        _let_wait(outcome)
        return
    records = [record for record in (*history, *outcome.fresh) if not record.retracted]
    entries = [to_entry(record, farm.zone, purposes, refusals.get(record.id)) for record in records]
    folded = fold(entries, KINDS, None if outcome.whole else page.state)
    outcome.turns = folded.turns
    page.state = folded.state
    if outcome.whole:
        page.last = page.last_id = None
    _mark_last(page, (*history, *outcome.fresh))
    _apply_judgements(outcome, records, own, folded)


def _let_wait(outcome: Outcome) -> None:
    for record in outcome.fresh:
        record.verdict, record.reasons = WAITING, [WAITS_FOR]
    _mark_last(outcome.page, outcome.fresh)


def _mark_last(page: Page, records: Sequence[Record]) -> None:
    for record in records:
        if page.last is None or record.order > page.last:
            page.last, page.last_id = record.order, record.id


def _apply_judgements(outcome: Outcome, records: Iterable[Record], own: set[UUID], folded: Folded) -> None:
    by_id = {record.id: record for record in records}
    for judgement in folded.judgements:
        record = by_id[judgement.entry_id]
        outcome.findings[record.id] = judgement.findings
        if record.id in own:
            _take(record, judgement)
        elif (record.verdict, record.reasons, record.derived or {}) != _said(judgement):
            _take(record, judgement)
            outcome.flipped.append(record)


def _said(judgement: Judgement) -> tuple[str, list[str], Mapping[str, object]]:
    return judgement.verdict, list(judgement.reasons), judgement.derived


def _take(record: Record, judgement: Judgement) -> None:
    record.verdict, record.reasons = judgement.verdict, list(judgement.reasons)
    record.warnings = list(judgement.warnings)
    record.derived = dict(judgement.derived) or None
    confirmed = {each["code"] for each in record.confirmed or ()}
    record.review = record.verdict == RECORDED and not confirmed.issuperset(record.warnings)


def store(tx: Tx, farm: Farm, outcomes: Sequence[Outcome]) -> None:
    """Store what was judged, and say it: the new entries first, then each verdict that flipped."""
    fresh = [record for outcome in outcomes for record in outcome.fresh]
    flipped = [record for outcome in outcomes for record in outcome.flipped]
    for record in flipped:
        record.revision += 1
    insert_records(tx, fresh)
    update_judged(tx, flipped)
    keep_pages(tx, [outcome.page for outcome in outcomes])
    for outcome in outcomes:
        (write_again if outcome.whole else go_on)(tx, outcome.page, outcome.turns)
    for record in fresh:
        tell(tx, record, "recorded", farm.zone)
    for record in flipped:
        tell(tx, record, "judged", farm.zone)
