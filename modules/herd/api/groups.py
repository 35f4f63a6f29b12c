"""Groups of animals and lots of counted heads."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.errors import NotFound
from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, answer, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas.groups import BalanceOut, BalanceQuery, GroupChangeIn, GroupIn, GroupOut, GroupPage
from modules.herd.api.schemas.places import DayPageQuery, DayQuery
from modules.herd.domain.registration import NewGroup
from modules.herd.queries.asof import day_at
from modules.herd.queries.balance import find_balance
from modules.herd.queries.groups import (
    ORDER,
    find_group,
    find_group_then,
    group_of,
    groups_of,
    groups_then,
    records_then,
)
from modules.herd.services.groups import change_group as change
from modules.herd.services.groups import form_group as form

blp = Blueprint("groups", "herd", description="Groups and lots")


@blp.route("/farms/<uuid:farm_id>/groups", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(DayPageQuery(), location="query")
@blp.response(200, GroupPage)
def list_groups(query: dict[str, Any], farm_id: UUID) -> Response:
    """The groups and lots of the farm (at the end of a day), closed ones among them, by name."""
    if query.get("on"):
        return _list_then(query, farm_id)
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
@blp.arguments(DayQuery(), location="query")
@blp.response(200, GroupOut)
def get_group(query: dict[str, Any], farm_id: UUID, group_id: UUID) -> Response:
    """One group or lot as it is now, or as it was at the end of a day."""
    with reading() as tx:
        if query.get("on"):
            record = find_group_then(tx, farm_id, group_id, day_at(tx, farm_id, query["on"]))
            if record is None:
                raise NotFound
            return answer(record)
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


@blp.route("/farms/<uuid:farm_id>/groups/<uuid:group_id>/balance", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(BalanceQuery(), location="query")
@blp.response(200, BalanceOut)
def get_balance(query: dict[str, Any], farm_id: UUID, group_id: UUID) -> Response:
    """What came, went and died in a lot, day by day or week by week, and how it adds up."""
    with reading() as tx:
        return answer(find_balance(tx, farm_id, group_id, query.get("since"), query.get("until")))


def _list_then(query: dict[str, Any], farm_id: UUID) -> Response:
    with reading() as tx:
        day = day_at(tx, farm_id, query["on"])
        page = paged(
            tx,
            groups_then(farm_id, day),
            order=ORDER,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=lambda row: row,
        )
        page["items"] = records_then(tx, page["items"], day)
    return page_answer(page)
