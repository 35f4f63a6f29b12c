"""The rows of an import that were not stored as they stand, with the reasons."""

from collections.abc import Iterator
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.kernel.sheets import Column
from app.kernel.trade.labels import said
from app.kernel.transaction import ReadTx
from modules.integration.domain.plan import DISPUTED, FAILED, KEPT, REFUSED
from modules.integration.errors import UnknownImport
from modules.integration.models import import_job, import_row
from modules.integration.queries.imports import row_to_dict
from modules.integration.queries.picture import get_farm

ERROR = said("error", "erro", "error")
_job = sa.select(import_job.c.reading).where(
    import_job.c.id == sa.bindparam("import_"), import_job.c.farm_id == sa.bindparam("farm")
)
_failed = (
    sa.select(import_row)
    .where(
        import_row.c.import_id == sa.bindparam("import_"),
        import_row.c.status.in_((FAILED, REFUSED, DISPUTED, KEPT)),
    )
    .order_by(import_row.c.row)
)


def failure_columns(tx: ReadTx, farm_id: UUID, import_id: UUID, language: str) -> tuple[list[Column], str]:
    """The columns of the file and one for the reasons, and the locale to write them in; raises UnknownImport."""
    reading = tx.scalar(_job, {"import_": import_id, "farm": farm_id})
    if reading is None:
        raise UnknownImport
    columns = [_column(each["index"], each["header"]) for each in reading["columns"]]
    reasons = Column("error", ERROR, partial(_reasons, language=language))
    return [*columns, reasons], reading["options"].get("locale") or get_farm(tx, farm_id).locale


def _column(index: int, title: str) -> Column:
    return Column(str(index), said(title, title, title), partial(_cell, index), is_text=True)


def _cell(index: int, row: sa.Row[Any]) -> str | None:
    return row.cells[index] if index < len(row.cells) else None


def _reasons(row: sa.Row[Any], language: str) -> str:
    told = row_to_dict(row, language)
    found = [each["detail"] for each in told["errors"] if each["level"] == "error"]
    found += [each["detail"] for each in (*told["outcome"]["refusals"], *told["outcome"]["kept"])]
    found += [", ".join(each["reasons"]) for each in told["outcome"]["entries"] if each["verdict"] == "disputed"]
    return " ".join(found)


def failure_rows(tx: ReadTx, import_id: UUID) -> Iterator[sa.Row[Any]]:
    """The rows that need a hand, in the order of the file."""
    yield from tx.stream(_failed, {"import_": import_id})
