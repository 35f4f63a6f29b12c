"""What differs between two versions of an entry, field by field."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_NOTHING: Mapping[str, Any] = {}
ROW_ID = "animal_id"


def differences(before: Mapping[str, Any], after: Mapping[str, Any], pointer: str = "") -> Iterator[dict[str, Any]]:
    """Each field (JSON pointer) that is another, with what it said before and after; None: it said nothing.

    Rows that are animals are compared by their animal, whatever their place in the list.
    """
    for name in sorted({*before, *after}):
        was, now, place = before.get(name), after.get(name), f"{pointer}/{name}"
        if was == now:
            continue
        if _is_object(was) and _is_object(now):
            yield from differences(was or _NOTHING, now or _NOTHING, place)
        elif _are_animals(was) and _are_animals(now):
            yield from differences(_by_animal(was or ()), _by_animal(now or ()), place)
        else:
            yield {"field": place, "before": was, "after": now}


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping)


def _are_animals(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, Mapping) and ROW_ID in row for row in value)


def _by_animal(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {str(row[ROW_ID]): row for row in rows}
