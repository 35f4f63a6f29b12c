"""Dairy herds: reproduction, and what a milk sample tells."""

from collections.abc import Iterable
from datetime import date
from math import log2

from app.kernel.trade.kpis.figure import OUT_OF_RANGE, Figure, mean, no_value

DAYS_OF_MONTH = 30.4375


def dim(calving: date, on: date) -> Figure:
    """Days in milk; the day of calving is 0."""
    return Figure((on - calving).days) if on >= calving else no_value(OUT_OF_RANGE)


def projected_calving_interval(days_open: float, gestation_days: float) -> Figure:
    """Days from one calving to the next that is due."""
    return Figure(days_open + gestation_days)


def days_open(calving: date, conception: date | None, as_of: date) -> Figure:
    """Days from calving to conception; of a cow that is not pregnant, up to `as_of` and flagged as running."""
    open_days = dim(calving, conception or as_of)
    return open_days if conception else open_days.flagged("running")


def days_open_from_interval(calving_interval_days: float, gestation_days: float) -> Figure:
    """Days open behind an interval between calvings."""
    return Figure(calving_interval_days - gestation_days)


def age_at_first_calving(ages_days: Iterable[float]) -> Figure:
    """Mean age in months of 30.4375 days."""
    return mean(age / DAYS_OF_MONTH for age in ages_days)


def somatic_cell_score(cells_per_ml: float | None) -> Figure:
    """log2(SCC / 100,000) + 3, not below 0; no data of a count that is missing or 0. Virginia Tech 1997."""
    return Figure(max(0.0, log2(cells_per_ml / 100_000) + 3)) if cells_per_ml else no_value()


def herd_mean_scs(counts_per_ml: Iterable[float | None]) -> Figure:
    """The mean of the cows' scores at their last test; without a count a cow is not in it."""
    scores = (somatic_cell_score(count).value for count in counts_per_ml)
    return mean(score for score in scores if score is not None)


def persistency_by_tests(milk_kg: float, next_milk_kg: float, days: float) -> Figure:
    """Percent of the yield that is kept over 30 days, from two tests after the peak `days` apart."""
    if milk_kg <= 0 or days <= 0:
        return no_value()
    return Figure(100 * (1 - (1 - next_milk_kg / milk_kg) * 30 / days))


def fcm_4(milk_kg: float, fat_pct: float) -> Figure:
    """Kg of milk of 4 % fat: 0.4 x milk + 15 x fat. Source: Gaines."""
    return Figure(milk_kg * (0.4 + 0.15 * fat_pct))


def ecm(
    milk_kg: float, fat_pct: float, protein_pct: float, *, formula: str, dhi_protein_coefficient: float = 7.65
) -> Figure:
    """Energy-corrected milk in kg by one of four forms; raises KeyError for another.

    `ifcn` (4.0 % fat, 3.3 % crude protein), `dhi` (DRMS DHI Glossary 2010), `fpcm_idf`, `fpcm_nl` (both unconfirmed).
    """
    energy = {
        "ifcn": (0.383 * fat_pct + 0.242 * protein_pct + 0.7832) / 3.1138,
        "dhi": 0.327 + (12.95 * fat_pct + dhi_protein_coefficient * protein_pct) / 100,
        "fpcm_idf": 0.1226 * fat_pct + 0.0776 * protein_pct + 0.2534,
        "fpcm_nl": 0.337 + 0.116 * fat_pct + 0.060 * protein_pct,
    }
    return Figure(milk_kg * energy[formula])
