"""Standards of breeds and lines, which the farm keeps itself."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, if_match, language, no_content, page_answer, paged, reading, writing
from modules.events.api.schemas.standards import (
    EndStandardQuery,
    StandardChangeIn,
    StandardChangesQuery,
    StandardIn,
    StandardOut,
    StandardPage,
    StandardsQuery,
)
from modules.events.api.wording import worded
from modules.events.errors import StandardUnknown
from modules.events.queries.standards import (
    CHANGES_ORDER,
    ORDER,
    changes_of_standard,
    history_of_standard,
    present_standards,
    shown_standard,
    standard_of,
)
from modules.events.queries.zone import today_of
from modules.events.services.standards import add_standard, change_standard, end_standard

blp = Blueprint("standards", "events", description="Standards of breeds and lines")

PATH = "/farms/<uuid:farm_id>/standards"
ONE = f"{PATH}/<uuid:standard_id>"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(StandardsQuery, location="query")
@blp.response(200, StandardPage)
def list_standards(query: dict[str, Any], farm_id: UUID) -> Response:
    """The standards that the farm keeps, by name, each as it was set last."""
    return _page(query, present_standards(farm_id, query), ORDER)


@blp.route(PATH, methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(StandardIn())
@blp.response(201, StandardOut)
@blp.alt_response(200, schema=StandardOut, description="The same standard again")
@blp.refuses(409)
@worded
def keep_standard(sent: Mapping[str, Any], farm_id: UUID) -> Response:
    """Keep a standard for lots begun on a day or later."""
    with writing() as tx:
        kept, is_new = add_standard(tx, farm_id, sent)
    location = f"{request.path}/{kept.id}"
    return answer(shown_standard(kept, language()), status=201 if is_new else 200, version=kept.no, location=location)


@blp.route(ONE, methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, StandardOut)
@worded
def get_standard(farm_id: UUID, standard_id: UUID) -> Response:
    """One standard as it was set last."""
    with reading() as tx:
        changes = changes_of_standard(tx, farm_id, standard_id)
    if not changes:
        raise StandardUnknown
    return answer(shown_standard(changes[-1], language()), version=changes[-1].no)


@blp.route(ONE, methods=["PUT"])
@blp.needs(Action.MANAGE)
@blp.arguments(StandardChangeIn)
@blp.response(200, StandardOut)
@blp.refuses(412, 428)
@worded
def put_standard(sent: Mapping[str, Any], farm_id: UUID, standard_id: UUID) -> Response:
    """Set what a standard says for lots begun on a day or later; lots begun before keep theirs."""
    version = if_match()
    with writing() as tx:
        kept = change_standard(tx, farm_id, standard_id, sent, version=version)
    return answer(shown_standard(kept, language()), version=kept.no)


@blp.route(ONE, methods=["DELETE"])
@blp.needs(Action.MANAGE)
@blp.arguments(EndStandardQuery, location="query")
@blp.response(204)
@blp.refuses(412, 428)
@worded
def delete_standard(query: dict[str, Any], farm_id: UUID, standard_id: UUID) -> Response:
    """Take a standard back for lots begun on a day or later; lots begun before keep it."""
    version = if_match()
    with writing() as tx:
        since = query.get("since") or today_of(tx, farm_id)
        end_standard(tx, farm_id, standard_id, since=since, why=query["why"], version=version)
    return no_content()


@blp.route(f"{ONE}/changes", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(StandardChangesQuery, location="query")
@blp.response(200, StandardPage)
def list_standard_changes(query: dict[str, Any], farm_id: UUID, standard_id: UUID) -> Response:
    """Every change of a standard, the last one first."""
    return _page(query, history_of_standard(farm_id, standard_id), CHANGES_ORDER)


def _page(query: Mapping[str, Any], statement: Any, order: Any) -> Response:
    tongue = language()
    with reading() as tx:
        page = paged(
            tx,
            statement,
            order=order,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=lambda row: shown_standard(standard_of(row), tongue),
        )
    return page_answer(page)
