"""Rows that a farm adds to a catalogue, corrects, and closes when it uses them no more."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.errors import NotFound, Stale
from app.kernel.ids import content_hash
from app.kernel.transaction import ReadTx, Tx
from modules.herd.domain.catalogues import BUILT_IN, DETAILS, SEMEN, code_of
from modules.herd.domain.labels import natural
from modules.herd.errors import CodeTaken, NotInCatalogue, ParentUnknown, ParentWrongSex
from modules.herd.models import catalogue_row
from modules.herd.services.ids import is_repeat
from modules.herd.services.parents import find_parent
from modules.herd.services.turns import take_turn

_locked = (
    sa.select(catalogue_row)
    .where(
        catalogue_row.c.id == sa.bindparam("row_id"),
        catalogue_row.c.farm_id == sa.bindparam("farm_id"),
        catalogue_row.c.catalogue == sa.bindparam("catalogue"),
    )
    .with_for_update()
)
_same_code = sa.select(catalogue_row.c.id).where(
    catalogue_row.c.farm_id == sa.bindparam("farm_id"),
    catalogue_row.c.catalogue == sa.bindparam("catalogue"),
    catalogue_row.c.code == sa.bindparam("code"),
)
_change = sa.update(catalogue_row).where(catalogue_row.c.id == sa.bindparam("row_id"))


def add_row(tx: Tx, farm_id: UUID, catalogue: str, said: Mapping[str, Any], *, row_id: UUID) -> bool:
    """Add a row to a catalogue of the farm; False when this very row was added before.

    `said` holds name, code (made of the name unless told), species and details. Raises CodeTaken, NotInCatalogue.
    """
    hashed = content_hash({**said, "catalogue": catalogue})
    if is_repeat(tx, catalogue_row, farm_id, row_id, hashed):
        return False
    details = _details(tx, farm_id, catalogue, said)
    code = said.get("code") or code_of(said["name"])
    _check_code(tx, farm_id, catalogue, code)
    row = {
        "id": row_id,
        "farm_id": farm_id,
        "version": 1,
        "content_hash": hashed,
        "catalogue": catalogue,
        "code": code,
        "name": said["name"],
        "name_sort": natural(said["name"]),
        "species": said.get("species"),
        "details": details,
    }
    tx.run(sa.insert(catalogue_row), row)
    return True


def change_row(
    tx: Tx, farm_id: UUID, catalogue: str, row_id: UUID, changes: Mapping[str, Any], *, version: int
) -> None:
    """Correct a row, close it or open it again. Its code stays: what was written with it still means it."""
    before = tx.one(_locked, {"row_id": row_id, "farm_id": farm_id, "catalogue": catalogue})
    if before is None:
        raise NotFound
    if before.version != version:
        raise Stale
    closed = changes.get("closed", before.closed_at is not None)
    name = changes.get("name", before.name)
    after = {
        "name": name,
        "name_sort": natural(name),
        "species": changes.get("species", before.species),
        "details": {**before.details, **_details(tx, farm_id, catalogue, changes)},
        "closed_at": (before.closed_at or tx.now) if closed else None,
    }
    if any(after[column] != before._mapping[column] for column in after):
        tx.run(_change, {**after, "version": before.version + 1, "row_id": row_id})


def _details(tx: ReadTx, farm_id: UUID, catalogue: str, said: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in said.items() if name not in ("name", "code", "species", "closed")}
    for name in told:
        if name not in DETAILS[catalogue]:
            raise NotInCatalogue(pointer=f"/{name}")
    if catalogue == SEMEN and told.get("sire_id"):
        sire = find_parent(tx, farm_id, told["sire_id"])
        if sire is None:
            raise ParentUnknown(pointer="/sire_id")
        if sire.sex == "Female":
            raise ParentWrongSex(pointer="/sire_id", label=sire.label)
    return told


def _check_code(tx: Tx, farm_id: UUID, catalogue: str, code: str) -> None:
    take_turn(tx, farm_id, catalogue, code)
    named = {"farm_id": farm_id, "catalogue": catalogue, "code": code}
    if any(row.code == code for row in BUILT_IN[catalogue]) or tx.one(_same_code, named) is not None:
        raise CodeTaken(pointer="/code", code=code)
