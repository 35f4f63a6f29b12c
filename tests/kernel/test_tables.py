"""A value comes back from either database as it was given."""

import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from app.kernel.ids import new_id
from app.kernel.store import Store
from app.kernel.tables import Id, Json, TextId, UtcDateTime

metadata = sa.MetaData()
value = sa.Table(
    "value",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("at", UtcDateTime),
    sa.Column("document", Json),
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def values(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path_factory.mktemp('values') / 'values.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_toys")["office"]
    store = Store("values", url)
    metadata.create_all(store.engine)
    yield store
    metadata.drop_all(store.engine)
    store.close()


def keep(store: Store, **given: Any) -> Any:
    """What is read back of a row."""
    key = new_id()
    with store.write() as tx:
        tx.run(sa.insert(value), {"id": key, **given})
    with store.read() as tx:
        return tx.one(sa.select(value).where(value.c.id == key))


def test_an_id_comes_back_as_the_uuid_that_it_was(values: Store) -> None:
    row = keep(values)

    same = UUID(str(row.id))
    assert (row.id, hash(row.id), repr(row.id), row.id.is_safe) == (same, hash(same), repr(same), same.is_safe)
    assert pickle.loads(pickle.dumps(row.id)) == same


def test_an_instant_comes_back_in_utc(values: Store) -> None:
    given_at = datetime(2026, 5, 3, 7, 30, 0, 123456, tzinfo=timezone(timedelta(hours=-3)))

    row = keep(values, at=given_at)

    assert row.at == given_at
    assert row.at.tzinfo is UTC


def test_the_hour_that_comes_twice_in_autumn_is_two_instants(values: Store) -> None:
    first = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/London"))

    rows = [keep(values, at=at) for at in (first, first.replace(fold=1))]

    assert rows[1].at - rows[0].at == timedelta(hours=1)


def test_instants_are_compared_and_sorted_as_instants(values: Store) -> None:
    base = datetime(2026, 5, 3, 12, tzinfo=UTC)
    given = [base + timedelta(microseconds=step) for step in (0, 1, 999_999, 1_000_000, 3_600_000_000)]
    keys = [keep(values, at=at.astimezone(timezone(timedelta(hours=hour)))).id for hour, at in enumerate(given)]

    with values.read() as tx:
        rows = tx.all(sa.select(value.c.id).where(value.c.at > base, value.c.id.in_(keys)).order_by(value.c.at))

    assert [row.id for row in rows] == keys[1:]


def test_a_naive_time_is_refused(values: Store) -> None:
    with pytest.raises(sa.exc.StatementError, match="naive"):
        keep(values, at=datetime(2026, 5, 3))  # noqa: DTZ001


def test_nothing_comes_back_as_nothing(values: Store) -> None:
    row = keep(values, at=None, document=None)

    assert (row.at, row.document) == (None, None)
    with values.read() as tx:
        assert tx.scalar(sa.select(value.c.document.is_(None)).where(value.c.id == row.id))


def test_ids_and_days_inside_a_document_become_text(values: Store) -> None:
    cow = new_id()

    row = keep(values, document={"cow": cow, "on": date(2026, 5, 3), "at": datetime(2026, 5, 3, tzinfo=UTC)})

    assert row.document == {"cow": str(cow), "on": "2026-05-03", "at": "2026-05-03T00:00:00+00:00"}


def test_an_id_read_as_text_is_its_usual_spelling(values: Store) -> None:
    row = keep(values)

    with values.read() as tx:
        found = tx.all(sa.select(sa.type_coerce(value.c.id, TextId)).where(value.c.id == row.id))

    assert found == [(str(row.id),)]
    assert isinstance(row.id, UUID)


numbers = st.integers(-(2**53), 2**53) | st.floats(-1e12, 1e12).map(lambda number: round(number, 6))
words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
names = st.text("aé_ '\"", max_size=4)
documents = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
)


@given(document=documents.filter(lambda document: document is not None))
@checked(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_document_comes_back_as_it_was(values: Store, document: Any) -> None:
    assert keep(values, document=document).document == document


@given(at=st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
@checked(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_instant_of_any_zone_comes_back(values: Store, at: datetime) -> None:
    assert keep(values, at=at).at == at.astimezone(UTC)
