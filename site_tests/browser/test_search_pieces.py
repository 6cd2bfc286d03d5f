"""A term's positions, from the pieces in which the index of many texts keeps them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from random import Random
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from resolutions.model import Document, Unit
from resolutions.search import build

pytestmark = pytest.mark.browser

UNITS, WORDS, VOCABULARY = 3000, 50, 4000
PLACES = """async words => {
  const index = await resolutionsSearch.index("en");
  const told = {};
  for (const word of words) told[word] = Object.fromEntries(await index.places(word));
  return told;
}"""


def texts() -> list[str]:
    draw = Random(20)
    return [" ".join(f"w{draw.randrange(VOCABULARY)}x" for _ in range(WORDS)) for _ in range(UNITS)]


def test_the_positions_of_words_are_read_from_pieces_of_several_ranges(browser: Browser, seed_url: str) -> None:
    lines = texts()
    places: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, line in enumerate(lines):
        for position, word in enumerate(line.split()):
            places[word].setdefault(str(number), []).append(position)
    units = tuple(Unit(f"op{n}", f"para_{n}", "operative", None, f"{n}.", line, n) for n, line in enumerate(lines, 1))
    day = date(2030, 1, 1)
    of_texts = Document("x.md", "S/RES/9001", "S/RES/9001", "resolution", "en", "", day, "", units)
    files = dict(build([of_texts]))
    pieces, ranges = (sum(f"/en/{kind}-" in path for path in files) for kind in ("places", "terms"))
    assert 1 < pieces < ranges

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(body=files[path], content_type="text/javascript")

    page = browser.new_page()
    page.route(lambda url: urlsplit(url).path.lstrip("/") in files, answer)
    page.goto(seed_url)
    page.keyboard.press("/")
    page.wait_for_function("() => window.resolutionsSearch?.Index")
    asked = sorted(places)[::80]
    assert page.evaluate(PLACES, asked) == {word: places[word] for word in asked}
    page.close()
