"""`python -m tests.bench.large`: more than a hundred thousand animals with ten million entries, on one small server.

The farm is that of `dataset`, kept between runs; `BENCH_POSTGRES` (`postgresql+psycopg://…`, without a database) has it
measured on PostgreSQL as well, `BENCH_ONLY` names one of both. A hundred thousand rows are imported on a server of
their own.
"""

import os
import sys
from collections.abc import Callable, Sequence
from itertools import cycle
from threading import Thread
from typing import Any

from app.config import Settings
from tests.bench import goals
from tests.bench.board import Asked, asking, card, measure, rate_of_rebuilding
from tests.bench.dataset import Size, entered, large
from tests.bench.imports import cost_of_import
from tests.bench.server import Server

CLIENTS, ROUNDS = 8, 5
ROWS = 100_000
REBUILD_SECONDS = 1800

Results = list[tuple[goals.Goal, float]]


def main() -> int:
    """Print goals and results side by side; 1 when one is worse than twice its goal."""
    print(f"load of the machine at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    size, results = Size.asked(), Results()
    for database, server in _databases().items():
        settings = large(size, server)
        print(f"on {database}: {size}")
        found = [*measure(entered(size), settings), (goals.REBUILD_RATE, _rebuilt(settings))]
        if not server:
            found += [(goals.MEMORY, _memory(settings)), *_growth(entered(size), settings)]
        goals.print_table(found)
        results += found
    if "BENCH_ONLY" not in os.environ:
        imported = _import()
        goals.print_table(imported)
        results += imported
    return int(any(goal.excess(result) > 2 for goal, result in results))


def _databases() -> dict[str, str | None]:
    servers = {"SQLite": None, "PostgreSQL": os.environ.get("BENCH_POSTGRES")}
    only = os.environ.get("BENCH_ONLY", "").casefold()
    return {
        name: server
        for name, server in servers.items()
        if (name == "SQLite" or server) and only in ("", name.casefold())
    }


def _rebuilt(settings: Settings) -> float:
    return rate_of_rebuilding(settings, float(os.environ.get("BENCH_REBUILD_SECONDS", REBUILD_SECONDS)))


def _import() -> Results:
    """A file of as many rows as are taken at once."""
    cost = cost_of_import(ROWS)
    return [
        (goals.IMPORT_LARGE_WALL, cost.wall_s),
        (goals.IMPORT_LARGE_CPU, cost.cpu_ms_each),
        (goals.IMPORT_LARGE_MEMORY, cost.peak_mb),
        (goals.IMPORT_LARGE_TWO_WALL, cost_of_import(ROWS, processes=2).wall_s),
    ]


def _pages(asked: Asked) -> dict[str, Callable[[], Any]]:
    """What people look at, by name."""
    herd, events = asked.herd, asked.events
    server = asked.server
    animals = cycle(each["id"] for each in server.ask("GET", f"{herd}/animals?status=present&limit=100")["items"])

    return {
        "list": lambda: server.ask("GET", f"{herd}/animals?status=present&limit=100"),
        "card": lambda: card(asked, next(animals)).show(),
        "journal": lambda: server.ask("GET", f"{events}/events?limit=50"),
    }


def _memory(settings: Settings) -> float:
    """Megabytes of the whole server after several people have looked at everything at once."""
    with asking(settings) as asked:
        servers = [asked.server.beside() for _ in range(CLIENTS)]
        people = [Thread(target=_look_around, args=(Asked(server, settings),)) for server in servers]
        for person in people:
            person.start()
        for person in people:
            person.join()
        return asked.server.memory_mb()


def _look_around(asked: Asked) -> None:
    pages = _pages(asked)
    for _ in range(100):
        pages["card"]()
    for sort in ("label", "-label", "birth_date", "-last_weight_kg"):
        _leaf(asked.server, f"{asked.herd}/animals?sort={sort}&limit=500")
    _leaf(asked.server, f"{asked.events}/events?limit=200")


def _leaf(server: Server, path: str) -> None:
    page = server.ask("GET", path)
    for _ in range(10):
        page = server.ask("GET", f"{path}&cursor={page['next']}")


def _growth(small: Settings, grown: Settings) -> Results:
    """How many times more each page costs on the farm of copies than on the one that was entered."""
    with asking(small) as one, asking(grown) as other:
        both = [(asked.server, _pages(asked)) for asked in (one, other)]
        return [
            (goal, _ratio(name, both))
            for name, goal in (("list", goals.LIST_LARGE), ("card", goals.CARD_LARGE), ("journal", goals.JOURNAL_LARGE))
        ]


def _ratio(name: str, both: Sequence[tuple[Server, dict[str, Callable[[], Any]]]]) -> float:
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for index, (server, pages) in enumerate(both):
            pages[name]()
            before = server.cpu_seconds()
            for _ in range(100):
                pages[name]()
            best[index] = min(best[index], server.cpu_seconds() - before)
    return best[1] / best[0]


if __name__ == "__main__":
    sys.exit(main())
