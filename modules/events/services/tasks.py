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
from modules.events.domain.worklist.rule import HIGH, NORMAL
from modules.events.domain.worklist.tasks import FARM_TASK, anchor_of
from modules.events.errors import IdTaken, NotAhead, OtherTask, PlaceOrGroupUnknown, TaskChanged, TaskUnknown
from modules.events.models import due_item, due_item_mark, farm_task, farm_task_change, known_group, known_place
from modules.events.queries.worklist.tasks import changes_of, find_task
from modules.events.services.farms import open_journal
from modules.events.services.members import check_person
from modules.events.services.worklist import CANCELLED, DONE, OPEN

_KEYS = ("farm_id", "subject_id", "rule", "anchor")
Row = sa.Row[Any]


class Made(NamedTuple):
    """A task as it is stored, and whether it was made by this very call."""

    task_id: UUID
    is_new: bool


def make_task(tx: Tx, farm_id: UUID, wish: Mapping[str, Any]) -> Made:
    """Make a task and put its first occasion on the list, or answer the one that this repeats.

    Raises IdTaken, OtherTask, NotAhead, PersonUnknown, PlaceOrGroupUnknown.
    """
    farm = open_journal(tx, farm_id, 0)
    told = {name: value for name, value in wish.items() if name != "id"}
    task_id, hashed = wish.get("id") or new_id(), content_hash(_plain(told))
    before = tx.one(sa.select(farm_task).where(farm_task.c.id == task_id))
    if before is not None:
        if before.farm_id != farm_id:
            raise IdTaken
        if before.content_hash != hashed:
            raise OtherTask
        return Made(task_id, is_new=False)
    if told["from_on"] < local_date(tx.now, farm.zone):
        raise NotAhead(pointer="/from_on")
    _check(tx, farm_id, told)
    row = {"id": task_id, "farm_id": farm_id, "version": 1, "made_at": tx.now, "made_by": tx.context.person_id}
    tx.run(sa.insert(farm_task), {**row, "content_hash": hashed})
    _write(tx, farm_id, task_id, 1, None, told)
    open_next(tx, farm_id, task_id)
    return Made(task_id, is_new=True)


