"""Layouts of one document as converters leave it: each function takes its paragraphs and gives the text that is read.

The habits were learned by running the programs on what a browser printed and what pandoc made of Markdown; those of
marker, and of docling where it reads PDF, for which they need models, from what their writers of Markdown make of it.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from typing import Any, NamedTuple

SYMBOL, JOB = "S/RES/9901 (2031)", "31-00123"
RECITAL = 1
"""The place among the paragraphs of the recital that has a note."""
ROWS = 24
"""Lines of a page."""


class Printed(NamedTuple):
    """A document to be laid out."""

    language: str
    head: Sequence[str]
    paragraphs: Sequence[tuple[str, str]]
    """Marker, empty where there is none, and words."""
    note: str
    """Of the first recital; only converters to Markdown with pages print it."""


def printed(case: Mapping[str, Any]) -> Printed:
    lines = (line.split(" | ") for line in case["text"].splitlines())
    paragraphs = [("", line[0]) if len(line) == 1 else (line[0], line[1]) for line in lines]
    return Printed(case["language"], [SYMBOL, *case["head"]], paragraphs, case["note"])


def clean(document: Printed) -> str:
    """A paragraph a block, its marker before it."""
    return "\n\n".join([*document.head, *(" ".join(filter(None, one)) for one in document.paragraphs)]) + "\n"


# -- prints ------------------------------------------------------------------------------------------------------------


def pdftotext(document: Printed, width: int) -> str:
    """No empty lines but at a page's foot; a marker alone above its words; Arabic between signs of direction."""
    lines = list(document.head)
    for marker, words in document.paragraphs:
        lines += [*filter(None, [marker]), *_wrapped(words, width)]
    pages = ["\n".join(map(_turned, page)) for page in _pages(lines)]
    feet = [f"\n\n{JOB}\n\n{number}/{len(pages)}\n\n\f{SYMBOL}\n\n" for number in range(1, len(pages) + 1)]
    return "".join(page + foot for page, foot in zip(pages, feet, strict=True))


def pdftotext_layout(document: Printed, width: int) -> str:
    """The first line of a paragraph set in, with its marker; a page's foot as wide as the page."""
    lines = [*document.head, ""]
    for marker, words in document.paragraphs:
        first, *others = _wrapped(words, width - 8 - len(marker))
        lines += [f"       {marker}  {first}", *(f" {line}" for line in _wrapped(" ".join(others), width))]
    pages = ["\n".join(page) for page in _pages(lines)]
    foot = " " * (width - len(JOB))
    return "".join(
        f"{page}\n\n{JOB}{foot}{at}/{len(pages)}\n\f{' ' * width}{SYMBOL}\n\n" for at, page in enumerate(pages, 1)
    )


def pypdf(document: Printed, width: int) -> str:
    """Line after line, without an empty one; the numbers of a page's foot glued, at its end."""
    lines = list(document.head)
    for marker, words in document.paragraphs:
        lines += _wrapped(" ".join(filter(None, (marker, words))), width)
    pages = ["\n".join(page) for page in _pages(lines)]
    return "\n".join(f"{SYMBOL}\n{page}\n{at}/{len(pages)}{JOB}" for at, page in enumerate(pages, 1))


def pymupdf4llm(document: Printed, width: int) -> str:
    """An empty line between paragraphs, whose lines stay apart; several at a page's foot, which is one line."""
    blocks = ["\n".join(_wrapped(" ".join(filter(None, one)), width)) for one in document.paragraphs]
    half = len(blocks) // 2
    foot = f"\n\n\n{JOB} 1/2\n\n\n\n{SYMBOL}\n\n\n"
    return "\n\n".join([*document.head, *blocks[:half]]) + foot + "\n\n".join(blocks[half:]) + f"\n\n\n{JOB} 2/2\n"


# -- texts that are pasted ---------------------------------------------------------------------------------------------


def ragged(document: Printed, width: int) -> str:
    """Lines of any length, without an empty one, as a page of the web or a screen breaks them."""
    return "\n".join([*document.head, *(line for lines in _ragged(document, width) for line in lines)]) + "\n"


