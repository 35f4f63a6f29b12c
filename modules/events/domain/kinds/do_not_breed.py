"""`do_not_breed`: a female is not to be served, or may be served again."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.females import of_a_female
from modules.events.domain.reproduction.cycle import PREGNANT
from modules.events.domain.reproduction.opened import BARRED, allowed, shut
from modules.events.domain.state import Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female, and seldom of one that is pregnant."""
    yield from of_a_female(state)
    if entry.data["value"] and state.repro == PREGNANT:
        yield Finding("pregnant_flagged", "warning", "/data/value")


def apply(state: State, entry: Entry) -> State:
    """Flagged, or not any more."""
    barred = entry.data["value"]
    state = state.but(do_not_breed=barred)
    return shut(state, entry.on, BARRED) if barred else allowed(state, entry)


DO_NOT_BREED = Kind(
    code="do_not_breed",
    labels=said("do not breed", "não cobrir / não inseminar", "no servir"),
    subjects=("animal",),
    fields=(
        Field("value", "boolean", said("not to be served", "não cobrir", "no servir"), required=True),
        Field("reason", "text", said("reason", "motivo", "motivo")),
    ),
    presence=Presence.HERE_OR_AWAY,
    check=check,
    apply=apply,
    key=("value",),
)
