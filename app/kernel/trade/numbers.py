"""Reading numbers as farmers' files write them; what is unclear is refused, never guessed or rounded.

The decimal sign is a matter of the whole file: `1.234` alone cannot be read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

EMPTY = frozenset({"", "-", "na", "n/a", "null", "#n/d", "#n/a"})

_UNIT = re.compile(r"(kg|lbs?|oz|r\$|us\$|[@%€$]|[gtl])\.?", re.IGNORECASE)
_SIGNED = re.compile(r"^[+-]?[\d.,]*\d[\d.,]*$")
_THREE_AFTER_POINT = re.compile(r"^\d{1,3}\.\d{3}$")
_DAMAGED = re.compile(r"^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$", re.IGNORECASE)

_UNIT_NAMES = {"lbs": "lb", "r$": "BRL", "l": "L"}


class NumberError(ValueError):
    """A text that is no number; `code` is `bad_number` or `damaged_number` (a spreadsheet's exponent form)."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class DecimalReading:
    """How a file writes decimals; `ambiguous` when nothing in it tells and the sign is only a preset."""

    sign: str
    ambiguous: bool = False


def is_empty(text: str) -> bool:
    """Whether a cell says nothing (`-`, `NA`, `#N/D`, ...)."""
    return text.strip().lower() in EMPTY


def uses_decimal_comma(locale: str) -> bool:
    """Whether numbers of a locale have a decimal comma. Mexico and Central America write a point."""
    language, _, country = locale.replace("_", "-").partition("-")
    if country.upper() in {"MX", "GT", "HN", "SV", "NI", "PA", "DO", "PR", "PE"}:
        return False
    return language.lower() in {"pt", "es"}


def decimal_reading(texts: Iterable[str], locale: str) -> DecimalReading:
    """How the numbers of a whole file are written, told by themselves and, failing that, by the farm's locale."""
    bare = [number for number in (_bare(text)[0] for text in texts) if _SIGNED.match(number)]
    both = [number for number in bare if "." in number and "," in number]
    if both:
        return DecimalReading("," if both[0].rfind(",") > both[0].rfind(".") else ".")
    if any("," in number for number in bare):
        return DecimalReading("," if not any("." in number for number in bare) else _by_mix(bare))
    pointed = [number.lstrip("+-") for number in bare if "." in number]
    if pointed and uses_decimal_comma(locale) and all(_THREE_AFTER_POINT.match(number) for number in pointed):
        return DecimalReading(",", ambiguous=True)
    return DecimalReading(".")


def _by_mix(numbers: list[str]) -> str:
    """Some numbers have only commas, others only points: the sign that cannot part thousands is the decimal one."""
    if any("." in number and not re.search(r"^[+-]?\d{1,3}(\.\d{3})+$", number) for number in numbers):
        return "."
    return ","


def read_quantity(text: str, decimal: str = ".") -> tuple[Decimal, str | None]:
    """A number and the unit written beside it; `decimal` is the file's decimal sign. Raises NumberError.

    Thousands must stand in groups of three: `12.5` in a file with decimal commas is refused, not read as 125.
    """
    number, unit = _bare(text)
    if _DAMAGED.match(number):
        raise NumberError("damaged_number", text)
    grouped = "," if decimal == "." else "."
    pattern = rf"^([+-]?)(\d+|\d{{1,3}}(?:{re.escape(grouped)}\d{{3}})+)?(?:{re.escape(decimal)}(\d+))?$"
    found = re.match(pattern, number)
    if not found or (found[2] is None and found[3] is None):
        raise NumberError("bad_number", text)
    whole = (found[2] or "0").replace(grouped, "")
    fraction = f".{found[3]}" if found[3] else ""
    return Decimal(f"{found[1]}{whole}{fraction}"), unit


def read_number(text: str, decimal: str = ".") -> Decimal:
    """A number without its unit; raises NumberError."""
    return read_quantity(text, decimal)[0]


def _bare(text: str) -> tuple[str, str | None]:
    """The text without unit, blanks and book-keeping signs, and the unit."""
    cleaned = re.sub(r"[\s\u00a0\u202f]", "", text.strip().lstrip("'")).replace("\u2212", "-")
    if _DAMAGED.match(cleaned):
        return cleaned, None
    unit = None
    for found in (re.match(_UNIT, cleaned), re.search(f"(?:{_UNIT.pattern})$", cleaned, re.IGNORECASE)):
        if found and found[0] != cleaned:
            raw = found[1].lower()
            unit = _UNIT_NAMES.get(raw, raw)
            cleaned = cleaned[: found.start()] + cleaned[found.end() :]
            break
    if cleaned.startswith("(") and cleaned.endswith(")"):
        cleaned = "-" + cleaned[1:-1]
    return cleaned, unit
