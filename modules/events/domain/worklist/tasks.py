"""The farm's own tasks on the worklist: their rule, and why one is there."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from app.kernel.trade.labels import Labels, label, said
from modules.events.domain.worklist.cadence import DAYS, MONTH, ONCE, WEEKDAYS
from modules.events.domain.worklist.rule import HIGH, Rule
from modules.events.domain.worklist.together import nothing

FARM_TASK = "farm_task"


RULES = (
    Rule(
        code=FARM_TASK,
        labels=said("task", "tarefa", "tarea"),
        list="tasks",
        why=said("Task of the farm.", "Tarefa da fazenda.", "Tarea del establecimiento."),
        items=nothing,
        closes_with=(),
        subjects=(),
        raised=HIGH,
    ),
)

_OFTEN: Mapping[str, Labels] = {
    DAYS: said("Every {days} days.", "A cada {days} dias.", "Cada {days} días."),
    WEEKDAYS: said("Every week on {weekdays}.", "Toda semana: {weekdays}.", "Cada semana: {weekdays}."),
    MONTH: said("Every month on day {month_day}.", "Todo mês, no dia {month_day}.", "Cada mes, el día {month_day}."),
    ONCE: said("Once.", "Uma vez.", "Una vez."),
}
_DAILY = said("Every day.", "Todo dia.", "Todos los días.")
_WEEK = (
    said("Mondays", "segunda", "lunes"),
    said("Tuesdays", "terça", "martes"),
    said("Wednesdays", "quarta", "miércoles"),
    said("Thursdays", "quinta", "jueves"),
    said("Fridays", "sexta", "viernes"),
    said("Saturdays", "sábado", "sábado"),
    said("Sundays", "domingo", "domingo"),
)


def anchor_of(task_id: object, on: date) -> str:
    """What opened an occasion: the task on its day."""
    return f"{task_id}:{on.isoformat()}"


def task_of(anchor: str) -> UUID:
    """Of which task an occasion is that is opened by this."""
    return UUID(anchor.partition(":")[0])


def why_of(facts: Mapping[str, Any], language: str) -> str:
    """How often a task is done, and what the farm wrote beside it."""
    often = label(_DAILY if facts.get("days") == 1 else _OFTEN[facts["every"]], language)
    weekdays = ", ".join(label(_WEEK[day - 1], language) for day in facts.get("weekdays") or ())
    told = often.format_map({**facts, "weekdays": weekdays})
    return f"{told} {facts['note']}" if facts.get("note") else told
