"""What a person changes about themself."""

from typing import Any

from flask import Response, request
from werkzeug.exceptions import TooManyRequests

from app.identity import queries, services
from app.identity.api.common import deciding, in_person, own_secret, take_cookie
from app.identity.api.schemas.people import ErasureIn, MeChangeIn, MeOut
from app.identity.errors import WrongPassword
from app.identity.passwords import hash_password, verify_password
from app.kernel.identity import Principal
from app.kernel.rest import Blueprint, answer, if_match, no_content, writing_apart

blp = Blueprint("me", "identity", description="What a person changes about themself.")

PROVEN = {"name", "email", "password"}


@blp.route("/me", methods=["PATCH"])
@blp.needs(None)
@blp.arguments(MeChangeIn)
@blp.response(200, MeOut)
@blp.refuses(404, 409, 412, 428, 429)
def change_me(given: dict[str, Any]) -> Response:
    """Change one's name, address, language or password; a new password signs every other browser out."""
    who, version = in_person(), if_match()
    changes: dict[str, Any] = {name: given[name] for name in ("name", "email", "language") if name in given}
    if PROVEN & set(given):
        _prove(who, given.get("current_password", ""))
    if "password" in given:
        changes["password_hash"] = hash_password(given["password"])
    with deciding() as tx:
        services.change_person(tx, who.person_id, version=version, changes=changes)
        if "password" in given:
            services.revoke_other_sessions(tx, who.person_id, but=own_secret())
        me, version = queries.get_me(tx, who.person_id)
    return answer(me, version=version)


@blp.route("/me/erasure", methods=["POST"])
@blp.needs(None)
@blp.arguments(ErasureIn)
@blp.response(204)
@blp.refuses(404, 409, 429)
def erase_me(given: dict[str, Any]) -> Response:
    """Be forgotten: name, address and every way in go, the farm's records stay and name nobody."""
    who = in_person()
    _prove(who, given["current_password"])
    with deciding() as tx:
        services.erase_person(tx, who.person_id)
    return take_cookie(no_content())


def _prove(who: Principal, password: str) -> None:
    """Ask for the present password once more: a browser that was left open must not be enough, nor guessing in it."""
    with writing_apart() as tx:
        known = queries.get_credentials(tx, who.person_id)
        address = request.remote_addr or ""
        wait = services.note_attempt(tx, email=known.email, address=address)
    if wait:
        raise TooManyRequests(retry_after=wait)
    if not verify_password(password, known.password_hash):
        raise WrongPassword(pointer="/current_password")
    with writing_apart() as tx:
        services.forget_attempts(tx, email=known.email, address=address)
