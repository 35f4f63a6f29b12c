"""Three toy modules under the kernel: one says what it weighs, two hear it, and one of these says something in turn."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa

from app.kernel.bus import Bus, LocalBus
from app.kernel.feed import LocalFeed, read_feed
from app.kernel.ids import derived_id, new_id
from app.kernel.message import Message
from app.kernel.module import Module, On, Restates
from app.kernel.mover import MOVING
from app.kernel.outbox import publish
from app.kernel.picture import keep_state
from app.kernel.restating import StreamRestated, forget_older, restated_type
from app.kernel.runtime import Runtime
from app.kernel.store import Store, Tx
from app.kernel.tables import Id, inbox, inbox_mark, new_metadata, outbox, picture_columns

NAMES = ("pasture", "barn", "office")
FARM = UUID("00000000-0000-7000-8000-00000000fa43")
COWS = tuple(derived_id(FARM, "cow", number) for number in range(10))


@dataclass(frozen=True)
class CowChanged:
    """State: what a cow is now."""

    TYPE: ClassVar[str] = "rebanho.pasture.cow.changed.v1"
    SHAPE: ClassVar[str] = "state"
    cow_id: UUID
    count: int


@dataclass(frozen=True)
class CowWeighed:
    """Entry: the cow was weighed for the n-th time."""

    TYPE: ClassVar[str] = "rebanho.pasture.cow.weighed.v1"
    SHAPE: ClassVar[str] = "entry"
    entry_id: UUID
    cow_id: UUID
    count: int


@dataclass(frozen=True)
class CowLooked:
    """Entry that nobody handles."""

    TYPE: ClassVar[str] = "rebanho.pasture.cow.looked.v1"
    SHAPE: ClassVar[str] = "entry"
    cow_id: UUID


@dataclass(frozen=True)
class CowPraised:
    """Entry: the barn's answer to a weighing."""

    TYPE: ClassVar[str] = "rebanho.barn.cow.praised.v1"
    SHAPE: ClassVar[str] = "entry"
    cow_id: UUID
    count: int


pasture, barn, office = (new_metadata() for _ in NAMES)

