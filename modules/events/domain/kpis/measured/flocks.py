"""Poultry by flock: losses at a day, first weeks, meat flocks by their closing day, eggs of flocks in lay."""

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from app.kernel.trade.kpis.setting import Chosen
from modules.events.domain.kpis import poultry
from modules.events.domain.kpis.measured.growing import LOTS, unreconciled
from modules.events.domain.kpis.measured.measure import Measure, Rows, Sums
from modules.events.domain.production import LAYING

MEAT = ("broiler", "turkey", "duck", "quail")
BIRDS = ("broiler", "layer", "breeder", "turkey", "duck", "quail")
HENS = tuple(profile for profile in BIRDS if profile in LAYING)
DEATHS, EGGS, FEED = Rows("flock"), Rows("laying"), Rows("laying", ("feed",))
IN_LAY = Rows("laying", ("hens",))
PLACED, FIRST_DEATHS = Rows("placement"), Rows("placement", ("deaths",))
PRESENT = Rows("inventory")
_HEN_DAYS = ("kpi.poultry.hen_day_basis",)


def livability(sums: Sums, _chosen: Chosen) -> Figure:
    """Percent of the placed that neither died nor were culled, of flocks closed."""
    return poultry.livability(sums["lot_placed"], sums["lot_dead"] + sums["lot_culls"])


def fcr_live(sums: Sums, _chosen: Chosen) -> Figure:
    """Feed per kg of live weight sold, of flocks closed of which both are known."""
    return per(sums["live_feed"] or None, sums["live_kg"])


def epef(sums: Sums, chosen: Chosen) -> Figure:
    """Of the same flocks: mean weight, age by birds sold, livability and feed conversion of them all."""
    alive = poultry.livability(sums["live_placed"], sums["live_lost"]).value
    kg, age = per(sums["live_out_kg"], sums["live_out"]).value, per(sums["live_age"], sums["live_out"]).value
    ratio = fcr_live(sums, chosen).value
    if alive is None or kg is None or age is None or ratio is None:
        return no_value()
    return poultry.epef(kg, alive, age, ratio)


def hen_day(sums: Sums, _chosen: Chosen) -> Figure:
    """Eggs in percent of hen-days; the saleable share of them beside it, where it is told."""
    figure = share(sums["eggs"], sums["hen_days"])
    return figure.beside(saleable=share(sums["eggs_saleable"], sums["eggs"])) if sums["eggs_saleable"] else figure


def hen_housed(sums: Sums, _chosen: Chosen) -> Figure:
    """Eggs in percent of hens housed and days, of flocks since their first eggs."""
    per_day = per(sums["housed_days"], sums.days).value
    return no_value() if per_day is None else poultry.hen_housed_pct(sums["eggs"], per_day, sums.days)


def egg_mass(sums: Sums, chosen: Chosen) -> Figure:
    """Grams of egg per hen and day, by the mean weight of the eggs that were weighed."""
    laid, grams = hen_day(sums, chosen).value, per(sums["egg_grams"], sums["eggs_weighed"]).value
    return no_value() if laid is None or grams is None else poultry.egg_mass(laid, grams)


def fcr_per_kg_egg(sums: Sums, _chosen: Chosen) -> Figure:
    """Feed of flocks in lay per kg of eggs."""
    grams = per(sums["egg_grams"], sums["eggs_weighed"]).value
    if grams is None:
        return no_value()
    return poultry.fcr_per_kg_egg(sums["laying_feed"] or None, sums["eggs"], grams / 1000)


def uniformity(sums: Sums, _chosen: Chosen) -> Figure:
    """Percent of the birds weighed one by one that are within the band around the mean of their own flock."""
    figure = share(sums["birds_within"], sums["birds"])
    return figure.flagged("few_birds") if sums["few_birds"] else figure


FLOCKS = (
    Measure(
        "daily_mortality", BIRDS, lambda sums, _: share(sums["at:died_today"], sums["at:alive_yesterday"]),
        Rows("flock", ("today",)), PRESENT,
    ),
    Measure(
        "weekly_mortality", BIRDS, lambda sums, _: share(sums["at:died_in_week"], sums["at:alive_before_week"]),
        Rows("flock", ("week",)), PRESENT,
    ),
    Measure("cumulative_mortality", BIRDS, lambda sums, _: share(sums["at:died"], sums["at:placed"]), DEATHS, PRESENT),
    Measure(
        "first_week_mortality", BIRDS, lambda sums, _: share(sums["week_died"], sums["week_placed"]), FIRST_DEATHS,
        PLACED,
    ),
    Measure("livability", BIRDS, livability, LOTS, LOTS, unreconciled),
    Measure("fcr_live", MEAT, fcr_live, LOTS, LOTS, unreconciled),
    Measure("epef", ("broiler",), epef, LOTS, LOTS, unreconciled, settings=(
        "kpi.poultry.fcr.include_condemned", "kpi.poultry.fcr.deduct_chick_weight")),
    Measure("hen_day_pct", HENS, hen_day, EGGS, IN_LAY),
    Measure("hen_housed_pct", HENS, hen_housed, EGGS, IN_LAY),
    Measure(
        "eggs_per_hen_housed", HENS, lambda sums, _: per(sums["at:eggs"], sums["at:housed"]),
        Rows("flock", ("eggs",)), IN_LAY,
    ),
    Measure("egg_mass", HENS, egg_mass, EGGS, IN_LAY, settings=_HEN_DAYS),
    Measure("fcr_per_dozen", HENS, lambda sums, _: poultry.fcr_per_dozen(
        sums["laying_feed"] or None, sums["eggs"]), FEED, EGGS),
    Measure("fcr_per_kg_egg", HENS, fcr_per_kg_egg, FEED, EGGS),
    Measure("uniformity", BIRDS, uniformity, Rows("sample")),
)  # fmt: skip
