"""Every route against whatever may be sent to it: a problem that names what is wrong, in the reader's language.

The operations and their fields are taken from the document, so a new one is tried without a word here.
"""

import io
import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from app.factory import LARGEST_BODY
from app.identity import services
from app.kernel.errors import LANGUAGES
from app.kernel.rest.words import FIELD, PROBLEMS
from tests.api.story import Told
from tests.api.teller import Operation, Teller

JSON = "application/json"
# Text that is no JSON of ours, whoever it is sent to.
UNREADABLE: dict[str, bytes] = {
    "cut off": b'{"name": "Baia',
    "no JSON": b"name=Baia",
    "bad UTF-8": b'{"name": "\xff\xfe"}',
    "UTF-16": '{"name": "Baia"}'.encode("utf-16"),
    "half a surrogate": b'{"name": "\\ud800"}',
    "NaN": b'{"name": NaN}',
    "a number beyond all": b'{"name": 1e999}',
    "nested without end": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "lists without end": b"[" * 100_000,
    "a comment": b'{"name": 1 /* one */}',
    "two values": b'{"name": "1"} {"name": "2"}',
}
NO_OBJECTS: dict[str, bytes] = {"list": b"[]", "text": b'"text"', "number": b"7", "null": b"null", "nothing": b""}
NO_INTEGERS = (1.5, "1", True, 10**30, -(10**30), 1e300, [], {})
NO_TEXTS = (5, 1.5, True, [], {}, "a\x00b", "\x07")


class Asker:
    """The owner in person, who may everything, with ids that name nothing or what the story left behind."""

    def __init__(self, teller: Teller, told: Told) -> None:
        self.teller = teller
        self.known = vars(told)
        with teller.app.extensions["rebanho"].store("identity").write() as tx:
            secret = services.open_session(tx, UUID(told.person_id), browser="", address="")
        self.client = teller.app.test_client()
        self.client.set_cookie("rbn_session", secret)

    def url(self, operation: Operation) -> str:
        return re.sub(r"\{(\w+)\}", lambda hole: str(self.known.get(hole[1]) or uuid4()), operation.path)

    def ask(self, operation: Operation, language: str = "en", **sent: Any) -> Any:
        url = self.url(operation)
        headers = {"Origin": "http://localhost", "Accept-Language": language, "If-Match": '"1"'}
        if "428" in operation.responses:  # with the version that it has, or nobody would look at the rest
            headers["If-Match"] = self.client.get(url).headers.get("ETag", '"1"')
        headers |= sent.pop("headers", {})
        return self.client.open(url, method=operation.method, headers=headers, **sent)

    def schema(self, operation: Operation) -> dict[str, Any]:
        """The shape of the JSON body that an operation takes; nothing when it takes none."""
        item = self.teller.document["paths"][operation.path][operation.method.lower()]
        content = item.get("requestBody", {}).get("content", {})
        found = content.get(JSON, {}).get("schema", {})
        return self.teller.resolved(found) if "$ref" in found else found

    def takers(self) -> list[Operation]:
        """Every operation that takes JSON."""
        return [operation for operation in self.teller.operations.values() if self.schema(operation)]

    def fields(self, operation: Operation, kind: str) -> Iterator[str]:
        """The fields of a body that are of a JSON type (and of nothing else but null)."""
        for name, shape in self.schema(operation).get("properties", {}).items():
            types = shape.get("type", ())
            if kind in ([types] if isinstance(types, str) else types):
                yield name


@pytest.fixture(scope="module")
def asker(lived_in: tuple[Teller, Told]) -> Asker:
    return Asker(*lived_in)


def problem(answer: Any, operation: Operation, sent: object) -> dict[str, Any]:
    """The body of a refusal that is one by the book."""
    assert 400 <= answer.status_code < 500, f"{operation.id} {sent!r}: {answer.status_code} {answer.text[:300]}"
    assert answer.mimetype == "application/problem+json", f"{operation.id} {sent!r}"
    body: dict[str, Any] = answer.get_json()
    assert body["detail"]
    return body


