"""The workers of a process: its jobs run by threads once started, or by hand."""

from collections.abc import Mapping

from app.kernel import job_rows
from app.kernel.job_broker import Polling, execute
from app.kernel.job_hints import Hinted, Hinting
from app.kernel.jobs import Job
from app.kernel.store import Store


class Workers:
    """The jobs of this process. `hints` is the address of a broker that tells which are due, none: the tables do."""

    def __init__(
        self,
        stores: Mapping[str, Store],
        jobs: Mapping[str, Mapping[str, Job]],
        *,
        threads: int,
        hints: str | None = None,
        prefix: str = "rebanho",
    ) -> None:
        self.jobs = {name: known for name, known in jobs.items() if known}
        self.stores = {name: stores[name] for name in self.jobs}
        self.threads = threads
        self.hints = hints
        self.prefix = prefix
        for name, known in jobs.items():
            stores[name].actors = frozenset(known)
        self._running: Polling | Hinted | Hinting | None = None

    def start(self) -> None:
        """Run jobs in the background, if there are any."""
        if not self.jobs:
            return
        if self.hints:
            self._running = Hinted(self.hints, self.prefix, self.stores, self.jobs, threads=self.threads)
        else:
            self._running = Polling(self.stores, self.jobs, threads=self.threads)

    def tell(self) -> None:
        """Run none here, and have those who do told of what is put off here."""
        if self.jobs and self.hints:
            self._running = Hinting(self.hints, self.prefix, self.stores, self.jobs)

    def stop(self, seconds: float = 5) -> None:
        """Let what runs end, for so long at most; what is left runs again after its lease."""
        if self._running is not None:
            self._running.stop(seconds)
            self._running = None

    def run_due(self) -> int:
        """Run every job that is due, on this thread; returns how many."""
        ran = 0
        for name, known in self.jobs.items():
            while claim := job_rows.claim_next(self.stores[name], known):
                execute(self.stores[name], known[claim.actor], claim)
                ran += 1
        return ran
