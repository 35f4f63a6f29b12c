"""`weaning`: young are taken from the female that nurses them. Those of a litter may go to another lot.

Its subject is the litter, or one young that is an animal of its own. The dam hears of it (`young_gone`).
"""

from collections.abc import Iterable
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import WEANING_TYPES
from app.kernel.trade.labels import said
from modules.events.domain.effects import Effect
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import (
    BY_SEX,
    coming_into,
    heads,
    missing_heads,
    moved_heads,
    sum_up,
    to_another_lot,
    with_heads,
)
from modules.events.domain.kinds.shared import WEIGHT_TOTAL, gone_from
from modules.events.domain.parameters import WEANING_KG
from modules.events.domain.state import Entry, State

TOTAL, ZERO = "total", "zero"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a litter that is nursed, of no more than are in it; of young of an age and weight at which they are weaned."""
    if entry.subject_type == "lot":
        yield from _litter(state, entry)
    elif state.weaned_on:
        yield Finding("already_weaned", "error", "/occurred_at")
    yield from _age(state, entry)
    yield from _weight(state, entry)


def _litter(state: State, entry: Entry) -> Iterable[Finding]:
    if not state.dam or state.weaned_on:
        yield Finding("not_nursing", "error", "/subject/id")
        return
    moved = weaned_heads(state, entry)
    if entry.data["type"] == ZERO:
        if state.head:
            yield Finding("total_leaves_rest", "warning", "/data/type", {"rest": state.head})
        return
    if moved["head_count"] == 0:
        yield Finding("head_count_negative", "error", "/data/head_count", {"head_count": state.head})
    elif moved["head_count"] > state.head:
        yield Finding("more_than_nursed", "error", "/data/head_count", {"head_count": state.head})
    elif "to_id" in entry.data:
        yield from to_another_lot(entry)
        yield from missing_heads(state, moved)
    if entry.data["type"] == TOTAL and moved["head_count"] < state.unidentified:
        rest = state.unidentified - moved["head_count"]
        yield Finding("total_leaves_rest", "warning", "/data/head_count", {"rest": rest})


def _age(state: State, entry: Entry) -> Iterable[Finding]:
    if state.birth_date is None:
        return
    days = (entry.on - state.birth_date).days
    least, most = (entry.days(f"wean.age_{name}_days", state) for name in ("min", "max"))
    if least and days < least:
        yield Finding("age_low", "warning", "/occurred_at", {"days": days, "minimum": least})
    elif most and days > most:
        yield Finding("age_high", "warning", "/occurred_at", {"days": days, "maximum": most})


def _weight(state: State, entry: Entry) -> Iterable[Finding]:
    kg, usual = weight_kg(entry.data), WEANING_KG.get(state.species or "")
    if kg is not None and usual and not usual[0] <= kg <= usual[1]:
        params = {"weight_kg": round(kg, 2), "minimum": usual[0], "maximum": usual[1]}
        yield Finding("weight_range", "warning", "/data/weight_total_kg", params)


def weaned_heads(state: State, entry: Entry) -> dict[str, Any]:
    """How many of a litter are weaned; all that are nobody in particular unless it says how many."""
    return {"head_count": 0} if entry.data["type"] == ZERO else moved_heads(state, entry)


def apply(state: State, entry: Entry) -> State:
    """Weaned: those that go to another lot are gone from the litter; it is nursed no more after all are weaned."""
    kg = weight_kg(entry.data)
    state = state.but(weighed=(kg, entry.on)) if kg is not None else state
    if entry.subject_type != "lot":
        return state.but(weaned_on=entry.on)
    moved = weaned_heads(state, entry)
    if state.nursed:
        state = state.but(nursed=state.nursed.weaning(moved["head_count"], entry.data.get("weight_total_kg")))
    if "to_id" in entry.data:
        state = with_heads(state, moved, -1)
    return state.but(weaned_on=entry.on) if entry.data["type"] in (TOTAL, ZERO) else state


def effects(before: State, _after: State, entry: Entry) -> Iterable[Effect]:
    """The young come into the lot they go to; the dam nurses so many fewer."""
    moved = weaned_heads(before, entry) if entry.subject_type == "lot" else {"head_count": 1}
    if "to_id" in entry.data:
        yield coming_into(before, entry, moved, because="weaning")
    dam = before.dam if entry.subject_type == "lot" else before.mother
    if dam:
        last = entry.subject_type == "lot" and entry.data["type"] in (TOTAL, ZERO)
        nurse = {"sow_becomes_nurse": True} if entry.data.get("sow_becomes_nurse") else {}
        yield gone_from(dam, entry, moved["head_count"], last=last, **nurse)


def derive(state: State, entry: Entry) -> Data:
    """How many were weaned, where that follows from how many there were."""
    return weaned_heads(state, entry) if entry.subject_type == "lot" and "head_count" not in entry.data else {}


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Of a litter all are weaned unless it says otherwise; one young is weaned by itself."""
    data.setdefault("type", TOTAL)
    if subject_type == "lot":
        yield from sum_up(data, "head_count")
        if data["type"] == ZERO and data.get("head_count"):
            yield Finding("too_large", "error", "/data/head_count", {"maximum": 0})
        return
    for name in ("head_count", "by_sex", "to_id", "sow_becomes_nurse"):
        if name in data:
            yield Finding("unknown_field", "error", f"/data/{name}")
    if data["type"] != TOTAL:
        yield Finding("bad_enum", "error", "/data/type", {"allowed": [TOTAL]})


def weight_kg(data: Any) -> float | None:
    """Mean live weight of a young, in kg, where it was weighed and counted."""
    if "weight_total_kg" not in data:
        return None
    return float(data["weight_total_kg"]) / (data.get("head_count") or 1)


WEANING = Kind(
    code="weaning",
    labels=said("weaning", "desmame", "destete"),
    subjects=("animal", "lot"),
    fields=(
        Field(
            "type", "enum", said("which are weaned", "quais são desmamados", "cuáles se destetan"), enum=WEANING_TYPES
        ),
        heads(least=0),
        BY_SEX,
        WEIGHT_TOTAL,
        Field("to_id", "id", said("to lot", "para o lote", "al lote")),
        Field(
            "sow_becomes_nurse",
            "boolean",
            said("the dam nurses others", "a mãe vira ama de leite", "la madre queda de nodriza"),
        ),
        Field(
            "milk_fed_ended",
            "boolean",
            said("milk feeding ended", "fim do aleitamento", "fin de la lactancia artificial"),
        ),
    ),
    check=check,
    apply=apply,
    derive=derive,
    effects=effects,
    finish=finish,
    key=("type", "head_count"),
    weight_kg=weight_kg,
)
