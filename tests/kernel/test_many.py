"""One statement for many rows does what it would do for each, and says how many it touched."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.store import Store
from app.kernel.tables import inbox_mark, outbox
from app.kernel.transaction import Tx
from tests.kernel.toys import COWS, FARM, cow, weighing

RECIFE = timezone(-timedelta(hours=3))
NOON = datetime(2026, 3, 1, 9, tzinfo=RECIFE)


def said(position: int) -> dict[str, object]:
    """A row of the outbox, at a time that is told in another zone."""
    return {
        "epoch": "e", "position": position, "message_id": UUID(int=position), "farm_id": FARM, "body": "é",
        "recorded_at": NOON,
    }  # fmt: skip


def test_rows_are_read_back_as_they_were_written_one_by_one(store: Store) -> None:
    with store.write() as tx:
        tx.run(sa.insert(outbox), [said(1), said(2)])
        tx.run(sa.insert(outbox), said(3))

    with store.read() as tx:
        rows = [row._asdict() for row in tx.all(sa.select(outbox).order_by(outbox.c.position))]
    assert rows == [{**said(position), "recorded_at": NOON.astimezone(UTC)} for position in (1, 2, 3)]


def weighings(count: int, *entries: int) -> list[dict[str, object]]:
    return [{"entry_id": UUID(int=entry), "cow_id": COWS[0], "count": count} for entry in entries]


def counts(tx: Tx) -> dict[int, int]:
    return {row.entry_id.int: row.count for row in tx.all(sa.select(weighing))}


def test_only_rows_that_are_not_there_yet_are_counted_as_new(store: Store) -> None:
    with store.write() as tx:
        tx.insert_new(weighing, weighings(1, 2))

        assert tx.insert_new(weighing, weighings(3, 1, 2, 3, 4)) == 3
        assert tx.insert_new(weighing, weighings(4, 1, 2, 3, 4)) == 0
        assert counts(tx) == {1: 3, 2: 1, 3: 3, 4: 3}


def test_an_update_sets_what_it_says_of_all_and_what_each_row_says(store: Store) -> None:
    this = weighing.c.entry_id == sa.bindparam("this")
    with store.write() as tx:
        tx.insert_new(weighing, weighings(3, 1, 2, 3))
        more = sa.update(weighing).where(this).values(count=weighing.c.count + 10, cow_id=COWS[1])

        assert tx.run(more, [{"this": UUID(int=1)}, {"this": UUID(int=3)}, {"this": new_id()}]) == 2
        assert counts(tx) == {1: 13, 2: 3, 3: 13}
        assert tx.scalar(sa.select(sa.func.count()).where(weighing.c.cow_id == COWS[1])) == 2


def test_a_newer_row_takes_the_place_of_an_older_one_and_no_other(store: Store) -> None:
    mark = {"subscription": "s", "ahead": False, "doubled": 0, "epoch": "e"}
    with store.write() as tx:
        for position in (2, 1):
            rows = [{**mark, "stream": stream, "position": position} for stream in ("a", "b")]
            tx.upsert_all(inbox_mark, ("subscription", "stream"), rows, newer_than=("epoch", "position"))

        assert {row.position for row in tx.all(sa.select(inbox_mark))} == {2}


def test_a_statement_that_takes_lists_works_for_many_too(store: Store) -> None:
    with store.write() as tx:
        tx.insert_new(weighing, weighings(3, 1, 2, 3))
        gone = sa.delete(weighing).where(weighing.c.entry_id.in_(sa.bindparam("these", expanding=True)))

        assert tx.run(gone, [{"these": [UUID(int=1)]}, {"these": [UUID(int=2), UUID(int=3)]}]) == 3


def test_what_a_column_has_by_itself_is_made_for_each_row(store: Store) -> None:
    with store.write() as tx:
        assert tx.insert_new(cow, [{"cow_id": cow_id, "count": 1} for cow_id in COWS[:2]]) == 2

        assert [row.farm_id for row in tx.all(sa.select(cow))] == [FARM, FARM]


def test_rows_that_name_other_columns_than_the_first_are_refused(store: Store) -> None:
    with store.write() as tx, pytest.raises(ValueError, match="not all rows name the same columns"):
        tx.insert_new(weighing, [*weighings(3, 1), {"entry_id": UUID(int=2), "cow_id": COWS[0]}])
