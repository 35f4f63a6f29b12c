"""The rows behind a number: each birth, litter, service or female that stands above or below the line."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from modules.events.domain.kpis.measured.measure import Rows
from modules.events.models import birth, class_time, known_animal, litter, service_group
from modules.events.queries.kpis.sums import outcome_now


@dataclass(frozen=True, slots=True)
class Behind:
    """Where the rows of a kind are: whose they are, on which day they count, and what is told of each beside that."""

    table: sa.Table
    animal: sa.Column[Any]
    day: sa.Column[Any]
    told: Mapping[str, sa.Column[Any]] = field(default_factory=dict)

    @property
    def order(self) -> Sequence[tuple[Any, str]]:
        """The last day first."""
        return ((self.day, "desc"), *((column, "asc") for column in self.table.primary_key))


_b, _l, _s, _c = birth.c, litter.c, service_group.c, class_time.c
_BEHIND: Mapping[str, Behind] = {
    "birth": Behind(
        birth, _b.subject_id, _b.birth_on, {name: _b[name] for name in ("born_alive", "stillborn", "mummified")}
    ),
    "litter": Behind(litter, _l.dam_id, _l.weaned_on, {"weaned": _l.weaned, "died": _l.died}),
    "service_group": Behind(service_group, _s.subject_id, _s.due_on),
    "class_time": Behind(class_time, _c.subject_id, _c.since_on, {"class": _c["class"], "until_on": _c.until_on}),
}


def behind(rows: Rows) -> Behind:
    """Where rows are."""
    return _BEHIND[rows.table]


def rows_behind(
    farm_id: UUID,
    rows: Rows,
    profile: str,
    period: tuple[date, date],
    classes: Collection[str],
    closed_before: date,
) -> sa.Select[Any]:
    """The rows that a number of a period counts, to be paged in the order of `behind`."""
    of, (first, last) = _BEHIND[rows.table], period
    within: list[sa.ColumnElement[bool]] = [of.day.between(first, last)]
    told: dict[str, sa.ColumnElement[Any]] = dict(of.told)
    if rows.classes:
        within = [_c["class"].in_(classes), _c.since_on <= last, sa.or_(_c.until_on.is_(None), _c.until_on > first)]
    if rows.outcomes:
        told["outcome"] = outcome_now(closed_before)
        within.append(told["outcome"].in_(rows.outcomes))
    if rows.weaned_any:
        within.append(_l.weaned > 0)
    columns = [column.label(f"told_{name}") for name, column in told.items()]
    return (
        sa.select(of.animal.label("animal_id"), known_animal.c.label, of.day.label("day_told"), *columns)
        .select_from(of.table.outerjoin(known_animal, known_animal.c.animal_id == of.animal))
        .where(of.table.c.farm_id == farm_id, of.table.c.profile == profile, *within)
    )


def shown(row: sa.Row[Any]) -> dict[str, Any]:
    """A row as REST shows it."""
    told = {name.removeprefix("told_"): value for name, value in row._mapping.items() if name.startswith("told_")}
    return {"animal_id": row.animal_id, "label": row.label, "on": row.day_told, "told": told}
