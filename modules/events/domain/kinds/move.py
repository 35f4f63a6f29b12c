"""`move`: an animal or a lot goes to another place of the farm; a place (a shelter, say) with everything in it."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
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
    """At the new place."""
    return state.but(place=entry.data["to_place_id"], subject_type=entry.subject_type)


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
    key=("to_place_id",),
)
