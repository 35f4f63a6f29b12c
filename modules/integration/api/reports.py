"""The rows of an import that need a hand, as a file to repair and send again."""

from typing import Any
from uuid import UUID

from flask import Response

from app.kernel.identity import Action
from app.kernel.rest import Blueprint, language, reading
from app.kernel.rest.tables_out import CSV, FILE, MEDIA, TableQuery, table_answer
from modules.integration.queries import failures

blp = Blueprint("import_reports", "integration", description="Rows to repair")


@blp.route("/farms/<uuid:farm_id>/imports/<uuid:import_id>/errors.csv", methods=["GET"])
@blp.needs(Action.MANAGE)
@blp.arguments(TableQuery, location="query")
@blp.response(200, FILE, content_type=MEDIA[CSV])
def export_errors_csv(query: dict[str, Any], farm_id: UUID, import_id: UUID) -> Response:
    """The rows with errors, refused, disputed or kept, as they stand in the file, with a column more that says why."""
    tongue = language()
    with reading() as tx:
        columns, locale = failures.failure_columns(tx, farm_id, import_id, tongue)
    return table_answer(
        CSV,
        "errors",
        columns,
        lambda tx: failures.failure_rows(tx, import_id),
        farm_id=farm_id,
        locale=locale,
        asked=query,
    )
