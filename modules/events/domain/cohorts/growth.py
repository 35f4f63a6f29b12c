"""Growth of animals of their own that are bred by seasons: their birth, weights, weaning, and who goes before it."""

from typing import Any
from uuid import UUID

from modules.events.domain.cohorts.exits import left
from modules.events.domain.cohorts.seasons import SEASONAL
from modules.events.domain.state import OTHER, PRESENT, Entry, State

BORN, WEIGHED, WEANED, GONE = "born", "weighed", "weaned", "gone"
"""Its beginning in the journal with a day of birth that is known; a weight; weaning; going before that."""


def growth_of(before: State, after: State, entry: Entry) -> dict[str, Any] | None:
    """What is told of an entry; None of one that does nothing of this."""
    if entry.subject_type != "animal" or after.profile not in SEASONAL:
        return None
    way = _way(before, after, entry)
    if way is None:
        return None
    born = None if after.birth_estimated else after.birth_date
    return {
        "way": way,
        "day": entry.on,
        "kg": after.weighed[0] if after.weighed and after.weighed[1] == entry.on else None,
        "age_days": (entry.on - born).days if born else None,
        "born_on": born,
        "sex": after.sex,
        "dam_id": UUID(after.mother) if after.mother else None,
        "group_id": _managed_in(after),
    }


def _way(before: State, after: State, entry: Entry) -> str | None:
    if before.birth_date is None and after.birth_date and after.status == PRESENT:
        return BORN
    if entry.kind == "weaning":
        return WEANED
    if left(before, after) and before.mother and before.weaned_on is None and not before.parity:
        return GONE
    return WEIGHED if after.weighed is not before.weighed else None


def _managed_in(state: State) -> UUID | None:
    """The lot or group in which it is kept with others of its kind."""
    groups = sorted(group for group, purpose in state.groups.items() if purpose != OTHER)
    return UUID(state.lot or groups[0]) if state.lot or groups else None
