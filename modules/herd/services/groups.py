"""Forming groups and lots and changing them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.ids import content_hash
from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import GroupFormed
from modules.herd.domain.labels import natural
from modules.herd.domain.registration import NewGroup, content_of
from modules.herd.errors import (
    ClassesDoNotSum,
    ClosedByJournal,
    GroupNotEmpty,
    InTheFuture,
    LotsOnly,
    MovedByJournal,
    WrongProductionType,
)
from modules.herd.models import farm_group, membership
from modules.herd.queries.farms import today_at
from modules.herd.services.hearing import judge_again
from modules.herd.services.ids import is_repeat
from modules.herd.services.lots import lock_group, restate_group, say_group
from modules.herd.services.places import check_place_for_animals
from modules.herd.services.records import lock_animal, restate
from modules.herd.services.subjects import refold

LOT = "lot"

_members = sa.select(membership.c.animal_id).where(
    membership.c.group_id == sa.bindparam("group_id"), membership.c.until.is_(None)
)


def form_group(tx: Tx, farm_id: UUID, new: NewGroup, *, group_id: UUID) -> bool:
    """Form a group or lot; False when this very group was formed before."""
    said = content_hash(content_of(new))
    if is_repeat(tx, farm_group, farm_id, group_id, said):
        return False
    row = _row_of(tx, farm_id, new, group_id, said)
    _check(tx, farm_id, row)
    if new.place_id is not None:
        check_place_for_animals(tx, farm_id, new.place_id, pointer="/place_id")
    tx.run(sa.insert(farm_group), row)
    say_group(tx, GroupFormed, row)
    refold(tx, farm_id, new.kind, group_id)
    judge_again(tx, farm_id, group_id)
    return True


def change_group(tx: Tx, farm_id: UUID, group_id: UUID, changes: Mapping[str, Any], *, version: int) -> None:
    """Rename, place, close or reopen a group. A lot is moved by the journal."""
    before = lock_group(tx, farm_id, group_id)
    if before is None:
        raise NotFound
    if before.version != version:
        raise Stale
    wanted = dict(changes)
    if "name" in wanted:
        wanted["name_sort"] = natural(wanted["name"])
    _check(tx, farm_id, {**before._mapping, **wanted})
    _check_place(tx, before, wanted)
    wanted["closed_at"] = _closing(tx, before, closed=wanted.pop("closed", before.closed_at is not None))
    restate_group(tx, before, wanted)
    if "name" in wanted and wanted["name"] != before.name:
        _rename_on_members(tx, before)
    if before.closed_at is not None and wanted["closed_at"] is None:
        judge_again(tx, farm_id, group_id)


def _row_of(tx: ReadTx, farm_id: UUID, new: NewGroup, group_id: UUID, said: str) -> dict[str, Any]:
    lot = new.kind == "lot"
    return {
        "id": group_id,
        "farm_id": farm_id,
        "version": 1,
        "content_hash": said,
        "kind": new.kind,
        "purpose": new.purpose,
        "name": new.name,
        "name_sort": natural(new.name),
        "code": new.code,
        "species": new.species,
        "production_type": new.production_type,
        "place_id": new.place_id,
        "opened_on": new.opened_on or today_at(tx, farm_id),
        "closed_at": None,
        "opening_place_id": new.place_id if lot else None,
        "opening_head_count": (new.head_count or 0) if lot else new.head_count,
        "opening_birth_date": new.birth_date,
        "head_count": (new.head_count or 0) if lot else None,
        "opening_by_sex": dict(new.by_sex) if new.by_sex else None,
        "by_sex": dict(new.by_sex) if new.by_sex else None,
        "closed_by": None,
        "lot_type": LOT if lot else None,
        "dam_id": None,
        "parturition_id": None,
        "hidden": False,
    }


def _check(tx: ReadTx, farm_id: UUID, row: Mapping[str, Any]) -> None:
    kept_for = SPECIES[row["species"]].production_types if row["species"] else ()
    if row["production_type"] and row["production_type"] not in kept_for:
        raise WrongProductionType(pointer="/production_type", production_type=row["production_type"])
    if row["kind"] != "lot" and row["opening_head_count"] is not None:
        raise LotsOnly(pointer="/head_count")
    if row["kind"] != "lot" and row["opening_birth_date"] is not None:
        raise LotsOnly(pointer="/birth_date")
    if row["opening_by_sex"] is not None:
        if row["kind"] != "lot":
            raise LotsOnly(pointer="/by_sex")
        if sum(row["opening_by_sex"].values()) != row["opening_head_count"]:
            raise ClassesDoNotSum(pointer="/by_sex", head_count=row["opening_head_count"])
    if row["opened_on"] > today_at(tx, farm_id):
        raise InTheFuture(pointer="/opened_on", day=row["opened_on"].isoformat())


def _check_place(tx: ReadTx, before: sa.Row[Any], wanted: Mapping[str, Any]) -> None:
    place_id = wanted.get("place_id", before.place_id)
    if place_id == before.place_id:
        return
    if before.kind == "lot":
        raise MovedByJournal(pointer="/place_id")
    if place_id is not None:
        check_place_for_animals(tx, before.farm_id, place_id, pointer="/place_id")


def _closing(tx: Tx, before: sa.Row[Any], *, closed: bool) -> datetime | None:
    """When the group closed, if it is to be closed; raises GroupNotEmpty."""
    if not closed and before.closed_by is not None:
        raise ClosedByJournal(pointer="/closed")
    if closed and before.closed_at is None:
        _check_empty(tx, before)
        return tx.now
    return before.closed_at if closed else None


def _check_empty(tx: ReadTx, found: sa.Row[Any]) -> None:
    inside = found.head_count or len(tx.all(_members, {"group_id": found.id}))
    if inside:
        raise GroupNotEmpty(name=found.name, heads=inside)


def _rename_on_members(tx: Tx, group: sa.Row[Any]) -> None:
    """The name is part of each member's record; it is only displayed, so nothing is said of it."""
    for (animal_id,) in tx.all(_members, {"group_id": group.id}):
        row = lock_animal(tx, group.farm_id, animal_id)
        if row is not None:
            restate(tx, row, quietly=True)
