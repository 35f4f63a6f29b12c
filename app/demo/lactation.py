"""How much the cows of the demo give: curves of synthetic Holsteins, and each cow's own place among them.

Means and spreads of eleven days of milk around each day in milk, over the 600 synthetic Holstein lactations in the
source archive of bestpred 0.2.1 (Apache-2.0); `python -m tests.bench.lactations` reads the same archive.
"""

from bisect import bisect_right
from collections.abc import Sequence

DAYS = (6, 30, 60, 90, 120, 150, 200, 250, 300)
MEAN_KG: Sequence[tuple[float, ...]] = (
    (23.8, 37.4, 41.3, 41.5, 40.8, 40.5, 38.9, 37.3, 35.9),
    (31.2, 49.1, 50.1, 48.5, 47.1, 45.8, 41.9, 38.3, 33.2),
    (28.8, 47.7, 47.7, 46.5, 44.9, 43.3, 38.7, 34.4, 29.1),
)
SPREAD_KG: Sequence[tuple[float, ...]] = (
    (3.7, 5.6, 6.1, 5.9, 6.1, 6.4, 6.9, 7.5, 8.3),
    (5.7, 8.3, 8.4, 8.3, 8.1, 8.5, 8.3, 8.5, 8.4),
    (4.9, 8.0, 7.7, 7.4, 7.2, 6.7, 6.7, 6.2, 5.9),
)
"""Of first, second and later lactations, on each of DAYS."""

LEAST_KG = 4.0


def milk_kg(parity: int, days_in_milk: int, rank: float) -> float:
    """Kg in a day of a cow that stands `rank` standard deviations above the mean of her parity.

    Before and after DAYS the first and the last step go on as they were; never less than a cow is milked for.
    """
    row = min(parity, len(MEAN_KG)) - 1
    kg = _between(MEAN_KG[row], days_in_milk) + rank * _between(SPREAD_KG[row], days_in_milk)
    return max(LEAST_KG, kg)


def _between(values: Sequence[float], day: int) -> float:
    at = min(max(bisect_right(DAYS, day), 1), len(DAYS) - 1)
    share = (day - DAYS[at - 1]) / (DAYS[at] - DAYS[at - 1])
    return values[at - 1] + share * (values[at] - values[at - 1])
