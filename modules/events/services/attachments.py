"""Files that entries name: taken in pieces, known by what is in them, and let go when nobody names them."""

import hashlib
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from app.kernel.files import Files, NotWhatItSays, OutOfStep
from app.kernel.transaction import ReadTx, Tx
from modules.events.domain.files import kind_of_file
from modules.events.errors import FileForbidden, FileNotWhatItSays, FileOutOfStep, FileTooLarge
from modules.events.models import attachment, file_use

UNUSED_FOR = timedelta(days=30)
AT_ONCE = 500

_one = sa.select(attachment).where(
    attachment.c.farm_id == sa.bindparam("farm"), attachment.c.sha256 == sa.bindparam("sha256")
)
_unused = (
    sa.select(attachment.c.farm_id, attachment.c.sha256)
    .where(
        attachment.c.stored_at < sa.bindparam("before", type_=attachment.c.stored_at.type),
        ~sa.exists().where(file_use.c.farm_id == attachment.c.farm_id, file_use.c.sha256 == attachment.c.sha256),
    )
    .limit(AT_ONCE)
)
_forget = sa.delete(attachment).where(
    attachment.c.farm_id == sa.bindparam("farm"), attachment.c.sha256 == sa.bindparam("hash")
)


def find_attachment(tx: ReadTx, farm_id: UUID, sha256: str) -> sa.Row[tuple[UUID, str]] | None:
    """What is known of a file of the farm that is here."""
    return tx.one(_one, {"farm": farm_id, "sha256": sha256})


def take_piece(files: Files, farm_id: UUID, sha256: str, piece: bytes, *, offset: int, size: int) -> str | None:
    """Keep a piece of a file; its media type once it is whole, None until then.

    Raises FileTooLarge, FileOutOfStep, FileNotWhatItSays, FileForbidden.
    """
    if size > files.most_bytes or offset + len(piece) > size:
        raise FileTooLarge(megabytes=files.most_bytes // 2**20)
    try:
        if not files.has(farm_id, sha256) and not files.add(farm_id, sha256, piece, offset=offset, size=size):
            return None
    except OutOfStep as error:
        raise FileOutOfStep(extra={"received": error.received}) from error
    except NotWhatItSays as error:
        raise FileNotWhatItSays from error
    with files.path(farm_id, sha256).open("rb") as file:
        media_type = kind_of_file(file.read(32))
    if media_type is None:
        files.remove(farm_id, sha256)
        raise FileForbidden
    return media_type


def keep_attachment(tx: Tx, farm_id: UUID, sha256: str, media_type: str, size: int) -> bool:
    """Write down that a file is here; False when it was before."""
    told = {"farm_id": farm_id, "sha256": sha256, "media_type": media_type, "size": size, "stored_at": tx.now}
    return tx.insert_new(attachment, told) > 0


def sweep_unused(tx: Tx, files: Files) -> int:
    """Let go of files that came a month ago and that no version of any entry names, and of pieces as old."""
    before = tx.now - UNUSED_FOR
    unused = tx.all(_unused, {"before": before})
    for row in unused:
        files.remove(row.farm_id, row.sha256)
    tx.run(_forget, [{"farm": row.farm_id, "hash": row.sha256} for row in unused])
    for part in files.unfinished(before.timestamp()):
        part.unlink(missing_ok=True)
    return len(unused)


def hash_of(content: bytes) -> str:
    """The name of a file with this content."""
    return hashlib.sha256(content).hexdigest()
