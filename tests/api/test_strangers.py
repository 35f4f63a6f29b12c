"""The things of one farm, asked for through another farm by somebody who may do everything there."""

import re
from typing import Any
from uuid import uuid4

from app.identity.authenticate import COOKIE
from tests.api.story import Told, tell
from tests.api.teller import Teller
from tests.factories import add_member, open_farm, sign_in

NOWHERE = str(uuid4())  # for what the story leaves nothing of
NAMES = {"farm_id", "catalogue", "code"}  # what every farm has
KNOWN = {
    "animal_id": "animal_id",
    "subject_id": "animal_id",
    "place_id": "place_id",
    "group_id": "group_id",
    "lot_id": "lot_id",
    "task_id": "task_id",
    "entry_id": "entry_id",
    "import_id": "import_id",
    "person_id": "person_id",
    "token_id": "token_id",
    "parent_id": "parent_id",
    "row_id": "row_id",
    "organisation_id": "organisation_id",
    "invitation_id": "invitation_id",
}


def test_nothing_of_another_farm_is_found_changed_or_taken_under_ones_own(teller: Teller) -> None:
    runtime = teller.app.extensions["rebanho"]
    told = tell(teller, runtime)
    farm = open_farm(runtime.store("identity"))
    runtime.settle()
    owner = teller.app.test_client()
    owner.set_cookie(COOKIE, sign_in(runtime.store("identity"), add_member(runtime.store("identity"), farm, "owner")))

    found = {}
    for operation in teller.operations.values():
        holes = set(re.findall(r"\{(\w+)\}", operation.path)) - NAMES
        if "{farm_id}" in operation.path and holes:
            found[operation.id] = ask_under(owner, operation, str(farm), told)

    assert len(found) >= 20
    told_something = {name: answer for name, answer in found.items() if answer != "nothing"}
    assert told_something == {}, told_something


def ask_under(owner: Any, operation: Any, farm: str, told: Told) -> str:
    """`nothing` when the answer is that there is no such thing (or an empty list), else what was answered."""
    ids = {"farm_id": farm, "catalogue": "feeds", **{hole: getattr(told, name) for hole, name in KNOWN.items()}}
    url = re.sub(r"\{(\w+)\}", lambda hole: ids.get(hole.group(1), NOWHERE), operation.path)
    answer = owner.open(
        url,
        method=operation.method,
        json=GOOD_BODIES.get(operation.id),
        query_string={"why": "mine"} if operation.method == "DELETE" else GOOD_QUERIES.get(operation.id),
        headers={"Origin": "http://localhost", "If-Match": '"1"'},
    )
    empty = answer.status_code == 200 and not answer.get_json().get("items", answer.get_json().get("points", True))
    return "nothing" if answer.status_code == 404 or empty else f"{answer.status_code} {answer.text}"


GOOD_QUERIES = {
    "events.get_kpi": {"profile": "pig"},
    "events.list_kpi_animals": {"profile": "pig"},
    "herd.get_inbreeding": {"sire_id": NOWHERE},
}
# Bodies that are right in themselves, so that it is the farm that refuses.
GOOD_BODIES = {
    "events.change_one_task": {"title": "Mine", "every": "once", "from_on": "2026-05-20"},
    "herd.change_animal": {"name": "Mine"},
    "herd.change_place": {"name": "Mine"},
    "herd.change_group": {"name": "Mine"},
    "herd.change_outside_parent": {"name": "Mine"},
    "herd.change_row": {"name": "Mine"},
    "herd.merge_animal": {"into": "0192b0e0-0000-7000-8000-000000000001"},
    "events.correct_entry": {"note": "mine", "why": "mine"},
    "events.decide": {"decision": "set_aside", "why": "mine"},
    "events.change_one_parameter": {
        "id": "0192b0e0-0000-7000-8000-000000000002",
        "scope": "farm",
        "profile": "pig",
        "value": 115,
        "valid_from": "2026-05-20",
        "why": "mine",
    },
    "events.put_standard": {
        "name": "Mine",
        "age_unit": "week",
        "points": [{"age": 1, "expected": 0.2}, {"age": 2, "expected": 0.5}],
        "valid_from": "2026-05-20",
        "source": "mine",
        "why": "mine",
    },
    "events.put_kpi_target": {"minimum": 88, "valid_from": "2026-05-20", "why": "mine"},
    "integration.change_import": {"options": {"species": "cattle"}},
    "integration.rename_mapping": {"name": "Mine"},
    "identity.change_role": {"role": "viewer"},
    "identity.change_consent": {"data": []},
}
