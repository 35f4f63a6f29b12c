"""Two records that are one animal: its numbers and its history go over to the one that stays."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound
from app.kernel.transaction import Tx
from modules.herd.domain.parents import PARENTS
from modules.herd.errors import AlreadyMerged, AnimalUnknown, MergedIntoItself, MergedSpecies, OwnAncestor
from modules.herd.models import animal, identifier
from modules.herd.services.claims import settle_numbers
from modules.herd.services.intervals import write_memberships, write_stays
from modules.herd.services.parents import descends
from modules.herd.services.records import MERGED, REMOVED, Row, lock_animal, restate, say_merged
from modules.herd.services.settling import settle
from modules.herd.services.turns import take_turn

_numbers = sa.select(identifier.c.scheme, identifier.c.value).where(identifier.c.animal_id == sa.bindparam("from_id"))
_go_over = (
    sa.update(identifier)
    .where(identifier.c.animal_id == sa.bindparam("from_id"))
    .values(animal_id=sa.bindparam("into_id"))
)
_young = sa.select(animal.c.id).where(sa.or_(*(animal.c[role] == sa.bindparam("from_id") for role in PARENTS)))


def merge_animals(tx: Tx, farm_id: UUID, from_id: UUID, *, into_id: UUID) -> bool:
    """Make one animal of two; False when these were made one before.

    Raises NotFound, MergedIntoItself, MergedSpecies, AnimalUnknown, AlreadyMerged when either is no
    animal of its own any more, and OwnAncestor when one would become the young of itself.
    """
    if from_id == into_id:
        raise MergedIntoItself(pointer="/into")
    take_turn(tx, farm_id, "parents")
    rows = {each: lock_animal(tx, farm_id, each) for each in sorted((from_id, into_id))}
    gone, stays = rows[from_id], rows[into_id]
    if gone is None or gone.status == REMOVED:
        raise NotFound
    if gone.status == MERGED and gone.merged_into == into_id:
        return False
    if stays is None or stays.status == REMOVED:
        raise AnimalUnknown(pointer="/into")
    _check(tx, gone, stays)
    keys = {(row.scheme, row.value) for row in tx.all(_numbers, {"from_id": from_id})}
    _bury(tx, gone, into_id)
    tx.run(_go_over, {"from_id": from_id, "into_id": into_id})
    _name_the_other(tx, farm_id, from_id, into_id)
    settle(tx, farm_id, settle_numbers(tx, farm_id, keys, {into_id}))
    return True


def _check(tx: Tx, gone: Row, stays: Row) -> None:
    for row, pointer in ((gone, ""), (stays, "/into")):
        if row.status == MERGED:
            raise AlreadyMerged(pointer=pointer, label=row.label)
    if gone.species != stays.species:
        raise MergedSpecies(pointer="/into", label=stays.label)
    if descends(tx, stays.id, gone.id):
        raise OwnAncestor(pointer="/into", label=stays.label)


def _bury(tx: Tx, gone: Row, into_id: UUID) -> None:
    """The record that goes: kept for who still speaks of it, in no place and no group."""
    write_stays(tx, gone.farm_id, gone.id, [])
    write_memberships(tx, gone.farm_id, gone.id, [])
    restate(tx, gone, {"status": MERGED, "merged_into": into_id, "place_id": None})
    say_merged(tx, {**gone._mapping, "merged_into": into_id, "version": gone.version + 1})


def _name_the_other(tx: Tx, farm_id: UUID, from_id: UUID, into_id: UUID) -> None:
    """Its young are the other's."""
    for (young_id,) in tx.all(_young, {"from_id": from_id}):
        row = lock_animal(tx, farm_id, young_id)
        if row is not None:
            restate(tx, row, {role: into_id for role in PARENTS if row._mapping[role] == from_id})
