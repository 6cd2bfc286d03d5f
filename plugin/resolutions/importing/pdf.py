"""Reads PDF with text: lines in reading order, in columns where the page has them; footnotes last.

    page ─words→ Line… ─columns→ flows ─paragraphs→ text

Only the geometry of a page is used: a white gutter separates columns, and a wider gap separates paragraphs; smaller
type at the foot of a page is a note, and the same line at the edge of many pages is a running head or foot. Pages
without text are reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from ..errors import UnreadableSource
from ..limits import ImportLimits
from ..text import turning
from .columns import in_reading_order
from .framed import framed_tables
from .imported import Imported, ParagraphCollector, escaped, too_large
from .lines import Line, lines_of
from .ruled import Ruled, rules_of, tables_of

_EDGE = 0.12
"""Running heads and feet are looked for in this part of a page's height, at the top and at the foot."""
_FOOT = 0.5
"""Notes stand below this part of a page's height."""
_SMALLER = 0.93
"""Type smaller than this part of the body's is a note's."""
_GAP = 1.3
"""A gap between lines that is wider than this many usual gaps begins a paragraph."""
_MARK = re.compile(r"\d{1,3}(?!\d)|\*")
_OTHER = 1.25
"""A line with type so many times larger or smaller begins a paragraph: what a heading says in brackets below it."""
_INDENT = 8.0
"""A line that is indented by more than so many points begins a paragraph, too."""


def read_pdf(path: Path, limits: ImportLimits) -> Imported:
    """The text of a PDF; raises `UnreadableSource` where it is none, is too large or locked, or has no text at all."""
    try:
        with pdfplumber.open(path) as file:
            pages = _read_pages(file, str(path), limits)
    except PDFPasswordIncorrect as problem:
        raise UnreadableSource("locked by a password; save it without one", str(path)) from problem
    except (PdfminerException, PDFException, ValueError, KeyError, TypeError, OSError) as problem:
        if _came_of(problem, MemoryError):
            raise MemoryError from problem
        locked = _came_of(problem, PDFPasswordIncorrect) or "Password" in repr(problem)
        message = "locked by a password; save it without one" if locked else "not a PDF that can be read; save it again"
        raise UnreadableSource(message, str(path)) from problem
    if not any(lines for lines, _, _ in pages):
        raise UnreadableSource("its pages hold no text (a scan); have the characters recognized first", str(path))
    problems = [problem for _, problems, _ in pages for problem in problems]
    tables = [tables for _, _, tables in pages]
    return _imported(
        _in_order([lines for lines, _, _ in pages]), tables, problems, ParagraphCollector(str(path), limits)
    )


