"""The worklist as a farm reads it over REST."""

from typing import Any

from tests.events.farm import Farm


def listed(farm: Farm, on: str, **more: Any) -> list[dict[str, Any]]:
    """The items of a day, first to last."""
    answer = farm.client.get(f"{farm.events}/worklist", query_string={"on": on, **more})
    assert answer.status_code == 200, answer.json
    return list(answer.json["items"])


def found(farm: Farm, on: str, rule: str, **more: Any) -> dict[str, Any]:
    """The one item of a rule."""
    items = listed(farm, on, rule=rule, **more)
    assert len(items) == 1, items
    return items[0]


def a_cow(farm: Farm, **more: Any) -> str:
    """A grown dairy cow."""
    told = {"species": "cattle", "production_type": "dairy", "birth_date": "2022-01-01", **more}
    return farm.animal(**told)


def serve(farm: Farm, cow: str, on: str) -> dict[str, Any]:
    """Inseminate her."""
    confirmed = [{"code": code} for code in ("old_entry", "irregular_return")]
    return farm.record("service", cow, on, {"method": "Insemination", "sire_unknown": True}, confirmed=confirmed)


def check(farm: Farm, cow: str, on: str, result: str = "Pregnant") -> dict[str, Any]:
    """Look whether she is pregnant."""
    return farm.record("pregnancy_check", cow, on, {"result": result, "method": "Echography"})
