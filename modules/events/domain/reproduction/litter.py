"""A litter while its dam nurses it: with how many it began, who came and went, and how many were weaned."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Litter(NamedTuple):
    """Heads of a litter by what became of them; `weaning_kg` is the weight of those weaned, as far as it was told.

    It balances when `begun_with + fostered_on - fostered_off - died - weaned` is 0 at total weaning (`kpis` 2.3).
    """

    id: str
    begun_with: int = 0
    fostered_on: int = 0
    fostered_off: int = 0
    died: int = 0
    weaned: int = 0
    weaning_kg: float | None = None

    def weaning(self, heads: int, kg: float | None) -> "Litter":
        """With so many more weaned, that weigh so much together."""
        told = None if kg is None and self.weaning_kg is None else (self.weaning_kg or 0.0) + (kg or 0.0)
        return self._replace(weaned=self.weaned + heads, weaning_kg=told)


def to_json(litter: Litter) -> dict[str, Any]:
    """A litter as it is stored: what is nothing is left out."""
    return {name: value for name, value in litter._asdict().items() if value}


def from_json(told: Mapping[str, Any]) -> Litter:
    """A litter as it was stored."""
    return Litter(**told)
