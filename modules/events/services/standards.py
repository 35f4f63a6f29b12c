"""Keeping standards of breeds and lines: each change is kept, and holds for lots begun on its day or later."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import Finding
from app.kernel.ids import content_hash, new_id
from app.kernel.transaction import Tx
from modules.events.domain.fields import EARLIEST, LATEST
from modules.events.domain.standards.standard import Standard, faults, points_of
from modules.events.errors import MalformedStandard, OtherStandard, StandardChanged, StandardUnknown
from modules.events.models import standard
from modules.events.queries.standards import changes_of_standard, first_of, points_shown
from modules.events.services.farms import check_repeat, open_journal


def add_standard(tx: Tx, farm_id: UUID, sent: Mapping[str, Any]) -> tuple[Standard, bool]:
    """Keep a new standard, or answer the one that this repeats; whether it is new.

    Raises MalformedStandard, IdTaken, OtherStandard.
    """
    standard_id = sent.get("id") or new_id()
    hashed = content_hash({name: str(value) for name, value in sorted(sent.items()) if name != "id"})
    open_journal(tx, farm_id, 0)
    before = first_of(tx, standard_id)
    if before is not None:
        check_repeat(before, farm_id, hashed, OtherStandard)
        return changes_of_standard(tx, farm_id, standard_id)[-1], False
    made = Standard(
        id=standard_id,
        no=1,
        profile=sent["profile"],
        breed=sent.get("breed") or None,
        measure=sent["measure"],
        name=sent["name"],
        age_unit=sent["age_unit"],
        points=points_of(sent["points"]),
        valid_from=sent["valid_from"],
        source=sent["source"],
        why=sent["why"],
        set_at=tx.now,
        set_by=tx.context.person_id,
    )
    return _keep(tx, farm_id, made, hashed), True


def change_standard(tx: Tx, farm_id: UUID, standard_id: UUID, sent: Mapping[str, Any], *, version: int) -> Standard:
    """Set what a standard says for lots begun on a day or later. Raises what adding one does, and StandardChanged."""
    before = _last(tx, farm_id, standard_id, version)
    told = {name: sent[name] for name in ("name", "age_unit", "valid_from", "source", "why")}
    return _keep(tx, farm_id, _next(tx, before, points=points_of(sent["points"]), **told), "")


def end_standard(tx: Tx, farm_id: UUID, standard_id: UUID, *, since: date, why: str, version: int) -> None:
    """Take a standard back for lots begun on a day or later; those begun before keep it."""
    before = _last(tx, farm_id, standard_id, version)
    _keep(tx, farm_id, _next(tx, before, points=(), valid_from=since, why=why), "")


def _last(tx: Tx, farm_id: UUID, standard_id: UUID, version: int) -> Standard:
    open_journal(tx, farm_id, 0)
    changes = changes_of_standard(tx, farm_id, standard_id)
    if not changes:
        raise StandardUnknown
    if changes[-1].no != version:
        raise StandardChanged
    return changes[-1]


def _next(tx: Tx, before: Standard, **changes: Any) -> Standard:
    return replace(before, no=before.no + 1, set_at=tx.now, set_by=tx.context.person_id, **changes)


def _keep(tx: Tx, farm_id: UUID, kept: Standard, hashed: str) -> Standard:
    _refuse(faults(kept.points, kept.measure, kept.age_unit))
    if not EARLIEST <= kept.valid_from <= LATEST:
        _refuse([Finding("not_date", "error", "/valid_from")])
    row = {name: getattr(kept, name) for name in Standard.__dataclass_fields__}
    told = {"farm_id": farm_id, "points": points_shown(kept), "content_hash": hashed}
    tx.run(sa.insert(standard), row | told)
    return kept


def _refuse(findings: Iterable[Finding]) -> None:
    found = list(findings)
    if found:
        raise MalformedStandard(findings=found)