def change_task(tx: Tx, farm_id: UUID, task_id: UUID, wish: Mapping[str, Any], *, version: int) -> None:
    """Say what a task is from a day on, today unless told; what was due before stays as it was.

    Raises TaskUnknown, TaskChanged, NotAhead, PersonUnknown, PlaceOrGroupUnknown.
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
    last_change = changes_of(tx, task_id)[-1]
    if since < max(today, last_change.since or today):
        raise NotAhead(pointer="/since")
    _check(tx, farm_id, told)
    tx.run(sa.update(farm_task).where(farm_task.c.id == task_id).values(version=version + 1))
    _write(tx, farm_id, task_id, version + 1, since, told)
    standing = _occasions(tx, farm_id, task_id, OPEN)
    moved = [each for each in standing if each.due_on >= since and each.skipped_on is None]
    _set(tx, moved, status=CANCELLED)
    if len(moved) == len([each for each in standing if each.skipped_on is None]):
        open_next(tx, farm_id, task_id)


def _check(tx: ReadTx, farm_id: UUID, told: Mapping[str, Any]) -> None:
    check_person(tx, farm_id, told.get("assigned_to"), "/assigned_to")
    for name, table, key in (
        ("place_id", known_place, known_place.c.place_id),
        ("group_id", known_group, known_group.c.group_id),
    ):
        if told.get(name) and tx.scalar(sa.select(key).where(table.c.farm_id == farm_id, key == told[name])) is None:
            raise PlaceOrGroupUnknown(pointer=f"/{name}")


def _plain(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int | list | None) else str(value) for name, value in told.items()}


def _write(tx: Tx, farm_id: UUID, task_id: UUID, no: int, since: date | None, told: Mapping[str, Any]) -> None:
    names = ("title", "note", "place_id", "group_id", "kind", "from_on", "until_on", "assigned_to")
    cadence = Cadence(told["every"], told.get("days"), tuple(told.get("weekdays") or ()), told.get("month_day"))
    by = {"changed_at": tx.now, "changed_by": tx.context.person_id}
    row = {name: told.get(name) for name in names} | {"cadence": cadence._asdict(), "since": since, **by}
    tx.run(sa.insert(farm_task_change), {"farm_id": farm_id, "task_id": task_id, "no": no, **row})


def cadence_of(row: Row) -> Cadence:
    """How often, as it is stored."""
    return Cadence(**{**row.cadence, "weekdays": tuple(row.cadence["weekdays"])})


def open_next(tx: Tx, farm_id: UUID, task_id: UUID) -> None:
    """Put on the list the occasion that follows the last one that is over, if there is one."""
    changes = changes_of(tx, task_id)
    spans = [Span(row.since, cadence_of(row), row.from_on, row.until_on) for row in changes]
    over = [
        Last(each.due_on, each.closed_on or each.skipped_on)
        for each in _occasions(tx, farm_id, task_id, OPEN, DONE)
        if each.status == DONE or each.skipped_on
    ]
    found = next_occasion(spans, max(over, default=None))
    if found is not None:
        _open(tx, farm_id, changes[found[0]], found[1])


def _open(tx: Tx, farm_id: UUID, task: Row, on: date) -> None:
    subject_type, subject_id = _subject(tx, farm_id, task)
    key = {"farm_id": farm_id, "subject_id": subject_id, "rule": FARM_TASK, "anchor": anchor_of(task.task_id, on)}
    facts = {"title": task.title, "note": task.note, "kind": task.kind, **task.cadence}
    dates = {"due_on": on, "from_on": on, "to_on": on, "raised_on": date.fromordinal(on.toordinal() + 1)}
    item = {
        **dates,
        "subject_type": subject_type,
        "profile": None,
        "severity": NORMAL,
        "raised": HIGH,
        "facts": facts,
        "status": OPEN,
        "closed_on": None,
        "closed_by": None,
    }
    tx.upsert(due_item, key, item)
    said = tx.one(sa.select(due_item_mark).where(*(due_item_mark.c[name] == key[name] for name in _KEYS)))
    if said is None and task.assigned_to:
        mark = {"assigned_to": task.assigned_to, "snoozes": 0, "marked_at": task.changed_at}
        tx.insert_new(due_item_mark, {**key, **mark, "marked_by": task.changed_by})
        tx.run(_where(key).values(assigned_to=task.assigned_to))


def _subject(tx: ReadTx, farm_id: UUID, task: Row) -> tuple[str, UUID]:
    if task.group_id:
        kind = tx.scalar(sa.select(known_group.c.kind).where(known_group.c.group_id == task.group_id))
        return ("lot" if kind == "lot" else "group"), task.group_id
    return ("place", task.place_id) if task.place_id else ("farm", farm_id)


def _where(key: Mapping[str, Any]) -> sa.Update:
    return sa.update(due_item).where(*(due_item.c[name] == key[name] for name in _KEYS))


def _set(tx: Tx, rows: Sequence[Row], **values: Any) -> None:
    for row in rows:
        tx.run(_where(row._asdict()).values(values))


def _occasions(tx: ReadTx, farm_id: UUID, task_id: UUID, *statuses: str) -> Sequence[Row]:
    """The occasions of a task, whatever it was about at the time."""
    about = {each for row in changes_of(tx, task_id) for each in (row.group_id, row.place_id) if each} | {farm_id}
    item = due_item.c
    return tx.all(
        sa.select(due_item)
        .where(
            item.farm_id == farm_id,
            item.subject_id.in_(about),
            item.rule == FARM_TASK,
            item.anchor.startswith(f"{task_id}:"),
            item.status.in_(statuses),
        )
        .order_by(item.due_on)
    )


def task_of(row: Row) -> UUID:
    """Of which task an occasion is."""
    return UUID(row.anchor.partition(":")[0])


def do_occasion(tx: Tx, row: Row, on: date, entry_id: UUID | None) -> None:
    """An occasion was done on a day, perhaps by an entry; the next one takes its place."""
    _set(tx, [row], status=DONE, closed_on=on, closed_by=entry_id)
    open_next(tx, row.farm_id, task_of(row))


def reopen_occasion(tx: Tx, row: Row) -> None:
    """An occasion is not over after all: it stands again, and what came after it does not."""
    later = [each for each in _occasions(tx, row.farm_id, task_of(row), OPEN) if each.due_on > row.due_on]
    _set(tx, [each for each in later if each.skipped_on is None], status=CANCELLED)
    _set(tx, [row], status=OPEN, closed_on=None, closed_by=None)
