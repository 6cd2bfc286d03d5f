"""Attributes as pandoc writes them into its Markdown: `[words]{dir="rtl"}`, `# Heading {#heading}`, `::: {.box}`.

They print nothing, so they and the brackets round the words are taken out: the lines keep their numbers. Within a
table that is drawn, blanks stand for them, as its columns are told by their places. What has no attributes after it
keeps its brackets, and so do links and the marks of notes. And its dashes: `--` between figures, and before the words
of a list's item, but in no drawn table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lines.at_signs import holds

_NAME = r"[\w:.-]{1,80}"
_ATTRIBUTES = rf"\{{(?:\s{{0,4}}(?:[.#]{_NAME}|{_NAME}=(?:\"[^\"{{}}]{{0,300}}\"|{_NAME}))){{1,12}}\s{{0,4}}\}}"
_SIGN = re.compile(rf"\\.|(?P<start>\[)|(?P<end>\])(?P<attributes>{_ATTRIBUTES})?|(?P<parts>\n[ \t]*(?=\n))", re.DOTALL)
_FENCE = re.compile(rf"^[ \t]*+:{{3,}}+[ \t]*+(?:{_ATTRIBUTES}|{_NAME})?[ \t]*+:*+[ \t]*$", re.MULTILINE)
"""What begins a division, or ends it."""
_OF_HEADING = re.compile(rf"(?<=\S)[ \t]+(?:{_ATTRIBUTES}|\{{-\}})[ \t]*$")
_HEADING = re.compile(r"^#{1,6}[ \t][^\n]*\}[ \t]*$", re.MULTILINE)
_DRAWN = re.compile(r"[ \t]*\||[ ]{2}")
"""How a line of a drawn table begins."""
_UNDERLINE = re.compile(r"\{\.(?:underline|ul)\}")

_Cut = tuple[int, int, str]
"""A span of the text, and the tag that stands for it."""
_RANGE = re.compile(r"^(?![ ]{2}|[ \t]*\|).*?\d--\d.*$", re.MULTILINE)
"""A line with a range of numbers, of no drawn table."""
_BETWEEN = re.compile(r"--(?<=\d--)(?=\d)")
"""Such a range: the dash comes first, as the engine then skips to the next one at once."""
_ITEM = re.compile(r"^--(?= [^\W\d_])", re.MULTILINE)
"""What begins an item."""


def without_attributes(text: str) -> str:
    """The text without attributes and the brackets round the words that have some. Linear in its length."""
    if ":::" in text:
        text = _FENCE.sub("", text)
    if "}" in text and "#" in text:
        text = _HEADING.sub(lambda line: _OF_HEADING.sub("", line[0]), text)
    if not holds(text, "]{"):
        return text
    parts: list[str] = []
    place = 0
    is_drawn, line_end = False, -1
    for start, end, tag in sorted(_cuts(text)):
        if start > line_end:
            is_drawn = _DRAWN.match(text, text.rfind("\n", 0, start) + 1) is not None
            stop = text.find("\n", start)
            line_end = len(text) if stop < 0 else stop
        blanks = re.sub(r"[^\n]", " ", text[start:end])
        parts += (text[place:start], blanks if is_drawn else tag + "\n" * blanks.count("\n"))
        place = end
    return "".join((*parts, text[place:]))


def _cuts(text: str) -> Iterator[_Cut]:
    """The brackets round words with attributes, and these."""
    opened: list[int] = []
    for sign in _SIGN.finditer(text):
        if sign["start"]:
            opened.append(sign.start())
        elif sign["parts"]:
            opened.clear()  # no words go on in another paragraph
        elif sign["end"] and opened:
            start = opened.pop()
            if sign["attributes"]:
                is_underlined = _UNDERLINE.fullmatch(sign["attributes"]) is not None
                yield start, start + 1, "<u>" if is_underlined else ""
                yield *sign.span(), "</u>" if is_underlined else ""


def with_dashes(text: str) -> str:
    """The text with the dashes that pandoc writes as two hyphens; a line's length stays where it begins an item. Linear
    in its length."""
    if "--" not in text:
        return text
    if text.startswith("-- ") or "\n-- " in text:
        text = _ITEM.sub("– ", text)
    return _RANGE.sub(lambda line: _BETWEEN.sub("–", line[0]), text) if _BETWEEN.search(text) else text
