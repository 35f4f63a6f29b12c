"""`tagging`, `tag_lost`, `tag_replaced`: an animal gets a number, loses it, or carries another in its place.

Whether a number is free, and whether the animal carried the old one, is herd's to judge.
"""

from collections.abc import Iterable

from app.kernel.errors import Finding
from app.kernel.trade.enumerations.identification import IDENTIFIER_TYPES, POSITIONS, TAG_REASONS
from app.kernel.trade.identifiers import IdentifierError, normalise
from app.kernel.trade.labels import said
from modules.events.domain.fields import Data, Field
from modules.events.domain.kind import Kind, Presence
from modules.events.domain.state import Entry, State

Number = tuple[str, str]


def number_of(scheme: str, text: str) -> Number:
    """A number under the scheme it is kept in and in its one spelling; as written when it is no number of it."""
    try:
        found = normalise(scheme, text)
    except IdentifierError:
        return scheme, text
    return found.scheme, found.value


def ill_formed(scheme: str, text: str, pointer: str, level: str = "error") -> Iterable[Finding]:
    """The number has the form of its scheme."""
    try:
        normalise(scheme, text)
    except IdentifierError as error:
        yield Finding("identifier_invalid", level, pointer, {"problem": error.code})


def check(state: State, entry: Entry) -> Iterable[Finding]:
    """The number has the form of its scheme; one that another animal carried, or a second official one, is unusual."""
    yield from ill_formed(entry.data["scheme"], entry.data["identifier"], "/data/identifier")
    if entry.carried_before_by is not None:
        yield Finding("identifier_retired", "warning", "/data/identifier", {"label": entry.carried_before_by})
    if not entry.data["official"]:
        return
    scheme, value = number_of(entry.data["scheme"], entry.data["identifier"])
    carried = _without(state, entry).official.get(scheme)
    if carried is not None and carried != value:
        yield Finding("second_official", "warning", "/data/identifier", {"identifier": carried})


def check_loss(_state: State, entry: Entry) -> Iterable[Finding]:
    """The lost number has the form of its scheme."""
    return ill_formed(entry.data["scheme"], entry.data["identifier"], "/data/identifier")


def check_replacement(state: State, entry: Entry) -> Iterable[Finding]:
    """Both numbers have the form of their schemes, and are two."""
    yield from check(state, entry)
    yield from ill_formed(entry.data["old_scheme"], entry.data["old_identifier"], "/data/old_identifier")
    if _old(entry) == number_of(entry.data["scheme"], entry.data["identifier"]):
        yield Finding("same_identifier", "error", "/data/identifier")


def _old(entry: Entry) -> Number | None:
    data = entry.data
    return number_of(data["old_scheme"], data["old_identifier"]) if "old_identifier" in data else None


def _without(state: State, entry: Entry) -> State:
    return _lose(state, _old(entry))


def _lose(state: State, number: Number | None) -> State:
    kept = {scheme: value for scheme, value in state.official.items() if (scheme, value) != number}
    return state.but(official=kept)


def apply(state: State, entry: Entry) -> State:
    """Carries the number, instead of the old one if it names one."""
    state = _without(state, entry).forgetting("tag_lost")
    if not entry.data["official"]:
        return state
    scheme, value = number_of(entry.data["scheme"], entry.data["identifier"])
    return state.but(official={**state.official, scheme: value})


def apply_loss(state: State, entry: Entry) -> State:
    """Carries the number no more."""
    after = _lose(state, number_of(entry.data["scheme"], entry.data["identifier"]))
    return after.keeping("tag_lost", entry.told())


def finish(_subject_type: str, data: Data) -> Iterable[Finding]:
    """The old number is one of the same scheme unless it says another."""
    data.setdefault("old_scheme", data["scheme"])
    return ()


def _scheme(name: str, *, required: bool = True) -> Field:
    labels = said("scheme", "sistema de numeração", "sistema de numeración")
    return Field(name, "text", labels, required=required, longest=60)


NUMBER = (
    _scheme("scheme"),
    Field("identifier", "text", said("number", "número", "número"), required=True, longest=60),
)
_CARRIED = (
    Field("type", "enum", said("type", "tipo", "tipo"), required=True, enum=IDENTIFIER_TYPES),
    Field("position", "enum", said("position", "posição", "posición"), enum=POSITIONS),
    Field("official", "boolean", said("official", "oficial", "oficial"), required=True),
)
_REASON = Field("reason", "enum", said("reason", "motivo", "motivo"), required=True, enum=TAG_REASONS)

TAGGING = Kind(
    code="tagging",
    labels=said("tagging", "identificação, brincagem", "identificación, caravaneo"),
    subjects=("animal",),
    fields=(*NUMBER, *_CARRIED),
    presence=Presence.HERE_OR_NOT_YET,
    check=check,
    apply=apply,
    key=("scheme", "identifier"),
)

TAG_LOST = Kind(
    code="tag_lost",
    labels=said("tag lost", "perda de brinco", "pérdida de caravana"),
    subjects=("animal",),
    fields=(
        *NUMBER,
        Field("type", "enum", said("type", "tipo", "tipo"), enum=IDENTIFIER_TYPES),
        Field("position", "enum", said("position", "posição", "posición"), enum=POSITIONS),
        Field("official", "boolean", said("official", "oficial", "oficial")),
        _REASON,
    ),
    presence=Presence.HERE_OR_AWAY,
    check=check_loss,
    apply=apply_loss,
    key=("scheme", "identifier"),
)

TAG_REPLACED = Kind(
    code="tag_replaced",
    labels=said("tag replaced", "troca de brinco", "reemplazo de caravana"),
    subjects=("animal",),
    fields=(
        *NUMBER,
        *_CARRIED,
        _scheme("old_scheme", required=False),
        Field(
            "old_identifier", "text", said("old number", "número antigo", "número anterior"), required=True, longest=60
        ),
        _REASON,
    ),
    check=check_replacement,
    apply=apply,
    finish=finish,
    key=("scheme", "identifier"),
)
