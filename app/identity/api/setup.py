"""The first owner, by the page."""

from typing import Any

from flask import Response, request

from app.identity import queries, services
from app.identity.api.common import deciding, give_cookie, refuse_foreign_page
from app.identity.api.schemas.people import MeOut, SetupIn, SetupOut
from app.identity.errors import AlreadyOwned
from app.identity.passwords import hash_password
from app.kernel.rest import Blueprint, answer, reading

blp = Blueprint("setup", "identity", description="Taking possession of a new installation.")


@blp.route("/setup", methods=["GET"])
@blp.open_to_all
@blp.response(200, SetupOut)
def get_setup() -> Response:
    """Whether this installation waits for its first owner."""
    with reading() as tx:
        return answer({"needs_owner": queries.needs_owner(tx)})


@blp.route("/setup", methods=["POST"])
@blp.open_to_all
@blp.arguments(SetupIn)
@blp.response(201, MeOut)
@blp.refuses(403, 409)
def set_up(given: dict[str, Any]) -> Response:
    """Become the first owner, open the first farm, and be signed in."""
    refuse_foreign_page()
    with reading() as tx:
        if not queries.needs_owner(tx):
            raise AlreadyOwned()  # before the costly hash, or this would be a way to keep us busy
    owner = services.NewOwner(given["name"], given["email"], hash_password(given["password"]), given["language"])
    with deciding() as tx:
        person_id, _ = services.set_up(tx, owner, services.NewFarm(**given["farm"]))
        secret = services.open_session(
            tx, person_id, browser=request.user_agent.string, address=request.remote_addr or ""
        )
        me, version = queries.get_me(tx, person_id)
    return give_cookie(answer(me, status=201, version=version), secret)
