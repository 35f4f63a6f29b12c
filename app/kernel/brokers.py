"""Brokers outside of this process for dramatiq: Redis or RabbitMQ, by their address. A client is loaded when used."""

import logging
import time

import dramatiq
import structlog
from dramatiq.broker import Broker
from dramatiq.middleware import Middleware

SAID_EVERY = 60.0
ANSWER_SECONDS = 5.0

log = structlog.get_logger(__name__)


def connect(url: str, *, namespace: str, most: int, middleware: list[Middleware] | None = None) -> Broker:
    """A broker of its own, which connects at its first use: what is shared by all of a process is left alone.

    A queue keeps about `most` messages, however long nobody reads it; a reader has another way to what it misses.
    """
    if url.startswith("amqp://"):
        from app.kernel.broker_amqp import BoundedRabbitmqBroker

        return BoundedRabbitmqBroker(url, most=most, patience=ANSWER_SECONDS, middleware=middleware or [])
    from app.kernel.broker_redis import BoundedRedisBroker

    return BoundedRedisBroker(url, namespace=namespace, most=most, patience=ANSWER_SECONDS, middleware=middleware or [])


def check(address: str) -> None:
    """Ask the server at an address of the bus or of jobs whether it answers; raises what its client raises."""
    url = address.removeprefix("dramatiq+").replace("redis-streams://", "redis://")
    if url.startswith("amqp://"):
        from app.kernel.broker_amqp import ping
    else:
        from app.kernel.broker_redis import ping
    ping(url, ANSWER_SECONDS)


def work(broker: Broker, *, threads: int, look_milliseconds: int) -> dramatiq.Worker:
    """A started worker for every queue of a broker. None is for delays: what is due later waits in a table."""
    broker.delay_queues.clear()
    for queue in broker.get_declared_queues():
        _say_seldom(queue)
    worker = dramatiq.Worker(broker, worker_timeout=look_milliseconds, worker_threads=threads)
    worker.start()
    return worker


class _Seldom(logging.Filter):
    """Turns what a consumer complains of at each try, while a broker is away, into one line a minute of our own log."""

    def __init__(self, queue: str) -> None:
        super().__init__()
        self._queue = queue
        self._said_at = -SAID_EVERY

    def filter(self, record: logging.LogRecord) -> bool:
        """False: nothing goes on as it is."""
        if record.levelno >= logging.WARNING and time.monotonic() - self._said_at >= SAID_EVERY:
            self._said_at = time.monotonic()
            log.warning("queue_not_read", queue=self._queue, error=record.getMessage(), exc_info=record.exc_info)
        return False


def _say_seldom(queue: str) -> None:
    logger = logging.getLogger(f"dramatiq.worker.ConsumerThread({queue})")
    if not any(isinstance(known, _Seldom) for known in logger.filters):
        logger.addFilter(_Seldom(queue))
