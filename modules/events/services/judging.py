"""Judging: new entries at the end of a subject's journal by themselves, all others by folding its whole history."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.fold import DISPUTED, RECORDED, WAITING, Folded, Judgement, Turn, fold
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.kinds.young import lived
from modules.events.domain.rules import SET_ASIDE
from modules.events.domain.state import Entry, Refusal, State
from modules.events.services.farms import Farm
from modules.events.services.records import Record, insert_records, read_histories, to_entry, update_judged
from modules.events.services.subjects import Page, go_on, keep_pages, open_pages, purposes_of, write_again
from modules.events.services.telling import tell
from modules.events.services.texts import keep_texts
from modules.events.services.young import born_to, dams_that_gave_birth, keep_young

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
    instead: Collection[Record] = (),
) -> list[Outcome]:
    """Judge new entries (by subject) and whatever they change. Nothing is stored, but records and pages are changed.

    `again` folds whole histories even without new entries. `instead` stand for the stored entries of their ids;
    what is said of them is the caller's to store.
    """
    outcomes = [Outcome(page, fresh.get(page.id, [])) for page in pages]
    for outcome in outcomes:
        outcome.whole = again or (outcome.page.known and not _at_the_end(outcome))
    whole = [outcome.page.id for outcome in outcomes if outcome.whole]
    histories, refusals = read_histories(tx, farm.id, whole) if whole else ({}, {})
    for record in instead:
        _put_instead(histories, record)
    purposes = purposes_of(tx, farm.id, _groups_named(fresh, histories))
    births = dams_that_gave_birth(tx, farm.id, chain(*fresh.values(), *histories.values()))
    told = Told(farm.zone, purposes, refusals, births)
    for outcome in outcomes:
        own = {record.id for record in outcome.fresh} | {record.id for record in instead}
        _judge_page(outcome, histories.get(outcome.page.id, []), own, told)
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


@dataclass(frozen=True, slots=True)
class Told:
    """What the fold depends on beside entries: the zone, what groups are for, herd's word, which dams gave birth."""

    zone: str
    purposes: Mapping[str, str]
    refusals: Mapping[UUID, Refusal]
    births: Collection[tuple[str, date]]

    def entry(self, record: Record) -> Entry:
        """A record as the fold reads it."""
        return to_entry(record, self.zone, self.purposes, self.refusals.get(record.id), self.births)


def _judge_page(outcome: Outcome, history: list[Record], own: set[UUID], told: Told) -> None:
    page = outcome.page
    records = [record for record in (*history, *outcome.fresh) if not record.retracted]
    if page.known:
        folded = fold(map(told.entry, records), KINDS, None if outcome.whole else page.state)
    else:
        folded = Folded(State(), tuple(_let_wait(record, told) for record in records), ())
    outcome.turns = folded.turns
    page.state = folded.state
    if outcome.whole:
        page.last = page.last_id = None
    _mark_last(page, (*history, *outcome.fresh))
    _apply_judgements(outcome, records, own, folded)


def _let_wait(record: Record, told: Told) -> Judgement:
    """Of a subject that herd has not spoken of, entries wait; only its birth is judged, for herd waits for that."""
    if record.decision == SET_ASIDE:
        return Judgement(record.id, DISPUTED, (Finding(SET_ASIDE, "error", "/data"),))
    waits = Finding(WAITS_FOR, "error", "/subject/id")
    if record.kind == "birth":
        alone = fold([told.entry(record)], KINDS).judgements[0]
        if alone.verdict != RECORDED or not lived(record.data):
            return alone
    overdue = record.verdict == DISPUTED and record.reasons == [WAITS_FOR]
    return Judgement(record.id, DISPUTED if overdue else WAITING, (waits,))


def _mark_last(page: Page, records: Sequence[Record]) -> None:
    for record in records:
        if page.last is None or record.order > page.last:
            page.last, page.last_id = record.order, record.id


def _apply_judgements(outcome: Outcome, records: Iterable[Record], own: set[UUID], folded: Folded) -> None:
    by_id = {record.id: record for record in records}
    for judgement in folded.judgements:
        record = by_id[judgement.entry_id]
        if judgement.verdict != WAITING:
            outcome.findings[record.id] = judgement.findings
        if judgement.filled:
            record.data = {**record.data, **judgement.filled}
        if record.id in own:
            _take(record, judgement)
        elif judgement.filled or (record.verdict, record.reasons, record.derived or {}) != _said(judgement):
            _take(record, judgement)
            outcome.flipped.append(record)


def _said(judgement: Judgement) -> tuple[str, list[str], Mapping[str, object]]:
    return judgement.verdict, list(judgement.reasons), judgement.derived


def _take(record: Record, judgement: Judgement) -> None:
    record.verdict, record.reasons = judgement.verdict, list(judgement.reasons)
    record.warnings = list(judgement.warnings)
    record.derived = dict(judgement.derived) or None
    confirmed = {each["code"] for each in record.confirmed or ()}
    unconfirmed = record.verdict == RECORDED and not confirmed.issuperset(record.warnings)
    record.review = unconfirmed or record.asks


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
    keep_texts(tx, fresh)
    keep_young(tx, fresh)
    judge_births_again(tx, farm, [*fresh, *flipped])


def judge_births_again(tx: Tx, farm: Farm, changed: Iterable[Record]) -> None:
    """Births that name their dam depend on hers: judge them again when she gave birth, or did not after all."""
    parturitions = [record for record in changed if record.kind == "parturition"]
    subjects = born_to(tx, farm.id, parturitions) if parturitions else ()
    if subjects:
        pages = open_pages(tx, farm.id, dict.fromkeys(subjects, "animal"))
        store(tx, farm, judge(tx, farm, pages.values(), {}, again=True))
