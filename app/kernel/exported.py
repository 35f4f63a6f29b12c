"""Lists that left as files: each module says so of its own, and the trail of identity hears it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import ClassVar
from uuid import UUID

from app.kernel.ids import new_id
from app.kernel.message import Message
from app.kernel.module import On
from app.kernel.outbox import publish
from app.kernel.transaction import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ListExported:
    """Somebody took a list along as a file: which one, in which form, what it was narrowed to, how many rows left.

    A search for words is told without them, for they may name somebody.
    """

    SHAPE: ClassVar[str] = "entry"

    export_id: UUID
    farm_id: UUID
    person_id: UUID | None = None
    table: str
    form: str
    filters: dict[str, str] = field(default_factory=dict)
    rows: int


def exported_type(stream: str) -> str:
    """The type of the message that tells of an exported list."""
    return f"rebanho.{stream}.list.exported.v1"


@cache
def exported_fact(stream: str) -> type[ListExported]:
    """The fact that a list of a stream's module left."""
    members = {"__doc__": ListExported.__doc__, "__module__": __name__, "__slots__": (), "TYPE": exported_type(stream)}
    return dataclass(frozen=True, kw_only=True)(type("ListExported", (ListExported,), members))


def say_exported(
    tx: Tx, stream: str, farm_id: UUID, *, table: str, form: str, filters: Mapping[str, str], rows: int
) -> None:
    """Say that a list left, in the name of who asked."""
    export_id = new_id()
    told = exported_fact(stream)(
        export_id=export_id,
        farm_id=farm_id,
        person_id=tx.context.person_id,
        table=table,
        form=form,
        filters=dict(filters),
        rows=rows,
    )
    publish(tx, told, farm_id=farm_id, subject=export_id, version=1)


def on_exported(stream: str, handle: Callable[[Tx, ListExported, Message], None]) -> On:
    """Hear of the lists that leave from a module."""
    return On(exported_type(stream), ListExported, handle)
