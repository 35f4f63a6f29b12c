"""What happens to a female's reproduction, entry by entry: each step makes the next state."""

from datetime import date, timedelta

from modules.events.domain.parameters import MAMMALS
from modules.events.domain.reproduction.cycle import (
    EXPOSED,
    IMMATURE,
    INFERRED,
    OPEN,
    PREGNANT,
    SERVED,
    SERVICE,
    Cycle,
    Service,
)
from modules.events.domain.reproduction.gestation import best_fit, dated, gestation_of, of_foetus
from modules.events.domain.reproduction.opened import reopened
from modules.events.domain.state import Entry, State

RETURNED, EMPTY, LOST, FALSE = "returned", "empty", "pregnancy_loss", "false_pregnancy"
ABORTION, BIRTH, NO_RECORD = "abortion", "birth", "no_record"
BREEDING = "breeding_female"

_KEPT_TO_BREED = frozenset({"breeding", "dairy", "dual"})
"""Production types whose females are there to breed, without anybody's selecting them."""


def is_breeder(state: State) -> bool:
    """A female mammal: the only one that reproduction is about."""
    return state.subject_type == "animal" and state.sex == "Female" and state.species in MAMMALS


def begun(state: State, entry: Entry) -> State:
    """Where a female stands when the journal first hears of her, or hears what she is there for."""
    if not is_breeder(state):
        return state
    opens = state.parity > 0 or (_grown(state, entry) and bred(state))
    repro = state.repro if state.repro not in (None, IMMATURE) else OPEN if opens else IMMATURE
    return state.but(repro=repro, cycle=state.cycle or Cycle(1, entry.on))


def _grown(state: State, entry: Entry) -> bool:
    puberty = entry.days("repro.puberty_days", state)
    return puberty is not None and state.birth_date is not None and (entry.on - state.birth_date).days >= puberty


def bred(state: State) -> bool:
    """Whether it is there to breed: selected for it, or of a kind that is kept for nothing else."""
    return state.role == BREEDING or state.production_type in _KEPT_TO_BREED


def selected(state: State, entry: Entry) -> State:
    """There to breed from now on: a grown female is open."""
    return begun(state.but(role=entry.data["role"]), entry)


def joins_oestrus(state: State, entry: Entry) -> Service | None:
    """The service of the oestrus that goes on, if a mating belongs to it. Who is pregnant is in no oestrus."""
    days = entry.days("repro.same_oestrus_days", state) or 0
    cycle = None if state.repro == PREGNANT else state.cycle
    running = [each for each in cycle.running if each.kind == SERVICE] if cycle else []
    return running[-1] if running and (entry.on - running[-1].first).days <= days else None


def present_cycle(state: State, on: date) -> Cycle:
    """The cycle that goes on, or the next one when a birth or an abortion has ended the last."""
    last = state.cycle
    if last is None:
        return Cycle(1, on)
    return Cycle(last.no + 1, last.ended_on or on) if last.over else last


def served(state: State, entry: Entry, mating: Service) -> State:
    """Served: one mating more of the same oestrus, or another oestrus, to which she has returned."""
    cycle, same = present_cycle(state, entry.on), joins_oestrus(state, entry)
    if same:
        more = same._replace(
            last=entry.on, matings=same.matings + 1, sires=tuple(dict.fromkeys((*same.sires, *mating.sires)))
        )
        return state.but(cycle=cycle.replacing({same.id: more}))
    before = tuple(each for each in cycle.running if not each.runs)
    outcome = LOST if state.repro == PREGNANT else RETURNED
    cycle = cycle.closing(outcome, entry.on, cycle.running if state.repro == PREGNANT else before)
    cycle = cycle.adding(dated(mating, state, entry))
    exposed = any(each.runs for each in cycle.services)
    state = reopened(state, entry) if outcome == LOST else state
    return state.but(cycle=cycle, repro=EXPOSED if exposed else SERVED, multiple=False)


