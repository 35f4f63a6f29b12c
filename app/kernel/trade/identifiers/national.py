"""Normalisers of national numbers that need more than a pattern. Each returns the value and its warnings."""

import re
from collections.abc import Callable

from app.kernel.trade.identifiers.countries import LETTERS_ON_TAGS, TAG_LETTERS
from app.kernel.trade.identifiers.electronic import Reading, normalise_electronic
from app.kernel.trade.identifiers.errors import IdentifierError

_EU = re.compile(r"^([A-Z]{2})(\d{1,12})$")
_EU_NUMERIC = re.compile(r"^(\d{3})(\d{1,12})$")
_UK_CATTLE = re.compile(r"^UK(\d{6})([1-7])(\d{5})$")
_NOT_SHOWN = re.compile(r"[\s\u00a0\x00-\x1f]")
_WHOLE_FLOAT = re.compile(r"^(\d+)\.0+$")
_DAMAGED = re.compile(r"^\d+(?:[.,]\d+)?E\+\d+$")
_NLIS = re.compile(r"^[0-9A-Z]{8}[A-Z]{3}\d{4,5}$")


def squeeze(text: str, kept: str = "") -> str:
    """Upper case without control characters, quotes, blanks and (unless kept) hyphens; a whole float loses its `.0`."""
    if text.isascii() and text.isalnum():  # as most numbers are, and nothing is to be taken away
        return text.upper()
    plain = _NOT_SHOWN.sub("", text.strip().strip('"').lstrip("'")).upper()
    plain = _WHOLE_FLOAT.sub(r"\1", plain)
    if not plain:
        raise IdentifierError("empty")
    if _DAMAGED.match(plain):
        raise IdentifierError("damaged_number", text)
    return plain if "-" in kept else plain.replace("-", "")


def electronic_of(prefix: str) -> Callable[[str], Reading]:
    """A normaliser of electronic numbers that all begin with one country's prefix."""

    def normalise(text: str) -> Reading:
        digits, warnings = normalise_electronic(text)
        if not digits.startswith(prefix):
            raise IdentifierError("bad_prefix", text)
        return digits, warnings

    return normalise


def normalise_usa(text: str) -> Reading:
    """A number of the United States: the letters `USA` may stand for 840."""
    return electronic_of("840")(re.sub(r"(?i)^\s*usa", "840", text))


def normalise_canada_cattle(text: str) -> Reading:
    """A number of the Canadian ranges, whose first three digits after the prefix are zero for cattle."""
    return electronic_of("124")(text)


def normalise_eu(text: str) -> Reading:
    """Two country letters and up to 12 digits; a numeric country is turned into its letters."""
    value = squeeze(text)
    if numeric := _EU_NUMERIC.match(value):
        letters = LETTERS_ON_TAGS.get(numeric[1])
        if letters is None:
            raise IdentifierError("bad_prefix", text)
        value = letters + numeric[2]
    found = _EU.match(value)
    if not found:
        raise IdentifierError("bad_format", text)
    if found[1] not in TAG_LETTERS:
        raise IdentifierError("bad_prefix", text)
    return value, ()


def normalise_eu_electronic(text: str) -> Reading:
    """The electronic form of a European number: numeric country and the code padded to 12 digits."""
    value = squeeze(text)
    if re.fullmatch(r"\d{15}", value):
        return normalise_electronic(value)
    electronic = electronic_of_tag(normalise_eu(text)[0])
    if electronic is None:
        raise IdentifierError("bad_format", text)
    return normalise_electronic(electronic)


def electronic_of_tag(value: str) -> str | None:
    """The 15 digits an official tag with country letters carries electronically, if it is of that kind."""
    found = _EU.match(value)
    if not found or found[1] not in TAG_LETTERS:
        return None
    return TAG_LETTERS[found[1]] + found[2].zfill(12)


def normalise_uk_cattle(text: str) -> Reading:
    """Herd 6 digits, check digit, animal 5 digits; check = herd and animal as one number modulo 7, plus 1."""
    value = squeeze(text)
    if not re.fullmatch(r"UK\d{12}", value):
        raise IdentifierError("bad_format", text)
    found = _UK_CATTLE.match(value)
    if not found or int(found[1] + found[3]) % 7 + 1 != int(found[2]):
        raise IdentifierError("check_digit", text)
    return value, ()


def normalise_nlis(text: str) -> Reading:
    """An Australian visual number; the older one with a serial of four digits is taken with a warning."""
    value = squeeze(text)
    if not _NLIS.match(value):
        raise IdentifierError("bad_format", text)
    return value, ("short_serial",) if len(value) == 15 else ()
