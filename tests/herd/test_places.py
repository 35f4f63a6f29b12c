"""The tree of places."""

from datetime import date

from app.kernel.ids import new_id
from tests.herd.conftest import Farm
from tests.herd.telling import told_types


def test_a_place_lies_in_another(farm: Farm) -> None:
    barn = farm.open_place("Galpão 1", "barn")

    pen = farm.open_place("Baia 1", parent_id=barn)

    assert farm.get(f"places/{pen}")["parent_id"] == barn
    assert told_types(farm.store) == ["place.opened", "place.opened"]


def test_places_are_listed_by_name_as_people_read_it(farm: Farm) -> None:
    for name in ("Baia 10", "Baia 2", "baia 1"):
        farm.open_place(name)

    assert [item["name"] for item in farm.get("places")["items"]] == ["baia 1", "Baia 2", "Baia 10"]


def test_a_list_of_places_goes_on_where_its_page_ended(farm: Farm) -> None:
    for name in ("Baia 1", "Baia 2", "Baia 3"):
        farm.open_place(name)

    first = farm.get("places", limit=2)

    assert [item["name"] for item in farm.get("places", limit=2, cursor=first["next"])["items"]] == ["Baia 3"]


def test_a_place_cannot_lie_inside_itself(farm: Farm) -> None:
    barn = farm.open_place("Galpão", "barn")
    room = farm.open_place("Sala", "room", parent_id=barn)
    pen = farm.open_place("Baia", parent_id=room)

    answer = farm.patch(f"places/{barn}", 1, parent_id=pen)

    assert answer.status_code == 422
    assert (answer.json["code"], answer.json["errors"][0]["pointer"]) == ("herd/place_inside_itself", "/parent_id")


def test_a_place_of_another_farm_is_no_parent(farm: Farm) -> None:
    answer = farm.post("places", kind="pen", name="Baia", parent_id=str(new_id()))

    assert (answer.status_code, answer.json["code"]) == (422, "herd/place_unknown")


def test_a_place_with_an_animal_in_it_cannot_be_closed(farm: Farm) -> None:
    pen = farm.open_place()
    farm.register(place_id=pen)

    answer = farm.patch(f"places/{pen}", 1, active=False)

    assert (answer.status_code, answer.json["code"]) == (409, "herd/place_not_empty")


def test_a_place_with_a_place_in_it_cannot_be_closed(farm: Farm) -> None:
    barn = farm.open_place("Galpão", "barn")
    farm.open_place("Baia", parent_id=barn)

    assert farm.patch(f"places/{barn}", 1, active=False).status_code == 409


def test_a_place_is_closed_once_its_animals_have_moved_on(farm: Farm) -> None:
    pen, other = farm.open_place("Baia 1"), farm.open_place("Baia 2")
    animal = farm.register(place_id=pen)
    farm.journal.tell("move", animal, date(2026, 2, 1), to_place_id=other)

    answer = farm.patch(f"places/{pen}", 1, active=False)

    assert (answer.status_code, answer.json["active"], answer.json["version"]) == (200, False, 2)


def test_a_closed_place_takes_neither_animals_nor_places(farm: Farm) -> None:
    pen = farm.open_place()
    farm.patch(f"places/{pen}", 1, active=False)

    refused = [farm.post("animals", **_pig(pen)), farm.post("places", kind="pen", name="Baia 2", parent_id=pen)]

    assert [answer.json["code"] for answer in refused] == ["herd/place_closed"] * 2


def test_a_closed_place_can_be_reopened(farm: Farm) -> None:
    pen = farm.open_place()
    farm.patch(f"places/{pen}", 1, active=False)

    assert farm.patch(f"places/{pen}", 2, active=True).json["active"] is True
    farm.register(place_id=pen)


def test_a_feed_bin_is_no_place_for_an_animal(farm: Farm) -> None:
    silo = farm.open_place("Silo 1", "feed_bin")

    answer = farm.post("animals", **_pig(silo))

    assert answer.json["code"] == "herd/place_holds_no_animals"


def test_a_place_counts_the_animals_that_stand_in_it(farm: Farm) -> None:
    pen = farm.open_place()
    farm.register("1", place_id=pen)
    gone = farm.register("2", place_id=pen)
    farm.journal.tell("death", gone, date(2026, 2, 1), method="Perished")

    assert farm.get(f"places/{pen}")["animals"] == 1


def test_a_change_needs_the_version_that_was_read(farm: Farm) -> None:
    pen = farm.open_place()

    assert farm.client.patch(farm.url(f"places/{pen}"), json={"name": "Baia 9"}).status_code == 428
    assert farm.patch(f"places/{pen}", 7, name="Baia 9").status_code == 412


def test_the_same_place_again_is_answered_with_the_stored_one(farm: Farm) -> None:
    body = {"id": str(new_id()), "kind": "pen", "name": "Baia 1"}

    answers = [farm.post("places", **body).status_code, farm.post("places", **body).status_code]

    assert answers == [201, 200]
    assert told_types(farm.store) == ["place.opened"]


def test_an_id_with_other_content_is_a_conflict(farm: Farm) -> None:
    place_id = str(new_id())
    farm.post("places", id=place_id, kind="pen", name="Baia 1")

    answer = farm.post("places", id=place_id, kind="pen", name="Baia 2")

    assert (answer.status_code, answer.json["code"]) == (409, "herd/id_taken")


def test_a_repeat_after_a_change_is_still_a_repeat(farm: Farm) -> None:
    body = {"id": str(new_id()), "kind": "pen", "name": "Baia 1"}
    farm.post("places", **body)
    farm.patch(f"places/{body['id']}", 1, name="Baia nova")

    answer = farm.post("places", **body)

    assert (answer.status_code, answer.json["name"]) == (200, "Baia nova")


def test_an_id_of_another_farm_is_refused_without_a_word(farm: Farm) -> None:
    other = farm.rebanho.other_farm()
    place_id = str(new_id())
    stranger = farm.rebanho.client("owner", other)
    stranger.post(f"/api/herd/v1/farms/{other}/places", json={"id": place_id, "kind": "pen", "name": "X"})

    answer = farm.post("places", id=place_id, kind="pen", name="X")

    assert (answer.status_code, answer.data) == (409, b"")


def test_a_change_that_changes_nothing_makes_no_version(farm: Farm) -> None:
    pen = farm.open_place("Baia 1")

    assert farm.patch(f"places/{pen}", 1, name="Baia 1").json["version"] == 1
    assert told_types(farm.store) == ["place.opened"]


def test_a_worker_may_not_open_places(farm: Farm) -> None:
    answer = farm.rebanho.client("worker").post(farm.url("places"), json={"kind": "pen", "name": "X"})

    assert answer.status_code == 403


def _pig(place_id: str) -> dict[str, object]:
    numbers = [{"scheme": "br.management", "value": "7"}]
    return {"species": "pig", "sex": "Male", "identifiers": numbers, "place_id": place_id}
