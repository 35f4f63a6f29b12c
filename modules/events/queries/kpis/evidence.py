"""The rows behind a number: each birth, litter, service or female that stands above or below the line."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.measure import Measure, Rows
from modules.events.queries.kpis.asked import Asked, herd_of
from modules.events.queries.kpis.sources.registry import SOURCES
from modules.events.queries.kpis.sources.source import Behind


def list_behind(tx: ReadTx, farm_id: UUID, measure: Measure, asked: Asked, rows: Rows) -> Behind:
    """The rows behind a number of a KPI."""
    herd = herd_of(tx, farm_id, asked.profile)
    period = asked.period(herd.today)
    words = rows.words(herd.chosen(measure, period[1]))
    return SOURCES[rows.source].behind(herd.question([period]), words)


def shown(row: sa.Row[Any]) -> dict[str, Any]:
    """A row as REST shows it."""
    told = {name.removeprefix("told_"): value for name, value in row._mapping.items() if name.startswith("told_")}
    of_lot = row._mapping.get("subject_type") == "lot"
    return {
        "animal_id": None if of_lot else row.animal_id,
        "lot_id": row.animal_id if of_lot else None,
        "label": row._mapping.get("lot") or row.label,
        "on": row.day_told,
        "told": told,
    }
