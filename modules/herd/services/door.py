"""At the door: what the registration of an animal is judged by, looked up for many of them at once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from app.kernel.errors import Refusal
from app.kernel.ids import content_hash
from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.breeds import is_whole
from modules.herd.domain.labels import label_of, makeshift_label_of
from modules.herd.domain.parents import Parent
from modules.herd.domain.registration import NewAnimal, content_of
from modules.herd.domain.stories import OTHER, Story
from modules.herd.errors import (
    BornAfterRegistration,
    FractionsNotWhole,
    GroupClosed,
    GroupUnknown,
    InTheFuture,
    OneGroupPerPurpose,
    WrongProductionType,
)
from modules.herd.models import animal, farm_group
from modules.herd.queries.farms import zone_of
from modules.herd.services import numbers
from modules.herd.services.breeds import breed_of, in_codes
from modules.herd.services.ids import is_said_again, owners_of
from modules.herd.services.numbers import Holder, Key, Wanted
from modules.herd.services.parents import Descends, find_parents, parent_of, refuse_parents
from modules.herd.services.places import check_holds_animals, find_places
from modules.herd.services.records import ACTIVE, PROVISIONAL
from modules.herd.services.subjects import opening_story, purposes_of

Row = sa.Row[Any]

_held_groups = (
    sa.select(farm_group)
    .where(farm_group.c.id.in_(sa.bindparam("groups", expanding=True)), farm_group.c.farm_id == sa.bindparam("farm_id"))
    .order_by(farm_group.c.id)
    .with_for_update(read=True)  # nobody closes them before their new members are stored
)


@dataclass(frozen=True)
class Asked:
    """An animal that is to be registered under an id.

    With `parents_follow` parents that nobody knows yet pass: the rows of a file come in any order. `confirmed` are the
    codes of warnings that somebody has seen.
    """

    animal_id: UUID
    new: NewAnimal
    parents_follow: bool = False
    confirmed: Collection[str] = ()

    @cached_property
    def parents(self) -> set[UUID]:
        """Those it names."""
        return {each for each in (self.new.genetic_dam_id, self.new.birth_dam_id, self.new.sire_id) if each}

    @cached_property
    def keys(self) -> set[Key]:
        """Its numbers, as far as they are right."""
        try:
            return {each.key for each in numbers.check_numbers(self.new.numbers, needed=False)}
        except Refusal:
            return set()


@dataclass(frozen=True, slots=True)
class Registered:
    """An animal that stands: its columns, its numbers in canonical form, and how it stands by its registration."""

    row: dict[str, Any]
    wanted: Sequence[Wanted]
    story: Story


@dataclass(frozen=True, slots=True)
class Door:
    """What the farm knows of all that the animals of a run name; those that stand are added."""

    farm_id: UUID
    zone: ZoneInfo
    today: date
    owners: Mapping[UUID, Row]
    places: Mapping[UUID, Row]
    groups: Mapping[UUID, Row]
    purposes: Mapping[UUID, str]
    breed_of: Callable[[str | None, str | None], str | None]
    parents: dict[UUID, Parent]
    holders: dict[Key, list[Holder]]

    def judge(self, asked: Asked, descends_from: Descends) -> Registered | None:
        """The animal as it is to be stored; None when this very registration was made before. Raises Refusal."""
        new, said = asked.new, content_hash(content_of(asked.new))
        if is_said_again(self.owners.get(asked.animal_id), self.farm_id, said):
            return None
        row = self._row_of(new, asked.animal_id, said)
        check_columns(row, today=self.today)
        refuse_parents(row, self.parents, descends_from, unknown=asked.parents_follow)
        if new.place_id is not None:
            check_holds_animals(self.places.get(new.place_id), pointer="/place_id")
        self._check_groups(new.group_ids)
        wanted = numbers.check_numbers(new.numbers, needed=not new.provisional)
        numbers.refuse_taken(self.holders, asked.animal_id, wanted)
        numbers.refuse_retired(self.holders, asked.animal_id, wanted, asked.confirmed)
        return Registered(row, wanted, opening_story(row, self.zone, self.purposes))

    def _row_of(self, new: NewAnimal, animal_id: UUID, said: str) -> dict[str, Any]:
        breeds = {"breed": new.breed, "breed_fractions": list(new.breed_fractions or ())}
        return {
            "id": animal_id,
            "farm_id": self.farm_id,
            "content_hash": said,
            "species": new.species,
            "production_type": new.production_type,
            "sex": new.sex,
            "name": new.name,
            "birth_date": new.birth_date,
            "birth_date_estimated": new.birth_date_estimated,
            **in_codes(partial(self.breed_of, new.species), breeds),
            "genetic_dam_id": new.genetic_dam_id,
            "birth_dam_id": new.birth_dam_id or new.genetic_dam_id,
            "sire_id": new.sire_id,
            "dam_certainty": new.dam_certainty,
            "sire_certainty": new.sire_certainty,
            "same_as": new.same_as,
            "status": PROVISIONAL if new.provisional else ACTIVE,
            "makeshift_label": makeshift_label_of(animal_id) if new.provisional else None,
            "coat_colour": new.coat_colour,
            "registered_on": new.registered_on or self.today,
            "opening_place_id": new.place_id,
            "opening_group_ids": list(new.group_ids),
        }

    def _check_groups(self, group_ids: Sequence[UUID]) -> None:
        purposes: set[str] = set()
        for index, group_id in enumerate(group_ids):
            pointer, found = f"/group_ids/{index}", self.groups.get(group_id)
            if found is None:
                raise GroupUnknown(pointer=pointer)
            if found.closed_at is not None:
                raise GroupClosed(pointer=pointer, name=found.name)
            if found.purpose in purposes - {OTHER}:
                raise OneGroupPerPurpose(pointer=pointer)
            purposes.add(found.purpose)

    def add(self, found: Registered) -> None:
        """The animal carries its numbers now, and may be a parent."""
        row = found.row
        label = label_of([(each.type, each.value) for each in found.wanted], row["name"] or row["makeshift_label"])
        self.parents[row["id"]] = parent_of({**row, "label": label})
        for each in found.wanted:
            self.holders.setdefault(each.key, []).append(Holder(row["id"], label, found.story.life_status))


def look_up(tx: Tx, farm_id: UUID, run: Sequence[Asked]) -> Door:
    """All that these animals name."""
    zone, news = zone_of(tx, farm_id), [each.new for each in run]
    group_ids = {group_id for new in news for group_id in new.group_ids}
    return Door(
        farm_id=farm_id,
        zone=zone,
        today=tx.now.astimezone(zone).date(),
        owners=owners_of(tx, animal, [each.animal_id for each in run]),
        places=find_places(tx, farm_id, {new.place_id for new in news if new.place_id}),
        groups=_find_groups(tx, farm_id, group_ids),
        purposes=purposes_of(tx, farm_id, group_ids),
        breed_of=cache(partial(breed_of, tx, farm_id)),
        parents=find_parents(tx, farm_id, {parent for each in run for parent in each.parents}),
        holders=numbers.find_holders(tx, farm_id, {key for each in run for key in each.keys}),
    )


def _find_groups(tx: ReadTx, farm_id: UUID, group_ids: set[UUID]) -> dict[UUID, Row]:
    if not group_ids:
        return {}
    return {row.id: row for row in tx.all(_held_groups, {"groups": list(group_ids), "farm_id": farm_id})}


def check_columns(row: Mapping[str, Any], *, today: date) -> None:
    """Raise what speaks against an animal's columns by themselves."""
    if row["production_type"] and row["production_type"] not in SPECIES[row["species"]].production_types:
        raise WrongProductionType(pointer="/production_type", production_type=row["production_type"])
    registered_on: date = row["registered_on"]
    if registered_on > today:
        raise InTheFuture(pointer="/registered_on", day=registered_on.isoformat())
    if row["birth_date"] is not None and row["birth_date"] > registered_on:
        raise BornAfterRegistration(pointer="/birth_date")
    if row["breed_fractions"] and not is_whole(row["breed_fractions"]):
        raise FractionsNotWhole(pointer="/breed_fractions")
