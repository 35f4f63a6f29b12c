"""Exact conversions at the edges; inside, mass is kg, temperature °C, area ha."""

from collections.abc import Mapping
from decimal import Decimal

LB_KG = Decimal("0.45359237")
"""The international pound, exactly (1959 agreement)."""

ARROBA_CARCASS_KG = Decimal(15)
ARROBA_LIVE_KG = Decimal(30)
"""Live weight behind one arroba of carcass at a dressing of 50 %."""

ANIMAL_UNIT_KG = Decimal(450)
MILK_KG_PER_L = Decimal("1.03")

MASS_KG: Mapping[str, Decimal] = {
    "kg": Decimal(1),
    "g": Decimal("0.001"),
    "t": Decimal(1000),
    "lb": LB_KG,
    "oz": LB_KG / 16,
}

AREA_HA: Mapping[str, Decimal] = {
    "ha": Decimal(1),
    "alqueire_paulista": Decimal("2.42"),
    "alqueire_mineiro": Decimal("4.84"),
    "alqueire_baiano": Decimal("9.68"),
}

LIVE_WEIGHT_UNITS = ("kg", "g", "lb", "@")


def mass_kg(value: Decimal, unit: str) -> Decimal:
    """A mass in kg; raises KeyError for a unit that is none of mass (`@` needs to know of what: see below)."""
    return value * MASS_KG[unit]


def live_weight_kg(value: Decimal, unit: str) -> Decimal:
    """A live weight in kg; `@` is read as arrobas of carcass at 50 % dressing. Raises KeyError."""
    return value * ARROBA_LIVE_KG if unit == "@" else mass_kg(value, unit)


def carcass_kg(value: Decimal, unit: str) -> Decimal:
    """A carcass weight in kg; one `@` is 15 kg. Raises KeyError."""
    return value * ARROBA_CARCASS_KG if unit == "@" else mass_kg(value, unit)


def fahrenheit_to_celsius(value: Decimal) -> Decimal:
    """°F to °C."""
    return (value - 32) * 5 / 9


def celsius_to_fahrenheit(value: Decimal) -> Decimal:
    """°C to °F."""
    return value * 9 / 5 + 32
