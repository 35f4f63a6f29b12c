"""`dam_moved`: the dam of a litter went to another place, and the litter went with her; so did its identified young.

It follows from her move. A litter that was moved by itself stays where it is until she comes there, and so do young
that were not where the litter was.
"""

from collections.abc import Iterable
from uuid import UUID

from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE, YOUNG, Effect
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.shared import FOLLOWS_FROM
from modules.events.domain.state import Entry, State


def apply(state: State, entry: Entry) -> State:
    """At the place of the dam; or a litter still apart from her, or one of the young from the litter."""
    to = entry.data["to_place_id"]
    if not _stays(state, entry):
        return state.but(place=to, apart_from=None)
    return state.but(apart_from=to) if entry.subject_type == "lot" else state


def derive(state: State, entry: Entry) -> Data:
    """Whether it stayed where it was."""
    return {"stays": True} if _stays(state, entry) else {}


def _stays(state: State, entry: Entry) -> bool:
    if entry.subject_type == "animal":
        return state.place != entry.data.get("from_place_id")
    return state.apart_from is not None and state.place != entry.data["to_place_id"]


def effects(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """Young that are animals of their own go where their litter goes."""
    if entry.subject_type != "lot" or before.place == after.place:
        return
    told = {CAUSE: str(entry.id), "dam_id": entry.data["dam_id"], "to_place_id": entry.data["to_place_id"]}
    if before.place:
        told["from_place_id"] = before.place
    for side, animal in zip(YOUNG, before.members, strict=False):  # no more than are born at once
        yield Effect(side, "dam_moved", "animal", UUID(animal), told, binding=False)


DAM_MOVED = Kind(
    code="dam_moved",
    labels=said("dam moved", "mudança da mãe", "traslado de la madre"),
    subjects=("lot", "animal"),
    fields=(
        FOLLOWS_FROM,
        Field("dam_id", "id", said("dam", "mãe", "madre"), required=True),
        Field("from_place_id", "id", said("from place", "do local", "del lugar")),
        Field("to_place_id", "id", said("to place", "para o local", "al lugar"), required=True),
    ),
    apply=apply,
    derive=derive,
    effects=effects,
    by_hand=False,
    follows=True,
)
