"""A process that answers nobody: it moves messages, runs jobs and sees to what comes due, until it is stopped."""

import signal
import threading

from prometheus_client import start_http_server

from app.config import Settings
from app.factory import make_runtime
from app.observability import begin_traces, watch
from app.operations import lock


def work(settings: Settings) -> None:
    """Do what the roles of the settings say, but for the web. Ends in good order on SIGTERM and SIGINT.

    Metrics are shown at a port of their own if the settings name one.
    """
    stopped = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stopped.set())
    runtime = make_runtime(settings)
    lock.share(settings.data)
    metrics = watch(runtime, settings.data)
    begin_traces(settings, runtime)
    if settings.metrics_port:
        start_http_server(settings.metrics_port, settings.host, metrics.registry)
    runtime.start(settings.roles)
    stopped.wait()
    runtime.stop()
