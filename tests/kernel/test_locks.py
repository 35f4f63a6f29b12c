"""A store's lock is one for all processes that share its file, and lets each in. A lock object is a process here."""

import subprocess
import sys
import threading
from pathlib import Path

from app.kernel.locks import FairLock, FileLock
from tests.kernel.test_buses import wait_until

HOLD = """
import sys, time
from pathlib import Path
from app.kernel.locks import FileLock
FileLock(Path(sys.argv[1])).take()
print("held", flush=True)
time.sleep(60)
"""


def test_who_comes_second_waits_until_the_first_has_left(tmp_path: Path) -> None:
    first, second = FairLock(tmp_path / "herd.db"), FairLock(tmp_path / "herd.db")
    entered = threading.Event()

    def enter() -> None:
        with second:
            entered.set()

    with first:
        waiting = threading.Thread(target=enter)
        waiting.start()
        assert not entered.wait(0.2)

    assert entered.wait(30)
    waiting.join(30)


def test_one_that_goes_in_again_and_again_keeps_nobody_out(tmp_path: Path) -> None:
    busy, other = FairLock(tmp_path / "herd.db"), FairLock(tmp_path / "herd.db")
    ended = threading.Event()

    def hold_again_and_again() -> None:
        while not ended.is_set():
            with busy:
                ended.wait(0.001)

    thread = threading.Thread(target=hold_again_and_again)
    thread.start()
    entered = 0
    try:
        for _ in range(20):
            with other:
                entered += 1
    finally:
        ended.set()
        thread.join(30)

    assert entered == 20


def test_a_lock_is_free_when_its_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    lock = FileLock(path)
    assert not lock.try_to_take()

    holder.kill()
    holder.wait(30)
    holder.stdout.close()

    assert wait_until(lock.try_to_take)
    lock.close()


def test_what_was_given_back_another_one_can_take(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.try_to_take()
    assert not second.try_to_take()

    first.give_back()

    assert second.try_to_take()
    first.close()
    second.close()
