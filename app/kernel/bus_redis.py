"""The bus over Redis Streams: a stream for each source, a consumer group for each subscriber."""

import os
import socket
import threading
import time
from collections.abc import Sequence
from typing import Any

import redis
import structlog
from redis.backoff import NoBackoff
from redis.retry import Retry

from app.kernel.bus import BATCH, Receive
from app.kernel.ids import new_id

LENGTH = 10_000  # about what a stream keeps; whoever was away for longer asks the feed
BLOCK_SECONDS = 0.5
ANSWER_SECONDS = 5.0
CLAIM_EVERY, CLAIM_IDLE = 5.0, 15.0  # what a dead consumer had taken is taken over within twenty seconds
FORGET_IDLE = 600.0
FIRST_WAIT, LONGEST_WAIT = 0.5, 8.0

Entries = Sequence[tuple[str, dict[str, str]]]

log = structlog.get_logger(__name__)


class RedisStreamBus:
    """Streams of bounded length. Processes that receive under the same subscriber's name share what comes."""

    def __init__(self, url: str, *, prefix: str = "rebanho", length: int = LENGTH) -> None:
        self.prefix = prefix
        self.length = length
        self._client = _connect(url)
        self._receivers: dict[str, dict[str, Receive]] = {}
        self._consumers: dict[str, _Consumer] = {}
        self._started = False

    def publish(self, stream: str, batch: Sequence[str]) -> None:
        """Append the texts, an entry each; raises redis.RedisError when the server does not answer."""
        pipeline = self._client.pipeline(transaction=False)
        for text in batch:
            pipeline.xadd(self.key(stream), {"text": text}, maxlen=self.length, approximate=True)
        pipeline.execute()

    def subscribe(self, stream: str, subscriber: str, receive: Receive) -> None:
        """Have a thread of the subscriber read the stream once the bus is started."""
        self._receivers.setdefault(subscriber, {})[self.key(stream)] = lambda _key, batch: receive(stream, batch)
        if self._started:
            self._consume(subscriber)

    def start(self) -> None:
        """Begin to read."""
        self._started = True
        for subscriber in self._receivers:
            self._consume(subscriber)

    def stop(self) -> None:
        """End the threads; what was read and not taken is read again by another process, or after the next start."""
        self._started = False
        consumers, self._consumers = self._consumers, {}
        for consumer in consumers.values():
            consumer.stopping.set()
        for consumer in consumers.values():
            consumer.join(ANSWER_SECONDS)
        self._client.close()

    def key(self, stream: str) -> str:
        """The name under which Redis knows a stream."""
        return f"{self.prefix}:{stream}"

    def _consume(self, subscriber: str) -> None:
        if earlier := self._consumers.pop(subscriber, None):
            earlier.stopping.set()  # it does not hear the new stream
            earlier.join(ANSWER_SECONDS)
        consumer = self._consumers[subscriber] = _Consumer(self._client, subscriber, dict(self._receivers[subscriber]))
        consumer.start()


class _Consumer(threading.Thread):
    """Reads for one subscriber, and takes over what others who read for it left."""

    def __init__(self, client: Any, subscriber: str, receivers: dict[str, Receive]) -> None:
        super().__init__(name=f"hear-{subscriber}", daemon=True)
        self.stopping = threading.Event()
        self._client = client
        self._group = subscriber
        self._receivers = receivers
        self._me = f"{socket.gethostname()}-{os.getpid()}-{new_id().hex}"
        self._wait = 0.0
        self._looked_at = 0.0

    def run(self) -> None:
        """Read until stopped, whatever becomes of the server meanwhile."""
        while not self.stopping.is_set():
            try:
                self._turn()
            except redis.ResponseError as error:
                self._make_groups(error)
            except Exception as error:  # noqa: BLE001 - a border: whatever it was, hearing goes on
                self._put_off(error)
        self._leave()

    def _turn(self) -> None:
        if time.monotonic() - self._looked_at > CLAIM_EVERY:
            for key in self._receivers:
                self._take_over(key)
            self._looked_at = time.monotonic()
        streams = dict.fromkeys(self._receivers, ">")
        came = self._client.xreadgroup(self._group, self._me, streams, count=BATCH, block=int(BLOCK_SECONDS * 1000))
        self._wait = 0.0
        for key, entries in came:
            self._take(key, entries)

    def _take(self, key: str, entries: Entries) -> None:
        """Hand over what was read; what cannot be taken now stays pending and is claimed anew."""
        try:
            self._receivers[key](key, [fields["text"] for _, fields in entries if fields])
        except Exception:
            log.warning("batch_not_taken", stream=key, subscriber=self._group, exc_info=True)
            self.stopping.wait(FIRST_WAIT)
            return
        self._client.xack(key, self._group, *(entry for entry, _ in entries))

    def _take_over(self, key: str) -> None:
        """Claim what was delivered and not acknowledged for a while, and forget consumers that are long gone."""
        start = "0-0"
        while not self.stopping.is_set():
            idle = int(CLAIM_IDLE * 1000)
            answer = self._client.xautoclaim(key, self._group, self._me, idle, start_id=start, count=BATCH)
            start = answer[0]
            if answer[1]:
                self._take(key, answer[1])
            if start == "0-0":
                break
        for other in self._client.xinfo_consumers(key, self._group):
            if not other["pending"] and other["idle"] > FORGET_IDLE * 1000:
                self._client.xgroup_delconsumer(key, self._group, other["name"])

    def _make_groups(self, error: Exception) -> None:
        """Make the groups that are missing: this is the first time, or the server has lost its data."""
        if "NOGROUP" not in str(error) and "UNBLOCKED" not in str(error):
            self._put_off(error)
            return
        try:
            for key in self._receivers:
                self._make_group(key)
        except (redis.RedisError, OSError) as another:
            self._put_off(another)

    def _make_group(self, key: str) -> None:
        try:
            # From the beginning: what was said between the loss and now was said for this group too.
            self._client.xgroup_create(key, self._group, id="0", mkstream=True)
        except redis.ResponseError as error:
            if "BUSYGROUP" not in str(error):
                raise

    def _put_off(self, error: Exception) -> None:
        if not self._wait:  # said once, not at each try
            log.warning("bus_not_heard", subscriber=self._group, error=f"{type(error).__name__}: {error}")
        self._wait = min(LONGEST_WAIT, self._wait * 2 or FIRST_WAIT)
        self.stopping.wait(self._wait)

    def _leave(self) -> None:
        """Leave the groups where nothing is pending; else another takes that over first."""
        try:
            for key in self._receivers:
                mine = (each for each in self._client.xinfo_consumers(key, self._group) if each["name"] == self._me)
                if not any(each["pending"] for each in mine):
                    self._client.xgroup_delconsumer(key, self._group, self._me)
        except (redis.RedisError, OSError):
            return  # forgotten by the others in time


def _connect(url: str) -> Any:
    # One try more at once: a server that was restarted has cut connections that look well from here.
    return redis.Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=ANSWER_SECONDS,
        socket_timeout=BLOCK_SECONDS + ANSWER_SECONDS,
        retry=Retry(NoBackoff(), 1),
    )
