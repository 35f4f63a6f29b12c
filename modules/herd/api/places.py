"""Places: the tree of the farm."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, if_match, page_answer, paged, reading, writing
from app.kernel.transaction import ReadTx
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas.places import DayPageQuery, DayQuery, PlaceChangeIn, PlaceIn, PlaceOut, PlacePage
from modules.herd.domain.registration import NewPlace
from modules.herd.queries.asof import Day, day_at
from modules.herd.queries.places import ORDER, find_place, places_of, with_heads
from modules.herd.services.places import change_place as change
from modules.herd.services.places import open_place as open_

blp = Blueprint("places", "herd", description="Places of the farm, a tree")


@blp.route("/farms/<uuid:farm_id>/places", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(DayPageQuery(), location="query")
@blp.response(200, PlacePage)
def list_places(query: dict[str, Any], farm_id: UUID) -> Response:
    """The places of the farm with their heads (at the end of a day), closed ones among them, by name."""
    with reading() as tx:
        page = paged(
            tx, places_of(farm_id), order=ORDER, limit=query["limit"], cursor=query.get("cursor"), item=lambda row: row
        )
        page["items"] = with_heads(tx, farm_id, page["items"], _day(tx, farm_id, query))
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/places", methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(PlaceIn())
@blp.response(201, PlaceOut)
@blp.alt_response(200, schema=PlaceOut, description="The same place again")
@blp.refuses(409)
@silent_elsewhere
def open_place(said: dict[str, Any], farm_id: UUID) -> Response:
    """Open a place."""
    place_id = said.pop("id", None) or new_id()
    with writing() as tx:
        created = open_(tx, farm_id, NewPlace(**said), place_id=place_id)
        found = find_place(tx, farm_id, place_id)
    return stored(found, created=created, path=request.path, thing_id=place_id)


@blp.route("/farms/<uuid:farm_id>/places/<uuid:place_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(DayQuery(), location="query")
@blp.response(200, PlaceOut)
def get_place(query: dict[str, Any], farm_id: UUID, place_id: UUID) -> Response:
    """One place with its heads, at the end of a day or now."""
    with reading() as tx:
        body, version = existing(find_place(tx, farm_id, place_id, _day(tx, farm_id, query)))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/places/<uuid:place_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(PlaceChangeIn())
@blp.response(200, PlaceOut)
@blp.refuses(409, 412, 428)
def change_place(said: dict[str, Any], farm_id: UUID, place_id: UUID) -> Response:
    """Rename, shift, close or reopen a place."""
    version = if_match()
    with writing() as tx:
        change(tx, farm_id, place_id, said, version=version)
        body, version = existing(find_place(tx, farm_id, place_id))
    return shown(body, version)


def _day(tx: ReadTx, farm_id: UUID, query: dict[str, Any]) -> Day | None:
    return day_at(tx, farm_id, query["on"]) if query.get("on") else None
