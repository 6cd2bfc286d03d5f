"""A project of documents in two languages, and the kinds of edits that a person makes to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from .examples import CASES

CONFIG = """\
site_name: Wells
site_url: https://site.example/
theme: {name: material, custom_dir: overrides}
plugins:
  - search
  - resolutions: {workers: WORKERS, akoma_ntoso: true, catalogue: catalogue.csv}
"""
NEW = """\
United Nations

S/RES/2530 (2020)

Resolution 2530 (2020)

Adopted by the Security Council on 9 July 2020

The Security Council,

Recalling paragraph 2 of its resolution 2510 (2020) and its resolution 2520 (2020),

1. Decides that the keepers of lamps, women among them, shall report by 1 May 2032;

2. Decides to remain seized of the matter.
"""
Edit = Callable[[Path], None]


def replaced(path: str, old: str, new: str) -> Edit:
    """An edit of a file of the project."""

    def edit(project: Path) -> None:
        file = project / path
        text = file.read_text("utf-8")
        assert old in text, path
        file.write_text(text.replace(old, new), "utf-8")

    return edit


def written(path: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, "utf-8")

    return edit


def removed(path: str) -> Edit:
    return lambda project: (project / path).unlink()


SOURCES = "docs/sources"
TITLE = "---\ntitle: Lanterns of ships that leave the wells\n---\n"
WITHOUT_VOTE = "at its 9999th meeting, on"
VOTE = "at its 9999th meeting by 13 votes to 1 (China), with 1 abstention, on"
EDITS: Mapping[str, Edit] = {
    "a word": replaced(f"{SOURCES}/2510.md", "without a lantern", "without a lamp"),
    "a title": replaced(f"{SOURCES}/2510.md", "United Nations\n", f"{TITLE}United Nations\n"),
    "a paragraph has another number": replaced(f"{SOURCES}/2510.md", "4. ", "5. "),
    "a date": replaced(f"{SOURCES}/2510.md", "12 February", "13 February"),
    "a symbol": replaced(f"{SOURCES}/2521.md", "2521", "2522"),
    "a document comes that cites others": written(f"{SOURCES}/2530.md", NEW),
    "it is of another date": replaced(f"{SOURCES}/2530.md", "9 July", "8 July"),
    "it goes": removed(f"{SOURCES}/2530.md"),
    "a word of the other language": replaced(f"{SOURCES}/fr.txt", " la ", " une "),
    "a vote that the other language does not tell": replaced(f"{SOURCES}/en.txt", WITHOUT_VOTE, VOTE),
    "that vote goes": replaced(f"{SOURCES}/en.txt", VOTE, WITHOUT_VOTE),
    "a theme's term": replaced("docs/themes.yml", "[lantern, lanterns]", "[keepers]"),
    "a theme's name": replaced("docs/themes.yml", "Lights at sea", "Lights"),
    "a page of the project": written("docs/about.md", "# About\n"),
    "a template": written("overrides/partials/copyright.html", "<p>All of it.</p>"),
    "the catalogue": replaced("docs/catalogue.csv", "Keepers <b>and</b>", "Keepers and"),
    "the configuration": replaced("mkdocs.yml", "site_name: Wells", "site_name: Lamps"),
    "an option": replaced("mkdocs.yml", "akoma_ntoso: true", "akoma_ntoso: false"),
}


def made(folder: Path, workers: int) -> Path:
    """A project of documents in two languages that cite each other, with a theme and a catalogue."""
    for source in (
        *(CASES / "citing_documents/sources").iterdir(),
        *(CASES / "six_languages" / name for name in ("en.txt", "fr.txt")),
    ):
        written(f"{SOURCES}/{source.name}", source.read_text("utf-8"))(folder)
    for name in ("themes.yml", "catalogue.csv"):
        shutil.copy(CASES / "citing_documents" / name, folder / "docs" / name)
    written("docs/index.md", "# Wells\n")(folder)
    (folder / "overrides").mkdir()
    written("mkdocs.yml", CONFIG.replace("WORKERS", str(workers)))(folder)
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for those that are being made and have another name when they are done."""
    files = (path for path in folder.rglob("*") if not path.name.startswith(".making-") and path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
