"""A file's front matter: the YAML fields between two lines of hyphens at its beginning.

text ─divided→ YAML, where the text goes on ─front_matter→ fields, where each stands, what is wrong with the others

What is wrong is reported with its place and left out; the text is read as if it had not been there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType
from typing import get_args

import yaml

from ..addresses import Place
from ..days import iso_day
from ..diagnostics import diagnose
from ..errors import line_and_column
from ..languages import LANGUAGES
from ..limits import FRONT_MATTER_CHARACTERS
from ..model import EMPTY, Diagnostic, DocumentKind, Source
from ..paths import named, unfit
from .letters.unseen import unseen

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_SHARED = re.compile(r"(?:^|(?<=[\s\[{,:-]))[&*]\w+")
"""What YAML takes for a value that stands elsewhere too."""
_SYMBOL = re.compile(r"[\w.\-]+(?:/[\w.\- ]+)*(?: ?\([\w \-]+\) ?[A-Z]?)?", re.ASCII)

_NUMBERED = re.compile(rf"(?=.*[0-9]).*/|(?:{'|'.join(get_args(DocumentKind))})-")
"""A symbol of any body has segments and a number; what has none is called by its kind: letter-2020-12-03."""
_ALIKE = 0.8
"""How alike two words are of which one is the other with a letter more, less or changed."""
_LONGEST = 40


def divided(text: str) -> tuple[str, int]:
    """Front matter and the offset at which the text after it begins; ("", 0) where there is none.

    A first line of dashes is front matter only when a field follows it directly: conversions also draw rules so.
    """
    opening = _OPENING.match(text)
    if not opening or not re.compile(r"[ \t]*[\w\"'#][^\n]*:|[ \t]*#|(?:---|\.\.\.)[ \t]*$", re.MULTILINE).match(
        text, opening.end()
    ):
        return "", 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return "", 0
    return text[opening.end() : closing.start()], min(closing.end() + 1, len(text))


def unread_fields(name: str, text: str) -> Iterator[Diagnostic]:
    """That a file begins as if with front matter, which is none: its fields, or a list in their place, are its text."""
    if field := _FIELD_BELOW_HYPHENS.match(text):
        problem = (
            f"“{field['field']}:” is read as text; write three hyphens on a line directly above the first field, a "
            "colon behind the name of each, and three hyphens below the last"
        )
        line = text.count("\n", 0, field.start("field")) + 1
        yield diagnose("front-matter", name, line, 1, problem=problem)
    elif entry := _LIST_BELOW_HYPHENS.match(text):
        problem = f"“{entry['entry'][:40]}” is read as text, since the lines between the hyphens are {_NO_FIELDS}"
        yield diagnose("front-matter", name, 2, 1, problem=problem)


def front_matter(name: str, text: str) -> tuple[Mapping[str, object], Mapping[str, tuple[int, int]], list[Diagnostic]]:
    """The fields that are what they should be, where each stands, and what is wrong with the others."""

    def wrong(line: int, column: int, problem: str) -> Diagnostic:
        return diagnose("front-matter", name, line, column, problem=problem)

    node, unread = _root(text)
    if unread:
        return EMPTY, MappingProxyType({}), [wrong(*unread)]
    if node is None:
        return EMPTY, MappingProxyType({}), []
    fields: dict[str, object] = {}
    places: dict[str, tuple[int, int]] = {}
    found: list[Diagnostic] = []
    foreign: list[tuple[str, int, int]] = []
    for key, value in node.value:
        line, column = key.start_mark.line + 2, key.start_mark.column + 1
        field = key.value if isinstance(key.value, str) else "?"
        if field not in _FIELDS:
            if _is_like_one(field):
                known = ", ".join(_FIELDS)
                found.append(wrong(line, column, f"unknown field “{field[:40]}”; known are {known}"))
            else:
                foreign.append((field, line, column))
            continue
        if field in fields:
            found.append(wrong(line, column, f"field “{field}” stands twice; the first counts, take the other out"))
            continue
        if values := tuple(_checked(field, _items(field, value), found, wrong)):
            fields[field] = values if field in _LISTS else values[0]
            places[field] = line, column
    if foreign:
        found.append(_foreign_fields(name, foreign))
    return MappingProxyType(fields), MappingProxyType(places), found


def _foreign_fields(name: str, foreign: Sequence[tuple[str, int, int]]) -> Diagnostic:
    """The one thing that is told of fields which another program has written."""
    shown = ", ".join(f"“{field[:40]}”" for field, _, _ in foreign[:_SHOWN])
    more = f" and {len(foreign) - _SHOWN} more" if len(foreign) > _SHOWN else ""
    _, line, column = foreign[0]
    return diagnose("foreign-fields", name, line, column, fields=f"{shown}{more}", known=", ".join(_FIELDS))


_NO_FIELDS = "not a list of fields; write each on a line of its own, like “symbol: S/RES/1325 (2000)”"
"""What is wrong where front matter, or what looks like it, is a list of other things."""

_Wrong = tuple[int, int, str]
"""A line and a column of the file, and what is wrong there."""


def _root(text: str) -> tuple[yaml.MappingNode | None, _Wrong | None]:
    """The fields of front matter, None where it has none; or why all of it is left out."""
    if len(text) > FRONT_MATTER_CHARACTERS:
        way = "keep the fields alone between the lines of hyphens"
        return None, (1, 1, f"longer than {FRONT_MATTER_CHARACTERS} characters; {way}")
    if "&" in text and (shared := _SHARED.search(text)):
        way = "write each value out, or put a blank behind a sign that is text"
        return None, (*_place(text, shared.start()), f"YAML anchors and aliases (“{shared[0]}”) are not read; {way}")
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        return None, _no_yaml(text, problem)
    if node is None or isinstance(node, yaml.MappingNode):
        return node, None
    place = node.start_mark.line + 2, node.start_mark.column + 1
    return None, (*place, _NO_FIELDS)


def _no_yaml(text: str, problem: Exception) -> _Wrong:
    """What YAML finds wrong, at the bracket or quotation mark that has no end where it only says that the end came."""
    way = "write each field like “title: A title”, with quotation marks around a value that holds : or #"
    if isinstance(problem, yaml.reader.ReaderError):
        place, found = _place(text, problem.position), f"U+{ord(text[problem.position]):04X} is not allowed"
    elif isinstance(problem, yaml.MarkedYAMLError) and (mark := problem.problem_mark or problem.context_mark):
        begun = problem.context_mark if not text[mark.index :].strip() else None
        place, found = _place(text, (begun or mark).index), str(problem.problem)
    else:
        place, found = (2, 1), type(problem).__name__
    return (*place, f"not YAML ({found}); {way}")


def _place(text: str, offset: int) -> tuple[int, int]:
    """The line and the column, in the file, of an offset of the front matter, which begins in the second line."""
    return line_and_column(text, offset, 2)


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        raise ValueError("should be a text")
    value = " ".join(str(node.value).split())
    control = next((one for _, one in unseen(value) if unicodedata.category(one) in ("Cc", "Cs")), "")
    if control:
        raise ValueError(f"holds the control character U+{ord(control):04X}; take it out")
    return value


def _checked(
    field: str, items: Iterable[yaml.Node], found: list[Diagnostic], wrong: Callable[[int, int, str], Diagnostic]
) -> Iterator[object]:
    """The entries that are what the field holds; adds a diagnostic for each that is not."""
    for item in items:
        try:
            yield _FIELDS[field](item)
        except ValueError as problem:
            found.append(wrong(item.start_mark.line + 2, item.start_mark.column + 1, f"{field}: {problem}"))


def _items(field: str, node: yaml.Node) -> list[yaml.Node]:
    """What a field holds: the entries of a list, of which each that is wrong costs itself alone; else its value. A
    field with nothing behind it says nothing."""
    if node.tag == "tag:yaml.org,2002:null":
        return []
    return list(node.value) if field in _LISTS and isinstance(node, yaml.SequenceNode) else [node]


def _alias(node: yaml.Node) -> str:
    """An alias becomes an address too (its form: `permalinks.aliases`)."""
    value = _text(node)
    old, _, new = value.replace("→", "->").partition("->")
    for side in (old, new):
        if not side.strip().startswith("("):
            Place.parse(side)
    return value


def _symbol(node: yaml.Node) -> str:
    """A symbol becomes an address: what could leave the site's folder, or is no symbol, is refused here."""
    value = _text(node)
    if not _SYMBOL.fullmatch(value) or not _NUMBERED.match(value) or unfit(named(value)[0]):
        raise ValueError("should be a document symbol like “S/RES/1325 (2000)”")
    return value


