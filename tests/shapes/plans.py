"""The five shapes: which processes there are, over which databases, and what carries messages between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.config import MODULES, STORES


@dataclass(frozen=True)
class Plan:
    """A shape in a line."""

    told: str
    database: str
    bus: str = "local:"
    split: bool = False
    gateway: str | None = None
    copies: int = 1


PLANS: Mapping[str, Plan] = {
    "a": Plan("one process, SQLite", "sqlite"),
    "b": Plan("one process, PostgreSQL", "postgresql"),
    "c": Plan("a process per module behind Caddy, PostgreSQL, Redis Streams", "postgresql", "redis", True, "caddy"),
    "d": Plan("a process per module behind nginx, SQLite, RabbitMQ", "sqlite", "rabbitmq", True, "nginx"),
    "e": Plan("three processes of everything, PostgreSQL", "postgresql", copies=3),
}


def stores_of(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """The names of the processes and the stores of each."""
    if plan.split:
        return {name: (name,) for name in ("identity", *MODULES)}
    return {f"whole-{number}": STORES for number in range(1, plan.copies + 1)}
