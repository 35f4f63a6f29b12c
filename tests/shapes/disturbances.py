"""What goes wrong on a farm's machine, each for a moment: `DISTURBANCES` of a deployment, by name."""

import shutil
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.brokers import Line, PrivateRabbit, PrivateRedis
from tests.conftest import needs
from tests.shapes.plans import EACH, Plan
from tests.shapes.processes import HOST, Process
from tests.shapes.servers import fill
from tests.shapes.shape import Shape

CUT_S = 3.0
FULL_S = 3.0
HUNG_S = 3.0
OFF_S = 4.0
TEN_MINUTES_OFF = ("faketime", "-f", "+10m")

OVER_REDIS = Plan("modules apart, PostgreSQL, Redis Streams, built-in gateway", "postgresql", EACH, "redis-streams")
OVER_RABBIT = Plan("modules apart, SQLite, RabbitMQ, built-in gateway", "sqlite", EACH, "dramatiq+amqp")

Disturbances = Mapping[str, Callable[[], None]]


class Disturbed(Shape):
    """A deployment in which each process has a line of its own to every server, so that one alone can be cut off."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.lines: dict[str, list[Line]] = {}
        super().__init__(plan, folder)

    def kill(self, process: Process) -> None:
        """Kill -9, and start again as a supervisor does."""
        process.stop(signal.SIGKILL)
        process.start()
        process.wait_until_ready()

    def cut_off(self, process: Process) -> None:
        """Cut a process off from its servers for a while."""
        for line in self.lines[process.name]:
            line.cut()
        time.sleep(CUT_S)
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
            "cut events off": lambda: self.cut_off(events),
            "cut herd off": lambda: self.cut_off(herd),
            "herd's clock 10 minutes off": lambda: self._set_clock_off(herd),
        }

    def _restart_redis(self) -> None:
        self.redis.kill()
        time.sleep(1)
        self.redis.start()

    def _crash_postgres(self) -> None:
        assert self.postgres is not None
        self.postgres.crash()
        self.postgres.start()

    def _set_clock_off(self, process: Process) -> None:
        if not shutil.which(TEN_MINUTES_OFF[0]):
            needs("faketime is missing: apt-get install faketime")
        process.stop()
        process.under = TEN_MINUTES_OFF
        process.start()
        process.wait_until_ready()
        time.sleep(OFF_S)
        process.stop()
        process.under = ()
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
            "cut events off": lambda: self.cut_off(self.processes["events"]),
            "cut integration off": lambda: self.cut_off(self.processes["integration"]),
            "hang herd": lambda: self.processes["herd"].hang(HUNG_S),
            "fill the disk of health": self._fill_disk,
        }

    def _restart_rabbit(self) -> None:
        self.rabbit.stop()
        self.rabbit.start()

    def _crash_rabbit(self) -> None:
        self.rabbit.kill()
        self.rabbit.start()

    def _fill_disk(self) -> None:
        full = fill(self.disk)
        time.sleep(FULL_S)
        full.unlink()

    def stop(self) -> None:
        """End everything."""
        super().stop()
        self.rabbit.remove()
