"""What the routes of identity share."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from flask import Response, after_this_request, current_app, g, request

from app.identity import csrf, queries
from app.identity.authenticate import COOKIE, Authenticator
from app.identity.domain import OrganisationRole
from app.identity.errors import OnlyAdmins, OnlyInPerson
from app.kernel.identity import Principal
from app.kernel.rest import page_answer, principal, writing
from app.kernel.transaction import ReadTx, Tx

# Browsers keep no cookie longer; the session's own end, which moves with its use, is kept by the server.
COOKIE_SECONDS = 400 * 24 * 3600


@contextmanager
def deciding() -> Iterator[Tx]:
    """A write transaction after which every credential is read anew, for its roles may have changed."""
    with writing() as tx:
        yield tx
    after_this_request(_forget_credentials)  # when all is committed, which a request with a key is at its end


def _forget_credentials(response: Response) -> Response:
    authenticate: Authenticator = current_app.extensions["rebanho"].authenticate
    authenticate.forget()
    return response


def in_person() -> Principal:
    """The principal, if it is a person who signed in. Raises OnlyInPerson for a token."""
    who = principal()
    if who.kind != "session":
        raise OnlyInPerson()
    return who


def person_if_any() -> Principal | None:
    """The person who is signed in, if anybody is. Raises OnlyInPerson for a token."""
    found: Principal | None = current_app.extensions["rebanho"].authenticate(request)
    if found is not None and found.kind != "session":
        raise OnlyInPerson()
    if found is not None:
        g.principal = found
    return found


def admin_of(tx: ReadTx, organisation_id: UUID, who: Principal) -> None:
    """Pass for an admin of the organisation. Raises OnlyAdmins; NotFound for who is not in it."""
    if queries.get_place(tx, organisation_id, person_id=who.person_id) is not OrganisationRole.ADMIN:
        raise OnlyAdmins()


def site_link(page: str, secret: str) -> str:
    """A link to a page of this installation; the secret follows the #, which browsers send to nobody."""
    base = current_app.config["PUBLIC_URL"] or request.host_url
    return f"{base.rstrip('/')}/{page}#{secret}"


def reached_farms(who: Principal) -> set[UUID] | None:
    """The farms that a credential reaches; None for all of a person's."""
    return None if who.kind == "session" else set(who.roles)


def whole_list(items: list[dict[str, Any]]) -> Response:
    """A list that is short by nature, as its only page."""
    return page_answer({"items": items, "next": None})


def refuse_foreign_page() -> None:
    """Raise ForeignOrigin when another site's page sent this: it must not sign a person in either."""
    csrf.refuse_foreign(request, current_app.config["PUBLIC_URL"])


def own_secret() -> str | None:
    """The secret of the session that asks."""
    return request.cookies.get(COOKIE)


def give_cookie(response: Response, secret: str) -> Response:
    """Hand the browser its session."""
    response.set_cookie(COOKIE, secret, max_age=COOKIE_SECONDS, **_cookie())
    return response


def take_cookie(response: Response) -> Response:
    """Take the session from the browser."""
    response.delete_cookie(COOKIE, **_cookie())
    return response


def _cookie() -> dict[str, Any]:
    public_url = current_app.config["PUBLIC_URL"] or ""
    secure = public_url.startswith("https:") or request.is_secure
    return {"path": "/", "httponly": True, "samesite": "Lax", "secure": secure}
