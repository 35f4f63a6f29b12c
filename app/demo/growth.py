"""Plausible weights for the demo: Gompertz curves with an animal's own vigour and the scale's noise."""

import math
import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """A Gompertz curve: mature weight in kg, weight at birth in kg, and how fast it is reached (per day)."""

    mature_kg: float
    birth_kg: float
    rate: float

    def weight_kg(self, age_days: float) -> float:
        """Weight at an age."""
        return self.mature_kg * math.pow(self.birth_kg / self.mature_kg, math.exp(-self.rate * age_days))


PIG = Curve(mature_kg=230.0, birth_kg=1.4, rate=0.0118)
BROILER = Curve(mature_kg=6.2, birth_kg=0.042, rate=0.039)
COW = Curve(mature_kg=620.0, birth_kg=38.0, rate=0.0034)
LAMB = Curve(mature_kg=78.0, birth_kg=4.2, rate=0.0105)


def weigh(curve: Curve, age_days: float, vigour: float, chance: random.Random, *, step_kg: float = 0.1) -> float:
    """What the scale shows: the curve, the animal's vigour (about 1), 1.5 % of noise, rounded to the scale's step."""
    seen = curve.weight_kg(age_days) * vigour * chance.gauss(1.0, 0.015)
    return round(round(seen / step_kg) * step_kg, 3)
