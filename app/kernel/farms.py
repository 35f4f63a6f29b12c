"""A farm as a whole: which rows of a store are its own, and how they go when it leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.jobs import Job, Work, enqueue, job
from app.kernel.message import Message, Outgoing, write_envelope
from app.kernel.module import Module, On
from app.kernel.tables import KERNEL, inbox, outbox, unfinished
from app.kernel.tables import job as jobs
from app.kernel.transaction import ReadTx, Tx

BATCH = 500
DELETED = "rebanho.identity.farm.deleted.v1"
AGAIN = (timedelta(0), timedelta(hours=1), timedelta(days=1))
"""What others say of the farm may still be on its way when it is deleted: what that leaves goes with the later runs."""


@dataclass(frozen=True, slots=True)
class FarmGone:
    """A farm was deleted, with all that belongs to it."""

    farm_id: UUID


def farm_tables(module: Module) -> Iterator[tuple[sa.Table, sa.ColumnElement[bool]]]:
    """The module's own tables that hold rows of farms, parents first, and which rows (the parameter is `farm`)."""
    for table in module.metadata.sorted_tables:
        if table.name not in KERNEL.tables and (mine := rows_of_farm(module, table)) is not None:
            yield table, mine


def rows_of_farm(module: Module, table: sa.Table) -> sa.ColumnElement[bool] | None:
    """Which rows of a table belong to the farm `farm`; None when none ever do."""
    if "farm_id" in table.c:
        return table.c.farm_id == sa.bindparam("farm", type_=sa.Uuid())
    part = next((part for part in module.parts if part.column.table is table), None)
    if part is None:
        return None
    if part.of is None:
        return part.column == sa.bindparam("farm", type_=sa.Uuid())
    above = rows_of_farm(module, part.of.table)
    return None if above is None else part.column.in_(sa.select(part.of).where(above))


def owned_tables(module: Module) -> list[tuple[sa.Table, sa.ColumnElement[bool]]]:
    """Those of them that are not pictures: what nobody else could tell again."""
    pictures = {table.name for table in module.pictures}
    return [(table, mine) for table, mine in farm_tables(module) if table.name not in pictures]


def holds_farm(tx: ReadTx, module: Module, farm_id: UUID) -> bool:
    """Whether any row of the farm is here."""
    return any(
        tx.one(sa.select(sa.literal(1)).select_from(table).where(mine).limit(1), {"farm": farm_id}) is not None
        for table, mine in farm_tables(module)
        if table.name not in module.keeps_of_farms
    )


def on_farm_deleted() -> On:
    """Let everything of a farm go when identity deletes it."""
    return On(DELETED, FarmGone, hear_deleted)


def hear_deleted(tx: Tx, gone: FarmGone, _message: Message) -> None:
    """A farm is deleted: everything of it goes."""
    enqueue_erasing(tx, gone.farm_id)


def enqueue_erasing(tx: Tx, farm_id: UUID) -> None:
    """Have every row of a farm deleted, and once more for what was on its way."""
    for after in AGAIN:
        enqueue(tx, "erase_farm", due=tx.now + after, key="erase_farm", farm=farm_id)


def erase_job(module: Module) -> Job:
    """The actor that deletes a farm's rows; it may be stopped and begun again."""

    @job(tries=50, most_time=timedelta(hours=6))
    def erase_farm(work: Work, *, farm: UUID) -> None:
        for table, mine in reversed(list(farm_tables(module))):
            if table.name not in module.keeps_of_farms:
                with work.write() as tx:
                    tx.run(sa.delete(table).where(mine), {"farm": farm})
        if work.store.files is not None:
            work.store.files.remove_all(farm)
        more = True
        while more:
            with work.write() as tx:
                more = _forget_messages(tx, module.name, farm)

    return erase_farm


_said = (
    sa.select(outbox.c.epoch, outbox.c.position, outbox.c.message_id, outbox.c.recorded_at)
    .where(outbox.c.farm_id == sa.bindparam("farm"), ~outbox.c.body.contains(".message.erased.v1"))
    .where(~outbox.c.body.contains(DELETED))
    .order_by(outbox.c.epoch, outbox.c.position)
    .limit(BATCH)
)
_rewrite = sa.update(outbox).where(outbox.c.message_id == sa.bindparam("which")).values(body=sa.bindparam("text"))


def _forget_messages(tx: Tx, stream: str, farm_id: UUID) -> bool:
    """What was said of a farm keeps its place, or a gap would hold up readers, and says nothing any more."""
    rows = tx.all(_said, {"farm": farm_id})
    tx.run(_rewrite, [{"which": row.message_id, "text": _erased(stream, row, farm_id)} for row in rows])
    of_farm = inbox.c.body.contains(f'"farmid":"{farm_id}"')
    tx.run(sa.update(inbox).where(unfinished(inbox), of_farm).values(state="done", body=""))
    tx.run(sa.delete(jobs).where(jobs.c.farm_id == farm_id))
    return len(rows) == BATCH


def _erased(stream: str, row: sa.Row[Any], farm_id: UUID) -> str:
    nothing = Outgoing(
        id=row.message_id,
        type=f"rebanho.{stream}.message.erased.v1",
        subject=row.message_id,
        key=row.message_id,
        version=1,
        farm_id=farm_id,
        correlation_id=row.message_id,
        causation_id=None,
        data=b"{}",
    )
    return write_envelope(stream, row.epoch, row.position, nothing, row.recorded_at)


def unnumbered(rows: Sequence[dict[str, Any]], table: sa.Table) -> list[dict[str, Any]]:
    """Rows as another installation takes them in: its own serial numbers, and nothing heard from its streams yet."""
    serial = {column.name for column in table.c if column.autoincrement is True}
    epochs = {column.name for column in table.c if column.name == "epoch" or column.name.endswith("_epoch")}
    return [
        {name: "" if name in epochs else value for name, value in row.items() if name not in serial} for row in rows
    ]