cow = sa.Table(
    "cow",
    pasture,
    sa.Column("cow_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False, default=FARM),
    sa.Column("count", sa.Integer, nullable=False),
)
weighing = sa.Table(
    "weighing",
    pasture,
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("cow_id", Id, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
)


def _diary(name: str, metadata: sa.MetaData) -> sa.Table:
    """What a handler did, in the order it did it. Deliberately not idempotent: doing it twice shows."""
    return sa.Table(
        name,
        metadata,
        sa.Column("line", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("cow_id", Id, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
    )


known_cow = sa.Table(
    "known_cow",
    barn,
    sa.Column("cow_id", Id, primary_key=True),
    sa.Column("farm_id", Id, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    *picture_columns(),
)
seen, praise = _diary("seen", barn), _diary("praise", barn)
shown, bill = _diary("shown", office), _diary("bill", office)

_next_count = (
    sa.update(cow).where(cow.c.cow_id == sa.bindparam("which")).values(count=cow.c.count + 1).returning(cow.c.count)
)


def weigh(tx: Tx, cow_id: UUID, entry_id: UUID | None = None) -> bool:
    """Record a weighing and say it, once for each id; False when the id is known."""
    entry = entry_id or new_id()
    if tx.one(sa.select(weighing.c.entry_id).where(weighing.c.entry_id == entry)):
        return False
    tx.insert_new(cow, {"cow_id": cow_id, "farm_id": FARM, "count": 0})
    count = tx.scalar(_next_count, {"which": cow_id})
    if not tx.insert_new(weighing, {"entry_id": entry, "cow_id": cow_id, "count": count}):
        raise RuntimeError("the same id twice at once")
    publish(tx, CowWeighed(entry, cow_id, count), farm_id=FARM, subject=entry, key=cow_id, version=1)
    publish(tx, CowLooked(cow_id), farm_id=FARM, subject=cow_id, version=count)
    publish(tx, CowChanged(cow_id, count), farm_id=FARM, subject=cow_id, version=count)
    return True


def say_cows(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say how cows are, under the versions they have."""
    for row in rows:
        publish(tx, CowChanged(row.cow_id, row.count), farm_id=row.farm_id, subject=row.cow_id, version=row.count)


@dataclass
class Trouble:
    """What goes wrong while a message is handled: nothing, until a test says so. `runs` are the cows of each run."""

    strike: Callable[[str, Any], None] = lambda subscription, fact: None
    runs: list[list[UUID]] = field(default_factory=list)


def make_modules(trouble: Trouble) -> dict[str, Module]:
    """The three manifests."""

    def keep(tx: Tx, fact: CowChanged, message: Message) -> None:
        trouble.strike("barn.projects", fact)
        keep_state(tx, known_cow, {"cow_id": fact.cow_id}, {"farm_id": message.farm_id, "count": fact.count}, message)

    def note(table: sa.Table, name: str) -> Callable[[Tx, Any, Message], None]:
        def handle(tx: Tx, fact: Any, message: Message) -> None:
            tx.run(sa.insert(table), {"cow_id": fact.cow_id, "count": fact.count})
            trouble.strike(name, fact)

        return handle

    def answer(tx: Tx, fact: CowWeighed, message: Message) -> None:
        tx.run(sa.insert(praise), {"cow_id": fact.cow_id, "count": fact.count})
        publish(tx, CowPraised(fact.cow_id, fact.count), farm_id=FARM, subject=fact.cow_id, version=fact.count)
        trouble.strike("barn.reacts", fact)

    def answer_all(tx: Tx, heard: Sequence[tuple[CowWeighed, Message]]) -> None:
        trouble.runs.append([fact.cow_id for fact, _ in heard])
        tx.run(sa.insert(praise), [{"cow_id": fact.cow_id, "count": fact.count} for fact, _ in heard])
        for fact, _ in heard:
            publish(tx, CowPraised(fact.cow_id, fact.count), farm_id=FARM, subject=fact.cow_id, version=fact.count)
            trouble.strike("barn.reacts", fact)

    return {
        "pasture": Module(
            "pasture",
            pasture,
            list,
            publishes=(CowChanged, CowWeighed, CowLooked),
            restates=(Restates(sa.select(cow), cow.c.cow_id, cow.c.farm_id, say_cows),),
        ),
        "barn": Module(
            "barn",
            barn,
            list,
            publishes=(CowPraised,),
            projects=(
                On(CowChanged.TYPE, CowChanged, keep),
                On(CowWeighed.TYPE, CowWeighed, note(seen, "barn.projects")),
                On(restated_type("pasture"), StreamRestated, forget_older(known_cow)),
            ),
            reacts=(On(CowWeighed.TYPE, CowWeighed, answer, answer_all),),
            pictures=(known_cow, seen),
        ),
        "office": Module(
            "office",
            office,
            list,
            projects=(On(CowPraised.TYPE, CowPraised, note(shown, "office.projects")),),
            reacts=(On(CowPraised.TYPE, CowPraised, note(bill, "office.reacts")),),
            pictures=(shown,),
        ),
    }


METADATA: Mapping[str, sa.MetaData] = {"pasture": pasture, "barn": barn, "office": office}
DIARIES = {"seen": ("barn", seen), "praise": ("barn", praise), "shown": ("office", shown), "bill": ("office", bill)}


@dataclass
class Toys:
    """The three modules at work on three databases, in this process."""

    urls: Mapping[str, str]
    bus: Bus = field(default_factory=LocalBus)
    trouble: Trouble = field(default_factory=Trouble)

    def __post_init__(self) -> None:
        self.stores = {name: Store(name, url) for name, url in self.urls.items()}
        feed = LocalFeed(self.stores)
        self.runtime = Runtime(make_modules(self.trouble), self.stores, bus=self.bus, feed=feed)

    def weigh(self, cow_id: UUID, times: int = 1) -> None:
        """Weigh a cow, each time in a transaction of its own."""
        for _ in range(times):
            with self.stores["pasture"].write() as tx:
                weigh(tx, cow_id)

    def settle(self) -> None:
        """Move all messages."""
        self.runtime.settle()

    def said(self, stream: str = "pasture") -> list[str]:
        """The texts that a store has said, in order."""
        return [text for _, _, text in read_feed(self.stores[stream], ("", 0), 100_000)]

    def diary(self, name: str) -> dict[UUID, list[int]]:
        """What a handler did for each cow, in the order it did it."""
        store, table = DIARIES[name]
        lines: defaultdict[UUID, list[int]] = defaultdict(list)
        with self.stores[store].read() as tx:
            for row in tx.all(sa.select(table).order_by(table.c.line)):
                lines[row.cow_id].append(row.count)
        return dict(lines)

    def known(self) -> dict[UUID, int]:
        """The barn's picture of the cows."""
        with self.stores["barn"].read() as tx:
            return {row.cow_id: row.count for row in tx.all(sa.select(known_cow))}

    def counts(self) -> dict[UUID, int]:
        """How often each cow was weighed, says the pasture itself."""
        with self.stores["pasture"].read() as tx:
            return {row.cow_id: row.count for row in tx.all(sa.select(cow))}

    def assert_converged(self) -> None:
        """Everybody knows everything, once and in order."""
        counts = self.counts()
        in_order = {cow_id: list(range(1, count + 1)) for cow_id, count in counts.items()}
        assert self.known() == counts
        for name in DIARIES:
            assert self.diary(name) == in_order, name

    def is_converged(self, times: int) -> bool:
        """Whether everybody knows of so many weighings by now."""
        diaries = (sum(map(len, self.diary(name).values())) for name in DIARIES)
        return self.known() == self.counts() and all(lines == times for lines in diaries)

    def inbox(self, store: str = "barn") -> list[sa.Row[Any]]:
        """The rows that a store has in custody."""
        with self.stores[store].read() as tx:
            return list(tx.all(sa.select(inbox).order_by(inbox.c.subscription, inbox.c.epoch, inbox.c.position)))

    def mark(self, subscription: str, stream: str = "pasture") -> tuple[str, int]:
        """Up to where a subscription has everything."""
        with self.stores[subscription.split(".")[0]].read() as tx:
            row = tx.one(sa.select(inbox_mark).where(inbox_mark.c.subscription == subscription))
            return (row.epoch, row.position) if row else ("", 0)

    def positions(self, stream: str = "pasture") -> list[int]:
        """The positions that a store has given out."""
        with self.stores[stream].read() as tx:
            return [row.position for row in tx.all(sa.select(outbox.c.position).order_by(outbox.c.position))]

    def handle_at_once(self) -> None:
        """Have the barn and the office handle what waits for nothing as it comes, as threads do."""
        for mover in self.runtime.movers.values():
            mover.take_on(MOVING)

    def receive(self, *texts: str, stream: str = "pasture") -> None:
        """Bring texts to the barn as a bus would."""
        self.runtime.movers["barn"].inbox.receive(stream, texts)

    def close(self) -> None:
        """Give back the connections."""
        self.runtime.stop()
