"""A phone that keeps a copy of a farm by pulling its changes."""

import json
from dataclasses import dataclass, field
from typing import Any

Copy = dict[tuple[str, str], Any]


@dataclass
class Phone:
    """What one module has told this phone, page by page; a page may be lost on the way and asked for again."""

    client: Any
    address: str
    cursor: str | None = None
    more: bool = True
    resets: int = 0
    copy: Copy = field(default_factory=dict)

    def ask(self, limit: int) -> dict[str, Any]:
        """One answer, not applied."""
        query = {"limit": limit} | ({"cursor": self.cursor} if self.cursor else {})
        answer = self.client.get(self.address, query_string=query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.get_json()
        return found

    def pull(self, limit: int) -> None:
        """One page, applied as the document says."""
        page = self.ask(limit)
        assert len(page["items"]) <= limit
        if page["reset"]:
            self.copy.clear()
            self.resets += 1
        for item in page["items"]:
            if item["removed"]:
                self.copy.pop((item["type"], item["id"]), None)
            else:
                self.copy[item["type"], item["id"]] = item["data"]
        self.cursor, self.more = page["cursor"], page["more"]

    def catch_up(self, limit: int = 500) -> None:
        """Page by page until there is no more."""
        self.more = True
        while self.more:
            self.pull(limit)

    def told(self) -> list[str]:
        """What it keeps, in an order of its own, for comparing."""
        return sorted(json.dumps([*key, data], sort_keys=True) for key, data in self.copy.items())


def phone(client: Any, farm_id: object, module: str) -> Phone:
    """A phone that knows nothing yet."""
    return Phone(client, f"/api/{module}/v1/farms/{farm_id}/changes")
