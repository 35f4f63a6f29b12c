"""Lives of flocks: meat birds that are placed, weighed and slaughtered, and hens that lay."""

from collections.abc import Callable
from random import Random

from tests.laws.lives.diary import Diary
from tests.laws.lives.lots import PLACED, fattened

Life = Callable[[Random], Diary]
MONTHS = [("2025-01-01", "2025-12-31"), (PLACED, "2025-03-07"), ("2025-03-05", "2025-04-20")]


def meat_birds(profile: str, species: str, production_type: str) -> Life:
    """A flock of one kind of birds that are raised for their meat."""

    def life(chance: Random) -> Diary:
        told = Diary(profile, MONTHS)
        fattened(chance, told, {"species": species, "production_type": production_type}, (0.042, 2.6), 45)
        _weighed(chance, told, 2.0)
        return told

    return life


def layers(profile: str, species: str, production_type: str, *, grams: int, kg: float = 1.8) -> Life:
    """Hens: two flocks that are spent in the end, and one that goes on laying. An egg weighs `grams`, a hen `kg`."""

    def life(chance: Random) -> Diary:
        told = Diary(profile, MONTHS)
        fattened(chance, told, {"species": species, "production_type": production_type}, (kg * 0.8, kg), 45)
        for lot in ("lot 1", "lot 3"):
            for day in sorted(chance.sample(range(3, 30), 6)):
                total = chance.randint(14, 25)
                told.says(
                    "egg_collection", lot, PLACED, day, total=total, saleable=total - 1, cracked=1,
                    mean_weight_g=grams + chance.randint(0, 4), destination="sale",
                )  # fmt: skip
        told.says("feed_use", "lot 3", PLACED, 40, feed_id="@feed of lot 3", kg=45, method="measured")
        _weighed(chance, told, kg)
        return told

    return life


def _weighed(chance: Random, told: Diary, kg: float) -> None:
    weights = [round(kg * (80 + chance.randint(0, 40)) / 100, 4) for _ in range(20)]
    told.says("weighing", "lot 3", PLACED, chance.randint(33, 44), mode="sample", weights=weights)
    told.says("death", "lot 3", "2025-04-20", method="Perished", reason="Disease", head_count=1)
    told.says("head_count_correction", "lot 3", PLACED, 46, counted=25, reason="recount")
