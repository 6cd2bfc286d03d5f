"""Document → an entry for a citation manager: CSL-JSON, RIS, BibTeX.

Every document is a report in the sense of these formats: it has an institution and a number, and no style drops either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..model import Document
from ..titles import titled_beside_symbol
from ..un import Symbol

_ORGANIZATION = "United Nations"


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """What a bibliography says of a document in one language. Plain text, one line each; empty where unknown."""

    key: str
    """Unique among the documents of a site: `S-RES-2553-en`."""
    title: str
    """Without the number in which the symbol ends, which has a field of its own."""
    institution: str
    """The organ with the Organization's name: `United Nations Security Council`."""
    genre: str
    number: str
    """The symbol as printed."""
    day: date | None
    language: str
    url: str
    note: str = ""
    """The place that is cited: `para. 20 (a)`; no field of a report is made for it."""


def entry(document: Document, url: str = "") -> BibliographyEntry:
    """The entry of a document; `url` is its page's address, by default the official text's."""
    symbol = Symbol.parse(document.id)
    path = symbol.path if symbol else document.id
    year = document.year
    return BibliographyEntry(
        key=f"{re.sub(r'[^A-Za-z0-9.]+', '-', path)}-{document.language}",
        title=_line(titled_beside_symbol(document).line_in(document.language)) or document.id,
        institution=_line(institution(document.body)),
        genre=document.kind.capitalize(),
        number=_line(document.symbol),
        day=document.date,
        language=document.language,
        url=_line(url or (symbol.official_url(document.language, year) if symbol else "")),
    )


def institution(body: str) -> str:
    """A body with the Organization's name: `United Nations Security Council`."""
    return body if body.startswith(_ORGANIZATION) else f"{_ORGANIZATION} {body}".strip()


def csl_json(entries: Iterable[BibliographyEntry]) -> str:
    """The entries as CSL-JSON (schema `csl-data`), which citation processors and Zotero read; one a line."""
    lines = (json.dumps(csl(one), ensure_ascii=False, separators=(",", ":")) for one in entries)
    return "[" + ",\n".join(lines) + "]\n"


def csl(one: BibliographyEntry) -> dict[str, Any]:
    """The entry as an item of CSL-JSON."""
    item = {
        "id": one.key,
        "type": "report",
        "title": one.title,
        "author": [{"literal": one.institution}],
        "genre": one.genre,
        "number": one.number,
        "publisher": _ORGANIZATION,
        "issued": {"date-parts": [[one.day.year, one.day.month, one.day.day]]} if one.day else None,
        "language": one.language,
        "URL": one.url,
        "note": one.note,
    }
    return {name: value for name, value in item.items() if value}


def ris(entries: Iterable[BibliographyEntry]) -> str:
    """The entries as RIS: lines of a tag, two spaces, a hyphen and a value."""
    return "".join(map(_ris, entries))


def _ris(one: BibliographyEntry) -> str:
    fields = (
        ("TY", "RPRT"),
        ("ID", one.key),
        ("TI", one.title),
        # The comma at the end keeps an organ's name from being split into given and family names.
        ("AU", f"{one.institution},"),
        ("PB", _ORGANIZATION),
        ("M3", one.genre),
        ("SN", one.number),
        ("PY", f"{one.day.year:04}" if one.day else ""),
        ("DA", one.day.strftime("%Y/%m/%d") if one.day else ""),
        ("LA", one.language),
        ("UR", one.url),
        ("N1", one.note),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n\r\n"


def bibtex(entries: Iterable[BibliographyEntry]) -> str:
    """The entries as BibTeX in UTF-8, `@techreport`, every character that TeX would take for its own escaped."""
    return "\n".join(map(_bibtex, entries))


def _bibtex(one: BibliographyEntry) -> str:
    fields = (
        # The inner braces keep the capitals, and an organ's name in one piece.
        ("author", f"{{{_tex(one.institution)}}}"),
        ("title", f"{{{_tex(one.title)}}}"),
        ("institution", f"{{{_tex(one.institution)}}}"),
        ("type", _tex(one.genre)),
        ("number", _tex(one.number)),
        ("year", f"{one.day.year:04}" if one.day else ""),
        ("month", str(one.day.month) if one.day else ""),
        ("day", str(one.day.day) if one.day else ""),
        ("language", one.language),
        ("url", _tex(one.url)),
        ("note", _tex(one.note)),
    )
    lines = [f"  {name} = {{{value}}}" for name, value in fields if value]
    return f"@techreport{{{one.key},\n" + ",\n".join(lines) + "\n}\n"


_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # A brace counts for BibTeX even behind a backslash; these do not.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def _tex(text: str) -> str:
    return text.translate(_TEX)


_BREAKING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def _line(text: str) -> str:
    """The text on one line, without control characters and lone surrogates: a line's end would begin another field."""
    return " ".join(_BREAKING.sub(" ", text).split())
