"""Who stands by when messages are handled and jobs run: to count, to time, to trace."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from app.kernel.message import Message


class Watcher:
    """Stands around each handling and each run, which happen within what it gives; this one only lets them happen."""

    def handling(self, subscription: str, messages: Sequence[Message]) -> AbstractContextManager[None]:
        """Around the handler of one message, or of several that it takes at once."""
        return nullcontext()

    def running(self, store: str, actor: str) -> AbstractContextManager[None]:
        """Around one run of a job."""
        return nullcontext()
