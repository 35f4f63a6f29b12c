"""What herd exports: its animals, places and groups as tables, titled so that they can be imported again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.sheets import Column
from app.kernel.trade.enumerations.housing import GROUP_KINDS, GROUP_PURPOSES, PLACE_KINDS
from app.kernel.trade.identifiers import SCHEMES
from app.kernel.trade.labels import Labels, label, said
from app.kernel.trade.species import PRODUCTION_TYPES, SEXES, SPECIES
from app.kernel.transaction import ReadTx
from modules.herd.domain.stories import PRESENT
from modules.herd.models import animal, farm_group, identifier, known_farm, place
from modules.herd.queries import groups, places
from modules.herd.queries.animals import LISTED, animals_statement, record_of

STATES: Mapping[str, Labels] = {
    "present": said("present", "presente", "presente"),
    "away": said("away", "fora", "afuera"),
    "departed": said("departed", "saiu", "egresado"),
    "dead": said("dead", "morto", "muerto"),
}

_locale = sa.select(known_farm.c.locale).where(known_farm.c.farm_id == sa.bindparam("farm_id"))
_schemes = sa.select(identifier.c.scheme).distinct().where(identifier.c.farm_id == sa.bindparam("farm_id"))
_animals = (
    sa.select(sa.func.count())
    .where(animal.c.place_id == place.c.id, animal.c.life_status == PRESENT, LISTED)
    .correlate(place)
    .scalar_subquery()
)


def locale_of(tx: ReadTx, farm_id: UUID) -> str:
    """The farm's locale, English until it is heard of."""
    return str(tx.scalar(_locale, {"farm_id": farm_id}) or "en")


def schemes_of(tx: ReadTx, farm_id: UUID) -> list[str]:
    """The schemes of the farm's numbers, in the order of the registry."""
    used = {row.scheme for row in tx.all(_schemes, {"farm_id": farm_id})}
    return [code for code in SCHEMES if code in used]


def animal_columns(schemes: Sequence[str], language: str) -> list[Column]:
    """The columns of the animals' table: a column for each scheme of numbers that the farm uses."""

    def word(words: Mapping[str, Labels], code: str | None) -> str | None:
        return label(words[code], language) if code and code in words else code

    def kinds(record: dict[str, Any]) -> str | None:
        return word({code: each.labels for code, each in SPECIES.items()}, record["species"])

    return [
        *(Column(code, SCHEMES[code].label, _numbers_of(code), is_text=True) for code in schemes),
        Column("name", said("name", "nome", "nombre"), lambda record: record["name"]),
        Column("species", said("species", "espécie", "especie"), kinds),
        Column(
            "production_type",
            said("production type", "tipo de produção", "tipo de producción"),
            lambda record: word(PRODUCTION_TYPES, record["production_type"]),
        ),
        Column("sex", said("sex", "sexo", "sexo"), lambda record: word(SEXES, record["sex"])),
        Column("birth_date", said("birth date", "data de nascimento", "fecha de nacimiento"), _day("birth_date")),
        Column("breed", said("breed", "raça", "raza"), lambda record: record["breed"]),
        Column("coat_colour", said("coat colour", "pelagem", "pelaje"), lambda record: record["coat_colour"]),
        Column("place", said("place", "local", "lugar"), lambda record: record["place_name"]),
        Column(
            "groups",
            said("group", "lote", "lote"),
            lambda record: " | ".join(group["name"] for group in record["groups"]) or None,
        ),
        Column("registered_on", said("registered on", "data de cadastro", "fecha de ingreso"), _day("registered_on")),
        Column("status", said("status", "situação", "situación"), lambda record: word(STATES, record["life_status"])),
        Column("left_on", said("left on", "saiu em", "egresó el"), _day("left_on")),
        Column(
            "last_weight_kg",
            said("last weight (kg)", "último peso (kg)", "último peso (kg)"),
            lambda record: record["last_weight_kg"],
        ),
        Column("last_weighed_on", said("last weighed on", "pesado em", "pesado el"), _day("last_weighed_on")),
        Column("id", said("Rebanho id", "id no Rebanho", "id en Rebanho"), lambda record: record["id"], is_text=True),
    ]


def _numbers_of(scheme: str) -> Any:
    def read(record: dict[str, Any]) -> str | None:
        carried = (each for each in record["identifiers"] if each["valid_to"] is None and each["scheme"] == scheme)
        return " | ".join(each["value"] for each in carried) or None

    return read


def _day(name: str) -> Any:
    return lambda record: date.fromisoformat(record[name]) if record[name] else None


def animal_rows(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The animals that fit, by their label, as REST shows each."""
    statement = animals_statement(farm_id, wanted).order_by(animal.c.label_sort, animal.c.id)
    for row in tx.stream(statement):
        yield orjson.loads(orjson.dumps(record_of(row)))


def place_columns(language: str) -> list[Column]:
    """The columns of the places' table."""
    return [
        Column("name", said("name", "nome", "nombre"), lambda row: row.name),
        Column("code", said("code", "código", "código"), lambda row: row.code, is_text=True),
        Column("kind", said("kind", "tipo", "tipo"), lambda row: label(PLACE_KINDS[row.kind], language)),
        Column("inside", said("inside", "dentro de", "dentro de"), lambda row: row.parent_name),
        Column("capacity", said("capacity", "capacidade", "capacidad"), lambda row: row.capacity),
        Column("animals", said("animals", "animais", "animales"), lambda row: row.animals),
        Column("closed_on", said("closed on", "fechado em", "cerrado el"), lambda row: row.closed_at),
        Column("id", said("Rebanho id", "id no Rebanho", "id en Rebanho"), lambda row: str(row.id), is_text=True),
    ]


def place_rows(tx: ReadTx, farm_id: UUID) -> Iterator[Any]:
    """The places of a farm by name, each with the one it lies in."""
    around = place.alias("around")
    statement = places.places_of(farm_id).outerjoin(around, around.c.id == place.c.parent_id)
    columns = (around.c.name.label("parent_name"), _animals.label("animals"))
    yield from tx.stream(statement.add_columns(*columns).order_by(place.c.name_sort, place.c.id))


def group_columns(language: str) -> list[Column]:
    """The columns of the groups' and lots' table."""

    def species(row: Any) -> str | None:
        return label(SPECIES[row.species].labels, language) if row.species else None

    return [
        Column("name", said("name", "nome", "nombre"), lambda row: row.name),
        Column("code", said("code", "código", "código"), lambda row: row.code, is_text=True),
        Column("kind", said("kind", "tipo", "tipo"), lambda row: label(GROUP_KINDS[row.kind], language)),
        Column(
            "purpose",
            said("purpose", "finalidade", "finalidad"),
            lambda row: label(GROUP_PURPOSES[row.purpose], language),
        ),
        Column("species", said("species", "espécie", "especie"), species),
        Column("place", said("place", "local", "lugar"), lambda row: row.place_name),
        Column("opened_on", said("opened on", "aberto em", "abierto el"), lambda row: row.opened_on),
        Column(
            "heads",
            said("heads", "cabeças", "cabezas"),
            lambda row: row.members if row.head_count is None else row.head_count,
        ),
        Column("closed_on", said("closed on", "fechado em", "cerrado el"), lambda row: row.closed_at),
        Column("id", said("Rebanho id", "id no Rebanho", "id en Rebanho"), lambda row: str(row.id), is_text=True),
    ]


def group_rows(tx: ReadTx, farm_id: UUID) -> Iterator[Any]:
    """The groups and lots of a farm by name."""
    yield from tx.stream(groups.groups_of(farm_id).order_by(farm_group.c.name_sort, farm_group.c.id))
