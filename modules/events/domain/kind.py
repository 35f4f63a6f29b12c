"""What a kind of entry is: its words, its fields and its rules, all in one place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from zlib import crc32

from app.kernel.errors import Finding
from app.kernel.trade.labels import Labels, label
from app.kernel.trade.order import kind_rank
from modules.events.domain.effects import Effect
from modules.events.domain.fields import Data, Field, Wrong, read_fields, wrong
from modules.events.domain.state import Entry, State


class Presence(StrEnum):
    """Where a subject has to be for an entry of a kind."""

    HERE = "here"
    HERE_OR_AWAY = "here_or_away"
    HERE_OR_NOT_YET = "here_or_not_yet"  # an animal may carry its number before it comes
    COMES = "comes"  # it comes by this entry
    ANYWHERE = "anywhere"  # may be said of what has left, died or been closed


def no_findings(_state: State, _entry: Entry) -> Iterable[Finding]:
    """Nothing can be wrong beside what holds for every kind."""
    return ()


def unchanged(state: State, _entry: Entry) -> State:
    """The entry says nothing about where or what the subject is."""
    return state


def nothing_missing(_state: State, _data: Data) -> Iterable[Finding]:
    """What the subject is asks for no other fields."""
    return ()


def nothing(_state: State, _entry: Entry) -> Data:
    """Nothing follows from where the entry stands."""
    return {}


def complete(_subject_type: str, _data: Data) -> Iterable[Finding]:
    """No field depends on another."""
    return ()


def no_weight(_data: Mapping[str, Any]) -> float | None:
    """The kind weighs nobody."""
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry. `check` and `apply` are pure: a state and an entry give findings, and the next state.

    `profiles` are those of the animals and lots that it can be about (None: all).
    `derive` tells what follows from an entry at its place, such as the difference that a recount makes.
    `fill` adds to the data, once, what only the subject tells; `require` names fields that such a subject needs.
    `bears` is the field whose rows become animals of their own, each under its `animal_id`.
    `effects` tells what a possible entry makes of other subjects, from the states before and after it; a kind that is
    made so `follows` from another, and nobody writes one.
    `finish` looks at fields together and may fill in what follows from others. `key` names the fields that make
    two entries of one day the same. `weight_kg` is the mean live weight per head that an entry tells.
    """

    code: str
    labels: Labels
    subjects: tuple[str, ...]
    fields: tuple[Field, ...]
    presence: Presence = Presence.HERE
    profiles: frozenset[str] | None = None
    check: Callable[[State, Entry], Iterable[Finding]] = no_findings
    apply: Callable[[State, Entry], State] = unchanged
    derive: Callable[[State, Entry], Data] = nothing
    fill: Callable[[State, Entry], Data] = nothing
    require: Callable[[State, Data], Iterable[Finding]] = nothing_missing
    finish: Callable[[str, Data], Iterable[Finding]] = complete
    key: tuple[str, ...] = ()
    weight_kg: Callable[[Mapping[str, Any]], float | None] = no_weight
    bears: str | None = None
    effects: Callable[[State, State, Entry], Iterable[Effect]] | None = None
    by_hand: bool = True
    follows: bool = False

    @property
    def rank(self) -> int:
        """Its place among entries of the same instant."""
        return kind_rank(self.code)

    def load(self, subject_type: str, data: Any) -> Data:
        """The data of an entry, ready to be stored; raises Wrong, naming each field by its JSON pointer."""
        if subject_type not in self.subjects:
            raise wrong("wrong_subject_type", "/subject/type", allowed=list(self.subjects))
        read = read_fields(self.fields, {} if data is None else data, "/data")
        findings = tuple(self.finish(subject_type, read))
        if findings:
            raise Wrong(*findings)
        return read

    def likeness(self, state: State, entry: Entry) -> str:
        """What two entries of this kind share when one probably repeats the other; `state` is that before the entry."""
        filled = self.fill(state, entry)
        values = repr([filled.get(name, entry.data.get(name)) for name in self.key])
        return f"{entry.on.isoformat()}|{crc32(values.encode()):x}"

    def describe(self, language: str) -> Data:
        """The kind as `/kinds` shows it."""
        return {
            "code": self.code,
            "label": label(self.labels, language),
            "labels": dict(self.labels),
            "subjects": list(self.subjects),
            "profiles": None if self.profiles is None else sorted(self.profiles),
            "rank": self.rank,
            "by_hand": self.by_hand,
            "fields": [field.describe(language) for field in self.fields],
        }
