"""From a source to its documents: where each begins, and what is told of those in languages without pages."""

from __future__ import annotations

from typing import Any

import pytest

from resolutions.corpus.parse_cache import parse_bytes
from resolutions.parse import parse_parts
from resolutions.text.read import source_from_text
from support.examples import cases, sentence


@pytest.mark.parametrize("case", cases("divide"), ids=sentence)
def test_divide(case: dict[str, Any]) -> None:
    documents, told = parse_parts(source_from_text(case.get("path", "x.md"), case["text"]))
    found = [f"{one.language} {one.id} | {one.units[0].text} | {one.units[-1].text}" for one in documents]
    assert found == case["documents"].splitlines()
    assert [f"{one.code} {one.line}" for one in told] == case.get("told", [])


def _component(letter: str, meeting: str, day: str, words: str) -> str:
    made = f'<FRBRWork><FRBRdate date="{day}" name="adoption"/></FRBRWork>'
    step = f'<workflow><step date="{day}" outcome="adopted" as="A/99/PV.{meeting}"/></workflow>'
    note = f'<authorialNote marker="{letter}"><p>Note of {letter}.</p></authorialNote>'
    return (
        f'<component><statement name="decision"><meta><identification>{made}</identification>{step}</meta>'
        f"<preface><p><docNumber>{letter}</docNumber></p></preface>"
        f"<mainBody><paragraph><content><p>{words}{note}</p></content></paragraph></mainBody></statement></component>"
    )


def test_the_mark_up_tells_the_parts_of_a_decision_with_a_head_for_each() -> None:
    """Below the first part no adoption is printed, and its paragraph names no meeting: the components tell it."""
    head = (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><documentCollection name="publication">'
        '<meta><identification><FRBRWork><FRBRdate date="2031-03-20" name="adoption"/></FRBRWork><FRBRExpression>'
        '<FRBRlanguage language="eng"/></FRBRExpression></identification></meta><coverPage><p>United Nations</p>'
        '<p><docNumber refersTo="#symbol">A/DEC/99/404</docNumber></p><p>Decision</p></coverPage><preface><p>'
        '<docNumber>99/404.</docNumber> <docTitle refersTo="#decisionTitle">Wells and harbours</docTitle></p></preface>'
        "</documentCollection><components>"
    )
    parts = _component("A", "55", "2031-03-20", "The Assembly opened the wells.") + _component(
        "B", "61", "2031-03-25", "The Assembly opened the harbours."
    )
    documents, _ = parse_bytes("x.xml", f"{head}{parts}</components></akomaNtoso>".encode())
    assert [(one.id, str(one.date), one.meeting, one.title, one.units[-1].text) for one in documents] == [
        ("A/DEC/99/404A", "2031-03-20", "A/99/PV.55", "99/404. Wells and harbours", "Note of A."),
        ("A/DEC/99/404B", "2031-03-25", "A/99/PV.61", "99/404. Wells and harbours", "Note of B."),
    ]
