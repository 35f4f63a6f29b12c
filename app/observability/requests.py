"""What is seen of each request: its id, its line in the log, how long it took; and the routes that operators ask."""

import time
from uuid import UUID

import structlog
from flask import Blueprint, Flask, Response, g, request
from prometheus_client import generate_latest

from app.kernel import trace
from app.kernel.ids import new_id
from app.kernel.rest import answer
from app.kernel.runtime import Runtime
from app.observability.health import find_problems
from app.observability.metrics import Metrics


def observe(app: Flask, runtime: Runtime, metrics: Metrics, *, log_requests: bool) -> None:
    """Give every request an id, count it, log its line, and serve health and metrics."""
    app.before_request(_begin)

    def finish(response: Response) -> Response:
        seconds = time.perf_counter() - g.get("started", time.perf_counter())
        rule = request.url_rule
        metrics.counts.note_request(request.method, rule.rule if rule else None, response.status_code, seconds)
        if log_requests:
            _log(response, seconds)
        response.headers["X-Request-ID"] = str(g.get("request_id", ""))
        trace.enter(None)
        return response

    app.after_request(finish)
    app.register_blueprint(_routes(runtime, metrics))


def _begin() -> None:
    g.started = time.perf_counter()
    g.request_id = _sent_id(request.headers.get("X-Request-ID")) or new_id()
    trace.enter(request.headers.get("traceparent"))
    # What this request says carries its id as correlation id: whatever is logged because of it can be found by it.
    structlog.contextvars.clear_contextvars()
    known_as = str(g.request_id)
    structlog.contextvars.bind_contextvars(request_id=known_as, correlation_id=known_as)


def _sent_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None


def _log(response: Response, seconds: float) -> None:
    who = g.get("principal")
    structlog.get_logger("request").info(
        "request",
        method=request.method,
        path=request.path,
        status=response.status_code,
        ms=round(seconds * 1000, 2),
        person=str(who.person_id) if who else None,
    )


def _routes(runtime: Runtime, metrics: Metrics) -> Blueprint:
    routes = Blueprint("health", __name__)

    def live() -> Response:
        return answer({"status": "live"})

    def ready() -> Response:
        problems = list(find_problems(runtime))
        status = "not ready" if problems else "ready"
        return answer({"status": status, "problems": problems}, status=503 if problems else 200)

    def shown() -> Response:
        return Response(generate_latest(metrics.registry), mimetype="text/plain; version=0.0.4")

    routes.add_url_rule("/health/live", view_func=live)
    routes.add_url_rule("/health/ready", view_func=ready)
    routes.add_url_rule("/metrics", "metrics", shown)
    return routes
