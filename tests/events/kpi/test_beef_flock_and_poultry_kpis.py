"""Beef cattle, seasons and flocks: worked arithmetic."""

from datetime import date

import pytest

from modules.events.domain.kpis import beef, poultry, seasons
from modules.events.domain.kpis.general import is_in_return_watch, margin_per_head

LB = 0.45359237


@pytest.mark.parametrize(("age", "lb"), [(2, 60), (3, 40), (4, 20), (5, 0), (10, 0), (11, 20), (15, 20)])
def test_the_dam_of_a_bull_calf_adds_by_her_age(age: int, lb: float) -> None:
    assert beef.dam_factor_kg("male", age) == pytest.approx(lb * LB)


def test_heifers_have_factors_of_their_own_and_a_dam_of_one_year_none() -> None:
    assert beef.dam_factor_kg("female", 2) == pytest.approx(54 * LB)
    assert beef.dam_factor_kg("female", 1) is None


def test_a_weaning_weight_is_brought_to_205_days() -> None:
    # (560 - 80) / 215 x 205 + 80 + 40 = 577.67 lb.
    adjusted = beef.adjusted_weight_205(560 * LB, 215, 80 * LB, beef.dam_factor_kg("male", 3))

    assert adjusted.value == pytest.approx(577.674419 * LB)
    assert adjusted.flags == ()


@pytest.mark.parametrize(("days", "reason"), [(159, "out_of_range"), (160, None), (250, None), (251, "out_of_range")])
def test_only_ages_near_205_days_are_adjusted(days: int, reason: str | None) -> None:
    assert beef.adjusted_weight_205(200, days, 35, 0).reason == reason


def test_an_unknown_birth_weight_is_the_default_and_says_so() -> None:
    # (235 - 35) / 200 x 205 + 35.
    adjusted = beef.adjusted_weight_205(235, 200, None, 0, default_birth_kg=35)

    assert adjusted.value == pytest.approx(240)
    assert adjusted.flags == ("default_birth_weight",)
    assert beef.adjusted_weight_205(235, 200, None, 0).reason == "no_data"


def test_a_yearling_weight_is_brought_to_365_days() -> None:
    # (1,085 - 660) x 160 / (363 - 209) + 731 = 1,172.6.
    assert beef.adjusted_weight_365(1085, 363, 660, 209, 731).value == pytest.approx(1172.558442)
    assert beef.adjusted_weight_365(1085, 441, 660, 209, 731).reason == "out_of_range"


def test_an_animal_is_compared_with_its_group() -> None:
    assert beef.weight_ratio(220, [220, 200, 180]).value == pytest.approx(110)
    assert beef.weight_ratio(220, [220]).reason == "no_data"


def test_land_carries_units_and_heads() -> None:
    # 60,000 kg are 133.33 units; on 80 ha 1.67. 200 heads for 30 days and 100 for 30 on 50 ha are 3 a hectare.
    units = beef.animal_units(60_000, 450)

    assert units.value == pytest.approx(133.333333)
    assert beef.stocking_rate(units.value or 0, 80).value == pytest.approx(1.666667)
    assert beef.stocking_rate(200 * 30 + 100 * 30, 50, 60).value == 3


def test_arrobas_of_live_animals_and_of_carcasses() -> None:
    assert beef.arroba_live(300, 50, 15).value == 10
    assert beef.carcass_kg(520, 54).value == pytest.approx(280.8)
    assert beef.carcass_kg(520, 54).flags == ("computed",)
    assert beef.carcass_kg(520, 54, 275).value == 275
    assert beef.arroba_per_ha(3000, 15, 20).value == 10


def test_a_flock_from_exposed_to_weaned() -> None:
    flock = seasons.Season(200, 190, 360, 25, 327)

    assert seasons.fertility(flock).value == 95
    assert seasons.prolificacy(flock).value == pytest.approx(202.631579)
    assert seasons.fecundity(flock).value == 192.5
    assert seasons.weaned_pct_exposed(flock).value == 163.5
    assert seasons.stillbirth_pct(flock).value == pytest.approx(6.493506)
    assert seasons.young_mortality_to_weaning(flock).value == pytest.approx(9.166667)
    assert seasons.season_days(date(2023, 3, 1), date(2023, 4, 25)).value == 55


def test_a_herd_from_exposed_to_weaned() -> None:
    # 263 of 300 pregnant, 257 born alive, 255 weaned.
    crop = seasons.CalfCrop.by_losses(300, empty=37, at_calving=6, to_weaning=2)

    assert seasons.pregnancy_pct_exposed(crop).value == pytest.approx(87.666667)
    assert seasons.calving_pct(crop).value == pytest.approx(97.718631)
    assert seasons.weaning_pct(crop).value == pytest.approx(99.221790)
    assert seasons.calf_crop_pct(crop).value == 85


def test_broilers_are_judged_by_life_weight_age_and_feed() -> None:
    # 95 x 1.85 x 100 / (44 x 1.88); the same from 1,850 / 44 g a day.
    assert poultry.livability(20_000, 800).value == 96
    assert poultry.epef(1.85, 95, 44, 1.88).value == pytest.approx(212.463733)
    assert poultry.epef_by_adg(1850 / 44, 95, 1.88).value == pytest.approx(212.463733)


@pytest.mark.parametrize(("basis", "days"), [("mean_start_end", 295), ("end_of_day", 290), ("start_of_day", 300)])
def test_a_day_of_hens_is_counted_by_the_basis(basis: str, days: float) -> None:
    assert poultry.hen_days([(100, 100), (100, 96), (100, 94)], basis=basis) == days


def test_eggs_by_hens_housed_dozens_and_kilograms() -> None:
    assert poultry.hen_housed_pct(9108, 10_000, 1).value == 91.08
    # 1,090 x 12 / 9,108, and 1,090 / (9,108 x 0.062).
    assert poultry.fcr_per_dozen(1090, 9108).value == pytest.approx(1.436100, abs=1e-6)
    assert poultry.fcr_per_kg_egg(1090, 9108, 0.062).value == pytest.approx(1.930242, abs=1e-6)
    assert poultry.fcr_per_dozen(None, 9108).reason == "no_data"
    assert poultry.egg_mass(92, 62).value == pytest.approx(57.04)


def test_a_bird_on_the_bound_is_not_within_it() -> None:
    # Mean 1,500: 1,350 and 1,650 stand on the bounds.
    ten = [1350, 1650, 1500, 1500, 1500, 1500, 1500, 1500, 1500, 1500]

    assert poultry.uniformity(ten).value == 80
    assert poultry.uniformity(ten, band_pct=11).value == 100
    assert poultry.uniformity(ten).flags == ("few_birds",)
    assert poultry.uniformity(ten * 3).flags == ()
    assert poultry.uniformity([]).reason == "no_data"


def test_money_left_is_by_head() -> None:
    assert margin_per_head(12_000, 9_000, 20).value == 150


def test_the_watch_for_returns_has_both_its_days() -> None:
    assert [is_in_return_watch(day, 20, 22) for day in (19, 20, 22, 23)] == [False, True, True, False]
