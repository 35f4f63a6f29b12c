"""Animals as the API shows them: the rendered record of each, and what only the moment of reading can tell."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
import sqlalchemy as sa

from app.kernel.trade.identifiers import candidates
from app.kernel.transaction import ReadTx
from modules.herd.domain.labels import plain
from modules.herd.models import animal, identifier, known_farm, membership, place

SHORTEST_ENDING = 3

ORDERS: Mapping[str, Sequence[tuple[Any, str]]] = {
    "label": ((animal.c.label_sort, "asc"), (animal.c.id, "asc")),
    "-label": ((animal.c.label_sort, "desc"), (animal.c.id, "desc")),
    "birth_date": ((animal.c.birth_date, "asc"), (animal.c.id, "asc")),
    "-birth_date": ((animal.c.birth_date, "desc"), (animal.c.id, "desc")),
    "last_weight_kg": ((animal.c.last_weight_kg, "asc"), (animal.c.id, "asc")),
    "-last_weight_kg": ((animal.c.last_weight_kg, "desc"), (animal.c.id, "desc")),
}

_record = (
    sa.select(
        animal.c.version,
        animal.c.shown,
        animal.c.last_weight_kg,
        animal.c.last_weighed_at,
        place.c.name.label("place_name"),
        known_farm.c.time_zone,
    )
    .select_from(animal)
    .outerjoin(place, place.c.id == animal.c.place_id)
    .outerjoin(known_farm, known_farm.c.farm_id == animal.c.farm_id)
    .where(animal.c.farm_id == sa.bindparam("farm_id"))
)
_one = _record.where(animal.c.id == sa.bindparam("animal_id"), animal.c.status != "removed")
LISTED = animal.c.status.in_(("active", "provisional"))

_inside = sa.select(place.c.id).where(place.c.id == sa.bindparam("place_id")).cte("inside", recursive=True)
_inside = _inside.union_all(sa.select(place.c.id).where(place.c.parent_id == _inside.c.id))

FILTERS: Mapping[str, sa.ColumnElement[bool]] = {
    "record": animal.c.status == sa.bindparam("record"),
    "status": animal.c.life_status == sa.bindparam("status"),
    "species": animal.c.species == sa.bindparam("species"),
    "sex": animal.c.sex == sa.bindparam("sex"),
    "place_id": animal.c.place_id.in_(sa.select(_inside.c.id)),
    "group_id": animal.c.id.in_(
        sa.select(membership.c.animal_id).where(
            membership.c.group_id == sa.bindparam("group_id"), membership.c.until.is_(None)
        )
    ),
}


def find_animal(tx: ReadTx, farm_id: UUID, animal_id: UUID) -> tuple[orjson.Fragment, int] | None:
    """One animal as REST shows it, and its version; None when the farm has no such animal."""
    row = tx.one(_one, {"farm_id": farm_id, "animal_id": animal_id})
    return (record_of(row), row.version) if row is not None else None


def animals_statement(farm_id: UUID, wanted: Mapping[str, Any]) -> sa.Select[Any]:
    """The animals of a farm that fit: filters by their names in FILTERS, and `q` for what somebody typed."""
    filters = {name: wanted[name] for name in FILTERS if wanted.get(name) is not None}
    statement = _filtered(tuple(filters)).params(farm_id=farm_id, **filters)
    if text := (wanted.get("q") or "").strip():
        spelled = _spelled(text)
        statement = statement.where(_matching(farm_id, text, spelled)).add_columns(_retired(spelled))
    return statement


def matching(farm_id: UUID, text: str) -> sa.ColumnElement[bool]:
    """That an animal is one that somebody typed: by any number it carries or carried, or a part of its name."""
    return _matching(farm_id, text, _spelled(text))


def record_of(row: sa.Row[Any]) -> orjson.Fragment:
    """The rendered record with the place's name and the last weight, as ready JSON.

    The record is not parsed: an animal costs a list a few microseconds, whatever it carries.
    """
    weighed_on = None
    if row.last_weighed_at is not None:
        weighed_on = row.last_weighed_at.astimezone(_zone(row.time_zone)).date()
    rest = orjson.dumps(
        {
            "place_name": row.place_name,
            "last_weight_kg": row.last_weight_kg,
            "last_weighed_on": weighed_on,
            "retired_number": getattr(row, "retired_number", None),
        }
    )
    return orjson.Fragment(row.shown.encode()[:-1] + b"," + rest[1:])


@lru_cache(maxsize=64)
def _filtered(names: tuple[str, ...]) -> sa.Select[Any]:
    return _record.where(LISTED, *(FILTERS[name] for name in names))


@lru_cache(maxsize=64)
def _zone(name: str | None) -> ZoneInfo:
    return ZoneInfo(name or "UTC")


def _spelled(text: str) -> sa.ColumnElement[bool]:
    """Any spelling of a number, or the end of one (three digits at least)."""
    spelled: sa.ColumnElement[bool] = identifier.c.value.in_(sorted({found.value for found in candidates(text)}))
    digits = re.sub(r"[\s.-]", "", text)
    if digits.isascii() and digits.isdigit() and len(digits) >= SHORTEST_ENDING:
        spelled = sa.or_(spelled, identifier.c.value.endswith(digits))
    return sa.and_(identifier.c.holds, identifier.c.counts, spelled)


def _matching(farm_id: UUID, text: str, spelled: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """A number that is or was carried, or a part of the name."""
    carriers = sa.select(identifier.c.animal_id).where(identifier.c.farm_id == farm_id, spelled)
    return sa.or_(animal.c.id.in_(carriers), animal.c.name_key.contains(plain(text), autoescape=True))


def _retired(spelled: sa.ColumnElement[bool]) -> sa.Label[str | None]:
    """The number by which an animal was found, if it carries no number of that spelling any more."""
    mine = sa.and_(identifier.c.animal_id == animal.c.id, spelled)
    in_use = sa.select(sa.literal(1)).where(mine, identifier.c.valid_to.is_(None)).correlate(animal)
    found = sa.select(sa.func.max(identifier.c.value)).where(mine).correlate(animal).scalar_subquery()
    return sa.case((sa.not_(in_use.exists()), found)).label("retired_number")
