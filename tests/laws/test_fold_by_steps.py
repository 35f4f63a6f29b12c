"""The law of the tail: judging entries one by one as they come in farm order equals folding them all at once."""

from datetime import timedelta
from itertools import pairwise
from uuid import UUID

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kernel.trade.order import kind_rank
from modules.events.domain.fold import Folded, fold, stays
from modules.events.domain.kinds.registry import KINDS
from modules.events.domain.state import Entry, State, from_json, to_json
from tests.events.told import an_id, opened, registered
from tests.laws.scripts import BEGINNING, Script, Told, scripts

# A machine that is busy draws slowly: that says nothing of the law.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def entries_of(script: Script) -> list[Entry]:
    """The entries of a script as the fold reads them, its registration among them."""
    if script.subject_type == "lot":
        first = opened(100, on="2026-02-01", place_id=an_id("here"))
    else:
        first = registered("2026-02-01", place_id=an_id("here"), group_ids=[an_id("fed")])
    return [first, *(_entry(script.subject_type, told) for told in script.entries)]


def _entry(subject_type: str, told: Told) -> Entry:
    at = BEGINNING + timedelta(hours=told.hour, minutes=told.number)
    return Entry(
        id=UUID(int=0x10 * (told.number + 1)),  # a bookmark lies behind each
        kind=told.kind,
        subject_type=subject_type,
        subject_id=UUID(int=0),
        on=at.date(),
        sort_at=at,
        kind_rank=kind_rank(told.kind),
        data=KINDS[told.kind].load(subject_type, _with_ids(told)),
        recorded_on=at.date(),
    )


def _with_ids(told: Told) -> dict[str, object]:
    places = ("to_place_id", "place_id", "from_id", "to_id")
    named = {name: an_id(str(value)) if name in places else value for name, value in told.data.items()}
    return {**named, "group_ids": [an_id("fed")]} if "group_ids" in told.data else named


def step_by_step(entries: list[Entry]) -> list[Folded]:
    """Each entry folded alone, onto the state as it was stored after the one before."""
    folded, state, last = [], State(), None
    for entry in sorted(entries, key=lambda each: each.order):
        folded.append(fold([entry], KINDS, state, last))
        state, last = stored(folded[-1].state), entry.order
    return folded


def stored(state: State) -> State:
    """A state as it comes back from its table."""
    return from_json(orjson.loads(orjson.dumps(to_json(state))))


@patient
@given(script=scripts())
def test_entries_judged_one_by_one_get_the_verdicts_and_the_state_of_the_whole_fold(script: Script) -> None:
    entries = entries_of(script)

    whole, steps = fold(entries, KINDS), step_by_step(entries)

    assert whole.judgements == tuple(judgement for step in steps for judgement in step.judgements)
    assert whole.state == steps[-1].state
    assert whole.turns == tuple(turn for step in steps for turn in step.turns)
    assert whole.bookmarks == tuple(bookmark for step in steps for bookmark in step.bookmarks)


@patient
@given(script=scripts())
def test_a_fold_from_any_bookmark_ends_as_the_whole_fold(script: Script) -> None:
    entries = entries_of(script)
    whole = fold(entries, KINDS)

    for bookmark in whole.bookmarks:
        later = [entry for entry in entries if entry.sort_at > bookmark.at]
        rest = fold(later, KINDS, stored(bookmark.state))

        assert rest.state == whole.state
        assert rest.judgements == whole.judgements[-len(rest.judgements) :]
        assert rest.turns == tuple(turn for turn in whole.turns if turn.at > bookmark.at)


@patient
@given(script=scripts(), order=st.randoms())
def test_the_order_of_a_list_does_not_matter_to_the_fold(script: Script, order: object) -> None:
    entries = entries_of(script)
    shuffled = list(entries)
    order.shuffle(shuffled)  # type: ignore[attr-defined]

    assert fold(shuffled, KINDS) == fold(entries, KINDS)


@patient
@given(script=scripts())
def test_nobody_is_in_two_places_at_once(script: Script) -> None:
    places = sorted(
        (stay.since, stay.until) for stay in stays(fold(entries_of(script), KINDS).turns) if stay.what == "place"
    )

    for (_, until), (since, _) in pairwise(places):
        assert until is not None
        assert until <= since


@patient
@given(script=scripts())
def test_a_lot_never_holds_fewer_than_no_heads(script: Script) -> None:
    entries = sorted(entries_of(script), key=lambda each: each.order)

    assert all(fold(entries[: count + 1], KINDS).state.head >= 0 for count in range(len(entries)))
