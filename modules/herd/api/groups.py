"""Groups of animals and lots of counted heads."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, PageQuery, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas import GroupChangeIn, GroupIn, GroupOut, GroupPage
from modules.herd.domain.registration import NewGroup
from modules.herd.queries.groups import ORDER, find_group, group_of, groups_of
from modules.herd.services.groups import change_group as change
from modules.herd.services.groups import form_group as form

blp = Blueprint("groups", "herd", description="Groups and lots")


@blp.route("/farms/<uuid:farm_id>/groups", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PageQuery(), location="query")
@blp.response(200, GroupPage)
def list_groups(query: dict[str, Any], farm_id: UUID) -> Response:
    """The groups and lots of the farm, closed ones among them, by name."""
    with reading() as tx:
        page = paged(
            tx, groups_of(farm_id), order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=group_of
        )
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/groups", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(GroupIn())
@blp.response(201, GroupOut)
@blp.alt_response(200, schema=GroupOut, description="The same group again")
@blp.refuses(409)
@silent_elsewhere
def form_group(said: dict[str, Any], farm_id: UUID) -> Response:
    """Form a group or lot."""
    group_id = said.pop("id", None) or new_id()
    with writing() as tx:
        created = form(tx, farm_id, NewGroup(**said), group_id=group_id)
        found = find_group(tx, farm_id, group_id)
    return stored(found, created=created, path=request.path, thing_id=group_id)


@blp.route("/farms/<uuid:farm_id>/groups/<uuid:group_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, GroupOut)
def get_group(farm_id: UUID, group_id: UUID) -> Response:
    """One group or lot as it is now."""
    with reading() as tx:
        body, version = existing(find_group(tx, farm_id, group_id))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/groups/<uuid:group_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(GroupChangeIn())
@blp.response(200, GroupOut)
@blp.refuses(409, 412, 428)
def change_group(said: dict[str, Any], farm_id: UUID, group_id: UUID) -> Response:
    """Rename, place, close or reopen a group; a lot is moved by the journal."""
    version = if_match()
    with writing() as tx:
        change(tx, farm_id, group_id, said, version=version)
        body, version = existing(find_group(tx, farm_id, group_id))
    return shown(body, version)
