"""The modules look alike and stay small; what ships is free to be shipped."""

import ast
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, module_names, sources

LONGEST = 300
NAMES = {
    "__init__", "README.md", "manifest", "contracts", "api", "services", "queries", "models", "domain", "inbound",
    "reactions", "projections", "errors",
}  # fmt: skip
WEB, SCENES = ROOT / "app" / "web", ROOT / "tests" / "web"
BY_HAND = {".css", ".mjs", ".svelte", ".ts"}
SCHEMA = WEB / "src" / "api" / "schema.d.ts"  # made from the document of the API
MAY_HAVE = {"jobs"}  # work that a module puts off
GPL = re.compile(r"(?<!L)(?<!Lesser )\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)


def test_no_file_of_a_module_or_the_application_is_longer_than_a_person_reads_at_once() -> None:
    assert _long(source.path for source in sources(ROOT)) == {}


def test_no_file_of_the_client_or_of_its_scenes_is_longer_either() -> None:
    written = [*WEB.glob("src/**/*"), *WEB.glob("tests/*"), *WEB.glob("scripts/*"), *SCENES.glob("*.mjs")]
    by_hand = [path for path in written if path.suffix in BY_HAND and path != SCHEMA]

    assert {path.suffix for path in by_hand} == BY_HAND
    assert _long(by_hand) == {}


@pytest.mark.parametrize("name", module_names(ROOT))
def test_a_module_has_the_files_that_every_module_has(name: str) -> None:
    folder = ROOT / "modules" / name

    found = {path.name if path.suffix == ".md" else path.stem for path in folder.iterdir() if path.name[:2] != "__"}

    assert (found | {"__init__"}) - MAY_HAVE == NAMES


@pytest.mark.parametrize("name", module_names(ROOT))
def test_what_a_module_publishes_stands_in_one_file(name: str) -> None:
    contracts = ROOT / "modules" / name / "contracts"

    assert (contracts / "published.py").exists()
    assert {path.name for path in contracts.glob("*.py")} == {"__init__.py", "published.py"}


def test_the_code_is_finished() -> None:
    left_open = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")

    found = [
        f"{source.name}:{number}"
        for source in sources(ROOT)
        for number, line in enumerate(source.path.read_text(encoding="utf-8").splitlines(), 1)
        if left_open.search(line)
    ]

    assert found == []


def test_no_module_catches_everything() -> None:
    caught = [
        f"{source.name}:{node.lineno}"
        for source in sources(ROOT)
        if source.module
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}))
    ]

    assert caught == []


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.lock")), ids=lambda path: path.name)
def test_a_lock_file_pins_every_package_by_hash_and_names_no_place(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pins = re.findall(r"^[A-Za-z0-9_.-]+==\S+ \\\n    --hash=sha256:", text, re.MULTILINE)

    assert len(pins) == len(re.findall(r"^[A-Za-z]", text, re.MULTILINE)) > 0
    assert not re.search(r"https?://|file://|--(extra-)?index-url|--find-links|^/", text, re.MULTILINE)


def test_nothing_that_ships_is_under_the_gpl() -> None:
    assert [name for name in _shipped() if GPL.search(_licence(name))] == []


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("GNU General Public License v3", True),
        ("LGPL-3.0-only", False),
        ("GNU Lesser General Public License v3 or later (LGPLv3+)", False),
        ("MIT", False),
    ],
)
def test_the_gpl_is_told_from_the_lgpl(licence: str, refused: bool) -> None:
    assert bool(GPL.search(licence)) is refused


def _long(paths: Iterable[Path]) -> dict[str, int]:
    """The files that are too long, each with its lines."""
    counted = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return {name: lines for name, lines in counted.items() if lines > LONGEST}


def _shipped() -> Iterator[str]:
    return iter(re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))


def _licence(name: str) -> str:
    told = importlib.metadata.metadata(name)
    classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
    text = told.get("License-Expression") or " ".join(classifiers) or told.get("License") or ""
    assert text, f"{name} does not say its licence"
    return text
