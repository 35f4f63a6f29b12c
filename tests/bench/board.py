"""What a farm looks at every day, timed: figures, worklist, an animal's card; and what recording costs.

Pages are timed by the wall, over loopback, the server otherwise idle: of each kind of page the slowest one counts, each
the best of some rounds. Beside it stands the processor time of the server and of its database's processes, which says
more on a machine that does other things as well.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import cycle
from typing import Any, NamedTuple
from uuid import uuid4

import sqlalchemy as sa

from app.config import Settings
from app.demo.farm import EMAIL
from app.factory import make_runtime
from app.kernel.rebuild import rebuild
from app.kernel.transaction import Context
from modules.events.services.counting import count_ahead, farms_to_count
from tests.bench import goals
from tests.bench.dataset import PASSWORD
from tests.bench.goals import Goal
from tests.bench.server import Server, cpu_seconds_of, serving

PROFILES = ("pig", "dairy_cattle", "beef_cattle", "sheep", "goat", "broiler", "layer")
ROUNDS, RECORDED, CARDS = 5, 200, 50

Results = list[tuple[Goal, float]]


class Page(NamedTuple):
    """Something that is looked at, and how it is called in print."""

    name: str
    show: Callable[[], Any]


class Asked:
    """A server over a farm of the demo, signed in."""

    def __init__(self, server: Server, settings: Settings) -> None:
        self.server = server
        session = server.ask("POST", "/api/identity/v1/session", {"email": EMAIL, "password": PASSWORD})
        self.farm = str(session["farms"][0]["farm_id"])
        self.events, self.herd = (f"/api/{module}/v1/farms/{self.farm}" for module in ("events", "herd"))
        self._databases = list(settings.databases.values())

    def get(self, path: str) -> Page:
        """A page of one request."""
        return Page(path.rpartition(self.farm)[2], lambda: self.server.ask("GET", path))

    def cpu_seconds(self) -> float:
        """Of the server and of what its databases do for it."""
        return self.server.cpu_seconds() + sum(map(cpu_seconds_of, self._databases))


@contextmanager
def asking(settings: Settings) -> Iterator[Asked]:
    """A server that only answers, over the stores of these settings."""
    urls = {f"database_{name}": url for name, url in settings.databases.items()}
    with serving(settings.data, roles="web", **urls) as server:
        yield Asked(server, settings)


def measure(small: Settings, large: Settings) -> Results:
    """Everything about the large farm; `small` is the farm of which it is made of copies.

    Its figures are asked as they are most of the day: counted ahead, with entries since.
    """
    _count_ahead(large)
    with asking(large) as asked:
        _recording(asked)
        results = [(goal, _slowest(asked, goal, pages)) for goal, pages in _pages(asked).items()]
    with asking(small) as one, asking(large) as other:
        results += [(goals.RECORD_LARGE, _recording(other) / _recording(one))]
    return results


def _count_ahead(settings: Settings) -> None:
    """What the job of every few minutes does; prints what it costs."""
    runtime = make_runtime(settings)
    store = runtime.store("events")
    with store.read() as tx:
        farms = farms_to_count(tx)
    for farm in farms:
        began, cpu = time.monotonic(), time.process_time()
        count_ahead(farm, store.read, store.write)
        seconds, spent = time.monotonic() - began, time.process_time() - cpu
        print(f"  figures counted ahead in {seconds:.1f} s (CPU without a database's {spent:.1f} s)", flush=True)
    runtime.stop()


def _pages(asked: Asked) -> Mapping[Goal, Sequence[Page]]:
    """What is looked at, by goal."""
    events, herd = asked.events, asked.herd
    boards = {profile: f"{events}/kpis?profile={profile}" for profile in PROFILES}
    figures = [
        f"{events}/kpis/{item['code']}?profile={profile}"
        for profile, board in boards.items()
        for item in asked.server.ask("GET", board)["items"]
    ]
    animals = asked.server.ask("GET", f"{herd}/animals?status=present&limit={CARDS}")["items"]
    worklist = (f"{events}/worklist", f"{events}/worklist/summary")
    return {
        goals.BOARD: list(map(asked.get, boards.values())),
        goals.FIGURE: list(map(asked.get, figures)),
        goals.WORKLIST: list(map(asked.get, worklist)),
        goals.CARD: [card(asked, animal["id"]) for animal in animals],
    }


def card(asked: Asked, animal: str) -> Page:
    """The card of an animal with its journal and its growth."""
    paths = (
        f"{asked.herd}/animals/{animal}",
        f"{asked.events}/events?subject_id={animal}&limit=50",
        f"{asked.events}/subjects/{animal}/growth",
    )
    return Page(f"card of {animal}", lambda: [asked.server.ask("GET", path) for path in paths])


def _slowest(asked: Asked, goal: Goal, pages: Sequence[Page]) -> float:
    """Milliseconds of the slowest page; prints how long the three slowest take, and their processor time."""
    times = [(*_milliseconds(asked, page), page.name) for page in pages]
    for wall, cpu, name in sorted(times, reverse=True)[:3]:
        print(f"  {goal.name}: {wall:,.1f} ms (CPU {cpu:,.0f} ms) {name}", flush=True)
    return max(times)[0]


def _milliseconds(asked: Asked, page: Page) -> tuple[float, float]:
    page.show()
    found = []
    for _ in range(ROUNDS):
        cpu, began = asked.cpu_seconds(), time.monotonic()
        page.show()
        found.append((1000 * (time.monotonic() - began), 1000 * (asked.cpu_seconds() - cpu)))
    return min(wall for wall, _ in found), sum(cpu for _, cpu in found) / ROUNDS


def _recording(asked: Asked) -> float:
    """Seconds of processor time for a number of notes on animals that are there, today: the best of some rounds."""
    animals = asked.server.ask("GET", f"{asked.herd}/animals?status=present&limit={RECORDED}")["items"]
    turns = cycle(animal["id"] for animal in animals)
    return min(_recorded(asked, turns) for _ in range(ROUNDS))


def _recorded(asked: Asked, turns: Iterator[str]) -> float:
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    before = asked.cpu_seconds()
    for _ in range(RECORDED):
        body = {
            "id": str(uuid4()),
            "kind": "note",
            "subject": {"type": "animal", "id": next(turns)},
            "occurred_at": at,
            "data": {"text": f"seen {uuid4()}"},
        }
        asked.server.ask("POST", f"{asked.events}/events", body)
    return asked.cpu_seconds() - before


def rate_of_rebuilding(settings: Settings, at_most: float) -> float:
    """Entries a second that are folded anew; of a farm that takes longer than so many seconds, those until then."""
    runtime = make_runtime(settings)
    module, store = runtime.modules["events"], runtime.store("events")
    assert module.rebuilds
    entry, subject = (module.metadata.tables[name] for name in ("entry", "subject"))
    with store.write(Context()) as tx:
        module.rebuilds.mark_all(tx)
        entries, subjects = (tx.scalar(sa.select(sa.func.count()).select_from(each)) for each in (entry, subject))
    began, cpu = time.monotonic(), time.process_time()
    for progress in rebuild(module.rebuilds, subjects, lambda: store.write(Context())):
        if progress.done < subjects and time.monotonic() - began > at_most:
            break
    seconds = time.monotonic() - began
    made = sa.select(sa.func.count()).select_from(entry.join(subject, entry.c.subject_id == subject.c.id))
    with store.read() as tx:
        folded = tx.scalar(made.where(subject.c.edition != ""))
    spent = time.process_time() - cpu
    print(
        f"  {folded:,} of {entries:,} entries folded anew in {seconds:.0f} s (CPU without a database's {spent:.0f} s)"
    )
    runtime.stop()
    return float(folded / seconds)
