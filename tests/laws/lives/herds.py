"""Every herd of which the law of figures tells: its life by name, and the figures that no life of it ever has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from tests.laws.lives.cattle import milked
from tests.laws.lives.diary import Diary
from tests.laws.lives.flocks import layers, meat_birds
from tests.laws.lives.pigs import sow_herds
from tests.laws.lives.seasons import mated_by_season

SINGLE_ANIMALS = frozenset({"weight_gain"})
"""Figures of animals that are weighed one by one."""

STOCKING = frozenset({"stocking_rate_head_ha", "stocking_rate_ua_ha"})
LAND = STOCKING | {"arroba_per_ha"}
"""Figures per hectare: these lives stand on no place that has an area."""


@dataclass(frozen=True)
class Kept:
    """A kind of herd: how its life goes, how many lives a law tells, and which figures of its profile stay empty."""

    life: Callable[[Random], Diary]
    lives: int = 1
    without: frozenset[str] = field(default_factory=frozenset)


HERDS: Mapping[str, Kept] = {
    "pigs": Kept(sow_herds, lives=2),
    "dairy cattle": Kept(milked),
    "beef cattle": Kept(mated_by_season("beef_cattle", "cattle", "beef", 285, (35, 180, 450)), without=LAND),
    "buffaloes": Kept(mated_by_season("buffalo", "buffalo", "beef", 310, (36, 180, 450))),
    "sheep": Kept(mated_by_season("sheep", "sheep", "meat", 150, (4, 25, 45)), without=STOCKING),
    "goats": Kept(mated_by_season("goat", "goat", "meat", 150, (3.5, 20, 40)), without=STOCKING),
    "broilers": Kept(meat_birds("broiler", "chicken", "broiler"), without=SINGLE_ANIMALS),
    "layers": Kept(layers("layer", "chicken", "layer", grams=58), without=SINGLE_ANIMALS),
    "breeder flocks": Kept(layers("breeder", "chicken", "breeder", grams=60), without=SINGLE_ANIMALS),
    "turkeys": Kept(layers("turkey", "turkey", "layer", grams=85), without=SINGLE_ANIMALS),
    "ducks": Kept(layers("duck", "duck", "layer", grams=70), without=SINGLE_ANIMALS),
    "quails": Kept(layers("quail", "quail", "layer", grams=11, kg=0.2), without=SINGLE_ANIMALS),
}
