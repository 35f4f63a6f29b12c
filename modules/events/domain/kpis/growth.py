"""Growth, feed and losses of animals and lots of any species."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.kernel.trade.kpis.figure import NOT_CONFIGURED, OUT_OF_RANGE, Figure, no_value, per


def animal_days(stays: Iterable[tuple[date, date | None]], first: date, last: date) -> Figure:
    """Days of presence in `[first, last]` of stays `[entry, exit)`; an exit of None is yet to come.

    The day of entry counts and that of exit does not: who comes and goes on one day was there for none.
    """
    after = last + timedelta(days=1)
    ends = ((max(entry, first), min(leaving or after, after)) for entry, leaving in stays)
    return Figure(sum(max(0, (end - start).days) for start, end in ends))


def age_days(birth: date, on: date) -> Figure:
    """Whole days from birth; none before it."""
    return Figure((on - birth).days) if on >= birth else no_value(OUT_OF_RANGE)


def weight_gain(start_kg: float, end_kg: float) -> Figure:
    """Kg gained between two weighings of one animal; a loss is negative."""
    return Figure(end_kg - start_kg)


def adg_of_animal(start_kg: float, end_kg: float, days: float) -> Figure:
    """Kg a day between two weighings; two of one day give no data."""
    return per(end_kg - start_kg, days)


def adg_of_lot(gain_kg: float, head_days: float, *, dead_kg: float = 0, gain: str = "live_only") -> Figure:
    """Kg a head and day: live weight out + present - placed, over head-days, also those of animals that died later.

    `gain` `with_dead` adds the weight of the dead.
    """
    return per(gain_kg + (dead_kg if gain == "with_dead" else 0), head_days)


def adg_of_mean_weights(mean_in_kg: float, mean_out_kg: float, mean_days: float) -> Figure:
    """Kg a day from mean weights in and out and the mean days on feed of the animals that left alive."""
    return per(mean_out_kg - mean_in_kg, mean_days)


def estimated_weight_today(last_kg: float, adg_kg: float, days_since: float, *, cap_days: float) -> Figure:
    """Kg, the last weight carried on by daily gain for `cap_days` at most. Rule: AgriWebb."""
    return Figure(last_kg + adg_kg * min(days_since, cap_days), flags=("estimate",))


def fcr(feed_kg: float | None, gain_kg: float) -> Figure:
    """Kg of feed used per kg of live weight gained; no data without a record of feed or without gain."""
    return per(feed_kg, gain_kg)


def fcr_biological(feed_kg: float | None, gain_kg: float, dead_kg: float, *, is_estimated: bool = False) -> Figure:
    """The same with what died or was culled counted as gained; flagged where its weight is an estimate."""
    figure = per(feed_kg, gain_kg + dead_kg)
    return figure.flagged("dead_weight_estimated") if is_estimated else figure


def fcr_adjusted(
    ratio: float,
    entry_kg: float,
    exit_kg: float,
    *,
    std_entry_kg: float | None,
    std_exit_kg: float | None,
    entry_factor: float | None,
    exit_factor: float | None,
) -> Figure:
    """Feed conversion brought to standard weights of entry and exit; not configured until all four settings are set."""
    if std_entry_kg is None or std_exit_kg is None or entry_factor is None or exit_factor is None:
        return no_value(NOT_CONFIGURED)
    return Figure(ratio + entry_factor * (std_entry_kg - entry_kg) + exit_factor * (std_exit_kg - exit_kg))


def cost_of_fcr_change(delta_fcr: float, start_kg: float, end_kg: float, feed_price_per_kg: float) -> Figure:
    """Money per head that a change of feed conversion costs from one weight to another. Prairie Swine Centre 2011."""
    return Figure(delta_fcr * (end_kg - start_kg) * feed_price_per_kg)


def growing_efficiency_index(
    adg_kg: float, mortality_pct: float, ratio: float | None, *, target_fcr: float | None = None
) -> Figure:
    """ADG x (100 - mortality %) / FCR x 10; by the target of feed conversion, flagged, where feed was not recorded."""
    figure = per(adg_kg * (100 - mortality_pct) * 10, target_fcr if ratio is None else ratio)
    return figure.flagged("with_target_fcr") if ratio is None and figure.value is not None else figure
