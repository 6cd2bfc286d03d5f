"""Paragraphs keep their anchors under marks that print does not have, or what is not read is told: in all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import numeric

import pytest

from resolutions.languages import LANGUAGES
from resolutions.model import Document, Unit
from resolutions.un import to_roman
from support.examples import cases, read, six_languages

KINDS = {"operative": "operative", "recitals": "preambular", "items": "subparagraph"}


def _each() -> Iterator[Any]:
    for case in cases("paragraph_marks"):
        for language in case["mark"] if isinstance(case["mark"], Mapping) else LANGUAGES:
            yield pytest.param(case, language, id=f"{language}: {case['of']}, {case['name']}")


@pytest.mark.parametrize(("case", "language"), [*_each()])
def test_paragraphs_keep_their_anchors_under_other_marks(case: dict[str, Any], language: str) -> None:
    text = six_languages(language)
    printed = read(text)
    if case.get("bullet"):
        text = _marked(text, printed, {**case, "mark": "• "}, language)
        printed = read(text)
    found = read(_marked(text, printed, case, language))
    if "code" in case:
        assert [one.code for one in found.diagnostics] == [case["code"]]
        return
    assert _shown(found) == _shown(printed)
    assert found.diagnostics == printed.diagnostics


def _shown(document: Document) -> list[tuple[str, str | None, str]]:
    return [(unit.anchor, unit.parent, unit.text.casefold()) for unit in document.units]


def _marked(text: str, printed: Document, case: Mapping[str, Any], language: str) -> str:
    """A text whose paragraphs of a kind have a case's mark."""
    lines = text.split("\n")
    mark = case["mark"][language] if isinstance(case["mark"], Mapping) else case["mark"]
    units = [unit for unit in printed.units if unit.kind == KINDS[case["of"]] and not unit.anchor.startswith("annex")]
    if not case.get("inner"):
        units = [unit for unit in units if unit.kind != "subparagraph" or unit.anchor.count("-") == 1]
    for count, unit in enumerate(units, 1):
        words = lines[unit.line - 1].removeprefix(unit.marker).lstrip()
        if case.get("small"):
            words = words[0].lower() + words[1:]
        lines[unit.line - 1] = _mark(mark, count, unit, signs=bool(case.get("signs"))) + words
    return "\n".join(lines)


def _mark(mark: str, count: int, unit: Unit, *, signs: bool) -> str:
    """The mark of a unit, which is the `count`-th of its kind."""
    if signs:
        assert numeric(mark[0]) == 1
        return chr(ord(mark[0]) + count - 1) + mark[1:]
    paragraph, *below = unit.anchor.split("-")
    letter = chr(96 + count)
    return mark.format(
        count,
        letter=letter,
        capital=letter.upper(),
        roman=to_roman(count).lower(),
        own=unit.marker.strip("()（）'"),
        a=below[-1] if below else "",
        op=paragraph.removeprefix("op"),
    )
