"""`selection`: an animal is there to breed from now on."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import BREEDING_ROLES
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import age, of_a_mammal
from modules.events.domain.reproduction.steps import BREEDING, selected
from modules.events.domain.state import Entry, State

_SEX_OF = {BREEDING: "Female", "breeding_male": "Male"}
_NEUTER = frozenset({"FemaleNeuter", "MaleNeuter"})


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a mammal that is not castrated, of the sex of the role, not much younger than it is served."""
    yield from of_a_mammal(state)
    if state.castrated or state.sex in _NEUTER:
        yield Finding("castrated", "error", "/subject/id")
    elif state.sex and state.sex not in (_SEX_OF[entry.data["role"]], "Unknown"):
        yield Finding("wrong_sex", "error", "/data/role")
    days, first = age(state, entry), entry.days("repro.first_service_from_days", state)
    if days is not None and first and days < first / 2:
        yield Finding("too_young_selection", "warning", "/occurred_at", {"days": days, "minimum": first / 2})


SELECTION = Kind(
    code="selection",
    labels=said("selected for breeding", "seleção para reprodução", "selección para reproducción"),
    subjects=("animal",),
    fields=(
        Field("role", "enum", said("as", "como", "como"), required=True, enum=BREEDING_ROLES),
        Field(
            "entry_weight_kg",
            "number",
            said("weight", "peso", "peso"),
            unit="kg",
            above=0,
            maximum=2000,
        ),
        Field(
            "contemporary_group",
            "text",
            said("contemporary group", "grupo de contemporâneos", "grupo de contemporáneos"),
            longest=80,
        ),
    ),
    check=check,
    apply=selected,
    key=("role",),
)
