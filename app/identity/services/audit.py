"""The trail of who did what to whose access: written in the transaction of the act, never changed."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.identity.domain import AUDIT_LASTS
from app.identity.models import audit
from app.kernel.ids import new_id
from app.kernel.transaction import Tx

DONE, REFUSED, THROTTLED = "done", "refused", "throttled"


def note(
    tx: Tx, what: str, *, by: UUID | None = None, outcome: str = DONE, farm_id: UUID | None = None,
    organisation_id: UUID | None = None, on: UUID | None = None, thing: UUID | None = None, **details: Any,
) -> None:  # fmt: skip
    """Note what was done, by whom (who asked, unless told), on whom and what. Details hold no names and no secrets."""
    row = {
        "id": new_id(),
        "at": tx.now,
        "what": what,
        "outcome": outcome,
        "person_id": by or tx.context.person_id,
        "farm_id": farm_id,
        "organisation_id": organisation_id,
        "on_person_id": on,
        "on_thing_id": thing,
        "details": details,
        "address": tx.context.address[:64],
    }
    tx.run(sa.insert(audit), row)


def purge_audit(tx: Tx) -> None:
    """Forget what is older than two years."""
    tx.run(sa.delete(audit).where(audit.c.at < tx.now - AUDIT_LASTS))
