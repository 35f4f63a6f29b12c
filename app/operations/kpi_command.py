"""The command that computes written cases of KPIs."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from app.kernel.trade.kpis.inputs import CaseError
from app.operations.kpi_cases import check as check_cases
from app.operations.kpi_cases import read_cases


@click.group()
def kpi() -> None:
    """Key performance indicators."""


@kpi.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--files", type=click.Path(exists=True, file_okay=False, path_type=Path), help="where files that cases name lie"
)
@click.pass_obj
def check(rebanho: Any, file: Path, files: Path | None) -> None:
    """Compute the cases of a file and compare with what they expect; ends with 1 when one fails."""
    counted: Counter[str] = Counter()
    try:
        owners = {name: each.kpis for name, each in rebanho.modules.items()}
        for outcome in check_cases(read_cases(file), owners, files):
            counted[outcome.verdict] += 1
            why = f": {outcome.why}" if outcome.why else ""
            click.echo(f"{outcome.case.id} ({', '.join(outcome.case.codes)}) {outcome.verdict}{why}")
    except CaseError as error:
        raise click.ClickException(f"{file}: {error}") from error
    click.echo(f"{counted['passed']} passed, {counted['failed']} failed, {counted['skipped']} skipped")
    sys.exit(1 if counted["failed"] else 0)
