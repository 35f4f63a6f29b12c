"""Stock that gives birth once a year: a season of births, weaning, the sale of the young, and a look at every dam."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.demo.diary import Beast, Diary
from app.demo.mating import Mating
from app.demo.story import MOVING, WEIGHING, Story

DAYS = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How a kind of stock is kept. Days are days of age, rates are shares of those concerned."""

    profile: str
    species: str
    kept_for: str
    letter: str
    breed: str
    sire_breed: str
    first_month: int  # of the births
    season_days: int
    gestation: int
    dams_of_heads: float
    fertility: float
    twins: float
    young_die: float
    dams_die: float
    wean_at: int
    sell_from: int  # young that are not kept are sold between these ages
    sell_to: int
    first_birth_at: int
    culled: float
    oldest_parity: int
    weighed_at: tuple[int, ...]
    price: str
    basis: str
    electronic: int | None
    places: Mapping[str, tuple[str, str]]  # code: (kind, name) of `dams`, `birth`, `young`, `males`
    group: tuple[str, str]
    young_deaths: Mapping[str, float]
    dam_deaths: Mapping[str, float]
    culls: Mapping[str, tuple[str, float]]  # cause: (reason, weight)
    notes: tuple[str, ...]
    castrated: float = 0.0  # of the males
    castrated_at: int = 25
    castrated_by: str = "rubber_ring"

    @property
    def last_birth(self) -> int:
        """Days after the first of a season within which all give birth: before the males are with them again."""
        return min(self.season_days, 360 - self.gestation)


def lay_out(diary: Diary, ways: Ways) -> None:
    """The places and the group of the stock."""
    for code, (kind, name) in ways.places.items():
        diary.place(f"{ways.profile}-{code}", kind, name)
    diary.group(ways.profile, ways.group[0], "feeding", ways.species)
    diary.group(f"{ways.profile}-young", ways.group[1], "feeding", ways.species)


