"""The law of litters: whatever is told of a dam and her litter, in any order of arrival, it is where she is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.kernel.transaction import Context
from modules.events.domain.effects import LITTER, neighbour
from modules.events.models import entry
from modules.events.services.amending import correct_entry, retract_entry
from modules.events.services.recording import record_entry
from modules.herd.models import stay
from tests.events.farm import Farm
from tests.journeys.pictures import assert_pictures_agree
from tests.laws.world import Person
from tests.running import Rebanho

FIRST_DAY, DAYS, YOUNG = date(2026, 2, 1), 10, 5
PLACES = 3
KINDS = [*["move"] * 6, *["litter's move"] * 2, "lot_close", "loan", "loan_return"]
WEANED = ["departure", "lot_close"]
DAYS_OF = {"parturition": (0, DAYS // 2), "departure": (DAYS // 2, DAYS - 2), "lot_close": (DAYS - 4, DAYS)}
OF_THE_LITTER = ("litter's move", "departure", "lot_close")
CALLED = {"litter's move": "move", "loan": "departure", "loan_return": "arrival"}
SAID: dict[str, dict[str, Any]] = {
    "parturition": {"born_alive": YOUNG, "stillborn": 0, "mummified": 0},
    "departure": {"kind": "Sale", "head_count": YOUNG},
    "loan": {"kind": "loan"},
    "loan_return": {"reason": "loan_return"},
}

# Without shrinking: every example is a small farm history on a real database, and readable as it is.
a_few = settings(
    max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
)


@dataclass(frozen=True)
class Told:
    """An entry of a sow or of her litter, and what becomes of it: another day, another place, or taken back."""

    number: int
    kind: str
    day: int
    to: int
    then: str = ""
    other_day: int = 0
    settle: bool = False


@st.composite
def histories(draw: st.DrawFn) -> list[Told]:
    """One birth, and what is told of the sow and her litter, in the order of arrival."""
    kinds = ["parturition", *(draw(st.sampled_from(KINDS)) for _ in range(draw(st.integers(4, 8))))]
    kinds += WEANED * draw(st.integers(0, 1))
    told = []
    for number, kind in enumerate(kinds):
        birth = kind == "parturition"
        told.append(
            Told(
                number=number,
                kind=kind,
                day=draw(st.integers(*(DAYS_OF.get(kind, (0, DAYS))))),
                to=draw(st.integers(0, PLACES - 1)),
                then=draw(st.sampled_from(["", "", "", "day"] if birth else ["", "", "", "day", "to", "retracted"])),
                other_day=draw(st.integers(0, DAYS)),
                settle=draw(st.booleans()),
            )
        )
    return draw(st.permutations(told))


class Pair:
    """A sow at one of three places, the litter that she has, and what is told of both."""

    def __init__(self, rebanho: Rebanho, farm: Farm, places: list[str]) -> None:
        self.rebanho, self.events, self.farm, self.places = rebanho, rebanho.store("events"), farm, places
        self.person = Person(rebanho.farm_id)
        self.sow, self.litter = farm.animal(birth_date="2024-01-01", place_id=places[0]), str(uuid4())
        self.base = uuid4().int & ~0xFFFF

    def play(self, history: Iterable[Told]) -> None:
        """Let a history arrive, each entry and then what becomes of it; ids rise with the numbers."""
        for told in history:
            with self.events.write(Context(person_id=self.person.person_id)) as tx:
                record_entry(tx, self.farm.id, self._item(told))
            if told.settle:
                self.rebanho.settle()
            if told.then:
                with self.events.write(Context(person_id=self.person.person_id)) as tx:
                    self._amend(tx, told)
        self.rebanho.settle()

    def _item(self, told: Told) -> dict[str, Any]:
        of_litter = told.kind in OF_THE_LITTER
        return {
            "id": self.id_of(told.number),
            "kind": CALLED.get(told.kind, told.kind),
            "subject": {"type": "lot" if of_litter else "animal", "id": self.litter if of_litter else self.sow},
            "occurred_at": (FIRST_DAY + timedelta(told.day)).isoformat(),
            "data": self._data(told),
            "if_impossible": "dispute",
        }

    def _data(self, told: Told) -> dict[str, Any]:
        if told.kind == "parturition":
            return {**SAID[told.kind], "litter_id": self.litter}
        if told.kind == "loan_return":
            return {**SAID[told.kind], "place_id": self.places[told.to]}
        return {"to_place_id": self.places[told.to]} if "move" in told.kind else SAID.get(told.kind, {})

    def id_of(self, number: int) -> UUID:
        """The id of an entry: in every world of the law the same order."""
        return UUID(int=self.base + 0x10 * number)

    def _amend(self, tx: Any, told: Told) -> None:
        entry_id, amends = self.id_of(told.number), {"version": 1, "who": self.person}
        if told.then == "retracted":
            retract_entry(tx, self.farm.id, entry_id, why="law", **amends)
            return
        changed = replace(told, to=(told.to + 1) % PLACES) if told.then == "to" else told
        on = FIRST_DAY + timedelta(told.other_day if told.then == "day" else told.day)
        changes = {"data": self._data(changed), "occurred_at": on.isoformat()}
        changes |= {"why": "law", "if_impossible": "dispute"}
        correct_entry(tx, self.farm.id, entry_id, changes, **amends)

    def entries(self) -> list[Any]:
        """All that stands in both journals, in farm order."""
        statement = sa.select(entry).where(entry.c.subject_id.in_([UUID(self.sow), UUID(self.litter)]))
        with self.events.read() as tx:
            rows = tx.all(statement.order_by(entry.c.sort_at, entry.c.kind_rank, entry.c.id))
        return [row for row in rows if not row.retracted]

    def said(self) -> list[tuple[Any, ...]]:
        """What the journals say, and where herd has the litter when; entries and places by their numbers."""
        found: list[tuple[Any, ...]] = [
            (self._number(row.id), row.kind, row.verdict, tuple(row.reasons), row.occurred_on,
             self._place(row.data.get("to_place_id")), (row.derived or {}).get("stays", False))
            for row in self.entries()
        ]  # fmt: skip
        return sorted([*found, *self.stays(self.litter)], key=repr)

    def stays(self, one: str) -> list[tuple[int | None, datetime, datetime | None]]:
        """Where herd has one of both, since when and until when."""
        statement = sa.select(stay).where(stay.c.subject_id == UUID(one)).order_by(stay.c.seq)
        with self.rebanho.store("herd").read() as tx:
            return [(self._place(row.place_id), row.since, row.until) for row in tx.all(statement)]

    def _number(self, entry_id: UUID) -> int:
        number = entry_id.int - self.base
        return number if 0 <= number <= 0xFFFF else -1

    def _place(self, place_id: Any) -> int | None:
        return self.places.index(str(place_id)) if place_id else None


class World:
    """A farm with three places, for many sows."""

    def __init__(self, rebanho: Rebanho) -> None:
        self.rebanho, self.farm = rebanho, Farm(rebanho)
        self.places = [self.farm.place(f"Place {number}") for number in range(PLACES)]

    def pair(self) -> Pair:
        """A sow of her own for each history."""
        return Pair(self.rebanho, self.farm, self.places)


def test_a_litter_is_where_its_dam_is_until_it_is_closed_or_goes_by_itself(
    rebanho: Rebanho, capsys: pytest.CaptureFixture[str]
) -> None:
    world, mix = World(rebanho), Counter[str]()

    @a_few
    @given(history=histories())
    def law(history: list[Told]) -> None:
        pair = world.pair()
        pair.play(history)

        counted = [row for row in pair.entries() if row.verdict == "recorded"]
        _only_her_moves_are_followed(pair)
        _it_is_where_she_is(pair, counted)
        mix["entries"] += len(history)
        mix.update(row.kind for row in counted)

    law()

    assert_pictures_agree(rebanho.runtime)
    with capsys.disabled():
        print(f"\nlitters on {rebanho.store('events').engine.dialect.name}: {dict(mix)}")
    assert mix["dam_moved"] > 0
    assert mix["lot_close"] == mix["litter_closed"]


def _only_her_moves_are_followed(pair: Pair) -> None:
    rows = {row.id: row for row in pair.entries()}
    for row in rows.values():
        if row.kind == "dam_moved":
            cause = rows[UUID(row.data["cause_id"])]
            assert row.id == neighbour(cause.id, LITTER)
            assert (str(cause.subject_id), cause.verdict, row.verdict) == (pair.sow, "recorded", "recorded")
            assert (cause.sort_at, cause.data["to_place_id"]) == (row.sort_at, row.data["to_place_id"])


def _it_is_where_she_is(pair: Pair, counted: list[Any]) -> None:
    """From its birth on, until she leaves or comes back, or it is closed or moved by itself."""
    (born,) = (row.sort_at for row in counted if row.kind == "parturition")
    parted = [
        row.sort_at
        for row in counted
        if (row.kind in ("move", "lot_close") and str(row.subject_id) == pair.litter)
        or (row.kind in ("departure", "arrival") and str(row.subject_id) == pair.sow)
    ]
    end = min([at for at in parted if at >= born], default=born + timedelta(days=100))
    hers, its = pair.stays(pair.sow), pair.stays(pair.litter)
    for at in [born, *(since for _, since, _ in (*hers, *its))]:
        if born <= at < end:
            assert _place_at(its, at) == _place_at(hers, at)


def _place_at(stays: list[tuple[int | None, datetime, datetime | None]], at: datetime) -> int | None:
    return next(place for place, since, until in reversed(stays) if since <= at and (until is None or at < until))


def test_the_order_of_arrival_changes_nothing_about_litters(rebanho: Rebanho) -> None:
    world = World(rebanho)

    @a_few
    @given(history=histories())
    def law(history: list[Told]) -> None:
        as_it_came, in_order = world.pair(), world.pair()

        as_it_came.play(history)
        in_order.play(sorted(history, key=lambda told: told.day))

        assert as_it_came.said() == in_order.said()

    law()


def test_what_was_taken_back_leaves_a_litter_where_it_was(rebanho: Rebanho) -> None:
    world = World(rebanho)

    @a_few
    @given(history=histories())
    def law(history: list[Told]) -> None:
        with_it, without = world.pair(), world.pair()

        with_it.play(history)
        without.play(told for told in history if told.then != "retracted")

        assert with_it.said() == without.said()

    law()
