"""Beef cattle: weights adjusted to an age, land and arrobas."""

from collections.abc import Mapping, Sequence

from app.kernel.trade.kpis.figure import NO_DATA, OUT_OF_RANGE, Figure, no_value, per, share
from app.kernel.trade.units import LB_KG

DAM_FACTORS_LB: Mapping[str, tuple[float, float, float, float, float]] = {
    "male": (60, 40, 20, 0, 20),
    "female": (54, 36, 18, 0, 18),
}
"""Pounds added by age of dam in years: 2, 3, 4, 5 to 10, 11 and more. BIF Guidelines."""

WEANING_AGES, YEARLING_AGES = (160, 250), (320, 440)
"""Days of age within which a weight may be adjusted."""


def dam_factor_kg(sex: str, dam_age_years: int) -> float | None:
    """Kg that BIF adds at 205 days for the age of the dam; None of one under two years. Raises KeyError for a sex."""
    factors = DAM_FACTORS_LB[sex]
    if dam_age_years < 2:
        return None
    band = dam_age_years - 2 if dam_age_years < 5 else 3 if dam_age_years <= 10 else 4
    return factors[band] * float(LB_KG)


def adjusted_weight_205(
    weaning_kg: float,
    age_days: float,
    birth_kg: float | None,
    dam_factor: float | None,
    *,
    default_birth_kg: float | None = None,
) -> Figure:
    """Kg at 205 days of age, for weights of 160 to 250 days. Source: BIF Guidelines.

    `dam_factor` in kg is 0 where ages of dams are not corrected; a missing weight at birth is the default, and flagged.
    """
    born_kg = default_birth_kg if birth_kg is None else birth_kg
    if born_kg is None or dam_factor is None:
        return no_value(NO_DATA)
    if not WEANING_AGES[0] <= age_days <= WEANING_AGES[1]:
        return no_value(OUT_OF_RANGE)
    figure = Figure((weaning_kg - born_kg) / age_days * 205 + born_kg + dam_factor)
    return figure.flagged("default_birth_weight") if birth_kg is None else figure


def adjusted_weight_365(
    yearling_kg: float, yearling_age_days: float, weaning_kg: float, weaning_age_days: float, adjusted_205_kg: float
) -> Figure:
    """Kg at 365 days of age, for weights of 320 to 440 days. Source: American Angus Association."""
    if not YEARLING_AGES[0] <= yearling_age_days <= YEARLING_AGES[1]:
        return no_value(OUT_OF_RANGE)
    daily = per(yearling_kg - weaning_kg, yearling_age_days - weaning_age_days)
    return daily if daily.value is None else Figure(daily.value * 160 + adjusted_205_kg)


def weight_ratio(kg: float, group_kg: Sequence[float]) -> Figure:
    """Percent of the mean of a contemporary group, the animal itself among it; a group of one gives no data."""
    return share(kg, sum(group_kg) / len(group_kg)) if len(group_kg) > 1 else no_value()


def animal_units(live_kg: float, unit_kg: float) -> Figure:
    """Animal units in a live weight."""
    return per(live_kg, unit_kg)


def stocking_rate(unit_days: float, ha: float, days: float = 1) -> Figure:
    """Animal units or heads per hectare, weighted by time: their days over hectares x days."""
    return per(unit_days, ha * days)


def carcass_kg(live_kg: float, dressing_pct: float, weighed_kg: float | None = None) -> Figure:
    """Kg of carcass: weighed, else computed from live weight and flagged."""
    if weighed_kg is not None:
        return Figure(weighed_kg)
    return Figure(live_kg * dressing_pct / 100, flags=("computed",))


def arroba_live(live_kg: float, dressing_pct: float, arroba_kg: float) -> Figure:
    """Arrobas of carcass that live kg are worth at a dressing percentage."""
    return per(live_kg * dressing_pct / 100, arroba_kg)


def arroba_per_ha(carcass_gained_kg: float, arroba_kg: float, ha: float) -> Figure:
    """Arrobas produced per hectare, from kg of carcass gained (live gain x dressing % / 100)."""
    return per(carcass_gained_kg / arroba_kg, ha)
