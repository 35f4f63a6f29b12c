"""What was said of one file is known for the next with the same titles."""

from typing import Any

from tests.integration.importing import Body, change, draft
from tests.running import Rebanho

SCALE = "Coisa;Massa;Quando\n101;700;01/03/2026\n"
SAID = {"0": "visual", "1": "weight", "2": "date"}


def mappings(rebanho: Rebanho) -> str:
    return f"/api/integration/v1/farms/{rebanho.farm_id}/import-mappings"


def fields(imported: Body) -> list[str | None]:
    return [column["field"] for column in imported["columns"]]


def saved(rebanho: Rebanho, name: str = "Balança") -> Body:
    said = {"weight_unit": "lb", "species": "cattle", "registered_on": "2026-03-01"}
    imported = change(rebanho, draft(rebanho, SCALE), mapping=SAID, options=said).get_json()
    answer = rebanho.client().post(mappings(rebanho), json={"import_id": imported["id"], "name": name})
    assert answer.status_code == 201, answer.text
    return answer.get_json()


def test_the_next_file_with_the_same_titles_is_mapped_at_once(rebanho: Rebanho) -> None:
    assert fields(draft(rebanho, SCALE)) == [None, None, None]
    saved(rebanho)

    imported = draft(rebanho, "COISA;massa;Quándo\n205;640;02/04/2026\n")

    assert fields(imported) == ["visual", "weight", "date"]
    assert imported["options"]["weight_unit"] == "lb"
    assert imported["options"]["registered_on"] is None
    assert imported["counts"]["ready"] == 1


def test_another_order_of_titles_is_another_file(rebanho: Rebanho) -> None:
    saved(rebanho)

    assert fields(draft(rebanho, "Massa;Coisa;Quando\n640;205;02/04/2026\n"))[:2] == [None, None]


def test_a_file_without_titles_is_not_known_again(rebanho: Rebanho) -> None:
    imported = draft(rebanho, "101;412,5;03/05/2026\n102;398,5;03/05/2026\n")

    answer = rebanho.client().post(mappings(rebanho), json={"import_id": imported["id"], "name": "x"})

    assert (answer.status_code, answer.get_json()["code"]) == (422, "integration/untitled_file")


def test_what_is_said_of_a_file_counts_more_than_what_was_saved(rebanho: Rebanho) -> None:
    saved(rebanho)

    assert draft(rebanho, SCALE, species="buffalo")["options"]["species"] == "buffalo"


def test_files_of_the_same_titles_have_one_mapping_the_last(rebanho: Rebanho) -> None:
    first, second = saved(rebanho), saved(rebanho, "Balança nova")

    listed = rebanho.client().get(mappings(rebanho)).get_json()["items"]

    assert [(each["id"], each["name"], each["version"]) for each in listed] == [(first["id"], "Balança nova", 2)]
    assert second["titles"] == ["Coisa", "Massa", "Quando"]


def test_a_mapping_is_renamed_and_deleted_by_who_has_read_it(rebanho: Rebanho) -> None:
    url = f"{mappings(rebanho)}/{saved(rebanho)['id']}"

    def ask(method: str, version: int, **body: Any) -> int:
        client: Any = getattr(rebanho.client(), method)
        return int(client(url, headers={"If-Match": f'"{version}"'}, **body).status_code)

    assert ask("patch", 9, json={"name": "x"}) == 412
    assert ask("patch", 1, json={"name": "Curral"}) == 200
    assert ask("delete", 1) == 412
    assert ask("delete", 2) == 204
    assert ask("delete", 2) == 404
    assert fields(draft(rebanho, SCALE)) == [None, None, None]


def test_another_farm_sees_none_of_it(rebanho: Rebanho) -> None:
    known = saved(rebanho)
    other = rebanho.other_farm()
    stranger = rebanho.client("owner", other)

    base = f"/api/integration/v1/farms/{other}/import-mappings"
    assert stranger.get(base).get_json()["items"] == []
    assert stranger.delete(f"{base}/{known['id']}", headers={"If-Match": '"1"'}).status_code == 404
