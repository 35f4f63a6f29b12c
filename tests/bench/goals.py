"""The goals, and the table that puts the results beside them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """One thing measured: what was to be reached, in which unit, and whether less or more of it is better."""

    name: str
    goal: float
    unit: str
    more_is_better: bool = False

    def excess(self, result: float) -> float:
        """How many times worse than the goal; 1 or less is as good."""
        return self.goal / result if self.more_is_better else result / self.goal

    def verdict(self, result: float) -> str:
        """In words: met, missed, or missed by more than twice."""
        excess = self.excess(result)
        if excess <= 1:
            return "met"
        return f"missed, {excess:.2f} times" if excess <= 2 else f"MISSED, {excess:.2f} times"


GET_ONE = Goal("GET one animal, CPU", 450, "µs")
GET_LIST = Goal("GET a list of 100 animals, CPU", 1.2, "ms")
POST_ONE = Goal("POST one weighing, CPU", 1.2, "ms")
BACK_DATED = Goal("POST a weighing before 1,000 later ones, CPU", 10, "ms")
HANDLE_ONE = Goal("its handling by all modules, CPU", 8, "ms")
POST_BATCH = Goal("POST a batch of 1,000 weighings, CPU", 0.6, "s")
BUS_LIVE = Goal("bus, live, for each subscription", 1_000, "messages/s", more_is_better=True)
BUS_BACKLOG = Goal("bus, backlog, for each subscription", 4_000, "messages/s", more_is_better=True)
LIST_GROWTH = Goal("the same list at 10 times the history", 1.2, "times")
IMPORT_WALL = Goal("import of 10,000 animals, all settled", 20, "s")
IMPORT_CPU = Goal("the same, CPU for each animal", 2, "ms")
IMPORT_TWO_WALL = Goal("the same by two processes", 20, "s")
BOARD = Goal("board of figures, the slowest profile", 200, "ms")
FIGURE = Goal("one figure with its months, the slowest", 100, "ms")
WORKLIST = Goal("worklist of a day", 50, "ms")
CARD = Goal("an animal's card, three requests", 20, "ms")
RECORD_LARGE = Goal("POST of an entry, against the farm that was entered", 1.3, "times")

ORDER = (
    GET_ONE,
    GET_LIST,
    POST_ONE,
    BACK_DATED,
    HANDLE_ONE,
    POST_BATCH,
    BUS_LIVE,
    BUS_BACKLOG,
    LIST_GROWTH,
    IMPORT_WALL,
    IMPORT_CPU,
    IMPORT_TWO_WALL,
    BOARD,
    FIGURE,
    WORKLIST,
    CARD,
    RECORD_LARGE,
)

MEMORY = Goal("memory, 100,000 animals, 10 M entries", 250, "MB")
IMPORT_LARGE_WALL = Goal("import of 100,000 rows, all settled", 240, "s")
IMPORT_LARGE_CPU = Goal("the same, CPU for each row", 2, "ms")
IMPORT_LARGE_MEMORY = Goal("the same, memory at most", 250, "MB")
IMPORT_LARGE_TWO_WALL = Goal("the same by two processes", 240, "s")
LIST_LARGE = Goal("list of 100 there, against 250 animals", 1.2, "times")
CARD_LARGE = Goal("card with timeline and curve, likewise", 1.2, "times")
JOURNAL_LARGE = Goal("page of the journal, likewise", 1.2, "times")
APART_P95 = Goal("heard by herd over Redis at 50 a second, p95", 100, "ms")
APART_RATE = Goal("entries until herd has heard them", 1_000, "a second", more_is_better=True)
GATEWAY = Goal("the built-in gateway for a request, CPU", 1_000, "µs")
IDLE = Goal("the single container when idle, CPU", 1, "%")
MIXED_RATE = Goal("mixed farm load, 5 % writes, a process for each core", 1_750, "requests/s", more_is_better=True)
MIXED_P99 = Goal("the same, p99", 100, "ms")
REBUILD_RATE = Goal("all derived tables made anew (10 M in 15 min)", 11_111, "entries/s", more_is_better=True)
KEYSTROKE = Goal("keystroke to rows painted, 20,000 animals", 200, "ms")


def _figures(result: float) -> str:
    return f"{result:,.0f}" if result >= 100 else f"{result:.2f}"


def print_table(results: Sequence[tuple[Goal, float]]) -> None:
    """Goal and result side by side, a line each."""
    print(f"{'what':42} {'goal':>22} {'result':>22}  verdict")
    for goal, result in results:
        bound = ("≥ " if goal.more_is_better else "≤ ") + f"{goal.goal:,.5g} {goal.unit}"
        print(f"{goal.name:42} {bound:>22} {f'{_figures(result)} {goal.unit}':>22}  {goal.verdict(result)}")
