"""Lives of cows that are milked: calvings, services and what came of them, tests, dry-offs, and their end."""

from random import Random
from typing import Any

from tests.laws.lives.diary import Diary, later
from tests.laws.lives.lots import fattened

AI = {"method": "Insemination", "sire_unknown": True}
SCAN = {"method": "Echography"}
THERE, CALVED = "2023-06-01", "2024-01-05"
COWS = tuple(f"cow {number}" for number in range(1, 8))
SPANS = [("2024-01-01", "2024-12-31"), ("2024-03-01", "2024-05-02"), ("2025-01-01", "2025-07-31")]


def milked(chance: Random) -> Diary:
    """Seven cows over a year and a half, with young that are raised and sold."""
    told = Diary("dairy_cattle", SPANS)
    for cow in COWS:
        born = later("2021-01-01", chance.randint(0, 90))
        told.animal(cow, THERE, species="cattle", production_type="dairy", birth_date=born)
        _calves(told, cow, CALVED, chance.randint(0, 12))
    _conceives_and_calves_again(chance, told, "cow 1")
    _returns_and_aborts(chance, told, "cow 2")
    told.says("service", ("cow 3", "cow 4"), CALVED, chance.randint(75, 90), **AI)
    told.says("pregnancy_check", ("cow 3", "cow 4"), CALVED, 125, result="Empty", **SCAN)
    told.says("do_not_breed", "cow 3", CALVED, chance.randint(150, 180), value=True)
    told.says("service", "cow 4", CALVED, chance.randint(130, 140), **AI)
    told.says("departure", "cow 4", CALVED, chance.randint(160, 170), kind="Slaughter", is_cull=True)
    told.says("carcass_result", "cow 4", CALVED, 172, carcass_kg=280, carcass_state="hot", live_kg=560)
    told.says("death", "cow 5", CALVED, chance.randint(55, 130), method="Perished", reason="Disease")
    _calves(told, "cow 6", CALVED, 400 + chance.randint(0, 20))
    _lost_unseen(chance, told, "cow 7")
    _tested(chance, told)
    told.place("tank", "milk_tank")
    for day in range(3):
        until = later("2025-04-01", 2 * day + 2)
        told.says(
            "bulk_milk_delivery", "tank", until, kg=300 + 10 * chance.randint(0, 9),
            from_at=f"{later(until, -2)}T10:00:00Z", to_at=f"{until}T10:00:00Z", price="2.80", price_basis="litre",
        )  # fmt: skip
    fattened(chance, told, {"species": "cattle", "production_type": "dairy"}, (300, 420), 100)
    return told


def _calves(told: Diary, cow: str, on: str, days: int) -> None:
    calf = f"calf {len(told.lines)} of {cow}"
    born = {"sex": "Female", "animal_id": f"@{calf}", "birth_weight_kg": 36}
    told.says("parturition", cow, on, days, born_alive=1, stillborn=0, offspring=[born])
    told.of_young("weighing", calf, on, days + 60, weight_kg=80)


def _conceives_and_calves_again(chance: Random, told: Diary, cow: str) -> None:
    served = chance.randint(60, 80)
    told.says("service", cow, CALVED, served, **AI)
    told.says("pregnancy_check", cow, CALVED, served + 40, result="Pregnant", **SCAN)
    told.says("dry_off", cow, CALVED, served + 220)
    _calves(told, cow, CALVED, served + 280 + chance.randint(0, 4))


def _returns_and_aborts(chance: Random, told: Diary, cow: str) -> None:
    served = chance.randint(62, 70)
    told.says("service", cow, CALVED, served, **AI)
    told.says("service", cow, CALVED, served + 21, **AI)
    told.says("service", cow, CALVED, served + 42, **AI)
    told.says("pregnancy_check", cow, CALVED, served + 80, result="Pregnant", **SCAN)
    told.says("abortion", cow, CALVED, served + 120 + chance.randint(0, 40))
    told.says("service", cow, CALVED, served + 220, **AI)
    told.says("pregnancy_check", cow, CALVED, served + 260, result="Empty", **SCAN)


def _lost_unseen(chance: Random, told: Diary, cow: str) -> None:
    """Found pregnant, and empty at the next check."""
    served = chance.randint(60, 90)
    told.says("service", cow, CALVED, served, **AI)
    told.says("pregnancy_check", cow, CALVED, served + 35, result="Pregnant", **SCAN)
    told.says("pregnancy_check", cow, CALVED, served + 90, result="Empty", **SCAN)
    told.says("departure", cow, "2025-03-01", kind="Sale", is_cull=False)
    told.says("arrival", cow, "2025-04-01", chance.randint(0, 20), reason="Purchase")
    told.says("test_day", cow, "2025-05-15", test_day_id="@test of the bought", milk_kg=17, scc=300_000)


def _tested(chance: Random, told: Diary) -> None:
    """Three tests of the herd; cells go up in some and stay high in others."""
    for number, on in enumerate(("2024-02-15", "2024-04-15", "2024-06-15", "2024-12-20")):
        for cow in ("cow 1", "cow 2", "cow 3", "cow 6"):
            if cow == "cow 1" and number == 3:
                continue
            told.says("test_day", cow, on, chance.randint(0, 3), **_sample(chance, cow, number))


def _sample(chance: Random, cow: str, number: int) -> dict[str, Any]:
    high = {"cow 1": number > 1, "cow 2": True, "cow 3": number == 1, "cow 6": number == 3}[cow]
    return {
        "test_day_id": f"@test {number}",
        "milk_kg": 32 - 3 * number + chance.randint(0, 2),
        "fat_pct": 3.8,
        "protein_pct": 3.2,
        "scc": 400_000 + 1000 * number if high else 90_000,
    }
