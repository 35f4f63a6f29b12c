"""Farm order, profiles and lists."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.kernel.trade.enumerations import births, causes, housing, identification, movements, weighing
from app.kernel.trade.labels import label
from app.kernel.trade.order import farm_order, kind_rank, local_date, sort_at
from app.kernel.trade.species import ADG_KG, PRODUCTION_TYPES, PROFILES, SEXES, SPECIES, WEIGHT_KG, profile_of

SAO_PAULO = "America/Sao_Paulo"
DAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("arrival", datetime(2026, 5, 3, 3, 0, 0, tzinfo=UTC)),
        ("weighing", datetime(2026, 5, 3, 15, 0, 0, tzinfo=UTC)),
        ("move", datetime(2026, 5, 3, 15, 0, 0, tzinfo=UTC)),
        ("death", datetime(2026, 5, 4, 2, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_day_begins_with_arrivals_and_ends_with_exits_in_the_zone_of_the_farm(kind: str, expected: datetime) -> None:
    assert sort_at(DAY, "day", kind, SAO_PAULO) == expected


def test_an_exact_instant_keeps_its_place() -> None:
    at = datetime.fromisoformat("2026-05-03T07:31:10-03:00")

    assert sort_at(at, "exact", "death", SAO_PAULO) == at


def test_an_instant_told_by_day_stands_for_its_local_date() -> None:
    late = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)

    assert local_date(late, SAO_PAULO) == DAY
    assert sort_at(late, "day", "weighing", SAO_PAULO) == sort_at(DAY, "day", "weighing", SAO_PAULO)


def test_a_naive_instant_has_no_place() -> None:
    with pytest.raises(ValueError, match="zone"):
        sort_at(datetime(2026, 5, 3, 7, 31), "exact", "weighing", SAO_PAULO)  # noqa: DTZ001


def test_a_plain_date_is_not_exact() -> None:
    with pytest.raises(ValueError, match="precision"):
        sort_at(DAY, "exact", "weighing", SAO_PAULO)


def test_at_the_same_instant_entries_come_before_identity_before_moves_before_the_rest_before_exits() -> None:
    kinds = ["death", "weaning", "weighing", "move", "tagging", "registration"]

    assert sorted(kinds, key=kind_rank) == list(reversed(kinds))


def test_the_id_breaks_ties_and_not_the_order_of_arrival() -> None:
    at = datetime(2026, 5, 3, tzinfo=UTC)
    first, second = UUID(int=1), UUID(int=2)

    assert farm_order(at, 40, first) < farm_order(at, 40, second)


def test_every_profile_has_its_weights_and_gains() -> None:
    assert set(WEIGHT_KG) == set(ADG_KG) == set(PROFILES)
    assert all(r.hard_low <= r.soft_low < r.soft_high <= r.hard_high for r in WEIGHT_KG.values())


@pytest.mark.parametrize(
    ("species", "production_type", "profile"),
    [
        ("pig", "growing", "pig"),
        ("cattle", "dairy", "dairy_cattle"),
        ("cattle", "beef", "beef_cattle"),
        ("cattle", "dual", "dairy_cattle"),
        ("chicken", None, "broiler"),
        ("chicken", "layer", "layer"),
        ("turkey", "breeder", "turkey"),
    ],
)
def test_species_and_production_type_choose_the_profile(
    species: str, production_type: str | None, profile: str
) -> None:
    assert profile_of(species, production_type) == profile


def test_every_species_and_type_leads_to_a_profile() -> None:
    found = {profile_of(code, kept) for code, species in SPECIES.items() for kept in species.production_types}

    assert found == set(PROFILES)


def test_a_type_the_species_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        profile_of("pig", "dairy")


def test_every_word_a_user_sees_is_said_in_three_languages() -> None:
    lists = [
        SEXES,
        PRODUCTION_TYPES,
        PROFILES,
        housing.PLACE_KINDS,
        housing.GROUP_KINDS,
        housing.GROUP_PURPOSES,
        identification.IDENTIFIER_TYPES,
        identification.POSITIONS,
        identification.TAG_REASONS,
        movements.ARRIVAL_REASONS,
        movements.DEPARTURE_KINDS,
        movements.DEPARTURE_REASONS,
        movements.DEATH_METHODS,
        movements.DEATH_REASONS,
        movements.DISPOSALS,
        movements.CORRECTION_REASONS,
        births.BIRTH_EASE,
        births.BIRTH_STATUS,
        births.BIRTH_SIZE,
        births.CASTRATION_METHODS,
        weighing.WEIGHING_MODES,
        weighing.WEIGHING_METHODS,
        weighing.WEIGHING_PURPOSES,
        {cause.code: cause.labels for cause in causes.CAUSES.values()},
        {species.code: species.labels for species in SPECIES.values()},
    ]

    for labels in (said for each in lists for said in each.values()):
        assert set(labels) == {"en", "pt-BR", "es"}
        assert all(labels.values())


def test_a_label_falls_back_to_its_language_and_then_to_english() -> None:
    labels = housing.PLACE_KINDS["pen"]

    assert label(labels, "pt-BR") == "baia"
    assert label(labels, "es-AR") == "corral"
    assert label(labels, "de") == "pen"


def test_a_cause_belongs_to_a_category_and_to_profiles_that_exist() -> None:
    for cause in causes.CAUSES.values():
        assert cause.category in causes.CATEGORIES
        assert cause.profiles <= set(PROFILES)
        assert cause.ade_death in movements.DEATH_REASONS
        assert cause.ade_departure in movements.DEPARTURE_REASONS


def test_mastitis_is_not_offered_for_pigs_and_crushing_only_for_them() -> None:
    assert "pig" not in causes.CAUSES["mastitis"].profiles
    assert causes.CAUSES["crushing"].profiles == {"pig"}
