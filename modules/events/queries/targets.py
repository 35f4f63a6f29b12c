"""Targets as they are kept and shown: what holds on a day, every change, and what is offered."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.kpis.definition import Kpi
from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx
from modules.events.domain.kpis.measured.registry import measures_of
from modules.events.domain.kpis.registry import KPIS
from modules.events.domain.kpis.themes import place_of
from modules.events.domain.targets.examples import Example, examples_for
from modules.events.domain.targets.target import BAND, Band, Target, in_force
from modules.events.models import kpi_target

_c = kpi_target.c
_of_profile = (
    sa.select(kpi_target)
    .where(_c.farm_id == sa.bindparam("farm"), _c.profile == sa.bindparam("profile"))
    .order_by(_c.kpi, _c.no)
)
_of_one = _of_profile.where(_c.kpi == sa.bindparam("kpi"))
ORDER = ((_c.no, "desc"),)
"""The last change first."""

Targets = Mapping[str, Sequence[Target]]
"""The changes of each figure of a profile, by its code, first to last."""


def targets_of(tx: ReadTx, farm_id: UUID, profile: str) -> Targets:
    """Everything that a farm set of the figures of a profile."""
    found: dict[str, list[Target]] = {}
    for row in tx.all(_of_profile, {"farm": farm_id, "profile": profile}):
        found.setdefault(row.kpi, []).append(_target(row))
    return found


def changes_of_target(tx: ReadTx, farm_id: UUID, profile: str, kpi: str) -> list[Target]:
    """Everything that a farm set of one figure, first to last."""
    return [_target(row) for row in tx.all(_of_one, {"farm": farm_id, "profile": profile, "kpi": kpi})]


def history_of_target(farm_id: UUID, profile: str, kpi: str) -> sa.Select[Any]:
    """The same, to be paged in the order of `ORDER` and shown by `change_shown`."""
    return sa.select(kpi_target).where(_c.farm_id == farm_id, _c.profile == profile, _c.kpi == kpi)


def change_shown(row: Any) -> dict[str, Any]:
    """A change as REST shows it; without ends the target was taken back."""
    return shown_target(_target(row))


def _target(row: Any) -> Target:
    return Target(
        no=row.no,
        band=Band(row.minimum, row.maximum),
        direction=row.direction,
        valid_from=row.valid_from,
        source=row.source,
        why=row.why,
        set_at=row.set_at,
        set_by=row.set_by,
    )


def shown_target(target: Target) -> dict[str, Any]:
    """A target as REST shows it."""
    return {
        "no": target.no,
        "minimum": target.band.minimum,
        "maximum": target.band.maximum,
        "direction": target.direction,
        "valid_from": target.valid_from,
        "source": target.source,
        "why": target.why,
        "set_at": target.set_at,
        "set_by": target.set_by,
    }


def list_targets(
    tx: ReadTx, farm_id: UUID, profile: str, on: date, language: str, sees: Callable[[Kpi], bool]
) -> list[dict[str, Any]]:
    """The figures of a profile that who asks may see, each with its target on a day, in the order of the board."""
    targets = targets_of(tx, farm_id, profile)
    kpis = [KPIS[measure.code] for measure in measures_of(profile)]
    shown = sorted((kpi for kpi in kpis if sees(kpi)), key=lambda kpi: place_of(kpi.code))
    return [_figure(kpi, profile, on, targets.get(kpi.code, ()), language) for kpi in shown]


def show_target(tx: ReadTx, farm_id: UUID, profile: str, kpi: str, on: date, language: str) -> dict[str, Any]:
    """The target of one figure on a day."""
    return _figure(KPIS[kpi], profile, on, changes_of_target(tx, farm_id, profile, kpi), language)


def _figure(kpi: Kpi, profile: str, on: date, changes: Sequence[Target], language: str) -> dict[str, Any]:
    held = in_force(changes, on)
    return {
        "kpi": kpi.code,
        "profile": profile,
        "name": label(kpi.names_of.get(profile, kpi.names), language),
        "unit": kpi.unit,
        "direction": direction_of(kpi),
        "version": changes[-1].no if changes else 0,
        "target": shown_target(held) if held else None,
        "suggestions": [_example(each, kpi, language) for each in examples_for(kpi.code, profile)],
    }


def direction_of(kpi: Kpi) -> str:
    """What is better of a figure: more, less, or to be in a band."""
    return kpi.better or BAND


def _example(example: Example, kpi: Kpi, language: str) -> dict[str, Any]:
    return {
        "minimum": example.band.minimum,
        "maximum": example.band.maximum,
        "direction": example.direction or direction_of(kpi),
        "what": label(example.what, language),
        "source": example.source,
        "dated": example.dated,
        "unconfirmed": example.dated is None,
    }
