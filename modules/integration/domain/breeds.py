"""Breeds and their parts, as cells write them: `Nelore`, `5/8 Holandês 3/8 Gir`, `50% Angus + 50% Nelore`."""

import re

from modules.integration.domain.cells import fold

_PART = r"\d{1,3}(?:[.,]\d+)?\s*%|\d{1,3}\s*/\s*\d{1,3}|0?[.,]\d+"
_PAIR = re.compile(rf"(?:(?P<before>{_PART})\s*(?P<named>[^\d%+;,]+)|(?P<first>[^\d%+;,]+?)\s*(?P<after>{_PART}))")
_BETWEEN = re.compile(r"[+;&]|,(?!\d)")
_OFF_BY_AT_MOST = 0.001
_LONGEST = 80


class BreedError(ValueError):
    """Parts that are none, or do not make a whole; `code` is `bad_breed_parts`."""

    code = "bad_breed_parts"


def read_breeds(text: str) -> tuple[tuple[str, float], ...]:
    """Each breed of a cell with its part of one; none for a plain name. Raises BreedError."""
    if not re.search(_PART, text):
        return ()
    found = [
        ((pair["named"] or pair["first"]).strip(" -+/&"), _part(pair["before"] or pair["after"]))
        for pair in _PAIR.finditer(_BETWEEN.sub(" ", text))
    ]
    return check_breeds(found)


def check_breeds(found: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """These breeds when their parts make a whole; raises BreedError."""
    named = [(breed[:_LONGEST], part) for breed, part in found if part > 0]
    if not named or any(not breed for breed, _ in named) or len({fold(breed) for breed, _ in named}) < len(named):
        raise BreedError
    if abs(sum(part for _, part in named) - 1) > _OFF_BY_AT_MOST:
        raise BreedError
    return tuple(named)


def _part(text: str) -> float:
    if "/" in text:
        above, below = (int(number) for number in text.split("/"))
        if below == 0:
            raise BreedError
        return above / below
    number = float(text.replace("%", "").replace(",", ".").strip())
    return number / 100 if "%" in text else number
