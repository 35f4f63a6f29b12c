"""The tables of the journal, and its pictures of what others keep."""

from modules.events.models.journal import (
    attachment,
    bookmark,
    decision,
    entry,
    entry_text,
    entry_version,
    farm_journal,
    file_use,
    group_purpose,
    metadata,
    refusal,
    setting_change,
    stay,
    subject,
    young,
)
from modules.events.models.pictures import (
    known_animal,
    known_former_number,
    known_group,
    known_place,
    known_word,
)

__all__ = [
    "attachment",
    "bookmark",
    "decision",
    "entry",
    "entry_text",
    "entry_version",
    "farm_journal",
    "file_use",
    "group_purpose",
    "known_animal",
    "known_former_number",
    "known_group",
    "known_place",
    "known_word",
    "metadata",
    "refusal",
    "setting_change",
    "stay",
    "subject",
    "young",
]
