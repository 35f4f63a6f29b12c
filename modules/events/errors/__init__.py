"""What the journal refuses, and the sentence for every code it gives, in three languages."""

from modules.events.errors.refusals import (
    EntryChanged,
    EntryRetracted,
    EntryUnknown,
    IdTaken,
    ImpossibleEntry,
    MalformedEntry,
    NotAMember,
    NotForMany,
    NothingToDecide,
    NotYoursToAmend,
    OtherContent,
    SubjectUnknown,
    ToldByHerd,
    TooManyMembers,
    UnlikelyEntry,
    YoungHaveEntries,
)
from modules.events.errors.sentences import SENTENCES, sentence

__all__ = [
    "SENTENCES",
    "EntryChanged",
    "EntryRetracted",
    "EntryUnknown",
    "IdTaken",
    "ImpossibleEntry",
    "MalformedEntry",
    "NotAMember",
    "NotForMany",
    "NotYoursToAmend",
    "NothingToDecide",
    "OtherContent",
    "SubjectUnknown",
    "ToldByHerd",
    "TooManyMembers",
    "UnlikelyEntry",
    "YoungHaveEntries",
    "sentence",
]
