"""Words on items of the worklist, said over REST."""

from typing import Any
from uuid import UUID

from tests.events.farm import Farm
from tests.events.worklist.reading import a_cow, found, serve
from tests.factories import add_member

CHECK = "pregnancy_check_due"
DAY = "2026-06-01"


def worker_of(farm: Farm) -> UUID:
    """A person who works on the farm."""
    person_id = add_member(farm.rebanho.store("identity"), farm.id)
    farm.rebanho.settle()
    return person_id


def me(client: Any) -> str:
    """Who is signed in here."""
    return str(client.get("/api/identity/v1/session").json["person"]["person_id"])


def mark(farm: Farm, *item_ids: str, client: Any = None, **word: Any) -> Any:
    """The answer to a word on items."""
    return (client or farm.client).post(f"{farm.events}/worklist/marks", json={"items": list(item_ids), **word})


def statuses(answer: Any) -> list[str]:
    """What became of each item."""
    assert answer.status_code == 200, answer.json
    return [each["status"] for each in answer.json["items"]]


def codes(answer: Any) -> list[str]:
    """Why items were refused."""
    return [each["problem"]["code"] for each in answer.json["items"] if each["status"] == "refused"]


def to_check(farm: Farm, served: str = "2026-05-03") -> str:
    """A cow that is to be checked: the id of that item."""
    cow = a_cow(farm)
    serve(farm, cow, served)
    return str(found(farm, DAY, CHECK, subject_id=cow)["id"])
