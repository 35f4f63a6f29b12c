"""The lactations of a female, each with its weighed days, yields, curve and what is still to come."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.setting import Chosen
from app.kernel.transaction import ReadTx
from modules.events.domain.fold import RECORDED
from modules.events.domain.kpis.lactation import (
    LactationYield,
    MilkTest,
    TestIntervalRules,
    lactation_yield,
    lactation_yield_305,
)
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.lactations.prediction import OTHER_SPECIES, Prediction, best_prediction
from modules.events.domain.lactations.weighed import (
    Told,
    Weighed,
    milk_tests,
    of_lactation,
    persistency,
    weighed_days,
)
from modules.events.domain.lactations.wood import WoodCurve, fit
from modules.events.domain.settings.effective import effective
from modules.events.domain.settings.registry import PARAMETERS
from modules.events.models import entry, subject
from modules.events.models.cohorts import lactation
from modules.events.queries.parameters import settings_of
from modules.events.queries.zone import today_of

FROM_MILKINGS, METHOD = "milk.testday_from_milkings", "kpi.dairy.persistency.method"
CATTLE = "dairy_cattle"

_subject = sa.select(subject.c.id).where(
    subject.c.farm_id == sa.bindparam("farm"),
    subject.c.id == sa.bindparam("subject"),
    subject.c.type == "animal",
    subject.c.known,
)
_lactations = (
    sa.select(lactation)
    .where(lactation.c.farm_id == sa.bindparam("farm"), lactation.c.subject_id == sa.bindparam("subject"))
    .order_by(lactation.c.at, lactation.c.id)
)
_weighed = (
    sa.select(entry.c.kind, entry.c.occurred_on, entry.c.data)
    .where(
        entry.c.farm_id == sa.bindparam("farm"),
        entry.c.subject_id == sa.bindparam("subject"),
        entry.c.kind.in_(("test_day", "milking")),
        entry.c.verdict == RECORDED,
        entry.c.retracted.is_(False),
    )
    .order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id)
)


def lactations_of(tx: ReadTx, farm_id: UUID, animal_id: UUID) -> list[dict[str, Any]] | None:
    """Her lactations, the last first; None when the journal knows no such animal."""
    asked = {"farm": farm_id, "subject": animal_id}
    if tx.one(_subject, asked) is None:
        return None
    rows = tx.all(_lactations, asked)
    if not rows:
        return []
    today = today_of(tx, farm_id)
    chosen = _chosen(tx, farm_id, rows[-1], today)
    told = (Told(row.kind, row.occurred_on, row.data) for row in tx.all(_weighed, asked))
    days = weighed_days(told, from_milkings=chosen[FROM_MILKINGS] is True, today=today)
    found = [
        _shown(row, of_lactation(days, row.begin_on, row.end_on, after and after.begin_on), today, chosen)
        for row, after in zip_longest(rows, rows[1:])
    ]
    return found[::-1]


def _chosen(tx: ReadTx, farm_id: UUID, row: sa.Row[Any], today: date) -> Chosen:
    """The settings in force for her today."""
    changes = settings_of(tx, farm_id)
    codes = (*KPIS["lactation_yield_305"].settings, METHOD, FROM_MILKINGS)
    profile = row.profile or CATTLE
    return {
        code: effective(PARAMETERS[code], profile=profile, breed=row.breed, on=today, changes=changes).value
        for code in codes
    }


def _shown(row: sa.Row[Any], days: Sequence[Weighed], today: date, chosen: Chosen) -> dict[str, Any]:
    tests, rules = milk_tests(days, row.begin_on), TestIntervalRules.of(chosen)
    end_dim = max(0, ((row.end_on or today) - row.begin_on).days)
    kept = [test for test in tests if test.dim >= rules.min_first_test_dim]
    predicted = _predicted(kept, row)
    return {
        "lactation_id": row.id,
        "parity": row.parity,
        "begin_on": row.begin_on,
        "end_on": row.end_on,
        "end_by": row.end_by,
        "dim": end_dim,
        "tests": [_test(each, row.begin_on) for each in days],
        "yield_so_far": _yield(lactation_yield(tests, end_dim, rules)),
        "yield_305": _yield(lactation_yield_305(tests, end_dim, rules)),
        "persistency": _persistency(kept, predicted, str(chosen[METHOD])),
        "curve": _curve(fit([(test.dim, test.milk_kg) for test in kept])),
        "best_prediction_305": _best(predicted),
    }


def _predicted(tests: Sequence[MilkTest], row: sa.Row[Any]) -> Prediction | str:
    if row.profile not in (CATTLE, None):
        return OTHER_SPECIES
    return best_prediction(tests, parity=row.parity, calved_on=row.begin_on, breed=row.breed)


def _test(day: Weighed, calved_on: date) -> dict[str, Any]:
    return {
        "on": day.on,
        "dim": (day.on - calved_on).days,
        "milk_kg": day.milk_kg,
        "fat_pct": day.fat_pct,
        "protein_pct": day.protein_pct,
        "scc": day.scc,
        "scs": day.scs,
        "of": day.of,
    }


def _yield(found: LactationYield) -> dict[str, Any]:
    names = ("days", "milk_kg", "fat_kg", "fat_pct", "protein_kg", "protein_pct", "reason")
    return {**{name: getattr(found, name) for name in names}, "flags": list(found.flags)}


def _persistency(tests: Sequence[MilkTest], predicted: Prediction | str, method: str) -> dict[str, Any]:
    if method == "bestpred":
        value, reason = (None, predicted) if isinstance(predicted, str) else (predicted.persistency, None)
    else:
        value, reason = persistency(tests)
    return {"method": method, "value": value, "reason": reason}


def _curve(found: WoodCurve | str) -> dict[str, Any]:
    names = ("a", "b", "c", "rmse_kg", "peak_dim", "peak_kg", "persistency")
    if isinstance(found, str):
        return {**dict.fromkeys(names), "reason": found}
    return {**{name: getattr(found, name) for name in names}, "reason": None if found.has_peak else "no_peak"}


def _best(found: Prediction | str) -> dict[str, Any]:
    names = ("milk_kg", "fat_kg", "protein_kg", "reliability", "persistency", "curves")
    if isinstance(found, str):
        return {**dict.fromkeys(names), "reason": found}
    return {**{name: getattr(found, name) for name in names}, "reason": None}
