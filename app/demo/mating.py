"""Mating seasons: the males run with the dams for some weeks, and later it is seen who is pregnant."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from app.demo.breeding import Breeder
from app.demo.diary import Beast
from app.demo.story import LOADING, MOVING, Story

if TYPE_CHECKING:
    from app.demo.seasons import Ways

DAYS = timedelta(days=1)
CHECKED_AFTER = {"cattle": 60, "sheep": 40, "goat": 40}  # days after the males were taken out
LOST = 0.02  # share of the pregnancies that end in abortion


class Mating(Breeder):
    """Who is with which male before a season of births, and on which day she gives birth."""

    def __init__(self, story: Story, ways: "Ways") -> None:
        super().__init__(story)
        self.ways = ways
        self._bred: dict[UUID, tuple[int | None, Beast]] = {}

    def begins(self, births: date) -> date:
        """The day on which the males come to the dams, for births from that day on."""
        return births - self.ways.gestation * DAYS

    def expose(self, dam: Beast, males: list[Beast], births: date) -> None:
        """She runs with one of the males for the season, and is looked at some weeks later."""
        male = males[dam.id.int % len(males)]
        ends = self.story.day + self.ways.season_days * DAYS
        told = {"season": f"Monta {births.year}", "planned_end_date": ends.isoformat()}
        self.story.say("exposure_start", dam, MOVING, {"sire_ids": [str(male.id)], **told})
        self.story.on(ends, self.story.say, "exposure_end", dam, LOADING, {})
        self._settle(dam, male, ends + CHECKED_AFTER[self.ways.species] * DAYS)

    def _settle(self, dam: Beast, male: Beast, checked: date) -> None:
        if not self.chance.share("fertile", self.ways.fertility):
            self._bred[dam.id] = (None, male)
            self.story.on(checked, self._find_empty, dam)
            return
        born = min(self.ways.last_birth, round(self.chance.expovariate(2.2 / self.ways.season_days)))
        self.story.on(checked, self._find_pregnant, dam, self.story.day + born * DAYS)
        lost = self.chance.share("aborts", LOST)
        self._bred[dam.id] = (None if lost else born, male)
        if lost:
            self.story.on(checked + self.chance.randint(5, 35) * DAYS, self._miscarry, dam)

    def outcome(self, dam: Beast) -> tuple[int | None, Beast] | None:
        """On which day of the season she gives birth, if she does, and to whose young; nothing if she was not here."""
        return self._bred.pop(dam.id, None)

    def _find_empty(self, dam: Beast) -> None:
        self.check(dam, "Empty")
        dam.served = False

    def _find_pregnant(self, dam: Beast, conceived: date) -> None:
        """Of a cow the size of the calf tells how old it is, give or take some days."""
        days = (self.story.day - conceived).days + self.chance.randint(-2, 2)
        self.check(dam, "Pregnant", **({"foetal_age_days": days} if self.ways.species == "cattle" else {}))

    def _miscarry(self, dam: Beast) -> None:
        self.abort(dam)
        dam.served = False
