"""Who may hold a number; no database needed."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from modules.herd.domain.claims import Claim, refused_claims
from modules.herd.domain.stories import PRESENT, Stay

ANNE, BELLA, CLARA = (uuid4() for _ in range(3))


def at(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


def claim(
    animal_id: UUID,
    day: int,
    *,
    registered: bool = False,
    local: bool = False,
    counts: bool = True,
    since: int = 1,
    until: int | None = None,
) -> Claim:
    stays = [Stay(PRESENT, None, at(since), at(until) if until else None)]
    entry_id = None if registered else uuid4()
    return Claim(uuid4(), animal_id, entry_id, at(day), 20, local, counts, stays)


def test_the_first_in_farm_order_holds_the_number() -> None:
    first, second = claim(ANNE, 3), claim(BELLA, 5)

    assert refused_claims([second, first]) == {second.id: first}


def test_two_claims_of_one_animal_do_not_quarrel() -> None:
    assert refused_claims([claim(ANNE, 3), claim(ANNE, 5)]) == {}


def test_a_local_number_is_free_after_its_animal_left() -> None:
    assert refused_claims([claim(ANNE, 3, local=True, until=10), claim(BELLA, 12, local=True)]) == {}


def test_a_local_number_is_taken_while_its_animal_is_here() -> None:
    first, second = claim(ANNE, 3, local=True, until=10), claim(BELLA, 8, local=True)

    assert refused_claims([first, second]) == {second.id: first}


def test_a_global_number_is_never_used_again() -> None:
    first, second = claim(ANNE, 3, until=10), claim(BELLA, 12)

    assert refused_claims([first, second]) == {second.id: first}


def test_a_tagging_back_dated_before_a_registration_does_not_take_its_number() -> None:
    registered, tagged = claim(ANNE, 9, registered=True, since=9), claim(BELLA, 3)

    assert refused_claims([registered, tagged]) == {tagged.id: registered}


def test_a_local_number_reused_by_a_registration_leaves_the_past_alone() -> None:
    left = claim(ANNE, 3, local=True, until=10)

    assert refused_claims([left, claim(BELLA, 5, registered=True, local=True, since=5)]) == {}


def test_a_claim_that_does_not_count_keeps_nobody_out() -> None:
    disputed, other = claim(ANNE, 3, counts=False), claim(BELLA, 5)

    assert refused_claims([disputed, other]) == {}


def test_a_claim_that_does_not_count_is_judged_all_the_same() -> None:
    holder, disputed = claim(ANNE, 3), claim(BELLA, 5, counts=False)

    assert refused_claims([holder, disputed]) == {disputed.id: holder}


CLAIMS = [
    claim(ANNE, 3, local=True, until=6),
    claim(BELLA, 4, local=True),
    claim(CLARA, 7, local=True),
    claim(BELLA, 9, local=True),
    claim(ANNE, 2, local=True, registered=True, until=6),
    claim(CLARA, 4, local=True, counts=False),
]


@given(st.permutations(CLAIMS))
def test_the_order_of_hearing_never_changes_who_holds(heard: list[Claim]) -> None:
    assert refused_claims(heard) == refused_claims(CLAIMS)
