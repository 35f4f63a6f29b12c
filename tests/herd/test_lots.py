"""Lots by sex class, counted again, castrated, closed and opened again."""

from datetime import date
from typing import Any

from tests.herd.conftest import Farm
from tests.herd.telling import said

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


def lot_of(farm: Farm, **more: Any) -> str:
    """A lot of a hundred piglets by sex class."""
    heads = {"head_count": 100, "by_sex": {"female": 40, "male": 60}, "species": "pig", "opened_on": "2026-01-05"}
    return farm.form_group("Lote 1", "feeding", kind="lot", **{**heads, **more})


def heads(farm: Farm, lot: str) -> tuple[int, dict[str, int] | None]:
    shown = farm.get(f"groups/{lot}")
    return shown["head_count"], shown["by_sex"]


def test_a_lot_is_counted_by_class_through_all_that_happens_to_it(farm: Farm) -> None:
    lot = lot_of(farm)

    farm.journal.tell("castration", lot, FEBRUARY, subject_type="lot", method="surgical")
    farm.journal.tell("death", lot, MARCH, subject_type="lot", head_count=3, by_sex={"female": 1, "male_neuter": 2})
    farm.journal.tell("arrival", lot, MARCH, subject_type="lot", head_count=10, doa_count=1, by_sex={"female": 9})
    farm.journal.tell(
        "departure", lot, APRIL, subject_type="lot", head_count=50, by_sex={"male_neuter": 50}, kind="Sale"
    )

    assert heads(farm, lot) == (56, {"female": 48, "male": 0, "male_neuter": 8})


def test_the_classes_of_a_lot_must_sum_to_its_heads(farm: Farm) -> None:
    answer = farm.post("groups", kind="lot", name="Lote 1", purpose="feeding", head_count=9, by_sex={"female": 8})

    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "classes_do_not_sum")


def test_an_entry_that_tells_no_classes_leaves_only_the_whole(farm: Farm) -> None:
    lot = lot_of(farm)

    farm.journal.tell("death", lot, MARCH, subject_type="lot", head_count=3)

    assert heads(farm, lot) == (97, None)


def test_a_recount_is_the_truth_whatever_is_told_of_before(farm: Farm) -> None:
    lot = lot_of(farm)
    farm.journal.tell("head_count_correction", lot, MARCH, subject_type="lot", counted=95, reason="recount")

    farm.journal.tell("death", lot, FEBRUARY, subject_type="lot", head_count=2, by_sex={"female": 2})
    farm.journal.tell("death", lot, APRIL, subject_type="lot", head_count=1, by_sex={"female": 1})

    assert heads(farm, lot)[0] == 94


def test_an_empty_lot_is_closed_and_a_late_entry_opens_it_again(farm: Farm) -> None:
    lot = lot_of(farm)
    farm.journal.tell("departure", lot, MARCH, subject_type="lot", head_count=100, kind="Sale")
    farm.journal.tell("lot_close", lot, APRIL, subject_type="lot")
    assert farm.get(f"groups/{lot}")["closed"]
    assert said(farm.store)[-1]["closed"]

    late = farm.journal.tell("arrival", lot, FEBRUARY, subject_type="lot", head_count=4)
    assert not farm.get(f"groups/{lot}")["closed"]
    farm.journal.tell_again(late, retracted=True)

    assert farm.get(f"groups/{lot}")["closed"]


def test_a_lot_closed_in_the_journal_is_not_opened_at_the_desk(farm: Farm) -> None:
    lot = lot_of(farm, head_count=0, by_sex={})
    farm.journal.tell("lot_close", lot, APRIL, subject_type="lot")

    answer = farm.patch(f"groups/{lot}", farm.get(f"groups/{lot}")["version"], closed=False)

    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "closed_by_journal")


def test_heads_that_go_to_another_lot_are_neither_out_nor_dead(farm: Farm) -> None:
    nursery, fattening = lot_of(farm), lot_of(farm, head_count=0, by_sex={})
    sent = {"head_count": 30, "by_sex": {"female": 10, "male": 20}}
    farm.journal.tell("group_change", nursery, MARCH, subject_type="lot", to_id=fattening, **sent)
    farm.journal.tell("lot_change", fattening, MARCH, subject_type="lot", from_id=nursery, **sent)

    week = {"from": "2026-03-01", "to": "2026-03-01"}
    out, into = (farm.get(f"groups/{lot}/balance", **week)["items"][0] for lot in (nursery, fattening))

    assert heads(farm, nursery) == (70, {"female": 30, "male": 40, "male_neuter": 0})
    assert (out["moved_out"], out["out"], out["dead"], out["closing"]) == (30, 0, 0, 70)
    assert (into["moved_in"], into["placed"], into["closing"]) == (30, 0, 30)


def test_the_heads_of_all_are_those_that_the_journal_found(farm: Farm) -> None:
    nursery = lot_of(farm)
    told = farm.journal.tell("group_change", nursery, MARCH, subject_type="lot", to_id=lot_of(farm))

    farm.journal.tell_again(told, derived={"head_count": 100, "by_sex": {"female": 40, "male": 60}})

    assert heads(farm, nursery) == (0, {"female": 0, "male": 0, "male_neuter": 0})


def test_heads_do_not_go_into_a_group_of_animals(farm: Farm) -> None:
    nursery, group = lot_of(farm), farm.form_group("Dry", "feeding")

    farm.journal.tell("group_change", nursery, MARCH, subject_type="lot", to_id=group, head_count=3)

    assert said(farm.store)[-1]["reason"] == "not_a_lot"
    assert heads(farm, nursery)[0] == 100


def test_the_journal_and_not_herd_judges_whether_a_lot_that_it_closed_takes_heads(farm: Farm) -> None:
    nursery, emptied = lot_of(farm), lot_of(farm, head_count=0, by_sex={})
    farm.journal.tell("lot_close", emptied, FEBRUARY, subject_type="lot")

    farm.journal.tell("group_change", nursery, MARCH, subject_type="lot", to_id=emptied, head_count=3)

    assert "entry.refused.v1" not in {fact["type"] for fact in said(farm.store)}


def test_no_heads_go_into_a_lot_that_a_person_closed(farm: Farm) -> None:
    nursery, emptied = lot_of(farm), lot_of(farm, head_count=0, by_sex={})
    farm.patch(f"groups/{emptied}", farm.get(f"groups/{emptied}")["version"], closed=True)

    farm.journal.tell("group_change", nursery, date(2999, 1, 1), subject_type="lot", to_id=emptied, head_count=3)

    assert said(farm.store)[-1]["reason"] == "group_closed"
