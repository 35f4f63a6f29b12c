"""Every module starts alone: in a process that refuses to import any other, it is served and its store migrated."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, module_names

ALONE = """
import sys

alone = sys.argv[1]

class Refuse:
    def find_spec(self, name, path=None, target=None):
        parts = name.split(".")
        if parts[0] == "modules" and len(parts) > 1 and parts[1] != alone:
            raise ImportError(f"{alone} is alone here, and {name} was asked for")
        return None

sys.meta_path.insert(0, Refuse())

from app.config import load_settings
from app.factory import create_app

app = create_app(load_settings())
rules = {rule.rule for rule in app.url_map.iter_rules()}
assert any(rule.startswith(f"/api/{alone}/v1/") for rule in rules), "no route of its own"
others = {rule.split("/")[2] for rule in rules if rule.startswith("/api/") and rule.count("/") > 3}
assert others <= {alone, "identity"}, others
answer = app.test_client().get("/health/live")
assert answer.status_code == 200, answer.data
loaded = {name for name in sys.modules if name.startswith("modules.") and name.split(".")[1] != alone}
assert not loaded, loaded
print("stands alone")
"""


@pytest.mark.parametrize("name", module_names(ROOT))
def test_a_module_starts_where_no_other_can_be_imported(name: str, tmp_path: Path) -> None:
    answer = run_alone(name, tmp_path, ALONE)

    assert answer.stdout.strip().endswith("stands alone"), answer.stderr


def test_the_refusal_itself_works(tmp_path: Path) -> None:
    first, second, *_ = module_names(ROOT)

    answer = run_alone(first, tmp_path, ALONE + f"\nimport modules.{second}.manifest\n")

    assert f"{first} is alone here" in answer.stderr


def run_alone(name: str, folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    """A program in a process of its own, with one module in its settings and an empty data folder."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("REBANHO_")}
    return subprocess.run(
        [sys.executable, "-c", program, name],
        cwd=ROOT,
        env={**kept, "REBANHO_MODULES": name, "REBANHO_DATA": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )
