"""The tables of the journal, and its pictures of what others keep."""

from modules.events.models.cohorts import (
    birth,
    class_time,
    exit_,
    growth,
    lactation,
    ledger,
    litter,
    open_time,
    season_female,
    service_group,
    test_day,
)
from modules.events.models.counted import counted_ahead
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
from modules.events.models.lots import lot_account
from modules.events.models.pictures import (
    known_animal,
    known_former_number,
    known_group,
    known_member,
    known_place,
    known_word,
)
from modules.events.models.standards import standard
from modules.events.models.targets import kpi_target
from modules.events.models.tasks import farm_task, farm_task_change
from modules.events.models.told import figures_told
from modules.events.models.worklist import due_item, due_item_mark, due_item_word

__all__ = [
    "attachment",
    "birth",
    "bookmark",
    "class_time",
    "counted_ahead",
    "decision",
    "due_item",
    "due_item_mark",
    "due_item_word",
    "entry",
    "entry_text",
    "entry_version",
    "exit_",
    "farm_journal",
    "farm_task",
    "farm_task_change",
    "figures_told",
    "file_use",
    "group_purpose",
    "growth",
    "known_animal",
    "known_former_number",
    "known_group",
    "known_member",
    "known_place",
    "known_word",
    "kpi_target",
    "lactation",
    "ledger",
    "litter",
    "lot_account",
    "metadata",
    "open_time",
    "refusal",
    "season_female",
    "service_group",
    "setting_change",
    "standard",
    "stay",
    "subject",
    "test_day",
    "young",
]