def rows(teller: Teller) -> dict[str, int]:
    """How many rows there are of everything that people keep."""
    runtime = teller.app.extensions["rebanho"]
    found = {}
    for name, module in runtime.modules.items():
        with runtime.store(name).read() as tx:
            for table in module.metadata.sorted_tables:
                if table.name not in ("session", "attempt", "sign_in_attempt"):
                    found[f"{name}.{table.name}"] = tx.scalar(sa.select(sa.func.count()).select_from(table))
    return found


def test_what_cannot_be_read_is_refused_everywhere_in_the_readers_language(asker: Asker) -> None:
    before = rows(asker.teller)

    for operation in asker.takers():
        for name, body in UNREADABLE.items():
            for language in LANGUAGES:
                answer = asker.ask(operation, language, data=body, content_type=JSON)
                told = problem(answer, operation, name)
                assert told["code"] == "bad_request", f"{operation.id} {name}: {told}"
                assert told["detail"] == PROBLEMS["bad_request"][language]
    assert rows(asker.teller) == before


@pytest.mark.parametrize("body", NO_OBJECTS.values(), ids=NO_OBJECTS)
def test_what_is_no_object_is_refused_everywhere(asker: Asker, body: bytes) -> None:
    for operation in asker.takers():
        answer = asker.ask(operation, data=body, content_type=JSON)
        takes_nothing = not body and not asker.schema(operation).get("required")
        assert takes_nothing or problem(answer, operation, body)["code"].endswith("malformed")


def test_an_unknown_field_is_named_everywhere(asker: Asker) -> None:
    for operation in asker.takers():
        for language in LANGUAGES:
            told = problem(asker.ask(operation, language, json={"colour_of_hat": "red"}), operation, "unknown")
            wrong = {error["pointer"]: error["detail"] for error in told["errors"]}
            assert wrong["/colour_of_hat"] == FIELD["unknown_field"][language], operation.id


def test_an_unknown_query_parameter_is_named_everywhere(asker: Asker) -> None:
    tried = 0
    for operation in asker.teller.operations.values():
        item = asker.teller.document["paths"][operation.path][operation.method.lower()]
        if any(each.get("in") == "query" for each in item.get("parameters", ())):
            told = problem(asker.ask(operation, query_string={"colour_of_hat": "red"}), operation, "unknown")
            assert "/colour_of_hat" in {error["pointer"] for error in told["errors"]}, operation.id
            tried += 1
    assert tried >= 10


def test_a_whole_number_is_nothing_else_anywhere(asker: Asker) -> None:
    tried = 0
    for operation in asker.takers():
        for field in asker.fields(operation, "integer"):
            for value in NO_INTEGERS:
                sent = json.dumps({field: value})  # Python's own writer knows no limit of numbers
                answer = asker.ask(operation, data=sent, content_type=JSON)
                told = problem(answer, operation, (field, value))
                assert f"/{field}" in {error["pointer"] for error in told["errors"]}, (operation.id, field, value)
                tried += 1
    assert tried >= 2 * len(NO_INTEGERS)


def test_a_text_is_nothing_else_anywhere_and_holds_no_control_characters(asker: Asker) -> None:
    for operation in asker.takers():
        for field in asker.fields(operation, "string"):
            for value in NO_TEXTS:
                problem(asker.ask(operation, json={field: value}), operation, (field, value))


def test_every_list_and_object_is_nothing_else_anywhere(asker: Asker) -> None:
    for operation in asker.takers():
        for kind, values in {"array": ({}, "text", 5), "object": ([], "text", 5)}.items():
            for field in asker.fields(operation, kind):
                for value in values:
                    told = problem(asker.ask(operation, json={field: value}), operation, (field, value))
                    pointers = {error["pointer"] for error in told["errors"]}
                    named = any(each.startswith(f"/{field}") for each in pointers)
                    # The data of an entry are read by its kind, which is missing here.
                    assert named or (pointers and field == "data"), (operation.id, field, value)


