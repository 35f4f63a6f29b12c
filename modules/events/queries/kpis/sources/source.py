"""What a source of figures is: how it counts, and how the rows are found that it counted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from modules.events.models import known_animal, known_group, ledger
from modules.events.queries.kpis.question import Question, Told

first, last = sa.bindparam("first", type_=sa.Date), sa.bindparam("last", type_=sa.Date)
"""The first and the last day of a statement of a source."""

Words = tuple[str, ...]
"""The outcomes, classes or other words of a source for only some of its rows; none: all."""


of_animal = ledger.c.subject_type == sa.literal_column("'animal'")
"""Rows of the ledger of animals of their own, in the words of their partial index."""


def of(table: sa.Table) -> tuple[sa.ColumnElement[bool], ...]:
    """Rows of the farm and profile asked for."""
    return table.c.farm_id == sa.bindparam("farm"), table.c.profile == sa.bindparam("profile")


def total(name: str, column: sa.ColumnElement[Any]) -> sa.Label[Any]:
    """A sum by its name."""
    return sa.func.sum(column).label(name)


@dataclass(frozen=True, slots=True)
class Behind:
    """Rows that a number counts, to be paged in an order of which the last is unique."""

    statement: sa.Select[Any]
    order: Sequence[tuple[Any, str]]


def rows_behind(
    question: Question,
    table: sa.FromClause,
    animal: sa.ColumnElement[Any],
    day: sa.ColumnElement[Any],
    told: Mapping[str, sa.ColumnElement[Any]],
    *within: sa.ColumnElement[bool],
    joined: sa.FromClause | None = None,
    key: Sequence[sa.ColumnElement[Any]] = (),
) -> Behind:
    """Rows of a table within conditions, the last day first: whose each is, on which day, and what is told of it.

    `joined` is the table with others of which more is told or asked. `key` tells rows of one day apart; by default the
    primary key. What the table itself binds is bound.
    """
    columns = [column.label(f"told_{name}") for name, column in told.items()]
    statement = (
        sa.select(animal.label("animal_id"), known_animal.c.label, day.label("day_told"), *columns)
        .select_from((table if joined is None else joined).outerjoin(known_animal, known_animal.c.animal_id == animal))
        .where(table.c.farm_id == question.farm_id, table.c.profile == question.profile, *within)
    )
    order = ((day, "desc"), *((column, "asc") for column in key or table.primary_key))
    return Behind(statement.params(**question.asked(closed_before=question.closed_before)), order)


def ledger_behind(question: Question, *within: sa.ColumnElement[bool], **told: sa.ColumnElement[Any]) -> Behind:
    """Rows of the ledger within conditions: of animals, and of lots by their names."""
    found = rows_behind(question, ledger, ledger.c.subject_id, ledger.c.day, told, *within)
    named = found.statement.outerjoin(known_group, known_group.c.group_id == ledger.c.subject_id)
    named = named.add_columns(known_group.c.name.label("lot"), ledger.c.subject_type)
    return Behind(named, found.order)


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its name: what it counts in the periods of a question, and the rows behind that in one period."""

    name: str
    count: Callable[[Question], Iterator[Told]]
    behind: Callable[[Question, Words], Behind]
