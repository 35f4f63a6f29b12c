"""What a female's leaving makes of the services that might still have become a birth (`kpis` 2.2)."""

from collections.abc import Mapping
from typing import Any

from app.kernel.trade.enumerations.causes import CAUSES
from modules.events.domain.reproduction.opened import LEFT, shut
from modules.events.domain.reproduction.steps import is_breeder
from modules.events.domain.state import Entry, State

DIED, TRANSFERRED, SOLD_PREGNANT = "died", "transferred", "sold_pregnant"
CULLED_REPRODUCTIVE, CULLED_OTHER = "culled_reproductive", "culled_other"
REPRODUCTIVE_REASONS = frozenset({"Fertility", "Parturition"})


def left_for_good(state: State, entry: Entry) -> State:
    """She is gone, and what she was served with has ended by that."""
    if state.cycle is None or not is_breeder(state):
        return state
    outcome = DIED if entry.kind == "death" else _outcome(state, entry.data)
    gone = state.but(cycle=state.cycle.closing(outcome, entry.on), repro=None, multiple=False)
    return shut(gone, entry.on, LEFT)


def _outcome(state: State, data: Mapping[str, Any]) -> str:
    if data["kind"] == "InternalTransfer":
        return TRANSFERRED
    if not data.get("is_cull", data["kind"] == "Slaughter"):
        return SOLD_PREGNANT
    return CULLED_REPRODUCTIVE if _reproductive(state, data) else CULLED_OTHER


def _reproductive(state: State, data: Mapping[str, Any]) -> bool:
    cause = CAUSES.get(data.get("cause") or state.cull_cause or "")
    return cause.category == "reproduction" if cause else data.get("reason") in REPRODUCTIVE_REASONS
