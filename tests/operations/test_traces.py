"""Spans for a collector: what they show, to whom they belong, and that nothing of it is loaded where nobody asks."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from app.config import Settings
from app.kernel.bus import Bus, LocalBus
from app.observability.tracing import trace_requests, trace_work
from modules.integration.services import imports
from tests.answering import Sent, answering
from tests.application.test_threads import SENT, hidden, register, said_by, start_import
from tests.bench.server import serving
from tests.conftest import empty_stores
from tests.operations.conftest import Installation
from tests.running import Rebanho

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
SECONDS = 30
ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"


class Traced:
    """An application whose spans are kept."""

    def __init__(self, settings: Settings, *, bus: Bus | None = None) -> None:
        self.rebanho = Rebanho(settings, bus=bus)
        self.kept = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self.kept))
        tracer = provider.get_tracer("test")
        trace_work(self.rebanho.runtime, tracer)
        trace_requests(self.rebanho.app, tracer)

    def spans(self, name: str) -> list[ReadableSpan]:
        return [span for span in self.kept.get_finished_spans() if span.name == name]

    def one(self, name: str) -> ReadableSpan:
        (span,) = self.spans(name)
        return span


@pytest.fixture
def traced(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[Traced]:
    found = Traced(empty_stores(request, database, tmp_path / "data"))
    yield found
    found.rebanho.close()


REGISTERING = "POST /api/herd/v1/farms/<uuid:farm_id>/animals"
REGISTERED = "process rebanho.herd.animal.registered.v1"


def trace_of(span: ReadableSpan) -> str:
    assert span.context is not None
    return f"{span.context.trace_id:032x}"


def place_of(span: ReadableSpan) -> tuple[str, str]:
    assert span.context is not None
    return trace_of(span), f"{span.context.span_id:016x}"


def place_in(traceparent: str | None) -> tuple[str, str]:
    """Trace and span, without the flags."""
    assert traceparent is not None
    _, trace_id, span_id, _ = traceparent.split("-")
    return trace_id, span_id


def parent_of(span: ReadableSpan) -> int:
    assert span.parent is not None
    return span.parent.span_id


def test_a_request_is_a_span_of_the_trace_that_it_was_sent_with(traced: Traced) -> None:
    register(traced.rebanho, traceparent=SENT)

    span = traced.one(REGISTERING)
    assert span.kind is SpanKind.SERVER
    assert (trace_of(span), f"{parent_of(span):016x}") == tuple(SENT.split("-")[1:3])
    assert (span.attributes or {})["http.response.status_code"] == 201


def test_no_span_names_a_farm(traced: Traced) -> None:
    register(traced.rebanho)

    span = traced.one(REGISTERING)
    assert str(traced.rebanho.farm_id) not in span.to_json()


def test_a_message_carries_the_span_of_its_request_and_each_handler_is_its_child(traced: Traced) -> None:
    register(traced.rebanho)
    traced.rebanho.settle()

    request = traced.one(REGISTERING)
    handled = traced.spans(REGISTERED)
    assert request.context is not None
    assert place_in(said_by(traced.rebanho, "herd")[0].traceparent) == place_of(request)
    assert {(span.attributes or {})["messaging.consumer.group.name"] for span in handled} >= {"events.projects"}
    assert {(trace_of(span), parent_of(span)) for span in handled} == {(trace_of(request), request.context.span_id)}


def test_a_job_is_a_child_of_the_request_that_put_it_off_and_handlers_of_what_it_says_are_its(
    traced: Traced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "AT_ONCE", 1)
    start_import(traced.rebanho, {"traceparent": SENT})
    traced.rebanho.settle()

    run = traced.one("run integration.run_import")
    started = next(span for span in traced.kept.get_finished_spans() if span.name.endswith("/start"))
    assert run.context is not None
    assert started.context is not None
    assert (trace_of(run), parent_of(run)) == (SENT.split("-")[1], started.context.span_id)
    rows = [each for each in said_by(traced.rebanho, "integration") if ".row." in each.type]
    assert {place_in(each.traceparent) for each in rows} == {place_of(run)}


def test_several_messages_handled_at_once_are_one_span_with_links(
    traced: Traced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "AT_ONCE", 1)
    start_import(traced.rebanho, {"traceparent": SENT})
    traced.rebanho.settle()

    handled = traced.spans("process rebanho.integration.row.imported.v1")
    at_once = [span for span in handled if (span.attributes or {})["messaging.batch.message_count"] == 2]
    assert at_once
    assert {span.parent for span in at_once} == {None}
    assert {f"{link.context.trace_id:032x}" for span in at_once for link in span.links} == {SENT.split("-")[1]}


def test_a_handler_that_fails_is_an_error_of_its_span(traced: Traced) -> None:
    register(traced.rebanho)
    with hidden(traced.rebanho, "health", "known_animal"):
        traced.rebanho.settle()

    failed = [span for span in traced.spans(REGISTERED) if span.status.status_code is StatusCode.ERROR]
    assert {(span.attributes or {})["messaging.consumer.group.name"] for span in failed} == {"health.projects"}


def test_nothing_that_follows_a_request_belongs_to_it(traced: Traced) -> None:
    register(traced.rebanho)
    traced.rebanho.client().get("/health/live")

    assert traced.one("GET /health/live").parent is None


def received(sent: Iterable[Sent]) -> set[tuple[str, str]]:
    """The name of the service and that of the span, for each that a collector was sent."""
    return {
        (attribute.value.string_value, span.name)
        for each in sent
        if each.path == "/v1/traces"
        for resource in ExportTraceServiceRequest.FromString(each.body).resource_spans
        for attribute in resource.resource.attributes
        if attribute.key == "service.name"
        for scope in resource.scope_spans
        for span in scope.spans
    }


def test_a_server_sends_its_spans_to_the_collector_that_is_named(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    span = ("rebanho", "GET /health/live")
    with answering() as collector:
        monkeypatch.setenv(ENDPOINT, collector.url)
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "200")
        with serving(settings.data) as server:
            server.ask("GET", "/health/live")
            until = time.monotonic() + SECONDS
            while span not in received(collector.sent) and time.monotonic() < until:
                time.sleep(0.1)

    assert span in received(collector.sent)


def test_a_request_that_is_passed_on_takes_its_span_along_and_not_what_somebody_outside_says(
    settings: Settings,
) -> None:
    with answering(b"{}") as health:
        bus, modules = LocalBus(), tuple(name for name in settings.modules if name != "health")
        traced = Traced(replace(settings, modules=modules, remote={"health": health.url}), bus=bus)
        path = f"/api/health/v1/farms/{traced.rebanho.farm_id}/anything"
        health.sent.clear()
        traced.rebanho.client().get(path, headers={"traceparent": SENT})
        traced.rebanho.close()

    (passed_on,) = [each for each in health.sent if each.path == path]
    span = traced.one("GET /api/health/<path:rest>")
    assert place_in(passed_on.headers["traceparent"]) == place_of(span)
    assert trace_of(span) == SENT.split("-")[1]


LOADED = """
import sys
from app.factory import create_wsgi
create_wsgi().extensions["rebanho"].stop()
print(any(name.split(".")[0] == "opentelemetry" for name in sys.modules))
"""


def started(installation: Installation, **more: str) -> subprocess.CompletedProcess[str]:
    """An application that was started from the environment; it prints whether it loaded anything of OpenTelemetry."""
    environ = {**installation.environ, "REBANHO_LOG_LEVEL": "WARNING", **more}
    command = [sys.executable, "-c", LOADED]
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=True)


@pytest.mark.parametrize(
    ("more", "loaded"),
    [
        ({}, "False"),
        ({ENDPOINT: "http://127.0.0.1:1"}, "True"),
        ({ENDPOINT: "http://127.0.0.1:1", "OTEL_SDK_DISABLED": "true"}, "False"),
    ],
)
def test_opentelemetry_is_loaded_only_where_a_collector_is_named(
    installation: Installation, more: dict[str, str], loaded: str
) -> None:
    assert ENDPOINT not in os.environ

    assert started(installation, **more).stdout.strip() == loaded


def test_without_the_packages_an_application_starts_and_says_what_is_missing(
    installation: Installation, tmp_path: Path
) -> None:
    hidden_package = tmp_path / "hidden" / "opentelemetry"
    hidden_package.mkdir(parents=True)
    (hidden_package / "__init__.py").touch()
    told = {ENDPOINT: "http://127.0.0.1:1", "PYTHONPATH": str(hidden_package.parent)}

    log = started(installation, **told).stderr
    doctor = installation.run("doctor", **told)

    assert "rebanho[otel]" in log
    assert doctor.returncode == 1
    assert "WRONG  settings: " in doctor.stdout
    assert "rebanho[otel]" in doctor.stdout
