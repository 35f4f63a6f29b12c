"""Finding out what a file is: encoding, delimiter, titles, columns, decimals, date order."""

import io
from datetime import date, datetime
from decimal import Decimal

import pytest
import xlsxwriter

from app.kernel.trade.identifiers import ELECTRONIC
from modules.integration.domain.options import Options, WeightOption
from modules.integration.errors import FileTooLarge, TooManyRows, UnknownSheet, UnreadableFile
from modules.integration.services import workbooks
from modules.integration.services.workbooks import read_grid
from tests.integration.files import BARE_LIST, BRAZIL, BRAZILIAN, GALLAGHER, JOINED, TRU_TEST, read, understand


def fields(content: str | bytes, options: Options | None = None) -> list[str | None]:
    return [column.field for column in understand(content, options).columns]


def workbook(rows: list[list[object]], *, sheet: str = "Plan1") -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                page.write(number, place, value)
    return stream.getvalue()


def test_the_columns_of_a_scale_file_are_recognised_and_its_computed_ones_left_out() -> None:
    assert fields(TRU_TEST) == ["eid", "visual", "weight", "date", "time", None, None, None]


def test_a_reader_session_is_recognised() -> None:
    assert fields(GALLAGHER) == ["date", "time", "eid", "visual"]


def test_a_bare_list_of_numbers_is_a_scan_list() -> None:
    rows = read(BARE_LIST)

    assert [number.identifier.value for row in rows for number in row.numbers] == ["982000001088420", "076000012345678"]


def test_a_windows_file_with_semicolons_and_decimal_commas_is_read() -> None:
    content = BRAZILIAN.encode("windows-1252")

    assert read_grid(content, encoding=None, delimiter=None, sheet=None).encoding == "windows-1252"
    [row] = read(content)
    assert [(weight.kg, weight.on) for weight in row.weights] == [(412.5, date(2026, 5, 3))]
    assert row.texts["note"] == "mancando"
    assert [number.identifier.value for number in row.numbers] == ["0142"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-1"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_no_encoding_or_line_end_changes_what_a_file_says(encoding: str, line_end: str) -> None:
    content = BRAZILIAN.replace("\n", line_end).encode(encoding)

    assert understand(content).columns[3].title == "Observação"
    assert len(read(content)) == 1


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str) -> None:
    content = delimiter.join(["Brinco", "Sexo", "Raça"]) + "\n" + delimiter.join(["1", "F", "Nelore"])

    assert fields(content) == ["visual", "sex", "breed"]


def test_titles_before_the_header_are_passed_over() -> None:
    titles = "Granja Boa Vista\nPesagem de 112 dias, unidade: libras\n\n"
    content = titles + "Brinco;Baia;Sexo;Peso inicial;Peso final\n1;P1;F;48,5;204,5\n"

    reading = understand(content)

    assert [column.field for column in reading.columns] == ["visual", "place", "sex", "weight", "weight"]
    assert reading.options.header_row == 4
    assert reading.count == 1


def test_a_quoted_cell_may_hold_the_delimiter() -> None:
    [row] = read('Brinco;Obs\n1;"magro; mancando"\n')

    assert row.texts["note"] == "magro; mancando"


@pytest.mark.parametrize(
    ("title", "field", "unit", "dated"),
    [
        ("Peso 01/03/2026", "weight", None, "01/03/2026"),
        ("PESO INICIAL (lb)", "weight", "lb", None),
        ("Final weight [kg]", "weight", "kg", None),
        ("Peso (@)", "weight", "@", None),
        ("Peso medio g", "weight", "g", None),
        ("Ganho de peso", None, None, None),
        ("Target weight", None, None, None),
        ("Data da pesagem", "date", None, None),
        ("Fecha de nacimiento", "birth_date", None, None),
        ("Idade (dias)", "age_days", None, None),
        ("Semana", "age_weeks", None, None),
        ("Nº", "visual", None, None),
        ("Caravana electrónica", "eid", None, None),
        ("Galpão", "place", None, None),
        ("Lote", "group", None, None),
        ("Cor preferida", None, None, None),
    ],
)
def test_a_title_is_understood_in_three_languages(
    title: str, field: str | None, unit: str | None, dated: str | None
) -> None:
    column = understand(f"Sexo;Raça;{title}\nF;Nelore;x\n").columns[2]

    assert (column.field, column.unit, column.dated) == (field, unit, dated)


def test_a_column_of_electronic_numbers_is_known_by_what_stands_in_it() -> None:
    content = "Brinco;Peso;Data\n982000001088420;400;01/03/2026\n982000001088421;410;13/03/2026\n"

    assert fields(content)[0] == "eid"


def test_lines_joined_in_one_column_of_a_sheet_are_split_again() -> None:
    rows = read(workbook([[JOINED], [JOINED.replace("8420", "8421").replace("0142", "0143")]]))

    assert [[number.identifier.value for number in row.numbers] for row in rows] == [
        ["982000001088420", "0142"],
        ["982000001088421", "0143"],
    ]
    assert [row.weights[0].kg for row in rows] == [412.5, 412.5]
    assert rows[0].on == date(2026, 5, 3)


def test_a_sheet_keeps_numbers_dates_and_text_as_they_are() -> None:
    header: list[object] = ["EID", "Brinco", "Peso", "Data"]
    content = workbook([["Fazenda"], header, [982000001088420, "0142", 412.5, datetime(2026, 5, 3)]])  # noqa: DTZ001

    [row] = read(content)

    assert {number.identifier.value for number in row.numbers} == {"982000001088420", "0142"}
    assert row.numbers[0].identifier.scheme == ELECTRONIC
    assert (row.weights[0].kg, row.weights[0].on) == (412.5, date(2026, 5, 3))


