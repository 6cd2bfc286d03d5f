"""A site of one resolution in six languages, of which the Arabic text lacks what the English has and has more."""

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
    project = Project.new(folder)
    project.write("mkdocs.yml", CONFIGURATION)
    project.write("docs/themes.yml", THEMES)
    for path in sorted((CASES / "six_languages").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if path.stem == "ar":
            text = re.sub(r"\(ج\).*?\n\n", "", text, count=1)
        if path.stem == "en":
            text = text.replace("\nAnnex\n", f"\n4. {OWN}\n\nAnnex\n")
        project.source(path.name, text + _more(text))
    done = project.build()
    assert done.code == 0, done.output
    return done


OWN = (
    "Recalls resolution 1325 (2000), paragraph 3 of resolution 242 (1967), resolution 1325 (2000) again and "
    "Chapter VII of the Charter of the United Nations."
)
"""The English text's own paragraph: it cites three places off the site, one of them twice."""


def _more(text: str) -> str:
    """Paragraphs for the annex, after its first: its last paragraph again and again, each with the next number."""
    last = text.rstrip().rpartition("\n")[2]
    return "".join(f"\n{last.replace('1', str(number), 1)}\n" for number in range(2, LONG + 2))
