"""The relay: reads a store's outbox after its cursor and sends batches to the bus."""

import sqlalchemy as sa

from app.kernel.bus import Bus
from app.kernel.store import Store
from app.kernel.tables import outbox, relay_cursor

BATCH = 200

_cursor = sa.select(relay_cursor.c.epoch, relay_cursor.c.position).where(relay_cursor.c.name == sa.bindparam("name"))
_after = (
    sa.select(outbox.c.epoch, outbox.c.position, outbox.c.body)
    .where(sa.tuple_(outbox.c.epoch, outbox.c.position) > sa.tuple_(sa.bindparam("epoch"), sa.bindparam("position")))
    .order_by(outbox.c.epoch, outbox.c.position)
    .limit(sa.bindparam("limit"))
)


class Relay:
    """Sends what one store has said. Sending twice is allowed, so it holds no lock while it sends."""

    def __init__(self, store: Store, bus: Bus) -> None:
        self.store = store
        self.bus = bus

    def step(self, limit: int = BATCH) -> int:
        """Send the next batch and move the cursor; returns how many were sent. An exception leaves the cursor."""
        with self.store.read() as tx:
            cursor = tx.one(_cursor, {"name": "bus"})
            at = (cursor.epoch, cursor.position) if cursor else ("", 0)
            rows = tx.all(_after, {"epoch": at[0], "position": at[1], "limit": limit})
        if not rows:
            return 0
        self.bus.publish(self.store.name, [row.body for row in rows])
        with self.store.write() as writing:
            told = {"epoch": rows[-1].epoch, "position": rows[-1].position}
            # Another process may have been faster: the cursor never goes back.
            writing.upsert(relay_cursor, {"name": "bus"}, told, newer_than=("epoch", "position"))
        return len(rows)

    def oldest_unsent_seconds(self) -> float:
        """Age of the oldest message that has not been sent, 0 when there is none."""
        with self.store.read() as tx:
            cursor = tx.one(_cursor, {"name": "bus"})
            at = (cursor.epoch, cursor.position) if cursor else ("", 0)
            oldest = sa.select(outbox.c.recorded_at).where(
                sa.tuple_(outbox.c.epoch, outbox.c.position) > sa.tuple_(sa.literal(at[0]), sa.literal(at[1]))
            )
            recorded = tx.scalar(oldest.order_by(outbox.c.epoch, outbox.c.position).limit(1))
            return max(0.0, (tx.now - recorded).total_seconds()) if recorded else 0.0