@pytest.mark.parametrize("depth", [30, 260, 900, 1020])
def test_depth_brings_nothing_down(asker: Asker, depth: int) -> None:
    objects, lists = b'{"a":' * depth + b"1" + b"}" * depth, b"[" * depth + b"]" * depth
    for operation in asker.takers():
        for field in asker.schema(operation).get("properties", {}):
            for value in (objects, lists):
                answer = asker.ask(operation, data=b'{"%s": %s}' % (field.encode(), value), content_type=JSON)
                assert answer.status_code < 500, f"{operation.id} {field} {depth}: {answer.text}"


def test_another_media_type_is_refused_everywhere_with_the_one_that_is_taken(asker: Asker) -> None:
    for operation in asker.takers():
        for media_type in ("text/plain", "text/xml", "application/x-www-form-urlencoded", "multipart/form-data"):
            answer = asker.ask(operation, data=b'{"name": "x"}', content_type=media_type)
            assert answer.status_code == 415, f"{operation.id} {media_type}: {answer.text}"
            assert JSON in problem(answer, operation, media_type)["detail"]


def test_whatever_answer_is_asked_for_it_is_the_one_there_is(asker: Asker) -> None:
    for operation in asker.takers():
        answer = asker.ask(operation, json={"colour_of_hat": 1}, headers={"Accept": "text/xml"})
        problem(answer, operation, "Accept")


class Unread(io.BytesIO):
    """A body that must not be read."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("the body was read")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hundred_megabytes_are_refused_everywhere_before_they_are_read(asker: Asker, language: str) -> None:
    for operation in asker.takers():
        length = {"CONTENT_LENGTH": str(100 * 2**20), "wsgi.input": Unread()}
        answer = asker.ask(operation, language, data=b"{}", content_type=JSON, environ_overrides=length)
        assert answer.status_code == 413, f"{operation.id}: {answer.text}"
        assert problem(answer, operation, "large")["detail"] == PROBLEMS["too_large"][language]


def test_a_body_without_a_length_is_refused_when_it_gets_too_large(asker: Asker) -> None:
    endless = {"wsgi.input": io.BytesIO(b" " * (LARGEST_BODY + 1)), "wsgi.input_terminated": True}
    operation = asker.teller.operations["herd.open_place"]

    answer = asker.ask(operation, content_type=JSON, environ_overrides=endless)

    assert (answer.status_code, problem(answer, operation, "long")["code"]) == (413, "too_large")


def test_a_field_that_is_said_twice_counts_as_it_was_said_last(asker: Asker) -> None:
    operation = asker.teller.operations["herd.open_place"]
    body = b'{"kind": "pen", "name": "First", "name": "Last"}'

    answer = asker.ask(operation, data=body, content_type=JSON)

    assert (answer.status_code, answer.get_json()["name"]) == (201, "Last")


@pytest.mark.parametrize("path", ["%00", "a%00b", "..%2f..", "%ff", "x" * 5000])
def test_an_address_that_makes_no_sense_is_nothing(asker: Asker, path: str) -> None:
    for operation in asker.teller.operations.values():
        if "{" in operation.path:
            url = re.sub(r"\{\w+\}", path.replace("\\", ""), operation.path)
            answer = asker.client.open(url, method=operation.method, headers={"Origin": "http://localhost"})
            problem(answer, operation, path)


@pytest.mark.parametrize("header", ["If-Match", "If-None-Match", "Prefer", "Accept-Language", "Range", "X-Request-ID"])
def test_no_header_brings_anything_down(asker: Asker, header: str) -> None:
    for operation in asker.teller.operations.values():
        for value in ("", "\x7f", "é" * 10, '"' * 50, "1" * 5000, "W/", "*", "bytes=0-0,1-1", "wait=1e9"):
            answer = asker.ask(operation, headers={header: value.encode().decode("latin-1")}, json={"no": 1})
            assert answer.status_code < 500, f"{operation.id} {header} {value!r}: {answer.text}"
