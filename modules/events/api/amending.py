"""Correcting and retracting entries: new versions, with why."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.errors import Refusal
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, if_match, language, principal, writing
from modules.events.api.schemas.entries import BatchTakenBackOut, CorrectionIn, EntryOut, WhyQuery
from modules.events.api.wording import problem_of, worded
from modules.events.queries.entries import entry_of
from modules.events.services import amending

blp = Blueprint("amending", "events", description="Correcting entries")


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>", methods=["PUT"])
@blp.needs(Action.AMEND_OWN)
@blp.arguments(CorrectionIn)
@blp.response(200, EntryOut)
@blp.refuses(409, 412, 428)
@worded
def correct_entry(changes: Mapping[str, Any], farm_id: UUID, entry_id: UUID) -> Response:
    """Correct an entry; what is left out stays. Your own for 24 hours, any as owner or manager."""
    version = if_match()
    with writing() as tx:
        record = amending.correct_entry(tx, farm_id, entry_id, changes, version=version, who=principal())
    return answer(entry_of(record), version=record.version)


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>", methods=["DELETE"])
@blp.needs(Action.AMEND_OWN)
@blp.arguments(WhyQuery, location="query")
@blp.response(200, EntryOut)
@blp.refuses(409, 412, 428)
@worded
def retract_entry(query: dict[str, Any], farm_id: UUID, entry_id: UUID) -> Response:
    """Take an entry back: it stays readable and counts no more."""
    version = if_match()
    with writing() as tx:
        record = amending.retract_entry(tx, farm_id, entry_id, why=query["why"], version=version, who=principal())
    return answer(entry_of(record), version=record.version)


@blp.route("/farms/<uuid:farm_id>/events/batches/<uuid:batch_id>", methods=["DELETE"])
@blp.needs(Action.AMEND_OWN)
@blp.arguments(WhyQuery, location="query")
@blp.response(200, BatchTakenBackOut)
@worded
def retract_batch(query: dict[str, Any], farm_id: UUID, batch_id: UUID) -> Response:
    """Take back all that was recorded together, in one call; what cannot be is listed."""
    with writing() as tx:
        done = amending.retract_batch(tx, farm_id, batch_id, why=query["why"], who=principal())
    tongue = language()
    return answer({"items": [_taken_back(entry_id, refusal, tongue) for entry_id, refusal in done]})


def _taken_back(entry_id: UUID, refusal: Refusal | None, tongue: str) -> dict[str, Any]:
    if refusal is None:
        return {"id": entry_id, "status": "retracted"}
    return {"id": entry_id, "status": "refused", "problem": problem_of(refusal, tongue)}
