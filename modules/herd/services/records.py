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
from modules.herd.contracts.published import AnimalBody, AnimalChanged, AnimalLeft, AnimalRegistered, Identifier
from modules.herd.domain.labels import label_of, natural, plain
from modules.herd.domain.stories import GONE
from modules.herd.models import animal, farm_group, identifier, membership

Row = sa.Row[Any]

_locked = (
    sa.select(animal)
    .where(animal.c.id == sa.bindparam("animal_id"), animal.c.farm_id == sa.bindparam("farm_id"))
    .with_for_update()
)
_numbers = (
    sa.select(identifier)
    .where(identifier.c.animal_id == sa.bindparam("animal_id"), identifier.c.holds, identifier.c.counts)
    .order_by(identifier.c.claimed_at, identifier.c.claim_rank, identifier.c.listed, identifier.c.id)
)
_groups = (
    sa.select(farm_group.c.id, farm_group.c.name, farm_group.c.purpose)
    .join(membership, membership.c.group_id == farm_group.c.id)
    .where(membership.c.animal_id == sa.bindparam("animal_id"), membership.c.until.is_(None))
    .order_by(membership.c.seq)
)
_insert = sa.insert(animal)
_update = sa.update(animal).where(animal.c.id == sa.bindparam("animal_id"))

SHOWN = (
    "id", "species", "production_type", "sex", "name", "birth_date", "birth_date_estimated", "breed", "coat_colour",
    "registered_on", "life_status", "left_on", "place_id",
)  # fmt: skip
TOLD = (
    "species", "production_type", "sex", "name", "birth_date", "birth_date_estimated", "breed", "coat_colour",
    "registered_on", "life_status", "place_id", "opening_place_id",
)  # fmt: skip


def lock_animal(tx: Tx, farm_id: UUID, animal_id: UUID) -> Row | None:
    """The animal's row, held until the transaction ends; None when the farm does not know it."""
    return tx.one(_locked, {"animal_id": animal_id, "farm_id": farm_id})


def store_new(tx: Tx, values: Mapping[str, Any]) -> None:
    """Store a new animal, whose numbers and groups are written already, and say it was registered."""
    row, numbers, groups = _complete(tx, {**values, "version": 1})
    tx.run(_insert, row)
    _say(tx, AnimalRegistered, row, numbers, groups)


def restate(tx: Tx, before: Row, changes: Mapping[str, Any] | None = None, *, quietly: bool = False) -> bool:
    """Render a locked animal again after its columns, numbers or groups changed; False when nothing differs.

    A difference is a new version, and said. `quietly` is for what is only displayed (the name of its group).
    """
    row, numbers, groups = _complete(tx, {**before._mapping, **(changes or {})})
    if row["shown"] == before.shown:
        return False
    if not quietly:
        row["version"] = before.version + 1
        row.update(_rendered(row, numbers, groups))
        left = row["life_status"] in GONE and before.life_status not in GONE
        _say(tx, AnimalLeft if left else AnimalChanged, row, numbers, groups)
    tx.run(_update, {**row, "animal_id": before.id})
    return True


def say_animals(tx: Tx, rows: Sequence[Row]) -> None:
    """Say again how animals are."""
    for each in rows:
        row, numbers, groups = _complete(tx, each._asdict())
        _say(tx, AnimalRegistered, row, numbers, groups)


def _complete(tx: Tx, row: dict[str, Any]) -> tuple[dict[str, Any], Sequence[Row], Sequence[Row]]:
    """The row with its label and its record, and the numbers and groups that are in them."""
    params = {"animal_id": row["id"]}
    numbers, groups = tx.all(_numbers, params), tx.all(_groups, params)
    return {**row, **_rendered(row, numbers, groups)}, numbers, groups


def _rendered(row: Mapping[str, Any], numbers: Sequence[Row], groups: Sequence[Row]) -> dict[str, Any]:
    label = label_of([(each.type, each.value) for each in numbers if each.valid_to is None], row["name"])
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
        **{name: row[name] for name in TOLD},
    )
    publish(tx, told, farm_id=row["farm_id"], subject=row["id"], version=row["version"])
