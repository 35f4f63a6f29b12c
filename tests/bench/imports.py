"""A spreadsheet of many animals through a real server: sent, started, and settled by every module."""

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.farm import Farm, open_farm, watching
from tests.bench.server import Server, serving

HEADER = "ear tag;eid;sex;birth date;breed;paddock;dam;sire;weight (kg);date"
BREEDS = ("Nelore", "Angus", "Brahman", "Guzerá")
FOUNDERS = 60
LOOK_EVERY_S = 0.25
LONGEST_S = 3600


@dataclass(frozen=True, slots=True)
class Cost:
    """What a whole import took: seconds on the clock, processor milliseconds for each row, and megabytes at most."""

    wall_s: float
    cpu_ms_each: float
    peak_mb: float


def sheet_of(rows: int) -> bytes:
    """Cattle with two numbers, a paddock and a weight each; every fourth has its parents in the same file."""
    return "\n".join([HEADER, *map(_line, range(1, rows + 1))]).encode()


def _line(number: int) -> str:
    young = number > FOUNDERS and number % 4 == 0
    parents = f"A{number - 1};A{2 + 4 * (number % 7)}" if young else ";"
    born = f"{2023 if young else 2019}-{1 + number % 12:02}-{1 + number % 28:02}"
    return (
        f"A{number};076{number:012};{'FM'[number % 2 == 0]};{born};{BREEDS[number % len(BREEDS)]};"
        f"Paddock {number % 40};{parents};{300 + number % 150}.5;2026-01-{1 + number % 28:02}"
    )


def cost_of_import(rows: int, *, processes: int = 1) -> Cost:
    """Import so many animals into an empty farm of a server of so many processes; every row has to be stored."""
    with TemporaryDirectory(prefix="rebanho-bench-") as folder:
        data = Path(folder) / "data"
        with serving(data, processes=str(processes)) as server, watching(data) as moved:
            farm = open_farm(server, animals=0)
            moved.wait()
            sheet, before, began = sheet_of(rows), server.cpu_seconds(), time.monotonic()
            done = _carry_out(server, farm, sheet)
            moved.wait(every=LOOK_EVERY_S)
            wall, cpu = time.monotonic() - began, server.cpu_seconds() - before
            assert done["counts"]["stored"] == rows, done["counts"]
            return Cost(wall, cpu / rows * 1e3, server.peak_memory_mb())


def _carry_out(server: Server, farm: Farm, sheet: bytes) -> Any:
    imports = farm.path("integration", "imports")
    path = f"{imports}/{server.upload(imports, sheet, species='cattle')['id']}"
    draft = _wait(server, path, "draft")
    server.ask("POST", f"{path}/start", version=draft["version"], expect=(202,))
    return _wait(server, path, "done")


def _wait(server: Server, path: str, state: str) -> Any:
    until = time.monotonic() + LONGEST_S
    while (found := server.ask("GET", path))["state"] != state:
        assert time.monotonic() < until, f"still {found['state']} after {LONGEST_S} s: {found['counts']}"
        time.sleep(LOOK_EVERY_S)
    return found
