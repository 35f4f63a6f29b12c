"""What the journal does by the calendar."""

from uuid import UUID

import sqlalchemy as sa

from app.kernel.ids import derived_id
from app.kernel.jobs import GiveUp, Work, enqueue, job
from app.kernel.rebuild import rebuild
from modules.events.models import farm_journal
from modules.events.queries.kpis.telling import tellings_of
from modules.events.services.attachments import AT_ONCE, sweep_unused
from modules.events.services.counting import count_ahead, farms_to_count
from modules.events.services.farms import open_journal
from modules.events.services.figures import tell_changed
from modules.events.services.rebuilding import REBUILDS
from modules.events.services.together import renew_together
from modules.events.services.worklist import FIRST, renew_items

SUBJECTS_AT_ONCE = 500


@job()
def sweep_files(work: Work) -> None:
    """Every night: let go of files that nobody has named for a month."""
    files = work.store.files
    swept = AT_ONCE
    while files is not None and swept == AT_ONCE:
        with work.write() as tx:
            swept = sweep_unused(tx, files)


@job()
def rebuild_older(work: Work) -> None:
    """Every hour: after an upgrade, make anew what the rules of before derived."""
    with work.read() as tx:
        left = REBUILDS.left(tx)
    if left:
        for progress in rebuild(REBUILDS, left, work.write):
            work.tell(done=progress.done, of=progress.of)


@job()
def renew_worklist(work: Work) -> None:
    """After a farm set a parameter, and on the day from which it holds: make anew what is due for all its subjects."""
    if work.farm_id is None:
        raise GiveUp("no farm was named")
    after: UUID | None = UUID(work.progress["after"]) if work.progress else FIRST
    while after is not None:
        with work.write() as tx:
            farm = open_journal(tx, work.farm_id, 0)
            after = renew_items(tx, farm, after, SUBJECTS_AT_ONCE)
            if after:
                work.note(tx, after=str(after))
            else:
                renew_together(tx, farm)


@job()
def tell_figures(work: Work) -> None:
    """Every night: let the figures of each farm be told, by a job of its own: one in trouble stops no other."""
    with work.write() as tx:
        for row in tx.all(sa.select(farm_journal.c.farm_id).order_by(farm_journal.c.farm_id)):
            this = derived_id(row.farm_id, "figures", work.id)
            enqueue(tx, tell_farm_figures.name, farm_id=row.farm_id, job_id=this, farm=row.farm_id)


@job(tries=5)
def tell_farm_figures(work: Work, *, farm: UUID) -> None:
    """Tell the figures of one farm that are others than those told last."""
    with work.read() as tx:
        tellings = list(tellings_of(tx, farm))
    with work.write() as tx:
        tell_changed(tx, tellings)


@job()
def count_figures(work: Work) -> None:
    """Every few minutes: have the figures of large farms counted ahead where it is time to."""
    with work.write() as tx:
        for farm_id in farms_to_count(tx):
            this = derived_id(farm_id, "counting", work.id)
            enqueue(tx, count_farm_figures.name, farm_id=farm_id, key=f"count {farm_id}", job_id=this, farm=farm_id)


@job(tries=2)
def count_farm_figures(work: Work, *, farm: UUID) -> None:
    """Count the figures of one farm ahead, a profile after the other; unless an earlier job just did."""
    with work.read() as tx:
        if farm not in farms_to_count(tx):
            return
    count_ahead(farm, work.read, work.write)
