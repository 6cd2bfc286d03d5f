"""The result of a converter, the parts from which converters build it, and the source that is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import yaml

from ..errors import UnreadableSource, UsageError
from ..limits import ImportLimits
from ..text import source_from_text
from ..un import Symbol


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of a file: paragraphs between empty lines, a form feed at a page break, emphasis as asterisks."""

    text: str
    missed: tuple[str, ...] = ()
    """Sentences about what is in the file but not in the text, for a person to check."""


@dataclass(frozen=True, slots=True)
class StyledWords:
    """Words in one style."""

    text: str
    italic: bool = False
    bold: bool = False
    href: str = ""
    note: bool = False
    """Whether the text is the mark of a note."""


class ParagraphCollector:
    """Collects the paragraphs of a file. Raises `UnreadableSource` when they exceed the limits."""

    def __init__(self, path: str, limits: ImportLimits) -> None:
        self.texts: list[str] = []
        self._path, self._limits = path, limits
        self._characters = 0

    def add(self, text: str) -> None:
        """Adds a paragraph, or a page of paragraphs."""
        self.texts.append(text)
        self._characters += len(text)
        if len(self.texts) > self._limits.paragraphs:
            raise too_large(f"more than {self._limits.paragraphs:,} paragraphs", self._path)
        if self._characters > self._limits.characters:
            raise too_large(f"more than {self._limits.characters:,} characters of text", self._path)


def too_large(excess: str, path: str) -> UnreadableSource:
    """The error for a file that is beyond one of the limits (`limits.ImportLimits`)."""
    return UnreadableSource(f"{excess}: no document has as many; split it, or save it again", path)


_SIGNS = re.compile(r"([\\*_\[\]])")


def escaped(text: str) -> str:
    """The text with markup characters escaped, so that it reads as plain text in a source."""
    return _SIGNS.sub(r"\\\1", text)


def marked(spans: Iterable[StyledWords]) -> str:
    """The words of a paragraph with emphasis and links in a source's markup; neighbours in one style become one."""
    parts: list[str] = []
    for span in _merged(spans):
        if span.note:
            parts.append(f"[^{span.text}]")
            continue
        before, words, after = _cut(span.text)
        if span.href and words:
            parts.append(f"{before}[{escaped(words)}]({span.href}){after}")
            continue
        before, words, after = _cut(span.text, letters=True)
        sign = "*" * (span.italic + 2 * span.bold) if words else ""
        # One run of asterisks would be read as the end of both.
        if parts and parts[-1].endswith("*") and not parts[-1].endswith("\\*") and not before:
            sign = ""
        parts.append(f"{escaped(before)}{sign}{escaped(words)}{sign}{escaped(after)}")
    return "".join(parts)


def _merged(spans: Iterable[StyledWords]) -> Iterator[StyledWords]:
    """The spans that have text, neighbours in one style as one."""
    for style, same_style in groupby((span for span in spans if span.text), lambda span: replace(span, text="")):
        if style.note:
            yield from same_style
            continue
        first, *others = same_style
        yield replace(first, text="".join((first.text, *(span.text for span in others)))) if others else first


def _cut(text: str, *, letters: bool = False) -> tuple[str, str, str]:
    """The text as (before, words, after). The words begin and end with a character that is no white space; with
    `letters`, with a letter or digit, because emphasis must touch one."""
    places = [place for place, sign in enumerate(text) if (sign.isalnum() if letters else not sign.isspace())]
    if not places:
        return text, "", ""
    return text[: places[0]], text[places[0] : places[-1] + 1], text[places[-1] + 1 :]


def pipe_table(rows: Sequence[Sequence[str]], *, has_header: bool) -> str:
    """A table as a source has it: the marked-up words of the cells between pipes, a row of dashes below the first row.

    Where the first row is no header, an empty one stands above it. Short rows are filled with empty cells.
    """
    width = max(map(len, rows))
    lines = [] if has_header else [[""] * width]
    lines += ([*row, *[""] * (width - len(row))] for row in rows)
    lines.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(' '.join(cell.replace('|', _PIPE).split()) for cell in line)} |" for line in lines)


_PIPE = "\\|"


def tidy(text: str) -> str:
    """A paragraph without white space at its lines' ends, and without empty lines."""
    return "\n".join(line for line in (" ".join(line.split(" ")).strip() for line in text.split("\n")) if line)


def as_source(imported: Imported, facts: Mapping[str, str]) -> str:
    """The source made of an imported text. `facts` are fields of front matter; empty ones are left out.

    The source always begins with front matter, which may be empty, so that the beginning of the text cannot be read as
    front matter. Raises `UsageError` where the value of a fact is not valid for its field.
    """
    given_facts = {name: value for name, value in facts.items() if value}
    fields = yaml.safe_dump(given_facts, allow_unicode=True, sort_keys=False) if given_facts else ""
    words = _storable(imported.text).strip("\r\n")
    text = f"---\n{fields}---\n\n{words}\n"
    for problem in source_from_text("", text).diagnostics:
        if problem.code == "front-matter":
            raise UsageError(problem.message)
    return text


def _storable(text: str) -> str:
    """The text with surrogates replaced, which a file in UTF-8 cannot contain."""
    return re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def file_name(symbol: str, stem: str, ending: str = ".md") -> str:
    """The name of the source: by its symbol if it has one (`S_RES_2553.md`), else by the name of the file. `ending`
    follows it."""
    parsed = Symbol.parse(symbol)
    name = re.sub(r"[^\w.()-]+", "_", parsed.id.replace("/", "_") if parsed else stem).strip("._")
    return f"{name or 'document'}{ending}"
