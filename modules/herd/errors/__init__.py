"""What herd refuses, in the farmer's words, in three languages."""

from modules.herd.errors.animals import (
    AlreadyMerged,
    AnimalUnknown,
    BornAfterRegistration,
    ChangedMeanwhile,
    IdElsewhere,
    IdTaken,
    InTheFuture,
    MergedIntoItself,
    MergedSpecies,
    WrongProductionType,
)
from modules.herd.errors.catalogues import CodeTaken, NotInCatalogue
from modules.herd.errors.groups import (
    ClassesDoNotSum,
    ClosedByJournal,
    GroupClosed,
    GroupNotEmpty,
    GroupUnknown,
    LotsOnly,
    MovedByJournal,
    OneGroupPerPurpose,
)
from modules.herd.errors.numbers import IdentifierInUse, IdentifierInvalid, IdentifierNeeded, IdentifierRepeated
from modules.herd.errors.parents import (
    FractionsNotWhole,
    OwnAncestor,
    ParentUnknown,
    ParentWrongSex,
    ParentWrongSpecies,
    ParentYounger,
)
from modules.herd.errors.places import PlaceClosed, PlaceHoldsNoAnimals, PlaceInsideItself, PlaceNotEmpty, PlaceUnknown

__all__ = [
    "AlreadyMerged",
    "AnimalUnknown",
    "BornAfterRegistration",
    "ChangedMeanwhile",
    "ClassesDoNotSum",
    "ClosedByJournal",
    "CodeTaken",
    "FractionsNotWhole",
    "GroupClosed",
    "GroupNotEmpty",
    "GroupUnknown",
    "IdElsewhere",
    "IdTaken",
    "IdentifierInUse",
    "IdentifierInvalid",
    "IdentifierNeeded",
    "IdentifierRepeated",
    "InTheFuture",
    "LotsOnly",
    "MergedIntoItself",
    "MergedSpecies",
    "MovedByJournal",
    "NotInCatalogue",
    "OneGroupPerPurpose",
    "OwnAncestor",
    "ParentUnknown",
    "ParentWrongSex",
    "ParentWrongSpecies",
    "ParentYounger",
    "PlaceClosed",
    "PlaceHoldsNoAnimals",
    "PlaceInsideItself",
    "PlaceNotEmpty",
    "PlaceUnknown",
    "WrongProductionType",
]
