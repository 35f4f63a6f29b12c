"""Litters: the lot of a dam's young that a parturition makes, corrects and takes back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import content_hash
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import GroupFormed
from modules.herd.domain.births import PARTURITION, makeshift_label
from modules.herd.domain.labels import natural
from modules.herd.domain.stories import OTHER
from modules.herd.models import animal, farm_group, heard_entry
from modules.herd.queries.farms import zone_of
from modules.herd.services.intervals import read_stays
from modules.herd.services.lots import lock_group, restate_group, say_group
from modules.herd.services.subjects import refold
from modules.herd.services.young import asks

Row = sa.Row[Any]

LITTER = "litter"

_dam = sa.select(animal).where(animal.c.id == sa.bindparam("dam_id"), animal.c.farm_id == sa.bindparam("farm_id"))
_of_entry = sa.select(farm_group.c.id).where(farm_group.c.parturition_id == sa.bindparam("entry_id"))
_parturitions = sa.select(heard_entry).where(
    heard_entry.c.subject_id == sa.bindparam("dam_id"),
    heard_entry.c.kind == PARTURITION,
    heard_entry.c.farm_id == sa.bindparam("farm_id"),
)
_taken = sa.select(farm_group.c.id).where(farm_group.c.id == sa.bindparam("litter_id"))


def settle_litters_of(tx: Tx, farm_id: UUID, dam_id: UUID) -> None:
    """Tell the litters of a dam again, because her own story is another now."""
    for entry in tx.all(_parturitions, {"dam_id": dam_id, "farm_id": farm_id}):
        settle_litter(tx, entry)


def settle_litter(tx: Tx, entry: Row) -> None:
    """Bring the litter of a parturition (its ledger row) to what that tells now: formed, corrected or hidden."""
    farm_id: UUID = entry.farm_id
    told = entry.data.get("litter_id")
    litter_id = UUID(str(told)) if told and asks(tx, entry) else None
    for row in tx.all(_of_entry, {"entry_id": entry.id}):
        if row.id != litter_id:
            _hide(tx, farm_id, row.id)
    columns = _columns(tx, entry) if litter_id else None
    if litter_id is None or columns is None:
        return
    before = lock_group(tx, farm_id, litter_id)
    if before is None:
        if tx.one(_taken, {"litter_id": litter_id}) is None:
            _form(tx, {**columns, "id": litter_id})
    elif before.parturition_id == entry.id:
        restate_group(tx, before, {**columns, "hidden": False})
        refold(tx, farm_id, "lot", litter_id)


def _columns(tx: ReadTx, entry: Row) -> dict[str, Any] | None:
    """The litter's columns; None while the dam is not known."""
    dam = tx.one(_dam, {"dam_id": entry.subject_id, "farm_id": entry.farm_id})
    if dam is None:
        return None
    on = entry.sort_at.astimezone(zone_of(tx, entry.farm_id)).date()
    name = makeshift_label(dam.label, on.isoformat(), 1, 1)
    return {
        "farm_id": entry.farm_id,
        "kind": "lot",
        "purpose": OTHER,
        "name": name,
        "name_sort": natural(name),
        "species": dam.species,
        "production_type": dam.production_type,
        "opened_on": on,
        "opening_place_id": _place(tx, entry),
        "opening_head_count": entry.data.get("born_alive") or 0,
        "opening_by_sex": _by_sex(entry.data),
        "opening_birth_date": on,
        "lot_type": LITTER,
        "dam_id": dam.id,
        "parturition_id": entry.id,
    }


def _place(tx: ReadTx, entry: Row) -> UUID | None:
    if told := entry.data.get("place_id"):
        return UUID(str(told))
    stays = read_stays(tx, entry.subject_id)
    here = [
        stay for stay in stays if stay.since <= entry.sort_at and (stay.until is None or entry.sort_at < stay.until)
    ]
    return here[-1].place_id if here else None


def _by_sex(data: Mapping[str, Any]) -> dict[str, int] | None:
    """The heads by class, if the sex of every young born alive is told."""
    told = data.get("by_sex") or {}
    classes = {"female": told.get("female") or 0, "male": told.get("male") or 0}
    whole = told and sum(classes.values()) == (data.get("born_alive") or 0)
    return {**classes, "male_neuter": 0} if whole else None


def _form(tx: Tx, columns: Mapping[str, Any]) -> None:
    heads = {"head_count": columns["opening_head_count"], "by_sex": columns["opening_by_sex"]}
    row = {
        "code": None,
        "closed_at": None,
        "closed_by": None,
        "hidden": False,
        "place_id": columns["opening_place_id"],
        "version": 1,
        "content_hash": content_hash(columns),
        **heads,
        **columns,
    }
    tx.run(sa.insert(farm_group), row)
    say_group(tx, GroupFormed, row)
    refold(tx, columns["farm_id"], "lot", columns["id"])


def _hide(tx: Tx, farm_id: UUID, litter_id: UUID) -> None:
    """There is no such litter: its parturition was taken back, or tells of another one."""
    before = lock_group(tx, farm_id, litter_id)
    if before is None or before.hidden:
        return
    restate_group(tx, before, {"hidden": True, "opening_head_count": 0, "opening_by_sex": None})
    refold(tx, farm_id, "lot", litter_id)
