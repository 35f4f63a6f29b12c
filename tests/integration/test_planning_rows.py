"""What a file would do: new and known animals, conflicts, repeats, places, dates."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from modules.integration.domain.options import Options
from modules.integration.domain.plan import KnownAnimal, KnownLot, Picture
from tests.integration.files import BRAZILIAN, GALLAGHER, TODAY, TRU_TEST, codes, plan

ZONE = "America/Sao_Paulo"
EMPTY = Picture(zone=ZONE, today=TODAY)


def known(**numbers: UUID) -> Picture:
    """A farm whose animals carry these farm numbers or, when 15 digits, electronic ones."""
    keys = {
        ("std.iso.11785" if len(value) == 16 else "br.management", value[1:]): animal_id
        for value, animal_id in numbers.items()
    }
    animals = {
        animal_id: KnownAnimal(animal_id, "cattle", "beef", date(2024, 1, 1), date(2024, 1, 1), "present")
        for animal_id in numbers.values()
    }
    return replace(EMPTY, numbers=keys, animals=animals)


def test_a_scale_file_gives_two_weights_one_repeat_and_one_damaged_number() -> None:
    rows = plan(TRU_TEST)

    assert [row.status for row in rows] == ["ready", "ready", "ready", "error"]
    weights = [entry for row in rows for entry in row.entries]
    assert [(entry.data["weight_kg"], entry.occurred_at) for entry in weights] == [
        (398.0, "2026-05-03T07:32:02-03:00"),
        (413.0, "2026-05-03T07:33:40-03:00"),
    ]
    assert "repeated_in_file" in codes(rows[0])
    assert codes(rows[3]) == {"damaged_number"}
    assert rows[3].label == "0144"


def test_the_row_that_names_an_animal_first_registers_it_from_its_first_weight_on() -> None:
    rows = plan(TRU_TEST)

    assert [row.animal is not None for row in rows] == [True, True, False, False]
    assert rows[0].subject_id == rows[2].subject_id
    assert rows[0].animal
    assert rows[0].animal.registered_on == date(2026, 5, 3)
    assert [(number.scheme, number.value) for number in rows[0].animal.numbers] == [
        ("std.iso.11785", "982000001088420"),
        ("br.management", "0142"),
    ]


def test_a_reading_that_comes_twice_is_one_animal_and_one_repeat() -> None:
    rows = plan(GALLAGHER)

    assert [row.status for row in rows] == ["ready", "repeated"]


def test_a_note_beside_a_weight_becomes_a_note() -> None:
    [row] = plan(BRAZILIAN)

    assert [(entry.kind, entry.time_precision) for entry in row.entries] == [("weighing", "day"), ("note", "day")]
    assert row.entries[1].data == {"text": "mancando"}


def test_the_same_file_makes_the_same_ids() -> None:
    first, second = plan(TRU_TEST), plan(TRU_TEST)

    assert [row.subject_id for row in first] == [row.subject_id for row in second]
    assert [entry.entry_id for row in first for entry in row.entries] == [
        entry.entry_id for row in second for entry in row.entries
    ]


def test_a_file_whose_entries_are_known_brings_nothing_new() -> None:
    first = plan(TRU_TEST)
    ids = {entry.entry_id for row in first for entry in row.entries}
    animals = {row.animal.animal_id: row.animal for row in first if row.animal}
    picture = replace(
        EMPTY,
        entries=ids,
        numbers={(number.scheme, number.value): key for key, animal in animals.items() for number in animal.numbers},
        animals={key: KnownAnimal(key, "cattle", None, None, date(2026, 5, 3), "present") for key in animals},
    )

    again = plan(TRU_TEST, picture=picture)

    assert [row.status for row in again] == ["repeated", "repeated", "repeated", "error"]


def test_numbers_of_two_animals_in_one_row_are_a_conflict() -> None:
    picture = known(e982000001088420=uuid4(), v0142=uuid4())

    rows = plan(TRU_TEST, picture=picture)

    assert (rows[0].status, codes(rows[0])) == ("error", {"id_conflict"})


def test_two_numbers_may_not_change_partners_inside_a_file() -> None:
    content = "EID;Brinco\n982000001088420;1\n982000001088421;2\n982000001088420;2\n"

    assert [row.status for row in plan(content)] == ["ready", "ready", "error"]


def test_a_known_animal_is_weighed_and_not_registered() -> None:
    animal_id = uuid4()

    [row] = plan(BRAZILIAN, picture=known(v0142=animal_id))

    assert (row.subject_id, row.animal, row.is_known) == (animal_id, None, True)


def test_a_weight_before_the_registration_of_a_known_animal_is_told() -> None:
    animal_id = uuid4()
    picture = known(v0142=animal_id)
    late = replace(picture.animals[animal_id], registered_on=date(2026, 5, 20), birth_date=None)

    [row] = plan(BRAZILIAN, picture=replace(picture, animals={animal_id: late}))

    assert (row.status, "before_registration" in codes(row)) == ("ready", True)


def test_the_farm_number_of_an_animal_that_left_still_means_it() -> None:
    animal_id = uuid4()
    picture = known(v0142=animal_id)
    gone = replace(picture.animals[animal_id], life_status="departed")

    [row] = plan(BRAZILIAN, picture=replace(picture, animals={animal_id: gone}))

    assert (row.subject_id, row.animal) == (animal_id, None)
    assert "animal_left" in codes(row)


def test_it_may_be_given_again_to_an_animal_with_a_birth_of_its_own() -> None:
    animal_id = uuid4()
    picture = known(v0142=animal_id)
    gone = replace(picture.animals[animal_id], life_status="departed")

    [row] = plan("Brinco;Nascimento\n0142;01/05/2026\n", picture=replace(picture, animals={animal_id: gone}))

    assert row.animal
    assert row.subject_id != animal_id
    assert codes(row) == {"identifier_retired"}


def test_a_new_animal_under_a_number_that_another_lost_is_registered_and_its_row_is_told() -> None:
    [row] = plan("Brinco\n0142\n", picture=replace(EMPTY, formers={("br.management", "0142")}))

    assert (row.status, [(each.code, each.level, each.column) for each in row.notices]) == (
        "ready",
        [("identifier_retired", "warning", 0)],
    )


def test_zeros_that_a_spreadsheet_dropped_do_not_make_another_animal() -> None:
    animal_id = uuid4()

    [row] = plan("Brinco;Peso;Data\n142;400;20/05/2026\n", picture=known(v0142=animal_id))

    assert (row.subject_id, row.animal, codes(row)) == (animal_id, None, {"zeros_differ"})


def test_a_number_that_two_animals_carry_but_for_zeros_means_neither() -> None:
    picture = known(v0142=uuid4(), v00142=uuid4())

    [row] = plan("Brinco;Peso;Data\n142;400;20/05/2026\n", picture=picture)

    assert row.animal


def test_unknown_animals_may_be_left_out() -> None:
    [row] = plan(BRAZILIAN, Options(register_unknown=False))

    assert (row.status, codes(row)) == ("error", {"unknown_animal"})


def test_new_places_and_groups_are_made_once_and_known_ones_found_whatever_their_accents() -> None:
    content = "Brinco;Baia;Lote\n1;Galpao A;Recria\n2;galpão a;RECRIA\n3;Norte;Recria\n"
    north = uuid4()

    rows = plan(content, picture=replace(EMPTY, places={"norte": north}))

    first, second, third = (row.animal for row in rows if row.animal)
    assert first.place_id == second.place_id
    assert first.group_ids == second.group_ids == third.group_ids
    assert third.place_id == north
    assert [(place.name, place.kind) for place in rows[0].places] == [("Galpao A", "pen")]
    assert rows[2].places == []
    assert [group.purpose for group in rows[0].groups] == ["other"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Brinco;Peso;Data\n1;400\n", "missing_date"),
        ("Brinco;Peso;Data\n1;quatrocentos;20/05/2026\n", "bad_number"),
        ("Brinco;Peso;Data\n1;9,82E+14;20/05/2026\n", "damaged_number"),
        ("Brinco;Peso;Data\n1;400;31/02/2026\n", "bad_date"),
        ("Brinco;Peso;Data\n1;400;20/07/2026\n", "future_date"),
        ("Brinco;Peso;Data\n1;4000;20/05/2026\n", "out_of_hard_range"),
        ("Brinco;Peso (oz);Data\n1;400 oz;20/05/2026\n", "bad_unit"),
        ("Brinco;Peso;Data;Nascimento\n1;400;20/05/2024;20/05/2025\n", "before_birth"),
        ("Brinco;Sexo\n1;quem sabe\n", "unknown_sex"),
        ("Brinco;Espécie\n1;dragão\n", "unknown_species"),
        ("Brinco;Sexo\n;F\n", "missing_number"),
        ("Brinco;Sexo\n12345678901;F\n", "bad_length"),
        ("Brinco;Nascimento\n1;20/07/2026\n", "future_date"),
    ],
)
def test_a_row_that_cannot_be_is_an_error_with_its_reason(content: str, code: str) -> None:
    [row] = plan(content)

    assert (row.status, code in codes(row)) == ("error", True)
    assert row.entries == []


def test_an_unusual_weight_is_told_and_sent() -> None:
    [row] = plan("Brinco;Peso;Data\n1;1300;20/05/2026\n")

    assert (row.status, codes(row)) == ("ready", {"out_of_soft_range"})


def test_several_weight_columns_have_each_their_date() -> None:
    [row] = plan("Brinco;Peso 01/03/2026;Peso 01/04/2026\n1;400;430\n")

    assert [(entry.occurred_at, entry.data["weight_kg"]) for entry in row.entries] == [
        ("2026-03-01", 400.0),
        ("2026-04-01", 430.0),
    ]
    assert row.animal
    assert row.animal.registered_on == date(2026, 3, 1)


def test_of_two_weights_of_one_day_the_last_row_counts() -> None:
    rows = plan("Brinco;Peso;Data\n1;400;20/05/2026\n1;401;20/05/2026\n")

    assert [entry.data["weight_kg"] for row in rows for entry in row.entries] == [401.0]


def test_weights_more_than_ten_minutes_apart_both_count() -> None:
    rows = plan("Brinco;Peso;Data;Hora\n1;400;20/05/2026;07:00\n1;401;20/05/2026;07:11\n")

    assert [entry.data["weight_kg"] for row in rows for entry in row.entries] == [400.0, 401.0]


LOT = KnownLot(uuid4(), "Lote 7", "chicken", "broiler", date(2026, 4, 1), date(2026, 4, 1))
FLOCK = replace(EMPTY, lots={"lote 7": LOT})


def test_a_sample_of_a_lot_is_weighed_at_its_age() -> None:
    content = "Lote;Semana;Peso médio (g);Aves pesadas\nLote 7;1;180;100\nlote 7;2;450;50\n"

    rows = plan(content, picture=FLOCK)

    assert [(entry.subject_id, entry.occurred_at, dict(entry.data)) for row in rows for entry in row.entries] == [
        (LOT.lot_id, "2026-04-08", {"mode": "sample", "sample_count": 100, "sample_total_kg": 18.0}),
        (LOT.lot_id, "2026-04-15", {"mode": "sample", "sample_count": 50, "sample_total_kg": 22.5}),
    ]


def test_the_lot_may_be_named_once_for_the_whole_file() -> None:
    options = Options(lot="Lote 7", subject="lot", birth_date=date(2026, 4, 2), sample_count=10)

    [row] = plan("Idade (dias);Peso (g)\n7;180\n", options, FLOCK)

    assert row.label == "Lote 7"
    assert row.entries[0].occurred_at == (date(2026, 4, 2) + timedelta(days=7)).isoformat()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Lote;Semana;Peso (g)\nLote 9;1;180\n", "unknown_lot"),
        ("Lote;Semana;Peso (g)\n;1;180\n", "missing_lot"),
        ("Lote;Semana;Peso (kg)\nLote 7;1;180\n", "out_of_hard_range"),
        ("Lote;Semana;Peso (g);Aves pesadas\nLote 7;1;180;muitas\n", "bad_number"),
        ("Lote;Semana;Peso (g);Aves pesadas\nLote 7;1;180;2,5\n", "bad_sample_count"),
    ],
)
def test_a_row_about_a_lot_that_cannot_be_is_an_error(content: str, code: str) -> None:
    [row] = plan(content, picture=FLOCK)

    assert (row.status, code in codes(row)) == ("error", True)


def test_samples_that_were_imported_before_are_repeated() -> None:
    content = "Lote;Semana;Peso médio (g);Aves pesadas\nLote 7;1;180;100\n"
    [first] = plan(content, picture=FLOCK)

    [again] = plan(content, picture=replace(FLOCK, entries={entry.entry_id for entry in first.entries}))

    assert (again.status, again.entries, codes(again)) == ("repeated", [], {"already_imported"})
