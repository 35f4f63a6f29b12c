"""Facts on their way out: collected while a transaction decides, stored with gapless positions as it commits."""

from uuid import UUID

import orjson
import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.message import Outgoing, write_envelope
from app.kernel.tables import outbox, stream_head
from app.kernel.transaction import Tx

_advance = (
    sa.update(stream_head)
    .where(stream_head.c.name == sa.bindparam("stream"))
    .values(position=stream_head.c.position + sa.bindparam("count"))
    .returning(stream_head.c.epoch, stream_head.c.position)
)
_insert = sa.insert(outbox)


def publish(tx: Tx, fact: object, *, farm_id: UUID, subject: UUID, version: int, key: UUID | None = None) -> UUID:
    """Say a fact (a frozen dataclass with TYPE) about a subject at a version; returns the message's id.

    `key` is what keeps messages in order among themselves; it is the subject unless told.
    """
    context = tx.contexts.get(key or subject, tx.context)
    outgoing = Outgoing(
        id=new_id(),
        type=fact.TYPE,  # type: ignore[attr-defined]
        subject=subject,
        key=key or subject,
        version=version,
        farm_id=farm_id,
        correlation_id=context.correlation_id,
        causation_id=context.causation_id,
        traceparent=context.traceparent,
        data=orjson.dumps(fact),  # here, where a fact that cannot be written fails alone, and as it is now
    )
    tx.outgoing.append(outgoing)
    return outgoing.id


def flush(tx: Tx, stream: str) -> int:
    """Store what was published. The head row is taken last, so positions are gapless and in commit order.

    A serial id would be handed out before the commit, and a reader of "id > last seen" would lose rows.
    """
    if not tx.outgoing:
        return 0
    epoch, head = _take_positions(tx, stream, len(tx.outgoing))
    first = head - len(tx.outgoing) + 1
    tx.run(
        _insert,
        [
            {
                "epoch": epoch,
                "position": position,
                "message_id": outgoing.id,
                "farm_id": outgoing.farm_id,
                "body": write_envelope(stream, epoch, position, outgoing, tx.now),
                "recorded_at": tx.now,
            }
            for position, outgoing in enumerate(tx.outgoing, first)
        ],
    )
    return len(tx.outgoing)


def _take_positions(tx: Tx, stream: str, count: int) -> tuple[str, int]:
    row = tx.one(_advance, {"stream": stream, "count": count})
    if row is None:
        tx.insert_new(stream_head, {"name": stream, "epoch": new_id().hex, "position": 0})
        row = tx.one(_advance, {"stream": stream, "count": count})
    if row is None:
        raise RuntimeError(f"the stream {stream} has no head row")
    return row.epoch, row.position
