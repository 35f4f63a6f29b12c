"""A value against the range of its kind: outside the hard limits it is impossible, outside the soft ones unlikely."""

from collections.abc import Iterable
from typing import Any

from app.kernel.errors import Finding
from app.kernel.trade.species import Range


def outside(limits: Range | None, value: float | None, place: str, unit: str, **more: Any) -> Iterable[Finding]:
    """What is wrong with a value at a place (JSON pointer); nothing where it is not told or no range is known."""
    if value is None or limits is None:
        return
    params = {"value": value, "unit": unit, **more}
    if not limits.is_possible(value):
        told = {"minimum": limits.hard_low, "maximum": limits.hard_high}
        yield Finding("out_of_hard_range", "error", place, params | told)
    elif not limits.is_likely(value):
        told = {"minimum": limits.soft_low, "maximum": limits.soft_high}
        yield Finding("out_of_soft_range", "warning", place, params | told)
