"""What a converter may do to a text is told once, and nothing is told of a clean one: in all six languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import CASES

NUMBER = r"(?:{}(?:\.| -) )"


def _without_number(number: int) -> Callable[[str], str]:
    return lambda text: re.sub("^" + NUMBER.format(number), "", text, count=1, flags=re.MULTILINE)


def _swapped(text: str) -> str:
    parted = re.compile(r"^(2(?:\.| -) .*?\n\n.*?\n\n)(3(?:\.| -) .*?\n\n)", re.MULTILINE)
    return parted.sub(r"\2\1", text, count=1)


def _without_items_letter(text: str) -> str:
    return re.sub(r"^[(（]?(?:b|ب|б|b)[)）] ?", "", text, count=1, flags=re.MULTILINE)


DAMAGES: dict[str, tuple[Callable[[str], str], list[str]]] = {
    "nothing": (lambda text: text, []),
    "the first number lost": (_without_number(1), ["lost-number"]),
    "a number lost": (_without_number(2), ["lost-number"]),
    "the last number lost": (_without_number(3), ["lost-number"]),
    "two paragraphs that changed places": (_swapped, ["broken-numbering"]),
    "an item's letter lost": (_without_items_letter, ["broken-numbering"]),
}


def read(text: str) -> Document:
    (document,) = parse_source(source_from_text("x.txt", text))
    return document


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_damage_is_told_once(language: str, damage: str) -> None:
    change, codes = DAMAGES[damage]
    text = (CASES / "six_languages" / f"{language}.txt").read_text(encoding="utf-8")
    damaged = change(text)
    assert (damaged == text) == (not codes)
    assert [diagnostic.code for diagnostic in read(damaged).diagnostics] == codes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_paragraph_without_its_number_keeps_its_anchor(language: str, number: int) -> None:
    text = (CASES / "six_languages" / f"{language}.txt").read_text(encoding="utf-8")
    anchors = [unit.anchor for unit in read(text).units]
    assert [unit.anchor for unit in read(_without_number(number)(text)).units] == anchors
