"""Growth, feed and losses of any species: over single animals, the ledger's heads, and lots by their closing day."""

from app.kernel.trade.kpis.figure import Figure, annual_share, no_value, per, share, weighted_mean
from app.kernel.trade.kpis.setting import Chosen, number
from app.kernel.trade.species import PROFILES
from modules.events.domain.kpis import growth
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums

ALL = tuple(PROFILES)
PIG = ("pig",)
LOTS, GAINS = Rows("closeout"), Rows("gain")
HEADS, DEATHS = Rows("inventory"), Rows("inventory", ("deaths",))
_STANDARD = tuple(
    f"kpi.growth.fcr_{each}" for each in ("std_entry_kg", "std_exit_kg", "entry_factor_per_kg", "exit_factor_per_kg")
)
_ADG = ("kpi.growth.adg_gain", "kpi.growth.adg_method")


def unreconciled(sums: Sums) -> float:
    """Lots that were closed with heads that nothing explains: they are in no average."""
    return sums["unreconciled"]


def inventory(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean heads: animal-days over days."""
    return per(sums["animal_days"], sums.days)


def weight_gain(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean kg that an animal gained from its first to its last weighing of the period."""
    gained = growth.weight_gain(sums["first_kg"], sums["last_kg"]).value
    return per(gained, sums["weighed_twice"])


def lots_adg(sums: Sums, chosen: Chosen) -> Figure:
    """Daily gain of closed lots, all kg over all days."""
    if chosen["kpi.growth.adg_method"] == "mean_weights":
        return growth.adg_of_mean_weights(0, sums["mean_gain"], sums["mean_days"])
    how = str(chosen["kpi.growth.adg_gain"])
    if how == "with_dead" and sums["gain_dead_unknown"]:
        return no_value(denominator=sums["gain_days"])
    return growth.adg_of_lot(sums["gain"], sums["gain_days"], dead_kg=sums["gain_dead_kg"], gain=how)


def adg(sums: Sums, chosen: Chosen) -> Figure:
    """Daily gain of animals weighed twice in the period and of lots closed in it: all kg over all days (C9)."""
    animals = growth.adg_of_animal(sums["first_kg"], sums["last_kg"], sums["weighed_days"])
    lots = lots_adg(sums, chosen)
    both = [each for each in (animals, lots) if each.value is not None]
    kg, days = sum(each.numerator or 0 for each in both), sum(each.denominator or 0 for each in both)
    return per(kg, days).beside(animals=animals, lots=lots)


def _flagged(figure: Figure, sums: Sums) -> Figure:
    return figure.flagged("feed_shared") if figure.value is not None and sums["fed_shared"] else figure


def fcr(sums: Sums, _chosen: Chosen) -> Figure:
    """Feed used per kg gained, of lots of which both are known."""
    return _flagged(growth.fcr(sums["fed_kg"] or None, sums["fed_gain"]), sums)


def fcr_biological(sums: Sums, _chosen: Chosen) -> Figure:
    """The same with the weight of the dead, of lots of which that is known too."""
    estimated = sums["bio_estimated"] > 0
    figure = growth.fcr_biological(
        sums["bio_kg"] or None, sums["bio_gain"], sums["bio_dead_kg"], is_estimated=estimated
    )
    return _flagged(figure, sums)


def fcr_adjusted(sums: Sums, chosen: Chosen) -> Figure:
    """The same brought from the mean weights in and out to standard ones."""
    ratio = fcr(sums, chosen)
    into, out = per(sums["fed_placed_kg"], sums["fed_placed"]).value, per(sums["fed_out_kg"], sums["fed_out"]).value
    if ratio.value is None or into is None or out is None:
        return no_value()
    entry, exit_, entry_factor, exit_factor = (_number(chosen, code) for code in _STANDARD)
    return growth.fcr_adjusted(
        ratio.value,
        into,
        out,
        std_entry_kg=entry,
        std_exit_kg=exit_,
        entry_factor=entry_factor,
        exit_factor=exit_factor,
    )


def _number(chosen: Chosen, code: str) -> float | None:
    return None if chosen[code] is None else number(chosen, code)


def mortality_lot(sums: Sums, _chosen: Chosen) -> Figure:
    """Dead in percent of the placed, of lots closed."""
    return share(sums["lot_dead"], sums["lot_placed"])


def mortality_annualised(sums: Sums, chosen: Chosen) -> Figure:
    """Deaths a year in percent of the mean inventory."""
    return annual_share(
        sums["deaths"], sums.days, inventory(sums, chosen).value or 0, number(chosen, "kpi.days_per_year")
    )


def efficiency(sums: Sums, chosen: Chosen) -> Figure:
    """Growing efficiency index, of lots closed. No target of feed conversion is a number to compute with here."""
    daily, lost, ratio = lots_adg(sums, chosen).value, mortality_lot(sums, chosen).value, fcr(sums, chosen).value
    if daily is None or lost is None or ratio is None:
        return no_value()
    return growth.growing_efficiency_index(daily, lost, ratio)


def days_in_phase(sums: Sums, _chosen: Chosen) -> Figure:
    """Mean days from in to out, weighted by head."""
    mean = per(sums["phase_days"], sums["phase_heads"]).value
    return no_value() if mean is None else weighted_mean([(mean, sums["phase_heads"])])


def _lots(code: str, compute: object, profiles: tuple[str, ...] = ALL, settings: tuple[str, ...] = ()) -> Measure:
    return Measure(code, profiles, compute, LOTS, LOTS, unreconciled, settings=settings)  # type: ignore[arg-type]


GROWING = (
    Measure("average_inventory", ALL, inventory, HEADS),
    Measure("animal_days", ALL, lambda sums, _: Figure(sums["animal_days"]), HEADS),
    Measure("weight_gain", ALL, weight_gain, GAINS),
    Measure("adg", ALL, adg, GAINS, LOTS, unreconciled),
    _lots("fcr", fcr),
    _lots("fcr_biological", fcr_biological),
    _lots("fcr_adjusted", fcr_adjusted),
    _lots("mortality_lot", mortality_lot),
    Measure("mortality_annualised", ALL, mortality_annualised, DEATHS, HEADS),
    Measure("mortality_rate_animal_time", ALL, lambda sums, _: per(sums["deaths"], sums["animal_days"]), DEATHS, HEADS),
    _lots("cull_rate_lot", lambda sums, _: share(sums["lot_culls"], sums["lot_placed"])),
    _lots("growing_efficiency_index", efficiency, PIG, _ADG),
    _lots("days_in_phase", days_in_phase, PIG),
)
