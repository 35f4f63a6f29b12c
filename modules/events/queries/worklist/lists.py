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
    STALE,
    STATES,
    Day,
    day_of,
    in_state,
    late_on,
    over_aside_on,
    over_on,
    severity_on,
    shown_on,
    state_on,
)
from modules.events.queries.zone import today_of

_Counted = tuple[str, str, int | None, int]
"""Rule, state, how much it matters where that is asked, and how many."""


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
    wanted = matching(tx, farm_id, asked)
    present = due_item.c.to_on >= day.on - day.kept
    rows = _by_severity(tx, day, [*shown_on(farm_id, day), *wanted, present])
    # What was over long ago is most of what is open: all of it is counted, less what is put aside, which is little.
    aside = _by_severity(tx, day, [*over_aside_on(farm_id, day), *wanted])
    rows += _in(tx, STALE, [*over_on(farm_id, day), *wanted])
    rows += [*aside, *((code, STALE, None, -items) for code, _, _, items in aside)]
    rows += _in(tx, DONE, [*in_state(farm_id, day, (DONE,)), *wanted])
    found: dict[str, dict[str, int]] = {code: dict.fromkeys((*STATES, *SEVERITIES), 0) for code in LISTS}
    for code, in_, now, items in rows:
        if code in RULES:
            _count(found[RULES[code].list], in_, now, items)
    return {"on": day.on, "lists": [_list(code, counts, language) for code, counts in found.items()]}


def _by_severity(tx: ReadTx, day: Day, which: Sequence[Any]) -> list[_Counted]:
    columns = due_item.c.rule, state_on(day).label("state"), severity_on(day).label("now")
    counted = sa.select(*columns, sa.func.count().label("items")).where(*which).group_by(*columns)
    return [(row.rule, row.state, row.now, row.items) for row in tx.all(counted)]


def _in(tx: ReadTx, state: str, which: Sequence[Any]) -> list[_Counted]:
    counted = sa.select(due_item.c.rule, sa.func.count().label("items")).where(*which).group_by(due_item.c.rule)
    return [(row.rule, state, None, row.items) for row in tx.all(counted)]


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
