"""With what people and programs come in: tokens, sessions, and the links that let somebody in once."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import ENDS_SOON, secret_hash
from app.identity.errors import LinkOver
from app.identity.models import farm, invitation, organisation, password_reset, person, session, token
from app.identity.queries.people import Answer, picked
from app.kernel.errors import NotFound
from app.kernel.transaction import ReadTx

_tokens = (
    sa.select(token, person.c.name.label("person_name"))
    .join(person, person.c.id == token.c.person_id)
    .order_by(token.c.created_at.desc(), token.c.id)
)
_invitations = (
    sa.select(invitation, person.c.name.label("person_name"))
    .join(person, person.c.id == invitation.c.invited_by)
    .where(invitation.c.expires_at > sa.bindparam("now"))
    .order_by(invitation.c.created_at.desc(), invitation.c.id)
)
_TOKEN = ("prefix", "name", "scopes", "person_id", "person_name", "created_at", "expires_at", "last_used_at")
_SESSION = ("browser", "address", "created_at", "last_used_at", "expires_at")
_INVITATION = ("role", "note", "person_name", "created_at", "expires_at")


def list_tokens(tx: ReadTx, farm_id: UUID) -> list[Answer]:
    """The tokens of a farm, newest first, as far as they may be shown."""
    rows = tx.all(_tokens.where(token.c.farm_id == farm_id))
    return [_token(tx, row) for row in rows]


def get_token(tx: ReadTx, token_id: UUID) -> Answer:
    """One token as far as it may be shown. Raises NotFound."""
    row = tx.one(_tokens.where(token.c.id == token_id))
    if row is None:
        raise NotFound()
    return _token(tx, row)


def list_sessions(tx: ReadTx, person_id: UUID, *, secret: str | None) -> list[Answer]:
    """The open sessions of a person, last used first; `secret` tells which one is asking."""
    mine = sa.select(session).where(session.c.person_id == person_id, session.c.expires_at > tx.now)
    current = secret and secret_hash(secret)
    rows = tx.all(mine.order_by(session.c.last_used_at.desc(), session.c.id))
    return [_session(row, current=row.secret_hash == current) for row in rows]


def list_invitations(tx: ReadTx, *, farm_id: UUID | None = None, organisation_id: UUID | None = None) -> list[Answer]:
    """The links of a farm or an organisation that may still be used, newest first."""
    mine = invitation.c.farm_id == farm_id if farm_id else invitation.c.organisation_id == organisation_id
    return [_invitation(row) for row in tx.all(_invitations.where(mine), {"now": tx.now})]


def get_invitation(tx: ReadTx, invitation_id: UUID) -> Answer:
    """One link, without its secret. Raises NotFound."""
    row = tx.one(_invitations.where(invitation.c.id == invitation_id), {"now": tx.now})
    if row is None:
        raise NotFound()
    return _invitation(row)


def read_invitation(tx: ReadTx, invitation_id: UUID) -> Answer:
    """What a link offers, to who holds it. Raises LinkOver."""
    named = (farm.c.name.label("farm_name"), organisation.c.name.label("organisation_name"))
    row = tx.one(
        _invitations.add_columns(*named)
        .join(farm, farm.c.id == invitation.c.farm_id, isouter=True)
        .join(organisation, organisation.c.id == invitation.c.organisation_id, isouter=True)
        .where(invitation.c.id == invitation_id),
        {"now": tx.now},
    )
    if row is None:
        raise LinkOver()
    offered = picked(row._mapping, ("role", "farm_name", "organisation_name", "expires_at"))
    return {**offered, "invited_by": row.person_name}


def read_reset(tx: ReadTx, secret: str) -> Answer:
    """Whose password a link sets, to who holds it. Raises LinkOver."""
    row = tx.one(
        sa.select(person.c.name, person.c.email, password_reset.c.expires_at)
        .join(person, person.c.id == password_reset.c.person_id)
        .where(password_reset.c.secret_hash == secret_hash(secret), password_reset.c.expires_at > tx.now)
    )
    if row is None:
        raise LinkOver()
    return picked(row._mapping, ("name", "email", "expires_at"))


def _token(tx: ReadTx, row: sa.Row[Any]) -> Answer:
    ends_soon = row.expires_at is not None and row.expires_at - tx.now < ENDS_SOON
    return {"token_id": row.id, **picked(row._mapping, _TOKEN), "ends_soon": ends_soon}


def _session(row: sa.Row[Any], *, current: bool) -> Answer:
    return {"session_id": row.id, "current": current, **picked(row._mapping, _SESSION)}


def _invitation(row: sa.Row[Any]) -> Answer:
    return {"invitation_id": row.id, **picked(row._mapping, _INVITATION)}
