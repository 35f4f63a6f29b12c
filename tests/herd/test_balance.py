"""The balance of a lot adds up on every day."""

from datetime import date

from tests.herd.conftest import Farm

JANUARY, FEBRUARY, MARCH = date(2026, 1, 7), date(2026, 2, 1), date(2026, 3, 1)


def test_each_day_opens_with_what_the_day_before_left(farm: Farm) -> None:
    lot = farm.form_group("Lote", kind="lot", species="chicken", head_count=1000, opened_on="2026-01-05")
    of_lot = {"subject_type": "lot"}
    farm.journal.tell("death", lot, JANUARY, head_count=10, reason="Disease", **of_lot)
    farm.journal.tell("death", lot, JANUARY, head_count=2, reason="Missing", method="Theft", **of_lot)
    farm.journal.tell("arrival", lot, JANUARY, head_count=105, doa_count=5, **of_lot)
    farm.journal.tell("head_count_correction", lot, date(2026, 1, 8), counted=1085, reason="recount", **of_lot)
    farm.journal.tell("departure", lot, date(2026, 1, 8), head_count=85, kind="Sale", **of_lot)

    rows = farm.get(f"groups/{lot}/balance", **{"from": "2026-01-05", "to": "2026-01-08"})["items"]

    names = ("opening", "placed", "out", "dead", "missing", "corrections", "closing", "mortality_pct")
    assert [tuple(row[name] for name in names) for row in rows] == [
        (0, 1000, 0, 0, 0, 0, 1000, 0),
        (1000, 0, 0, 0, 0, 0, 1000, 0),
        (1000, 100, 0, 10, 2, 0, 1088, 0.91),
        (1088, 0, 85, 0, 0, -3, 1000, 0.91),
    ]


def test_a_long_time_is_told_by_weeks(farm: Farm) -> None:
    lot = farm.form_group("Lote", kind="lot", species="chicken", head_count=1000, opened_on="2026-01-05")

    told = farm.get(f"groups/{lot}/balance", to="2026-06-30")

    assert (told["items"][0]["since"], told["items"][0]["until"]) == ("2026-01-05", "2026-01-11")
    assert told["items"][-1]["until"] == told["until"] == "2026-06-30"


def test_an_unrecorded_death_counts_as_death(farm: Farm) -> None:
    lot = farm.form_group("Lote", kind="lot", species="pig", head_count=10, opened_on="2026-01-05")
    farm.journal.tell("head_count_correction", lot, JANUARY, subject_type="lot", counted=9, reason="unrecorded_death")

    last = farm.get(f"groups/{lot}/balance", to="2026-01-07")["items"][-1]

    assert (last["dead"], last["corrections"], last["closing"]) == (1, 0, 9)


def test_a_group_of_animals_has_no_balance(farm: Farm) -> None:
    assert farm.client.get(farm.url(f"groups/{farm.form_group()}/balance")).status_code == 404
