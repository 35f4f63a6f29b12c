"""The feed: a store's outbox read by position. It closes gaps, repaints pictures and serves newcomers."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import sqlalchemy as sa

from app.kernel.store import Store
from app.kernel.tables import outbox, stream_head

Place = tuple[str, int]  # epoch and position

_head = sa.select(stream_head.c.epoch, stream_head.c.position).where(stream_head.c.name == sa.bindparam("name"))
_after = (
    sa.select(outbox.c.epoch, outbox.c.position, outbox.c.body)
    .where(sa.tuple_(outbox.c.epoch, outbox.c.position) > sa.tuple_(sa.bindparam("epoch"), sa.bindparam("position")))
    .order_by(outbox.c.epoch, outbox.c.position)
    .limit(sa.bindparam("limit"))
)


def count_between(first: Place, second: Place) -> int:
    """How many messages follow the first place up to the second; of another epoch all are new."""
    if second <= first:
        return 0
    return second[1] - first[1] if second[0] == first[0] else second[1]


class Feed(Protocol):
    """Where a subscriber asks a producer for what it missed."""

    def head(self, stream: str) -> Place | None:
        """The last place given out; None when the producer cannot be asked or has said nothing."""

    def read(self, stream: str, after: Place, limit: int) -> Sequence[str]:
        """The texts that follow a place, in order."""


def read_feed(store: Store, after: Place, limit: int) -> Sequence[tuple[str, int, str]]:
    """Rows (epoch, position, text) of a store's outbox that follow a place."""
    with store.read() as tx:
        rows = tx.all(_after, {"epoch": after[0], "position": after[1], "limit": limit})
        return [(row.epoch, row.position, row.body) for row in rows]


def read_head(store: Store) -> Place | None:
    """Epoch and position of the last message of a store."""
    with store.read() as tx:
        row = tx.one(_head, {"name": store.name})
        return (row.epoch, row.position) if row else None


class LocalFeed:
    """The feeds of the stores that live in this process."""

    def __init__(self, stores: Mapping[str, Store]) -> None:
        self._stores = stores

    def head(self, stream: str) -> Place | None:
        """See Feed."""
        store = self._stores.get(stream)
        return read_head(store) if store else None

    def read(self, stream: str, after: Place, limit: int) -> Sequence[str]:
        """See Feed."""
        store = self._stores.get(stream)
        return [body for _, _, body in read_feed(store, after, limit)] if store else []
