"""Who asks, in a form that another process checks by itself: a short token that identity signs (ES256, JWKS).

Only a process that is one of several reads this file: it brings a library that one container does without.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from app.kernel import clock
from app.kernel.identity import Data, Principal, Role
from app.kernel.ids import new_id

ISSUER = "rebanho"
ALGORITHM = "ES256"
CLOCKS_DIFFER_BY = timedelta(seconds=30)
FETCH_EVERY = 2.0  # a key that is not there is looked up this often at most
FETCHES, WITHIN = 10, 10.0  # and this many, whoever invents some
MOST_REMEMBERED = 10_000


FetchKeys = Callable[[], Mapping[str, Any]]


class TokenRefused(Exception):
    """A token that identity has not signed, or that is over."""


class KeysUnknown(Exception):
    """The public keys cannot be had: who asks cannot be told now."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key that never leaves this process, and the public half by which others check what it signed."""

    id: str
    private: ec.EllipticCurvePrivateKey
    public: Mapping[str, Any]

    @classmethod
    def make(cls) -> SigningKey:
        """A new one."""
        private, known_as = ec.generate_private_key(ec.SECP256R1()), str(new_id())
        public = ECAlgorithm.to_jwk(private.public_key(), as_dict=True)
        return cls(known_as, private, {**public, "kid": known_as, "use": "sig", "alg": ALGORITHM})

    def sign(
        self, who: Principal, farm_id: UUID | None, lasts: timedelta, *, organisation_id: UUID | None = None
    ) -> str:
        """A token of this principal that opens one farm or organisation at most: that of the request's path."""
        claims = {**_claims(who, farm_id, organisation_id), "iss": ISSUER, "exp": clock.now() + lasts}
        return jwt.encode(claims, self.private, ALGORITHM, headers={"kid": self.id})


def _claims(who: Principal, farm_id: UUID | None, organisation_id: UUID | None) -> dict[str, Any]:
    claims: dict[str, Any] = {"sub": str(who.person_id), "kind": who.kind, "language": who.language}
    if who.scopes:
        claims["scopes"] = sorted(who.scopes)
    if farm_id and farm_id in who.roles:
        claims |= {"farm": str(farm_id), "role": str(who.roles[farm_id])}
        if farm_id in who.consents:
            claims["consents"] = sorted(who.consents[farm_id])
    if organisation_id in who.organisations:
        claims["organisation"] = str(organisation_id)
    return claims


def _principal(claims: Mapping[str, Any]) -> Principal:
    farm_id = UUID(claims["farm"]) if "farm" in claims else None
    return Principal(
        UUID(claims["sub"]),
        claims["language"],
        {farm_id: Role(claims["role"])} if farm_id else {},
        claims["kind"],
        frozenset(claims.get("scopes", ())),
        {farm_id: frozenset(map(Data, claims["consents"]))} if farm_id and "consents" in claims else {},
        frozenset({UUID(claims["organisation"])} if "organisation" in claims else ()),
    )


class Verifier:
    """Checks tokens by the public keys of identity, which it fetches when one is new to it.

    `fetch` answers with a JSON Web Key Set (RFC 7517); whatever it raises means that identity cannot be asked.
    """

    def __init__(self, fetch: FetchKeys) -> None:
        self._fetch = fetch
        self._keys: dict[str, jwt.PyJWK] = {}
        self._fetches: deque[float] = deque(maxlen=FETCHES)
        self._missing: dict[str, float] = {}
        self._lock = threading.Lock()
        self._known: dict[str, tuple[Principal, datetime]] = {}

    def principal(self, token: str) -> Principal:
        """Whose token this is. Raises TokenRefused, or KeysUnknown when its key cannot be looked up."""
        known = self._known.get(token)
        if known is None or known[1] <= clock.now():
            known = self._check(token)
            if len(self._known) >= MOST_REMEMBERED:
                self._known = {}
            self._known[token] = known
        return known[0]

    def _check(self, token: str) -> tuple[Principal, datetime]:
        try:
            key = self._key(str(jwt.get_unverified_header(token).get("kid")))
            options: Any = {"require": ["exp", "iss", "sub"], "verify_exp": False}  # by our own clock instead
            claims = jwt.decode(token, key, [ALGORITHM], issuer=ISSUER, options=options)
            until = datetime.fromtimestamp(claims["exp"], tz=UTC) + CLOCKS_DIFFER_BY
            found = _principal(claims)
        except (jwt.PyJWTError, KeyError, ValueError) as error:
            raise TokenRefused(str(error)) from error
        if until <= clock.now():
            raise TokenRefused("over")
        return found, until

    def _key(self, known_as: str) -> jwt.PyJWK:
        with self._lock:
            if known_as not in self._keys:
                self._look_up(known_as, time.monotonic())
            return self._keys[known_as]

    def _look_up(self, known_as: str, now: float) -> None:
        was_missing = now - self._missing.get(known_as, float("-inf")) < FETCH_EVERY
        are_many = len(self._fetches) == FETCHES and now - self._fetches[0] < WITHIN
        if was_missing or are_many:
            raise TokenRefused("signed by nobody known")
        self._fetches.append(now)
        self._fetch_keys()
        if known_as not in self._keys:
            self._missing = {key: at for key, at in self._missing.items() if now - at < FETCH_EVERY}
            self._missing[known_as] = now
            raise TokenRefused("signed by nobody known")

    def _fetch_keys(self) -> None:
        try:
            found = self._fetch()
        except Exception as error:
            raise KeysUnknown(str(error)) from error
        self._keys = {key["kid"]: jwt.PyJWK(key, ALGORITHM) for key in found["keys"]}
