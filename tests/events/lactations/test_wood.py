"""The curve of Wood: what it finds in exact and in uneven tests, and where it finds none."""

from math import exp

import pytest

from modules.events.domain.lactations.wood import WoodCurve, fit

DAYS = (10, 40, 70, 100, 160, 220, 280)


def wood(dim: int, a: float = 15, b: float = 0.2, c: float = 0.003) -> float:
    return a * dim**b * exp(-c * dim)


def fitted(*points: tuple[int, float]) -> WoodCurve:
    found = fit(points)
    assert isinstance(found, WoodCurve)
    return found


def test_a_curve_is_found_again_from_its_points() -> None:
    found = fitted(*((dim, wood(dim)) for dim in DAYS))

    assert (found.a, found.b, found.c) == pytest.approx((15, 0.2, 0.003), rel=1e-9)
    assert found.rmse_kg == pytest.approx(0, abs=1e-9)


def test_its_peak_and_persistency_are_those_of_the_formula() -> None:
    found = WoodCurve(15, 0.2, 0.003, 0)

    # b / c days; 15 x 66.67^0.2 x e^-0.2; -(1.2) x ln 0.003
    assert found.peak_dim == pytest.approx(66.6667, abs=1e-3)
    assert found.peak_kg == pytest.approx(28.4455, abs=1e-3)
    assert found.persistency == pytest.approx(6.971, abs=1e-3)


def test_tests_that_scatter_are_fitted_by_the_kg_and_not_by_their_logarithms() -> None:
    uneven = [(dim, wood(dim) + error) for dim, error in zip(DAYS, (3, -2, 1, 2, -3, 1, 2), strict=True)]

    found = fitted(*uneven)

    def missed(curve: WoodCurve) -> float:
        return sum((kg - curve.at(dim)) ** 2 for dim, kg in uneven)

    best = missed(found)
    near = [
        WoodCurve(found.a * da, found.b + db, found.c + dc, 0)
        for da, db, dc in ((1.01, 0, 0), (0.99, 0, 0), (1, 0.005, 0), (1, -0.005, 0), (1, 0, 1e-4), (1, 0, -1e-4))
    ]
    assert best < missed(WoodCurve(15, 0.2, 0.003, 0))
    assert all(missed(other) > best for other in near)


def test_three_tests_are_too_few_however_often_a_day_is_told() -> None:
    assert fit([(dim, wood(dim)) for dim in DAYS[:3]]) == "few_tests"
    assert fit([(dim, wood(dim)) for dim in (10, 40, 40, 70)]) == "few_tests"
    assert isinstance(fit([(dim, wood(dim)) for dim in DAYS[:4]]), WoodCurve)


def test_the_day_of_calving_and_days_without_milk_are_left_out() -> None:
    assert fit([(0, 20), (5, 0), *((dim, wood(dim)) for dim in DAYS[:3])]) == "few_tests"


def test_milk_that_only_falls_has_no_peak() -> None:
    found = fitted(*((dim, wood(dim, a=50, b=-0.1, c=0.004)) for dim in (60, 120, 180, 240, 300)))

    assert not found.has_peak
    assert (found.peak_dim, found.peak_kg, found.persistency) == (None, None, None)
