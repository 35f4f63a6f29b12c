"""Asks operations by their id and holds every answer against the OpenAPI document."""

import re
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from jsonschema import Draft202012Validator, FormatChecker

METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    """One method on one path of the document."""

    id: str
    method: str
    path: str
    responses: dict[str, Any]


def operations(document: dict[str, Any]) -> dict[str, Operation]:
    """Every operation of a document by its id."""
    found = (
        Operation(item[method]["operationId"], method.upper(), path, item[method]["responses"])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    )
    return {operation.id: operation for operation in found}


@dataclass
class Teller:
    """A person at a browser (or a program with a token) who asks, and a judge who reads the document."""

    app: Flask
    told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.document = self.app.extensions["rebanho-document"]()
        self.operations = operations(self.document)
        self.browser = self.app.test_client()
        self.program = self.app.test_client()
        self.version: str | None = None

    def ask(
        self, operation_id: str, status: int, *, token: str | None = None, version: int | str | None = None,
        json: Any = None, query: dict[str, Any] | None = None, data: dict[str, Any] | bytes | None = None, **path: Any,
    ) -> Any:  # fmt: skip
        """The body of one answer, which must have this status and the documented shape."""
        operation = self.operations[operation_id]
        url = re.sub(r"\{(\w+)\}", lambda hole: str(path[hole.group(1)]), operation.path)
        headers = {"Origin": "http://localhost"} if token is None else {"Authorization": f"Bearer {token}"}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        client = self.browser if token is None else self.program
        answer = client.open(url, method=operation.method, json=json, query_string=query, data=data, headers=headers)
        assert answer.status_code == status, f"{operation_id}: {answer.status_code} {answer.text}"
        self.judge(operation, answer)
        if status < 300:
            self.told.add(operation_id)
        self.version = (answer.headers.get("ETag") or "").strip('"') or None
        return answer.get_json(silent=True) if answer.data else None

    def judge(self, operation: Operation, answer: Any) -> None:
        """The status and the media type must be documented, and the body of that shape."""
        documented = operation.responses.get(str(answer.status_code))
        assert documented is not None, f"{operation.id} does not document {answer.status_code}"
        content = self.resolved(documented).get("content", {})
        if not answer.data:
            assert not content, f"{operation.id} documents a body that {answer.status_code} lacks"
            return
        assert answer.mimetype in content, f"{operation.id} answers {answer.mimetype}, documented are {list(content)}"
        if answer.mimetype != "application/json" and not answer.mimetype.endswith("+json"):
            return  # a file: what is in it, the tests of exports read
        schema = {**content[answer.mimetype]["schema"], "components": self.document["components"]}
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        wrong = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(answer.get_json())]
        assert not wrong, f"{operation.id} {answer.status_code}: {wrong}"

    def resolved(self, part: dict[str, Any]) -> dict[str, Any]:
        """What a reference in the document stands for."""
        while "$ref" in part:
            found: Any = self.document
            for step in part["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            part = found
        return part
