"""Lists by cursor: each page begins after the last row of the one before, whatever was added meanwhile."""

import base64
import binascii
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from uuid import UUID

import marshmallow as ma
import orjson
import sqlalchemy as sa
from flask import Response

from app.kernel.errors import Malformed
from app.kernel.rest import fields
from app.kernel.rest.answers import answer
from app.kernel.rest.schema import Schema
from app.kernel.transaction import ReadTx

Order = Sequence[tuple[Any, str]]
Page = dict[str, Any]


class BadCursor(Malformed):
    """The cursor is not one that this list gave out."""

    code = "bad_cursor"
    sentences: ClassVar = {
        "en": "This cursor is not one of this list. Begin again without it.",
        "pt-BR": "Este cursor não é desta lista. Comece de novo sem ele.",
        "es": "Este cursor no es de esta lista. Empiece de nuevo sin él.",
    }


class PageQuery(Schema):
    """How much of a list, and from where."""

    class Meta:
        """Unknown query parameters are refused too."""

        unknown = ma.RAISE

    limit = fields.QueryInteger(load_default=100, validate=ma.validate.Range(1, 500))
    cursor = fields.Text(longest=1000)


def PageOf(item: type[Schema]) -> type[Schema]:  # noqa: N802 - reads as a type where it is used
    """The schema of a page of such items."""
    members = {
        "__module__": item.__module__,
        "__doc__": f"A page: {item.__doc__}",
        "items": ma.fields.List(ma.fields.Nested(item), required=True),
        "next": ma.fields.String(
            required=True, allow_none=True, metadata={"description": "cursor of the next page; null at the end"}
        ),
    }
    return type(item.__name__.removesuffix("Out") + "Page", (Schema,), members)


def page_answer(page: Page) -> Response:
    """A page as JSON."""
    return answer(page)


def paged(
    tx: ReadTx,
    statement: sa.Select[Any],
    *,
    order: Order,
    limit: int,
    cursor: str | None,
    item: Callable[[sa.Row[Any]], Any],
) -> Page:
    """One page of a statement. `order` is [(column, "asc" | "desc"), …], its last column unique; nulls come last."""
    terms = _with_nulls_last(order)
    selected = {column.key for column in statement.selected_columns if isinstance(column, sa.Column)}
    names = [column.key if _is_among(column, selected) else f"_k{index}" for index, (column, _) in enumerate(terms)]
    extra = [_plain(column).label(name) for name, (column, _) in zip(names, terms, strict=True) if name not in selected]
    query = statement.add_columns(*extra).order_by(*(_sorted(column, way) for column, way in terms)).limit(limit + 1)
    if cursor:
        query = query.where(_after(terms, _decode(cursor, terms)))
    rows = tx.all(query)
    page = rows[:limit]
    last = page[-1] if len(rows) > limit else None
    keys = None if last is None else [last._mapping[name] for name in names]
    return {"items": [item(row) for row in page], "next": None if keys is None else _encode(keys)}


def _is_among(column: Any, selected: set[str]) -> bool:
    """Whether the statement brings this very column already (each value costs its conversion on every row)."""
    return isinstance(column, sa.Column) and column.key in selected


def _plain(column: Any) -> Any:
    """The column as the database has it, where that is as good for a cursor: only the last row's value is used."""
    return sa.type_coerce(column, sa.types.NullType()) if isinstance(column.type, sa.Uuid) else column


def _with_nulls_last(order: Order) -> list[tuple[Any, str]]:
    terms: list[tuple[Any, str]] = []
    for column, way in order:
        if getattr(column, "nullable", False):
            terms.append((sa.case((column.is_(None), 1), else_=0), "asc"))
        terms.append((column, way))
    return terms


def _sorted(column: Any, way: str) -> Any:
    return column.desc() if way == "desc" else column.asc()


def _after(terms: Sequence[tuple[Any, str]], values: Sequence[Any]) -> sa.ColumnElement[bool]:
    condition: sa.ColumnElement[bool] = sa.false()
    for (column, way), value in reversed(list(zip(terms, values, strict=True))):
        if value is None:
            condition = sa.and_(column.is_(None), condition)
            continue
        beyond = column < value if way == "desc" else column > value
        condition = sa.or_(beyond, sa.and_(column == value, condition))
    (first, way), value = terms[0], values[0]
    if value is None:
        return condition
    # Says the same once more in a form that lets the index begin at this row and not at the top.
    return sa.and_(first <= value if way == "desc" else first >= value, condition)


def _encode(keys: Sequence[Any]) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(list(keys))).decode().rstrip("=")


def _decode(cursor: str, terms: Sequence[tuple[Any, str]]) -> list[Any]:
    try:
        found = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(found, list) or len(found) != len(terms):
            raise BadCursor(pointer="/cursor")
        return [_typed(value, column) for value, (column, _) in zip(found, terms, strict=True)]
    except (ValueError, OverflowError, TypeError, AttributeError, binascii.Error, NotImplementedError) as error:
        raise BadCursor(pointer="/cursor") from error


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise BadCursor(pointer="/cursor")
    return found.astimezone(UTC)


def _typed(value: Any, column: Any) -> Any:
    if value is None:
        return None
    wanted = column.type.python_type
    if wanted is UUID:
        return UUID(value)
    if wanted is datetime:
        return _instant(value)
    if wanted is date:
        return date.fromisoformat(value)
    if wanted is float and isinstance(value, int):
        return float(value)
    if not isinstance(value, wanted) or (isinstance(value, int) and abs(value) > fields.LARGEST):
        raise BadCursor(pointer="/cursor")
    return value
