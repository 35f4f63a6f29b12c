"""Places and groups as tables to be taken along."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.sheets import Column
from app.kernel.trade.enumerations.housing import GROUP_KINDS, GROUP_PURPOSES, PLACE_KINDS
from app.kernel.trade.labels import label, said
from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx
from modules.herd.domain.stories import PRESENT
from modules.herd.models import animal, farm_group, known_farm, place
from modules.herd.queries import groups, places
from modules.herd.queries.animals import LISTED

_locale = sa.select(known_farm.c.locale).where(known_farm.c.farm_id == sa.bindparam("farm_id"))
_animals = (
    sa.select(sa.func.count())
    .where(animal.c.place_id == place.c.id, animal.c.life_status == PRESENT, LISTED)
    .correlate(place)
    .scalar_subquery()
)


def locale_of(tx: ReadTx, farm_id: UUID) -> str:
    """The farm's locale, English until it is heard of."""
    return str(tx.scalar(_locale, {"farm_id": farm_id}) or "en")


def place_columns(language: str) -> list[Column]:
    """The columns of the places' table."""
    return [
        Column("name", said("name", "nome", "nombre"), lambda row: row.name),
        Column("code", said("code", "código", "código"), lambda row: row.code, is_text=True),
        Column("kind", said("kind", "tipo", "tipo"), lambda row: label(PLACE_KINDS[row.kind], language)),
        Column("inside", said("inside", "dentro de", "dentro de"), lambda row: row.parent_name),
        Column("capacity", said("capacity", "capacidade", "capacidad"), lambda row: row.capacity),
        Column("area_ha", said("area (ha)", "área (ha)", "superficie (ha)"), lambda row: row.area_ha),
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
