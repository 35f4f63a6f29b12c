"""Brokers for tests: those of this machine under a prefix of a test's own, and servers made to be killed."""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

import pika
import redis

from tests.conftest import needs

REDIS = os.environ.get("TEST_REDIS", "redis://127.0.0.1:6379/0")
AMQP = os.environ.get("TEST_AMQP", "amqp://guest:guest@127.0.0.1:5672")


def redis_url() -> str:
    """The address of a Redis server that answers."""
    try:
        redis.Redis.from_url(REDIS).ping()
    except redis.RedisError:
        needs("Redis does not answer: apt-get install redis-server, or set TEST_REDIS to its address")
    return REDIS


def amqp_url() -> str:
    """The address of a RabbitMQ server that answers."""
    try:
        pika.BlockingConnection(pika.URLParameters(AMQP)).close()
    except pika.exceptions.AMQPError:
        needs("RabbitMQ does not answer: apt-get install rabbitmq-server, or set TEST_AMQP to its address")
    return AMQP


def new_prefix() -> str:
    """A prefix that no other test uses."""
    return f"rebanho_test_{uuid4().hex[:12]}"


def clean_redis(prefix: str) -> None:
    """Delete what a test has left on the Redis server."""
    client = redis.Redis.from_url(REDIS)
    for key in client.scan_iter(f"{prefix}*"):
        client.delete(key)
    client.close()


def clean_amqp(queues: Iterable[str]) -> None:
    """Delete queues, and what dramatiq makes beside each, on the RabbitMQ server."""
    connection = pika.BlockingConnection(pika.URLParameters(AMQP))
    channel = connection.channel()
    for queue in queues:
        for name in (queue, f"{queue}.DQ", f"{queue}.XQ"):
            channel.queue_delete(name)
    connection.close()


class PrivateRedis:
    """A Redis server of a test's own on a free port. With `keeps` it has its data again after a restart."""

    def __init__(self, folder: Path, *, keeps: bool = False) -> None:
        program = shutil.which("redis-server")
        if program is None:
            needs("redis-server is missing: apt-get install redis-server")
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.client = redis.Redis.from_url(self.url)
        lasting = ["--appendonly", "yes", "--appendfsync", "always"] if keeps else ["--save", ""]
        self._command = [str(program), "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(folder), *lasting]
        self.start()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 20
        while True:
            try:
                self.client.ping()
            except redis.RedisError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def kill(self) -> None:
        """Kill -9."""
        self._process.kill()
        self._process.wait(10)


class PrivateRabbit:
    """A RabbitMQ server of a test's own on free ports, with a port mapper of its own. It keeps its queues."""

    def __init__(self, folder: Path) -> None:
        program = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")  # what is on the path wants to be run by root
        if not program.exists():
            needs("rabbitmq-server is missing: apt-get install rabbitmq-server")
        self.port, mapper = free_port(), free_port()
        self.url = f"amqp://guest:guest@127.0.0.1:{self.port}"
        self._command, self._log = program, folder / "server.log"
        own = {
            "NODENAME": f"rebanho_{self.port}@localhost",
            "NODE_IP_ADDRESS": "127.0.0.1",
            "NODE_PORT": self.port,
            "DIST_PORT": free_port(),
            "MNESIA_BASE": folder,
            "LOG_BASE": folder,
            "ENABLED_PLUGINS_FILE": folder / "plugins",
            "CONFIG_FILE": folder / "none",
        }
        self._settings = {f"RABBITMQ_{name}": str(value) for name, value in own.items()}
        self._settings |= {"HOME": str(folder), "ERL_EPMD_PORT": str(mapper)}
        # In the foreground: the server would start one that outlives it.
        self._mapper = subprocess.Popen(
            ["epmd", "-port", str(mapper), "-address", "127.0.0.1"], stderr=subprocess.DEVNULL
        )
        self.start()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [self._command],
                env={**os.environ, **self._settings},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until = time.monotonic() + 90
        while True:
            try:
                pika.BlockingConnection(pika.URLParameters(self.url)).close()
            except pika.exceptions.AMQPError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)
            else:
                return

    def stop(self) -> None:
        """Have it end as it does when the machine is shut down."""
        self._process.terminate()
        self._process.wait(60)

    def kill(self) -> None:
        """Kill -9 all that belongs to it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(10)

    def remove(self) -> None:
        """End it and the port mapper."""
        self.kill()
        self._mapper.kill()
        self._mapper.wait(10)


def free_port() -> int:
    """A port that nobody listens on, below those that connections get: one could have it before the server does."""
    while True:
        port = 15_000 + secrets.randbelow(17_000)
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class Line:
    """A way to a server that can be cut and mended: it passes bytes between a port of its own and the server's."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._up = True
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def cut(self) -> None:
        """Close every connection, and each new one at once."""
        with self._guard:
            self._up = False
            for end in self._open:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """Let connections pass again."""
        self._up = True

    def close(self) -> None:
        """Cut it for good."""
        self._listener.close()
        self.cut()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if not self._up:
                near.close()
                continue
            try:
                far = socket.create_connection(self._target)
            except OSError:  # the server is away itself
                near.close()
                continue
            for end in (near, far):  # else the second of two small packets waits 40 ms for the first to be acknowledged
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._guard:
                self._open |= {near, far}
            for ends in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=ends, daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        with self._guard:
            self._open -= {source, target}
