"""`dry_off`: a female is milked no more until she gives birth."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.reproduction import DRY_OFF_REASONS
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind
from modules.events.domain.kinds.females import of_a_female
from modules.events.domain.reproduction.cycle import PREGNANT
from modules.events.domain.reproduction.gestation import due_on
from modules.events.domain.state import DRY, LACTATING, Entry, State

_BEFORE = "milk.dry_off_before_due_{}_days"


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """Of a female that gives milk, is pregnant, and has the usual time before her birth."""
    yield from of_a_female(state)
    if state.lactation != LACTATING:
        yield Finding("not_lactating", "error", "/occurred_at")
    elif state.repro != PREGNANT:
        yield Finding("not_pregnant", "warning", "/subject/id")
    elif due := due_on(state, entry):
        days = (due - entry.on).days
        least, most = (entry.days(_BEFORE.format(name), state) for name in ("min", "max"))
        if most and days > most:
            yield Finding("dry_too_early", "warning", "/occurred_at", {"days": days, "maximum": most})
        elif least and days < least:
            yield Finding("dry_too_late", "warning", "/occurred_at", {"days": days, "minimum": least})


def apply(state: State, _entry: Entry) -> State:
    """Dry."""
    return state.but(lactation=DRY)


DRY_OFF = Kind(
    code="dry_off",
    labels=said("dry-off", "secagem", "secado"),
    subjects=("animal",),
    fields=(
        Field("reason", "enum", said("reason", "motivo", "motivo"), enum=DRY_OFF_REASONS),
        Field(
            "last_milk_kg",
            "number",
            said("last milk", "último leite", "última leche"),
            unit="kg",
            minimum=0,
            maximum=120,
        ),
        Field(
            "treated",
            "boolean",
            said("dry-cow treatment given", "tratamento de secagem feito", "tratamiento de secado hecho"),
        ),
    ),
    check=check,
    apply=apply,
    key=("reason",),
)
