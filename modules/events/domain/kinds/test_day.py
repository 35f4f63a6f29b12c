"""`test_day`: the milk of one female in 24 hours and what it holds, found on the day of a herd test."""

from collections.abc import Iterable
from datetime import date

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.milk import TEST_DAY_CODES
from app.kernel.trade.labels import said
from modules.events.domain.cohorts.tests import kept
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.milk import SAMPLED, check_components, check_giving_milk, milked, now_in_milk
from modules.events.domain.production import MILK_JUMP, MILKED, PROTEIN_OVER_FAT, TEST_DAY_KG
from modules.events.domain.ranges import outside
from modules.events.domain.state import DRY, Entry, State

CODE = "test_day"
TOLD_DRY = "Dry"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female in milk unless she is told to be dry, once a day, with milk and contents that can be."""
    state = milked(state)
    if entry.data.get("code") != TOLD_DRY:
        yield from check_giving_milk(state, entry.on)
    elif state.sex and state.sex != "Female":
        yield Finding("wrong_sex", "error", "/subject/id")
    yield from outside(TEST_DAY_KG.get(state.profile or ""), entry.data.get("milk_kg"), "/data/milk_kg", "kg")
    yield from check_components(state.profile, entry.data, "/data")
    yield from _swapped(entry)
    yield from _since_last(state, entry)


def _swapped(entry: Entry) -> Iterable[Finding]:
    fat, protein = entry.data.get("fat_pct"), entry.data.get("protein_pct")
    if fat is not None and protein is not None and protein > fat + PROTEIN_OVER_FAT:
        yield Finding("component_swap", "warning", "/data/protein_pct", {"fat": fat, "protein": protein})


def _since_last(state: State, entry: Entry) -> Iterable[Finding]:
    """One test a day; her milk changes slowly as long as she is in the same lactation."""
    last = state.last.get(CODE)
    if last is None:
        return
    if last["on"] == entry.on.isoformat():
        yield Finding("second_test_day", "error", "/occurred_at")
    before, now = last.get("milk_kg"), entry.data.get("milk_kg")
    if before is None or now is None or _new_lactation(state, date.fromisoformat(last["on"])):
        return
    share, kg = MILK_JUMP
    if abs(now - before) > kg and abs(now - before) > share * before:
        yield Finding("milk_jump", "warning", "/data/milk_kg", {"value": now, "before": before})


def _new_lactation(state: State, tested_on: date) -> bool:
    return state.lactating_since is not None and tested_on < state.lactating_since


def apply(state: State, entry: Entry) -> State:
    """The last test known; who is told to be dry is dry if nothing else is known."""
    state = now_in_milk(state) if entry.data.get("code") != TOLD_DRY else state.but(lactation=state.lactation or DRY)
    milk = {"milk_kg": entry.data["milk_kg"]} if "milk_kg" in entry.data else {}
    return state.keeping(CODE, {"on": entry.on.isoformat(), **milk, **kept(state, entry)})


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Who tells no milk tells why."""
    return () if "code" in data else missing(data, ["milk_kg"])


TEST_DAY = Kind(
    code=CODE,
    labels=said("test day", "controle leiteiro", "control lechero"),
    subjects=("animal",),
    profiles=MILKED,
    fields=(
        Field(
            "milk_kg",
            "number",
            said("milk in 24 h", "leite em 24 h", "leche en 24 h"),
            unit="kg",
            minimum=0,
            maximum=1000,
        ),
        *SAMPLED,
        Field("milkings", "integer", said("milkings", "ordenhas", "ordeñes"), minimum=1, maximum=4),
        Field(
            "code", "enum", said("no sample because", "sem amostra porque", "sin muestra porque"), enum=TEST_DAY_CODES
        ),
        Field(
            "test_day_id",
            "id",
            said("test of the herd", "controle do rebanho", "control del rodeo"),
            required=True,
        ),
    ),
    check=check,
    apply=apply,
    finish=finish,
)
