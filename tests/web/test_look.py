"""Every page and sheet, looked at: what axe says, and whether it fits a phone and a thumb."""

import pytest

from tests.web.browser import Browser
from tests.web.rows import FILE


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_any_page(browser: Browser, width: int, theme: str) -> None:
    seen = browser.play("accessible", width=width, theme=theme, text=FILE)

    assert {page: found for page, found in seen["seen"].items() if found} == {}
    assert len(seen["seen"]) >= 15


def test_every_page_fits_a_phone_and_every_target_a_thumb(browser: Browser) -> None:
    seen = browser.play("fits", width=360, text=FILE)

    assert {page: found for page, found in seen["seen"].items() if found} == {}
