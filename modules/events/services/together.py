"""Items that no state of one subject tells: test days of the farm, places that are free again, disputed entries."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.cohorts.rows import Row
from modules.events.domain.fold import DISPUTED, Turn
from modules.events.domain.state import State
from modules.events.domain.worklist.registry import RULES
from modules.events.domain.worklist.rule import Item, Settings
from modules.events.domain.worklist.together import (
    DISPUTED_ENTRY,
    DOWNTIME,
    TEST_DAY,
    free_again,
    next_test_day,
    to_decide,
)
from modules.events.models import due_item
from modules.events.queries.parameters import settings_of
from modules.events.queries.worklist.together import disputed_of, last_left, last_tests, open_items, open_subjects
from modules.events.services.bookmarks import Stretch
from modules.events.services.farms import Farm
from modules.events.services.records import Record
from modules.events.services.subjects import Page, places_of
from modules.events.services.worklist import KEYS, About, Seen, closed, item_of, opened

Standing = Mapping[tuple[UUID, str], tuple[About, Item]]
"""Items of one rule, by subject and anchor."""


class Judged(Protocol):
    """What became of one subject, as far as it matters here."""

    page: Page
    fresh: list[Record]
    stretch: Stretch | None
    turns: tuple[Turn, ...]
    rows: tuple[Row, ...]
    before: State | None

    def seen(self) -> Seen:
        """Its state before and after, and the entries that made the difference."""


@dataclass(slots=True)
class Touched:
    """What entries may have made another, and these entries themselves.

    `tests`: there may be another last test day. `places` are those where somebody came or went, `subjects` those whose
    entries may be disputed by now or no more.
    """

    told: Sequence[Record] = ()
    tests: bool = False
    places: set[UUID] = field(default_factory=set)
    subjects: set[UUID] = field(default_factory=set)


def touched_by(tx: ReadTx, outcomes: Iterable[Judged]) -> Touched:
    """What judging touched; to be asked before stays are put back, for nobody else tells where somebody was not."""
    touched, anew, told = Touched(), list[UUID](), list[Record]()
    for each in outcomes:
        told += each.seen().told
        touched.tests |= any(row.table == "test_day" for row in each.rows)
        touched.places |= _places(each)
        if each.stretch and each.stretch.end is None:
            anew.append(each.page.id)
        if each.stretch or any(record.verdict == DISPUTED for record in each.fresh):
            touched.subjects.add(each.page.id)
    touched.told, touched.places = told, touched.places | places_of(tx, anew)
    touched.tests |= any(record.kind == "test_day" for record in told)
    return touched


def _places(judged: Judged) -> set[UUID]:
    """Where a subject came to or went from; of a lot whose first heads came or last heads went, where it is."""
    found = {state.place for turn in judged.turns for state in (turn.before, turn.after)}
    now = judged.page.state
    if judged.page.type == "lot" and bool(now.head) != bool(judged.before and judged.before.head):
        found.add(now.place)
    return {UUID(place) for place in found if place}


def keep_together(tx: Tx, farm: Farm, touched: Touched) -> None:
    """Store what is due now by these rules and was not before, and close what is due no more."""
    if not (touched.tests or touched.places or touched.subjects):
        return
    changes = settings_of(tx, farm.id) if farm.settings_no else ()
    settings = Settings.of(local_date(tx.now, farm.zone), changes)
    rows: list[dict[str, Any]] = []
    if touched.tests:
        rows += _differences(tx, farm, TEST_DAY, [farm.id], _tests(tx, farm, settings), touched.told, settings.on)
    if touched.places:
        rows += _differences(
            tx, farm, DOWNTIME, touched.places, _free(tx, farm, touched, settings), touched.told, settings.on
        )
    if touched.subjects:
        rows += _disputes(tx, farm, touched, settings)
    tx.upsert_all(due_item, KEYS, rows)


def renew_together(tx: Tx, farm: Farm) -> None:
    """Make anew what a parameter moves: the test days, and what stands of places."""
    keep_together(tx, farm, Touched(tests=True, places=open_subjects(tx, farm.id, DOWNTIME)))


def _tests(tx: ReadTx, farm: Farm, settings: Settings) -> Standing:
    last = last_tests(tx, farm.id)
    found = [(About(farm.id, "farm", farm.id, profile), next_test_day(profile, on, settings)) for profile, on in last]
    return _standing(found)


def _free(tx: ReadTx, farm: Farm, touched: Touched, settings: Settings) -> Standing:
    return _standing(
        (About(farm.id, "place", each.place_id, None), free_again(each.profile, each.on, settings))
        for each in last_left(tx, farm.id, touched.places, farm.zone)
    )


def _standing(found: Iterable[tuple[About, Item | None]]) -> Standing:
    return {(about.id, item.anchor): (about, item) for about, item in found if item}


def _disputes(tx: ReadTx, farm: Farm, touched: Touched, settings: Settings) -> Iterator[dict[str, Any]]:
    """A dispute stands from the day on which it was found; it is done by who amends or decides the entry."""
    before = _stored(tx, farm, DISPUTED_ENTRY, touched.subjects)
    after: dict[tuple[UUID, str], tuple[About, Item]] = {}
    for row in disputed_of(tx, farm.id, touched.subjects):
        key = row.subject_id, str(row.id)
        since = before[key][1].due_on if key in before else settings.on
        about = About(farm.id, row.subject_type, row.subject_id, None)
        after[key] = about, to_decide(row.id, row.kind, row.occurred_on, since)
    decided = {str(each.id): each for each in touched.told if each.version > 1 or each.decision}
    yield from _rows(DISPUTED_ENTRY, before, after, decided, settings.on)


def _differences(
    tx: ReadTx, farm: Farm, rule: str, subjects: Collection[UUID], after: Standing, told: Iterable[Record], today: date
) -> Iterator[dict[str, Any]]:
    before = _stored(tx, farm, rule, subjects)
    did = [each for each in told if each.kind in RULES[rule].closes_with and each.counts]
    last = max(did, key=lambda each: each.order, default=None)
    yield from _rows(rule, before, after, dict.fromkeys((anchor for _, anchor in before), last), today)


def _stored(tx: ReadTx, farm: Farm, rule: str, subjects: Collection[UUID]) -> Standing:
    rows = open_items(tx, farm.id, rule, subjects)
    return {
        (row.subject_id, row.anchor): (About(farm.id, row.subject_type, row.subject_id, row.profile), item_of(row))
        for row in rows
    }


def _rows(
    rule: str, before: Standing, after: Standing, closers: Mapping[str, Record | None], today: date
) -> Iterator[dict[str, Any]]:
    """`closers`: by which entry an item is done, under its anchor."""
    for key, (about, item) in after.items():
        if key not in before or before[key][1] != item:
            yield opened(about, rule, item)
    for key, (about, item) in before.items():
        if key not in after:
            yield closed(about, rule, item, closers.get(item.anchor), today)
