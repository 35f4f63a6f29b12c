"""A page of the worklist of a day, and its counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.worklist.registry import RULES
from modules.events.domain.worklist.rule import LISTS, SEVERITIES
from modules.events.models import due_item
from modules.events.queries.worklist.filters import Asked, matching
from modules.events.queries.worklist.shown import show, words_of
from modules.events.queries.worklist.states import (
    DONE,
    STATES,
    Day,
    day_of,
    in_state,
    late_on,
    severity_on,
    shown_on,
    state_on,
)
from modules.events.queries.zone import today_of


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the database: a row for each item, in this order, as they are on that day."""

    statement: sa.Select[Any]
    order: Sequence[tuple[Any, str]]
    day: Day


def ask(tx: ReadTx, farm_id: UUID, asked: Asked) -> Question:
    """What is to be done on a day: what is late first, then what matters most, then by the day it is due."""
    day = day_of(tx, farm_id, asked.on or today_of(tx, farm_id))
    item, severity = due_item.c, severity_on(day)
    statement = sa.select(
        item.subject_id, item.rule, item.anchor, item.due_on, severity.label("now"), state_on(day).label("state")
    ).where(*in_state(farm_id, day, asked.states), *matching(tx, farm_id, asked))
    order = [(each, "asc") for each in (late_on(day), severity, item.due_on, item.subject_id, item.rule, item.anchor)]
    return Question(statement, order, day)


def show_rows(
    tx: ReadTx, farm_id: UUID, asked: Asked, day: Day, rows: Sequence[sa.Row[Any]], language: str
) -> list[dict[str, Any]]:
    """The items of a page, with all that is said of them."""
    words = words_of(tx, farm_id, rows)
    return [show(row, _state(row, asked), words, day, language) for row in rows]


def _state(row: sa.Row[Any], asked: Asked) -> str:
    return DONE if asked.states == (DONE,) else str(row.state)


def count_items(tx: ReadTx, farm_id: UUID, asked: Asked, language: str) -> dict[str, Any]:
    """How many items there are on a day, by list and state; which of them matter how much, of those due or overdue."""
    day = day_of(tx, farm_id, asked.on or today_of(tx, farm_id))
    severity, state, rule = severity_on(day).label("now"), state_on(day).label("state"), due_item.c.rule
    wanted = matching(tx, farm_id, asked)
    counted = (
        sa.select(rule, state, severity, sa.func.count().label("items"))
        .where(*shown_on(farm_id, day), *wanted)
        .group_by(rule, state, severity)
    )
    rows = [(row.rule, row.state, row.now, row.items) for row in tx.all(counted)]
    done = (
        sa.select(rule, sa.func.count().label("items")).where(*in_state(farm_id, day, (DONE,)), *wanted).group_by(rule)
    )
    rows += [(row.rule, DONE, None, row.items) for row in tx.all(done)]
    found: dict[str, dict[str, int]] = {code: dict.fromkeys((*STATES, *SEVERITIES), 0) for code in LISTS}
    for code, in_, now, items in rows:
        if code in RULES:
            _count(found[RULES[code].list], in_, now, items)
    return {"on": day.on, "lists": [_list(code, counts, language) for code, counts in found.items()]}


def _count(counts: dict[str, int], state: str, severity: int | None, items: int) -> None:
    counts[state] += items
    if state in ("due", "overdue") and severity is not None:
        counts[SEVERITIES[severity]] += items


def _list(code: str, counts: Mapping[str, int], language: str) -> dict[str, Any]:
    return {
        "list": code,
        "label": label(LISTS[code], language),
        "states": {state: counts[state] for state in STATES},
        "severities": {severity: counts[severity] for severity in SEVERITIES},
    }
