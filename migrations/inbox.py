"""The inbox's partial indexes as a revision of every store makes them. A later change is a revision of each store."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

PLACE = ("subscription", "stream", "epoch", "position")
KEY = ("subscription", "stream", "epoch", "key", "position")
KEY_IN_ANY_EPOCH = ("subscription", "stream", "key", "position")
UNFINISHED: Mapping[str, Any] = {f"{name}_where": sa.text("state <> 'done'") for name in ("sqlite", "postgresql")}


def index_unfinished_by_place() -> None:
    """What waits is found in its order without reading what is done."""
    op.drop_index("ix_inbox_unfinished", "inbox")
    _index("ix_inbox_unfinished", PLACE)
    _index("ix_inbox_unfinished_key", KEY)


def index_unfinished_by_key_only() -> None:
    """As the first revision made it."""
    op.drop_index("ix_inbox_unfinished_key", "inbox")
    op.drop_index("ix_inbox_unfinished", "inbox")
    _index("ix_inbox_unfinished", KEY_IN_ANY_EPOCH)


def _index(name: str, columns: Sequence[str]) -> None:
    op.create_index(name, "inbox", list(columns), **UNFINISHED)
