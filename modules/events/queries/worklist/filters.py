"""Of which items a list is: of whom, where, for what, and who is to do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.worklist.registry import RULES
from modules.events.models import due_item, farm_task_change, stay
from modules.events.queries.members import places_within
from modules.events.queries.worklist.states import PLAN

SOMEBODY, NOBODY = ASSIGNED = ("somebody", "nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which items are asked for; None where it does not matter.

    `kind` is that of an entry which does it; `assigned`: only what somebody is to do, or only what nobody is.
    """

    on: Any = None
    states: tuple[str, ...] = PLAN
    list: str | None = None
    rule: str | None = None
    kind: str | None = None
    subject_id: UUID | None = None
    place_id: UUID | None = None
    group_id: UUID | None = None
    assigned_to: UUID | None = None
    assigned: str | None = None


_tasks = (
    sa.select(farm_task_change.c.task_id)
    .distinct()
    .where(farm_task_change.c.farm_id == sa.bindparam("farm"), farm_task_change.c.kind == sa.bindparam("kind"))
)


def matching(tx: ReadTx, farm_id: UUID, asked: Asked) -> list[Any]:
    """What the items that are asked for have in common."""
    item = due_item.c
    found: list[Any] = [
        column == value
        for column, value in (
            (item.rule, asked.rule),
            (item.subject_id, asked.subject_id),
            (item.assigned_to, asked.assigned_to),
        )
        if value is not None
    ]
    if asked.list:
        found.append(item.rule.in_([rule.code for rule in RULES.values() if rule.list == asked.list]))
    if asked.kind:
        closed = [rule.code for rule in RULES.values() if asked.kind in rule.closes_with]
        tasks = [row.task_id for row in tx.all(_tasks, {"farm": farm_id, "kind": asked.kind})]
        found.append(sa.or_(item.rule.in_(closed), *(item.anchor.startswith(f"{task}:") for task in tasks)))
    if asked.assigned:
        found.append(item.assigned_to.is_(None) if asked.assigned == NOBODY else item.assigned_to.is_not(None))
    if asked.place_id:
        found.append(_in(farm_id, "place", places_within(tx, farm_id, asked.place_id)))
    if asked.group_id:
        found.append(_in(farm_id, "group", [asked.group_id]))
    return found


def _in(farm_id: UUID, what: str, targets: Sequence[UUID]) -> sa.ColumnElement[bool]:
    """Whether the subject is in one of these places or groups, or is one of them."""
    inside = sa.select(stay.c.subject_id).where(
        stay.c.farm_id == farm_id, stay.c.target_id.in_(targets), stay.c.what == what, stay.c.until.is_(None)
    )
    return sa.or_(due_item.c.subject_id.in_(inside), due_item.c.subject_id.in_(targets))
