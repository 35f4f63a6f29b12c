"""Of which breeds an animal is: shares of the whole, half of each parent where both are known."""

from collections.abc import Mapping, Sequence
from typing import Any

TOLERANCE = 0.001

Fractions = Sequence[Mapping[str, Any]]


def is_whole(fractions: Fractions) -> bool:
    """Whether the fractions sum to 1 within a thousandth, each breed once and each share above nothing."""
    shares = [each["fraction"] for each in fractions]
    breeds = {each["breed"] for each in fractions}
    return len(breeds) == len(shares) and min(shares) > 0 and abs(sum(shares) - 1) <= TOLERANCE


def fractions_of(breed: str | None, fractions: Fractions) -> dict[str, float]:
    """The shares of an animal: its fractions, or its breed as the whole; empty when neither is known."""
    if fractions:
        return {each["breed"]: each["fraction"] for each in fractions}
    return {breed: 1.0} if breed else {}


def mixed(dam: Mapping[str, float], sire: Mapping[str, float]) -> list[dict[str, Any]]:
    """Half of each parent, the largest share first; empty unless both are known."""
    if not dam or not sire:
        return []
    shares = {breed: (dam.get(breed, 0) + sire.get(breed, 0)) / 2 for breed in {*dam, *sire}}
    ordered = sorted(shares.items(), key=lambda each: (-each[1], each[0]))
    return [{"breed": breed, "fraction": round(share, 6)} for breed, share in ordered]
