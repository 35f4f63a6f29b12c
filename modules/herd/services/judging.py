"""Herd's judgement of entries that put something somewhere: the place or group must be to be had."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.enumerations.housing import STORES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.models import farm_group, place
from modules.herd.services import ledger

Row = sa.Row[Any]
Reason = tuple[str | None, UUID | None]

PLACE_FIELDS = {
    "move": "to_place_id",
    "dam_moved": "to_place_id",
    "arrival": "place_id",
    "birth": "place_id",
    "parturition": "place_id",
}
WITH_GROUPS = ("arrival", "birth")

_place = sa.select(place).where(place.c.id == sa.bindparam("thing_id"), place.c.farm_id == sa.bindparam("farm_id"))
_group = sa.select(farm_group).where(
    farm_group.c.id == sa.bindparam("thing_id"), farm_group.c.farm_id == sa.bindparam("farm_id")
)


def judge_entry(tx: Tx, entry: Row) -> bool:
    """Refuse or accept an entry (its ledger row) by the places and groups it names; False when nothing changed."""
    reason, about_id = against(tx, entry)
    return ledger.judge(tx, entry, reason, about_id, {"id": str(about_id)} if about_id else {})


def against(tx: ReadTx, entry: Row) -> Reason:
    """Why an entry cannot be true because of a place or group it names, and which; (None, None) if it can."""
    if entry.retracted:
        return None, None
    reason, about_id = _against_place(tx, entry)
    return (reason, about_id) if reason else _against_group(tx, entry)


def _against_place(tx: ReadTx, entry: Row) -> Reason:
    place_id = _id(entry.data.get(PLACE_FIELDS.get(entry.kind, "")))
    if place_id is None:
        return None, None
    found = tx.one(_place, {"thing_id": place_id, "farm_id": entry.farm_id})
    if found is None:
        return "place_unknown", place_id
    if found.closed_at is not None and entry.sort_at >= found.closed_at:
        return "place_closed", place_id
    if found.kind in STORES and entry.subject_type != "place":
        return "place_holds_no_animals", place_id
    return None, None


def _against_group(tx: ReadTx, entry: Row) -> Reason:
    named = entry.data.get("group_ids") or [] if entry.kind in WITH_GROUPS else [entry.data.get("to_id")]
    if entry.kind not in (*WITH_GROUPS, "group_change"):
        return None, None
    for group_id in filter(None, map(_id, named)):
        found = tx.one(_group, {"thing_id": group_id, "farm_id": entry.farm_id})
        if found is None:
            return "group_unknown", group_id
        if entry.subject_type == "lot" and found.kind != "lot":
            return "not_a_lot", group_id
        # Whether a lot was empty and closed by then is the journal's to judge, unless a person closed it here.
        closed = found.closed_at is not None and (entry.subject_type != "lot" or found.closed_by is None)
        if closed and entry.sort_at >= found.closed_at:
            return "group_closed", group_id
    return None, None


def _id(value: Any) -> UUID | None:
    return UUID(str(value)) if value else None
