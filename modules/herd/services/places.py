"""Opening, changing and closing places, and whether something may be in them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.ids import content_hash
from app.kernel.trade.enumerations.housing import STORES
from app.kernel.transaction import ReadTx, Tx
from modules.herd.contracts.published import PlaceOpened
from modules.herd.domain.labels import natural
from modules.herd.domain.registration import NewPlace, content_of
from modules.herd.domain.stories import ON_HAND
from modules.herd.domain.tree import is_inside
from modules.herd.errors import PlaceClosed, PlaceHoldsNoAnimals, PlaceInsideItself, PlaceNotEmpty, PlaceUnknown
from modules.herd.models import animal, farm_group, place
from modules.herd.services.hearing import judge_again
from modules.herd.services.ids import is_repeat
from modules.herd.services.tree import restate_place, say_place, shift_places
from modules.herd.services.turns import take_turn

Row = sa.Row[Any]

_place = sa.select(place).where(place.c.id == sa.bindparam("place_id"), place.c.farm_id == sa.bindparam("farm_id"))
_locked_place = _place.with_for_update()
_held_places = (
    sa.select(place)
    .where(place.c.id.in_(sa.bindparam("places", expanding=True)), place.c.farm_id == sa.bindparam("farm_id"))
    .order_by(place.c.id)
    .with_for_update(read=True)  # nobody closes them before what is put into them is stored
)
_animals_in = sa.select(sa.func.count()).where(
    animal.c.place_id == sa.bindparam("place_id"), animal.c.life_status.in_(ON_HAND)
)
_lots_in = sa.select(sa.func.count()).where(
    farm_group.c.place_id == sa.bindparam("place_id"), farm_group.c.closed_at.is_(None)
)
_places_in = sa.select(sa.func.count()).where(
    place.c.parent_id == sa.bindparam("place_id"), place.c.closed_at.is_(None)
)
_openings = sa.select(place.c.id, place.c.opening_parent_id).where(place.c.farm_id == sa.bindparam("farm_id"))


def find_places(tx: ReadTx, farm_id: UUID, place_ids: Iterable[UUID]) -> dict[UUID, Row]:
    """Those of these places that the farm has, held until the transaction ends."""
    wanted = list(place_ids)
    return {row.id: row for row in tx.all(_held_places, {"places": wanted, "farm_id": farm_id})} if wanted else {}


def check_open(found: Row | None, *, pointer: str) -> None:
    """Raise PlaceUnknown or PlaceClosed at the pointer, unless something may be put into the place."""
    if found is None:
        raise PlaceUnknown(pointer=pointer)
    if found.closed_at is not None:
        raise PlaceClosed(pointer=pointer, name=found.name)


def check_holds_animals(found: Row | None, *, pointer: str) -> None:
    """The same for animals; raises PlaceHoldsNoAnimals too."""
    check_open(found, pointer=pointer)
    if found is not None and found.kind in STORES:
        raise PlaceHoldsNoAnimals(pointer=pointer, name=found.name)


def check_open_place(tx: ReadTx, farm_id: UUID, place_id: UUID, *, pointer: str) -> None:
    """Look a place up and check that something may be put into it."""
    check_open(find_places(tx, farm_id, [place_id]).get(place_id), pointer=pointer)


def check_place_for_animals(tx: ReadTx, farm_id: UUID, place_id: UUID, *, pointer: str) -> None:
    """Look a place up and check that animals may be put into it."""
    check_holds_animals(find_places(tx, farm_id, [place_id]).get(place_id), pointer=pointer)


def open_place(tx: Tx, farm_id: UUID, new: NewPlace, *, place_id: UUID) -> bool:
    """Open a place; False when this very place was opened before."""
    said = content_hash(content_of(new))
    if is_repeat(tx, place, farm_id, place_id, said):
        return False
    if new.parent_id is not None:
        check_open_place(tx, farm_id, new.parent_id, pointer="/parent_id")
    row = {
        **content_of(new),
        "id": place_id,
        "farm_id": farm_id,
        "opening_parent_id": new.parent_id,
        "version": 1,
        "content_hash": said,
        "name_sort": natural(new.name),
    }
    tx.run(sa.insert(place), row)
    say_place(tx, PlaceOpened, {**row, "closed_at": None})
    judge_again(tx, farm_id, place_id)
    return True


def change_place(tx: Tx, farm_id: UUID, place_id: UUID, changes: Mapping[str, Any], *, version: int) -> None:
    """Rename, shift, close or reopen a place. `changes` holds columns, and `active` for closing and reopening."""
    if changes.get("parent_id") is not None:
        take_turn(tx, farm_id, "tree")  # two shifts at once could close a circle that neither sees
    before = tx.one(_locked_place, {"place_id": place_id, "farm_id": farm_id})
    if before is None:
        raise NotFound
    if before.version != version:
        raise Stale
    wanted = dict(changes)
    active = wanted.pop("active", before.closed_at is None)
    if wanted.get("parent_id") is not None:
        _check_parent(tx, farm_id, place_id, wanted["parent_id"])
    shifted = "parent_id" in wanted and wanted["parent_id"] != before.opening_parent_id
    if "parent_id" in wanted:  # how the farm was laid out; what was shifted since stays where it was put
        wanted["opening_parent_id"] = wanted.pop("parent_id")
    if wanted.get("kind") in STORES and before.kind not in STORES:
        _check_empty(tx, before)
    wanted["closed_at"] = _closing(tx, before, wanted, active=active)
    restate_place(tx, before, wanted)
    if shifted:
        shift_places(tx, farm_id)
    if before.closed_at is not None and active:
        judge_again(tx, farm_id, place_id)


def _closing(tx: Tx, before: Row, wanted: Mapping[str, Any], *, active: bool) -> datetime | None:
    """When the place closed, unless it is to be open; raises PlaceNotEmpty, PlaceClosed for that around it."""
    if active:
        if before.closed_at is not None:
            _check_reopening(tx, before.farm_id, {**before._mapping, **wanted})
        return None
    if before.closed_at is None:
        _check_empty(tx, before)
        return tx.now
    closed_at: datetime = before.closed_at
    return closed_at


def _check_parent(tx: ReadTx, farm_id: UUID, place_id: UUID, parent_id: UUID) -> None:
    """Raise PlaceInsideItself when the place would have lain, then or now, inside itself."""
    check_open_place(tx, farm_id, parent_id, pointer="/parent_id")
    openings = {row.id: row.opening_parent_id for row in tx.all(_openings, {"farm_id": farm_id})}
    if is_inside({**openings, place_id: None}, parent_id, place_id):
        raise PlaceInsideItself(pointer="/parent_id")


def _check_reopening(tx: ReadTx, farm_id: UUID, wanted: Mapping[str, Any]) -> None:
    if wanted["parent_id"] is not None:
        check_open_place(tx, farm_id, wanted["parent_id"], pointer="/active")


def _check_empty(tx: ReadTx, found: Row) -> None:
    params = {"place_id": found.id}
    inside = tx.scalar(_animals_in, params) + tx.scalar(_lots_in, params)
    below = tx.scalar(_places_in, params)
    if inside or below:
        raise PlaceNotEmpty(name=found.name, animals=inside, places=below)


def say_places(tx: Tx, rows: Sequence[Row]) -> None:
    """Say again how places are."""
    for row in rows:
        say_place(tx, PlaceOpened, row._asdict())
