"""How the entries of an animal or a lot are folded; no database needed."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from app.kernel.trade.order import kind_rank, sort_at
from modules.herd.domain.lots import tell_lot
from modules.herd.domain.stories import AWAY, DEAD, DEPARTED, PRESENT, Entry, tell_animal

BARN, PEN, PADDOCK = (str(uuid4()) for _ in range(3))
COWS, HEIFERS, SICK = (uuid4() for _ in range(3))
PURPOSES = {COWS: "feeding", HEIFERS: "feeding", SICK: "health"}


def entry(kind: str, day: int, /, **data: Any) -> Entry:
    at = sort_at(date(2026, 3, day), "day", kind, "UTC")
    return Entry(uuid4(), kind, at, kind_rank(kind), data)


def test_an_animal_stands_where_its_last_move_put_it() -> None:
    story = tell_animal([entry("registration", 1, place_id=BARN), entry("move", 5, to_place_id=PEN)], {})

    assert (story.life_status, story.place_id) == (PRESENT, UUID(PEN))


def test_a_back_dated_move_changes_the_past_and_not_today() -> None:
    known = [entry("registration", 1, place_id=BARN), entry("move", 9, to_place_id=PADDOCK)]

    story = tell_animal([*known, entry("move", 5, to_place_id=PEN)], {})

    assert story.place_id == UUID(PADDOCK)
    assert [stay.place_id for stay in story.stays] == [UUID(BARN), UUID(PEN), UUID(PADDOCK)]


def test_each_stay_ends_where_the_next_begins() -> None:
    story = tell_animal([entry("registration", 1), entry("move", 5, to_place_id=PEN), entry("death", 7)], {})

    assert [stay.until for stay in story.stays] == [story.stays[1].since, story.left_at]


def test_a_loaned_animal_is_away_and_comes_back_by_an_arrival() -> None:
    lent = [entry("registration", 1, place_id=BARN), entry("departure", 3, kind="loan")]

    assert tell_animal(lent, {}).life_status == AWAY
    back = tell_animal([*lent, entry("arrival", 8, reason="loan_return", place_id=PEN)], {})
    assert (back.life_status, back.place_id) == (PRESENT, UUID(PEN))


def test_a_sold_animal_has_departed_and_is_in_no_place_and_no_group() -> None:
    story = tell_animal(
        [entry("registration", 1, place_id=BARN, group_ids=[str(COWS)]), entry("departure", 3, kind="Sale")], PURPOSES
    )

    assert (story.life_status, story.place_id, story.group_ids) == (DEPARTED, None, ())


def test_a_departure_of_the_same_day_comes_after_the_move_of_that_day() -> None:
    story = tell_animal(
        [entry("departure", 3, kind="Sale"), entry("move", 3, to_place_id=PEN), entry("registration", 1)], {}
    )

    assert story.life_status == DEPARTED


def test_a_move_after_death_changes_nothing() -> None:
    story = tell_animal([entry("registration", 1), entry("death", 2), entry("move", 5, to_place_id=PEN)], {})

    assert (story.life_status, story.place_id) == (DEAD, None)


def test_an_animal_is_in_one_group_per_purpose() -> None:
    story = tell_animal(
        [
            entry("registration", 1, group_ids=[str(COWS), str(SICK)]),
            entry("group_change", 4, purpose="feeding", to_id=str(HEIFERS)),
        ],
        PURPOSES,
    )

    assert set(story.group_ids) == {HEIFERS, SICK}


def test_an_animal_may_be_in_many_groups_of_other_purposes() -> None:
    first, second = uuid4(), uuid4()

    story = tell_animal(
        [
            entry("registration", 1),
            entry("group_change", 2, purpose="other", to_id=str(first)),
            entry("group_change", 3, purpose="other", to_id=str(second)),
        ],
        {},
    )

    assert set(story.group_ids) == {first, second}


def test_leaving_a_group_ends_only_that_membership() -> None:
    story = tell_animal(
        [
            entry("registration", 1, group_ids=[str(COWS), str(SICK)]),
            entry("group_change", 4, purpose="health", from_id=str(SICK)),
        ],
        PURPOSES,
    )

    assert story.group_ids == (COWS,)


def test_an_animal_that_no_entry_brings_is_not_present() -> None:
    assert tell_animal([], {}).life_status == DEPARTED


def test_a_lot_counts_what_comes_goes_and_dies() -> None:
    story = tell_lot(
        [
            entry("registration", 1, place_id=BARN, head_count=1000),
            entry("arrival", 2, head_count=500, doa_count=10),
            entry("death", 3, head_count=4),
            entry("departure", 9, head_count={"female": 100, "male": 86}),
            entry("move", 5, to_place_id=PEN),
        ]
    )

    assert (story.head_count, story.place_id) == (1000 + 490 - 4 - 186, UUID(PEN))


ENTRIES = [
    entry("registration", 2, place_id=BARN, group_ids=[str(COWS)]),
    entry("move", 4, to_place_id=PEN),
    entry("move", 4, to_place_id=PADDOCK),
    entry("group_change", 4, purpose="feeding", to_id=str(HEIFERS)),
    entry("departure", 6, kind="Show"),
    entry("arrival", 8, reason="ShowReturn", place_id=BARN),
    entry("move", 9, to_place_id=PEN),
    entry("death", 11),
]


@given(st.permutations(ENTRIES), st.integers(0, len(ENTRIES)))
def test_the_order_of_hearing_never_changes_a_story(heard: list[Entry], count: int) -> None:
    some = heard[:count]

    assert tell_animal(some, PURPOSES) == tell_animal(sorted(some, key=lambda each: each.order), PURPOSES)


@given(st.permutations(ENTRIES), st.integers(1, 30))
def test_the_open_stay_is_the_last_and_only_one(heard: list[Entry], day: int) -> None:
    now = datetime(2026, 3, day, tzinfo=UTC)

    story = tell_animal([each for each in heard if each.sort_at <= now], PURPOSES)

    assert all(stay.until is not None for stay in story.stays[:-1])
    assert all(one.until <= other.since for one, other in zip(story.stays, story.stays[1:], strict=False) if one.until)
