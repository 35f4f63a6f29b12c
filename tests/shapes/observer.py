"""Sees every store from outside: whether all that was said is handled, and what came of it. It moves nothing itself."""

import time
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from app.config import Settings
from app.factory import load_modules
from app.kernel.bus import LocalBus
from app.kernel.feed import LocalFeed, Place, read_head
from app.kernel.job_rows import count_jobs
from app.kernel.jobs import OPEN
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import inbox, inbox_mark, unfinished

LOOK_EVERY = 0.02
SECONDS = 180

_marks = sa.select(inbox_mark.c.subscription, inbox_mark.c.stream, inbox_mark.c.epoch, inbox_mark.c.position)
_open = (
    sa.select(*(inbox.c[name] for name in ("subscription", "type", "position", "attempts", "due", "error")))
    .where(unfinished(inbox), inbox.c.state == "new")
    .order_by(inbox.c.position)
    .limit(5)
)


class Observer(Runtime):
    """The stores of a deployment, whichever processes it has."""

    def __init__(self, settings: Settings) -> None:
        modules = load_modules(settings)
        stores = {name: Store(name, settings.database(name)) for name in modules}
        super().__init__(modules, stores, bus=LocalBus(), feed=LocalFeed(stores))

    def settle(self, *, rounds: int = 0) -> None:
        """Wait until the processes have moved every message and run every job that is due."""
        until = time.monotonic() + SECONDS
        while unsettled := list(self._unsettled()):
            assert time.monotonic() < until, f"not settled within {SECONDS} s: {unsettled}"
            time.sleep(LOOK_EVERY)

    def _unsettled(self) -> Iterator[Any]:
        """What moves yet. A handler that ended during the look has said something since: then the heads are others."""
        heads = self._heads()
        for name, store in self.stores.items():
            with store.read() as tx:
                yield from (tuple(row) for row in tx.all(_open))
                marks = {(row.subscription, row.stream): (row.epoch, row.position) for row in tx.all(_marks)}
                yield from (each for each in count_jobs(tx) if each[1] in OPEN)
            for subscription, heard in self.modules[name].subscriptions().items():
                for stream in {on.stream for on in heard}:
                    if heads[stream] and marks.get((subscription, stream), ("", 0)) < heads[stream]:
                        yield subscription, stream, marks.get((subscription, stream)), heads[stream]
        if self._heads() != heads:
            yield "somebody said something"

    def _heads(self) -> dict[str, Place | None]:
        return {name: read_head(store) for name, store in self.stores.items()}
