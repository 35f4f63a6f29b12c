"""`exposure_start`, `exposure_end`: a male runs with females, and is taken out again."""

from collections.abc import Iterable
from datetime import date

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import of_a_female
from modules.events.domain.reproduction.cycle import EXPOSURE, PREGNANT, Service
from modules.events.domain.reproduction.steps import exposed, unexposed
from modules.events.domain.state import Entry, State


def check_start(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female with a male; seldom of one that is pregnant, or with a male already."""
    yield from of_a_female(state)
    if state.castrated:
        yield Finding("castrated", "error", "/subject/id")
    if not entry.data["sire_ids"]:
        yield Finding("no_male", "error", "/data/sire_ids")
    if state.repro == PREGNANT:
        yield Finding("pregnant_exposed", "warning", "/subject/id")
    elif any(each.runs for each in _services(state)):
        yield Finding("already_exposed", "warning", "/subject/id")
    planned = entry.data.get("planned_end_date")
    if planned and date.fromisoformat(planned) < entry.on:
        yield Finding("ends_before_start", "error", "/data/planned_end_date")


def _services(state: State) -> tuple[Service, ...]:
    return state.cycle.services if state.cycle else ()


def start(state: State, entry: Entry) -> State:
    """With the male from that day on."""
    data = entry.data
    sires, planned = tuple(data["sire_ids"]), data.get("planned_end_date")
    return exposed(
        state,
        entry,
        Service(
            str(entry.id),
            entry.on,
            entry.on,
            EXPOSURE,
            method="RunWithBull",
            sires=sires,
            group=data.get("group_id"),
            season=data["season"],
            planned=date.fromisoformat(planned) if planned else None,
        ),
    )


def check_end(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female with whom a male runs, for no longer than is usual."""
    yield from of_a_female(state)
    running = [each for each in _services(state) if each.runs]
    if not running:
        yield Finding("not_exposed", "error", "/occurred_at")
        return
    longest = entry.days("repro.exposure_days_max", state)
    if longest and (days := (entry.on - running[0].first).days) > longest:
        yield Finding("exposed_long", "warning", "/occurred_at", {"days": days, "maximum": longest})


def end(state: State, entry: Entry) -> State:
    """Without the male."""
    return unexposed(state, entry.on)


EXPOSURE_START = Kind(
    code="exposure_start",
    labels=said("exposure to male, start", "início de monta, entrada do reprodutor", "entrada del macho"),
    subjects=("animal",),
    fields=(
        Field("sire_ids", "ids", said("males", "reprodutores", "machos"), required=True),
        Field("season", "text", said("season", "estação de monta", "temporada"), required=True, longest=60),
        Field("planned_end_date", "date", said("planned end", "retirada prevista", "retiro previsto")),
        Field("group_id", "id", said("group", "grupo", "grupo")),
    ),
    check=check_start,
    apply=start,
    key=("sire_ids",),
)

EXPOSURE_END = Kind(
    code="exposure_end",
    labels=said("exposure to male, end", "retirada do reprodutor", "retiro del macho"),
    subjects=("animal",),
    fields=(Field("exposure_id", "id", said("exposure", "monta", "monta")),),
    check=check_end,
    apply=end,
)
