"""The farm's own tasks as they are read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.worklist.tasks import FARM_TASK, task_of
from modules.events.models import due_item, farm_task, farm_task_change
from modules.events.queries.worklist.states import OPEN

ORDER = ((farm_task.c.made_at, "asc"), (farm_task.c.id, "asc"))

_one = sa.select(farm_task).where(farm_task.c.farm_id == sa.bindparam("farm"), farm_task.c.id == sa.bindparam("task"))
_changes = (
    sa.select(farm_task_change)
    .where(farm_task_change.c.task_id.in_(sa.bindparam("tasks", expanding=True)))
    .order_by(farm_task_change.c.task_id, farm_task_change.c.no)
)
_standing = sa.select(due_item.c.anchor, due_item.c.due_on).where(
    due_item.c.farm_id == sa.bindparam("farm"),
    due_item.c.subject_id.in_(sa.bindparam("about", expanding=True)),
    due_item.c.rule == FARM_TASK,
    OPEN,
    due_item.c.skipped_on.is_(None),
)
TOLD = ("title", "note", "place_id", "group_id", "kind", "from_on", "until_on", "assigned_to")
"""What is told of a task beside how often it comes round."""


def find_task(tx: ReadTx, farm_id: UUID, task_id: UUID) -> sa.Row[Any] | None:
    """A task of the farm."""
    return tx.one(_one, {"farm": farm_id, "task": task_id})


def changes_of(tx: ReadTx, task_id: UUID) -> Sequence[sa.Row[Any]]:
    """What a task was made as and changed to, first to last."""
    return tx.all(_changes, {"tasks": [task_id]})


def tasks_of(farm_id: UUID) -> sa.Select[Any]:
    """All tasks of a farm."""
    return sa.select(farm_task).where(farm_task.c.farm_id == farm_id)


def show_tasks(tx: ReadTx, rows: Iterable[sa.Row[Any]], today: date) -> list[dict[str, Any]]:
    """Tasks as they are on a day, with all that they were and are to be."""
    tasks = list(rows)
    changes: dict[UUID, list[sa.Row[Any]]] = {}
    for row in tx.all(_changes, {"tasks": [task.id for task in tasks]}) if tasks else ():
        changes.setdefault(row.task_id, []).append(row)
    days = _next_days(tx, tasks[0].farm_id, changes) if tasks else {}
    return [{**_shown(task, changes[task.id], today), "next_on": days.get(task.id)} for task in tasks]


def _next_days(tx: ReadTx, farm_id: UUID, changes: Mapping[UUID, Sequence[sa.Row[Any]]]) -> dict[UUID, date]:
    """The day of the first occasion of each task that is neither done nor skipped, whatever it was about."""
    turns = [row for rows in changes.values() for row in rows]
    about = {each for row in turns for each in (row.group_id, row.place_id) if each} | {farm_id}
    days: dict[UUID, date] = {}
    for row in tx.all(_standing, {"farm": farm_id, "about": list(about)}):
        task = task_of(row.anchor)
        days[task] = min(row.due_on, days.get(task, row.due_on))
    return days


def _shown(task: sa.Row[Any], changes: Sequence[sa.Row[Any]], today: date) -> dict[str, Any]:
    present = [row for row in changes if row.since is None or row.since <= today][-1]
    over = present is changes[-1] and present.until_on is not None and present.until_on < today
    return {
        "id": task.id,
        "version": task.version,
        "made_at": task.made_at,
        "made_by": task.made_by,
        "over": over,
        **_told(present),
        "changes": [_change(row) for row in changes],
    }


def _told(row: sa.Row[Any]) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in TOLD}, **row.cadence}


def _change(row: sa.Row[Any]) -> dict[str, Any]:
    return {"since": row.since, "changed_at": row.changed_at, "changed_by": row.changed_by, **_told(row)}
