"""The worklist over REST: an item opens, moves, is done, comes back and is cancelled with what it follows from."""

import sqlalchemy as sa

from modules.events.models import due_item
from tests.events.farm import Farm
from tests.events.test_cost import statements_of
from tests.events.worklist.reading import a_cow, check, found, listed, serve


def statuses(farm: Farm, rule: str) -> list[str]:
    with farm.rebanho.store("events").read() as tx:
        rows = tx.all(sa.select(due_item.c.status).where(due_item.c.rule == rule).order_by(due_item.c.due_on))
    return [row.status for row in rows]


def test_an_item_says_what_is_due_for_whom_and_why(farm: Farm) -> None:
    cow = a_cow(farm)
    service = serve(farm, cow, "2026-05-03")

    item = found(farm, "2026-06-01", "pregnancy_check_due")

    assert item["id"] == f"pregnancy_check_due:{cow}:{service['id']}"
    assert item["why"] == "Served 29 days ago, on 3 May, and not checked."
    assert (item["subject"]["id"], item["state"], item["severity"]) == (cow, "due", "normal")
    assert (item["due_on"], item["from_on"], item["to_on"]) == ("2026-05-31", "2026-05-31", "2026-06-07")
    assert item["closes_with"][0] == "pregnancy_check"


def test_the_sentence_is_in_the_language_of_who_reads_it(farm: Farm) -> None:
    serve(farm, a_cow(farm), "2026-05-03")

    said = [
        farm.client.get(
            f"{farm.events}/worklist",
            query_string={"on": "2026-06-01", "rule": "pregnancy_check_due"},
            headers={"Accept-Language": tongue},
        ).json["items"][0]["why"]
        for tongue in ("pt-BR", "es")
    ]

    assert said == [
        "Coberta há 29 dias, em 3 de maio, sem diagnóstico.",
        "Servida hace 29 días, el 3 de may., sin diagnóstico.",
    ]


def test_the_entry_that_does_it_closes_the_item_and_is_named_by_it(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    checked = check(farm, cow, "2026-06-02")

    assert listed(farm, "2026-06-02", rule="pregnancy_check_due") == []
    done = found(farm, "2026-06-02", "pregnancy_check_due", state="done")

    assert (done["closed_by"], done["closed_on"], done["state"]) == (checked["id"], "2026-06-02", "done")


def test_what_is_taken_back_did_nothing(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    farm.retract(check(farm, cow, "2026-06-02"))

    assert found(farm, "2026-06-03", "pregnancy_check_due")["state"] == "due"
    assert statuses(farm, "pregnancy_check_due") == ["open"]


def test_a_corrected_service_moves_its_item(farm: Farm) -> None:
    cow = a_cow(farm)
    service = serve(farm, cow, "2026-05-03")
    before = found(farm, "2026-06-01", "pregnancy_check_due")

    assert farm.correct(service, occurred_at="2026-05-05").status_code == 200
    after = found(farm, "2026-06-01", "pregnancy_check_due")

    assert after["id"] == before["id"]
    assert (after["due_on"], after["state"]) == ("2026-06-02", "upcoming")


def test_an_item_goes_with_the_entry_that_opened_it(farm: Farm) -> None:
    cow = a_cow(farm)
    farm.retract(serve(farm, cow, "2026-05-03"))

    assert listed(farm, "2026-06-01", rule="pregnancy_check_due") == []
    assert statuses(farm, "pregnancy_check_due") == ["cancelled"]


def test_an_entry_written_late_moves_and_closes_as_if_it_had_come_in_time(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    check(farm, cow, "2026-06-02")
    farm.record("weighing", cow, "2026-05-20", {"weight_kg": 500})

    assert statuses(farm, "pregnancy_check_due") == ["done"]


def test_who_has_left_has_nothing_due_any_more(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")
    farm.record("death", cow, "2026-05-20", {"method": "Perished", "reason": "Disease"})

    assert listed(farm, "2026-05-25", subject_id=cow) == []
    assert set(statuses(farm, "return_watch")) == {"cancelled"}


def test_an_entry_that_changes_nothing_due_writes_nothing_of_it(farm: Farm) -> None:
    cow = a_cow(farm)
    serve(farm, cow, "2026-05-03")

    with statements_of(farm.rebanho.store("events")) as sent:
        farm.record("weighing", cow, "2026-05-10", {"weight_kg": 500})

    assert not [statement for statement in sent if "due_item" in statement]


def test_a_new_item_takes_one_statement_and_reads_none_of_what_is_stored(farm: Farm) -> None:
    cow = a_cow(farm)

    with statements_of(farm.rebanho.store("events")) as sent:
        serve(farm, cow, "2026-05-03")

    assert ["INSERT" in statement for statement in sent if "due_item" in statement] == [True]
