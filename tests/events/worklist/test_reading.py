"""A day's list over REST: what state an item is in that day, in which order, and how much there is."""

from datetime import date, timedelta
from typing import Any

from modules.events.queries.worklist.states import STATES
from tests.events.farm import Farm
from tests.events.worklist.marking import mark
from tests.events.worklist.reading import a_cow, found, listed, serve


def states(farm: Farm, rule: str, *days: str) -> list[str]:
    every = ["overdue", "due", "upcoming", "stale"]
    return [
        item["state"] if (item := next(iter(listed(farm, on, rule=rule, state=every)), None)) else "none" for on in days
    ]


def test_a_day_tells_the_state_of_an_item(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")

    days = ["2026-05-16", "2026-05-17", "2026-05-30", "2026-05-31", "2026-06-07", "2026-06-08", "2026-07-07"]
    assert states(farm, "pregnancy_check_due", *days, "2026-07-08") == [
        "none", "upcoming", "upcoming", "due", "due", "overdue", "overdue", "stale",
    ]  # fmt: skip


def test_the_watch_for_a_return_to_heat_covers_its_first_and_last_day_and_then_is_over(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")

    found = states(farm, "return_watch", "2026-05-20", "2026-05-21", "2026-05-27", "2026-05-28")

    assert found == ["upcoming", "due", "due", "none"]


def test_an_item_matters_more_once_it_is_overdue(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")

    severities = [found(farm, on, "pregnancy_check_due")["severity"] for on in ("2026-06-07", "2026-06-08")]

    assert severities == ["normal", "high"]


def test_a_birth_that_does_not_come_is_expected_until_it_is_overdue_and_never_both(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-01-05")

    def births(on: str) -> list[tuple[str, str, str]]:
        every = listed(farm, on, list="births")
        told = ((item["rule"], item["state"], item["severity"]) for item in every)
        return [each for each in told if each[0].startswith("birth_") and "place" not in each[0]]

    assert births("2026-10-21") == [("birth_due", "due", "high")]
    assert births("2026-10-22") == [("birth_overdue", "due", "critical")]


def test_what_matters_most_comes_first_then_what_is_due_first(farm: Farm) -> None:
    for on in ("2026-05-05", "2026-05-03", "2026-04-01"):
        serve(farm, a_cow(farm), on)

    items = listed(farm, "2026-06-03", list="checks")

    assert [(item["severity"], item["due_on"]) for item in items] == [
        ("high", "2026-04-29"),
        ("normal", "2026-05-31"),
        ("normal", "2026-06-02"),
    ]


def test_pages_follow_one_another_without_gap_or_repeat(farm: Farm) -> None:
    for on in ("2026-05-05", "2026-05-03", "2026-04-01"):
        serve(farm, a_cow(farm), on)
    asked: dict[str, Any] = {"on": "2026-06-03", "limit": 1}
    whole = [item["id"] for item in listed(farm, "2026-06-03")]

    pages, cursor = [], None
    while True:
        answer = farm.get("worklist", **asked, **({"cursor": cursor} if cursor else {}))
        pages += [item["id"] for item in answer["items"]]
        cursor = answer["next"]
        if not cursor:
            break

    assert pages == whole
    assert len(set(whole)) == len(whole) == 3


def test_a_list_can_be_of_what_is_at_a_place_or_in_places_inside_it(farm: Farm) -> None:
    barn = farm.place("Barn")
    pen = farm.place("Pen", parent_id=barn)
    inside, outside = a_cow(farm, place_id=pen), a_cow(farm)
    for cow in (inside, outside):
        serve(farm, cow, "2026-05-03")

    items = listed(farm, "2026-06-01", rule="pregnancy_check_due", place_id=barn)

    assert [(item["subject"]["id"], item["place"]["id"]) for item in items] == [(inside, pen)]


def test_the_plan_of_a_day_counts_by_job_and_state(farm: Farm) -> None:
    for on in ("2026-05-05", "2026-05-03", "2026-04-01"):
        serve(farm, a_cow(farm), on)

    plan = {each["list"]: each for each in farm.get("worklist/summary", on="2026-06-03")["lists"]}

    checks = plan["checks"]
    assert {state: count for state, count in checks["states"].items() if count} == {"due": 2, "overdue": 1}
    assert {severity: count for severity, count in checks["severities"].items() if count} == {"high": 1, "normal": 2}
    assert checks["label"] == "checks"


def test_what_was_over_long_ago_is_counted_as_it_is_listed_also_where_people_put_it_aside(farm: Farm) -> None:
    today = date.fromisoformat(farm.get("worklist")["on"])
    cows = [a_cow(farm) for _ in range(4)]
    for cow in cows:
        serve(farm, cow, (today - timedelta(100)).isoformat())
    ids = [found(farm, today.isoformat(), "pregnancy_check_due", subject_id=cow, state="stale")["id"] for cow in cows]
    mark(farm, ids[0], what="skip", why="sold")
    mark(farm, ids[1], what="snooze", until=(today + timedelta(2)).isoformat(), why="rain")

    for day, stale in ((today, 2), (today + timedelta(2), 3)):  # on which what was put off is stale again
        on = day.isoformat()
        counts = {each["list"]: each for each in farm.get("worklist/summary", on=on)["lists"]}["checks"]["states"]

        assert counts == {state: len(listed(farm, on, list="checks", state=state)) for state in STATES}
        assert counts["stale"] == stale


def test_a_question_that_makes_no_sense_names_the_field(farm: Farm) -> None:
    for query, field in (
        ({"rule": "nonsense"}, "/rule"),
        ({"state": ["done", "due"]}, "/state"),
        ({"on": "tomorrow"}, "/on"),
        ({"colour": "red"}, "/colour"),
    ):
        answer = farm.client.get(f"{farm.events}/worklist", query_string=query)

        assert answer.status_code == 422
        assert answer.json["errors"][0]["pointer"].startswith(field), answer.json
