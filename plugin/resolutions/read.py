"""bytes → Source: one file, decoded, its front matter checked.

Only two things stop a source from being read: a file that cannot be opened, and one that is not UTF-8 text. What is
wrong with the front matter is reported with its place and left out; the text is then read as if it had not been there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import yaml

from .diagnostics import diagnose
from .errors import UnreadableSource
from .languages import LANGUAGES
from .model import EMPTY, Diagnostic, Source
from .unseen import unseen

FRONT_LIMIT = 20_000
"""Front matter longer than this many characters is not read: YAML's cost is out of proportion to a few fields."""

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_SYMBOL = re.compile(r"[\w.\-]+(?:/[\w.\- ]+)*(?: ?\([\w \-]+\) ?[A-Z]?)?", re.ASCII)
_UNSAFE = re.compile(r"(?:^|/)\.{1,2}(?:/|$)")


def read_source(path: Path, name: str) -> Source:
    """The source at `path`, which messages call `name`; raises `UnreadableSource` when it is no UTF-8 text."""
    return source_from_bytes(name, read_bytes(path, name))


def read_bytes(path: Path, name: str) -> bytes:
    """The content of the file at `path`, which messages call `name`; raises `UnreadableSource` when it has none."""
    try:
        return path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise UnreadableSource(f"the file cannot be read ({reason}); mend its path or permissions", name) from problem


def source_from_bytes(name: str, data: bytes) -> Source:
    """The source that `data` (a file's whole content) is; raises `UnreadableSource` where it is no UTF-8 text."""
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
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front: Mapping[str, object] = EMPTY
    first_line = 1
    found: list[Diagnostic] = []
    if text.startswith("---"):
        yaml_text, body_start = _split(text)
        if body_start:
            front, found = _front_matter(name, yaml_text)
            first_line = text.count("\n", 0, body_start) + 1
            text = text[body_start:]
    if not text or text.isspace():
        found.append(diagnose("empty-source", name, first_line, 1))
    return Source(name, text, front, first_line, tuple(found))


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


def _front_matter(name: str, text: str) -> tuple[Mapping[str, object], list[Diagnostic]]:
    """The fields that are what they should be, and what is wrong with the others."""

    def wrong(line: int, column: int, problem: str) -> Diagnostic:
        return diagnose("front-matter", name, line, column, problem=problem)

    if len(text) > FRONT_LIMIT:
        return EMPTY, [wrong(1, 1, f"longer than {FRONT_LIMIT} characters")]
    if "&" in text and re.search(r"(?:^|[\s\[{,:-])[&*]\w", text):
        return EMPTY, [wrong(1, 1, "YAML anchors and aliases are not read")]
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
        reason = str(getattr(problem, "problem", None) or type(problem).__name__)
        return EMPTY, [wrong(line, column, f"not YAML ({reason})")]
    if node is None:
        return EMPTY, []
    if not isinstance(node, yaml.MappingNode):
        return EMPTY, [wrong(2, 1, "not a list of fields like “symbol: S/RES/1325 (2000)”")]
    fields: dict[str, object] = {}
    found: list[Diagnostic] = []
    for key, value in node.value:
        line, column = key.start_mark.line + 2, key.start_mark.column + 1
        field = key.value if isinstance(key.value, str) else "?"
        check = _FIELDS.get(field)
        if check is None:
            known = ", ".join(_FIELDS)
            found.append(wrong(line, column, f"unknown field “{field[:40]}”; known are {known}"))
            continue
        if field in fields:
            found.append(wrong(line, column, f"field “{field}” stands twice; the first counts"))
            continue
        if value.tag == "tag:yaml.org,2002:null":
            continue  # "symbol:" with nothing behind it says nothing
        try:
            fields[field] = check(value)
        except ValueError as problem:
            found.append(wrong(value.start_mark.line + 2, value.start_mark.column + 1, f"{field}: {problem}"))
    return MappingProxyType(fields), found


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        raise ValueError("should be a text")
    value = " ".join(str(node.value).split())
    control = next((one for _, one in unseen(value) if unicodedata.category(one) in ("Cc", "Cs")), "")
    if control:
        raise ValueError(f"holds the control character U+{ord(control):04X}; take it out")
    return value


def _list(node: yaml.Node) -> tuple[str, ...]:
    if isinstance(node, yaml.SequenceNode):
        return tuple(map(_text, node.value))
    return (_text(node),)


def _symbol(node: yaml.Node) -> str:
    """A symbol becomes an address: what could leave the site's folder, or is no symbol, is refused here."""
    value = _text(node)
    if len(value) > 100 or not _SYMBOL.fullmatch(value) or _UNSAFE.search(value):
        raise ValueError("should be a document symbol like “S/RES/1325 (2000)”")
    return value


def _language(node: yaml.Node) -> str:
    value = _text(node).casefold()
    if value not in LANGUAGES:
        raise ValueError(f"should be one of {', '.join(LANGUAGES)}")
    return value


def _date(node: yaml.Node) -> date:
    try:
        return datetime.strptime(_text(node)[:10], "%Y-%m-%d").date()
    except ValueError as problem:
        raise ValueError("should be a day like 2020-12-03") from problem


_FIELDS: Mapping[str, Callable[[yaml.Node], object]] = MappingProxyType(
    {
        "symbol": _symbol,
        "language": _language,
        "date": _date,
        "title": _text,
        "themes": _list,
        "aliases": _list,
        "misprints": _list,
    }
)


def front_strings(source: Source, field: str) -> Iterator[str]:
    """The texts of a front-matter field that holds several."""
    value = source.front.get(field, ())
    if isinstance(value, tuple):
        yield from (item for item in value if isinstance(item, str))
