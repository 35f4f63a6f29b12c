"""The clock can be held still, ids are made or derived, and a hash tells a repeat from a conflict."""

import hashlib
import threading
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kernel import clock
from app.kernel.ids import content_hash, derived_id, new_id

AT = datetime(2026, 5, 3, 1, 30, tzinfo=UTC)
BASE = UUID("00000000-0000-7000-8000-000000000001")
leaves = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text('aé" \\', max_size=4)
contents = st.dictionaries(
    st.text("abc", max_size=2),
    st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner)),
)


def test_the_present_is_told_in_utc() -> None:
    before = datetime.now(UTC)

    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC


def test_a_held_clock_stands_still_and_goes_on_afterwards() -> None:
    with clock.frozen(AT.astimezone(timezone(timedelta(hours=5)))):
        assert clock.now() == AT
        assert clock.now().tzinfo is UTC
        time.sleep(0.002)
        assert clock.now() == AT
        with clock.frozen(AT + timedelta(days=1)):
            assert clock.now() == AT + timedelta(days=1)
        assert clock.now() == AT

    assert clock.now() > AT


def test_a_clock_held_in_one_thread_goes_on_in_the_others() -> None:
    told: list[datetime] = []
    with clock.frozen(AT):
        thread = threading.Thread(target=lambda: told.append(clock.now()))
        thread.start()
        thread.join()

    assert told[0] > AT


def test_a_clock_is_not_held_at_a_time_without_zone() -> None:
    with pytest.raises(ValueError, match="aware"), clock.frozen(AT.replace(tzinfo=None)):
        pass


def test_today_is_the_day_at_the_farm() -> None:
    with clock.frozen(AT):
        assert clock.today("America/Sao_Paulo").isoformat() == "2026-05-02"
        assert clock.today("Europe/Lisbon").isoformat() == "2026-05-03"


def test_new_ids_are_of_version_seven_and_never_the_same() -> None:
    made = [new_id() for _ in range(1000)]

    assert {each.version for each in made} == {7}
    assert all(type(each) is UUID for each in made)
    assert len(set(made)) == 1000
    assert made == sorted(made)


def test_a_derived_id_is_always_the_same_for_the_same_parts_and_no_other() -> None:
    assert derived_id(BASE, "row", 1) == derived_id(BASE, "row", 1)
    assert derived_id(BASE, "row", 1).version == 5
    different = {
        derived_id(BASE, "row", 1),
        derived_id(BASE, "row", 2),
        derived_id(BASE, "row"),
        derived_id(BASE, 1, "row"),
    }
    assert len(different | {derived_id(derived_id(BASE, "x"), "row", 1)}) == 5


@given(content=contents)
def test_neither_order_nor_missing_nulls_change_the_hash(content: dict[str, Any]) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {**{key: turned(value[key]) for key in reversed(value)}, "absent": None}
        return [turned(each) for each in value] if isinstance(value, list) else value

    assert content_hash(turned(content)) == content_hash(content)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, {"b": 1}),
        ({"a": "1"}, {"a": 1}),
        ({"a": [1, 2]}, {"a": [2, 1]}),
        ({"a": [1, None]}, {"a": [1]}),
        ({"a": {"b": 1}}, {"a": {"c": 1}}),
        ({"a": False}, {}),
        ({"a": ""}, {}),
    ],
)
def test_other_content_has_another_hash(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert content_hash(one) != content_hash(other)


def test_the_hash_of_a_content_is_the_same_on_every_day_and_machine() -> None:
    content = {"kind": "weighing", "subject": BASE, "data": {"weight_kg": 20.5}, "at": AT, "note": None}

    spelt = (
        '{"at":"2026-05-03T01:30:00+00:00","data":{"weight_kg":20.5},'
        '"kind":"weighing","subject":"00000000-0000-7000-8000-000000000001"}'
    )
    assert content_hash(content) == hashlib.sha256(spelt.encode()).hexdigest()
