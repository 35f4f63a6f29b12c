"""Birds: broiler houses all-in-all-out, and layers that are reared here and lay until their flock is depleted."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from app.demo.diary import Diary, Lot
from app.demo.growth import BROILER, PULLET, Curve
from app.demo.produce import Hens, Silo
from app.demo.story import KILLER, NOON, Story

HOUSE = 20_000  # birds, at most
BROILERS_OF_HEADS, LAYERS_OF_HEADS = 4, 1.6
CYCLE, SLAUGHTERED, AGE_NOW = 56, 42, 38
LAYER_CYCLE, TRANSFERRED, DEPLETED = 490, 119, 595
BANDED, BANDED_AGO = 6, 45
HATCHERY = {"name": "Incubatório São Pedro", "municipality": "Concórdia", "state": "SC"}

CHICK_DEATHS: Mapping[str, float] = {"low_viability": 6, "diarrhoea": 2, "unknown": 2}
BROILER_DEATHS: Mapping[str, float] = {"sudden_death": 5, "lameness": 2, "respiratory": 2, "heat_stress": 2}
HEN_DEATHS: Mapping[str, float] = {"sudden_death": 3, "prolapse": 3, "unknown": 2, "heat_stress": 1}


def lay_out_broilers(diary: Diary, heads: int) -> None:
    """The broiler houses."""
    for house in range(1, _houses(heads * BROILERS_OF_HEADS) + 1):
        diary.place(f"broilers{house}", "barn", "Aviário" if house == 1 else f"Aviário {house}")


def lay_out_layers(diary: Diary) -> None:
    """The rearing house and the two laying houses."""
    for code, name in (("rearing", "Recria de frangas"), ("laying0", "Postura 1"), ("laying1", "Postura 2")):
        diary.place(code, "barn", name)
    diary.place("silo", "feed_bin", "Silo das poedeiras")
    diary.feed("layers", "Ração de postura")


def _houses(birds: float) -> int:
    return max(1, -(-round(birds) // HOUSE))


class Birds(Story):
    """What broilers and layers share: flocks come as chicks and lose some every week."""

    def _place_chicks(self, code: str, name: str, place: str, heads: int, kept_for: str) -> Lot:
        """Chicks come from the hatchery; those dead on arrival are not placed."""
        lot = self.open_lot(code, name, born=self.day, place=place, heads=0, kept_for=kept_for)
        dead = round(heads * self.chance.about(0.002, 0.001, 0, 0.005))
        told = {"reason": "hatchery_placement", "from_holding": HATCHERY, "head_count": heads}
        self.say("arrival", lot, NOON - 240, {**told, "doa_count": dead})
        lot.heads = heads - dead
        return lot

    def _lose(self, lot: Lot, share: float, causes: Mapping[str, float]) -> None:
        """The dead of some days: the part that makes no whole bird is left to chance."""
        wanted = lot.heads * share * self.chance.about(1.0, 0.35, 0.2, 2.2)
        self.lose(lot, int(wanted + self.chance.random()), causes)

    def _weigh(self, lot: Lot, curve: Curve, noise: float) -> None:
        self.weigh_lot(lot, curve, sample=60, noise=noise)


class Broilers(Birds):
    """Every house is filled, grown for six weeks, emptied, and rests for two."""

    def __init__(self, diary: Diary, heads: int) -> None:
        super().__init__(diary, "broiler", "chicken")
        self.birds = round(heads * BROILERS_OF_HEADS)
        self.flock = 0

    def tell(self) -> None:
        """The houses one after another, the newest flock so old that its curve is worth a look."""
        houses = _houses(self.birds)
        days = (self.diary.last - self.diary.first).days + 1
        for house in range(houses):
            age = (AGE_NOW - days - 7 * house) % CYCLE
            self.after(CYCLE - age, self._fill, house, self.birds // houses)
            if age < SLAUGHTERED:
                self._in_the_books(house, self.birds // houses, age)
        self.live()

    def _name(self) -> str:
        self.flock += 1
        return f"Lote de frango {self.flock}"

    def _in_the_books(self, house: int, heads: int, age: int) -> None:
        name, born = self._name(), self.day - timedelta(days=age)
        place = f"broilers{house + 1}"
        self._grow(self.open_lot(name, name, born=born, place=place, heads=heads, kept_for="broiler"), age)

    def _fill(self, house: int, heads: int) -> None:
        name = self._name()
        self._grow(self._place_chicks(name, name, f"broilers{house + 1}", heads, "broiler"), 0)
        self.after(CYCLE, self._fill, house, heads)

    def _grow(self, lot: Lot, age: int) -> None:
        for at in range(7, SLAUGHTERED, 7):
            self.after(at - age, self._weigh, lot, BROILER, 0.008) if at > age else None
        for at in range(2, SLAUGHTERED - 1, 2):
            share, causes = (0.0035, CHICK_DEATHS) if at < 8 else (0.0016, BROILER_DEATHS)
            self.after(at - age, self._lose, lot, share, causes) if at > age else None
        self.after(SLAUGHTERED - age, self._empty, lot, 0.5)
        self.after(SLAUGHTERED + 1 - age, self._empty, lot, 1.0)

    def _empty(self, lot: Lot, share: float) -> None:
        heads = round(lot.heads * share)
        kg = round(BROILER.weight_kg((self.day - lot.born).days) * heads)
        price = {"price": "5.10", "price_basis": "kg", "currency": "BRL"}
        self.ship(lot, heads, to_holding=KILLER, weight_total_kg=kg, weight_kind="live", **price)
        self.after(1, self._carcasses, lot, heads, kg)

    def _carcasses(self, lot: Lot, heads: int, kg: int) -> None:
        """What the slaughterhouse tells the next day, of a lot that is closed by then too."""
        told = {"head_count": heads, "live_kg": kg, "carcass_kg": round(kg * 0.735), "carcass_state": "cold"}
        self.diary.write(self.day, "carcass_result", lot, NOON, told)


class Layers(Birds):
    """Two laying houses in turns: chicks every eight months, laid out at seventeen weeks, gone at eighty-five."""

    def __init__(self, diary: Diary, heads: int) -> None:
        super().__init__(diary, "layer", "chicken")
        self.birds = max(200, round(heads * LAYERS_OF_HEADS / 2))
        self.flock = 0
        self.banded = False
        self.silo = Silo(self)

    def tell(self) -> None:
        """The flocks that were there on the first day, then the next ones."""
        half = LAYER_CYCLE // 2
        begins = 60
        for turn in (2, 1):
            age = turn * half - begins
            self._in_the_books(turn % 2, age)
        self.after(begins, self._rear, 0)
        self.silo.begin()
        self.live()

    def _name(self) -> str:
        self.flock += 1
        return f"Poedeiras {self.flock}"

    def _in_the_books(self, house: int, age: int) -> None:
        name, born = self._name(), self.day - timedelta(days=age)
        place = "rearing" if age < TRANSFERRED else f"laying{house}"
        heads = round(self.birds * (1 - 0.04 - 0.00014 * age))
        self._keep(self.open_lot(name, name, born=born, place=place, heads=heads, kept_for="layer"), house, age)

    def _rear(self, house: int) -> None:
        name = self._name()
        self._keep(self._place_chicks(name, name, "rearing", self.birds, "layer"), house, 0)
        self.after(LAYER_CYCLE // 2, self._rear, 1 - house)

    def _keep(self, lot: Lot, house: int, age: int) -> None:
        weekly = range(7, 141, 7)
        for at in (*weekly, *range(168, DEPLETED, 28)):
            noise = 0.002 if at < 141 else 0.0  # a hen gains a gram a day: many are weighed, and the scale sees it
            self.after(at - age, self._weigh, lot, PULLET, noise) if at > age else None
        for at in range(6, DEPLETED - 1, 7):
            share, causes = (0.006, CHICK_DEATHS) if at < 21 else (0.0014, HEN_DEATHS)
            self.after(at - age, self._lose, lot, share, causes) if at > age else None
        self.after(TRANSFERRED - age, self.move, lot, f"laying{house}") if age < TRANSFERRED else None
        last = age + (self.diary.last - self.day).days
        if TRANSFERRED + BANDED_AGO < last < DEPLETED and not self.banded:
            self.banded = True
            self.after(last - BANDED_AGO - age, self._band, lot)
        self.after(DEPLETED - age, self._deplete, lot)
        Hens(self, lot, self.silo).begin(DEPLETED)

    def _band(self, lot: Lot) -> None:
        """The hens are counted, and some get a band on the leg, so that the same ones are weighed every time."""
        self.recount(lot, lot.heads - self.chance.randint(1, 2))
        for hen in self.identify(lot, [f"A{number:02d}" for number in range(1, BANDED + 1)], "Female"):
            for at in (14, 28):
                self.after(at, partial(self.weigh, hen, noise=0.0))

    def _deplete(self, lot: Lot) -> None:
        told = {"reason": "Age", "is_cull": True, "to_holding": KILLER}
        self.ship(lot, lot.heads, **told, price="3.00", price_basis="head", currency="BRL")
