"""`cull_mark`: an animal is marked to be culled, or the mark is taken away."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.causes import CAUSES
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.state import Entry, State


def apply(state: State, entry: Entry) -> State:
    """Marked, or not any more."""
    marked = entry.data["value"]
    after = state.but(to_cull=marked, cull_cause=entry.data.get("cause") if marked else None)
    return after.keeping("cull_mark", entry.told(planned=entry.data.get("planned_date")))


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """Who marks an animal says why."""
    return missing(data, ["cause"]) if data["value"] else ()


CULL_MARK = Kind(
    code="cull_mark",
    labels=said("marked for culling", "marcado para descarte", "marcado para descarte"),
    subjects=("animal",),
    fields=(
        Field("value", "boolean", said("marked", "marcado", "marcado"), required=True),
        Field(
            "cause",
            "enum",
            said("cause", "causa", "causa"),
            enum={code: cause.labels for code, cause in CAUSES.items()},
        ),
        Field("planned_date", "date", said("planned for", "previsto para", "previsto para")),
    ),
    presence=Presence.HERE_OR_AWAY,
    apply=apply,
    finish=finish,
    key=("value", "cause"),
)
