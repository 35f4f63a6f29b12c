"""The catalogue of messages for people: who says what to whom and why, with a map."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from app.gateway.asyncapi import facts_of, summary_of, who_hears
from app.kernel.contracts import example_of, schema_of
from app.kernel.module import Module

HEAD = """# Messages

What the modules tell each other, made from their manifests by `rebanho docs`. A fact crosses as text, in a CloudEvents
envelope; `docs/asyncapi.json` holds the whole form, `modules/<module>/contracts/released` the schema of each fact.

A **state** is the whole public state of a thing: the newest counts, and its key is the thing. An **entry** happened
once; a correction is a new version of it, and its key is the thing it is about. Messages of one key keep their order.

## The map

"""
KEYS = {"state": "the thing itself", "entry": "the thing it is about"}


def catalogue(modules: Mapping[str, Module]) -> str:
    """The page, in Markdown."""
    return HEAD + "\n".join([*_map(modules), *(line for name in modules for line in _module(modules, name))]) + "\n"


def _map(modules: Mapping[str, Module]) -> Iterator[str]:
    yield "```mermaid"
    yield "flowchart LR"
    for name in modules:
        yield f"  {name}"
    for name, module in modules.items():
        for hearer in modules.values():
            said = {fact.TYPE for fact in facts_of(module)}
            things = sorted({_thing(on.type) for on in (*hearer.projects, *hearer.reacts) if on.type in said})
            if things:
                shown = ", ".join(things) if len(things) <= 4 else f"{len(things)} kinds of entry"
                yield f'  {name} -->|"{shown}"| {hearer.name}'
    yield "```"
    yield ""


def _thing(type_: str) -> str:
    return type_.split(".")[2]


def _module(modules: Mapping[str, Module], name: str) -> Iterator[str]:
    yield f"## {name} says"
    yield ""
    bodies: dict[str, list[Any]] = {}
    for fact in facts_of(modules[name]):
        bodies.setdefault(_body(fact), []).append(fact)
    if not bodies:
        yield "Nothing yet."
        yield ""
    for facts in bodies.values():
        yield from _facts(modules, facts)


def _body(fact: Any) -> str:
    """Its fields as text, the same for all facts of one thing."""
    return json.dumps([fact.SHAPE, _fields_of(fact)], sort_keys=True)


def _fields_of(fact: Any) -> dict[str, Any]:
    found: dict[str, Any] = schema_of(fact)["$defs"][fact.__name__]
    return {"properties": found["properties"], "required": found.get("required", [])}


def _facts(modules: Mapping[str, Module], facts: list[Any]) -> Iterator[str]:
    things = list(dict.fromkeys(_thing(fact.TYPE) for fact in facts))
    yield f"### {', '.join(things)}"
    yield ""
    yield "| fact | what it says | who hears it, and what for |"
    yield "|---|---|---|"
    for fact in facts:
        heard = "<br>".join(f"{name}: {summary_of(on.handle)}" for name, on in who_hears(modules, fact.TYPE))
        yield f"| `{fact.TYPE}` | {_cell(summary_of(fact))} | {_cell(heard) or 'partners, by the feed'} |"
    yield ""
    yield f"Shape: {facts[0].SHAPE}. Key: {KEYS[facts[0].SHAPE]}."
    yield ""
    yield from _fields(facts[0])
    yield "<details><summary>Example</summary>"
    yield ""
    yield "```json"
    yield json.dumps(example_of(facts[0]), indent=2, ensure_ascii=False)
    yield "```"
    yield ""
    yield "</details>"
    yield ""


def _fields(fact: Any) -> Iterator[str]:
    body = _fields_of(fact)
    yield "| field | type | always |"
    yield "|---|---|---|"
    for name, kind in body["properties"].items():
        yield f"| `{name}` | {_cell(_kind(kind))} | {'yes' if name in body['required'] else ''} |"
    yield ""


def _kind(kind: Mapping[str, Any]) -> str:
    if "$ref" in kind:
        return str(kind["$ref"]).rpartition("/")[2]
    if "anyOf" in kind:
        return " or ".join(_kind(each) for each in kind["anyOf"])
    if kind.get("type") == "array":
        return f"list of {_kind(kind.get('items') or {'type': 'any'})}"
    return f"{kind.get('type', 'any')} {kind.get('format', '')}".strip()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
