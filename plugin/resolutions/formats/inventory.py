"""`objects.inv`: every document and paragraph by name, as Sphinx and mkdocstrings resolve cross-references.

Any documentation elsewhere that lists the site in its `intersphinx_mapping` may then write
`` :ref:`S/RES/2553#op20-a` ``. The entries are labels of Sphinx's own domain `std`, which needs no extension there.
The format is Sphinx's, version 2: four lines of head, then one line an entry, compressed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from deflate import zlib_compress

from ..addresses import Place
from ..anchors import named
from ..languages import LANGUAGES
from ..model import Document
from ..titles import short_name

_HEAD = """\
# Sphinx inventory version 2
# Project: {project}
# Version: -
# The remainder of this file is compressed using zlib.
"""

_LEVEL = 6
"""Of libdeflate: a fifth smaller than zlib's 9 in half its time."""


def inventory(documents: Iterable[Document], project: str, page: str = "", languages: Sequence[str] = ()) -> bytes:
    """The inventory of a site's documents, in their order; the same documents give the same bytes.

    A document is named by its identifier; in further languages with the language behind it: `S/RES/2553`,
    `S/RES/2553@es`. The name alone is of the first of the site's `languages` that has the document, else of the first
    of `LANGUAGES`. A unit has its anchor behind that: `S/RES/2553@es#op20-a`; one that the language of the name alone
    lacks has such a name too: `S/RES/2553#op21`. `page` is what a link needs behind a page's address, where no server
    finds the `index.html` in a folder.
    """
    head = _HEAD.format(project=_line(project))
    body = "".join(_lines(tuple(documents), (*languages, *LANGUAGES), page))
    return head.encode("utf-8", "replace") + bytes(zlib_compress(body.encode("utf-8", "replace"), _LEVEL))


def _lines(documents: Sequence[Document], languages: Sequence[str], page: str) -> Iterator[str]:
    versions: dict[str, list[Document]] = {}
    for document in sorted(documents, key=lambda document: languages.index(document.language)):
        versions.setdefault(document.id, []).append(document)
    for document in documents:
        before = versions[document.id][: versions[document.id].index(document)]
        has_name_alone = {unit.anchor for version in before for unit in version.units}
        own = f"{document.id}@{document.language}" if before else document.id
        path = Place.of(document.key).folder + page
        called = short_name(document)
        yield f"{_name(own)} std:label -1 {path} {_line(called)}\n"
        for unit in document.units:
            shown = _line(named(called, unit.anchor, document.language, document))
            names = (own, document.id) if before and unit.anchor not in has_name_alone else (own,)
            for name in names:
                yield f"{_name(f'{name}#{unit.anchor}')} std:label -1 {path}#{_name(unit.anchor)} {shown}\n"


def _name(text: str) -> str:
    """A space would end a name."""
    return "".join(text.split())


def _line(text: str) -> str:
    return " ".join(text.split()) or "-"
