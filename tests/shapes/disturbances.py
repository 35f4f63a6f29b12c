"""What goes wrong on a farm's machine, each until its alarm sounds: the disturbances of a deployment, by name."""

import shutil
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.brokers import Line, PrivateRabbit, PrivateRedis
from tests.conftest import needs
from tests.shapes.alarms import Alarms
from tests.shapes.plans import EACH, Plan
from tests.shapes.processes import HOST, Process
from tests.shapes.servers import fill
from tests.shapes.shape import Shape

CUT_S = 3.0
TEN_MINUTES_OFF = ("faketime", "-f", "+10m")

OVER_REDIS = Plan("modules apart, PostgreSQL, Redis Streams, built-in gateway", "postgresql", EACH, "redis-streams")
OVER_RABBIT = Plan("modules apart, SQLite, RabbitMQ, built-in gateway", "sqlite", EACH, "dramatiq+amqp")

Disturbances = Mapping[str, Callable[[], None]]


class Disturbed(Shape):
    """A deployment in which each process has a line of its own to every server, so that one alone can be cut off."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.lines: dict[str, list[Line]] = {}
        self._alarms: Alarms | None = None
        super().__init__(plan, folder)

    @property
    def alarms(self) -> Alarms:
        """What sounds while it runs."""
        assert self._alarms is not None
        return self._alarms

    def start(self) -> None:
        """Start everything, and then who looks at it."""
        super().start()
        (self.folder / "prometheus").mkdir()
        self._alarms = Alarms(self.folder / "prometheus", self.processes.values())

    def begin(self, trouble: Callable[[], object], alarm: str, **labels: str) -> None:
        """Begin a trouble and let it last until its alarm, which was silent before, sounds."""
        self.alarms.expect_silence(alarm, **labels)
        trouble()
        self.alarms.expect(alarm, **labels)

    def kill(self, process: Process) -> None:
        """Kill -9, and start again as a supervisor does."""
        self.begin(lambda: process.stop(signal.SIGKILL), "RebanhoDown", instance=process.address)
        process.start()
        process.wait_until_ready()

    def cut(self, process: Process) -> None:
        """Cut a process off from its servers."""
        for line in self.lines[process.name]:
            line.cut()

    def mend(self, process: Process) -> None:
        """Let it reach them again."""
        for line in self.lines[process.name]:
            line.mend()

    def kills(self) -> dict[str, Callable[[], None]]:
        """Each process, killed."""
        return {f"kill {name}": lambda each=each: self.kill(each) for name, each in self.processes.items()}

    def line_to(self, process: Process, port: int) -> int:
        """The port of a new line of this process to a server's."""
        line = Line(HOST, port)
        self.lines.setdefault(process.name, []).append(line)
        return line.port

    def stop(self) -> None:
        """End everything, the lines too."""
        if self._alarms is not None:
            self._alarms.stop()
        super().stop()
        for line in (each for lines in self.lines.values() for each in lines):
            line.close()


