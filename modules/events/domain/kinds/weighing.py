"""`weighing`: live weight of an animal, of a sample of a lot, or of a whole lot on the scale. Always kg."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.weighing import WEIGHING_METHODS, WEIGHING_MODES, WEIGHING_PURPOSES
from app.kernel.trade.labels import said
from app.kernel.trade.species import ADG_KG, SPECIES, WEIGHT_KG
from app.kernel.trade.units import LB_KG
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import MOST_HEADS, heads
from modules.events.domain.kinds.shared import FASTING
from modules.events.domain.parameters import known_profile
from modules.events.domain.ranges import outside
from modules.events.domain.state import Entry, State

LARGE_LOSS, LOSS_WITHIN_DAYS = 0.10, 30
LEAST_BIRDS, LEAST_SHARE = 30, 0.05
_MODE_FIELDS = {"single": ("weight_kg",), "total": ("total_kg", "head_count")}


def weight_kg(data: Mapping[str, Any]) -> float | None:
    """Mean live weight per head, in kg, from the decimals as they were written."""
    match data["mode"]:
        case "single":
            return float(data["weight_kg"])
        case "total":
            return float(Decimal(str(data["total_kg"])) / data["head_count"])
    return float(Decimal(str(data["sample_total_kg"])) / data["sample_count"])


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Each mode has its own fields; a list of weights gives the number and the total of the sample."""
    mode = data.setdefault("mode", "single")
    if (mode == "single") != (subject_type == "animal"):
        return [Finding("wrong_mode", "error", "/data/mode")]
    weights = data.get("weights")
    if mode == "sample" and weights:
        data["sample_count"] = len(weights)
        data["sample_total_kg"] = float(sum(Decimal(str(kg)) for kg in weights))
    return missing(data, _MODE_FIELDS.get(mode, ("sample_count", "sample_total_kg")))


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Inside the ranges of the species, and a likely change since the last weighing."""
    kg = weight_kg(entry.data) or 0.0
    place = _WEIGHED_IN[entry.data["mode"]]
    profile = known_profile(state.species, state.production_type)
    if profile:
        yield from outside(WEIGHT_KG[profile], kg, place, "kg", weight_kg=kg)
        yield from _gain(state, profile, kg, entry.on, place)
    yield from _loss(state, kg, entry.on, place)
    yield from _heads(state, entry)


def _gain(state: State, profile: str, kg: float, on: date, place: str) -> Iterable[Finding]:
    if state.weighed is None or on <= state.weighed[1]:
        return
    before, since = state.weighed
    days = (on - since).days
    low, high = ADG_KG[profile]
    gain = (kg - before) / days
    if low <= gain <= high:
        return
    params = {"adg_kg": round(gain, 3), "minimum": low, "maximum": high, "days": days}
    yield Finding("gain_implausible", "warning", place, params)
    in_pounds = kg * float(LB_KG)
    if low <= (in_pounds - before) / days <= high:
        yield Finding("unit_suspect", "warning", place, {"weight_kg": round(in_pounds, 1)})


def _loss(state: State, kg: float, on: date, place: str) -> Iterable[Finding]:
    if state.weighed is None or not 0 <= (on - state.weighed[1]).days <= LOSS_WITHIN_DAYS:
        return
    before = state.weighed[0]
    if kg < before * (1 - LARGE_LOSS):
        yield Finding(
            "loss_large", "warning", place, {"before_kg": before, "percent": round(100 - 100 * kg / before, 1)}
        )


def _heads(state: State, entry: Entry) -> Iterable[Finding]:
    if entry.subject_type != "lot":
        return
    name = "head_count" if entry.data["mode"] == "total" else "sample_count"
    weighed = entry.data[name]
    if weighed > state.head:
        yield Finding("more_than_lot", "error", f"/data/{name}", {"head_count": state.head})
    elif name == "sample_count" and weighed < _least_sample(state):
        yield Finding("sample_small", "warning", f"/data/{name}", {"minimum": _least_sample(state)})


def _least_sample(state: State) -> float:
    species = SPECIES.get(state.species or "")
    birds = species is not None and species.poultry
    share = LEAST_SHARE * state.head
    return min(state.head, max(LEAST_BIRDS if birds else 1, share))


def apply(state: State, entry: Entry) -> State:
    """The last weight known."""
    kg = weight_kg(entry.data)
    after = state.but(weighed=(kg, entry.on)) if kg is not None else state
    return after.keeping("weighing", entry.told()) if entry.subject_type == "lot" else after


_WEIGHED_IN = {"single": "/data/weight_kg", "sample": "/data/sample_total_kg", "total": "/data/total_kg"}


def _kg(name: str, en: str, pt_br: str, es: str) -> Field:
    return Field(name, "number", said(en, pt_br, es), unit="kg", above=0, maximum=1e8)


WEIGHING = Kind(
    code="weighing",
    labels=said("weighing", "pesagem", "pesaje"),
    subjects=("animal", "lot"),
    fields=(
        Field("mode", "enum", said("what is weighed", "o que se pesa", "qué se pesa"), enum=WEIGHING_MODES),
        _kg("weight_kg", "weight", "peso", "peso"),
        Field("weights", "numbers", said("weights", "pesos", "pesos"), unit="kg", above=0, maximum=1e8),
        Field(
            "sample_count",
            "integer",
            said("heads in the sample", "cabeças na amostra", "cabezas en la muestra"),
            minimum=1,
            maximum=MOST_HEADS,
        ),
        _kg("sample_total_kg", "weight of the sample", "peso da amostra", "peso de la muestra"),
        Field(
            "sd_kg",
            "number",
            said("standard deviation", "desvio padrão", "desvío estándar"),
            unit="kg",
            minimum=0,
            maximum=1e6,
        ),
        _kg("total_kg", "total weight", "peso total", "peso total"),
        heads(),
        Field("method", "enum", said("method", "método", "método"), enum=WEIGHING_METHODS),
        Field("purpose", "enum", said("occasion", "ocasião", "ocasión"), enum=WEIGHING_PURPOSES),
        FASTING,
        Field("device_id", "text", said("device", "equipamento", "equipo"), longest=80),
        Field("tare_kg", "number", said("tare", "tara", "tara"), unit="kg", minimum=0, maximum=1e6),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("weight_kg", "sample_total_kg", "sample_count", "total_kg", "head_count"),
    weight_kg=weight_kg,
)
