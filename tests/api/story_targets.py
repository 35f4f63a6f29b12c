"""The story of what a farm wants of its figures."""

from tests.api.teller import Teller


def aim_higher(teller: Teller, farm_id: str) -> None:
    """Take a published value for the target of a figure, see how the figure stands to it, and take the target back."""
    this = {"farm_id": farm_id, "profile": "pig", "name": "farrowing_rate"}
    offered = teller.ask("events.get_kpi_target", 200, **this)["suggestions"][0]
    wish = {"minimum": offered["minimum"], "maximum": offered["maximum"], "source": offered["source"]}
    wish |= {"valid_from": "2026-05-20", "why": "as most farms do"}
    teller.ask("events.put_kpi_target", 428, json=wish, **this)
    teller.ask("events.put_kpi_target", 412, version=5, json=wish, **this)
    teller.ask("events.put_kpi_target", 422, version=0, json={**wish, "minimum": None}, **this)
    teller.ask("events.put_kpi_target", 200, version=0, json=wish, **this)
    listed = teller.ask("events.list_kpi_targets", 200, farm_id=farm_id, query={"profile": "pig", "on": "2026-05-20"})
    assert sum(each["target"] is not None for each in listed["items"]) == 1
    figure = {"farm_id": farm_id, "name": "farrowing_rate", "query": {"profile": "pig"}}
    assert teller.ask("events.get_kpi", 200, **figure)["target"]["minimum"] == offered["minimum"]
    teller.ask("events.delete_kpi_target", 204, version=1, query={"why": "too soon"}, **this)
    assert len(teller.ask("events.list_kpi_target_changes", 200, **this)["items"]) == 2
