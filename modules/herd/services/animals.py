"""Changing what is registered of animals."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.registration import Number
from modules.herd.domain.stories import NEUTERED
from modules.herd.errors import (
    IdentifierNeeded,
)
from modules.herd.models import identifier
from modules.herd.queries.farms import today_at
from modules.herd.services import numbers
from modules.herd.services.breeds import with_breed_codes
from modules.herd.services.claims import settle_numbers
from modules.herd.services.door import check_columns
from modules.herd.services.parents import check_parents
from modules.herd.services.records import ACTIVE, LIVING, PROVISIONAL, lock_animal, restate
from modules.herd.services.settling import settle
from modules.herd.services.subjects import young_of

Row = sa.Row[Any]

_carried = sa.select(identifier).where(
    identifier.c.animal_id == sa.bindparam("animal_id"), identifier.c.valid_to.is_(None), identifier.c.holds
)
_change_number = sa.update(identifier).where(identifier.c.id == sa.bindparam("identifier_id"))


def change_animal(
    tx: Tx,
    farm_id: UUID,
    animal_id: UUID,
    changes: Mapping[str, Any],
    *,
    carried: Sequence[Number] | None = None,
    confirmed: Collection[str] = (),
    version: int,
) -> None:
    """Correct what is registered: columns, and with `carried` the numbers it carries from now on.

    A number left out is kept as history, valid until today; one from an entry belongs to the journal and stays. One
    that another animal carried before is unlikely (UnlikelyNumber) until that is `confirmed` (codes of warnings).
    """
    before = lock_animal(tx, farm_id, animal_id)
    if before is None or before.status not in LIVING:
        raise NotFound
    if before.version != version:
        raise Stale
    told = with_breed_codes(tx, farm_id, before.species, changes)
    wanted = _with_status(before, _with_sex(before, told))
    row = {**before._mapping, **wanted}
    check_columns(row, today=today_at(tx, farm_id))
    named = {"genetic_dam_id", "birth_dam_id", "sire_id"} & wanted.keys()
    check_parents(tx, farm_id, row, unknown=not named)
    concerned = set() if carried is None else _carry_instead(tx, before, carried, confirmed)
    if before.status == PROVISIONAL and wanted.get("status") == ACTIVE:
        _check_known(tx, animal_id)
    restate(tx, before, wanted)
    settle(tx, farm_id, concerned | young_of(tx, animal_id))


def _with_sex(before: Row, changes: dict[str, Any]) -> dict[str, Any]:
    """The sex said again as it is shown changes nothing; another one is what it was registered with."""
    if changes.get("sex", before.sex) == before.sex:
        changes.pop("sex", None)
        return changes
    neutered = before.sex != before.registered_sex
    registered = changes["sex"]
    return {
        **changes,
        "registered_sex": registered,
        "sex": NEUTERED.get(registered, registered) if neutered else registered,
    }


def _with_status(before: Row, changes: dict[str, Any]) -> dict[str, Any]:
    provisional = changes.pop("provisional", before.status == PROVISIONAL)
    return {**changes, "status": PROVISIONAL if provisional else ACTIVE}


def _check_known(tx: ReadTx, animal_id: UUID) -> None:
    """An animal that is provisional no more can be found again by a number."""
    if tx.one(_carried, {"animal_id": animal_id}) is None:
        raise IdentifierNeeded(pointer="/identifiers")


def _carry_instead(tx: Tx, before: Row, carried: Sequence[Number], confirmed: Collection[str]) -> set[UUID]:
    """Carry exactly these numbers, beside those of entries. Returns the animals concerned."""
    farm_id, animal_id = before.farm_id, before.id
    wanted = numbers.check_numbers(carried, needed=before.status != PROVISIONAL)
    holders = numbers.find_holders(tx, farm_id, {each.key for each in wanted})
    numbers.refuse_taken(holders, animal_id, wanted)
    known = {(row.scheme, row.value): row for row in tx.all(_carried, {"animal_id": animal_id})}
    fresh = {key: found for key, found in holders.items() if key not in known}
    numbers.refuse_retired(fresh, animal_id, wanted, confirmed)
    today = today_at(tx, farm_id)
    keys = {each.key for each in wanted}
    for each in wanted:
        if each.key in known and known[each.key].entry_id is None:
            change = {"type": each.type, "position": each.position, "official": each.official}
            tx.run(_change_number, {"identifier_id": known[each.key].id, **change})
    dropped = [row for key, row in known.items() if key not in keys and row.entry_id is None]
    for row in dropped:
        tx.run(_change_number, {"identifier_id": row.id, "valid_to": today})
    added = [each for each in wanted if each.key not in known]
    numbers.carry(tx, numbers.rows_of(farm_id, animal_id, added, on=today, at=tx.now, first=len(known)))
    keys = {(row.scheme, row.value) for row in dropped} | {each.key for each in added}
    return settle_numbers(tx, farm_id, keys, {animal_id}) if keys else set()
