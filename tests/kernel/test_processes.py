"""Several processes on the same databases, and processes that are killed: nothing lost, nothing doubled."""

import random
import threading
from collections import Counter
from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from tests.kernel.toys import COWS, FARM, Toys, weighing
from tests.kernel.writer import SPAWN, Writer, share

KILLS = 20
WRITES_AT_LEAST = {"sqlite": 500, "postgresql": 200}


class Client:
    """Stands outside, chooses the ids, repeats what was not acknowledged, and remembers what was."""

    def __init__(self, urls: dict[str, str], seed: int) -> None:
        self.urls = urls
        self.dice = random.Random(seed)
        self.acknowledged: dict[UUID, UUID] = {}
        self._open: tuple[UUID, UUID] | None = None

    def live_through_a_kill(self) -> None:
        """Start a writer and let it write until it is killed at some moment."""
        writer = Writer(self.urls)
        self._write(writer)  # so that the time before the first write does not eat up its life
        killer = threading.Timer(self.dice.uniform(0.0, 0.35), writer.kill)
        killer.start()
        while self._write(writer):
            pass
        killer.join()
        writer.bury()

    def _write(self, writer: Writer) -> bool:
        if self._open is None:
            entry_id = derived_id(FARM, "entry", len(self.acknowledged))
            self._open = self.dice.choice(COWS[:5]), entry_id
        if not writer.weigh(*self._open):
            return False
        self.acknowledged[self._open[1]] = self._open[0]
        self._open = None
        return True


def test_nothing_is_lost_or_doubled_when_a_writer_is_killed_again_and_again(
    urls: dict[str, str], database: str, seed: int
) -> None:
    client, kills = Client(urls, seed), 0
    while kills < KILLS or len(client.acknowledged) < WRITES_AT_LEAST[database]:
        client.live_through_a_kill()
        kills += 1
    print(f"{kills} kills, {len(client.acknowledged)} acknowledged writes, seed {seed}")

    toys = Toys(urls)
    toys.settle()

    with toys.stores["pasture"].read() as tx:
        stored = {row.entry_id: row.cow_id for row in tx.all(sa.select(weighing))}
    unanswered = set(stored) - set(client.acknowledged)
    assert {entry_id: stored.get(entry_id) for entry_id in client.acknowledged} == client.acknowledged
    assert len(unanswered) <= 1
    assert toys.counts() == Counter(stored.values())
    assert toys.positions() == list(range(1, 3 * len(stored) + 1))
    toys.assert_converged()
    toys.close()


def test_three_processes_on_one_database_do_everything_once_and_in_order(urls: dict[str, str], seed: int) -> None:
    times = 60
    processes = [SPAWN.Process(target=share, args=(urls, seed + number, times)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)

    assert [process.exitcode for process in processes] == [0, 0, 0]
    toys = Toys(urls)
    handled_meanwhile = sum(map(len, toys.diary("bill").values()))
    toys.settle()

    assert sum(toys.counts().values()) == 3 * times
    assert toys.positions() == list(range(1, 3 * 3 * times + 1))
    assert handled_meanwhile > 0
    toys.assert_converged()
    toys.close()
