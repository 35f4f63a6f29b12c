"""The farm's tasks in the client: made, changed with their cadence, ended, and what is refused or finds no signal."""

from datetime import date

import pytest

from tests.web.browser import Browser


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (360, "dark")])
def test_a_task_is_listed_with_its_next_day_changed_and_ended(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("keepTasks", width=width, theme=theme, title=f"Lavar os cochos {width}")

    assert "A cada 15 dias" in seen["shown"]
    assert "Ana Prado" in seen["shown"]
    assert "para hoje" in seen["shown"]
    assert (seen["changed"]["every"], seen["changed"]["month_day"]) == ("month", 31)
    assert date.fromisoformat(seen["changed"]["next_on"]).day >= 28
    assert (seen["kept"]["over"], seen["kept"]["next_on"]) == (True, None)
    assert "até" in seen["over"]
    assert seen["axe"] == []
    assert seen["wide"] <= 0


def test_without_signal_a_change_of_a_task_says_so_and_is_sent_again(browser: Browser) -> None:
    seen = browser.play("tasksWithoutSignal", width=360, title="Revisar cercas")

    assert seen["said"] == "Sem resposta do servidor"
    assert "Sem resposta do servidor" in seen["unread"]


def test_a_first_day_that_is_past_is_refused_at_its_field(browser: Browser) -> None:
    assert browser.play("taskBeginsTooEarly", title="Podar")["refused"]
