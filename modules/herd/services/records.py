"""An animal's record: rendered for REST when it changes, its version counted, and the change said.

Everything that changes an animal ends here, so that the record, the version and the facts never differ.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.herd.contracts.published import (
    AnimalBody,
    AnimalChanged,
    AnimalLeft,
    AnimalMerged,
    AnimalRegistered,
    AnimalRemoved,
    BreedFraction,
    Identifier,
)
from modules.herd.domain.labels import label_of, lost_label_of, natural, plain
from modules.herd.domain.stories import GONE
from modules.herd.models import animal, farm_group, identifier, membership

Row = sa.Row[Any]
Complete = tuple[dict[str, Any], Sequence[Row], Sequence[Row]]
"""An animal's columns, and the numbers and groups that are in its record."""

_locked = (
    sa.select(animal)
    .where(animal.c.id == sa.bindparam("animal_id"), animal.c.farm_id == sa.bindparam("farm_id"))
    .with_for_update()
)
_numbers = (
    sa.select(identifier)
    .where(identifier.c.animal_id.in_(sa.bindparam("animals", expanding=True)), identifier.c.holds, identifier.c.counts)
    .order_by(identifier.c.claimed_at, identifier.c.claim_rank, identifier.c.listed, identifier.c.id)
)
_groups = (
    sa.select(membership.c.animal_id, farm_group.c.id, farm_group.c.name, farm_group.c.purpose)
    .join(membership, membership.c.group_id == farm_group.c.id)
    .where(membership.c.animal_id.in_(sa.bindparam("animals", expanding=True)), membership.c.until.is_(None))
    .where(farm_group.c.dam_id.is_(None))  # its litter it has for itself
    .order_by(membership.c.seq)
)
_insert = sa.insert(animal)
_update = sa.update(animal).where(animal.c.id == sa.bindparam("animal_id"))

ACTIVE, PROVISIONAL, MERGED, REMOVED = "active", "provisional", "merged", "removed"
LIVING = (ACTIVE, PROVISIONAL)
"""Animals that there are; the others are kept because something may speak of them."""

_BOTH = (
    "species", "production_type", "sex", "name", "birth_date", "birth_date_estimated", "breed", "coat_colour",
    "registered_on", "life_status", "place_id", "status", "merged_into", "same_as", "flags", "genetic_dam_id",
    "birth_dam_id", "sire_id", "born_of_entry_id", "litter_id", "lot_id",
)  # fmt: skip
SHOWN = ("id", "left_on", "breed_fractions", "dam_certainty", "sire_certainty", *_BOTH)
TOLD = ("opening_place_id", "registered_sex", "label", *_BOTH)

_MEANT: Mapping[str, Any] = {
    "status": ACTIVE, "flags": (), "breed_fractions": (), "birth_date_estimated": False,
    **dict.fromkeys(
        ("production_type", "name", "birth_date", "breed", "coat_colour", "merged_into", "same_as", "genetic_dam_id",
         "birth_dam_id", "sire_id", "dam_certainty", "sire_certainty", "born_of_entry_id", "litter_id", "lot_id",
         "makeshift_label", "left_on", "place_id", "opening_place_id")
    ),
}  # fmt: skip
"""What is meant where a new animal's columns are left out."""


_TELLING = ("shown", "opening_place_id", "opening_group_ids", "registered_sex", "makeshift_label")


def lock_animal(tx: Tx, farm_id: UUID, animal_id: UUID) -> Row | None:
    """The animal's row, held until the transaction ends; None when the farm does not know it."""
    return tx.one(_locked, {"animal_id": animal_id, "farm_id": farm_id})


def store_new(tx: Tx, several: Sequence[Mapping[str, Any]]) -> None:
    """Store new animals (their columns), whose numbers and groups are written already, and say they were registered."""
    meant = [{**_MEANT, "registered_sex": values["sex"], **values, "version": 1} for values in several]
    complete = _complete(tx, meant)
    tx.run(_insert, [row for row, _, _ in complete])
    for row, numbers, groups in complete:
        _say(tx, AnimalRegistered, row, numbers, groups)


