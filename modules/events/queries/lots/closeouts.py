"""Closeouts as they are shown: of one lot, open or closed, and of the lots closed in a period with their places."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.figure import Figure, share
from app.kernel.trade.kpis.setting import Value
from app.kernel.transaction import ReadTx
from modules.events.domain.cohorts.ledger import CLOSED
from modules.events.domain.kpis.ranking import places
from modules.events.domain.lots.closeout import Closeout
from modules.events.domain.lots.heads import Heads
from modules.events.models import known_group, ledger
from modules.events.queries.kpis.asked import Asked, Herd, herd_of
from modules.events.queries.lots.accounts import closeouts_of

_FCR = tuple(
    f"kpi.growth.fcr_{each}" for each in ("std_entry_kg", "std_exit_kg", "entry_factor_per_kg", "exit_factor_per_kg")
)
MEAT = frozenset({"broiler", "turkey", "duck", "quail"})

_l = ledger.c
_names = sa.select(known_group.c.group_id, known_group.c.name).where(
    known_group.c.farm_id == sa.bindparam("farm"), known_group.c.group_id.in_(sa.bindparam("lots", expanding=True))
)


@dataclass(frozen=True, slots=True)
class _Figures:
    """Figures of a closeout by the settings that the farm had when the lot was closed."""

    lot: Closeout
    setting: Callable[[str], Value]

    @property
    def adg(self) -> Figure:
        gain, method = self.setting("kpi.growth.adg_gain"), self.setting("kpi.growth.adg_method")
        return self.lot.adg(gain=str(gain), method=str(method))

    @property
    def adjusted(self) -> Figure:
        return self.lot.fcr_adjusted(*(_number(self.setting(code)) for code in _FCR))

    @property
    def fcr_live(self) -> Figure:
        return self.lot.fcr_live(
            include_condemned=bool(self.setting("kpi.poultry.fcr.include_condemned")),
            deduct_chicks=bool(self.setting("kpi.poultry.fcr.deduct_chick_weight")),
        )

    @property
    def losses(self) -> Figure:
        """Deaths and dead on arrival, in percent of all that came."""
        came = self.lot.placed.heads + self.lot.dead_on_arrival
        return share(self.lot.dead.heads + self.lot.dead_on_arrival, came)

    def shown(self) -> dict[str, dict[str, Any]]:
        """Every figure by its code; of poultry those of flocks too."""
        lot = self.lot
        found = {
            "adg": self.adg,
            "fcr": lot.fcr(),
            "fcr_biological": lot.fcr_biological(),
            "fcr_adjusted": self.adjusted,
            "mortality_lot": lot.mortality(),
            "cull_rate_lot": lot.cull_rate(),
            "days_in_phase": lot.days_in_phase(),
        }
        if lot.profile in MEAT:
            live = self.fcr_live
            found |= {"livability": lot.livability(), "fcr_live": live, "epef": lot.epef(live.value)}
        return {code: _figure(each) for code, each in found.items()}


def _number(value: Value) -> float | None:
    return None if value is None else float(value)


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": figure.value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "reason": figure.reason,
        "flags": list(figure.flags),
    }


def closeout_of(tx: ReadTx, farm_id: UUID, lot_id: UUID) -> dict[str, Any] | None:
    """The account of a lot so far, or its closeout; None of what is no lot that heads ever came to."""
    known = tx.scalar(
        sa.select(sa.func.max(_l.profile)).where(
            _l.farm_id == farm_id, _l.subject_id == lot_id, _l.subject_type == "lot"
        )
    )
    if known is None:
        return None
    herd = herd_of(tx, farm_id, known)
    found = closeouts_of(tx, farm_id, [lot_id], until=herd.today)
    return _shown(found[0], herd, _names_of(tx, farm_id, [lot_id])) if found else None


def closed_in(tx: ReadTx, farm_id: UUID, asked: Asked) -> sa.Select[Any]:
    """The lots of a profile that were closed in a period, to be paged in the order of `ORDER`."""
    first, last = asked.period(herd_of(tx, farm_id, asked.profile).today)
    closed = sa.func.max(_l.day)
    found = (
        sa.select(_l.subject_id.label("lot_id"), closed.label("closed_on"))
        .where(
            _l.farm_id == farm_id,
            _l.profile == asked.profile,
            _l.way == CLOSED,
            _l.day.between(first, last),
        )
        .group_by(_l.subject_id)
    )
    return sa.select(found.subquery("closed"))


def order_of(statement: sa.Select[Any]) -> Sequence[tuple[Any, str]]:
    """The lot closed last first."""
    columns = statement.selected_columns
    return ((columns["closed_on"], "desc"), (columns["lot_id"], "asc"))


def with_places(tx: ReadTx, farm_id: UUID, asked: Asked, statement: sa.Select[Any]) -> Mapping[UUID, dict[str, Any]]:
    """The closeouts of all lots of the statement, each with its places among them (`kpis` 6, closeout rank)."""
    herd = herd_of(tx, farm_id, asked.profile)
    lots = [row.lot_id for row in tx.all(statement)]
    closeouts = closeouts_of(tx, farm_id, lots, until=herd.today)
    names = _names_of(tx, farm_id, lots)
    ranks = _ranks([_figures(each, herd) for each in closeouts])
    return {
        each.lot_id: {**_shown(each, herd, names), "ranks": ranked}
        for each, ranked in zip(closeouts, ranks, strict=True)
    }


def _figures(lot: Closeout, herd: Herd) -> _Figures:
    on = lot.closed_on or herd.today
    return _Figures(lot, lambda code: herd.value(code, on))


def _ranks(lots: Sequence[_Figures]) -> list[list[dict[str, Any]]]:
    """Places on each figure; a lot that is not reconciled has none."""
    by = {
        "losses": ("down", [each.losses for each in lots]),
        "cull_rate_lot": ("down", [each.lot.cull_rate() for each in lots]),
        "adg": ("up", [each.adg for each in lots]),
        "fcr_adjusted": ("down", [each.adjusted for each in lots]),
    }
    found: list[list[dict[str, Any]]] = [[] for _ in lots]
    for code, (better, figures) in by.items():
        values = [figure.value if each.lot.is_reconciled else None for figure, each in zip(figures, lots, strict=True)]
        for row, value, place in zip(found, values, places(values, better=better), strict=True):
            told = {"rank": place.rank, "of": place.of, "quartile": place.quartile} if place else {}
            row.append({"by": code, "value": value, "rank": None, "of": None, "quartile": None, **told})
    return found


def _names_of(tx: ReadTx, farm_id: UUID, lots: Sequence[UUID]) -> dict[UUID, str]:
    return {row.group_id: row.name for row in tx.all(_names, {"farm": farm_id, "lots": list(lots)})} if lots else {}


def _shown(lot: Closeout, herd: Herd, names: Mapping[UUID, str]) -> dict[str, Any]:
    return {
        "lot_id": lot.lot_id,
        "name": names.get(lot.lot_id),
        "profile": lot.profile,
        "begun_on": lot.begun_on,
        "closed_on": lot.closed_on,
        "placed": _heads(lot.placed),
        "out": [{"kind": kind, **_heads(each)} for kind, each in lot.out.items()],
        "dead": {**_heads(lot.dead), "estimated_kg": lot.dead_kg if lot.is_dead_estimated else None},
        "dead_by_cause": [{"cause": cause, "heads": heads} for cause, heads in _sorted(lot.causes)],
        "dead_on_arrival": lot.dead_on_arrival,
        "missing": lot.missing,
        "corrections": lot.corrections,
        "present": lot.present,
        "reconciled": lot.is_reconciled,
        "difference": lot.difference,
        "head_days": lot.head_days,
        "age_days": lot.mean_days,
        "gain_kg": lot.gain_kg,
        "feed": {"kg": lot.feed.kg, "basis": lot.feed.basis, "shared": lot.feed.is_shared},
        "money": {
            "cost": lot.money.cost,
            "animals": lot.money.animals,
            "feed": lot.money.feed,
            "income": lot.money.income,
            "currency": lot.money.currency,
            "missing": list(lot.money.missing),
        },
        "carcasses": {"heads": lot.carcass_heads, "kg": lot.carcass_kg, "condemned": lot.condemned},
        "figures": [{"code": code, **figure} for code, figure in _figures(lot, herd).shown().items()],
    }


def _sorted(causes: Mapping[str | None, int]) -> list[tuple[str | None, int]]:
    return sorted(causes.items(), key=lambda each: (-each[1], each[0] or ""))


def _heads(told: Heads) -> dict[str, Any]:
    mean = told.mean_day
    return {
        "heads": told.heads,
        "kg": told.kg if told.heads > told.light else None,
        "unweighed": told.light,
        "mean_kg": told.mean_kg,
        "mean_on": date.fromordinal(round(mean)) if mean else None,
    }
