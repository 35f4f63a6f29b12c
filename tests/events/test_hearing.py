"""What the journal makes of what herd and identity say."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from app.kernel.ids import new_id
from app.kernel.store import Tx
from modules.events import models
from modules.events.services.hearing import Registration, dispute_overdue, hear_of_group, hear_registrations
from tests.events.farm import Farm
from tests.running import Rebanho


def presence(farm: Farm, subject: str) -> dict[str, Any]:
    """What the journal's own fold says of a subject."""
    with farm.rebanho.store("events").read() as tx:
        return dict(tx.scalar(sa.select(models.subject.c.state).where(models.subject.c.id == UUID(subject))))


def herds(farm: Farm, animal: str) -> dict[str, Any]:
    farm.rebanho.settle()
    answer = farm.client.get(f"{farm.herd}/animals/{animal}")
    assert answer.status_code == 200, answer.json
    return dict(answer.json)


def overdue(farm: Farm, hours: int) -> int:
    with farm.rebanho.store("events").write() as tx:
        assert isinstance(tx, Tx)
        return dispute_overdue(tx, tx.now + timedelta(hours=hours))


def test_a_registered_animal_has_a_registration_in_its_timeline(farm: Farm) -> None:
    pen = farm.place("Pen")

    pig = farm.animal(place_id=pen)

    timeline = farm.get(f"subjects/{pig}/timeline")["items"]
    assert [entry["kind"] for entry in timeline] == ["registration"]
    assert timeline[0]["data"]["place_id"] == pen
    assert timeline[0]["occurred_on"] == "2026-01-01"


def test_a_changed_birth_date_corrects_the_registration(farm: Farm) -> None:
    pig = farm.animal(birth_date="2025-12-01")
    version = herds(farm, pig)["version"]

    answer = farm.client.patch(
        f"{farm.herd}/animals/{pig}", json={"birth_date": "2025-12-31"}, headers={"If-Match": f'"{version}"'}
    )
    farm.rebanho.settle()

    registration = farm.get(f"subjects/{pig}/timeline")["items"][-1]
    assert answer.status_code == 200, answer.json
    assert (registration["version"], registration["data"]["birth_date"]) == (2, "2025-12-31")
    assert farm.facts(of=registration["id"])[-1] == ("registration.corrected", registration["id"])


def test_a_number_that_another_animal_carries_makes_the_tagging_disputed(farm: Farm) -> None:
    numbered = {"scheme": "br.management", "value": "A77"}
    farm.animal(identifiers=[numbered])
    pig = farm.animal()
    tag = {"scheme": "br.management", "identifier": "A77", "type": "management", "official": False}

    tagging = farm.record("tagging", pig, "2026-02-01", tag)
    farm.rebanho.settle()

    entry = farm.entry(tagging["id"])
    assert tagging["verdict"] == "recorded"
    assert (entry["verdict"], entry["reasons"]) == ("disputed", ["identifier_in_use"])


def test_a_corrected_number_is_accepted_after_all(farm: Farm) -> None:
    farm.animal(identifiers=[{"scheme": "br.management", "value": "A77"}])
    tag = {"scheme": "br.management", "identifier": "A77", "type": "management", "official": False}
    tagging = farm.record("tagging", farm.animal(), "2026-02-01", tag)
    farm.rebanho.settle()

    farm.correct(farm.entry(tagging["id"]), data={**tag, "identifier": "A78"})
    farm.rebanho.settle()

    assert farm.entry(tagging["id"])["verdict"] == "recorded"


def test_a_move_to_a_place_that_is_not_there_is_disputed_until_the_place_is(farm: Farm) -> None:
    pig, place = farm.animal(), str(uuid4())
    move = farm.record("move", pig, "2026-02-01", {"to_place_id": place})
    farm.rebanho.settle()
    refused = farm.entry(move["id"])

    farm.place("New pen", id=place)

    assert (refused["verdict"], refused["reasons"]) == ("disputed", ["place_unknown"])
    assert farm.entry(move["id"])["verdict"] == "recorded"
    assert presence(farm, pig)["place"] == herds(farm, pig)["place_id"] == place


