"""A built client, a server with a farm and one that nobody owns yet, and a browser that plays scenes."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.brokers import free_port
from tests.conftest import needs
from tests.web.browser import Browser, Stage
from tests.web.farm import OWNER, found_farm

WEB = Path(__file__).parents[2] / "app" / "web"
REBANHO = Path(sys.executable).parent / "rebanho"
UP_WITHIN_S = 120
"""On a machine that runs other tests beside, a start of five seconds may take a minute."""


@dataclass(frozen=True)
class Server:
    """A running installation; email and password are empty while nobody owns it."""

    url: str
    email: str = ""
    password: str = ""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Stage]:
    """Chromium; Node and the client's packages are there too."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not found:
        needs("Chromium is missing: apt-get install chromium, or set CHROMIUM to its path")
    if not shutil.which("node") or not (WEB / "node_modules").is_dir():
        needs("the packages of the web client are missing: make web")
    stage = Stage(str(found))
    yield stage
    stage.close()


@pytest.fixture(scope="session")
def built_client(chromium: Stage) -> None:
    """The client as its sources are now."""
    built = WEB / "dist" / "index.html"
    sources = [WEB / "index.html", WEB / "package-lock.json", *(WEB / "src").rglob("*")]
    if not built.exists() or max(path.stat().st_mtime for path in sources) > built.stat().st_mtime:
        subprocess.run(["npm", "run", "--silent", "build"], cwd=WEB, check=True, timeout=120)


@pytest.fixture(scope="session")
def founded(built_client: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the farm of the scenes."""
    data = tmp_path_factory.mktemp("farm")
    settings = settings_of(data)
    _run(settings, "migrate")
    with Serving(settings) as url:
        found_farm(url)
    return data


@pytest.fixture(scope="module")
def farm(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the farm of the scenes, and its owner. What the scenes of another file did is not there."""
    data = shutil.copytree(founded, tmp_path_factory.mktemp("scenes") / "data")
    with Serving(settings_of(data)) as url:
        yield Server(url, OWNER["email"], OWNER["password"])


@pytest.fixture
def unowned(built_client: None, tmp_path: Path) -> Iterator[Server]:
    """A server that waits for its first owner."""
    settings = settings_of(tmp_path / "data")
    _run(settings, "migrate")
    with Serving(settings) as url:
        yield Server(url)


@pytest.fixture
def browser(chromium: Stage, farm: Server) -> Browser:
    """A browser before the farm of the scenes."""
    return Browser(chromium, farm.url, farm.email, farm.password)


def settings_of(data: Path) -> dict[str, str]:
    """What a server of this data folder is started with: its own port, and nothing of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REBANHO_")}
    own = {"REBANHO_DATA": str(data), "REBANHO_PORT": str(free_port()), "REBANHO_LOG_LEVEL": "WARNING"}
    return {**kept, **own}


def _run(settings: dict[str, str], *command: str) -> str:
    done = subprocess.run([REBANHO, *command], env=settings, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout


class Serving:
    """The server process, up when entered and gone when left."""

    def __init__(self, settings: dict[str, str]) -> None:
        self.settings = settings
        self.url = f"http://127.0.0.1:{settings['REBANHO_PORT']}"

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            [REBANHO, "serve"], env=self.settings, stderr=subprocess.DEVNULL, start_new_session=True
        )
        until = time.monotonic() + UP_WITHIN_S
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=1).close()
                return self.url
            except OSError:
                time.sleep(0.1)
        os.killpg(self.process.pid, signal.SIGKILL)  # its worker too, which would live on without it
        raise RuntimeError("the server did not come up")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)
