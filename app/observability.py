"""What operators see: structured logs with request ids, health, and the metrics of messages."""

import logging
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

import orjson
import structlog
from flask import Blueprint, Flask, Response, g, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from app.kernel import custody
from app.kernel.ids import new_id
from app.kernel.job_rows import count_jobs
from app.kernel.rest import answer
from app.kernel.runtime import Runtime
from app.migrate import is_at_head

STALE_HEARTBEAT_SECONDS = 30


def configure_logs(level: str) -> None:
    """One JSON document a line on standard error."""
    structlog.configure(
        cache_logger_on_first_use=True,
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(serializer=lambda event, **_: orjson.dumps(event, default=str)),
        ],
        logger_factory=structlog.BytesLoggerFactory(file=sys.stderr.buffer),
    )


def observe(app: Flask, runtime: Runtime, *, log_requests: bool) -> None:
    """Give every request an id, log its line, and serve health and metrics."""
    app.before_request(_begin)
    app.after_request(_finish_logged if log_requests else _finish)
    app.register_blueprint(_routes(runtime))


def _begin() -> None:
    g.started = time.perf_counter()
    g.request_id = _sent_id(request.headers.get("X-Request-ID")) or new_id()
    # What this request says carries its id as correlation id: whatever is logged because of it can be found by it.
    structlog.contextvars.clear_contextvars()
    known_as = str(g.request_id)
    structlog.contextvars.bind_contextvars(request_id=known_as, correlation_id=known_as)


def _sent_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None


def _finish(response: Response) -> Response:
    response.headers["X-Request-ID"] = str(g.get("request_id", ""))
    return response


def _finish_logged(response: Response) -> Response:
    who = g.get("principal")
    structlog.get_logger("request").info(
        "request",
        method=request.method,
        path=request.path,
        status=response.status_code,
        ms=round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000, 2),
        person=str(who.person_id) if who else None,
    )
    return _finish(response)


def _routes(runtime: Runtime) -> Blueprint:
    routes = Blueprint("health", __name__)
    registry = CollectorRegistry()
    registry.register(MessageMetrics(runtime))

    def live() -> Response:
        return answer({"status": "live"})

    def ready() -> Response:
        problems = list(_not_ready(runtime))
        status = "not ready" if problems else "ready"
        return answer({"status": status, "problems": problems}, status=503 if problems else 200)

    def metrics() -> Response:
        return Response(generate_latest(registry), mimetype="text/plain; version=0.0.4")

    routes.add_url_rule("/health/live", view_func=live)
    routes.add_url_rule("/health/ready", view_func=ready)
    routes.add_url_rule("/metrics", view_func=metrics)
    return routes


def _not_ready(runtime: Runtime) -> Iterator[str]:
    """Reasons against sending requests here; parked messages are for the metrics, not a reason."""
    for name, store in runtime.stores.items():
        try:
            if not is_at_head(store):
                yield f"{name}: migrations are not at head; run `rebanho migrate`"
        except Exception as error:  # noqa: BLE001 - a border: any failure of a database is the same answer
            yield f"{name}: the database does not answer ({type(error).__name__})"
    for name, beat in runtime.heartbeats.items():
        if time.monotonic() - beat > STALE_HEARTBEAT_SECONDS:
            yield f"{name}: messages have not been moved for {STALE_HEARTBEAT_SECONDS} s"


class MessageMetrics(Collector):
    """Lag and what waits, read from the stores: they are true in every process and after a restart."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def collect(self) -> Iterable[Any]:
        """The gauges at this moment."""
        age = GaugeMetricFamily(
            "rebanho_outbox_oldest_unsent_seconds", "Age of the oldest message not yet sent", labels=["stream"]
        )
        waiting = GaugeMetricFamily(
            "rebanho_inbox_waiting", "Messages that wait for their handler", labels=["subscription", "type"]
        )
        parked = GaugeMetricFamily(
            "rebanho_inbox_parked", "Messages parked after failing", labels=["subscription", "type"]
        )
        for name, mover in self._runtime.movers.items():
            age.add_metric([name], mover.relay.oldest_unsent_seconds())
            self._count(mover.store, waiting, parked)
        return age, waiting, parked, *self._jobs(), *self._streams()

    def _streams(self) -> Iterable[GaugeMetricFamily]:
        labels = ["subscription", "stream"]
        doubled = GaugeMetricFamily(
            "rebanho_stream_doubled", "Positions that came again with another message", labels=labels
        )
        lost = GaugeMetricFamily("rebanho_stream_lost", "Messages heard that their producer lost", labels=labels)
        for mover in self._runtime.movers.values():
            with mover.store.read() as tx:
                for subscription, stream, count in custody.count_doubled(tx):
                    doubled.add_metric([subscription, stream], count)
            for place, count in mover.ahead().items():
                lost.add_metric(place, count)
        return doubled, lost

    def _jobs(self) -> Iterable[GaugeMetricFamily]:
        states = {
            "waiting": GaugeMetricFamily("rebanho_jobs_waiting", "Jobs that wait", labels=["store", "actor"]),
            "running": GaugeMetricFamily("rebanho_jobs_running", "Jobs that run", labels=["store", "actor"]),
            "failed": GaugeMetricFamily("rebanho_jobs_failed", "Jobs that failed for good", labels=["store", "actor"]),
        }
        oldest = GaugeMetricFamily(
            "rebanho_jobs_oldest_due_seconds", "How long the oldest job that waits has been due", labels=["store"]
        )
        for name, store in self._runtime.stores.items():
            with store.read() as tx:
                counted = count_jobs(tx)
            for actor, state, count, _ in counted:
                states[state].add_metric([name, actor], count)
            oldest.add_metric([name], max((age for _, state, _, age in counted if state == "waiting"), default=0.0))
        return oldest, *states.values()

    def _count(self, store: Any, waiting: GaugeMetricFamily, parked: GaugeMetricFamily) -> None:
        with store.read() as tx:
            for subscription, type_, state, count in custody.count_unfinished(tx):
                (parked if state == "parked" else waiting).add_metric([subscription, type_], count)
