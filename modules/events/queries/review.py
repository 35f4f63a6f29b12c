"""What asks for a person: disputed entries, those that waited in vain, unconfirmed warnings, and young refused."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.events.domain.fold import DISPUTED, RECORDED, WAITING
from modules.events.domain.kinds.registry import FOLLOWING
from modules.events.domain.rules import SET_ASIDE
from modules.events.models import decision, entry

TOO_LONG = timedelta(hours=24)
IN_VAIN = ["unknown_subject"]

_decisions = (
    sa.select(decision)
    .where(decision.c.farm_id == sa.bindparam("farm"), decision.c.entry_id == sa.bindparam("entry"))
    .order_by(decision.c.no)
)


def _of(tx: ReadTx) -> dict[str, sa.ColumnElement[bool]]:
    """The conditions of each class; an entry belongs to one."""
    waited = sa.or_(
        sa.and_(entry.c.verdict == DISPUTED, entry.c.reasons == IN_VAIN),
        sa.and_(entry.c.verdict == WAITING, entry.c.recorded_at < tx.now - TOO_LONG),
    )
    refused = sa.and_(entry.c.verdict == RECORDED, entry.c.review, entry.c.refused.is_not(None))
    return {
        "disputed": sa.and_(entry.c.verdict == DISPUTED, entry.c.reasons != IN_VAIN),
        "waiting": waited,
        "young": refused,
        "unconfirmed": sa.and_(entry.c.verdict == RECORDED, entry.c.review, entry.c.refused.is_(None)),
    }


CLASSES = ("disputed", "waiting", "young", "unconfirmed")


def _asking(farm_id: UUID) -> sa.Select[Any]:
    return sa.select(entry).where(
        entry.c.farm_id == farm_id,
        sa.text("(review OR verdict <> 'recorded')"),  # says to the planner that the partial index serves
        entry.c.retracted.is_(False),
        entry.c.kind.not_in(sorted(FOLLOWING)),  # the cause asks, where something can be done
        sa.func.coalesce(entry.c.decision, "") != SET_ASIDE,
    )


def to_review(tx: ReadTx, farm_id: UUID, what: str | None) -> sa.Select[Any]:
    """The entries of the farm that ask for a person: all, or those of one class."""
    classes = _of(tx)
    return _asking(farm_id).where(classes[what] if what else sa.or_(*classes.values()))


def count_review(tx: ReadTx, farm_id: UUID) -> dict[str, int]:
    """How many there are of each class."""
    counts = [
        sa.func.coalesce(sa.func.sum(sa.case((condition, 1), else_=0)), 0).label(name)
        for name, condition in _of(tx).items()
    ]
    row = tx.one(_asking(farm_id).with_only_columns(*counts))
    return {name: int(value) for name, value in row._mapping.items()} if row else dict.fromkeys(CLASSES, 0)


def decisions_of(tx: ReadTx, farm_id: UUID, entry_id: UUID) -> list[dict[str, Any]]:
    """What was decided of an entry, first to last: on which version, what, by whom, when and why."""
    return [
        {
            "version": row.version,
            "decision": row.what,
            "decided_at": row.decided_at,
            "decided_by": row.decided_by,
            "why": row.why,
        }
        for row in tx.all(_decisions, {"farm": farm_id, "entry": entry_id})
    ]
