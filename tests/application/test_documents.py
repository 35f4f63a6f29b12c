"""The generated documents."""

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from app.factory import load_modules
from app.gateway.asyncapi import summary_of
from app.gateway.catalogue import catalogue
from app.gateway.openapi import generated
from app.kernel import contracts
from app.kernel.contracts import example_of, schema_of
from tests.conftest import needs
from tests.running import Rebanho

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def released(module: str) -> Path:
    home = ROOT / ("app/identity" if module == "identity" else f"modules/{module}")
    return home / "contracts" / "released"


def test_the_document_is_valid_openapi(rebanho: Rebanho) -> None:
    document = rebanho.client(None).get("/api/openapi.json").get_json()

    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_no_committed_document_is_stale(rebanho: Rebanho) -> None:
    for name, content in generated(rebanho.app).items():
        assert (ROOT / "docs" / name).read_bytes() == content, f"docs/{name}: run .venv/bin/rebanho docs"


def test_the_document_of_the_messages_is_valid_asyncapi(rebanho: Rebanho) -> None:
    official = ROOT / "app/web/node_modules/@asyncapi/specs/schemas/3.0.0.json"
    if not official.exists():
        needs("the schema of AsyncAPI is not installed: make web")
    document = rebanho.client(None).get("/api/asyncapi.json").get_json()

    wrong = Draft7Validator(json.loads(official.read_bytes())).iter_errors(document)

    assert [f"{error.json_path}: {error.message[:200]}" for error in wrong] == []


def test_every_example_of_a_message_is_of_the_documented_shape(rebanho: Rebanho) -> None:
    document = rebanho.client(None).get("/api/asyncapi.json").get_json()

    for name, message in document["components"]["messages"].items():
        schema = {**message["payload"], "components": document["components"]}
        for example in message["examples"]:
            Draft202012Validator(schema, format_checker=FormatChecker()).validate(example["payload"])
            assert example["payload"]["type"] == name


def test_the_document_says_of_each_module_what_it_says_and_hears(rebanho: Rebanho) -> None:
    document = rebanho.client(None).get("/api/asyncapi.json").get_json()

    def types(name: str) -> set[str]:
        found = document["operations"].get(name, {}).get("messages", [])
        return {each["$ref"].rpartition("/")[2] for each in found}

    for name, module in rebanho.runtime.modules.items():
        assert types(f"{name}.says") == {fact.TYPE for fact in module.publishes}
        for subscription, heard in module.subscriptions().items():
            told = {each for stream in module.streams() for each in types(f"{subscription}.{stream}")}
            assert told == {on.type for on in heard}


def test_the_catalogue_names_every_message_and_what_it_is_heard_for(rebanho: Rebanho) -> None:
    lines = catalogue(rebanho.runtime.modules).splitlines()

    for module in rebanho.runtime.modules.values():
        for fact in module.publishes:
            (line,) = [each for each in lines if each.startswith(f"| `{fact.TYPE}` |")]
            assert summary_of(fact)
            assert summary_of(fact).replace("|", "\\|") in line
        for subscription, heard in module.subscriptions().items():
            for on in heard:
                (line,) = [each for each in lines if each.startswith(f"| `{on.type}` |")]
                assert f"{subscription}: {summary_of(on.handle)}" in line
                assert summary_of(on.handle), f"{on.handle} does not say what it is for"


def test_every_operation_has_a_summary_and_an_id_of_its_module(rebanho: Rebanho) -> None:
    document = rebanho.client(None).get("/api/openapi.json").get_json()

    for path, item in document["paths"].items():
        for method in set(item) & {"get", "post", "put", "patch", "delete"}:
            assert item[method].get("summary"), f"{method} {path} has no summary"
            assert item[method]["operationId"].split(".")[0] == path.split("/")[2]


def test_the_documents_of_the_modules_together_are_the_whole(rebanho: Rebanho) -> None:
    client = rebanho.client(None)
    whole = client.get("/api/openapi.json").get_json()["paths"]

    parts = [client.get(f"/api/{name}/openapi.json").get_json()["paths"] for name in rebanho.runtime.modules]

    assert {path for part in parts for path in part} == set(whole)
    assert sum(len(part) for part in parts) == len(whole)


def test_the_page_names_every_operation(rebanho: Rebanho) -> None:
    client = rebanho.client(None)
    document = client.get("/api/openapi.json").get_json()

    page = client.get("/api/docs").text

    for path in document["paths"]:
        assert path.replace("<", "&lt;") in page


def test_released_contracts_are_what_the_code_says(rebanho: Rebanho) -> None:
    for name, module in rebanho.runtime.modules.items():
        for fact in module.publishes:
            folder = released(name)
            schema = json.loads((folder / f"{fact.TYPE}.schema.json").read_bytes())
            example = json.loads((folder / f"{fact.TYPE}.example.json").read_bytes())
            assert schema == json.loads(contracts.pretty(schema_of(fact))), f"{fact.TYPE} differs from its release"
            assert example == json.loads(contracts.pretty(example_of(fact)))


def test_every_reader_reads_every_released_example(rebanho: Rebanho) -> None:
    modules = rebanho.runtime.modules
    for name, module in modules.items():
        for on in (*module.projects, *module.reacts):
            producer = modules[on.stream]
            assert on.type in {fact.TYPE for fact in producer.publishes}, f"{name} hears {on.type}, which nobody says"
            example = (released(on.stream) / f"{on.type}.example.json").read_bytes()
            msgspec.json.decode(example, type=on.reads)


def test_all_modules_are_checked(rebanho: Rebanho) -> None:
    assert set(rebanho.runtime.modules) == set(load_modules(rebanho.settings))
