"""What the animals of the demo give: milk, and eggs, with the feed and water that this takes.

It has dice of its own, so that it changes nothing of who lives, dies and leaves.
"""

from datetime import date, datetime, time, timedelta, timezone
from uuid import UUID

from app.demo.chance import Chance
from app.demo.diary import Beast, Body, Diary, Lot, Subject
from app.demo.lactation import milk_kg
from app.demo.story import DAWN, NOON, WEIGHING, Story

AFTERNOON = 14 * 60
RECENT, LATELY = 90, 5  # days that are told day by day; those of which every milking is told
TESTED_EVERY, COLLECTED_EVERY, FIRST_MILKED = 30, 2, 5
FIRST_TESTED = 16  # before, milk rises so fast that the next test would ask whether it is right
RANK_SPREAD, MOST_RANK = 0.8, 1.8  # standard deviations that a cow stands above or below her parity
FIRST_EGG, FULL_LAY, PEAK_PCT, LOST_PCT_DAILY = 140, 186, 93.0, 0.06
HEN_EATS_KG, HEN_DRINKS_L = 0.112, 0.21
SILO_HOLDS = 6000
DAIRY_BUYER = "Laticínio Vale Verde"
_ZONE = timezone(timedelta(hours=-3))


def _place(diary: Diary, code: str, name: str, species: str, kept_for: str) -> Subject:
    """A place of which something is told."""
    return Subject(diary.name("place", code), "place", name, species, diary.first, "farm", kept_for)


class Milk:
    """The cows in milk: tested once a month, each milking of the last days, and what the dairy fetches."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.chance = Chance(story.diary.seed, "milk")
        self.calved: dict[UUID, tuple[Beast, date]] = {}
        self.rank: dict[UUID, float] = {}
        self.tank = _place(story.diary, "tank", "Tanque de leite", "cattle", "dairy")
        self.tests = 0

    def begin(self) -> None:
        """The days of tests and collections, up to the last day."""
        last = self.story.diary.last
        self.story.after(TESTED_EVERY, self._test)
        self.story.on(max(self.story.day, last - timedelta(days=RECENT)), self._collect)
        for ago in range(LATELY):
            self.story.on(last - timedelta(days=ago), self._milk)

    def fresh(self, cow: Beast) -> None:
        """A cow has calved; how good a cow she is stays hers from one lactation to the next."""
        rank = self.chance.about(0, RANK_SPREAD, -MOST_RANK, MOST_RANK)
        self.rank.setdefault(cow.id, rank)
        self.calved[cow.id] = (cow, self.story.day)

    def _in_milk(self, first: int = FIRST_MILKED) -> list[tuple[Beast, float]]:
        """The cows that are milked into the tank from their day `first` in milk on, and how much in a day."""
        found = []
        for cow, calved in self.calved.values():
            days = (self.story.day - calved).days
            if cow.gone is None and cow.place == "yard" and days >= first:
                kg = milk_kg(cow.parity, days, self.rank[cow.id])
                found.append((cow, kg * self.chance.about(1, 0.04, 0.9, 1.1)))
        return found

    def _test(self) -> None:
        self.tests += 1
        for cow, kg in self._in_milk(FIRST_TESTED):
            told = {
                "test_day_id": str(self.story.diary.name("test day", self.story.day)),
                "milk_kg": round(kg, 1),
                "fat_pct": round(self.chance.about(3.8, 0.3, 2.8, 5), 2),
                "protein_pct": round(self.chance.about(3.3, 0.2, 2.8, 3.9), 2),
                "lactose_pct": round(self.chance.about(4.6, 0.1, 4.3, 4.9), 2),
                "scc": round(self.chance.lognormvariate(11.8, 0.7) / 1000 + 10) * 1000,
                "milkings": 2,
            }
            self.story.say("test_day", cow, NOON, told)
            if self.tests % 2 == 0:
                score = round(self.chance.about(3, 0.3, 2.25, 3.75) * 4) / 4
                self.story.say("body_condition", cow, NOON, {"score": score, "scale": "1-5", "method": "Manual"})
        self.story.after(TESTED_EVERY, self._test)

    def _milk(self) -> None:
        for cow, kg in self._in_milk():
            for shift, minute, share in ((1, DAWN, 0.54), (2, AFTERNOON + 90, 0.46)):
                told = {"weight_kg": round(kg * share, 1), "shift": shift, "destination": "tank"}
                self.story.say("milking", cow, minute, told)

    def _collect(self) -> None:
        """The lorry comes every second day at nine."""
        kg = sum(kg for _, kg in self._in_milk()) * COLLECTED_EVERY
        at = datetime.combine(self.story.day, time(9), _ZONE)
        if kg:
            told: Body = {
                "litres": round(kg / 1.03),
                "from_at": (at - timedelta(days=COLLECTED_EVERY)).isoformat(),
                "to_at": at.isoformat(),
                "temperature_c": round(self.chance.about(3.3, 0.3, 2.2, 4), 1),
                "buyer": DAIRY_BUYER,
                "antibiotic_test": "negative",
            }
            self.story.diary.write(self.story.day, "bulk_milk_delivery", self.tank, WEIGHING + 60, told)
        self.story.after(COLLECTED_EVERY, self._collect)


class Silo:
    """The bin from which the hens eat: filled when it runs low, and looked into once a week."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.bin = _place(story.diary, "silo", "Silo das poedeiras", "chicken", "layer")
        self.feed = str(story.diary.name("feed", "layers"))
        self.kg = 0.0

    def begin(self) -> None:
        """From when on days are told one by one."""
        self.story.on(max(self.story.day, self.story.diary.last - timedelta(days=RECENT)), self._look)

    def _look(self) -> None:
        write = self.story.diary.write
        write(self.story.day, "bin_reading", self.bin, DAWN, {"kg": round(self.kg), "capacity_kg": SILO_HOLDS})
        if self.kg < SILO_HOLDS / 3:
            told = {"feed_id": self.feed, "kg": SILO_HOLDS / 2, "supplier": "Rações Campo Largo"}
            self.kg += SILO_HOLDS / 2
            write(self.story.day, "feed_delivery", self.bin, NOON, told)
        self.story.after(7, self._look)


