"""`milking`: one milking of one female, in kg, with where the milk went."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.milk import MILK_DESTINATIONS, MILKING_REMARKS, QUARTERS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.milk import (
    LITRES,
    SAMPLED,
    check_components,
    check_giving_milk,
    kg_or_litres,
    milked,
    now_in_milk,
    with_kg,
)
from modules.events.domain.production import MILK_DAY_KG, MILKED
from modules.events.domain.state import Entry, State

CODE = "milking"
_MOST_MILKINGS = 4
_A_DAY = timedelta(days=1)


def _kg(state: State, entry: Entry) -> float:
    found: float = {**entry.data, **fill(state, entry)}["weight_kg"]
    return found


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female in milk, at a time that is told, with no more milk than she can give."""
    state = milked(state)
    yield from _started(entry)
    yield from check_giving_milk(state, entry.on)
    yield from _colostrum(state, entry)
    yield from _yield(state, entry)
    yield from check_components(state.profile, entry.data.get("characteristics", {}), "/data/characteristics")


def _started(entry: Entry) -> Iterable[Finding]:
    """It began at the instant of the entry, or at one that is told beside it."""
    told = entry.data.get("started_at")
    if told is None and not entry.exact:
        yield Finding("time_needed", "error", "/data/started_at")
    elif told and abs(datetime.fromisoformat(told) - entry.sort_at) > _A_DAY:
        yield Finding("started_another_day", "error", "/data/started_at")


def _colostrum(state: State, entry: Entry) -> Iterable[Finding]:
    limit = entry.days("milk.colostrum_days", state)
    if limit is None or state.lactating_since is None or entry.data["destination"] != "tank":
        return
    days = (entry.on - state.lactating_since).days
    if days < limit:
        yield Finding("colostrum_to_tank", "warning", "/data/destination", {"days": days, "limit": limit})


def _yield(state: State, entry: Entry) -> Iterable[Finding]:
    """No day's milk is more than she can give; one milking is an even part of a usual day's, as often as last time."""
    limits = MILK_DAY_KG.get(state.profile or "")
    if limits is None:
        return
    kg, today = _kg(state, entry), _with_milking(state, entry)
    if today["kg"] > limits.hard_high:
        params = {"value": today["kg"], "minimum": limits.hard_low, "maximum": limits.hard_high}
        yield Finding("yield_range", "error", "/data/weight_kg", params)
        return
    most = limits.soft_high / (today["before"] or 1)
    least = limits.soft_low / (today["before"] or _MOST_MILKINGS)
    incomplete = entry.data.get("complete") is False or "MilkingIncomplete" in entry.data.get("remarks", ())
    if kg > most or (kg < least and not incomplete):
        params = {"value": kg, "minimum": round(least, 2), "maximum": round(most, 2)}
        yield Finding("yield_range", "warning", "/data/weight_kg", params)


def _with_milking(state: State, entry: Entry) -> Mapping[str, Any]:
    """The day with this milking: kg so far, how many milkings, and how many the last milked day had (0: none known)."""
    last, kg = state.last.get(CODE, {}), _kg(state, entry)
    if last.get("on") == entry.on.isoformat():
        return {**last, "kg": round(last["kg"] + kg, 3), "times": last["times"] + 1}
    return {"on": entry.on.isoformat(), "kg": kg, "times": 1, "before": last.get("times", 0)}


def apply(state: State, entry: Entry) -> State:
    """The milk of her day so far."""
    return now_in_milk(state).keeping(CODE, _with_milking(state, entry))


def fill(state: State, entry: Entry) -> Data:
    """The kg of what was told in litres."""
    return with_kg(state, entry, "weight_kg")


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Milk goes into the tank unless something else is said."""
    data.setdefault("destination", "tank")
    return kg_or_litres(data, "weight_kg")


_QUARTERS = (
    Field("quarter", "enum", said("quarter", "quarto", "cuarto"), required=True, enum=QUARTERS),
    Field("kg", "number", said("milk", "leite", "leche"), required=True, unit="kg", minimum=0, maximum=1000),
)

MILKING = Kind(
    code=CODE,
    labels=said("milking", "ordenha", "ordeñe"),
    subjects=("animal",),
    profiles=MILKED,
    fields=(
        Field("started_at", "instant", said("began at", "início", "inicio")),
        Field("weight_kg", "number", said("milk", "leite", "leche"), unit="kg", minimum=0, maximum=1000),
        LITRES,
        Field(
            "shift",
            "integer",
            said("milking of the day", "ordenha do dia", "ordeñe del día"),
            minimum=1,
            maximum=_MOST_MILKINGS,
        ),
        Field("destination", "enum", said("destination", "destino", "destino"), enum=MILK_DESTINATIONS),
        Field("duration_s", "number", said("duration", "duração", "duración"), unit="s", minimum=0, maximum=86_400),
        Field("complete", "boolean", said("milked out", "ordenha completa", "ordeñe completo")),
        Field("quarters", "objects", said("quarters", "quartos", "cuartos"), fields=_QUARTERS),
        Field("characteristics", "object", said("what it holds", "composição", "composición"), fields=SAMPLED),
        Field("remarks", "enums", said("remarks", "observações", "observaciones"), enum=MILKING_REMARKS),
        Field("device_id", "text", said("device", "equipamento", "equipo"), longest=80),
    ),
    check=check,
    apply=apply,
    fill=fill,
    finish=finish,
    key=("started_at", "shift", "weight_kg"),
)
