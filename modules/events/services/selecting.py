"""One entry for each member: a group, a place or a list at a time becomes a batch with ids that repeat."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.fields import Wrong
from modules.events.domain.submission import read_time
from modules.events.errors import MalformedEntry, SubjectUnknown, TooManyMembers
from modules.events.models import entry
from modules.events.queries.members import kind_of_group, members_at, places_within
from modules.events.services.farms import open_journal, place_in_time
from modules.events.services.recording import Recorded, record_batch

MOST_MEMBERS = 1000

_of_batch = sa.select(entry.c.subject_type, entry.c.subject_id).where(
    entry.c.farm_id == sa.bindparam("farm"), entry.c.batch_id == sa.bindparam("batch")
)


def record_selection(tx: Tx, farm_id: UUID, selection: Mapping[str, Any]) -> list[tuple[UUID, Recorded]]:
    """Record the same for every member of the selection at its time: (id of the member, what became of it).

    The ids of the entries follow from the batch and the member, so a repeat finds them stored; it speaks of the same
    members, whoever has joined or left since. Raises MalformedEntry, SubjectUnknown, TooManyMembers.
    """
    farm = open_journal(tx, farm_id, 0)
    batch_id: UUID = selection["batch_id"]
    subjects = [(row.subject_type, row.subject_id) for row in tx.all(_of_batch, {"farm": farm_id, "batch": batch_id})]
    subjects = subjects or _expand(tx, farm_id, farm.zone, selection)
    if len(subjects) > MOST_MEMBERS:
        raise TooManyMembers(pointer="/selector", count=len(subjects))
    shared = {
        name: selection[name]
        for name in ("kind", "occurred_at", "time_precision", "data", "note", "performed_by", "confirmed")
        if selection.get(name) is not None
    }
    items = [
        {
            **shared,
            "id": derived_id(batch_id, subject_id),
            "batch_id": batch_id,
            "subject": {"type": subject_type, "id": subject_id},
        }
        for subject_type, subject_id in subjects
    ]
    answers = record_batch(tx, farm_id, items)
    return [(subject_id, answer) for (_, subject_id), answer in zip(subjects, answers, strict=True)]


def _expand(tx: ReadTx, farm_id: UUID, zone: str, selection: Mapping[str, Any]) -> list[tuple[str, UUID]]:
    selector: Mapping[str, Any] = selection["selector"]
    left_out = set(selector.get("except") or ())
    at = selector.get("at") or _moment(selection, zone)
    if selector.get("animal_ids"):
        found = [("animal", animal_id) for animal_id in dict.fromkeys(selector["animal_ids"])]
    elif selector.get("group_id"):
        found = _of_group(tx, farm_id, selector["group_id"], at)
    else:
        found = _of_place(tx, farm_id, selector["place_id"], at)
    return [(subject_type, subject_id) for subject_type, subject_id in found if subject_id not in left_out]


def _moment(selection: Mapping[str, Any], zone: str) -> datetime:
    try:
        at = read_time(selection["occurred_at"], selection.get("time_precision"))
    except Wrong as error:
        raise MalformedEntry(findings=error.findings) from error
    return place_in_time(at, selection["kind"], zone).sort_at


def _of_group(tx: ReadTx, farm_id: UUID, group_id: UUID, at: datetime) -> list[tuple[str, UUID]]:
    kind = kind_of_group(tx, farm_id, group_id)
    if kind is None:
        raise SubjectUnknown(pointer="/selector/group_id")
    if kind == "lot":
        return [("lot", group_id)]
    return [("animal", animal_id) for animal_id in members_at(tx, farm_id, [group_id], at)]


def _of_place(tx: ReadTx, farm_id: UUID, place_id: UUID, at: datetime) -> list[tuple[str, UUID]]:
    targets = places_within(tx, farm_id, place_id)
    if not targets:
        raise SubjectUnknown(pointer="/selector/place_id")
    return [("animal", animal_id) for animal_id in members_at(tx, farm_id, targets, at)]
