"""Who is gone for good, and how: an animal that dies or departs, heads of a litter that die while it is nursed."""

from typing import Any

from modules.events.domain.cohorts.classes import main_class
from modules.events.domain.cohorts.waits import wait_of
from modules.events.domain.state import AWAY, PRESENT, Entry, State

DIED, CULLED, SOLD, TRANSFERRED = "died", "culled", "sold", "transferred"


def left(before: State, after: State) -> bool:
    """Whether a subject that was there, or away for a while, is gone for good."""
    return before.status != after.status and after.status not in (PRESENT, AWAY)


def exit_of(before: State, after: State, entry: Entry) -> dict[str, Any] | None:
    """What is told of it; None of an entry by which nobody goes who is counted here."""
    if entry.subject_type == "animal" and left(before, after):
        wait = wait_of(before)
        young = before.mother is not None and before.weaned_on is None and not before.parity
        return {
            "exit_on": entry.on,
            "way": _way(entry),
            "cull": entry.data.get("is_cull"),
            "heads": 1,
            "class": main_class(before),
            "nursed": young,
            "wait_on": wait.since if wait else None,
            "wait_of": wait.of if wait else None,
        }
    if entry.kind == "death" and before.nursed and not before.weaned_on:
        return {"exit_on": entry.on, "way": DIED, "heads": entry.data["head_count"], "nursed": True}
    return None


def _way(entry: Entry) -> str:
    if entry.kind == "death":
        return DIED
    if entry.data["kind"] == "InternalTransfer":
        return TRANSFERRED
    return CULLED if entry.data.get("is_cull", entry.data["kind"] == "Slaughter") else SOLD
