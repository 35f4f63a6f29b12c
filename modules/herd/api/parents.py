"""Parents from outside, pedigrees and progeny."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.errors import NotFound
from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, PageQuery, answer, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas.parents import (
    MatingQuery,
    MatingsOut,
    OffspringPage,
    OutsideParentChangeIn,
    OutsideParentIn,
    OutsideParentOut,
    OutsideParentPage,
    PedigreeOut,
    PedigreeQuery,
)
from modules.herd.domain.registration import NewOutsideParent, Number
from modules.herd.queries.inbreeding import inbreeding_of_matings
from modules.herd.queries.outside_parents import ORDER, find_outside_parent, outside_parent_of, outside_parents_of
from modules.herd.queries.pedigree import PROGENY_ORDER, find_pedigree, is_parent, offspring_of, progeny_of
from modules.herd.services.outside_parents import add_outside_parent as add
from modules.herd.services.outside_parents import change_outside_parent as change

blp = Blueprint("parents", "herd", description="Parents from outside, pedigrees and progeny")


@blp.route("/farms/<uuid:farm_id>/outside-parents", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PageQuery(), location="query")
@blp.response(200, OutsideParentPage)
def list_outside_parents(query: dict[str, Any], farm_id: UUID) -> Response:
    """The parents that never were on the farm, closed ones among them, by name."""
    with reading() as tx:
        page = paged(
            tx,
            outside_parents_of(farm_id),
            order=ORDER,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=outside_parent_of,
        )
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/outside-parents", methods=["POST"])
@blp.needs(Action.RECORD)
@blp.arguments(OutsideParentIn())
@blp.response(201, OutsideParentOut)
@blp.alt_response(200, schema=OutsideParentOut, description="The same parent again")
@blp.refuses(409)
@silent_elsewhere
def add_outside_parent(said: dict[str, Any], farm_id: UUID) -> Response:
    """Write down a parent that never was on the farm."""
    parent_id = said.pop("id", None) or new_id()
    numbers = _numbers(said.pop("identifiers", []))
    with writing() as tx:
        new = NewOutsideParent(**said, numbers=numbers)
        created = add(tx, farm_id, new, parent_id=parent_id)
        found = find_outside_parent(tx, farm_id, parent_id)
    return stored(found, created=created, path=request.path, thing_id=parent_id)


@blp.route("/farms/<uuid:farm_id>/outside-parents/<uuid:parent_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, OutsideParentOut)
def get_outside_parent(farm_id: UUID, parent_id: UUID) -> Response:
    """One parent from outside."""
    with reading() as tx:
        body, version = existing(find_outside_parent(tx, farm_id, parent_id))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/outside-parents/<uuid:parent_id>", methods=["PATCH"])
@blp.needs(Action.AMEND_ANY)
@blp.arguments(OutsideParentChangeIn())
@blp.response(200, OutsideParentOut)
@blp.refuses(412, 428)
def change_outside_parent(said: dict[str, Any], farm_id: UUID, parent_id: UUID) -> Response:
    """Correct what is known of a parent from outside; one that is not used any more is closed."""
    version = if_match()
    if "identifiers" in said:
        said["numbers"] = _numbers(said.pop("identifiers"))
    with writing() as tx:
        change(tx, farm_id, parent_id, said, version=version)
        body, version = existing(find_outside_parent(tx, farm_id, parent_id))
    return shown(body, version)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>/pedigree", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PedigreeQuery(), location="query")
@blp.response(200, PedigreeOut)
def get_pedigree(query: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """The ancestors of an animal as a tree, so many generations up."""
    with reading() as tx:
        tree = find_pedigree(tx, farm_id, animal_id, query["generations"])
    if tree is None:
        raise NotFound
    return answer(tree)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>/progeny", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(PageQuery(), location="query")
@blp.response(200, OffspringPage)
def list_progeny(query: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """The young of an animal or of a parent from outside, the youngest first."""
    with reading() as tx:
        if not is_parent(tx, farm_id, animal_id):
            raise NotFound
        page = paged(
            tx,
            progeny_of(farm_id, animal_id),
            order=PROGENY_ORDER,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=offspring_of,
        )
    return page_answer(page)


@blp.route("/farms/<uuid:farm_id>/animals/<uuid:animal_id>/inbreeding", methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(MatingQuery(), location="query")
@blp.response(200, MatingsOut)
def get_inbreeding(query: dict[str, Any], farm_id: UUID, animal_id: UUID) -> Response:
    """How inbred the young of this dam would be by each of some sires, before she is served."""
    with reading() as tx:
        items = inbreeding_of_matings(tx, farm_id, animal_id, query["sire_id"])
    return answer({"dam_id": animal_id, "items": items})


def _numbers(said: list[dict[str, Any]]) -> tuple[Number, ...]:
    return tuple(Number(**each) for each in said)
