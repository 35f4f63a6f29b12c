"""Signing who asks, for modules in other processes: with keys that live for a day in this process alone."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from app.identity.models import signing_key
from app.kernel import clock
from app.kernel.identity import Principal, farm_of, organisation_of
from app.kernel.rest.access import ANONYMOUS
from app.kernel.store import Store
from app.kernel.transaction import ReadTx, Tx

if TYPE_CHECKING:
    from app.kernel.tokens import SigningKey

TOKEN_LASTS = timedelta(seconds=60)
KEY_LASTS = timedelta(days=1)
KEPT_AFTER = timedelta(hours=1)
MOST_REMEMBERED = 10_000

_public = sa.select(signing_key.c.public).where(signing_key.c.expires_at > sa.bindparam("now"))


class Signer:
    """Signs principals as tokens. One that was signed just now for the same farm is given again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._key: tuple[SigningKey, datetime] | None = None
        self._signed: dict[tuple[Any, ...], tuple[str, datetime]] = {}

    def authorization(self, who: Principal | None, address: str = "") -> str:
        """The header that names who sends a request to an address, in words that modules believe."""
        return f"Bearer {self.sign(who, farm_of(address), organisation_of(address))}" if who else ANONYMOUS

    def sign(self, who: Principal, farm_id: UUID | None, organisation_id: UUID | None = None) -> str:
        """A token of this principal for one farm or organisation at most, good for half a minute at least."""
        place = organisation_id if organisation_id in who.organisations else None
        role = who.roles.get(farm_id) if farm_id else None
        shown = who.consents.get(farm_id) if farm_id else None
        told, now = (who.person_id, who.kind, who.language, who.scopes, farm_id, role, shown, place), clock.now()
        found = self._signed.get(told)
        if found is None or found[1] <= now:
            if len(self._signed) >= MOST_REMEMBERED:
                self._signed = {}
            token = self._current_key(now).sign(who, farm_id, TOKEN_LASTS, organisation_id=place)
            found = self._signed[told] = (token, now + TOKEN_LASTS / 2)
        return found[0]

    def forget(self) -> None:
        """Make a new key for whatever is signed from now on."""
        self._key, self._signed = None, {}

    def _current_key(self, now: datetime) -> SigningKey:
        with self._lock:
            if self._key is None or self._key[1] <= now:
                from app.kernel.tokens import SigningKey  # one container signs nothing, and saves the memory

                key, until = SigningKey.make(), now + KEY_LASTS
                with self._store.write() as tx:  # told before anything is signed with it
                    row = {"id": UUID(key.id), "public": dict(key.public), "expires_at": until + KEPT_AFTER}
                    tx.run(sa.insert(signing_key), row)
                self._key = key, until
            return self._key[0]


_signers: WeakKeyDictionary[Store, Signer] = WeakKeyDictionary()


def signer_of(store: Store) -> Signer:
    """The one signer over this store in this process."""
    return _signers.setdefault(store, Signer(store))


def public_keys(tx: ReadTx) -> list[Any]:
    """The public keys of every process that signs, as JSON Web Keys."""
    return [row.public for row in tx.all(_public, {"now": tx.now})]


def purge_keys(tx: Tx) -> None:
    """Forget the keys with which nothing is signed any more."""
    tx.run(sa.delete(signing_key).where(signing_key.c.expires_at <= tx.now))
