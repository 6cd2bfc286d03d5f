"""The site of a part of the corpus, and documents of it that are picked by what they are, from the site's own data."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from resolutions import search
from resolutions.corpus import Collection, Parser, read_collection
from resolutions.runtime import cache_file
from resolutions.wording import find
from support.building import REPOSITORY, Build, build

SHARE = 16
"""Of the corpus's other folders one file in so many is published: `make bench` builds all of them, for minutes."""


def corpus_build(shared: Path, folder: Path) -> Build:
    """The site as `make corpus-site` builds it, below the folder: the modern documents, and a part of the others."""
    for number, file in enumerate(sorted((shared / "corpus").glob("*/*"))):
        if file.suffix in (".txt", ".md") and (file.parent.name == "modern" or number % SHARE == 0):
            copy = folder / "corpus-sources" / file.parent.name / file.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
    settings = {
        "RESOLUTIONS_SOURCES": str(folder / "corpus-sources"),
        "RESOLUTIONS_CATALOGUE": str(shared / "catalogue"),
        "RESOLUTIONS_PERMALINKS": str(folder / "permalinks.lock"),
        "RESOLUTIONS_SOURCE_TEXT": "false",
    }
    return build(REPOSITORY, folder / "corpus-site", settings=settings)


def read_corpus(shared: Path, folder: str = "", *, catalogued: bool = True) -> Collection:
    """The documents of the corpus, or of one of its folders; what a build has parsed is not parsed again."""
    return read_collection(
        shared / "corpus" / folder,
        base=shared / "corpus",
        catalogue=shared / "catalogue" if catalogued else None,
        parser=Parser(cache_file("parsed")),
    )


def corpus_index(shared: Path, names: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the index of the whole corpus, as (path below a site's root, content); its pages take minutes."""
    collection = read_corpus(shared)
    beside = search.Beside(
        topics=collection.topics, names=search.load_names(names), repeats=search.Repeats.of(find(collection.documents))
    )
    return search.build(collection.documents, beside)


@dataclass(frozen=True)
class Place:
    """A paragraph; `page` is an address from the site's root: `en/S/RES/2553/`."""

    page: str
    anchor: str

    @classmethod
    def of(cls, href: str) -> Place:
        page, _, anchor = href.lstrip("/").partition("#")
        return cls(page, anchor)

    def __str__(self) -> str:
        return f"{self.page}#{self.anchor}"


@dataclass(frozen=True)
class Corpus:
    """A built site and what its data say."""

    site: Path

    def told(self, page: str) -> Mapping[str, Any]:
        """What `document.json` says beside a document's page."""
        return dict(json.loads((self.site / page / "document.json").read_text("utf-8")))

    def texts(self, page: str) -> dict[str, str]:
        """The words of each paragraph of a document, by its anchor."""
        return {unit["anchor"]: " ".join(unit["text"].split()) for unit in self.told(page)["units"]}

    def rows(self, name: str) -> Sequence[Mapping[str, str]]:
        with (self.site / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @cached_property
    def documents(self) -> Sequence[Mapping[str, Any]]:
        """All, those of most paragraphs first."""
        held = json.loads((self.site / "data" / "documents.json").read_text("utf-8"))["documents"]
        return sorted(held, key=lambda one: (-one["units"], one["href"]))

    @cached_property
    def pages(self) -> Mapping[tuple[str, str], str]:
        """The page of each document in each language."""
        return {(one["id"], one["language"]): Place.of(one["href"]).page for one in self.documents}

    @cached_property
    def cited_places(self) -> Sequence[tuple[Place, Place]]:
        """Who cites which paragraph of another document."""
        return [
            (Place(self.pages[row["citing"], row["language"]], row["anchor"]), Place.of(row["href"]))
            for row in self.rows("citations")
            if row["status"] == "internal" and "#" in row["href"]
        ]

    @cached_property
    def most_cited(self) -> Place:
        """The paragraph that most paragraphs of others cite."""
        return Counter(cited for _, cited in dict.fromkeys(self.cited_places)).most_common(1)[0][0]

    def citing(self, place: Place) -> list[Place]:
        return [citing for citing, cited in self.cited_places if cited == place]

    @cached_property
    def longest(self) -> str:
        """The page of the longest resolution of the Security Council."""
        wanted = ("resolution", "Security Council")
        return next(Place.of(one["href"]).page for one in self.documents if (one["kind"], one["body"]) == wanted)

    @cached_property
    def divided(self) -> str:
        """The page of a long resolution that was not adopted by all."""
        resolutions = (Place.of(one["href"]).page for one in self.documents if one["kind"] == "resolution")
        return next(page for page in resolutions if (self.told(page)["vote"] or {}).get("abstaining"))

    @cached_property
    def themes(self) -> Sequence[Mapping[str, Any]]:
        return list(json.loads((self.site / "data" / "themes.json").read_text("utf-8"))["themes"])

    @cached_property
    def largest_theme(self) -> str:
        """The page of the theme of most documents."""
        documents = {one["id"]: len(one["documents"]) for one in self.themes}
        return f"en/themes/{max(documents, key=documents.__getitem__)}/"

    def kinds(self) -> Mapping[str, str]:
        """A page of every kind, of the larger ones."""
        document, _, other = next(self.in_two_languages())
        return {
            "home": "",
            "document": self.most_cited.page,
            "document with a vote": self.divided,
            "document in French": self.pages[self.told(document)["id"], other],
            "side by side": f"{document}?with={other}",
            "documents": "en/documents/",
            "documents of a year": f"en/documents/{self.told(self.longest)['date'][:4]}/",
            "themes": "en/themes/",
            "theme": self.largest_theme,
            "cited documents": "en/cited/",
            "who cites a document": f"en/cited/{self.most_cited_document.replace('/', '-')}/",
            "actions": "en/actions/",
            "one who is asked": "en/actions/to/secretary-general/",
            "a kind of action": "en/actions/request/",
            "deadlines": "en/actions/by/",
        }

    @cached_property
    def most_cited_document(self) -> str:
        internal = (row["target"] for row in self.rows("citations") if row["status"] == "internal")
        return Counter(internal).most_common(1)[0][0]

    def in_two_languages(self) -> Iterator[tuple[str, str, str]]:
        """The documents of two languages: page, language, and the other language."""
        languages: dict[str, list[str]] = {}
        for document, language in self.pages:
            languages.setdefault(document, []).append(language)
        for document, (first, *others) in sorted((one, sorted(held)) for one, held in languages.items()):
            for other in others:
                yield self.pages[document, first], first, other
