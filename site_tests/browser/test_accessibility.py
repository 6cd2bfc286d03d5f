"""axe-core finds nothing serious on any kind of page, in light and in dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import OpenPage
from browser.kinds import KINDS

GRAVE = {"serious", "critical"}


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing_serious(open_page: OpenPage, address: str, dark: bool) -> None:
    page = open_page(address, dark=dark)
    violations = Axe().run(page).response["violations"]
    grave = {
        violation["id"]: [node["html"][:200] for node in violation["nodes"][:3]]
        for violation in violations
        if violation["impact"] in GRAVE
    }
    assert grave == {}


@pytest.mark.browser
def test_axe_does_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page("en/S/RES/2553/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<button></button>')")
    assert "button-name" in {violation["id"] for violation in Axe().run(page).response["violations"]}
