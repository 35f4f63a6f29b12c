"""The services of dairy females: what was in vain, what they conceive from, checks, and dry-off before they calve."""

from uuid import UUID

from app.demo.breeding import OESTRUS, Breeder
from app.demo.diary import Beast, Body
from app.demo.story import MORNING, Story

GESTATION, CHECKED, RESTED, EMBRYO_AGE = 282, 36, 55, 7
FIRST_SERVED_AT = 400  # days of age
LOST = 0.04  # share of the pregnancies that end in abortion
HEAT_SEEN = 0.3
OUTSIDE = ("Holandês 29HO19001", "Jersey 7JE1620", "Holandês 250HO15112")


class Cows(Breeder):
    """Cows and heifers that are to calve on a day; `bulls` are those of the farm."""

    def __init__(self, story: Story, bulls: list[Beast]) -> None:
        super().__init__(story)
        self.bulls = bulls
        self._sires: dict[UUID, Beast | None] = {}

    def expect(self, cow: Beast, days: int) -> None:
        """She calves in so many days, of a service that lies before; of one before the first day nobody knows."""
        conceived = days - GESTATION
        if conceived < 1:
            return
        self._serve_in_vain(cow, conceived)
        self.story.after(conceived, self._conceive, cow)
        self.story.after(conceived + CHECKED, self.check, cow, "Pregnant")

    def loses_calf(self) -> bool:
        """Whether the next pregnancy ends too early."""
        return self.chance.share("aborts", LOST)

    def fail(self, cow: Beast, until: int) -> None:
        """She is served in vain from the end of her rest on, found empty, and served no more."""
        served = range(RESTED + 5, min(until - CHECKED - 5, 125), OESTRUS)
        for at in served:
            self.story.after(at, self._try, cow)
        if served:
            found = served[-1] + CHECKED
            self.story.after(found, self.check, cow, "Empty")
            self.story.after(found + 1, self.rule_out, cow, "Repetidora, não inseminar mais.")

    def knows(self, cow: Beast) -> bool:
        """Whether she was served here with what she bears."""
        return cow.id in self._sires

    def sire_of(self, cow: Beast) -> Beast | None:
        """The farm's bull by which she conceived; none when it was another."""
        return self._sires.pop(cow.id)

    def dry_off(self, cow: Beast) -> None:
        """Milked no more until she calves."""
        self.story.say("dry_off", cow, MORNING, {"reason": "due"})

    def _serve_in_vain(self, cow: Beast, conceived: int) -> None:
        earliest = RESTED if cow.parity else max(1, FIRST_SERVED_AT - cow.age_on(self.story.day))
        room = (conceived - earliest) // OESTRUS
        if room >= 2 and self.chance.share("found empty", 0.2):
            self.story.after(conceived - 2 * OESTRUS, self._try, cow)
            self.story.after(conceived - 2 * OESTRUS + CHECKED, self.check, cow, "Empty")
            return
        tries = max(0, min(room, self.chance.choice((0, 0, 1, 1, 2))))
        for nth in range(1, tries + 1):
            self.story.after(conceived - nth * OESTRUS, self._try, cow)
        if room > tries and self.chance.share("heat seen", HEAT_SEEN):
            self.story.after(conceived - (tries + 1) * OESTRUS, self.heat, cow, "Visual")

    def _conceive(self, cow: Beast) -> None:
        if self.chance.share("embryo", 0.06):
            self._sires[cow.id] = None
            self.story.after(EMBRYO_AGE, self._implant, cow)
        else:
            self._sires[cow.id] = self._inseminate(cow)

    def _try(self, cow: Beast) -> None:
        self._inseminate(cow)

    def _inseminate(self, cow: Beast) -> Beast | None:
        """Inseminated with semen of the farm's bulls or from outside, or served by a bull; tells the farm's bull."""
        if self.chance.share("from outside", 0.25):
            told: Body = {"semen": {"preservation": "Frozen", "doses": 1}, "technician": "Ivo"}
            self.serve(cow, "Insemination", self.chance.choice(OUTSIDE), **told)
            return None
        bull = self.chance.choice(self.bulls)
        self.serve(cow, "NaturalService" if self.chance.share("natural", 0.3) else "Insemination", bull)
        return bull

    def _implant(self, cow: Beast) -> None:
        embryo = {"donor_text": "Fazenda Boa Vista 812", "age_days": EMBRYO_AGE, "preservation": "Frozen"}
        self.serve(cow, "Implantation", self.chance.choice(OUTSIDE), embryo=embryo)
