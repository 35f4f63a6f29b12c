"""Setting and taking back targets of figures: each change is kept, and holds from its day on."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Finding
from app.kernel.trade.kpis.definition import Kpi
from app.kernel.transaction import Tx
from modules.events.domain.fields import EARLIEST, LATEST
from modules.events.domain.targets.target import Band, Target, in_force
from modules.events.errors import MalformedTarget, NoTarget, TargetChanged
from modules.events.models import kpi_target
from modules.events.queries.targets import changes_of_target, direction_of
from modules.events.services.farms import open_journal


def set_target(tx: Tx, farm_id: UUID, profile: str, kpi: Kpi, sent: Mapping[str, Any], *, version: int) -> None:
    """Set what a figure of a profile should be from a day on; what held before that day stays.

    Raises MalformedTarget, and TargetChanged where `version` is not the last change.
    """
    band = Band(sent.get("minimum"), sent.get("maximum"))
    direction = sent.get("direction") or direction_of(kpi)
    _refuse([*band.faults(direction), *_faults_of_day(sent["valid_from"], "/valid_from")])
    told = {"direction": direction, "source": sent.get("source") or None, "why": sent["why"]}
    _keep(tx, farm_id, profile, kpi, band, sent["valid_from"], told, _before(tx, farm_id, profile, kpi, version))


def _refuse(findings: Iterable[Finding]) -> None:
    found = list(findings)
    if found:
        raise MalformedTarget(findings=found)


def _faults_of_day(day: date, pointer: str) -> Iterator[Finding]:
    if not EARLIEST <= day <= LATEST:
        yield Finding("not_date", "error", pointer)


def end_target(tx: Tx, farm_id: UUID, profile: str, kpi: Kpi, *, since: date, why: str, version: int) -> None:
    """Take a target back from a day on; raises what setting one does, and NoTarget where none holds on that day."""
    _refuse(_faults_of_day(since, "/from"))
    before = _before(tx, farm_id, profile, kpi, version)
    held = in_force(before, since)
    if held is None:
        raise NoTarget
    told = {"direction": held.direction, "source": None, "why": why}
    _keep(tx, farm_id, profile, kpi, Band(None, None), since, told, before)


def _before(tx: Tx, farm_id: UUID, profile: str, kpi: Kpi, version: int) -> list[Target]:
    """All changes up to now, when the last is the one that was read; whoever sets one waits for the others."""
    open_journal(tx, farm_id, 0)
    before = changes_of_target(tx, farm_id, profile, kpi.code)
    if version != (before[-1].no if before else 0):
        raise TargetChanged
    return before


def _keep(
    tx: Tx,
    farm_id: UUID,
    profile: str,
    kpi: Kpi,
    band: Band,
    since: date,
    told: Mapping[str, Any],
    before: list[Target],
) -> None:
    row = {
        "farm_id": farm_id,
        "profile": profile,
        "kpi": kpi.code,
        "no": before[-1].no + 1 if before else 1,
        "minimum": band.minimum,
        "maximum": band.maximum,
        "valid_from": since,
        "set_at": tx.now,
        "set_by": tx.context.person_id,
        **told,
    }
    tx.run(sa.insert(kpi_target), row)
