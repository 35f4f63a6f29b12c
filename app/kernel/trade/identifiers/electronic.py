"""Electronic numbers (ISO 11784/11785): 15 decimal digits, a 3-digit country or maker prefix and a 12-digit code."""

import re

from app.kernel.trade.identifiers.countries import KNOWN_NUMERIC
from app.kernel.trade.identifiers.errors import IdentifierError

CODE_MAX = 2**38 - 1
_ANIMAL_BIT = 1 << 63
_DATA_BIT = 1 << 48
_TEST_PREFIX = 999
_FIRST_MAKER = 900

_BETWEEN_DIGITS = re.compile(r"[ ._-]")
_DIGITS = re.compile(r"[0-9]+")
_CONTROLS = re.compile(r"[\x00\x02\x03\r\n\t\u00a0]")
_URN = "URN:ISO:STD:ISO:11784:"
_EXPONENT = re.compile(r"^(?![0-9A-F]{16}$|[0-9A-F]{3}\.[0-9A-F]{10}$)\d+(?:[.,]\d+)?E\+?\d+$")
_FLOAT = re.compile(r"^(\d{15})[.,]0+$")
_DOTTED_HEX = re.compile(r"^([0-9A-F]{3})\.([0-9A-F]{10})$")
_INDUSTRIAL = re.compile(r"^L?R[ \d]")
_READER_PREFIX = re.compile(r"^L?A ?(?=[\d ._-]*\d)([\d ._-]+)$")
_HEX = re.compile(r"^(?=.*[A-F]|8)[0-9A-F]{16}$")

Reading = tuple[str, tuple[str, ...]]


def normalise_electronic(text: str) -> Reading:
    """The 15 digits of an electronic number in any of the spellings readers and spreadsheets give it, and warnings.

    Raises IdentifierError; a number damaged by a spreadsheet is refused, never completed.
    """
    if len(text) == 15 and text.isascii() and text.isdigit():  # as readers send it
        return _checked(int(text[:3]), int(text[3:]))
    cleaned = _clean(text)
    if dotted := _DOTTED_HEX.match(cleaned):
        return _checked(int(dotted[1], 16), int(dotted[2], 16))
    if _INDUSTRIAL.match(cleaned):
        raise IdentifierError("not_animal", text)
    if prefixed := _READER_PREFIX.match(cleaned):
        cleaned = prefixed[1]
    bare = _BETWEEN_DIGITS.sub("", cleaned)
    if _HEX.match(bare):
        return _from_bits(int(bare, 16))
    if not _DIGITS.fullmatch(bare):
        raise IdentifierError("bad_character", text)
    digits = _fifteen(bare)
    return _checked(int(digits[:3]), int(digits[3:]))


def to_hex(digits: str) -> str:
    """The 64 bits of an animal's number as 16 hexadecimal digits."""
    return f"{_ANIMAL_BIT + (int(digits[:3]) << 38) + int(digits[3:]):016X}"


def _clean(text: str) -> str:
    cleaned = _CONTROLS.sub(" ", text).strip()
    if len(cleaned) > 1 and cleaned.startswith('"') and cleaned.endswith('"'):
        cleaned = cleaned[1:-1]
    cleaned = cleaned.lstrip("'").strip().upper().removeprefix(_URN)
    if not cleaned:
        raise IdentifierError("empty")
    if _EXPONENT.match(cleaned):
        raise IdentifierError("damaged_number", text)
    whole = _FLOAT.match(cleaned)
    return whole[1] if whole else cleaned


def _from_bits(bits: int) -> Reading:
    if not bits & _ANIMAL_BIT:
        raise IdentifierError("not_animal", f"{bits:016X}")
    digits, warnings = _checked((bits >> 38) & 0x3FF, bits & CODE_MAX)
    return digits, ("data_block", *warnings) if bits & _DATA_BIT else warnings


def _fifteen(digits: str) -> str:
    """The 15 digits out of the longer forms, whose extra digits are flags, counters and padding."""
    size = len(digits)
    if size == 23 and digits[0] != "1":
        raise IdentifierError("not_animal", digits)
    if size == 16 and digits[0] != "0":
        raise IdentifierError("bad_length", digits)
    if size in (22, 23) and digits[-16] != "0":
        raise IdentifierError("bad_prefix", digits)
    if size in (15, 16, 21, 22, 23):
        return digits[-15:]
    lost = size == 14 and "0" + digits[:2] in KNOWN_NUMERIC
    raise IdentifierError("leading_zero_lost" if lost else "bad_length", digits)


def _checked(prefix: int, code: int) -> Reading:
    digits = f"{prefix:03d}{code:012d}"
    if not 1 <= prefix <= _TEST_PREFIX:
        raise IdentifierError("bad_prefix", digits)
    if code == 0:
        raise IdentifierError("zero_code", digits)
    if code > CODE_MAX:
        raise IdentifierError("code_too_large", digits)
    if prefix == _TEST_PREFIX:
        return digits, ("test_prefix",)
    if prefix < _FIRST_MAKER and digits[:3] not in KNOWN_NUMERIC:
        return digits, ("unknown_country",)
    return digits, ()
