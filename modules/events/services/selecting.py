"""One entry for each member: a group, a place or a list at a time becomes a batch with ids that repeat."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.effects import HEADS, sides_of
from modules.events.domain.fields import Wrong
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.submission import read_time
from modules.events.errors import MalformedEntry, NotAMember, NotForMany, SubjectUnknown, TooManyMembers
from modules.events.models import entry
from modules.events.queries.members import kind_of_group, lots_at, members_at, places_within
from modules.events.services.farms import open_journal, place_in_time
from modules.events.services.recording import Recorded, record_batch

MOST_MEMBERS = 1000
SHARED = ("kind", "occurred_at", "time_precision", "note", "performed_by", "confirmed")

Member = tuple[str, UUID]
"""A type of subject and its id."""

_of_batch = sa.select(entry.c.subject_type, entry.c.subject_id).where(
    entry.c.farm_id == sa.bindparam("farm"), entry.c.batch_id == sa.bindparam("batch")
)


def record_selection(tx: Tx, farm_id: UUID, selection: Mapping[str, Any]) -> list[tuple[Member, Recorded]]:
    """Record the same, or each its own values, for every member of the selection at its time: what became of each.

    The ids of the entries follow from the batch and the member, so a repeat finds them stored; it speaks of the same
    members, whoever has joined or left since. With `preview` nothing is stored; with `if_impossible` `leave_out` only
    what is possible is. Raises MalformedEntry, SubjectUnknown, TooManyMembers, NotForMany.
    """
    kind = KINDS[selection["kind"]]
    if kind.bears or kind.code == "birth":
        raise NotForMany(pointer="/kind")
    farm = open_journal(tx, farm_id, 0)
    batch_id: UUID = selection["batch_id"]
    own = {item["subject_id"]: item for item in selection.get("items") or ()}
    stored = [(row.subject_type, row.subject_id) for row in tx.all(_of_batch, {"farm": farm_id, "batch": batch_id})]
    members = stored or _expand(tx, farm_id, farm.zone, selection)
    if len(members) > MOST_MEMBERS:
        raise TooManyMembers(pointer="/selector", count=len(members))
    if strangers := set(own) - {subject_id for _, subject_id in members}:
        raise NotAMember(pointer="/items", subject_id=str(min(strangers)))
    items = [_item(selection, batch_id, member, own.get(member[1], {})) for member in members]
    answers = record_batch(
        tx,
        farm_id,
        items,
        leave_out=selection.get("if_impossible") == "leave_out",
        preview=bool(selection.get("preview")),
    )
    return list(zip(members, answers, strict=True))


def _item(selection: Mapping[str, Any], batch_id: UUID, member: Member, own: Mapping[str, Any]) -> dict[str, Any]:
    """One member's entry: what is shared, with the member's own values over it."""
    subject_type, subject_id = member
    shared = {name: selection[name] for name in SHARED if selection.get(name) is not None}
    return {
        **shared,
        **{name: own[name] for name in ("note", "confirmed") if own.get(name) is not None},
        "data": {**(selection.get("data") or {}), **(own.get("data") or {})},
        "id": derived_id(batch_id, subject_id),
        "batch_id": batch_id,
        "subject": {"type": subject_type, "id": subject_id},
    }


def _expand(tx: ReadTx, farm_id: UUID, zone: str, selection: Mapping[str, Any]) -> list[Member]:
    selector: Mapping[str, Any] = selection["selector"]
    left_out = set(selector.get("except") or ())
    at = selector.get("at") or _moment(selection, zone)
    if selector.get("animal_ids"):
        found = [("animal", animal_id) for animal_id in dict.fromkeys(selector["animal_ids"])]
    elif selector.get("group_id"):
        found = _of_group(tx, farm_id, selector["group_id"], at)
    else:
        found = _of_place(tx, farm_id, selector["place_id"], at, selection)
    return [(subject_type, subject_id) for subject_type, subject_id in found if subject_id not in left_out]


def _moment(selection: Mapping[str, Any], zone: str) -> datetime:
    try:
        at = read_time(selection["occurred_at"], selection.get("time_precision"))
    except Wrong as error:
        raise MalformedEntry(findings=error.findings) from error
    return place_in_time(at, selection["kind"], zone).sort_at


def _of_group(tx: ReadTx, farm_id: UUID, group_id: UUID, at: datetime) -> list[Member]:
    kind = kind_of_group(tx, farm_id, group_id)
    if kind is None:
        raise SubjectUnknown(pointer="/selector/group_id")
    if kind == "lot":
        return [("lot", group_id)]
    return [("animal", animal_id) for animal_id in members_at(tx, farm_id, [group_id], at)]


def _of_place(tx: ReadTx, farm_id: UUID, place_id: UUID, at: datetime, selection: Mapping[str, Any]) -> list[Member]:
    targets = places_within(tx, farm_id, place_id, at)
    if not targets:
        raise SubjectUnknown(pointer="/selector/place_id")
    animals: list[Member] = [("animal", animal_id) for animal_id in members_at(tx, farm_id, targets, at)]
    lots = lots_at(tx, farm_id, targets, at) if "lot" in KINDS[selection["kind"]].subjects else []
    own = {item["subject_id"] for item in selection.get("items") or ()}
    return [*animals, *(("lot", lot) for lot in lots if lot in own or _may_be_of_lots(selection))]


def _may_be_of_lots(selection: Mapping[str, Any]) -> bool:
    """Whether what is told of all can be told of a lot: one weight for each cannot, a move can.

    What makes heads go from lot to lot is said of each lot by itself.
    """
    kind = KINDS[selection["kind"]]
    if kind.effects and sides_of(kind.code) == HEADS:
        return False
    try:
        kind.load("lot", dict(selection.get("data") or {}))
    except Wrong:
        return False
    return True
