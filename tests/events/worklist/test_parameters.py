"""A changed parameter moves what is open, and nothing that is closed."""

from datetime import date, datetime, timedelta

import pytest
import sqlalchemy as sa

from app.kernel import clock
from app.kernel.transaction import Context
from modules.events.models import due_item, subject
from modules.events.services.rebuilding import REBUILDS
from tests.events.farm import Farm
from tests.events.test_parameter_changes import change
from tests.events.worklist.reading import a_cow, check, found, listed, serve

CODE, RULE = "repro.pregnancy_check_from_days", "pregnancy_check_due"


def rows(farm: Farm) -> list[tuple[str, str, date, str]]:
    with farm.rebanho.store("events").read() as tx:
        found = tx.all(sa.select(due_item).order_by(due_item.c.subject_id, due_item.c.rule))
    return [(str(row.subject_id), row.rule, row.due_on, row.status) for row in found]


def test_a_changed_parameter_moves_open_items_and_no_others(farm: Farm) -> None:
    cow, other = a_cow(farm), a_cow(farm)
    serve(farm, cow, "2026-05-03")
    serve(farm, other, "2026-03-01")
    check(farm, other, "2026-04-01")

    change(farm, CODE, 32, profile="dairy_cattle", since="2026-05-20")
    farm.rebanho.settle()

    moved = {subject: due for subject, rule, due, _ in rows(farm) if rule == RULE}
    assert moved == {cow: date(2026, 6, 4), other: date(2026, 3, 29)}


def test_a_parameter_of_another_profile_moves_nothing(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")
    before = rows(farm)

    change(farm, CODE, 32, profile="buffalo", since="2026-05-20")
    farm.rebanho.settle()

    assert rows(farm) == before


def test_what_holds_from_a_day_to_come_moves_items_on_that_day(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")
    day = (clock.now() + timedelta(days=40)).date()
    change(farm, CODE, 32, profile="dairy_cattle", since=day.isoformat())
    farm.rebanho.settle()
    before = found(farm, "2026-05-31", RULE)["due_on"]

    with clock.frozen(datetime.combine(day, datetime.max.time(), clock.now().tzinfo)):
        farm.rebanho.settle()

    assert (before, found(farm, "2026-05-31", RULE)["due_on"]) == ("2026-05-31", "2026-06-04")


def test_an_entry_after_a_change_makes_its_items_by_it(farm: Farm) -> None:
    change(farm, CODE, 32, profile="dairy_cattle", since="2026-01-01")
    serve(farm, a_cow(farm), "2026-05-03")

    assert found(farm, "2026-06-01", RULE)["due_on"] == "2026-06-04"


@pytest.mark.parametrize("lost", [True, False])
def test_rebuilding_makes_the_same_items_out_of_none_or_out_of_those_of_other_rules(farm: Farm, lost: bool) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    farm.rebanho.settle()
    before = [row for row in rows(farm) if row[3] == "open"]
    odd = sa.update(due_item).values(due_on=date(2020, 1, 1))
    with farm.rebanho.store("events").write(Context()) as tx:
        tx.run(sa.delete(due_item) if lost else odd)
        tx.run(sa.update(subject).values(edition="older"))

    with farm.rebanho.store("events").write(Context()) as tx:
        list(REBUILDS.some(tx, None, 100))

    assert [row for row in rows(farm) if row[3] == "open"] == before
    assert listed(farm, "2026-06-01", rule=RULE)
