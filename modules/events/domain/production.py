"""What is possible and usual in milk, eggs, feed, water, body condition and carcasses, by profile. No farm edits it.

A missing row: nothing is known, so nothing is judged.
"""

from collections.abc import Mapping

from app.kernel.trade.species import Range
from modules.events.domain.parameters import LEAST_AGE_AT_BIRTH

MAMMALS = frozenset(LEAST_AGE_AT_BIRTH)
"""Profiles of mammals."""

MILK_DAY_KG: Mapping[str, Range] = {
    "dairy_cattle": Range(0, 120, 1, 70),
    "buffalo": Range(0, 60, 1, 25),
    "sheep": Range(0, 10, 0.1, 5),
    "goat": Range(0, 15, 0.2, 8),
}
"""Milk of one female in a day, in kg."""

MILKED = frozenset(MILK_DAY_KG)
"""Profiles of which there is milk to weigh."""

TEST_DAY_KG: Mapping[str, Range] = {**MILK_DAY_KG, "dairy_cattle": Range(0, 120, 3, 70)}
"""Milk of one female on a test day, in kg: of a cow that gives very little it is more often a slip."""

COMPONENTS: Mapping[str, tuple[str, float, float]] = {
    "fat_pct": ("%", 0.5, 15),
    "protein_pct": ("%", 1, 10),
    "lactose_pct": ("%", 2, 7),
    "scc": ("cells/mL", 0, 99_999_000),
    "urea_mg_l": ("mg/L", 0, 1000),
}
"""What milk can hold: unit and hard limits, whoever gives it."""

USUAL_COMPONENTS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "dairy_cattle": {
        "fat_pct": (2, 7),
        "protein_pct": (2, 5),
        "lactose_pct": (4, 5.5),
        "scc": (1000, 3_000_000),  # below: thousands were meant
        "urea_mg_l": (80, 400),
    }
}
"""What milk usually holds, per profile; of the others it is not known."""

PROTEIN_OVER_FAT = 1.5
"""Points of protein above fat beyond which the two are probably swapped."""

MILK_JUMP = (0.5, 8)
"""A change from test to test that is unlikely: more than this share, and more than so many kg."""

CONDITION_SCORES: Mapping[str, tuple[float, float, float]] = {"1-5": (1, 5, 0.25), "1-9": (1, 9, 0.5)}
"""Lowest and highest score of each scale, and its steps."""

CONDITION_JUMP, CONDITION_WITHIN_DAYS = 1, 30
"""Points of the scale from 1 to 5 that are an unlikely change within so many days."""

EGG_G: Mapping[str, Range] = {
    **{profile: Range(20, 120, 20, 120) for profile in ("layer", "breeder", "duck", "turkey")},
    "quail": Range(5, 20, 5, 20),
}
"""Mean weight of an egg in g."""

LAYING = frozenset(EGG_G)
"""Profiles of flocks whose eggs are collected."""

EGGS_PER_HEN = (1.0, 1.2)
"""Eggs per hen in a day: more than the first is unlikely, more than the second impossible."""

HEN_DAY_JUMP = 15
"""Points of hen-day per cent that are an unlikely change from one recorded day to the next."""

MOST_FEED_KG = 60_000
"""More feed than this is not delivered at once, in kg."""

FEED_HEAD_DAY_KG: Mapping[str, float] = {
    "pig": 10,
    "dairy_cattle": 60,
    "beef_cattle": 60,
    "buffalo": 50,
    "sheep": 5,
    "goat": 5,
    "broiler": 0.25,
    "layer": 0.25,
    "breeder": 0.25,
    "turkey": 0.8,
}
"""The most feed that one head usually eats in a day, in kg."""

WATER_HEAD_DAY_L: Mapping[str, float] = {
    "pig": 40,
    "dairy_cattle": 200,
    "beef_cattle": 200,
    "buffalo": 150,
    "sheep": 20,
    "goat": 20,
    "broiler": 0.6,
    "layer": 0.6,
    "breeder": 0.6,
    "turkey": 1.5,
}
"""The most water that one head usually drinks in a day, in L."""

BIN_SLACK = (0.1, 100)
"""A bin that holds more than was left and came, by this share and by so many kg, holds what nobody recorded."""

DRESSING_PCT = (35, 85)
"""Carcass weight in per cent of live weight: outside it is unlikely."""

PH24 = Range(4.5, 8, 4.5, 8)
"""pH of meat 24 hours after slaughter."""
