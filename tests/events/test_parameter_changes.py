"""A farm sets a parameter: from a day on, with a reason, and every change is kept, told and judged by."""

from typing import Any
from uuid import uuid4

import orjson
import pytest
import sqlalchemy as sa

from app.kernel.restating import enqueue_restating
from modules.events.models import metadata, setting_change
from tests.events.farm import Farm
from tests.events.herd_says import a_cow, animal
from tests.events.test_cost import statements_of, weigh_daily

GESTATION, CASTRATION = "repro.gestation_days", "young.castration_to_days"
BEEF = {"profile": "beef_cattle"}


def send(
    farm: Farm, code: str, value: Any, *, since: str | None = "2026-05-01", language: str = "en", **more: Any
) -> Any:
    body = {"value": value, "valid_from": since, "why": "what we see here", **more}
    return farm.client.post(
        f"{farm.events}/parameters/{code}/changes", json=body, headers={"Accept-Language": language}
    )


def change(farm: Farm, code: str, value: Any, **more: Any) -> dict[str, Any]:
    answer = send(farm, code, value, **more)
    assert answer.status_code == 201, answer.json
    return dict(answer.json)


def held(farm: Farm, code: str = GESTATION, **whose: Any) -> tuple[Any, str]:
    found = farm.get(f"parameters/{code}", **whose)
    return found["value"], found["origin"]


def told(farm: Farm) -> list[dict[str, Any]]:
    """What was said of parameters, with the versions, oldest first."""
    with farm.rebanho.store("events").read() as tx:
        rows = tx.all(sa.select(metadata.tables["outbox"]).order_by("position"))
    bodies = [orjson.loads(row.body) for row in rows]
    return [
        {**body["data"], "version": int(body["subjectversion"]), "subject": body["subject"]}
        for body in bodies
        if body["type"] == "rebanho.events.parameter.changed.v1"
    ]


