"""The command line: settings that make no sense, migrations, and the demo."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("rebanho")
DEMO = ("demo", "--species", "goat", "--animals", "20", "--years", "1")


def run(data: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
    environ = {**plain, "REBANHO_DATA": str(data), "REBANHO_LOG_LEVEL": "WARNING", **settings}
    return subprocess.run(
        [str(COMMAND), *arguments], env=environ, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REBANHO_MODULE", "herd"),
        ("REBANHO_MODULES", "herd,barn"),
        ("REBANHO_BUS", "pigeon:"),
        ("REBANHO_PORT", "99999"),
        ("REBANHO_PORT", "http"),
        ("REBANHO_DATABASE_HERD", "mysql://x"),
        ("REBANHO_PUBLIC_URL", "farm.local"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named_and_nothing_starts(tmp_path: Path, name: str, value: str) -> None:
    done = run(tmp_path, "migrate", **{name: value})

    assert done.returncode == 2
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_migrating_makes_a_file_for_each_store(tmp_path: Path) -> None:
    done = run(tmp_path, "migrate")

    assert done.returncode == 0, done.stderr
    assert {file.name for file in tmp_path.glob("*.db")} == {
        f"{store}.db" for store in ("identity", "herd", "events", "health", "integration")
    }


def test_the_demo_opens_a_farm_once_and_says_how_to_sign_in(tmp_path: Path) -> None:
    run(tmp_path, "migrate")

    first = run(tmp_path, *DEMO, "--if-empty")
    second = run(tmp_path, *DEMO, "--if-empty")

    assert first.returncode == 0, first.stderr
    assert re.search(r"Sign in as \S+@\S+ with the password \S+", first.stdout)
    assert (second.returncode, second.stdout) == (0, "")


def test_the_note_with_the_password_of_the_demo_is_for_its_owner_only(tmp_path: Path) -> None:
    run(tmp_path, "migrate")

    run(tmp_path, *DEMO)

    assert (tmp_path / "demo.txt").stat().st_mode & 0o077 == 0


def test_serving_over_stores_that_were_not_migrated_is_refused_with_the_way_out(tmp_path: Path) -> None:
    done = run(tmp_path, "serve")

    assert done.returncode == 1
    assert "rebanho migrate" in done.stderr
