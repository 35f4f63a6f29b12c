"""The facts that the journal says: four of each kind, made of the kinds that there are."""

from modules.events.contracts.published import EntryBody, facts_of
from modules.events.domain.kinds.registry import KINDS

FACTS = facts_of(KINDS)
"""The class of each fact: `WeighingRecorded` stands under ("weighing", "recorded")."""

PUBLISHED: tuple[type[EntryBody], ...] = tuple(FACTS.values())
