"""Young and milk: when each item is due, what opens it and what closes it."""

from datetime import date
from typing import Any

from modules.events.domain.state import Entry
from tests.events.females import calved, checked, cow, served
from tests.events.told import an_id, entry, opened, registered
from tests.events.worklist.dues import due, items

NUMBER = {"scheme": "std.iso.11785", "value": "982000001088420", "official": True}


def calf(on: str = "2026-05-01", **more: Any) -> Entry:
    told = {"species": "cattle", "production_type": "dairy", "birth_date": on, "birth_dam_id": an_id("dam"), **more}
    return registered(on, **told)


def litter(on: str = "2026-05-01", heads: int = 12) -> Entry:
    told = {"species": "pig", "production_type": "growing", "birth_date": on, "dam_id": an_id("dam")}
    return opened(heads, on, **told)


def test_a_calf_is_to_be_identified_in_the_week_before_the_legal_day_and_critical_on_it() -> None:
    found = items(calf(), rule="tagging_due")[0]

    assert (found.from_on, found.to_on) == (date(2026, 5, 14), date(2026, 5, 21))
    assert found.raised_on == date(2026, 5, 21)


def test_an_official_number_ends_that_and_its_loss_asks_again() -> None:
    assert due(calf(identifiers=[NUMBER]), rule="tagging_due") is None
    assert due(calf(identifiers=[{**NUMBER, "official": False}]), rule="tagging_due") is not None
    lost = entry("tag_lost", "2026-05-20", scheme="std.iso.11785", identifier=NUMBER["value"], reason="lost")
    assert due(calf(identifiers=[NUMBER]), lost, rule="tagging_due") is not None


def test_a_male_calf_is_to_be_castrated_unless_it_is_selected() -> None:
    assert due(calf(sex="Male"), rule="castration_due") == ("2026-05-31", "2026-05-31", "2026-07-30")
    assert due(calf(sex="Female"), rule="castration_due") is None
    assert due(calf(sex="Male"), entry("castration", "2026-05-20"), rule="castration_due") is None
    chosen = entry("selection", "2026-05-20", role="breeding_male")
    assert due(calf(sex="Male"), chosen, rule="castration_due") is None


def test_a_bull_that_was_bought_is_nobody_to_castrate() -> None:
    bull = registered("2026-05-01", species="cattle", production_type="dairy", sex="Male", birth_date="2024-01-01")

    assert due(bull, rule="castration_due") is None


def test_a_litter_is_to_be_weaned_about_its_24th_day() -> None:
    assert due(litter(), rule="weaning_due") == ("2026-05-25", "2026-05-19", "2026-06-12")


def test_a_weaned_litter_or_one_without_heads_is_not_to_be_weaned() -> None:
    weaned = entry("weaning", "2026-05-25", subject="lot", type="total", head_count=12)

    assert due(litter(), weaned, rule="weaning_due") is None
    assert due(litter(heads=0), rule="weaning_due") is None


def test_a_calf_is_to_be_weaned_by_itself() -> None:
    weaned = entry("weaning", "2026-07-01", type="total", written_on=date(2026, 7, 2))

    assert due(calf(), rule="weaning_due") == ("2026-07-10", "2026-06-12", "2026-08-29")
    assert due(calf(), weaned, rule="weaning_due") is None


def test_a_litter_weaned_with_fewer_than_it_had_does_not_add_up() -> None:
    weaned = entry("weaning", "2026-05-25", subject="lot", type="total", head_count=11)
    dead = entry("death", "2026-05-10", subject="lot", method="Perished", reason="Disease", head_count=1)

    assert due(litter(), weaned, rule="litter_imbalance") == ("2026-05-25",) * 3
    assert due(litter(), dead, weaned, rule="litter_imbalance") is None


def herd_test(on: str, **found: Any) -> Entry:
    return entry("test_day", on, test_day_id=an_id(on), **found)


STORY = (cow(), calved("2026-01-02"), served("2026-03-01"), checked("2026-04-01", "Pregnant"))
# 1 March + 282 d = 8 December


def test_a_pregnant_cow_in_milk_is_to_be_dried_off_sixty_days_before_her_time() -> None:
    assert due(*STORY, rule="dry_off_due") == ("2026-10-09", "2026-09-29", "2026-10-24")
    assert due(*STORY, entry("dry_off", "2026-05-20"), rule="dry_off_due") is None
    assert due(*STORY[:3], rule="dry_off_due") is None


def test_a_pregnant_cow_that_gives_little_may_be_dried_off_early() -> None:
    little, enough = (
        entry("test_day", f"2026-05-{day}", milk_kg=kg, test_day_id=an_id(day))
        for day, kg in (("05", 7.9), ("20", 9.0))
    )

    assert due(*STORY, little, rule="low_yield_dry_off") == ("2026-05-05", "2026-05-05", "2026-05-12")
    assert due(*STORY, little, enough, rule="low_yield_dry_off") is None


def test_a_fresh_cow_is_looked_at_three_weeks_after_birth_until_a_note_says_so() -> None:
    fresh = (cow(), calved("2026-05-01"))
    early, late = (entry("note", on, text="fine", flags=["review"]) for on in ("2026-05-10", "2026-05-25"))

    assert due(*fresh, rule="fresh_check_due") == ("2026-05-22", "2026-05-22", "2026-06-05")
    assert due(*fresh, early, rule="fresh_check_due") is not None
    assert due(*fresh, late, rule="fresh_check_due") is None


def test_many_cells_in_the_last_test_are_looked_into() -> None:
    many, few = (
        entry("test_day", f"2026-05-{day}", milk_kg=20, scc=scc, test_day_id=an_id(day))
        for day, scc in (("05", 200000), ("20", 199999))
    )

    assert due(*STORY, many, rule="high_scc_review") == ("2026-05-05", "2026-05-05", "2026-05-12")
    assert due(*STORY, many, few, rule="high_scc_review") is None
