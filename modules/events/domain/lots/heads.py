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
    def of(cls, parts: Iterable["Heads"]) -> "Heads":
        """All of them together."""
        every = list(parts)
        return cls(
            sum(each.heads for each in every),
            sum(each.day_heads for each in every),
            sum(each.kg for each in every),
            sum(each.light for each in every),
            sum(each.light_day_heads for each in every),
        )

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
