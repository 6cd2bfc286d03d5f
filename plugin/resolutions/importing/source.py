"""Imported → a source: front matter with what a person says of the document, then its text."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from ..errors import UsageError
from ..text import source_from_text
from ..un import Symbol
from .imported import Imported


def as_source(imported: Imported, facts: Mapping[str, str]) -> str:
    """The source's text. `facts` are fields of front matter; empty ones are left out.

    The text always stands below front matter of our own, be it empty: only what a source begins with is read as front
    matter, so that nothing in the text can be. Raises `UsageError` where a fact is not what its field should be.
    """
    told = {name: value for name, value in facts.items() if value}
    fields = yaml.safe_dump(told, allow_unicode=True, sort_keys=False) if told else ""
    text = f"---\n{fields}---\n\n{_storable(imported.text).strip(_NEWLINES)}\n"
    for problem in source_from_text("", text).diagnostics:
        if problem.code == "front-matter":
            raise UsageError(problem.message)
    return text


_NEWLINES = "\r\n"


def _storable(text: str) -> str:
    """The text without halves of characters (surrogates), which no file in UTF-8 can hold."""
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def file_name(symbol: str, stem: str) -> str:
    """The name of the source: by its symbol if it has one (`S_RES_2553.md`), else by the name of the file."""
    known = Symbol.parse(symbol)
    name = re.sub(r"[^\w.()-]+", "_", known.id.replace("/", "_") if known else stem).strip("._")
    return f"{name or 'document'}.md"
