"""Who asks, in which language, and the store of the module that answers."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any
from uuid import UUID

from flask import current_app, g, request
from werkzeug.exceptions import Forbidden, NotFound, Unauthorized

from app.kernel.errors import LANGUAGES
from app.kernel.identity import Action, Principal
from app.kernel.store import Store
from app.kernel.transaction import Context, ReadTx, Tx


def principal() -> Principal:
    """Who asks; 401 when nobody is signed in. Asked once per request."""
    found: Principal | None = g.get("principal")
    if found is None:
        found = current_app.extensions["rebanho"].authenticate(request)
        if found is None:
            raise Unauthorized
        g.principal = found
    return found


def check_access(action: Action | None, farm_id: UUID | None) -> None:
    """Let the request pass, or answer 401, 404 (a stranger to the farm learns nothing of it) or 403."""
    who = principal()
    if farm_id is None or action is None:
        return
    if farm_id not in who.roles:
        raise NotFound
    if not who.may(action, farm_id):
        raise Forbidden


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


def writing() -> AbstractContextManager[Tx]:
    """A transaction that writes the module's store, in the name of who asks."""
    who: Any = g.get("principal")
    person = who.person_id if who else None
    context = Context(correlation_id=g.request_id, person_id=person)
    once = g.get("once")  # a request that may be repeated: all it writes is one transaction with its answer
    written: AbstractContextManager[Tx] = once.writing(context) if once else store().write(context)
    return written
