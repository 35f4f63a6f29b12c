"""What every breeding farm writes down of its females: heats, services, checks and what is lost.

It has dice of its own, so that it changes nothing of who lives, dies and leaves.
"""

from app.demo.chance import Chance
from app.demo.diary import Beast, Body
from app.demo.story import MORNING, MOVING, NOON, WEIGHING, Story

OESTRUS = 21  # days from one heat of cattle and pigs to the next


class Breeder:
    """Who serves and looks at the females of a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.chance = Chance(story.diary.seed, story.profile, "breeding")

    def heat(self, dam: Beast, method: str, *, used: bool = False) -> None:
        """She is seen in heat, and served in it or not."""
        told: Body = {"method": method, "certainty": "InHeat", "signs": ["StandsUnder"], "used": used}
        self.story.say("heat", dam, MORNING, told)

    def serve(self, dam: Beast, method: str, sire: Beast | str, **more: object) -> None:
        """She is served by a sire of the farm, or by one from outside that has only a name."""
        by: Body = {"sire_text": sire} if isinstance(sire, str) else {"sire_ids": [str(sire.id)]}
        self.story.say("service", dam, WEIGHING, {"method": method, **by, **more})

    def check(self, dam: Beast, result: str, **more: object) -> None:
        """She is looked at with ultrasound."""
        self.story.say("pregnancy_check", dam, NOON, {"result": result, "method": "Echography", **more})

    def abort(self, dam: Beast) -> None:
        """She loses what she carried."""
        self.story.say("abortion", dam, MORNING, {"sample_taken": self.chance.random() < 0.5})

    def select(self, dam: Beast) -> None:
        """She is to breed."""
        self.story.say("selection", dam, MOVING, {"role": "breeding_female"})

    def rule_out(self, dam: Beast, reason: str) -> None:
        """She is not to be served any more."""
        self.story.say("do_not_breed", dam, NOON, {"value": True, "reason": reason})
