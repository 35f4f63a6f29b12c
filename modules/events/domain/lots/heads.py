"""Heads of a lot that came or went in one way: how many, when, and what they weighed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heads:
    """`day_heads` is the sum of heads x the number of the day; `light` heads have no weight, `kg` is of the others."""

    heads: int = 0
    day_heads: float = 0
    kg: float = 0
    light: int = 0
    light_day_heads: float = 0

    @classmethod
    def of(cls, parts: Iterable["Heads"], sign: int = 1) -> "Heads":
        """All of them together; with -1 as what they are the absence of. Weights have no sign."""
        heads, day_heads, kg, light, light_day_heads = 0, 0.0, 0.0, 0, 0.0
        for each in parts:
            heads += each.heads
            day_heads += each.day_heads
            kg += each.kg
            light += each.light
            light_day_heads += each.light_day_heads
        return cls(sign * heads, sign * day_heads, kg, sign * light, sign * light_day_heads)

    @property
    def all_kg(self) -> float | None:
        """Kg of all of them; None while some were not weighed."""
        return None if self.light else self.kg

    @property
    def mean_kg(self) -> float | None:
        """Kg per head of those weighed."""
        weighed = self.heads - self.light
        return self.kg / weighed if weighed > 0 and self.kg else None

    @property
    def mean_day(self) -> float | None:
        """The mean number of the day, weighted by heads."""
        return self.day_heads / self.heads if self.heads else None
