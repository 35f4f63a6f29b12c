"""Spans for a collector (OpenTelemetry): of requests, of handlers, of runs of jobs. Loaded only where one is named."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version

from flask import Flask, Response, g, request
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Link, Span, SpanKind, StatusCode, Tracer, get_current_span, use_span
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from app.kernel import trace
from app.kernel.message import Message
from app.kernel.runtime import Runtime
from app.kernel.watching import Watcher

_w3c = TraceContextTextMapPropagator()


def make_provider() -> TracerProvider:
    """Sends spans in batches to where the `OTEL_…` variables say, under the name `rebanho` unless they say another."""
    resource = Resource.create({SERVICE_VERSION: version("rebanho")})
    if str(resource.attributes.get(SERVICE_NAME, "")).startswith("unknown_service"):
        resource = resource.merge(Resource({SERVICE_NAME: "rebanho"}))
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider


def trace_work(runtime: Runtime, tracer: Tracer) -> None:
    """Have a span around each handling of messages and each run of a job."""
    for store in runtime.stores.values():
        store.watcher = _TracedWork(store.watcher, tracer)


def trace_requests(app: Flask, tracer: Tracer) -> None:
    """Have a span around each request. It names the rule of the route, never the address: that names farms."""

    def begin() -> None:
        rule = request.url_rule.rule if request.url_rule else None
        attributes = {"http.request.method": request.method, "rebanho.request_id": str(g.request_id)}
        span = tracer.start_span(
            f"{request.method} {rule}" if rule else request.method,
            _context_of(trace.current()),
            SpanKind.SERVER,
            attributes | ({"http.route": rule} if rule else {}),
        )
        g.span = use_span(span, end_on_exit=True)
        g.span.__enter__()
        trace.enter(_text_of(span))

    def note(response: Response) -> Response:
        span = get_current_span()
        span.set_attribute("http.response.status_code", response.status_code)
        if response.status_code >= 500:
            span.set_status(StatusCode.ERROR)
        return response

    def end(_error: BaseException | None) -> None:
        if span := g.pop("span", None):
            span.__exit__(None, None, None)

    app.before_request(begin)
    app.after_request(note)
    app.teardown_request(end)


class _TracedWork(Watcher):
    """Spans around what another watcher sees."""

    def __init__(self, inner: Watcher, tracer: Tracer) -> None:
        self._inner = inner
        self._tracer = tracer

    @contextmanager
    def handling(self, subscription: str, messages: Sequence[Message]) -> Iterator[None]:
        """See Watcher. Of several the span belongs to none of their traces, and links to each."""
        first, alone = messages[0], len(messages) == 1
        span = self._tracer.start_span(
            f"process {first.type}",
            _context_of(first.traceparent if alone else None),
            SpanKind.CONSUMER,
            {
                "messaging.system": "rebanho",
                "messaging.operation.type": "process",
                "messaging.destination.name": first.stream,
                "messaging.consumer.group.name": subscription,
                "messaging.batch.message_count": len(messages),
                **(_ids(first) if alone else {}),
            },
            None if alone else _links(messages),
        )
        with (
            use_span(span, end_on_exit=True),
            trace.within(_text_of(span)),
            self._inner.handling(subscription, messages),
        ):
            yield

    @contextmanager
    def running(self, store: str, actor: str) -> Iterator[None]:
        """See Watcher."""
        parent, attributes = _context_of(trace.current()), {"rebanho.store": store, "rebanho.actor": actor}
        span = self._tracer.start_span(f"run {store}.{actor}", parent, SpanKind.CONSUMER, attributes)
        with use_span(span, end_on_exit=True), trace.within(_text_of(span)), self._inner.running(store, actor):
            yield


def _ids(message: Message) -> dict[str, str]:
    return {"messaging.message.id": str(message.id), "rebanho.correlation_id": str(message.correlation_id)}


def _links(messages: Sequence[Message]) -> list[Link]:
    told = sorted({message.traceparent for message in messages if message.traceparent})
    return [Link(get_current_span(_context_of(each)).get_span_context()) for each in told]


def _context_of(traceparent: str | None) -> Context:
    """A parent that is elsewhere, or none: whatever this thread did before is no parent."""
    return _w3c.extract({"traceparent": traceparent} if traceparent else {}, Context())


def _text_of(span: Span) -> str:
    where = span.get_span_context()
    return f"00-{where.trace_id:032x}-{where.span_id:016x}-{where.trace_flags:02x}"
