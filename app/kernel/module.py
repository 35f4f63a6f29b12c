"""What a module shows of itself: the manifest, the only name the application asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from flask import Blueprint

from app.kernel.message import Message
from app.kernel.transaction import Tx

AnyClass = type[Any]
Handler = Callable[[Tx, Any, Message], None]


@dataclass(frozen=True, slots=True)
class On:
    """One thing heard: the message's type, the module's own reading of it, and who handles it."""

    type: str
    reads: AnyClass
    handle: Handler

    @property
    def stream(self) -> str:
        """The module that says it."""
        return self.type.split(".")[1]


@dataclass(frozen=True, slots=True)
class Module:
    """A part of Rebanho: its tables, its routes, what it says and what it hears.

    `projects` keep pictures and may be replayed over emptied `pictures`; `reacts` lead to decisions and never are.
    `ticks` run every minute or so in a transaction of the store, for what comes due without a message.
    """

    name: str
    metadata: sa.MetaData
    blueprints: Callable[[], Sequence[Blueprint]]
    publishes: tuple[type, ...] = ()
    projects: tuple[On, ...] = ()
    reacts: tuple[On, ...] = ()
    pictures: tuple[sa.Table, ...] = ()
    ticks: tuple[Callable[[Tx], None], ...] = ()

    def subscriptions(self) -> dict[str, tuple[On, ...]]:
        """Name of each subscription and its handlers: one that projects, one that reacts."""
        both = {f"{self.name}.projects": self.projects, f"{self.name}.reacts": self.reacts}
        return {name: heard for name, heard in both.items() if heard}

    def streams(self) -> tuple[str, ...]:
        """The streams this module listens to."""
        return tuple(sorted({on.stream for on in (*self.projects, *self.reacts)}))
