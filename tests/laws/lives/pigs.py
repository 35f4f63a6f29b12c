"""Lives of a sow herd: eight females from service to weaning and to their end, and lots of growing pigs."""

from random import Random

from tests.laws.lives.diary import Diary, later
from tests.laws.lives.lots import fattened

AI = {"method": "Insemination", "sire_unknown": True}
BEGUN, SERVED = "2024-12-01", "2025-01-07"
FOSTERED = 2
SOWS = tuple(f"sow {number}" for number in range(1, 9))


def sow_herds(chance: Random) -> Diary:
    """One year of eight sows: they farrow, return, abort, are found empty, die or are sold in pig."""
    told = Diary("pig", [("2025-01-01", "2025-12-31"), ("2025-05-01", "2025-07-31")])
    for sow in SOWS:
        born = later("2023-03-01", chance.randint(0, 60))
        told.animal(sow, BEGUN, species="pig", production_type="breeding", birth_date=born)
    told.says("selection", "sow 8", "2024-12-20", role="breeding_female")
    told.says("service", SOWS[:4], SERVED, **AI)
    for sow in SOWS[4:]:
        told.says("service", sow, SERVED, chance.randint(0, 9), **AI)
    _farrow_twice(chance, told, "sow 1")
    _return_and_farrow(chance, told, "sow 2")
    told.says("abortion", "sow 3", SERVED, chance.randint(50, 80))
    told.says("service", "sow 3", SERVED, chance.randint(100, 108), **AI)
    told.says("pregnancy_check", "sow 3", SERVED, 140, result="Empty", method="Echography")
    exceptions = ["false_pregnancy"]
    told.says("pregnancy_check", "sow 4", SERVED, 60, result="Empty", method="Echography", exceptions=exceptions)
    told.says("pregnancy_check", ("sow 5", "sow 6"), SERVED, 40, result="Pregnant", method="Echography")
    told.says("death", "sow 5", SERVED, chance.randint(45, 100), method="Perished", reason="Disease")
    told.says("departure", "sow 6", SERVED, chance.randint(60, 100), kind="Sale")
    told.says("departure", "sow 7", SERVED, chance.randint(45, 70), kind="Slaughter", is_cull=True)
    _foster(chance, told)
    told.says("weighing", SOWS[:2], "2025-01-02", weight_kg=180)
    told.says("weighing", SOWS[:2], "2025-04-02", weight_kg=210)
    fattened(chance, told, {"species": "pig", "production_type": "growing"}, (25, 105), 100)
    return told


def _farrow_twice(chance: Random, told: Diary, sow: str) -> None:
    born = SERVED, 113 + chance.randint(0, 3)
    alive = chance.randint(9, 13)
    told.says("parturition", sow, *born, **_litter(f"{sow} a", alive), litter_weight_kg=alive * 1.4)
    died = chance.randint(1, 2)
    told.of_litter(
        "death", f"{sow} a", born[0], born[1] + chance.randint(1, 12), method="Perished", reason="Other",
        head_count=died,
    )  # fmt: skip
    told.of_litter("weaning", f"{sow} a", born[0], born[1] + 20, type="partial", head_count=3, weight_total_kg=18.5)
    told.of_litter(
        "weaning", f"{sow} a", born[0], born[1] + 24, head_count=alive - died - 3 - FOSTERED, weight_total_kg=43
    )
    told.says("service", sow, born[0], born[1] + 24 + chance.randint(4, 8), **AI)
    told.says("parturition", sow, born[0], born[1] + 24 + 8 + 114, **_litter(f"{sow} b", 11))


def _return_and_farrow(chance: Random, told: Diary, sow: str) -> None:
    told.says("service", sow, SERVED, chance.randint(19, 23), **AI)
    born = SERVED, 21 + 114
    told.says("parturition", sow, *born, **_litter(f"{sow} a", chance.randint(8, 12)), litter_weight_kg=14)
    told.of_litter("weaning", f"{sow} a", born[0], born[1] + 25, type="total")
    told.says("departure", sow, born[0], born[1] + 25 + chance.randint(10, 40), kind="Sale", is_cull=True)


def _foster(chance: Random, told: Diary) -> None:
    """The gilt farrows few, and is given two of the first sow's."""
    born = SERVED, 114 + chance.randint(0, 4)
    told.says("parturition", "sow 8", *born, **_litter("sow 8 a", 7))
    told.of_litter("fostering", "sow 1 a", SERVED, 120, to_id="@sow 8 a", head_count=FOSTERED)
    told.of_litter("weaning", "sow 8 a", born[0], born[1] + 26, type="total", weight_total_kg=60)


def _litter(name: str, alive: int) -> dict[str, object]:
    return {"born_alive": alive, "stillborn": 1, "mummified": 1, "litter_id": f"@{name}"}
