"""Species, what they are kept for, the profile whose parameters apply, sexes, and the weights that are possible."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.kernel.trade.labels import Labels, said


@dataclass(frozen=True, slots=True)
class Species:
    """A species with its production types; the first type is assumed where none is told."""

    code: str
    labels: Labels
    production_types: tuple[str, ...]
    poultry: bool = False


def _species(code: str, labels: Labels, *types: str, poultry: bool = False) -> tuple[str, Species]:
    return code, Species(code, labels, types, poultry)


SPECIES: Mapping[str, Species] = dict(
    (
        _species("pig", said("pig", "suíno", "cerdo"), "growing", "breeding"),
        _species("cattle", said("cattle", "bovino", "bovino"), "beef", "dairy", "dual"),
        _species("buffalo", said("buffalo", "búfalo", "búfalo"), "dairy", "beef", "dual"),
        _species("sheep", said("sheep", "ovino", "ovino"), "meat", "wool", "dairy"),
        _species("goat", said("goat", "caprino", "caprino"), "meat", "dairy", "fibre"),
        _species("chicken", said("chicken", "galinha", "gallina"), "broiler", "layer", "breeder", poultry=True),
        _species("turkey", said("turkey", "peru", "pavo"), "meat", "layer", "breeder", poultry=True),
        _species("duck", said("duck", "pato", "pato"), "meat", "layer", "breeder", poultry=True),
        _species("quail", said("quail", "codorna", "codorniz"), "layer", "meat", "breeder", poultry=True),
    )
)

PRODUCTION_TYPES: Mapping[str, Labels] = {
    "growing": said("growing", "recria e terminação", "recría y terminación"),
    "breeding": said("breeding", "reprodução", "reproducción"),
    "beef": said("beef", "corte", "carne"),
    "dairy": said("dairy", "leite", "leche"),
    "dual": said("dual purpose", "dupla aptidão", "doble propósito"),
    "meat": said("meat", "corte", "carne"),
    "wool": said("wool", "lã", "lana"),
    "fibre": said("fibre", "fibra", "fibra"),
    "broiler": said("broiler", "frango de corte", "pollo de engorde"),
    "layer": said("layer", "postura", "postura"),
    "breeder": said("breeder", "matrizes", "reproductoras"),
}

SEXES: Mapping[str, Labels] = {
    "Female": said("female", "fêmea", "hembra"),
    "Male": said("male", "macho", "macho"),
    "MaleNeuter": said("castrated male", "macho castrado", "macho castrado"),
    "FemaleNeuter": said("spayed female", "fêmea castrada", "hembra castrada"),
    "MaleCryptorchid": said("cryptorchid male", "macho criptorquida", "macho criptórquido"),
    "Unknown": said("unknown", "desconhecido", "desconocido"),
}

SEX_CLASSES: Mapping[str, Labels] = {
    "female": said("females", "fêmeas", "hembras"),
    "male": said("males", "machos", "machos"),
    "male_neuter": said("castrated males", "machos castrados", "machos castrados"),
    "mixed": said("mixed", "misto", "mixto"),
}
"""How the heads of a lot are counted: `mixed` alone, or the three others."""

PROFILES: Mapping[str, Labels] = {
    "pig": said("pigs", "suínos", "cerdos"),
    "dairy_cattle": said("dairy cattle", "gado de leite", "ganado lechero"),
    "beef_cattle": said("beef cattle", "gado de corte", "ganado de carne"),
    "buffalo": said("buffaloes", "búfalos", "búfalos"),
    "sheep": said("sheep", "ovinos", "ovinos"),
    "goat": said("goats", "caprinos", "caprinos"),
    "broiler": said("broilers", "frangos de corte", "pollos de engorde"),
    "layer": said("layers", "poedeiras", "ponedoras"),
    "breeder": said("breeder flocks", "matrizes de aves", "aves reproductoras"),
    "turkey": said("turkeys", "perus", "pavos"),
    "duck": said("ducks", "patos", "patos"),
    "quail": said("quails", "codornas", "codornices"),
}

_CATTLE = {"dairy": "dairy_cattle", "dual": "dairy_cattle", "beef": "beef_cattle"}


def profile_of(species: str, production_type: str | None = None) -> str:
    """The profile whose parameters apply; without a production type, that of the species' first one.

    Raises KeyError for an unknown species or a production type the species does not have.
    """
    types = SPECIES[species].production_types
    kept_for = production_type or types[0]
    if kept_for not in types:
        raise KeyError(kept_for)
    if species == "cattle":
        return _CATTLE[kept_for]
    return kept_for if species == "chicken" else species


@dataclass(frozen=True, slots=True)
class Range:
    """Outside the hard limits a value is impossible, outside the soft ones unlikely. Limits belong to the range."""

    hard_low: float
    hard_high: float
    soft_low: float
    soft_high: float

    def is_possible(self, value: float) -> bool:
        """Whether a value lies inside the hard limits."""
        return self.hard_low <= value <= self.hard_high

    def is_likely(self, value: float) -> bool:
        """Whether a value lies inside the soft limits."""
        return self.soft_low <= value <= self.soft_high


_CATTLE_KG = Range(5, 1600, 15, 1200)
_CHICKEN_KG = Range(0.02, 10, 0.03, 6)

WEIGHT_KG: Mapping[str, Range] = {
    "pig": Range(0.2, 500, 0.5, 350),
    "dairy_cattle": _CATTLE_KG,
    "beef_cattle": _CATTLE_KG,
    "buffalo": Range(10, 1300, 20, 900),
    "sheep": Range(0.5, 250, 1, 150),
    "goat": Range(0.4, 200, 1, 120),
    "broiler": _CHICKEN_KG,
    "layer": _CHICKEN_KG,
    "breeder": _CHICKEN_KG,
    "turkey": Range(0.03, 35, 0.04, 25),
    "duck": Range(0.03, 12, 0.035, 8),
    "quail": Range(0.004, 1, 0.006, 0.5),
}
"""Live weight of one head in kg, per profile."""

ADG_KG: Mapping[str, tuple[float, float]] = {
    "pig": (-0.3, 1.5),
    "dairy_cattle": (-1.0, 2.5),
    "beef_cattle": (-1.0, 2.5),
    "buffalo": (-1.0, 2.0),
    "sheep": (-0.2, 0.6),
    "goat": (-0.2, 0.5),
    "broiler": (0.0, 0.13),
    "layer": (0.0, 0.13),
    "breeder": (0.0, 0.13),
    "turkey": (0.0, 0.25),
    "duck": (0.0, 0.15),
    "quail": (0.0, 0.02),
}
"""Likely average daily gain in kg per day, per profile: soft limits."""
