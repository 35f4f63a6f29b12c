"""Every rule of the reference: which of them the journal has, and where the others belong."""

from modules.events.domain.worklist.registry import RULES, UNREAD, items_of, unmoved
from modules.events.domain.worklist.rule import Settings
from modules.events.domain.worklist.tasks import FARM_TASK
from tests.events.females import calved, cow
from tests.events.told import entry, told
from tests.events.worklist.dues import TODAY

OF_EVENTS = {
    "10.2 reproduction": (
        "first_service_due service_due heat_today return_watch pregnancy_check_due pregnancy_recheck_due"
        " repeat_breeder_review not_served_alert exposure_end_due birth_place_move_due close_up_due birth_due"
        " birth_overdue abortion_investigation"
    ),
    "10.3 young stock": "tagging_due castration_due weaning_due litter_imbalance birth_record_incomplete",
    "10.4 milk": "dry_off_due low_yield_dry_off fresh_check_due high_scc_review test_day_due",
    "10.5 growth, lots, poultry": (
        "weighing_due slaughter_ready lot_exit_due pullet_transfer_due daily_record_missing mortality_alert"
        " production_drop head_count_due lot_unreconciled feed_low downtime_end"
    ),
    "10.7 documents and other": (
        "loan_return_due tag_replacement_due cull_departure_due movement_document_missing disputed_entry"
    ),
}
OF_HEALTH = (
    "treatment_dose_due treatment_followup_due withdrawal_ends protocol_step_due campaign_due quarantine_end stock_low"
    " batch_expiring prescription_missing withdrawal_conflict"
)
OF_INTEGRATION = "environment_alert device_silent"


def test_the_journal_has_the_rules_of_the_reference_that_are_its_own_and_no_other() -> None:
    of_events = {code for codes in OF_EVENTS.values() for code in codes.split()}

    assert set(RULES) == of_events | {FARM_TASK}


def test_what_is_kept_of_kinds_that_no_rule_reads_makes_nothing_due() -> None:
    milking = entry("milking", "2026-05-20T06:00-03:00", weight_kg=12.0)
    state = told(cow(), calved("2026-05-01"), milking).state
    without = state.but(last={kind: kept for kind, kept in state.last.items() if kind not in UNREAD})
    settings = Settings.of(TODAY, ())

    assert without.last != state.last
    assert unmoved(without, state)
    assert items_of("animal", without, settings) == items_of("animal", state, settings) != {}


def test_each_rule_of_the_reference_stands_at_one_place() -> None:
    stands = [code for codes in OF_EVENTS.values() for code in codes.split()]
    stands += [*OF_HEALTH.split(), *OF_INTEGRATION.split()]

    assert len(stands) == len(set(stands)) == 52
    assert not set(RULES) & {*OF_HEALTH.split(), *OF_INTEGRATION.split()}
