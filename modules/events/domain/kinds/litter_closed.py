"""`litter_closed`: the litter of a dam was closed, and goes where she goes no more. It follows from its `lot_close`."""

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.shared import FOLLOWS_FROM
from modules.events.domain.reproduction.nursing import without_young
from modules.events.domain.state import Entry, State


def apply(state: State, entry: Entry) -> State:
    """Without that litter; she may nurse another one by now."""
    if state.litter != entry.data["litter_id"]:
        return state
    return without_young(state.but(litter=None), entry.on, state.nursing, last=True, nurse=False)


LITTER_CLOSED = Kind(
    code="litter_closed",
    labels=said("litter closed", "encerramento da leitegada", "cierre de la camada"),
    subjects=("animal",),
    fields=(
        FOLLOWS_FROM,
        Field("litter_id", "id", said("litter", "leitegada", "camada"), required=True),
    ),
    presence=Presence.ANYWHERE,
    apply=apply,
    by_hand=False,
    follows=True,
)
