"""Laws of where males, birds and lots stand: random histories, legal and illegal, against tables written down here.

`event-kinds` 12.2 (males), 12.4 (life status) and 12.5 (lots). An entry counts if and only if its table allows it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from modules.events.domain.fold import RECORDED, fold
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.production import EGGS_PER_HEN, LAYING
from modules.events.domain.state import AWAY, DEAD, DEPARTED, PRESENT, Entry, State
from tests.events.females import SIRE
from tests.events.told import an_id, entry, opened, registered

BEGIN, WRITTEN = date(2024, 1, 1), date(2026, 6, 1)
MALES = {
    "boar": ("pig", "breeding"),
    "dairy bull": ("cattle", "dairy"),
    "beef bull": ("cattle", "beef"),
    "buffalo bull": ("buffalo", "dairy"),
    "ram": ("sheep", "meat"),
    "buck": ("goat", "dairy"),
    "cock": ("chicken", "layer"),
}
OF_FEMALES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "serve": ("service", {"method": "Insemination", "sire_ids": [SIRE]}),
    "male in": ("exposure_start", {"sire_ids": [SIRE], "season": "any"}),
    "check": ("pregnancy_check", {"result": "Pregnant", "method": "Echography"}),
    "abort": ("abortion", {}),
    "give birth": ("parturition", {"born_alive": 1, "stillborn": 0, "mummified": 0, "offspring": [{"sex": "Male"}]}),
    "dry off": ("dry_off", {}),
}
ACTS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "select": ("selection", {"role": "breeding_male"}),
    "castrate": ("castration", {"method": "surgical"}),
    "mark": ("cull_mark", {"value": True, "cause": "old_age"}),
    "lend": ("departure", {"kind": "loan"}),
    "come back": ("arrival", {"reason": "loan_return"}),
    "sell": ("departure", {"kind": "Sale"}),
    "buy": ("arrival", {"reason": "Purchase"}),
    "die": ("death", {"method": "Perished", "reason": "Disease"}),
    **OF_FEMALES,
}
BECOMES = {"lend": AWAY, "come back": PRESENT, "sell": DEPARTED, "buy": PRESENT, "die": DEAD}


def allowed(before: State, act: str) -> bool:
    """Whether an act is possible for a male that stands so."""
    here, bird = before.status == PRESENT, before.species == "chicken"
    match act:
        case "select" | "castrate":
            return here and not bird and before.sex == "Male"
        case "lend":
            return here
        case "mark" | "sell" | "die":
            return before.status in (PRESENT, AWAY)
        case "come back":
            return before.status in (AWAY, DEPARTED)
        case "buy":
            return before.status == DEPARTED
    return False


def _days(history: list[tuple[int, Any]]) -> Iterator[tuple[str, Any]]:
    on = BEGIN
    for days, what in history:
        on += timedelta(days)
        if on < WRITTEN:
            yield on.isoformat(), what


@pytest.mark.parametrize("male", MALES)
@settings(max_examples=100, deadline=None)
@given(history=st.lists(st.tuples(st.integers(1, 60), st.sampled_from([*ACTS])), min_size=4, max_size=25))
def test_what_is_told_of_a_male_counts_if_and_only_if_it_is_possible(male: str, history: list[tuple[int, str]]) -> None:
    species, kept_for = MALES[male]
    born = (BEGIN - timedelta(900)).isoformat()
    begun = {"species": species, "production_type": kept_for, "sex": "Male", "birth_date": born}
    state = fold([registered(BEGIN.isoformat(), written_on=WRITTEN, **begun)], KINDS).state
    impossible = 0

    for number, (on, act) in enumerate(_days(history)):
        kind, data = ACTS[act]
        found = fold([entry(kind, on, name=f"{number}", written_on=WRITTEN, **data)], KINDS, state)
        counts = found.judgements[0].verdict == RECORDED
        assert counts == allowed(state, act), (act, state.status, found.judgements[0].reasons)
        if not counts:
            assert found.state == state
            assert found.judgements[0].reasons
            impossible += 1
        assert found.state.status == (BECOMES.get(act, state.status) if counts else state.status)
        assert (found.state.repro, found.state.cycle, found.state.lactation, found.state.parity) == (
            None,
            None,
            None,
            0,
        )
        assert found.state.role != "breeding_male" or (found.state.sex == "Male" and not found.state.castrated)
        state = found.state
    event(f"impossible: {10 * impossible // len(history) * 10} %")


LOTS = {
    "growing pigs": ("pig", "growing"),
    "broilers": ("chicken", "broiler"),
    "layers": ("chicken", "layer"),
    "feedlot cattle": ("cattle", "beef"),
    "buffaloes": ("buffalo", "beef"),
    "lambs": ("sheep", "meat"),
    "kids": ("goat", "meat"),
}
FIRST_HEADS = 40


def _said(act: str, heads: int) -> tuple[str, dict[str, Any]]:
    match act:
        case "arrive":
            return "arrival", {"reason": "Purchase", "head_count": heads}
        case "die":
            return "death", {"method": "Perished", "reason": "Disease", "head_count": heads}
        case "sell":
            return "departure", {"kind": "Sale", "head_count": heads}
        case "move out":
            return "group_change", {"purpose": "feeding", "to_id": an_id("other lot"), "head_count": heads}
        case "count":
            return "head_count_correction", {"counted": heads, "reason": "recount"}
        case "lay":
            return "egg_collection", {"total": heads, "destination": "sale"}
        case "all go":
            return "group_change", {"purpose": "feeding", "to_id": an_id("other lot")}
    return "lot_close", {}


LEAVING = ("die", "sell", "move out")


def fits(before: State, act: str, heads: int) -> bool:
    """Whether an act is possible for a lot that stands so."""
    if before.closed:
        return False
    match act:
        case "die" | "sell" | "move out":
            return heads <= before.head
        case "all go":
            return before.head > 0
        case "close":
            return before.head == 0
        case "lay":
            return before.profile in LAYING and heads <= EGGS_PER_HEN[1] * before.head
    return True


def heads_after(before: int, act: str, heads: int) -> int:
    """How many heads a lot holds after an act that counts."""
    if act in LEAVING:
        return before - heads
    return {"arrive": before + heads, "count": heads, "all go": 0}.get(act, before)


acts_of_lots = st.sampled_from(["arrive", "arrive", *LEAVING, *LEAVING, "count", "lay", "all go", "close"])


def _entries_of(kept: str, history: list[tuple[int, tuple[str, int]]]) -> Iterator[tuple[str, int, Entry]]:
    species, kept_for = LOTS[kept]
    told = {"species": species, "production_type": kept_for, "written_on": WRITTEN}
    yield "begin", FIRST_HEADS, opened(FIRST_HEADS, BEGIN.isoformat(), **told)
    for number, (on, (act, heads)) in enumerate(_days(history)):
        kind, data = _said(act, heads)
        yield act, heads, entry(kind, on, subject="lot", name=f"{number}", written_on=WRITTEN, **data)


histories_of_lots = st.lists(
    st.tuples(st.integers(1, 40), st.tuples(acts_of_lots, st.integers(1, 60))), min_size=4, max_size=25
)


@pytest.mark.parametrize("kept", LOTS)
@settings(max_examples=100, deadline=None)
@given(history=histories_of_lots)
def test_what_is_told_of_a_lot_counts_if_and_only_if_its_heads_allow_it(
    kept: str, history: list[tuple[int, tuple[str, int]]]
) -> None:
    state = State()

    for act, heads, each in _entries_of(kept, history):
        found = fold([each], KINDS, state)
        counts = found.judgements[0].verdict == RECORDED
        if act != "begin":
            assert counts == fits(state, act, heads), (act, heads, state.head, found.judgements[0].reasons)
            assert found.state.head == (heads_after(state.head, act, heads) if counts else state.head)
            assert found.state.closed == (state.closed or (counts and act == "close"))
        if not counts:
            assert found.state == state
        assert found.state.head >= 0
        state = found.state


@pytest.mark.parametrize("kept", LOTS)
@settings(max_examples=40, deadline=None)
@given(history=histories_of_lots, shuffled=st.randoms(use_true_random=False))
def test_the_order_in_which_a_lot_is_told_of_changes_nothing(
    kept: str, history: list[tuple[int, tuple[str, int]]], shuffled: Any
) -> None:
    entries = [each for _, _, each in _entries_of(kept, history)]
    mixed = list(entries)
    shuffled.shuffle(mixed)

    whole, by_steps = fold(mixed, KINDS), State()

    for each in entries:
        by_steps = fold([each], KINDS, by_steps).state
    assert whole.state == by_steps
