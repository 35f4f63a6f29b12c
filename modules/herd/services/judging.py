"""Herd's judgement of entries that put an animal or a lot somewhere: the place or group must be to be had."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.enumerations.housing import STORES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.models import farm_group, place
from modules.herd.services import ledger
from modules.herd.services.subjects import refold

Row = sa.Row[Any]

PLACE_FIELDS = {"move": "to_place_id", "arrival": "place_id"}

_place = sa.select(place).where(place.c.id == sa.bindparam("thing_id"), place.c.farm_id == sa.bindparam("farm_id"))
_group = sa.select(farm_group).where(
    farm_group.c.id == sa.bindparam("thing_id"), farm_group.c.farm_id == sa.bindparam("farm_id")
)


def judge_entry(tx: Tx, entry: Row) -> bool:
    """Refuse or accept an entry (its ledger row) by the places and groups it names; False when nothing changed."""
    if entry.retracted:
        return ledger.judge(tx, entry, None)
    reason, about_id = _against_place(tx, entry)
    if reason is None:
        reason, about_id = _against_group(tx, entry)
    return ledger.judge(tx, entry, reason, about_id, {"id": str(about_id)} if about_id else {})


def judge_again(tx: Tx, farm_id: UUID, thing_id: UUID) -> None:
    """A place or group is now known or open: take up the entries that were refused because of it."""
    for entry in ledger.refused_about(tx, farm_id, thing_id):
        if judge_entry(tx, entry):
            refold(tx, farm_id, entry.subject_type, entry.subject_id)


def _against_place(tx: ReadTx, entry: Row) -> tuple[str | None, UUID | None]:
    place_id = _id(entry.data.get(PLACE_FIELDS.get(entry.kind, "")))
    if place_id is None:
        return None, None
    found = tx.one(_place, {"thing_id": place_id, "farm_id": entry.farm_id})
    if found is None:
        return "place_unknown", place_id
    if found.closed_at is not None and entry.sort_at >= found.closed_at:
        return "place_closed", place_id
    if found.kind in STORES:
        return "place_holds_no_animals", place_id
    return None, None


def _against_group(tx: ReadTx, entry: Row) -> tuple[str | None, UUID | None]:
    named = entry.data.get("group_ids") or [] if entry.kind == "arrival" else [entry.data.get("to_id")]
    if entry.kind not in ("arrival", "group_change"):
        return None, None
    for group_id in filter(None, map(_id, named)):
        found = tx.one(_group, {"thing_id": group_id, "farm_id": entry.farm_id})
        if found is None:
            return "group_unknown", group_id
        if found.closed_at is not None and entry.sort_at >= found.closed_at:
            return "group_closed", group_id
    return None, None


def _id(value: Any) -> UUID | None:
    return UUID(str(value)) if value else None
