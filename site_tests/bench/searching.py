"""The search of the whole corpus: what its index costs, and 100 queries whose right answer is known, in Chromium.

Each query is asked by a browser that has nothing kept from the one before: what it loads before the first key, what the
query loads, how long the first results take, and whether the answer is among the first three.
"""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench.corpus import EVERY, gathered, sources
from bench.timing import Row
from browser.launch import launch
from resolutions import search
from resolutions.anchors.labels import label
from resolutions.corpus.collection import read_collection
from resolutions.model import Document, Unit
from resolutions.wording import find
from support.building import Project
from support.serving import serve

_WORD = re.compile(r"[^\W\d_]{4,}")
_PER_KIND = max(2, 25 // EVERY)


@dataclass(frozen=True)
class Known:
    """A query and its answer: a paragraph by its text, or a place by its document's name and its label."""

    kind: str
    query: str
    text: str = ""
    place: str = ""

    def answered_by(self, results: Sequence[tuple[str, str]]) -> bool:
        if self.place:
            # A document as a whole has no label behind its name.
            return any(f"{place} ".startswith(self.place) for place, _ in results)
        # A result shows a part of a long paragraph, between dots.
        shown = [text.strip("… ") for _, text in results]
        return any(text and text in self.text for text in shown)


@dataclass(frozen=True)
class Asked:
    """What one query took: seconds from the last key to the first results, bytes before the first key and after it."""

    known: Known
    right: bool
    seconds: float
    before: int
    after: int


def known_answers(documents: Sequence[Document], seed: int = 7) -> list[Known]:
    """100 queries: a paragraph's own rare words, a phrase of it, a symbol, a citation of one of its paragraphs."""
    chance = random.Random(seed)
    all_units = [unit for document in documents for unit in document.units]
    units = [
        (document, unit)
        for document in documents
        for unit in document.units
        if unit.kind in ("preambular", "operative", "subparagraph", "paragraph") and 120 <= len(unit.text) <= 2000
    ]
    counts = Counter(word for _, unit in units for word in {found.lower() for found in _WORD.findall(unit.text)})
    chosen = chance.sample(units, 8 * _PER_KIND)
    symbols = [document for document in documents if document.symbol and document.id.count("/") == 2]
    return [
        *list(_by_words(chosen[: 4 * _PER_KIND], counts))[:_PER_KIND],
        *list(_by_phrase(chosen[4 * _PER_KIND :], chance, "\n".join(unit.text for unit in all_units)))[:_PER_KIND],
        *(
            Known("symbol", document.symbol, place=f"{document.symbol} ")
            for document in chance.sample(symbols, min(len(symbols), _PER_KIND))
        ),
        *list(_by_citation(symbols, chance))[:_PER_KIND],
    ]


def _by_words(units: Sequence[tuple[Document, Unit]], counts: Counter[str]) -> Iterator[Known]:
    """Its four rarest words of those that five paragraphs or more have: a misprint finds its paragraph by itself."""
    for _, unit in units:
        own = list(dict.fromkeys(word for word in _WORD.findall(unit.text) if counts[word.lower()] >= 5))
        if len(own) >= 4:
            rarest = sorted(own, key=lambda word: counts[word.lower()])[:4]
            yield Known("words", " ".join(word for word in own if word in rarest), unit.text)


def _by_phrase(units: Sequence[tuple[Document, Unit]], chance: random.Random, corpus: str) -> Iterator[Known]:
    """Six words in a row that stand in no other paragraph."""
    for _, unit in units:
        own = [phrase for phrase in re.findall(r"[^\W_]+(?:[ -][^\W_]+){5}", unit.text) if corpus.count(phrase) == 1]
        if own:
            yield Known("phrase", f"“{chance.choice(own)}”", unit.text)


def _by_citation(documents: Sequence[Document], chance: random.Random) -> Iterator[Known]:
    """A paragraph of a Council resolution, as people write it."""
    numbered = [document for document in documents if document.id.startswith("S/RES/")]
    for document in chance.sample(numbered, min(len(numbered), 3 * _PER_KIND)):
        own = [unit for unit in document.units if re.fullmatch(r"op\d+(-[a-z])?", unit.anchor)]
        if own:
            unit, number = chance.choice(own), document.id.rpartition("/")[2]
            said = label(unit.anchor, "en")
            form = chance.choice(
                [f"{said} of {number}", f"{document.symbol}, {said}", f"{said} of resolution {document.symbol[6:]}"]
            )
            yield Known("citation", form, place=f"{document.symbol} {said}")


def on_the_corpus() -> Iterator[Row]:
    """The rows of `make bench`."""
    with tempfile.TemporaryDirectory() as scratch:
        documents = read_collection(gathered(sources(), Path(scratch) / "sources")).documents
    repeats = search.Repeats.of(find(documents))
    start = time.process_time()
    files = dict(search.build(documents, search.Beside(repeats=repeats)))
    spent = time.process_time() - start
    yield Row("index of the corpus, seconds", f"{spent:.1f}")
    yield Row("index of the corpus, MB", f"{sum(map(len, files.values())) / 1e6:.1f}", goal="<= 30")
    queries = known_answers(documents)
    with tempfile.TemporaryDirectory() as folder:
        site = _site(Path(folder), files)
        with sync_playwright() as playwright:
            chromium = launch(playwright)
            with serve(site) as url:
                yield from _rows("http", asked(chromium, url, site, queries), 0.5)
            yield from _rows("file", asked(chromium, f"{site.as_uri()}/index.html", site, queries), 1.0)
            chromium.close()


def _site(folder: Path, files: dict[str, bytes]) -> Path:
    """A site of one page that has the corpus's index: the search needs no other page."""
    project = Project.new(folder / "project")
    (project.folder / "docs" / "sources").mkdir()
    site = project.build().site
    for path, content in files.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return site


def _rows(way: str, answers: Sequence[Asked], limit: float) -> Iterator[Row]:
    seconds = sorted(one.seconds for one in answers)
    after = sorted(one.after for one in answers)
    right = sum(one.right for one in answers)
    worst = seconds[int(len(seconds) * 0.95)]
    yield Row(f"{way}: answers among the first three", str(right), goal=">= 95")
    for kind in dict.fromkeys(one.known.kind for one in answers):
        own = [one for one in answers if one.known.kind == kind]
        middle = statistics.median(one.seconds for one in own)
        bytes_of_all = statistics.median(one.after for one in own)
        yield Row(
            f"{way}: of {len(own)} by {kind}",
            f"{sum(one.right for one in own)}, {middle:.2f} s, {bytes_of_all / 1e3:.0f} kB",
        )
    yield Row(f"{way}: seconds to the first results, median", f"{statistics.median(seconds):.2f}", goal=f"<= {limit}")
    yield Row(f"{way}: seconds to the first results, 95 %", f"{worst:.2f}")
    yield Row(f"{way}: kB before the first key", f"{max(one.before for one in answers) / 1e3:.0f}", goal="<= 80")
    yield Row(f"{way}: kB of a query, median", f"{statistics.median(after) / 1e3:.0f}", goal="<= 500")
    yield Row(f"{way}: kB of a query, 95 %", f"{after[int(len(after) * 0.95)] / 1e3:.0f}")


def asked(chromium: Browser, url: str, site: Path, queries: Sequence[Known]) -> list[Asked]:
    """Every query in a context of its own."""
    return [_asked_alone(chromium, url, site, known) for known in queries]


def _asked_alone(chromium: Browser, url: str, site: Path, known: Known) -> Asked:
    context = chromium.new_context()
    page = context.new_page()
    loaded: list[int] = []
    page.on("request", lambda request: loaded.append(_size(request.url, site)))
    page.goto(url)
    page.wait_for_function("() => window.resolutionsSearch")
    page.keyboard.press("/")
    page.wait_for_function("() => document.querySelector('.r-search-filters')?.dataset.filled === 'done'")
    before = sum(loaded)
    seconds = float(page.evaluate(_ASK, known.query))
    results = page.evaluate(_RESULTS)
    context.close()
    return Asked(known, known.answered_by(results[:3]), seconds, before, sum(loaded) - before)


_ASK = """query => new Promise(done => {
  const field = document.querySelector('#r-search input[role=combobox]');
  const status = document.querySelector('#r-search [role=status]');
  const start = performance.now();
  new MutationObserver(() => status.textContent && done((performance.now() - start) / 1000))
    .observe(status, { childList: true, characterData: true, subtree: true });
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
})"""
_RESULTS = """() => Array.from(document.querySelectorAll('.r-result'), link => [
  link.querySelector('.r-result-place').textContent, link.querySelector('.r-result-text').textContent])"""


def _size(url: str, site: Path) -> int:
    """The bytes of what was asked for, if it is of the search; nothing is compressed on the way."""
    path = urlsplit(url).path
    name = path.partition(str(site))[2] if url.startswith("file:") else path
    file = site / name.lstrip("/")
    return file.stat().st_size if "/search/" in name and file.is_file() else 0
