"""The law of heads between lots: whatever goes from lot to lot, in any order of arrival, nobody is lost or made up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.kernel.transaction import Context
from modules.events.domain.effects import neighbour
from modules.events.models import entry, subject
from modules.events.services.amending import correct_entry, retract_entry
from modules.events.services.recording import record_entry
from modules.herd.models import lot_flow
from tests.events.farm import Farm
from tests.laws.world import Person
from tests.running import Rebanho

OPENED, FIRST_DAY, DAYS = date(2026, 1, 31), date(2026, 2, 1), 12
HEADS, PIGS = (40, 20, 0), {"species": "pig", "production_type": "growing"}
LOTS, FEW = len(HEADS), st.integers(1, 15)
ONWARD = st.sampled_from([1, 1, 1, 2, 2, 2, 0])  # to the lot itself now and then
SOME_OR_ALL = st.one_of(FEW, FEW, FEW, st.none())
LEAST_TRANSFERS, LEAST_OF_ANIMALS = 0.10, 0.15
OF_LOTS = [*["group_change"] * 7, "death", "departure", "arrival", "head_count_correction", "lot_close"]
OF_ANIMALS: dict[str, dict[str, Any]] = {
    "death": {"method": "Perished", "reason": "Disease"},
    "departure": {"kind": "Sale"},
    "loan": {"kind": "loan"},
    "arrival": {"reason": "loan_return"},
}
CHANGE = {"death": -1, "departure": -1, "group_change": -1, "arrival": 1, "lot_change": 1, "registration": 1}

# Without shrinking: every example is a small farm history on a real database, and readable as it is.
a_few = settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
)


@dataclass(frozen=True)
class Told:
    """An entry of a lot: how many heads (None: all), to which other lot if it is a transfer, and what becomes of it.

    One of an `animal` that is in one of the lots perhaps says where it goes, or how it comes or goes.
    """

    number: int
    kind: str
    lot: int
    day: int
    heads: int | None
    to: int | None = None
    then: str = ""
    other_heads: int = 1
    other_day: int = 0
    animal: int | None = None

    def data(self, lots: list[str]) -> dict[str, Any]:
        """What it says."""
        if self.animal is not None:
            to = {"purpose": "feeding", "to_id": lots[self.to or 0]}
            return to if self.kind == "group_change" else OF_ANIMALS[self.kind]
        counted = {"head_count": self.heads} if self.heads is not None else {}
        match self.kind:
            case "group_change":
                return {"to_id": lots[self.to or 0], **counted}
            case "head_count_correction":
                return {"counted": self.heads, "reason": "recount"}
            case "death":
                return {"method": "Perished", "reason": "Disease", **counted}
            case "departure":
                return {"kind": "Sale", **counted}
            case "arrival":
                return {"reason": "Purchase", **counted}
        return {}


@st.composite
def histories(draw: st.DrawFn) -> list[Told]:
    """What is told of a few lots, in the order of arrival."""
    told = []
    for number in range(draw(st.integers(5, 10))):
        animal = draw(st.sampled_from([None, None, None, None, 0, 1, 2]))
        kinds = OF_LOTS if animal is None else [*["group_change"] * 4, *OF_ANIMALS]
        kind = draw(st.sampled_from(kinds))
        lot = draw(st.integers(0, LOTS - 1))
        heads = draw(FEW) if kind != "group_change" else draw(SOME_OR_ALL)
        told.append(
            Told(
                number=number,
                kind=kind,
                lot=lot,
                day=draw(st.integers(0, DAYS)),
                heads=heads,
                to=(lot + draw(ONWARD)) % LOTS if kind == "group_change" else None,
                then=draw(st.sampled_from(["", "", "", "heads", "day", "to", "retracted"])),
                other_heads=draw(FEW),
                other_day=draw(st.integers(0, DAYS)),
                animal=animal,
            )
        )
    return told


class Lots:
    """Three lots of one farm, of which one begins empty, three animals, and what is told of them.

    One animal begins in the first lot, one was picked from the second, and one is in none.
    """

    def __init__(self, rebanho: Rebanho, farm: Farm) -> None:
        self.rebanho, self.events, self.farm = rebanho, rebanho.store("events"), farm
        self.person = Person(rebanho.farm_id)
        self.lots = [farm.lot(heads, opened_on="2026-01-01", **PIGS) for heads in HEADS]
        self.animals = [farm.animal(group_ids=[self.lots[0]]), str(uuid4()), farm.animal()]
        number = {"scheme": "br.management", "value": uuid4().hex[:8].upper()}
        row = {"animal_id": self.animals[1], "sex": "Female", "identifiers": [number]}
        farm.record("identify_from_lot", self.lots[1], OPENED.isoformat(), {"animals": [row]}, type="lot")
        rebanho.settle()
        self.base = uuid4().int & ~0xFFFF

    def play(self, history: Iterable[Told]) -> None:
        """Let a history arrive, each entry and then what becomes of it; ids rise with the numbers."""
        for told in history:
            with self.events.write(Context(person_id=self.person.person_id)) as tx:
                record_entry(tx, self.farm.id, self._item(told))
            if told.then:
                with self.events.write(Context(person_id=self.person.person_id)) as tx:
                    self._amend(tx, told)
        self.rebanho.settle()

    def _item(self, told: Told) -> dict[str, Any]:
        return {
            "id": self.id_of(told),
            "kind": "departure" if told.kind == "loan" else told.kind,
            "subject": self._subject(told),
            "occurred_at": (FIRST_DAY + timedelta(told.day)).isoformat(),
            "data": told.data(self.lots),
            "if_impossible": "dispute",
        }

    def _subject(self, told: Told) -> dict[str, str]:
        if told.animal is None:
            return {"type": "lot", "id": self.lots[told.lot]}
        return {"type": "animal", "id": self.animals[told.animal]}

    def id_of(self, told: Told) -> UUID:
        """The id of an entry: in every world of the law the same order."""
        return UUID(int=self.base + 0x10 * told.number)

    def _amend(self, tx: Any, told: Told) -> None:
        who, entry_id = self.person, self.id_of(told)
        if told.then == "retracted":
            retract_entry(tx, self.farm.id, entry_id, why="law", version=1, who=who)  # type: ignore[arg-type]
            return
        changed = replace(told, heads=told.other_heads) if told.then == "heads" else told
        if told.then == "to" and told.to is not None:
            changed = replace(told, to=(told.to + 1) % LOTS)
        on = FIRST_DAY + timedelta(told.other_day if told.then == "day" else told.day)
        changes = {"data": changed.data(self.lots), "occurred_at": on.isoformat()}
        changes |= {"why": "law", "if_impossible": "dispute"}
        correct_entry(tx, self.farm.id, entry_id, changes, version=1, who=who)  # type: ignore[arg-type]

    def entries(self) -> list[Any]:
        """All that stands in the journals of the lots, in farm order."""
        statement = sa.select(entry).where(entry.c.subject_id.in_([UUID(lot) for lot in self.lots]))
        with self.events.read() as tx:
            rows = tx.all(statement.order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id))
        return [row for row in rows if not row.retracted]

    def state_of(self, lot: str) -> dict[str, Any]:
        """Where the journal's fold of a lot stands."""
        with self.events.read() as tx:
            return dict(tx.scalar(sa.select(subject.c.state).where(subject.c.id == UUID(lot))))

    def said(self) -> list[tuple[Any, ...]]:
        """What the journals say, lots by their numbers, entries by their places."""
        return sorted(
            (self._place(row), self._number(row.subject_id), row.kind, row.verdict, tuple(row.reasons), row.occurred_on,
             row.data.get("head_count"))
            for row in self.entries()
        )  # fmt: skip

    def _place(self, row: Any) -> int:
        """The number of an entry among those of a history; -1 for what was there before."""
        number: int = row.id.int - self.base
        return number if 0 <= number <= 0xFFFF else -1

    def _number(self, lot: UUID) -> int:
        return self.lots.index(str(lot))

    def herds(self) -> list[tuple[UUID, UUID, int, int]]:
        """What herd says: by which entry, of which lot, how many heads came or went, and how many there were then."""
        statement = sa.select(lot_flow).where(lot_flow.c.lot_id.in_([UUID(lot) for lot in self.lots]))
        with self.rebanho.store("herd").read() as tx:
            rows = tx.all(statement.order_by(lot_flow.c.at, lot_flow.c.lot_id, lot_flow.c.seq))
        return [(row.entry_id, row.lot_id, row.heads, row.head_count) for row in rows]


