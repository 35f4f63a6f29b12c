"""Dairy cattle: cows calve all year round, heifers take the places of those that go, bull calves are sold."""

from collections.abc import Mapping
from datetime import timedelta

from app.demo.cows import GESTATION, Cows
from app.demo.diary import Beast, Body, Diary
from app.demo.picture import paddock
from app.demo.produce import Milk
from app.demo.story import MORNING, MOVING, WEIGHING, Story

DRY_BEFORE, CLOSE_BEFORE, WEANED, FIRST_CALVING = 60, 21, 70, 730
COWS_OF_HEADS = 0.55
CULL_RATE, COW_DEATHS_RATE, CALF_DEATHS_RATE = 0.24, 0.035, 0.07
ELECTRONIC, SPARE = 5_125_000, 500_000  # numbers of the electronic tags; those that replace lost ones
BULLS = ("Trovão", "Imperador", "Barão", "Guardião")
NAMES = (
    "Estrela", "Mimosa", "Pintada", "Boneca", "Serena", "Jandaia", "Princesa", "Fartura", "Violeta", "Aurora",
    "Cigana", "Malhada", "Rosinha", "Pérola", "Roseta", "Lembrança", "Gaúcha", "Camélia", "Duquesa", "Safira",
    "Bandeira", "Andorinha", "Moreninha", "Fortuna", "Palmeira", "Primavera", "Soberana", "Tulipa", "Açucena", "Xodó",
)  # fmt: skip
BREEDS = ("Holandesa", "Holandesa", "Jersolanda", "Holandesa")
CULLS: Mapping[str, str] = {
    "mastitis": "Mastitis", "not_pregnant": "Fertility", "lameness": "LegOrClaw", "low_milk": "Production",
    "repeat_breeder": "Fertility", "old_age": "Age",
}  # fmt: skip
CULL_WEIGHTS: Mapping[str, float] = {
    "not_pregnant": 30, "mastitis": 25, "low_milk": 18, "lameness": 15, "repeat_breeder": 12,
}  # fmt: skip
FRESH_DEATHS: Mapping[str, float] = {"milk_fever": 5, "displaced_abomasum": 3, "dystocia": 2}
COW_DEATHS: Mapping[str, float] = {"mastitis": 4, "tick_fever": 3, "accident": 2, "sudden_death": 2}
CALF_DEATHS: Mapping[str, float] = {"diarrhoea": 50, "respiratory": 28, "tick_fever": 14, "bloat": 8}
NOTES = (
    "Temperamento calmo, boa para ordenha.",
    "Claudicando de leve, casco a revisar.",
    "Úbere bem inserido, candidata a mãe de touro.",
    "Demora para descer o leite.",
)


def lay_out(diary: Diary) -> None:
    """Paddocks and calf house of the dairy cattle."""
    for code, kind, name in (
        ("yard", "paddock", "Piquete das vacas"),
        ("dry", "paddock", "Piquete das secas"),
        ("calving", "paddock", "Piquete maternidade"),
        ("calves", "barn", "Bezerreiro"),
        ("heifers", "paddock", "Recria"),
    ):
        diary.place(code, kind, name)
    diary.place("tank", "milk_tank", "Tanque de leite")
    diary.group("cows", "Vacas em lactação", "milking", "cattle")
    diary.group("drycows", "Vacas secas", "milking", "cattle")
    diary.group("youngstock", "Novilhas", "feeding", "cattle")


