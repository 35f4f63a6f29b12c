"""Recording: one entry, a batch, or one for each member of a group or place."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, writing
from modules.events.api.schemas.entries import BatchIn, BatchOut, EntryIn, EntryOut, SelectionIn
from modules.events.api.wording import found_of, problem_of, worded
from modules.events.queries.entries import entry_of
from modules.events.services import recording, selecting
from modules.events.services.recording import CREATED, DUPLICATE, Recorded
from modules.events.services.selecting import Member

blp = Blueprint("recording", "events", description="Recording entries")

_STATUS = {CREATED: 201, DUPLICATE: 200, "disputed": 201, "waiting": 202}


@blp.route("/farms/<uuid:farm_id>/events", methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(EntryIn())  # made once: a class would be made anew for every request
@blp.response(201, EntryOut)
@blp.alt_response(200, schema=EntryOut, description="The entry was recorded before")
@blp.alt_response(202, schema=EntryOut, description="It waits: the journal has not heard of its subject yet")
@blp.refuses(409)
@worded
def record_entry(item: Mapping[str, Any], farm_id: UUID) -> Response:
    """Record an entry; what is impossible is refused unless it may be disputed, what is unlikely until confirmed."""
    with writing() as tx:
        done = recording.record_entry(tx, farm_id, item)
    assert done.record is not None
    location = f"/api/events/v1/farms/{farm_id}/events/{done.record.id}" if done.status != DUPLICATE else None
    return answer(entry_of(done.record), status=_STATUS[done.status], version=done.record.version, location=location)


@blp.route("/farms/<uuid:farm_id>/events/batch", methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(BatchIn)
@blp.response(200, BatchOut)
@worded
def record_batch(batch: dict[str, Any], farm_id: UUID) -> Response:
    """Record many entries: the impossible are disputed, the malformed refused, the others stored."""
    with writing() as tx:
        done = recording.record_batch(tx, farm_id, batch["items"])
    tongue = language()
    sent = [_sent_id(item) for item in batch["items"]]
    return answer({"items": [_item(each, id_sent, tongue) for each, id_sent in zip(done, sent, strict=True)]})


@blp.route("/farms/<uuid:farm_id>/events/selection", methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(SelectionIn)
@blp.response(200, BatchOut)
@worded
def record_selection(selection: dict[str, Any], farm_id: UUID) -> Response:
    """Record the same, or each its own values, for every member of a group, a place or a list; or try it first."""
    selection["selector"]["except"] = selection["selector"].pop("except_", [])
    with writing() as tx:
        done = selecting.record_selection(tx, farm_id, selection)
    tongue = language()
    return answer({"items": [_member(member, each, tongue) for member, each in done]})


def _member(member: Member, done: Recorded, tongue: str) -> dict[str, Any]:
    subject_type, subject_id = member
    found = [found_of(finding, tongue) for finding in done.findings]
    return {**_item(done, None, tongue), "subject_type": subject_type, "subject_id": subject_id, "findings": found}


def _sent_id(item: Any) -> UUID | None:
    """The id of an item that was perhaps too malformed to be read; the place in the list tells which one it is."""
    try:
        return UUID(item["id"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _item(done: Recorded, id_sent: UUID | None, tongue: str) -> dict[str, Any]:
    item: dict[str, Any] = {"id": done.record.id if done.record else id_sent, "status": done.status}
    if done.record and done.status != "refused":
        item["version"] = done.record.version
    if done.refusal:
        item["problem"] = problem_of(done.refusal, tongue)
    return item