class OverRedis(Disturbed):
    """Modules apart over servers of their own, which are broken too."""

    def __init__(self, folder: Path) -> None:
        (folder / "redis").mkdir()
        self.redis = PrivateRedis(folder / "redis")
        super().__init__(OVER_REDIS, folder)

    def find_bus(self) -> str:
        """Our own, too; each process has a line of its own to it."""
        return "redis-streams://"

    def settings_of(self, process: Process) -> Mapping[str, str]:
        """See Shape."""
        assert self.postgres is not None
        postgres, redis = self.line_to(process, self.postgres.port), self.line_to(process, self.redis.port)
        own = dict(super().settings_of(process))
        for store in process.stores:
            own[f"REBANHO_DATABASE_{store.upper()}"] = f"postgresql+psycopg://postgres@{HOST}:{postgres}/{store}"
        return own | {"REBANHO_BUS": f"redis-streams://{HOST}:{redis}/0"}

    def disturbances(self) -> Disturbances:
        """What happens to it."""
        events, herd = self.processes["events"], self.processes["herd"]
        return {
            **self.kills(),
            "flush Redis": lambda: self.redis.client.flushall(),
            "restart Redis, empty": self._restart_redis,
            "crash PostgreSQL": self._crash_postgres,
            "cut events off": lambda: self._cut_off(events),
            "cut herd off": lambda: self._cut_off(herd),
            "herd's clock 10 minutes off": lambda: self._set_clock_off(herd),
        }

    def _cut_off(self, process: Process) -> None:
        self.begin(lambda: self.cut(process), "RebanhoDatabaseDown", store=process.name)
        self.mend(process)

    def _restart_redis(self) -> None:
        self.begin(self.redis.kill, "RebanhoMessagesUnsent")
        self.redis.start()

    def _crash_postgres(self) -> None:
        assert self.postgres is not None
        self.begin(self.postgres.crash, "RebanhoDatabaseDown")
        self.postgres.start()

    def _set_clock_off(self, process: Process) -> None:
        if not shutil.which(TEN_MINUTES_OFF[0]):
            needs("faketime is missing: apt-get install faketime")
        self.begin(lambda: self._restart(process, TEN_MINUTES_OFF), "RebanhoClockOff", instance=process.address)
        self._restart(process)

    def _restart(self, process: Process, under: Sequence[str] = ()) -> None:
        process.stop()
        process.under = under
        process.start()
        process.wait_until_ready()

    def stop(self) -> None:
        """End everything."""
        super().stop()
        self.redis.kill()


class OverRabbit(Disturbed):
    """Modules apart over files, health's on a disk of its own, and a RabbitMQ server of their own."""

    def __init__(self, folder: Path, disk: Path) -> None:
        self.disk = disk
        (folder / "rabbitmq").mkdir()
        self.rabbit = PrivateRabbit(folder / "rabbitmq")
        super().__init__(OVER_RABBIT, folder)

    def find_bus(self) -> str:
        """Our own, too; each process has a line of its own to it."""
        return f"dramatiq+{self.rabbit.url}"

    def find_databases(self) -> dict[str, str]:
        """Files; that of health on the small disk."""
        places = {name: self.disk if name == "health" else self.folder / "data" for name in EACH}
        return {name: f"sqlite:///{place / name}.db" for name, place in places.items()}

    def settings_of(self, process: Process) -> Mapping[str, str]:
        """See Shape."""
        head = self.bus.rpartition(":")[0]
        return {**super().settings_of(process), "REBANHO_BUS": f"{head}:{self.line_to(process, self.rabbit.port)}"}

    def disturbances(self) -> Disturbances:
        """What happens to it."""
        return {
            **self.kills(),
            "restart RabbitMQ": self._restart_rabbit,
            "crash RabbitMQ": self._crash_rabbit,
            "cut events off": self._cut_events_off,
            "cut integration off": self._cut_integration_off,
            "hang herd": lambda: self._hang(self.processes["herd"]),
            "fill the disk of health": self._fill_disk,
        }

    def _cut_events_off(self) -> None:
        events = self.processes["events"]
        self.begin(lambda: self.cut(events), "RebanhoMessagesUnsent", stream="events")
        self.mend(events)

    def _cut_integration_off(self) -> None:
        """No alarm: it says little, and what it should hear it asks the others for."""
        integration = self.processes["integration"]
        self.cut(integration)
        time.sleep(CUT_S)
        self.mend(integration)

    def _restart_rabbit(self) -> None:
        self.begin(self.rabbit.stop, "RebanhoMessagesUnsent")
        self.rabbit.start()

    def _crash_rabbit(self) -> None:
        self.begin(self.rabbit.kill, "RebanhoMessagesUnsent")
        self.rabbit.start()

    def _hang(self, process: Process) -> None:
        self.begin(process.pause, "RebanhoDown", instance=process.address)
        process.resume()

    def _fill_disk(self) -> None:
        full: list[Path] = []
        self.begin(lambda: full.append(fill(self.disk)), "RebanhoDiskFull", disk="health")
        full[0].unlink()

    def stop(self) -> None:
        """End everything."""
        super().stop()
        self.rabbit.remove()
