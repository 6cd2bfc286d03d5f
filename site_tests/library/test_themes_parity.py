"""The command that compares the themes of paragraphs in six languages."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.themes_parity import ALL, compared, lines
from resolutions.model import Document
from resolutions.themes import Theme
from support.examples import document

PEACE = Theme("peace", {"en": "Peace"}, terms=dict.fromkeys(ALL, ("peace",)))


def versions(texts: Mapping[str, list[str]]) -> dict[str, Document]:
    return {
        language: document({"language": language, "units": texts.get(language, ["Lasting peace,", "Peace,"])})
        for language in ALL
    }


def test_paragraphs_that_belong_in_one_language_alone_or_in_all_others_are_told() -> None:
    here = versions({"fr": ["Une paix durable,", "Peace,"]})
    there = versions({language: ["Wells,"] for language in ALL if language != "ru"} | {"ru": ["Peace,", "Peace,"]})
    count = compared([here, there], (PEACE,))["peace"]
    assert count.having == {"en": 2, "fr": 1, "es": 2, "ar": 2, "zh": 2, "ru": 3}
    assert count.same == 1
    assert dict(count.alone) == {"ru": {"peace": 1}}
    assert dict(count.lacking) == {"fr": ["Une paix durable,"]}
    assert list(lines({"peace": count}, 1))[2:] == ["    fr lacks Une paix durable,", "    ru alone   1 peace"]
