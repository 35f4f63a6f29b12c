"""A planned row as the fact that crosses to herd and events."""

from uuid import UUID

from modules.integration.contracts.published import (
    RowAnimal,
    RowEntry,
    RowGroup,
    RowIdentifier,
    RowImported,
    RowPlace,
)
from modules.integration.domain.plan import NewAnimal, PlannedRow


def fact_of(row: PlannedRow, *, import_id: UUID, farm_id: UUID, recorded_by: UUID | None) -> RowImported:
    """What a row says to the owners of animals, places, groups and entries."""
    return RowImported(
        import_id=import_id,
        farm_id=farm_id,
        row=row.row,
        recorded_by=recorded_by,
        places=tuple(RowPlace(place_id=each.place_id, name=each.name, kind=each.kind) for each in row.places),
        groups=tuple(
            RowGroup(group_id=each.group_id, name=each.name, kind="group", purpose=each.purpose, species=each.species)
            for each in row.groups
        ),
        animal=_animal(row.animal) if row.animal else None,
        entries=tuple(
            RowEntry(
                entry_id=each.entry_id,
                kind=each.kind,
                subject_type=each.subject_type,
                subject_id=each.subject_id,
                occurred_at=each.occurred_at,
                time_precision=each.time_precision,
                data=dict(each.data),
            )
            for each in row.entries
        ),
    )


def _animal(new: NewAnimal) -> RowAnimal:
    return RowAnimal(
        animal_id=new.animal_id,
        species=new.species,
        production_type=new.production_type,
        sex=new.sex,
        name=new.name,
        birth_date=new.birth_date,
        breed=new.breed,
        registered_on=new.registered_on,
        place_id=new.place_id,
        group_ids=new.group_ids,
        identifiers=tuple(
            RowIdentifier(scheme=each.scheme, value=each.value, type=each.type, official=each.official)
            for each in new.numbers
        ),
    )
