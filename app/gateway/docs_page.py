"""A plain page of the API, readable without a network: every operation with its fields and answers."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

_METHODS = ("get", "post", "put", "patch", "delete")
_HEAD = (
    "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
    "<title>Rebanho API</title><h1>Rebanho API</h1>"
    "<p>The machine's form of this page: <a href=/api/openapi.json>/api/openapi.json</a> (OpenAPI 3.1).</p>"
)


def render(document: Mapping[str, Any]) -> str:
    """The page of a document."""
    return _HEAD + "".join(_sections(document))


def _sections(document: Mapping[str, Any]) -> Iterator[str]:
    by_tag: dict[str, list[str]] = {}
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                tag = item[method].get("tags", ["other"])[0]
                by_tag.setdefault(tag, []).append(_operation(document, path, method, item))
    for tag, operations in by_tag.items():
        yield f"<h2>{escape(tag)}</h2>" + "".join(operations)


def _operation(document: Mapping[str, Any], path: str, method: str, item: Mapping[str, Any]) -> str:
    operation = item[method]
    summary = escape(operation.get("summary", ""))
    parts = [f"<details><summary><code>{method.upper()} {escape(path)}</code> {summary}</summary>"]
    if text := operation.get("description"):
        parts.append(f"<p>{escape(text)}</p>")
    queries = [found for found in operation.get("parameters", ()) if found.get("in") == "query"]
    if queries:
        parts.append("<p>Query: " + ", ".join(f"<code>{escape(found['name'])}</code>" for found in queries) + "</p>")
    for content in operation.get("requestBody", {}).get("content", {}).values():
        parts.append("<p>Body:</p>" + _fields(document, content.get("schema", {})))
    answers = ", ".join(escape(status) for status in operation.get("responses", {}))
    return "".join(parts) + f"<p>Answers: {answers}</p></details>"


def _fields(document: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    name = schema.get("$ref", "").rpartition("/")[2]
    found = document["components"]["schemas"].get(name, schema)
    required = set(found.get("required", ()))
    rows = (
        f"<li><code>{escape(field)}</code>{' (required)' if field in required else ''} {escape(_kind(kind))}"
        for field, kind in found.get("properties", {}).items()
    )
    return f"<ul>{''.join(rows)}</ul>"


def _kind(kind: Mapping[str, Any]) -> str:
    if "$ref" in kind:
        return str(kind["$ref"]).rpartition("/")[2]
    if "enum" in kind:
        return "one of " + ", ".join(str(value) for value in kind["enum"])
    return f"{kind.get('type', '')} {kind.get('format', '')}".strip()
