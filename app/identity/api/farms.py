"""Farms."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.common import deciding, in_person, reached_farms, whole_list
from app.identity.api.schemas.farms import FarmChangeIn, FarmIn, FarmOut, MyFarmOut
from app.identity.errors import OnlyOwners
from app.kernel.identity import Action, Data, Role
from app.kernel.rest import Blueprint, PageOf, answer, if_match, principal, reading

blp = Blueprint("farms", "identity", description="The farms that keep their records here.")


@blp.route("/farms", methods=["GET"])
@blp.needs(None)
@blp.response(200, PageOf(MyFarmOut))
def list_farms() -> Response:
    """The farms within reach of this credential, by name."""
    who = principal()
    with reading() as tx:
        return whole_list(queries.list_farms(tx, who.person_id, only=reached_farms(who)))


@blp.route("/farms", methods=["POST"])
@blp.needs(None)
@blp.arguments(FarmIn)
@blp.response(201, FarmOut)
def open_farm(given: dict[str, Any]) -> Response:
    """Open another farm, owned by who asks."""
    who = in_person()
    if Role.OWNER not in who.roles.values():
        raise OnlyOwners()
    with deciding() as tx:
        farm_id = services.open_farm(tx, services.NewFarm(**given), owner_id=who.person_id)
        farm, version = queries.get_farm(tx, farm_id)
    return answer(farm, status=201, version=version, location=f"/api/identity/v1/farms/{farm_id}")


@blp.route("/farms/<uuid:farm_id>", methods=["GET"])
@blp.needs(Action.READ, data=Data.FARM)
@blp.response(200, FarmOut)
def get_farm(farm_id: UUID) -> Response:
    """One farm."""
    with reading() as tx:
        farm, version = queries.get_farm(tx, farm_id)
    return answer(farm, version=version)


@blp.route("/farms/<uuid:farm_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(FarmChangeIn)
@blp.response(200, FarmOut)
@blp.refuses(412, 428)
def change_farm(given: dict[str, Any], farm_id: UUID) -> Response:
    """Change a farm's name, clock, locale, country or main species."""
    version = if_match()
    with deciding() as tx:
        services.change_farm(tx, farm_id, version=version, changes=given)
        farm, version = queries.get_farm(tx, farm_id)
    return answer(farm, version=version)
