"""The mark-up of wikis, as Wikisource keeps its texts, made that of Markdown.

In: a text. Out: the same with `**` for `''`, numbers and letters for the items of lists (`#`, `##`), the words of
links, notes and headings as Markdown has them, and without templates but for the title and the notes of its header.
Each line keeps its number. A text is a wiki's where the enacting words stand between `''`, or where templates and links
of a wiki do: elsewhere two apostrophes are quotation marks of a typewriter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...un import to_roman
from ..lines.at_signs import holds
from ..lines.lines import SHORT_LINE, is_enacting

_STRESS = re.compile(r"'{2,3}(?:'{2})?")
_ENACTING = re.compile(
    rf"^[:#* \t]{{0,4}}''(?P<words>[^'\n]{{3,{SHORT_LINE}}})''(?P<comma>[,،，]?)[ \t]*$", re.MULTILINE
)
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?(?P<words>[^\[\]|\n]*)\]\]")
_CATEGORY = re.compile(r"^[ \t]*\[\[[^\[\]|:\n]{2,20}:[^\[\]\n]*\]\][ \t]*$", re.MULTILINE)
"""A link that stands alone and names what the page belongs to, or a picture."""
_FIELD = re.compile(r"\|\s*(?:title|notes)\s*=[ \t]*(?P<value>[^|\n]*)")
"""What the header of a page says of its text."""
_NOTE = re.compile(r"<ref(?:\s[^<>\n/]*)?>(?P<words>[^<>\n]*)</ref>")
_TAG = re.compile(r"</?(?:center|div|poem|section|noinclude|onlyinclude|references)(?:\s[^<>\n]*)?/?>")
_TITLE = re.compile(r"^(={2,4})[ \t]*([^=\n]+?)[ \t]*\1[ \t]*$")
_ITEM = re.compile(r"(?P<signs>[#:*]{1,4})[ \t]*(?=\S)")
DEEPEST = 5
"""So many templates stand one in another at most."""
LETTERS = 26


def is_wiki(text: str) -> bool:
    """Whether a text is in the mark-up of a wiki. Linear in its length."""
    if holds(text, "{{") and holds(text, "[[") and _TEMPLATE.search(text) and _LINK.search(text):
        return True
    return holds(text, "''") and any(is_enacting(found["words"] + found["comma"]) for found in _ENACTING.finditer(text))


def without_wiki(text: str) -> str:
    """A text in the mark-up of a wiki in that of Markdown."""
    for _ in range(DEEPEST):
        text, count = _TEMPLATE.subn(_fields, text)
        if not count:
            break
    text = _LINK.sub(lambda link: link["words"], _CATEGORY.sub("", text))
    notes = [note["words"] for note in _NOTE.finditer(text)]
    marks = (f"[^{number}]" for number in range(1, len(notes) + 1))
    text = _TAG.sub("", _NOTE.sub(lambda _: next(marks), text))
    text = "\n".join(_lines(text.split("\n"))) + "".join(f"\n\n[^{at}]: {words}" for at, words in enumerate(notes, 1))
    return _STRESS.sub(lambda signs: "*" * len(signs[0]), text)


def _fields(template: re.Match[str]) -> str:
    """What stands for a template: as many lines, with the title and the notes of a header each on a line of its own;
    and the words that one sets small or in the middle."""
    words = template[0][2:-2]
    lines = words.split("\n")
    if not words.lstrip().lower().startswith("header"):
        shown = words.rpartition("|")[2] if len(lines) == 1 and "|" in words else ""
        return shown if shown and "=" not in shown else "\n" * (len(lines) - 1)
    return "\n".join(field["value"] if (field := _FIELD.search(line)) else "" for line in lines)


def _lines(lines: list[str]) -> Iterator[str]:
    """The lines, each of those that begin an item with its number or letter."""
    counts = [0] * 4
    for line in lines:
        found = _ITEM.match(line)
        if found is None:
            title = _TITLE.match(line)
            yield f"{'#' * len(title[1])} {title[2]}" if title else line
            continue
        signs, words = found["signs"], line[found.end() :]
        depth = signs.count("#")
        if not depth or signs[-1] != "#":
            yield f"- {words}" if signs[-1] == "*" else words
            continue
        counts[depth - 1 :] = [counts[depth - 1] + 1, *([0] * (4 - depth))]
        yield f"{_marker(depth, counts[depth - 1])} {words}"


def _marker(depth: int, count: int) -> str:
    if depth == 1:
        return f"{count}."
    return f"({chr(ord('a') + (count - 1) % LETTERS)})" if depth % 2 == 0 else f"({to_roman(count).lower()})"
