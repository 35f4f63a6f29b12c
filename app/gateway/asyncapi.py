"""One AsyncAPI 3 document of what the modules say and hear, made from their manifests."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec

from app.kernel.contracts import example_of
from app.kernel.module import Module, On

Document = dict[str, Any]

ENVELOPE: Document = {
    "type": "object",
    "description": "CloudEvents 1.0 as JSON. Positions and versions are strings, because its integers have 32 bits.",
    "required": [
        "specversion", "id", "source", "type", "subject", "time", "partitionkey", "sequence", "streamepoch",
        "subjectversion", "farmid", "correlationid", "data",
    ],
    "properties": {
        "specversion": {"const": "1.0"},
        "id": {"type": "string", "format": "uuid"},
        "source": {"type": "string", "description": "the stream, `/herd`"},
        "type": {"type": "string"},
        "subject": {"type": "string", "format": "uuid", "description": "what it is about"},
        "time": {"type": "string", "format": "date-time", "description": "when it was recorded"},
        "datacontenttype": {"const": "application/json"},
        "partitionkey": {"type": "string", "format": "uuid", "description": "messages of one key keep their order"},
        "sequence": {"type": "string", "pattern": "^[0-9]{20}$", "description": "the place in the stream's epoch"},
        "streamepoch": {"type": "string", "description": "ordered; a restore begins a new one"},
        "subjectversion": {"type": "string", "pattern": "^[0-9]+$"},
        "farmid": {"type": "string", "format": "uuid"},
        "correlationid": {"type": "string", "format": "uuid", "description": "the request that all this goes back to"},
        "causationid": {"type": "string", "format": "uuid", "description": "the message that was answered with this"},
        "traceparent": {"type": "string"},
        "data": {"type": "object"},
    },
}  # fmt: skip
DESCRIPTION = (
    "Every module says facts on a stream of its own and hears those of others. A `state` is the whole public state of "
    "a thing, of which the newest (by streamepoch and subjectversion) counts; an `entry` happened once, and its "
    "correction is a new version of it. Delivery is at least once and in no order; a reader's inbox puts it right. The "
    "same messages are read over HTTP at `/api/<module>/v1/feed` and, for one farm, at "
    "`/api/<module>/v1/farms/{farm_id}/feed`."
)


def asyncapi(modules: Mapping[str, Module], version: str) -> Document:
    """The whole document as plain data."""
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Rebanho", "version": version, "description": DESCRIPTION},
        "defaultContentType": "application/cloudevents+json",
        "channels": {name: _channel(module) for name, module in modules.items()},
        "operations": dict(operation for module in modules.values() for operation in _operations(module)),
        "components": {
            "messages": {fact.TYPE: _message(name, fact) for name, fact in _facts(modules)},
            "schemas": {"Envelope": ENVELOPE, **_schemas(modules)},
        },
    }


def _facts(modules: Mapping[str, Module]) -> Iterator[tuple[str, Any]]:
    return ((name, fact) for name, module in modules.items() for fact in facts_of(module))


def _channel(module: Module) -> Document:
    said = {fact.TYPE: {"$ref": f"#/components/messages/{fact.TYPE}"} for fact in facts_of(module)}
    return {"address": module.name, "description": f"The stream of {module.name}.", "messages": said}


def facts_of(module: Module) -> tuple[Any, ...]:
    """The classes of what a module says."""
    return module.publishes


def _operations(module: Module) -> Iterator[tuple[str, Document]]:
    if module.publishes:
        yield f"{module.name}.says", _operation("send", module.name, [fact.TYPE for fact in facts_of(module)])
    for subscription, heard in module.subscriptions().items():
        for stream in sorted({on.stream for on in heard}):
            types = [on.type for on in heard if on.stream == stream]
            yield f"{subscription}.{stream}", _operation("receive", stream, types)


def _operation(action: str, stream: str, types: list[str]) -> Document:
    channel = f"#/channels/{stream}"
    messages = [{"$ref": f"{channel}/messages/{each}"} for each in dict.fromkeys(types)]
    return {"action": action, "channel": {"$ref": channel}, "messages": messages}


def _message(stream: str, fact: Any) -> Document:
    return {
        "name": fact.TYPE,
        "title": fact.__name__,
        "summary": summary_of(fact),
        "tags": [{"name": fact.SHAPE}],
        "correlationId": {"location": "$message.payload#/correlationid"},
        "payload": {
            "allOf": [
                {"$ref": "#/components/schemas/Envelope"},
                {
                    "type": "object",
                    "properties": {
                        "source": {"const": f"/{stream}"},
                        "type": {"const": fact.TYPE},
                        "data": {"$ref": f"#/components/schemas/{stream}.{body_of(fact).__name__}"},
                    },
                },
            ]
        },
        "examples": [{"payload": _example(stream, fact)}],
    }


def _example(stream: str, fact: Any) -> Document:
    return {
        "specversion": "1.0",
        "id": "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405163",
        "source": f"/{stream}",
        "type": fact.TYPE,
        "subject": "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405162",
        "time": "2026-05-03T10:30:00+00:00",
        "datacontenttype": "application/json",
        "partitionkey": "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405162",
        "sequence": "00000000000000000042",
        "streamepoch": "0190a8e45c9b7cc08f3a1d2e3f405161",
        "subjectversion": "1",
        "farmid": "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405160",
        "correlationid": "0190a8e4-5c9b-7cc0-8f3a-1d2e3f405164",
        "data": example_of(fact),
    }


def _schemas(modules: Mapping[str, Module]) -> Document:
    """The shapes of all facts; a module's name stands in front, so that two of them may both have an Identifier."""
    found: Document = {}
    for name, module in modules.items():
        bodies = dict.fromkeys(body_of(fact) for fact in facts_of(module))
        _, parts = msgspec.json.schema_components(bodies, ref_template=f"#/components/schemas/{name}.{{name}}")
        found.update({f"{name}.{part}": schema for part, schema in parts.items()})
    return found


def body_of(fact: type) -> type:
    """The class that says what a fact holds: its own, or the one that all facts of a thing share."""
    base = fact.__mro__[1]
    shared = is_dataclass(base) and [each.name for each in fields(base)] == [each.name for each in _fields(fact)]
    return base if shared else fact


def _fields(fact: Any) -> tuple[Any, ...]:
    return fields(fact)


def summary_of(named: Any) -> str:
    """The first line of what a class or function says of itself."""
    return (named.__doc__ or "").strip().split("\n")[0]


def who_hears(modules: Mapping[str, Module], type_: str) -> Iterator[tuple[str, On]]:
    """Each subscription that hears a type, and how."""
    for module in modules.values():
        for subscription, heard in module.subscriptions().items():
            yield from ((subscription, on) for on in heard if on.type == type_)
