"""What the built site says to other programs, read by them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
import rispy
from lxml import etree
from pybtex.database import parse_file
from selectolax.lexbor import LexborHTMLParser
from sphinx.util.inventory import InventoryFile

from resolutions.formats.hosting import OPEN_SEARCH, open_search, robots
from support.akoma_ntoso import SCHEMA, read_back
from support.building import Build, Project
from support.pages import pages_to_read, read_pages

pytestmark = pytest.mark.building

ROOT = "https://site.test/un"
CONFIGURATION = f"""\
site_name: Elsewhere
site_url: {ROOT}/
theme: material
plugins:
  - resolutions:
      akoma_ntoso: true
"""
THEMES = """\
- id: security-sector-reform
  name: {en: Security sector reform, es: Reforma del sector de la seguridad}
  terms: {en: [security sector reform]}
"""
FRONT = "---\nlanguage: es\nsymbol: S/RES/2553 (2020)\ndate: 2020-12-03\nthemes: [security-sector-reform]\n---\n"
LANGUAGES, ELSEWHERE = ".r-header .r-languages:not(.r-elsewhere) a", ".r-header .r-elsewhere a"
NAMES = {
    "site": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "search": OPEN_SEARCH,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, seed_source: Path) -> Build:
    """The seed as a site that knows its address, with everything switched on."""
    project = Project.new(tmp_path_factory.mktemp("machines") / "project", CONFIGURATION)
    project.write("docs/index.md", "---\ntemplate: resolutions/home.html\n---\n# Elsewhere\n")
    project.write("docs/themes.yml", THEMES)
    seed = seed_source.read_text(encoding="utf-8")
    project.source("2553.md", seed)
    start = seed.index("United Nations\n\nS/RES/2553")
    spanish = seed[start:].replace("The Security Council,", "El Consejo de Seguridad,")
    project.source("2553-es.md", f"{FRONT}{spanish}")
    done = project.build("--strict")
    assert done.code == 0, done.output
    return done


@pytest.fixture(scope="module")
def page(built: Build) -> LexborHTMLParser:
    return LexborHTMLParser(built.page("en/S/RES/2553/"))


def hrefs(page: LexborHTMLParser, selector: str) -> list[str | None]:
    return [node.attributes.get("href") for node in page.css(selector)]


def test_the_page_holds_its_linked_data(page: LexborHTMLParser) -> None:
    script = page.css_first('script[type="application/ld+json"]')
    assert script is not None
    told: dict[str, Any] = json.loads(script.text())
    assert told["@id"] == f"{ROOT}/en/S/RES/2553/"
    assert "#" not in script.text()


def test_the_page_names_its_feed_its_search_and_its_formats(page: LexborHTMLParser) -> None:
    assert hrefs(page, 'link[type="application/atom+xml"]') == ["../../../feed.xml"]
    assert hrefs(page, 'link[rel="search"]') == ["../../../../opensearch.xml"]
    assert hrefs(page, 'link[type="application/json"]') == ["document.json"]
    assert hrefs(page, 'link[type="application/akn+xml"]') == ["document.xml"]
    assert hrefs(page, 'link[rel="canonical"]') == [f"{ROOT}/en/S/RES/2553/"]


def test_the_page_describes_itself_to_citation_managers(page: LexborHTMLParser) -> None:
    told = {node.attributes.get("name"): node.attributes.get("content") for node in page.css("meta[name]")}
    assert told["citation_technical_report_number"] == "S/RES/2553 (2020)"
    assert told["citation_public_url"] == f"{ROOT}/en/S/RES/2553/"


def test_what_a_preview_of_a_link_shows_is_told_once(page: LexborHTMLParser) -> None:
    title, description = page.css_first("title"), page.css_first("meta[name=description]")
    assert title is not None
    assert title.text().startswith("S/RES/2553 (2020) – ")
    assert description is not None
    assert (description.attributes["content"] or "").startswith("Resolution 2553 (2020), ")
    assert page.css("meta[property]") == []


def test_every_page_names_its_languages_as_they_name_it(built: Build) -> None:
    named: dict[str | None, dict[str | None, str | None]] = {}
    for page in read_pages(built.site).values():
        (place,) = hrefs(page.tree, "link[rel=canonical]") or [None]
        links = page.tree.css(LANGUAGES)
        named[place] = {
            link.attributes["hreflang"]: urljoin(place or "", link.attributes["href"] or "") for link in links
        }
        assert not {link.attributes["hreflang"] for link in page.tree.css(ELSEWHERE)} & named[place].keys()
    assert named[f"{ROOT}/"] == {"en": f"{ROOT}/", "es": f"{ROOT}/es/"}
    for place, languages in named.items():
        assert not languages or place in languages.values()
        assert all(named[other] == languages for other in languages.values()), place


def test_a_theme_s_page_names_its_own_feed(built: Build) -> None:
    page = LexborHTMLParser(built.page("en/themes/security-sector-reform/"))
    assert hrefs(page, 'link[type="application/atom+xml"]') == ["feed.xml"]


def test_every_feed_can_be_read_and_leads_to_pages(built: Build) -> None:
    feeds = sorted(path.relative_to(built.site).as_posix() for path in built.site.rglob("*.xml") if "feed" in str(path))
    assert feeds == [
        *("en/feed.xml", "en/feeds/security-council.xml", "en/themes/security-sector-reform/feed.xml"),
        *("es/feed.xml", "es/feeds/security-council.xml", "es/themes/security-sector-reform/feed.xml"),
    ]
    for path in feeds:
        read = feedparser.parse((built.site / path).read_bytes())
        assert not read.bozo
        assert read.entries
        for entry in read.entries:
            assert (built.site / urlsplit(entry.link).path.removeprefix("/un/") / "index.html").is_file()


def test_every_name_of_the_inventory_leads_to_an_anchor(built: Build) -> None:
    pages = read_pages(built.site)
    read = InventoryFile.loads((built.site / "objects.inv").read_bytes(), uri="")
    assert len(read.data["std:label"]) > 150
    for name, item in read.data["std:label"].items():
        address, _, anchor = item.uri.partition("#")
        assert address in pages, name
        assert not anchor or unquote(anchor) in pages[address].ids, name


def test_the_sitemap_names_every_page_and_its_languages(built: Build) -> None:
    root = etree.parse(built.site / "sitemap.xml").getroot()
    places = [one.text for one in root.iterfind("site:url/site:loc", NAMES)]
    pages = {f"{ROOT}/{address}" for address in pages_to_read(built.site) if not address.endswith(".html")}
    assert pages == set(places)
    assert len(places) == len(set(places))
    named = {
        url.findtext("site:loc", "", NAMES): {
            str(link.get("hreflang")): link.get("href") for link in url.iterfind("xhtml:link", NAMES)
        }
        for url in root
    }
    assert named[f"{ROOT}/"] == {"en": f"{ROOT}/", "es": f"{ROOT}/es/"}
    # A page that another names as its own in some language names that one, too, or search engines believe neither.
    for place, languages in named.items():
        assert all(named[str(other)] == languages for other in languages.values()), place
    one = next(url for url in root if url.findtext("site:loc", "", NAMES) == f"{ROOT}/en/S/RES/2553/")
    assert [(link.get("hreflang"), link.get("href")) for link in one.iterfind("xhtml:link", NAMES)] == [
        ("en", f"{ROOT}/en/S/RES/2553/"),
        ("es", f"{ROOT}/es/S/RES/2553/"),
    ]


def test_each_document_lies_beside_its_page_as_akoma_ntoso(built: Build) -> None:
    files = sorted(built.site.rglob("document.xml"))
    assert len(files) == 3
    for path in files:
        data = path.read_bytes()
        SCHEMA.assertValid(etree.fromstring(data))
        told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert [one.text for one in read_back(data).units] == [one["text"] for one in told["units"]]


def test_what_lies_beside_the_pages_is_found_on_them(built: Build, page: LexborHTMLParser) -> None:
    offered = {node.text(): node.attributes["href"] for node in page.css(".r-facts a")}
    assert offered["Akoma Ntoso"] == "document.xml"
    assert offered["Data (JSON)"] == "document.json"
    index = LexborHTMLParser(built.page("es/documents/"))
    files = hrefs(index, "[aria-labelledby=downloads] a")
    assert "../../data/documents.bib" in files
    assert all((built.site / "es" / "documents" / str(file)).is_file() for file in files)


def test_the_whole_site_is_a_bibliography(built: Build) -> None:
    data = built.site / "data"
    keys = {item["id"] for item in json.loads((data / "documents.csl.json").read_text(encoding="utf-8"))}
    assert keys == {"letter-2020-12-03-es", "S-RES-2553-en", "S-RES-2553-es"}
    assert set(parse_file(str(data / "documents.bib"), "bibtex").entries) == keys
    assert {one["id"] for one in rispy.loads((data / "documents.ris").read_text(encoding="utf-8"))} == keys


def test_crawlers_are_let_in_and_led_to_the_sitemap(built: Build) -> None:
    rules = RobotFileParser()
    rules.parse((built.site / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert rules.can_fetch("AnyBot", f"{ROOT}/en/S/RES/2553/")
    assert rules.site_maps() == [f"{ROOT}/sitemap.xml"]
    closed = RobotFileParser()
    closed.parse(robots(ROOT, public=False).splitlines())
    assert not closed.can_fetch("AnyBot", f"{ROOT}/")


def test_a_browser_finds_the_search(built: Build) -> None:
    root = etree.parse(built.site / "opensearch.xml").getroot()
    (url,) = root.findall("search:Url", NAMES)
    assert url.get("template") == f"{ROOT}/en/search/?q={{searchTerms}}"
    assert url.get("type") == "text/html"
    assert root.findtext("search:ShortName", "", NAMES) == "Elsewhere"


def test_the_search_s_short_name_is_as_short_as_it_must_be() -> None:
    root = etree.fromstring(open_search(ROOT, "A very long name of a site & more\x00", "", "en"))
    name = root.findtext("search:ShortName", "", NAMES)
    assert 0 < len(name) <= 16
    assert re.fullmatch(r"[^<>&]+", name)


def test_a_project_s_own_files_stay_and_an_unknown_address_is_not_made_up(seed_project: Project) -> None:
    seed_project.write("docs/robots.txt", "User-agent: *\nDisallow: /own/\n")
    done = seed_project.build("--strict")
    assert done.code == 0, done.output
    assert "Disallow: /own/" in (seed_project.folder / "site" / "robots.txt").read_text(encoding="utf-8")
    files = done.files()
    assert "objects.inv" in files
    assert not [name for name in files if name.endswith("feed.xml") or name == "opensearch.xml"]
    assert "document.xml" not in {Path(name).name for name in files}
