"""A shape under the journeys: each finds an installation that nobody owns, and leaves processes that kept apart."""

import sqlalchemy as sa

from app.kernel.tables import outbox, relay_cursor, stream_head
from tests.shapes.observer import Observer
from tests.shapes.shape import Shape

KEPT = frozenset(table.name for table in (outbox, relay_cursor, stream_head)) | {"inbox", "inbox_mark", "signing_key"}
"""Processes that run know where they are in each stream, and what they sign with."""


class Deployment:
    """The shape, and what sees into its stores."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.observer = Observer(shape.settings)
        self.application = shape.application()

    def forget(self) -> None:
        """Empty the stores under the processes; the streams go on from where they are."""
        self.observer.settle()
        for name, module in self.observer.modules.items():
            with self.observer.store(name).write() as tx:
                for table in reversed(module.metadata.sorted_tables):
                    if table.name not in KEPT:
                        tx.run(sa.delete(table))

    def assert_apart(self) -> None:
        """No process holds the store of another."""
        assert self.shape.foreign_holdings() == []

    def look_anew(self) -> None:
        """Look through new connections: the database server may be another since."""
        for store in self.observer.stores.values():
            store.close()

    def close(self) -> None:
        """Give back the connections."""
        self.observer.stop()
