"""Rebuilding: what other rules derived from entries is made anew; what the rules in force derived is left alone."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from app.kernel.jobs import enqueue
from app.kernel.rebuild import Progress, rebuild
from app.kernel.transaction import Context
from modules.events.models import birth, bookmark, class_time, entry, lot_account, stay, subject
from modules.events.models.cohorts import COHORTS
from modules.events.services.rebuilding import REBUILDS
from tests.events.kpi.pigs import Herd
from tests.running import Rebanho

DERIVED = (*COHORTS.values(), class_time, lot_account)


@pytest.fixture
def herd(rebanho: Rebanho) -> Herd:
    """A sow that farrows and weans, another one found empty."""
    made = Herd(rebanho)
    made.serves(0, "2025-01-07")
    made.serves(1, "2025-01-07")
    made.says("pregnancy_check", made.sows[1], "2025-02-10", {"result": "Empty", "method": "Echography"})
    made.weans(made.farrows(0, "2025-05-01", 12, 1, 1), "2025-05-25", 11, 71.5)
    rebanho.settle()
    return made


def write(rebanho: Rebanho, *statements: sa.Executable) -> None:
    with rebanho.store("events").write(Context()) as tx:
        for statement in statements:
            tx.run(statement)


def rows(rebanho: Rebanho) -> Mapping[str, Sequence[Any]]:
    with rebanho.store("events").read() as tx:
        found = {table.name: tx.all(sa.select(table).order_by(*table.primary_key)) for table in (*DERIVED, subject)}
        found["stay"] = tx.all(sa.select(*(column for column in stay.columns if column.name != "no")))
    return {name: sorted(map(repr, each)) for name, each in found.items()}


def rebuilt(rebanho: Rebanho) -> list[Progress]:
    store = rebanho.store("events")
    with store.read() as tx:
        left = REBUILDS.left(tx)
    return list(rebuild(REBUILDS, left, store.write))


def test_what_other_rules_left_empty_is_filled_as_the_rules_in_force_fill_it(rebanho: Rebanho, herd: Herd) -> None:
    before = rows(rebanho)
    write(rebanho, *(sa.delete(table) for table in DERIVED), sa.update(subject).values(edition="older", state={}))

    progress = rebuilt(rebanho)

    assert rows(rebanho) == before
    assert progress[-1] == Progress(len(before["subject"]), len(before["subject"]))


def test_what_the_rules_in_force_derived_is_left_alone(rebanho: Rebanho, herd: Herd) -> None:
    write(rebanho, sa.delete(birth))

    assert [each.done for each in rebuilt(rebanho)] == [0]

    assert rows(rebanho)["birth"] == []


def test_all_of_it_is_made_anew_when_that_is_asked_for(rebanho: Rebanho, herd: Herd) -> None:
    before = rows(rebanho)
    write(rebanho, sa.delete(birth))

    with rebanho.store("events").write(Context()) as tx:
        REBUILDS.mark_all(tx)
    rebuilt(rebanho)

    assert rows(rebanho) == before


def test_bookmarks_of_other_rules_are_thrown_away(rebanho: Rebanho, herd: Herd) -> None:
    sow = UUID(herd.sows[0])
    write(
        rebanho,
        sa.update(subject).values(edition="older"),
        sa.update(bookmark).where(bookmark.c.subject_id == sow).values(state={"status": "dead"}),
    )

    rebuilt(rebanho)

    with rebanho.store("events").read() as tx:
        states = [row.state for row in tx.all(sa.select(bookmark.c.state).where(bookmark.c.subject_id == sow))]
    assert {"status": "dead"} not in states


def test_a_verdict_of_other_rules_is_given_anew_and_told(rebanho: Rebanho, herd: Herd) -> None:
    weaned = sa.and_(entry.c.kind == "weaning", entry.c.subject_type == "lot")
    write(
        rebanho,
        sa.update(subject).values(edition="older"),
        sa.update(entry).where(weaned).values(verdict="disputed", reasons=["of_before"]),
    )

    rebuilt(rebanho)

    with rebanho.store("events").read() as tx:
        (row,) = tx.all(sa.select(entry.c.verdict, entry.c.revision).where(weaned))
    assert row.verdict == "recorded"
    assert row.revision > 1


def test_the_job_of_every_hour_makes_anew_what_other_rules_left(rebanho: Rebanho, herd: Herd) -> None:
    before = rows(rebanho)
    write(rebanho, sa.delete(birth), sa.update(subject).values(edition="older"))
    module = rebanho.runtime.modules["events"]
    (due,) = [each for each in module.recurring if each.actor == "rebuild_older"]

    with rebanho.store("events").write(Context()) as tx:
        enqueue(tx, due.actor)
    rebanho.settle()

    assert rows(rebanho) == before
