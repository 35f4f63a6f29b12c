"""All kinds by their code. Schema, validation, labels and form of a kind come from its file and from nowhere else."""

from collections.abc import Mapping

from modules.events.domain.kind import Kind
from modules.events.domain.kinds.arrival import ARRIVAL
from modules.events.domain.kinds.birth import BIRTH
from modules.events.domain.kinds.castration import CASTRATION
from modules.events.domain.kinds.cull_mark import CULL_MARK
from modules.events.domain.kinds.dam_moved import DAM_MOVED
from modules.events.domain.kinds.death import DEATH
from modules.events.domain.kinds.departure import DEPARTURE
from modules.events.domain.kinds.group_change import GROUP_CHANGE
from modules.events.domain.kinds.head_count_correction import HEAD_COUNT_CORRECTION
from modules.events.domain.kinds.identify_from_lot import IDENTIFY_FROM_LOT
from modules.events.domain.kinds.litter_closed import LITTER_CLOSED
from modules.events.domain.kinds.lot_change import LOT_CHANGE
from modules.events.domain.kinds.lot_close import LOT_CLOSE
from modules.events.domain.kinds.move import MOVE
from modules.events.domain.kinds.note import NOTE
from modules.events.domain.kinds.parturition import PARTURITION
from modules.events.domain.kinds.photo import PHOTO
from modules.events.domain.kinds.registration import REGISTRATION
from modules.events.domain.kinds.tagging import TAG_LOST, TAG_REPLACED, TAGGING
from modules.events.domain.kinds.weighing import WEIGHING

KINDS: Mapping[str, Kind] = {
    kind.code: kind
    for kind in (
        REGISTRATION,
        BIRTH,
        ARRIVAL,
        TAGGING,
        TAG_LOST,
        TAG_REPLACED,
        IDENTIFY_FROM_LOT,
        MOVE,
        GROUP_CHANGE,
        LOT_CHANGE,
        DAM_MOVED,
        PARTURITION,
        WEIGHING,
        CASTRATION,
        CULL_MARK,
        HEAD_COUNT_CORRECTION,
        NOTE,
        PHOTO,
        DEPARTURE,
        DEATH,
        LOT_CLOSE,
        LITTER_CLOSED,
    )
}

FOLLOWING = frozenset(kind.code for kind in KINDS.values() if kind.follows)
"""Kinds that follow from entries about other subjects: nobody writes, corrects or decides them by themselves."""
