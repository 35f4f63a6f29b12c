"""`note`: words about anything, at any time, also of what has left. No effect."""

from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence

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
    key=("text",),
)
