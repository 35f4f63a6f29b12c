"""What figures are about: the headings under which people look for them, in the order in which a board shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.kernel.trade.labels import Labels, said


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading and the codes under it, in their order."""

    code: str
    names: Labels
    codes: tuple[str, ...]


THEMES = (
    Theme(
        "result",
        said("The year's result", "resultado do ano", "resultado del año"),
        ("pigs_weaned_per_sow_year", "litters_per_sow_year", "npd_per_sow_year", "npd_component", "pigs_lost_per_npd",
         "calf_crop_pct", "kg_weaned_per_exposed", "weaning_pct", "weaned_pct_exposed"),
    ),
    Theme(
        "service",
        said("service and pregnancy", "cobertura e prenhez", "servicio y preñez"),
        ("farrowing_rate", "farrowing_rate_adjusted", "repeat_rate", "abortion_pct_expected", "false_pregnancy_pct",
         "pregnant_death_pct", "wean_to_service_interval", "empty_days_per_cycle", "pregnancy_rate_21d",
         "service_rate_21d", "conception_rate_21d", "conception_rate", "services_per_conception", "abortion_rate",
         "days_open", "pregnancy_pct_exposed", "fertility", "first_cycle_settling", "exposed_females",
         "worklist_return_watch"),
    ),
    Theme(
        "birth",
        said("births", "partos", "partos"),
        ("total_born_per_litter", "born_alive_per_litter", "stillborn_per_litter", "mummified_per_litter",
         "stillborn_pct", "mummified_pct", "mean_birth_weight", "gestation_length", "farrowing_interval",
         "calving_interval", "projected_calving_interval", "age_at_first_calving", "calving_pct",
         "calving_distribution_21d", "prolificacy", "fecundity", "stillbirth_pct"),
    ),
    Theme(
        "weaning",
        said("nursing and weaning", "aleitamento e desmame", "lactancia y destete"),
        ("weaned_per_litter", "weaned_per_sow_weaned", "weaned_per_last_weaning", "mean_weaning_weight",
         "lactation_length", "prewean_mortality_cohort", "prewean_mortality_period", "young_mortality_to_weaning",
         "adjusted_weight_205"),
    ),
    Theme(
        "milk",
        said("milk", "leite", "leche"),
        ("milk_per_cow_day", "dim", "lactation_yield_305", "lactation_yield_tim", "best_prediction_305", "persistency",
         "fcm_4", "ecm"),
    ),
    Theme(
        "udder",
        said("udder health", "saúde do úbere", "salud de la ubre"),
        ("scc_weighted", "herd_mean_scs", "somatic_cell_score", "new_infection_rate", "chronic_infection_rate"),
    ),
    Theme(
        "egg",
        said("eggs", "ovos", "huevos"),
        ("hen_day_pct", "hen_housed_pct", "eggs_per_hen_housed", "egg_mass", "fcr_per_dozen", "fcr_per_kg_egg",
         "standard_curve"),
    ),
    Theme(
        "growth",
        said("growth and feed", "crescimento e ração", "crecimiento y alimento"),
        ("adg", "weight_gain", "estimated_weight_today", "fcr", "fcr_biological", "fcr_adjusted", "fcr_live",
         "growing_efficiency_index", "epef", "uniformity", "days_in_phase", "adjusted_weight_365", "weight_ratio",
         "weight_per_day_of_age", "closeout_rank", "cost_of_fcr_change"),
    ),
    Theme(
        "loss",
        said("losses", "perdas", "pérdidas"),
        ("mortality_lot", "mortality_annualised", "mortality_rate_animal_time", "sow_mortality_rate", "daily_mortality",
         "weekly_mortality", "cumulative_mortality", "first_week_mortality", "livability", "cull_rate_lot",
         "sow_cull_rate", "cow_cull_rate"),
    ),
    Theme(
        "herd",
        said("herd", "rebanho", "rodeo"),
        ("average_inventory", "animal_days", "age_days", "replacement_rate", "average_parity", "parity_distribution",
         "animal_units", "stocking_rate_ua_ha", "stocking_rate_head_ha"),
    ),
    Theme(
        "carcass",
        said("carcass", "carcaça", "canal"),
        ("carcass_kg", "dressing_pct", "arroba_live", "arroba_carcass", "arroba_per_ha"),
    ),
    Theme(
        "money",
        said("money", "dinheiro", "dinero"),
        ("cost_per_kg_gain", "cost_per_arroba", "cost_per_litre", "margin_per_head"),
    ),
)  # fmt: skip

THEME_OF: Mapping[str, Theme] = {code: theme for theme in THEMES for code in theme.codes}
"""The theme of each KPI."""

_PLACE = {code: number for number, code in enumerate(THEME_OF)}


def place_of(code: str) -> int:
    """Where a KPI stands on the board."""
    return _PLACE[code]
