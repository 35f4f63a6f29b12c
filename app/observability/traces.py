"""Whether this process records traces: where a collector is named, and the packages of the extra `otel` are there."""

import structlog
from flask import Flask

from app.config import Settings
from app.kernel.runtime import Runtime

MISSING = "the packages that send traces are missing: install rebanho[otel], or unset OTEL_EXPORTER_OTLP_ENDPOINT"

log = structlog.get_logger(__name__)


def can_trace() -> bool:
    """Whether the packages are there."""
    try:
        import app.observability.tracing  # noqa: F401 - not loaded where no collector is named
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("opentelemetry"):
            raise
        return False
    return True


def begin_traces(settings: Settings, runtime: Runtime, app: Flask | None = None) -> None:
    """Send spans of what this process does, if the settings say so and it can."""
    if not settings.traces:
        return
    if not can_trace():
        log.warning("traces_not_sent", reason=MISSING)
        return
    from app.observability.tracing import make_provider, trace_requests, trace_work

    tracer = make_provider().get_tracer("rebanho")
    trace_work(runtime, tracer)
    if app is not None:
        trace_requests(app, tracer)
