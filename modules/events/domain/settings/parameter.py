"""What a parameter is: its names, its defaults by profile, what may be chosen, and where the default comes from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.kernel.trade.kpis.setting import Between, OneOf, Value
from app.kernel.trade.labels import Labels, said

OWN = "own"
"""The source of a default that this project chose."""

MAMMALS = ("pig", "dairy_cattle", "beef_cattle", "buffalo", "sheep", "goat")
MILKED = ("dairy_cattle", "buffalo", "sheep", "goat")
GROWN = ("pig", "dairy_cattle", "beef_cattle", "sheep", "goat", "broiler")
POULTRY = ("broiler", "layer", "breeder", "turkey", "duck", "quail")

SECTIONS: Mapping[str, Labels] = {
    "reproduction": said("reproduction", "reprodução", "reproducción"),
    "young": said("young stock and weaning", "crias e desmame", "crías y destete"),
    "milk": said("milk", "leite", "leche"),
    "growth": said("growth", "crescimento", "crecimiento"),
    "poultry": said("poultry", "aves", "aves"),
    "general": said("general", "geral", "general"),
    "kpi": said("key figures", "indicadores", "indicadores"),
}
"""The parts of the page of parameters, in its order."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text of a certain spelling; `like` is an example of it."""

    pattern: str
    like: str

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and re.fullmatch(self.pattern, value) is not None

    def __str__(self) -> str:
        return f"such as {self.like}"


Accepted = Between | OneOf | Spelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of a farm.

    `by_profile` has its defaults; a profile without one has no such parameter. Where there are none, `default` holds
    whatever the profile. `of_zebu` has defaults of zebu breeds where they differ. `accepted_of` has what may be chosen
    where that depends on the profile. `unconfirmed` names the profiles whose default has no sure source ("all": any).
    What is not `editable` makes entries impossible: farms read it, only a release changes it.
    """

    code: str
    section: str
    type: str
    labels: Labels
    accepted: Accepted
    source: str | None = None
    about: Labels | None = None
    unit: str | None = None
    default: Value = None
    by_profile: Mapping[str, Value] = field(default_factory=dict)
    of_zebu: Mapping[str, Value] = field(default_factory=dict)
    accepted_of: Mapping[str, Accepted] = field(default_factory=dict)
    options: Mapping[str, Labels] = field(default_factory=dict)
    unconfirmed: frozenset[str] = frozenset()
    editable: bool = True

    def has(self, profile: str | None) -> bool:
        """Whether animals of a profile have this parameter; one without profiles holds for all."""
        return not self.by_profile or profile in self.by_profile

    def default_for(self, profile: str | None, *, zebu: bool = False) -> Value:
        """What holds when nobody chose; None where the profile has no such parameter."""
        if not self.by_profile:
            return self.default
        usual = self.by_profile.get(profile or "")
        return self.of_zebu.get(profile or "", usual) if zebu else usual

    def accepted_for(self, profile: str | None) -> Accepted:
        """What may be chosen for a profile."""
        return self.accepted_of.get(profile or "", self.accepted)

    def is_unconfirmed(self, profile: str | None) -> bool:
        """Whether the default has no sure source."""
        return "all" in self.unconfirmed or profile in self.unconfirmed


def of(profiles: Iterable[str], *values: Value) -> Mapping[str, Value]:
    """Defaults in the order of profiles; None where there is none."""
    return {profile: value for profile, value in zip(profiles, values, strict=True) if value is not None}


def whole(low: float, high: float) -> Between:
    """A whole number of a range."""
    return Between(low, high, whole=True)


DAYS = whole(0, 3650)
"""Where the trade knows no range: nothing that is not a number of days."""
