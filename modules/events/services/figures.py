"""Telling figures of farms, for whoever may see them elsewhere: only what is another than was told last."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import msgspec
import sqlalchemy as sa

from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.events.contracts.published import FiguresTold, ToldFigure
from modules.events.models import figures_told
from modules.events.queries.kpis.telling import Telling

_told = sa.select(figures_told.c.version, figures_told.c.check_sum).where(
    figures_told.c.telling_id == sa.bindparam("telling")
)


def tell_changed(tx: Tx, tellings: Iterable[Telling]) -> int:
    """Tell what differs from what was told last; of animals of which there was never a figure nothing is told."""
    return sum(_tell_changed(tx, telling) for telling in tellings)


def _tell_changed(tx: Tx, telling: Telling) -> bool:
    before, check_sum = tx.one(_told, {"telling": telling.id}), telling.check_sum
    if before.check_sum == check_sum if before else not telling.figures:
        return False
    first_on, last_on = telling.period
    values = {
        "farm_id": telling.farm_id,
        "profile": telling.profile,
        "span": telling.span,
        "version": before.version + 1 if before else 1,
        "first_on": first_on,
        "last_on": last_on,
        "check_sum": check_sum,
        "told_at": tx.now,
        "figures": [asdict(each) for each in telling.figures],
    }
    tx.upsert(figures_told, {"telling_id": telling.id}, values)
    say_figures(tx, tx.all(sa.select(figures_told).where(figures_told.c.telling_id == telling.id)))
    return True


def say_figures(tx: Tx, rows: Sequence[sa.Row[Any]]) -> None:
    """Say figures as they were told last."""
    for row in rows:
        fact = FiguresTold(
            telling_id=row.telling_id,
            farm_id=row.farm_id,
            profile=row.profile,
            span=row.span,
            first_on=row.first_on,
            last_on=row.last_on,
            told_at=row.told_at,
            figures=msgspec.convert(row.figures, tuple[ToldFigure, ...]),
        )
        publish(tx, fact, farm_id=row.farm_id, subject=row.telling_id, version=row.version)
