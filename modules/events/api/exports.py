"""The journal as a file: CSV and XLSX."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, Schema, language, reading
from app.kernel.rest.tables_out import CSV, FILE, MEDIA, XLSX, TableQuery, table_answer
from modules.events.api.schemas.journal import JournalQuery
from modules.events.queries import tables
from modules.events.queries.zone import zone_of

blp = Blueprint("exports", "events", description="The journal as a file: CSV and XLSX")


class EntryTableQuery(JournalQuery, TableQuery):
    """Which entries, and how the file is to be written."""

    class Meta(Schema.Meta):
        """A file has no pages."""

        exclude = ("limit", "cursor")


def _entries(form: str, farm_id: UUID, query: dict[str, Any]) -> Response:
    tongue = language()
    with reading() as tx:
        names, zone = tables.names_of(tx, farm_id), ZoneInfo(zone_of(tx, farm_id))
    kinds: list[str] = query.get("kind") or []
    columns = tables.entry_columns(kinds[0] if len(kinds) == 1 else None, tongue, names, zone)
    return table_answer(
        form,
        "events",
        columns,
        lambda tx: tables.entry_rows(tx, farm_id, query),
        farm_id=farm_id,
        locale=tongue,
        asked=query,
    )


@blp.route("/farms/<uuid:farm_id>/events.csv", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(EntryTableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[CSV])
def export_entries_csv(query: dict[str, Any], farm_id: UUID) -> Response:
    """The entries that pass the filters, oldest first, as CSV; with `kind` in the columns of that kind alone."""
    return _entries(CSV, farm_id, query)


@blp.route("/farms/<uuid:farm_id>/events.xlsx", methods=["GET"])
@blp.needs(Action.EXPORT_LISTS)
@blp.arguments(EntryTableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[XLSX])
def export_entries_xlsx(query: dict[str, Any], farm_id: UUID) -> Response:
    """The entries that pass the filters, oldest first, as a workbook."""
    return _entries(XLSX, farm_id, query)
