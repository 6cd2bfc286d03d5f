"""A site whose documents take over each other's wording."""

from __future__ import annotations

from pathlib import Path

from support.building import Build, Project
from support.examples import RESOLUTION

CONFIGURATION = """\
site_name: Ropes
theme:
  name: material
  font: false
use_directory_urls: {directory_urls}
plugins:
  - resolutions
"""
WORDS = "the harbour masters of all northern wells, their {goods} and the {year} count of ropes in the old barn"
ARABIC = """\
---
symbol: S/RES/{number} (2020)
language: ar
date: 2020-{month}-03
---
إن مجلس الأمن،

إذ يشير إلى أن حراس الآبار الشمالية كلها و{goods} وعدد الحبال في المخزن القديم منذ عام {year}،

1. يقرر أن يبقي المسألة قيد نظره.
"""
VERSIONS = ((2505, "3 January 2020", "nets", 2018), (2510, "3 March 2020", "lamps", 2019))
LATEST = (2553, "3 December 2020", "sails", 2020)


def ropes_site(folder: Path, *, directory_urls: bool = True) -> Build:
    """Three resolutions, each of which takes over the preamble of the one before with two words changed, and two in
    Arabic."""
    project = Project.new(folder, CONFIGURATION.format(directory_urls=str(directory_urls).lower()))
    for number, day, goods, year in (*VERSIONS, LATEST):
        text = RESOLUTION.format(number=number, words=WORDS.format(goods=goods, year=year))
        project.source(f"{number}.md", text.replace("3 December 2020", day))
    for number, month, goods, year in ((2505, "01", "شباكهم", 2018), (2510, "03", "مصابيحهم", 2019)):
        project.source(f"{number}-ar.md", ARABIC.format(number=number, month=month, goods=goods, year=year))
    made = project.build("--strict")
    assert made.code == 0, made.output
    return made
