"""A few honest mistakes of the last days, so that the demo has something to decide and something put right."""

from datetime import timedelta

from app.demo.chance import Chance
from app.demo.diary import Beast, Diary, Repair
from app.demo.growth import weigh
from app.demo.story import MOVING, NOON, WEIGHING

RECENT = 12


def make_mistakes(diary: Diary) -> None:
    """A weight with a digit too many, one of an animal that had left, one of the neighbour, a date, and a slip."""
    chance = Chance(diary.seed, "mistakes")
    large = [beast for beast in diary.beasts if beast.species not in ("pig", "chicken")]
    here = [beast for beast in large if beast.gone is None and _grown(diary, beast)]
    left = [beast for beast in diary.beasts if beast.gone and 1 <= (diary.last - beast.gone).days <= 60]
    if len(here) >= 4:
        ten_times, light, misdated, mistaken = chance.sample(here, 4)
        _weigh_wrong(diary, chance, ten_times, 9, "disputed", times=10.0)
        _weigh_wrong(diary, chance, light, 6, "review", times=0.55)
        _correct_a_date(diary, misdated)
        _take_back(diary, chance, mistaken)
    if left:
        beast = max(left, key=lambda one: (one.gone, one.name))
        gone, beast.gone = beast.gone, None
        assert gone is not None
        _weigh_wrong(diary, chance, beast, min(5, (diary.last - gone).days - 1), "disputed")
        beast.gone = gone


def _grown(diary: Diary, beast: Beast) -> bool:
    return beast.age_on(diary.last) > 120 and (beast.busy is None or beast.busy[0] < diary.last - timedelta(RECENT))


def _weigh_wrong(diary: Diary, chance: Chance, beast: Beast, ago: int, becomes: str, *, times: float = 1.0) -> None:
    """A weighing that cannot be, or hardly."""
    day = diary.last - timedelta(days=ago)
    kg = weigh(beast.curve, beast.age_on(day), beast.vigour, chance) * times
    data = {"mode": "single", "weight_kg": round(kg, 1)}
    diary.mistakes[diary.write(day, "weighing", beast, WEIGHING + 31, data)] = becomes


def _correct_a_date(diary: Diary, beast: Beast) -> None:
    """A note that was put down for the wrong day."""
    day = diary.last - timedelta(days=4)
    entry_id = diary.write(day, "note", beast, NOON, {"text": "Vermífugo aplicado, repetir em 21 dias."})
    right = {"occurred_at": (day - timedelta(days=3)).isoformat(), "time_precision": "day"}
    diary.mistakes[entry_id] = "corrected"
    diary.pages[day + timedelta(days=1)].repairs.append(Repair(entry_id, "Foi no sábado, não na terça.", right))


def _take_back(diary: Diary, chance: Chance, beast: Beast) -> None:
    """A weighing of the wrong animal."""
    day = diary.last - timedelta(days=3)
    kg = weigh(beast.curve, beast.age_on(day), beast.vigour, chance)
    data = {"mode": "single", "weight_kg": kg}
    entry_id = diary.write(day, "weighing", beast, MOVING, data)
    diary.mistakes[entry_id] = "retracted"
    diary.pages[day].repairs.append(Repair(entry_id, "Animal errado na balança."))
