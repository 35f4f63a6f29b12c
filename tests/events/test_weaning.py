"""Weaning and fostering: who may be weaned, where they go, and what their dams and the other litter hear of it."""

from typing import Any

from modules.events.domain.effects import DAM, INTO, Effect
from modules.events.domain.state import Entry
from tests.events.females import beef, calved, farrowed, sow, state, warnings
from tests.events.told import an_id, entry, judged, reasons, registered, told

DAM_ID, NURSERY, OTHER = an_id("dam"), an_id("nursery"), an_id("other litter")


def litter(heads: int = 10, /, **more: Any) -> Entry:
    born = {"species": "pig", "production_type": "growing", "birth_date": "2026-04-20", "dam_id": DAM_ID, **more}
    return entry("registration", "2026-04-20", subject="lot", head_count=heads, **born)


def a_calf(on: str, /) -> Entry:
    return registered(on, species="cattle", production_type="beef", birth_date=on, birth_dam_id=DAM_ID)


def weaned(on: str = "2026-05-14", /, **more: Any) -> Entry:
    return entry("weaning", on, subject="lot", **more)


def fostered(heads: int, to: str = OTHER, on: str = "2026-04-22", /) -> Entry:
    return entry("fostering", on, subject="lot", to_id=to, head_count=heads)


def effects(*entries: Entry) -> list[Effect]:
    """What the last of these makes elsewhere."""
    found = told(*entries).judgements
    return list(next(each.effects for each in found if each.entry_id == entries[-1].id))


def test_all_of_a_litter_are_weaned_unless_it_says_how_many() -> None:
    found = told(litter(), weaned(to_id=NURSERY))

    assert found.judgements[-1].derived == {"head_count": 10}
    assert (found.state.head, found.state.weaned_on) == (0, weaned().on)


def test_weaned_young_that_stay_where_they_are_stay_in_their_lot() -> None:
    assert state(litter(), weaned()).head == 10


def test_weaned_heads_come_into_their_lot_and_the_dam_hears_of_it() -> None:
    into, gone = effects(litter(), weaned(to_id=NURSERY))

    assert (into.side, str(into.subject_id), into.data["head_count"]) == (INTO, NURSERY, 10)
    assert (gone.side, str(gone.subject_id), gone.data["last"]) == (DAM, DAM_ID, True)


def test_no_more_are_weaned_than_are_nursed_and_only_where_a_dam_nurses() -> None:
    assert reasons(litter(), weaned(head_count=11)) == ["more_than_nursed"]
    assert reasons(litter(dam_id=None), weaned()) == ["not_nursing"]
    assert reasons(litter(), weaned("2026-05-13"), weaned()) == ["not_nursing"]


def test_some_may_be_weaned_before_the_others() -> None:
    part, rest = weaned("2026-05-10", type="partial", head_count=4, to_id=NURSERY), weaned(to_id=NURSERY)

    assert [each.derived.get("head_count") for each in told(litter(), part, rest).judgements] == [None, None, 6]


def test_a_total_weaning_that_leaves_some_is_unlikely_and_so_is_none_where_some_are() -> None:
    assert warnings(litter(), weaned(head_count=8)) == ["total_leaves_rest"]
    assert warnings(litter(), weaned(type="zero")) == ["total_leaves_rest"]
    assert warnings(litter(0), weaned(type="zero")) == []


def test_age_and_weight_at_weaning_have_their_usual_ranges() -> None:
    assert warnings(litter(), weaned("2026-05-01")) == ["age_low"]
    assert warnings(litter(birth_date="2026-03-20"), weaned()) == ["age_high"]
    assert warnings(litter(), weaned(head_count=10, weight_total_kg=150)) == ["weight_range"]
    assert warnings(litter(), weaned(head_count=10, weight_total_kg=65)) == []


def test_the_weight_of_a_weaned_litter_is_its_mean() -> None:
    weighed = state(litter(), weaned(head_count=10, weight_total_kg=65)).weighed

    assert weighed is not None
    assert weighed[0] == 6.5


def test_a_sow_is_dry_after_weaning_unless_she_becomes_a_nurse() -> None:
    told_of = {"young_id": NURSERY, "because": "weaning", "head_count": 10, "last": True}
    gone = entry("young_gone", "2026-05-14", **told_of)
    nurse = entry("young_gone", "2026-05-14", **told_of, sow_becomes_nurse=True)

    assert state(sow(), farrowed("2026-04-20"), gone).lactation == "dry"
    assert state(sow(), farrowed("2026-04-20"), nurse).lactation == "lactating"


def test_a_beef_cow_is_dry_when_the_last_of_her_young_has_gone_and_a_dairy_cow_is_not() -> None:
    gone = entry("young_gone", "2026-05-14", young_id=NURSERY, because="weaning", head_count=1, last=False)
    dairy = registered("2026-01-01", species="cattle", production_type="dairy", birth_date="2022-01-01")

    assert state(beef(), calved("2026-02-01"), gone).lactation == "dry"
    assert state(dairy, calved("2026-02-01"), gone).lactation == "lactating"


def test_a_calf_is_weaned_once_and_its_dam_hears_of_it() -> None:
    calf = registered(
        "2025-10-01", species="cattle", production_type="beef", birth_date="2025-10-01", birth_dam_id=DAM_ID
    )
    once = entry("weaning", "2026-05-01")

    assert [(each.side, str(each.subject_id)) for each in effects(calf, once)] == [(DAM, DAM_ID)]
    assert reasons(calf, once, entry("weaning", "2026-05-10")) == ["already_weaned"]


def test_the_dam_of_a_calf_that_dies_before_it_is_weaned_nurses_one_fewer() -> None:
    calf = registered(
        "2026-02-01", species="cattle", production_type="beef", birth_date="2026-02-01", birth_dam_id=DAM_ID
    )
    dead = entry("death", "2026-05-01", method="Perished", reason="Disease")
    weaned_before = entry("weaning", "2026-04-25")

    assert [each.kind for each in effects(calf, dead)] == ["young_gone"]
    assert effects(calf, weaned_before, dead) == []


def test_fostered_heads_leave_the_one_litter_and_come_into_the_other() -> None:
    (into,) = effects(litter(), fostered(2))

    assert state(litter(), fostered(2)).head == 8
    assert (str(into.subject_id), into.data["head_count"], into.data["because"]) == (OTHER, 2, "fostering")


def test_no_litter_fosters_to_itself_more_than_it_has_or_after_weaning() -> None:
    assert reasons(litter(), fostered(2, an_id("subject"))) == ["same_litter"]
    assert reasons(litter(), fostered(11)) == ["head_count_negative"]
    assert reasons(litter(), weaned("2026-05-14"), fostered(2, OTHER, "2026-05-15")) == ["not_nursing"]


def test_young_are_not_fostered_to_a_lot_that_nobody_nurses() -> None:
    came = {"cause_id": an_id("cause"), "from_id": an_id("from"), "because": "fostering", "head_count": 2}
    arrived = entry("lot_change", "2026-04-22", subject="lot", **came)

    assert judged(litter(dam_id=None), arrived)["lot_change 2026-04-22"][1] == ("foster_to_non_nursing",)
    assert judged(litter(), arrived)["lot_change 2026-04-22"][0] == "recorded"
