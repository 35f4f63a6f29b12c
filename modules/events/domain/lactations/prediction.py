"""Best prediction of a lactation of 305 days (VanRaden 1997), by the optional package `bestpred`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import ModuleType
from typing import Any

from app.kernel.trade.units import LB_KG
from modules.events.domain.kpis.lactation import MilkTest

NOT_AVAILABLE, NO_DATA, OTHER_SPECIES = "not_available", "no_data", "other_species"

CURVES = "US Holstein"
"""By whose curves and herd means the package goes, of each breed that it knows and of all others."""

LAST_DIM, MOST_TESTS = 365, 50
"""The package goes no further, and takes the first tests only where there are more."""

_LETTERS = {
    "ayrshire": "A",
    "brown_swiss": "B",
    "guernsey": "G",
    "holstein": "H",
    "jersey": "J",
    "shorthorn": "M",
}
_NAMES = {"A": "US Ayrshire", "B": "US Brown Swiss", "G": "US Guernsey", "H": CURVES, "J": "US Jersey"}
_NAMES["M"] = "US Milking Shorthorn"
_KG = float(LB_KG)


@dataclass(frozen=True, slots=True)
class Prediction:
    """Kg in 305 days as given (not mature equivalent), reliability from 0 to 1, persistency in SD around 0.

    Fat and protein only where tests had them. `curves` says by whose means and curves.
    """

    milk_kg: float
    fat_kg: float | None
    protein_kg: float | None
    reliability: float
    persistency: float
    curves: str


@cache
def package() -> ModuleType | None:
    """The package, where it is installed."""
    try:
        import bestpred
    except ImportError:
        return None
    found: ModuleType = bestpred
    return found


def best_prediction(
    tests: Sequence[MilkTest], *, parity: int, calved_on: date, breed: str | None = None
) -> Prediction | str:
    """The 305-day yields that tests so far let expect, or why there are none: `not_available`, `no_data`.

    Herd means are those of the breed in the United States: the package asks for mature equivalents of the herd, which
    need its own records of years. Pounds go in and out, because in kilograms the package takes these means for kg.
    """
    found = package()
    if found is None:
        return NOT_AVAILABLE
    known = _spread([test for test in tests if 1 <= test.dim <= LAST_DIM and test.milk_kg > 0])
    if not known:
        return NO_DATA
    letter = _LETTERS.get(breed or "", "H")
    result = found.bestpred(
        [_test_day(found, test) for test in known],
        herdavg=(0, 0, 0, 0),
        agefac=(1, 1, 1, 1),
        cowid=letter,
        parity=max(1, parity),
        fresh=calved_on.strftime("%Y%m%d"),
        settings=found.Settings(use3X=0),
    )
    yields = {trait: float(by["305"]) * _KG for trait, by in result.yields("actual").items() if trait != "scs"}
    return Prediction(
        yields["milk"],
        yields["fat"] if any(test.fat_pct for test in known) else None,
        yields["protein"] if any(test.protein_pct for test in known) else None,
        float(result.rel_yield[0]),
        float(result.persistency[0]),
        _NAMES[letter],
    )


def results_line(record: str) -> str:
    """The results of a lactation record of USDA's Format 4, as its program prints them. The package is there.

    That program takes the last test for the end of the record, whatever the record says.
    """
    found = package()
    assert found
    read = found.Format4.parse(record)
    read = replace(read, length=max((test.dim for test in read.test_days), default=0))
    return str(found.results_line(read, found.run_format4(read)))


def _test_day(found: ModuleType, test: MilkTest) -> Any:
    sampled = 2 if test.fat_pct or test.protein_pct else 0
    fat, protein = test.fat_pct or 0.0, test.protein_pct or 0.0
    return found.TestDay(dim=test.dim, milk=test.milk_kg / _KG, fat=fat, protein=protein, times_sampled=sampled)


def _spread(tests: Sequence[MilkTest]) -> list[MilkTest]:
    """As many as the package takes, evenly from the first to the last."""
    by_dim = sorted({test.dim: test for test in tests}.values(), key=lambda test: test.dim)
    if len(by_dim) <= MOST_TESTS:
        return by_dim
    return [by_dim[round(at * (len(by_dim) - 1) / (MOST_TESTS - 1))] for at in range(MOST_TESTS)]