class Seasons(Story):
    """Dams, their males and their young through the years."""

    def __init__(self, diary: Diary, ways: Ways, heads: int) -> None:
        super().__init__(diary, ways.profile, ways.species)
        self.ways = ways
        self.size = max(8, round(heads * ways.dams_of_heads))
        self.number = 100
        self.mating = Mating(self, ways)
        self.males: list[Beast] = []
        self.dams: list[Beast] = []
        self.young: list[Beast] = []
        self.coming: list[Beast] = []  # kept to give birth

    def tell(self) -> None:
        """The stock as it was on the first day, then season by season."""
        for _ in range(self.size):
            self._dam_in_the_books()
        for index in range(max(1, round(self.size / 28))):
            self._male_in_the_books(index)
        self._young_in_the_books()
        for year in range(self.day.year - 1, self.diary.last.year + 2):
            begins = date(year, self.ways.first_month, 1)
            self.on(self.mating.begins(begins), self._mate, begins)
            if begins + self.ways.season_days * DAYS > self.day:
                self.on(max(begins, self.day), self._season, begins)
            self.on(self._look_day(begins), self._look)
        self.after(40, self._weigh_dams)
        self.live()

    def _look_day(self, begins: date) -> date:
        """When the young of a season are weaned: the dams are looked at, and the empty and old ones go."""
        return begins + (self.ways.season_days // 2 + self.ways.wean_at) * DAYS

    def _begin(self, born: date, sex: str, place: str, *groups: str, breed: str | None = None) -> Beast:
        place_code, breed = f"{self.ways.profile}-{place}", breed or self.ways.breed
        kept_for = self.ways.kept_for
        return self.begin(
            self._tag_number(), born=born, sex=sex, place=place_code, kept_for=kept_for, groups=groups, breed=breed
        )

    def _tag_number(self) -> str:
        self.number += 1
        return f"{self.ways.letter}{self.number}"

    def _season_before(self, day: date) -> date:
        begins = date(day.year, self.ways.first_month, 1)
        return begins if begins <= day else date(day.year - 1, self.ways.first_month, 1)

    def _in_season(self) -> int:
        """How many days after the first day of the season somebody gives birth: most in its first third."""
        return min(self.ways.last_birth, round(self.chance.expovariate(2.2 / self.ways.season_days)))

    def _dam_in_the_books(self) -> None:
        parity = self.chance.choice((1, 1, 2, 2, 3, 3, 4, 4, 5, 6))
        season = self._season_before(self.day - self.ways.season_days * DAYS)
        born = season - (self.ways.first_birth_at + 365 * (parity - 1) - self.chance.randint(0, 60)) * DAYS
        dam = self._begin(born, "Female", "dams", self.ways.profile)
        dam.parity = parity
        self.dams.append(dam)
        if self.chance.share("noted", 0.2):
            self.after(self.chance.randint(100, 700), self.note, dam, self.chance.choice(self.ways.notes))

    def _male_in_the_books(self, index: int) -> None:
        male = self._begin(
            self.day - self.chance.randint(1000, 1500) * DAYS, "Male", "males", breed=self.ways.sire_breed
        )
        self.males.append(male)
        self.after(40 + index, self.weigh, male)
        self.after(300 + 30 * index, self._replace_male, male)

    def _replace_male(self, male: Beast) -> None:
        """A younger one comes from elsewhere, the old one goes to slaughter."""
        self.weigh(male)
        new = self.buy(
            self._tag_number(),
            "Cabanha Três Marias",
            born=self.day - self.chance.randint(700, 900) * DAYS,
            sex="Male",
            place=f"{self.ways.profile}-males",
            kept_for=self.ways.kept_for,
            breed=self.ways.sire_breed,
        )
        self.males.append(new)
        self.after(1, self.weigh, new)
        self.after(20, self.sell, male)

    def _young_in_the_books(self) -> None:
        """The young of the last season that are not sold yet, and the year before's that were kept."""
        season = self._season_before(self.day)
        for _ in range(round(self.size * self.ways.fertility * (1 + self.ways.twins))):
            born = season + self._in_season() * DAYS
            if born < self.day and (self.day - born).days < self.ways.sell_from:
                weaned = (self.day - born).days >= self.ways.wean_at
                sex = self.chance.choice(("Female", "Male"))
                self._raise(self._begin(born, sex, "young" if weaned else "dams"))
        for _ in range(round(self.size * self.ways.culled)):
            born = season - (365 - self._in_season()) * DAYS
            heifer = self._begin(born, "Female", "young", f"{self.ways.profile}-young")
            self.coming.append(heifer)

    def _season(self, begins: date) -> None:
        """The births of this year: of dams that gave birth before, and of the young ones that are old enough."""
        if self.chance.share("found", 0.5):
            self.on(begins + self._in_season() * DAYS, self._find_young)
        first = self._old_enough(self.day)
        self.coming = [beast for beast in self._here(self.coming) if beast not in first]
        self.dams = self._here(self.dams) + first
        for dam in self.dams:
            self.join(dam, self.ways.profile, "feeding") if dam in first else None
            self._expect(dam, begins)
            if self.chance.share("dam dies", self.ways.dams_die):
                self.after(self.chance.randint(5, 300), self.die, dam, self.ways.dam_deaths)

    def _old_enough(self, births: date) -> list[Beast]:
        """Those kept to give birth that may do so from that day on."""
        least = self.ways.first_birth_at - 60
        return [beast for beast in self._here(self.coming) if beast.age_on(births) >= least]

    def _mate(self, births: date) -> None:
        """The males come to the dams, and to the young ones that are selected for the first time."""
        first, males = self._old_enough(births), self._here(self.males)
        for beast in first:
            self.mating.select(beast)
        for dam in (*self._here(self.dams), *first):
            self.mating.expose(dam, males, births)

    def _expect(self, dam: Beast, begins: date) -> None:
        """She gives birth by what she conceived here; of what was before the first day nobody knows."""
        known = self.mating.outcome(dam)
        if known is None:
            if self.chance.share("fertile", self.ways.fertility):
                self.on(begins + self._in_season() * DAYS, self._give_birth, dam, self.chance.choice(self.males))
            else:
                dam.served = False
        elif known[0] is not None:
            self.on(begins + known[0] * DAYS, self._give_birth, dam, known[1])

    def _find_young(self) -> None:
        """A young one stands in the paddock, and no dam with it."""
        place = f"{self.ways.profile}-dams"
        fields = {"kept_for": self.ways.kept_for, "sex": "Female", "breed": self.ways.breed}
        self._raise(self.find(self._tag_number(), place=place, **fields))

    def _give_birth(self, dam: Beast, sire: Beast) -> None:
        if dam.gone is not None:
            return
        heads = 2 if self.chance.share("twins", self.ways.twins) else 1
        rows = {self._tag_number(): {"sex": self.chance.choice(("Female", "Male"))} for _ in range(heads)}
        for young in self.bear(dam, rows, sire=sire, lost=self.chance.share("stillborn", 0.03)):
            self._raise(young)
            self.after(10, self.move, young, f"{self.ways.profile}-dams")
        self.after(10, self.move, dam, f"{self.ways.profile}-dams")

    def _raise(self, young: Beast) -> None:
        """What is going to happen to a young one until it is weaned."""
        self.young.append(young)
        age = young.age_on(self.day)
        if self.chance.share("young dies", self.ways.young_die):
            self.after(min(int(self.chance.expovariate(1 / 25)) + 1, 90), self.die, young, self.ways.young_deaths)
        for at in self.ways.weighed_at:
            self.after(at - age, self.weigh, young) if at > age else None
        if self.ways.electronic is not None and age < self.ways.wean_at:
            at = self.ways.wean_at - self.chance.randint(5, 15)
            self.after(max(1, at - age), self._tag, young, self.ways.electronic + int(young.name[1:]))
        if age < self.ways.wean_at:
            self.after(self.ways.wean_at - age, self._wean, young)
        if young.sex == "Male" and self.chance.share("castrated", self.ways.castrated) and age < self.ways.castrated_at:
            self.after(self.ways.castrated_at - age, self.castrate, young, self.ways.castrated_by)

    def _tag(self, young: Beast, number: int) -> None:
        data = {"scheme": "std.iso.11785", "identifier": f"076{number:012d}", "type": "electronic_tag"}
        self.say("tagging", young, WEIGHING, {**data, "position": "right_ear", "official": True})

    def _wean(self, young: Beast) -> None:
        self.weigh(young)
        self.say("weaning", young, WEIGHING, {"type": "total"})
        self.move(young, f"{self.ways.profile}-young")
        self.join(young, f"{self.ways.profile}-young", "feeding")

    def _look(self) -> None:
        """After weaning: empty and old dams go, the best daughters are kept for them, the other young are sold."""
        self.dams = self._here(self.dams)
        for dam in self.dams:
            if dam.parity > self.ways.oldest_parity:
                self._plan_to_cull(dam, "old_age", "Age")
            elif not dam.served:
                self._plan_to_cull(dam, "not_pregnant", "Fertility")
            elif self.chance.share("culled", self.ways.culled / 2):
                cause = self.chance.pick({cause: weight for cause, (_, weight) in self.ways.culls.items()})
                self._plan_to_cull(dam, cause, self.ways.culls[cause][0])
            dam.served = True
        daughters = sorted(
            (young for young in self._here(self.young) if young.sex == "Female"), key=lambda beast: -beast.vigour
        )
        kept = daughters[: round(self.size * self.ways.culled * 1.15)]
        self.coming += kept
        for young in self._here(self.young):
            if young not in kept:
                sold_at = self.chance.randint(self.ways.sell_from, self.ways.sell_to)
                self.after(max(2, sold_at - young.age_on(self.day)), self._sell_young, young)
        self.young = []

    def _plan_to_cull(self, dam: Beast, cause: str, reason: str) -> None:
        self.mark(dam, cause)
        self.after(self.chance.randint(8, 40), self._cull, dam, reason)

    def _cull(self, dam: Beast, reason: str) -> None:
        self.sell(dam, reason=reason, is_cull=True)

    def _sell_young(self, young: Beast) -> None:
        self.weigh(young, minute=MOVING)
        price = {"price": self.ways.price, "price_basis": self.ways.basis, "currency": "BRL"}
        kind = "Sale" if self.ways.species == "cattle" else "Slaughter"
        self.sell(young, kind=kind, reason="Sale" if kind == "Sale" else "Slaughter", **price)

    def _weigh_dams(self) -> None:
        """Twice a year every dam, and those that are to follow."""
        for beast in (*self._here(self.dams), *self._here(self.coming)):
            self.weigh(beast)
        self.after(182, self._weigh_dams)

    def _here(self, beasts: list[Beast]) -> list[Beast]:
        return [beast for beast in beasts if beast.gone is None]
