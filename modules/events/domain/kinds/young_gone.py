"""`young_gone`: young have left the female that nursed them. It follows from their weaning, death or departure."""

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.shared import FOLLOWS_FROM
from modules.events.domain.reproduction.nursing import without_young
from modules.events.domain.state import Entry, State


def apply(state: State, entry: Entry) -> State:
    """With fewer young; with none, she is dry, unless she is milked."""
    data = entry.data
    nurse = bool(data.get("sow_becomes_nurse"))
    if data["last"] and state.litter == data["young_id"]:
        state = state.but(litter=None)
    return without_young(state, entry.on, data["head_count"], last=data["last"], nurse=nurse)


YOUNG_GONE = Kind(
    code="young_gone",
    labels=said("young gone", "saída das crias", "salida de las crías"),
    subjects=("animal",),
    fields=(
        FOLLOWS_FROM,
        Field("young_id", "id", said("young", "cria", "cría"), required=True),
        Field("because", "text", said("because of", "por causa de", "por"), required=True, longest=30),
        Field("head_count", "integer", said("heads", "cabeças", "cabezas"), required=True, minimum=0),
        Field("last", "boolean", said("the last of them", "as últimas", "las últimas"), required=True),
        Field("sow_becomes_nurse", "boolean", said("nurses others", "vira ama de leite", "queda de nodriza")),
    ),
    presence=Presence.ANYWHERE,
    apply=apply,
    by_hand=False,
    follows=True,
)
