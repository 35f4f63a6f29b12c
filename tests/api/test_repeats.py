"""`Idempotency-Key`: a request that is sent again has its effect once."""

import io
import threading
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from app.kernel import clock, custody
from app.kernel.tables import answered
from tests.running import Rebanho

TOKEN = {"name": "scales", "scopes": ["read"]}
KEY = "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405162"
SHEET = "Brinco;Sexo\n101;M\n"


def post(rebanho: Rebanho, path: str, body: Any, *, key: str | None = KEY, role: str = "owner", **sent: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    sent = sent or {"json": body}
    return rebanho.client(role).post(path.format(farm=rebanho.farm_id), headers=headers, **sent)


def make_token(rebanho: Rebanho, body: Any = TOKEN, **how: Any) -> Any:
    return post(rebanho, "/api/identity/v1/farms/{farm}/tokens", body, **how)


def open_pen(rebanho: Rebanho, name: str = "Baia 1", **how: Any) -> Any:
    return post(rebanho, "/api/herd/v1/farms/{farm}/places", {"kind": "pen", "name": name}, **how)


def names(rebanho: Rebanho, path: str = "herd/v1/farms/{farm}/places") -> list[str]:
    found = rebanho.client("owner").get(f"/api/{path}".format(farm=rebanho.farm_id)).get_json()["items"]
    return [each["name"] for each in found]


def test_a_request_sent_again_is_answered_as_the_first_time_and_done_once(rebanho: Rebanho) -> None:
    first, second = make_token(rebanho), make_token(rebanho)

    assert first.status_code == second.status_code == 201
    assert first.get_json() == second.get_json()
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert names(rebanho, "identity/v1/farms/{farm}/tokens").count("scales") == 1


def test_status_headers_and_body_are_those_of_the_first_answer(rebanho: Rebanho) -> None:
    first = open_pen(rebanho)
    path = f"/api/herd/v1/farms/{rebanho.farm_id}/places/{first.get_json()['id']}"
    rebanho.client("owner").patch(path, json={"name": "Baia 2"}, headers={"If-Match": '"1"'})

    second = open_pen(rebanho)

    assert second.data == first.data
    assert (second.status_code, second.mimetype) == (201, "application/json")
    assert {name: second.headers[name] for name in ("Location", "ETag")} == {
        name: first.headers[name] for name in ("Location", "ETag")
    }


def test_without_a_key_each_request_counts(rebanho: Rebanho) -> None:
    assert [make_token(rebanho, key=None).status_code for _ in range(2)] == [201, 201]

    assert names(rebanho, "identity/v1/farms/{farm}/tokens").count("scales") == 2


def test_a_key_that_comes_with_another_request_is_refused(rebanho: Rebanho) -> None:
    make_token(rebanho)

    other = make_token(rebanho, {**TOKEN, "name": "gate"})

    assert (other.status_code, other.get_json()["code"]) == (422, "idempotency_key_used")
    assert "gate" not in names(rebanho, "identity/v1/farms/{farm}/tokens")


def test_the_same_key_of_another_person_or_for_another_address_is_another_key(rebanho: Rebanho) -> None:
    assert make_token(rebanho).status_code == 201
    assert make_token(rebanho, role="manager").headers.get("Idempotent-Replayed") is None
    assert open_pen(rebanho).status_code == 201


@pytest.mark.parametrize("key", ["short", "x" * 129, "with blanks between them", "ключ-ключ-ключ-ключ", ""])
def test_a_key_that_may_be_somebody_elses_too_is_refused(rebanho: Rebanho, key: str) -> None:
    answer = rebanho.client("owner").post(
        f"/api/herd/v1/farms/{rebanho.farm_id}/places",
        json={"kind": "pen", "name": "1"},
        headers={"Idempotency-Key": key.encode().decode("latin-1")},
    )

    assert (answer.status_code, answer.get_json()["code"]) == (422, "bad_idempotency_key")


def test_a_key_in_quotes_is_the_same_key(rebanho: Rebanho) -> None:
    open_pen(rebanho)

    assert open_pen(rebanho, key=f'"{KEY}"').headers["Idempotent-Replayed"] == "true"


def test_eight_at_once_have_one_effect(rebanho: Rebanho) -> None:
    answers: list[Any] = []
    client_of = rebanho.client
    client_of("owner")  # the person is made before the threads are
    threads = [threading.Thread(target=lambda: answers.append(make_token(rebanho))) for _ in range(8)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [answer.status_code for answer in answers] == [201] * 8
    assert len({answer.data for answer in answers}) == 1
    assert [answer.headers.get("Idempotent-Replayed") for answer in answers].count("true") == 7
    assert names(rebanho, "identity/v1/farms/{farm}/tokens").count("scales") == 1


def test_what_was_refused_may_be_sent_again_with_its_key(rebanho: Rebanho) -> None:
    refused = open_pen(rebanho, name="")

    assert refused.status_code == 422
    assert open_pen(rebanho).status_code == 201


def test_a_refusal_half_way_leaves_nothing_behind(rebanho: Rebanho) -> None:
    animal = {"species": "pig", "sex": "Male", "identifiers": [{"scheme": "br.management", "value": "417"}]}
    path = "/api/herd/v1/farms/{farm}/animals"
    assert post(rebanho, path, animal).status_code == 201

    refused = [post(rebanho, path, animal, key=f"another key {n}".replace(" ", "-") + "-" * 9) for n in range(2)]

    assert [answer.status_code for answer in refused] == [409, 409]
    with rebanho.store("herd").read() as tx:
        assert tx.scalar(sa.select(sa.func.count()).select_from(answered)) == 1


def test_what_a_batch_says_leaves_once(rebanho: Rebanho) -> None:
    animal = {"species": "pig", "sex": "Male", "identifiers": [{"scheme": "br.management", "value": "417"}]}
    animal_id = post(rebanho, "/api/herd/v1/farms/{farm}/animals", animal).get_json()["id"]
    rebanho.settle()
    note = {"kind": "note", "subject": {"type": "animal", "id": animal_id}, "data": {"text": "limps"}}
    batch = {"items": [{**note, "occurred_at": clock.now().isoformat()}, {"kind": "nothing"}]}

    answers = [post(rebanho, "/api/events/v1/farms/{farm}/events/batch", batch).get_json() for _ in range(3)]
    rebanho.settle()

    assert answers[0] == answers[1] == answers[2]
    entries = rebanho.client("owner").get(f"/api/events/v1/farms/{rebanho.farm_id}/events").get_json()["items"]
    assert [entry["data"] for entry in entries if entry["kind"] == "note"] == [{"text": "limps"}]


def test_a_file_is_the_same_file_however_the_form_is_packed(rebanho: Rebanho) -> None:
    path = "/api/integration/v1/farms/{farm}/imports"

    def send(text: str) -> Any:
        return post(rebanho, path, None, data={"file": (io.BytesIO(text.encode()), "animals.csv")})

    first, second, other = send(SHEET), send(SHEET), send(SHEET + "102;F\n")

    assert first.status_code == 201
    assert second.get_json() == first.get_json()
    assert other.get_json()["code"] == "idempotency_key_used"
    assert len(rebanho.client("owner").get(path.format(farm=rebanho.farm_id)).get_json()["items"]) == 1


def test_who_may_no_more_gets_no_answer_of_before(rebanho: Rebanho) -> None:
    assert open_pen(rebanho, role="manager").status_code == 201
    client = rebanho.client("manager")
    with rebanho.store("identity").write() as tx:
        tx.run(sa.text("UPDATE membership SET role = 'viewer' WHERE role = 'manager'"))
    rebanho.runtime.authenticate.forget()  # type: ignore[attr-defined]

    answer = client.post(
        f"/api/herd/v1/farms/{rebanho.farm_id}/places",
        json={"kind": "pen", "name": "Baia 1"},
        headers={"Idempotency-Key": KEY},
    )

    assert answer.status_code == 403


def test_the_text_of_a_token_does_not_lie_readable_in_the_store(rebanho: Rebanho) -> None:
    text = make_token(rebanho).get_json()["token"]

    with rebanho.store("identity").read() as tx:
        row = tx.one(sa.select(answered))

    assert row is not None
    assert text.encode() not in row.body
    assert KEY not in str(row)


def test_answers_are_kept_for_a_week(rebanho: Rebanho) -> None:
    open_pen(rebanho)

    with clock.frozen(clock.now() + timedelta(days=6, hours=23)):
        custody.purge(rebanho.store("herd"))
        assert open_pen(rebanho).headers["Idempotent-Replayed"] == "true"
    with clock.frozen(clock.now() + timedelta(days=7, hours=1)):
        custody.purge(rebanho.store("herd"))
        assert "Idempotent-Replayed" not in open_pen(rebanho).headers


def test_the_next_request_has_a_transaction_of_its_own(rebanho: Rebanho) -> None:
    open_pen(rebanho)
    open_pen(rebanho, name="Baia 2", key=str(uuid4()))
    open_pen(rebanho, name="Baia 3", key=None)

    assert names(rebanho) == ["Baia 1", "Baia 2", "Baia 3"]


def test_every_post_of_somebody_known_takes_a_key(rebanho: Rebanho) -> None:
    document = rebanho.app.extensions["rebanho-document"]()
    posts = {path: item["post"] for path, item in document["paths"].items() if "post" in item}
    takes = {
        path
        for path, operation in posts.items()
        if "#/components/parameters/Idempotency-Key" in [each.get("$ref") for each in operation["parameters"]]
    }

    # A stranger has no name to keep an answer under.
    assert set(posts) - takes == {path for path, operation in posts.items() if operation.get("security") == []}
    assert len(takes) >= 10
