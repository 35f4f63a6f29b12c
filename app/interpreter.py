"""What a process of ours asks of its interpreter."""

import gc

NEW_OBJECTS = 20_000
"""A page of rows makes some thousands that all go by themselves: a look at them finds nothing."""
YOUNG_LOOKS = 20


def look_for_garbage_seldom() -> None:
    """Look for objects that hold each other less often, and never among those that are here already.

    Rows, messages and answers go as soon as nobody holds them; the looks of a usual interpreter (after 700 new objects)
    take a third of the time of an import.
    """
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS, YOUNG_LOOKS, YOUNG_LOOKS)
