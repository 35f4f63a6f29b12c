"""Catalogues that farms own: breeds, feeds, semen and causes."""

from typing import Any
from uuid import UUID

from flask import Response, request

from app.kernel.errors import NotFound
from app.kernel.identity import Action
from app.kernel.ids import new_id
from app.kernel.rest import Blueprint, if_match, page_answer, paged, reading, writing
from modules.herd.api.answers import existing, shown, silent_elsewhere, stored
from modules.herd.api.schemas.catalogues import (
    CatalogueQuery,
    CatalogueRowChangeIn,
    CatalogueRowIn,
    CatalogueRowOut,
    CatalogueRowPage,
)
from modules.herd.domain.catalogues import CATALOGUES
from modules.herd.queries.catalogues import ORDER, built_in, find_row, row_of, rows_of
from modules.herd.services.catalogues import add_row as add
from modules.herd.services.catalogues import change_row as change

blp = Blueprint("catalogues", "herd", description="Breeds, feeds, semen and causes: built in, and the farm's own")

PATH = "/farms/<uuid:farm_id>/catalogues/<string:catalogue>"


@blp.route(PATH, methods=["GET"])
@blp.needs(Action.READ)
@blp.arguments(CatalogueQuery(), location="query")
@blp.response(200, CatalogueRowPage)
def list_catalogue(query: dict[str, Any], farm_id: UUID, catalogue: str) -> Response:
    """A catalogue: on the first page what every farm has, then the farm's own rows by name."""
    _check(catalogue)
    species = query.get("species")
    with reading() as tx:
        page = paged(
            tx,
            rows_of(farm_id, catalogue, species),
            order=ORDER,
            limit=query["limit"],
            cursor=query.get("cursor"),
            item=row_of,
        )
    if not query.get("cursor"):
        page["items"] = [*built_in(catalogue, species), *page["items"]]
    return page_answer(page)


@blp.route(PATH, methods=["POST"])
@blp.needs(Action.MANAGE)
@blp.arguments(CatalogueRowIn())
@blp.response(201, CatalogueRowOut)
@blp.alt_response(200, schema=CatalogueRowOut, description="The same row again")
@blp.refuses(409)
@silent_elsewhere
def add_row(said: dict[str, Any], farm_id: UUID, catalogue: str) -> Response:
    """Add a row to a catalogue of the farm."""
    _check(catalogue)
    row_id = said.pop("id", None) or new_id()
    with writing() as tx:
        created = add(tx, farm_id, catalogue, said, row_id=row_id)
        found = find_row(tx, farm_id, catalogue, row_id)
    return stored(found, created=created, path=request.path, thing_id=row_id)


@blp.route(f"{PATH}/<uuid:row_id>", methods=["GET"])
@blp.needs(Action.READ)
@blp.response(200, CatalogueRowOut)
def get_row(farm_id: UUID, catalogue: str, row_id: UUID) -> Response:
    """One row of a catalogue."""
    _check(catalogue)
    with reading() as tx:
        body, version = existing(find_row(tx, farm_id, catalogue, row_id))
    return shown(body, version)


@blp.route(f"{PATH}/<uuid:row_id>", methods=["PATCH"])
@blp.needs(Action.MANAGE)
@blp.arguments(CatalogueRowChangeIn())
@blp.response(200, CatalogueRowOut)
@blp.refuses(412, 428)
def change_row(said: dict[str, Any], farm_id: UUID, catalogue: str, row_id: UUID) -> Response:
    """Correct a row of the farm's own; one that is used no more is closed, never deleted."""
    _check(catalogue)
    version = if_match()
    with writing() as tx:
        change(tx, farm_id, catalogue, row_id, said, version=version)
        body, version = existing(find_row(tx, farm_id, catalogue, row_id))
    return shown(body, version)


def _check(catalogue: str) -> None:
    """There is such a catalogue: breeds, feeds, semen or causes."""
    if catalogue not in CATALOGUES:
        raise NotFound
