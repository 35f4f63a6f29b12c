"""A shape that runs: its processes, the gateway before them, and who may hold what."""

import fcntl
import os
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import redis

from app.config import STORES, Settings
from app.identity import services
from tests import brokers
from tests.brokers import free_port
from tests.conftest import needs
from tests.shapes.held import foreign_holdings
from tests.shapes.observer import Observer
from tests.shapes.outside import FarApplication
from tests.shapes.plans import Plan
from tests.shapes.processes import REBANHO, Process
from tests.shapes.servers import PrivatePostgres

DATABASE_OF_OURS = "15"
"""Of the Redis server: whatever is in it is emptied."""
QUEUES = [f"rebanho.bus.{store}" for store in STORES]


class Shape:
    """The processes of a plan over a folder. Nothing runs until `start()`."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.plan, self.folder = plan, folder
        self.postgres: PrivatePostgres | None = None
        self._turn: int | None = None
        self.databases = self.find_databases()
        self.bus = self.find_bus() if plan.bus else ""
        self.settings = Settings(data=folder / "data", databases=self.databases, log_requests=False)
        self.processes = {
            name: Process(name, {}, stores, log=folder / f"{name}.log") for name, stores in plan.parts.items()
        }
        for process in self.processes.values():
            process.settings = self.settings_of(process)
        self.gateway: subprocess.Popen[bytes] | None = None
        self.port = free_port() if plan.gateway else 0

    def start(self) -> None:
        """Start everything: the first process alone, because the others show a token that its store has."""
        first, *others = self.processes.values()
        first.start()
        first.wait_until_ready()
        if self.plan.is_split and not self.token_file.exists():
            self._make_service_token()
        for process in others:
            process.start()
        for process in others:
            process.wait_until_ready()
        if self.plan.gateway:
            self._start_gateway()

    def stop(self) -> None:
        """End everything that was started."""
        if self.gateway is not None:
            self.gateway.terminate()
            self.gateway.wait(30)
            self.gateway = None
        for process in self.processes.values():
            process.stop()
        if self.postgres is not None:
            self.postgres.remove()
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None

    def application(self) -> FarApplication:
        """The deployment as who is outside sees it."""
        fronts = [each.port for each in self.processes.values() if "identity" in each.stores]
        return FarApplication([self.port] if self.port else fronts)

    @property
    def front(self) -> Process:
        """The process that has identity."""
        return next(iter(self.processes.values()))

    def foreign_holdings(self) -> list[str]:
        """Files and connections to stores that a process holds and does not own."""
        return [told for process in self.processes.values() for told in foreign_holdings(process, self.settings)]

    def find_databases(self) -> dict[str, str]:
        """The address of each store; none for files. The server is our own: many processes hold many connections."""
        if self.plan.database == "sqlite":
            return {}
        self.postgres = PrivatePostgres()
        return {name: f"{self.postgres.address}/{name}" for name in STORES}

    def find_bus(self) -> str:
        """The address of the bus, whose server answers and holds nothing; no other shape uses it meanwhile."""
        self._turn = _take_turn(self.plan.bus.partition("+")[2] or "redis")
        return _bus(self.plan)

    def settings_of(self, process: Process) -> Mapping[str, str]:
        """What a process is told."""
        own = {
            "REBANHO_DATA": str(self.settings.data),
            "REBANHO_PROCESSES": str(self.plan.servers),
            **{f"REBANHO_DATABASE_{name.upper()}": self.databases[name] for name in process.stores if self.databases},
        }
        if not self.plan.is_split:
            return own
        others = [each for each in self.processes.values() if each is not process]
        urls = {store: each.url for each in others for store in each.stores}
        own |= {"REBANHO_REMOTE": ",".join(f"{name}={url}" for name, url in urls.items()), "REBANHO_PROXIES": "1"}
        own["REBANHO_BUS"] = self.bus
        if "identity" not in process.stores:
            own["REBANHO_SERVICE_TOKEN_FILE"] = str(self.token_file)
        return own

    @property
    def token_file(self) -> Path:
        """The token that processes without identity show; one that is there already is taken."""
        return self.folder / "service-token"

    def _make_service_token(self) -> None:
        observer = Observer(self.settings)
        with observer.store("identity").write() as tx:
            text = services.make_service_token(tx, name="modules")[1]
        observer.stop()
        self.token_file.write_text(text)

    def _start_gateway(self) -> None:
        server = self.plan.gateway
        assert server is not None
        if not shutil.which(server):
            needs(f"{server} is missing: apt-get install {server}")
        written = subprocess.run(
            [REBANHO, "gateway-config", server, f"--site=:{self.port}"],
            env={**os.environ, **self.front.settings, "REBANHO_PORT": str(self.front.port)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        self.gateway = subprocess.Popen(_command(server, written, self.folder), stderr=subprocess.DEVNULL)
        until = time.monotonic() + 30
        while True:
            with suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/live", timeout=2).close()
                return
            assert time.monotonic() < until, f"{server} does not answer"
            time.sleep(0.05)


def _command(server: str, written: str, folder: Path) -> list[str]:
    if server == "caddy":
        file = folder / "Caddyfile"
        file.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + written)
        return ["caddy", "run", "--config", str(file), "--adapter", "caddyfile"]
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file = folder / "nginx.conf"
    file.write_text(
        f"daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{written}}}\n"
    )
    return ["nginx", "-c", str(file), "-e", str(folder / "nginx.log")]


def _take_turn(server: str) -> int:
    """Wait until no other test uses this server of the machine; whoever has the open file that is returned has it."""
    held = os.open(Path(tempfile.gettempdir(), f"rebanho-shapes-{server}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
    fcntl.flock(held, fcntl.LOCK_EX)
    return held


def _bus(plan: Plan) -> str:
    """The address of the bus, whose server answers and holds nothing."""
    if plan.bus == "dramatiq+amqp":
        url = brokers.amqp_url()
        brokers.clean_amqp(QUEUES)
    else:
        url = f"{brokers.redis_url().rpartition('/')[0]}/{DATABASE_OF_OURS}"
        redis.Redis.from_url(url).flushdb()
    return f"{plan.bus.partition('+')[0]}+{url}" if "+" in plan.bus else f"{plan.bus}://{url.partition('://')[2]}"


@contextmanager
def running(plan: Plan, folder: Path) -> Iterator[Shape]:
    """A shape that runs; its processes and servers are gone afterwards."""
    shape = Shape(plan, folder)
    try:
        shape.start()
        yield shape
    finally:
        shape.stop()
