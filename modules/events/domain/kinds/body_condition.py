"""`body_condition`: how fat an animal is, or a sample of a lot in the mean."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.production import CONDITION_METHODS, CONDITION_SCALES
from app.kernel.trade.labels import said
from app.kernel.trade.species import Range
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import MOST_HEADS
from modules.events.domain.production import CONDITION_JUMP, CONDITION_SCORES, CONDITION_WITHIN_DAYS, MAMMALS
from modules.events.domain.ranges import outside
from modules.events.domain.state import Entry, State

CODE = "body_condition"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """A score of its scale, at one of its steps unless it is a mean, that changes slowly."""
    score = entry.data["score"]
    low, high, step = CONDITION_SCORES[entry.data["scale"]]
    yield from outside(Range(low, high, low, high), score, "/data/score", f"({entry.data['scale']})")
    if entry.subject_type == "animal" and Decimal(str(score)) % Decimal(str(step)):
        yield Finding("score_step", "error", "/data/score", {"value": score, "step": step})
    if entry.subject_type == "lot" and entry.data["sample_count"] > state.head:
        yield Finding("more_than_lot", "error", "/data/sample_count", {"head_count": state.head})
    yield from _jump(state, entry)


def _jump(state: State, entry: Entry) -> Iterable[Finding]:
    last = state.last.get(CODE)
    if last is None or (entry.on - date.fromisoformat(last["on"])).days > CONDITION_WITHIN_DAYS:
        return
    if (
        abs(_of_five(entry.data["score"], entry.data["scale"]) - _of_five(last["score"], last["scale"]))
        > CONDITION_JUMP
    ):
        params = {"value": entry.data["score"], "before": last["score"], "scale": last["scale"]}
        yield Finding("condition_jump", "warning", "/data/score", params)


def _of_five(score: float, scale: str) -> float:
    """A score on the scale from 1 to 5."""
    low, high, _ = CONDITION_SCORES[scale]
    return 1 + 4 * (score - low) / (high - low)


def apply(state: State, entry: Entry) -> State:
    """The last score known."""
    told = {name: entry.data[name] for name in ("score", "scale")}
    return state.keeping(CODE, {"on": entry.on.isoformat(), **told})


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Of a lot so many were scored, and their mean is told."""
    if subject_type == "lot":
        return missing(data, ["sample_count"])
    return [Finding("unknown_field", "error", "/data/sample_count")] if "sample_count" in data else ()


BODY_CONDITION = Kind(
    code=CODE,
    labels=said("body condition score", "escore de condição corporal", "condición corporal"),
    subjects=("animal", "lot"),
    profiles=MAMMALS,
    fields=(
        Field("score", "number", said("score", "escore", "puntaje"), required=True, minimum=0, maximum=10),
        Field("scale", "enum", said("scale", "escala", "escala"), required=True, enum=CONDITION_SCALES),
        Field(
            "sample_count",
            "integer",
            said("heads in the sample", "cabeças na amostra", "cabezas en la muestra"),
            minimum=1,
            maximum=MOST_HEADS,
        ),
        Field("method", "enum", said("method", "método", "método"), enum=CONDITION_METHODS),
    ),
    check=check,
    apply=apply,
    finish=finish,
    key=("score", "scale"),
)
