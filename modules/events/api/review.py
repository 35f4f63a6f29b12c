"""What asks for a person, and what the person decides."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, if_match, paged, reading, writing
from modules.events.api.schemas.entries import EntryOut
from modules.events.api.schemas.review import DecisionIn, ReviewPage, ReviewQuery
from modules.events.api.wording import worded
from modules.events.queries.entries import ORDER, entry_of, with_files
from modules.events.queries.review import count_review, to_review
from modules.events.services.deciding import decide_entry

blp = Blueprint("review", "events", description="What asks for a person")


@blp.route("/farms/<uuid:farm_id>/review", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(ReviewQuery, location="query")
@blp.response(200, ReviewPage)
def list_review(query: dict[str, Any], farm_id: UUID) -> Response:
    """Entries that ask for a person, newest first, with how many there are of each class."""
    with reading() as tx:
        statement = to_review(tx, farm_id, query.get("what"))
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=entry_of)
        with_files(tx, farm_id, page["items"])
        counts = count_review(tx, farm_id)
    return answer({**page, "counts": counts})


@blp.route("/farms/<uuid:farm_id>/events/<uuid:entry_id>/decision", methods=["POST"])
@blp.needs(Action.AMEND_ANY)
@blp.arguments(DecisionIn)
@blp.response(200, EntryOut)
@blp.refuses(409, 412, 428)
@worded
def decide(decision: dict[str, Any], farm_id: UUID, entry_id: UUID) -> Response:
    """Confirm an entry's warnings, set a disputed one aside for good, or accept one that is possible by now."""
    version = if_match()
    with writing() as tx:
        record = decide_entry(tx, farm_id, entry_id, decision["decision"], why=decision.get("why"), version=version)
    return answer(entry_of(record), version=record.version)
