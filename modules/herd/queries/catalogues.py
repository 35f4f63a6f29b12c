"""Catalogues as the API shows them: what every farm has, then what the farm added."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.transaction import ReadTx
from modules.herd.domain.catalogues import BUILT_IN, DETAILS, Row
from modules.herd.models import catalogue_row

ORDER = ((catalogue_row.c.name_sort, "asc"), (catalogue_row.c.id, "asc"))

_EMPTY = dict.fromkeys(sorted({name for names in DETAILS.values() for name in names}))


def rows_of(farm_id: UUID, catalogue: str, species: str | None) -> sa.Select[Any]:
    """The farm's own rows of a catalogue; with a species those for it and those for all."""
    statement = sa.select(catalogue_row).where(
        catalogue_row.c.farm_id == farm_id, catalogue_row.c.catalogue == catalogue
    )
    if species is None:
        return statement
    return statement.where(sa.or_(catalogue_row.c.species == species, catalogue_row.c.species.is_(None)))


def built_in(catalogue: str, species: str | None) -> Iterable[dict[str, Any]]:
    """The rows that every farm has."""
    return [_ours(row) for row in BUILT_IN[catalogue] if species is None or row.species in (species, None)]


def find_row(tx: ReadTx, farm_id: UUID, catalogue: str, row_id: UUID) -> tuple[dict[str, Any], int] | None:
    """One row and its version; None when the catalogue has no such row."""
    for row in BUILT_IN[catalogue]:
        if row.id == row_id:
            return _ours(row), 1
    own = tx.one(rows_of(farm_id, catalogue, None).where(catalogue_row.c.id == row_id))
    return (row_of(own), own.version) if own is not None else None


def row_of(row: sa.Row[Any]) -> dict[str, Any]:
    """A row of the farm's own; it has the same name in every language."""
    return {
        **_EMPTY,
        "id": row.id,
        "version": row.version,
        "code": row.code,
        "labels": {"en": row.name, "pt-BR": row.name, "es": row.name},
        "species": row.species,
        "built_in": False,
        "closed": row.closed_at is not None,
        **row.details,
    }


def _ours(row: Row) -> dict[str, Any]:
    return {
        **_EMPTY,
        "id": row.id,
        "version": 1,
        "code": row.code,
        "labels": dict(row.labels),
        "species": row.species,
        "built_in": True,
        "closed": False,
        **row.details,
    }
