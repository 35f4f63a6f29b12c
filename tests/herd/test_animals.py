"""Registering animals, finding them, correcting what is registered."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.kernel import clock
from app.kernel.ids import new_id
from tests.herd.conftest import Farm, pig
from tests.herd.telling import said, told_types

EID = "982000001088420"


def electronic(value: str = EID) -> dict[str, str]:
    return {"scheme": "std.iso.11785", "value": value}


def test_a_registered_animal_is_present_where_and_with_whom_it_was_put(farm: Farm) -> None:
    pen, group = farm.open_place("Baia 7"), farm.form_group("Leitoas")

    shown = farm.animal(farm.register("431", name="Pintada", place_id=pen, group_ids=[group]))

    assert (shown["life_status"], shown["place_name"], shown["label"]) == ("present", "Baia 7", "431")
    assert shown["groups"] == [{"id": group, "name": "Leitoas", "purpose": "reproduction"}]
    assert (shown["last_weight_kg"], shown["last_weighed_on"], shown["left_on"]) == (None, None, None)


def test_a_registration_is_said_once(farm: Farm) -> None:
    pen = farm.open_place()

    farm.register("431", place_id=pen)

    fact = said(farm.store)[-1]
    assert told_types(farm.store) == ["place.opened", "animal.registered"]
    assert (fact["place_id"], fact["opening_place_id"], fact["registered_on"]) == (pen, pen, "2026-01-05")
    assert [(each["scheme"], each["value"]) for each in fact["identifiers"]] == [("br.management", "431")]


def test_the_answer_is_the_record_with_its_version_and_address(farm: Farm) -> None:
    answer = farm.post("animals", **pig())

    assert (answer.status_code, answer.headers["ETag"]) == (201, '"1"')
    assert farm.client.get(answer.headers["Location"]).json == answer.json


def test_without_a_day_an_animal_is_registered_today_at_the_farm(farm: Farm) -> None:
    body = pig()
    del body["registered_on"]

    with clock.frozen(datetime(2026, 5, 3, 1, 30, tzinfo=UTC)):
        answer = farm.post("animals", **body)

    assert answer.json["registered_on"] == "2026-05-02"


def test_a_number_is_stored_in_its_canonical_spelling(farm: Farm) -> None:
    answer = farm.post("animals", **pig(identifiers=[electronic("982 000 001 088 420")]))

    number = answer.json["identifiers"][0]
    assert (number["value"], number["type"], number["valid_from"]) == (EID, "electronic_tag", "2026-01-05")
    assert answer.json["label"] == "088420"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The number 98200 is not valid. It has too many or too few characters."),
        ("pt-BR", "O número 98200 não é válido. Tem caracteres a mais ou a menos."),
        ("es", "El número 98200 no es válido. Tiene caracteres de más o de menos."),
    ],
)
def test_a_wrong_number_is_refused_by_its_field_in_the_readers_language(
    farm: Farm, language: str, sentence: str
) -> None:
    answer = farm.client.post(
        farm.url("animals"), json=pig(identifiers=[electronic("98200")]), headers={"Accept-Language": language}
    )

    assert (answer.status_code, answer.json["code"]) == (422, "herd/identifier_invalid")
    assert answer.json["errors"] == [
        {"pointer": "/identifiers/0/value", "code": "identifier_invalid", "detail": sentence}
    ]


def test_a_number_in_use_is_refused_by_its_field(farm: Farm) -> None:
    farm.register("101", identifiers=[{"scheme": "br.management", "value": "101"}, electronic()])

    answer = farm.post(
        "animals", **pig(identifiers=[{"scheme": "br.management", "value": "102"}, electronic("982 000001088420")])
    )

    assert (answer.status_code, answer.json["code"]) == (409, "herd/identifier_in_use")
    assert answer.json["errors"][0]["pointer"] == "/identifiers/1/value"
    assert answer.json["detail"] == "The number 982000001088420 belongs to 101."


def test_a_number_belongs_to_one_farm_only(farm: Farm) -> None:
    other = farm.rebanho.other_farm()
    farm.register("101")

    answer = farm.rebanho.client("owner", other).post(f"/api/herd/v1/farms/{other}/animals", json=pig("101"))

    assert answer.status_code == 201


@pytest.mark.parametrize(("number", "status"), [({"scheme": "br.management", "value": "7"}, 201), (electronic(), 409)])
def test_only_a_local_number_is_free_again_after_its_animal_left(
    farm: Farm, number: dict[str, str], status: int
) -> None:
    gone = farm.register(identifiers=[number])
    farm.journal.tell("death", gone, datetime(2026, 2, 1, tzinfo=UTC), method="Perished")

    answer = farm.post("animals", **pig(identifiers=[number]), confirmed=[{"code": "identifier_retired"}])

    assert answer.status_code == status


def test_the_same_number_twice_is_refused(farm: Farm) -> None:
    answer = farm.post("animals", **pig(identifiers=[electronic(), electronic("A" + EID)]))

    assert (answer.status_code, answer.json["code"]) == (422, "herd/identifier_repeated")


def test_an_animal_needs_a_number(farm: Farm) -> None:
    answer = farm.post("animals", **pig(identifiers=[]))

    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/identifiers")


@pytest.mark.parametrize(
    ("wrong", "code", "pointer"),
    [
        ({"place_id": str(new_id())}, "herd/place_unknown", "/place_id"),
        ({"group_ids": [str(new_id())]}, "herd/group_unknown", "/group_ids/0"),
        ({"production_type": "wool"}, "herd/wrong_production_type", "/production_type"),
        ({"registered_on": "2999-01-01"}, "herd/in_the_future", "/registered_on"),
        ({"birth_date": "2026-01-06"}, "herd/born_after_registration", "/birth_date"),
    ],
)
def test_a_registration_that_cannot_be_true_is_refused(
    farm: Farm, wrong: dict[str, Any], code: str, pointer: str
) -> None:
    answer = farm.post("animals", **pig(**wrong))

    assert (answer.status_code, answer.json["code"], answer.json["errors"][0]["pointer"]) == (422, code, pointer)
    assert told_types(farm.store) == []


def test_an_animal_is_registered_into_one_group_per_purpose(farm: Farm) -> None:
    groups = [farm.form_group("A"), farm.form_group("B")]

    assert farm.post("animals", **pig(group_ids=groups)).json["code"] == "herd/one_group_per_purpose"


def test_the_same_registration_again_is_answered_with_the_stored_one(farm: Farm) -> None:
    body = pig(id=str(new_id()))

    first, second = farm.post("animals", **body), farm.post("animals", **body)

    assert (first.status_code, second.status_code, second.json) == (201, 200, first.json)
    assert told_types(farm.store) == ["animal.registered"]


def test_an_id_with_other_content_is_a_conflict(farm: Farm) -> None:
    body = pig(id=str(new_id()))
    farm.post("animals", **body)

    assert farm.post("animals", **{**body, "sex": "Male"}).json["code"] == "herd/id_taken"


def test_a_stranger_to_the_farm_finds_nothing(farm: Farm) -> None:
    animal = farm.register()
    stranger = farm.rebanho.client("owner", farm.rebanho.other_farm())

    assert stranger.get(farm.url(f"animals/{animal}")).status_code == 404


@pytest.mark.parametrize(
    "typed", ["982000001088420", "982 000 001 088 420", "088420", "420", "8420", "LA 982000001088420"]
)
def test_an_animal_is_found_by_any_spelling_and_by_the_end_of_its_number(farm: Farm, typed: str) -> None:
    farm.register(identifiers=[electronic()])
    farm.register(identifiers=[electronic("982000001088999")])

    assert farm.found(q=typed) == ["088420"]


@pytest.mark.parametrize("typed", ["india", "Índia", "ÍND"])
def test_an_animal_is_found_by_its_name_with_or_without_accents(farm: Farm, typed: str) -> None:
    farm.register("1", name="Índia")
    farm.register("2", name="Estrela")

    assert farm.found(q=typed) == ["1"]


def test_two_digits_find_a_whole_number_and_no_ending(farm: Farm) -> None:
    for number in ("12", "112"):
        farm.register(number)

    assert farm.found(q="12") == ["12"]


def test_animals_are_listed_by_label_as_people_read_it(farm: Farm) -> None:
    for number in ("B10", "B2", "A1"):
        farm.register(number)

    assert farm.found() == ["A1", "B2", "B10"]
    assert farm.found(sort="-label") == ["B10", "B2", "A1"]


def test_a_list_sorted_by_weight_ends_with_those_never_weighed(farm: Farm) -> None:
    animals = {number: farm.register(number) for number in ("1", "2", "3")}
    for number, kg in (("1", 90.5), ("3", 60)):
        farm.journal.tell("weighing", animals[number], datetime(2026, 2, 1, tzinfo=UTC), mode="single", weight_kg=kg)

    assert farm.found(sort="last_weight_kg") == ["3", "1", "2"]
    assert farm.found(sort="-last_weight_kg") == ["1", "3", "2"]


@pytest.mark.parametrize("sort", ["label", "-label", "birth_date", "-birth_date", "last_weight_kg", "-last_weight_kg"])
def test_pages_give_each_animal_once_in_every_order(farm: Farm, sort: str) -> None:
    for number in range(7):
        birth = {"birth_date": f"2025-0{number}-01"} if number % 3 else {}
        animal = farm.register(str(number), **birth)
        if number % 2:
            farm.journal.tell("weighing", animal, datetime(2026, 2, 1, tzinfo=UTC), mode="single", weight_kg=number)

    listed, cursor = [], None
    while len(listed) < 20:
        page = farm.get("animals", sort=sort, limit=2, **({"cursor": cursor} if cursor else {}))
        listed += [item["label"] for item in page["items"]]
        if (cursor := page["next"]) is None:
            break

    assert listed == farm.found(sort=sort)
    assert sorted(listed) == [str(number) for number in range(7)]


def test_a_list_is_narrowed_by_what_an_animal_is(farm: Farm) -> None:
    group = farm.form_group()
    farm.register("1", group_ids=[group])
    farm.register("2", sex="Male")
    farm.register("3", species="cattle")
    gone = farm.register("4")
    farm.journal.tell("departure", gone, datetime(2026, 2, 1, tzinfo=UTC), kind="Sale")

    assert farm.found(group_id=group) == ["1"]
    assert farm.found(sex="Male") == ["2"]
    assert farm.found(species="cattle") == ["3"]
    assert farm.found(status="departed") == ["4"]
    assert farm.found(status="present", species="pig", sex="Female") == ["1"]


def test_a_place_lists_the_animals_of_all_places_inside_it(farm: Farm) -> None:
    barn = farm.open_place("Galpão", "barn")
    room = farm.open_place("Sala", "room", parent_id=barn)
    farm.register("1", place_id=farm.open_place("Baia", parent_id=room))
    farm.register("2", place_id=farm.open_place("Outra"))

    assert farm.found(place_id=barn) == ["1"]


def test_a_correction_changes_the_record_its_version_and_is_said(farm: Farm) -> None:
    animal = farm.register("431")

    answer = farm.patch(f"animals/{animal}", 1, name="Pintada", sex="FemaleNeuter")

    assert (answer.status_code, answer.headers["ETag"], answer.json["name"]) == (200, '"2"', "Pintada")
    assert told_types(farm.store) == ["animal.registered", "animal.changed"]
    assert said(farm.store)[-1]["sex"] == "FemaleNeuter"


def test_a_correction_needs_the_version_that_was_read(farm: Farm) -> None:
    animal = farm.register()

    assert farm.client.patch(farm.url(f"animals/{animal}"), json={"name": "X"}).status_code == 428
    assert farm.patch(f"animals/{animal}", 5, name="X").status_code == 412


def test_a_number_that_is_corrected_stays_in_the_history(farm: Farm) -> None:
    animal = farm.register("431")

    answer = farm.patch(f"animals/{animal}", 1, identifiers=[{"scheme": "br.management", "value": "432"}])

    numbers = {each["value"]: each["valid_to"] for each in answer.json["identifiers"]}
    assert (answer.json["label"], numbers["432"]) == ("432", None)
    assert numbers["431"] is not None
    assert farm.found(q="431") == ["432"]


def test_a_number_given_up_by_a_correction_is_free(farm: Farm) -> None:
    animal = farm.register("431")
    farm.patch(f"animals/{animal}", 1, identifiers=[{"scheme": "br.management", "value": "432"}])

    farm.register("431", confirmed=[{"code": "identifier_retired"}])

    assert farm.found() == ["431", "432"]


def test_a_correction_cannot_take_anothers_number(farm: Farm) -> None:
    farm.register("1")
    animal = farm.register("2")

    answer = farm.patch(f"animals/{animal}", 1, identifiers=[{"scheme": "br.management", "value": "1"}])

    assert (answer.status_code, answer.json["code"]) == (409, "herd/identifier_in_use")


@pytest.mark.parametrize(("role", "status"), [("worker", 201), ("vet", 201), ("viewer", 403), (None, 401)])
def test_who_may_register_animals(farm: Farm, role: str | None, status: int) -> None:
    assert farm.rebanho.client(role).post(farm.url("animals"), json=pig()).status_code == status


def test_a_new_weight_is_seen_by_whoever_read_the_version_before(farm: Farm) -> None:
    animal = farm.register()
    farm.journal.tell("weighing", animal, datetime(2026, 2, 1, tzinfo=UTC), mode="single", weight_kg=88.5)

    answer = farm.client.get(farm.url(f"animals/{animal}"), headers={"If-None-Match": '"1"'})

    assert (answer.status_code, answer.headers["ETag"], answer.json["last_weight_kg"]) == (200, '"1"', 88.5)
