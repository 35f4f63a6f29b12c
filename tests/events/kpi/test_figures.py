"""The arithmetic that most KPIs share, and the settings they read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel.trade.kpis.figure import Figure, annual, annual_share, mean, per, share, weighted_mean, wilson
from app.kernel.trade.kpis.inputs import CaseError
from app.kernel.trade.kpis.setting import in_force
from modules.events.domain.kpis.settings import SETTINGS


def test_a_share_is_in_percent_and_keeps_what_it_was_made_of() -> None:
    assert share(87, 100) == Figure(87, 87, 100)


@pytest.mark.parametrize(
    "figure", [share(0, 0), per(5, 0), per(None, 10), mean([]), weighted_mean([]), annual(1, 0, 9, 365)]
)
def test_nothing_to_divide_by_is_no_data_and_never_zero(figure: Figure) -> None:
    assert (figure.value, figure.reason) == (None, "no_data")


def test_nothing_of_something_is_zero() -> None:
    assert share(0, 12).value == 0


def test_a_count_of_a_period_is_brought_to_a_year() -> None:
    # 48 farrowings in 7 days are 48 / 7 x 365 = 2,502.9 a year; 6 of 600 dead in 30 days are 73 a year.
    assert annual(48, 7, 1000, 365).value == pytest.approx(2.502857, abs=1e-6)
    assert annual_share(6, 30, 600, 365).value == pytest.approx(12.166667, abs=1e-6)


def test_a_weighted_mean_counts_each_litter_by_its_young() -> None:
    # 10 of 1.5 kg and 5 of 1.2 kg are 21 kg of 15.
    assert weighted_mean([(1.5, 10), (1.2, 5)]).value == pytest.approx(1.4)


def test_the_interval_of_a_small_proportion_is_wilsons() -> None:
    # 8 of 10: p = 0.8, z2 = 3.8416, centre = (0.8 + 0.19208) / 1.38416 = 0.716738,
    # half = 1.96 x sqrt(0.016 + 0.009604) / 1.38416 = 0.226579.
    interval = wilson(8, 10)

    assert interval is not None
    assert (interval.low, interval.high) == (pytest.approx(49.0159, abs=1e-3), pytest.approx(94.3317, abs=1e-3))
    assert wilson(0, 0) is None
    with pytest.raises(ValueError, match="11 of 10"):
        wilson(11, 10)


@given(st.integers(1, 5000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_interval_holds_the_proportion_and_stays_within_all(pair: tuple[int, int]) -> None:
    part, whole = pair

    interval = wilson(part, whole)

    assert interval is not None
    assert 0 <= interval.low <= 100 * part / whole + 1e-9
    assert 100 * part / whole - 1e-9 <= interval.high <= 100


def test_what_nobody_chose_is_the_default() -> None:
    chosen = in_force(SETTINGS, {"kpi.days_per_year": 365.25})

    assert chosen["kpi.days_per_year"] == 365.25
    assert chosen["kpi.min_denominator"] == 20
    assert chosen["kpi.growth.fcr_std_entry_kg"] is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kpi.days_per_year", 360),
        ("kpi.pig.lookback_days", 141),
        ("kpi.pig.lookback_days", 120.5),
        ("kpi.inventory.include_away", 1),
        ("kpi.min_denominator", True),
        ("kpi.pig.npd.method", "guess"),
        ("kpi.pig.npd.method", None),
        ("kpi.pig.npd.methods", "days"),
    ],
)
def test_a_setting_that_is_unknown_or_not_allowed_is_named(key: str, value: object) -> None:
    with pytest.raises(CaseError, match=f"settings.{key}"):
        in_force(SETTINGS, {key: value})


def test_every_default_may_be_chosen() -> None:
    for setting in SETTINGS.values():
        for default in (setting.default, *(setting.by or {}).values()):
            assert default is None or default in setting.allowed, setting.key
