"""A farmer with a spreadsheet: the file becomes places, groups, animals and weights that everybody knows."""

import io
from typing import Any

from tests.journeys.conftest import BROWSER, Owner

FILE = """brinco;sexo;nascimento;baia;lote;peso (kg);data da pesagem
11;F;01/12/2025;Baia 1;Recria A;22,5;10/01/2026
12;M;02/12/2025;Baia 1;Recria A;21;10/01/2026
13;F;02/12/2025;Baia 2;Recria A;19,8;10/01/2026
"""


def test_a_spreadsheet_becomes_a_herd(owner: Owner) -> None:
    done = import_file(owner, FILE)

    assert (done["state"], done["counts"]["done"], done["counts"]["refused"]) == ("done", 3, 0)
    listed = owner.get("herd", "animals")["items"]
    assert [(item["label"], item["place_name"], item["last_weight_kg"]) for item in listed] == [
        ("11", "Baia 1", 22.5),
        ("12", "Baia 1", 21),
        ("13", "Baia 2", 19.8),
    ]
    assert {group["name"] for item in listed for group in item["groups"]} == {"Recria A"}
    assert [item["head_count"] for item in owner.get("herd", "groups")["items"]] == [3]
    owner.assert_pictures_agree()


def test_the_same_spreadsheet_again_stores_nothing_twice(owner: Owner) -> None:
    import_file(owner, FILE)
    before = owner.get("herd", "animals")

    import_file(owner, FILE)

    assert owner.get("herd", "animals") == before
    assert len(owner.get("events", "events", kind="weighing")["items"]) == 3
    owner.assert_pictures_agree()


def test_a_later_spreadsheet_weighs_the_animals_that_are_there(owner: Owner) -> None:
    import_file(owner, FILE)

    import_file(owner, "brinco;peso (kg);data da pesagem\n11;57,5;14/02/2026\n")

    assert len(owner.get("herd", "animals")["items"]) == 3
    growth = owner.get("events", f"subjects/{owner.get('herd', 'animals', q='11')['items'][0]['id']}/growth")
    assert (growth["days"], growth["gain_kg"], growth["adg_kg"]) == (35, 35, 1)
    owner.assert_pictures_agree()


def import_file(owner: Owner, text: str) -> Any:
    """Send a file, start it as it was read, and wait for every answer."""
    url = f"/api/integration/v1/farms/{owner.farm_id}/imports"
    file = (io.BytesIO(text.encode()), "rebanho.csv")
    sent = owner.browser.post(
        url, data={"file": file, "species": "pig"}, content_type="multipart/form-data", headers=BROWSER
    )
    assert sent.status_code == 201, sent.text
    started = owner.send("POST", "integration", f"imports/{sent.json['id']}/start", version=sent.json["version"])
    assert started.status_code == 202, started.text
    return owner.get("integration", f"imports/{sent.json['id']}")
