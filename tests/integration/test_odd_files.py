"""Files as they really come: several alphabets in one, quotes that never close, dates of every order, bombs."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter

from modules.integration.domain.options import NumberOption, Options
from modules.integration.domain.text_files import find_encoding
from modules.integration.errors import FileTooLarge, UnreadableFile
from modules.integration.services.workbooks import MEGABYTE, read_grid
from tests.integration.files import codes, plan, read, understand

HEADER = "Brinco;Nome;Sexo\n"


def problems(content: str | bytes) -> dict[int, set[str]]:
    return {row.row: {notice.code for notice in row.notices} for row in read(content) if row.notices}


def test_lines_of_another_encoding_are_told_by_line_and_read_all_the_same() -> None:
    content = HEADER.encode() + "1;Mônica;F\n".encode() + "2;Açaí;F\n".encode("windows-1252") + b"3;Rosa;F\n"

    rows = read(content)

    assert find_encoding(content) == "mixed"
    assert [row.texts["name"] for row in rows] == ["Mônica", "Açaí", "Rosa"]
    assert problems(content) == {2: {"mixed_encoding"}}
    assert rows[1].notices[0].params == {"line": 3}
    assert not rows[1].failed


def test_the_encoding_that_a_person_chose_is_the_one_that_is_used() -> None:
    content = (HEADER + "1;Açaí;F\n").encode("iso-8859-1")

    assert read(content, Options(encoding="iso-8859-1"))[0].texts["name"] == "Açaí"
    with pytest.raises(UnreadableFile):
        read(content, Options(encoding="utf-8"))


def test_a_quote_that_never_closes_costs_its_own_line_alone() -> None:
    content = HEADER + '1;"Estrela;F\n2;Pintada;F\n3;"Flor";M\n4;Rosa;F\n'

    rows = read(content)

    assert problems(content) == {1: {"broken_quotes"}}
    assert rows[0].notices[0].params == {"line": 2}
    assert [row.texts["name"] for row in rows if not row.failed] == ["Pintada", "Flor", "Rosa"]


def test_a_quote_at_the_end_of_the_file_swallows_nothing() -> None:
    assert problems(HEADER + '1;Estrela;F\n2;"Pintada;F') == {2: {"broken_quotes"}}


def test_a_quoted_cell_may_go_over_two_lines_and_hold_doubled_quotes() -> None:
    rows = read(HEADER + '1;"Estrela\nd\'Alva";F\n2;"a ""boa"" vaca";F\n')

    assert [row.texts["name"] for row in rows] == ["Estrela d'Alva", 'a "boa" vaca']


def test_a_quote_inside_a_cell_is_only_a_sign() -> None:
    assert problems(HEADER + '1;5" alta;F\n') == {}


def test_a_first_line_that_names_the_separator_is_no_title() -> None:
    reading = understand("sep=|\nBrinco|Nome\n1|Rosa\n")

    assert [column.title for column in reading.columns] == ["Brinco", "Nome"]


def test_a_separator_that_a_person_chose_counts_more_than_the_one_found() -> None:
    content = "Brinco,x;Nome\n1,2;Rosa\n3,4;Flor\n"

    assert [column.title for column in understand(content, Options(delimiter=",")).columns] == ["Brinco", "x;Nome"]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["27/02/2024", "03/05/2024"], [date(2024, 2, 27), date(2024, 5, 3)]),
        (["02/27/2024", "05/03/2024"], [date(2024, 2, 27), date(2024, 5, 3)]),
        (["99/12/31", "24/05/03"], [date(1999, 12, 31), date(2024, 5, 3)]),
        (["3-mai-24", "1 de setembro de 2023"], [date(2024, 5, 3), date(2023, 9, 1)]),
        (["3 ene 2024", "15-dic-23"], [date(2024, 1, 3), date(2023, 12, 15)]),
        (["Jan 3, 2024", "15-Dec-23"], [date(2024, 1, 3), date(2023, 12, 15)]),
        (["45413", "45414.5"], [date(2024, 5, 1), date(2024, 5, 2)]),
        (["20240503", "2024-05-04"], [date(2024, 5, 3), date(2024, 5, 4)]),
        (["03.05.24", "31.12.69"], [date(2024, 5, 3), date(2069, 12, 31)]),
    ],
)
def test_dates_are_read_in_every_order_and_language(cells: list[str], days: list[date]) -> None:
    content = "Brinco;Nascimento\n" + "".join(f"{number};{cell}\n" for number, cell in enumerate(cells))

    assert [row.birth_date for row in read(content)] == days


def test_the_year_may_be_said_to_come_first() -> None:
    [row] = read("Brinco;Nascimento\n1;24/05/03\n", Options(date_order="ymd"))

    assert row.birth_date == date(2024, 5, 3)


def test_years_first_and_years_last_in_one_column_contradict_each_other() -> None:
    content = "Brinco;Nascimento\n1;99/05/03\n2;03/05/98\n"

    assert "mixed_date_order" in {notice.code for notice in understand(content).notices}


@pytest.mark.parametrize(
    ("word", "sex"),
    [("boi", "MaleNeuter"), ("novillo", "MaleNeuter"), ("capão", "MaleNeuter"), ("castrada", "FemaleNeuter")],
)
def test_castrated_animals_are_told_by_their_word(word: str, sex: str) -> None:
    assert read(f"Brinco;Sexo\n1;{word}\n")[0].sex == sex


def test_a_column_of_its_own_may_tell_who_is_castrated() -> None:
    rows = read("Brinco;Sexo;Castrado\n1;M;sim\n2;M;não\n3;F;x\n4;M;talvez\n")

    assert [row.sex for row in rows] == ["MaleNeuter", "Male", "FemaleNeuter", "Male"]
    assert {notice.code for notice in rows[3].notices} == {"unknown_flag"}


@pytest.mark.parametrize(
    ("cell", "breeds"),
    [
        ("Nelore", ()),
        ("1/2 Nelore 1/2 Angus", (("nelore", 0.5), ("angus", 0.5))),
        ("5/8 Holandês + 3/8 Gir", (("holstein", 0.625), ("gir", 0.375))),
        ("50% Angus, 50% Nelore", (("angus", 0.5), ("nelore", 0.5))),
        ("Angus 75% Nelore 25%", (("angus", 0.75), ("nelore", 0.25))),
        ("62,5% Linha 3/4 (A+B) + 37,5% Gir", (("Linha 3/4 (A+B)", 0.625), ("gir", 0.375))),
    ],
)
def test_breeds_and_their_parts_are_read(cell: str, breeds: tuple[tuple[str, float], ...]) -> None:
    [row] = read(f"Brinco;Raça\n1;{cell}\n")

    assert row.breeds == breeds


@pytest.mark.parametrize("cell", ["HOL", "Holandesa", "holandês", "Holando", "Holstein-Friesian", "HPB"])
def test_a_breed_is_known_by_its_names_and_its_short_forms(cell: str) -> None:
    [row] = read(f"Brinco;Raça\n1;{cell}\n")

    assert row.breed == "holstein"


def test_a_breed_that_no_catalogue_has_stays_as_it_is_written() -> None:
    [row] = read("Brinco;Raça\n1;Jersolanda\n")

    assert row.breed == "Jersolanda"


def test_parts_that_make_no_whole_are_told() -> None:
    assert problems("Brinco;Raça\n1;50% Angus 20% Nelore\n") == {1: {"bad_breed_parts"}}


def test_parts_may_stand_in_columns_of_their_own() -> None:
    [row] = read("Brinco;% Angus;% Nelore\n1;62,5;37,5\n")

    assert row.breeds == (("angus", 0.625), ("nelore", 0.375))


def test_an_animal_has_any_number_of_numbers_in_any_number_of_columns() -> None:
    content = "Brinco;EID;SISBOV;Marca;NLIS\n142;982000001088420;076000012345678;A7;3ABCD123XBC01234\n"

    [row] = read(content)

    assert [number.key for number in row.numbers] == [
        ("br.management", "142"),
        ("std.iso.11785", "982000001088420"),
        ("std.iso.11785", "076000012345678"),
        ("br.brand", "A7"),
        ("au.nlis", "3ABCD123XBC01234"),
    ]


def test_a_cell_may_hold_several_numbers() -> None:
    [row] = read("Brinco;EID\n142;982000001088420 | 982 000001088421\n")

    assert [number.key[1] for number in row.numbers] == ["142", "982000001088420", "982000001088421"]


def test_the_scheme_of_a_column_may_be_chosen() -> None:
    said = Options(numbers={1: NumberOption("uk.cts.eartag", "button")})

    [row] = read("Brinco;Outro\n1;UK 284205 700016\n", said)
    assert [number.key for number in row.numbers] == [("br.management", "1")]

    content = "Brinco;Registro\n1;UK 284205 700016\n"
    [row] = read(content, said)
    assert [(number.key, number.type) for number in row.numbers[1:]] == [
        (("uk.cts.eartag", "UK284205700016"), "button")
    ]


@pytest.mark.parametrize(
    ("columns", "cells", "kind", "how"),
    [
        ("Data de saída;Motivo", "10/05/2026;venda", "departure", "Sale"),
        ("Data da baixa;Motivo da baixa", "10/05/2026;morte", "death", "Perished"),
        ("Data da baixa;Motivo da baixa", "10/05/2026;frigorífico", "departure", "Slaughter"),
        ("Data da morte;Causa da morte", "10/05/2026;acidente", "death", "Accident"),
        ("Died;Cause of death", "2026-05-10;stolen", "death", "Theft"),
    ],
)
def test_how_an_animal_left_is_read(columns: str, cells: str, kind: str, how: str) -> None:
    [row] = plan(f"Brinco;Nascimento;{columns}\n1;01/02/2024;{cells}\n")

    [entry] = row.entries
    assert (entry.kind, entry.occurred_at) == (kind, "2026-05-10")
    assert how in entry.data.values()
    assert row.animal is not None
    assert row.animal.registered_on == date(2026, 5, 10)


def test_an_exit_before_the_birth_or_in_the_future_is_an_error() -> None:
    early, late = plan("Brinco;Nascimento;Saída\n1;01/02/2024;01/02/2023\n2;01/02/2024;01/02/2030\n")

    assert "before_birth" in codes(early)
    assert "future_date" in codes(late)


def test_a_weight_at_birth_is_of_the_day_of_birth() -> None:
    [row] = plan("Brinco;Nascimento;Peso ao nascer;Peso 01/05/2026\n1;01/02/2026;32,5;110\n")

    assert [(entry.occurred_at, entry.data["weight_kg"]) for entry in row.entries] == [
        ("2026-05-01", 110.0),
        ("2026-02-01", 32.5),
    ]


def bomb(size: int) -> bytes:
    """A real one: a few kilobytes that would fill the memory."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member:
            for _ in range(size // MEGABYTE):
                member.write(b" " * MEGABYTE)
    return stream.getvalue()


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    content = bomb(512 * MEGABYTE)

    assert len(content) < MEGABYTE
    with pytest.raises(FileTooLarge):
        read_grid(content, encoding=None, delimiter=None, sheet=None)


def test_a_bomb_that_lies_about_its_size_is_refused_too() -> None:
    content = bomb(512 * MEGABYTE)
    size = (512 * MEGABYTE).to_bytes(4, "little")
    lying = content.replace(size, (1000).to_bytes(4, "little"))

    assert lying != content
    with pytest.raises(UnreadableFile):
        read_grid(lying, encoding=None, delimiter=None, sheet=None)


def test_an_archive_of_countless_members_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(1001):
            archive.writestr(f"xl/{number}", "")

    with pytest.raises(UnreadableFile):
        read_grid(stream.getvalue(), encoding=None, delimiter=None, sheet=None)


def test_a_sheet_whose_table_stands_in_the_middle_is_read() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet()
        page.write_row(5, 3, ["Brinco", "Sexo"])
        page.write_row(6, 3, ["101", "F"])

    [row] = read(stream.getvalue())

    assert [number.key[1] for number in row.numbers] == ["101"]
