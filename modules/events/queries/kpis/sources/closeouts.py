"""Lots by the day on which each was closed: what their accounts come to. Those that are not reconciled count apart."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.setting import Value
from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import CLOSED
from modules.events.domain.lots.closeout import SALE, SLAUGHTER, Closeout
from modules.events.models import ledger
from modules.events.queries.kpis.question import Question, Told
from modules.events.queries.kpis.sources.lot_changes import is_closed
from modules.events.queries.kpis.sources.source import Behind, Source, Words, first, last, ledger_behind, of
from modules.events.queries.lots.accounts import closeouts_of

INCLUDE_CONDEMNED, DEDUCT_CHICKS = "kpi.poultry.fcr.include_condemned", "kpi.poultry.fcr.deduct_chick_weight"
ARROBA, DRESSING = "kpi.beef.arroba_kg", "kpi.beef.live_arroba_dressing_pct"

_l = ledger.c
_closed = (
    sa.select(_l.subject_id, sa.func.max(_l.day).label("day"))
    .where(*of(ledger), is_closed, _l.day.between(first, last))
    .group_by(_l.subject_id)
)


def closed_lots(tx: ReadTx, asked: dict[str, Any]) -> dict[UUID, date]:
    """The lots of a profile that were closed from one day to another, and when."""
    return {row.subject_id: row.day for row in tx.all(_closed, asked)}


class _Terms(NamedTuple):
    """What the farm set for all lots of a question."""

    include_condemned: bool
    deduct_chicks: bool
    arroba: Value
    dressing: Value


def _count(question: Question) -> Iterator[Told]:
    days = closed_lots(question.tx, question.asked())
    terms = _Terms(
        bool(question.value(INCLUDE_CONDEMNED)),
        bool(question.value(DEDUCT_CHICKS)),
        question.value(ARROBA),
        question.value(DRESSING),
    )
    # Added up here: a large farm closes thousands of lots in a year, and each tells some twenty numbers.
    sums: defaultdict[tuple[int, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for each in closeouts_of(question.tx, question.farm_id, days, until=question.last):
        found = sums[question.on(days[each.lot_id])]
        for name, amount in (_told(each, terms) if each.is_reconciled else {"unreconciled": 1.0}).items():
            if amount:
                found[name] += amount
    return (Told(periods, name, amount) for periods, found in sums.items() for name, amount in found.items())


def _told(lot: Closeout, terms: _Terms) -> dict[str, float | None]:
    mean_days, left = lot.mean_days, lot.left
    return {
        "lots": 1,
        "lot_placed": lot.placed.heads,
        "lot_dead": lot.dead.heads,
        "lot_culls": lot.culls,
        "lot_out": left.heads,
        "phase_days": (mean_days or 0) * left.heads,
        "phase_heads": left.heads if mean_days is not None else 0,
        **_growth(lot),
        **_feed(lot),
        **_flock(lot, terms),
        **_money(lot, terms),
    }


def _growth(lot: Closeout) -> dict[str, float | None]:
    into, out, days, gain = lot.placed.mean_kg, lot.left.mean_kg, lot.mean_days, lot.gain_kg
    means = into is not None and out is not None and days
    told: dict[str, float | None] = {}
    if means:
        told = {"mean_gain": (out - into) * lot.left.heads, "mean_days": days * lot.left.heads}  # type: ignore[operator]
    if gain is not None:
        told |= {"gain": gain, "gain_days": lot.head_days, "gain_lots": 1}
        told |= {"gain_dead_kg": lot.dead_kg} if lot.dead_kg is not None else {"gain_dead_unknown": 1}
    return told


def _feed(lot: Closeout) -> dict[str, float | None]:
    if lot.feed.kg is None or lot.gain_kg is None:
        return {"unfed": 1}
    told: dict[str, float | None] = {
        "fed_lots": 1,
        "fed_kg": lot.feed.kg,
        "fed_gain": lot.gain_kg,
        "fed_placed": lot.placed.heads,
        "fed_placed_kg": lot.placed.kg,
        "fed_out": lot.left.heads,
        "fed_out_kg": lot.left.kg,
        "fed_shared": int(lot.feed.is_shared),
    }
    if lot.dead_kg is not None:
        told |= {"bio_kg": lot.feed.kg, "bio_gain": lot.gain_kg, "bio_dead_kg": lot.dead_kg}
        told |= {"bio_estimated": int(lot.is_dead_estimated)}
    return told


def _flock(lot: Closeout, terms: _Terms) -> dict[str, float | None]:
    sold = lot.sold_kg(include_condemned=terms.include_condemned, deduct_chicks=terms.deduct_chicks)
    if lot.feed.kg is None or sold is None or lot.mean_days is None:
        return {}
    heads = lot.left.heads
    return {
        "live_feed": lot.feed.kg,
        "live_kg": sold,
        "live_out": heads,
        "live_out_kg": lot.left.kg,
        "live_age": lot.mean_days * heads,
        "live_placed": lot.placed.heads,
        "live_lost": lot.dead.heads + lot.culls,
    }


def _money(lot: Closeout, terms: _Terms) -> dict[str, float | None]:
    money = lot.money
    if money.cost is None:
        return {"uncosted": 1}
    told: dict[str, float | None] = {"cost_lots": 1}
    told |= {f"no_{kind}": 1 for kind in money.missing}
    if money.currency:
        told[f"currency:{money.currency}"] = 1
    if lot.gain_kg is not None:
        told |= {"gain_cost": money.cost, "cost_gain": lot.gain_kg}
    arrobas = _arrobas(lot, terms)
    if arrobas is not None:
        told |= {"arroba_cost": money.cost, "cost_arrobas": arrobas}
    if money.income is not None:
        told |= {"income": money.income, "income_cost": money.cost, "income_heads": lot.left.heads}
    return told


def _arrobas(lot: Closeout, terms: _Terms) -> float | None:
    """@ sold: of carcasses where they were weighed, else of live weight."""
    arroba, dressing = terms.arroba, terms.dressing
    sold = sum(each.heads for kind, each in lot.out.items() if kind in (SALE, SLAUGHTER))
    if not arroba or not dressing or not sold:
        return None
    if lot.carcass_heads == sold:
        return lot.carcass_kg / float(arroba)
    kg = lot.left.all_kg if sold == lot.left.heads else None
    return None if kg is None else kg * float(dressing) / 100 / float(arroba)


def _behind(question: Question, _words: Words) -> Behind:
    return ledger_behind(question, _l.way == CLOSED, _l.day.between(question.first, question.last))


CLOSEOUTS = Source("closeout", _count, _behind)
