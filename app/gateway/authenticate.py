"""Who sends a request to a process without identity: whom the gateway names by a token that identity signed."""

from flask import Request
from werkzeug.exceptions import ServiceUnavailable

from app.kernel.identity import Principal
from app.kernel.rest.access import FOREIGN, INVALID, ForeignOrigin, invalid_token
from app.kernel.tokens import FetchKeys, KeysUnknown, TokenRefused, Verifier


class TokenAuthenticator:
    """Believes nobody but identity: neither cookies nor names in headers count here."""

    def __init__(self, fetch: FetchKeys) -> None:
        """`fetch` gives identity's public keys, see Verifier."""
        self._verifier = Verifier(fetch)

    def __call__(self, request: Request) -> Principal | None:
        """The principal, None without one. A token that identity has not signed is a 401."""
        told = request.headers.get("Authorization", "")
        if told == FOREIGN:
            raise ForeignOrigin()
        if told == INVALID:
            raise invalid_token()
        scheme, _, token = told.partition(" ")
        if scheme.lower() != "bearer":
            return None
        try:
            return self._verifier.principal(token.strip())
        except TokenRefused as refused:
            raise invalid_token() from refused
        except KeysUnknown as unknown:
            raise ServiceUnavailable(retry_after=2) from unknown

    def forget(self) -> None:
        """Nothing is remembered beyond the life of a token."""
