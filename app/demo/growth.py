"""Plausible weights for the demo: Gompertz curves with an animal's own vigour and the scale's noise."""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """A Gompertz curve: mature weight in kg, weight at birth in kg, and how fast it is reached (per day)."""

    mature_kg: float
    birth_kg: float
    rate: float
    step_kg: float = 0.1  # of the scale that weighs such animals

    def weight_kg(self, age_days: float) -> float:
        """Weight at an age."""
        return self.mature_kg * math.pow(self.birth_kg / self.mature_kg, math.exp(-self.rate * age_days))


PIG = Curve(mature_kg=230.0, birth_kg=1.4, rate=0.0118)
BROILER = Curve(mature_kg=6.2, birth_kg=0.042, rate=0.039, step_kg=0.005)
PULLET = Curve(mature_kg=1.95, birth_kg=0.038, rate=0.02, step_kg=0.001)

BY_SEX: Mapping[str, tuple[Curve, Curve]] = {
    "dairy": (Curve(620.0, 38.0, 0.0034, 0.5), Curve(850.0, 41.0, 0.0032, 0.5)),
    "beef": (Curve(480.0, 32.0, 0.0042, 0.5), Curve(680.0, 34.0, 0.0040, 0.5)),
    "sheep": (Curve(58.0, 3.9, 0.0115), Curve(82.0, 4.2, 0.0105)),
    "layer": (PULLET, PULLET),
    "goat": (Curve(52.0, 3.1, 0.0100), Curve(74.0, 3.4, 0.0095)),
}
"""Females and males of a profile."""


def curve_of(profile: str, sex: str) -> Curve:
    """The curve of an animal of that profile and sex."""
    return BY_SEX[profile][0 if sex == "Female" else 1] if profile in BY_SEX else PIG


def weigh(curve: Curve, age_days: float, vigour: float, chance: random.Random, *, noise: float = 0.012) -> float:
    """What the scale shows: the curve, the animal's vigour (about 1), some noise, rounded to the scale's step."""
    seen = curve.weight_kg(age_days) * vigour * chance.gauss(1.0, noise)
    return round(round(seen / curve.step_kg) * curve.step_kg, 3)
