"""Identified animals among the heads of a lot: what their coming and going does to its count."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from modules.events.domain.effects import BINDING, CAUSE, INTO, OUT_OF, Effect
from modules.events.domain.state import LOT, Entry, State

CLASS_OF = {
    "Female": "female",
    "FemaleNeuter": "female",
    "Male": "male",
    "MaleCryptorchid": "male",
    "MaleNeuter": "male_neuter",
}
UNKNOWN = "unknown"


def class_of(sex: str | None) -> str:
    """The class in which a lot counts an animal of a sex."""
    return CLASS_OF.get(sex or "", UNKNOWN)


def change_of_lot(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """One head fewer where an animal was counted, and one more where it is now."""
    if entry.subject_type != "animal" or before.lot == after.lot:
        return
    if before.lot:
        yield _effect(OUT_OF, before.lot, before, entry, 1)
    if after.lot and after.lot != entry.data.get("lot_id"):  # who was picked from it was counted there when it was
        heads = 0 if after.lot == entry.data.get("litter_id") else 1  # young are among its heads from its birth on
        yield _effect(INTO, after.lot, after, entry, heads)


def _effect(side: int, lot: str, state: State, entry: Entry, heads: int) -> Effect:
    told: Mapping[str, Any] = {
        CAUSE: str(entry.id),
        "animal_id": str(entry.subject_id),
        "because": _because(entry),
        "out": side == OUT_OF,
        "head_count": heads,
        "class": class_of(state.sex),
        **({"species": state.species} if state.species else {}),
    }
    return Effect(side, "lot_change", "lot", UUID(lot), told, binding=entry.kind in BINDING and side == INTO)


def _because(entry: Entry) -> str:
    missing = entry.data.get("reason") == "Missing" or entry.data.get("method") in ("Theft", "Lost")
    return "missing" if entry.kind == "death" and missing else entry.kind


def enter_lot(state: State, lot: str | None) -> State:
    """As an animal that is in that lot from its beginning, if it began in one."""
    return state.joining(lot, LOT) if lot else state
