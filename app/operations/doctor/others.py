"""What lies outside of this process: the broker, and the other parts of the application."""

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import orjson

from app.config import Settings
from app.gateway.remote import RemoteAway, Remotes
from app.kernel import clock
from app.kernel.brokers import check
from app.operations.doctor.finding import Finding, compare_clocks


def look_at_brokers(settings: Settings) -> Iterator[Finding]:
    """Whether what carries messages between processes answers, and what tells them of jobs."""
    if "://" in settings.bus:
        waits = "See that it runs, and REBANHO_BUS. Nothing is lost meanwhile: messages are sent once it answers."
        yield _broker("bus", settings.bus, waits)
    if "://" in settings.jobs:
        waits = "See that it runs, and REBANHO_JOBS. Nothing is lost meanwhile: jobs run a little later."
        yield _broker("broker of jobs", settings.jobs, waits)


def _broker(about: str, address: str, advice: str) -> Finding:
    host = urlsplit(address)
    where = f"{host.hostname}:{host.port}" if host.port else str(host.hostname)  # the address may hold a password
    try:
        check(address)
    except Exception as error:  # noqa: BLE001 - a border: every client has its own words for a server that is away
        return Finding(about, f"{where} does not answer ({type(error).__name__})", advice)
    return Finding(about, f"{where} answers")


def look_at_parts(settings: Settings) -> Iterator[Finding]:
    """Whether the processes that have other parts answer and are ready, and what time it is there."""
    remotes = Remotes(settings.remote)
    for name, url in settings.remote.items():
        about = f"process of {name}"
        try:
            answer = remotes.ask(name, "/health/ready")
        except RemoteAway as away:
            yield Finding(about, str(away)[:300], "See that it runs there, and REBANHO_REMOTE.")
            continue
        apart = None
        if told := answer.headers.get("Date"):
            apart = compare_clocks(about, parsedate_to_datetime(told) - clock.now())
        if answer.status != 200:
            yield Finding(about, f"it is not ready: {_problems(answer.data)}", f"Run `rebanho doctor` there ({url}).")
        elif apart:
            yield apart
        else:
            yield Finding(about, f"answers at {url}")


def _problems(body: bytes) -> str:
    try:
        return "; ".join(orjson.loads(body)["problems"])[:300]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return body[:100].decode(errors="replace")
