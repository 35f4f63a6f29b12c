"""The fold: the entries of one subject in farm order, each judged by what came before it.

An entry that is impossible at its place is disputed and skipped, so the same entries give the same verdicts in
whatever order they were written down.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.kernel.errors import Finding
from modules.events.domain.kind import Kind
from modules.events.domain.rules import ERROR, judge
from modules.events.domain.state import AWAY, PRESENT, Entry, State

RECORDED, DISPUTED, WAITING = "recorded", "disputed", "waiting"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the fold says of one entry."""

    entry_id: UUID
    verdict: str
    findings: tuple[Finding, ...]
    derived: Mapping[str, Any] = field(default_factory=dict)
    filled: Mapping[str, Any] = field(default_factory=dict)

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
class Folded:
    """The outcome: the state at the end, a judgement for each entry, and the turns on the way."""

    state: State
    judgements: tuple[Judgement, ...]
    turns: tuple[Turn, ...]


def fold(entries: Iterable[Entry], kinds: Mapping[str, Kind], state: State | None = None) -> Folded:
    """Fold entries, sorted here, onto a state (that of a subject with no entries unless told)."""
    now = state or State()
    judgements: list[Judgement] = []
    turns: list[Turn] = []
    for entry in sorted(entries, key=lambda each: each.order):
        kind = kinds[entry.kind]
        findings = tuple(judge(kind, now, entry))
        if any(finding.level == ERROR for finding in findings):
            judgements.append(Judgement(entry.id, DISPUTED, findings))
            continue
        judgements.append(Judgement(entry.id, RECORDED, findings, kind.derive(now, entry), kind.fill(now, entry)))
        before, now = now, _next(kind, now, entry)
        if _where(before) != _where(now):
            turns.append(Turn(entry.sort_at, before, now))
    return Folded(now, tuple(judgements), tuple(turns))


def _next(kind: Kind, state: State, entry: Entry) -> State:
    after = kind.apply(state, entry)
    if not kind.key:
        return after
    return after.but(latest={**after.latest, kind.code: kind.likeness(entry)})


def _where(state: State) -> tuple[object, ...]:
    return state.status, state.place, state.groups


@dataclass(frozen=True, slots=True)
class Stay:
    """A time on the farm (`farm`), at a place or in a group; open while `until` is None."""

    what: str
    target: str
    since: datetime
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
    """Every stay that the turns of a whole history tell; those that ended as they began are left out."""
    running: dict[tuple[str, str], datetime] = {}
    ended: list[Stay] = []
    for at, what, target, began in changes(turns):
        if began:
            running[what, target] = at
        elif (since := running.pop((what, target))) != at:
            ended.append(Stay(what, target, since, at))
    return [*ended, *(Stay(what, target, since) for (what, target), since in running.items())]
