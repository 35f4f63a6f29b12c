"""A planned row as the fact that crosses to herd and events."""

from uuid import UUID

from modules.integration.contracts.published import (
    RowAnimal,
    RowBreed,
    RowChange,
    RowEntry,
    RowGroup,
    RowIdentifier,
    RowImported,
    RowParent,
    RowPlace,
)
from modules.integration.domain.plan import NewAnimal, NewParent, PlannedRow


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
        parents=tuple(map(_parent, row.parents)),
        change=_change(row),
    )


def _parent(new: NewParent) -> RowParent:
    scheme, value = new.number or (None, None)
    return RowParent(
        parent_id=new.parent_id, name=new.name, species=new.species, sex=new.sex, scheme=scheme, value=value
    )


def _change(row: PlannedRow) -> RowChange | None:
    if not row.is_update or row.subject_id is None:
        return None
    told = [change for change in row.changes if not change.entry]
    return RowChange(
        animal_id=row.subject_id,
        before={change.field: change.old for change in told},
        after={change.field: change.new for change in told},
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
        coat_colour=new.coat_colour,
        breed_fractions=tuple(RowBreed(breed=breed, fraction=part) for breed, part in new.breeds),
        genetic_dam_id=new.parents.get("genetic_dam"),
        birth_dam_id=new.parents.get("birth_dam"),
        sire_id=new.parents.get("sire"),
        identifiers=tuple(
            RowIdentifier(scheme=each.scheme, value=each.value, type=each.type, official=each.official)
            for each in new.numbers
        ),
    )
