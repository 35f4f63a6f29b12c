"""`move`: an animal or a lot goes to another place of the farm; a place (a shelter, say) with everything in it.

The litter that a dam nurses goes where she goes.
"""

from collections.abc import Iterable
from uuid import UUID

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.effects import CAUSE, LITTER, Effect
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.counting import heads
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """A lot moves as a whole: some of its heads elsewhere would be another lot. No place goes into itself."""
    if entry.subject_type == "place" and entry.data["to_place_id"] == str(entry.subject_id):
        yield Finding("place_in_itself", "error", "/data/to_place_id")
    if entry.subject_type == "lot" and entry.data.get("head_count", state.head) != state.head:
        yield Finding("split_needs_lot", "error", "/data/head_count", {"head_count": state.head})


def apply(state: State, entry: Entry) -> State:
    """At the new place. A litter that goes without its dam stays there until she comes, or it goes back to her."""
    to = entry.data["to_place_id"]
    apart_from = _apart_from(state, to) if state.dam else None
    after = state.but(place=to, subject_type=entry.subject_type, apart_from=apart_from)
    return after if entry.subject_type == "place" else after.keeping("moved", {"on": entry.on.isoformat()})


def _apart_from(litter: State, to: str) -> str | None:
    if to == litter.place:
        return litter.apart_from
    dam_at = (litter.place or "") if litter.apart_from is None else litter.apart_from
    return None if to == dam_at else dam_at


def effects(before: State, _after: State, entry: Entry) -> Iterable[Effect]:
    """The litter of a dam hears where she goes. She goes there whatever becomes of it."""
    if before.litter:
        told = {CAUSE: str(entry.id), "dam_id": str(entry.subject_id), "to_place_id": entry.data["to_place_id"]}
        yield Effect(LITTER, "dam_moved", "lot", UUID(before.litter), told, binding=False)


MOVE = Kind(
    code="move",
    labels=said("move to place", "mudança de local", "traslado de lugar"),
    subjects=("animal", "lot", "place"),
    fields=(
        Field("to_place_id", "id", said("to place", "para o local", "al lugar"), required=True),
        heads(),
    ),
    check=check,
    apply=apply,
    effects=effects,
    key=("to_place_id",),
)
