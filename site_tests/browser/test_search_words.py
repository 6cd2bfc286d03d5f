"""The words and the citations of a query, as a browser reads them and as the library does."""

from __future__ import annotations

import csv
import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from resolutions.citations.lookup import lookup
from resolutions.languages import LANGUAGES
from resolutions.search import terms
from resolutions.search.scripts import encoded, encoding
from resolutions.search.words import stop_words
from support.examples import case_file

pytestmark = pytest.mark.browser

WORDS = case_file("search_words")
LOOKUPS = case_file("lookup")
SPEAK = """async language => {
    const { stemmers } = await resolutionsSearch.manifest();
    return resolutionsSearch.speak(language, stemmers[language]);
}"""


@pytest.fixture(scope="module")
def client(browser: Browser, seed_url: str) -> Iterator[Callable[[str, object], object]]:
    """Evaluates a function in a page in which the search has been opened."""
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(seed_url)
    opened.keyboard.press("/")
    opened.wait_for_function("() => document.querySelector('.r-search-filters')?.dataset.filled === 'done'")
    opened.evaluate("() => resolutionsSearch.ready()")
    for language in LANGUAGES:
        opened.evaluate(SPEAK, language)
    yield opened.evaluate
    context.close()


def terms_there(client: Callable[[str, object], object], texts: list[str], language: str) -> object:
    return client(
        "([texts, language, stop]) => texts.map(text => resolutionsSearch.terms(text, language, new Set(stop)))",
        [texts, language, sorted(stop_words(language))],
    )


@pytest.mark.parametrize("case", WORDS, ids=lambda case: case["name"])
def test_the_browser_has_the_same_terms_for(case: dict[str, str], client: Callable[[str, object], object]) -> None:
    assert terms_there(client, [case["text"]], case["language"]) == [case["terms"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_has_the_same_terms_for_the_parallel_texts(
    language: str, shared: Path, client: Callable[[str, object], object]
) -> None:
    """Every word of 151 sentences in the language's own algorithm, and of some in the five other languages."""
    with (shared / "parallel" / "sc_lines_6way.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    own, others = (row[language] for row in rows), (row[code] for row in rows[::8] for code in LANGUAGES)
    texts = sorted({*own, *others})
    assert terms_there(client, texts, language) == [terms(text, language) for text in texts]


def test_the_browser_stems_a_vocabulary_as_the_library_does(
    shared: Path, client: Callable[[str, object], object]
) -> None:
    """Every tenth document's words, which hold the debris of scans too."""
    paths = sorted((shared / "corpus").glob("*/*.txt"))[::10]
    words = sorted({word for path in paths for word in re.findall(r"[^\W_]+", path.read_text("utf-8", "replace"))})
    assert len(words) > 10_000
    assert terms_there(client, words, "en") == [terms(word, "en") for word in words]


@pytest.mark.parametrize("language", {encoding(language): language for language in LANGUAGES}.values())
def test_the_browser_reads_every_sign_as_the_library_writes_it(
    language: str, client: Callable[[str, object], object]
) -> None:
    """Every sign of the first plane, and one beyond: encodings of one name could differ there and here."""
    text = "".join(chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000) + "\U00020000&#38;"
    bytes_of = "Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0))"
    read = f"([signs, encoding]) => resolutionsSearch.textsIn(encoding)({bytes_of})"
    assert client(read, [b64encode(encoded(text, language)).decode(), encoding(language)]) == text


@pytest.mark.parametrize("case", LOOKUPS, ids=lambda case: case["name"])
def test_the_browser_reads_a_citation_as_the_library_does(
    case: dict[str, str], client: Callable[[str, object], object]
) -> None:
    found = client(
        "async query => resolutionsSearch.lookup(query, (await resolutionsSearch.manifest()).lookup)", case["query"]
    )
    expected = lookup(case["query"])
    wanted = (
        {"target": expected.target, "anchors": list(expected.anchors), "others": list(expected.others)}
        if expected
        else None
    )
    assert json.dumps(found) == json.dumps(wanted)


MENTIONS = "async query => resolutionsSearch.mentions(query, (await resolutionsSearch.manifest()).lookup)"


@pytest.mark.parametrize(
    ("query", "surface"),
    [
        ("uniting for peace ES-10/21 ceasefire", "ES-10/21"),
        ("votes S-10/2 today", "S-10/2"),
        ("peine de mort 79/179", "79/179"),
    ],
)
def test_a_symbol_among_other_words_is_not_torn(
    query: str, surface: str, client: Callable[[str, object], object]
) -> None:
    found = client(MENTIONS, query)
    assert found == [{"target": f"A/RES/{surface}", "surface": surface}]


@pytest.mark.parametrize(
    ("query", "targets"),
    [
        ("resolution 1973 libya", ["S/RES/1973"]),
        ("resolutions 2023 libya", []),
        ("resolution 2625 (XXV) friendly relations", ["A/RES/2625(XXV)"]),
        ("大会第76/262号决议 否决权", ["A/RES/76/262"]),
        ("决议 1325 妇女", ["S/RES/1325"]),
        ("决议 2023 妇女", []),
        ("2023决议 妇女", []),
        ("第2023号决议 妇女", ["S/RES/2023"]),
        ("General Assembly resolution 2758 China", ["A/RES/2758(XXVI)"]),
        ("résolution 377 de l’Assemblée générale union", ["A/RES/377(V)"]),
        ("palestina resolución 181 de la Asamblea General", ["A/RES/181(II)"]),
        ("резолюция 3379 Генеральной Ассамблеи сионизм", ["A/RES/3379(XXX)"]),
        ("القرار 194 للجمعية العامة العودة", ["A/RES/194(III)"]),
        ("联大第2758号决议 中国", ["A/RES/2758(XXVI)"]),
        ("General Assembly resolution 9902 on wells", []),
    ],
)
def test_a_number_behind_the_word_for_a_resolution_is_one(
    query: str, targets: list[str], client: Callable[[str, object], object]
) -> None:
    found = client(MENTIONS, query)
    assert isinstance(found, list)
    assert [named["target"] for named in found] == targets


@pytest.mark.parametrize(
    ("query", "target", "surface"),
    [
        ("proposed budget A/81/6 (Sect. 13) trade", "A/81/6(Sect.13)", "A/81/6 (Sect. 13)"),
        ("trade A/81/6 (Sect. 29E)/Corr.1", "A/81/6(Sect.29E)/Corr.1", "A/81/6 (Sect. 29E)/Corr.1"),
        ("peace A/RES/75/1 (summary)", "A/RES/75/1", "A/RES/75/1"),
    ],
)
def test_a_symbol_among_other_words_has_the_bracket_that_is_its_own(
    query: str, target: str, surface: str, client: Callable[[str, object], object]
) -> None:
    found = client(MENTIONS, query)
    assert found == [{"target": target, "surface": surface}]
