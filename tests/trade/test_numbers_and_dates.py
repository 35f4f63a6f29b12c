"""Numbers and dates as farmers' files write them."""

from datetime import date, time
from decimal import Decimal

import pytest

from app.kernel.trade.dates import DateError, date_order, habitual_order, read_date, read_moment, read_time
from app.kernel.trade.numbers import NumberError, decimal_reading, is_empty, read_number, read_quantity
from app.kernel.trade.units import carcass_kg, fahrenheit_to_celsius, live_weight_kg


@pytest.mark.parametrize(
    ("text", "locale", "number", "unit"),
    [
        ("1.234,56", "en", "1234.56", None),
        ("1.234,56", "pt-BR", "1234.56", None),
        ("1,234.56", "pt-BR", "1234.56", None),
        ("1,234.56", "en", "1234.56", None),
        ("412,5 kg", "pt-BR", "412.5", "kg"),
        ("18,72 @", "pt-BR", "18.72", "@"),
        ("1.234", "en", "1.234", None),
        ("R$ 1.234,56", "pt-BR", "1234.56", "BRL"),
        ("\u22123,5", "pt-BR", "-3.5", None),
        ("(3,5)", "pt-BR", "-3.5", None),
        ("48.5lb", "en", "48.5", "lb"),
        ("2.068 g", "pt-BR", "2068", "g"),
        ("1\u00a0234,5", "pt-BR", "1234.5", None),
        (",5", "pt-BR", "0.5", None),
    ],
)
def test_a_number_is_read_by_the_signs_it_bears(text: str, locale: str, number: str, unit: str | None) -> None:
    sign = decimal_reading([text], locale).sign

    assert read_quantity(text, sign) == (Decimal(number), unit)


def test_thousands_and_decimals_cannot_be_told_apart_where_every_value_has_three_digits_after_a_point() -> None:
    reading = decimal_reading(["1.234", "2.500"], "pt-BR")

    assert (reading.sign, reading.ambiguous) == (",", True)
    assert read_number("1.234", reading.sign) == 1234


def test_one_value_with_another_number_of_digits_proves_the_decimal_point() -> None:
    assert decimal_reading(["1.234", "2.5"], "pt-BR").sign == "."


def test_mexico_writes_a_decimal_point() -> None:
    assert decimal_reading(["1.234"], "es-MX").ambiguous is False


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("9,82E+14", "damaged_number"),
        ("12.5", "bad_number"),
        ("abc", "bad_number"),
        ("kg", "bad_number"),
        (",", "bad_number"),
    ],
)
def test_what_is_no_number_of_the_file_is_refused(text: str, code: str) -> None:
    with pytest.raises(NumberError) as refused:
        read_number(text, ",")

    assert refused.value.code == code


@pytest.mark.parametrize("text", ["", " ", "-", "NA", "n/a", "null", "#N/D", "#N/A"])
def test_a_cell_that_says_nothing_is_empty(text: str) -> None:
    assert is_empty(text)


def test_weights_are_converted_exactly() -> None:
    assert carcass_kg(Decimal("18.72"), "@") == Decimal("280.8")
    assert live_weight_kg(Decimal("18.72"), "@") == Decimal("561.6")
    assert live_weight_kg(Decimal(890), "lb") == Decimal("403.6972093")
    assert live_weight_kg(Decimal(2068), "g") == Decimal("2.068")
    assert fahrenheit_to_celsius(Decimal("101.5")).quantize(Decimal("0.01")) == Decimal("38.61")


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("03/05/2026", "dmy", date(2026, 5, 3)),
        ("03/05/2026", "mdy", date(2026, 3, 5)),
        ("3-mai-26", "dmy", date(2026, 5, 3)),
        ("3 de maio de 2026", "dmy", date(2026, 5, 3)),
        ("03/05/26", "dmy", date(2026, 5, 3)),
        ("03.05.1970", "dmy", date(1970, 5, 3)),
        ("03-05-70", "dmy", date(1970, 5, 3)),
        ("45413", "dmy", date(2024, 5, 1)),
        ("45413.0", "dmy", date(2024, 5, 1)),
        ("20260503", "dmy", date(2026, 5, 3)),
        ("2026-05-03", "mdy", date(2026, 5, 3)),
        ("May 3, 2026", "dmy", date(2026, 5, 3)),
        ("12 dic 2025", "dmy", date(2025, 12, 12)),
    ],
)
def test_a_date_is_read_in_any_spelling(text: str, order: str, expected: date) -> None:
    assert read_date(text, order) == expected


@pytest.mark.parametrize("text", ["31/02/2026", "2026-13-01", "ontem", "", "12345", "3-xyz-26"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="bad_date"):
        read_date(text)


def test_a_day_above_twelve_proves_the_order_of_the_whole_file() -> None:
    texts = ["27/02/2026", "03/05/2026"]

    order = date_order(texts, "mdy")

    assert (order.order, order.proven) == ("dmy", True)
    assert [read_date(text, order.order) for text in texts] == [date(2026, 2, 27), date(2026, 5, 3)]


def test_dates_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(DateError, match="mixed_date_order"):
        date_order(["27/02/2026", "03/27/2026"], "dmy")


def test_without_proof_the_habit_of_the_farm_counts() -> None:
    assert date_order(["03/05/2026"], habitual_order("en", "US")).order == "mdy"
    assert date_order(["03/05/2026"], habitual_order("pt-BR", "BR")).order == "dmy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("07:31:10", time(7, 31, 10)), ("7:31", time(7, 31)), ("2:05 pm", time(14, 5)), ("12:00 a.m.", time(0, 0))],
)
def test_a_time_of_day_is_read(text: str, expected: time) -> None:
    assert read_time(text) == expected


def test_a_date_and_a_time_may_share_a_cell() -> None:
    assert read_moment("03/05/2026 07:31:10") == (date(2026, 5, 3), time(7, 31, 10))
    assert read_moment("2026-05-03T07:31") == (date(2026, 5, 3), time(7, 31))
    assert read_moment("3 mai 2026") == (date(2026, 5, 3), None)


def test_an_hour_that_does_not_exist_is_refused() -> None:
    with pytest.raises(DateError, match="bad_time"):
        read_time("25:00")
