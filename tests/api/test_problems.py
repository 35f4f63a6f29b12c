"""What is told about a request that cannot be taken."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from app.factory import LARGEST_BODY
from app.kernel.errors import LANGUAGES
from tests.api.teller import Teller
from tests.running import Rebanho


@pytest.fixture
def database() -> str:
    """One database is enough: none of this gets as far as the store."""
    return "sqlite"


def places(rebanho: Rebanho) -> str:
    return f"/api/herd/v1/farms/{rebanho.farm_id}/places"


def post(rebanho: Rebanho, body: Any = None, **kwargs: Any) -> Any:
    return rebanho.client("owner").post(places(rebanho), **({"json": body} | kwargs))


def problem(answer: Any, status: int) -> dict[str, Any]:
    """The problem of an answer, which must be one by RFC 9457 and as documented."""
    body: dict[str, Any] = answer.get_json()
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    assert body["status"] == status
    assert body["type"] == f"https://rebanho.dev/problems/{body['code']}"
    assert UUID(body["request_id"])
    return body


def test_text_that_is_no_json_is_refused(rebanho: Rebanho) -> None:
    for text in ('{"kind": ', "", "kind=pen", '{"capacity": NaN}', '{"name": "\\ud800"}', b"\xff\xfe"):
        answer = post(rebanho, data=text, content_type="application/json", json=None)

        assert problem(answer, 400 if text else 422)["code"] in ("bad_request", "malformed")


def test_a_body_of_another_media_type_is_refused_with_the_one_that_is_taken(rebanho: Rebanho) -> None:
    plain = post(rebanho, data='{"kind": "pen", "name": "1"}', content_type="text/plain", json=None)
    form = post(rebanho, data={"kind": "pen", "name": "1"}, json=None)

    assert "application/json" in problem(plain, 415)["detail"]
    assert "application/json" in problem(form, 415)["detail"]


def test_json_where_a_file_is_expected_is_refused(rebanho: Rebanho) -> None:
    path = f"/api/integration/v1/farms/{rebanho.farm_id}/imports"

    answer = rebanho.client("owner").post(path, json={"file": "brinco;peso"})

    assert "multipart/form-data" in problem(answer, 415)["detail"]


def test_a_dialect_of_json_is_json(rebanho: Rebanho) -> None:
    body = b'{"kind": "pen", "name": "1"}'

    for media_type in ("application/json; charset=utf-8", "application/vnd.rebanho+json"):
        assert post(rebanho, data=body, content_type=media_type, json=None).status_code == 201


def test_every_field_that_is_wrong_is_named_by_its_pointer(rebanho: Rebanho) -> None:
    animal = {"species": "pig", "sex": "Male", "identifiers": [{"scheme": "br.management"}], "colour": "red", "a/b": 1}

    answer = rebanho.client("owner").post(f"/api/herd/v1/farms/{rebanho.farm_id}/animals", json=animal)

    found = {error["pointer"]: error["code"] for error in problem(answer, 422)["errors"]}
    assert found == {
        "/identifiers/0/value": "missing_field",
        "/colour": "unknown_field",
        "/a~1b": "unknown_field",
    }


@pytest.mark.parametrize("value", [1.5, "1", True, "one", 1e300, {}])
def test_a_whole_number_is_a_whole_json_number(rebanho: Rebanho, value: object) -> None:
    answer = post(rebanho, {"kind": "pen", "name": "1", "capacity": value})

    assert [error["pointer"] for error in problem(answer, 422)["errors"]] == ["/capacity"]


@pytest.mark.parametrize("body", [[], "text", 7, None])
def test_a_body_that_is_no_object_is_refused(rebanho: Rebanho, body: object) -> None:
    problem(post(rebanho, body, json=body), 422)


def test_an_unknown_or_senseless_query_parameter_is_refused(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")

    unknown = problem(client.get(places(rebanho), query_string={"colour": "red"}), 422)
    senseless = problem(client.get(places(rebanho), query_string={"limit": "0"}), 422)
    forged = problem(client.get(places(rebanho), query_string={"cursor": "bm90IG91cnM"}), 422)

    assert unknown["errors"][0]["pointer"] == "/colour"
    assert senseless["errors"][0]["pointer"] == "/limit"
    assert (forged["code"], forged["errors"][0]["pointer"]) == ("bad_cursor", "/cursor")


def test_what_is_not_there_is_a_problem_too(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")

    for path in (f"{places(rebanho)}/{uuid4()}", f"{places(rebanho)}/not-an-id", "/api/herd/v1/nothing", "/api/none"):
        assert problem(client.get(path), 404)["code"] == "not_found"


def test_a_method_that_is_not_taken_names_those_that_are(rebanho: Rebanho) -> None:
    answer = rebanho.client("owner").put(places(rebanho), json={})

    assert problem(answer, 405)["code"] == "method_not_allowed"
    assert {"GET", "POST"} <= set(answer.headers["Allow"].replace(" ", "").split(","))


def test_a_body_that_is_too_large_is_refused_before_it_is_read(rebanho: Rebanho) -> None:
    body = b'{"name": "' + b"x" * LARGEST_BODY + b'"}'

    answer = post(rebanho, data=body, content_type="application/json", json=None)

    assert problem(answer, 413)["code"] == "too_large"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_come_in_the_language_that_is_asked_for(rebanho: Rebanho, language: str) -> None:
    expected = {
        "en": ("Some fields are wrong.", "This field is required."),
        "pt-BR": ("Alguns campos estão errados.", "Campo obrigatório."),
        "es": ("Algunos campos están mal.", "Campo obligatorio."),
    }

    body = problem(post(rebanho, {"kind": "pen"}, headers={"Accept-Language": language}), 422)

    assert (body["detail"], body["errors"][0]["detail"]) == expected[language]


def test_a_language_that_is_not_spoken_gives_way_to_the_persons_own(rebanho: Rebanho) -> None:
    body = problem(post(rebanho, {"kind": "pen"}, headers={"Accept-Language": "fi"}), 422)

    assert body["detail"] == "Some fields are wrong."


def test_the_id_of_a_request_is_the_senders_or_a_new_one(rebanho: Rebanho) -> None:
    sent = str(uuid4())
    client = rebanho.client("owner")

    known = client.get(f"{places(rebanho)}/{uuid4()}", headers={"X-Request-ID": sent})
    strange = client.get(f"{places(rebanho)}/{uuid4()}", headers={"X-Request-ID": "<script>"})

    assert known.headers["X-Request-ID"] == problem(known, 404)["request_id"] == sent
    assert strange.headers["X-Request-ID"] == problem(strange, 404)["request_id"] != "<script>"


def test_a_change_without_the_version_that_was_read_is_refused(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")
    place = client.post(places(rebanho), json={"kind": "pen", "name": "1"}).get_json()
    path = f"{places(rebanho)}/{place['id']}"

    blind = client.patch(path, json={"name": "2"})
    stale = client.patch(path, json={"name": "2"}, headers={"If-Match": '"99"'})
    strange = client.patch(path, json={"name": "2"}, headers={"If-Match": '"abc"'})

    assert problem(blind, 428)["code"] == "if_match_required"
    assert problem(stale, 412)["code"] == "stale"
    assert problem(strange, 412)["code"] == "not_a_version"


def test_what_was_read_before_is_not_sent_again(rebanho: Rebanho) -> None:
    client = rebanho.client("owner")
    path = f"/api/identity/v1/farms/{rebanho.farm_id}"
    etag = client.get(path).headers["ETag"]

    again = client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.data) == (304, b"")


def test_a_defect_is_told_without_its_insides(teller: Teller) -> None:
    def broken() -> None:
        raise RuntimeError("secret")

    teller.app.add_url_rule("/api/broken", view_func=broken)

    answer = teller.app.test_client().get("/api/broken")

    assert problem(answer, 500)["code"] == "server_error"
    assert "secret" not in answer.text


def test_the_document_knows_every_problem_that_carries_a_version(teller: Teller) -> None:
    for operation in teller.operations.values():
        if "428" in operation.responses:
            assert {"412"} <= set(operation.responses), operation.id
