"""The parts of the application that other processes run: asked over HTTP, by who is entitled to."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
import structlog
import urllib3

from app.kernel.feed import Feed, Place

FORWARD_AUTH = "/api/identity/v1/forward-auth"
KEYS = "/api/identity/v1/jwks.json"
CONNECT_SECONDS = 2.0
SHORT, LONG = urllib3.Timeout(connect=CONNECT_SECONDS, read=10.0), urllib3.Timeout(connect=CONNECT_SECONDS, read=120.0)
CREDENTIAL_SECONDS = 20.0

Credential = Callable[[str], str]
"""The `Authorization` that opens the feed of a part of the application."""

log = structlog.get_logger(__name__)


class RemoteAway(Exception):
    """A process that does not answer."""


class Remotes:
    """Where the other parts answer, by name; connections are kept."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        self.urls = dict(urls)
        self.pool = urllib3.PoolManager(num_pools=8, maxsize=16, retries=False)

    def ask(self, name: str, path: str, headers: Mapping[str, str] | None = None) -> urllib3.BaseHTTPResponse:
        """The answer of a part to a GET, whatever its status. Raises RemoteAway."""
        try:
            return self.pool.request("GET", self.urls[name] + path, headers=headers, timeout=SHORT)
        except urllib3.exceptions.HTTPError as error:
            raise RemoteAway(f"{name} does not answer at {self.urls[name]}: {error}") from error

    def read(self, name: str, path: str, headers: Mapping[str, str] | None = None) -> Any:
        """The JSON of an answer. Raises RemoteAway, also for an answer that is none."""
        found = self.ask(name, path, headers)
        if found.status != 200:
            raise RemoteAway(f"{name} answered {found.status} to {path}")
        return orjson.loads(found.data)

    def keys(self) -> Mapping[str, Any]:
        """The public keys of identity. Raises RemoteAway."""
        found: Mapping[str, Any] = self.read("identity", KEYS)
        return found


class ServiceToken:
    """The credential of a process without identity: its token, which identity swaps for one that modules can check."""

    def __init__(self, remotes: Remotes, token: str) -> None:
        self._remotes = remotes
        self._token = f"Bearer {token}"
        self._swapped = ("", float("-inf"))

    def __call__(self, name: str) -> str:
        """Identity knows the token itself. Raises RemoteAway."""
        if name == "identity":
            return self._token
        if time.monotonic() >= self._swapped[1]:
            answer = self._remotes.ask("identity", FORWARD_AUTH, {"Authorization": self._token})
            self._swapped = answer.headers.get("Authorization", ""), time.monotonic() + CREDENTIAL_SECONDS
        return self._swapped[0]


class WideFeed:
    """The feeds of all parts: those of this process out of its stores, the others over HTTP."""

    def __init__(self, own: Feed, remotes: Remotes, credential: Credential) -> None:
        self._own = own
        self._remotes = remotes
        self._credential = credential
        self._heads: dict[str, Place] = {}
        self._away: set[str] = set()

    def head(self, stream: str) -> Place | None:
        """See Feed."""
        if stream not in self._remotes.urls:
            return self._own.head(stream)
        found = self._ask(stream, self._heads.get(stream, ("", 0)), 1)
        return self._heads.get(stream) if found else None

    def read(self, stream: str, after: Place, limit: int) -> Sequence[str]:
        """See Feed."""
        if stream not in self._remotes.urls:
            return self._own.read(stream, after, limit)
        found = self._ask(stream, after, limit)
        return found["items"] if found else []

    def _ask(self, stream: str, after: Place, limit: int) -> Any:
        path = f"/api/{stream}/v1/feed?epoch={after[0]}&after={after[1]}&limit={limit}"
        try:
            found = self._remotes.read(stream, path, {"Authorization": self._credential(stream)})
        except RemoteAway as away:
            if stream not in self._away:  # once, not at every look
                log.warning("feed_away", stream=stream, reason=str(away))
                self._away.add(stream)
            return None
        self._away.discard(stream)
        if head := found.get("head"):
            self._heads[stream] = (head["epoch"], head["position"])
        return found
