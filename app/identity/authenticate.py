"""Who sends a request: by the token in its header, else by the session in its cookie."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
import structlog
from flask import Request, Response, after_this_request

from app.identity.csrf import refuse_foreign
from app.identity.domain import SESSION_LASTS, TOKEN_PREFIX, secret_hash
from app.identity.models import consent, membership, organisation_person, person, session, token
from app.kernel import clock
from app.kernel.identity import Data, Principal, Role
from app.kernel.rest.access import invalid_token
from app.kernel.store import Store
from app.kernel.transaction import ReadTx

COOKIE = "rbn_session"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
REMEMBERED_FOR = timedelta(seconds=30)
NOTED_EVERY = timedelta(minutes=1)
MOST_REMEMBERED = 10_000

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Credential:
    """A token or session as it was when last read, and until when that reading may be used."""

    id: UUID
    principal: Principal
    expires_at: datetime | None
    last_used_at: datetime | None
    read_until: datetime

    def is_over(self, now: datetime) -> bool:
        """Whether it has expired."""
        return self.expires_at is not None and self.expires_at <= now


class Authenticator:
    """Tells who sends a request. What it read of the store it remembers for half a minute at most."""

    def __init__(self, store: Store, public_url: str | None) -> None:
        self._store = store
        self._public_url = public_url
        self._known: dict[str, Credential] = {}
        self._forgotten = 0

    def __call__(self, request: Request, *, method: str | None = None) -> Principal | None:
        """The principal, None without credentials; `method` is that of a request that a gateway asks about.

        A token that opens nothing is a 401; a cookie that opens nothing is as good as none.
        A cookie from a foreign page is refused (ForeignOrigin).
        """
        text = _bearer(request)
        if text is not None:
            return self._by_token(text)
        secret = request.cookies.get(COOKIE)
        credential = self._find(secret, _read_session) if secret else None
        if credential is None:
            return None
        if (method or request.method) not in SAFE_METHODS:
            refuse_foreign(request, self._public_url)
        self._note_use(credential, session, secret or "")
        return credential.principal

    def forget(self) -> None:
        """Read everything anew: a token, session or role has changed. Call it after the commit."""
        self._forgotten += 1
        self._known = {}

    def _by_token(self, text: str) -> Principal:
        credential = self._find(text, _read_token) if text.startswith(TOKEN_PREFIX) else None
        if credential is None:
            raise invalid_token()
        self._note_use(credential, token, text)
        return credential.principal

    def _find(self, secret: str, read: Callable[[ReadTx, str], Credential | None]) -> Credential | None:
        digest, now = secret_hash(secret), clock.now()
        found = self._known.get(digest)
        if found is None or found.read_until <= now:
            found = self._read(digest, read)
        return None if found is None or found.is_over(now) else found

    def _read(self, digest: str, read: Callable[[ReadTx, str], Credential | None]) -> Credential | None:
        forgotten = self._forgotten
        with self._store.read() as tx:
            found = read(tx, digest)
        if found is not None and forgotten == self._forgotten:  # else it may be older than the change
            if len(self._known) >= MOST_REMEMBERED:
                self._known = {}
            self._known[digest] = found
        return found

    def _note_use(self, credential: Credential, table: sa.Table, secret: str) -> None:
        now = clock.now()
        if credential.last_used_at is not None and now - credential.last_used_at < NOTED_EVERY:
            return
        digest = secret_hash(secret)
        if digest in self._known:
            self._known[digest] = replace(credential, last_used_at=now)

        @after_this_request
        def _when_answered(response: Response) -> Response:
            response.call_on_close(lambda: self._write_use(table, credential.id, now))
            return response

    def _write_use(self, table: sa.Table, credential_id: UUID, now: datetime) -> None:
        values: dict[str, Any] = {"last_used_at": now}
        if table is session:
            values["expires_at"] = now + SESSION_LASTS
        try:
            with self._store.write() as tx:
                tx.run(sa.update(table).where(table.c.id == credential_id).values(**values))
        except sa.exc.SQLAlchemyError:
            # The request was answered already; a time of last use is not worth a failure.
            log.warning("use_not_noted", exc_info=True)


def authenticator(store: Store, *, public_url: str | None) -> Authenticator:
    """The authenticator of an application over its identity store."""
    return Authenticator(store, public_url)


def _bearer(request: Request) -> str | None:
    # Another scheme is a proxy's affair (a password in front of the whole site) and hides no session.
    scheme, _, text = request.headers.get("Authorization", "").partition(" ")
    return text.strip() if scheme.lower() == "bearer" else None


_token_by_hash = (
    sa.select(
        token.c.id,
        token.c.person_id,
        token.c.farm_id,
        token.c.scopes,
        token.c.expires_at,
        token.c.last_used_at,
        person.c.language,
        membership.c.role,
    )
    .join(person, person.c.id == token.c.person_id, isouter=True)
    .join(
        membership,
        sa.and_(membership.c.farm_id == token.c.farm_id, membership.c.person_id == token.c.person_id),
        isouter=True,
    )
    .where(token.c.secret_hash == sa.bindparam("digest"))
)
_session_by_hash = (
    sa.select(session.c.id, session.c.person_id, session.c.expires_at, session.c.last_used_at, person.c.language)
    .join(person, person.c.id == session.c.person_id)
    .where(session.c.secret_hash == sa.bindparam("digest"))
)
_roles_of = sa.select(membership.c.farm_id, membership.c.role).where(
    membership.c.person_id == sa.bindparam("person_id"), membership.c.role.is_not(None)
)


_shown_to = (
    sa.select(organisation_person.c.organisation_id, consent.c.farm_id, consent.c.data)
    .join(
        consent,
        sa.and_(consent.c.organisation_id == organisation_person.c.organisation_id, consent.c.belongs),
        isouter=True,
    )
    .where(organisation_person.c.person_id == sa.bindparam("person_id"))
)


def _read_token(tx: ReadTx, digest: str) -> Credential | None:
    row = tx.one(_token_by_hash, {"digest": digest})
    if row is None:
        return None
    scopes = frozenset(row.scopes)
    if row.farm_id is None:
        return _credential(tx, row, Principal(row.id, "en", {}, "service", scopes))
    if row.role is None:
        return None  # its maker is no longer on the farm
    roles = {row.farm_id: Role(row.role)}
    return _credential(tx, row, Principal(row.person_id, row.language, roles, "token", scopes))


def _read_session(tx: ReadTx, digest: str) -> Credential | None:
    row = tx.one(_session_by_hash, {"digest": digest})
    if row is None:
        return None
    shown = tx.all(_shown_to, {"person_id": row.person_id})
    consents, organisations = _consents(shown), frozenset(each.organisation_id for each in shown)
    roles = dict.fromkeys(consents, Role.TECHNICIAN)
    roles |= {mine.farm_id: Role(mine.role) for mine in tx.all(_roles_of, {"person_id": row.person_id})}
    who = Principal(row.person_id, row.language, roles, "session", consents=consents, organisations=organisations)
    return _credential(tx, row, who)


def _consents(rows: Iterable[sa.Row[Any]]) -> dict[UUID, frozenset[Data]]:
    """What the farms of the person's organisations consent to show; a farm that shows nothing is not among them."""
    found: dict[UUID, frozenset[Data]] = {}
    for row in rows:
        if row.data:
            shown = {Data.FARM, *(Data(each) for each in row.data)}
            found[row.farm_id] = found.get(row.farm_id, frozenset()) | shown
    return found


def _credential(tx: ReadTx, row: sa.Row[Any], principal: Principal) -> Credential:
    return Credential(row.id, principal, row.expires_at, row.last_used_at, tx.now + REMEMBERED_FOR)