def wrong_with(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 422, answer.json
    return [(each["pointer"], each["code"]) for each in answer.json["errors"]]


def test_what_nobody_set_is_as_the_profile_and_the_breed_have_it(farm: Farm) -> None:
    found = farm.get(f"parameters/{GESTATION}", **BEEF, breed="nelore")

    assert (found["value"], found["default"], found["origin"]) == (292, 292, "profile")
    assert (found["unit"], found["type"], found["editable"], found["unconfirmed"]) == ("d", "integer", True, True)
    assert found["accepted"] == {"minimum": 255, "maximum": 311, "options": [], "like": None}


def test_the_list_has_what_a_profile_has_and_what_is_the_same_for_all(farm: Farm) -> None:
    goats = {each["code"]: each for each in farm.get("parameters", profile="goat")["items"]}
    all_alike = {each["code"] for each in farm.get("parameters")["items"]}
    milk = {each["section"] for each in farm.get("parameters", profile="goat", section="milk")["items"]}

    assert goats["repro.gestation_days"]["value"] == 150
    assert "poultry.incubation_days" not in goats
    assert {"worklist.day_start", "kpi.days_per_year"} <= all_alike < set(goats)
    assert milk == {"milk"}


def test_a_change_holds_from_its_day_on_for_whom_it_was_made(farm: Farm) -> None:
    group = farm.group("Heifers")

    change(farm, GESTATION, 285, **BEEF)
    change(farm, GESTATION, 290, **BEEF, scope="breed", scope_id="Nelore", since="2026-05-03")
    change(farm, GESTATION, 295, **BEEF, scope="group", scope_id=group)

    assert held(farm, **BEEF, on="2026-04-30") == (283, "profile")
    assert held(farm, **BEEF, on="2026-05-01") == (285, "farm")
    assert held(farm, **BEEF, on="2026-05-02", breed="nelore") == (285, "farm")
    assert held(farm, **BEEF, on="2026-05-03", breed="nelore") == (290, "breed")
    assert held(farm, **BEEF, on="2026-05-03", breed="nelore", group_id=group) == (295, "group")
    assert held(farm, profile="dairy_cattle") == (282, "profile")


def test_a_value_that_is_taken_back_gives_way_and_every_change_stays_in_the_history(farm: Farm) -> None:
    first = change(farm, GESTATION, 285, **BEEF)
    back = change(farm, GESTATION, None, **BEEF, since="2026-05-04")

    assert held(farm, **BEEF, on="2026-05-04") == (283, "profile")
    page = farm.get(f"parameters/{GESTATION}/changes", limit=1)
    rest = farm.get(f"parameters/{GESTATION}/changes", cursor=page["next"])
    assert [*page["items"], *rest["items"]] == [back, first]
    assert (first["no"], first["why"], first["changed_by"] is not None) == (1, "what we see here", True)


@pytest.mark.parametrize(
    ("code", "value", "found"),
    [
        (GESTATION, 200, "too_small"),
        (GESTATION, 312, "too_large"),
        (GESTATION, 283.5, "not_integer"),
        (GESTATION, "283", "not_integer"),
        (GESTATION, True, "not_integer"),
        ("repro.abortion_counts_parity", 1, "not_boolean"),
    ],
)
def test_a_value_that_is_not_accepted_is_refused_at_its_field(farm: Farm, code: str, value: Any, found: str) -> None:
    assert wrong_with(send(farm, code, value, **BEEF)) == [("/value", found)]
    assert farm.get(f"parameters/{code}/changes")["items"] == []


def test_a_refusal_speaks_the_readers_language(farm: Farm) -> None:
    answer = send(farm, GESTATION, 400, **BEEF, language="pt-BR")

    assert [each["detail"] for each in answer.json["errors"]] == ["No máximo 311."]


@pytest.mark.parametrize(
    ("code", "value", "found"),
    [("worklist.day_start", "25:00", "ill_spelled"), ("farm.week_starts", "friday", "bad_enum")],
)
def test_what_is_the_same_for_all_takes_its_own_values_only(farm: Farm, code: str, value: Any, found: str) -> None:
    assert wrong_with(send(farm, code, value)) == [("/value", found)]


def test_everything_that_is_wrong_is_told_at_once(farm: Farm) -> None:
    answer = send(farm, GESTATION, "283", since="2999-01-01", scope="group")

    assert wrong_with(answer) == [
        ("/scope_id", "missing_field"),
        ("/profile", "missing_field"),
        ("/value", "not_integer"),
        ("/valid_from", "not_date"),
    ]


def test_a_change_has_a_day_and_a_reason(farm: Farm) -> None:
    answer = send(farm, GESTATION, 283, since=None, why=" ", **BEEF)

    assert {pointer for pointer, _ in wrong_with(answer)} == {"/valid_from", "/why"}


def test_the_ends_of_a_span_do_not_pass_each_other(farm: Farm) -> None:
    watch, close_up = "repro.return_watch_{}_days", "repro.close_up_{}_days_before_due"

    assert wrong_with(send(farm, watch.format("from"), 25, profile="pig")) == [("/value", "too_large")]
    assert wrong_with(send(farm, close_up.format("from"), 13, profile="pig")) == [("/value", "too_small")]
    change(farm, watch.format("to"), 26, profile="pig")
    change(farm, watch.format("from"), 25, profile="pig")
    assert wrong_with(send(farm, watch.format("to"), 24, profile="pig")) == [("/value", "too_small")]


def test_what_holds_for_the_whole_farm_is_set_for_no_group_or_breed(farm: Farm) -> None:
    answer = send(farm, "worklist.day_start", "06:00", scope="breed", scope_id="nelore")

    assert wrong_with(answer) == [("/scope", "bad_enum")]


def test_a_group_that_is_not_the_farms_is_refused(farm: Farm) -> None:
    answer = send(farm, GESTATION, 285, **BEEF, scope="group", scope_id=str(uuid4()))

    assert wrong_with(answer) == [("/scope_id", "group_unknown")]


def test_a_hard_limit_is_the_same_on_every_farm(farm: Farm) -> None:
    answer = send(farm, "repro.min_parturition_age_days", 500, **BEEF)

    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "fixed_parameter")


def test_there_is_no_parameter_that_is_not_registered(farm: Farm) -> None:
    assert send(farm, "range.weight_kg", 5).status_code == 404
    assert farm.client.get(f"{farm.events}/parameters/range.weight_kg").status_code == 404


def test_a_change_that_is_sent_again_is_one_change(farm: Farm) -> None:
    change_id = str(uuid4())
    first = change(farm, GESTATION, 285, id=change_id, **BEEF)

    again = send(farm, GESTATION, 285, id=change_id, **BEEF)
    other = send(farm, GESTATION, 286, id=change_id, **BEEF)

    assert (again.status_code, again.json) == (200, first)
    assert other.status_code == 409
    assert len(farm.get(f"parameters/{GESTATION}/changes")["items"]) == 1


