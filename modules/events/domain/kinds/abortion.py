"""`abortion`: a pregnancy ends before the young could live."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.causes import CAUSES
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds.females import last_service, of_a_female
from modules.events.domain.reproduction.gestation import gestation_of
from modules.events.domain.reproduction.opened import reopened
from modules.events.domain.reproduction.steps import aborted
from modules.events.domain.state import LACTATING, Entry, State


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female that was served, not so late that it was a birth."""
    yield from of_a_female(state)
    gestation, days = gestation_of(state, entry), days_pregnant(state, entry)
    if last_service(state) is None:
        yield Finding("not_pregnant", "warning", "/subject/id")
    elif gestation and days is not None and days > gestation.abortion:
        yield Finding("birth_not_abortion", "warning", "/occurred_at", {"days": days, "maximum": gestation.abortion})


def days_pregnant(state: State, entry: Entry) -> int | None:
    """Days since conception, where that is known."""
    ended = last_service(state)
    return (entry.on - ended.basis).days if ended and ended.basis else None


def apply(state: State, entry: Entry) -> State:
    """Open again, in another cycle; late enough, she gives milk."""
    after = aborted(state, entry).keeping("abortion", entry.told())
    if entry.parameter("repro.abortion_counts_parity", state):
        after = after.but(parity=state.parity + 1)
    after = reopened(after, entry)
    days, least = days_pregnant(state, entry), entry.days("milk.abortion_lactation_from_days", state)
    if entry.data.get("lactation_started") and least and days is not None and days >= least:
        return after.but(lactation=LACTATING, lactating_since=entry.on, lactation_id=str(entry.id))
    return after


def derive(state: State, entry: Entry) -> Data:
    """How long she was pregnant."""
    days = days_pregnant(state, entry)
    return {} if days is None else {"days_pregnant": days}


ABORTION = Kind(
    code="abortion",
    labels=said("abortion", "aborto", "aborto"),
    subjects=("animal",),
    fields=(
        Field("foetus_count", "integer", said("foetuses", "fetos", "fetos"), minimum=0, maximum=40),
        Field(
            "cause",
            "enum",
            said("cause", "causa", "causa"),
            enum={code: cause.labels for code, cause in CAUSES.items()},
        ),
        Field("lactation_started", "boolean", said("gives milk", "iniciou lactação", "inició lactancia")),
        Field("sample_taken", "boolean", said("sample taken", "amostra coletada", "muestra tomada")),
    ),
    presence=Presence.HERE_OR_AWAY,
    check=check,
    apply=apply,
    derive=derive,
    key=("foetus_count",),
)
