"""Document → plain Markdown that any generator turns into a page: every unit with its anchor, every citation a link.

Anchors are empty `a` elements, the one form that all dialects take. Source text is escaped so that no dialect sees
markup in it: by backslashes where all agree on them, by character references else.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import yaml

from ..addresses import Place
from ..anchors import is_quoted, quotations
from ..model import Cell, Document, Link, Table, Unit, by_anchor
from ..titles import name_and_title, short_name, titled
from .pieces import WIDEST, InlinePiece, pieces, rows

_ESCAPED = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "\\`*_[]#!"},
        # Backslashes before these are shown by some dialects.
        **{sign: f"&#{ord(sign)};" for sign in "<>&|~^=${}\"'@%"},
        **dict.fromkeys("\r\n\t\f\v\0", " "),
    }
)
_STARTS = re.compile(r"(?P<ordered>[0-9]{1,9}[.)])|[-+:/?]")
"""What, at a paragraph's beginning, begins a list, a rule, a definition or a block of some dialect."""
_REPLACED = re.compile(
    r"\((?=(?:c|r|p|tm)\))|:(?=[\w+-]+:)|(?<=[-+.])[-+.]|\+(?=/)|(?<=\b[0-9])/(?=[0-9]\b)", re.IGNORECASE
)
"""What dialects replace by one sign: (c), :smile:, --, ..., +/-, 1/2."""


def markdown_path(document: Document) -> str:
    """Where the document's page lies: `en/S/RES/2553.md`."""
    return f"{Place.of(document.key).page}.md"


def markdown_page(document: Document, links: Sequence[Link]) -> str:
    """The page; links to other documents are relative, from `markdown_path` to `markdown_path`."""
    facts = {
        "title": titled(document).title,
        "symbol": document.symbol,
        "language": document.language,
        "date": document.date,
    }
    front = yaml.safe_dump({name: value for name, value in facts.items() if value}, allow_unicode=True, sort_keys=False)
    heading = escape(short_name(document), starts=True)
    up = "../" * Place.of(document.key).folder.count("/")
    blocks = [f"---\n{front}---", f"# {heading}", *_quoting(document.units, by_anchor(links), up[3:])]
    return "\n\n".join(blocks) + "\n"


def markdown_index(documents: Iterable[Document]) -> str:
    """A home page: every document with its date and title."""
    return "# United Nations documents\n\n" + "\n".join(map(_row, documents)) + "\n"


def _row(document: Document) -> str:
    name, title = name_and_title(document)
    facts = (title, document.day)
    link = f"[{escape(name)}]({markdown_path(document)})"
    return "- " + ", ".join((link, *(escape(fact) for fact in facts if fact)))


def escape(text: str, *, starts: bool = False) -> str:
    """Text in which no dialect sees markup; `starts` where it begins a paragraph."""
    escaped = _REPLACED.sub(lambda found: f"&#{ord(found[0])};", _without_control(text).translate(_ESCAPED))
    if starts:
        escaped = escaped.lstrip()  # Spaces there would make it code.
    if starts and (found := _STARTS.match(escaped)):
        end = found.end()
        escaped = f"{escaped[: end - 1]}&#{ord(escaped[end - 1])};{escaped[end:]}"
    return escaped


def _without_control(text: str) -> str:
    return re.sub("[\x01-\x08\x0e-\x1f\x7f\ud800-\udfff]", "\ufffd", text)


def _quoting(units: Sequence[Unit], cited: Mapping[str, Sequence[Link]], up: str) -> Iterator[str]:
    """The units as blocks; the document that a paragraph quotes is one block, a quotation."""
    for depth, group in groupby(units, lambda unit: len(quotations(unit.anchor)) if is_quoted(unit.anchor) else 0):
        blocks = _blocks(list(group), cited, up)
        if depth:
            lines = "\n\n".join(blocks).split("\n")
            yield "\n".join(f"{'> ' * depth}{line}".rstrip() for line in lines)
        else:
            yield from blocks


def _blocks(units: Sequence[Unit], cited: Mapping[str, Sequence[Link]], up: str) -> Iterator[str]:
    """The units as blocks; sub-paragraphs are items of lists, as deep as what stands before them allows."""
    depths: dict[str, int] = {}
    open_depth = 0
    for unit in units:
        words = _words(unit, cited.get(unit.anchor, ()), up)
        if unit.kind == "subparagraph":
            depth = min(depths.get(unit.parent or "", 0), open_depth)
            depths[unit.anchor] = depth + 1
            open_depth = depth + 1
            yield f"{'    ' * depth}- {words}"
        else:
            open_depth = 0
            yield f"## {words}" if unit.kind in ("heading", "annex") else words


def _words(unit: Unit, links: Iterable[Link], up: str) -> str:
    anchor, cut = f'<a id="{html.escape(unit.anchor)}"></a>', pieces(unit, (link for link in links if link.href))
    if unit.table is not None:
        return f"{anchor}{_table(unit.table, cut, up)}"
    marker = f"{escape(unit.marker, starts=True)} " if unit.marker else ""
    return f"{anchor}{marker}{_written(cut, up)}"


def _table(table: Table, cut: Iterable[InlinePiece], up: str) -> str:
    """A table between strokes, as most dialects know it. It has as many columns as its first row, the head, which is
    empty where the table has none."""
    caption, held = rows(table, cut)
    lines = [[text for cell, words in row for text in _columns(cell, _written(words, up))] for row in held]
    if not table.rows or not all(cell.is_header for cell in table.rows[0]):
        lines.insert(0, [])
    head = lines[0]
    head += [""] * (max(map(len, lines)) - len(head))
    drawn = [f"| {' | '.join(line)} |" for line in lines]
    drawn.insert(1, f"|{' --- |' * len(head)}")
    return "\n".join((_written(caption, up), "", *drawn))


def _columns(cell: Cell, words: str) -> list[str]:
    """A cell, and an empty one for each further column that it covers."""
    return [words, *[""] * (min(cell.columns, WIDEST) - 1)]


def _written(cut: Iterable[InlinePiece], up: str) -> str:
    return "".join(_piece(piece, up) for piece in cut)


def _piece(piece: InlinePiece, up: str) -> str:
    if piece.note is not None:
        mark = escape(piece.note.label)
        return f"[{mark}](#{piece.note.anchor})" if piece.note.anchor else mark
    text = escape(piece.text, starts=piece.start == 0)
    return f"[{text}]({_target(piece.link, up)})" if piece.link else text


def _target(link: Link, up: str) -> str:
    """A link's destination, without brackets or spaces: those would end it."""
    href = str(Place(f"{up}{link.page}.md", link.anchor)) if link.status == "internal" else link.href
    return href.translate({ord(sign): f"%{ord(sign):02X}" for sign in "()<>\\ \"'*_`[]!"})
