"""bytes → Source: one file, decoded, its front matter checked.

Only two things stop a source from being read: a file that cannot be opened, and one that is not UTF-8 text. What is
wrong with the front matter is reported with its place and left out; the text is then read as if it had not been there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import yaml

from ..addresses import Place
from ..days import iso_day
from ..diagnostics import diagnose
from ..errors import UnreadableSource, reason
from ..languages import LANGUAGES
from ..limits import FRONT_MATTER_CHARACTERS, TEXT_BYTES
from ..model import EMPTY, Diagnostic, Source
from ..paths import content_of, named, unfit
from .alike import is_like_one_of
from .attributes import without_attributes
from .converted_notes import with_markdown_notes
from .hard_ends import with_hard_ends
from .html_paragraphs import with_paragraphs
from .html_signs import with_spaces
from .html_spans import without_spans
from .misread import as_written
from .normal_form import normal_form
from .quoted import without_quotation_signs
from .typed_dashes import with_dashes
from .unseen import name_of, unseen
from .wiki_markup import is_wiki, without_wiki

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LOST = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
"""Control characters other than ends of lines and pages, and what stands for a byte that was no text."""
_SHARED = re.compile(r"(?:^|(?<=[\s\[{,:-]))[&*]\w+")
"""What YAML takes for a value that stands elsewhere too."""
_OTHER_KINDS = MappingProxyType({b"%PDF-": ("a PDF", ".pdf"), b"PK\x03\x04": ("a packed file, as Word's are", ".docx")})
"""What a file is whose first bytes these are, whatever its name says, and the suffix that it should have."""
_SYMBOL = re.compile(r"[\w.\-]+(?:/[\w.\- ]+)*(?: ?\([\w \-]+\) ?[A-Z]?)?", re.ASCII)


def read_source(path: Path, name: str) -> Source:
    """The source at `path`, which messages call `name`; raises `UnreadableSource` when it is no UTF-8 text."""
    return source_from_bytes(name, read_bytes(path, name))


def read_bytes(path: Path, name: str) -> bytes:
    """The content of the file at `path`, which messages call `name`; raises `UnreadableSource` when it has none."""
    try:
        return content_of(path)
    except OSError as problem:
        why = f"the file cannot be read ({reason(problem)}); mend its path or permissions"
        raise UnreadableSource(why, name) from problem


def source_from_bytes(name: str, data: bytes) -> Source:
    """The source that `data` (a file's whole content) is; raises `UnreadableSource` where it is no UTF-8 text, or too
    long."""
    if len(data) > TEXT_BYTES:
        raise UnreadableSource(f"larger than {TEXT_BYTES:,} bytes; split the document", name)
    for begins, (kind, suffix) in _OTHER_KINDS.items():
        if data.startswith(begins):
            way = f"give it the suffix {suffix}, and make a source of it: resolutions add"
            raise UnreadableSource(f"this is no text but {kind}; {way}", name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        byte = data[problem.start]
        raise UnreadableSource(
            f"byte 0x{byte:02X} is not UTF-8 text; save the file as UTF-8", name, line, column
        ) from problem
    return source_from_text(name, text)


def source_from_text(name: str, text: str) -> Source:
    """The source that `text` (a file's whole content) is, under `name`."""
    text, encoding = as_written(text.removeprefix("\ufeff"))
    text = normal_form(text)
    front: Mapping[str, object] = EMPTY
    places: Mapping[str, tuple[int, int]] = MappingProxyType({})
    first_line = 1
    found: list[Diagnostic] = []
    if text.startswith("---"):
        yaml_text, body_start = _split(text)
        if body_start:
            front, places, found = _front_matter(name, yaml_text)
            first_line = text.count("\n", 0, body_start) + 1
            text = text[body_start:]
        elif field := _FIELD_BELOW_HYPHENS.match(text):
            found.append(_unread_front(name, text, field))
    if is_wiki(text):
        found.append(diagnose("wiki-markup", name, first_line, 1))
        text = without_wiki(text)
    text = with_markdown_notes(without_quotation_signs(text))
    text = without_attributes(without_spans(text))
    text = with_dashes(with_spaces(with_hard_ends(with_paragraphs(text))))
    if encoding:
        found.append(diagnose("misread-encoding", name, first_line, 1, encoding=encoding))
    if not text or text.isspace():
        found.append(diagnose("empty-source", name, first_line, 1))
    source = Source(name, text, front, first_line, tuple(found), places)
    return replace(source, diagnostics=(*found, *_lost_characters(source)))


def _lost_characters(source: Source) -> Iterator[Diagnostic]:
    """One diagnostic for all characters of the text that show that a conversion lost some."""
    lost = _LOST.findall(source.text)
    if lost:
        place = source.place(source.text.index(lost[0]))
        yield diagnose("lost-character", source.path, *place, character=name_of(lost[0]), count=len(lost))


def _split(text: str) -> tuple[str, int]:
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


def _unread_front(name: str, text: str, field: re.Match[str]) -> Diagnostic:
    """That a file begins as if with front matter, which is none: the fields stand in its text."""
    problem = (
        f"“{field['field']}:” is read as text; write three hyphens on a line directly above the first field, a colon "
        "behind the name of each, and three hyphens below the last"
    )
    line = text.count("\n", 0, field.start("field")) + 1
    return diagnose("front-matter", name, line, 1, problem=problem)


def _front_matter(name: str, text: str) -> tuple[Mapping[str, object], Mapping[str, tuple[int, int]], list[Diagnostic]]:
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
            if is_like_one_of(field, _FIELDS):
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
    return None, (*place, "not a list of fields; write each on a line of its own, like “symbol: S/RES/1325 (2000)”")


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
    return text.count("\n", 0, offset) + 2, offset - text.rfind("\n", 0, offset)


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
    if not _SYMBOL.fullmatch(value) or unfit(named(value)[0]):
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


def front_strings(source: Source, field: str) -> Iterator[str]:
    """The texts of a front-matter field that holds several."""
    value = source.front.get(field, ())
    if isinstance(value, tuple):
        yield from (item for item in value if isinstance(item, str))
