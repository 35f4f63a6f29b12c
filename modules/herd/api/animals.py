"""Animals: the list, one, registering and correcting."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas import AnimalChangeIn, AnimalIn, AnimalOut, AnimalPage, AnimalQuery
from modules.herd.domain.registration import NewAnimal, Number
from modules.herd.queries.animals import ORDERS, animals_statement, find_animal, record_of
from modules.herd.services.animals import change_animal as change
from modules.herd.services.animals import register_animal as register

blp = Blueprint("animals", "herd", description="Animals and their numbers")


@blp.route("/farms/<uuid:farm_id>/animals", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(AnimalQuery(), location="query")
@blp.response(200, AnimalPage)
def list_animals(query: dict[str, Any], farm_id: UUID) -> Response:
    """The animals of the farm, those that have left among them unless `status` says otherwise."""
    with reading() as tx:
        page = paged(
            tx,
            animals_statement(farm_id, query),
            order=ORDERS[query["sort"]],
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=record_of,
        )
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/animals", methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(AnimalIn())
@blp.response(201, AnimalOut)
@blp.alt_response(200, schema=AnimalOut, description="The same registration again")
@blp.refuses(409)
@silent_elsewhere
def register_animal(said: dict[str, Any], farm_id: UUID) -> Response:
    """Register an animal."""
    animal_id = said.pop("id", None) or new_id()
    numbers = _numbers(said.pop("identifiers"))
    group_ids = tuple(said.pop("group_ids", ()))
    with writing() as tx:
        new = NewAnimal(**said, numbers=numbers, group_ids=group_ids)
        created = register(tx, farm_id, new, animal_id=animal_id)
        found = find_animal(tx, farm_id, animal_id)
    return stored(found, created=created, path=request.path, thing_id=animal_id)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, AnimalOut)
def get_animal(farm_id: UUID, animal_id: UUID) -> Response:
    """One animal as it is now."""
    with reading() as tx:
        body, version = existing(find_animal(tx, farm_id, animal_id))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>", methods=["PATCH"])
@blp.needs(Action.AMEND_ANY)
@blp.arguments(AnimalChangeIn())
@blp.response(200, AnimalOut)
@blp.refuses(409, 412, 428)
def change_animal(said: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """Correct what is registered of an animal."""
    version = if_match()
    carried = _numbers(said.pop("identifiers")) if "identifiers" in said else None
    with writing() as tx:
        change(tx, farm_id, animal_id, said, carried=carried, version=version)
        body, version = existing(find_animal(tx, farm_id, animal_id))
    return shown(body, version)


def _numbers(said: list[dict[str, Any]]) -> tuple[Number, ...]:
    return tuple(Number(**each) for each in said)
