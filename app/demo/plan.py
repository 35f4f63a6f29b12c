"""What is asked of the demo, and the diary that comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from app.demo import birds, dairy, pigs, seasons
from app.demo.diary import Diary
from app.demo.mistakes import make_mistakes
from app.demo.ways import BEEF, GOATS, SHEEP

SMALL = 300
ENTERED = 1000
"""Animals that are entered one by one at most; a larger farm has copies of them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which stock (all without a word), about how many animals at a time, birds aside, for how long."""

    species: tuple[str, ...] = ()
    animals: int = SMALL
    years: int = 2
    seed: int = 7
    entered: int = ENTERED

    @property
    def copies(self) -> int:
        """How many times over the farm has what was entered, beside it."""
        return ceil(self.animals / self.entered) - 1

    @property
    def heads(self) -> int:
        """Animals that are entered one by one."""
        return round(self.animals / (self.copies + 1))


def _seasonal(ways: seasons.Ways) -> Callable[[Diary, int], None]:
    def tell(diary: Diary, heads: int) -> None:
        seasons.lay_out(diary, ways)
        seasons.Seasons(diary, ways, heads).tell()

    return tell


def _pigs(diary: Diary, heads: int) -> None:
    pigs.lay_out(diary)
    pigs.Pigs(diary, heads).tell()


def _dairy(diary: Diary, heads: int) -> None:
    dairy.lay_out(diary)
    dairy.Dairy(diary, heads).tell()


def _broilers(diary: Diary, heads: int) -> None:
    birds.lay_out_broilers(diary, heads)
    birds.Broilers(diary, heads).tell()


def _layers(diary: Diary, heads: int) -> None:
    birds.lay_out_layers(diary)
    birds.Layers(diary, heads).tell()


STOCK: Mapping[str, tuple[float, Callable[[Diary, int], None]]] = {
    "pig": (0.45, _pigs),
    "dairy": (0.14, _dairy),
    "beef": (0.18, _seasonal(BEEF)),
    "sheep": (0.14, _seasonal(SHEEP)),
    "goat": (0.09, _seasonal(GOATS)),
    "broiler": (0.0, _broilers),
    "layer": (0.0, _layers),
}
"""What the farm may keep, and the share of its animals; birds are counted by houses, for as large a farm."""

SPECIES = tuple(STOCK)


def write_diary(plan: Plan, today: date) -> Diary:
    """Everything that happens on the planned farm until yesterday. The same plan and day give the same diary."""
    last = today - timedelta(days=1)
    diary = Diary(last - timedelta(days=round(365.25 * plan.years) - 1), last, plan.seed)
    diary.place("farm", "site", "Sede", None)
    wanted = [name for name in STOCK if name in plan.species or not plan.species]
    mammals = sum(STOCK[name][0] for name in wanted)
    for name in wanted:
        share, tell = STOCK[name]
        tell(diary, round(plan.heads * share / mammals) if share else plan.heads)
    make_mistakes(diary)
    return diary
