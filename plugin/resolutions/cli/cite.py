"""`resolutions cite REFERENCE`: prints the citation of a document, or of its paragraphs, in a style."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence

from ..addresses import Place
from ..anchors import Named, place, shortest
from ..anchors import read as read_fragment
from ..check import source_from_here
from ..citations import lookup, quoted
from ..corpus import Collection, Content
from ..errors import UsageError, place_in
from ..formats import STYLES, citation, cited
from ..languages import LANGUAGES
from ..model import Document, DocumentKind
from ..runtime import print_error, print_lines
from ..titles import symbol_or_id
from ..un import CHARTER, chapter_of, charter_url
from .arguments import add_catalogue, add_content, add_site_url
from .command import DONE, FINDINGS, Command, read

_SHOWN = 80
"""So many characters of a reference that names nothing are told."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "reference",
        metavar="REFERENCE",
        help="a symbol or a number with an address's fragment (S/RES/2553#op3..op7,op9), or in words (OP20(a) of 2553),"
        " or an Article or a Chapter of the Charter (Charter, Article 51), of which the address is told",
    )
    parser.add_argument("--style", choices=STYLES, default="un", help="by default the United Nations' own")
    add_content(parser)
    add_catalogue(parser)
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        metavar="CODE",
        help=f"by default the address's, else the first that there is of {', '.join(LANGUAGES)}",
    )
    add_site_url(parser)


def _run(options: argparse.Namespace) -> int:
    named, _, fragment = options.reference.partition("#")
    if address := _of_charter(named, options.language or LANGUAGES[0]):
        print_lines(f"{named.strip()}, {address}")
        return DONE
    content = Content(options.content, options.catalogue)
    collection = read(content)
    document, tried = _document(named, options.language, collection)
    order = [unit.anchor for unit in document.units]
    reference = read_fragment(fragment, order) if fragment or not tried else _first(tried, document.kind, order)
    if reference.anchors or not reference.missing:
        print_lines(_citation(document, reference, order, options))
    for anchor in reference.missing:
        print_error(_lacks(document, anchor, content))
    is_without = any(found.code == "invalid-catalogue" for found in collection.diagnostics)
    return FINDINGS if reference.missing or is_without else DONE


def _of_charter(named: str, language: str) -> str:
    """The address of the Charter's Chapter that is named, or whose Article is; empty where none is."""
    reference = lookup(named)
    chapter = chapter_of(reference.anchors[0]) if reference and reference.target == CHARTER else None
    return charter_url(chapter, language) if chapter else ""


def _citation(document: Document, reference: Named, order: Sequence[str], options: argparse.Namespace) -> str:
    """The citation of what the reference names in the document, of which `order` is every anchor."""
    site = options.site_url.rstrip("/")
    fragment = f"#{shortest(reference.anchors, order)}" if reference.anchors else ""
    facts = cited(document, f"{site}/{Place.of(document.key).folder}{fragment}" if site else "")
    return "\n".join(citation(facts, reference.heads, options.style).splitlines())


def _lacks(document: Document, anchor: str, content: Content) -> str:
    """What is said of an anchor that the document does not have."""
    source = source_from_here(document.source, content.folder)
    where = place_in(source, document.line, 1)
    units = f"resolutions parse --format tree {shlex.quote(source)}"
    return f"{where}: {symbol_or_id(document)} has no unit “{anchor}”; name one that it has: {units}"


def _document(named: str, language: str | None, collection: Collection) -> tuple[Document, Sequence[str]]:
    """The document that `named` names, and the anchors to try in it. Raises `UsageError` where there is no such
    document, or none in the language: the one that is asked for, or else that of the address that `named` is."""
    reference = lookup(named) or quoted(named)
    identifiers = (reference.target, *reference.others) if reference else (named.strip(),)
    wanted = language or _language_of(named)
    held = [(identifier, code) for identifier in identifiers for code in collection.languages(identifier)]
    found = (collection.find(*key) for key in held if wanted in ("", key[1]))
    document = next(filter(None, found), None)
    if document is not None:
        return document, reference.anchors if reference else ()
    if held:
        languages = " or ".join(dict.fromkeys(f"--language {code}" for _, code in held))
        raise UsageError(f"“{named}” is not here in {wanted}; name a language that it is in: {languages}")
    shown = named if len(named) <= _SHOWN else f"{named[:_SHOWN]}…"
    raise UsageError(f"no document “{shown}” here; name another folder: --content DIR")


def _language_of(named: str) -> str:
    """The language that stands before the document in an address, `https://…/en/S/RES/2553/`; empty where none does."""
    path = named.partition("?")[0].split("/")
    return next((part for part in reversed(path[:-1]) if part in LANGUAGES), "")


def _first(tried: Sequence[str], kind: DocumentKind, order: Sequence[str]) -> Named:
    """What the first of the anchors, or of the pinpoints, names that the document has."""
    held = frozenset(order)
    places = (anchor if anchor in held else place(anchor, kind, held) for anchor in tried)
    return read_fragment(next(filter(None, places), tried[0]), order)


COMMAND = Command("cite", "Cite a document, or paragraphs of it, in a style.", _arguments, _run)
