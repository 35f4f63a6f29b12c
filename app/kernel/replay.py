"""Replay: empty a module's pictures and hear again everything that paints them. Reactions are never replayed."""

import sqlalchemy as sa

from app.kernel.module import Module
from app.kernel.store import Store
from app.kernel.tables import inbox, inbox_mark


def replay(store: Store, module: Module) -> None:
    """Forget the pictures and the marks of the projecting subscription; the gap is then closed from the feeds."""
    subscription = f"{module.name}.projects"
    with store.write() as tx:
        # The marks first: whoever drains in another process holds one, and must end before its picture is emptied.
        tx.run(sa.delete(inbox_mark).where(inbox_mark.c.subscription == subscription))
        tx.run(sa.delete(inbox).where(inbox.c.subscription == subscription))
        for picture in module.pictures:
            tx.run(sa.delete(picture))
