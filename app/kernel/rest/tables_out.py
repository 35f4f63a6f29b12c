"""Tables as answers: which columns, how they are written, and sent while they are read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any, ClassVar
from uuid import UUID

import marshmallow as ma
from flask import Response

from app.kernel.errors import Malformed
from app.kernel.exported import say_exported
from app.kernel.rest import fields
from app.kernel.rest.access import asking, language, store
from app.kernel.rest.schema import Schema
from app.kernel.sheets import DECIMALS, SEPARATORS, Column, csv_text, style_of, xlsx_bytes
from app.kernel.store import Store
from app.kernel.trade.labels import label
from app.kernel.transaction import Context, ReadTx

FREE = {"q"}
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
    farm_id: UUID,
    locale: str,
    asked: Mapping[str, Any],
) -> Response:
    """A table as an answer. `rows` is asked in a reading transaction that lives as long as the answer is sent.

    When it has left, whole or not, the module says so.
    """
    tongue = language()
    wanted = chosen(columns, asked.get("columns"))
    titles = [label(column.labels, tongue) for column in wanted]
    style = style_of(locale, asked)

    def write(found: Iterable[Any]) -> Iterator[bytes]:
        return csv_text(titles, wanted, found, style) if form == CSV else xlsx_bytes(titles, wanted, found)

    said = partial(say_exported, farm_id=farm_id, table=name, form=form, filters=_filters(asked))
    answer = Response(_read_while_sent(store(), asking(), rows, write, said), mimetype=MEDIA[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _filters(asked: Mapping[str, Any]) -> dict[str, str]:
    """What narrows the table, as text; the words of a search stay out."""
    narrowing = {name: each for name, each in asked.items() if name not in TableQuery().fields and each is not None}
    return {name: "…" if name in FREE else _plain(each) for name, each in narrowing.items()}


def _plain(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _read_while_sent(
    home: Store,
    context: Context,
    rows: Callable[[ReadTx], Iterable[Any]],
    write: Callable[[Iterable[Any]], Iterator[bytes]],
    say: Callable[..., None],
) -> Iterator[bytes]:
    left = count()
    try:
        with home.read() as tx:
            yield from write(row for row, _ in zip(rows(tx), left, strict=False))
    finally:
        with home.write(context) as writing:
            say(writing, home.name, rows=next(left))
