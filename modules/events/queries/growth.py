"""Growth: the curve of one subject, and how it goes on."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.growth import Gain, Weighed, exact, first_to_last
from modules.events.domain.state import from_json
from modules.events.models import entry, subject
from modules.events.queries.gains import COUNTED
from modules.events.queries.projection import projection_of

_curve = (
    sa.select(
        entry.c.id, entry.c.occurred_at, entry.c.occurred_on, entry.c.time_precision, entry.c.weight_kg, entry.c.data
    )
    .where(entry.c.farm_id == sa.bindparam("farm"), entry.c.subject_id == sa.bindparam("subject"), *COUNTED)
    .order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id)
)
_subject = sa.select(subject.c.state).where(
    subject.c.farm_id == sa.bindparam("farm"), subject.c.id == sa.bindparam("subject"), subject.c.known
)


def growth_of(tx: ReadTx, farm_id: UUID, subject_id: UUID) -> dict[str, Any] | None:
    """The growth curve of an animal or a lot (mean per head), oldest first; None when the journal knows no such one."""
    found = tx.scalar(_subject, {"farm": farm_id, "subject": subject_id})
    if found is None:
        return None
    state = from_json(found)
    born = state.birth_date
    rows = tx.all(_curve, {"farm": farm_id, "subject": subject_id})
    weighings = [Weighed(row.occurred_on, exact(row.weight_kg)) for row in rows]
    befores: Sequence[Weighed | None] = [None, *weighings]
    points = [
        _point(row, born, Gain(before, weighed) if before else None)
        for row, before, weighed in zip(rows, befores, weighings, strict=False)
    ]
    gain = first_to_last(weighings)
    return {
        "subject_id": subject_id,
        "points": points,
        "first": points[0] if points else None,
        "last": points[-1] if points else None,
        "days": gain.days if gain else None,
        "gain_kg": float(gain.kg) if gain else None,
        "adg_kg": _number(gain.adg_kg) if gain else None,
        "projection": projection_of(tx, farm_id, subject_id, state, weighings),
    }


def _point(row: sa.Row[Any], born: date | None, since: Gain | None) -> dict[str, Any]:
    return {
        "entry_id": row.id,
        "at": row.occurred_on if row.time_precision == "day" else row.occurred_at,
        "on": row.occurred_on,
        "age_days": (row.occurred_on - born).days if born else None,
        "weight_kg": row.weight_kg,
        "adg_kg": _number(since.adg_kg) if since else None,
        "sample_count": row.data.get("sample_count") or row.data.get("head_count"),
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