def _in_order(pages: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """The lines of pages, those of Arabic with their letters in order."""
    turn = turning("\n".join(line.text for lines in pages for line in lines))
    return [[replace(line, turn=turn) for line in lines] for lines in pages] if turn else pages


def _came_of(problem: BaseException | None, kind: type[BaseException]) -> bool:
    """Whether an error is of that kind, or was raised while one of that kind was handled: pdfplumber wraps errors."""
    while problem is not None and not isinstance(problem, kind):
        problem = problem.__context__
    return problem is not None


def _read_pages(file: PDF, path: str, limits: ImportLimits) -> list[tuple[list[Line], list[str], list[Ruled]]]:
    if len(file.pages) > limits.pages:
        raise too_large(f"more than {limits.pages:,} pages", path)
    pages: list[tuple[list[Line], list[str], list[Ruled]]] = []
    characters = 0
    for page in file.pages:
        where = f"page {page.page_number}: "
        if not max(page.width, page.height) <= limits.page_points:
            raise too_large(f"{where}wider or higher than {limits.page_points:,.0f} points", path)
        characters += len(page.chars)
        if len(page.chars) > limits.page_characters:
            raise too_large(f"{where}more than {limits.page_characters:,} characters", path)
        if characters > limits.characters:
            raise too_large(f"more than {limits.characters:,} characters", path)
        pages.append(_read_page(page))
        if len(pages[-1][0]) > limits.page_lines:
            raise too_large(f"{where}more than {limits.page_lines:,} lines", path)
    return pages


def _read_page(page: Page) -> tuple[list[Line], list[str], list[Ruled]]:
    """A page's lines from top to bottom, what it has that is no text, and the tables among its lines."""
    problems = []
    upright = page.filter(lambda item: item.get("upright", True))
    slanted = sum(not char.get("upright", True) for char in page.chars)
    if slanted:
        problems.append(f"page {page.page_number}: {slanted} characters that do not stand upright are left out")
    if page.images:
        problems.append(f"page {page.page_number}: {len(page.images)} pictures are not in the text")
    lines = lines_of(
        upright.extract_words(extra_attrs=["size"], use_text_flow=False), float(page.width), float(page.height)
    )
    if not lines:
        problems.append(f"page {page.page_number} holds no text")
    shapes = [*page.rects, *page.lines]
    tables = tables_of(rules_of(shapes), lines)
    tables = sorted((*tables, *framed_tables(shapes, lines, tables)), key=lambda table: table.top)
    page.close()
    return lines, problems, tables


def _imported(
    pages: Sequence[Sequence[Line]],
    tables: Sequence[Sequence[Ruled]],
    problems: Sequence[str],
    paragraphs: ParagraphCollector,
) -> Imported:
    running_lines, body_size = _running_lines(pages), _body_size(pages)
    read = [
        _parted(lines, page_tables, running_lines, body_size) for lines, page_tables in zip(pages, tables, strict=True)
    ]
    page_texts: list[str] = []
    notes: list[str] = []
    for page in _with_whole_tables(read):
        body_paragraphs = list(_with_tables(page.body, page.tables))
        page_texts.append("\n\n".join(body_paragraphs))
        page_notes = list(_paragraphs(in_reading_order(page.notes), notes=True))
        notes += page_notes
        for paragraph in (*body_paragraphs, *page_notes):
            paragraphs.add(paragraph)
    missed = list(problems)
    missed += [f"left out as running heads or feet: “{line}”" for line in running_lines.values()]
    return Imported("\n\n".join(["\n\f\n".join(page_texts), *notes]), tuple(missed))


class _Parted(NamedTuple):
    """The lines of a page, without its running heads and feet."""

    body: list[Line]
    notes: list[Line]
    tables: list[Ruled]


def _parted(lines: Sequence[Line], tables: Sequence[Ruled], running: Container[str], body: float) -> _Parted:
    """A page's lines: those of the text, which type has the size of `body`, its notes, and its tables."""
    page_lines = [line for line in lines if not (line.is_at_edge(_EDGE) and line.key in running)]
    in_tables = [line for line in page_lines if any(table.top < line.top < table.bottom for table in tables)]
    last_table = max((table.top for table in tables), default=0.0)
    notes = [
        line
        for line in page_lines
        if line.size < body * _SMALLER and line.is_below(_FOOT) and line.top > last_table and line not in in_tables
    ]
    return _Parted([line for line in page_lines if line not in notes and line not in in_tables], notes, list(tables))


def _with_whole_tables(pages: Sequence[_Parted]) -> Sequence[_Parted]:
    """The pages, each table that pages cut whole on the first of them. Such a table ends one page's text and begins the
    next one's."""
    cut: _Parted | None = None
    for page in pages:
        is_first = bool(page.tables) and all(line.top > page.tables[0].top for line in page.body)
        if cut is not None and is_first and cut.tables[-1].goes_on_with(page.tables[0]):
            cut.tables[-1] = cut.tables[-1].with_rest(page.tables.pop(0))
            if not page.tables and not page.body:
                continue
        is_last = bool(page.tables) and all(line.top < page.tables[-1].bottom for line in page.body)
        cut = page if is_last else None
    return pages


def _with_tables(lines: Sequence[Line], tables: Sequence[Ruled]) -> Iterator[str]:
    """The paragraphs of a page and its tables, from the top."""
    for table in tables:
        yield from _paragraphs(in_reading_order([line for line in lines if line.top < table.top]))
        yield table.text
        lines = [line for line in lines if line.top >= table.top]
    yield from _paragraphs(in_reading_order(lines))


def _running_lines(pages: Sequence[Sequence[Line]]) -> dict[str, str]:
    """The running heads and feet, by key and as first printed: lines at the edges of at least two pages, and of half of
    all pages."""
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for lines in pages:
        for line in {line.key: line for line in lines if line.is_at_edge(_EDGE)}.values():
            counts[line.key] += 1
            printed.setdefault(line.key, line.text)
    least = max(2, len(pages) // 2)
    return {key: printed[key] for key, count in counts.items() if count >= least}


def _body_size(pages: Iterable[Iterable[Line]]) -> float:
    """The size of type that most characters have."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0]


def _paragraphs(flows: Iterable[Sequence[Line]], *, notes: bool = False) -> Iterator[str]:
    """Each flow's lines as paragraphs, a line of the page a line of the text. Notes begin with their marks."""
    for flow in flows:
        gaps = Counter(round(after.top - line.top) for line, after in pairwise(flow))
        usual = min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else 0
        margin = min((line.start for line in flow), default=0.0)
        paragraph: list[str] = []
        previous: Line | None = None
        for line in flow:
            if previous is not None and (_begins(line, previous, usual, margin) or (notes and _MARK.match(line.text))):
                yield "\n".join(paragraph)
                paragraph = []
            paragraph.append(escaped(line.text))
            previous = line
        if paragraph:
            yield "\n".join(paragraph)


def _begins(line: Line, previous: Line, usual: float, margin: float) -> bool:
    steps_in = line.start - margin > _INDENT and previous.start - margin <= _INDENT
    smaller, larger = sorted((line.size, previous.size))
    is_other = larger > smaller * _OTHER
    return line.top - previous.top > usual * _GAP or line.top < previous.top or steps_in or is_other