class Dairy(Story):
    """The cows that milk, and the heifers behind them."""

    def __init__(self, diary: Diary, heads: int) -> None:
        super().__init__(diary, "dairy", "cattle")
        self.size = max(6, round(heads * COWS_OF_HEADS))
        self.number = 100
        self.cows: list[Beast] = []
        self.heifers: list[Beast] = []
        self.bulls: list[Beast] = []
        self.milk = Milk(self)
        self.breeding = Cows(self, self.bulls)

    def tell(self) -> None:
        """The herd as it was on the first day, then day by day."""
        for _ in range(self.size):
            self._cow_in_the_books()
        for index in range(max(1, self.size // 40)):
            self._bull_in_the_books(index)
        for index in range(round(self.size * 0.62)):
            self._heifer_in_the_books(20 + round(700 * index / (self.size * 0.62)))
        self.after(12, self._weigh_young)
        self.after(75, self._weigh_cows)
        self.milk.begin()
        self.live()

    def _begin(self, age: int, place: str, group: str | None) -> Beast:
        self.number += 1
        return self.begin(
            f"V{self.number}",
            born=self.day - timedelta(days=age),
            sex="Female",
            place=place,
            kept_for="dairy",
            groups=(group,) if group else (),
            breed=self.chance.choice(BREEDS),
            numbers=[self._electronic(self.number)] if age > WEANED else [],
            name=self.chance.choice(NAMES),
        )

    def _electronic(self, number: int) -> Body:
        value = f"076{ELECTRONIC + number:012d}"
        return {"scheme": "std.iso.11785", "value": value, "type": "electronic_tag", "official": True}

    def _cow_in_the_books(self) -> None:
        parity = self.chance.choice((1, 1, 1, 2, 2, 3, 3, 4, 5))
        calved = self.chance.randint(0, 380)
        dry = calved > 380 - DRY_BEFORE
        age = FIRST_CALVING + 385 * (parity - 1) + calved + self.chance.randint(-20, 60)
        place, group = ("dry", "drycows") if dry else ("yard", "cows")
        cow = self._begin(age, place, group)
        cow.parity = parity
        self.cows.append(cow)
        self._expect(cow, 385 - calved)
        if self.chance.share("loses tag", 0.08):
            self.after(self.chance.randint(100, 600), self._lose_tag, cow)
        if self.chance.share("loses chip", 0.12):
            self.after(self.chance.randint(60, 300), self._lose_chip, cow, self.number)
        if self.chance.share("noted", 0.25):
            self.after(self.chance.randint(200, 700), self.note, cow, self.chance.choice(NOTES))

    def _bull_in_the_books(self, index: int) -> None:
        bull = self.begin(
            f"T{index + 1}",
            born=self.day - timedelta(days=self.chance.randint(900, 1300)),
            sex="Male",
            place="yard",
            kept_for="dairy",
            breed="Holandesa",
            name=BULLS[index % len(BULLS)],
        )
        self.bulls.append(bull)
        self.after(90, self.weigh, bull)

    def _heifer_in_the_books(self, age: int) -> None:
        young = age < WEANED
        heifer = self._begin(age, "calves" if young else "heifers", None if young else "youngstock")
        self._raise_heifer(heifer)

    def _raise_heifer(self, heifer: Beast) -> None:
        self.heifers.append(heifer)
        age = heifer.age_on(self.day)
        if age < WEANED:
            self.after(WEANED - age, self.say, "weaning", heifer, MORNING, {"type": "total", "milk_fed_ended": True})
            self.after(WEANED - age, self.move, heifer, "heifers")
            self.after(WEANED - age, self.join, heifer, "youngstock", "feeding")
        close = max(14, FIRST_CALVING + self.chance.days(0, 25, -45, 70) - age - CLOSE_BEFORE)
        self.breeding.expect(heifer, close + CLOSE_BEFORE)
        self.after(close, self._close, heifer)

    def _lose_tag(self, cow: Beast) -> None:
        """The ear tag is torn out, and another put in after some days."""
        old = {"scheme": "br.management", "old_identifier": cow.name, "type": "visual_tag", "official": False}
        new = {**old, "identifier": f"{cow.name}A", "position": "left_ear", "reason": "broken"}
        self.say("tag_replaced", cow, WEIGHING, new)

    def _lose_chip(self, cow: Beast, number: int) -> None:
        """The electronic tag is gone one morning; she carries another as soon as one is at hand."""
        lost = self._electronic(number)
        told = {"scheme": lost["scheme"], "identifier": lost["value"], "type": lost["type"]}
        self.say("tag_lost", cow, WEIGHING, {**told, "reason": "lost"})
        self.after(12, self._tag, cow, self._electronic(number + SPARE))

    def _expect(self, cow: Beast, days: int) -> None:
        """She calves in so many days: dried off before, and brought to the calving paddock."""
        self.breeding.expect(cow, days)
        self.after(days - DRY_BEFORE, self._dry_off, cow) if days > DRY_BEFORE else None
        self.after(max(1, days - CLOSE_BEFORE), self._close, cow)

    def _dry_off(self, cow: Beast) -> None:
        """Dried off, if the journal knows that she is milked."""
        if cow.id in self.milk.calved:
            self.breeding.dry_off(cow)
        self.join(cow, "drycows", "milking")
        self.move(cow, "dry")

    def _close(self, cow: Beast) -> None:
        """Three weeks before calving. With more heifers than places the heifer is sold instead."""
        if cow.gone is None and not cow.parity and len(self._here(self.cows)) >= self.size:
            self.sell(cow, kind="Sale", reason="Superfluous", price="7200.00", price_basis="head", currency="BRL")
            return
        if cow.parity:
            dry = str(self.diary.name("group", "drycows"))
            self.say("group_change", cow, MOVING, {"purpose": "milking", "from_id": dry})
        else:
            young = str(self.diary.name("group", "youngstock"))
            self.say("group_change", cow, MOVING, {"purpose": "feeding", "from_id": young})
        self.move(cow, "calving")
        self.after(CLOSE_BEFORE + self.chance.randint(-4, 4), self._calve, cow)

    def _here(self, beasts: list[Beast]) -> list[Beast]:
        return [beast for beast in beasts if beast.gone is None]

    def _calve(self, cow: Beast) -> None:
        """A calf is born; what becomes of the cow in this lactation is decided."""
        if cow.gone is not None:
            return
        if not cow.parity:
            self.cows.append(cow)
            self.heifers.remove(cow)
        rows = {}
        for _ in range(2 if self.chance.share("twins", 0.03) else 1):
            self.number += 1
            rows[f"V{self.number}"] = self._calf()
        sire = self.breeding.sire_of(cow) if self.breeding.knows(cow) else self._some_bull()
        for calf in self.bear(cow, rows, sire=sire):
            self._raise_calf(calf)
        self.milk.fresh(cow)
        if self.chance.share("photographed", 0.06):
            self.photograph(cow, paddock(), "No piquete maternidade, com a cria.")
        self.after(3, self.move, cow, "yard")
        self.after(3, self.join, cow, "cows", "milking")
        self._decide(cow)

    def _some_bull(self) -> Beast | None:
        return self.chance.choice(self.bulls) if self.chance.share("by the farm's bull", 0.8) else None

    def _decide(self, cow: Beast) -> None:
        if self.chance.share("cow dies", COW_DEATHS_RATE):
            fresh = self.chance.random() < 0.5
            span = (1, 4) if fresh else (20, 250)
            self.after(self.chance.randint(*span), self.die, cow, FRESH_DEATHS if fresh else COW_DEATHS)
        elif self.chance.share("cow culled", CULL_RATE) or cow.parity > 7:
            at = self.chance.randint(70, 320)
            cause = "old_age" if cow.parity > 6 else self.chance.pick(CULL_WEIGHTS)
            self._send_away(cow, at, cause)
            if CULLS[cause] == "Fertility":
                self.breeding.fail(cow, at - 14)
        elif self.breeding.loses_calf():
            self._lose_calf(cow)
        else:
            self._expect(cow, self.chance.days(390, 24, 340, 470))

    def _send_away(self, cow: Beast, at: int, cause: str) -> None:
        self.after(at - 14, self.mark, cow, cause)
        self.after(at, self._cull, cow, CULLS[cause])

    def _lose_calf(self, cow: Beast) -> None:
        """She conceives and aborts, and is not tried again."""
        conceived = self.breeding.chance.randint(80, 120)
        self.breeding.expect(cow, conceived + GESTATION)
        lost = conceived + self.breeding.chance.randint(80, 200)
        self.after(lost, self.breeding.abort, cow)
        self._send_away(cow, lost + 35, "not_pregnant")

    def _cull(self, cow: Beast, reason: str) -> None:
        self.sell(cow, reason=reason, is_cull=True, price="290.00", price_basis="arroba", currency="BRL")

    def _calf(self) -> Body:
        if self.chance.random() < 0.49:
            return {"sex": "Female", "breed": self.chance.choice(BREEDS), "name": self.chance.choice(NAMES)}
        return {"sex": "Male", "breed": self.chance.choice(BREEDS)}

    def _raise_calf(self, calf: Beast) -> None:
        self.after(1, self.move, calf, "calves")
        if self.chance.share("calf dies", CALF_DEATHS_RATE):
            self.after(self.chance.randint(2, 55), self.die, calf, CALF_DEATHS)
        elif calf.sex == "Male":
            price = {"price": "450.00", "price_basis": "head", "currency": "BRL"}
            self.after(self.chance.randint(25, 60), self._sell_calf, calf, price)
            return
        self.after(self.chance.randint(7, 18), self._tag, calf, self._electronic(int(calf.name[1:])))
        self._raise_heifer(calf) if calf.sex == "Female" else None

    def _sell_calf(self, calf: Beast, price: dict[str, str]) -> None:
        self.sell(calf, kind="Sale", reason="Superfluous", **price)

    def _tag(self, calf: Beast, number: Body) -> None:
        told = {**number, "identifier": number["value"], "position": "right_ear"}
        del told["value"]
        self.say("tagging", calf, WEIGHING, told)

    def _weigh_young(self) -> None:
        """Once a month calves to a year of age, and every third month the older heifers."""
        for heifer in self._here(self.heifers):
            if heifer.age_on(self.day) < 365 or self.day.month % 3 == 0:
                self.weigh(heifer)
        self.after(30, self._weigh_young)

    def _weigh_cows(self) -> None:
        for cow in self._here(self.cows):
            self.weigh(cow)
        self.cows, self.heifers = self._here(self.cows), self._here(self.heifers)
        self.after(150, self._weigh_cows)
