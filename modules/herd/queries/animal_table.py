"""The animals as a table to be taken along, titled and worded so that it can be imported again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.sheets import Cell, Column, Read
from app.kernel.trade.breeds import breed_labels
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.labels import Labels, label, said
from app.kernel.trade.numbers import uses_decimal_comma
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from app.kernel.transaction import ReadTx
from modules.herd.domain.catalogues import BREED
from modules.herd.domain.parents import BIRTH_DAM, DAM, SIRE
from modules.herd.domain.stories import DEAD, DEPARTED
from modules.herd.models import catalogue_row, identifier
from modules.herd.queries.tables import locale_of

STATES: Mapping[str, Labels] = {
    "present": said("present", "presente", "presente"),
    "away": said("away", "fora", "afuera"),
    "departed": said("departed", "saiu", "egresado"),
    "dead": said("dead", "morto", "muerto"),
}
_KINDS = {code: each.labels for code, each in SPECIES.items()}

_schemes = sa.select(identifier.c.scheme).distinct().where(identifier.c.farm_id == sa.bindparam("farm_id"))
_own_breeds = sa.select(catalogue_row.c.code, catalogue_row.c.name).where(
    catalogue_row.c.farm_id == sa.bindparam("farm_id"), catalogue_row.c.catalogue == BREED
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Habits:
    """How a farm's table is written: its locale, the schemes of its numbers, the names of its own breeds by code."""

    locale: str = "en"
    schemes: Sequence[str] = ()
    own_breeds: Mapping[str, str] = field(default_factory=dict)


def habits_of(tx: ReadTx, farm_id: UUID) -> Habits:
    """The habits of a farm; its schemes in the order of the registry."""
    used = {row.scheme for row in tx.all(_schemes, {"farm_id": farm_id})}
    own = {row.code: row.name for row in tx.all(_own_breeds, {"farm_id": farm_id})}
    return Habits(locale_of(tx, farm_id), [code for code in SCHEMES if code in used], own)


def animal_columns(habits: Habits, language: str) -> list[Column]:
    """The columns of the animals' table: a column for each scheme of numbers that the farm uses."""
    breeds = _Breeds(habits, language)
    return [
        *(Column(code, SCHEMES[code].label, _numbers_of(code), is_text=True) for code in habits.schemes),
        Column("name", said("name", "nome", "nombre"), _plain("name")),
        Column("species", said("species", "espécie", "especie"), _word("species", _KINDS, language)),
        Column(
            "production_type",
            said("production type", "tipo de produção", "tipo de producción"),
            _word("production_type", PRODUCTION_TYPES, language),
        ),
        Column("sex", said("sex", "sexo", "sexo"), _word("sex", SEXES, language)),
        Column("birth_date", said("birth date", "data de nascimento", "fecha de nacimiento"), _day("birth_date")),
        Column("breed", said("breed", "raça", "raza"), breeds.whole),
        Column("breeds", said("breed composition", "composição racial", "composición racial"), breeds.parts),
        Column("coat_colour", said("coat colour", "pelagem", "pelaje"), _plain("coat_colour")),
        *_parents(),
        Column("place", said("place", "local", "lugar"), _plain("place_name")),
        Column(
            "groups",
            said("group", "lote", "lote"),
            lambda record: " | ".join(group["name"] for group in record["groups"]) or None,
        ),
        Column("registered_on", said("registered on", "data de cadastro", "fecha de ingreso"), _day("registered_on")),
        Column("status", said("status", "situação", "situación"), _word("life_status", STATES, language)),
        Column("departed_on", said("departure date", "data de saída", "fecha de salida"), _left(DEPARTED)),
        Column("died_on", said("date of death", "data da morte", "fecha de muerte"), _left(DEAD)),
        Column(
            "last_weight_kg", said("last weight (kg)", "último peso (kg)", "último peso (kg)"), _plain("last_weight_kg")
        ),
        Column("last_weighed_on", said("last weighed on", "pesado em", "pesado el"), _day("last_weighed_on")),
        Column("id", said("Rebanho id", "id no Rebanho", "id en Rebanho"), _plain("id"), is_text=True),
    ]


def _parents() -> list[Column]:
    """Each parent by the number or name that finds it again, and by its id."""
    return [
        Column("dam", said("dam", "mãe", "madre"), _parent(DAM), is_text=True),
        Column("sire", said("sire", "pai", "padre"), _parent(SIRE), is_text=True),
        Column("birth_dam", said("recipient dam", "receptora", "receptora"), _bearer, is_text=True),
        *(
            Column(key, said(f"Rebanho id: {en}", f"id no Rebanho: {pt}", f"id en Rebanho: {es}"), _plain(key), True)
            for key, en, pt, es in (
                (DAM, "dam", "mãe", "madre"),
                (SIRE, "sire", "pai", "padre"),
                (BIRTH_DAM, "recipient dam", "receptora", "receptora"),
            )
        ),
    ]


@dataclass(frozen=True, slots=True)
class _Breeds:
    habits: Habits
    language: str

    def whole(self, record: Record) -> str | None:
        return self._named(record["breed"], record["species"]) if record["breed"] else None

    def parts(self, record: Record) -> str | None:
        told = (
            f"{self._percent(each['fraction'])}% {self._named(each['breed'], record['species'])}"
            for each in record["breed_fractions"]
        )
        return " + ".join(told) or None

    def _named(self, code: str, species: str) -> str:
        labels = breed_labels(code, species)
        return label(labels, self.language) if labels else self.habits.own_breeds.get(code, code)

    def _percent(self, fraction: float) -> str:
        text = f"{fraction * 100:.4f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if uses_decimal_comma(self.habits.locale) else text


def _plain(name: str) -> Read:
    def read(record: Record) -> Cell:
        value: Cell = record[name]
        return value

    return read


def _word(name: str, words: Mapping[str, Labels], language: str) -> Read:
    def read(record: Record) -> str | None:
        code = record[name]
        return label(words[code], language) if code in words else code

    return read


def _numbers_of(scheme: str) -> Read:
    def read(record: Record) -> str | None:
        carried = (each for each in record["identifiers"] if each["valid_to"] is None and each["scheme"] == scheme)
        return " | ".join(each["value"] for each in carried) or None

    return read


def _parent(role: str) -> Read:
    def read(record: Record) -> str | None:
        found: str | None = record["parents"].get(role)
        return found

    return read


def _bearer(record: Record) -> str | None:
    """The dam that bore it, where it is not the genetic one."""
    return None if record[BIRTH_DAM] == record[DAM] else _parent(BIRTH_DAM)(record)  # type: ignore[return-value]


def _left(status: str) -> Read:
    def read(record: Record) -> date | None:
        return _day("left_on")(record) if record["life_status"] == status else None  # type: ignore[return-value]

    return read


def _day(name: str) -> Read:
    def read(record: Record) -> date | None:
        return date.fromisoformat(record[name]) if record[name] else None

    return read
