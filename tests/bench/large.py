"""`python -m tests.bench.large`: a hundred thousand animals with a million entries, on one small server.

A thousand animals with ten weighings each are recorded over the API; the stores are then copied, and every row that
belongs to an animal is multiplied by a hundred in plain SQL, under new ids. Both are kept in `.make/bench` until a
migration changes. What the large one costs is measured beside the small one, in turns. A hundred thousand rows are
imported on a server of their own.
"""

import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from threading import Thread
from typing import Any

import orjson
import sqlalchemy as sa

from app.config import Settings
from app.factory import make_runtime
from tests.bench import goals
from tests.bench.farm import Farm, open_farm, watching
from tests.bench.imports import cost_of_import
from tests.bench.server import Server, serving

KEPT = Path(".make") / "bench"
ANIMALS, ENTRIES_EACH, TIMES = 1000, 10, 100
CLIENTS, ROUNDS = 8, 5
ROWS = 100_000

IDS = frozenset({"animal_id", "subject_id", "entry_id", "last_id", "last_weighing_id"})
NAMED = frozenset({"label", "label_sort", "value"})


def main() -> int:
    """Print goals and results side by side; 1 when one is worse than twice its goal."""
    print(f"load of the machine at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    small, large, farm = prepare()
    results = [(goals.MEMORY, _memory(large, farm)), *_growth(small, large, farm), *_import()]
    goals.print_table(results)
    return int(any(goal.excess(result) > 2 for goal, result in results))


def _import() -> Sequence[tuple[goals.Goal, float]]:
    """A file of as many rows as are taken at once."""
    cost = cost_of_import(ROWS)
    return [
        (goals.IMPORT_LARGE_WALL, cost.wall_s),
        (goals.IMPORT_LARGE_CPU, cost.cpu_ms_each),
        (goals.IMPORT_LARGE_MEMORY, cost.peak_mb),
        (goals.IMPORT_LARGE_TWO_WALL, cost_of_import(ROWS, processes=2).wall_s),
    ]


def prepare() -> tuple[Path, Path, Farm]:
    """The two data folders, made unless they are kept from the last time."""
    home = KEPT / _fingerprint()
    small, large, told = home / "small", home / "large", home / "farm.json"
    if not told.exists():
        shutil.rmtree(KEPT, ignore_errors=True)
        farm = _record(small)
        shutil.copytree(small, large)
        began = time.monotonic()
        multiply(large, TIMES)
        print(f"multiplied by {TIMES} in {time.monotonic() - began:.0f} s; kept in {home}")
        told.write_bytes(orjson.dumps({"farm_id": farm.farm_id, "token": farm.token, "animals": farm.animals}))
    return small, large, Farm(turns=iter(()), **orjson.loads(told.read_bytes()))


def _fingerprint() -> str:
    """Of all migrations and of this file: other tables need other rows."""
    files = sorted([*Path("migrations").rglob("*.py"), *Path("app/identity/migrations").rglob("*.py"), Path(__file__)])
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def _record(data: Path) -> Farm:
    with serving(data) as server, watching(data) as moved:
        farm = open_farm(server, animals=ANIMALS)
        moved.wait()
        for _ in range(ENTRIES_EACH):
            server.ask("POST", farm.path("events", "events/batch"), farm.batch())
            moved.wait()
    return farm


def multiply(data: Path, times: int) -> None:
    """Every row of an animal so many times, each time under ids that begin with the number of the copy."""
    runtime = make_runtime(Settings(data=data))
    for name, module in runtime.modules.items():
        with runtime.store(name).engine.connect() as conn:
            conn.exec_driver_sql(
                "CREATE TEMP TABLE copy AS WITH RECURSIVE n(k) AS "
                f"(SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {times - 1}) SELECT k FROM n"
            )
            for table in module.metadata.sorted_tables:
                if _of_an_animal(table):
                    conn.exec_driver_sql(_copying(table))
            conn.commit()
    runtime.stop()


def _of_an_animal(table: sa.Table) -> bool:
    if table.name.startswith("import"):
        return False
    return table.name in ("animal", "subject") or bool({"animal_id", "subject_id"} & set(table.columns.keys()))


def _copying(table: sa.Table) -> str:
    columns = [column for column in table.columns if column is not table.autoincrement_column]
    names = ", ".join(f'"{column.name}"' for column in columns)
    values = ", ".join(_copied(column.name) for column in columns)
    only = "WHERE old.type = 'animal'" if table.name == "subject" else ""
    return (
        f'INSERT INTO "{table.name}" ({names}) SELECT {values} FROM copy '
        f'CROSS JOIN (SELECT * FROM "{table.name}") AS old {only}'
    )


def _copied(name: str) -> str:
    """How a column of a copy follows from that of the original. Ids are stored as 32 hexadecimal digits."""
    column, prefix = f'old."{name}"', "printf('%08x', copy.k)"
    if name == "id" or name in IDS:
        return f"{prefix} || substr({column}, 9)"
    if name in NAMED:
        return f"{column} || '-' || copy.k"
    if name == "journal_no":
        return f"{column} + copy.k * 1000000"
    if name == "shown":  # the record as text, its id with hyphens
        middle = "|| '-' || substr(old.id, 9, 4)"
        return f"replace({column}, substr(old.id, 1, 8) {middle}, {prefix} {middle})"
    return column


def _pages(server: Server, farm: Farm) -> dict[str, Callable[[], Any]]:
    """What people look at, by name."""
    animals = cycle(farm.animals)

    def card() -> None:
        animal = next(animals)
        server.ask("GET", farm.path("herd", f"animals/{animal}"))
        server.ask("GET", farm.path("events", f"events?subject_id={animal}&limit=50"))
        server.ask("GET", farm.path("events", f"subjects/{animal}/growth"))

    return {
        "list": lambda: server.ask("GET", farm.path("herd", "animals?status=present&limit=100")),
        "card": card,
        "journal": lambda: server.ask("GET", farm.path("events", "events?limit=50")),
    }


def _memory(data: Path, farm: Farm) -> float:
    """Megabytes of the whole server, its threads moving, after several people have looked at everything at once."""
    with serving(data) as server:
        people = [Thread(target=_look_around, args=(Server(server.process, server.port), farm)) for _ in range(CLIENTS)]
        for person in people:
            person.start()
        for person in people:
            person.join()
        return server.memory_mb()


def _look_around(server: Server, farm: Farm) -> None:
    server.sign_in(farm.token)
    pages = _pages(server, farm)
    for _ in range(100):
        pages["card"]()
    for sort in ("label", "-label", "birth_date", "-last_weight_kg"):
        _leaf(server, farm.path("herd", f"animals?sort={sort}&limit=500"))
    _leaf(server, farm.path("events", "events?limit=200"))


def _leaf(server: Server, path: str) -> None:
    page = server.ask("GET", path)
    for _ in range(10):
        page = server.ask("GET", f"{path}&cursor={page['next']}")


def _growth(small: Path, large: Path, farm: Farm) -> Sequence[tuple[goals.Goal, float]]:
    """How many times more each page costs with a hundred times the animals and entries."""
    with serving(small, roles="web") as one, serving(large, roles="web") as other:
        both = []
        for server in (one, other):
            server.sign_in(farm.token)
            both.append((server, _pages(server, farm)))
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
