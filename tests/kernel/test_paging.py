"""Pages joined are the sorted list, with nulls last, whatever the order, the database and the size of the pages."""

import base64
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from app.kernel.ids import derived_id
from app.kernel.rest.paging import BadCursor, paged
from app.kernel.store import ReadTx, Store
from app.kernel.tables import Id, UtcDateTime

BASE = UUID("00000000-0000-7000-8000-000000000001")
metadata = sa.MetaData()
calf = sa.Table(
    "calf",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("number", sa.Integer),
    sa.Column("kg", sa.Float),
    sa.Column("name", sa.String(20)),
    sa.Column("born_on", sa.Date),
    sa.Column("seen_at", UtcDateTime),
    sa.Column("round", sa.Integer, nullable=False),
)
SORTABLE = ("number", "kg", "name", "born_on", "seen_at", "round")
statement = sa.select(calf.c.id, calf.c.number)
rows_of_calves = st.fixed_dictionaries(
    {
        "number": st.none() | st.integers(-3, 3),
        "kg": st.none() | st.sampled_from([0.1, 0.2, 0.1 + 0.2, 1e-9, 12345.678, -1.5]),
        "name": st.none() | st.text("abz", max_size=3),
        "born_on": st.none() | st.sampled_from([date(2026, 5, day) for day in (1, 2, 30)]),
        "seen_at": st.none()
        | st.sampled_from([datetime(2026, 5, 1, 12, 0, 0, micro, UTC) for micro in (0, 1, 500_000)]),
        "round": st.integers(0, 2),
    }
)
orders = st.lists(
    st.tuples(st.sampled_from(SORTABLE), st.sampled_from(["asc", "desc"])), max_size=3, unique_by=lambda o: o[0]
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def calves(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path_factory.mktemp('calves') / 'calves.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_toys")["office"]
    store = Store("calves", url)
    metadata.create_all(store.engine)
    yield store
    metadata.drop_all(store.engine)
    store.close()


def fill(store: Store, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Only these rows, each with an id."""
    known = [{"id": derived_id(BASE, number), **row} for number, row in enumerate(rows)]
    with store.write() as tx:
        tx.run(sa.delete(calf))
        tx.run(sa.insert(calf), known)
    return known


def sorted_plainly(rows: list[dict[str, Any]], order: Sequence[tuple[str, str]]) -> list[UUID]:
    """Sorted by Python, the last column first; nulls last both ways."""
    for name, way in reversed(order):
        rows = sorted(
            (row for row in rows if row[name] is not None), key=lambda row, name=name: row[name], reverse=way == "desc"
        ) + [row for row in rows if row[name] is None]
    return [row["id"] for row in rows]


def page_through(tx: ReadTx, order: Sequence[tuple[str, str]], limit: int) -> list[list[UUID]]:
    pages, cursor = [], None
    columns = [(calf.c[name], way) for name, way in order]
    while True:
        page = paged(tx, statement, order=columns, limit=limit, cursor=cursor, item=lambda row: row.id)
        pages.append(page["items"])
        cursor = page["next"]
        if cursor is None:
            return pages


@given(
    rows=st.lists(rows_of_calves, max_size=12),
    order=orders,
    last=st.sampled_from(["asc", "desc"]),
    limit=st.integers(1, 5),
)
@checked(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pages_joined_are_the_sorted_list(
    calves: Store, rows: list[dict[str, Any]], order: list[tuple[str, str]], last: str, limit: int
) -> None:
    known = fill(calves, rows)
    order = [*order, ("id", last)]

    with calves.read() as tx:
        pages = page_through(tx, order, limit)

    assert [key for page in pages for key in page] == sorted_plainly(known, order)
    assert all(len(page) == limit for page in pages[:-1])


def test_a_list_that_ends_with_a_page_has_no_next_one(calves: Store) -> None:
    fill(calves, [row(number) for number in range(4)])

    with calves.read() as tx:
        pages = page_through(tx, [("id", "asc")], 2)

    assert [len(page) for page in pages] == [2, 2]


def test_what_is_added_before_the_cursor_neither_shifts_nor_repeats(calves: Store) -> None:
    known = fill(calves, [row(number) for number in range(10)])
    order = [(calf.c.number, "asc"), (calf.c.id, "asc")]
    with calves.read() as tx:
        first = paged(tx, statement, order=order, limit=5, cursor=None, item=lambda found: found.id)

    with calves.write() as tx:
        tx.run(sa.insert(calf), {"id": derived_id(BASE, "late"), **row(-1)})
        tx.run(sa.delete(calf).where(calf.c.id == known[2]["id"]))
    with calves.read() as tx:
        second = paged(tx, statement, order=order, limit=5, cursor=first["next"], item=lambda found: found.id)

    assert [*first["items"], *second["items"]] == [each["id"] for each in known]


def test_paging_by_an_expression_works_like_by_a_column(calves: Store) -> None:
    known = fill(
        calves, [{**row(number), "name": "abc"[number % 3]} for number in random.Random(1).sample(range(9), 9)]
    )
    order = [(sa.func.upper(calf.c.name), "desc"), (calf.c.id, "asc")]

    found, cursor = [], None
    with calves.read() as tx:
        while True:
            page = paged(tx, statement, order=order, limit=2, cursor=cursor, item=lambda each: each.id)
            found += page["items"]
            if (cursor := page["next"]) is None:
                break

    assert found == sorted_plainly(known, [("name", "desc"), ("id", "asc")])


@pytest.mark.parametrize(
    "keys",
    [
        None,
        {},
        [],
        [1],
        [1, 2, 3],
        ["x", "y", "z"],
        [0, "x", str(BASE)],
        [0, 1, "x"],
        [0, True, 7],
        [0, 2**63, str(BASE)],
    ],
)
def test_a_cursor_that_this_list_did_not_give_is_refused(calves: Store, keys: Any) -> None:
    text = base64.urlsafe_b64encode(b"{" if keys is None else orjson.dumps(keys, default=str)).decode().rstrip("=")
    order = [(calf.c.number, "asc"), (calf.c.id, "asc")]

    with calves.read() as tx, pytest.raises(BadCursor):
        paged(tx, statement, order=order, limit=5, cursor=text, item=lambda found: found.id)


def row(number: int) -> dict[str, Any]:
    at = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(minutes=number)
    return {"number": number, "kg": 1.0, "name": "a", "born_on": at.date(), "seen_at": at, "round": 0}


@pytest.mark.parametrize("instant", ["2026-05-03T07:30:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_cursor_with_an_instant_that_cannot_be_is_refused(calves: Store, instant: str) -> None:
    text = base64.urlsafe_b64encode(orjson.dumps([0, instant, str(BASE)])).decode().rstrip("=")
    order = [(calf.c.seen_at, "asc"), (calf.c.id, "asc")]

    with calves.read() as tx, pytest.raises(BadCursor):
        paged(tx, statement, order=order, limit=5, cursor=text, item=lambda found: found.id)
