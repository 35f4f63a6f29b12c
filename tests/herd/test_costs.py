"""What reading and hearing cost, counted in statements: neither grows with the history."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id, new_id
from app.kernel.store import Store
from app.kernel.trade.order import kind_rank, sort_at
from modules.herd.inbound import EntryHeard, RowAnimal, RowIdentifier, RowImported, RowPlace
from modules.herd.services.hearing import hear_entries
from modules.herd.services.imports import hear_rows
from tests.herd.conftest import Farm
from tests.herd.telling import ZONE

DAY = date(2026, 2, 1)


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """The statements that a store runs meanwhile."""
    ran: list[str] = []

    def note(conn: sa.Connection, _cursor: object, statement: str, *_: object) -> None:
        if conn.engine.url == store.engine.url and statement.startswith(
            ("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")
        ):
            ran.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    yield ran
    sa.event.remove(sa.Engine, "before_cursor_execute", note)


def live_long(farm: Farm, animal: str) -> None:
    """Thirty days of moves and weighings."""
    pens = [farm.open_place(name) for name in "AB"]
    for number in range(30):
        day = DAY + timedelta(number)
        farm.journal.tell("move", animal, day, to_place_id=pens[number % 2])
        farm.journal.tell("weighing", animal, day, mode="single", weight_kg=40 + number)


def test_one_animal_is_read_by_one_statement(farm: Farm) -> None:
    animal = farm.register()
    live_long(farm, animal)

    with counted(farm.store) as ran:
        farm.animal(animal)

    assert len(ran) == 1


def test_a_list_is_read_by_one_statement(farm: Farm) -> None:
    for number in range(3):
        live_long(farm, farm.register(str(number), group_ids=[farm.form_group(f"G{number}")]))

    with counted(farm.store) as ran:
        listed = farm.get("animals")["items"]

    assert (len(listed), len(ran)) == (3, 1)


def test_a_new_weighing_is_heard_by_three_statements(farm: Farm) -> None:
    animal = farm.register()
    live_long(farm, animal)

    with counted(farm.store) as ran:
        farm.journal.tell("weighing", animal, date(2026, 5, 1), mode="single", weight_kg=90)

    assert len(ran) == 3


def test_a_move_is_heard_by_as_many_statements_late_as_early(farm: Farm) -> None:
    animal, pen = farm.register(), farm.open_place("C")
    counts = []
    for day in (date(2026, 1, 20), date(2026, 5, 1)):
        with counted(farm.store) as ran:
            farm.journal.tell("move", animal, day, to_place_id=pen)
        counts.append(len(ran))
        live_long(farm, animal)

    assert counts[0] == counts[1]


def rows_of(farm: Farm, count: int, place: RowPlace) -> list[tuple[UUID, RowImported]]:
    """Rows of a spreadsheet, each with an animal whose sire is that of the row before."""
    ids = [new_id() for _ in range(count)]
    return [
        (animal, RowImported(new_id(), farm.farm_id, number, (place,), (), a_bull(animal, place, sire)))
        for number, (animal, sire) in enumerate(zip(ids, [None, *ids[:-1]], strict=True))
    ]


def a_bull(animal: UUID, place: RowPlace, sire: UUID | None) -> RowAnimal:
    numbers = (RowIdentifier("br.management", animal.hex[-8:], "visual_tag"),)
    return RowAnimal(animal, "cattle", "Male", DAY, numbers, place_id=place.place_id, sire_id=sire)


def test_many_rows_are_heard_by_as_many_statements_as_a_few(farm: Farm) -> None:
    counts = []
    for count in (2, 40):
        rows = rows_of(farm, count, RowPlace(new_id(), f"Place {count}", "paddock"))
        with counted(farm.store) as ran, farm.store.write() as tx:
            hear_rows(tx, rows)
        counts.append(sum("stream_head" not in statement for statement in ran))

    assert len(farm.get("animals")["items"]) == 42
    assert counts[0] == counts[1]


def test_many_beginnings_are_heard_by_as_many_statements_as_a_few_and_change_nothing(farm: Farm) -> None:
    place, counts = RowPlace(new_id(), "Place", "paddock"), []
    for count in (2, 40):
        rows = rows_of(farm, count, place)
        with farm.store.write() as tx:
            hear_rows(tx, rows)
        before = [farm.animal(str(animal)) for animal, _ in rows]
        with counted(farm.store) as ran, farm.store.write() as tx:
            hear_entries(tx, [(beginning_of(row), "") for _, row in rows])
        counts.append(len(ran))
        assert [farm.animal(str(animal)) for animal, _ in rows] == before

    assert counts[0] == counts[1]


def test_many_weighings_that_begin_to_count_are_heard_by_as_many_statements_as_a_few(farm: Farm) -> None:
    place, counts = RowPlace(new_id(), "Place", "paddock"), []
    for count in (2, 40):
        rows = rows_of(farm, count, place)
        waiting = [weighing_of(row) for _, row in rows]
        with farm.store.write() as tx:
            hear_rows(tx, rows)
            hear_entries(tx, [(entry, "") for entry in waiting])
        with counted(farm.store) as ran, farm.store.write() as tx:
            hear_entries(tx, [(replace(entry, revision=2, verdict="recorded"), "") for entry in waiting])
        counts.append(len(ran))
        assert all(farm.animal(str(animal))["last_weight_kg"] == 321 for animal, _ in rows)

    assert counts[0] == counts[1]


def weighing_of(row: RowImported) -> EntryHeard:
    """A weighing that waits for its animal."""
    beginning = beginning_of(row)
    return replace(beginning, entry_id=new_id(), kind="weighing", verdict="waiting", data={"weight_kg": 321})


def beginning_of(row: RowImported) -> EntryHeard:
    """What the journal says of an animal that herd has told it of."""
    assert row.animal is not None
    return EntryHeard(
        entry_id=derived_id(row.animal.animal_id, "registration"),
        farm_id=row.farm_id,
        kind="registration",
        subject_type="animal",
        subject_id=row.animal.animal_id,
        sort_at=sort_at(DAY, "day", "registration", ZONE),
        kind_rank=kind_rank("registration"),
        revision=1,
        verdict="recorded",
        retracted=False,
        data={"species": "cattle", "place_id": str(row.animal.place_id)},
    )
