"""What a page prints round its text: job numbers, bar codes, page numbers, the symbol and the title again, rules."""

from __future__ import annotations

import re
from typing import Literal

from ...un import PART
from ..grammars.any_language import numbered_title_lines, organization_lines, page_lines, recycle_ends, running_heads
from ..letters.html_signs import with_stars

Furniture = Literal["", "furniture", "number", "symbol"]
"""What a line is of a page: a job number or a repeated symbol, a number that may be the page's, a symbol that may be.
Empty: it is text."""

FURNITURE_LENGTH = 60
"""No page number, job number or repeated symbol is longer."""

WIDEST_FOOT = 240
"""Characters of a page's foot as a converter lays it out, with all that stands between its ends."""

SHORTEST_PART = 12
"""So many characters of a title on a line of their own are no heading of the text."""

HEAD_BLOCKS = 8
"""The symbol of a document stands among so many first blocks."""

_JOB = r"(?:(?:[A-Z]{1,3}\.\s?)?\d{2}[-‐‑]\d{5}|[GKNV]\d{7})"
"""A job number: 02-75941, in Geneva GE.24-19004, and on a file, N0275941."""
_PAGE_BEFORE = r"(?:\d{1,3}(?:/\d{1,3}\s*|\s+))?"
"""The page's number before it, alone or with that of all pages."""
_FURNITURE = re.compile(
    rf"""
      {_PAGE_BEFORE}{_JOB}\s*(?:\([A-Z]\))?(?:\s+[\d*]{{6,12}})*    # job number: 02-75941 (E)
      (?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?                       # the page's beside it: 26-04865 3/12
    """
    r"""
    | \\?\*?\d{7,8}\\?\*?                                   # its bar code: *0275941*
    | <!--\s*(?:Page\s+\d+|page[ -]?break|image|formula-not-decoded)\s*-->   # what converters write between pages,
    | \{\d{1,4}\}-{3,} | !\[(?:Image)?\]\([^()\s]*\) | !\[[^\[\]]*\]\[[^\[\]]*\]  # and for pictures
    | [\[{<(]{1,2}(?:page[ -]?break|image|picture|pic)(?::[^\]}>)]{0,40})?[\]}>)]{1,2}
    | --\s\d{1,4}\sof\s\d{1,4}\s--                           # what a library in JavaScript sets between pages
    | [-=]{3,}\s?page[ -]?break\s?[-=]{3,}
    | ♻\ufe0f?                                              # the sign for recycling
    | /?\.\.\. | /…|(?:\.\.\.|…)\s?/(?:\s?(?:\.\.\.|…))?       # what print has where the text goes on overleaf
    | `{3,}[a-z]{0,12}|~{3,}                                # what Markdown sets round a text that is shown as it is
    | [-–—]\s?\d{1,4}\s?[-–—]                                  # a page's number between dashes
    | (?:-\s?|—\s?|–\s?|\\?_|=){3,}|(?:\*\s?)+                 # rules, as Markdown escapes them too
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOB_NUMBER = re.compile(rf"{_PAGE_BEFORE}{_JOB}\b")
_OF_PAGES = re.compile(r"(?P<page>\d{1,3}) ?/ ?(?P<pages>\d{1,3})")
MANY_PAGES = 100
"""A text of so many pages is rarer than a line that begins with a resolution's number and has nothing else."""
_NUMBER = re.compile(r"[-–—]\s?\d{1,4}|\s?\d{1,4}|\d{1,3} ?/ ?\d{1,3}")
_BESIDE = re.compile(r"\d{1,3}")
_RULE = re.compile(r"(?:-\s?|—\s?|–\s?|\\?_){3,}")
_DRAWN = "-—–_="
_LONG_RULE = re.compile(rf"\\?(?P<sign>[{_DRAWN}])(?:[ ]?\\?(?P=sign))*+")
_SYMBOL = re.compile(
    r"[A-Z]{1,5}(?:/[A-Z0-9][\w.\-]*)+(?<!\.)(?: ?\(\d{4}\)| ?\([IVXLC]+\))?"
    rf"(?: {PART}(?:[-–]{PART})?)?\*{{0,2}}",
    re.ASCII,
)
_STRESSED = re.compile(r"(\*{1,3}|_{1,3})(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)\1")
"""Words that Markdown stresses, with its signs."""
_STRESS = frozenset("*_<")
"""What these, or the tags that stand for them, begin with."""
_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d")
_JOB_ABOVE = re.compile(r"(?:^|\n)[ \t]*\d{2}-\d{5}[ \t]*(?:\([A-Z]\))?\s*(?:\n[ \t]*\\?\*\d{7,8}\\?\*\s*)?$")
"""What stands above the day that belongs to a job number: that, and perhaps its bar code."""
_FURTHEST_JOB = 80
_LAST_SYMBOL = re.compile(r"(?:^|\s)(" + _SYMBOL.pattern + r")(?=\s|$)", re.ASCII)
BELOW = re.compile(rf"[ \t\n]*(?P<feed>\f)?(?P<line>[^\n\f]{{0,{WIDEST_FOOT}}})")
"""The next line that is not empty, perhaps behind the page's feed."""
_FRAME = " -–—=#*|[](){}<>·•"
"""What a converter, or a page, sets round a page's number: `--- Page 3 ---`, `[Page 3]`, `3 | Page`."""
_OF_BROWSER = re.compile(
    r"https?://\S+\s+\d{1,3} ?/ ?\d{1,3}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[,،]?\s+(?:[^\W\d]{1,2})?\d{1,2}[:h]\d\d"
    r"(?:\s?[^\W\d]\.?\s?(?:[^\W\d]\.?)?)?(?P<title>\s.*)?"
)
"""What a browser prints round a page: its address with the page's number, and the time, with the site's title."""


def short_line(line: str) -> str:
    """A line, the spaces within it squeezed, where it may be the page's by its length; else empty.

    A converter that keeps the layout sets a page's number far behind the job number, and a rule may be drawn across the
    page: that is a short one here.
    """
    length = len(line)
    if length <= FURNITURE_LENGTH:
        return line
    if line[-1] in _DRAWN and (rule := _LONG_RULE.fullmatch(line)):
        return rule["sign"] * 3
    squeezed = " ".join(line.split()) if length <= WIDEST_FOOT and "   " in line else line
    return squeezed if len(squeezed) <= FURNITURE_LENGTH else ""


def unstressed(line: str) -> str:
    """A line without the signs or tags of the stress that all of it has: `*2/12*`, `**A/RES/81/900**`."""
    if line[0] not in _STRESS:
        return line
    found = _STRESSED.fullmatch(with_stars(line))
    return found["words"] if found else line


def is_rule(line: str) -> bool:
    """Whether a line is drawn: below it stand the notes of a page, or nothing that belongs to the text above."""
    return _RULE.fullmatch(line) is not None


def is_foot(line: str) -> bool:
    """Whether a line is the foot of a page for sure: its number with that of all pages, or the job number."""
    short = short_line(line)
    if not short or not (short[0].isdecimal() or short[0].isupper()):
        return False
    return is_of_pages(short) or (_JOB_NUMBER.match(short) is not None and _FURNITURE.fullmatch(short) is not None)


def _is_job(line: str) -> bool:
    """Whether a line that begins with a letter is a job number: `GE.24-19004 (E)`."""
    return line[0].isupper() and _JOB_NUMBER.match(line) is not None and _FURNITURE.fullmatch(line) is not None


def is_of_pages(line: str) -> bool:
    """Whether a line is a page's number with the number of all pages: `2/4`. `75/240` may be a resolution's."""
    found = _OF_PAGES.fullmatch(line)
    return found is not None and 0 < int(found["page"]) <= int(found["pages"]) < MANY_PAGES


def is_day_of_job(text: str, line: str, offset: int) -> bool:
    """Whether a line at an offset of the text is the day of the job number that stands directly above: `231220`."""
    if _DAY.fullmatch(line) is None:
        return False
    return _JOB_ABOVE.search(text[max(offset - _FURTHEST_JOB, 0) : offset]) is not None


def is_of_resolution(line: str) -> bool:
    """Whether a line is the number of a resolution, rather than a page's: below the first lines of its sentence."""
    found = _OF_PAGES.fullmatch(unstressed(line))
    return found is not None and int(found["pages"]) >= MANY_PAGES


class Pages:
    """Tells the lines of pages from those of the text, one after another."""

    __slots__ = ("at_break", "runs", "symbol", "title")

    def __init__(self) -> None:
        self.symbol = ""
        """The symbol in the document's head; where it stands alone again, it is furniture."""
        self.title = ""
        """The words of the numbered title in the document's head, which each page may print again beside the symbol."""
        self.runs = False
        """Whether the title's beginning has come since the last line of text."""
        self.at_break = True
        """Whether nothing but furniture has come since the last page break."""

    def may_have(self, line: str, above: int) -> bool:
        """Whether a line is short enough for the page's, or runs at the top of pages: a look that costs little. `above`
        counts the text's blocks so far."""
        if len(line) <= FURNITURE_LENGTH or ((line[-1] in _DRAWN or "   " in line) and short_line(line) != ""):
            return True
        may_run = self.at_break or self.title != "" or line[0].isdecimal() or line[0] == "h"
        return may_run and self.is_running(line, above)

    def look(self, line: str, above: int) -> Furniture:
        """What a short line is of the page; empty where it is text. `above` counts the text's blocks so far."""
        line = unstressed(line) if line[0] in _STRESS else line
        if self.is_running(line, above):
            return "furniture"
        if line[0].isalpha():
            symbol = _LAST_SYMBOL.search(line) if "/" in line else None
            if symbol and self._is_repeated(symbol, line, above):
                return "furniture"
            if symbol and above and symbol[1] == line and not self.symbol:
                return "symbol"
            is_furniture = page_lines().fullmatch(line) or (symbol and self._is_beside_page(symbol, line))
            return "furniture" if is_furniture or _is_job(line) else ""
        if _NUMBER.fullmatch(line):
            return "furniture" if self.at_break or (above and is_of_pages(line)) else "number"
        if _FURNITURE.fullmatch(recycle_ends().sub("", line)) or page_lines().fullmatch(line.strip(_FRAME)):
            return "furniture"
        symbol = _LAST_SYMBOL.search(line) if "/" in line else None
        return "furniture" if symbol and self._is_beside_page(symbol, line) else ""

    def is_head(self, line: str, text: str, end: int, above: int) -> bool:
        """Whether a line of the `text`, which ends there, is the Organization's name above the document's symbol at the
        top of a page. `above` counts the text's blocks so far."""
        if not above or not self.symbol or not organization_lines().fullmatch(line):
            return False
        below = BELOW.match(text, end)
        symbol = _LAST_SYMBOL.fullmatch(unstressed(below["line"].strip() or "x")) if below else None
        return symbol is not None and _plain(symbol) == self.symbol

    def is_running(self, line: str, above: int) -> bool:
        """Whether a line of any length is the title, or a line of it: at the top of a page, or beside the symbol; or
        what a volume of resolutions prints at the top of each page. `above` counts the text's blocks so far."""
        if self.at_break and above and running_heads().fullmatch(line):
            return True
        if (line[0].isdecimal() or line[0] == "h") and (found := _OF_BROWSER.fullmatch(line)):
            return bool(above) or not found["title"]
        is_marked = bool(self.symbol) and (line.startswith(self.symbol) or line.endswith(self.symbol))
        if not self.title or not (is_marked or self.at_break):
            self.runs = False
            return False
        words = " ".join(line.removeprefix(self.symbol).removesuffix(self.symbol).split())
        if words != self.title and len(words) < SHORTEST_PART:
            return False
        self.runs = self.runs or f"{self.title} ".startswith(f"{words} ")
        return self.runs and f" {words} " in f" {self.title} "

    def note_title(self, text: str) -> None:
        """Keep the title of a document, where its number heads a text: `81/900. Wells`."""
        if "/" in text[:8] and (number := numbered_title_lines().match(text)):
            self.title = " ".join(text[number.end() :].split())

    def note_symbol(self, line: str, above: int) -> None:
        """Keep the first symbol of the document's head, which stands on a line of text."""
        if self.symbol or "/" not in line or above >= HEAD_BLOCKS or (self.at_break and above):
            return
        line = unstressed(line)
        symbol = _LAST_SYMBOL.search(line) if line[0].isalpha() else None
        if symbol:
            self.symbol = _plain(symbol)

    def _is_beside_page(self, symbol: re.Match[str], line: str) -> bool:
        """Whether a line is the head's symbol and the page's number, alone, with the number of all or the word for
        page."""
        rest = (line[: symbol.start(1)] + line[symbol.end(1) :]).strip(_FRAME)
        if _plain(symbol) != self.symbol:
            return False
        return _BESIDE.fullmatch(rest) is not None or is_of_pages(rest) or page_lines().fullmatch(rest) is not None

    def _is_repeated(self, symbol: re.Match[str], line: str, above: int) -> bool:
        """Whether a symbol stands alone on its line, and is the head's or stands at the top of a page."""
        is_alone = symbol.start(1) == 0 and symbol.end(1) == len(line)
        if not self.symbol and not (self.at_break and above):
            return False
        return is_alone and (self.at_break or _plain(symbol) == self.symbol)


def _plain(symbol: re.Match[str]) -> str:
    """A symbol without spaces and stars."""
    return symbol[1].replace(" ", "").rstrip("*")
