"""HTML tags in a text that a program saved or converted and that was put into a source as it is: its paragraphs are
between them.

The tags that part paragraphs become blanks between two signs `END`, which stand for an empty line: every other
character keeps its place, and each line its number. A list's numbers are the browser's and in no text: `resolutions
add` reads them, and the words round a page; here only what a text says is read, and such lists are told.
A table is read with its tags, so a text with one stays as it is.

And the tags that converters write round words for their language, direction or look: `<span dir="rtl">`, `<div
id="x">`. They print nothing, so they are taken out. A span goes only with its end, and only where its attributes
concern no more than its look; a division only where its tag stands alone on its line. Any other tag stays the words
that it is. What holds footnotes stays, to be read as those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import diagnose
from ...errors import line_and_column
from ...model import Diagnostic
from ..lines.at_signs import holds
from ..lines.hard_ends import END, OF_TABLE

_BLOCK = re.compile(
    r"(?<!\\)(?:<!doctype[ ][^<>\n]{0,200}>"
    r"|</?(?:html|body|div|p|h[1-6]|li|[ou]l|blockquote|section|article|main|center)(?:\s[^<>\n]{0,300})?>)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(
    r"^[ \t]*(?:<[a-z]{1,10}(?:\s[^<>\n]{0,300})?>[ \t]*){0,3}<p(?:\s[^<>\n]{0,300})?>|</p>[ \t]*<p[\s>]",
    re.IGNORECASE | re.MULTILINE,
)
"""A paragraph's tag at the head of a line, perhaps below others, or behind a paragraph."""
_UNSEEN = re.compile(
    r"<(?P<name>head|style|script)(?:\s[^<>\n]{0,300})?>(?:(?!</?(?P=name)\b).){0,20000}+</(?P=name)>"
    r"|<!--(?:(?!--).){0,20000}+-->",
    re.IGNORECASE | re.DOTALL,
)
"""What a browser shows nothing of."""
_NOT_END = re.compile(r"[^\n]")
_LEFT = re.compile(f"{END} +{END}")
_FEWEST = 2
"""So many paragraphs with tags tell that they are mark-up and no words."""
_LIST = re.compile(
    r"(?<!\\)<ol(?:\s(?![^<>\n]{0,300}list-style)[^<>\n]{0,300})?>"
    r"(?!\s*<li(?:\s[^<>\n]{0,300}\b(?:fn|note)|[^<>\n]{0,300}>\s*(?:<p>)?[(（]?\w{1,4}[.)）]))",
    re.IGNORECASE,
)
"""A list whose items a browser counts: none of notes, and none whose first item prints its own number or letter."""
_SPAN = re.compile(r"(?<!\\)<(?:(?P<end>/span\s?)|span(?P<attributes>\s[^<>]{0,300})?)>", re.IGNORECASE)
_VALUE = r"\s?=\s?(?:\"[^\"<>]*\"|'[^'<>]*')"
_OF_LOOK = re.compile(
    rf"(?=.*\b(?:dir|lang|style){_VALUE}|.*\bclass\s?=\s?[\"'](?:anchor|underline|smallcaps|mark)[\"'])"
    rf"(?:\s+(?:dir|(?:xml:)?lang|style|class|id){_VALUE})+\s*",
    re.IGNORECASE | re.DOTALL,
)
"""Attributes of a span that say in which direction and language words run, or how they look."""
_DIVISION = re.compile(
    r"^[ \t]*(?:</?(?:html|body|div|section|article|main|center|header|footer)"
    r"(?:\s(?![^<>\n]{0,300}footnotes)[^<>\n]{0,300})?>[ \t]*)+$|^[ \t]*<!-- -->[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of such tags alone, or of the empty remark with which pandoc parts two lists."""


def with_paragraphs(text: str) -> str:
    """The text with blanks for such tags, where it has several paragraphs between them. Linear in its length."""
    if "<" not in text or OF_TABLE.search(text) or len(_PARAGRAPH.findall(text)) < _FEWEST:
        return text
    text = text.replace(" <a\nhref=", "\n<a href=")  # a line of an address is none of a page
    text = _UNSEEN.sub(lambda found: _NOT_END.sub(" ", found[0]), text)
    return _BLOCK.sub(lambda tag: END + " " * (len(tag[0]) - 2) + END, text)


def told_lists(name: str, text: str, read: str, first_line: int) -> Iterator[Diagnostic]:
    """Tell once of the lists with numbers in a file of this name, at the first: `text` with their tags, which begins in
    a line, and as it was `read`, without them. Linear in its length."""
    if text is read or not (lists := list(_LIST.finditer(text))):
        return
    place = line_and_column(text, lists[0].start(), first_line)
    yield diagnose("list-numbers", name, *place, count=len(lists))


def are_tagged(text: str) -> bool:
    """Whether tags, of which `with_paragraphs` has left the signs, part the paragraphs of a text."""
    return holds(text, END) and _LEFT.search(text) is not None


def without_spans(text: str) -> str:
    """The text without the tags of direction, language and look, and without lines of divisions' tags alone. Linear in
    its length."""
    if "<" not in text:
        return text
    text = _DIVISION.sub("", text)
    opened: list[re.Match[str]] = []
    cuts: list[re.Match[str]] = []
    for tag in _SPAN.finditer(text):
        if not tag["end"]:
            opened.append(tag)
        elif opened and _OF_LOOK.fullmatch((start := opened.pop())["attributes"] or ""):
            cuts += (start, tag)
    return _without(text, cuts) if cuts else text


def _without(text: str, cuts: list[re.Match[str]]) -> str:
    """The text without some stretches, but for the ends of lines in them."""
    parts: list[str] = []
    place = 0
    for cut in sorted(cuts, key=lambda cut: cut.start()):
        parts += (text[place : cut.start()], "\n" * cut[0].count("\n"))
        place = cut.end()
    return "".join((*parts, text[place:]))
