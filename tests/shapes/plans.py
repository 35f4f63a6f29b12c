"""The shapes: which processes there are, over which databases, and what carries messages between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.config import MODULES, STORES

Parts = Mapping[str, tuple[str, ...]]
WHOLE: Parts = {"whole": STORES}
EACH: Parts = {name: (name,) for name in ("identity", *MODULES)}
ONE_OUT: Parts = {"front": tuple(name for name in STORES if name != "health"), "health": ("health",)}
THREE: Parts = {f"whole-{number}": STORES for number in (1, 2, 3)}


@dataclass(frozen=True)
class Plan:
    """A shape in a line, and the stores of each of its processes; the first one has identity."""

    told: str
    database: str
    parts: Parts
    bus: str = ""
    gateway: str | None = None
    servers: int = 1  # processes of the server in each part

    @property
    def is_split(self) -> bool:
        """Whether some stores are in one process and some in another."""
        return len(set(self.parts.values())) > 1


PLANS: Mapping[str, Plan] = {
    "a": Plan("one process, SQLite", "sqlite", WHOLE),
    "b": Plan("one process, PostgreSQL", "postgresql", WHOLE),
    "c": Plan(
        "a process per module behind Caddy, PostgreSQL, Redis Streams", "postgresql", EACH, "redis-streams", "caddy"
    ),
    "d": Plan("modules apart behind nginx, SQLite, RabbitMQ", "sqlite", EACH, "dramatiq+amqp", "nginx"),
    "e": Plan("three processes of everything, PostgreSQL", "postgresql", THREE),
    "f": Plan("health moved out behind the built-in gateway, SQLite, Redis", "sqlite", ONE_OUT, "dramatiq+redis"),
    "g": Plan("a server of two processes that divide the stores, SQLite", "sqlite", WHOLE, servers=2),
}
