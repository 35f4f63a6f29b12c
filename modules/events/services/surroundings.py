"""What the fold of entries depends on beside them, looked up before they are folded."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from app.kernel.transaction import ReadTx
from modules.events.domain.effects import BINDING, Word
from modules.events.domain.settings.effective import Change
from modules.events.domain.state import Entry, Refusal
from modules.events.queries.parameters import settings_of
from modules.events.services.counterparts import words_elsewhere
from modules.events.services.farms import Farm
from modules.events.services.former_numbers import former_carriers
from modules.events.services.records import Record, to_entry
from modules.events.services.subjects import purposes_of
from modules.events.services.young import dams_that_gave_birth


@dataclass(frozen=True, slots=True)
class Told:
    """What the fold depends on beside entries: the zone, what groups are for, herd's word, which dams gave birth.

    And by the entry's id: who carried a number before that it gives, and what the journal of another subject has
    against what it makes there. `changes` are what the farm set of parameters.
    """

    zone: str
    purposes: Mapping[str, str]
    refusals: Mapping[UUID, Refusal]
    births: Collection[tuple[str, date]]
    formers: Mapping[UUID, str]
    words: Mapping[UUID, Word]
    changes: Sequence[Change] = ()

    def entry(self, record: Record) -> Entry:
        """A record as the fold reads it."""
        entry = to_entry(record, self.zone, self.purposes, self.refusals.get(record.id), self.births)
        former, word = self.formers.get(record.id), self.words.get(record.id)
        if not (former or word or self.changes):
            return entry
        return replace(entry, carried_before_by=former, elsewhere=word, changes=self.changes)


def look_around(tx: ReadTx, farm: Farm, records: Iterable[Record], refusals: Mapping[UUID, Refusal]) -> Told:
    """Look up what the fold of these entries depends on."""
    every = list(records)
    purposes = purposes_of(tx, farm.id, {group_id for record in every for group_id in groups_of(record)})
    births, formers = dams_that_gave_birth(tx, farm.id, every), former_carriers(tx, farm.id, every)
    words = words_elsewhere(tx, farm.id, every)
    changes = settings_of(tx, farm.id) if farm.settings_no and every else ()
    return Told(farm.zone, purposes, refusals, births, formers, words, changes)


def groups_of(record: Record) -> Iterable[str]:
    """The groups of which the fold has to know what they are for."""
    if record.kind in BINDING:
        return [record.data["to_id"]] if "to_id" in record.data else ()
    return record.data.get("group_ids") or ()
