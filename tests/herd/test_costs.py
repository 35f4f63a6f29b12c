"""What reading and hearing cost, counted in statements: neither grows with the history."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import sqlalchemy as sa

from app.kernel.store import Store
from tests.herd.conftest import Farm

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


def test_a_new_weighing_is_heard_by_two_statements(farm: Farm) -> None:
    animal = farm.register()
    live_long(farm, animal)

    with counted(farm.store) as ran:
        farm.journal.tell("weighing", animal, date(2026, 5, 1), mode="single", weight_kg=90)

    assert len(ran) == 2


def test_a_move_is_heard_by_as_many_statements_late_as_early(farm: Farm) -> None:
    animal, pen = farm.register(), farm.open_place("C")
    counts = []
    for day in (date(2026, 1, 20), date(2026, 5, 1)):
        with counted(farm.store) as ran:
            farm.journal.tell("move", animal, day, to_place_id=pen)
        counts.append(len(ran))
        live_long(farm, animal)

    assert counts[0] == counts[1]
