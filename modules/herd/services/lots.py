"""Groups and lots on paper: the row, its version, and what is said when it changes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.outbox import publish
from app.kernel.transaction import Tx
from modules.herd.contracts.published import GroupChanged, GroupFormed, SexClasses
from modules.herd.domain.lots import LotStory
from modules.herd.models import farm_group

Row = sa.Row[Any]

TOLD = ("kind", "purpose", "name", "code", "species", "production_type", "place_id", "opened_on")

_SAID = (
    *TOLD, "closed_at", "hidden", "lot_type", "dam_id", "parturition_id",
    "opening_place_id", "opening_head_count", "opening_birth_date", "opening_by_sex",
)  # fmt: skip

_locked = (
    sa.select(farm_group)
    .where(farm_group.c.id == sa.bindparam("group_id"), farm_group.c.farm_id == sa.bindparam("farm_id"))
    .with_for_update()
)
_update = sa.update(farm_group).where(farm_group.c.id == sa.bindparam("group_id"))


def lock_group(tx: Tx, farm_id: UUID, group_id: UUID) -> Row | None:
    """The row of a group or lot, held until the transaction ends; None when the farm does not know it."""
    return tx.one(_locked, {"group_id": group_id, "farm_id": farm_id})


def lock_lot(tx: Tx, farm_id: UUID, group_id: UUID) -> Row | None:
    """The same, of a lot only."""
    row = lock_group(tx, farm_id, group_id)
    return row if row is not None and row.kind == "lot" else None


def restate_lot(tx: Tx, before: Row, story: LotStory) -> None:
    """Store where a lot is, how many it counts and whether it is closed. What a person closed stays closed."""
    changes: dict[str, Any] = {
        "place_id": story.place_id,
        "head_count": story.head_count,
        "by_sex": dict(story.by_sex) if story.by_sex else None,
    }
    if before.closed_at is None or before.closed_by is not None:
        changes |= {"closed_at": story.closed_at, "closed_by": story.closed_by}
    restate_group(tx, before, changes)


def restate_group(tx: Tx, before: Row, changes: Mapping[str, Any]) -> bool:
    """Store changed columns of a locked group; a difference is a new version. False when there is none.

    What the facts tell is said; the heads of a lot are not among it, whoever counts them hears the journal.
    """
    after = {**before._mapping, **changes}
    if after == dict(before._mapping):
        return False
    after["version"] = before.version + 1
    tx.run(_update, {**after, "group_id": before.id})
    if any(after[name] != before._mapping[name] for name in _SAID):
        say_group(tx, GroupChanged, after)
    return True


def say_group(tx: Tx, fact: type[GroupFormed] | type[GroupChanged], row: Mapping[str, Any]) -> None:
    """Publish how a group is."""
    told = fact(
        group_id=row["id"],
        farm_id=row["farm_id"],
        opening_place_id=row["opening_place_id"],
        opening_head_count=row["opening_head_count"],
        opening_birth_date=row["opening_birth_date"],
        closed=row["closed_at"] is not None or row["hidden"],
        lot_type=row["lot_type"],
        dam_id=row["dam_id"],
        parturition_id=row["parturition_id"],
        by_sex=SexClasses(**row["opening_by_sex"]) if row["opening_by_sex"] else None,
        **{name: row[name] for name in TOLD},
    )
    publish(tx, told, farm_id=row["farm_id"], subject=row["id"], version=row["version"])
