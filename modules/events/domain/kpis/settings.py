"""The register of settings that KPIs read."""

from collections.abc import Mapping

from app.kernel.trade.kpis.setting import BOOL, Between, OneOf, Setting
from modules.events.domain.settings.growth import PROJECTION_CAP
from modules.events.domain.settings.parameter import Parameter
from modules.events.domain.settings.reproduction import RETURN_WATCH

_NUMBER = Between()


def _read(parameter: Parameter, used_by: str, profile: str | None = None) -> Setting:
    """A parameter of the farm that figures read, with its default for a profile: none where profiles differ."""
    allowed = parameter.accepted
    assert isinstance(allowed, Between)
    return Setting(parameter.code, parameter.default_for(profile), allowed, used_by)


_ALL = (
    Setting("kpi.days_per_year", 365, OneOf((365, 365.25)), "all annualised"),
    Setting("kpi.min_denominator", 20, Between(1, whole=True), "intervals of small numbers"),
    Setting("kpi.inventory.include_away", False, BOOL, "inventory"),
    Setting("kpi.pig.total_born_includes_mummified", True, BOOL, "total born and every % of it"),
    Setting("kpi.pig.female_inventory_basis", "mated", OneOf(("mated", "all")), "per female and year"),
    Setting("kpi.pig.cohort_basis", "due_date", OneOf(("due_date", "lookback")), "farrowing rate and all losses"),
    Setting("kpi.pig.lookback_days", 125, Between(110, 140, whole=True), "cohorts by lookback"),
    Setting("kpi.pig.farrowing_rate.sold_pregnant_counts", True, BOOL, "farrowing rate"),
    Setting("kpi.pig.farrowing_rate.adjustment", "add", OneOf(("add", "remove")), "adjusted farrowing rate"),
    Setting("kpi.pig.npd.method", "formula", OneOf(("formula", "days")), "non-productive days"),
    Setting(
        "kpi.pig.litters_per_year.method",
        "inventory",
        OneOf(("inventory", "cycle", "from_npd")),
        "litters per sow-year",
    ),
    Setting("kpi.pig.psy.method", "inventory", OneOf(("inventory", "product", "month_x12")), "weaned per sow-year"),
    Setting(
        "kpi.pig.weaned_per_litter.basis",
        "litters",
        OneOf(("sows_weaned", "litters", "last_weanings")),
        "weaned per sow-year by product, and the headline of weaned per litter",
    ),
    Setting(
        "kpi.pig.prewean_mortality.numerator",
        "balance",
        OneOf(("balance", "recorded")),
        "pre-weaning mortality of weaned litters",
    ),
    Setting(
        "kpi.pig.prewean_mortality.period_denominator",
        "born_alive",
        OneOf(("born_alive", "at_risk")),
        "pre-weaning mortality in the period",
    ),
    Setting("kpi.pig.wsi.exclude_over_days", 30, Between(7, 60, whole=True), "second column of wean-to-service"),
    Setting("kpi.pig.replacement.basis", "first_service", OneOf(("first_service", "entry")), "replacement rate"),
    Setting("kpi.growth.adg_gain", "live_only", OneOf(("live_only", "with_dead")), "daily gain of lots"),
    Setting("kpi.growth.adg_method", "head_days", OneOf(("head_days", "mean_weights")), "daily gain of lots"),
    Setting("kpi.growth.fcr_std_entry_kg", None, _NUMBER, "adjusted feed conversion"),
    Setting("kpi.growth.fcr_std_exit_kg", None, _NUMBER, "adjusted feed conversion"),
    Setting("kpi.growth.fcr_entry_factor_per_kg", None, _NUMBER, "adjusted feed conversion", unconfirmed=True),
    Setting("kpi.growth.fcr_exit_factor_per_kg", None, _NUMBER, "adjusted feed conversion", unconfirmed=True),
    Setting("kpi.growth.iep_use_target_fcr", False, BOOL, "growing efficiency index without records of feed"),
    _read(PROJECTION_CAP, "estimated weight today", "beef_cattle"),
    Setting("kpi.dairy.days_open.population", "all_current", OneOf(("all_current", "pregnant_only")), "days open"),
    Setting(
        "kpi.dairy.services_per_conception.form",
        "all_services",
        OneOf(("all_services", "pregnant_only")),
        "services per conception",
    ),
    Setting("kpi.dairy.pr21.anchor", "period_end", OneOf(("period_end", "period_start")), "21-day windows"),
    Setting("kpi.dairy.pr21.eligibility", "first_day", OneOf(("first_day", "whole_window")), "21-day windows"),
    Setting("kpi.dairy.pr21.confirm_days", 42, Between(28, 90, whole=True), "windows too recent are left out"),
    Setting("kpi.dairy.pr21.include_heifers", False, BOOL, "21-day windows"),
    Setting("kpi.dairy.tim.count_end_day", False, BOOL, "last day in lactation yield"),
    Setting(
        "kpi.dairy.tim.cut_rule",
        "interpolate",
        OneOf(("interpolate", "prorate")),
        "yield to 305 d when a later test exists",
        unconfirmed=True,
    ),
    Setting(
        "kpi.dairy.tim.min_first_test_dim",
        5,
        Between(0, 20, whole=True),
        "earlier tests are ignored",
        unconfirmed=True,
    ),
    Setting(
        "kpi.dairy.tim.max_first_test_dim",
        90,
        Between(40, 120, whole=True),
        "a later first test is flagged",
        unconfirmed=True,
    ),
    Setting(
        "kpi.dairy.tim.max_interval_days",
        75,
        Between(40, 120, whole=True),
        "a longer gap is flagged",
        unconfirmed=True,
    ),
    Setting("kpi.dairy.ecm.formula", "ifcn", OneOf(("ifcn", "dhi", "fpcm_idf", "fpcm_nl")), "energy-corrected milk"),
    Setting(
        "kpi.dairy.ecm.dhi_protein_coefficient",
        7.65,
        OneOf((7.20, 7.65)),
        "energy-corrected milk, form dhi",
        unconfirmed=True,
    ),
    Setting("kpi.dairy.scc_threshold", 200_000, Between(50_000, 1_000_000), "udder health"),
    Setting("kpi.dairy.persistency.method", "test_ratio", OneOf(("test_ratio", "bestpred")), "persistency"),
    Setting("kpi.beef.adj205.method", "bif", OneOf(("bif", "no_dam_factor")), "adjusted 205-day weight"),
    Setting(
        "kpi.beef.default_birth_weight_kg",
        None,
        Between(15, 60),
        "missing birth weight",
        by={"taurine": 35, "zebu": 30},
        unconfirmed=True,
    ),
    Setting("kpi.beef.animal_unit_kg", 450, Between(400, 500), "animal units"),
    Setting("kpi.beef.arroba_kg", 15, OneOf((15, 14.688)), "arrobas"),
    Setting("kpi.beef.live_arroba_dressing_pct", 50, Between(40, 65), "arrobas on live weight"),
    Setting(
        "kpi.beef.calving_distribution.anchor",
        "turn_in",
        OneOf(("turn_in", "third_mature_cow")),
        "calving distribution",
    ),
    Setting("kpi.beef.calving_start_days", 285, Between(270, 300, whole=True), "calving distribution"),
    Setting("kpi.small.first_cycle_days", 20, Between(17, 24, whole=True), "first-cycle settling"),
    Setting(
        "kpi.poultry.hen_day_basis",
        "mean_start_end",
        OneOf(("mean_start_end", "end_of_day", "start_of_day")),
        "hen-days",
    ),
    Setting("kpi.poultry.fcr.include_condemned", True, BOOL, "poultry feed conversion"),
    Setting("kpi.poultry.fcr.deduct_chick_weight", False, BOOL, "poultry feed conversion"),
    Setting("kpi.poultry.uniformity_band_pct", 10, Between(5, 20), "uniformity"),
    Setting("kpi.health.incidence_gap_days", 14, Between(1, 60, whole=True), "disease incidence"),
    # By species, so without one default for all: who asks says which days are watched.
    *(_read(each, "watch for return to heat") for each in RETURN_WATCH),
)

SETTINGS: Mapping[str, Setting] = {setting.key: setting for setting in _ALL}
