"""The relay: reads a store's outbox after its cursor and sends batches to the bus."""

import time

import sqlalchemy as sa
import structlog

from app.kernel.bus import BATCH, Bus, BusAway
from app.kernel.feed import Place
from app.kernel.store import Store
from app.kernel.tables import outbox, relay_cursor

MOST_UNKEPT = 2000
"""Sent messages after which the cursor is written at last; before, nobody who writes to the store is waited for."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0

log = structlog.get_logger(__name__)

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
        self._wait = 0.0
        self._again_at = 0.0
        self._sent: Place = ("", 0)
        self._unkept = 0  # messages sent since the cursor was written

    def send(self, limit: int = BATCH) -> int:
        """Like `step`, but 0 while the bus is away: it is tried again after a while, each time after twice as long."""
        if time.monotonic() < self._again_at:
            return 0
        try:
            sent = self.step(limit)
        except BusAway as error:
            self._put_off(error)
            return 0
        if sent and self._wait:
            log.info("bus_back", store=self.store.name)
            self._wait = 0.0
        return sent

    def _put_off(self, error: BusAway) -> None:
        if not self._wait:  # said once, not at each try
            log.warning("bus_away", store=self.store.name, error=str(error))
        self._wait = min(LONGEST_WAIT, self._wait * 2 or FIRST_WAIT)
        self._again_at = time.monotonic() + self._wait

    def step(self, limit: int = BATCH) -> int:
        """Send the next batch and move the cursor; returns how many were sent. BusAway leaves the cursor."""
        with self.store.read() as tx:
            cursor = tx.one(_cursor, {"name": "bus"})
            at = (cursor.epoch, cursor.position) if cursor else ("", 0)
            if self._unkept:
                at = max(at, self._sent)  # another process may have been faster
            rows = tx.all(_after, {"epoch": at[0], "position": at[1], "limit": limit})
        if rows:
            self._publish([row.body for row in rows])
            self._sent = (rows[-1].epoch, rows[-1].position)
            self._unkept += len(rows)
        if self._unkept and not (rows and self.store.is_busy and self._unkept < MOST_UNKEPT):
            self._keep()
        return len(rows)

    def _keep(self) -> None:
        """Write down how far all is sent. What a power cut makes unsaid here is sent again, and known as repeated."""
        epoch, position = self._sent
        with self.store.write(durable=False) as tx:
            told = {"epoch": epoch, "position": position}
            tx.upsert(relay_cursor, {"name": "bus"}, told, newer_than=("epoch", "position"))
        self._unkept = 0

    def _publish(self, texts: list[str]) -> None:
        try:
            self.bus.publish(self.store.name, texts)
        except Exception as error:  # every client has its own words for a broker that is away
            raise BusAway(f"{type(error).__name__}: {error}") from error

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
