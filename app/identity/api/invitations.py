"""Links that let somebody in: made and revoked by who may, accepted by who holds them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import Response, request

from app.identity import queries, services
from app.identity.api.common import (
    admin_of,
    deciding,
    give_cookie,
    in_person,
    person_if_any,
    refuse_foreign_page,
    site_link,
    whole_list,
)
from app.identity.api.schemas.invitations import (
    AcceptIn,
    InvitationIn,
    InvitationOut,
    NewInvitationOut,
    OfferOut,
    OrganisationInvitationIn,
)
from app.identity.api.schemas.people import LinkIn, MeOut
from app.identity.domain import OrganisationRole
from app.identity.errors import SignInFirst
from app.identity.passwords import hash_password
from app.kernel.identity import Action, Role
from app.kernel.rest import Blueprint, PageOf, answer, no_content, principal, reading, writing
from app.kernel.transaction import Tx

blp = Blueprint("invitations", "identity", description="Links that let somebody in.")

LINKS = PageOf(InvitationOut)


@blp.route("/farms/<uuid:farm_id>/invitations", methods=["GET"])
@blp.needs(Action.INVITE)
@blp.response(200, LINKS)
def list_invitations(farm_id: UUID) -> Response:
    """The links of the farm that may still be used, newest first."""
    with reading() as tx:
        return whole_list(queries.list_invitations(tx, farm_id=farm_id))


@blp.route("/farms/<uuid:farm_id>/invitations", methods=["POST"])
@blp.needs(Action.INVITE)
@blp.arguments(InvitationIn)
@blp.response(201, NewInvitationOut)
def invite_to_farm(given: dict[str, Any], farm_id: UUID) -> Response:
    """Make a link that lets one person onto the farm, once; a manager invites workers. It is shown this once."""
    who = principal()
    with writing() as tx:
        invitation_id, secret = services.invite_to_farm(
            tx,
            farm_id,
            role=Role(given["role"]),
            by=who.roles[farm_id],
            person_id=who.person_id,
            lasts=timedelta(days=given["days"]),
            note_to_self=given.get("note"),
        )
        return _made(tx, invitation_id, secret)


@blp.route("/farms/<uuid:farm_id>/invitations/<uuid:invitation_id>", methods=["DELETE"])
@blp.needs(Action.INVITE)
@blp.response(204)
def revoke_invitation(farm_id: UUID, invitation_id: UUID) -> Response:
    """End a link before anybody has used it."""
    with writing() as tx:
        services.revoke_invitation(tx, invitation_id, farm_id=farm_id)
    return no_content()


@blp.route("/organisations/<uuid:organisation_id>/invitations", methods=["GET"])
@blp.needs(None)
@blp.response(200, LINKS)
@blp.refuses(404)
def list_organisation_invitations(organisation_id: UUID) -> Response:
    """The links of the organisation that may still be used, newest first."""
    who = in_person()
    with reading() as tx:
        admin_of(tx, organisation_id, who)
        return whole_list(queries.list_invitations(tx, organisation_id=organisation_id))


@blp.route("/organisations/<uuid:organisation_id>/invitations", methods=["POST"])
@blp.needs(None)
@blp.arguments(OrganisationInvitationIn)
@blp.response(201, NewInvitationOut)
@blp.refuses(404)
def invite_to_organisation(given: dict[str, Any], organisation_id: UUID) -> Response:
    """Make a link that lets one person or (without a role) one farm into the organisation, once."""
    who = in_person()
    with writing() as tx:
        admin_of(tx, organisation_id, who)
        invitation_id, secret = services.invite_to_organisation(
            tx,
            organisation_id,
            role=OrganisationRole(given["role"]) if given["role"] else None,
            person_id=who.person_id,
            lasts=timedelta(days=given["days"]),
            note_to_self=given.get("note"),
        )
        return _made(tx, invitation_id, secret)


@blp.route("/organisations/<uuid:organisation_id>/invitations/<uuid:invitation_id>", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
@blp.refuses(404)
def revoke_organisation_invitation(organisation_id: UUID, invitation_id: UUID) -> Response:
    """End a link of the organisation before anybody has used it."""
    who = in_person()
    with writing() as tx:
        admin_of(tx, organisation_id, who)
        services.revoke_invitation(tx, invitation_id, organisation_id=organisation_id)
    return no_content()


@blp.route("/invitations/read", methods=["POST"])
@blp.open_to_all
@blp.arguments(LinkIn)
@blp.response(200, OfferOut)
@blp.refuses(404)
def read_invitation(given: dict[str, Any]) -> Response:
    """What a link offers, to who holds it."""
    with writing() as tx:
        found = services.find_invitation(tx, given["secret"])
        return answer(queries.read_invitation(tx, found.id))


@blp.route("/invitations/accept", methods=["POST"])
@blp.open_to_all
@blp.arguments(AcceptIn)
@blp.response(200, MeOut)
@blp.refuses(401, 403, 404, 409)
def accept_invitation(given: dict[str, Any]) -> Response:
    """Come in by a link: as a new person, who is signed in at once, or as who is signed in already."""
    refuse_foreign_page()
    if "person" in given:
        return _come_in(given)
    who = person_if_any()
    if who is None:
        raise SignInFirst()
    with deciding() as tx:
        services.accept_invitation(tx, given["secret"], _guest(who.person_id, given))
        me, version = queries.get_me(tx, who.person_id)
    return answer(me, version=version)


def _come_in(given: dict[str, Any]) -> Response:
    with writing() as tx:
        services.find_invitation(tx, given["secret"])  # before the costly hash, which takes a good link
    new = dict(given["person"])
    new["password_hash"] = hash_password(new.pop("password"))
    with deciding() as tx:
        person_id = services.add_person(tx, **new)
        services.accept_invitation(tx, given["secret"], _guest(person_id, given))
        browser, address = request.user_agent.string, request.remote_addr or ""
        session = services.open_session(tx, person_id, browser=browser, address=address)
        me, version = queries.get_me(tx, person_id)
    return give_cookie(answer(me, version=version), session)


def _guest(person_id: UUID, given: dict[str, Any]) -> services.Guest:
    return services.Guest(person_id, given.get("farm_id"), given["data"])


def _made(tx: Tx, invitation_id: UUID, secret: str) -> Response:
    made = {**queries.get_invitation(tx, invitation_id), "link": site_link("join", secret)}
    return answer(made, status=201)
