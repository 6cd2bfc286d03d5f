"""A site of one resolution in six languages, of which the Arabic text lacks what the English has and has more; and of
one in three, whose Arabic preamble has two of its recitals in one paragraph."""

from __future__ import annotations

import re
from pathlib import Path

from support.building import Build, Project
from support.examples import CASES

ADDRESS = "S/RES/9901/"

CONFIGURATION = """\
site_name: Six languages
theme:
  name: material
  font: false
  favicon: assets/resolutions/mark.svg
plugins:
  - resolutions
"""

LONG = 60
"""So many paragraphs more make a document of several sheets of paper."""


THEMES = """\
- id: women
  name: {en: Women and peace, ar: المرأة والسلام}
  description: {en: What women do for peace., ar: ما تفعله المرأة من أجل السلام.}
  core: [S/RES/1325]
"""


def six_languages_site(folder: Path) -> Build:
    """The site: Arabic without `op1-c`, English with an `op4` of its own; an annex that makes every text a long one."""
    project = Project.new(folder, CONFIGURATION)
    project.write("docs/themes.yml", THEMES)
    for path in sorted((CASES / "six_languages").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if path.stem == "ar":
            text = re.sub(r"\(ج\).*?\n\n", "", text, count=1)
        if path.stem == "en":
            text = text.replace("\nAnnex\n", f"\n4. {OWN}\n\nAnnex\n")
        project.source(path.name, text + _more(text))
    for language, text in DIVIDED.items():
        project.source(f"divided-{language}.txt", text)
    done = project.build()
    assert done.code == 0, done.output
    return done


DIVIDED_ADDRESS = "S/RES/9902/"
DIVIDED = {path.stem: path.read_text(encoding="utf-8") for path in sorted((CASES / "divided").iterdir())}
"""One resolution in three languages: the second and the third recital stand in one paragraph in Arabic."""

OWN = (
    "Recalls resolution 1325 (2000), paragraph 3 of resolution 242 (1967), resolution 1325 (2000) again and "
    "Chapter VII of the Charter of the United Nations."
)
"""The English text's own paragraph: it cites three places off the site, one of them twice."""


def _more(text: str) -> str:
    """Paragraphs for the annex, after its first: its last paragraph again and again, each with the next number."""
    last = text.rstrip().rpartition("\n")[2]
    return "".join(f"\n{last.replace('1', str(number), 1)}\n" for number in range(2, LONG + 2))


HEADS = {
    "en": "Resolution 9901 (2031)\n\nThe Security Council,\n\n",
    "fr": "Résolution 9901 (2031)\n\nLe Conseil de sécurité,\n\n",
    "es": "Resolución 9901 (2031)\n\nEl Consejo de Seguridad,\n\n",
    "ru": "Резолюция 9901 (2031)\n\nСовет Безопасности,\n\n",
    "ar": "القرار 9901 (2031)\n\nإن مجلس الأمن،\n\n",
    "zh": "第9901(2031)号决议\n\n安全理事会，\n\n",
}

CITING = {
    "en": "Recalling General Assembly resolutions 74/225 of 19 December 2019 and 60/1 of 16 September 2005,\n\n",
    "fr": "Rappelant les résolutions 74/225 du 19 décembre 2019 et 60/1 de l’Assemblée générale,\n\n",
    "es": "Recordando las resoluciones de la Asamblea General 74/225, de 19 de diciembre de 2019, y 60/1,\n\n",
    "ru": "ссылаясь на резолюции Генеральной Ассамблеи 74/225 от 19 декабря 2019 года и 60/1,\n\n",
    "ar": "إذ يشير إلى قراري الجمعية العامة 74/225 المؤرخ 19 كانون الأول/ديسمبر 2019 و 60/1،\n\n",
    "zh": "回顾大会2019年12月19日第74/225号和第60/1号决议，\n\n",
}


def misprinted(language: str) -> dict[str, str]:
    """A resolution in six languages, one of which prints 74/255 for 74/225."""
    recitals = CITING | {language: CITING[language].replace("74/225", "74/255")}
    return {other: f"{HEADS[other]}{recital}1. Decides." for other, recital in recitals.items()}
