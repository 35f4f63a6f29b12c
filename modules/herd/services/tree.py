"""Places that shift: the tree of the farm is told again from its layout and from the entries that move a place."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.outbox import publish
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import PlaceChanged, PlaceOpened
from modules.herd.domain.labels import natural
from modules.herd.domain.tree import Shift, Tree, tell_tree
from modules.herd.models import place
from modules.herd.services import ledger
from modules.herd.services.intervals import write_lyings
from modules.herd.services.judging import against
from modules.herd.services.turns import take_turn

Row = sa.Row[Any]

_all = sa.select(place).where(place.c.farm_id == sa.bindparam("farm_id")).order_by(place.c.id)


def tell_places(tx: ReadTx, farm_id: UUID, openings: Mapping[UUID, UUID | None]) -> Tree:
    """The tree of a farm whose places were opened like that, after all shifts that count."""
    shifts = [
        Shift(entry, row.subject_id, UUID(str(row.data["to_place_id"])))
        for row in ledger.moves_of_places(tx, farm_id)
        if ledger.would_count(row) and against(tx, row) == (None, None)
        for entry in ledger.as_entries([row])
    ]
    return tell_tree(openings, shifts)


def shift_places(tx: Tx, farm_id: UUID) -> None:
    """Tell the tree of a farm again, and judge every entry that shifts a place; what changed is said."""
    take_turn(tx, farm_id, "tree")
    places = tx.all(_all, {"farm_id": farm_id})
    tree = tell_places(tx, farm_id, {row.id: row.opening_parent_id for row in places})
    for entry in ledger.moves_of_places(tx, farm_id):
        reason, about_id = against(tx, entry)
        if reason is None and entry.id in tree.circles:
            reason, about_id = "place_inside_itself", UUID(str(entry.data["to_place_id"]))
        ledger.judge(tx, entry, reason, about_id, {"id": str(about_id)} if about_id else {})
    for row in places:
        write_lyings(tx, farm_id, row.id, tree.lyings[row.id])
        restate_place(tx, row, {"parent_id": tree.parent_of(row.id)})


def restate_place(tx: Tx, before: Row, wanted: Mapping[str, Any]) -> None:
    """Store changed columns of a place; a difference is a new version, and said."""
    changes = dict(wanted)
    if "name" in changes:
        changes["name_sort"] = natural(changes["name"])
    after = {**before._mapping, **changes}
    if after == dict(before._mapping):
        return
    after["version"] = before.version + 1
    tx.run(sa.update(place).where(place.c.id == before.id), after)
    say_place(tx, PlaceChanged, after)


def say_place(tx: Tx, fact: type[PlaceOpened] | type[PlaceChanged], row: Mapping[str, Any]) -> None:
    """Publish how a place is."""
    told = fact(
        place_id=row["id"],
        farm_id=row["farm_id"],
        kind=row["kind"],
        name=row["name"],
        code=row["code"],
        parent_id=row["parent_id"],
        area_ha=row["area_ha"],
        active=row["closed_at"] is None,
    )
    publish(tx, told, farm_id=row["farm_id"], subject=row["id"], version=row["version"])
