"""Cases that only divide one input by another."""

from app.kernel.trade.kpis.definition import Answer, Reader
from app.kernel.trade.kpis.figure import share
from app.kernel.trade.kpis.inputs import Inputs
from app.kernel.trade.kpis.setting import Chosen


def share_of(part: str, whole: str) -> Reader:
    """A reader of the percentage that one number of the inputs is of another."""

    def read(inputs: Inputs, _: Chosen) -> Answer:
        return share(inputs.number(part), inputs.number(whole))

    return read
