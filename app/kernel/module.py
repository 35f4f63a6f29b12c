"""What a module shows of itself: the manifest, the only name the application asks for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask import Blueprint

from app.kernel.identity import Data
from app.kernel.jobs import Job
from app.kernel.message import Message
from app.kernel.trade.kpis.definition import Kpis
from app.kernel.transaction import ReadTx, Tx

AnyClass = type[Any]
Handler = Callable[[Tx, Any, Message], None]
HandleMany = Callable[[Tx, Sequence[tuple[Any, Message]]], None]


@dataclass(frozen=True, slots=True)
class On:
    """One thing heard: the message's type, the module's own reading of it, and who handles it.

    `many` does for several messages what `handle` does for each: no two have the same key, and what is published under
    the key of one is said because of it. When it fails, `handle` takes them one by one.
    """

    type: str
    reads: AnyClass
    handle: Handler
    many: HandleMany | None = None

    @classmethod
    def of_many(cls, type_: str, reads: AnyClass, many: HandleMany) -> "On":
        """Something heard by a handler for many, to which one message is many of one."""

        @wraps(many)
        def handle(tx: Tx, fact: Any, message: Message) -> None:
            many(tx, [(fact, message)])

        return cls(type_, reads, handle, many)

    @property
    def stream(self) -> str:
        """The module that says it."""
        return self.type.split(".")[1]


@dataclass(frozen=True, slots=True)
class Recurring:
    """A job that runs `every` so often, counted from midnight UTC plus `at`: every day at 02:15, say."""

    actor: str
    every: timedelta
    at: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of thing that phones keep a copy of: which facts tell of it, and how it is read as it is now.

    The subject of those facts is the thing. Each of `parts` selects, for a farm at an instant, some that are kept; what
    none selects is not kept (or no more). `show` gives what changes with those facts and with nothing else.
    """

    name: str
    facts: tuple[str, ...]
    parts: tuple[Callable[[UUID, datetime], sa.Select[Any]], ...]
    order: Sequence[tuple[Any, str]]
    key: sa.Column[Any]
    show: Callable[[Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Restates:
    """One kind of thing that an owner can say again: `things` selects them, a row each, `key` (a UUID) orders them.

    `say` publishes some of them as they are now, under the versions that they have.
    """

    things: sa.Select[Any]
    key: sa.Column[Any]
    farm: sa.Column[Any]
    say: Callable[[Tx, Sequence[sa.Row[Any]]], None]


@dataclass(frozen=True, slots=True)
class Rebuilds:
    """What a module derives from its own records, by rules that change with releases.

    `left` counts the things whose derived rows other rules made, `mark_all` makes these all things. `some` makes anew
    the next ones behind a key, at most so many, and tells the key of each.
    """

    left: Callable[[ReadTx], int]
    mark_all: Callable[[Tx], None]
    some: Callable[[Tx, tuple[UUID, ...] | None, int], Iterator[tuple[UUID, ...]]]


@dataclass(frozen=True, slots=True)
class Part:
    """Whose farm rows of a table without `farm_id` belong to: that of the row `of` names (none: `column` itself)."""

    column: sa.Column[Any]
    of: sa.Column[Any] | None = None


@dataclass(frozen=True, slots=True)
class Module:
    """A part of Rebanho: its tables, its routes, what it says and what it hears.

    `projects` keep pictures and may be replayed over emptied `pictures`; `reacts` lead to decisions and never are.
    `ticks` run every minute or so in a transaction of the store, for what comes due without a message. `jobs` are the
    actors that its transactions may put work off to, `recurring` what is put off by the calendar. `keeps` is what
    phones have a copy of. `data` is the class of what its routes let people read, by which a farm consents; without one
    they are for the farm alone. `restates` is all that it can say again to readers who lost it, in that order. `parts`
    are tables with rows of farms but no `farm_id`; `keeps_of_farms` names those whose rows outlive the farm. `kpis` are
    the figures that it owns. `rebuilds` is what it derives from its own records.
    """

    name: str
    metadata: sa.MetaData
    blueprints: Callable[[], Sequence[Blueprint]]
    publishes: tuple[type, ...] = ()
    projects: tuple[On, ...] = ()
    reacts: tuple[On, ...] = ()
    pictures: tuple[sa.Table, ...] = ()
    ticks: tuple[Callable[[Tx], None], ...] = ()
    jobs: tuple[Job, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    keeps: tuple[Kept, ...] = ()
    data: Data | None = None
    restates: tuple[Restates, ...] = ()
    parts: tuple[Part, ...] = ()
    keeps_of_farms: tuple[str, ...] = ()
    kpis: Kpis = field(default_factory=Kpis)
    rebuilds: Rebuilds | None = None

    def subscriptions(self) -> dict[str, tuple[On, ...]]:
        """Name of each subscription and its handlers: one that projects, one that reacts."""
        both = {f"{self.name}.projects": self.projects, f"{self.name}.reacts": self.reacts}
        return {name: heard for name, heard in both.items() if heard}

    def streams(self) -> tuple[str, ...]:
        """The streams this module listens to."""
        return tuple(sorted({on.stream for on in (*self.projects, *self.reacts)}))
