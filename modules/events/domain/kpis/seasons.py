"""A season of breeding of beef cattle, sheep or goats: from females exposed to young weaned."""

from dataclasses import dataclass
from datetime import date

from app.kernel.trade.kpis.figure import Figure, share


@dataclass(frozen=True, slots=True)
class Season:
    """What became of the females exposed: `birthed` had young, `born_alive` and `born_dead` are young."""

    exposed: float
    birthed: float
    born_alive: float
    born_dead: float
    weaned: float = 0

    @property
    def born(self) -> float:
        """All young."""
        return self.born_alive + self.born_dead


def exposed_females(season: Season) -> Figure:
    """Females exposed, those that may still give birth too."""
    return Figure(season.exposed)


def fertility(season: Season) -> Figure:
    """Percent of the exposed that gave birth."""
    return share(season.birthed, season.exposed)


def prolificacy(season: Season) -> Figure:
    """Young, dead ones too, per hundred females that gave birth."""
    return share(season.born, season.birthed)


def fecundity(season: Season) -> Figure:
    """Young, dead ones too, per hundred exposed."""
    return share(season.born, season.exposed)


def weaned_pct_exposed(season: Season) -> Figure:
    """Young weaned per hundred exposed."""
    return share(season.weaned, season.exposed)


def stillbirth_pct(season: Season) -> Figure:
    """Percent born dead."""
    return share(season.born_dead, season.born)


def young_mortality_to_weaning(season: Season) -> Figure:
    """Percent of the born alive that were not weaned."""
    return share(season.born_alive - season.weaned, season.born_alive)


def season_days(first_birth: date, last_birth: date) -> Figure:
    """Days from the first birth to the last."""
    return Figure((last_birth - first_birth).days)


@dataclass(frozen=True, slots=True)
class CalfCrop:
    """The chain from cows exposed to calves weaned: how many are left at each step."""

    exposed: float
    pregnant: float
    born_alive: float
    weaned: float

    @classmethod
    def by_losses(cls, exposed: float, *, empty: float, at_calving: float, to_weaning: float) -> "CalfCrop":
        """From what was lost at each step."""
        pregnant = exposed - empty
        return cls(exposed, pregnant, pregnant - at_calving, pregnant - at_calving - to_weaning)


def pregnancy_pct_exposed(crop: CalfCrop) -> Figure:
    """Percent pregnant of the exposed that were checked."""
    return share(crop.pregnant, crop.exposed)


def calving_pct(crop: CalfCrop) -> Figure:
    """Percent of the pregnant with a live calf."""
    return share(crop.born_alive, crop.pregnant)


def weaning_pct(crop: CalfCrop) -> Figure:
    """Percent weaned of the born alive."""
    return share(crop.weaned, crop.born_alive)


def calf_crop_pct(crop: CalfCrop) -> Figure:
    """Percent weaned of the exposed."""
    return share(crop.weaned, crop.exposed)