def test_another_sheet_may_be_chosen_and_one_that_is_not_there_is_refused() -> None:
    content = workbook([["Brinco", "Sexo"], ["1", "F"]], sheet="Animais")

    assert understand(content, Options(sheet="Animais")).columns[0].field == "visual"
    with pytest.raises(UnknownSheet):
        understand(content, Options(sheet="Vendas"))


def test_a_cell_far_outside_is_refused_before_room_is_made_for_it() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet().write(1_000_000, 3, "x")

    with pytest.raises(TooManyRows):
        read_grid(stream.getvalue(), encoding=None, delimiter=None, sheet=None)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook([["Brinco", "Sexo"], ["1", "F"]])
    monkeypatch.setattr(workbooks, "LARGEST_UNPACKED", 100)

    with pytest.raises(FileTooLarge):
        read_grid(content, encoding=None, delimiter=None, sheet=None)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 no archive", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no sheet", b"a\x00b\x00c"]
)
def test_what_is_neither_text_nor_spreadsheet_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_grid(content, encoding=None, delimiter=None, sheet=None)


def test_dates_that_prove_no_order_are_read_by_the_habit_of_the_farm_and_said_so() -> None:
    reading = understand("Brinco;Peso;Data\n1;400;03/05/2026\n")

    assert reading.date_order == "dmy"
    assert "date_order_assumed" in {notice.code for notice in reading.notices}


def test_dates_that_contradict_each_other_leave_every_row_without_a_date() -> None:
    content = "Brinco;Peso;Data\n1;400;27/02/2026\n2;410;03/27/2026\n"

    assert "mixed_date_order" in {notice.code for notice in understand(content).notices}
    assert all("mixed_date_order" in {notice.code for notice in row.notices} for row in read(content))


def test_a_chosen_order_leaves_only_the_dates_that_do_not_fit() -> None:
    rows = read("Brinco;Peso;Data\n1;400;27/02/2026\n2;410;03/27/2026\n", Options(date_order="dmy"))

    assert [row.on for row in rows] == [date(2026, 2, 27), None]


def test_points_that_may_part_thousands_are_told() -> None:
    content = "Brinco;Peso (g);Data\n1;2.068;20/05/2026\n2;2.132;20/05/2026\n"

    assert "ambiguous_decimal" in {notice.code for notice in understand(content).notices}
    assert [str(row.weights[0].kg) for row in read(content)] == ["2.068", "2.132"]
    assert [str(row.weights[0].kg) for row in read(content, Options(decimal="."))] == ["0.002068", "0.002132"]


@pytest.mark.parametrize(
    ("title", "cell", "unit", "kg"),
    [
        ("Peso", "412,5 kg", "lb", "412.5"),
        ("Peso (lb)", "100", "kg", "45.359237"),
        ("Peso", "100", "lb", "45.359237"),
        ("Peso", "18", "@", "540"),
        ("Peso", "412,5", None, "412.5"),
    ],
)
def test_the_unit_in_the_cell_counts_before_the_title_and_the_title_before_the_option(
    title: str, cell: str, unit: str | None, kg: str
) -> None:
    [row] = read(f"Brinco;{title};Data\n1;{cell};20/05/2026\n", Options(weight_unit=unit))

    assert row.weights[0].kg == Decimal(kg)


def test_what_is_said_of_a_weight_column_counts_most() -> None:
    said = {1: WeightOption(on=date(2026, 3, 1), unit="lb")}

    [row] = read("Brinco;Peso inicial;Peso 01/04/2026\n1;100;50\n", Options(weights=said))

    assert [(round(float(each.kg), 3), each.on) for each in row.weights] == [
        (45.359, date(2026, 3, 1)),
        (50.0, date(2026, 4, 1)),
    ]


@pytest.mark.parametrize(
    ("cell", "locale", "sex"),
    [
        ("F", "pt-BR", "Female"),
        ("fêmea", "pt-BR", "Female"),
        ("Hembra", "es", "Female"),
        ("h", "es", "Female"),
        ("m", "en", "Male"),
        ("Castrado", "pt-BR", "MaleNeuter"),
        ("steer", "en", "MaleNeuter"),
        ("h", "pt-BR", None),
    ],
)
def test_sex_is_read_in_three_languages_and_h_only_in_spanish(cell: str, locale: str, sex: str | None) -> None:
    [row] = read(f"Brinco;Sexo\n1;{cell}\n", Options(locale=locale))

    assert row.sex == sex
    assert row.failed is (sex is None)


def test_a_lost_zero_is_put_back_only_when_asked() -> None:
    content = "EID;Peso;Data\n76000012345678;400;20/05/2026\n"

    assert {notice.code for notice in read(content)[0].notices} == {"leading_zero_lost"}
    [row] = read(content, Options(restore_leading_zero=True))
    assert row.numbers[0].identifier.value == "076000012345678"


def test_control_characters_in_a_cell_count_as_blanks() -> None:
    [row] = read("EID;Obs\n\x02982000001088420\x03;magro\x07\n")

    assert row.numbers[0].identifier.value == "982000001088420"
    assert row.texts["note"] == "magro"


def test_an_official_number_finds_its_scheme() -> None:
    [row] = read("Brinco;SISBOV\n142;076000012345678\n")

    assert [(number.key, number.official) for number in row.numbers] == [
        (("br.management", "142"), False),
        (("std.iso.11785", "076000012345678"), True),
    ]


def test_a_file_of_weekly_samples_is_about_lots() -> None:
    assert understand("Semana;Peso médio (g);Aves pesadas\n1;180;100\n", farm=BRAZIL).options.subject == "lot"
