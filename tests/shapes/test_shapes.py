"""The same journeys, unchanged, in every shape that Rebanho runs in."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import needs
from tests.shapes.plans import PLANS, Plan

ROOT = Path(__file__).parents[2]
LEAST_JOURNEYS = 40

pytestmark = pytest.mark.timeout(900)


@pytest.mark.parametrize("name", PLANS)
def test_the_journeys_pass_in_every_shape(name: str) -> None:
    _ask_for_what_it_needs(PLANS[name])

    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/journeys", f"--shape={name}", "-p", "no:xdist"],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")},
        capture_output=True,
        text=True,
    )

    assert ran.returncode == 0, f"{PLANS[name].told}:\n{ran.stdout[-8000:]}"
    found = re.search(r"(\d+) passed", ran.stdout)
    assert found is not None
    assert int(found[1]) >= LEAST_JOURNEYS


def _ask_for_what_it_needs(plan: Plan) -> None:
    if plan.gateway and not shutil.which(plan.gateway):
        needs(f"{plan.gateway} is missing: apt-get install caddy nginx-light")
