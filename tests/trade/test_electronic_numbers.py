"""Electronic numbers in every spelling that readers and spreadsheets give them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.kernel.trade.identifiers import IdentifierError, normalise, normalise_electronic, to_hex
from app.kernel.trade.identifiers.countries import KNOWN_NUMERIC

NUMBER = "982000001088420"

SPELLINGS = [
    ("982000001088420", NUMBER, ()),
    ("982 000001088420", NUMBER, ()),
    ("982-000001088420", NUMBER, ()),
    ("982.000001088420", NUMBER, ()),
    ("0982000001088420", NUMBER, ()),
    ("LA 982 000001088420\r\n", NUMBER, ()),
    ("A 00000 0 982 000001088420", NUMBER, ()),
    ("LA 00000 0 982 000001088420", NUMBER, ()),
    ("A 00000 0 0982 000001088420", NUMBER, ()),
    ("A0000000982000001088420", NUMBER, ()),
    ("10000000982000001088420", NUMBER, ()),
    ("A982000001088420\r", NUMBER, ()),
    ("\x02982000001088420\x03", NUMBER, ()),
    ("'982000001088420", NUMBER, ()),
    ('"982000001088420"', NUMBER, ()),
    ("982000001088420.0", NUMBER, ()),
    ("982000001088420,00", NUMBER, ()),
    ("982\u00a0000001088420", NUMBER, ()),
    ("urn:iso:std:iso:11784:982.000001088420", NUMBER, ()),
    ("8000F58000109BA4", NUMBER, ()),
    ("8000f58000109ba4", NUMBER, ()),
    ("8001F58000109BA4", NUMBER, ("data_block",)),
    ("8000F66416B8808B", "985155000012939", ()),
    ("8000F12416B8808B", "964155000012939", ()),
    ("964 155000012939", "964155000012939", ()),
    ("80000040000000E0", "001000000000224", ("unknown_country",)),
    ("3DD.003BA20748", "989001000474440", ()),
    ("076000012345678", "076000012345678", ()),
    ("8000130000BC614E", "076000012345678", ()),
    ("826071339300045", "826071339300045", ()),
    ("982274877906943", "982274877906943", ()),
    ("999000000000001", "999000000000001", ("test_prefix",)),
    ("A0000000964000000123456", "964000000123456", ()),
    ("A 00000 0 0999 000000123456", "999000000123456", ("test_prefix",)),
    ("777000000123456", "777000000123456", ("unknown_country",)),
    ("899000000123456", "899000000123456", ()),
]

REFUSED = [
    ("982274877906944", "code_too_large"),
    ("982000000000000", "zero_code"),
    ("000000001088420", "bad_prefix"),
    ("9.82E+14", "damaged_number"),
    ("9,82E+14", "damaged_number"),
    ("9.82E14", "damaged_number"),
    ("98200000108842", "bad_length"),
    ("76000012345678", "leading_zero_lost"),
    ("9820000010884201", "bad_length"),
    ("98200000108842O", "bad_character"),
    ("LR 0006 0000000018514348", "not_animal"),
    ("0000F58000109BA4", "not_animal"),
    ("00000000982000001088420", "not_animal"),
    ("0000001982000001088420", "bad_prefix"),
    ("", "empty"),
    (" \r\n", "empty"),
    ("ABC", "bad_character"),
    ("A", "bad_character"),
    ("\u0663" * 15, "bad_character"),
]


@pytest.mark.parametrize(("text", "digits", "warnings"), SPELLINGS)
def test_every_spelling_of_a_number_gives_its_fifteen_digits(text: str, digits: str, warnings: tuple[str, ...]) -> None:
    identifier = normalise("std.iso.11785", text)

    assert (identifier.value, identifier.warnings) == (digits, warnings)


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_what_is_no_animal_number_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(IdentifierError) as refused:
        normalise("std.iso.11785", text)

    assert refused.value.code == code
    assert set(refused.value.sentences) == {"en", "pt-BR", "es"}


@settings(deadline=None)
@given(prefix=st.integers(1, 998), code=st.integers(1, 2**38 - 1))
def test_decimal_to_hexadecimal_and_back_gives_the_same_digits(prefix: int, code: int) -> None:
    digits = f"{prefix:03d}{code:012d}"

    assert normalise_electronic(to_hex(digits))[0] == digits


@settings(deadline=None)
@given(text=st.text(max_size=30))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        digits, _ = normalise_electronic(text)
    except IdentifierError:
        return

    assert len(digits) == 15
    assert digits.isascii()
    assert digits.isdigit()


def test_the_country_codes_that_lose_a_zero_are_those_of_the_standard() -> None:
    expected = (
        "004 008 010 012 016 020 024 028 031 032 036 040 044 048 050 051 052 056 060 064 068 070 072 074 076 084 086 "
        "090 092 096"
    )

    assert " ".join(sorted(code for code in KNOWN_NUMERIC if code.startswith("0"))) == expected
