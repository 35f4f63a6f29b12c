"""A story: one kind of stock lives on the farm day by day, and what happens to it is written into the diary."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from typing import Any

from app.demo.chance import Chance
from app.demo.diary import Beast, Body, Diary, Lot
from app.demo.growth import Curve, curve_of, weigh

Act = Callable[[], None]
DAWN, MORNING, WEIGHING, MOVING, NOON, LOADING = 5 * 60, 7 * 60, 8 * 60, 10 * 60, 12 * 60, 15 * 60
KILLER = {"name": "Frigorífico Serra Azul", "municipality": "Lages", "state": "SC"}


class Story:
    """The calendar of one kind of stock, its dice, and the hands that write down what happens today."""

    def __init__(self, diary: Diary, profile: str, species: str) -> None:
        self.diary = diary
        self.profile = profile
        self.species = species
        self.chance = Chance(diary.seed, profile)
        self.day = diary.first
        self._calendar: defaultdict[date, list[Act]] = defaultdict(list)

    def on(self, day: date, act: Callable[..., None], *told: Any) -> None:
        """Do something on a day; what lies before the first day has happened, what lies after the last never comes."""
        if self.day <= day <= self.diary.last:
            self._calendar[day].append(partial(act, *told))

    def after(self, days: float, act: Callable[..., None], *told: Any) -> None:
        """Do something so many days from today."""
        self.on(self.day + timedelta(days=round(days)), act, *told)

    def live(self) -> None:
        """Let every day pass; what is put on a day during that day is done too."""
        while self.day <= self.diary.last:
            for act in self._calendar[self.day]:
                act()
            del self._calendar[self.day]
            self.day += timedelta(days=1)

    def begin(
        self, tag: str, *, born: date, sex: str, place: str, kept_for: str, groups: tuple[str, ...] = (), **more: Any
    ) -> Beast:
        """An animal comes into the books today: it was here, or it is bought."""
        beast = self._known(tag, born, sex, place, kept_for)
        body: Body = {
            "id": str(beast.id),
            "species": self.species,
            "production_type": kept_for,
            "sex": sex,
            "birth_date": born.isoformat(),
            "registered_on": self.day.isoformat(),
            "place_id": str(self.diary.name("place", place)),
            "group_ids": [str(self.diary.name("group", group)) for group in groups],
            "identifiers": [_visual_tag(tag), *more.pop("numbers", ())],
            **more,
        }
        self.diary.pages[self.day].animals.append(body)
        return beast

    def bear(
        self, dam: Beast, young: Mapping[str, Body], *, sire: Beast | None = None, lost: bool = False
    ) -> list[Beast]:
        """A dam gives birth: to the young with these tags, `lost` when one more was stillborn."""
        born, rows = [], []
        for tag, fields in young.items():
            beast = self._known(tag, self.day, fields["sex"], dam.place, dam.kept_for)
            kg = weigh(beast.curve, 0, beast.vigour, self.chance, noise=0.08)
            row = {"animal_id": str(beast.id), "identifiers": [_visual_tag(tag)], "birth_weight_kg": kg, **fields}
            rows.append({**row, "birth_status": "Alive"})
            born.append(beast)
        ease = "DifficultExtraAssistance" if self.chance.share("hard birth", 0.05) else "EasyUnassisted"
        data: Body = {"born_alive": len(rows), "stillborn": int(lost), "ease": ease, "offspring": rows}
        if sire is not None:
            data["sire_id"] = str(sire.id)
        dam.parity += 1
        self.say("parturition", dam, DAWN, data)
        return born

    def find(self, tag: str, *, place: str, kept_for: str, sex: str, breed: str) -> Beast:
        """Find a young one that nobody saw being born: its dam is not known."""
        beast = self._known(tag, self.day, sex, place, kept_for)
        told = {"species": self.species, "production_type": kept_for, "sex": sex, "breed": breed}
        kg = weigh(beast.curve, 0, beast.vigour, self.chance, noise=0.08)
        where = {"place_id": str(self.diary.name("place", place)), "identifiers": [_visual_tag(tag)]}
        self.say("birth", beast, MORNING, {**told, **where, "birth_weight_kg": kg})
        return beast

    def _known(self, tag: str, born: date, sex: str, place: str, kept_for: str) -> Beast:
        beast = Beast(
            id=self.diary.name("animal", self.profile, tag),
            type="animal",
            name=tag,
            species=self.species,
            born=born,
            place=place,
            kept_for=kept_for,
            sex=sex,
            curve=curve_of(self.profile, sex),
            vigour=self.chance.about(1.0, 0.05, 0.86, 1.14),
            busy=(born, MORNING),
        )
        self.diary.beasts.append(beast)
        return beast

    def say(self, kind: str, beast: Beast | Lot, minute: int, data: Mapping[str, Any], note: str | None = None) -> None:
        """Enter something of who is still here."""
        if beast.gone is None:
            if kind in ("arrival", "departure"):
                data = {**data, "documents": [{"type": "gta", "uf": "SC", "number": f"{self.day:%y%m%d}"}]}
            self.diary.write(self.day, kind, beast, minute, data, note)

    def weigh(self, beast: Beast, *, minute: int = WEIGHING, noise: float = 0.012) -> None:
        """Put an animal on the scale."""
        if beast.gone is None:
            kg = weigh(beast.curve, beast.age_on(self.day), beast.vigour, self.chance, noise=noise)
            self.say("weighing", beast, minute, {"mode": "single", "weight_kg": kg})

    def move(self, beast: Beast | Lot, place: str, *, minute: int = MOVING) -> None:
        """Bring an animal or lot to another place."""
        if beast.gone is None and beast.place != place:
            beast.place = place
            self.say("move", beast, minute, {"to_place_id": str(self.diary.name("place", place))})

    def join(self, beast: Beast, group: str, purpose: str) -> None:
        """Put an animal into a group, out of another of the same purpose."""
        data = {"purpose": purpose, "to_id": str(self.diary.name("group", group))}
        self.say("group_change", beast, MOVING, data)

    def castrate(self, beast: Beast, method: str) -> None:
        """Castrate a male; from now on he grows on as before."""
        if beast.gone is None and beast.sex == "Male":
            beast.sex = "MaleNeuter"
            self.say("castration", beast, NOON, {"method": method, "anaesthesia": method == "surgical"})

    def mark(self, beast: Beast, cause: str) -> None:
        """Mark an animal that is to be culled."""
        self.say("cull_mark", beast, NOON, {"value": True, "cause": cause})

    def note(self, beast: Beast | Lot, text: str) -> None:
        """Write something down."""
        self.say("note", beast, NOON, {"text": text})

    def photograph(self, beast: Beast, picture: bytes, caption: str) -> None:
        """Take a picture (a PNG) of an animal."""
        if beast.gone is None:
            self.diary.pages[self.day].pictures.append(picture)
            told = {"sha256": sha256(picture).hexdigest(), "media_type": "image/png", "caption": caption}
            self.say("photo", beast, NOON, told)

    def die(self, beast: Beast, causes: Mapping[str, float]) -> None:
        """Lose an animal."""
        if beast.gone is None:
            cause = self.chance.pick(causes)
            self.say("death", beast, MORNING, {"method": "Perished", "cause": cause, "found_dead": True})
            beast.gone = self.day

    def sell(self, beast: Beast, **more: Any) -> None:
        """Let an animal go: to the slaughterhouse unless told otherwise."""
        if beast.gone is None:
            told = {"kind": "Slaughter", "reason": "Slaughter", "is_cull": False, **more}
            if told["kind"] == "Slaughter":
                told["to_holding"] = KILLER
            self.say("departure", beast, LOADING, told)
            beast.gone = self.day

    def buy(self, tag: str, seller: str, **fields: Any) -> Beast:
        """Buy an animal: it is registered and arrives today."""
        beast = self.begin(tag, **fields)
        place = str(self.diary.name("place", beast.place))
        holding = {"name": seller, "municipality": "Chapecó", "state": "SC"}
        data = {"reason": "Purchase", "purpose": "breeding", "from_holding": holding, "place_id": place}
        self.say("arrival", beast, NOON, data)
        return beast

    def open_lot(self, code: str, name: str, *, born: date, place: str, heads: int, kept_for: str) -> Lot:
        """Open a lot today."""
        lot = Lot(
            id=self.diary.name("lot", self.profile, code),
            type="lot",
            name=name,
            species=self.species,
            born=born,
            place=place,
            kept_for=kept_for,
            heads=heads,
        )
        body: Body = {
            "id": str(lot.id),
            "kind": "lot",
            "purpose": "housing",
            "name": name,
            "species": self.species,
            "production_type": kept_for,
            "place_id": str(self.diary.name("place", place)),
            "opened_on": self.day.isoformat(),
            "birth_date": born.isoformat(),
            "head_count": heads,
        }
        self.diary.lots.append(lot)
        self.diary.pages[self.day].groups.append(body)
        return lot

    def weigh_lot(self, lot: Lot, curve: Curve, *, sample: int, noise: float = 0.008) -> None:
        """Weigh a sample of a lot: a twentieth of it at least."""
        if lot.gone is None and lot.heads:
            heads = min(lot.heads, max(sample, -(-lot.heads // 20)))
            mean = weigh(curve, (self.day - lot.born).days, 1.0, self.chance, noise=noise)
            data = {"mode": "sample", "sample_count": heads, "sample_total_kg": round(mean * heads, 3)}
            self.say("weighing", lot, WEIGHING, data)

    def recount(self, lot: Lot, counted: int) -> None:
        """Count a lot, and find another number than was thought."""
        if lot.gone is None:
            lot.heads = counted
            self.say("head_count_correction", lot, WEIGHING, {"counted": counted, "reason": "recount"})

    def identify(self, lot: Lot, tags: Sequence[str], sex: str) -> list[Beast]:
        """Give heads of a lot numbers of their own: they are animals from now on, and still counted in the lot."""
        beasts = [self._known(tag, lot.born, sex, lot.place, lot.kept_for) for tag in tags]
        rows = []
        for beast in beasts:
            band = {"scheme": "br.management", "value": beast.name, "type": "leg_band"}
            rows.append({"animal_id": str(beast.id), "sex": sex, "identifiers": [band]})
            beast.busy = (self.day, LOADING)
        self.say("identify_from_lot", lot, WEIGHING, {"animals": rows})
        return beasts

    def lose(self, lot: Lot, heads: int, causes: Mapping[str, float]) -> None:
        """Lose some heads of a lot."""
        heads = min(heads, lot.heads)
        if lot.gone is None and heads:
            lot.heads -= heads
            data = {"method": "Perished", "cause": self.chance.pick(causes), "head_count": heads}
            self.say("death", lot, MORNING, data)
            self._close_when_empty(lot)

    def ship(self, lot: Lot, heads: int, **more: Any) -> None:
        """Let heads of a lot go; the last ones close it."""
        heads = min(heads, lot.heads)
        if lot.gone is None and heads:
            lot.heads -= heads
            self.say("departure", lot, LOADING, {"kind": "Slaughter", "head_count": heads, **more})
            self._close_when_empty(lot)

    def foster(self, litter: Lot, other: Lot, heads: int) -> None:
        """Lay some young of a litter to another one."""
        if litter.gone is None and other.gone is None and 0 < heads < litter.heads:
            self._pass_on(litter, other, heads)
            told = {"to_id": str(other.id), "head_count": heads, "reason": "equalise"}
            self.say("fostering", litter, NOON, told)
            other.busy = max(other.busy or litter.busy, litter.busy) if litter.busy else other.busy

    def wean_litter(self, litter: Lot, other: Lot, kg: float) -> None:
        """Wean all that are left of a litter into another lot, so heavy each; this closes the litter."""
        if litter.gone is None and litter.heads:
            told = {"type": "total", "head_count": litter.heads, "weight_total_kg": round(kg * litter.heads, 1)}
            self._pass_on(litter, other, litter.heads)
            self.say("weaning", litter, LOADING, {**told, "to_id": str(other.id)})
            # Whatever happens to the lot that day happens once the last of them has come.
            other.busy = max(other.busy or litter.busy, litter.busy) if litter.busy else other.busy
            self._close_when_empty(litter)

    def _pass_on(self, lot: Lot, other: Lot, heads: int) -> None:
        lot.heads -= heads
        other.heads += heads

    def _close_when_empty(self, lot: Lot) -> None:
        if not lot.heads:
            self.say("lot_close", lot, LOADING, {})
            lot.gone = self.day


def _visual_tag(tag: str) -> Body:
    return {"scheme": "br.management", "value": tag, "type": "visual_tag", "position": "left_ear", "official": False}
