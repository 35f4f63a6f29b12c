"""What phones keep of the journal: the entries of the last three months, and those that wait for a decision."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.module import Kept
from modules.events.models import entry
from modules.events.queries.entries import ORDER, entry_of
from modules.events.queries.facts import PUBLISHED

KEPT = timedelta(days=90)
A_DAY = timedelta(days=1)  # by which the farm's date and the server's may differ

Select = sa.Select[Any]


def _recent(farm_id: UUID, now: datetime) -> Select:
    since = now - KEPT
    return sa.select(entry).where(
        entry.c.farm_id == farm_id,
        entry.c.sort_at >= since - A_DAY,  # lets the index begin there
        entry.c.occurred_on >= since.date(),
    )


def _undecided(farm_id: UUID, _now: datetime) -> Select:
    return sa.select(entry).where(
        entry.c.farm_id == farm_id,
        sa.text("verdict <> 'recorded'"),  # says to the planner that the partial index serves
        entry.c.retracted.is_(False),
    )


def _to_review(farm_id: UUID, _now: datetime) -> Select:
    return sa.select(entry).where(entry.c.farm_id == farm_id, entry.c.review, entry.c.retracted.is_(False))


KEEPS = (
    Kept(
        "entry",
        tuple(fact.TYPE for fact in PUBLISHED),
        (_recent, _undecided, _to_review),
        ORDER,
        entry.c.id,
        entry_of,
    ),
)