def heads_of(row: Any) -> int:
    """What an entry did to the heads of its lot."""
    if row.kind == "head_count_correction":
        return int(row.derived["difference"])
    told = row.data.get("head_count", (row.derived or {}).get("head_count", 0))
    return CHANGE.get(row.kind, 0) * int(told) * (-1 if row.data.get("out") else 1)


def test_heads_that_go_between_lots_reconcile_after_every_entry(
    rebanho: Rebanho, capsys: pytest.CaptureFixture[str]
) -> None:
    farm, mix = Farm(rebanho), Counter[str]()

    @a_few
    @given(history=histories())
    def law(history: list[Told]) -> None:
        lots = Lots(rebanho, farm)
        lots.play(history)

        counted = [row for row in lots.entries() if row.verdict == "recorded"]
        _both_sides_stand_or_none(lots.entries())
        _never_fewer_than_none(counted)
        _nobody_is_lost(lots, counted)
        _herd_says_the_same(lots, counted)
        _who_is_in_a_lot_is_one_of_its_heads(lots)
        mix["entries"] += len(history)
        mix["transfers that count"] += sum(row.kind == "group_change" for row in counted)
        mix["animals that come and go"] += sum("animal_id" in row.data for row in counted)
        mix["disputed"] += sum(row.verdict == "disputed" for row in lots.entries())

    law()

    with capsys.disabled():
        print(f"\nheads between lots on {rebanho.store('events').engine.dialect.name}: {dict(mix)}")
    assert mix["transfers that count"] >= LEAST_TRANSFERS * mix["entries"]
    assert mix["animals that come and go"] >= LEAST_OF_ANIMALS * mix["entries"]
    assert mix["disputed"] > 0


