"""`head_count_correction`: a lot is counted, and holds another number than was thought."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.movements import CORRECTION_REASONS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import BY_SEX, MOST_HEADS, classes_told, opening, sum_up
from modules.events.domain.state import CLASSES, Entry, State

USUAL_HEADS, USUAL_SHARE = 2, 0.02


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """By class where the lot is counted so, no fewer than are somebody, and a likely difference."""
    yield from classes_told(state, entry.data)
    identified = state.head - state.unidentified
    if entry.data["counted"] < identified:
        yield Finding("fewer_than_identified", "error", "/data/counted", {"identified": identified})
    difference = entry.data["counted"] - state.head
    if abs(difference) > max(USUAL_HEADS, USUAL_SHARE * state.head):
        params = {"difference": difference, "head_count": state.head}
        yield Finding("large_correction", "warning", "/data/counted", params)


def derive(state: State, entry: Entry) -> Data:
    """The difference that the count makes at its place, by class where the lot is counted so."""
    told: Data = {"difference": entry.data["counted"] - state.head}
    if state.by_sex:
        counted = opening(entry.data)
        told["difference_by_sex"] = {code: counted[code] - state.by_sex[code] for code in CLASSES}
    return told


def apply(state: State, entry: Entry) -> State:
    """As many as were counted."""
    counted = entry.data["counted"]
    after = state.but(
        head=counted,
        by_sex=opening(entry.data) if state.by_sex else state.by_sex,
        corrected=state.corrected + counted - state.head,
    )
    return after.keeping("head_count_correction", entry.told())


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """What is counted by class is counted."""
    return sum_up(data, "counted") or missing(data, ["counted"])


HEAD_COUNT_CORRECTION = Kind(
    code="head_count_correction",
    labels=said("head count correction", "ajuste de saldo", "ajuste de existencias"),
    subjects=("lot",),
    fields=(
        Field("counted", "integer", said("counted", "contadas", "contadas"), minimum=0, maximum=MOST_HEADS),
        BY_SEX,
        Field("reason", "enum", said("reason", "motivo", "motivo"), required=True, enum=CORRECTION_REASONS),
    ),
    check=check,
    apply=apply,
    derive=derive,
    finish=finish,
    key=("counted", "by_sex"),
)
