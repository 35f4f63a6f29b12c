"""Laws of a female's states: random histories, legal and illegal, of every species that is bred.

The table of transitions is written down here once more, by itself: the fold has to keep to it, whatever comes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from modules.events.domain.fold import DISPUTED, RECORDED, fold
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.state import DEPARTED, Entry, State, from_json, to_json
from tests.events.females import SIRE
from tests.events.told import an_id, entry, registered

BEGIN, WRITTEN = date(2016, 1, 1), date(2026, 6, 1)
BRED = {
    "pig": ("pig", "breeding"),
    "dairy cattle": ("cattle", "dairy"),
    "beef cattle": ("cattle", "beef"),
    "buffalo": ("buffalo", "dairy"),
    "sheep": ("sheep", "meat"),
    "goat": ("goat", "dairy"),
}
ACTS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "select": ("selection", {"role": "breeding_female"}),
    "heat": ("heat", {"method": "Visual"}),
    "serve": ("service", {"method": "Insemination", "sire_ids": [SIRE]}),
    "male in": ("exposure_start", {"sire_ids": [SIRE], "season": "any"}),
    "male out": ("exposure_end", {}),
    "pregnant": ("pregnancy_check", {"result": "Pregnant", "method": "Echography"}),
    "empty": ("pregnancy_check", {"result": "Empty", "method": "Palpation"}),
    "not certain": ("pregnancy_check", {"result": "Unknown", "method": "Palpation"}),
    "abort": ("abortion", {}),
    "give birth": ("parturition", {"born_alive": 1, "stillborn": 0, "mummified": 0, "offspring": [{"sex": "Male"}]}),
    "wean": ("young_gone", {"young_id": an_id("young"), "because": "weaning", "head_count": 1, "last": True}),
    "dry off": ("dry_off", {}),
    "lend": ("departure", {"kind": "loan"}),
    "come back": ("arrival", {"reason": "loan_return"}),
    "sell": ("departure", {"kind": "Sale"}),
    "die": ("death", {"method": "Perished", "reason": "Disease"}),
}
SERVING, BEARING = {"serve"}, {"give birth"}
USUAL = ("serve", "serve", "pregnant", "give birth", "wean", "heat", "empty", "male in", "male out", "abort", "dry off")

histories = st.lists(
    st.tuples(st.integers(0, 320), st.sampled_from((*ACTS, *USUAL, *USUAL))),
    min_size=4,
    max_size=30,
)


def told(history: list[tuple[int, str]], species: str, kept_for: str) -> Iterator[tuple[str, Entry]]:
    """The entries of a history, each with the act it tells."""
    born = BEGIN - timedelta(days=900)
    beginning = {"species": species, "production_type": kept_for, "birth_date": born.isoformat()}
    yield "begin", registered(BEGIN.isoformat(), written_on=WRITTEN, **beginning)
    on = BEGIN
    for number, (days, act) in enumerate(history):
        on += timedelta(days=days)
        if on < WRITTEN:
            kind, data = ACTS[act]
            yield act, entry(kind, on.isoformat(), name=f"{number} {act}", written_on=WRITTEN, **data)


def may_become(before: State, act: str) -> set[str | None]:
    """Where a female may stand after an act that counts, by the table of `event-kinds` 12.1."""
    here, male = before.repro, any(each.runs for each in before.cycle.services) if before.cycle else False
    match act:
        case "serve":
            return {"exposed"} if male and here == "exposed" else {"served", "exposed"} if male else {"served"}
        case "male in":
            return {"pregnant"} if here == "pregnant" else {"exposed"}
        case "male out":
            return {"served"} if here == "exposed" else {here}
        case "pregnant":
            return {"pregnant"}
        case "empty":
            return {"exposed"} if male else {"open"} if here in ("served", "pregnant") else {here}
        case "abort" | "give birth":
            return {"open"}
        case "select":
            return {"open"} if here == "immature" else {here}
        case "sell" | "die":
            return {None}
        case "come back" if before.status == DEPARTED:
            return {"open", "immature"}
    return {here}


def milk_may_become(before: State, act: str, milked: bool) -> set[str | None]:
    """Whether she may give milk after an act that counts, by 12.3."""
    match act:
        case "give birth":
            return {"lactating"}
        case "dry off":
            return {"dry"}
        case "wean":
            return {before.lactation} if milked or before.lactation != "lactating" else {"dry", "lactating"}
    return {before.lactation}


@pytest.mark.parametrize("kept", BRED)
@settings(max_examples=150, deadline=None)
@given(history=histories)
def test_a_female_stands_only_where_her_state_leads(kept: str, history: list[tuple[int, str]]) -> None:
    entries = list(told(history, *BRED[kept]))
    counts: Counter[str] = Counter()
    before = State()

    for act, each in entries:
        found = fold([each], KINDS, before)
        counts[found.judgements[0].verdict] += 1
        if found.judgements[0].verdict == DISPUTED:
            assert found.state == before  # what is impossible changes nothing
        elif act != "begin":
            assert found.state.repro in may_become(before, act), (act, before.repro)
            assert found.state.lactation in milk_may_become(before, act, BRED[kept][1] == "dairy"), act
            assert found.state.parity == before.parity + (act == "give birth")
        before = found.state

    assert counts[RECORDED] + counts[DISPUTED] == len(entries)
    event(f"impossible: {10 * counts[DISPUTED] // len(entries) * 10} %")


@pytest.mark.parametrize("kept", BRED)
@settings(max_examples=60, deadline=None)
@given(history=histories, shuffled=st.randoms(use_true_random=False))
def test_the_order_of_telling_and_what_is_stored_between_change_nothing(
    kept: str, history: list[tuple[int, str]], shuffled: Any
) -> None:
    entries = [each for _, each in told(history, *BRED[kept])]
    mixed = list(entries)
    shuffled.shuffle(mixed)

    whole = fold(mixed, KINDS)

    by_steps = State()
    for each in sorted(entries, key=lambda one: one.order):
        by_steps = from_json(_as_stored(fold([each], KINDS, by_steps).state))
    assert whole.state == by_steps


def _as_stored(state: State) -> dict[str, Any]:
    """A state as JSON gives it back."""
    read: dict[str, Any] = orjson.loads(orjson.dumps(to_json(state)))
    return read


@pytest.mark.parametrize("kept", BRED)
@settings(max_examples=100, deadline=None)
@given(history=histories)
def test_every_service_that_counts_is_told_of_and_comes_to_one_outcome_at_most(
    kept: str, history: list[tuple[int, str]]
) -> None:
    entries = [each for _, each in told(history, *BRED[kept])]
    folded = fold(entries, KINDS)

    for service in folded.state.cycle.services if folded.state.cycle else ():
        assert (service.outcome == "open") == (service.ended is None)
        assert service.ended is None or service.first <= service.ended
    if folded.state.status in ("departed", "dead") and folded.state.cycle:
        assert folded.state.cycle.running == ()
