"""Documents that a document quotes: the same units, whether mark-up tells what is quoted or the words do."""

from __future__ import annotations

import re
from typing import Any

import pytest

from resolutions.corpus.parse_cache import parse_bytes
from resolutions.model import Document
from support.examples import cases, sentence
from support.xml_sources import as_xml

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
