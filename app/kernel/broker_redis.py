"""dramatiq over Redis, in queues of bounded length and with dead workers found soon."""

import redis
import structlog
from dramatiq import Message
from dramatiq.brokers.redis import RedisBroker
from dramatiq.middleware import Middleware
from redis.backoff import NoBackoff
from redis.retry import Retry

# With dramatiq's own values what a killed worker had in hand ran again after twelve minutes. Each look of a consumer,
# several a second, looks for dead ones with this chance in a million.
DEAD_AFTER_MILLISECONDS = 15_000
CHANCE = 300_000
KEPT_MILLISECONDS = 3_600_000

log = structlog.get_logger(__name__)


def ping(url: str, patience: float) -> None:
    """Have the server answer within so many seconds; raises redis.RedisError."""
    with redis.Redis.from_url(url, socket_connect_timeout=patience, socket_timeout=patience) as client:
        client.ping()


class BoundedRedisBroker(RedisBroker):
    """Drops what comes to a queue that is full: nobody reads it, or nobody can keep up."""

    def __init__(self, url: str, *, namespace: str, most: int, patience: float, middleware: list[Middleware]) -> None:
        client = redis.Redis.from_url(
            url,
            socket_connect_timeout=patience,
            socket_timeout=patience,
            retry=Retry(NoBackoff(), 1),  # a server that was restarted has cut connections that look well from here
        )
        super().__init__(  # type: ignore[no-untyped-call]
            client=client,
            namespace=namespace,
            middleware=middleware,
            maintenance_chance=CHANCE,
            heartbeat_timeout=DEAD_AFTER_MILLISECONDS,
            dead_message_ttl=KEPT_MILLISECONDS,
        )
        self.most = most

    def enqueue(self, message: "Message[None]", *, delay: int | None = None) -> "Message[None]":
        """Append a message, if there is room."""
        if self.client.llen(f"{self.namespace}:{message.queue_name}") >= self.most:
            log.debug("queue_full", queue=message.queue_name)
            return message
        return super().enqueue(message, delay=delay)

    def close(self) -> None:
        """Give back the connections."""
        self.client.close()
