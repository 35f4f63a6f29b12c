"""Chance that keeps its rates: a small farm too has its deaths and its twins, and the same seed draws the same."""

import random
from collections.abc import Mapping


class Chance(random.Random):
    """The dice of one story."""

    def __init__(self, *seed: object) -> None:
        super().__init__("/".join(str(part) for part in seed))
        self._left: dict[str, float] = {}

    def share(self, what: str, rate: float) -> bool:
        """True for that share of the calls about `what`: which ones is chance, but they never stay away for long."""
        left = self._left.get(what, self.random() / rate) - 1
        hit = left < 0
        self._left[what] = left + self.uniform(0.75, 1.25) / rate if hit else left
        return hit

    def pick(self, weights: Mapping[str, float]) -> str:
        """One of the names, by its weight."""
        return self.choices(list(weights), list(weights.values()))[0]

    def about(self, mean: float, spread: float, low: float, high: float) -> float:
        """A number around a mean, never outside the limits."""
        return min(high, max(low, self.gauss(mean, spread)))

    def days(self, mean: float, spread: float, low: float, high: float) -> int:
        """The same, in whole days."""
        return round(self.about(mean, spread, low, high))
