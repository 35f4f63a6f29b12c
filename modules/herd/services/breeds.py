"""Breeds as people and files name them, turned into codes: of the catalogue that every farm has, or the farm's own."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.trade.breeds import breed_code
from app.kernel.transaction import ReadTx
from modules.herd.domain.catalogues import BREED, code_of
from modules.herd.domain.labels import plain
from modules.herd.models import catalogue_row

_own = sa.select(catalogue_row.c.code, catalogue_row.c.name).where(
    catalogue_row.c.farm_id == sa.bindparam("farm_id"), catalogue_row.c.catalogue == BREED
)


def breed_of(tx: ReadTx, farm_id: UUID, species: str | None, named: str | None) -> str | None:
    """The code of the breed that a name means for a species; a name that nobody knows stays as it is written."""
    if not named:
        return named
    return breed_code(named, species) or _own_code(tx, farm_id, named) or named


def with_breed_codes(tx: ReadTx, farm_id: UUID, species: str | None, told: Mapping[str, Any]) -> dict[str, Any]:
    """The columns told of an animal or a parent, with the codes of the breeds among them."""
    return in_codes(partial(breed_of, tx, farm_id, species), told)


def in_codes(code_of_breed: Callable[[str | None], str | None], told: Mapping[str, Any]) -> dict[str, Any]:
    """The same, with whatever tells the code of a breed."""
    found = dict(told)
    if "breed" in found:
        found["breed"] = code_of_breed(found["breed"])
    if found.get("breed_fractions"):
        found["breed_fractions"] = [
            {**each, "breed": code_of_breed(each["breed"])} for each in found["breed_fractions"]
        ]
    return found


def _own_code(tx: ReadTx, farm_id: UUID, named: str) -> str | None:
    """The code of a breed that the farm wrote down itself, by its code or its name."""
    wanted, key = code_of(named), plain(named)
    rows = tx.all(_own, {"farm_id": farm_id})
    return next((row.code for row in rows if row.code in (named, wanted) or plain(row.name) == key), None)
