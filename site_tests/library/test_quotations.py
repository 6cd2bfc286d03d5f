"""Documents that a document quotes: the same units, whether mark-up tells what is quoted or the words do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from resolutions.anchors import quotations
from resolutions.corpus.parse_cache import parse_bytes
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.structure import DEEPEST
from support.examples import cases, sentence
from support.xml_sources import as_xml, xml_file

FORMS = ("text", "xml")
EXAMPLES = [(case, form) for case in cases("quotations") for form in case.get("as", FORMS)]


def read(case: dict[str, Any], form: str) -> Document:
    """The document of an example as a text or as an XML file."""
    if form == "xml":
        data = as_xml(case["text"], case["language"])
    else:
        data = re.sub(r"^> ", "", case["text"], flags=re.MULTILINE)
    (document,), _ = parse_bytes(f"x.{'xml' if form == 'xml' else 'md'}", data.encode())
    return document


@pytest.mark.parametrize(("case", "form"), EXAMPLES, ids=[f"{sentence(case)} ({form})" for case, form in EXAMPLES])
def test_a_quoted_document_has_anchors_of_its_own(case: dict[str, Any], form: str) -> None:
    document = read(case, form)
    found = [" | ".join(filter(None, (one.anchor, one.marker, one.text))) for one in document.units]
    assert found == case["units"].splitlines()
    anchors = {one.anchor for one in document.units}
    for unit in document.units:
        quoting, is_quoted, _ = unit.anchor.rpartition("-quote-")
        if is_quoted:
            assert unit.kind in ("paragraph", "subparagraph", "heading")
            assert unit.parent in anchors
            assert unit.parent == quoting or unit.parent.startswith(f"{quoting}-quote-")
            assert "__embeddedStructure_1__" in unit.eid


@pytest.mark.parametrize("form", FORMS)
def test_quotations_within_quotations_end_somewhere(form: str) -> None:
    """Whatever is nested so deep belongs to the innermost that is told apart, and no words are lost."""
    many = 100
    levels = ["Recommends the following draft resolution:", "The General Assembly,"]
    if form == "text":
        data = "\n\n".join(
            ["Resolution 9902 (2031)", "The Economic and Social Council,", *levels * many, "Decides it."]
        )
    else:
        opening = f"<p>{levels[0]}<embeddedStructure><p>{levels[1]}</p>" * many
        content = f"<p>The Economic and Social Council,</p>{opening}<p>Decides it.</p>"
        data = xml_file({"content": f"<mainBody>{content}{'</embeddedStructure></p>' * many}</mainBody>"})
    (document,), _ = parse_bytes(f"x.{'xml' if form == 'xml' else 'md'}", data.encode())
    assert max(len(quotations(unit.anchor)) for unit in document.units) == DEEPEST
    assert sum(unit.text.count("Recommends") for unit in document.units) == many
    assert "Decides it." in document.units[-1].text


@dataclass(frozen=True)
class Phrases:
    """What a draft and the resolution that recommends it say, in one language."""

    title: str
    enacting: str
    lead: str
    enacting_quoted: str
    recital: str
    paragraph: str
    last: str

    @classmethod
    def of(cls, case: dict[str, Any]) -> Phrases:
        """Those of an example that has nothing else."""
        return cls(*(re.sub(r"^> |^(> )?\d[. ]+(- )?", "", block) for block in case["text"].strip().split("\n\n")))


PHRASES = {case["language"]: Phrases.of(case) for case in cases("quotations") if case["name"].startswith("a draft in ")}


@given(some.sampled_from(LANGUAGES), some.integers(0, 3), some.integers(1, 6), some.integers(0, 3), some.integers(0, 2))
def test_a_document_that_quotes_has_the_same_anchors_as_xml_and_as_text(
    language: str, recitals: int, quoted: int, before: int, after: int
) -> None:
    """Whatever the numbers of the draft, and of the paragraphs before and after the one that quotes it."""
    words, dot = PHRASES[language], " -" if language == "ar" else "."
    is_numbered = before + after > 0
    own = [f"{number}{dot} {words.paragraph}" for number in range(1, before + 1)]
    draft = [
        words.enacting_quoted,
        *[words.recital] * recitals,
        *(f"{number}{dot} {words.paragraph}" for number in range(1, quoted)),
        f"{quoted}{dot} {words.last}",
    ]
    lead = f"{before + 1}{dot} {words.lead}" if is_numbered else words.lead
    rest = [f"{number}{dot} {words.last}" for number in range(before + 2, before + 2 + after)]
    text = "\n\n".join([words.title, words.enacting, *own, lead, *(f"> {block}" for block in draft), *rest])
    region = f"op{before + 1}-quote"
    expected = [
        *("title", "body"),
        *(f"op{number}" for number in range(1, before + 2)),
        f"{region}-body",
        *(f"{region}-pp{number}" for number in range(1, recitals + 1)),
        *(f"{region}-{number}" for number in range(1, quoted + 1)),
        *(f"op{number}" for number in range(before + 2, before + 2 + after)),
    ]
    for form in FORMS:
        document = read({"text": text, "language": language}, form)
        assert [unit.anchor for unit in document.units] == expected, form
