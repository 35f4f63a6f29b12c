"""`tagging`: an animal gets a number. Whether the number is free is herd's to judge."""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES, POSITIONS
from app.kernel.trade.identifiers import IdentifierError, normalise
from app.kernel.trade.labels import said
from modules.events.domain.fields import Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.state import Entry, State


def check(_state: State, entry: Entry) -> Iterable[Finding]:
    """The number has the form of its scheme."""
    try:
        normalise(entry.data["scheme"], entry.data["identifier"])
    except IdentifierError as error:
        yield Finding("identifier_invalid", "error", "/data/identifier", {"problem": error.code})


TAGGING = Kind(
    code="tagging",
    labels=said("tagging", "identificação, brincagem", "identificación, caravaneo"),
    subjects=("animal",),
    fields=(
        Field(
            "scheme", "text", said("scheme", "sistema de numeração", "sistema de numeración"), required=True, longest=60
        ),
        Field("identifier", "text", said("number", "número", "número"), required=True, longest=60),
        Field("type", "enum", said("type", "tipo", "tipo"), required=True, enum=IDENTIFIER_TYPES),
        Field("position", "enum", said("position", "posição", "posición"), enum=POSITIONS),
        Field("official", "boolean", said("official", "oficial", "oficial"), required=True),
    ),
    presence=Presence.HERE_OR_NOT_YET,
    check=check,
    key=("scheme", "identifier"),
)
