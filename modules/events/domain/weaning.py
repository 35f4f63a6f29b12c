"""What is usual at weaning, as data by species (`parameters` 7)."""

from collections.abc import Mapping

WEANING_KG: Mapping[str, tuple[float, float]] = {
    "pig": (3.5, 12),
    "cattle": (45, 350),
    "buffalo": (45, 350),
    "sheep": (8, 45),
    "goat": (6, 35),
}
"""Likely mean weight of young at weaning in kg, per species: soft limits."""
