"""What phones keep of the herd: places, groups, and the animals that are here or left not long ago.

Only what herd tells when it changes is in it. Names of other things, counts and weights are not: a phone has these
things themselves, and adds them up.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.module import Kept
from modules.herd.contracts.published import (
    AnimalChanged,
    AnimalLeft,
    AnimalMerged,
    AnimalRegistered,
    AnimalRemoved,
    GroupChanged,
    GroupFormed,
    PlaceChanged,
    PlaceOpened,
)
from modules.herd.domain.stories import ON_HAND
from modules.herd.models import animal, farm_group, place
from modules.herd.queries import groups, places
from modules.herd.queries.animals import LISTED, ORDERS

LEFT_KEPT = timedelta(days=90)
UNTOLD_OF_PLACES = ()
UNTOLD_OF_GROUPS = ("place_name", "head_count", "by_sex", "version")


def _places(farm_id: UUID, _now: datetime) -> sa.Select[Any]:
    return places.places_of(farm_id)


def _groups(farm_id: UUID, _now: datetime) -> sa.Select[Any]:
    return groups.groups_of(farm_id)


def _animals(farm_id: UUID, now: datetime) -> sa.Select[Any]:
    here = sa.or_(animal.c.life_status.in_(ON_HAND), animal.c.left_on >= (now - LEFT_KEPT).date())
    return sa.select(animal.c.id, animal.c.shown).where(animal.c.farm_id == farm_id, LISTED, here)


def _place(row: sa.Row[Any]) -> dict[str, Any]:
    return _without(places.place_of(row), UNTOLD_OF_PLACES)


def _group(row: sa.Row[Any]) -> dict[str, Any]:
    return _without(groups.group_of(row), UNTOLD_OF_GROUPS)


def _animal(row: sa.Row[Any]) -> dict[str, Any]:
    record: dict[str, Any] = orjson.loads(row.shown)
    return {**_without(record, ("groups",)), "group_ids": [each["id"] for each in record["groups"]]}


def _without(record: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


KEEPS = (
    Kept("place", (PlaceOpened.TYPE, PlaceChanged.TYPE), (_places,), places.ORDER, place.c.id, _place),
    Kept("group", (GroupFormed.TYPE, GroupChanged.TYPE), (_groups,), groups.ORDER, farm_group.c.id, _group),
    Kept(
        "animal",
        (AnimalRegistered.TYPE, AnimalChanged.TYPE, AnimalLeft.TYPE, AnimalRemoved.TYPE, AnimalMerged.TYPE),
        (_animals,),
        ORDERS["label"],
        animal.c.id,
        _animal,
    ),
)