def test_what_a_farm_set_is_nothing_to_another_which_cannot_use_its_id(farm: Farm) -> None:
    ours = change(farm, GESTATION, 285, **BEEF)
    other = farm.rebanho.other_farm()
    stranger, at = farm.rebanho.client("owner", other), f"/api/events/v1/farms/{other}/parameters/{GESTATION}"

    body = {"id": ours["id"], "value": 285, "valid_from": "2026-05-01", "why": "what we see here", **BEEF}
    taken = stranger.post(f"{at}/changes", json=body)

    assert (taken.status_code, taken.data) == (409, b"")
    assert stranger.get(at, query_string=BEEF).json["origin"] == "profile"
    assert stranger.get(f"{at}/changes").json["items"] == []


def test_what_is_in_force_is_said_with_the_days_on_which_it_changes(farm: Farm) -> None:
    change(farm, GESTATION, 285, **BEEF, since="2026-05-01")
    change(farm, GESTATION, 287, **BEEF, since="2199-01-01")
    change(farm, GESTATION, 290, **BEEF, scope="breed", scope_id="nelore", since="2026-05-02")

    first, later, breed = told(farm)
    assert (later["value"], later["since"], later["version"]) == (285, "2026-05-01", 2)
    assert [(each["valid_from"], each["value"]) for each in later["days"]] == [("2026-05-01", 285), ("2199-01-01", 287)]
    assert (first["subject"] == later["subject"], breed["subject"] == first["subject"]) == (True, False)
    assert (breed["scope"], breed["scope_id"], breed["profile"], breed["value"]) == (
        "breed", "nelore", "beef_cattle", 290,
    )  # fmt: skip


def test_what_was_set_is_restated_as_it_is(farm: Farm) -> None:
    change(farm, GESTATION, 285, **BEEF)
    change(farm, GESTATION, 286, **BEEF)
    last = told(farm)[-1]

    with farm.rebanho.store("events").write() as tx:
        enqueue_restating(tx)
    farm.rebanho.settle()

    assert told(farm)[2:] == [last]


def test_an_entry_is_judged_by_what_holds_on_its_day(farm: Farm) -> None:
    change(farm, CASTRATION, 60, profile="pig", since="2026-01-15")
    male = {"sex": "Male", "birth_date": "2025-12-20"}
    early, late = farm.animal(**male), farm.animal(**male)

    before = farm.post("castration", early, "2026-01-10", {})
    after = farm.post("castration", late, "2026-01-20", {})

    assert [each["code"] for each in before.json["findings"]] == ["castrated_late"]
    assert after.status_code == 201


def test_a_change_that_reaches_into_the_past_judges_again_what_was_recorded_since(farm: Farm) -> None:
    cow = a_cow(farm, production_type="dairy")
    litres, when = {"litres": 119, "destination": "tank"}, "2026-05-20T06:00:00-03:00"
    milking = farm.record("milking", cow, when, litres, if_impossible="dispute")
    assert (milking["verdict"], milking["reasons"]) == ("disputed", ["yield_range"])

    change(farm, "milk.density_kg_per_l", 1.0, profile="dairy_cattle", since="2026-05-21")
    assert farm.entry(milking["id"])["verdict"] == "disputed"
    change(farm, "milk.density_kg_per_l", 1.0, profile="dairy_cattle", since="2026-05-20")

    assert farm.entry(milking["id"])["verdict"] == "recorded"


def test_the_journal_knows_the_breed_that_herd_tells(farm: Farm) -> None:
    cow = a_cow(farm, breed="nelore")
    animal(farm, "changed", cow, 2, birth_date="2020-01-01", registered_on="2026-01-01", breed="angus")

    [registration] = farm.get(f"subjects/{cow}/timeline")["items"]

    assert (registration["data"]["breed"], registration["version"]) == ("angus", 2)


def test_what_a_farm_set_costs_one_statement_however_much_it_is(farm: Farm) -> None:
    store, pig = farm.rebanho.store("events"), farm.animal()
    weigh_daily(farm, pig, 1)

    with statements_of(store) as before:
        farm.record("weighing", pig, "2026-09-01", {"weight_kg": 61})
    for value in (284, 285, 286):
        change(farm, GESTATION, value, **BEEF)
    with statements_of(store) as after:
        farm.record("weighing", pig, "2026-09-02", {"weight_kg": 61})

    assert sum(setting_change.name in each for each in before) == 0
    assert sum(setting_change.name in each for each in after) == 1
