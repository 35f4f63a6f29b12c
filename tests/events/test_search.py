"""Finding entries: by words, and by what, who, where and when."""

from typing import Any

import pytest

from tests.events.farm import Farm
from tests.events.test_cost import statements_of


def found(farm: Farm, **query: Any) -> list[str]:
    answer = farm.client.get(f"{farm.events}/events", query_string=query)
    assert answer.status_code == 200, answer.json
    return [entry["id"] for entry in answer.json["items"]]


def note(farm: Farm, subject: str, text: str, on: str = "2026-02-01", **more: Any) -> str:
    return str(farm.record("note", subject, on, {"text": text}, **more)["id"])


def test_words_are_found_without_accents_capitals_and_ends(farm: Farm) -> None:
    pig = farm.animal()
    coughs = note(farm, pig, "Tosse há três dias, coração acelerado")
    note(farm, pig, "come bem")

    for asked in ("coracao", "CORAÇÃO tosse", "acel"):
        assert found(farm, q=asked) == [coughs]
    assert found(farm, q="coracao come") == []
    assert found(farm, q="...") == []


@pytest.mark.parametrize("asked", ['"', "a* OR b", "' | '", "tosse'", "NEAR(", "-", "r:*", "\\", "&!"])
def test_no_text_is_an_expression(farm: Farm, asked: str) -> None:
    note(farm, farm.animal(), "tosse")

    found(farm, q=asked)


def test_notes_persons_numbers_and_names_of_animals_lots_and_places_are_found(farm: Farm) -> None:
    barn = farm.place("Galpão Azul")
    pig = farm.animal(name="Estrela", identifiers=[{"scheme": "br.management", "value": "A-77"}])
    flock = farm.lot(100, name="Lote Outono")
    moved = farm.record("move", pig, "2026-02-01", {"to_place_id": barn}, performed_by="João")["id"]
    fed = farm.record("note", flock, "2026-02-02", {"text": "x"}, type="lot", note="ração nova")["id"]
    farm.rebanho.settle()

    assert found(farm, q="azul") == [moved]
    assert found(farm, q="joao estrela") == [moved]
    assert moved in found(farm, q="a77")
    assert moved in found(farm, q="77")
    assert found(farm, q="outono racao") == [fed]


def test_a_renamed_animal_is_found_by_its_new_name_in_old_entries(farm: Farm) -> None:
    pig = farm.animal(name="Estrela")
    old = note(farm, pig, "vazio")
    version = farm.client.get(f"{farm.herd}/animals/{pig}").json["version"]
    farm.client.patch(f"{farm.herd}/animals/{pig}", json={"name": "Lua"}, headers={"If-Match": f'"{version}"'})
    farm.rebanho.settle()

    assert old in found(farm, q="lua")
    assert found(farm, q="estrela") == []


def test_a_corrected_text_is_found_as_it_is_now(farm: Farm) -> None:
    entry = farm.record("note", farm.animal(), "2026-02-01", {"text": "manca"})

    farm.correct(entry, data={"text": "tosse"})

    assert (found(farm, q="manca"), found(farm, q="tosse")) == ([], [entry["id"]])


def test_another_farms_words_are_not_found(farm: Farm) -> None:
    note(farm, farm.animal(), "segredo")
    stranger = farm.rebanho.client("owner", other := farm.rebanho.other_farm())

    assert stranger.get(f"/api/events/v1/farms/{other}/events", query_string={"q": "segredo"}).json["items"] == []


def test_entries_are_filtered_by_kinds_person_files_and_days(farm: Farm) -> None:
    pig = farm.animal()
    weighing = farm.record("weighing", pig, "2026-02-01", {"weight_kg": 30})
    photo = farm.record("photo", pig, "2026-02-03", {"sha256": "ab" * 32})["id"]
    worker = Farm(farm.rebanho, "worker")
    theirs = note(worker, pig, "by another", "2026-02-02")

    assert set(found(farm, kind=["weighing", "photo"])) == {weighing["id"], photo}
    assert found(farm, has_attachment="true") == [photo]
    assert found(farm, recorded_by=farm.entry(theirs)["recorded_by"]) == [theirs]
    assert found(farm, **{"from": "2026-02-02", "to": "2026-02-02"}) == [theirs]
    assert found(farm, recorded_to="2020-01-01T00:00:00Z") == []


def test_entries_of_a_pen_are_those_of_who_was_there_then(farm: Farm) -> None:
    here, there = farm.place("Here"), farm.place("There")
    pig = farm.animal(place_id=here)
    farm.record("move", pig, "2026-02-05", {"to_place_id": there})
    before, after = note(farm, pig, "before"), note(farm, pig, "after", "2026-02-10")

    assert before in found(farm, place_id=here)
    assert after not in found(farm, place_id=here)
    assert after in found(farm, place_id=there)


def test_a_page_of_results_takes_as_many_statements_however_long_the_history(farm: Farm) -> None:
    pig, store = farm.animal(), farm.rebanho.store("events")
    for day in range(1, 4):
        note(farm, pig, "tosse", f"2026-02-0{day}")
    with statements_of(store) as few:
        found(farm, q="tosse", limit=2)
    for day in range(10, 28):
        note(farm, pig, "tosse", f"2026-02-{day}")
    with statements_of(store) as many:
        found(farm, q="tosse", limit=2)

    assert few == many


def test_every_version_tells_what_was_another_before_and_who_decided(farm: Farm) -> None:
    entry = farm.record("weighing", farm.animal(), "2026-02-01", {"weight_kg": 30}, note="scale 2")
    corrected = farm.correct(entry, data={"weight_kg": 31}, occurred_at="2026-02-02").json
    farm.retract(corrected)

    versions = farm.get(f"events/{entry['id']}/versions")

    assert [version["changes"] for version in versions["items"]] == [
        [],
        [
            {"field": "/data/weight_kg", "before": 30, "after": 31},
            {"field": "/occurred_at", "before": "2026-02-01", "after": "2026-02-02"},
        ],
        [{"field": "/retracted", "before": False, "after": True}],
    ]
    assert versions["decisions"] == []
