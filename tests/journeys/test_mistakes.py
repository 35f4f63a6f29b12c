"""What people get wrong and put right: late entries, corrections, retractions, numbers and places not to be had."""

from app.kernel.ids import new_id
from tests.journeys.conftest import Owner


def test_a_corrected_weight_is_the_weight_everywhere(owner: Owner) -> None:
    pig = owner.register("11")
    weighing = owner.record("weighing", pig, "2026-01-10", mode="single", weight_kg=205)

    corrected = owner.send(
        "PUT", "events", f"events/{weighing['id']}",
        {"data": {"mode": "single", "weight_kg": 20.5}, "why": "vírgula esquecida"}, version=1,
    )  # fmt: skip

    assert (corrected.status_code, corrected.json["version"]) == (200, 2)
    assert owner.animal(pig)["last_weight_kg"] == 20.5
    assert [point["weight_kg"] for point in owner.get("events", f"subjects/{pig}/growth")["points"]] == [20.5]
    owner.assert_pictures_agree()


def test_a_retracted_weighing_is_forgotten_by_the_curve_and_kept_on_the_card(owner: Owner) -> None:
    pig = owner.register("11")
    owner.record("weighing", pig, "2026-01-10", mode="single", weight_kg=20)
    wrong = owner.record("weighing", pig, "2026-01-20", mode="single", weight_kg=28)

    owner.send("DELETE", "events", f"events/{wrong['id']}?why=animal+errado", version=1)

    assert owner.animal(pig)["last_weight_kg"] == 20
    assert len(owner.get("events", f"subjects/{pig}/growth")["points"]) == 1
    assert owner.find_entry(wrong["id"])["retracted"] is True
    owner.assert_pictures_agree()


def test_a_move_written_late_changes_the_past_and_not_today(owner: Owner) -> None:
    pens = [owner.place(f"Baia {number}") for number in (1, 2, 3)]
    pig = owner.register("11", place_id=pens[0])
    owner.record("move", pig, "2026-03-01", to_place_id=pens[2])

    owner.record("move", pig, "2026-02-01", to_place_id=pens[1])

    assert owner.animal(pig)["place_name"] == "Baia 3"
    owner.assert_pictures_agree()


def test_a_retracted_sale_brings_the_animal_back_with_all_that_was_disputed(owner: Owner) -> None:
    pen = owner.place("Baia 1")
    pig = owner.register("11", place_id=pen)
    sale = owner.record("departure", pig, "2026-02-01", kind="Sale", reason="Sale")
    weighing = owner.entry("weighing", pig, "2026-02-10", mode="single", weight_kg=60)
    disputed = owner.make("events", "events", **weighing, if_impossible="dispute")
    assert (disputed["verdict"], owner.animal(pig)["last_weight_kg"]) == ("disputed", None)

    owner.send("DELETE", "events", f"events/{sale['id']}?why=venda+desfeita", version=1)

    card = owner.animal(pig)
    assert (card["life_status"], card["place_id"], card["last_weight_kg"]) == ("present", pen, 60)
    assert owner.find_entry(disputed["id"])["verdict"] == "recorded"
    owner.assert_pictures_agree()


def test_a_death_written_late_disputes_what_was_recorded_after_it(owner: Owner) -> None:
    pen = owner.place("Baia 2")
    pig = owner.register("11")
    moved = owner.record("move", pig, "2026-03-01", to_place_id=pen)
    late = owner.entry("death", pig, "2026-02-01", method="Perished", reason="Disease")
    assert owner.send("POST", "events", "events", late).status_code == 422

    owner.send("POST", "events", "events/batch", {"items": [late]})

    found = owner.find_entry(moved["id"])
    assert (found["verdict"], found["reasons"]) == ("disputed", ["after_death"])
    assert (owner.animal(pig)["life_status"], owner.animal(pig)["left_on"]) == ("dead", "2026-02-01")
    owner.assert_pictures_agree()


