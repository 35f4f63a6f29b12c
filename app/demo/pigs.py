"""Pigs: sows in seven groups, and every third week a batch that moves from farrowing to nursery to finishing."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from app.demo.diary import Beast, Body, Diary, Lot
from app.demo.growth import PIG
from app.demo.pig_losses import GROWING, SOW_CULLS, SOW_DEATHS, SUCKLING
from app.demo.sows import SERVED_BEFORE, Sows
from app.demo.story import KILLER, MORNING, MOVING, WEIGHING, Story

EVERY, GROUPS = 21, 7  # days between two batches; so a sow farrows every 147 days
WEANED, TO_FINISHING, SHIPPED, SHIPPED_LAST = 27, 70, 160, 167
NEWEST = 13  # age in days of the newest batch today
GESTATION_BARN_BEFORE = 7
ROOMS, NURSERY, FINISHING = 2, 3, 6
TESTED_EVERY, TESTED = 3, 9  # every third batch some pigs get numbers and are weighed one by one
GILT_DAYS = 196  # age of a gilt when she comes
FIRST_NUMBER = 401
UNEVEN = 4  # piglets by which one litter is larger than another of the same day
HEADS_OF_A_SOW = 9  # herself and what grows up behind her

Spans = tuple[tuple[int, int, float, Mapping[str, float]], ...]
SUCKLED: Spans = ((1, 6, 0.075, SUCKLING), (7, WEANED, 0.03, SUCKLING))
GROWN: Spans = (
    (WEANED + 3, TO_FINISHING, 0.024, GROWING), (TO_FINISHING + 3, SHIPPED - 2, 0.02, GROWING),
)  # fmt: skip
NOTES = (
    "Mancando da pata traseira esquerda.",
    "Separado para observação, comeu pouco.",
    "Mordedura de cauda, tratado com spray.",
    "Brinco conferido no embarque da balança.",
)


def lay_out(diary: Diary) -> None:
    """The barns of the pigs."""
    for code, name in (
        ("gestation", "Gestação"),
        ("quarantine", "Quarentena"),
        ("farrowing", "Maternidade"),
        ("nursery", "Creche"),
        ("finishing", "Terminação"),
    ):
        diary.place(code, "barn", name)
    for number in range(1, ROOMS + 1):
        diary.place(f"m{number}", "room", f"Sala M{number}", "farrowing")
    for number in range(1, NURSERY + 1):
        diary.place(f"n{number}", "pen", f"Baia C{number}", "nursery")
    for number in range(1, FINISHING + 1):
        diary.place(f"t{number}", "pen", f"Baia T{number}", "finishing")
    diary.group("sows", "Matrizes", "reproduction", "pig")


class Pigs(Story):
    """The sows by their groups, and the batches they make."""

    def __init__(self, diary: Diary, heads: int) -> None:
        super().__init__(diary, "pig", "pig")
        self.sows: dict[int, list[Beast]] = {group: [] for group in range(GROUPS)}
        self.size = max(GROUPS, round(heads / HEADS_OF_A_SOW))
        self.breeding = Sows(self, self.sows, self._cull)
        self.sow_number = 0
        self.number = FIRST_NUMBER - 1
        self.tested = 0

    def tell(self) -> None:
        """Fill the barns as they were on the first day, then go on."""
        for index in range(self.size):
            self._old_sow(index % GROUPS)
        for index in range(max(1, self.size // 20)):
            self._boar(index)
        first_age = (self.diary.last - self.diary.first).days + 1
        newest = (NEWEST - first_age) % EVERY  # age of the youngest batch on the first day
        for age in range(newest, SHIPPED, EVERY):
            self._batch_in_the_books(age)
        farrowing = (EVERY - newest) % EVERY or EVERY
        self.after(farrowing, self._farrow)
        self.after((farrowing - SERVED_BEFORE) % EVERY, self._serve)
        self.live()

    def _group_at(self, age: int = 0) -> int:
        """The group whose batch is so old today."""
        return ((self.day - self.diary.first).days - age) // EVERY % GROUPS

    def _batch_number(self, age: int) -> int:
        """Counted back from today, so that the pens look the same whenever the farm is made."""
        return ((self.diary.last - self.day).days + 1 + age - NEWEST) // EVERY

    def _old_sow(self, group: int) -> None:
        parity = self.chance.choice((1, 1, 2, 2, 3, 3, 4, 4, 5, 6))
        sow = self._new_sow(345 + 147 * parity + self.chance.randint(-70, 70), group)
        sow.parity = parity
        self.after(self.chance.randint(1, 20), self.weigh, sow)

    def _new_sow(self, age: int, group: int) -> Beast:
        self.sow_number += 1
        sow = self.begin(f"M{self.sow_number}", **self._gilt(age))
        self.sows[group].append(sow)
        return sow

    def _gilt(self, age: int) -> dict[str, Any]:
        born = self.day.fromordinal(self.day.toordinal() - age)
        breed = self.chance.choice(("LW×LR", "LR×LW", "LW×LR"))
        where = {"place": "gestation", "groups": ("sows",)}
        return {"born": born, "sex": "Female", "kept_for": "breeding", "breed": breed, **where}

    def _boar(self, index: int) -> None:
        born = self.day.fromordinal(self.day.toordinal() - self.chance.randint(400, 700))
        more: Body = {"kept_for": "breeding", "breed": "Duroc", "name": f"Cachaço {index + 1}"}
        boar = self.begin(f"R{index + 1}", born=born, sex="Male", place="gestation", **more)
        self.breeding.boars.append(boar)
        for days in range(30, (self.diary.last - self.diary.first).days, 120):
            self.after(days, self.weigh, boar)

    def _batch_in_the_books(self, age: int) -> None:
        """A batch that was born before the first day."""
        born = self.day.fromordinal(self.day.toordinal() - age)
        litters = max(1, len(self.sows[self._group_at(age)]))
        heads = round(litters * self.chance.about(12.6 if age < 5 else 11.2, 0.6, 9, 14))
        self._grow(self._open(born.isocalendar(), age, heads), age)

    def _farrow(self) -> None:
        """The day of a group: the sows that are pregnant farrow, and a new batch begins."""
        group = self._group_at()
        room = f"m{1 + self._batch_number(0) % ROOMS}"
        litters = []
        for sow in [sow for sow in self.sows[group] if sow.gone is None]:
            if self._bears(sow):
                self.move(sow, room, minute=MORNING)
                litters.append(self._litter(sow))
                self.after(WEANED, self._wean, sow)
        if litters:
            self.after(1, self._even_out, litters)
            self.after(WEANED, self._join_litters, litters, self._batch_number(0))
        self._fill_up(group)
        self.after(EVERY, self._farrow)

    def _serve(self) -> None:
        """The days on which a group is in heat, so that it farrows when it is its turn."""
        self.breeding.serve_group(self._group_at(-SERVED_BEFORE))
        self.after(EVERY, self._serve)

    def _bears(self, sow: Beast) -> bool:
        """Whether a sow farrows with her group; what she was served with before the first day is not known."""
        if (self.day - self.diary.first).days < SERVED_BEFORE and not self.breeding.knows(sow):
            return self.chance.share("farrows", 0.88)
        return self.breeding.farrows(sow)

    def _even_out(self, litters: list[Lot]) -> None:
        """The largest litter of the day gives some piglets to the smallest."""
        large, small = (choose(litters, key=lambda litter: litter.heads) for choose in (max, min))
        if large.heads - small.heads >= UNEVEN:
            self.foster(large, small, (large.heads - small.heads) // 2)

    def _litter(self, sow: Beast) -> Lot:
        """A sow farrows; herd keeps her litter as a lot until it is weaned."""
        alive = self.chance.days(12.0 if not sow.parity else 13.4, 2.2, 6, 19)
        lost = self.chance.choice((0, 0, 0, 1, 1, 2))
        litter = Lot(
            id=self.diary.name("litter", sow.id, self.day),
            type="lot",
            name=f"{sow.name} {self.day}",
            species="pig",
            born=self.day,
            place=sow.place,
            kept_for=sow.kept_for,
            heads=alive,
            busy=(self.day, MOVING),
        )
        kg = round(alive * self.chance.about(1.42, 0.1, 1.1, 1.7), 1)
        data = {"born_alive": alive, "stillborn": lost, "mummified": int(self.chance.share("mummified", 0.2))}
        sow.parity += 1
        self.say("parturition", sow, WEIGHING, {**data, "litter_weight_kg": kg, "litter_id": str(litter.id)})
        self.diary.lots.append(litter)
        self._plan_losses(litter, 0, SUCKLED)
        self.after(5, self._castrate, litter)
        return litter

    def _castrate(self, litter: Lot) -> None:
        if litter.heads > 1:
            told = {"method": "surgical", "anaesthesia": True, "head_count": litter.heads // 2}
            self.say("castration", litter, WEIGHING, told)

    def _join_litters(self, litters: list[Lot], batch: int) -> None:
        """Weaning: what is left of the litters goes to the nursery as one lot."""
        born = litters[0].born
        name = f"Lote {born.isocalendar().year}-W{born.isocalendar().week:02d}"
        lot = self.open_lot(name, name, born=born, place=self._pen(batch, WEANED), heads=0, kept_for="growing")
        for litter in litters:
            self.wean_litter(litter, lot, PIG.weight_kg(WEANED) * self.chance.about(1.0, 0.06, 0.85, 1.15))
        self._grow(lot, WEANED)

    def _open(self, week: tuple[int, int, int], age: int, heads: int) -> Lot:
        name = f"Lote {week[0]}-W{week[1]:02d}"
        born = self.day.fromordinal(self.day.toordinal() - age)
        place = self._pen(self._batch_number(age), age)
        return self.open_lot(name, name, born=born, place=place, heads=heads, kept_for="growing")

    def _pen(self, batch: int, age: int) -> str:
        if age < WEANED:
            return f"m{1 + batch % ROOMS}"
        return f"n{1 + batch % NURSERY}" if age < TO_FINISHING else f"t{1 + batch % FINISHING}"

    def _grow(self, lot: Lot, age: int) -> None:
        """All that is going to happen to a batch of that age."""
        batch = self._batch_number(age)
        self._plan_losses(lot, age, (*SUCKLED, *GROWN) if age < WEANED else GROWN)
        for at in (1, WEANED, 49, TO_FINISHING, 98, 126, 154):
            self.after(at - age, self._weigh_batch, lot) if at > age else None
        self._weigh_batch(lot) if age == WEANED else None
        for at in (WEANED, TO_FINISHING):
            self.after(at - age, self.move, lot, self._pen(batch, at)) if at > age else None
        if age <= WEANED and batch % TESTED_EVERY == 0:
            self.after(WEANED + 1 - age, self._pick_tested, lot, batch)
        self.after(SHIPPED - age, self._ship, lot, 0.6)
        self.after(SHIPPED_LAST - age, self._ship, lot, 1.0)

    def _plan_losses(self, lot: Lot, age: int, spans: Spans) -> None:
        for begins, ends, share, causes in spans:
            dead = sum(self.chance.share(f"dies by {ends}", share) for _ in range(lot.heads))
            for at, heads in Counter(self.chance.randint(begins, ends - 1) for _ in range(dead)).items():
                self.after(at - age, self.lose, lot, heads, causes) if at > age else None

    def _weigh_batch(self, lot: Lot) -> None:
        self.weigh_lot(lot, PIG, sample=10)

    def _wean(self, sow: Beast) -> None:
        """After weaning the sow is weighed, and goes back to gestation or for good."""
        self.weigh(sow)
        if sow.gone is not None:
            return
        if self.chance.share("sow dies", 0.02):
            self.after(self.chance.randint(1, 40), self.die, sow, SOW_DEATHS)
        elif sow.parity >= 7:
            self.breeding.leaving.add(sow.id)
            self.after(6, self._cull, sow, "Age")
        elif self.chance.share("culled", 0.13):
            self.breeding.leaving.add(sow.id)
            self.after(self.chance.randint(8, 20), self._cull, sow, SOW_CULLS[self.chance.choice(sorted(SOW_CULLS))])
        self.move(sow, "gestation")

    def _cull(self, sow: Beast, reason: str) -> None:
        self.sell(sow, reason=reason, is_cull=True, price="5.20", price_basis="kg", currency="BRL")

    def _fill_up(self, group: int) -> None:
        """Buy gilts for the sows that this group has lost since, unless they are in another one."""
        self.sows[group] = [sow for sow in self.sows[group] if sow.gone is None]
        here = sum(sow.gone is None for sows in self.sows.values() for sow in sows)
        wanted = -(-(self.size - group) // GROUPS)
        for _ in range(min(wanted - len(self.sows[group]), self.size - here)):
            self.sow_number += 1
            fields = {**self._gilt(GILT_DAYS + self.chance.randint(-8, 8)), "place": "quarantine"}
            gilt = self.buy(f"M{self.sow_number}", "Genética Alto Vale", **fields)
            self.sows[group].append(gilt)
            self.after(1, self.weigh, gilt)
            self.after(28, self.move, gilt, "gestation")
            self.breeding.raise_gilt(gilt, EVERY * GROUPS - SERVED_BEFORE)

    def _pick_tested(self, lot: Lot, batch: int) -> None:
        """Some pigs leave the counted heads: they carry numbers from now on and are weighed one by one."""
        if (heads := min(TESTED, lot.heads - 2)) < 1:
            return
        lot.heads -= heads
        data = {"kind": "InternalTransfer", "head_count": heads}
        self.say("departure", lot, WEIGHING, data, "Brincados para o teste de desempenho.")
        for place in range(heads):
            self.number += 1
            sex = "Female" if place % 2 else "MaleNeuter"
            place_code = self._pen(batch, WEANED)
            more: Body = {"kept_for": "growing", "breed": "LW×LR"}
            pig = self.begin(f"{self.number:04d}", born=lot.born, sex=sex, place=place_code, **more)
            self._test(pig, batch, place)

    def _test(self, pig: Beast, batch: int, place: int) -> None:
        for at in range(0, SHIPPED - WEANED, 14):
            self.after(at, self.weigh, pig)
        self.after(TO_FINISHING - WEANED - 1, self.move, pig, self._pen(batch, TO_FINISHING))
        self.after(SHIPPED_LAST - WEANED, self.sell, pig)
        if self.chance.share("tested dies", 0.05):
            self.after(self.chance.randint(30, 120), self.die, pig, GROWING)
        if place % 4 == 1:
            self.after(20 + 3 * place, self.note, pig, self.chance.choice(NOTES))

    def _ship(self, lot: Lot, share: float) -> None:
        """The heaviest of a batch go to the slaughterhouse first."""
        heads = round(lot.heads * share)
        kg = round(PIG.weight_kg((self.day - lot.born).days) * heads * self.chance.about(1.0, 0.01, 0.97, 1.03))
        price = {"price": "6.80", "price_basis": "kg", "currency": "BRL"}
        self.ship(lot, heads, to_holding=KILLER, weight_total_kg=kg, weight_kind="live", **price)
