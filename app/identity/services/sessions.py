"""Sessions: a browser that somebody signed in with, until it is closed or not used for 90 days."""

from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import SESSION_LASTS, new_session_secret, secret_hash
from app.identity.models import session
from app.identity.services.audit import note
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.transaction import Tx


def open_session(tx: Tx, person_id: UUID, *, browser: str, address: str) -> str:
    """Open a session and return its secret, which is known to nobody but the browser's cookie."""
    session_id, secret = new_id(), new_session_secret()
    row = {
        "id": session_id,
        "secret_hash": secret_hash(secret),
        "person_id": person_id,
        "browser": browser[:200],
        "address": address[:64],
        "created_at": tx.now,
        "last_used_at": tx.now,
        "expires_at": tx.now + SESSION_LASTS,
    }
    tx.run(sa.delete(session).where(session.c.expires_at <= tx.now))
    tx.run(sa.insert(session), row)
    note(tx, "signed_in", by=person_id, thing=session_id)
    return secret


def close_session(tx: Tx, secret: str) -> None:
    """Sign out: this cookie opens nothing any more. Closing twice is as good as once."""
    if tx.run(sa.delete(session).where(session.c.secret_hash == secret_hash(secret))):
        note(tx, "signed_out")


def revoke_session(tx: Tx, session_id: UUID, *, person_id: UUID) -> None:
    """Close one of a person's sessions from another one. Raises NotFound."""
    mine = sa.and_(session.c.id == session_id, session.c.person_id == person_id)
    if not tx.run(sa.delete(session).where(mine)):
        raise NotFound()
    note(tx, "session_ended", by=person_id, thing=session_id)


def sign_out_everywhere(tx: Tx, person_id: UUID) -> None:
    """Close every session of a person, the one that asks among them."""
    note(tx, "signed_out_everywhere", by=person_id, sessions=revoke_other_sessions(tx, person_id, but=None))


def revoke_other_sessions(tx: Tx, person_id: UUID, *, but: str | None) -> int:
    """Close every session of a person, except the one with this secret. Returns how many."""
    statement = sa.delete(session).where(session.c.person_id == person_id)
    if but is not None:
        statement = statement.where(session.c.secret_hash != secret_hash(but))
    return tx.run(statement)
