"""Forgotten passwords: a link made by an owner for the farm's people, used by who was sent it."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.identity import queries, services
from app.identity.api.common import deciding, give_cookie, refuse_foreign_page, site_link
from app.identity.api.schemas.people import LinkIn, MeOut, ResetIn, ResetOfferOut, ResetOut
from app.identity.domain import RESET_LASTS
from app.identity.passwords import hash_password
from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, principal, reading, writing

blp = Blueprint("resets", "identity", description="Forgotten passwords.")


@blp.route("/farms/<uuid:farm_id>/members/<uuid:person_id>/reset", methods=["POST"])
@blp.needs(Action.RESET)
@blp.response(201, ResetOut)
def offer_reset(farm_id: UUID, person_id: UUID) -> Response:
    """Make a link by which a member sets a new password: only for people with no rights but on one's own farms."""
    who = principal()
    with writing() as tx:
        secret = services.offer_reset_to_member(tx, farm_id, person_id, by=who.person_id)
        return answer({"link": site_link("reset", secret), "expires_at": tx.now + RESET_LASTS}, status=201)


@blp.route("/resets/read", methods=["POST"])
@blp.open_to_all
@blp.arguments(LinkIn)
@blp.response(200, ResetOfferOut)
@blp.refuses(404)
def read_reset(given: dict[str, Any]) -> Response:
    """Whose password a link sets, to who holds it."""
    with reading() as tx:
        return answer(queries.read_reset(tx, given["secret"]))


@blp.route("/resets/use", methods=["POST"])
@blp.open_to_all
@blp.arguments(ResetIn)
@blp.response(200, MeOut)
@blp.refuses(403, 404)
def use_reset(given: dict[str, Any]) -> Response:
    """Set a new password by a link; every browser of the person is signed out, and this one in."""
    refuse_foreign_page()
    with reading() as tx:
        queries.read_reset(tx, given["secret"])  # before the costly hash, which takes a good link
    password_hash = hash_password(given["password"])
    with deciding() as tx:
        person_id = services.use_reset(tx, given["secret"], password_hash=password_hash)
        browser, address = request.user_agent.string, request.remote_addr or ""
        session = services.open_session(tx, person_id, browser=browser, address=address)
        me, version = queries.get_me(tx, person_id)
    return give_cookie(answer(me, version=version), session)
