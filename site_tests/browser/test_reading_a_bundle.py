"""A bundle unpacked and read from a disk without a network, in Chromium and in Firefox: everything in it works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from browser.readers import Reader
from browser.walking import dangling, leaves
from support.bundles import unpacked_bundle
from support.examples import CASES
from support.repositories import Repository

pytestmark = pytest.mark.browser

HOME = """\
# The coast

The data: <a href="data/citations.csv">citations</a>.
"""
IN_VIEW = """(() => {
  const { top, bottom } = document.querySelector(":target").getBoundingClientRect();
  return top >= document.querySelector("header").getBoundingClientRect().bottom && bottom <= innerHeight;
})()"""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked bundle of two resolutions and a third in three languages, with two themes."""
    folder = tmp_path_factory.mktemp("bundle")
    repository = Repository.new(folder / "repository")
    repository.write("index.md", HOME)
    for language in ("en", "fr", "ar"):
        source = CASES / "six_languages" / f"{language}.txt"
        shutil.copy(source, repository.folder / "content" / "sources")
    return unpacked_bundle(repository.folder, folder)


@pytest.fixture(scope="module")
def corpus_bundle(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked bundle of every hundred-and-fiftieth document of the corpus, of every kind and age."""
    folder = tmp_path_factory.mktemp("corpus")
    repository = Repository.new(folder / "repository")
    for source in sorted((shared / "corpus").rglob("*.txt"))[::150]:
        shutil.copy(source, repository.folder / "content" / "sources")
    return unpacked_bundle(repository.folder, folder)


PAGE = """\
<a href="gone.html">no such file</a> <a href="page.html#gone">no such place</a> <a href="page.html#here">here</a>
<p id="here"></p>
<script>fetch("https://example.org/").catch(() => console.error("refused"))</script>
"""


def test_what_a_bundle_may_not_do_is_seen(watched: Reader, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    pages = leaves(watched, tmp_path)
    assert [address.rpartition("/")[2] for address in dangling(pages)] == ["gone.html", "page.html#gone"]
    watched.wait("new Promise((done) => setTimeout(() => done(true), 200))")
    assert watched.abroad() == ["https://example.org/"]
    assert "refused" in watched.errors()


@pytest.mark.parametrize("watched", ["chromium"], indirect=True)
def test_every_link_of_some_pages_leads_somewhere(reader: Reader, bundle: Path) -> None:
    """Of every third page; `test_site_links` reads all pages of the project's own site."""
    pages = leaves(reader, bundle, step=3)
    assert len(pages) > 20
    assert sum(len(page.links) for page in pages.values()) > 400
    assert dangling(pages) == []


@pytest.mark.sweep
def test_every_link_of_every_page_leads_somewhere(reader: Reader, bundle: Path) -> None:
    pages = leaves(reader, bundle)
    assert len(pages) > 20
    assert sum(len(page.links) for page in pages.values()) > 1_000
    assert dangling(pages) == []


# What a page links to does not depend on who reads it: the test above asks both.
@pytest.mark.sweep
@pytest.mark.parametrize("watched", ["chromium"], indirect=True)
def test_every_link_of_a_sample_of_the_corpus_leads_somewhere(reader: Reader, corpus_bundle: Path) -> None:
    pages = leaves(reader, corpus_bundle)
    assert len(pages) > 40
    assert dangling(pages) == []


OUT = """[...document.querySelectorAll(".r-content a[href^=http]")].map((link) => [
  link.href, getComputedStyle(link, "::after").content,
])"""


@pytest.mark.parametrize(
    ("page", "said"),
    [("en/S/RES/2781", "needs a network"), ("ar/S/RES/9901", "يحتاج إلى شبكة"), ("en/cited", "needs a network")],
)
def test_a_link_out_of_the_bundle_says_that_it_needs_a_network(
    reader: Reader, bundle: Path, page: str, said: str
) -> None:
    reader.open((bundle / page / "index.html").as_uri())
    links = reader.evaluate(OUT)
    assert links
    assert [link for link, label in links if said not in label] == []
    assert said.split()[-1] in reader.evaluate("document.querySelector('.r-offline').innerText")


@pytest.mark.parametrize(
    ("query", "place"),
    [("keepers of lighthouses", "S/RES/2781 (2025)"), ("S/RES/2782", "S/RES/2782"), ("المياه", "S/RES/9901 (2031)")],
    ids=["words", "a symbol", "words in Arabic"],
)
def test_a_search_leads_to_the_paragraph(reader: Reader, bundle: Path, query: str, place: str) -> None:
    reader.open((bundle / "index.html").as_uri())
    reader.click("[data-search-open]")
    reader.evaluate(f"""(() => {{
      const field = document.querySelector("#r-search input[role=combobox]");
      field.value = {query!r};
      field.dispatchEvent(new Event("input", {{ bubbles: true }}));
    }})()""")
    reader.wait(f"window.resolutionsSearch.shown === {query!r}")
    assert reader.wait("document.querySelector('.r-result-place')?.innerText").strip().startswith(place)
    reader.click("#r-search [role=option] a, #r-search a[role=option]")
    symbol = place.split(" ")[0]
    reader.wait(f"document.querySelector('.r-document') && document.title.includes({symbol!r})")


def test_a_permalink_shows_its_paragraph(reader: Reader, bundle: Path) -> None:
    reader.open(f"{(bundle / 'en/S/RES/2781/index.html').as_uri()}#op2-a")
    assert reader.evaluate("document.querySelector(':target').id") == "op2-a"
    assert reader.wait(IN_VIEW)


def test_a_theme_leads_to_its_paragraphs(reader: Reader, bundle: Path) -> None:
    reader.open((bundle / "en/themes/lighthouses/index.html").as_uri())
    assert "lamps" in reader.evaluate("[...document.querySelectorAll('mark')].map((one) => one.innerText)")
    reader.click("a[href$='S/RES/2781/index.html#op1']")
    reader.wait("document.querySelector(':target')?.id === 'op1'")


def test_a_page_from_right_to_left(reader: Reader, bundle: Path) -> None:
    """The numbers of paragraphs stand at the right of their text."""
    reader.open((bundle / "ar/S/RES/9901/index.html").as_uri())
    assert reader.evaluate("getComputedStyle(document.querySelector('#op1')).direction") == "rtl"
    edges = "[document.querySelector('#op1 > a:not([class])'), document.querySelector('#op1 p, #op1 .r-text')]"
    number, text = reader.evaluate(f"{edges}.map((one) => one.getBoundingClientRect().right)")
    assert number > text


def test_two_languages_stand_side_by_side(reader: Reader, bundle: Path) -> None:
    reader.open((bundle / "en/S/RES/9901/index.html").as_uri() + "#op1-b")
    reader.press(".r-facts a[href^='?']", "Compare languages")
    reader.press(".r-with a[lang=ar]", "العربية")
    reader.wait("document.querySelectorAll('.r-version[dir=rtl]').length > 5")
    address, beside = reader.wait("""[location.search + location.hash,
        document.querySelector("[id='op1-b']").nextElementSibling.innerText]""")
    assert address == "?with=ar#op1-b"
    assert "مساعدة السلطات" in beside
    assert reader.evaluate("document.querySelectorAll('iframe').length") == 0


def test_dark_and_light(reader: Reader, bundle: Path) -> None:
    """What the reader chooses holds, also when the page is opened again."""
    brightness = (
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    )
    address = (bundle / "en/S/RES/2781/index.html").as_uri()
    reader.open(address)
    before = reader.evaluate(brightness)
    reader.click(".r-scheme")
    after = reader.wait(f"(({brightness}) !== {before}) && ({brightness})")
    assert abs(before - after) > 300
    reader.open(address)
    assert reader.evaluate(brightness) == after


def test_a_citation_is_copied(reader: Reader, bundle: Path) -> None:
    reader.open(f"{(bundle / 'en/S/RES/2781/index.html').as_uri()}#op2-a")
    reader.evaluate("navigator.clipboard.writeText('nothing')")
    reader.press("#op2-a .r-actions button", "Copy citation")
    assert reader.wait("navigator.clipboard.readText().then((text) => text !== 'nothing' && text)") == (
        "S/RES/2781 (2025), OP2(a)"
    )


def test_data_are_downloaded(reader: Reader, bundle: Path) -> None:
    reader.open((bundle / "index.html").as_uri())
    assert reader.saves("a[href$='citations.csv']", (bundle / "data" / "citations.csv").read_bytes())
