"""What is impossible or unlikely about a weight."""

from typing import Any

import pytest

from app.kernel.trade.units import LB_KG
from tests.events.told import Entry, entry, reasons, registered, warnings


def weighed(on: str, kg: float) -> Entry:
    return entry("weighing", on, weight_kg=kg)


@pytest.mark.parametrize(("species", "kg"), [("pig", 501), ("cattle", 4.9), ("sheep", 251), ("goat", 0.39)])
def test_a_weight_outside_the_hard_range_of_the_species_is_impossible(species: str, kg: float) -> None:
    assert reasons(registered(species=species), weighed("2026-05-20", kg)) == ["out_of_hard_range"]


@pytest.mark.parametrize(("species", "kg"), [("pig", 351), ("cattle", 14.9), ("sheep", 151), ("goat", 0.9)])
def test_a_weight_outside_the_soft_range_of_the_species_is_unlikely(species: str, kg: float) -> None:
    assert warnings(registered(species=species), weighed("2026-05-20", kg)) == ["out_of_soft_range"]


def test_the_limits_belong_to_the_range() -> None:
    assert reasons(registered(), weighed("2026-05-20", 500)) == []
    assert warnings(registered(), weighed("2026-05-20", 350)) == []


def test_a_gain_outside_the_range_of_the_species_is_unlikely() -> None:
    assert warnings(registered(), weighed("2026-05-10", 40), weighed("2026-05-20", 55.1)) == ["gain_implausible"]
    assert warnings(registered(), weighed("2026-05-10", 40), weighed("2026-05-20", 55)) == []


def test_pounds_are_suspected_when_they_would_fit() -> None:
    in_pounds = 47 / float(LB_KG)

    found = warnings(registered(), weighed("2026-05-10", 40), weighed("2026-05-20", in_pounds))

    assert found == ["gain_implausible", "unit_suspect"]


def test_a_loss_of_more_than_a_tenth_within_30_days_is_unlikely() -> None:
    assert warnings(registered(), weighed("2026-04-25", 60), weighed("2026-05-20", 53.9)) == ["loss_large"]
    assert warnings(registered(), weighed("2026-04-25", 60), weighed("2026-05-20", 54)) == []
    assert warnings(registered(), weighed("2026-04-19", 60), weighed("2026-05-20", 53)) == []


def test_a_back_dated_weight_is_compared_with_the_one_before_it() -> None:
    entries: list[Any] = [registered(), weighed("2026-05-30", 90), weighed("2026-05-10", 60), weighed("2026-05-20", 70)]

    assert warnings(*entries) == []


def test_a_species_that_is_not_known_has_no_range() -> None:
    assert reasons(registered(species=None), weighed("2026-05-20", 5000)) == []
