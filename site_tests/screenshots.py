"""`make screenshots`: the pictures that the README shows, taken of the site as it is; and all others, to be looked at.

Usage: python site_tests/screenshots.py SITE PICTURES [ALL]: the README's pictures into the folder PICTURES, those of
every kind of page (desktop, phone, dark, paper; from right to left, two languages side by side) into the folder ALL.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from browser.kinds import DOCUMENT, KINDS, THEME
from browser.launch import launch
from support.serving import serve
from support.six_languages import ADDRESS, six_languages_site


@dataclass(frozen=True)
class Shot:
    """One picture: of what address, how wide and high (CSS pixels), in which scheme, on screen or on paper."""

    name: str
    address: str
    width: int = 1280
    height: int = 800
    dark: bool = False
    paper: bool = False


README = (
    Shot("document", DOCUMENT, height=760),
    Shot("paragraph", f"{DOCUMENT}#op20-a", width=1180, height=520, dark=True),
    Shot("theme", THEME, width=1180, height=640),
    Shot("phone", f"{DOCUMENT}#op20-a", width=390, height=640),
)


LANGUAGES = {
    "arabic document": f"ar/{ADDRESS}#op1-b",
    "arabic home": "ar/",
    "arabic documents": "ar/documents/",
    "chinese document": f"zh/{ADDRESS}",
    "english beside arabic": f"en/{ADDRESS}?with=ar",
    "arabic beside english": f"ar/{ADDRESS}?with=en#op4",
}
"""Pages that the repository's own content has none of, on the site of a resolution in six languages."""


def every_kind(kinds: Mapping[str, str]) -> Iterator[Shot]:
    for kind, address in kinds.items():
        name = kind.replace(" ", "-")
        yield Shot(f"{name}-desktop", address, height=1000)
        yield Shot(f"{name}-phone", address, width=320, height=1000)
        yield Shot(f"{name}-dark", address, height=1000, dark=True)
        yield Shot(f"{name}-paper", address, width=794, height=1123, paper=True)


def take(browser: Browser, url: str, shot: Shot, folder: Path) -> None:
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url + shot.address)
    page.wait_for_load_state("networkidle")
    if shot.paper:
        page.emulate_media(media="print")
    page.screenshot(path=folder / f"{shot.name}.png")
    context.close()


def take_all(browser: Browser, site: Path, shots: Iterable[Shot], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with serve(site) as url:
        for shot in shots:
            take(browser, url, shot, folder)


def main(site: Path, pictures: Path, everything: Path | None = None) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        take_all(browser, site, README, pictures)
        if everything is not None:
            take_all(browser, site, every_kind(KINDS), everything)
            with tempfile.TemporaryDirectory() as folder:
                site = six_languages_site(Path(folder) / "project").site
                take_all(browser, site, every_kind(LANGUAGES), everything)
        browser.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
