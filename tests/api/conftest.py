"""An installation that nobody owns yet, and one whose story has been told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.config import Settings
from app.factory import create_app, make_runtime
from tests.api.story import Told, tell
from tests.api.teller import Teller


@pytest.fixture
def teller(settings: Settings) -> Iterator[Teller]:
    """Before anybody has set it up, on both databases."""
    runtime = make_runtime(settings)
    yield Teller(create_app(settings, runtime=runtime))
    runtime.stop()


@pytest.fixture(scope="module")
def lived_in(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Teller, Told]]:
    """After the story, shared by a file's tests."""
    folder = tmp_path_factory.mktemp("lived-in")
    shutil.copytree(sqlite_template, folder / "data")
    settings = Settings(data=folder / "data", log_requests=False)
    runtime = make_runtime(settings)
    teller = Teller(create_app(settings, runtime=runtime))
    yield teller, tell(teller, runtime)
    runtime.stop()