def _both_sides_stand_or_none(rows: list[Any]) -> None:
    made = {row.id: row for row in rows if row.kind == "lot_change" and "animal_id" not in row.data}
    for cause in (row for row in rows if row.kind == "group_change"):
        other = made.pop(neighbour(cause.id, 1), None)
        if cause.verdict == "recorded":
            assert other is not None
        if other is not None:
            assert (other.verdict, other.sort_at) == (cause.verdict, cause.sort_at)
            assert str(other.subject_id) == cause.data["to_id"]
    assert not made


def _never_fewer_than_none(counted: list[Any]) -> None:
    heads = Counter[UUID]()
    for row in counted:
        heads[row.subject_id] += heads_of(row)
        assert heads[row.subject_id] >= 0


def _nobody_is_lost(lots: Lots, counted: list[Any]) -> None:
    for day in range(DAYS + 1):
        on = FIRST_DAY + timedelta(day)
        by_then = [row for row in counted if row.occurred_on <= on]
        from_outside = sum(heads_of(row) for row in by_then if not _is_between_lots(row))
        shown = [lots.farm.client.get(f"{lots.farm.herd}/groups/{lot}?on={on.isoformat()}").json for lot in lots.lots]

        assert sum(lot["head_count"] for lot in shown) == from_outside


def _is_between_lots(row: Any) -> bool:
    """Heads that come from another lot, or go to one."""
    return row.kind == "group_change" or (row.kind == "lot_change" and "animal_id" not in row.data)


def _who_is_in_a_lot_is_one_of_its_heads(lots: Lots) -> None:
    if any(row.verdict == "disputed" and "animal_id" in row.data for row in lots.entries()):
        return  # an animal came back to a lot that had been closed: it is in there, and nobody counts it
    for lot in lots.lots:
        query = {"group_id": lot, "status": "present"}
        inside = lots.farm.client.get(f"{lots.farm.herd}/animals", query_string=query).json["items"]

        assert len(inside) == sum(lots.state_of(lot).get("identified", {}).values())


def _herd_says_the_same(lots: Lots, counted: list[Any]) -> None:
    flows = {(entry_id, lot): heads for entry_id, lot, heads, _ in lots.herds()}

    changing = [row for row in counted if row.kind in CHANGE or row.kind == "head_count_correction"]
    assert flows == {(row.id, row.subject_id): heads_of(row) for row in changing}
    assert all(left >= 0 for *_, left in lots.herds())


def test_the_order_of_arrival_changes_nothing_about_heads_between_lots(rebanho: Rebanho) -> None:
    farm = Farm(rebanho)

    @a_few
    @given(history=histories(), order=st.randoms())
    def law(history: list[Told], order: Any) -> None:
        shuffled = list(history)
        order.shuffle(shuffled)
        as_it_came, in_order = Lots(rebanho, farm), Lots(rebanho, farm)

        as_it_came.play(shuffled)
        in_order.play(sorted(history, key=lambda told: told.day))

        assert as_it_came.said() == in_order.said()

    law()


def test_what_was_taken_back_leaves_nothing_in_any_lot(rebanho: Rebanho) -> None:
    farm = Farm(rebanho)

    @a_few
    @given(history=histories())
    def law(history: list[Told]) -> None:
        with_it, without = Lots(rebanho, farm), Lots(rebanho, farm)

        with_it.play(history)
        without.play(told for told in history if told.then != "retracted")

        assert with_it.said() == without.said()

    law()
