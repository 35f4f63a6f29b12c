"""Words on items: given to somebody, put off, skipped; kept with who and when, whatever else happens to the item."""

from datetime import timedelta
from uuid import uuid4

import pytest

from app.kernel.clock import now
from tests.events.farm import Farm
from tests.events.worklist.marking import CHECK, DAY, codes, mark, me, statuses, to_check, worker_of
from tests.events.worklist.reading import a_cow, check, found, listed, serve

AHEAD = (now() + timedelta(5)).date().isoformat()
BACK = (now() + timedelta(6)).date().isoformat()


def test_work_is_given_to_a_person_of_the_farm_and_found_by_that(farm: Farm) -> None:
    item, other = to_check(farm), to_check(farm)
    worker = str(worker_of(farm))

    assert statuses(mark(farm, item, what="assign", person_id=worker)) == ["marked"]

    assert found(farm, DAY, CHECK, assigned_to=worker)["id"] == item
    assert found(farm, DAY, CHECK, assigned="somebody")["assigned_to"] == worker
    assert found(farm, DAY, CHECK, assigned="nobody")["id"] == other


def test_work_is_not_given_to_a_stranger(farm: Farm) -> None:
    answer = mark(farm, to_check(farm), what="assign", person_id=str(uuid4()))

    assert (answer.status_code, answer.json["code"]) == (422, "events/unknown_person")


def test_many_are_marked_at_once_and_what_is_refused_holds_back_no_other(farm: Farm) -> None:
    item, other = to_check(farm), to_check(farm)
    unknown = f"{CHECK}:{uuid4()}:{uuid4()}"

    answer = mark(farm, item, unknown, "nonsense", other, what="skip", why="sold next week")

    assert statuses(answer) == ["marked", "refused", "refused", "marked"]
    assert codes(answer) == ["events/unknown_item"] * 2
    assert {each["id"] for each in listed(farm, DAY, rule=CHECK, state="skipped")} == {item, other}


def test_what_is_put_off_comes_back_on_its_day_and_before_if_it_is_woken(farm: Farm) -> None:
    item = to_check(farm)

    mark(farm, item, what="snooze", until=BACK, why="no vet this week")

    assert [each["id"] for each in listed(farm, AHEAD, rule=CHECK, state="snoozed")] == [item]
    assert found(farm, BACK, CHECK, state=["due", "overdue", "stale"])["snooze_why"] == "no vet this week"
    mark(farm, item, what="wake")
    assert listed(farm, AHEAD, rule=CHECK, state="snoozed") == []


def test_put_off_three_times_an_item_asks_whether_its_rule_is_right(farm: Farm) -> None:
    item = to_check(farm)

    for days in (2, 3, 3, 4):
        mark(farm, item, what="snooze", until=(now() + timedelta(days)).date().isoformat())

    snoozed = found(farm, DAY, CHECK, state="snoozed")
    assert (snoozed["snoozes"], snoozed["flags"]) == (3, ["snoozed_often"])


@pytest.mark.parametrize("days", [-400, 0, 9])
def test_work_is_put_off_until_a_day_to_come_within_the_week_that_the_farm_allows(farm: Farm, days: int) -> None:
    until = (now() - timedelta(1) + timedelta(days)).date().isoformat()

    answer = mark(farm, to_check(farm), what="snooze", until=until)

    assert (answer.status_code, answer.json["code"]) == (422, "events/not_ahead")


