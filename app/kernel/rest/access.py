"""Who asks, in which language, and the store of the module that answers."""

from contextlib import AbstractContextManager, nullcontext
from typing import ClassVar
from uuid import UUID

from flask import current_app, g, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, NotFound, Unauthorized

from app.kernel import errors
from app.kernel.errors import LANGUAGES
from app.kernel.identity import Action, Data, Principal
from app.kernel.store import Store
from app.kernel.transaction import Context, ReadTx, Tx

ANONYMOUS = "Anonymous"
INVALID = "Refused invalid_token"
FOREIGN = "Refused foreign_origin"
"""What a gateway puts in place of a request's `Authorization` when there is nobody to name."""


def principal() -> Principal:
    """Who asks; 401 when nobody is signed in. Asked once per request."""
    found: Principal | None = g.get("principal")
    if found is None:
        found = current_app.extensions["rebanho"].authenticate(request)
        if found is None:
            raise Unauthorized
        g.principal = found
    return found


class NotConsented(errors.Forbidden):
    """The farm has not consented that its organisation reads this."""

    code = "not_consented"
    sentences: ClassVar = {
        "en": "The farm has not consented to show this.",
        "pt-BR": "A fazenda não consentiu em mostrar isto.",
        "es": "La granja no ha consentido en mostrar esto.",
    }


class ForeignOrigin(errors.Forbidden):
    """A page of another site tried to use this person's session."""

    code = "identity/foreign_origin"
    sentences: ClassVar = {
        "en": "This request came from another site and was not carried out.",
        "pt-BR": "Este pedido veio de outro site e não foi executado.",
        "es": "Esta solicitud vino de otro sitio y no se realizó.",
    }


def invalid_token() -> Unauthorized:
    """What answers a token that opens nothing."""
    return Unauthorized(www_authenticate=WWWAuthenticate("bearer", {"realm": "rebanho", "error": "invalid_token"}))


def check_access(
    action: Action | None,
    farm_id: UUID | None,
    *,
    data: Data | None = None,
    organisation_id: UUID | None = None,
) -> None:
    """Let the request pass, or answer 401, 404 (a stranger to the farm learns nothing of it) or 403.

    Reading takes the farm's consent too, for `data` or else for the class of the module's own. What lies under an
    organisation and no farm is for whoever is in it.
    """
    who = principal()
    if action is None:
        return
    if farm_id is None:
        if organisation_id is not None and organisation_id not in who.organisations:
            raise NotFound
        return
    if farm_id not in who.roles:
        raise NotFound
    if not who.may(action, farm_id):
        raise Forbidden
    if action is Action.READ:
        check_shown(data or _own_class(), farm_id)


def check_shown(data: Data | None, farm_id: UUID) -> None:
    """Let pass who may see a class of the farm's data, or answer 403: the farm does not consent to show it."""
    if not principal().sees(data, farm_id):
        raise NotConsented


def _own_class() -> Data | None:
    found: Data | None = current_app.extensions["rebanho"].modules[g.module].data
    return found


def language() -> str:
    """The language to answer in: what the request accepts, else the person's own, else English."""
    wanted = request.accept_languages.best_match(LANGUAGES)
    if wanted:
        return wanted
    found: Principal | None = g.get("principal")
    return found.language if found and found.language in LANGUAGES else "en"


def store() -> Store:
    """The store of the module that the present route belongs to."""
    found: Store = current_app.extensions["rebanho"].stores[g.module]
    return found


def reading() -> AbstractContextManager[ReadTx]:
    """A transaction that reads the module's store."""
    once = g.get("once")
    return nullcontext(once.tx) if once and once.tx else store().read()


def writing_apart() -> AbstractContextManager[Tx]:
    """A transaction of its own, begun before any other of the request: kept even if the request is refused."""
    return store().write(asking())


def writing() -> AbstractContextManager[Tx]:
    """A transaction that writes the module's store, in the name of who asks."""
    context = asking()
    once = g.get("once")  # a request that may be repeated: all it writes is one transaction with its answer
    written: AbstractContextManager[Tx] = once.writing(context) if once else store().write(context)
    return written


def asking() -> Context:
    """In whose name the request is, and from where."""
    who: Principal | None = g.get("principal")
    person = who.person_id if who else None
    return Context(correlation_id=g.request_id, person_id=person, address=request.remote_addr or "")
