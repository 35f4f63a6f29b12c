"""Tables as answers: which columns, how they are written, and sent while they are read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, ClassVar

import marshmallow as ma
from flask import Response

from app.kernel.errors import Malformed
from app.kernel.rest import fields
from app.kernel.rest.access import language, store
from app.kernel.rest.schema import Schema
from app.kernel.sheets import DECIMALS, SEPARATORS, Column, csv_text, style_of, xlsx_bytes
from app.kernel.trade.labels import label
from app.kernel.transaction import ReadTx

CSV, XLSX = "csv", "xlsx"
FILE = {"type": "string", "format": "binary"}
MEDIA = {
    CSV: "text/csv",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class UnknownColumns(Malformed):
    """The table has no such columns."""

    code = "table/unknown_columns"
    sentences: ClassVar = {
        "en": "The table has no column {columns}.",
        "pt-BR": "A tabela não tem a coluna {columns}.",
        "es": "La tabla no tiene la columna {columns}.",
    }


class TableQuery(Schema):
    """How a table is to be written; what is not told follows the farm's locale."""

    separator = fields.OneOf(SEPARATORS)
    decimal = fields.OneOf(DECIMALS)
    bom = ma.fields.Boolean()
    columns = fields.Text(1000, metadata={"description": "Keys of the columns wanted, by comma, in their order"})


def chosen(columns: Sequence[Column], asked: str | None) -> list[Column]:
    """The columns asked for by their keys, in the order of asking; all when nothing is asked. Raises UnknownColumns."""
    if not asked:
        return list(columns)
    known = {column.key: column for column in columns}
    wanted = [key.strip() for key in asked.split(",") if key.strip()]
    unknown = [key for key in wanted if key not in known]
    if unknown or not wanted:
        raise UnknownColumns(pointer="/columns", columns=", ".join(unknown))
    return [known[key] for key in dict.fromkeys(wanted)]


def table_answer(
    form: str,
    name: str,
    columns: Sequence[Column],
    rows: Callable[[ReadTx], Iterable[Any]],
    *,
    locale: str,
    asked: Mapping[str, Any],
) -> Response:
    """A table as an answer. `rows` is asked in a reading transaction that lives as long as the answer is sent."""
    tongue = language()
    wanted = chosen(columns, asked.get("columns"))
    titles = [label(column.labels, tongue) for column in wanted]
    if form == CSV:
        body = _read_while_sent(
            store().read(), rows, lambda found: csv_text(titles, wanted, found, style_of(locale, asked))
        )
    else:
        body = _read_while_sent(store().read(), rows, lambda found: xlsx_bytes(titles, wanted, found))
    answer = Response(body, mimetype=MEDIA[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _read_while_sent(
    opened: AbstractContextManager[ReadTx],
    rows: Callable[[ReadTx], Iterable[Any]],
    write: Callable[[Iterable[Any]], Iterator[bytes]],
) -> Iterator[bytes]:
    with opened as tx:
        yield from write(rows(tx))
