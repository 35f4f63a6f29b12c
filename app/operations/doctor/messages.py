"""What waits in the stores: messages to be sent, heard and handled, and jobs."""

from collections.abc import Iterator

import sqlalchemy as sa

from app.kernel import clock, custody
from app.kernel.feed import count_between
from app.kernel.job_rows import count_jobs
from app.kernel.message import read_envelope
from app.kernel.mover import Mover
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.kernel.tables import inbox
from app.operations.doctor.finding import LATE, Finding

START = "See that `rebanho serve` runs; its log names what fails."


def look_at_messages(runtime: Runtime, name: str) -> Iterator[Finding]:
    """What one module has said and heard."""
    mover = runtime.movers[name]
    found = [*_unsent(mover), *_unheard(mover), *_unhandled(mover), *_gone_back(mover)]
    yield from found or [Finding(f"messages of {name}", _lag(mover))]


def _unsent(mover: Mover) -> Iterator[Finding]:
    unsent = mover.relay.oldest_unsent_seconds()
    if unsent > LATE.total_seconds():
        says = f"the oldest has waited {unsent / 60:.0f} minutes to be sent"
        yield Finding(f"messages of {mover.module.name}", says, START)


def _unheard(mover: Mover) -> Iterator[Finding]:
    """What a producer said long ago and did not come: the bus lost it, and nobody asks for it again."""
    for stream in mover.module.streams():
        marks = mover.inbox.marks(stream).values()
        if next_one := mover.feed.read(stream, min(marks), 1):
            age = clock.now() - read_envelope(next_one[0]).time
            if age > LATE:
                says = f"what {stream} said {age.total_seconds() / 60:.0f} minutes ago has not come"
                advice = "See that a process with the role drain runs, and reaches the bus and the other processes."
                yield Finding(f"messages for {mover.module.name}", says, advice)


def _unhandled(mover: Mover) -> Iterator[Finding]:
    about = f"messages for {mover.module.name}"
    with mover.store.read() as tx:
        old = (inbox.c.state == "new", inbox.c.received_at < tx.now - LATE)
        late = tx.scalar(sa.select(sa.func.count()).where(*old))
        parked = len(custody.list_parked(tx))
    if late:
        yield Finding(about, f"{late} have waited more than five minutes", START)
    if parked:
        advice = "`rebanho inbox parked` shows why; then `rebanho inbox retry`, or `rebanho inbox drop`."
        yield Finding(about, f"{parked} are parked", advice)


def _gone_back(mover: Mover) -> Iterator[Finding]:
    with mover.store.read() as tx:
        doubled = custody.count_doubled(tx)
    for stream in sorted({stream for _, stream, _ in doubled} | {stream for _, stream in mover.ahead()}):
        yield Finding(
            f"stream of {stream}",
            f"{mover.module.name} has heard what {stream} no longer knows: its database was put back by hand",
            f"Stop the server, run `rebanho restate {stream} --new-epoch`, and start it again.",
        )


def _lag(mover: Mover) -> str:
    behind = 0
    for stream in mover.module.streams():
        marks = mover.inbox.marks(stream).values()
        head = mover.feed.head(stream)
        behind += max((count_between(mark, head) for mark in marks), default=0) if head else 0
    return f"{behind} still to be heard" if behind else "all sent and heard"


def look_at_jobs(store: Store) -> Iterator[Finding]:
    """Jobs that failed, and those that are late."""
    with store.read() as tx:
        counted = count_jobs(tx)
    for actor, state, count, age in counted:
        if state == "failed":
            advice = "`rebanho jobs failed` shows why; then `rebanho jobs retry`."
            yield Finding(f"jobs of {store.name}", f"{count} of {actor} failed", advice)
        elif state == "waiting" and age > LATE.total_seconds():
            says = f"{count} of {actor} wait, the oldest for {age / 60:.0f} minutes"
            yield Finding(f"jobs of {store.name}", says, "See that `rebanho serve` runs; raise REBANHO_WORKERS.")
