"""Judging: new entries at the end of a subject's journal by themselves, all others by folding its history anew."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.cohorts.classes import Shift
from modules.events.domain.cohorts.rows import Row, without_later
from modules.events.domain.edition import edition
from modules.events.domain.fold import (
    DISPUTED,
    RECORDED,
    WAITING,
    Bookmark,
    Folded,
    Judgement,
    Turn,
    edges,
    fold,
    stays,
)
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.kinds.young import lived
from modules.events.domain.rules import SET_ASIDE
from modules.events.domain.settings.effective import Change
from modules.events.domain.state import Refusal, State
from modules.events.services.bookmarks import WHOLE, Stretch, find_stretches, forget_bookmarks, keep_bookmarks
from modules.events.services.cohorts import forget_cohorts, keep_rows, keep_times, times_agree
from modules.events.services.counterparts import Cause, settle_counterparts
from modules.events.services.farms import Farm
from modules.events.services.lot_accounts import keep_lot_accounts
from modules.events.services.records import Record, insert_records, read_histories, update_judged
from modules.events.services.subjects import Page, edges_within, go_on, keep_pages, open_pages, rewind
from modules.events.services.surroundings import Told, look_around
from modules.events.services.telling import tell
from modules.events.services.texts import keep_texts
from modules.events.services.together import keep_together, touched_by
from modules.events.services.worklist import Seen, keep_items
from modules.events.services.young import born_to, keep_young

WAITS_FOR = "unknown_subject"


@dataclass(slots=True)
class Outcome:
    """What became of one subject: its page, the new entries, the stored ones that flip, and all that was found.

    `stretch` is what was folded anew of its history; None: new entries went on from the end. `causes` are the entries
    folded that may make others elsewhere, with what they make. `before` is where the subject stood (None: not known by
    these rules), `instead` the versions that took the place of stored ones; `to_the_end`: its state may be another.
    """

    page: Page
    fresh: list[Record]
    stretch: Stretch | None = None
    flipped: list[Record] = field(default_factory=list)
    findings: dict[UUID, tuple[Finding, ...]] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    rows: tuple[Row, ...] = ()
    shifts: tuple[Shift, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    causes: list[Cause] = field(default_factory=list)
    before: State | None = None
    instead: list[Record] = field(default_factory=list)
    changes: Sequence[Change] = ()
    to_the_end: bool = False

    def seen(self) -> Seen:
        """What the worklist follows from."""
        return Seen(self.page, self.before, [*self.fresh, *self.flipped, *self.instead], self.changes)


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
    outcomes = [Outcome(page, fresh.get(page.id, []), WHOLE if again else None) for page in pages]
    if not again:
        _choose_stretches(tx, farm, [each for each in outcomes if each.page.known and not _at_the_end(each)])
    far = [outcome for outcome in outcomes if not _judge_near(tx, farm, outcome)]
    histories, refusals = _read_all(tx, farm, far)
    for record in instead:
        _put_instead(histories, record)
    told = look_around(tx, farm, chain(*(each.fresh for each in far), *histories.values()), refusals)
    own = {record.id for record in instead}
    for outcome in far:
        _judge_page(outcome, histories.get(outcome.page.id, []), own, told)
    return outcomes


def _at_the_end(outcome: Outcome) -> bool:
    last = outcome.page.last
    return last is None or all(record.order > last for record in outcome.fresh)


def _choose_stretches(tx: ReadTx, farm: Farm, outcomes: Sequence[Outcome]) -> None:
    if not outcomes:
        return
    times = [record.sort_at for outcome in outcomes for record in outcome.fresh]
    found = find_stretches(tx, farm.id, [each.page for each in outcomes], (min(times), max(times)))
    for outcome in outcomes:
        outcome.stretch = found.get(outcome.page.id, WHOLE)


def _judge_near(tx: ReadTx, farm: Farm, outcome: Outcome) -> bool:
    """Judge up to the next bookmark only; False when that does not do, because something is another from there on.

    Where the subject was has to be as before all the way, for stays are written anew up to the end only.
    """
    if outcome.stretch is None or outcome.stretch.end is None:
        return False
    page, begin, end = outcome.page, outcome.stretch.begin, outcome.stretch.end
    histories, refusals = read_histories(tx, farm.id, [page.id], begin.at, end.at)
    records = [record for record in (*histories.get(page.id, []), *outcome.fresh) if not record.retracted]
    told = look_around(tx, farm, records, refusals)
    folded = fold(map(told.entry, records), KINDS, begin.state)
    same_stays = edges(stays(folded.turns)) == edges_within(tx, page, begin.at, end.at)
    if folded.state != end.state or not same_stays or not times_agree(tx, page, outcome.stretch, folded.shifts):
        outcome.stretch = Stretch(begin)
        return False
    outcome.bookmarks, outcome.rows = folded.bookmarks, tuple(without_later(folded.rows, end.state))
    _apply_judgements(outcome, records, set(), folded)
    return True


def _read_all(
    tx: ReadTx, farm: Farm, outcomes: Iterable[Outcome]
) -> tuple[dict[UUID, list[Record]], dict[UUID, Refusal]]:
    """What is to be folded anew up to the end: whole histories at once."""
    begins: dict[datetime, list[UUID]] = {}
    for outcome in outcomes:
        if outcome.stretch:
            begins.setdefault(outcome.stretch.begin.at, []).append(outcome.page.id)
    histories: dict[UUID, list[Record]] = {}
    refusals: dict[UUID, Refusal] = {}
    for begin, subjects in begins.items():
        found, against = read_histories(tx, farm.id, subjects, begin)
        histories |= found
        refusals |= against
    return histories, refusals


def _put_instead(histories: dict[UUID, list[Record]], instead: Record) -> None:
    history = histories.get(instead.subject_id, [])
    histories[instead.subject_id] = [instead if record.id == instead.id else record for record in history]


def _judge_page(outcome: Outcome, history: list[Record], instead: set[UUID], told: Told) -> None:
    page, stretch = outcome.page, outcome.stretch
    outcome.to_the_end, outcome.changes = True, told.changes
    outcome.before = page.state if stretch is not WHOLE and page.edition == edition() else None
    outcome.instead = [record for record in history if record.id in instead]
    records = [record for record in (*history, *outcome.fresh) if not record.retracted]
    if not page.known:
        folded = Folded(State(), tuple(_let_wait(record, told) for record in records))
    elif stretch is None:
        folded = fold(map(told.entry, records), KINDS, page.state, page.last)
    else:
        folded = fold(map(told.entry, records), KINDS, stretch.begin.state)
    outcome.turns, outcome.bookmarks = folded.turns, folded.bookmarks
    outcome.rows, outcome.shifts = folded.rows, folded.shifts
    page.state = folded.state
    if stretch:
        page.last, page.last_id, page.edition = None, None, edition()
    _mark_last(page, (*history, *outcome.fresh))
    outcome.causes += [(record, ()) for record in history if record.retracted and KINDS[record.kind].effects]
    _apply_judgements(outcome, records, instead, folded)


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


def _apply_judgements(outcome: Outcome, records: Iterable[Record], instead: set[UUID], folded: Folded) -> None:
    by_id = {record.id: record for record in records}
    own = instead.union(record.id for record in outcome.fresh)
    for judgement in folded.judgements:
        record = by_id[judgement.entry_id]
        if judgement.verdict != WAITING:
            outcome.findings[record.id] = judgement.findings
        if KINDS[record.kind].effects:
            outcome.causes.append((record, judgement.effects))
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


def store(tx: Tx, farm: Farm, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Store what was judged, and say it; then what follows from it for other subjects, and what that does to these.

    Answers with what became of subjects by what follows, in the order in which they were judged. An entry depends on
    nothing that stands behind it in farm order, whoever it is about, so this comes to an end.
    """
    elsewhere: list[Outcome] = []
    while outcomes:
        _store_judged(tx, farm, outcomes)
        outcomes = _judge_elsewhere(tx, farm, outcomes)
        elsewhere += outcomes
    return elsewhere


