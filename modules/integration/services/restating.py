"""Sending rows of spreadsheets again, for owners who lost what they were told."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from app.kernel.message import read_envelope
from app.kernel.module import Restates
from app.kernel.outbox import publish
from app.kernel.tables import outbox
from app.kernel.transaction import Tx
from modules.integration.contracts.published import RowImported
from modules.integration.domain.plan import DISPUTED, REPEATED, SENT, STORED
from modules.integration.models import import_job, import_row

_rows = (
    sa.select(import_row.c.message_id, import_row.c.status)
    .join(import_job, import_job.c.id == import_row.c.import_id)
    .where(import_row.c.status.in_((SENT, STORED, DISPUTED, REPEATED)), import_row.c.message_id.is_not(None))
)
_said = sa.select(outbox.c.body).where(outbox.c.message_id == sa.bindparam("message"))
_renamed = sa.update(import_row).where(import_row.c.message_id == sa.bindparam("before"))


def say_rows(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Send rows again under their ids: whoever has them stores nothing. Rows that lack an answer get it now."""
    for row in rows:
        body = tx.scalar(_said, {"message": row.message_id})
        if body is None:
            continue  # said so long ago that the outbox no longer holds it
        before = read_envelope(body)
        fact = msgspec.json.decode(before.data, type=RowImported)
        again = publish(
            tx, fact, farm_id=before.farm_id, subject=before.subject, version=before.version, key=before.key
        )
        if row.status == SENT:
            tx.run(_renamed, {"before": row.message_id, "message_id": again})


RESTATES = (Restates(_rows, import_row.c.message_id, import_job.c.farm_id, say_rows),)
