"""The process that watches over the server: it lives as long, does nothing else, and loads no more than it needs."""

import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels


def serve(host: str, port: int, threads: int, processes: int) -> None:
    """Serve the application of the environment's settings until stopped, in so many processes that do the same."""
    Granian(
        "app.factory:create_wsgi",
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=threads,
        backlog=512,
        log_level=LogLevels.warning,
        workers_kill_timeout=10,
    ).serve()


if __name__ == "__main__":
    serve(sys.argv[1], *map(int, sys.argv[2:]))
