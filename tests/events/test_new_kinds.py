"""The fold of castration, culling, numbers, and lots that are counted by class, recounted and closed."""

from datetime import date
from typing import Any

import pytest

from modules.events.domain.fields import Wrong
from modules.events.domain.fold import stays
from modules.events.domain.state import Entry
from tests.events.told import an_id, entry, judged, opened, reasons, registered, told, warnings

FIELD = an_id("field")
BOTH = {"female": 40, "male": 60, "male_neuter": 0}


def male(**more: Any) -> Entry:
    return registered(sex="Male", **more)


def castrated(on: str = "2026-05-20", **more: Any) -> Entry:
    return entry("castration", on, **more)


def of_lot(kind: str, on: str, /, **more: Any) -> Entry:
    return entry(kind, on, subject="lot", **more)


def dead(on: str, count: int, **more: Any) -> Entry:
    return of_lot("death", on, method="Perished", reason="Disease", head_count=count, **more)


def sold(on: str, count: int, **more: Any) -> Entry:
    return of_lot("departure", on, kind="Sale", head_count=count, **more)


def counted(on: str, count: int, **more: Any) -> Entry:
    return of_lot("head_count_correction", on, **{"counted": count, "reason": "recount", **more})


def closed(on: str) -> Entry:
    return of_lot("lot_close", on)


def tagged(on: str, number: str, *, official: bool = True, **more: Any) -> Entry:
    told = {"scheme": "std.iso.11785", "identifier": number, "type": "electronic_tag", "official": official}
    return entry("tagging", on, **told, **more)


FIRST, SECOND = "982000123456789", "982000123456790"


def test_a_castrated_male_is_neuter_and_is_castrated_once() -> None:
    assert told(male(), castrated(method="surgical")).state.sex == "MaleNeuter"
    assert reasons(male(), castrated("2026-05-19"), castrated()) == ["already_castrated"]


def test_an_injection_leaves_the_sex_and_may_be_repeated() -> None:
    first, second = castrated("2026-05-10", method="immunological"), castrated(method="immunological")
    state = told(male(), first, second).state

    assert (state.sex, state.castrated) == ("Male", True)
    assert reasons(male(), first, second) == []


def test_a_spayed_female_is_a_neuter_female_and_unknown_sex_cannot_be_castrated() -> None:
    assert told(registered(), castrated()).state.sex == "FemaleNeuter"
    assert reasons(registered(sex="Unknown"), castrated()) == ["wrong_sex"]


def test_no_bird_is_castrated() -> None:
    assert reasons(male(species="chicken"), castrated()) == ["wrong_species"]


def test_castration_late_in_life_is_unlikely() -> None:
    assert warnings(male(birth_date="2026-05-14"), castrated()) == []
    assert warnings(male(birth_date="2026-05-01"), castrated()) == ["castrated_late"]


def test_a_lot_castrates_no_more_males_than_it_holds() -> None:
    pigs = opened(100, species="pig", production_type="growing", by_sex=BOTH)

    assert reasons(pigs, of_lot("castration", "2026-05-20", head_count=61)) == ["more_than_males"]
    assert told(pigs, of_lot("castration", "2026-05-20")).state.by_sex == {"female": 40, "male": 0, "male_neuter": 60}


def test_a_mark_for_culling_is_set_with_its_cause_and_taken_away() -> None:
    marked = entry("cull_mark", "2026-05-20", value=True, cause="lameness")

    assert told(registered(), marked).state.to_cull is True
    assert told(registered(), marked, entry("cull_mark", "2026-05-21", value=False)).state.to_cull is False
    with pytest.raises(Wrong, match="/data/cause missing_field"):
        entry("cull_mark", "2026-05-20", value=True)


def test_a_second_official_number_is_unlikely_until_the_first_is_lost() -> None:
    lost = entry("tag_lost", "2026-05-20", scheme="std.iso.11785", identifier=FIRST, reason="lost")

    assert warnings(registered(), tagged("2026-05-10", FIRST), tagged("2026-05-21", SECOND)) == ["second_official"]
    assert warnings(registered(), tagged("2026-05-10", FIRST), lost, tagged("2026-05-21", SECOND)) == []


def test_the_number_of_the_registration_is_the_first_official_one() -> None:
    known = registered(identifiers=[{"scheme": "std.iso.11785", "value": FIRST, "official": True}])

    assert warnings(known, tagged("2026-05-21", SECOND)) == ["second_official"]


def test_a_replaced_number_makes_place_for_the_new_one() -> None:
    replaced = entry(
        "tag_replaced", "2026-05-21", scheme="std.iso.11785", identifier=SECOND, type="electronic_tag", official=True,
        old_identifier=FIRST, reason="broken",
    )  # fmt: skip

    assert warnings(registered(), tagged("2026-05-10", FIRST), replaced) == []
    assert told(registered(), tagged("2026-05-10", FIRST), replaced).state.official == {"std.iso.11785": SECOND}


