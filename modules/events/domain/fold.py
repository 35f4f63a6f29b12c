"""The fold: the entries of one subject in farm order, each judged by what came before it.

An entry that is impossible at its place is disputed and skipped, so the same entries give the same verdicts in
whatever order they were written down.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from modules.events.domain.cohorts.classes import Shift, classes_of
from modules.events.domain.cohorts.rows import Row, merged, rows_of
from modules.events.domain.effects import Effect
from modules.events.domain.kind import Kind
from modules.events.domain.rules import ERROR, judge
from modules.events.domain.state import AWAY, PRESENT, Entry, Order, State

EMPTIED = "emptied"
"""Under what a state keeps by which entry the last head of a lot went."""

RECORDED, DISPUTED, WAITING = "recorded", "disputed", "waiting"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the fold says of one entry. `effects` it has even if nothing but the other side is against it."""

    entry_id: UUID
    verdict: str
    findings: tuple[Finding, ...]
    derived: Mapping[str, Any] = field(default_factory=dict)
    filled: Mapping[str, Any] = field(default_factory=dict)
    effects: tuple[Effect, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is impossible: codes, in the order found."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings if finding.level == ERROR))

    @property
    def warnings(self) -> tuple[str, ...]:
        """Why it is unlikely."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings if finding.level != ERROR))


@dataclass(frozen=True, slots=True)
class Turn:
    """A moment at which a subject came, went, or changed its place or groups."""

    at: datetime
    before: State
    after: State


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The state after all that happened up to an instant: what happened later can be folded from here."""

    at: datetime
    state: State


BEGINNING = Bookmark(datetime.min.replace(tzinfo=UTC), State())
"""Before the first entry of any subject."""


def _is_marked(place: Order) -> bool:
    """Whether a bookmark lies behind an entry: one in sixteen, told by its id alone, so that no order matters."""
    return place[2].endswith("0")


@dataclass(frozen=True, slots=True)
class Folded:
    """The outcome: the state at the end, a judgement for each entry, the turns and the bookmarks on the way.

    `rows` are what cohorts hold by now, `shifts` where the subject is counted in other classes than before.
    """

    state: State
    judgements: tuple[Judgement, ...]
    turns: tuple[Turn, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    rows: tuple[Row, ...] = ()
    shifts: tuple[Shift, ...] = ()


def fold(
    entries: Iterable[Entry], kinds: Mapping[str, Kind], state: State = BEGINNING.state, last: Order | None = None
) -> Folded:
    """Fold entries, sorted here, onto a state (that of a subject with no entries unless told).

    `last` is the place of the last entry that the state knows.
    """
    now = state
    judgements: list[Judgement] = []
    turns: list[Turn] = []
    bookmarks: list[Bookmark] = []
    rows: list[Row] = []
    shifts: list[Shift] = []
    for entry in sorted(entries, key=lambda each: each.order):
        if last and last[0] < entry.sort_at and _is_marked(last):
            bookmarks.append(Bookmark(last[0], now))
        last = entry.order
        kind = kinds[entry.kind]
        findings = tuple(judge(kind, now, entry))
        if any(finding.level == ERROR for finding in findings):
            judgements.append(Judgement(entry.id, DISPUTED, findings))
            continue
        after = _next(kind, now, entry)
        effects = tuple(kind.effects(now, after, entry)) if kind.effects else ()
        if entry.elsewhere and entry.elsewhere.speaks_of(effects, entry.sort_at):
            against = Finding(entry.elsewhere.code, ERROR, "/data/to_id")
            judgements.append(Judgement(entry.id, DISPUTED, (*findings, against), effects=effects))
            continue
        derived, filled = kind.derive(now, entry), kind.fill(now, entry)
        judgements.append(Judgement(entry.id, RECORDED, findings, derived, filled, effects))
        before, now = now, after
        if _where(before) != _where(now):
            turns.append(Turn(entry.sort_at, before, now))
        rows += rows_of(before, now, replace(entry, data={**entry.data, **filled}) if filled else entry)
        if (counted := classes_of(before)) != (counts := classes_of(now)):
            shifts.append(Shift(entry.sort_at, entry.on, counted, counts))
    return Folded(now, tuple(judgements), tuple(turns), tuple(bookmarks), tuple(merged(rows)), tuple(shifts))


def _next(kind: Kind, state: State, entry: Entry) -> State:
    after = kind.apply(state, entry)
    if bool(state.head) != bool(after.head):
        after = after.forgetting(EMPTIED) if after.head else after.keeping(EMPTIED, entry.told())
    if not kind.key:
        return after
    return after.but(latest={**after.latest, kind.code: kind.likeness(state, entry)})


def _where(state: State) -> tuple[object, ...]:
    return state.status, state.place, state.groups


@dataclass(frozen=True, slots=True)
class Stay:
    """A time on the farm (`farm`), at a place or in a group; open while `until` is None.

    It runs already when the turns begin that tell of its end if `since` is None.
    """

    what: str
    target: str
    since: datetime | None
    until: datetime | None = None


def targets(state: State) -> frozenset[tuple[str, str]]:
    """Where a subject is, as (what, target). On the farm has no target: a subject has one farm.

    A member that is away is still a member, but not on the farm. A place is in another place and nowhere else.
    """
    if state.subject_type == "place":
        return frozenset({("place", state.place)} if state.place else ())
    found = {("group", group) for group in state.groups}
    if state.place:
        found.add(("place", state.place))
    if state.status == PRESENT:
        found.add(("farm", ""))
    if state.status not in (PRESENT, AWAY):
        found = set()
    return frozenset(found)


def changes(turns: Iterable[Turn]) -> Iterator[tuple[datetime, str, str, bool]]:
    """What each turn ended and began, ends first: (at, what, target, whether it began)."""
    for turn in turns:
        before, after = targets(turn.before), targets(turn.after)
        for what, target in sorted(before - after):
            yield turn.at, what, target, False
        for what, target in sorted(after - before):
            yield turn.at, what, target, True


def stays(turns: Iterable[Turn]) -> list[Stay]:
    """Every stay that turns begin or end, in the order of their ends; those that ended as they began are left out."""
    running: dict[tuple[str, str], datetime] = {}
    ended: list[Stay] = []
    for at, what, target, began in changes(turns):
        if began:
            running[what, target] = at
        elif (since := running.pop((what, target), None)) != at:
            ended.append(Stay(what, target, since, at))
    return [*ended, *(Stay(what, target, since) for (what, target), since in running.items())]


Edge = tuple[datetime, str, str, bool]
"""When a stay begins or ends: (at, what, target, whether it begins)."""


def edges(told: Iterable[Stay]) -> set[Edge]:
    """Both edges of each stay, as far as they are known; those that ended as they began have none."""
    lasting = [each for each in told if each.since != each.until]
    begun = {(each.since, each.what, each.target, True) for each in lasting if each.since}
    return begun | {(each.until, each.what, each.target, False) for each in lasting if each.until}
