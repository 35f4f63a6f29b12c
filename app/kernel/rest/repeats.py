"""`Idempotency-Key`: a request that is sent again with its key has its effect once, and its answer again.

The answer is stored in the transaction that has the effect, sealed with the key, which only the sender keeps: it may
hold what is shown once and never stored readable, such as the text of a token.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, ClassVar

import sqlalchemy as sa
from flask import Response, g, make_response, request
from werkzeug.datastructures import FileStorage

from app.kernel.errors import Malformed
from app.kernel.rest.access import principal, store
from app.kernel.rest.parser import read_body
from app.kernel.store import Store
from app.kernel.tables import answered
from app.kernel.transaction import Context, ReadTx, Tx

HEADER = "Idempotency-Key"
KEPT_HEADERS = ("Content-Type", "Location", "ETag")
CHUNK = 2**20

_KEY = re.compile(r'"?([\x21\x23-\x7e]{16,128})"?')
_stored = sa.select(answered).where(answered.c.name == sa.bindparam("name"))
_keep = sa.update(answered).where(answered.c.name == sa.bindparam("which"))


class BadKey(Malformed):
    """The key is too short to be one of its own, or too long."""

    code = "bad_idempotency_key"
    sentences: ClassVar = {
        "en": "An Idempotency-Key has 16 to 128 visible characters; a new UUID is a good one.",
        "pt-BR": "Uma Idempotency-Key tem de 16 a 128 caracteres visíveis; um UUID novo serve bem.",
        "es": "Una Idempotency-Key tiene de 16 a 128 caracteres visibles; un UUID nuevo sirve bien.",
    }


class KeyUsed(Malformed):
    """The key came before with another request."""

    code = "idempotency_key_used"
    sentences: ClassVar = {
        "en": "This Idempotency-Key was used for another request. Make a new one for each.",
        "pt-BR": "Esta Idempotency-Key já foi usada para outro pedido. Crie uma nova para cada um.",
        "es": "Esta Idempotency-Key ya se usó para otra solicitud. Cree una nueva para cada una.",
    }


class _Answered(Exception):
    """Somebody was faster: here is what was answered."""

    def __init__(self, response: Response) -> None:
        self.response = response


class _Refused(Exception):
    """The view answered with a problem of its own: nothing of what it wrote is kept."""


class Once:
    """One request with a key: the transaction of its effect stays open until its answer is stored in it."""

    def __init__(self, into: Store, key: str) -> None:
        self.tx: Tx | None = None
        self.name = _digest(str(principal().person_id), request.method, request.path, key)
        self._key = key
        self._store = into
        self._sent = _digest_of_content()
        self._open: AbstractContextManager[Tx] | None = None

    def find(self, tx: ReadTx) -> Response | None:
        """The answer that was given to this request before; raises KeyUsed when the key came with another."""
        row = tx.one(_stored, {"name": self.name})
        if row is None:
            return None
        if row.content_hash != self._sent:
            raise KeyUsed
        response = Response(self._sealed(row.body), status=row.status, headers=row.headers)
        response.headers["Idempotent-Replayed"] = "true"
        return response

    @contextmanager
    def writing(self, context: Context) -> Iterator[Tx]:
        """A part of the one transaction, which fails alone."""
        tx = self.tx or self._begin(context)
        said = len(tx.outgoing)
        savepoint = tx.conn.begin_nested()
        try:
            yield tx
        except BaseException:
            savepoint.rollback()
            del tx.outgoing[said:]
            raise
        savepoint.commit()

    def _begin(self, context: Context) -> Tx:
        self._open = self._store.write(context)
        self.tx = tx = self._open.__enter__()
        claim = {"name": self.name, "content_hash": self._sent, "status": 0, "headers": {}, "body": b""}
        # Who comes second waits here until the first has committed, and finds its answer then.
        if not tx.insert_new(answered, {**claim, "answered_at": tx.now}):
            found = self.find(tx)
            if found is None:
                raise RuntimeError("an answer that was there is gone")
            raise _Answered(found)
        return tx

    def finish(self, response: Response) -> None:
        """Store the answer of what succeeded and commit; what failed leaves nothing."""
        if self.tx is None or self._open is None:
            return
        if response.status_code >= 400:
            self.undo(_Refused())
            return
        kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
        values = {"status": response.status_code, "headers": kept, "body": self._sealed(response.get_data())}
        self.tx.run(_keep.values(values), {"which": self.name})
        opened, self._open, self.tx = self._open, None, None
        opened.__exit__(None, None, None)

    def _sealed(self, body: bytes) -> bytes:
        """The body under a stream of its own, made from the key and what it was sent for; twice gives it back."""
        stream = hashlib.shake_256(f"{self.name}\n{self._key}".encode()).digest(len(body))
        return (int.from_bytes(body) ^ int.from_bytes(stream)).to_bytes(len(body))

    def undo(self, error: BaseException) -> None:
        """Roll everything back."""
        opened, self._open, self.tx = self._open, None, None
        if opened is not None:
            opened.__exit__(type(error), error, error.__traceback__)


def once(view: Callable[[], Any]) -> Any:
    """The view's answer, or the one that was given to this very request before."""
    sent = request.headers.get(HEADER)
    if sent is None or request.method != "POST":
        return view()
    if not (found := _KEY.fullmatch(sent)):
        raise BadKey
    g.once = repeat = Once(store(), found[1])
    try:
        with store().read() as tx:
            if (given := repeat.find(tx)) is not None:
                return given
        response = make_response(view())
        repeat.finish(response)
    except _Answered as found_meanwhile:
        repeat.undo(found_meanwhile)
        return found_meanwhile.response
    except BaseException as error:
        repeat.undo(error)
        raise
    return response


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _digest_of_content() -> str:
    """What was sent: query and body. A form is read part by part, because each sending separates them anew."""
    digest = hashlib.sha256(request.query_string + b"\n")
    if request.mimetype != "multipart/form-data":
        digest.update(read_body(request))
        return digest.hexdigest()
    for name, values in sorted(request.form.lists()):
        digest.update(repr((name, values)).encode())
    for name, files in sorted(request.files.lists(), key=lambda each: each[0]):
        for file in files:
            digest.update(repr((name, file.filename, _digest_of_file(file))).encode())
    return digest.hexdigest()


def _digest_of_file(file: FileStorage) -> str:
    digest = hashlib.sha256()
    while chunk := file.stream.read(CHUNK):
        digest.update(chunk)
    file.stream.seek(0)
    return digest.hexdigest()
