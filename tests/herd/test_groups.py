"""Groups of animals and lots of counted heads."""

from datetime import date

from app.kernel.ids import new_id
from tests.herd.conftest import Farm
from tests.herd.telling import said, told_types


def test_a_group_counts_its_animals(farm: Farm) -> None:
    group = farm.form_group()
    farm.register("1", group_ids=[group])
    gone = farm.register("2", group_ids=[group])
    farm.journal.tell("departure", gone, date(2026, 2, 1), kind="Sale")

    assert farm.get(f"groups/{group}")["head_count"] == 1


def test_a_lot_counts_what_the_journal_says(farm: Farm) -> None:
    lot = farm.form_group("Lote 12", "housing", kind="lot", species="chicken", head_count=1000, opened_on="2026-01-02")
    farm.journal.tell("registration", lot, date(2026, 1, 2), subject_type="lot", head_count=1000)
    farm.journal.tell("death", lot, date(2026, 1, 3), subject_type="lot", head_count=7)

    assert farm.get(f"groups/{lot}")["head_count"] == 993


def test_the_heads_of_a_lot_are_shown_and_not_said(farm: Farm) -> None:
    lot = farm.form_group("Lote 12", "housing", kind="lot", head_count=1000, opened_on="2026-01-02")

    farm.journal.tell("death", lot, date(2026, 1, 3), subject_type="lot", head_count=7)

    assert (farm.get(f"groups/{lot}")["version"], told_types(farm.store)) == (2, ["group.formed"])


def test_a_reopened_group_takes_the_animals_that_were_refused(farm: Farm) -> None:
    group, animal = farm.form_group(), farm.register()
    farm.patch(f"groups/{group}", 1, closed=True)
    farm.journal.tell("group_change", animal, date(2999, 2, 1), purpose="reproduction", to_id=group)
    assert (said(farm.store)[-1]["reason"], farm.animal(animal)["groups"]) == ("group_closed", [])

    farm.patch(f"groups/{group}", 2, closed=False)

    assert [each["id"] for each in farm.animal(animal)["groups"]] == [group]


def test_a_change_into_a_group_before_it_was_closed_stands(farm: Farm) -> None:
    group, animal = farm.form_group(), farm.register()
    farm.patch(f"groups/{group}", 1, closed=True)

    farm.journal.tell("group_change", animal, date(2026, 2, 1), purpose="reproduction", to_id=group)
    farm.journal.tell("group_change", animal, date(2026, 2, 9), purpose="reproduction", from_id=group)

    assert "entry.refused" not in told_types(farm.store)


def test_a_lot_stands_by_its_opening_until_the_journal_speaks(farm: Farm) -> None:
    barn = farm.open_place("Aviário", "barn")

    lot = farm.form_group("Lote 12", "housing", kind="lot", head_count=1000, place_id=barn, birth_date="2026-01-01")

    shown = farm.get(f"groups/{lot}")
    assert (shown["head_count"], shown["place_name"], shown["birth_date"]) == (1000, "Aviário", "2026-01-01")


def test_a_lot_is_moved_by_the_journal_alone(farm: Farm) -> None:
    barn = farm.open_place("Aviário", "barn")
    lot = farm.form_group("Lote 12", "housing", kind="lot", head_count=10, opened_on="2026-01-02")

    assert farm.patch(f"groups/{lot}", 1, place_id=barn).json["code"] == "herd/moved_by_journal"
    farm.journal.tell("move", lot, date(2026, 1, 5), subject_type="lot", to_place_id=barn)
    assert farm.get(f"groups/{lot}")["place_id"] == barn
    assert said(farm.store)[-1]["place_id"] == barn


def test_a_lot_keeps_its_place_from_being_closed(farm: Farm) -> None:
    barn = farm.open_place("Aviário", "barn")
    farm.form_group("Lote 12", "housing", kind="lot", head_count=10, place_id=barn)

    assert farm.patch(f"places/{barn}", 1, active=False).status_code == 409


def test_heads_belong_to_lots(farm: Farm) -> None:
    answer = farm.post("groups", kind="group", name="Matrizes", purpose="reproduction", head_count=5)

    assert (answer.status_code, answer.json["code"]) == (422, "herd/lots_only")


def test_a_group_with_an_animal_in_it_cannot_be_closed(farm: Farm) -> None:
    group = farm.form_group()
    farm.register(group_ids=[group])

    answer = farm.patch(f"groups/{group}", 1, closed=True)

    assert (answer.status_code, answer.json["code"]) == (409, "herd/group_not_empty")


def test_a_closed_group_takes_no_animals(farm: Farm) -> None:
    group = farm.form_group()
    farm.patch(f"groups/{group}", 1, closed=True)
    numbers = [{"scheme": "br.management", "value": "7"}]

    answer = farm.post("animals", species="pig", sex="Male", identifiers=numbers, group_ids=[group])

    assert answer.json["code"] == "herd/group_closed"


def test_the_new_name_of_a_group_shows_on_its_animals(farm: Farm) -> None:
    group = farm.form_group("Matrizes")
    animal = farm.register(group_ids=[group])

    farm.patch(f"groups/{group}", 1, name="Porcas")

    shown = farm.animal(animal)
    assert ([each["name"] for each in shown["groups"]], shown["version"]) == (["Porcas"], 1)
    assert told_types(farm.store)[-1] == "group.changed"


def test_a_species_is_not_kept_for_everything(farm: Farm) -> None:
    answer = farm.post("groups", kind="lot", name="L", purpose="housing", species="chicken", production_type="wool")

    assert answer.json["code"] == "herd/wrong_production_type"


def test_a_group_cannot_be_formed_tomorrow(farm: Farm) -> None:
    answer = farm.post("groups", kind="lot", name="L", purpose="housing", opened_on="2999-01-01")

    assert answer.json["code"] == "herd/in_the_future"


def test_the_same_group_again_is_answered_with_the_stored_one(farm: Farm) -> None:
    body = {"id": str(new_id()), "kind": "group", "name": "Matrizes", "purpose": "reproduction"}

    assert [farm.post("groups", **body).status_code for _ in range(2)] == [201, 200]
    assert farm.post("groups", **{**body, "name": "Outra"}).status_code == 409


def test_the_summary_counts_animals_and_lots_together(farm: Farm) -> None:
    farm.open_place()
    farm.form_group("Lote 12", "housing", kind="lot", species="chicken", head_count=1000)
    farm.register("1")
    farm.journal.tell("death", farm.register("2"), date(2026, 2, 1), method="Perished")

    assert farm.get("summary") == {"present": 1001, "by_species": {"pig": 1, "chicken": 1000}, "groups": 1, "places": 1}
