"""What takes longer than a request: planning and sending a large file, and taking an import back."""

from uuid import UUID

from app.kernel.jobs import Work, job
from modules.integration.services import imports
from modules.integration.services.drafts import Planner
from modules.integration.services.sending import send_some
from modules.integration.services.undoing import undo_some


@job()
def plan_import(work: Work, *, import_id: UUID) -> None:
    """Make the dry run of a large file; begun anew after a stop, because nothing of it has left."""
    with work.read() as tx:
        found = imports.find_work(tx, import_id)
        if found is None or found[0].planned_at is not None:
            return
        row, draft = found
        planner = Planner(tx, draft)
        planner.learn(tx)
    with work.write() as writing:
        imports.begin_plan(writing, draft)
    for part in planner.parts():
        with work.write() as writing:
            imports.keep_part(writing, planner, planner.plan_part(writing, part), recorded_by=row.created_by)
    with work.write() as writing:
        imports.end_plan(writing, planner)


@job()
def run_import(work: Work, *, import_id: UUID) -> None:
    """Plan a large file once more where the farm has changed, then send its rows; goes on where it was stopped."""
    plan_import.run(work, import_id=import_id)
    sent = 1
    while sent:
        with work.write() as tx:
            sent = send_some(tx, import_id)


@job()
def undo_import(work: Work, *, import_id: UUID) -> None:
    """Ask the owners to take back what an import made; goes on where it was stopped."""
    asked = 1
    while asked:
        with work.write() as tx:
            asked = undo_some(tx, import_id)
