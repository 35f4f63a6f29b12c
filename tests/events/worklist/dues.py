"""What is due after entries, told in one line."""

from collections.abc import Iterable
from datetime import date

from modules.events.domain.settings.effective import Change
from modules.events.domain.state import Entry
from modules.events.domain.worklist.registry import items_of
from modules.events.domain.worklist.rule import Item, Settings
from tests.events.told import told

TODAY = date(2026, 6, 1)
Window = tuple[str, str, str]


def items(*entries: Entry, rule: str, changes: Iterable[Change] = ()) -> list[Item]:
    """What a rule makes of a subject with these entries."""
    state = told(*entries).state
    found = items_of(entries[0].subject_type, state, Settings.of(TODAY, changes))
    return [item for (code, _), item in found.items() if code == rule]


def due(*entries: Entry, rule: str, changes: Iterable[Change] = ()) -> Window | None:
    """When the one item of a rule is due, and its window from when to when; None where there is no item."""
    found = items(*entries, rule=rule, changes=changes)
    assert len(found) < 2, found
    return next(((str(each.due_on), str(each.from_on), str(each.to_on)) for each in found), None)
