"""Standards as they are kept and shown."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.standards.standard import MEASURED, Standard, in_force, points_of
from modules.events.models import standard

_c, _later = standard.c, standard.alias("later")
_of_one = sa.select(standard).where(_c.farm_id == sa.bindparam("farm"), _c.id == sa.bindparam("id")).order_by(_c.no)
_of_profile = (
    sa.select(standard)
    .where(_c.farm_id == sa.bindparam("farm"), _c.profile == sa.bindparam("profile"))
    .order_by(_c.id, _c.no)
)
_taken = sa.select(_c.farm_id, _c.content_hash).where(_c.id == sa.bindparam("id"), _c.no == 1)
ORDER = ((_c.name, "asc"), (_c.id, "asc"))
CHANGES_ORDER = ((_c.no, "desc"),)
"""The last change first."""


def first_of(tx: ReadTx, standard_id: UUID) -> sa.Row[Any] | None:
    """Whose a standard is and what it said first, whichever farm's."""
    return tx.one(_taken, {"id": standard_id})


def changes_of_standard(tx: ReadTx, farm_id: UUID, standard_id: UUID) -> list[Standard]:
    """Every change of one standard of a farm, first to last."""
    return [standard_of(row) for row in tx.all(_of_one, {"farm": farm_id, "id": standard_id})]


def standards_on(tx: ReadTx, farm_id: UUID, profile: str, on: date) -> list[Standard]:
    """The standards of a profile that hold for lots begun on a day."""
    found: dict[UUID, list[Standard]] = {}
    for row in tx.all(_of_profile, {"farm": farm_id, "profile": profile}):
        found.setdefault(row.id, []).append(standard_of(row))
    held = (in_force(changes, on) for changes in found.values())
    return [each for each in held if each]


def present_standards(farm_id: UUID, asked: Mapping[str, Any]) -> sa.Select[Any]:
    """The last change of each standard of a farm that was not taken back, by profile and measure if asked for."""
    newer = sa.exists().where(_later.c.id == _c.id, _later.c.no > _c.no)
    within = [_c[name] == asked[name] for name in ("profile", "measure") if name in asked]
    return sa.select(standard).where(_c.farm_id == farm_id, ~newer, sa.cast(_c.points, sa.Text) != "[]", *within)


def history_of_standard(farm_id: UUID, standard_id: UUID) -> sa.Select[Any]:
    """Every change of one, to be paged in the order of `CHANGES_ORDER`."""
    return sa.select(standard).where(_c.farm_id == farm_id, _c.id == standard_id)


def standard_of(row: Any) -> Standard:
    """A row as the domain knows it."""
    kept = {field: getattr(row, field) for field in Standard.__dataclass_fields__ if field != "points"}
    return Standard(**kept, points=points_of(row.points))


def shown_standard(each: Standard, language: str) -> dict[str, Any]:
    """A standard as REST shows it."""
    return {
        "id": each.id,
        "version": each.no,
        "profile": each.profile,
        "breed": each.breed,
        "measure": each.measure,
        "measure_label": label(MEASURED[each.measure].names, language),
        "unit": MEASURED[each.measure].unit,
        "name": each.name,
        "age_unit": each.age_unit,
        "points": points_shown(each),
        "valid_from": each.valid_from,
        "source": each.source,
        "why": each.why,
        "set_at": each.set_at,
        "set_by": each.set_by,
    }


def points_shown(each: Standard) -> Sequence[dict[str, float | None]]:
    """Its points, the youngest first."""
    return [
        {"age": point.age, "lower": point.lower, "expected": point.expected, "upper": point.upper}
        for point in each.points
    ]
