"""`resolutions cite REFERENCE`: prints the citation of a document, or of its paragraphs, in a style."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ..addresses import Place
from ..anchors import Named, shortest
from ..anchors import read as read_fragment
from ..citations import lookup
from ..corpus import Collection, Content
from ..errors import UsageError
from ..formats import STYLES, citation, cited
from ..languages import LANGUAGES
from ..model import Document
from ..runtime import say, tell
from ..titles import symbol_or_id
from .arguments import add_catalogue, add_content, add_site_url
from .command import DONE, FINDINGS, Command
from .reading import read


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "reference",
        metavar="REFERENCE",
        help="a symbol or a number with an address's fragment (S/RES/2553#op3..op7,op9), or in words (OP20(a) of 2553)",
    )
    parser.add_argument("--style", choices=STYLES, default="un", help="by default the United Nations' own")
    add_content(parser)
    add_catalogue(parser)
    parser.add_argument("--language", choices=LANGUAGES, help="of a document in several")
    add_site_url(parser)


def _run(options: argparse.Namespace) -> int:
    named, _, fragment = options.reference.partition("#")
    collection = read(Content(options.content, options.catalogue))
    document, tried = _document(named, options.language, collection)
    order = [unit.anchor for unit in document.units]
    reference = read_fragment(fragment, order) if fragment or not tried else _first(tried, order)
    site = options.site_url.rstrip("/")
    place = f"#{shortest(reference.anchors, order)}" if reference.anchors else ""
    facts = cited(document, f"{site}/{Place.of(document.key).folder}{place}" if site else "")
    tell("\n".join(citation(facts, reference.heads, options.style).splitlines()))
    for anchor in reference.missing:
        say(f"{document.source}:{document.line}: {symbol_or_id(document)} has no unit “{anchor}”")
    return FINDINGS if reference.missing else DONE


def _document(named: str, language: str | None, collection: Collection) -> tuple[Document, Sequence[str]]:
    """The document that `named` names, and the anchors to try in it. Raises `UsageError` where there is no such
    document."""
    reference = lookup(named)
    identifiers = (reference.target, *reference.others) if reference else (named.strip(),)
    found = (
        collection.find(identifier, code)
        for identifier in identifiers
        for code in ([language] if language else collection.languages(identifier))
    )
    document = next(filter(None, found), None)
    if document is None:
        raise UsageError(f"no document “{named}” here; name another folder: --content DIR")
    return document, reference.anchors if reference else ()


def _first(tried: Sequence[str], order: Sequence[str]) -> Named:
    """What the first of the anchors names that the document has."""
    return read_fragment(next((anchor for anchor in tried if anchor in order), tried[0]), order)


COMMAND = Command("cite", "Cite a document, or paragraphs of it, in a style.", _arguments, _run)
