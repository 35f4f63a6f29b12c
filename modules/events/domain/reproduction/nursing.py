"""Milk and nursing: when a female begins to give milk, and when the last of her young has gone."""

from datetime import date

from modules.events.domain.state import DRY, LACTATING, Entry, State

LITTERS = frozenset({"pig"})
BOVINES = frozenset({"cattle", "buffalo"})


def is_milked(state: State) -> bool:
    """Whether females of this kind are milked: then weaning does not end their lactation."""
    return state.production_type in ("dairy", "dual")


def delivered(state: State, entry: Entry, alive: int) -> State:
    """She gives milk for the young that live, or because she is milked."""
    milk = alive > 0 or is_milked(state)
    return state.but(
        lactation=LACTATING if milk else DRY,
        lactating_since=entry.on if milk else state.lactating_since,
        lactation_id=str(entry.id) if milk else state.lactation_id,
        nursing=alive,
        weaned_on=None,
    )


def without_young(state: State, on: date, heads: int, *, last: bool, nurse: bool) -> State:
    """With so many fewer; with none she is dry, unless she is milked or takes others."""
    left = max(0, state.nursing - heads)
    done = (last and state.species in LITTERS) or left == 0
    if not done:
        return state.but(nursing=left)
    dries = state.lactation == LACTATING and not nurse and not is_milked(state)
    return state.but(nursing=0, weaned_on=on, lactation=DRY if dries else state.lactation)


def weaned_since_birth(state: State) -> date | None:
    """When the young of her last birth were taken from her, if she nurses no others."""
    born, weaned = state.gave_birth_on, state.weaned_on
    return weaned if born and weaned and weaned >= born and state.lactation != LACTATING else None


def waiting_period(parity: int) -> str:
    """The parameter of how many days she rests after a birth, by how many births there were."""
    return "repro.waiting_period_first_parity_days" if parity == 1 else "repro.waiting_period_days"