def ragged_in_part(document: Printed, width: int) -> str:
    """The same with an empty line behind every third paragraph alone."""
    blocks = [
        "\n".join(lines) + ("\n" if place % 3 == 2 else "") for place, lines in enumerate(_ragged(document, width))
    ]
    return "\n".join([*document.head, *blocks]) + "\n"


def at_commas(document: Printed) -> str:
    """Each line ends at a comma, if not at a paragraph's end; there are no empty lines."""
    lines = [re.sub(r"([,،，])\s?(?=\D)", r"\1\n", " ".join(filter(None, one))) for one in document.paragraphs]
    return "\n".join([*document.head, *lines]) + "\n"


# -- word processors ---------------------------------------------------------------------------------------------------


def markitdown(document: Printed) -> str:
    """Numbers and items in lists without empty lines, items set in; a rule with strokes before its signs."""
    return _listed(document, lambda words: words) + "\n\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n"


def mammoth(document: Printed) -> str:
    """The same, with a stroke before every sign that Markdown may read."""
    return _listed(document, lambda words: re.sub(r"([.()\-\[\]!])", r"\\\1", words)) + "\n\n\\_\\_\\_\\_\\_\\_\n"


def pandoc(document: Printed) -> str:
    """Lines of 72 signs; the words of an item set in below one another, behind two spaces."""
    blocks = ["\n".join(_wrapped(line, 72)) for line in document.head]
    for marker, words in document.paragraphs:
        indent = "" if not marker or marker[0].isdigit() else "    "
        hanging = indent + "    " if marker else ""
        lines = _wrapped(words, 72 - len(hanging))
        first = f"{indent}{marker:<4}{lines[0]}" if marker else lines[0]
        blocks.append("\n".join([first, *(hanging + line for line in lines[1:])]))
    return "\n\n".join(blocks) + "\n"


def docx2python(document: Printed) -> str:
    """A number of Word with a bracket and a tabulator, set in by a tabulator for each depth."""
    blocks = list(document.head)
    for marker, words in document.paragraphs:
        number = re.sub(r"^(\d+).*", r"\1)", marker)
        depth = "\t" if marker and not marker[0].isdigit() else ""
        blocks.append(f"{depth}{number}\t{words}" if marker else words)
    return "\n\n".join(blocks) + "\n"


# -- Markdown with pages -----------------------------------------------------------------------------------------------


def docling(document: Printed) -> str:
    """Headings of one level, items behind bullets but for numbers; notes are paragraphs where their page ended, and
    their marks are words. A comment stands for a picture; pages have no heads and feet."""
    blocks = ["<!-- image -->", *_headed(document, "## {}", "## {}")]
    previous = False
    for index, (marker, words) in enumerate(document.paragraphs):
        text = words.replace("&", "&amp;").replace("_", "\\_") + (" 1" if index == RECITAL else "")
        own = f"- {marker} {text}" if marker and not marker[0].isdigit() else f"{marker} {text}".strip()
        if marker and previous:
            blocks[-1] += f"\n{own}"
        else:
            blocks.append(own)
        previous = bool(marker)
        if index == RECITAL + 1:
            blocks.append(f"1 {document.note}")
    return "\n\n".join(blocks) + "\n"


def marker(document: Printed) -> str:
    """Headings in bold, items set in behind bullets, numbers behind them too; the number of each page between braces;
    raised marks of notes, and names of the places to which links lead; a recital's first word in italics."""
    rule = "-" * 48
    blocks = [f"{{0}}{rule}", "![](_page_0_Picture_1.jpeg)", *_headed(document, "# **{}**", "#### **{}**")]
    previous = False
    for index, (label, words) in enumerate(document.paragraphs):
        text = words.replace("$", "\\$").replace("_", "\\_")
        if index and not label and " " in text:
            text = re.sub(r"^(\w+)", r"*\1*", text)
        if index == RECITAL:
            text += "[1](#page-0-0)" if document.language in ("en", "ar", "zh") else "<sup>1</sup>"
        indent = "" if not label or label[0].isdigit() else "  "
        own = f"{indent}- {label} {text}" if label else text
        if label and previous:
            blocks[-1] += f"\n{own}"
        else:
            blocks.append(own)
        previous = bool(label)
        if index == RECITAL + 1:
            blocks += [f'<span id="page-0-0"></span><sup>1</sup> {document.note}', f"{{1}}{rule}"]
    return "\n\n".join(blocks) + "\n"