def test_what_is_skipped_does_not_come_back_for_that_occasion_but_for_the_next(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    mark(farm, found(farm, DAY, CHECK)["id"], what="skip", why="checked by eye")
    farm.record("weighing", cow, "2026-05-10", {"weight_kg": 500})

    assert listed(farm, DAY, rule=CHECK) == []
    serve(farm, cow, "2026-05-26")
    assert found(farm, "2026-06-24", CHECK)["skipped_on"] is None


def test_what_was_skipped_is_restored(farm: Farm) -> None:
    item = to_check(farm)
    mark(farm, item, what="skip", why="checked by eye")

    assert statuses(mark(farm, item, what="restore")) == ["marked"]

    assert found(farm, DAY, CHECK)["skip_why"] is None


def test_a_word_stays_when_the_item_moves(farm: Farm) -> None:
    cow = a_cow(farm)
    service = serve(farm, cow, "2026-05-03")
    worker = str(worker_of(farm))
    mark(farm, found(farm, DAY, CHECK)["id"], what="assign", person_id=worker)

    assert farm.correct(service, occurred_at="2026-05-05").status_code == 200

    moved = found(farm, DAY, CHECK, assigned_to=worker)
    assert moved["due_on"] == "2026-06-02"


def test_nothing_is_said_of_what_is_done_and_what_was_said_is_there_again_with_the_item(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    item, worker = found(farm, DAY, CHECK)["id"], str(worker_of(farm))
    mark(farm, item, what="assign", person_id=worker)
    checked = check(farm, cow, "2026-06-02")

    assert listed(farm, DAY, rule=CHECK, assigned_to=worker) == []
    assert codes(mark(farm, item, what="skip", why="too late")) == ["events/item_closed"]
    farm.retract(checked)
    assert found(farm, DAY, CHECK)["assigned_to"] == worker


def test_said_twice_a_word_changes_nothing_and_is_kept_once(farm: Farm) -> None:
    item = to_check(farm)

    twice = [statuses(mark(farm, item, what="snooze", until=BACK)) for _ in range(2)]

    assert twice == [["marked"], ["unchanged"]]
    assert len(farm.get("worklist/marks", item_id=item)["items"]) == 1


def test_every_word_is_kept_with_who_said_it_when(farm: Farm) -> None:
    item, vet = to_check(farm), farm.rebanho.person("vet")
    mark(farm, item, client=vet, what="skip", why="sold next week")
    mark(farm, item, client=vet, what="restore")

    words = farm.get("worklist/marks", item_id=item)["items"]

    assert [(each["what"], each["why"]) for each in words] == [("restore", None), ("skip", "sold next week")]
    assert {each["said_by"] for each in words} == {me(vet)}
    assert found(farm, DAY, CHECK)["marked_at"] == words[0]["said_at"]


def test_a_worker_takes_what_nobody_has_and_gives_it_back_and_no_more(farm: Farm) -> None:
    item, worker, other = to_check(farm), farm.rebanho.person("worker"), str(worker_of(farm))
    farm.rebanho.settle()

    assert statuses(mark(farm, item, client=worker, what="assign", person_id=me(worker))) == ["marked"]
    assert codes(mark(farm, item, client=worker, what="assign", person_id=other)) == ["events/not_yours_to_assign"]
    assert statuses(mark(farm, item, client=worker, what="assign", person_id=None)) == ["marked"]
    mark(farm, item, what="assign", person_id=other)
    assert codes(mark(farm, item, client=worker, what="assign", person_id=me(worker))) == ["events/not_yours_to_assign"]


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ({"what": "skip"}, "/why"),
        ({"what": "snooze"}, "/until"),
        ({"what": "assign"}, "/person_id"),
        ({"what": "wake", "why": "x"}, "/why"),
        ({"what": "dance"}, "/what"),
    ],
)
def test_a_word_that_lacks_something_names_the_field(farm: Farm, word: dict[str, str], field: str) -> None:
    answer = mark(farm, "any", **word)

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == field


def test_a_list_can_be_of_a_group_and_of_the_kind_of_entry_that_does_it(farm: Farm) -> None:
    group = farm.group("Heifers", purpose="reproduction")
    inside, outside = a_cow(farm, group_ids=[group]), a_cow(farm)
    for cow in (inside, outside):
        serve(farm, cow, "2026-05-03")

    items = listed(farm, DAY, group_id=group, kind="pregnancy_check")

    assert [(item["subject"]["id"], item["rule"]) for item in items] == [(inside, CHECK)]


def test_what_is_late_comes_before_what_matters_more(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-01-05")

    rows = [(item["state"], item["severity"]) for item in listed(farm, "2026-10-22")]

    assert [state == "overdue" for state, _ in rows] == sorted((state == "overdue" for state, _ in rows), reverse=True)
    assert rows.index(("due", "critical")) > 0