def exposed(state: State, entry: Entry, exposure: Service) -> State:
    """With a male from now on. What she was served with before may still become a birth."""
    repro = state.repro if state.repro == PREGNANT else EXPOSED
    return state.but(cycle=present_cycle(state, entry.on).adding(exposure), repro=repro)


def unexposed(state: State, on: date, group: str | None = None) -> State:
    """The male is out, or she has left the group in which he runs (of which only that ends)."""
    cycle = state.cycle
    if cycle is None:
        return state
    ending = [each for each in cycle.services if each.runs and (group is None or each.group == group)]
    cycle = cycle.replacing({each.id: each._replace(until=on, last=on) for each in ending})
    ended = bool(ending) and state.repro == EXPOSED and not any(each.runs for each in cycle.services)
    return state.but(cycle=cycle, repro=SERVED if ended else state.repro)


def found_pregnant(state: State, entry: Entry, *, multiple: bool) -> State:
    """Pregnant by the service to which the foetus belongs; one that nobody recorded is inferred from its age."""
    age = entry.data.get("foetal_age_days")
    conceived = entry.on - timedelta(age) if age else None
    cycle = present_cycle(state, entry.on)
    chosen = _chosen(state, cycle, entry, conceived)
    if chosen is None:
        first = conceived or entry.on
        inferred = Service(str(entry.id), first, first, INFERRED, conceived=conceived, positive=True)
        cycle = cycle.adding(dated(inferred, state, entry))
    else:
        told = conceived if chosen.kind != "service" else chosen.conceived
        found = chosen._replace(positive=True, conceived=told or chosen.conceived, outcome="open", ended=None)
        found = dated(found, state, entry) if found.basis != chosen.basis else found
        cycle = cycle.replacing({chosen.id: found})
    return state.but(cycle=cycle, repro=PREGNANT, multiple=multiple)


def _chosen(state: State, cycle: Cycle, entry: Entry, conceived: date | None) -> Service | None:
    running = [each for each in cycle.running if each.first <= entry.on]
    if conceived:
        fitting = of_foetus(cycle.services, conceived, tolerance(state))
        if fitting:
            return fitting
    return running[-1] if running else None


def tolerance(state: State) -> int:
    """Days by which the age of a foetus may be mistaken (`event-kinds` 6.4)."""
    return 7 if state.species == "pig" else 10


def found_empty(state: State, entry: Entry) -> State:
    """Not pregnant: what she was served with has come to nothing, but a male may still be with her."""
    cycle = state.cycle
    if cycle is None:
        return state
    false = "false_pregnancy" in entry.data.get("exceptions", ())
    stays = tuple(each for each in cycle.running if each.runs)
    for each in cycle.running:
        if not each.runs:
            outcome = FALSE if false else LOST if each.positive else EMPTY
            cycle = cycle.closing(outcome, entry.on, (each,))
    ended = OPEN if state.repro in (SERVED, PREGNANT) else state.repro
    lost = any(each.positive and not each.runs for each in state.cycle.running) if state.cycle else False
    state = reopened(state, entry) if lost else state
    return state.but(cycle=cycle, repro=EXPOSED if stays else ended, multiple=False)


def aborted(state: State, entry: Entry) -> State:
    """The pregnancy has ended before its time, and with it the cycle."""
    cycle = present_cycle(state, entry.on)
    ended = cycle.running[-1:] if cycle.running else ()
    cycle = cycle.closing(ABORTION, entry.on, ended).closing(NO_RECORD, entry.on)
    return state.but(cycle=cycle._replace(ended_on=entry.on), repro=OPEN, multiple=False)


def gave_birth(state: State, entry: Entry) -> State:
    """Born: of the service whose gestation fits best; the others of the cycle have come to nothing that is known."""
    cycle, gestation = present_cycle(state, entry.on), gestation_of(state, entry)
    bore = best_fit(cycle.services, entry.on, gestation) if gestation else None
    if bore:
        cycle = cycle.replacing({bore.id: bore._replace(outcome=BIRTH, ended=entry.on)})
    cycle = cycle.closing(NO_RECORD, entry.on)
    return state.but(cycle=cycle._replace(ended_on=entry.on), repro=OPEN, multiple=False)
