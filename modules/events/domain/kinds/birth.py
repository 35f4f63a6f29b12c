"""`birth`: one young is born, recorded alone (its dam is not known, or her birth is recorded by itself).

Its subject is the young itself, which nobody has heard of yet: herd registers it on hearing this.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.labels import said
from app.kernel.trade.species import PRODUCTION_TYPES, SPECIES
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.kinds import young
from modules.events.domain.kinds.membership import change_of_lot
from modules.events.domain.kinds.registration import enter
from modules.events.domain.kinds.shared import GROUPS, PLACE
from modules.events.domain.kinds.tagging import ill_formed
from modules.events.domain.parameters import MAMMALS
from modules.events.domain.reproduction.steps import begun
from modules.events.domain.state import DEAD, Entry, State

WHOLE = 0.001


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """It is born once, of a dam that gave birth that day, and weighs what young can weigh."""
    data = entry.data
    if data["species"] not in MAMMALS:
        yield Finding("wrong_species", "error", "/data/species")
    if state.status == DEAD:
        yield Finding("after_death", "error", "/occurred_at")
    elif state.status is not None and state.entered_on != entry.on:
        yield Finding("already_present", "error", "/occurred_at")
    if entry.dam_gave_birth is False:
        yield Finding("dam_mismatch", "error", "/data/birth_dam_id")
    yield from _numbers(data)
    yield from young.check_weight(data["species"], data.get("birth_weight_kg"), "/data/birth_weight_kg")


def _numbers(data: Mapping[str, Any]) -> Iterable[Finding]:
    for index, each in enumerate(data.get("identifiers", ())):
        yield from ill_formed(each["scheme"], each["value"], f"/data/identifiers/{index}/value")


def apply(state: State, entry: Entry) -> State:
    """On the farm from its first day."""
    data = entry.data
    kg = data.get("birth_weight_kg")
    after = enter(state, entry).but(
        subject_type=entry.subject_type,
        species=data["species"],
        production_type=data.get("production_type") or state.production_type,
        sex=data["sex"],
        birth_date=entry.on,
        birth_estimated=False,
        entered_on=entry.on,
        weighed=(kg, entry.on) if kg else state.weighed,
        mother=data.get("birth_dam_id") or data.get("genetic_dam_id") or state.mother,
    )
    return begun(after, entry)


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """The parts of a breed make a whole; what it is kept for is something its species is kept for."""
    data.setdefault("birth_status", "Alive")
    parts = [part["fraction"] for part in data.get("breed_fractions", ())]
    if parts and abs(sum(parts) - 1) > WHOLE:
        yield Finding("fractions_sum", "error", "/data/breed_fractions", {"sum": round(sum(parts), 3)})
    kept = SPECIES[data["species"]].production_types
    if data.get("production_type", kept[0]) not in kept:
        yield Finding("bad_enum", "error", "/data/production_type", {"allowed": list(kept)})


def weight_kg(data: Mapping[str, Any]) -> float | None:
    """What it weighed at birth, if it lived."""
    found: float | None = data.get("birth_weight_kg")
    return found if young.lived(data) else None


_PARTS = (
    Field("breed", "text", said("breed", "raça", "raza"), required=True, longest=80),
    Field("fraction", "number", said("part", "fração", "fracción"), required=True, above=0, maximum=1),
)

BIRTH = Kind(
    code="birth",
    labels=said("birth of young", "nascimento", "nacimiento"),
    subjects=("animal",),
    fields=(
        Field(
            "species",
            "enum",
            said("species", "espécie", "especie"),
            required=True,
            enum={code: species.labels for code, species in SPECIES.items()},
        ),
        Field("production_type", "enum", said("kept for", "aptidão", "aptitud"), enum=PRODUCTION_TYPES),
        young.SEX,
        young.IDENTIFIERS,
        young.NAME,
        young.BREED,
        Field(
            "breed_fractions",
            "objects",
            said("parts of breeds", "composição racial", "composición racial"),
            fields=_PARTS,
        ),
        Field("coat_colour", "text", said("coat colour", "pelagem", "pelaje"), longest=80),
        Field("genetic_dam_id", "id", said("genetic dam", "mãe genética", "madre genética")),
        Field("birth_dam_id", "id", said("dam", "mãe", "madre")),
        young.SIRE,
        PLACE,
        GROUPS,
        young.BIRTH_WEIGHT,
        young.STATUS,
        young.SIZE,
        Field("multiple", "integer", said("born together", "nascidos juntos", "nacidos juntos"), minimum=1, maximum=10),
    ),
    presence=Presence.COMES,
    check=check,
    apply=apply,
    effects=change_of_lot,
    finish=finish,
    key=("species", "sex"),
    weight_kg=weight_kg,
)
