"""The generated documents."""

import json
from pathlib import Path

import msgspec
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from app.factory import load_modules
from app.kernel import contracts
from app.kernel.contracts import example_of, schema_of
from tests.running import Rebanho

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def released(module: str) -> Path:
    home = ROOT / ("app/identity" if module == "identity" else f"modules/{module}")
    return home / "contracts" / "released"


def test_the_document_is_valid_openapi(rebanho: Rebanho) -> None:
    document = rebanho.client(None).get("/api/openapi.json").get_json()

    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_the_committed_document_is_not_stale(rebanho: Rebanho) -> None:
    document = contracts.pretty(rebanho.app.extensions["rebanho-document"]())

    assert (ROOT / "docs" / "openapi.json").read_bytes() == document, "run: .venv/bin/rebanho docs"


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
