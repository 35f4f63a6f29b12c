"""What is possible at births and with young, as data: by species, or by profile where it differs. No farm edits it.

`None` or a missing row: nothing is known, so nothing is judged.
"""

from collections.abc import Mapping

from app.kernel.trade.species import Range, profile_of
from modules.events.domain.settings.registry import whole_of

MOST_BORN: Mapping[str, tuple[int, int]] = {
    "pig": (40, 24),
    "sheep": (8, 4),
    "goat": (8, 4),
    "cattle": (5, 2),
    "buffalo": (5, 2),
}
"""Total born at one birth, per species: more than the first is impossible, more than the second unlikely."""

BIRTH_KG: Mapping[str, Range] = {
    "pig": Range(0.2, 4, 0.6, 2.5),
    "cattle": Range(5, 90, 18, 60),
    "buffalo": Range(10, 70, 20, 50),
    "sheep": Range(0.5, 10, 1.5, 7),
    "goat": Range(0.4, 9, 1, 6),
}
"""Weight at birth in kg, per species."""

WEANING_KG: Mapping[str, tuple[float, float]] = {
    "pig": (3.5, 12),
    "cattle": (45, 350),
    "buffalo": (45, 350),
    "sheep": (8, 45),
    "goat": (6, 35),
}
"""Likely mean weight of young at weaning in kg, per species: soft limits."""

LEAST_AGE_AT_BIRTH: Mapping[str, int] = whole_of("repro.min_parturition_age_days")
"""Days of age below which no female gives birth, per profile."""

LEAST_DAYS_BETWEEN_BIRTHS: Mapping[str, int] = whole_of("repro.min_birth_interval_days")
"""Days from one birth to the next below which the second cannot be, per profile."""

MAMMALS = frozenset(MOST_BORN)


def known_profile(species: str | None, production_type: str | None) -> str | None:
    """The profile of a species and what it is kept for; None where it is not known."""
    try:
        return profile_of(species, production_type) if species else None
    except KeyError:
        return None
