"""`heat`: a female is in heat, or seems to be."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import HEAT_CERTAINTY, HEAT_INTENSITY, HEAT_METHODS, HEAT_SIGNS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import of_a_female
from modules.events.domain.reproduction.cycle import PREGNANT, SERVED
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female that is not pregnant, half a cycle after the last one or in the same."""
    yield from of_a_female(state)
    if state.repro == PREGNANT:
        yield Finding("heat_while_pregnant", "warning", "/subject/id")
    shortest, same = (entry.days(f"repro.{name}_days", state) for name in ("cycle_min", "same_oestrus"))
    if state.heat_on and shortest:
        days = (entry.on - state.heat_on).days
        if (same or 0) < days < shortest / 2:
            yield Finding("heat_too_soon", "warning", "/occurred_at", {"days": days})


def derive(state: State, _entry: Entry) -> Data:
    """That she has probably come back to heat after a service."""
    return {"return_suspected": True} if state.repro == SERVED else {}


def apply(state: State, entry: Entry) -> State:
    """Her last heat."""
    after = state.but(heat_on=entry.on)
    return after.keeping("heat", entry.told()) if entry.data["certainty"] == "InHeat" else after


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Who says nothing else means that she is in heat."""
    data.setdefault("certainty", "InHeat")
    return ()


HEAT = Kind(
    code="heat",
    labels=said("heat", "cio", "celo"),
    subjects=("animal",),
    fields=(
        Field(
            "method",
            "enum",
            said("how it was found", "como foi visto", "cómo se detectó"),
            required=True,
            enum=HEAT_METHODS,
        ),
        Field("certainty", "enum", said("certainty", "certeza", "certeza"), enum=HEAT_CERTAINTY),
        Field("signs", "enums", said("signs", "sinais", "signos"), enum=HEAT_SIGNS),
        Field("intensity", "enum", said("intensity", "intensidade", "intensidad"), enum=HEAT_INTENSITY),
        Field("used", "boolean", said("served in this heat", "coberta neste cio", "servida en este celo")),
    ),
    check=check,
    derive=derive,
    apply=apply,
    finish=finish,
    key=("certainty",),
)
