"""What the journal does by the calendar."""

from app.kernel.jobs import Work, job
from modules.events.services.attachments import AT_ONCE, sweep_unused


@job()
def sweep_files(work: Work) -> None:
    """Every night: let go of files that nobody has named for a month."""
    files = work.store.files
    swept = AT_ONCE
    while files is not None and swept == AT_ONCE:
        with work.write() as tx:
            swept = sweep_unused(tx, files)
