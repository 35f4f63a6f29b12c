"""What holds for every kind: time, birth, presence, repeats. Errors make an entry impossible, warnings unlikely."""

from collections.abc import Iterator
from datetime import timedelta

from app.kernel.errors import Finding
from app.kernel.trade.species import SPECIES, profile_of
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.settings.registry import default_of
from modules.events.domain.state import AWAY, DEAD, PRESENT, Entry, State

FUTURE_TOLERANCE = timedelta(minutes=float(default_of("events.future_tolerance_minutes") or 0))
SET_ASIDE = "set_aside"
ERROR, WARNING = "error", "warning"

_ALLOWED: dict[Presence, frozenset[str | None]] = {
    Presence.HERE: frozenset({PRESENT}),
    Presence.HERE_OR_AWAY: frozenset({PRESENT, AWAY}),
    Presence.HERE_OR_NOT_YET: frozenset({PRESENT, None}),
}

_ALWAYS_HERE = frozenset({"place", "farm"})


def judge(kind: Kind, state: State, entry: Entry) -> list[Finding]:
    """Everything that is impossible or unlikely about an entry at its place in farm order."""
    if not kind.by_hand and not kind.follows:
        return []  # told by the owner of the subject, who has judged it
    found = [*_common(kind, state, entry), *kind.check(state, entry)]
    # What is unlikely was asked of whoever wrote the cause down.
    return [finding for finding in found if finding.level == ERROR] if kind.follows else found


def _is_old(state: State, entry: Entry) -> bool:
    """Whether it was first written down long after it happened."""
    limit = entry.days("events.backdate_warning_days", state)
    return limit is not None and (entry.recorded_on - entry.on).days > limit


def _profiles(state: State) -> frozenset[str]:
    """What an animal or lot may be kept as: all that its species can be while nobody told."""
    species = state.species or ""
    types = [state.production_type] if state.production_type else SPECIES[species].production_types
    return frozenset(profile_of(species, each) for each in types)


def _common(kind: Kind, state: State, entry: Entry) -> Iterator[Finding]:
    if entry.set_aside:
        yield Finding(SET_ASIDE, ERROR, "/data")
    if entry.refusal:
        yield Finding(entry.refusal.reason, ERROR, "/data", entry.refusal.params)
    if state.subject_type and state.subject_type != entry.subject_type:
        yield Finding("wrong_subject_type", ERROR, "/subject/type", {"allowed": [state.subject_type]})
    yield from _time(state, entry)
    if state.closed and kind.presence is not Presence.ANYWHERE:
        yield Finding("lot_closed", ERROR, "/subject/id")
    if kind.profiles is not None and state.profile and kind.profiles.isdisjoint(_profiles(state)):
        yield Finding("wrong_profile", ERROR, "/subject/id")
    allowed = None if entry.subject_type in _ALWAYS_HERE else _ALLOWED.get(kind.presence)
    if allowed is not None and state.status not in allowed:
        yield Finding("after_death" if state.status == DEAD else "not_present", ERROR, "/occurred_at")
    if kind.key and state.latest.get(kind.code) == kind.likeness(state, entry):
        yield Finding("duplicate_likely", WARNING, "/data")


def _time(state: State, entry: Entry) -> Iterator[Finding]:
    if entry.ahead:
        yield Finding("future_time", ERROR, "/occurred_at")
    elif _is_old(state, entry):
        yield Finding("old_entry", WARNING, "/occurred_at", {"days": (entry.recorded_on - entry.on).days})
    if state.birth_date and entry.on < state.birth_date:
        level = WARNING if state.birth_estimated else ERROR
        yield Finding("before_birth", level, "/occurred_at", {"birth_date": state.birth_date.isoformat()})
