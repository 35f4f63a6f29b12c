"""`carcass_result`: what the slaughterhouse tells of an animal, or of heads of a lot, that went there."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.production import CARCASS_STATES, INSPECTIONS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.counting import MOST_HEADS, heads
from modules.events.domain.kinds.shared import FASTING, PRICE
from modules.events.domain.production import DRESSING_PCT, PH24
from modules.events.domain.ranges import outside
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of what went to slaughter before, with a carcass that fits the live weight."""
    count = entry.data.get("head_count", 1)
    if state.slaughtered == 0:
        yield Finding("no_slaughter", "error", "/subject/id")
    elif count > state.slaughtered:
        yield Finding("more_than_slaughtered", "error", "/data/head_count", {"head_count": state.slaughtered})
    yield from outside(PH24, entry.data.get("ph24"), "/data/ph24", "pH")
    yield from _dressing(entry)


def _dressing(entry: Entry) -> Iterable[Finding]:
    if "live_kg" not in entry.data:
        return
    percent = round(100 * entry.data["carcass_kg"] / entry.data["live_kg"], 1)
    low, high = DRESSING_PCT
    if not low <= percent <= high:
        params = {"percent": percent, "minimum": low, "maximum": high}
        yield Finding("dressing_unusual", "warning", "/data/carcass_kg", params)


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """Of a lot it is told how many heads that were, and how many of them were condemned."""
    if subject_type != "lot":
        for name in ("head_count", "condemned_count"):
            if name in data:
                yield Finding("unknown_field", "error", f"/data/{name}")
        return
    yield from missing(data, ["head_count"])
    if "condemned" in data:
        yield Finding("unknown_field", "error", "/data/condemned")
    if data.get("condemned_count", 0) > data.get("head_count", MOST_HEADS):
        yield Finding("too_large", "error", "/data/condemned_count", {"maximum": data["head_count"]})


_PLANT = (
    Field("name", "text", said("name", "nome", "nombre")),
    Field("inspection", "enum", said("inspection", "inspeção", "inspección"), enum=INSPECTIONS),
    Field("number", "text", said("number", "número", "número"), longest=40),
)

CARCASS_RESULT = Kind(
    code="carcass_result",
    labels=said("carcass result", "resultado de abate", "resultado de faena"),
    subjects=("animal", "lot"),
    fields=(
        Field(
            "carcass_kg",
            "number",
            said("carcass weight", "peso de carcaça", "peso de carcasa"),
            required=True,
            unit="kg",
            above=0,
            maximum=1e8,
        ),
        Field("carcass_state", "enum", said("carcass", "carcaça", "carcasa"), required=True, enum=CARCASS_STATES),
        heads(),
        Field("live_kg", "number", said("live weight", "peso vivo", "peso vivo"), unit="kg", above=0, maximum=1e8),
        FASTING,
        Field("classification", "text", said("classification", "tipificação", "clasificación")),
        Field("ph24", "number", said("pH after 24 h", "pH em 24 h", "pH a las 24 h"), minimum=0, maximum=14),
        Field("condemned", "boolean", said("condemned", "condenada", "decomisada")),
        Field(
            "condemned_count",
            "integer",
            said("heads condemned", "cabeças condenadas", "cabezas decomisadas"),
            minimum=0,
            maximum=MOST_HEADS,
        ),
        Field("condemned_reason", "text", said("condemned because", "motivo da condenação", "motivo del decomiso")),
        Field("plant", "object", said("plant", "frigorífico", "frigorífico"), fields=_PLANT),
        *PRICE,
    ),
    presence=Presence.ANYWHERE,
    check=check,
    finish=finish,
    key=("carcass_kg", "head_count"),
)
