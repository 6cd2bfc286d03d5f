"""Documents that a document quotes: the same units, whether mark-up tells what is quoted or the words do."""

from __future__ import annotations

import re
from typing import Any

import pytest

from resolutions.anchors import quotations
from resolutions.corpus.parse_cache import parse_bytes
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
