"""What happens on the demo farm: who lives there, and what was done on which day."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.demo import growth
from app.demo.hands import Body, Hands, animal, lot

PLACES: tuple[tuple[str, str, str, str | None], ...] = (
    ("farm", "site", "Sede", None),
    ("nursery", "barn", "Creche", "farm"),
    ("finishing", "barn", "Terminação", "farm"),
    ("broilers", "barn", "Aviário", "farm"),
    ("yard", "paddock", "Piquete das vacas", "farm"),
    ("hill", "paddock", "Piquete do morro", "farm"),
    *((f"n{n}", "pen", f"Baia C{n}", "nursery") for n in range(1, 4)),
    *((f"t{n}", "pen", f"Baia T{n}", "finishing") for n in range(1, 5)),
)
PIG_BATCHES = ((154, 20), (112, 22), (63, 22))  # days ago they entered the nursery, and how many
WEANED_AT_DAYS = 24
TO_FINISHING_AFTER = 42
NOTES = (
    "Mancando da pata traseira esquerda.",
    "Separado para observação, comeu pouco.",
    "Brinco conferido no embarque da balança.",
    "Temperamento calmo, boa para ordenha.",
)


@dataclass(frozen=True, slots=True)
class Beast:
    """One animal of the story."""

    id: UUID
    curve: growth.Curve
    born: date
    vigour: float
    step_kg: float


class Story:
    """Tells the farm's months to the hands, oldest day first."""

    def __init__(self, hands: Hands, today: date, seed: int) -> None:
        self.hands = hands
        self.today = today
        self.chance = random.Random(seed)
        self.days: dict[date, list[Body]] = defaultdict(list)
        self.registrations: dict[date, list[Body]] = defaultdict(list)
        self.groups: dict[date, list[Body]] = defaultdict(list)

    def tell(self) -> None:
        """Write the story, then live it day by day."""
        self._pigs()
        self._cattle()
        self._sheep()
        self._broilers()
        self._open_places()
        for day in sorted({*self.days, *self.registrations, *self.groups}):
            if day <= self.today:
                self._live(day)

    def _live(self, day: date) -> None:
        for group in self.groups[day]:
            self.hands.post("herd", "groups", group)
        for newcomer in self.registrations[day]:
            self.hands.post("herd", "animals", newcomer)
        self.hands.record(day, self.days[day])

    def _open_places(self) -> None:
        for code, kind, name, parent in PLACES:
            body: Body = {"id": str(self._place(code)), "kind": kind, "name": name}
            self.hands.post("herd", "places", {**body, "parent_id": str(self._place(parent))} if parent else body)

    def _place(self, code: str) -> UUID:
        return self.hands.name("place", code)

    def _group(self, day: date, code: str, name: str, **more: Any) -> UUID:
        group_id = self.hands.name("group", code)
        body = {"id": str(group_id), "kind": "group", "purpose": "housing", "name": name}
        self.groups[day].append({**body, "opened_on": day.isoformat(), **more})
        return group_id

    def _register(self, day: date, code: str, **fields: Any) -> UUID:
        animal_id = self.hands.name("animal", code)
        body = {"id": str(animal_id), "registered_on": day.isoformat(), **fields}
        self.registrations[day].append(body)
        return animal_id

    def _weighings(self, beast: Beast, days: Iterator[date]) -> None:
        for day in days:
            age = (day - beast.born).days
            weight = growth.weigh(beast.curve, age, beast.vigour, self.chance, step_kg=beast.step_kg)
            data = {"mode": "single", "weight_kg": weight}
            self.days[day].append(self.hands.entry("weighing", animal(beast.id), day, 8, data))

    def _every(self, first: date, last: date, step: int) -> Iterator[date]:
        day = first
        while day <= min(last, self.today - timedelta(days=1)):
            yield day
            day += timedelta(days=step)

    def _pigs(self) -> None:
        number = 400
        for index, (ago, count) in enumerate(PIG_BATCHES):
            entered = self.today - timedelta(days=ago)
            week = entered.isocalendar()
            group = self._group(entered, f"pigs{index}", f"Lote {week.year}-W{week.week:02d}", species="pig")
            for place in range(count):
                number += 1
                self._pig(number, entered, group, index, place)

    def _pig(self, number: int, entered: date, group: UUID, batch: int, place: int) -> None:
        born = entered - timedelta(days=WEANED_AT_DAYS + place % 3)
        sex = "Female" if place % 2 else "MaleNeuter"
        pig = self._register(
            entered,
            f"pig{number}",
            species="pig",
            production_type="growing",
            sex=sex,
            birth_date=born.isoformat(),
            breed="LW×LR",
            place_id=str(self._place(f"n{1 + place % 3}")),
            group_ids=[str(group)],
            identifiers=[{"scheme": "br.management", "value": f"{number:04d}", "type": "visual_tag"}],
        )
        beast = Beast(pig, growth.PIG, born, self.chance.gauss(1.0, 0.06), 0.1)
        leaves = entered + timedelta(days=146)
        dies = entered + timedelta(days=57) if (batch, place) in ((0, 7), (1, 12)) else None
        self._weighings(beast, self._every(entered, (dies or leaves) - timedelta(days=1), 14))
        moves = entered + timedelta(days=TO_FINISHING_AFTER)
        if moves < self.today:
            to = {"to_place_id": str(self._place(f"t{1 + (place + batch) % 4}"))}
            self.days[moves].append(self.hands.entry("move", animal(pig), moves, 10, to))
        self._pig_ends(pig, leaves, dies)
        if place % 9 == 4:
            self._note(pig, entered + timedelta(days=20 + place))

    def _pig_ends(self, pig: UUID, leaves: date, dies: date | None) -> None:
        if dies is not None and dies < self.today:
            death = {"method": "Perished", "reason": "Disease", "cause": "respiratory"}
            self.days[dies].append(self.hands.entry("death", animal(pig), dies, 7, death))
        elif leaves < self.today:
            data: Body = {"kind": "Slaughter", "reason": "Slaughter", "is_cull": False}
            self.days[leaves].append(self.hands.entry("departure", animal(pig), leaves, 15, data))

    def _cattle(self) -> None:
        entered = self.today - timedelta(days=150)
        group = self._group(entered, "cows", "Vacas em lactação", species="cattle")
        for number in range(1, 25):
            born = entered - timedelta(days=self.chance.randint(700, 2400))
            eid = f"0760000{12_340_000 + number:08d}"
            cow = self._register(
                entered,
                f"cow{number}",
                species="cattle",
                production_type="dairy",
                sex="Female",
                birth_date=born.isoformat(),
                breed="Holandesa" if number % 3 else "Jersolanda",
                place_id=str(self._place("yard")),
                group_ids=[str(group)],
                identifiers=[
                    {"scheme": "br.management", "value": f"V{number:03d}", "type": "visual_tag"},
                    {"scheme": "std.iso.11785", "value": eid, "type": "electronic_tag", "official": True},
                ],
            )
            beast = Beast(cow, growth.COW, born, self.chance.gauss(1.0, 0.05), 0.5)
            self._weighings(beast, self._every(entered, self.today, 30))
            if number % 7 == 0:
                self._note(cow, entered + timedelta(days=10 + number))

    def _sheep(self) -> None:
        entered = self.today - timedelta(days=90)
        for number in range(1, 13):
            born = entered - timedelta(days=30 + number)
            lamb = self._register(
                entered,
                f"lamb{number}",
                species="sheep",
                production_type="meat",
                sex="Female" if number % 2 else "Male",
                birth_date=born.isoformat(),
                breed="Santa Inês",
                place_id=str(self._place("hill")),
                identifiers=[{"scheme": "br.management", "value": f"B{number:02d}", "type": "visual_tag"}],
            )
            beast = Beast(lamb, growth.LAMB, born, self.chance.gauss(1.0, 0.07), 0.1)
            self._weighings(beast, self._every(entered, self.today, 21))

    def _broilers(self) -> None:
        placed = self.today - timedelta(days=38)
        flock = self._group(
            placed,
            "flock",
            "Lote de frango 12",
            kind="lot",
            species="chicken",
            production_type="broiler",
            place_id=str(self._place("broilers")),
            head_count=1200,
            birth_date=placed.isoformat(),
        )
        subject = lot(flock)
        for day in self._every(placed + timedelta(days=7), self.today, 7):
            mean = growth.weigh(growth.BROILER, (day - placed).days, 1.0, self.chance, step_kg=0.005)
            data = {"mode": "sample", "sample_count": 60, "sample_total_kg": round(mean * 60, 2)}
            self.days[day].append(self.hands.entry("weighing", subject, day, 9, data))
        for day in self._every(placed + timedelta(days=2), self.today, 3):
            data = {"method": "Perished", "reason": "Unknown", "head_count": self.chance.randint(1, 5)}
            self.days[day].append(self.hands.entry("death", subject, day, 7, data))

    def _note(self, animal_id: UUID, day: date) -> None:
        if day < self.today:
            data = {"text": self.chance.choice(NOTES)}
            self.days[day].append(self.hands.entry("note", animal(animal_id), day, 11, data))
