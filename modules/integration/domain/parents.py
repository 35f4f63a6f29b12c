"""Who the parents named in a file are: animals of the file in any row, of the farm, or from outside."""

from collections.abc import Mapping
from uuid import UUID

from app.kernel.ids import derived_id
from app.kernel.trade.identifiers import SCHEMES
from modules.integration.domain.cells import fold
from modules.integration.domain.index import Index
from modules.integration.domain.notices import Notice
from modules.integration.domain.plan import NewParent, Picture, with_other_zeros
from modules.integration.domain.values import Parent, RowValues

SEX_OF = {"genetic_dam": "Female", "birth_dam": "Female", "sire": "Male"}
_LIKE = {"Female": ("Female", "FemaleNeuter"), "Male": ("Male", "MaleNeuter", "MaleCryptorchid")}


class AmbiguousParent(ValueError):
    """Several animals have the name of a parent."""


def find_parent(parent: Parent, index: Index, picture: Picture) -> UUID | None:
    """The animal of the file or the farm that a cell means, by number first; None for one from outside.

    Raises AmbiguousParent.
    """
    for key in parent.keys:
        found = index.numbers.get(key) or picture.numbers.get(key)
        if found:
            return found
    for key in parent.keys:
        alike = {found for other in with_other_zeros(key) if (found := index.numbers.get(other))}
        alike |= {found for other in with_other_zeros(key) if (found := picture.numbers.get(other))}
        if len(alike) == 1:
            return alike.pop()
    name = fold(parent.text)
    named = set(index.names.get(name, ())) | set(picture.named.get(name, ()))
    if len(named) > 1:
        raise AmbiguousParent
    return named.pop() if named else None


def connect(index: Index, picture: Picture) -> None:
    """Find the parents that the file itself holds: what sex they must be, and who has to be sent first."""
    parents_of: dict[UUID, tuple[UUID, ...]] = {}
    for animal_id, told in index.animals.items():
        found = []
        for role, parent in told.parents:
            parent_id = _in_file(parent, index, picture)
            if parent_id is None:
                continue
            index.as_parents.setdefault(parent_id, SEX_OF[role])
            if index.animals[parent_id].is_new:
                found.append(parent_id)
        if found and told.is_new:
            parents_of[animal_id] = tuple(found)
    index.set_waves(parents_of)


def _in_file(parent: Parent, index: Index, picture: Picture) -> UUID | None:
    try:
        found = find_parent(parent, index, picture)
    except AmbiguousParent:
        return None
    return found if found in index.animals else None


class Parentage:
    """Resolves the parents of one file's rows."""

    def __init__(self, index: Index, picture: Picture) -> None:
        self.index = index
        self.picture = picture

    def resolve(self, values: RowValues, animal_id: UUID) -> tuple[Mapping[str, UUID], list[NewParent]]:
        """The parents of a row's animal by role, and those among them that come from outside.

        What cannot be becomes a notice of the row.
        """
        found: dict[str, UUID] = {}
        outside: list[NewParent] = []
        if animal_id in self.index.circular:
            values.notices.append(Notice("own_ancestor"))
        for role, parent in values.parents.items():
            try:
                parent_id = find_parent(parent, self.index, self.picture)
            except AmbiguousParent:
                values.notices.append(Notice("parent_ambiguous", parent.column, params={"text": parent.text}))
                continue
            if parent_id is None:
                new = self._outside(values, role, parent)
                outside.append(new)
                parent_id = new.parent_id
            else:
                self._check(values, role, parent, parent_id, animal_id)
            found[role] = parent_id
        return found, outside

    def _outside(self, values: RowValues, role: str, parent: Parent) -> NewParent:
        species, sex = values.species or "", SEX_OF[role]
        parent_id = derived_id(self.picture.farm_id, "outside_parent", species, sex, fold(parent.text))
        number = next((key for key in parent.keys if SCHEMES[key[0]].is_global), None)
        return NewParent(parent_id, parent.text[:80], species, sex, number)

    def _check(self, values: RowValues, role: str, parent: Parent, parent_id: UUID, animal_id: UUID) -> None:
        """A parent is of the right sex, of the same species and older."""
        told, known = self.index.animals.get(parent_id), self.picture.animals.get(parent_id)
        sex = (known.sex if known else None) or (told.sex if told else None)
        species = known.species if known else (told.species if told else None)
        born = (known.birth_date if known else None) or (told.born if told else None)
        params = {"text": parent.text}
        if parent_id == animal_id:
            values.notices.append(Notice("own_ancestor", parent.column))
        elif sex and sex != "Unknown" and sex not in _LIKE[SEX_OF[role]]:
            values.notices.append(Notice("parent_wrong_sex", parent.column, params=params))
        elif species and values.species and species != values.species:
            values.notices.append(Notice("parent_wrong_species", parent.column, params=params))
        elif born and values.birth_date and born >= values.birth_date:
            values.notices.append(Notice("parent_younger", parent.column, params=params))
