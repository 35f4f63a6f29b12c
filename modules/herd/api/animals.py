"""Animals: the list, one, registering and correcting."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.errors import NotFound
from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, answer, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas.animals import AnimalChangeIn, AnimalIn, AnimalOut, AnimalPage, AnimalQuery, MergeIn
from modules.herd.api.schemas.places import DayQuery
from modules.herd.domain.registration import NewAnimal, Number
from modules.herd.queries.animals import ORDERS, animals_statement, find_animal, record_of
from modules.herd.queries.asof import animals_then, day_at, find_animal_then, records_then
from modules.herd.services.animals import change_animal as change
from modules.herd.services.merging import merge_animals as merge
from modules.herd.services.registering import register_animal as register

blp = Blueprint("animals", "herd", description="Animals and their numbers")


@blp.route("/farms/<uuid:farm_id>/animals", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(AnimalQuery(), location="query")
@blp.response(200, AnimalPage)
def list_animals(query: dict[str, Any], farm_id: UUID) -> Response:
    """The animals of the farm, those that have left among them unless `status` says otherwise.

    With `on` as they were at the end of that day: where, in which groups, under which numbers.
    """
    if query.get("on"):
        return _list_then(query, farm_id)
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
    """Register an animal; under a number that another one carried before only once that is confirmed."""
    animal_id = said.pop("id", None) or new_id()
    numbers = _numbers(said.pop("identifiers", []))
    fractions = tuple(said.pop("breed_fractions", ()))
    group_ids = tuple(said.pop("group_ids", ()))
    confirmed = _codes(said)
    with writing() as tx:
        new = NewAnimal(
            **{"sex": "Unknown", **said}, numbers=numbers, group_ids=group_ids, breed_fractions=fractions or None
        )
        created = register(tx, farm_id, new, animal_id=animal_id, confirmed=confirmed)
        found = find_animal(tx, farm_id, animal_id)
    return stored(found, created=created, path=request.path, thing_id=animal_id)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(DayQuery(), location="query")
@blp.response(200, AnimalOut)
def get_animal(query: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """One animal as it is now, or as it was at the end of a day."""
    with reading() as tx:
        if query.get("on"):
            record = find_animal_then(tx, farm_id, animal_id, day_at(tx, farm_id, query["on"]))
            if record is None:
                raise NotFound
            return answer(record)
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
    confirmed = _codes(said)
    with writing() as tx:
        change(tx, farm_id, animal_id, said, carried=carried, confirmed=confirmed, version=version)
        body, version = existing(find_animal(tx, farm_id, animal_id))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>/merge", methods=["POST"])
@blp.needs(Action.AMEND_ANY)
@blp.arguments(MergeIn())
@blp.response(200, AnimalOut)
@blp.refuses(409)
def merge_animal(said: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """Join a record to that of the same animal: its numbers and its history go over to it."""
    with writing() as tx:
        merge(tx, farm_id, animal_id, into_id=said["into"])
        body, version = existing(find_animal(tx, farm_id, said["into"]))
    return shown(body, version)


def _list_then(query: dict[str, Any], farm_id: UUID) -> Response:
    with reading() as tx:
        day = day_at(tx, farm_id, query["on"])
        page = paged(
            tx,
            animals_then(farm_id, day, query),
            order=ORDERS[query["sort"]],
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=lambda row: row,
        )
        page["items"] = records_then(tx, farm_id, page["items"], day)
    return page_answer(page)


def _numbers(said: list[dict[str, Any]]) -> tuple[Number, ...]:
    return tuple(Number(**each) for each in said)


def _codes(said: dict[str, Any]) -> set[str]:
    """The warnings that a body confirms, taken out of it."""
    return {each["code"] for each in said.pop("confirmed", ())}
