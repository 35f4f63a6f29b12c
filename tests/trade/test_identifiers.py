"""National numbers, documents of Brazil, farm numbers, and a search in any spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.kernel.trade.identifiers import (
    SCHEMES,
    IdentifierError,
    candidates,
    electronic_of_tag,
    national_scheme,
    normalise,
    suffix,
)
from app.kernel.trade.identifiers.brazil import check_municipality, show_cnpj, show_cpf

READ = [
    ("br.cpf", "529.982.247-25", "52998224725"),
    ("br.cpf", "111.444.777-35", "11144477735"),
    ("br.cpf", "12345678909", "12345678909"),
    ("br.cnpj", "11.222.333/0001-81", "11222333000181"),
    ("br.cnpj", "42.318.949/0001-84", "42318949000184"),
    ("br.cnpj", "12.ABC.345/01DE-35", "12ABC34501DE35"),
    ("br.cnpj", "12abc34501de35", "12ABC34501DE35"),
    ("uk.cts.eartag", "UK 284205 700016", "UK284205700016"),
    ("uk.cts.eartag", "uk230011200123", "UK230011200123"),
    ("uk.sheep", "UK0713393 00045", "UK071339300045"),
    ("uk.pig.herdmark", "ab1234", "UKAB1234"),
    ("eu.bovine", "NL 680250829", "NL680250829"),
    ("eu.bovine", "276 0312312345", "DE0312312345"),
    ("icar.Interbull", "HOLNZLM000123456789", "HOLNZLM000123456789"),
    ("au.nlis", "3ABCD123XBC01234", "3ABCD123XBC01234"),
    ("nz.digad.birthid", "abcd-21-1234", "ABCD-21-1234"),
    ("uk.cph", "34/123/1234", "34/123/1234"),
    ("br.gta", "sc-k-123456", "SC-K-123456"),
    ("br.management", " 0142 ", "0142"),
    ("br.management", "12-3", "12-3"),
    ("br.management", "142.0", "142"),
    ("br.brand", "jb 7", "JB7"),
]

REFUSED = [
    ("br.cpf", "123.456.789-00", "check_digit"),
    ("br.cpf", "111.111.111-11", "repeated_digits"),
    ("br.cpf", "123456789", "bad_length"),
    ("br.cnpj", "11.222.333/0001-80", "check_digit"),
    ("br.cnpj", "00.000.000/0000-00", "repeated_digits"),
    ("br.cnpj", "11222333000", "bad_format"),
    ("uk.cts.eartag", "UK284205100016", "check_digit"),
    ("uk.cts.eartag", "UK 123456 200001", "check_digit"),
    ("icar.Interbull", "HOLNZLX000123456789", "bad_format"),
    ("br.gta", "XX-K-1", "bad_uf"),
    ("br.management", "", "empty"),
    ("br.management", "12345678901", "bad_length"),
    ("br.management", "9.82E+14", "damaged_number"),
    ("br.gov.mapa.sisbov", "982000001088420", "bad_prefix"),
    ("eu.bovine", "ZZ123", "bad_prefix"),
    ("no.such.scheme", "1", "unknown_scheme"),
]


@pytest.mark.parametrize(("scheme", "text", "value"), READ)
def test_a_number_is_read_into_its_canonical_form(scheme: str, text: str, value: str) -> None:
    assert normalise(scheme, text).value == value


@pytest.mark.parametrize(("scheme", "text", "code"), REFUSED)
def test_a_wrong_number_is_refused_with_its_reason(scheme: str, text: str, code: str) -> None:
    with pytest.raises(IdentifierError) as refused:
        normalise(scheme, text)

    assert refused.value.code == code


def test_an_australian_number_with_a_short_serial_is_taken_with_a_warning() -> None:
    assert normalise("au.nlis", "3ABCD123XBC1234").warnings == ("short_serial",)


@pytest.mark.parametrize(
    ("tag", "electronic"), [("UK071339300045", "826071339300045"), ("DE0312312345", "276000312312345")]
)
def test_an_official_tag_tells_the_electronic_number_it_carries(tag: str, electronic: str) -> None:
    assert electronic_of_tag(tag) == electronic


@pytest.mark.parametrize(
    ("scheme", "text"), [("br.gov.mapa.sisbov", "076000012345678"), ("usa.ain", "USA003123456789")]
)
def test_a_national_number_that_is_electronic_is_stored_once_and_shown_by_its_name(scheme: str, text: str) -> None:
    identifier = normalise(scheme, text)

    assert identifier.scheme == "std.iso.11785"
    assert national_scheme(identifier).code == scheme


def test_a_maker_number_has_no_national_name() -> None:
    assert national_scheme(normalise("std.iso.11785", "982000001088420")).code == "std.iso.11785"


def test_a_municipality_must_lie_in_its_state() -> None:
    assert check_municipality("4205407", "SC") == "4205407"

    with pytest.raises(IdentifierError, match="uf_mismatch"):
        check_municipality("4205407", "PR")


def test_tax_numbers_are_shown_with_their_punctuation() -> None:
    assert show_cpf("52998224725") == "529.982.247-25"
    assert show_cnpj("12ABC34501DE35") == "12.ABC.345/01DE-35"


@pytest.mark.parametrize(
    "text", ["982 000001088420", "8000F58000109BA4", "982-000001088420", "LA 982 000001088420", "982000001088420.0"]
)
def test_a_search_finds_an_electronic_number_in_any_spelling(text: str) -> None:
    assert ("std.iso.11785", "982000001088420") in {(found.scheme, found.value) for found in candidates(text)}


def test_a_search_for_an_official_tag_also_finds_its_transponder() -> None:
    found = {(identifier.scheme, identifier.value) for identifier in candidates("UK 0713393 00045")}

    assert {("uk.sheep", "UK071339300045"), ("std.iso.11785", "826071339300045")} <= found


def test_only_the_last_digits_of_a_tag_are_a_suffix() -> None:
    assert suffix("8420") == "8420"
    assert suffix("84 20") == "8420"
    assert suffix("A842") is None
    assert suffix("12") is None


@pytest.mark.parametrize("code", SCHEMES)
@settings(deadline=None)
@given(text=st.text(max_size=25))
def test_no_text_breaks_a_scheme(code: str, text: str) -> None:
    try:
        value = normalise(code, text).value
    except IdentifierError:
        return

    assert normalise(code, value).value == value
