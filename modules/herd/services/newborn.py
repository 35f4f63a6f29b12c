"""What an animal is registered with that an entry of the journal asks for: its own, its dam's, that of its lot."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.species import SPECIES
from app.kernel.transaction import ReadTx
from modules.herd.domain.births import IDENTIFY, Wish, makeshift_label
from modules.herd.domain.breeds import is_whole, mixed
from modules.herd.domain.parents import BIRTH_DAM, DAM, SIRE
from modules.herd.domain.stories import Story
from modules.herd.models import animal, farm_group, wished_animal
from modules.herd.queries.farms import zone_of
from modules.herd.services.breeds import with_breed_codes
from modules.herd.services.intervals import read_memberships, read_stays
from modules.herd.services.parents import find_parent
from modules.herd.services.records import LIVING

Row = sa.Row[Any]

_dam = sa.select(animal).where(
    animal.c.id == sa.bindparam("from_id"), animal.c.farm_id == sa.bindparam("farm_id"), animal.c.status.in_(LIVING)
)
_lot = sa.select(farm_group).where(
    farm_group.c.id == sa.bindparam("from_id"), farm_group.c.farm_id == sa.bindparam("farm_id")
)
_siblings = (
    sa.select(wished_animal.c.animal_id, wished_animal.c.wish)
    .where(wished_animal.c.entry_id == sa.bindparam("entry_id"))
    .order_by(wished_animal.c.listed)
)


def columns_of(tx: ReadTx, entry: Row, row: Row) -> dict[str, Any] | None:
    """The columns of the animal that a wish (its row) asks for; None while its dam or lot is not known."""
    origin = _origin(tx, entry, row)
    if origin is None and row.from_id is not None:
        return None
    wish: Wish = row.wish
    on = entry.sort_at.astimezone(zone_of(tx, entry.farm_id)).date()
    species = wish.get("species") or (origin.species if origin else None)
    return {
        "id": row.animal_id,
        "farm_id": entry.farm_id,
        "species": species,
        "production_type": _production_type(species, wish, origin),
        "sex": wish["sex"],
        "name": wish.get("name"),
        "coat_colour": wish.get("coat_colour"),
        "registered_on": on,
        "born_of_entry_id": entry.id,
        "litter_id": _id(wish.get("litter_id")),
        "lot_id": _id(wish.get("lot_id")),
        "makeshift_label": _makeshift_label(tx, row, origin, on.isoformat()),
        **_birth_date(entry, wish, origin, on),
        **_where(tx, wish, row),
        **with_breed_codes(tx, entry.farm_id, species, _descent(tx, entry.farm_id, wish)),
    }


def _origin(tx: ReadTx, entry: Row, row: Row) -> Row | None:
    params = {"from_id": row.from_id, "farm_id": entry.farm_id}
    return tx.one(_lot if entry.kind == IDENTIFY else _dam, params) if row.from_id else None


def _production_type(species: str | None, wish: Wish, origin: Row | None) -> str | None:
    kept_for = wish.get("production_type") or (origin.production_type if origin else None)
    return kept_for if species and kept_for in SPECIES[species].production_types else None


def _birth_date(entry: Row, wish: Wish, lot: Row | None, on: Any) -> dict[str, Any]:
    """Who was born was born that day; who was picked from a lot is as old as he is told, or as the lot."""
    if entry.kind != IDENTIFY:
        return {"birth_date": on, "birth_date_estimated": False}
    if told := wish.get("birth_date"):
        return {"birth_date": type(on).fromisoformat(told), "birth_date_estimated": False}
    known = lot.opening_birth_date if lot else None
    return {"birth_date": known, "birth_date_estimated": known is not None}


def _where(tx: ReadTx, wish: Wish, row: Row) -> dict[str, Any]:
    """Its place and groups: as told, else those of its dam (or the place of its lot) at that time."""
    story = Story()
    if row.from_id is not None:
        story = Story(read_stays(tx, row.from_id), read_memberships(tx, row.from_id))
    stay = story.stay_at(row.sort_at)
    groups = wish.get("group_ids") or story.groups_at(row.sort_at)
    place_id = _id(wish.get("place_id")) or (stay.place_id if stay else None)
    return {"opening_place_id": place_id, "opening_group_ids": [str(each) for each in groups]}


def _descent(tx: ReadTx, farm_id: UUID, wish: Wish) -> dict[str, Any]:
    """Its parents, and of which breeds it is by them."""
    parents = {role: _id(wish.get(role)) for role in (DAM, SIRE, BIRTH_DAM)}
    parents[BIRTH_DAM] = parents[BIRTH_DAM] or parents[DAM]
    breed, fractions = wish.get("breed"), list(wish.get("breed_fractions") or ())
    if fractions and not is_whole(fractions):
        fractions = []
    if not breed and not fractions:
        dam, sire = find_parent(tx, farm_id, parents[DAM]), find_parent(tx, farm_id, parents[SIRE])
        fractions = mixed(dam.shares if dam else {}, sire.shares if sire else {})
        if len(fractions) == 1:
            breed, fractions = fractions[0]["breed"], []
    return {**parents, "breed": breed, "breed_fractions": fractions}


def _makeshift_label(tx: ReadTx, row: Row, origin: Row | None, on: str) -> str | None:
    """A name for young without any number, after its dam; its twins have others."""
    if row.wish["identifiers"]:
        return None
    unnumbered = [
        each.animal_id for each in tx.all(_siblings, {"entry_id": row.entry_id}) if not each.wish["identifiers"]
    ]
    dam = origin.label if origin is not None and "label" in origin._fields else None
    return makeshift_label(dam, on, unnumbered.index(row.animal_id) + 1, len(unnumbered))


def _id(value: Any) -> UUID | None:
    return UUID(str(value)) if value else None
