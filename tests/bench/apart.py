"""`python -m tests.bench.apart`: what modules in processes of their own cost, and one container as busy as can be."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import sqlalchemy as sa

from modules.herd.models import heard_entry
from tests.bench import goals
from tests.bench.farm import BATCH, FIRST_DAY, Farm, open_farm, watching
from tests.bench.server import HOST, Server, serving
from tests.shapes.observer import Observer
from tests.shapes.plans import Plan
from tests.shapes.shape import running

FRONT = ("identity", "events", "health", "integration")
HERD_APART = Plan("herd apart, SQLite, Redis Streams", "sqlite", {"front": FRONT, "herd": ("herd",)}, "redis-streams")
A_SECOND, SECONDS = 50, 20
BATCHES = 5
LOOK_EVERY = 0.003
IDLE_S = 30
LOAD_S, CONNECTIONS = 20, 32
SCRIPT = Path(__file__).with_name("mixed.lua")

Results = list[tuple[goals.Goal, float]]


def main() -> int:
    """Print the table; 1 when a result is worse than twice its goal."""
    print(f"load of the machine at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    results = [*apart(), *alone()]
    goals.print_table(results)
    return int(any(goal.excess(result) > 2 for goal, result in results))


def apart() -> Results:
    """Herd in a process of its own: how soon it hears what is written, how much of it, and what passing on costs."""
    with TemporaryDirectory(prefix="rebanho-bench-") as folder, running(HERD_APART, Path(folder)) as shape:
        server, observer = Server(shape.front.running, shape.front.port), Observer(shape.settings)
        farm = open_farm(server)
        observer.settle()
        soon = _until_heard(server, farm, observer)
        observer.settle()
        return [
            (goals.APART_P95, soon),
            (goals.APART_RATE, _rate(server, farm, observer)),
            (goals.GATEWAY, _cost_of_passing_on(server, farm)),
        ]


def _until_heard(server: Server, farm: Farm, observer: Observer) -> float:
    """Milliseconds within which herd has heard 95 % of what was acknowledged, at a steady pace."""
    animals, waiting, waits = cycle(farm.animals), dict[UUID, float](), list[float]()
    began = time.monotonic()
    for number in range(A_SECOND * SECONDS):
        weighing = farm.weighing(next(animals), next(farm.turns))
        server.ask("POST", farm.path("events", "events"), weighing, expect=(201,))
        waiting[UUID(weighing["id"])] = time.monotonic()
        while waiting and time.monotonic() < began + (number + 1) / A_SECOND:
            waits += _heard(observer, waiting)
            time.sleep(LOOK_EVERY)
    until = time.monotonic() + 10
    while waiting and time.monotonic() < until:
        waits += _heard(observer, waiting)
    assert not waiting, f"{len(waiting)} were never heard"
    return sorted(waits)[int(len(waits) * 0.95)] * 1e3


def _heard(observer: Observer, waiting: dict[UUID, float]) -> list[float]:
    with observer.store("herd").read() as tx:
        found = tx.all(sa.select(heard_entry.c.id).where(heard_entry.c.id.in_(waiting)))
    now = time.monotonic()
    return [now - waiting.pop(row.id) for row in found]


def _rate(server: Server, farm: Farm, observer: Observer) -> float:
    """Entries a second from the first request to the last that herd has heard."""
    began = time.monotonic()
    for _ in range(BATCHES):
        server.ask("POST", farm.path("events", "events/batch"), farm.batch())
    observer.settle()
    return BATCHES * BATCH / (time.monotonic() - began)


def _cost_of_passing_on(server: Server, farm: Farm) -> float:
    """Processor microseconds of the process that passes a request on, and of nothing else."""
    animals, rounds = cycle(farm.animals), []
    for _ in range(3):
        before = server.cpu_seconds()
        for _ in range(500):
            server.ask("GET", farm.path("herd", f"animals/{next(animals)}"))
        rounds.append((server.cpu_seconds() - before) / 500 * 1e6)
    return min(rounds)


def alone() -> Results:
    """One container: idle, and with all cores under the load of a hundred times the platform that we follow."""
    with _one_farm(processes=1) as (server, _):
        before = server.cpu_seconds()
        time.sleep(IDLE_S)
        idle = (server.cpu_seconds() - before) / IDLE_S * 100
    with _one_farm(processes=os.cpu_count() or 1) as (server, farm):
        return [(goals.IDLE, idle), *_mixed(server, farm)]


@contextmanager
def _one_farm(processes: int) -> Iterator[tuple[Server, Farm]]:
    with TemporaryDirectory(prefix="rebanho-bench-") as folder:
        data = Path(folder) / "data"
        with serving(data, processes=str(processes)) as server, watching(data) as moved:
            farm = open_farm(server)
            moved.wait()
            yield server, farm
            moved.wait()


def _mixed(server: Server, farm: Farm) -> Results:
    wrk = shutil.which("wrk")
    if wrk is None:
        print("skipped: the mixed load (apt-get install wrk)")
        return []
    first = str(int(FIRST_DAY.timestamp()) + 24 * 3600)
    command = [
        wrk, "-t2", f"-c{CONNECTIONS}", f"-d{LOAD_S}s", "-s", str(SCRIPT), f"http://{HOST}:{server.port}",
        "--", farm.token, farm.farm_id, first, *farm.animals,
    ]  # fmt: skip
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate, p99, failed = next(line for line in told.splitlines() if line.startswith("result ")).split()[1:]
    assert int(failed) == 0, told
    return [(goals.MIXED_RATE, float(rate)), (goals.MIXED_P99, float(p99))]


if __name__ == "__main__":
    sys.exit(main())
