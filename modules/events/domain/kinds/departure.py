"""`departure`: an animal or heads of a lot leave the farm, for good or to come back."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.movements import AWAY_KINDS, DEPARTURE_KINDS, DEPARTURE_REASONS
from app.kernel.trade.labels import said
from modules.events.domain.effects import Effect
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.counting import BY_SEX, heads, lots_count_heads, too_many_heads, with_heads
from modules.events.domain.kinds.membership import change_of_lot
from modules.events.domain.kinds.shared import (
    DOCUMENTS,
    FASTING,
    PRICE,
    TO_HOLDING,
    WEIGHT_TOTAL,
    documented,
    gone,
    leaving_its_dam,
    slaughtered,
)
from modules.events.domain.reproduction.exits import left_for_good
from modules.events.domain.state import AWAY, DEPARTED, Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """What is away cannot be lent again; a lot cannot lose more heads than it holds."""
    if state.status == AWAY and entry.data["kind"] in AWAY_KINDS:
        yield Finding("not_present", "error", "/occurred_at")
    yield from too_many_heads(state, entry)


def apply(state: State, entry: Entry) -> State:
    """Away when it is expected back, else departed; a lot loses the heads."""
    state = documented(slaughtered(state, entry, entry.data["kind"]), entry)
    if entry.subject_type == "lot":
        return with_heads(state, entry.data, -1)
    if entry.data["kind"] in AWAY_KINDS:
        back = entry.data.get("expected_return_date")
        return gone(state.keeping("lent", entry.told(back=back)) if back else state.forgetting("lent"), AWAY)
    return gone(left_for_good(state, entry), DEPARTED)


def effects(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """Its lot counts one head fewer, its dam nurses one fewer."""
    yield from change_of_lot(before, after, entry)
    yield from leaving_its_dam(before, after, entry)


_TRANSPORT = (
    Field("carrier", "text", said("carrier", "transportador", "transportista")),
    Field("vehicle", "text", said("vehicle", "veículo", "vehículo"), longest=40),
    Field("seal", "text", said("seal", "lacre", "precinto"), longest=40),
    Field("loading_time", "text", said("loading time", "hora do embarque", "hora de carga"), longest=40),
)

DEPARTURE = Kind(
    code="departure",
    labels=said("departure", "saída", "egreso"),
    subjects=("animal", "lot"),
    fields=(
        Field("kind", "enum", said("kind", "tipo", "tipo"), required=True, enum=DEPARTURE_KINDS),
        Field("reason", "enum", said("reason", "motivo", "motivo"), enum=DEPARTURE_REASONS),
        heads(),
        BY_SEX,
        Field("is_cull", "boolean", said("cull", "descarte", "descarte")),
        TO_HOLDING,
        DOCUMENTS,
        Field("transport", "object", said("transport", "transporte", "transporte"), fields=_TRANSPORT),
        WEIGHT_TOTAL,
        Field(
            "weight_kind",
            "enum",
            said("kind of weight", "tipo de peso", "tipo de peso"),
            enum={
                "live": said("live", "vivo", "vivo"),
                "live_fasted": said("live, fasted", "vivo, em jejum", "vivo, en ayuno"),
                "estimated": said("estimated", "estimado", "estimado"),
            },
        ),
        FASTING,
        *PRICE,
        Field("deductions", "money", said("deductions", "descontos", "descuentos"), longest=20),
        Field("expected_return_date", "date", said("expected back on", "retorno previsto", "regreso previsto")),
    ),
    presence=Presence.HERE_OR_AWAY,
    check=check,
    apply=apply,
    effects=effects,
    finish=lots_count_heads,
    key=("kind", "head_count"),
)
