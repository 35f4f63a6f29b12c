"""Organisations, the people in them and the farms they look at."""

from typing import Any
from uuid import UUID

from flask import Response

from app.identity import queries, services
from app.identity.api.common import admin_of, deciding, in_person, whole_list
from app.identity.api.schemas.organisations import (
    JoinedFarmOut,
    OrganisationIn,
    OrganisationOut,
    OrganisationPersonOut,
    PlaceIn,
)
from app.identity.domain import OrganisationRole
from app.identity.errors import OnlyOwners
from app.kernel.identity import Role
from app.kernel.rest import Blueprint, PageOf, answer, if_match, no_content, reading

blp = Blueprint("organisations", "identity", description="Cooperatives and others that farms may let look.")


@blp.route("/organisations", methods=["GET"])
@blp.needs(None)
@blp.response(200, PageOf(OrganisationOut))
def list_organisations() -> Response:
    """The organisations that this person is in, by name."""
    who = in_person()
    with reading() as tx:
        return whole_list(queries.list_organisations(tx, who.person_id))


@blp.route("/organisations", methods=["POST"])
@blp.needs(None)
@blp.arguments(OrganisationIn)
@blp.response(201, OrganisationOut)
def open_organisation(given: dict[str, Any]) -> Response:
    """Open an organisation, with who asks as its admin: somebody who owns a farm here."""
    who = in_person()
    if Role.OWNER not in who.roles.values():
        raise OnlyOwners()
    with deciding() as tx:
        organisation_id = services.open_organisation(tx, name=given["name"], admin_id=who.person_id)
        found, version = queries.get_organisation(tx, organisation_id, person_id=who.person_id)
    return answer(found, status=201, version=version, location=f"/api/identity/v1/organisations/{organisation_id}")


@blp.route("/organisations/<uuid:organisation_id>", methods=["GET"])
@blp.needs(None)
@blp.response(200, OrganisationOut)
@blp.refuses(404)
def get_organisation(organisation_id: UUID) -> Response:
    """One organisation."""
    who = in_person()
    with reading() as tx:
        found, version = queries.get_organisation(tx, organisation_id, person_id=who.person_id)
    return answer(found, version=version)


@blp.route("/organisations/<uuid:organisation_id>", methods=["PATCH"])
@blp.needs(None)
@blp.arguments(OrganisationIn)
@blp.response(200, OrganisationOut)
@blp.refuses(404, 412, 428)
def rename_organisation(given: dict[str, Any], organisation_id: UUID) -> Response:
    """Give an organisation another name."""
    who, version = in_person(), if_match()
    with deciding() as tx:
        admin_of(tx, organisation_id, who)
        services.rename_organisation(tx, organisation_id, name=given["name"], version=version)
        found, version = queries.get_organisation(tx, organisation_id, person_id=who.person_id)
    return answer(found, version=version)


@blp.route("/organisations/<uuid:organisation_id>/people", methods=["GET"])
@blp.needs(None)
@blp.response(200, PageOf(OrganisationPersonOut))
@blp.refuses(404)
def list_organisation_people(organisation_id: UUID) -> Response:
    """Who is in the organisation, by name."""
    who = in_person()
    with reading() as tx:
        queries.get_place(tx, organisation_id, person_id=who.person_id)
        return whole_list(queries.list_people(tx, organisation_id))


@blp.route("/organisations/<uuid:organisation_id>/people/<uuid:person_id>", methods=["PATCH"])
@blp.needs(None)
@blp.arguments(PlaceIn)
@blp.response(200, OrganisationPersonOut)
@blp.refuses(404, 409, 412, 428)
def change_organisation_role(given: dict[str, Any], organisation_id: UUID, person_id: UUID) -> Response:
    """Make somebody of the organisation something else."""
    who, version = in_person(), if_match()
    with deciding() as tx:
        admin_of(tx, organisation_id, who)
        role = OrganisationRole(given["role"])
        services.change_place(tx, organisation_id, person_id, version=version, role=role)
        found = queries.get_person(tx, organisation_id, person_id)
    return answer(found, version=found["version"])


@blp.route("/organisations/<uuid:organisation_id>/people/<uuid:person_id>", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
@blp.refuses(404, 409, 412, 428)
def remove_from_organisation(organisation_id: UUID, person_id: UUID) -> Response:
    """Take somebody out of the organisation; anybody may take themself out."""
    who, version = in_person(), if_match()
    with deciding() as tx:
        if person_id != who.person_id:
            admin_of(tx, organisation_id, who)
        services.change_place(tx, organisation_id, person_id, version=version, role=None)
    return no_content()


@blp.route("/organisations/<uuid:organisation_id>/farms", methods=["GET"])
@blp.needs(None)
@blp.response(200, PageOf(JoinedFarmOut))
@blp.refuses(404)
def list_organisation_farms(organisation_id: UUID) -> Response:
    """The farms of the organisation by name, and what each consents to show."""
    who = in_person()
    with reading() as tx:
        queries.get_place(tx, organisation_id, person_id=who.person_id)
        return whole_list(queries.list_joined_farms(tx, organisation_id))


@blp.route("/organisations/<uuid:organisation_id>/farms/<uuid:joined_id>", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
@blp.refuses(404)
def release_farm(organisation_id: UUID, joined_id: UUID) -> Response:
    """Let a farm go; all its consent ends."""
    who = in_person()
    with deciding() as tx:
        admin_of(tx, organisation_id, who)
        version = queries.get_joined_farm(tx, organisation_id, joined_id)
        services.leave_organisation(tx, joined_id, organisation_id, version=version)
    return no_content()
