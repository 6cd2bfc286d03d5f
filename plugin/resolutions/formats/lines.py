"""The documents as lines: a gzip file for each language and year, of one JSON object a document.

Each object is that of `document.json` without what is empty and without the `eid` of its units, which their page has.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import orjson
from deflate import gzip_compress

from ..effects import Effect
from ..model import Diagnostic, Document, Link
from .data import Json, document_json, schema

LINES_FOLDER = "data/documents"
"""Where the files lie on a site."""
LINES_SUFFIX = ".jsonl.gz"
_LEVEL = 6
"""Of libdeflate: the files of 9 are a fortieth smaller, and take 2.7 times as long."""
_ALWAYS = ("source", "id", "kind", "language", "line")
"""What every document has. Other fields are left out where they are empty."""
_ALWAYS_INSIDE: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "party": ("name",),
        "agenda_item": ("title",),
        "subject": ("name",),
        "unit": ("anchor", "kind", "line"),
        "note": ("offset", "mark"),
        "table": ("rows",),
        "cell": ("start", "end"),
        "citation": ("anchor", "surface", "start", "end", "target", "status"),
        "effect": ("anchor", "effect", "start", "end", "target"),
        "diagnostic": ("code", "severity", "line", "column", "message"),
    }
)
"""What the objects inside a document always have."""
_NUMBERS = frozenset((int, float, bool))


def lines_name(document: Document) -> str:
    """The name of the file in which a document stands: `en-2020.jsonl.gz`."""
    return f"{document.language}-{document.listed_year}{LINES_SUFFIX}"


def line(
    document: Document, links: Sequence[Link], diagnostics: Iterable[Diagnostic] = (), effects: Iterable[Effect] = ()
) -> bytes:
    """A document's line with its end; the arguments are those of `document_json`."""
    told = document_json(document, links, diagnostics, effects)
    for unit in told["units"]:
        del unit["eid"]
    return orjson.dumps(_full(told), option=orjson.OPT_APPEND_NEWLINE)


def packed(lines: Iterable[bytes]) -> bytes:
    """The lines as a file, which depends on nothing but them: it bears no name and no time."""
    return bytes(gzip_compress(b"".join(lines), _LEVEL))


def read_lines(content: bytes) -> Iterator[Json]:
    """The objects of a file, one after the other. Raises `OSError`, `EOFError` or `ValueError` where it is none."""
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
        for text in file:
            yield json.loads(text)


def lines_schema() -> str:
    """The JSON Schema of a line: that of `document.json`, in which less is required."""
    described = json.loads(schema("document"))
    described["title"] = "documents/*.jsonl.gz"
    described["description"] = (
        "A line: a United Nations document in one language, as in document.json. What is empty is left out, and so are "
        "the identifiers (eid) of its units, which its page has."
    )
    described["required"] = list(_ALWAYS)
    for name, kind in described["$defs"].items():
        kind["required"] = list(_ALWAYS_INSIDE.get(name, ()))
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _full(value: Json) -> Json:
    """The object without what is empty: null, empty texts, lists and objects. Numbers and booleans are never empty."""
    full: Json = {}
    for name, held in value.items():
        told = _told(held)
        if told or told.__class__ in _NUMBERS:
            full[name] = told
    return full


def _told(value: Any) -> Any:
    """A value whose objects have nothing that is empty."""
    kind = value.__class__
    if kind is list:
        return [_told(held) for held in value]
    return _full(value) if kind is dict else value
