"""Tables in HTML, as converters write into a text of Markdown those that pipes cannot draw.

Only tables of words are read: rows of cells with paragraphs, ends of lines, stress, raised marks and links in them.
Other tags in a cell are words of it, as everywhere in a text. A table that is not closed, or that holds another one, a
comment or words outside its cells, stays text, and is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import accumulate

from ...limits import TABLE_CHARACTERS, XML
from .html_cells import CellWords
from .table_rows import Rows, RowsRead, SourceCell, Unread

_EDGE = re.compile(r"<(?P<end>/)?table(?=[\s/>])", re.IGNORECASE)
"""Where a table may begin or end; what it is, the parser says."""
_BREAKS = frozenset({"p", "div", "br", "blockquote", "ul", "ol", "li", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})
_PLAIN = frozenset({"span", "u", "sub", "small", "font"})
_GROUPS = frozenset({"table", "thead", "tbody", "tfoot", "colgroup", "col"})
_CELLS = frozenset({"td", "th", "caption"})


class _Unreadable(Exception):
    """What a table holds that no table of words does."""


def html_tables(text: str, unread: list[Unread]) -> list[Rows]:
    """The tables in HTML, in order; adds to `unread` those that cannot be read. The cost is linear in the length of the
    text."""
    found: list[Rows] = []
    for start, end, holds_another in _spans(text, unread):
        if holds_another or end - start > TABLE_CHARACTERS:
            limit = f"has more than {TABLE_CHARACTERS:,} characters"
            unread.append(Unread(start, "holds another table" if holds_another else limit))
            continue
        try:
            found.append(_Reader(text[start:end], start).table())
        except _Unreadable as problem:
            unread.append(Unread(start, str(problem)))
    return found


def _spans(text: str, unread: list[Unread]) -> Iterator[tuple[int, int, bool]]:
    """Where tables that stand in no other one begin and end, and whether they hold others."""
    open_tables: list[int] = []
    closed: list[tuple[int, int, bool]] = []
    for edge in _EDGE.finditer(text) if "<" in text else ():
        if not edge["end"]:
            open_tables.append(edge.start())
        elif open_tables:
            start = open_tables.pop()
            stop = text.find(">", edge.end()) + 1
            if not stop:
                open_tables.append(start)
                break
            holds_another = bool(closed) and closed[-1][0] > start
            while closed and closed[-1][0] > start:
                closed.pop()
            closed.append((start, stop, holds_another))
    unread.extend(Unread(start, "is not closed") for start in open_tables)
    yield from closed


class _Reader(HTMLParser):
    """Reads the tags of one table."""

    def __init__(self, html: str, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self.html, self.first = html, start
        self.found = RowsRead(start, start + len(html))
        self.lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
        self.tag: tuple[int, bool] | None = None
        """Where the last tag begins, whose end the next one tells, and whether it is a word."""
        self.reached = 0
        """Where the words before end."""
        self.words: CellWords | None = None
        self.cell: tuple[str, SourceCell] = ("", SourceCell())
        self.in_head = self.is_over = False
        self.cells = 0

    def table(self) -> Rows:
        """The table; raises `_Unreadable`."""
        if "<!" in self.html or "<?" in self.html:
            raise _Unreadable("holds a comment")  # the parser's cost at many that are open grows faster than they
        self.feed(self.html)
        self.close()
        self._at(len(self.html))
        if not self.is_over:
            raise _Unreadable("is not closed")
        self.found.rows = [row for row in self.found.rows if row]
        return self.found.table()

    def _at(self, place: int | None = None) -> int:
        """Where the parser stands. A tag before it is over: it is dropped, or a word."""
        if place is None:
            line, column = self.getpos()
            place = self.lines[line - 1] + column
        if self.tag is None and place != self.reached:
            raise _Unreadable("holds tags that cannot be told apart")  # the parser passes over some
        if self.tag is not None:
            start, is_word = self.tag
            self.tag = None
            if is_word and self.words is not None:
                self.words.add(self.html[start:place], self.first + start)
            else:
                self.found.dropped.append((self.first + start, self.first + place))
        return place

    # -- tags ----------------------------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin(tag, self._at())
        if tag in _GROUPS:
            self._end_cell()
            self.in_head = tag == "thead" or (self.in_head and tag not in ("tbody", "tfoot"))
        elif tag == "tr":
            self._end_cell()
            self.found.rows.append([])
        elif tag in _CELLS:
            self._begin_cell(tag, dict(attrs))
        elif self.words is not None and tag in _BREAKS:
            self.words.end_line()
        elif self.words is not None:
            self.words.open(tag, dict(attrs).get("href") or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._begin(tag, self._at())
        if tag in _GROUPS or tag in _CELLS or tag == "tr":
            self._end_cell()
            self.in_head = self.in_head and tag != "thead"
            self.is_over = self.is_over or tag == "table"
        elif self.words is not None and tag in _BREAKS:
            self.words.end_line()
        elif self.words is not None:
            self.words.close(tag)

    def _begin(self, tag: str, place: int) -> None:
        """A tag begins, of the table or in a cell."""
        is_known = tag in _GROUPS or tag in _CELLS or tag == "tr"
        if self.is_over or not (is_known or self.words is not None):
            raise _Unreadable(f"holds <{tag[:20]}> outside its cells")
        is_word = not (is_known or tag in _BREAKS or tag in _PLAIN or tag in CellWords.TAGS)
        self.tag = place, is_word

    # -- cells ---------------------------------------------------------------------------------------------------------

    def _begin_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if tag == "caption" and (self.found.rows or self.found.caption is not None):
            raise _Unreadable("has a caption below its head")
        self.cells += 1
        if self.cells > XML.cells:
            raise _Unreadable(f"has more than {XML.cells:,} cells")
        columns, rows = (cell_span(attributes.get(name)) for name in ("colspan", "rowspan"))
        self.cell = tag, SourceCell(is_header=tag == "th" or self.in_head, columns=columns, rows=rows)
        self.words = CellWords()

    def _end_cell(self) -> None:
        if self.words is None:
            return
        tag, cell = self.cell
        cell = cell._replace(block=self.words.block())
        self.found.dropped.extend(self.words.dropped)
        self.words = None
        if tag == "caption":
            self.found.caption = cell
            return
        if not self.found.rows:
            self.found.rows.append([])
        self.found.rows[-1].append(cell)

    # -- words ---------------------------------------------------------------------------------------------------------

    def handle_data(self, data: str) -> None:
        place = self._at()
        self.reached = place + len(data)
        if self.html[place : self.reached] != data:
            raise _Unreadable("holds tags that cannot be told apart")
        if self.words is not None:
            self.words.add(data, self.first + place)
        elif data.strip():
            raise _Unreadable("holds words outside its cells")

    def handle_entityref(self, name: str) -> None:
        self._add_entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._add_entity(f"&#{name}")

    def _add_entity(self, written: str) -> None:
        place = self._at()
        stop = place + len(written)
        written += ";" if self.html[stop : stop + 1] == ";" else ""
        self.reached = place + len(written)
        if self.words is None:
            raise _Unreadable("holds words outside its cells")
        self.words.add_entity(written, self.first + place)

    def handle_comment(self, data: str) -> None:
        raise _Unreadable(f"holds a comment of {len(data)} characters")

    def set_cdata_mode(self, elem: str, **how: bool) -> None:
        """What looks like a script is words, too."""


def cell_span(value: str | None) -> int:
    """How many columns or rows a cell covers."""
    number = int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 6 else 1
    return number if 1 <= number <= XML.columns else 1
