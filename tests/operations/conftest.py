"""An installation in a folder, and its commands in processes of their own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.config import Settings
from app.factory import create_app, make_runtime
from tests.journeys.conftest import BROWSER, OWNER, Owner

COMMAND = Path(sys.executable).with_name("rebanho")


@dataclass
class Installation:
    """A data folder on SQLite; `open` starts the application over it as it is now."""

    settings: Settings
    owner: Owner | None = None

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command in a process of its own."""
        plain = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
        environ = {**plain, "REBANHO_DATA": str(self.settings.data), "REBANHO_LOG_LEVEL": "ERROR", **more}
        return subprocess.run(
            [str(COMMAND), *arguments], env=environ, capture_output=True, text=True, timeout=120, check=False
        )

    def open(self) -> Owner:
        """The owner before the application over the folder; signed in if somebody owns it already."""
        self.close()
        runtime = make_runtime(self.settings)
        browser = create_app(self.settings, runtime=runtime).test_client()
        answer = browser.post("/api/identity/v1/setup", json=OWNER, headers=BROWSER)
        if answer.status_code != 201:
            said = {"email": OWNER["email"], "password": OWNER["password"]}
            answer = browser.post("/api/identity/v1/session", json=said, headers=BROWSER)
        assert answer.status_code in (200, 201), answer.text
        runtime.settle()
        farms = answer.json["farms"]
        self.owner = Owner(runtime, browser, farms[0]["farm_id"] if farms else "")
        return self.owner

    def close(self) -> None:
        """Give back the connections."""
        if self.owner is not None:
            self.owner.runtime.stop()
            self.owner = None


@pytest.fixture
def installation(sqlite_template: Path, tmp_path: Path) -> Iterator[Installation]:
    """A migrated folder that nobody owns yet."""
    shutil.copytree(sqlite_template, tmp_path / "data")
    found = Installation(Settings(data=tmp_path / "data", log_requests=False))
    yield found
    found.close()
