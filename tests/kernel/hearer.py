"""A process that takes from a bus and never comes back from it, made to be killed."""

import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

from tests.kernel.test_buses import BUSES
from tests.kernel.writer import SPAWN


def hear(name: str, prefix: str, line: Connection) -> None:
    """Tell what comes from the pasture, and do not end with it."""

    def take(stream: str, batch: Sequence[str]) -> None:
        line.send(list(batch))
        time.sleep(600)

    bus = BUSES[name](0, prefix)
    bus.subscribe("pasture", "barn", take)
    bus.start()
    line.send(["ready"])
    time.sleep(600)


def start(name: str, prefix: str) -> tuple[Any, Connection]:
    """The process and the line on which it tells."""
    ours, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=hear, args=(name, prefix, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours
