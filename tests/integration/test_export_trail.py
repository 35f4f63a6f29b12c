"""Who took which list along stands in the farm's trail."""

from typing import Any

from tests.integration.importing import carry_out, draft
from tests.integration.test_exports import HERD, export
from tests.running import Rebanho


def lines(rebanho: Rebanho) -> list[dict[str, Any]]:
    """What the owner reads in the trail of lists that left, oldest first."""
    rebanho.settle()
    url = f"/api/identity/v1/farms/{rebanho.farm_id}/audit"
    found = rebanho.client("owner").get(url, query_string={"what": "exported"}).get_json()["items"]
    return list(reversed(found))


def test_the_trail_tells_who_took_a_list_what_of_it_and_how_many_rows(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, HERD, species="cattle", production_type="beef"))

    assert export(rebanho, "animals.csv", role="worker", sex="Female", columns="name").status_code == 200
    assert export(rebanho, "events.xlsx", kind="weighing").status_code == 200
    assert export(rebanho, "places.csv").status_code == 200

    animals, entries, places = lines(rebanho)
    assert animals["details"] == {"table": "animals", "form": "csv", "rows": 1, "filters": {"sex": "Female"}}
    assert entries["details"] == {"table": "events", "form": "xlsx", "rows": 2, "filters": {"kind": "weighing"}}
    assert places["details"]["filters"] == {}
    assert (animals["person"]["name"], entries["person"]["name"]) == ("Worker", "Owner")


def test_the_words_of_a_search_stay_out_of_the_trail(rebanho: Rebanho) -> None:
    export(rebanho, "animals.csv", q="Seu Zé")

    assert lines(rebanho)[0]["details"]["filters"] == {"q": "…"}


def test_a_list_that_was_refused_left_nothing_in_the_trail(rebanho: Rebanho) -> None:
    export(rebanho, "animals.csv", role="viewer")
    export(rebanho, "animals.csv", columns="wings")

    assert lines(rebanho) == []


def test_a_list_whose_sending_broke_off_is_told_as_far_as_it_left(rebanho: Rebanho) -> None:
    carry_out(rebanho, draft(rebanho, HERD, species="cattle", production_type="beef"))
    url = f"/api/herd/v1/farms/{rebanho.farm_id}/animals.csv"
    answer = rebanho.client("owner").get(url, buffered=False)
    begun = iter(answer.response)
    next(begun)

    answer.close()

    assert len(lines(rebanho)) == 1
