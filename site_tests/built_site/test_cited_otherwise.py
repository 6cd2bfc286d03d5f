"""A paragraph in which one language version alone cites another document than all others do says so."""

from __future__ import annotations

import pytest

from resolutions.languages import LANGUAGES
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.document_pages import line, page, site
from support.six_languages import misprinted

SAID = {
    "en": "Only this language version cites A/RES/74/255 here; all others cite: A/RES/74/225",
    "fr": "Seule cette version linguistique cite ici A/RES/74/255 ; toutes les autres citent : A/RES/74/225",
    "es": "Solo esta versión lingüística cita aquí A/RES/74/255; todas las demás citan: A/RES/74/225",
    "ru": "Только в этой языковой версии здесь указано A/RES/74/255; во всех остальных указано: A/RES/74/225",
    "ar": "هذه النسخة اللغوية وحدها تشير هنا إلى A/RES/74/255؛ أما سائر النسخ فتشير إلى: A/RES/74/225",
    "zh": "只有本语文版本在此引用A/RES/74/255；所有其他版本引用：A/RES/74/225",
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
