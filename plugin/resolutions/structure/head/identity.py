"""What a document is called: its canonical identifier, and its symbol as the UN prints it.

The front matter decides, then what the text prints (a masthead's symbol, a title's number), then a file name that
spells a symbol, then the kind and the date. Where a page prints several titles, the file name tells which is meant.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ...model import DocumentKind, Source
from ...paths import identifier_of, named, stem_of, unfit
from ...un import COUNCIL, LONGEST, PART, PARTS, RIGHTS, SOCIAL, Symbol, is_of_draft, is_of_resolution, organ_named
from .decision_numbers import is_decision_number
from .head import Head
from .own_numbers import of_number_alone, told_of_number, told_of_year

_GOLD = re.compile(r"S_RES_0*(\d+)_(\d{4})(?:_[A-Z]{2})?(?:_GOLD)?")
_SESSION = re.compile(rf"(?P<number>\d{{1,4}})(?: ?(?P<part>{PART}))? ?\((?P<session>(?:E?S-)?[IVXLC]+)\)")
_COUNCIL = re.compile(r"(?P<number>\d{1,4}) ?\((?P<year>\d{4})\)")
_EDITION = re.compile(r"-(?:[0-9]{7}[ACEFRS]?|EN|FR|ES|AR|RU|ZH)$")
"""Behind the symbol in the names of the United Nations' files: the print job's number and the language's letter, which
no symbol has (A_RES_79_304-2510827R), or the language (A_RES_70_1-EN)."""
_SLASHES = re.compile(r"/{2,}")
_BRACKETED = re.compile(r"/\(([IVXLC]+)\)$")
_PART = re.compile(rf"/\d+/{PARTS}$")
"""In what a file's name spells: slashes that are one, a session in brackets, and a part's letter behind a slash."""
_YEAR_WITHIN = re.compile(r"(?<=[0-9]) ?\([0-9]{4}\)(?=/)")
"""The year of a resolution of the Council in the symbol of its corrigendum: S/RES/1325 (2000)/Corr.1."""
_SEVERAL = re.compile(rf"{PART}-{PART}")
"""The letters of a resolution's parts that stand in one document: A/RES/77/256A-B."""


class Name(NamedTuple):
    """What a document is called; identifier and symbol are both empty where it has no symbol."""

    id: str = ""
    symbol: str = ""
    """As the United Nations prints it."""
    refused: str = ""
    """What the text prints as its symbol and could be no address, and why."""
    reckoned: str = ""
    """What is to be told of a title's number that has neither year nor session."""
    misdated: str = ""
    """What is to be told of a symbol whose number is of another year or session than it prints."""
    undeclared: str = ""
    """What the text prints as its symbol where the front matter declares another."""
    spelled: str = ""
    """What the file's name spells where the text prints another symbol, or number in its title."""
    printed: str = ""
    """And what that is."""


def symbol_in(source: Source, head: Head, name: str, first: bool) -> Name:
    """How a document is called; the front matter and `name`, the symbol that the file's name spells, speak of the
    source's first."""
    declared = source.front.get("symbol")
    printed, refused = _YEAR_WITHIN.sub("", head.symbol) or _of_title(head), ""
    if first and isinstance(declared, str):
        return Name(*named(declared), misdated=told_of_year(declared), undeclared=_undeclared(declared, printed))
    if printed and (why := unfit(identifier_of(printed))):
        printed, refused = "", f"“{printed}” {why}"
    other = _undeclared(name, printed) if first and (head.symbol or not _holds(source, name)) else ""
    if printed and name and not head.symbol and identifier_of(name) != identifier_of(printed):
        printed = name
    if printed:
        printed += _parts(printed, name)
    if printed:
        # What the file's name spells too needs no telling.
        reckoned = told_of_number(head, printed) if identifier_of(name) != identifier_of(printed) else ""
        whole = _with_part(printed, head.part)
        spelled = name if other else ""
        return Name(*named(whole), reckoned=reckoned, misdated=told_of_year(whole), spelled=spelled, printed=other)
    if first and name:
        return Name(*named(name), refused)
    return Name(refused=refused, reckoned="" if refused else told_of_number(head, ""))


def _holds(source: Source, name: str) -> bool:
    """Whether a text has the number that a file's name spells: a page that prints several titles is named by one."""
    number = re.match("[0-9]*", name.rpartition("/")[2])
    return number is None or re.search(rf"(?<![0-9]){number[0]}(?![0-9])", source.text) is not None


