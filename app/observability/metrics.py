"""The metrics of one process: what waits, read from the stores at each look, and what was done here, counted."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from prometheus_client import CollectorRegistry, ProcessCollector, disable_created_metrics
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from app.config import counts_together
from app.kernel.runtime import Runtime
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
    registry.register(_MachineMetrics(data))
    return Metrics(registry, counts)


class _MachineMetrics(Collector):
    """The version, and the disk of the data folder."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """The gauges at this moment."""
        free = GaugeMetricFamily("rebanho_data_free_bytes", "Free on the disk of the data folder")
        size = GaugeMetricFamily("rebanho_data_size_bytes", "Size of the disk of the data folder")
        usage = shutil.disk_usage(self._data if self._data.exists() else self._data.absolute().parent)
        free.add_metric([], usage.free)
        size.add_metric([], usage.total)
        built = GaugeMetricFamily("rebanho_build_info", "Always 1; the version is in the label", labels=["version"])
        built.add_metric([version("rebanho")], 1)
        return free, size, built
