"""A document's language versions: the same anchors in all, and a note where one alone prints a marker."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from resolutions.check import check
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import cases, sentence

HEADS = {
    "en": "Resolution 9901 (2031)\n\nThe Security Council,\n\n",
    "fr": "Résolution 9901 (2031)\n\nLe Conseil de sécurité,\n\n",
    "es": "Resolución 9901 (2031)\n\nEl Consejo de Seguridad,\n\n",
    "ru": "Резолюция 9901 (2031)\n\nСовет Безопасности,\n\n",
    "ar": "القرار 9901 (2031)\n\nإن مجلس الأمن،\n\n",
    "zh": "第9901(2031)号决议\n\n安全理事会，\n\n",
}

VERSIONS = [
    pytest.param(language, text, case["anchors"].split(), id=f"{sentence(case)} ({language})")
    for case in cases("versions")
    for language, text in case["texts"].items()
]


@pytest.mark.parametrize(("language", "text", "anchors"), VERSIONS)
def test_every_version_has_the_same_anchors(language: str, text: str, anchors: list[str]) -> None:
    own = "body" in anchors
    head = HEADS[language].partition("\n\n")[0] + "\n\n" if own else HEADS[language]
    (document,) = parse_source(source_from_text(f"x-{language}.txt", head + text))
    found = [unit.anchor for unit in document.units]
    assert document.language == language
    assert found[1 if own else 2 :] == anchors


def items(*items: str) -> str:
    return "1. Decides:\n\n" + "\n\n".join(items) + "\n\n2. Decides to remain seized."


def test_a_marker_that_one_version_alone_prints_is_told_once(tmp_path: Path) -> None:
    texts: dict[str, Any] = {
        "en": "Noting the ports,\n\n" + items("(a) One;", "(b) Two;", "(c) Three."),
        "fr": "Notant les ports du pays et de la côte,\n\n" + items("a) Un.").replace("Decides", "Décide"),
        "ru": "отмечая порты,\n\n" + items("a) один.").replace("Decides", "постановляет"),
    }
    for language, text in texts.items():
        (tmp_path / f"x-{language}.txt").write_text(HEADS[language] + text, encoding="utf-8")
    (found,) = (one for one in check(tmp_path) if one.code == "lone-marker")
    assert (found.severity, found.source, found.line) == ("note", "x-en.txt", 11)
    assert found.message.startswith("only the version in en prints op1-b and 1 more; the document's other versions (")
