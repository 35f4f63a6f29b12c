"""What people say of items of the worklist."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, language, page_answer, paged, principal, reading, writing
from modules.events.api.schemas.marks import MarkIn, MarksOut, WordPage, WordsQuery
from modules.events.api.wording import problem_of, worded
from modules.events.errors import ItemUnknown
from modules.events.queries.worklist.shown import key_of
from modules.events.queries.worklist.words import ORDER, word_of, words_on
from modules.events.services.marks import Mark, Marked, mark_items

blp = Blueprint("marks", "events", description="Who is to do what, what is put off, and what is skipped")

PATH = "/farms/<uuid:farm_id>/worklist/marks"


@blp.route(PATH, methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(MarkIn)
@blp.response(200, MarksOut)
@worded
def mark_due_items(sent: dict[str, Any], farm_id: UUID) -> Response:
    """Say who is to do items, put them off, skip them for this time, or take that back; as often as it is sent."""
    item_ids = sent.pop("items")
    with writing() as tx:
        done = mark_items(tx, farm_id, item_ids, Mark(**sent), who=principal())
    tongue = language()
    return answer({"items": [_marked(each, tongue) for each in done]})


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(WordsQuery, location="query")
@blp.response(200, WordPage)
@worded
def list_marks(query: dict[str, Any], farm_id: UUID) -> Response:
    """All that was said of an item, the last word first: what, by whom, when and why."""
    key = key_of(query["item_id"])
    if key is None:
        raise ItemUnknown
    with reading() as tx:
        statement = words_on(farm_id, key)
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=word_of)
    return page_answer(page)


def _marked(done: Marked, tongue: str) -> dict[str, Any]:
    if done.refusal:
        return {"id": done.item_id, "status": "refused", "problem": problem_of(done.refusal, tongue)}
    return {"id": done.item_id, "status": "marked" if done.changed else "unchanged"}
