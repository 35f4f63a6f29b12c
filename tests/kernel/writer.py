"""Processes of their own over the toys' databases, made to be killed."""

import multiprocessing
import random
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from uuid import UUID

from tests.kernel.toys import COWS, Toys, weigh

SPAWN = multiprocessing.get_context("forkserver")
SPAWN.set_forkserver_preload(["__main__", "tests.kernel.writer"])


def serve(urls: dict[str, str], line: Connection) -> None:
    """Move messages in the background and weigh what is asked; each answer means that it is stored."""
    toys = Toys(urls)
    toys.runtime.start()
    while True:
        cow_id, entry_id = line.recv()
        with toys.stores["pasture"].write() as tx:
            weigh(tx, cow_id, entry_id)
        line.send(entry_id)


def share(urls: dict[str, str], seed: int, times: int) -> None:
    """Weigh so many cows while moving whatever waits in stores that others move too."""
    dice = random.Random(seed)
    toys = Toys(urls)
    toys.runtime.start()
    for _ in range(times):
        toys.weigh(dice.choice(COWS[:4]))
    toys.runtime.stop()


class Writer:
    """A process that stores weighings until it is killed."""

    def __init__(self, urls: dict[str, str]) -> None:
        self._line, theirs = SPAWN.Pipe()
        self._process: BaseProcess = SPAWN.Process(target=serve, args=(urls, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def weigh(self, cow_id: UUID, entry_id: UUID) -> bool:
        """Whether the writer said that it is stored."""
        try:
            self._line.send((cow_id, entry_id))
            return bool(self._line.recv() == entry_id)
        except (EOFError, OSError):
            return False

    def kill(self) -> None:
        """Kill -9: nothing is told, nothing is closed."""
        self._process.kill()

    def bury(self) -> None:
        """Wait until it is gone."""
        self._process.join(10)
        self._line.close()
