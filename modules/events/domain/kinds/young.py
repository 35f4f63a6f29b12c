"""Fields and rules of young: those born, and those that are picked out of a lot."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.births import BIRTH_SIZE, BIRTH_STATUS, LIVED
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES, POSITIONS
from app.kernel.trade.labels import said
from app.kernel.trade.species import SEXES
from modules.events.domain.fields import Data, Field
from modules.events.domain.kinds.tagging import ill_formed, number_of
from modules.events.domain.parameters import BIRTH_KG
from modules.events.domain.ranges import outside

ANIMAL_ID = Field("animal_id", "id", said("animal", "animal", "animal"))
SEX = Field("sex", "enum", said("sex", "sexo", "sexo"), required=True, enum=SEXES)
NAME = Field("name", "text", said("name", "nome", "nombre"), longest=80)
BREED = Field("breed", "text", said("breed", "raça", "raza"), longest=80)
SIRE = Field("sire_id", "id", said("sire", "pai", "padre"))
BIRTH_WEIGHT = Field(
    "birth_weight_kg",
    "number",
    said("weight at birth", "peso ao nascer", "peso al nacer"),
    unit="kg",
    above=0,
    maximum=1000,
)
STATUS = Field("birth_status", "enum", said("born", "nasceu", "nació"), enum=BIRTH_STATUS)
SIZE = Field("birth_size", "enum", said("size", "tamanho", "tamaño"), enum=BIRTH_SIZE)
IDENTIFIERS = Field(
    "identifiers",
    "objects",
    said("numbers", "números", "números"),
    fields=(
        Field(
            "scheme", "text", said("scheme", "sistema de numeração", "sistema de numeración"), required=True, longest=60
        ),
        Field("value", "text", said("number", "número", "número"), required=True, longest=60),
        Field("type", "enum", said("type", "tipo", "tipo"), enum=IDENTIFIER_TYPES),
        Field("position", "enum", said("position", "posição", "posición"), enum=POSITIONS),
        Field("official", "boolean", said("official", "oficial", "oficial")),
    ),
)


def lived(row: Mapping[str, Any]) -> bool:
    """Whether it was born alive, and so becomes an animal."""
    return row.get("birth_status", "Alive") in LIVED


def named_once(rows: Sequence[Data], pointer: str) -> Iterable[Finding]:
    """No two rows are the same animal."""
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if row.get("animal_id") in seen:
            yield Finding("animal_repeated", "error", f"{pointer}/{number}/animal_id")
        seen.add(row.get("animal_id", str(number)))


def check_numbers(rows: Iterable[Mapping[str, Any]], pointer: str) -> Iterable[Finding]:
    """Numbers have the form of their scheme and are given once.

    Only a warning: the birth happened, whatever was written on the tag, and herd refuses what cannot be carried.
    """
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(rows):
        for index, each in enumerate(row.get("identifiers", ())):
            place = f"{pointer}/{number}/identifiers/{index}/value"
            yield from ill_formed(each["scheme"], each["value"], place, "warning")
            found = number_of(each["scheme"], each["value"])
            if found in seen:
                yield Finding("identifier_repeated", "warning", place)
            seen.add(found)


def check_weight(species: str | None, kg: float | None, pointer: str) -> Iterable[Finding]:
    """A weight at birth inside the ranges of the species."""
    return outside(BIRTH_KG.get(species or ""), kg, pointer, "kg", weight_kg=kg)
