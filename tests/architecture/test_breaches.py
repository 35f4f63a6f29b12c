"""Each kind of breach, planted on a copy of the tree, is seen by the check that is there for it."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.imports import broken_contracts
from tests.architecture.rules import RULES, Rule
from tests.architecture.sources import PACKAGES, ROOT, sources

APART = "Modules do not know each other"
KERNEL_ONLY = "Modules see nothing of the application but its kernel"
NAMES_NO_MODULE = "The application names no module"
APP_PLACES = "Every part of the application has its place"
KERNEL_PLACES = "Every part of the kernel has its place"
IDENTITY_PLACES = "Every part of identity has its place"
MODULE_PLACES = "Every part of a module has its place"
PLAIN = "Contracts and rules of the trade are plain Python"
HTTP = "HTTP is spoken in api alone"
NO_TRANSPORT = "No module names a transport or a server"
BROKERS = "Only the kernel's files for the bus and for jobs speak with a broker"
TRACES = "Only the file for traces knows OpenTelemetry"

SERVICE = "modules/herd/services/planted.py"
MODEL = "modules/herd/models.py"


@dataclass(frozen=True)
class Plant:
    """Text added to files of the copy (made where they are missing), and the check that has to see it."""

    seen_by: str | Rule
    adds: dict[str, str]
    removes: tuple[str, ...] = field(default=())


IMPORTS = {
    "a plain import of another module": Plant(APART, {SERVICE: "import modules.events.services\n"}),
    "the contracts of another module": Plant(APART, {SERVICE: "from modules.events.contracts import published\n"}),
    "an import inside a function": Plant(
        APART, {SERVICE: "def planted() -> None:\n    from modules.events import services\n"}
    ),
    "an import for type checking": Plant(
        APART,
        {SERVICE: "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from modules.events import services\n"},
    ),
    "a relative import of another module": Plant(APART, {SERVICE: "from ...events import services\n"}),
    "an indirect import, through the kernel": Plant(
        APART,
        {
            "app/kernel/clock.py": "\nfrom modules.events import services as planted\n",
            SERVICE: "from app.kernel import clock\n",
        },
    ),
    "identity from a module": Plant(KERNEL_ONLY, {SERVICE: "import app.identity\n"}),
    "the settings from a module": Plant(KERNEL_ONLY, {SERVICE: "from app import config\n"}),
    "a module named by the application": Plant(NAMES_NO_MODULE, {"app/factory.py": "\nimport modules.herd.manifest\n"}),
    "an import upward in the application": Plant(APP_PLACES, {"app/config.py": "\nfrom app import factory\n"}),
    "an import upward out of the kernel": Plant(APP_PLACES, {"app/kernel/store.py": "\nfrom app import config\n"}),
    "an import upward in the kernel": Plant(KERNEL_PLACES, {"app/kernel/clock.py": "\nfrom app.kernel import store\n"}),
    "an import upward in a module": Plant(MODULE_PLACES, {MODEL: "\nfrom modules.herd import services\n"}),
    "a file without a place in the application": Plant(APP_PLACES, {"app/helpers.py": '"""Planted."""\n'}),
    "a file without a place in the kernel": Plant(KERNEL_PLACES, {"app/kernel/helpers.py": '"""Planted."""\n'}),
    "a file without a place in identity": Plant(IDENTITY_PLACES, {"app/identity/helpers.py": '"""Planted."""\n'}),
    "a file without a place in a module": Plant(MODULE_PLACES, {"modules/herd/helpers.py": '"""Planted."""\n'}),
    "a table in the contracts": Plant(
        PLAIN,
        {"modules/herd/contracts/planted.py": "import sqlalchemy as sa\n\nplanted = sa.Table('x', sa.MetaData())\n"},
    ),
    "the kernel's tables in a rule of the trade": Plant(
        PLAIN, {"modules/herd/domain/planted.py": "from app.kernel.tables import Id\n"}
    ),
    "Flask in the services": Plant(HTTP, {SERVICE: "from flask import abort\n"}),
    "the kernel's REST in the services": Plant(HTTP, {SERVICE: "from app.kernel.rest import answer\n"}),
    "a broker named in a module": Plant(NO_TRANSPORT, {SERVICE: "import redis\n"}),
    "a broker named in the application": Plant(BROKERS, {"app/gateway/planted.py": "import pika\n"}),
    "a broker named elsewhere in the kernel": Plant(BROKERS, {"app/kernel/inbox.py": "\nimport redis\n"}),
    "OpenTelemetry in the kernel": Plant(TRACES, {"app/kernel/inbox.py": "\nimport opentelemetry.trace\n"}),
    "the bus named in a module": Plant(NO_TRANSPORT, {SERVICE: "from app.kernel.bus import LocalBus\n"}),
}

WORDS = {
    "a new part of the application from a module": Plant(
        rules.modules_see_only_the_kernel, {"app/newer.py": "", SERVICE: "from app import newer\n"}
    ),
    "a package in the contracts": Plant(
        rules.contracts_are_plain_python, {"modules/herd/contracts/planted.py": "import orjson\n"}
    ),
    "an HTTP status in the services": Plant(
        rules.http_stays_in_the_api, {SERVICE: "def planted(error) -> None:\n    error.status_code = 409\n"}
    ),
    "a module that reads the environment": Plant(
        rules.modules_do_not_read_the_environment, {SERVICE: "import os\n\nplanted = os.environ.get('PLANTED')\n"}
    ),
    "a module that reads the environment under another name": Plant(
        rules.modules_do_not_read_the_environment, {SERVICE: "from os import getenv as planted\n"}
    ),
    "import_module outside the factory": Plant(
        rules.code_is_loaded_by_name_only_in_the_factory,
        {SERVICE: "import importlib\n\nplanted = importlib.import_module('modules.' + 'events')\n"},
    ),
    "__import__ outside the factory": Plant(
        rules.code_is_loaded_by_name_only_in_the_factory, {SERVICE: "planted = __import__('modules.events')\n"}
    ),
    "a folder without __init__": Plant(
        rules.folders_have_an_init, {"modules/herd/services/hidden/planted.py": "import modules.events.services\n"}
    ),
    "a foreign key that leaves its store": Plant(
        rules.foreign_keys_stay_in_their_store, {MODEL: "\nplanted = sa.ForeignKey('entry.id')\n"}
    ),
    "two modules on one base": Plant(
        rules.modules_have_a_base_of_their_own,
        {
            "app/kernel/tables.py": "\nSHARED = new_metadata()\n",
            MODEL: "\nfrom app.kernel.tables import SHARED as metadata\n",
        },
        removes=("metadata = new_metadata()",),
    ),
    "a second base in a module": Plant(rules.modules_have_a_base_of_their_own, {MODEL: "\nplanted = sa.MetaData()\n"}),
    "an ORM session": Plant(rules.tables_are_core_only, {SERVICE: "from sqlalchemy.orm import Session\n"}),
    "a column that loses its zone": Plant(
        rules.columns_have_the_kernels_types, {MODEL: "\nplanted = sa.Column('at', sa.DateTime)\n"}
    ),
    "the time from elsewhere than the clock": Plant(
        rules.time_comes_from_the_clock,
        {SERVICE: "from datetime import UTC, datetime\n\nplanted = datetime.now(UTC)\n"},
    ),
    "a module whose __init__ imports": Plant(
        rules.a_module_is_a_sentence, {"modules/herd/__init__.py": "\nfrom modules.herd import services\n"}
    ),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The tree as the checks see it, free to be spoiled."""
    for source in sources(ROOT):
        target = tmp_path / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source.path, target)
    shutil.copyfile(ROOT / ".importlinter", tmp_path / ".importlinter")
    return tmp_path


def test_a_copy_without_a_breach_passes_every_check(copy: Path) -> None:
    assert broken_contracts(copy) == set()
    assert [breach for rule in RULES for breach in rule(copy)] == []
    assert {path.name for path in copy.iterdir()} == {*PACKAGES, ".importlinter"}


@pytest.mark.parametrize("breach", IMPORTS)
def test_an_import_contract_sees(breach: str, copy: Path) -> None:
    plant(copy, IMPORTS[breach])

    assert IMPORTS[breach].seen_by in broken_contracts(copy)


@pytest.mark.parametrize("breach", WORDS)
def test_a_rule_sees(breach: str, copy: Path) -> None:
    rule = WORDS[breach].seen_by
    assert callable(rule)

    plant(copy, WORDS[breach])

    assert list(rule(copy))


def test_every_rule_has_a_breach_planted_for_it() -> None:
    assert {planted.seen_by for planted in WORDS.values()} == set(RULES)


def plant(root: Path, what: Plant) -> None:
    """Put a breach into the copy; it must really change what it says it changes."""
    for name, text in what.adds.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        for line in what.removes:
            old = old.replace(line, "")
        path.write_text(old + text, encoding="utf-8")
