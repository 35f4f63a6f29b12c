"""How many messages a second pass from an outbox through the bus into the handler of one subscription."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa

from app.kernel.bus import LocalBus
from app.kernel.feed import LocalFeed
from app.kernel.ids import new_id
from app.kernel.message import Message
from app.kernel.module import Module, On
from app.kernel.outbox import publish
from app.kernel.picture import keep_state
from app.kernel.runtime import Runtime
from app.kernel.store import Store, Tx
from app.kernel.tables import Id, new_metadata, picture_columns

FARM = new_id()
AT_ONCE = 100
LONGEST_SECONDS = 120


@dataclass(frozen=True)
class ThingCounted:
    """A fact about the size of most."""

    TYPE: ClassVar[str] = "rebanho.producer.thing.counted.v1"
    SHAPE: ClassVar[str] = "state"
    thing_id: UUID
    name: str
    count: int


metadata = new_metadata()
known_thing = sa.Table(
    "known_thing",
    metadata,
    sa.Column("thing_id", Id, primary_key=True),
    sa.Column("name", sa.String(40), nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    *picture_columns(),
)
arrived = sa.select(sa.func.coalesce(sa.func.sum(known_thing.c.version), 0))


def keep_thing(tx: Tx, fact: ThingCounted, message: Message) -> None:
    """What a projection does: write the told state if it is newer."""
    keep_state(tx, known_thing, {"thing_id": fact.thing_id}, {"name": fact.name, "count": fact.count}, message)


def rate_of_backlog(count: int) -> float:
    """Messages a second when `count` of them wait already and nothing else is done."""
    with _runtime() as runtime:
        for _ in range(count // AT_ONCE):
            _say(runtime, AT_ONCE)
        began = time.perf_counter()
        runtime.settle()
        return _handled(runtime, count) / (time.perf_counter() - began)


def rate_of_live(count: int) -> float:
    """Messages a second when each is said in a transaction of its own while those before it are handled."""
    with _runtime() as runtime:
        runtime.start()
        began = time.perf_counter()
        for _ in range(count):
            _say(runtime, 1)
        while _handled(runtime) < count and time.perf_counter() - began < LONGEST_SECONDS:
            time.sleep(0.005)
        return _handled(runtime, count) / (time.perf_counter() - began)


def _say(runtime: Runtime, count: int) -> None:
    with runtime.store("producer").write() as tx:
        for _ in range(count):
            thing = new_id()
            fact = ThingCounted(thing_id=thing, name="a name of some length", count=1)
            publish(tx, fact, farm_id=FARM, subject=thing, version=1)


def _handled(runtime: Runtime, expected: int | None = None) -> int:
    with runtime.store("consumer").read() as tx:
        found = int(tx.scalar(arrived))
    if expected is not None and found != expected:
        raise AssertionError(f"{found} of {expected} messages arrived")
    return found


@contextmanager
def _runtime() -> Iterator[Runtime]:
    def none() -> list[Any]:
        return []

    modules = {
        "producer": Module("producer", new_metadata(), none, publishes=(ThingCounted,)),
        "consumer": Module("consumer", metadata, none, projects=(On(ThingCounted.TYPE, ThingCounted, keep_thing),)),
    }
    with TemporaryDirectory(prefix="rebanho-bench-") as folder:
        stores = {name: Store(name, f"sqlite:///{Path(folder) / name}.db") for name in modules}
        for name, module in modules.items():
            module.metadata.create_all(stores[name].engine)
        runtime = Runtime(modules, stores, bus=LocalBus(), feed=LocalFeed(stores))
        try:
            yield runtime
        finally:
            runtime.stop()
