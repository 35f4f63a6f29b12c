"""Herd's lists as files: animals, places and groups, as CSV and XLSX."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, Schema, language, reading
from app.kernel.rest.tables_out import CSV, FILE, MEDIA, XLSX, TableQuery, table_answer
from modules.herd.api.schemas.animals import AnimalQuery
from modules.herd.queries import tables
from modules.herd.queries.animal_rows import animal_rows
from modules.herd.queries.animal_table import animal_columns, habits_of

blp = Blueprint("exports", "herd", description="Lists as files: CSV and XLSX")


class AnimalTableQuery(AnimalQuery, TableQuery):
    """Which animals, and how the file is to be written."""

    class Meta(Schema.Meta):
        """A file has no pages."""

        exclude = ("limit", "cursor", "sort")


def _animals(form: str, farm_id: UUID, query: dict[str, Any]) -> Response:
    with reading() as tx:
        habits = habits_of(tx, farm_id)
    return table_answer(
        form,
        "animals",
        animal_columns(habits, language()),
        lambda tx: animal_rows(tx, farm_id, query),
        farm_id=farm_id,
        locale=habits.locale,
        asked=query,
    )


@blp.route("/farms/<uuid:farm_id>/animals.csv", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(AnimalTableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[CSV])
def export_animals_csv(query: dict[str, Any], farm_id: UUID) -> Response:
    """The animals that fit, as CSV; it can be imported again."""
    return _animals(CSV, farm_id, query)


@blp.route("/farms/<uuid:farm_id>/animals.xlsx", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(AnimalTableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[XLSX])
def export_animals_xlsx(query: dict[str, Any], farm_id: UUID) -> Response:
    """The animals that fit, as a workbook; it can be imported again."""
    return _animals(XLSX, farm_id, query)


def _places(form: str, farm_id: UUID, query: dict[str, Any]) -> Response:
    with reading() as tx:
        locale = tables.locale_of(tx, farm_id)
    columns = tables.place_columns(language())
    return table_answer(
        form, "places", columns, lambda tx: tables.place_rows(tx, farm_id), farm_id=farm_id, locale=locale, asked=query
    )


@blp.route("/farms/<uuid:farm_id>/places.csv", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(TableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[CSV])
def export_places_csv(query: dict[str, Any], farm_id: UUID) -> Response:
    """The places of the farm, as CSV."""
    return _places(CSV, farm_id, query)


@blp.route("/farms/<uuid:farm_id>/places.xlsx", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(TableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[XLSX])
def export_places_xlsx(query: dict[str, Any], farm_id: UUID) -> Response:
    """The places of the farm, as a workbook."""
    return _places(XLSX, farm_id, query)


def _groups(form: str, farm_id: UUID, query: dict[str, Any]) -> Response:
    with reading() as tx:
        locale = tables.locale_of(tx, farm_id)
    columns = tables.group_columns(language())
    return table_answer(
        form, "groups", columns, lambda tx: tables.group_rows(tx, farm_id), farm_id=farm_id, locale=locale, asked=query
    )


@blp.route("/farms/<uuid:farm_id>/groups.csv", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(TableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[CSV])
def export_groups_csv(query: dict[str, Any], farm_id: UUID) -> Response:
    """The groups and lots of the farm, as CSV."""
    return _groups(CSV, farm_id, query)


@blp.route("/farms/<uuid:farm_id>/groups.xlsx", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(TableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[XLSX])
def export_groups_xlsx(query: dict[str, Any], farm_id: UUID) -> Response:
    """The groups and lots of the farm, as a workbook."""
    return _groups(XLSX, farm_id, query)
