"""Signing in and out, and the browsers in which a person is signed in."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Response, request
from werkzeug.exceptions import TooManyRequests

from app.identity import queries, services
from app.identity.api.common import (
    deciding,
    give_cookie,
    in_person,
    own_secret,
    reached_farms,
    refuse_foreign_page,
    take_cookie,
    whole_list,
)
from app.identity.api.schemas.people import MeOut, SessionOut, SignInIn
from app.identity.errors import WrongCredentials
from app.identity.passwords import hash_password, is_outdated, verify_password
from app.kernel.rest import Blueprint, PageOf, answer, no_content, principal, reading, writing

blp = Blueprint("sessions", "identity", description="Signing in and out.")


@blp.route("/session", methods=["POST"])
@blp.open_to_all
@blp.arguments(SignInIn)
@blp.response(200, MeOut)
@blp.refuses(401, 403, 429)
def sign_in(given: dict[str, Any]) -> Response:
    """Sign in with address and password; the answer sets the cookie `rbn_session`."""
    refuse_foreign_page()
    email, address = given["email"], request.remote_addr or ""
    with writing() as tx:
        wait = services.note_attempt(tx, email=email, address=address)
        if wait:
            services.note_refusal(tx, email=email, throttled=True)
    if wait:
        raise TooManyRequests(retry_after=wait)
    found = _proven(email, given["password"])
    new_hash = hash_password(given["password"]) if is_outdated(found.password_hash) else None
    with writing() as tx:
        services.forget_attempts(tx, email=email, address=address)
        if new_hash:
            services.rehash_password(tx, found.id, password_hash=new_hash)
        secret = services.open_session(tx, found.id, browser=request.user_agent.string, address=address)
        me, version = queries.get_me(tx, found.id)
    return give_cookie(answer(me, version=version), secret)


def _proven(email: str, password: str) -> sa.Row[Any]:
    with reading() as tx:
        found = queries.find_credentials(tx, email)
    # An unknown address costs the same time as a wrong password, so neither tells which it was.
    right = verify_password(password, found.password_hash if found else None)
    if found is None or not right:
        with writing() as tx:
            services.note_refusal(tx, email=email)
        raise WrongCredentials()
    return found


@blp.route("/session", methods=["GET"])
@blp.needs(None)
@blp.response(200, MeOut)
@blp.refuses(404)
def get_session() -> Response:
    """Who is signed in, and the farms within reach."""
    who = principal()
    with reading() as tx:
        me, version = queries.get_me(tx, who.person_id, only=reached_farms(who))
    return answer(me, version=version)


@blp.route("/session", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
def sign_out() -> Response:
    """Sign out of this browser."""
    in_person()
    with deciding() as tx:
        services.close_session(tx, own_secret() or "")
    return take_cookie(no_content())


@blp.route("/sessions", methods=["GET"])
@blp.needs(None)
@blp.response(200, PageOf(SessionOut))
def list_sessions() -> Response:
    """The browsers in which this person is signed in, the last used first."""
    who = in_person()
    with reading() as tx:
        return whole_list(queries.list_sessions(tx, who.person_id, secret=own_secret()))


@blp.route("/sessions", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
def sign_out_everywhere() -> Response:
    """Sign out of every browser, this one too."""
    who = in_person()
    with deciding() as tx:
        services.sign_out_everywhere(tx, who.person_id)
    return take_cookie(no_content())


@blp.route("/sessions/<uuid:session_id>", methods=["DELETE"])
@blp.needs(None)
@blp.response(204)
@blp.refuses(404)
def revoke_session(session_id: UUID) -> Response:
    """Sign another browser out."""
    who = in_person()
    with deciding() as tx:
        services.revoke_session(tx, session_id, person_id=who.person_id)
    return no_content()
