"""The trail of who did what to whose access: written in the transaction of the act, never changed."""

from collections.abc import Mapping
from datetime import datetime
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
        **_line(what, farm_id, thing, details),
        "id": new_id(),
        "at": tx.now,
        "outcome": outcome,
        "person_id": by or tx.context.person_id,
        "organisation_id": organisation_id,
        "on_person_id": on,
        "address": tx.context.address[:64],
    }
    tx.run(sa.insert(audit), row)


def note_heard(
    tx: Tx, what: str, line_id: UUID, *, at: datetime, by: UUID | None, farm_id: UUID, thing: UUID, **details: Any
) -> None:
    """Note what was done elsewhere, at `at`, under the id of what told of it: heard twice it is one line."""
    row = {
        **_line(what, farm_id, thing, details),
        "id": line_id,
        "at": at,
        "outcome": DONE,
        "person_id": by,
        "address": "",
    }
    tx.insert_new(audit, row)


def _line(what: str, farm_id: UUID | None, thing: UUID | None, details: Mapping[str, Any]) -> dict[str, Any]:
    return {"what": what, "farm_id": farm_id, "on_thing_id": thing, "details": details}


def purge_audit(tx: Tx) -> None:
    """Forget what is older than two years."""
    tx.run(sa.delete(audit).where(audit.c.at < tx.now - AUDIT_LASTS))
