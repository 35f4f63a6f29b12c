"""All rules of the worklist, and what they make of a subject."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from modules.events.domain.state import PRESENT, State
from modules.events.domain.worklist import births, breeding, documents, flocks, lots, milk, tasks, together, young
from modules.events.domain.worklist.rule import Item, Rule, Settings, Subject

_FAMILIES = (breeding, births, young, milk, lots, flocks, documents, together, tasks)

RULES: Mapping[str, Rule] = {rule.code: rule for family in _FAMILIES for rule in family.RULES}
"""In the order in which people see them."""

OF_NO_STATE = tuple(code for code, rule in RULES.items() if not rule.subjects)
"""Those that are made otherwise: by people, or by what several subjects tell together."""

READS = frozenset(code for rule in RULES.values() for code in rule.reads)
"""The parameters by which items are made."""

Key = tuple[str, str]
"""A rule's code and what opened the item."""

_NONE: Mapping[Key, Item] = MappingProxyType({})


@cache
def _rules_for(subject_type: str, profile: str | None, here: bool) -> tuple[Rule, ...]:
    return tuple(
        rule
        for rule in RULES.values()
        if subject_type in rule.subjects
        and (rule.profiles is None or profile in rule.profiles)
        and (here or rule.even_gone)
    )


def items_of(subject_type: str, state: State, settings: Settings) -> Mapping[Key, Item]:
    """What is due for a subject in this state."""
    if state.status is None and subject_type in ("animal", "lot"):
        return _NONE
    profile = state.profile
    here = (state.status in (None, PRESENT)) and not state.closed
    rules = _rules_for(subject_type, profile, here)
    return dict(_made(rules, Subject(subject_type, state, settings, profile))) if rules else _NONE


UNREAD = frozenset({"milking", "body_condition"})
"""Kinds of which no rule reads what is kept."""


def unmoved(before: State, after: State) -> bool:
    """Whether two states differ in nothing that a rule looks at: most entries of a day are such, and ask no rule."""
    for name, was, now in zip(State._fields, before, after, strict=True):
        if was is not now and was != now and name not in ("latest", "last"):
            return False
    return before.last is after.last or _read(before.last) == _read(after.last)


def _read(last: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {kind: told for kind, told in last.items() if kind not in UNREAD}


def _made(rules: tuple[Rule, ...], subject: Subject) -> Iterator[tuple[Key, Item]]:
    for rule in rules:
        for each in rule.items(subject):
            yield (rule.code, each.anchor), each
