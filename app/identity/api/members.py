"""Who is on a farm."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.common import deciding, whole_list
from app.identity.api.schemas.people import MemberIn, MemberOut, RoleIn
from app.identity.passwords import hash_password
from app.kernel.identity import Action, Role
from app.kernel.rest import Blueprint, PageOf, answer, if_match, no_content, principal, reading

blp = Blueprint("members", "identity", description="Who is what on a farm.")


@blp.route("/farms/<uuid:farm_id>/members", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, PageOf(MemberOut))
def list_members(farm_id: UUID) -> Response:
    """The members of a farm, by name."""
    with_addresses = principal().may(Action.INVITE, farm_id)
    with reading() as tx:
        return whole_list(queries.list_members(tx, farm_id, with_addresses=with_addresses))


@blp.route("/farms/<uuid:farm_id>/members", methods=["POST"])
@blp.needs(Action.INVITE)
@blp.arguments(MemberIn)
@blp.response(201, MemberOut)
@blp.refuses(409)
def add_member(given: dict[str, Any], farm_id: UUID) -> Response:
    """Bring a person onto the farm; a manager brings workers."""
    who = principal()
    password = given.get("password")
    password_hash = hash_password(password) if password else None  # slow, so before the transaction
    with deciding() as tx:
        person_id = services.add_member(
            tx,
            farm_id,
            email=given["email"],
            role=Role(given["role"]),
            by=who.roles[farm_id],
            language=given.get("language", who.language),
            name=given.get("name"),
            password_hash=password_hash,
        )
        member = queries.get_member(tx, farm_id, person_id)
    return answer(member, status=201, version=member["version"])


@blp.route("/farms/<uuid:farm_id>/members/<uuid:person_id>", methods=["PATCH"])
@blp.needs(Action.PEOPLE)
@blp.arguments(RoleIn)
@blp.response(200, MemberOut)
@blp.refuses(409, 412, 428)
def change_role(given: dict[str, Any], farm_id: UUID, person_id: UUID) -> Response:
    """Make a member something else."""
    version = if_match()
    with deciding() as tx:
        services.change_role(tx, farm_id, person_id, version=version, role=Role(given["role"]))
        member = queries.get_member(tx, farm_id, person_id)
    return answer(member, version=member["version"])


@blp.route("/farms/<uuid:farm_id>/members/<uuid:person_id>", methods=["DELETE"])
@blp.needs(Action.PEOPLE)
@blp.response(204)
@blp.refuses(409, 412, 428)
def remove_member(farm_id: UUID, person_id: UUID) -> Response:
    """Take a member off the farm, and end the tokens that the member made for it."""
    version = if_match()
    with deciding() as tx:
        services.change_role(tx, farm_id, person_id, version=version, role=None)
    return no_content()