def _undeclared(declared: str, printed: str) -> str:
    """The symbol that a text prints where another is declared; empty where one is the other with the letter of a part,
    or with a suffix, or where there is but one."""
    named_so, stands = identifier_of(declared) if declared else "", identifier_of(printed) if printed else ""
    return "" if not stands or named_so.startswith(stands) or stands.startswith(named_so) else printed


def _parts(symbol: str, name: str) -> str:
    """The letters of the parts that a document has, where what its file's name spells alone says them: `A-B`."""
    return name[len(symbol) :] if name.startswith(symbol) and _SEVERAL.fullmatch(name, len(symbol)) else ""


def _with_part(symbol: str, part: str) -> str:
    """A decision's symbol with the letter of its part, which only the text's own line prints."""
    return f"{symbol} {part}" if part and symbol[-1:].isdigit() and "/DEC/" in symbol else symbol


def without_symbol(source: Source, kind: DocumentKind, day: date | None) -> str:
    """The identifier of a document that has no symbol: its kind and its date, or the name of its file."""
    return f"{kind}-{day.isoformat()}" if day else _unnamed(source, kind)


def kind_of(identifier: str, head: Head) -> DocumentKind:
    """The kind of a document: what its title says, else its symbol.

    What corrects a document or amends a draft is a kind of its own. What reads like a resolution and bears a symbol of
    no resolution is a draft: `A/80/L.6`, `S/2024/173`.
    """
    if head.corrects:
        return "document"
    if head.kind in ("resolution", "decision") and is_of_draft(identifier):
        return "draft"
    # The words are an agenda item's, "Review of the recommendations and decisions adopted by …", or a draft's of which
    # a resolution was made: 人权理事会2024年7月11日通过的决议草案.
    if head.kind in ("decision", "report", "draft") and is_of_resolution(head.symbol):
        return "resolution"
    if head.kind != "document":
        return head.kind
    if "/RES/" in identifier or "/Res." in identifier:
        return "resolution"
    if "/DEC/" in identifier:
        return "decision"
    return "statement" if "/PRST/" in identifier else "document"


def _of_title(head: Head) -> str:
    """The symbol that a title's number and the organ make."""
    number = head.number
    council = _COUNCIL.match(number)
    if council and head.body in (COUNCIL.name, ""):
        return f"S/RES/{council['number']} ({council['year']})" if head.kind == "resolution" else ""
    if number.isdecimal():
        return of_number_alone(head)
    if head.kind == "decision" and is_decision_number(number):
        return f"{SOCIAL.decisions}/{number}"
    organ = organ_named(head.body)
    if not number or organ is None or organ == COUNCIL:
        return ""
    if head.kind == "decision":
        return f"{organ.decisions}/{number}" if "/" in number and organ.decisions else ""
    if number.startswith("PRST"):
        return f"{RIGHTS.prefix}{number.replace(' ', '/')}"
    session = _SESSION.match(number)
    if session:
        part = f" {session['part']}" if session["part"] else ""
        return f"{organ.resolutions}/{session['number']} ({session['session']}){part}"
    return f"{organ.resolutions}/{number}" if "/" in number else ""


def symbol_of_name(path: str) -> str:
    """The symbol that a file's name spells, underscores for slashes; empty where it spells none."""
    stem = stem_of(path)
    gold = _GOLD.fullmatch(stem)
    if gold:
        return f"S/RES/{gold[1]} ({gold[2]})"
    if "_" not in stem or not stem[0].isupper():
        return ""
    text = _SLASHES.sub("/", _EDITION.sub("", stem).replace("_", "/")).replace("./", ".")
    found = _BRACKETED.search(text)
    if found:
        text = f"{text[: found.start()]}({found[1]})"
    if _PART.search(text):
        text = text[: text.rfind("/")] + text[text.rfind("/") + 1 :]
    symbol = Symbol.parse(text)
    return text if symbol and not unfit(symbol.id) else ""


def _unnamed(source: Source, kind: str) -> str:
    """Without symbol and date: the kind, and the file's name as far as an address may hold it."""
    stem = re.sub(r"[^\w.-]+", "-", stem_of(source.path))[:LONGEST].strip("-.")
    return f"{kind}-{stem or 'source'}"