def _judge_elsewhere(tx: Tx, farm: Farm, outcomes: Sequence[Outcome]) -> list[Outcome]:
    new = {record.id for outcome in outcomes for record in outcome.fresh}
    causes = [each for outcome in outcomes for each in outcome.causes if each[1] or each[0].id not in new]
    changed = [record for outcome in outcomes for record in (*outcome.fresh, *outcome.flipped)]
    concerned = settle_counterparts(tx, farm, causes, changed)
    pages = open_pages(tx, farm.id, concerned.subjects) if concerned.subjects else {}
    anew = [page for page in pages.values() if page.id in concerned.again]
    others = [page for page in pages.values() if page.id not in concerned.again]
    return [*judge(tx, farm, others, concerned.fresh), *judge(tx, farm, anew, concerned.fresh, again=True)]


def _store_judged(tx: Tx, farm: Farm, outcomes: Sequence[Outcome]) -> None:
    """The new entries first, then each verdict that flipped."""
    fresh = [record for outcome in outcomes for record in outcome.fresh]
    flipped = [record for outcome in outcomes for record in outcome.flipped]
    for record in flipped:
        record.revision += 1
    insert_records(tx, fresh)
    update_judged(tx, flipped)
    keep_pages(tx, [outcome.page for outcome in outcomes])
    touched = touched_by(tx, outcomes)
    _forget(tx, [(outcome.page, outcome.stretch) for outcome in outcomes if outcome.stretch])
    go_on(tx, [(outcome.page, outcome.turns) for outcome in outcomes])
    keep_rows(tx, ((outcome.page, outcome.rows) for outcome in outcomes))
    keep_times(tx, ((outcome.page, outcome.shifts) for outcome in outcomes))
    keep_lot_accounts(tx, ((outcome.page, outcome.rows, outcome.stretch is None) for outcome in outcomes))
    keep_bookmarks(tx, ((outcome.page, outcome.bookmarks) for outcome in outcomes))
    keep_items(tx, farm, (outcome.seen() for outcome in outcomes if outcome.to_the_end))
    keep_together(tx, farm, touched)
    for record in fresh:
        tell(tx, record, "recorded", farm.zone)
    for record in flipped:
        tell(tx, record, "judged", farm.zone)
    keep_texts(tx, fresh)
    keep_young(tx, fresh)
    judge_births_again(tx, farm, [*fresh, *flipped])


def _forget(tx: Tx, stretches: Sequence[tuple[Page, Stretch]]) -> None:
    forget_bookmarks(tx, stretches)
    forget_cohorts(tx, stretches)
    rewind(tx, [(page, stretch.begin.at) for page, stretch in stretches if stretch.end is None])


def judge_births_again(tx: Tx, farm: Farm, changed: Iterable[Record]) -> None:
    """Births that name their dam depend on hers: judge them again when she gave birth, or did not after all."""
    parturitions = [record for record in changed if record.kind == "parturition"]
    subjects = born_to(tx, farm.id, parturitions) if parturitions else ()
    if subjects:
        pages = open_pages(tx, farm.id, dict.fromkeys(subjects, "animal"))
        store(tx, farm, judge(tx, farm, pages.values(), {}, again=True))
