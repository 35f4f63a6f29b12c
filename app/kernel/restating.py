"""Restating: an owner says again all that lives, and its readers drop what was not said again.

A store that was put back from a backup begins a new epoch: what it said after the backup is void, and nobody but the
owner knows what is left.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, ClassVar
from uuid import NAMESPACE_OID, UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.jobs import Job, Work, enqueue, job
from app.kernel.message import Message
from app.kernel.module import Module, On, Restates
from app.kernel.outbox import publish
from app.kernel.tables import stream_head
from app.kernel.transaction import Tx

BATCH = 200
NOWHERE = UUID(int=0)
"""The farm of what is said of the whole store."""

_head = sa.select(stream_head.c.epoch).where(stream_head.c.name == sa.bindparam("stream"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamRestated:
    """Everything that lives was said again in this epoch: of the whole store, or of one farm."""

    SHAPE: ClassVar[str] = "entry"

    epoch: str
    farm_id: UUID | None = None


def restated_type(stream: str) -> str:
    """The type of the message that ends a restating."""
    return f"rebanho.{stream}.stream.restated.v1"


@cache
def restated_fact(stream: str) -> type[StreamRestated]:
    """The fact that ends a restating of a stream."""
    members = {
        "__doc__": StreamRestated.__doc__,
        "__module__": __name__,
        "__slots__": (),
        "TYPE": restated_type(stream),
    }
    return dataclass(frozen=True, kw_only=True)(type("StreamRestated", (StreamRestated,), members))


def begin_epoch(tx: Tx, stream: str, *, later_than: Iterable[str] = ()) -> str:
    """Let a stream count its positions from one again, in an epoch later than its own and those named."""
    known = max([tx.scalar(_head, {"stream": stream}) or "", *later_than])
    # A clock that went back (a small board after a power cut) must not make an epoch that readers take for an old one.
    epoch = max(new_id().hex, f"{int(known or '0', 16) + 1:032x}")
    tx.upsert(stream_head, {"name": stream}, {"epoch": epoch, "position": 0})
    return epoch


def enqueue_restating(tx: Tx, *, farm_id: UUID | None = None) -> UUID:
    """Have everything of this store (or of one farm in it) said again."""
    return enqueue(tx, "restate", key="restate", farm_id=farm_id, farm=str(farm_id) if farm_id else None)


def restate_job(module: Module) -> Job:
    """The actor that restates a module, a batch in each transaction; it goes on where it was stopped."""

    @job(tries=50, most_time=timedelta(hours=12))
    def restate(work: Work, *, farm: UUID | None) -> None:
        place = work.progress or {"epoch": "", "part": 0, "after": None, "said": 0}
        while not work.finished:
            with work.write() as tx:
                place = _go_on(tx, module, farm, place)
                if place["part"] < len(module.restates):
                    work.note(tx, **place)
                else:
                    _end(tx, module, farm, place["epoch"])
                    work.finish(tx, {"said": place["said"]})

    return restate


def _go_on(tx: Tx, module: Module, farm_id: UUID | None, place: dict[str, Any]) -> dict[str, Any]:
    """Say the next batch; in an epoch that is newer than that of the last batch, from the beginning."""
    epoch = tx.scalar(_head, {"stream": module.name}) or begin_epoch(tx, module.name)
    if place["epoch"] != epoch:
        place = {"epoch": epoch, "part": 0, "after": None, "said": 0}
    if place["part"] >= len(module.restates):
        return place
    part: Restates = module.restates[place["part"]]
    things = part.things if farm_id is None else part.things.where(part.farm == farm_id)
    if place["after"]:
        things = things.where(part.key > UUID(place["after"]))
    # Held, or something that is removed meanwhile would be said after its removal.
    rows = tx.all(things.order_by(part.key).limit(BATCH).with_for_update())
    part.say(tx, rows)
    said = place["said"] + len(rows)
    if len(rows) < BATCH:
        return {**place, "part": place["part"] + 1, "after": None, "said": said}
    return {**place, "after": str(rows[-1]._mapping[part.key]), "said": said}


def _end(tx: Tx, module: Module, farm_id: UUID | None, epoch: str) -> None:
    said = restated_fact(module.name)(epoch=epoch, farm_id=farm_id)
    subject = derived_id(NAMESPACE_OID, "stream", module.name)
    publish(tx, said, farm_id=farm_id or NOWHERE, subject=subject, version=1)


def on_restated(stream: str, handle: Callable[[Tx, StreamRestated, Message], None]) -> On:
    """Hear the end of a stream's restating."""
    return On(restated_type(stream), StreamRestated, handle)


def forget_older(*pictures: sa.Table) -> Callable[[Tx, StreamRestated, Message], None]:
    """A handler that drops from pictures (with `epoch` and `farm_id`) what the stream has not said again."""

    def forget(tx: Tx, restated: StreamRestated, _message: Message) -> None:
        """What was not said again is gone."""
        for picture in pictures:
            tx.run(sa.delete(picture).where(*left_over(picture, restated)))

    return forget


def left_over(table: sa.Table, restated: StreamRestated, epoch: str = "epoch") -> tuple[sa.ColumnElement[bool], ...]:
    """What tells the rows of a table (with `epoch` and `farm_id`) that come from before the restating."""
    older = (table.c[epoch] < restated.epoch,)
    return older if restated.farm_id is None else (*older, table.c.farm_id == restated.farm_id)
