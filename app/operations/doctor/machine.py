"""The machine and what it was told: settings, time zones, disk, clock."""

import shutil
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.config import Settings
from app.kernel import clock
from app.observability.traces import MISSING, can_trace
from app.operations.doctor.finding import Finding

LEAST_FREE = 1024**3
CLOCK_TOLERANCE = timedelta(minutes=10)
ZONES = ("America/Sao_Paulo", "Europe/Amsterdam", "America/Argentina/Buenos_Aires")


def look_at_settings(settings: Settings) -> Finding:
    """What each setting may be was seen to at the start; here, what does not go well together."""
    parts = (f"here: {', '.join(settings.stores)}", f"bus: {settings.bus.split(':')[0]}")
    says = "; ".join((*parts, f"elsewhere: {', '.join(settings.remote)}" if settings.remote else "all in this process"))
    if (settings.public_url or "").startswith("https:") and not settings.proxies:
        return Finding(
            "settings",
            f"{says}; REBANHO_PUBLIC_URL begins with https:, and no proxy is said to stand in front",
            "Set REBANHO_PROXIES=1: else everybody seems to come from the address of the proxy.",
        )
    if settings.traces and not can_trace():
        return Finding("settings", f"{says}; a collector of traces is named", f"No traces: {MISSING}.")
    return Finding("settings", says)


def look_at_zones() -> Finding:
    """Whether the time zones of farms are known."""
    try:
        for zone in ZONES:
            ZoneInfo(zone)
    except ZoneInfoNotFoundError as error:
        return Finding("time zones", str(error), "Install the package tzdata, or use the image, which has it.")
    return Finding("time zones", "known")


def look_at_disk(settings: Settings, least_free: int) -> Finding:
    """Whether there is room for more data."""
    folder = settings.data if settings.data.exists() else settings.data.absolute().parent
    free = shutil.disk_usage(folder).free
    says = f"{free / 1024**3:.1f} GiB free in {folder}"
    if free < least_free:
        return Finding("disk", says, "Make room: below 1 GiB backups fail first, then records cannot be stored.")
    return Finding("disk", says)


def look_at_clock(settings: Settings) -> Finding:
    """Whether the time is later than the last change of the data."""
    present = clock.now()
    files = [path.stat().st_mtime for path in settings.data.glob("*.db*")]
    ahead = max(files, default=0.0) - present.timestamp()
    says = f"{present:%Y-%m-%d %H:%M:%S} UTC"
    if ahead > CLOCK_TOLERANCE.total_seconds():
        return Finding(
            "clock",
            f"{says}, {ahead / 60:.0f} minutes before the last change of the data",
            "Set the clock (timedatectl set-ntp true): what is recorded now would seem older than it is.",
        )
    return Finding("clock", says)
