"""Brazilian documents: tax numbers, states, municipalities and the number of a movement permit (GTA)."""

import re

from app.kernel.trade.identifiers.errors import IdentifierError

_STATES = (
    "RO11 AC12 AM13 RR14 PA15 AP16 TO17 MA21 PI22 CE23 RN24 PB25 PE26 AL27 SE28 BA29 "
    "MG31 ES32 RJ33 SP35 PR41 SC42 RS43 MS50 MT51 GO52 DF53"
)

UF_CODES = {state[:2]: int(state[2:]) for state in _STATES.split()}
"""The states and the two digits with which their municipalities' numbers begin (IBGE)."""

_PUNCTUATION = re.compile(r"[\s./-]")
_CNPJ = re.compile(r"^[0-9A-Z]{12}\d{2}$")
_GTA = re.compile(r"^([A-Z]{2})-([A-Z0-9]{1,4})-(\d{1,12})$")
_FIRST_WEIGHTS = (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)


def normalise_cpf(text: str) -> str:
    """A person's tax number as 11 digits; raises IdentifierError."""
    digits = _PUNCTUATION.sub("", text)
    if not re.fullmatch(r"[0-9]*", digits):
        raise IdentifierError("bad_character", text)
    if len(digits) != 11:
        raise IdentifierError("bad_length", text)
    if len(set(digits)) == 1:
        raise IdentifierError("repeated_digits", text)
    if any(_cpf_check(digits, size) != int(digits[size]) for size in (9, 10)):
        raise IdentifierError("check_digit", text)
    return digits


def show_cpf(digits: str) -> str:
    """`000.000.000-00`."""
    return f"{digits[:3]}.{digits[3:6]}.{digits[6:9]}-{digits[9:]}"


def _cpf_check(digits: str, size: int) -> int:
    return sum(int(digits[i]) * (size + 1 - i) for i in range(size)) * 10 % 11 % 10


def normalise_cnpj(text: str) -> str:
    """A company's tax number as 14 characters, the alphanumeric form of 2026 included; raises IdentifierError."""
    value = _PUNCTUATION.sub("", text).upper()
    if not _CNPJ.match(value):
        raise IdentifierError("bad_format", text)
    if len(set(value)) == 1:
        raise IdentifierError("repeated_digits", text)
    first = _cnpj_check(value[:12], _FIRST_WEIGHTS)
    second = _cnpj_check(value[:13], (6, *_FIRST_WEIGHTS))
    if value[12:] != f"{first}{second}":
        raise IdentifierError("check_digit", text)
    return value


def show_cnpj(value: str) -> str:
    """`00.000.000/0000-00`."""
    return f"{value[:2]}.{value[2:5]}.{value[5:8]}/{value[8:12]}-{value[12:]}"


def _cnpj_check(characters: str, weights: tuple[int, ...]) -> int:
    rest = sum((ord(char) - 48) * weight for char, weight in zip(characters, weights, strict=True)) % 11
    return 0 if rest < 2 else 11 - rest


def check_municipality(code: str, uf: str) -> str:
    """The 7 digits of a municipality that lies in that state; raises IdentifierError."""
    digits = code.strip()
    if not re.fullmatch(r"[0-9]{7}", digits):
        raise IdentifierError("bad_format", code)
    if uf.upper() not in UF_CODES:
        raise IdentifierError("bad_uf", uf)
    if int(digits[:2]) != UF_CODES[uf.upper()]:
        raise IdentifierError("uf_mismatch", f"{code} {uf}")
    return digits


def normalise_gta(text: str) -> str:
    """The number of a movement permit as `UF-SERIES-NUMBER`; raises IdentifierError."""
    found = _GTA.match(re.sub(r"\s", "", text).upper())
    if not found:
        raise IdentifierError("bad_format", text)
    if found[1] not in UF_CODES:
        raise IdentifierError("bad_uf", text)
    return found[0]
