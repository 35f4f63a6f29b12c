"""Breeds and their parts, as cells write them: `Nelore`, `5/8 Holandês 3/8 Gir`, `50% Angus + 50% Nelore`."""

import re
from functools import lru_cache

from app.kernel.trade.breeds import breed_code
from modules.integration.domain.cells import fold

_PART = r"\d{1,3}(?:[.,]\d+)?\s*%|\d{1,3}\s*/\s*\d{1,3}|0?[.,]\d+"
_PAIR = re.compile(rf"(?:(?P<before>{_PART})\s*(?P<named>[^\d%+;,]+)|(?P<first>[^\d%+;,]+?)\s*(?P<after>{_PART}))")
_OURS = re.compile(r"(\d{1,3}(?:[.,]\d+)?%) ([^%]+?)(?: \+ (?=\d)|$)")
_BETWEEN = re.compile(r"[+;&]|,(?!\d)")
_OFF_BY_AT_MOST = 0.001
_LONGEST = 80


class BreedError(ValueError):
    """Parts that are none, or do not make a whole; `code` is `bad_breed_parts`."""

    code = "bad_breed_parts"


@lru_cache(maxsize=1000)
def read_breed(text: str, species: str | None) -> str:
    """The code of a breed's name; a name that is not in the catalogue of all farms stays, for herd to judge."""
    return breed_code(text, species) or text


def breed_key(text: str, species: str | None) -> str:
    """What two spellings of one breed have in common; a farm's own code is its breed's name in plain letters."""
    return re.sub(r"[^a-z0-9]+", "_", fold(read_breed(text, species))).strip("_")


@lru_cache(maxsize=1000)
def read_breeds(text: str, species: str | None) -> tuple[tuple[str, float], ...]:
    """Each breed of a cell with its part of one; none for a plain name. Raises BreedError."""
    if not re.search(_PART, text):
        return ()
    return check_breeds(_as_we_write(text) or _as_others_write(text), species)


def _as_we_write(text: str) -> list[tuple[str, float]]:
    """The parts as our own files have them, whatever signs and digits a breed's name has; none in another form."""
    found = list(_OURS.finditer(text))
    whole = found and "".join(each[0] for each in found) == text
    return [(each[2], _part(each[1])) for each in found] if whole else []


def _as_others_write(text: str) -> list[tuple[str, float]]:
    return [
        ((pair["named"] or pair["first"]).strip(" -+/&"), _part(pair["before"] or pair["after"]))
        for pair in _PAIR.finditer(_BETWEEN.sub(" ", text))
    ]


def check_breeds(found: list[tuple[str, float]], species: str | None) -> tuple[tuple[str, float], ...]:
    """These breeds, by their codes, when their parts make a whole; raises BreedError."""
    named = [(read_breed(breed, species)[:_LONGEST], round(part, 6)) for breed, part in found if part > 0]
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
