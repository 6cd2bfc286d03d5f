"""What later paragraphs say that they do, as one reads it: at the paragraph, at the head, in the list of who cites."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.axe import violations
from browser.conftest import OpenPage
from support.building import ALONE, Build, BuiltOnce, Project

pytestmark = pytest.mark.browser

LAMPS = """\
S/RES/2510 (2020)

Resolution 2510 (2020)

Adopted by the Security Council on 12 February 2020

The Security Council,

1. Decides that all harbours shall keep a lamp;

2. Decides to remain seized of the matter.
"""
LATER = """\
S/RES/2545 (2020)

Resolution 2545 (2020)

Adopted by the Security Council on 25 September 2020

The Security Council,

1. Decides to extend until 25 September 2032 the measures set out in paragraph 1 of resolution 2510 (2020);

2. Decides to remain seized of the matter.
"""
ARABIC_LAMPS = """\
S/RES/2510 (2020)

القرار 2510 (2020)

الذي اتخذه مجلس الأمن في 12 شباط/فبراير 2020

إن مجلس الأمن،

1 - يقرر أن تحتفظ جميع الموانئ بمصباح؛

2 - يقرر أن يبقي المسألة قيد نظره.
"""
ARABIC_LATER = """\
S/RES/2545 (2020)

القرار 2545 (2020)

الذي اتخذه مجلس الأمن في 25 أيلول/سبتمبر 2020

إن مجلس الأمن،

1 - يقرر أن يمدد حتى 25 أيلول/سبتمبر 2032 التدابير المنصوص عليها في الفقرة 1 من القرار 2510 (2020)؛

2 - يقرر أن يبقي المسألة قيد نظره.
"""


def effects_site(folder: Path) -> Build:
    project = Project.new(folder / "project", ALONE)
    for name, text in {"2510": LAMPS, "2545": LATER, "2510-ar": ARABIC_LAMPS, "2545-ar": ARABIC_LATER}.items():
        project.source(f"{name}.md", text)
    return project.build()


@pytest.fixture(scope="module")
def site(built_once: BuiltOnce) -> Path:
    return built_once("effects-site", effects_site).site


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_paragraph_leads_to_the_later_one_that_extends_it(open_site: OpenPage, scripts: bool) -> None:
    page = open_site("en/S/RES/2510/", script=scripts)
    line = page.locator("#op1 + .r-effect")
    expect(line).to_have_text("extended until 25 September 2032, according to S/RES/2545 (2020), OP1")
    expect(page.locator(".r-effect")).to_have_count(1)
    head = page.get_by_role("list", name="Later paragraphs say of this text:")
    expect(head.get_by_role("listitem")).to_contain_text(
        ["extended until 25 September 2032 (OP1), according to S/RES/2545"]
    )
    expect(head.locator("q")).to_contain_text("extend until 25 September 2032 the measures set out in paragraph 1 of")
    expect(page.locator("[id='cited-by-op1'] .r-does")).to_have_text("extended until 25 September 2032")
    line.get_by_role("link").click()
    assert page.url.endswith("/en/S/RES/2545/#op1")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing(open_site: OpenPage, language: str) -> None:
    assert violations(open_site(f"{language}/S/RES/2510/")) == {}


def test_in_arabic_the_line_reads_from_right_to_left(open_site: OpenPage) -> None:
    page = open_site("ar/S/RES/2510/")
    line = page.locator("#op1 + .r-effect")
    expect(line).to_contain_text("تمديد حتى 25 أيلول/سبتمبر 2032")
    text, link = line.bounding_box(), line.get_by_role("link").bounding_box()
    assert text is not None
    assert link is not None
    assert link["x"] + link["width"] < text["x"] + text["width"] - 100  # the words before it stand to its right


def test_it_stands_in_print_and_fits_a_phone(open_site: OpenPage) -> None:
    page = open_site("en/S/RES/2510/")
    page.emulate_media(media="print")
    expect(page.locator("#op1 + .r-effect")).to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_it_stands_below_its_paragraphs_words(open_site: OpenPage) -> None:
    page = open_site("en/S/RES/2510/", width=390)
    said = page.locator(".r-effect").first
    above = said.locator("xpath=preceding-sibling::*[1]/p")
    starts = [part.evaluate("(node) => node.getBoundingClientRect().left") for part in (said, above)]
    assert starts[0] == starts[1]
