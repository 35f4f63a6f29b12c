"""An installation that nobody owns yet, and one whose story has been told."""

import shutil
from collections.abc import Iterator

import pytest

from app.config import Settings
from app.factory import create_app, make_runtime
from tests.api.story import Told, tell
from tests.api.teller import Teller
from tests.beginning import empty


@pytest.fixture
def teller(settings: Settings) -> Iterator[Teller]:
    """Before anybody has set it up, on both databases."""
    runtime = make_runtime(settings)
    yield Teller(create_app(settings, runtime=runtime))
    runtime.stop()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived_in(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Teller, Told]]:
    """After the story, shared by a file's tests."""
    data, urls = tmp_path_factory.mktemp("lived-in") / "data", {}
    if request.param == "sqlite":
        shutil.copytree(request.getfixturevalue("sqlite_template"), data)
    else:
        urls = request.getfixturevalue("postgres_databases")
    settings = Settings(data=data, databases=urls, log_requests=False)
    runtime = make_runtime(settings)
    empty(runtime)
    teller = Teller(create_app(settings, runtime=runtime))
    yield teller, tell(teller, runtime)
    runtime.stop()
