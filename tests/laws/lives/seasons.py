"""Lives of herds and flocks that are mated by season: turned out with a male, born, weaned, weighed and sold."""

from collections.abc import Callable
from random import Random

from tests.laws.lives.diary import Diary, later
from tests.laws.lives.lots import fattened

THERE, TURN_IN = "2023-06-01", "2024-01-10"
DAMS = tuple(f"dam {number}" for number in range(1, 7))


def mated_by_season(
    profile: str, species: str, kept_for: str, gestation: int, kg: tuple[float, float, float]
) -> Callable[[Random], Diary]:
    """Six females of a profile with a male for two months; `kg` is that at birth, at weaning and when sold."""
    at_birth, weaned, heavy = kg

    def life(chance: Random) -> Diary:
        told = Diary(profile, [("2024-01-01", "2025-12-31"), ("2024-06-01", "2025-04-30")])
        for dam in DAMS:
            born = later("2020-01-01", chance.randint(0, 90))
            told.animal(dam, THERE, species=species, production_type=kept_for, birth_date=born)
        told.says("selection", DAMS, "2023-12-01", role="breeding_female")
        told.says("exposure_start", DAMS, TURN_IN, sire_ids=["@male"], season="2024")
        told.says("exposure_end", DAMS[:5], TURN_IN, 60)
        told.says("pregnancy_check", DAMS[:4], TURN_IN, 100, result="Pregnant", method="Echography")
        told.says("pregnancy_check", "dam 5", TURN_IN, 100, result="Empty", method="Echography")
        told.says("death", "dam 6", TURN_IN, chance.randint(20, 80), method="Perished", reason="Disease")
        for number, dam in enumerate(DAMS[:4]):
            alive = 0 if number == 3 else 1 if species in ("cattle", "buffalo") else 2
            days = gestation + chance.randint(3, 50)
            _born(chance, told, dam, (days, gestation), alive, (at_birth, weaned))
        told.says("departure", "dam 4", TURN_IN, gestation + 100, kind="Sale", is_cull=True)
        fattened(chance, told, {"species": species, "production_type": kept_for}, (weaned, heavy), 200)
        return told

    return life


def _born(chance: Random, told: Diary, dam: str, after: tuple[int, int], alive: int, kg: tuple[float, float]) -> None:
    """She gives birth so many days after the turn-in; all young are weaned on one day, and weighed on another."""
    (days, gestation), (at_birth, weaned) = after, kg
    young = [f"young {number} of {dam}" for number in range(alive)]
    rows = [{"sex": "Female", "animal_id": f"@{each}", "birth_weight_kg": at_birth} for each in young]
    told.says("parturition", dam, TURN_IN, days, born_alive=alive, stillborn=1 - min(alive, 1), offspring=rows)
    weaning, yearling = gestation + (230 if at_birth > 10 else 120), gestation + 400
    for number, each in enumerate(young):
        if number == 1 and chance.random() < 0.5:
            told.of_young("death", each, TURN_IN, days + 20, method="Perished", reason="Disease")
            continue
        told.of_young("weaning", each, TURN_IN, weaning, weight_total_kg=weaned + chance.randint(-2, 2))
        told.of_young("weighing", each, TURN_IN, yearling, weight_kg=1.5 * weaned + chance.randint(-2, 2))
