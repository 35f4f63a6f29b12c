"""The services of the sows, group by group: each sow farrows with her group, or comes back with a later one."""

from collections.abc import Callable
from uuid import UUID

from app.demo.breeding import OESTRUS, Breeder
from app.demo.diary import Beast
from app.demo.story import Story

SERVED_BEFORE = 116  # days before a group farrows, when its first sows are in heat
SPREAD = 4  # days over which those of a group come in heat
CHECKED = 30
RETURNS, EMPTY, ABORTS = 0.06, 0.05, 0.025  # shares of those served
STUD = "Duroc CIA-2041"


class Sows(Breeder):
    """Sows by their groups. `cull` sends one away."""

    def __init__(self, story: Story, groups: dict[int, list[Beast]], cull: Callable[[Beast, str], None]) -> None:
        super().__init__(story)
        self.groups = groups
        self.cull = cull
        self.boars: list[Beast] = []
        self.leaving: set[UUID] = set()
        self._served: set[UUID] = set()
        self._pregnant: set[UUID] = set()

    def knows(self, sow: Beast) -> bool:
        """Whether she was ever served here."""
        return sow.id in self._served

    def farrows(self, sow: Beast) -> bool:
        """Whether she bears what she was served with for this day."""
        bears = sow.id in self._pregnant
        self._pregnant.discard(sow.id)
        return bears

    def serve_group(self, group: int) -> None:
        """Its sows come in heat one after another."""
        for sow in self.groups[group]:
            if sow.gone is None and sow.id not in self.leaving:
                self.story.after(sow.id.int % SPREAD, self._mate, sow, group)

    def raise_gilt(self, gilt: Beast, group_served_in: int) -> None:
        """A gilt shows her first heat here, and is selected before she is served with her group."""
        if self.chance.share("first heat", 0.6):
            first = group_served_in + gilt.id.int % SPREAD - OESTRUS
            self.story.after(first, self.heat, gilt, "boar_contact")
        self.story.after(group_served_in - 5, self.select, gilt)

    def _mate(self, sow: Beast, group: int) -> None:
        """Served in this heat once or twice; what comes of it is settled."""
        if sow.gone is not None or sow.id in self.leaving:
            return
        if self.chance.share("heat told", 0.35):
            self.heat(sow, "boar_contact", used=True)
        sire: Beast | str = STUD if self.chance.share("stud", 0.3) else self.chance.choice(self.boars)
        self._inseminate(sow, sire)
        self._served.add(sow.id)
        if self.chance.share("second mating", 0.8):
            self.story.after(1, self._inseminate, sow, sire)
        self._settle(sow, group)

    def _inseminate(self, sow: Beast, sire: Beast | str) -> None:
        self.serve(sow, "Insemination", sire, heat_kind="after_weaning" if sow.parity else "natural")

    def _settle(self, sow: Beast, group: int) -> None:
        after = self.story.after
        if self.chance.share("returns", RETURNS):
            after(OESTRUS - 6, self._join, sow, group, 1)
        elif self.chance.share("empty", EMPTY):
            after(CHECKED, self._find_empty, sow, group)
        elif self.chance.share("aborts", ABORTS):
            after(CHECKED, self.check, sow, "Pregnant")
            after(self.chance.randint(45, 80), self._miscarry, sow, group)
        else:
            after(CHECKED, self.check, sow, "Pregnant")
            self._pregnant.add(sow.id)

    def _find_empty(self, sow: Beast, group: int) -> None:
        """Found empty, she is tried once more, or goes."""
        self.check(sow, "Empty")
        if self.chance.share("goes empty", 0.4):
            self.leaving.add(sow.id)
            self.rule_out(sow, "Vazia no diagnóstico, vai para descarte.")
            self.story.after(20, self.cull, sow, "Fertility")
        else:
            self._join(sow, group, 2)

    def _miscarry(self, sow: Beast, group: int) -> None:
        self.abort(sow)
        self._join(sow, group, 5)

    def _join(self, sow: Beast, group: int, later: int) -> None:
        """From now on she is served and farrows with a group that comes so many batches later."""
        if sow.gone is None and sow in self.groups[group]:
            self.groups[group].remove(sow)
            self.groups[(group + later) % len(self.groups)].append(sow)
