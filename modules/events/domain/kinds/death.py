"""`death`: an animal or heads of a lot die, are killed, stolen or lost. Final: only a correction undoes it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.causes import CAUSES
from app.kernel.trade.enumerations.movements import DEATH_METHODS, DEATH_REASONS, DISPOSALS
from app.kernel.trade.labels import said
from modules.events.domain.effects import Effect
from modules.events.domain.fields import Data, Field, missing
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.counting import BY_SEX, heads, lots_count_heads, too_many_heads, with_heads
from modules.events.domain.kinds.membership import change_of_lot
from modules.events.domain.kinds.shared import gone, leaving_its_dam, slaughtered
from modules.events.domain.reproduction.exits import left_for_good
from modules.events.domain.state import DEAD, Entry, State

_WEEK = timedelta(7)


def apply(state: State, entry: Entry) -> State:
    """Dead; a lot loses the heads."""
    state = slaughtered(state, entry, entry.data["method"])
    if entry.subject_type == "lot":
        litter, heads_dead = state.nursed, entry.data["head_count"]
        told = litter._replace(died=litter.died + heads_dead) if litter and not state.weaned_on else litter
        return with_heads(state.but(nursed=told), entry.data, -1).keeping("died", _died(state, entry))
    return gone(left_for_good(state, entry), DEAD)


def _died(state: State, entry: Entry) -> dict[str, Any]:
    """How many heads of a lot died on each of the last days, and of how many on the last one."""
    told, on = state.last.get("died", {"on": ""}), entry.on.isoformat()
    since = (entry.on - _WEEK).isoformat()
    days = {day: heads for day, heads in told.get("days", {}).items() if day >= since}
    of = told["of"] if told["on"] == on else state.head
    return entry.told(of=of, days={**days, on: days.get(on, 0) + entry.data["head_count"]})


def effects(before: State, after: State, entry: Entry) -> Iterable[Effect]:
    """Its lot counts one head fewer, its dam nurses one fewer."""
    yield from change_of_lot(before, after, entry)
    yield from leaving_its_dam(before, after, entry)


def finish(subject_type: str, data: Data) -> Iterable[Finding]:
    """A cause is more exact than a reason, and sets it."""
    if "cause" in data:
        data.setdefault("reason", CAUSES[data["cause"]].ade_death)
    return [*missing(data, ["reason"]), *lots_count_heads(subject_type, data)]


DEATH = Kind(
    code="death",
    labels=said("death", "morte", "muerte"),
    subjects=("animal", "lot"),
    fields=(
        Field("method", "enum", said("how", "como", "cómo"), required=True, enum=DEATH_METHODS),
        Field("reason", "enum", said("reason", "motivo", "motivo"), enum=DEATH_REASONS),
        Field(
            "cause",
            "enum",
            said("cause", "causa", "causa"),
            enum={code: cause.labels for code, cause in CAUSES.items()},
        ),
        heads(),
        BY_SEX,
        Field("disposal", "enum", said("disposal", "destino", "destino"), enum=DISPOSALS),
        Field("weight_kg", "number", said("weight", "peso", "peso"), unit="kg", above=0, maximum=1e8),
        Field("found_dead", "boolean", said("found dead", "encontrado morto", "encontrado muerto")),
        Field("necropsy", "boolean", said("necropsy", "necropsia", "necropsia")),
    ),
    presence=Presence.HERE_OR_AWAY,
    check=too_many_heads,
    apply=apply,
    effects=effects,
    finish=finish,
    key=("method", "head_count"),
)