def test_a_number_does_not_replace_itself() -> None:
    same = entry(
        "tag_replaced", "2026-05-21", scheme="br.management", identifier="a 1", type="management", official=False,
        old_identifier="A1", reason="unreadable",
    )  # fmt: skip

    assert reasons(registered(), same) == ["same_identifier"]


def test_a_lot_counted_by_class_is_told_by_class_ever_after() -> None:
    lot = opened(100, by_sex=BOTH)

    assert reasons(lot, dead("2026-05-20", 3)) == ["by_sex_needed"]
    assert told(lot, dead("2026-05-20", 3, by_sex={"male": 3})).state.by_sex["male"] == 57
    assert reasons(lot, dead("2026-05-20", 41, by_sex={"female": 41})) == ["head_count_negative"]


def test_classes_give_the_whole_and_must_agree_with_it() -> None:
    gone = of_lot("departure", "2026-05-20", kind="Sale", by_sex={"female": 2, "male": 3})

    assert gone.data["head_count"] == 5
    with pytest.raises(Wrong, match="by_sex_sum"):
        sold("2026-05-20", 4, by_sex={"female": 2, "male": 3})


def test_heads_placed_by_class_are_counted_by_class() -> None:
    came = of_lot("arrival", "2026-05-20", reason="Purchase", by_sex={"male": 10})

    assert told(opened(0, by_sex={}), came).state.by_sex == {"female": 0, "male": 10, "male_neuter": 0}
    assert told(opened(0, by_sex={}), came).state.head == 10


def test_a_recount_tells_the_difference_at_its_place() -> None:
    found = told(opened(100), dead("2026-05-10", 5), counted("2026-05-20", 93))

    assert found.state.head == 93
    assert found.judgements[-1].derived == {"difference": -2}


def test_a_recount_by_class_tells_the_difference_of_each() -> None:
    recount = of_lot("head_count_correction", "2026-05-20", by_sex={"female": 40, "male": 58}, reason="theft")
    found = told(opened(100, by_sex=BOTH), recount)

    assert found.state.head == 98
    assert found.judgements[-1].derived["difference_by_sex"] == {"female": 0, "male": -2, "male_neuter": 0}


def test_a_large_correction_is_unlikely() -> None:
    assert warnings(opened(100), counted("2026-05-20", 98)) == []
    assert warnings(opened(100), counted("2026-05-20", 97)) == ["large_correction"]
    assert warnings(opened(1000), counted("2026-05-20", 980)) == []


def test_an_empty_lot_is_closed_and_takes_nothing_more_but_words() -> None:
    lot = [opened(100), sold("2026-05-20", 100), closed("2026-05-21")]

    assert reasons(*lot, of_lot("arrival", "2026-05-22", reason="Purchase", head_count=5)) == ["lot_closed"]
    assert reasons(*lot, dead("2026-05-22", 1)) == ["lot_closed", "head_count_negative"]
    assert reasons(*lot, of_lot("note", "2026-05-22", text="washed")) == []
    assert reasons(*lot, of_lot("photo", "2026-05-22", sha256="a" * 64)) == []


def test_a_lot_that_holds_heads_cannot_be_closed() -> None:
    assert reasons(opened(100), closed("2026-05-21")) == ["lot_not_empty"]


def test_closing_a_lot_that_only_recounts_emptied_is_unlikely() -> None:
    assert warnings(opened(100), sold("2026-05-20", 98), counted("2026-05-20T15:00-03:00", 0), closed("2026-05-21"))


def test_what_is_told_later_of_a_time_before_opens_a_lot_again_until_it_is_empty() -> None:
    lot = [opened(100), sold("2026-05-20", 100), closed("2026-05-25")]
    came = of_lot("arrival", "2026-05-22", reason="Purchase", head_count=5)

    assert judged(*lot, came)["lot_close 2026-05-25"][:2] == ("disputed", ("lot_not_empty",))
    assert judged(*lot, came, sold("2026-05-24", 5))["lot_close 2026-05-25"][0] == "recorded"


def test_those_dead_on_arrival_belong_to_no_class() -> None:
    came = of_lot("arrival", "2026-05-20", reason="Purchase", by_sex={"male": 10}, doa_count=2)
    state = told(opened(0, by_sex={}), came).state

    assert (came.data["head_count"], state.head, state.by_sex["male"]) == (12, 10, 10)


def test_a_shelter_moves_and_not_into_itself() -> None:
    moved = entry("move", "2026-05-20", subject="place", to_place_id=FIELD)
    into_itself = entry("move", "2026-05-20", subject="place", to_place_id=an_id("subject"))

    assert [(stay.what, stay.target) for stay in stays(told(moved).turns)] == [("place", FIELD)]
    assert reasons(into_itself) == ["place_in_itself"]
    assert moved.on == date(2026, 5, 20)