def _language(node: yaml.Node) -> str:
    value = _text(node).casefold()
    if value not in LANGUAGES:
        raise ValueError(f"should be one of {', '.join(LANGUAGES)}")
    return value


def _date(node: yaml.Node) -> date:
    try:
        day = iso_day(_text(node))
    except ValueError:
        day = None
    if day is None:
        raise ValueError("should be a day like 2020-12-03")
    return day


_FIELDS: Mapping[str, Callable[[yaml.Node], object]] = MappingProxyType(
    {
        "symbol": _symbol,
        "language": _language,
        "date": _date,
        "title": _text,
        "themes": _text,
        "aliases": _alias,
        "misprints": _text,
    }
)
_LISTS = frozenset({"themes", "aliases", "misprints"})
"""The fields that hold several."""

_SHOWN = 5
"""So many of the fields that another program has written are named."""

_FIELD_BELOW_HYPHENS = re.compile(rf"-{{3,}}[ \t]*\n\s*(?:[^\n]+\n)*?(?P<field>{'|'.join(_FIELDS)})[ \t]*:")
"""A field among the first lines below hyphens, as front matter has it, or was meant to."""

_LIST_BELOW_HYPHENS = re.compile(
    r"-{3,}[ \t]*\n[ \t]*(?P<entry>-[ \t]+[\"']?[^\W\d_][^\n]*|[\[{][^\n]*)\n"
    r"(?:[ \t]*[^\s.-][^\n]*\n|[ \t]*-[ \t][^\n]*\n)*(?:-{3,}|\.{3})[ \t]*(?:\n|$)"
)
"""Entries of a list and nothing else between two lines of hyphens, where front matter has fields."""


def front_strings(source: Source, field: str) -> Iterator[str]:
    """The texts of a front-matter field that holds several."""
    value = source.front.get(field, ())
    if isinstance(value, tuple):
        yield from (item for item in value if isinstance(item, str))


def _is_like_one(field: str) -> bool:
    """Whether a field is one of those that are read but for a slip."""
    return bool(get_close_matches(field[:_LONGEST].strip().casefold(), _FIELDS, 1, _ALIKE))
