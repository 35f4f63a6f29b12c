"""`note`: words about anything, at any time, also of what has left. No effect but on the worklist."""

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.state import Entry, State


def apply(state: State, entry: Entry) -> State:
    """When it was last looked at, if the note says so: that closes what asks for a look."""
    if entry.subject_type == "lot":
        state = state.keeping("noted", {"on": entry.on.isoformat()})
    return state.keeping("reviewed", entry.told()) if "review" in entry.data.get("flags", ()) else state


NOTE = Kind(
    code="note",
    labels=said("note", "anotação", "nota"),
    subjects=("animal", "lot", "place", "farm"),
    fields=(
        Field("text", "text", said("text", "texto", "texto"), required=True, longest=2000),
        Field(
            "flags",
            "enums",
            said("marks", "marcas", "marcas"),
            enum={
                "priority": said("priority", "prioridade", "prioridad"),
                "review": said("review", "revisar", "revisar"),
                "monitor": said("monitor", "acompanhar", "seguir"),
            },
        ),
    ),
    presence=Presence.ANYWHERE,
    apply=apply,
    key=("text",),
)
