"""The farm's own tasks: making and changing them, and the one occasion of each that stands on the worklist."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import content_hash, new_id
from app.kernel.trade.order import local_date
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.worklist.cadence import Cadence, Last, Span, next_occasion
from modules.events.domain.worklist.rule import item
from modules.events.domain.worklist.tasks import FARM_TASK, anchor_of, task_of
from modules.events.errors import OtherTask, PlaceOrGroupUnknown, TaskChanged, TaskInPast, TaskUnknown
from modules.events.models import due_item, due_item_mark, farm_task, farm_task_change, known_group, known_place
from modules.events.queries.members import kind_of_group
from modules.events.queries.worklist.tasks import TOLD, changes_of, find_task
from modules.events.services.farms import check_repeat, open_journal
from modules.events.services.members import check_person
from modules.events.services.worklist import CANCELLED, DONE, KEYS, OPEN, About, opened

Row = sa.Row[Any]


class Made(NamedTuple):
    """A task as it is stored, and whether it was made by this very call."""

    task_id: UUID
    is_new: bool


def make_task(tx: Tx, farm_id: UUID, wish: Mapping[str, Any]) -> Made:
    """Make a task and put its first occasion on the list, or answer the one that this repeats.

    Raises IdTaken, OtherTask, TaskInPast, PersonUnknown, PlaceOrGroupUnknown.
    """
    farm = open_journal(tx, farm_id, 0)
    told = {name: value for name, value in wish.items() if name != "id"}
    task_id, hashed = wish.get("id") or new_id(), content_hash(told)
    before = tx.one(sa.select(farm_task).where(farm_task.c.id == task_id))
    if before is not None:
        check_repeat(before, farm_id, hashed, OtherTask)
        return Made(task_id, is_new=False)
    if told["from_on"] < local_date(tx.now, farm.zone):
        raise TaskInPast(pointer="/from_on")
    _check(tx, farm_id, told)
    row = {"id": task_id, "farm_id": farm_id, "version": 1, "made_at": tx.now, "made_by": tx.context.person_id}
    tx.run(sa.insert(farm_task), {**row, "content_hash": hashed})
    _write(tx, farm_id, task_id, 1, None, told)
    open_next(tx, farm_id, task_id)
    return Made(task_id, is_new=True)


def change_task(tx: Tx, farm_id: UUID, task_id: UUID, wish: Mapping[str, Any], *, version: int) -> None:
    """Say what a task is from a day on, today unless told; what was due before stays as it was.

    Raises TaskUnknown, TaskChanged, TaskInPast, PersonUnknown, PlaceOrGroupUnknown.
    """
    farm = open_journal(tx, farm_id, 0)
    row = find_task(tx, farm_id, task_id)
    if row is None:
        raise TaskUnknown
    if row.version != version:
        raise TaskChanged
    told = dict(wish)
    today = local_date(tx.now, farm.zone)
    since = told.pop("since", None) or today
    changes = changes_of(tx, task_id)
    if since < max(today, changes[-1].since or today):
        raise TaskInPast(pointer="/since")
    _check(tx, farm_id, told)
    tx.run(sa.update(farm_task).where(farm_task.c.id == task_id).values(version=version + 1))
    _write(tx, farm_id, task_id, version + 1, since, told)
    standing = _standing(tx, farm_id, changes)
    moved = [each for each in standing if each.due_on >= since]
    _set(tx, moved, status=CANCELLED)
    if len(moved) == len(standing):
        open_next(tx, farm_id, task_id)


def _check(tx: ReadTx, farm_id: UUID, told: Mapping[str, Any]) -> None:
    check_person(tx, farm_id, told.get("assigned_to"), "/assigned_to")
    for name, table, key in (
        ("place_id", known_place, known_place.c.place_id),
        ("group_id", known_group, known_group.c.group_id),
    ):
        if told.get(name) and tx.scalar(sa.select(key).where(table.c.farm_id == farm_id, key == told[name])) is None:
            raise PlaceOrGroupUnknown(pointer=f"/{name}")


def _write(tx: Tx, farm_id: UUID, task_id: UUID, no: int, since: date | None, told: Mapping[str, Any]) -> None:
    cadence = Cadence(told["every"], told.get("days"), tuple(told.get("weekdays") or ()), told.get("month_day"))
    by = {"changed_at": tx.now, "changed_by": tx.context.person_id}
    row = {name: told.get(name) for name in TOLD} | {"cadence": cadence._asdict(), "since": since, **by}
    tx.run(sa.insert(farm_task_change), {"farm_id": farm_id, "task_id": task_id, "no": no, **row})


def _cadence_of(row: Row) -> Cadence:
    return Cadence(**{**row.cadence, "weekdays": tuple(row.cadence["weekdays"])})


def open_next(tx: Tx, farm_id: UUID, task_id: UUID) -> None:
    """Put on the list the occasion that follows the last one that is over, if there is one."""
    changes = changes_of(tx, task_id)
    spans = [Span(row.since, _cadence_of(row), row.from_on, row.until_on) for row in changes]
    found = next_occasion(spans, _last_over(tx, farm_id, changes))
    if found is not None:
        _open(tx, farm_id, changes[found[0]], found[1])


def _open(tx: Tx, farm_id: UUID, task: Row, on: date) -> None:
    subject_type, subject_id = _subject(tx, farm_id, task)
    facts = {"title": task.title, "note": task.note, "kind": task.kind, **task.cadence}
    occasion = item(anchor_of(task.task_id, on), on, on, **facts)
    row = opened(About(farm_id, subject_type, subject_id, None), FARM_TASK, occasion)
    key = {name: row[name] for name in KEYS}
    tx.upsert_all(due_item, KEYS, [row])
    mark = {"assigned_to": task.assigned_to, "snoozes": 0, "marked_at": task.changed_at, "marked_by": task.changed_by}
    if task.assigned_to and tx.insert_new(due_item_mark, {**key, **mark}):
        tx.run(_where(key).values(assigned_to=task.assigned_to))


def _subject(tx: ReadTx, farm_id: UUID, task: Row) -> tuple[str, UUID]:
    if task.group_id:
        return kind_of_group(tx, farm_id, task.group_id) or "group", task.group_id
    return ("place", task.place_id) if task.place_id else ("farm", farm_id)


def _where(key: Mapping[str, Any]) -> sa.Update:
    return sa.update(due_item).where(*(due_item.c[name] == key[name] for name in KEYS))


def _set(tx: Tx, rows: Sequence[Row], **values: Any) -> None:
    for row in rows:
        tx.run(_where(row._asdict()).values(values))


def _of_task(farm_id: UUID, changes: Sequence[Row]) -> sa.Select[Any]:
    """The occasions of a task, whatever it was about at the time."""
    about = {each for row in changes for each in (row.group_id, row.place_id) if each} | {farm_id}
    occasion = due_item.c
    return sa.select(due_item).where(
        occasion.farm_id == farm_id,
        occasion.subject_id.in_(about),
        occasion.rule == FARM_TASK,
        occasion.anchor.startswith(f"{changes[0].task_id}:"),
    )


def _standing(tx: ReadTx, farm_id: UUID, changes: Sequence[Row]) -> Sequence[Row]:
    """Those that are neither done nor skipped."""
    return tx.all(_of_task(farm_id, changes).where(due_item.c.status == OPEN, due_item.c.skipped_on.is_(None)))


def _last_over(tx: ReadTx, farm_id: UUID, changes: Sequence[Row]) -> Last | None:
    """The last one that is done or skipped."""
    occasion = due_item.c
    over = sa.or_(occasion.status == DONE, sa.and_(occasion.status == OPEN, occasion.skipped_on.is_not(None)))
    last = occasion.due_on.desc(), sa.func.coalesce(occasion.closed_on, occasion.skipped_on).desc()
    row = tx.one(_of_task(farm_id, changes).where(over).order_by(*last).limit(1))
    return Last(row.due_on, row.closed_on or row.skipped_on) if row else None


def do_occasion(tx: Tx, row: Row, on: date, entry_id: UUID | None) -> None:
    """An occasion was done on a day, perhaps by an entry; the next one takes its place."""
    _set(tx, [row], status=DONE, closed_on=on, closed_by=entry_id)
    open_next(tx, row.farm_id, task_of(row.anchor))


def reopen_occasion(tx: Tx, row: Row) -> None:
    """An occasion is not over after all: it stands again, and what came after it does not."""
    standing = _standing(tx, row.farm_id, changes_of(tx, task_of(row.anchor)))
    _set(tx, [each for each in standing if each.due_on > row.due_on], status=CANCELLED)
    _set(tx, [row], status=OPEN, closed_on=None, closed_by=None)
