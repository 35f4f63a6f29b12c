"""What the journal says of an entry, in the transaction that changed it."""

from uuid import UUID
from zoneinfo import ZoneInfo

from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.events.queries.facts import FACTS
from modules.events.services.records import Record


def tell(tx: Tx, record: Record, said: str, zone: str) -> UUID:
    """Publish an entry as it is now: `recorded`, `corrected`, `retracted` or `judged`."""
    fact = FACTS[record.kind, said](
        entry_id=record.id,
        farm_id=record.farm_id,
        kind=record.kind,
        subject_type=record.subject_type,
        subject_id=record.subject_id,
        occurred_at=record.occurred_at.astimezone(ZoneInfo(zone)),
        occurred_on=record.occurred_on,
        time_precision=record.time_precision,
        sort_at=record.sort_at,
        kind_rank=record.kind_rank,
        entry_version=record.version,
        revision=record.revision,
        verdict=record.verdict,
        reasons=tuple(record.reasons),
        retracted=record.retracted,
        batch_id=record.batch_id,
        recorded_by=record.recorded_by,
        data=record.data,
        derived=record.derived or {},
        decision=record.decision,
        attachments=tuple(record.attachments or ()),
    )
    return publish(tx, fact, farm_id=record.farm_id, subject=record.id, version=record.revision, key=record.subject_id)
