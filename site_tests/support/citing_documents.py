"""A site on lanterns: many documents cite one resolution, and the words of another are hostile."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

from support.building import Build, Project
from support.examples import CASES, RESOLUTION

CONFIGURATION = """\
site_name: Lanterns
theme:
  name: material
  font: false
use_directory_urls: {directory_urls}
plugins:
  - resolutions:
      catalogue: ../catalogue.csv
      page_size: 30
"""
CITING = range(2525, 2559)
"""The numbers of the resolutions that do nothing but cite paragraph 2 of resolution 2510."""
CITED = "en/S/RES/2510/"
HERE = "en/S/RES/2520/"
"""The page of a resolution that cites in every way."""

ARABIC = """\
الأمم المتحدة

S/RES/2522 (2020)

القرار 2522 (2020)

الذي اتخذه مجلس الأمن في 29 أيار/مايو 2020

إن مجلس الأمن،

إذ يشير إلى الفقرة 2 من قراره 2510 (2020)، وإلى القرار 1325 (2000)،

1 - يقرر أن يبقي المسألة قيد نظره.
"""


def citing_documents_site(folder: Path, *, directory_urls: bool = True) -> Build:
    """The site, built below the folder."""
    project = Project.new(folder, CONFIGURATION.format(directory_urls=str(directory_urls).lower()))
    shutil.copytree(CASES / "citing_documents" / "sources", folder / "docs" / "sources")
    shutil.copy(CASES / "citing_documents" / "themes.yml", folder / "docs")
    shutil.copy(CASES / "citing_documents" / "catalogue.csv", folder)
    project.source("arabic.md", ARABIC)
    for number in CITING:
        words = "paragraph 2 of its resolution 2510 (2020), and what it has asked of the keepers"
        day = date(2020, 10, 1) + timedelta(number - CITING.start)
        text = RESOLUTION.format(number=number, words=words).replace("3 December 2020", f"{day:%-d %B %Y}")
        project.source(f"{number}.md", text)
    return project.build("--strict")