def test_a_tag_that_another_animal_carries_ends_disputed_and_is_let_be_when_that_one_leaves(owner: Owner) -> None:
    holder, other = owner.register("11"), owner.register("12")
    tag = {"scheme": "br.management", "identifier": "11", "type": "visual_tag", "official": False}
    tagging = owner.record("tagging", other, "2026-03-01", **tag)

    found = owner.find_entry(tagging["id"])
    assert (found["verdict"], found["reasons"]) == ("disputed", ["identifier_in_use"])
    owner.assert_pictures_agree()

    owner.record("departure", holder, "2026-02-01", kind="Sale", reason="Sale")
    assert owner.find_entry(tagging["id"])["verdict"] == "recorded"
    assert [each["value"] for each in owner.animal(other)["identifiers"]] == ["12", "11"]
    owner.assert_pictures_agree()


def test_a_move_to_a_place_nobody_opened_is_disputed_until_somebody_does(owner: Owner) -> None:
    pig, place_id = owner.register("11"), str(new_id())
    move = owner.record("move", pig, "2026-02-01", to_place_id=place_id)
    assert owner.find_entry(move["id"])["reasons"] == ["place_unknown"]
    owner.assert_pictures_agree()

    owner.place("Baia nova", id=place_id)

    assert owner.find_entry(move["id"])["verdict"] == "recorded"
    assert owner.animal(pig)["place_name"] == "Baia nova"
    owner.assert_pictures_agree()


def test_what_a_phone_recorded_of_an_animal_before_it_was_registered_counts_afterwards(owner: Owner) -> None:
    animal_id = str(new_id())
    weighing = owner.entry("weighing", animal_id, "2026-02-01", mode="single", weight_kg=33)
    assert owner.send("POST", "events", "events", weighing).status_code == 202

    owner.register("11", id=animal_id)

    assert owner.animal(animal_id)["last_weight_kg"] == 33
    owner.assert_pictures_agree()


def test_a_corrected_birth_date_corrects_the_ages_of_the_curve(owner: Owner) -> None:
    pig = owner.register("11", birth_date="2026-01-04")
    owner.record("weighing", pig, "2026-01-14", mode="single", weight_kg=5)

    owner.send("PATCH", "herd", f"animals/{pig}", {"birth_date": "2025-12-31"}, version=1)

    assert owner.get("events", f"subjects/{pig}/growth")["points"][0]["age_days"] == 14
    owner.assert_pictures_agree()


def test_a_place_is_emptied_before_it_is_closed(owner: Owner) -> None:
    old, new = owner.place("Baia 1"), owner.place("Baia 2")
    pig = owner.register("11", place_id=old)
    assert owner.send("PATCH", "herd", f"places/{old}", {"active": False}, version=1).status_code == 409

    owner.record("move", pig, "2026-02-01", to_place_id=new)

    assert owner.send("PATCH", "herd", f"places/{old}", {"active": False}, version=1).status_code == 200
    owner.assert_pictures_agree()


def test_one_action_for_a_whole_pen_moves_each_animal_in_it_once(owner: Owner) -> None:
    old, new = owner.place("Baia 1"), owner.place("Baia 2")
    pigs = [owner.register(str(number), place_id=old) for number in (11, 12, 13)]
    action = {
        "batch_id": str(new_id()),
        "kind": "move",
        "selector": {"place_id": old, "except": [pigs[2]]},
        "occurred_at": "2026-02-01",
        "data": {"to_place_id": new},
        "confirmed": [{"code": "old_entry"}],
    }

    first = owner.send("POST", "events", "events/selection", action).json["items"]
    again = owner.send("POST", "events", "events/selection", action).json["items"]

    assert [item["status"] for item in first] == ["created", "created"]
    assert {item["status"] for item in again} <= {"duplicate"}
    assert [owner.animal(pig)["place_id"] for pig in pigs] == [new, new, old]
    owner.assert_pictures_agree()


def test_the_arrival_of_the_day_of_registration_tells_the_place_that_was_left_open(owner: Owner) -> None:
    pen = owner.place("Baia 1")
    pig = owner.register("11")

    owner.record("arrival", pig, "2026-01-05", reason="Purchase", place_id=pen)

    assert owner.animal(pig)["place_id"] == pen
    owner.assert_pictures_agree()


def test_the_arrival_of_the_day_of_registration_leaves_the_animal_in_its_place(owner: Owner) -> None:
    pen = owner.place("Baia 1")
    pig = owner.register("11", place_id=pen)

    owner.record("arrival", pig, "2026-01-05", reason="Purchase")

    assert owner.animal(pig)["place_id"] == pen
    owner.assert_pictures_agree()
