"""What asks for a person, and what the person decides: confirmed, set aside for good, or accepted."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from modules.events.services.hearing import dispute_overdue
from tests.events.farm import Farm
from tests.events.herd_says import a_cow, say


def decide(farm: Farm, entry: dict[str, Any], decision: str, **more: Any) -> Any:
    return farm.client.post(
        f"{farm.events}/events/{entry['id']}/decision",
        json={"decision": decision, **more},
        headers={"If-Match": f'"{entry["version"]}"'},
    )


def asking(farm: Farm, **query: Any) -> list[str]:
    return [entry["id"] for entry in farm.get("review", **query)["items"]]


def disputed(farm: Farm, pig: str, on: str = "2025-12-20") -> dict[str, Any]:
    """A weighing before the pig came."""
    found = farm.record("weighing", pig, on, {"weight_kg": 20}, if_impossible="dispute")
    assert found["verdict"] == "disputed"
    return found


def unconfirmed(farm: Farm, pig: str) -> dict[str, Any]:
    item = {
        "id": str(uuid4()),
        "kind": "weighing",
        "subject": {"type": "animal", "id": pig},
        "occurred_at": "2026-02-01",
        "data": {"weight_kg": 400},
    }
    farm.client.post(f"{farm.events}/events/batch", json={"items": [item]})
    return farm.entry(item["id"])


def test_all_that_asks_for_a_person_is_listed_newest_first_with_counts(farm: Farm) -> None:
    pig, cow = farm.animal(), a_cow(farm)
    old, odd = disputed(farm, pig), unconfirmed(farm, pig)
    lost = farm.record("note", str(uuid4()), "2026-03-01", {"text": "who?"})
    row = {"sex": "Male"}
    born = farm.record("parturition", cow, "2026-04-01", {"born_alive": 1, "stillborn": 0, "offspring": [row]})
    calf = born["data"]["offspring"][0]["animal_id"]
    say(farm, "registration.refused", calf, 1, thing="animal", id=calf, reason="identifier_in_use", entry_id=born["id"])
    with farm.rebanho.store("events").write() as tx:
        dispute_overdue(tx, tx.now + timedelta(hours=25))

    found = farm.get("review")

    assert [entry["id"] for entry in found["items"]] == [born["id"], lost["id"], odd["id"], old["id"]]
    assert found["counts"] == {"disputed": 1, "waiting": 1, "young": 1, "unconfirmed": 1}
    assert asking(farm, what="unconfirmed") == [odd["id"]]
    first = farm.get("review", limit=1)
    assert [entry["id"] for entry in farm.get("review", limit=3, cursor=first["next"])["items"]] == [
        lost["id"], odd["id"], old["id"]
    ]  # fmt: skip


def test_confirmed_warnings_ask_no_more_whatever_is_folded_again(farm: Farm) -> None:
    pig = farm.animal()
    odd = unconfirmed(farm, pig)

    confirmed = decide(farm, odd, "confirm", why="weighed twice")
    farm.record("weighing", pig, "2026-01-15", {"weight_kg": 30}, confirmed=[{"code": "old_entry"}])

    assert (confirmed.json["review"], confirmed.json["decision"]) == (False, "confirmed")
    assert asking(farm) == []
    assert farm.entry(odd["id"])["verdict"] == "recorded"


def test_what_is_set_aside_never_counts_even_when_it_becomes_possible(farm: Farm) -> None:
    pig = farm.animal()
    sale = farm.record("departure", pig, "2026-02-01", {"kind": "Sale"})
    late = farm.record("weighing", pig, "2026-02-10", {"weight_kg": 40}, if_impossible="dispute")

    aside = decide(farm, late, "set_aside", why="another pig's")
    farm.retract(sale)

    assert (aside.json["verdict"], asking(farm)) == ("disputed", [])
    assert farm.entry(late["id"])["reasons"] == ["set_aside"]
    assert farm.get(f"subjects/{pig}/growth")["points"] == []


def test_the_fact_tells_the_decision(farm: Farm) -> None:
    aside = disputed(farm, farm.animal())

    decide(farm, aside, "set_aside")

    assert farm.facts(of=aside["id"]) == [("weighing.recorded", aside["id"]), ("weighing.judged", aside["id"])]


def test_what_was_set_aside_is_accepted_when_it_is_possible_and_not_before(farm: Farm) -> None:
    pig = farm.animal()
    sale = farm.record("departure", pig, "2026-02-01", {"kind": "Sale"})
    late = farm.record("weighing", pig, "2026-02-10", {"weight_kg": 40}, if_impossible="dispute")
    decide(farm, late, "set_aside")

    refused = decide(farm, late, "accept")
    farm.retract(sale)
    accepted = decide(farm, late, "accept")

    assert [finding["code"] for finding in refused.json["findings"]] == ["not_present"]
    assert (accepted.json["verdict"], accepted.json["decision"]) == ("recorded", "accepted")


def test_a_correction_of_what_was_set_aside_is_judged_anew(farm: Farm) -> None:
    aside = disputed(farm, farm.animal())
    decide(farm, aside, "set_aside")

    corrected = farm.correct(farm.entry(aside["id"]), occurred_at="2026-01-20")

    assert (corrected.json["verdict"], corrected.json["decision"]) == ("recorded", None)


def test_one_that_waits_in_vain_can_be_set_aside(farm: Farm) -> None:
    lost = farm.record("note", str(uuid4()), "2026-03-01", {"text": "who?"})

    assert decide(farm, lost, "set_aside").json["reasons"] == ["set_aside"]


def test_refused_young_that_were_seen_ask_again_only_for_a_new_reason(farm: Farm) -> None:
    cow = a_cow(farm)
    row = {"sex": "Male"}
    born = farm.record("parturition", cow, "2026-04-01", {"born_alive": 1, "stillborn": 0, "offspring": [row]})
    calf = born["data"]["offspring"][0]["animal_id"]
    told = {"thing": "animal", "id": calf, "entry_id": born["id"]}
    say(farm, "registration.refused", calf, 1, reason="identifier_in_use", **told)

    seen = decide(farm, born, "confirm")
    farm.record("note", cow, "2026-01-20", {"text": "folds her again"})
    assert (seen.json["review"], asking(farm)) == (False, [])

    say(farm, "registration.refused", calf, 2, reason="identifier_invalid", **told)
    assert asking(farm) == [born["id"]]


def test_there_is_nothing_to_decide_of_an_entry_that_counts(farm: Farm) -> None:
    note = farm.record("note", farm.animal(), "2026-03-01", {"text": "fine"})

    for decision in ("confirm", "set_aside", "accept"):
        assert decide(farm, note, decision).status_code == 409


def test_only_who_may_amend_any_entry_decides(farm: Farm) -> None:
    aside = disputed(farm, farm.animal())
    worker = Farm(farm.rebanho, "worker")

    assert decide(worker, aside, "set_aside").status_code == 403
    assert decide(farm, {**aside, "version": 7}, "set_aside").status_code == 412
