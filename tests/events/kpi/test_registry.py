"""The registry: every KPI that the journal owns is defined, or told to be to come."""

import re
from pathlib import Path

import pytest

from app.kernel.trade.kpis.definition import Counts, Kpi
from modules.events.domain.kpis.measured.registry import MEASURES
from modules.events.domain.kpis.registry import EVENTS, KPIS, TO_COME
from modules.events.domain.kpis.settings import SETTINGS
from modules.events.domain.kpis.themes import THEMES
from modules.events.manifest import module as events
from modules.health.manifest import module as health
from modules.herd.manifest import module as herd

_OWNED = """
average_inventory animal_days age_days weight_gain adg estimated_weight_today fcr fcr_biological fcr_adjusted
mortality_lot mortality_annualised mortality_rate_animal_time cull_rate_lot cost_of_fcr_change total_born_per_litter
born_alive_per_litter stillborn_per_litter mummified_per_litter stillborn_pct mummified_pct mean_birth_weight
farrowing_rate farrowing_rate_adjusted repeat_rate abortion_pct_expected false_pregnancy_pct pregnant_death_pct
wean_to_service_interval empty_days_per_cycle npd_per_sow_year npd_component farrowing_interval gestation_length
lactation_length litters_per_sow_year weaned_per_sow_weaned weaned_per_litter weaned_per_last_weaning
mean_weaning_weight prewean_mortality_period prewean_mortality_cohort pigs_weaned_per_sow_year pigs_lost_per_npd
replacement_rate sow_cull_rate sow_mortality_rate average_parity parity_distribution growing_efficiency_index
closeout_rank days_in_phase dim calving_interval projected_calving_interval days_open service_rate_21d
conception_rate_21d pregnancy_rate_21d conception_rate services_per_conception abortion_rate age_at_first_calving
lactation_yield_tim lactation_yield_305 best_prediction_305 persistency milk_per_cow_day somatic_cell_score
herd_mean_scs scc_weighted new_infection_rate chronic_infection_rate fcm_4 ecm cow_cull_rate exposed_females
pregnancy_pct_exposed calving_pct weaning_pct calf_crop_pct kg_weaned_per_exposed adjusted_weight_205
adjusted_weight_365 weight_ratio weight_per_day_of_age animal_units stocking_rate_ua_ha stocking_rate_head_ha
arroba_live carcass_kg arroba_carcass arroba_per_ha dressing_pct calving_distribution_21d fertility prolificacy
fecundity weaned_pct_exposed stillbirth_pct young_mortality_to_weaning first_cycle_settling daily_mortality
weekly_mortality cumulative_mortality first_week_mortality livability fcr_live fcr_per_dozen fcr_per_kg_egg epef
hen_day_pct hen_housed_pct eggs_per_hen_housed egg_mass uniformity standard_curve
cost_per_kg_gain cost_per_arroba cost_per_litre margin_per_head worklist_return_watch
"""
OWNED = frozenset(_OWNED.split())
"""The codes of sections 4 to 11 of the reference, without those of herd and of health."""

TO_BE_WRITTEN = {
    "standard_curve",
}  # fmt: skip

REFERENCE = Path(__file__).parents[4] / "shared" / "reference" / "kpis.md"


def test_every_kpi_of_the_journal_is_defined_or_to_come() -> None:
    assert {*KPIS, *TO_COME} == OWNED
    assert KPIS.keys().isdisjoint(TO_COME)


def test_what_is_to_come_is_only_this() -> None:
    assert set(TO_COME) == TO_BE_WRITTEN


def test_no_two_modules_own_a_kpi() -> None:
    every = [code for each in (events, herd, health) for code in (*each.kpis.definitions, *each.kpis.to_come)]

    assert len(every) == len(set(every))
    assert events.kpis is EVENTS


def test_the_reference_names_no_code_that_no_module_owns() -> None:
    if not REFERENCE.is_file():
        pytest.skip("the reference of KPIs is not here")
    text = REFERENCE.read_text("utf-8").split("\n## 12. ")[0].split("\n## 4. ")[1]
    first_cells = re.findall(r"^\| (`[a-z0-9_]+`(?:, `[a-z0-9_]+`)*)", text, re.MULTILINE)
    named = {code for cell in first_cells for code in re.findall(r"`([a-z0-9_]+)`", cell)}

    owned = {code for each in (events, herd, health) for code in (*each.kpis.definitions, *each.kpis.to_come)}

    # Two beginnings of codes that share a row, and the forms of one code.
    assert named - owned == {"born_alive_", "stillborn_", "ifcn", "dhi", "fpcm_idf", "fpcm_nl"}


@pytest.mark.parametrize("kpi", KPIS.values(), ids=KPIS)
def test_a_definition_says_all_that_its_page_shows(kpi: Kpi) -> None:
    assert all(kpi.names[language] for language in ("en", "pt-BR", "es"))
    assert all((kpi.unit, kpi.formula, kpi.above, kpi.source, kpi.computes))
    assert kpi.counts in Counts
    assert kpi.rule_version == 1
    assert kpi.better in {"up", "down", ""}


@pytest.mark.parametrize("kpi", KPIS.values(), ids=KPIS)
def test_the_settings_that_a_definition_reads_are_registered(kpi: Kpi) -> None:
    assert set(kpi.settings) <= SETTINGS.keys()


def test_every_reader_of_cases_is_of_a_defined_kpi() -> None:
    assert EVENTS.readers().keys() <= KPIS.keys()


def test_the_register_of_settings_is_that_of_the_reference() -> None:
    if not REFERENCE.is_file():
        pytest.skip("the reference of KPIs is not here")
    text = REFERENCE.read_text("utf-8").split("\n## 3. ")[1].split("\n## 4. ")[0]
    first_cells = re.findall(r"^\| (`[^|]+`) \|", text, re.MULTILINE)
    named = {key for cell in first_cells for key in re.findall(r"`([a-z0-9_.]+)`", cell)}

    assert named == {key for key in SETTINGS if not key.startswith("repro.")}


def test_each_figure_stands_under_one_theme() -> None:
    told = [code for theme in THEMES for code in theme.codes]

    assert len(set(told)) == len(told)
    assert set(MEASURES) <= set(told)
    assert (set(KPIS) | set(TO_COME)) - set(told) <= {"inbreeding_coefficient"}
