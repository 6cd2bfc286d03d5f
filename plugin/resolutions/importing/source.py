"""Makes a source of an imported text: front matter with the facts that a person gives, then the text."""

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

    The source always begins with front matter, which may be empty, so that the beginning of the text cannot be read as
    front matter. Raises `UsageError` where the value of a fact is not valid for its field.
    """
    given_facts = {name: value for name, value in facts.items() if value}
    fields = yaml.safe_dump(given_facts, allow_unicode=True, sort_keys=False) if given_facts else ""
    text = f"---\n{fields}---\n\n{_storable(imported.text).strip(_NEWLINES)}\n"
    for problem in source_from_text("", text).diagnostics:
        if problem.code == "front-matter":
            raise UsageError(problem.message)
    return text


_NEWLINES = "\r\n"


def _storable(text: str) -> str:
    """The text with surrogates replaced, which a file in UTF-8 cannot contain."""
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def file_name(symbol: str, stem: str, ending: str = ".md") -> str:
    """The name of the source: by its symbol if it has one (`S_RES_2553.md`), else by the name of the file. `ending`
    follows it."""
    parsed = Symbol.parse(symbol)
    name = re.sub(r"[^\w.()-]+", "_", parsed.id.replace("/", "_") if parsed else stem).strip("._")
    return f"{name or 'document'}{ending}"
