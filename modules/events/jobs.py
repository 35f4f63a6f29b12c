"""What the journal does by the calendar."""

from app.kernel.jobs import Work, job
from app.kernel.rebuild import rebuild
from modules.events.services.attachments import AT_ONCE, sweep_unused
from modules.events.services.rebuilding import REBUILDS


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
