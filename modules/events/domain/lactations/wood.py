"""The curve of Wood (Nature 216 (1967) 164): y = a x d^b x exp(-c x d), milk in kg on day d after calving."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

LEAST_TESTS = 4
"""Three parameters go through any three tests: the fourth is the first that can contradict them."""

FEW_TESTS, NO_SHAPE = "few_tests", "no_shape"

_STEPS = 20
_Row = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class WoodCurve:
    """A fitted curve, and the root of the mean square of what it misses (kg)."""

    a: float
    b: float
    c: float
    rmse_kg: float

    def at(self, dim: float) -> float:
        """Kg on a day after calving, from the first on."""
        return self.a * exp(self.b * log(dim) - self.c * dim)

    @property
    def has_peak(self) -> bool:
        """Whether milk rises first and falls then; a curve through tests after the peak alone may only fall."""
        return self.b > 0 and self.c > 0

    @property
    def peak_dim(self) -> float | None:
        """The day of the peak, b / c; None of a curve without one."""
        return self.b / self.c if self.has_peak else None

    @property
    def peak_kg(self) -> float | None:
        """Milk of that day."""
        return self.at(self.b / self.c) if self.has_peak else None

    @property
    def persistency(self) -> float | None:
        """Wood's S, -(b + 1) x ln c: the higher, the slower milk falls after the peak."""
        return -(self.b + 1) * log(self.c) if self.has_peak else None


def fit(points: Sequence[tuple[int, float]]) -> WoodCurve | str:
    """The curve through (day after calving, kg), or why there is none: `few_tests`, `no_shape`.

    Least squares on logarithms, then on the kg themselves by Gauss and Newton, as long as that comes nearer. Days
    before the first and days without milk are left out: neither has a logarithm.
    """
    known = sorted((dim, kg) for dim, kg in points if dim >= 1 and kg > 0)
    if len({dim for dim, _ in known}) < LEAST_TESTS:
        return FEW_TESTS
    rows: list[_Row] = [(1.0, log(dim), -float(dim)) for dim, _ in known]
    milk = [kg for _, kg in known]
    found = _solved(rows, [1.0] * len(rows), [log(kg) for kg in milk])
    if found is None:
        return NO_SHAPE
    best, missed = found, _missed(rows, milk, found)
    for _ in range(_STEPS):
        fitted = _fitted(rows, best)
        weights = [each * each for each in fitted]
        step = _solved(rows, weights, [kg / each - 1 for kg, each in zip(milk, fitted, strict=True)])
        if step is None:
            break
        next_ = (best[0] + step[0], best[1] + step[1], best[2] + step[2])
        less = _missed(rows, milk, next_)
        if not less < missed:
            break
        best, missed = next_, less
    return WoodCurve(exp(best[0]), best[1], best[2], (missed / len(milk)) ** 0.5)


def _fitted(rows: Sequence[_Row], by: _Row) -> list[float]:
    return [exp(min(700.0, sum(x * each for x, each in zip(row, by, strict=True)))) for row in rows]


def _missed(rows: Sequence[_Row], milk: Sequence[float], by: _Row) -> float:
    return sum((kg - each) ** 2 for kg, each in zip(milk, _fitted(rows, by), strict=True))


def _solved(rows: Sequence[_Row], weights: Sequence[float], values: Sequence[float]) -> _Row | None:
    """The weighted least squares of three unknowns, by their normal equations and elimination."""
    system = [
        [sum(w * row[i] * row[j] for row, w in zip(rows, weights, strict=True)) for j in range(3)]
        + [sum(w * row[i] * value for row, w, value in zip(rows, weights, values, strict=True))]
        for i in range(3)
    ]
    for i in range(3):
        pivot = max(range(i, 3), key=lambda at: abs(system[at][i]))
        if abs(system[pivot][i]) < 1e-12:
            return None
        system[i], system[pivot] = system[pivot], system[i]
        for at in range(3):
            if at != i:
                share = system[at][i] / system[i][i]
                system[at] = [x - share * y for x, y in zip(system[at], system[i], strict=True)]
    return system[0][3] / system[0][0], system[1][3] / system[1][1], system[2][3] / system[2][2]
