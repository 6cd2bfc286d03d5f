"""What a document is called: its canonical identifier, and its symbol as the UN prints it.

The front matter decides, then what the text prints (a masthead's symbol, a title's number), then a file name that
spells a symbol, then the kind and the date. Where a page prints several titles, the file name tells which is meant.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath

from .masthead import Head
from .model import DocumentKind, Source
from .symbols import Symbol
from .un.organs import COUNCIL, RIGHTS, organ_named

_GOLD = re.compile(r"S_RES_0*(\d+)_(\d{4})(?:_[A-Z]{2})?(?:_GOLD)?")
_SESSION = re.compile(r"(?P<number>\d{1,4}(?: ?[A-Z])?) ?\((?P<session>[IVXLC]+)\)")
_COUNCIL = re.compile(r"(?P<number>\d{1,4}) ?\((?P<year>\d{4})\)")


def symbol_in(source: Source, head: Head, first: bool) -> tuple[str, str]:
    """Identifier and printed symbol of a document, both empty where it has none; the front matter and the file name
    speak of the source's first."""
    declared = source.front.get("symbol")
    name = symbol_of_name(source.path)
    if first and isinstance(declared, str):
        return _names(declared)
    printed = head.symbol or _of_title(head)
    if printed and name and _plain(name) != _plain(printed):
        printed = name if not head.symbol else printed
    if printed:
        return _names(printed)
    return _names(name) if first and name else ("", "")


def without_symbol(source: Source, kind: DocumentKind, day: date | None) -> str:
    """The identifier of a document that has no symbol: its kind and its date, or the name of its file."""
    return f"{kind}-{day.isoformat()}" if day else _unnamed(source, kind)


def kind_of(identifier: str, head: Head) -> DocumentKind:
    """The kind of a document: what its title says, else its symbol."""
    if head.kind != "document":
        return head.kind
    if "/RES/" in identifier or "/Res." in identifier:
        return "resolution"
    return "statement" if "/PRST/" in identifier else "document"


def _names(text: str) -> tuple[str, str]:
    symbol = Symbol.parse(text)
    if symbol is None:
        plain = _plain(text)
        return plain, text
    return symbol.id, symbol.printed


def _plain(text: str) -> str:
    symbol = Symbol.parse(text)
    return symbol.id if symbol else text.replace(" ", "")


def _of_title(head: Head) -> str:
    """The symbol that a title's number and the organ make."""
    number = head.number
    council = _COUNCIL.match(number)
    if council and head.body in (COUNCIL.name, ""):
        return f"S/RES/{council['number']} ({council['year']})" if head.kind == "resolution" else ""
    organ = organ_named(head.body)
    if not number or organ is None or organ == COUNCIL:
        return ""
    if number.startswith("PRST"):
        return f"{RIGHTS.prefix}{number.replace(' ', '/')}"
    session = _SESSION.match(number)
    if session:
        return f"{organ.resolutions}/{session['number']} ({session['session']})"
    return f"{organ.resolutions}/{number}" if "/" in number else ""


def symbol_of_name(path: str) -> str:
    """The symbol that a file's name spells, underscores for slashes; empty where it spells none."""
    stem = PurePosixPath(path).stem
    gold = _GOLD.fullmatch(stem)
    if gold:
        return f"S/RES/{gold[1]} ({gold[2]})"
    if "_" not in stem or not stem[0].isupper():
        return ""
    text = re.sub(r"/{2,}", "/", stem.replace("_", "/")).replace("./", ".")
    found = re.search(r"/\(([IVXLC]+)\)$", text)
    if found:
        text = f"{text[: found.start()]}({found[1]})"
    if re.search(r"/\d+/[A-Z](?:-[A-Z])?$", text):
        text = text[: text.rfind("/")] + text[text.rfind("/") + 1 :]
    return text if Symbol.parse(text) else ""


def _unnamed(source: Source, kind: str) -> str:
    """Without symbol and date: the kind, and the file's name as far as an address may hold it."""
    stem = re.sub(r"[^\w.-]+", "-", PurePosixPath(source.path).stem).strip("-.")
    return f"{kind}-{stem or 'source'}"