def _headed(document: Printed, organ: str, title: str) -> list[str]:
    """The lines of the head, the organ's and the title with what the converter puts round headings."""
    forms = {3: organ, len(document.head) - 2: title}
    return [forms.get(index, "{}").format(line) for index, line in enumerate(document.head)]


def docling_word(document: Printed) -> str:
    """A number of the text with a tabulator; whole paragraphs in bold, their numbers too; a space round each link."""
    blocks = [f"## {line}" if index == len(document.head) - 2 else line for index, line in enumerate(document.head)]
    for marker, words in document.paragraphs:
        linked = re.sub(r" ?(9900 ?\(2030\)) ?", r" [\1](https://docs.un.org/S/RES/9900) ", words.replace("_", "\\_"))
        text = f"{marker}\t{linked}".strip() if marker else linked
        blocks.append(f"**{text}**" if marker.startswith("3") else text)
    return "\n\n".join(blocks) + "\n"


PRINTS: Mapping[str, Callable[[Printed, int], str]] = {
    "pdftotext": pdftotext,
    "pdftotext -layout": pdftotext_layout,
    "pypdf": pypdf,
    "pymupdf4llm": pymupdf4llm,
}
WORDS: Mapping[str, Callable[[Printed], str]] = {
    "markitdown": markitdown,
    "mammoth": mammoth,
    "pandoc": pandoc,
    "docx2python": docx2python,
    "docling": docling_word,
}


RAGGED: Mapping[str, Callable[[Printed, int], str]] = {"in whole": ragged, "in part": ragged_in_part}
MARKDOWN: Mapping[str, Callable[[Printed], str]] = {"docling": docling, "marker": marker}


def _listed(document: Printed, escaped: Callable[[str], str]) -> str:
    text = "\n\n".join(map(escaped, document.head))
    previous = ""
    for marker, words in document.paragraphs:
        indent = "" if not marker or marker[0].isdigit() else "   "
        own = f"{indent}{marker} " if marker else ""
        text += ("\n" if marker and previous else "\n\n") + own + escaped(words)
        previous = marker
    return text


def _wrapped(words: str, width: int) -> list[str]:
    """Lines no wider than so many letters; Chinese, whose signs are twice as wide, is cut anywhere."""
    if any("\u4e00" <= sign <= "\u9fff" for sign in words):
        size = width // 2
        return [words[start : start + size] for start in range(0, len(words), size)]
    return textwrap.wrap(words, width, break_on_hyphens=False) or [""]


def _ragged(document: Printed, width: int) -> Iterator[list[str]]:
    """The lines of each paragraph, in turn of the whole width, of less than half of it, and of between."""
    shares = cycle((1, 0.45, 0.8, 0.6, 0.9, 0.5, 0.7))
    for one in document.paragraphs:
        lines, rest = [], " ".join(filter(None, one))
        while rest:
            first = _wrapped(rest, int(width * next(shares)))[0]
            lines.append(first)
            rest = rest[len(first) :].lstrip()
        yield lines


def _pages(lines: Sequence[str]) -> list[list[str]]:
    return [list(lines[start : start + ROWS]) for start in range(0, len(lines), ROWS)]


def _turned(line: str) -> str:
    """A line of Arabic with its figures and stops as they stand on the page, between signs of direction."""
    if not any(unicodedata.bidirectional(sign) == "AL" for sign in line):
        return line
    runs = re.sub(
        r"(?:\d[\d/]*|[()،؛.:\-]| (?=[\d(]))+",
        lambda found: "\u202a" + "".join(reversed(re.findall(r"\d[\d/]*|.", found[0]))) + "\u202c",
        line,
    )
    return f"\u202b{runs}\u202c"
