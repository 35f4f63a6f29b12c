"""What the doctor finds."""

from dataclasses import dataclass
from datetime import timedelta

LATE = timedelta(minutes=5)
SKEW = timedelta(seconds=5)
"""How far apart the clocks of two machines may be: what one signs is soon out of date for the other."""
SET_CLOCKS = "Set the clocks of both machines (timedatectl set-ntp true): each orders by its own what happens here."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `advice` is there when something is wrong with it."""

    about: str
    says: str
    advice: str | None = None
    is_unusable: bool = False


def compare_clocks(about: str, ahead: timedelta) -> Finding | None:
    """A finding when another machine's clock is too far from this one's."""
    if abs(ahead) <= SKEW:
        return None
    side = "ahead of" if ahead > timedelta(0) else "behind"
    return Finding(about, f"its clock is {abs(ahead).total_seconds():.0f} s {side} ours", SET_CLOCKS)
