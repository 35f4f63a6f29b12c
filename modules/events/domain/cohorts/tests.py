"""Test days of milk and what they make of a lactation: each test with the one before it, and the yield at the end."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from modules.events.domain.kpis.dairy import persistency_by_tests, somatic_cell_score
from modules.events.domain.kpis.lactation import MilkTest, TestIntervalRules, lactation_yield, lactation_yield_305
from modules.events.domain.state import AWAY, LACTATING, PRESENT, Entry, State

TEST_DAY = "test_day"
RULES = {name: f"kpi.dairy.tim.{name}" for name in TestIntervalRules.__dataclass_fields__}
"""The parameters by which a lactation's yield is computed."""

Told = tuple[str, bool, Mapping[str, Any]]
"""The id of a test, whether it is new, and what is told of it."""


def kept(state: State, entry: Entry) -> Mapping[str, Any]:
    """What a state keeps of a test and of those before it in the lactation; nothing of one that found her dry."""
    if state.lactation != LACTATING:
        return {}
    before, data = _last(state), entry.data
    dim = _dim(state, entry.on)
    now = [dim, data.get("milk_kg"), data.get("fat_pct"), data.get("protein_pct")]
    known = dim is not None and data.get("milk_kg") is not None
    return {
        "id": str(entry.id),
        "lactation": state.lactation_id,
        "no": before.get("no", 0) + 1,
        **({"scc": data["scc"]} if data.get("scc") else {}),
        "tests": [*before.get("tests", ()), *([now] if known else ())],
    }


def _last(state: State) -> Mapping[str, Any]:
    """The last test, if it was in the lactation that goes on."""
    last = state.last.get(TEST_DAY, {})
    return last if "id" in last and last["lactation"] == state.lactation_id else {}


def _dim(state: State, on: date) -> int | None:
    return (on - state.lactating_since).days if state.lactating_since else None


def milk_tests(before: State, after: State, entry: Entry) -> Iterator[Told]:
    """What an entry does to tests: one more, and the one before it is the last no longer."""
    last = _last(before)
    is_test = entry.kind == TEST_DAY and after.lactation == LACTATING
    if last and (is_test or ends(before, after)):
        yield last["id"], False, {"next_on": entry.on}
    if is_test:
        yield str(entry.id), True, _test(_last(after), last, after, entry)


def still_last(state: State) -> tuple[str, Mapping[str, Any]] | None:
    """The test that is the last so far."""
    last = _last(state)
    goes_on = state.lactation == LACTATING and state.status in (PRESENT, AWAY)
    return (last["id"], {"next_on": None}) if last and goes_on else None


def ends(before: State, after: State) -> bool:
    """Whether a lactation ends: she is dry, gone, or has begun another one."""
    gone = before.status != after.status and after.status not in (PRESENT, AWAY)
    other = after.lactation != LACTATING or after.lactation_id != before.lactation_id
    return before.lactation == LACTATING and (other or gone)


def _test(now: Mapping[str, Any], last: Mapping[str, Any], state: State, entry: Entry) -> dict[str, Any]:
    data = entry.data
    scc, kg = data.get("scc"), data.get("milk_kg")
    told = {
        "test_on": entry.on,
        "no": now.get("no", 1),
        "dim": _dim(state, entry.on),
        "parity": state.parity,
        "milk_kg": kg,
        "fat_pct": data.get("fat_pct"),
        "protein_pct": data.get("protein_pct"),
        "scc": scc,
        "scs": somatic_cell_score(scc).value,
    }
    if not last:
        return told
    days, before_kg = (entry.on - date.fromisoformat(last["on"])).days, last.get("milk_kg")
    # The first test is not compared: a cow's milk still rises to its peak after it.
    compared = last["no"] > 1 and kg is not None and before_kg is not None
    ratio = persistency_by_tests(float(before_kg or 0), float(kg or 0), days).value if compared else None
    return {**told, "before_scc": last.get("scc"), "before_days": days, "persistency": ratio}


def yields(state: State, entry: Entry) -> dict[str, Any]:
    """What a lactation that ends with an entry has yielded, by its tests; nothing of one without."""
    tests = [MilkTest(*each) for each in _last(state).get("tests", ())]
    end = _dim(state, entry.on)
    if not tests or end is None:
        return {}
    rules = TestIntervalRules(**{name: entry.parameter(code, state) for name, code in RULES.items()})  # type: ignore[arg-type]
    whole, standard = lactation_yield(tests, end, rules), lactation_yield_305(tests, end, rules)
    return {
        "tests": len(tests),
        "yield_kg": whole.milk_kg,
        "yield_305_kg": standard.milk_kg,
        "fat_kg": whole.fat_kg,
        "protein_kg": whole.protein_kg,
        "flagged": bool(whole.flags),
    }
