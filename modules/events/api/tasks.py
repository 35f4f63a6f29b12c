"""The farm's own tasks."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, answer, if_match, paged, reading, writing
from app.kernel.transaction import ReadTx
from modules.events.api.schemas.tasks import TaskChangeIn, TaskIn, TaskOut, TaskPage, TasksQuery
from modules.events.api.wording import worded
from modules.events.errors import TaskUnknown
from modules.events.queries.worklist.tasks import ORDER, find_task, show_tasks, tasks_of
from modules.events.queries.zone import today_of
from modules.events.services.tasks import change_task, make_task

blp = Blueprint("tasks", "events", description="What the farm does again and again, beside what animals ask for")

PATH = "/farms/<uuid:farm_id>/tasks"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(TasksQuery, location="query")
@blp.response(200, TaskPage)
@worded
def list_tasks(query: dict[str, Any], farm_id: UUID) -> Response:
    """The farm's own tasks, the oldest first, with what they were and are to be."""
    with reading() as tx:
        statement, cursor = tasks_of(farm_id), query.get("cursor")
        page = paged(tx, statement, order=ORDER, limit=query["limit"], cursor=cursor, item=lambda row: row)
        items = show_tasks(tx, page["items"], today_of(tx, farm_id))
    return answer({"items": items, "next": page["next"]})


@blp.route(PATH, methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(TaskIn)
@blp.response(201, TaskOut)
@blp.alt_response(200, schema=TaskOut, description="The same task again")
@blp.refuses(409)
@worded
def make_one_task(wish: dict[str, Any], farm_id: UUID) -> Response:
    """Make a task: its first occasion is on the worklist at once, the next ones as each is done or skipped."""
    with writing() as tx:
        made = make_task(tx, farm_id, wish)
        task = _shown(tx, farm_id, made.task_id)
    location = f"/api/events/v1/farms/{farm_id}/tasks/{made.task_id}" if made.is_new else None
    return answer(task, status=201 if made.is_new else 200, version=task["version"], location=location)


@blp.route(f"{PATH}/<uuid:task_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, TaskOut)
@worded
def get_task(farm_id: UUID, task_id: UUID) -> Response:
    """One task, with what it was and is to be."""
    with reading() as tx:
        task = _shown(tx, farm_id, task_id)
    return answer(task, version=task["version"])


@blp.route(f"{PATH}/<uuid:task_id>", methods=["PUT"])
@blp.needs(Action.MANAGE)
@blp.arguments(TaskChangeIn)
@blp.response(200, TaskOut)
@blp.refuses(412, 428)
@worded
def change_one_task(wish: dict[str, Any], farm_id: UUID, task_id: UUID) -> Response:
    """Say what a task is from a day on; with a last day before it, the task ends."""
    version = if_match()
    with writing() as tx:
        change_task(tx, farm_id, task_id, wish, version=version)
        task = _shown(tx, farm_id, task_id)
    return answer(task, version=task["version"])


def _shown(tx: ReadTx, farm_id: UUID, task_id: UUID) -> dict[str, Any]:
    row = find_task(tx, farm_id, task_id)
    if row is None:
        raise TaskUnknown
    return show_tasks(tx, [row], today_of(tx, farm_id))[0]
