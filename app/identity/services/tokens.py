"""Tokens: what a program shows instead of a password, for one farm, with no more than its maker's rights."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import SHOWN_OF_TOKEN, beyond, new_token, secret_hash
from app.identity.errors import AlreadyOver, BeyondRole
from app.identity.models import token
from app.identity.services.audit import note
from app.kernel.errors import NotFound
from app.kernel.identity import Role
from app.kernel.ids import new_id
from app.kernel.transaction import Tx


def make_token(
    tx: Tx, farm_id: UUID, *, person_id: UUID, role: Role, name: str, scopes: Sequence[str],
    expires_at: datetime | None = None, held: frozenset[str] | None = None,
) -> tuple[UUID, str]:  # fmt: skip
    """Make a token for one farm; returns its id and its text, which is shown this once.

    `held` are the scopes of the token that asks for another one. Raises BeyondRole, AlreadyOver.
    """
    missing = beyond(scopes, role=role, held=held)
    if missing is not None:
        raise BeyondRole(pointer="/scopes", scope=missing)
    made = _keep(tx, name=name, scopes=scopes, expires_at=expires_at, farm_id=farm_id, person_id=person_id)
    note(tx, "token_made", by=person_id, farm_id=farm_id, thing=made[0], scopes=sorted(set(scopes)))
    return made


def make_service_token(tx: Tx, *, name: str, expires_at: datetime | None = None) -> tuple[UUID, str]:
    """Make the token by which another process of this installation reads the streams; id and text."""
    return _keep(tx, name=name, scopes=("feed",), expires_at=expires_at)


def revoke_token(tx: Tx, farm_id: UUID, token_id: UUID) -> None:
    """End a token of this farm. Raises NotFound."""
    if not tx.run(sa.delete(token).where(token.c.id == token_id, token.c.farm_id == farm_id)):
        raise NotFound()
    note(tx, "token_revoked", farm_id=farm_id, thing=token_id)


def _keep(tx: Tx, *, name: str, scopes: Sequence[str], expires_at: datetime | None, **belongs: Any) -> tuple[UUID, str]:
    if expires_at is not None and expires_at <= tx.now:
        raise AlreadyOver(pointer="/expires_at")
    token_id, text = new_id(), new_token()
    row = {
        "id": token_id,
        "secret_hash": secret_hash(text),
        "prefix": text[:SHOWN_OF_TOKEN],
        "name": name,
        "scopes": sorted(set(scopes)),
        "created_at": tx.now,
        "expires_at": expires_at,
        **belongs,
    }
    tx.run(sa.insert(token), row)
    return token_id, text
