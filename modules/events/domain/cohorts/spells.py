"""Non-productive spells of sows: the reason of each by what ended it (`kpis` 2.4)."""

from collections.abc import Mapping

from modules.events.domain.cohorts.exits import CULLED, DIED, SOLD
from modules.events.domain.cohorts.waits import UNSERVED, WEANED

GILT_WAIT, WEAN_TO_SERVICE, OPEN_OTHER = "gilt_wait", "wean_to_service", "open_other"
TO_CULL, TO_DEATH = "to_cull", "to_death"

AFTER_SERVICE: Mapping[str, str] = {
    "returned": "service_to_return",
    "empty": "service_to_empty_check",
    "false_pregnancy": "service_to_empty_check",
    "abortion": "service_to_abortion",
    "pregnancy_loss": "service_to_pregnancy_loss",
    "died": TO_DEATH,
    "culled_reproductive": TO_CULL,
    "culled_other": TO_CULL,
    "sold_pregnant": OPEN_OTHER,
}
"""From a service to its outcome. A birth makes the days productive; of a transfer the other farm tells."""

BEFORE_SERVICE: Mapping[str, str] = {WEANED: WEAN_TO_SERVICE, UNSERVED: OPEN_OTHER}
"""From what left her without a service to the next one."""

UNSERVED_TO_EXIT: Mapping[str, str] = {CULLED: TO_CULL, DIED: TO_DEATH, SOLD: OPEN_OTHER}
"""The same of one that is never served again."""

REASONS = (GILT_WAIT, *dict.fromkeys((*BEFORE_SERVICE.values(), *AFTER_SERVICE.values())))
