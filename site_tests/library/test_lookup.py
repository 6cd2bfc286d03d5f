"""What a person types, to a document and a paragraph."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.anchors import named
from resolutions.citations.lookup import Reference, lookup, tables
from resolutions.formats.bibliography import BibliographyEntry, institution
from resolutions.formats.citing import Cited, Style, citation
from resolutions.languages import LANGUAGES, table
from resolutions.un import CHARTER, Symbol
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("lookup"), ids=sentence)
def test_lookup(case: dict[str, Any]) -> None:
    expected = (
        None
        if case["target"] is None
        else Reference(case["target"], tuple(case["anchors"]), tuple(case.get("others", ())))
    )
    assert lookup(case["query"]) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_below_the_field_leads_to_a_paragraph(language: str) -> None:
    """What the field offers to type is a citation in the reader's own language."""
    example = table(language, "interface")["find_place"]
    for number, identifier in (("2553", "S/RES/2553"), ("75/253", "A/RES/75/253"), ("2023/11", "E/RES/2023/11")):
        found = lookup(example.format(number=number, paragraph=20))
        assert found is not None
        assert (found.target, found.anchors[0]) == (identifier, "op20")
    assert language == "en" or " of " not in example


@given(st.text(max_size=60) | st.text("op pS/RES12553()a第段", max_size=40))
def test_any_query_names_a_symbol_or_nothing(query: str) -> None:
    found = lookup(query)
    assert found is None or found.anchors or found.target
    assert not found or found.target in ("", CHARTER) or Symbol.parse(found.target)


NUMBERS = st.integers(1, 400).map(str)
PARAGRAPHS = st.builds("{}{}{}".format, st.sampled_from(["op", "pp", "p"]), NUMBERS, st.sampled_from(["", "", "-bis"]))
MARKS = st.lists(st.sampled_from(["a", "ii", "aa", "b-bis", "iv-5th"]), max_size=3).map(
    lambda marks: "".join(f"-{one}" for one in marks)
)
REGIONS = st.sampled_from(
    ["", "sec-b-", "sec-iv-", "sec-9-", "annex-", "annex-2-", "annex-a-annex-1-", "op1-quote-", "op2-a-quote-"]
)
ENDS = st.sampled_from(["", "-b2", "-t1", "-cont", "-h3"])


@given(REGIONS, PARAGRAPHS, MARKS, ENDS, st.sampled_from(LANGUAGES))
def test_what_the_site_calls_a_paragraph_names_it(
    region: str, paragraph: str, marks: str, end: str, language: str
) -> None:
    anchor = f"{region}{paragraph}{marks}{end}"
    found = lookup(named("A/RES/75/1", anchor, language))
    assert found is not None
    assert found.target == "A/RES/75/1"
    assert anchor in found.anchors


ORGAN_OF = {
    "S/RES/2553 (2020)": "Security Council",
    "S/PRST/2018/18": "Security Council",
    "A/RES/79/93": "General Assembly",
    "A/RES/75/254A": "General Assembly",
    "A/RES/79/93A-B": "General Assembly",
    "A/RES/ES-11/1": "General Assembly",
    "A/RES/2625(XXV)": "General Assembly",
    "A/DEC/78/556": "General Assembly",
    "A/HRC/RES/54/18": "Human Rights Council",
    "E/RES/2023/11": "Economic and Social Council",
    "E/DEC/2023/211": "Economic and Social Council",
    "A/80/L.6": "General Assembly",
}
CITED = st.sampled_from(
    [
        "",
        "op3",
        "op20-a",
        "op20-a-ii",
        "pp4",
        "annex-3",
        "annex-2-3-b",
        "annex-2-p1",
        "sec-b-op1",
        "sec-ii-op2-a",
        "fn3",
    ]
)
WRITTEN = [*(("un", language) for language in LANGUAGES), ("oscola", "en"), ("bluebook", "en")]


@given(st.sampled_from(list(ORGAN_OF)), CITED)
@pytest.mark.parametrize(("style", "language"), WRITTEN)
def test_what_a_citation_says_names_what_it_cites(style: Style, language: str, symbol: str, anchor: str) -> None:
    organ = institution(ORGAN_OF[symbol])
    entry = BibliographyEntry("key", "Title", organ, "", symbol, date(2020, 12, 3), language, "https://site.example/")
    of = Cited(entry, symbol, sole_annex=anchor == "annex-3")
    found, identifier = lookup(citation(of, [anchor] if anchor else [], style)), Symbol.parse(symbol)
    assert found is not None
    assert identifier is not None
    assert identifier.id in (found.target, *found.others)
    assert not anchor or anchor in found.anchors


def test_patterns_are_javascript_s_too() -> None:
    written = json.dumps(tables())
    assert not re.search(r"\(\?(P|[aiLmsux-]+[:)])", written)
