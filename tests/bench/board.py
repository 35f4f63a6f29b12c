"""`python -m tests.bench.board`: what a farm looks at every day, over years of history of five species and birds.

A demo farm is entered, kept, and multiplied (`BENCH_ANIMALS`, 5,000 unless told; `BENCH_YEARS`, 2). Pages are timed by
the wall, over loopback, the server otherwise idle: of each kind of page the slowest one counts, each the best of five.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from app.config import Settings
from app.demo.farm import EMAIL, open_demo
from app.demo.multiply import multiply
from app.demo.plan import Plan
from app.factory import create_app, make_runtime
from app.identity.models import farm as farms
from app.kernel.rebuild import rebuild
from app.kernel.transaction import Context
from app.migrate import upgrade_all
from tests.bench import goals
from tests.bench.goals import Goal
from tests.bench.server import Server, serving

ANIMALS, YEARS = int(os.environ.get("BENCH_ANIMALS", 5000)), int(os.environ.get("BENCH_YEARS", 2))
ENTERED = 500
HOME = Path(".make") / "bench-board"
PASSWORD = "bench-of-the-board"
PROFILES = ("pig", "dairy_cattle", "beef_cattle", "sheep", "goat", "broiler", "layer")
WEIGHED = 200

Results = list[tuple[Goal, float]]


def main() -> int:
    """Print the table; 1 when a result is worse than twice its goal."""
    print(f"load of the machine at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    results = measure()
    goals.print_table(results)
    return int(any(goal.excess(result) > 2 for goal, result in results))


def measure() -> Results:
    """Everything, over data that is made anew."""
    small, large = _prepare()
    with serving(large, roles="web") as server:
        farm = _sign_in(server)
        results = [(goal, _slowest(pages)) for goal, pages in _pages(server, farm).items()]
    with serving(small, roles="web") as one, serving(large, roles="web") as other:
        results.append((goals.RECORD_LARGE, _recording(other) / _recording(one)))
    results.append((goals.REBUILD_RATE, _rebuild(large)))
    return results


def _prepare() -> tuple[Path, Path]:
    rmtree(HOME, ignore_errors=True)
    small, large = HOME / "small", HOME / "large"
    settings, plan = Settings(data=small, log_requests=False), Plan(animals=ANIMALS, years=YEARS, entered=ENTERED)
    runtime = make_runtime(settings)
    upgrade_all(runtime.stores, runtime.modules)
    began = time.monotonic()
    entered = Plan(animals=plan.heads, years=YEARS)
    open_demo(create_app(settings, runtime=runtime), runtime, entered, password=PASSWORD)
    runtime.stop()
    copytree(small, large)
    print(f"{plan.heads} animals entered in {time.monotonic() - began:.0f} s")
    began = time.monotonic()
    runtime = make_runtime(Settings(data=large))
    with runtime.store("identity").read() as tx:
        farm_id: UUID = tx.scalar(sa.select(farms.c.id))
    multiply(runtime, farm_id, plan.copies)
    runtime.stop()
    print(f"copied {plan.copies} times in {time.monotonic() - began:.0f} s")
    return small, large


def _sign_in(server: Server) -> str:
    session = server.ask("POST", "/api/identity/v1/session", {"email": EMAIL, "password": PASSWORD})
    return str(session["farms"][0]["farm_id"])


def _pages(server: Server, farm: str) -> Mapping[Goal, Sequence[Callable[[], Any]]]:
    """What is looked at, by goal."""
    events, herd = f"/api/events/v1/farms/{farm}", f"/api/herd/v1/farms/{farm}"

    def get(path: str) -> Callable[[], Any]:
        return lambda: server.ask("GET", path)

    boards = {profile: f"{events}/kpis?profile={profile}" for profile in PROFILES}
    figures = [
        f"{events}/kpis/{item['code']}?profile={profile}"
        for profile, board in boards.items()
        for item in server.ask("GET", board)["items"]
    ]
    animals = [item["id"] for item in server.ask("GET", f"{herd}/animals?status=present&limit=50")["items"]]
    return {
        goals.BOARD: [get(board) for board in boards.values()],
        goals.FIGURE: [get(figure) for figure in figures],
        goals.WORKLIST: [get(f"{events}/worklist"), get(f"{events}/worklist/summary")],
        goals.CARD: [_card(server, herd, events, animal) for animal in animals],
    }


def _card(server: Server, herd: str, events: str, animal: str) -> Callable[[], Any]:
    paths = (
        f"{herd}/animals/{animal}",
        f"{events}/events?subject_id={animal}&limit=50",
        f"{events}/subjects/{animal}/growth",
    )
    return lambda: [server.ask("GET", path) for path in paths]


def _slowest(pages: Sequence[Callable[[], Any]]) -> float:
    """Milliseconds of the slowest page."""
    return max(min(_milliseconds(page) for _ in range(5)) for page in pages)


def _milliseconds(page: Callable[[], Any]) -> float:
    began = time.monotonic()
    page()
    return 1000 * (time.monotonic() - began)


def _recording(server: Server) -> float:
    """Seconds of processor time for a number of weighings of animals that are there, today."""
    farm = _sign_in(server)
    found = server.ask("GET", f"/api/herd/v1/farms/{farm}/animals?status=present&limit=200")["items"]
    animals = cycle(item["id"] for item in found)
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    before = server.cpu_seconds()
    for _ in range(WEIGHED):
        body = {
            "id": str(uuid4()),
            "kind": "note",
            "subject": {"type": "animal", "id": next(animals)},
            "occurred_at": at,
            "data": {},
            "note": "seen",
        }
        server.ask("POST", f"/api/events/v1/farms/{farm}/events", body)
    return server.cpu_seconds() - before


def _rebuild(data: Path) -> float:
    """Entries a second that are folded anew, of the whole farm."""
    runtime = make_runtime(Settings(data=data))
    module, store = runtime.modules["events"], runtime.store("events")
    assert module.rebuilds
    with store.write(Context()) as tx:
        module.rebuilds.mark_all(tx)
        entries = tx.scalar(sa.select(sa.func.count()).select_from(module.metadata.tables["entry"]))
    began = time.monotonic()
    for _ in rebuild(module.rebuilds, 0, lambda: store.write(Context())):
        pass
    seconds = time.monotonic() - began
    runtime.stop()
    print(f"{entries} entries folded anew in {seconds:.0f} s")
    return float(entries / seconds)


if __name__ == "__main__":
    sys.exit(main())