def test_a_lot_begins_with_its_heads_and_keeps_its_first_place_when_it_moves(farm: Farm) -> None:
    house, other = farm.place("House 1"), farm.place("House 2")
    flock = farm.lot(500, place_id=house)

    farm.record("move", flock, "2026-02-01", {"to_place_id": other}, type="lot")
    farm.rebanho.settle()

    registration = farm.get(f"subjects/{flock}/timeline")["items"][-1]
    assert (registration["data"]["head_count"], registration["data"]["place_id"]) == (500, house)
    assert registration["version"] == 1
    assert presence(farm, flock)["place"] == other


def test_a_lots_heads_cannot_go_below_zero(farm: Farm) -> None:
    flock = farm.lot(500)
    farm.record("departure", flock, "2026-02-01", {"kind": "Slaughter", "head_count": 490}, type="lot")

    answer = farm.post(
        "death", flock, "2026-01-20", {"method": "Perished", "reason": "Disease", "head_count": 11}, type="lot"
    )

    assert [finding["code"] for finding in answer.json["findings"]] == ["later_conflict", "head_count_negative"]


def test_a_note_about_a_place_waits_until_the_place_is_known(farm: Farm) -> None:
    place = str(uuid4())
    note = farm.record("note", place, "2026-02-01", {"text": "roof leaks"}, type="place")

    farm.place("Barn", id=place)

    assert note["verdict"] == "waiting"
    assert farm.entry(note["id"])["verdict"] == "recorded"


def test_a_note_about_the_farm_waits_for_nobody(farm: Farm) -> None:
    assert farm.record("note", str(farm.id), "2026-02-01", {"text": "rain"}, type="farm")["verdict"] == "recorded"


def test_what_waits_for_a_day_is_disputed_and_counts_when_the_animal_comes(farm: Farm) -> None:
    pig = str(uuid4())
    entry = farm.record("weighing", pig, "2026-02-01", {"weight_kg": 40})

    early, late = overdue(farm, 23), overdue(farm, 25)
    disputed = farm.entry(entry["id"])
    farm.animal(id=pig)

    assert (early, late) == (0, 1)
    assert (disputed["verdict"], disputed["reasons"]) == ("disputed", ["unknown_subject"])
    assert farm.entry(entry["id"])["verdict"] == "recorded"


def test_an_entry_for_an_animal_cannot_name_a_lot(farm: Farm) -> None:
    flock = farm.lot(10)

    answer = farm.post("note", flock, "2026-02-01", {"text": "hot"}, type="animal")

    assert [finding["code"] for finding in answer.json["findings"]] == ["wrong_subject_type"]


@pytest.mark.parametrize("zone", ["Asia/Tokyo"])
def test_another_zone_puts_the_days_of_the_farm_in_order_again(farm: Farm, rebanho: Rebanho, zone: str) -> None:
    pig = farm.animal()
    lent = farm.record("departure", pig, "2026-02-01", {"kind": "loan"})
    exact = farm.record("weighing", pig, "2026-02-02T01:00:00Z", {"weight_kg": 40}, if_impossible="dispute")
    path = f"/api/identity/v1/farms/{farm.id}"
    version = farm.client.get(path).headers["ETag"]

    changed = farm.client.patch(path, json={"time_zone": zone}, headers={"If-Match": version})
    rebanho.settle()

    assert changed.status_code == 200, changed.json
    assert exact["verdict"] == "recorded"
    assert farm.entry(lent["id"])["occurred_on"] == "2026-02-01"
    assert farm.entry(exact["id"])["occurred_on"] == "2026-02-02"
    assert farm.entry(exact["id"])["verdict"] == "disputed"


def test_first_groups_whose_purpose_was_not_known_yet_are_judged_again_when_it_is(farm: Farm) -> None:
    first, second, pig = new_id(), new_id(), new_id()
    born = Registration(
        farm_id=farm.id,
        subject_type="animal",
        subject_id=pig,
        on=date(2026, 1, 1),
        data={"species": "pig", "group_ids": [str(first)]},
    )
    store = farm.rebanho.store("events")
    with store.write() as tx:
        hear_registrations(tx, farm.id, [(born, ("1", 1))])
    farm.record("group_change", str(pig), "2026-02-01", {"purpose": "feeding", "to_id": str(second)})
    in_both = set(presence(farm, str(pig))["groups"])

    with store.write() as tx:
        hear_of_group(tx, farm.id, first, "feeding", ("1", 2))

    assert in_both == {str(first), str(second)}
    assert set(presence(farm, str(pig))["groups"]) == {str(second)}