def restate(tx: Tx, before: Row, changes: Mapping[str, Any] | None = None, *, quietly: bool = False) -> bool:
    """Render a locked animal again after its columns, numbers or groups changed; False when nothing differs.

    A difference is a new version, and said. `quietly` is for what is only displayed (the name of its group).
    """
    [(row, numbers, groups)] = _complete(tx, [{**before._mapping, **(changes or {})}])
    if all(row[name] == before._mapping[name] for name in _TELLING):
        return False
    if not quietly:
        row["version"] = before.version + 1
        row.update(_rendered(row, numbers, groups))
        if fact := _fact_of(before, row):
            _say(tx, fact, row, numbers, groups)
    tx.run(_update, {**row, "animal_id": before.id})
    return True


def say_animals(tx: Tx, rows: Sequence[Row]) -> None:
    """Say again how animals are; of those that are no more, that they are gone."""
    for row, numbers, groups in _complete(tx, [each._asdict() for each in rows]):
        if row["status"] == MERGED:
            say_merged(tx, row)
        else:
            _say(tx, AnimalRemoved if row["status"] == REMOVED else AnimalRegistered, row, numbers, groups)


def say_merged(tx: Tx, row: Mapping[str, Any]) -> None:
    """Publish that an animal is another one."""
    fact = AnimalMerged(from_id=row["id"], into_id=row["merged_into"], farm_id=row["farm_id"])
    publish(tx, fact, farm_id=row["farm_id"], subject=row["id"], version=row["version"])


def _fact_of(before: Row, row: Mapping[str, Any]) -> type[AnimalBody] | None:
    """What is to be said of a change; of what is no more, only that it is gone."""
    if row["status"] == REMOVED:
        return AnimalRemoved if before.status != REMOVED else None
    if row["status"] == MERGED:
        return None
    if before.status == REMOVED:
        return AnimalRegistered
    left = row["life_status"] in GONE and before.life_status not in GONE
    return AnimalLeft if left else AnimalChanged


def _complete(tx: Tx, rows: Sequence[dict[str, Any]]) -> list[Complete]:
    """Each row with its label and its record, and the numbers and groups that are in them."""
    params = {"animals": [row["id"] for row in rows]}
    numbers, groups = _by_animal(tx.all(_numbers, params)), _by_animal(tx.all(_groups, params))
    found: list[Complete] = []
    for row in rows:
        carried, joined = numbers.get(row["id"], ()), groups.get(row["id"], ())
        found.append(({**row, **_rendered(row, carried, joined)}, carried, joined))
    return found


def _by_animal(rows: Sequence[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row.animal_id, []).append(row)
    return found


def _rendered(row: Mapping[str, Any], numbers: Sequence[Row], groups: Sequence[Row]) -> dict[str, Any]:
    label = _called(row, numbers)
    record = {name: row[name] for name in SHOWN} | {
        "version": row["version"],
        "label": label,
        "groups": [{"id": each.id, "name": each.name, "purpose": each.purpose} for each in groups],
        "identifiers": [_number(each) for each in numbers],
    }
    return {
        "label": label,
        "label_sort": natural(label),
        "name_key": plain(row["name"])[:80] if row["name"] else None,
        "shown": orjson.dumps(record).decode(),
    }


def _called(row: Mapping[str, Any], numbers: Sequence[Row]) -> str:
    in_use = [(each.type, each.value) for each in numbers if each.valid_to is None]
    lost = [(each.type, each.value) for each in numbers if each.valid_to is not None]
    return label_of(in_use, row["name"] or row["makeshift_label"]) or lost_label_of(lost)


def _number(row: Row) -> dict[str, Any]:
    return {
        "identifier_id": row.id,
        "scheme": row.scheme,
        "value": row.value,
        "type": row.type,
        "position": row.position,
        "official": row.official,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
    }


def _say(tx: Tx, fact: type[AnimalBody], row: Mapping[str, Any], numbers: Sequence[Row], groups: Sequence[Row]) -> None:
    told: AnimalRegistered | AnimalBody = fact(
        animal_id=row["id"],
        farm_id=row["farm_id"],
        group_ids=tuple(each.id for each in groups),
        opening_group_ids=tuple(UUID(str(each)) for each in row["opening_group_ids"]),
        identifiers=tuple(Identifier(**_number(each)) for each in numbers),
        breed_fractions=tuple(BreedFraction(**each) for each in row["breed_fractions"]),
        **{name: row[name] for name in TOLD},
    )
    publish(tx, told, farm_id=row["farm_id"], subject=row["id"], version=row["version"])
