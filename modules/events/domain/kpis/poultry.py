"""Flocks of poultry: losses, meat and eggs."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from app.kernel.trade.kpis.figure import Figure, no_value, per, share
from modules.events.domain.growth import exact

LEAST_BIRDS = 30
"""Birds weighed below which uniformity is shown with a warning."""


def livability(placed: float, lost: float) -> Figure:
    """Percent of the placed that neither died nor were culled."""
    return share(placed - lost, placed)


def epef(live_kg: float, livability_pct: float, age_days: float, ratio: float) -> Figure:
    """European production efficiency factor: livability % x kg / (days x FCR) x 100. Source: Shane."""
    return per(livability_pct * live_kg * 100, age_days * ratio)


def epef_by_adg(adg_g: float, livability_pct: float, ratio: float) -> Figure:
    """The same from daily gain in grams."""
    return per(adg_g * livability_pct, ratio * 10)


def hen_days(counts: Iterable[tuple[float, float]], *, basis: str = "mean_start_end") -> float:
    """Hen-days from the hens at the start and at the end of each day."""
    if basis == "mean_start_end":
        return sum((start + end) / 2 for start, end in counts)
    return sum(end if basis == "end_of_day" else start for start, end in counts)


def hen_housed_pct(eggs: float, housed: float, days: float) -> Figure:
    """Eggs per hundred hens housed and day."""
    return share(eggs, housed * days)


def fcr_per_dozen(feed_kg: float | None, eggs: float) -> Figure:
    """Kg of feed per dozen eggs."""
    return no_value() if feed_kg is None else per(feed_kg * 12, eggs)


def fcr_per_kg_egg(feed_kg: float | None, eggs: float, egg_kg: float) -> Figure:
    """Kg of feed per kg of eggs."""
    return per(feed_kg, eggs * egg_kg)


def egg_mass(hen_day_pct: float, egg_g: float) -> Figure:
    """Grams of egg per hen and day."""
    return Figure(hen_day_pct * egg_g / 100)


def uniformity(weights: Sequence[float], *, band_pct: float = 10) -> Figure:
    """Percent of birds strictly within the band around the mean weight; flagged below 30 birds. Source: H&N."""
    every = [exact(weight) for weight in weights]
    if not every:
        return no_value()
    # Exact: a bird on the bound is outside, and 0.9 x the mean has no exact binary form.
    middle, band = sum(every, Fraction()) / len(every), exact(band_pct) / 100
    within = sum(1 for weight in every if abs(weight - middle) < band * middle)
    figure = share(within, len(every))
    return figure.flagged("few_birds") if len(every) < LEAST_BIRDS else figure
