"""A paragraph in which one language version alone cites another document than all others do says so, and so does a
version that seems to be another text."""

from __future__ import annotations

import pytest

from mkdocs_resolutions.interface import words_in
from resolutions.languages import LANGUAGES
from resolutions.model import Document
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.document_pages import line, page
from support.sites import site
from support.six_languages import HEADS, misprinted

SAID = {
    "en": "Only this language version cites A/RES/74/255 here; all others cite: A/RES/74/225",
    "fr": "Seule cette version linguistique cite ici A/RES/74/255 ; toutes les autres citent : A/RES/74/225",
    "es": "Solo esta versión lingüística cita aquí A/RES/74/255; todas las demás citan: A/RES/74/225",
    "ru": "Только в этой языковой версии здесь указано A/RES/74/255; во всех остальных указано: A/RES/74/225",
    "ar": "هذه النسخة اللغوية وحدها تشير هنا إلى A/RES/74/255؛ أما سائر النسخ فتشير إلى: A/RES/74/225",
    "zh": "只有本语文版本在此援引A/RES/74/255；所有其他版本援引：A/RES/74/225",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_all_other_versions_cite(language: str) -> None:
    documents = [
        document
        for code, text in misprinted(language).items()
        for document in parse_source(source_from_text(f"x-{code}.txt", text))
    ]
    made = site(*documents)
    (own,) = (document for document in documents if document.language == language)
    other = next(document for document in documents if document is not own)
    (said,) = page(own, made).css(".r-effect")
    assert "".join(line(said).split()) == "".join(SAID[language].split())
    (link,) = said.css("a")
    assert link.attributes["href"] == f"https://docs.un.org/{language}/A/RES/74/225"
    assert said.css("bdi")[0].text() == "A/RES/74/255"
    assert not page(other, made).css(".r-effect")


def test_the_page_of_a_version_that_is_another_text_says_so() -> None:
    recitals = {
        "en": (
            "The Security Council",
            "Recalling resolutions 1 (1946), 2 (1946) and 3 (1946)",
            "Decides to remain seized",
        ),
        "es": ("El Consejo de Seguridad", "Recordando las resoluciones 1 (1946), 2 (1946) y 3 (1946)", "Decide seguir"),
        "fr": (
            "Le Conseil de sécurité",
            "Rappelant les résolutions 4 (1946), 5 (1946) et 6 (1946)",
            "Décide de rester",
        ),
    }
    documents = [
        document
        for code, (council, recital, decision) in recitals.items()
        for document in parse_source(
            source_from_text(f"x-{code}.txt", f"S/RES/9902 (2031)\n\n{council},\n\n{recital},\n\n1. {decision}.")
        )
    ]
    made = site(*documents)
    said = {one.language: [line(node) for node in page(one, made).css(".r-warned")] for one in documents}
    assert said.pop("fr") == [words_in("fr")["other_text"].replace("\u00a0", " ")]
    assert said == {"en": [], "es": []}


def test_the_page_of_a_version_that_counts_its_paragraphs_anew_says_so() -> None:
    acts = {"en": "Decides to act", "es": "Decide actuar", "fr": "Décide d’agir"}
    documents: list[Document] = []
    for code, words_of in acts.items():
        numbers = "1212" if code == "es" else "1234"
        text = "\n\n".join(f"{number}. {words_of};" for number in numbers)
        documents += parse_source(source_from_text(f"x-{code}.txt", f"{HEADS[code]}{text}"))
    made = site(*documents)
    said = {one.language: [line(node) for node in page(one, made).css(".r-warned")] for one in documents}
    assert said == {"en": [], "es": [words_in("es")["other_numbers"]], "fr": []}
