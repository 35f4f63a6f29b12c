"""The metrics of one process: what waits, read from the stores at each look, and what was done here, counted."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import sqlalchemy as sa
from prometheus_client import CollectorRegistry, ProcessCollector, disable_created_metrics
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from app.config import counts_together
from app.kernel import clock
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.observability.counts import Counts
from app.observability.stores import StoreMetrics


@dataclass(frozen=True, slots=True)
class Metrics:
    """Everything that a look at `/metrics` shows, and where a process counts."""

    registry: CollectorRegistry
    counts: Counts


def watch(runtime: Runtime, data: Path) -> Metrics:
    """Count what the runtime does from now on, and read what waits in its stores."""
    # When each series began is of no use here, and costs a line for each.
    disable_created_metrics()  # type: ignore[no-untyped-call]
    registry = CollectorRegistry()
    if counts_together():
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        counts = Counts(CollectorRegistry())
    else:
        counts = Counts(registry)
        ProcessCollector(registry=registry)
    for store in runtime.stores.values():
        store.watcher = counts
    registry.register(StoreMetrics(runtime))
    registry.register(_MachineMetrics(data, runtime.stores))
    return Metrics(registry, counts)


class _MachineMetrics(Collector):
    """The version, the clock, and the disks of the data folder and of stores whose files lie on another."""

    def __init__(self, data: Path, stores: Mapping[str, Store]) -> None:
        self._folders = {"data": data} | _folders_of(stores)

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """The gauges at this moment."""
        free = GaugeMetricFamily("rebanho_data_free_bytes", "Free on a disk with data", labels=["disk"])
        size = GaugeMetricFamily("rebanho_data_size_bytes", "Size of a disk with data", labels=["disk"])
        for name, folder in self._disks().items():
            usage = shutil.disk_usage(folder)
            free.add_metric([name], usage.free)
            size.add_metric([name], usage.total)
        built = GaugeMetricFamily("rebanho_build_info", "Always 1; the version is in the label", labels=["version"])
        built.add_metric([version("rebanho")], 1)
        told = clock.now().timestamp()
        return free, size, built, GaugeMetricFamily("rebanho_clock_seconds", "Seconds since 1970 by its clock", told)

    def _disks(self) -> Mapping[str, Path]:
        """A folder of each disk, under the first name of what lies on it."""
        disks: dict[int, tuple[str, Path]] = {}
        for name, folder in self._folders.items():
            there = folder if folder.exists() else folder.absolute().parent
            if there.exists():
                disks.setdefault(there.stat().st_dev, (name, there))
        return dict(disks.values())


def _folders_of(stores: Mapping[str, Store]) -> dict[str, Path]:
    """Where the files of the stores that have one are."""
    urls = {name: sa.make_url(store.url) for name, store in stores.items()}
    return {name: Path(url.database or "").parent for name, url in urls.items() if url.get_backend_name() == "sqlite"}