class Hens:
    """A laying flock: its eggs every day, its feed and water every week."""

    def __init__(self, story: Story, lot: Lot, silo: Silo) -> None:
        self.story, self.lot, self.silo = story, lot, silo
        self.chance = Chance(story.diary.seed, "hens", lot.name)

    def begin(self, last_age: int) -> None:
        """From the first egg on, or from when on days are told one by one; until that age."""
        self.last_age = last_age
        first = max(self.lot.born + timedelta(days=FIRST_EGG), self.story.diary.last - timedelta(days=RECENT))
        self.story.on(max(first, self.story.day), self._collect)

    def _collect(self) -> None:
        age = (self.story.day - self.lot.born).days
        if self.lot.gone is not None or age >= self.last_age:
            return
        share = self._laid_pct(age) * self.chance.about(1, 0.01, 0.97, 1.03) / 100
        total = round(self.lot.heads * share)
        cracked, dirty = round(total * 0.012), round(total * self.chance.about(0.018, 0.006, 0, 0.04))
        told = {"saleable": total - cracked - dirty, "cracked": cracked, "dirty": dirty, "destination": "sale"}
        self.story.say("egg_collection", self.lot, AFTERNOON, {"total": total, **told})
        if age % 7 == 0:
            self._eat()
        self.story.after(1, self._collect)

    def _laid_pct(self, age: int) -> float:
        rising = (age - FIRST_EGG + 10) / (FULL_LAY - FIRST_EGG + 10)
        return PEAK_PCT * rising if age < FULL_LAY else PEAK_PCT - LOST_PCT_DAILY * (age - FULL_LAY)

    def _eat(self) -> None:
        """The feed and water of seven days."""
        days = {
            "period_from": (self.story.day - timedelta(days=6)).isoformat(),
            "period_to": self.story.day.isoformat(),
        }
        kg = round(self.lot.heads * 7 * HEN_EATS_KG * self.chance.about(1, 0.03, 0.9, 1.1))
        self.silo.kg = max(0.0, self.silo.kg - kg)
        feed = {"feed_id": self.silo.feed, "kg": kg, "method": "measured", "from_bin_id": str(self.silo.bin.id)}
        self.story.say("feed_use", self.lot, AFTERNOON, {**feed, **days})
        litres = round(self.lot.heads * 7 * HEN_DRINKS_L * self.chance.about(1, 0.05, 0.85, 1.2))
        self.story.say("water_use", self.lot, AFTERNOON, {"litres": litres, **days})
