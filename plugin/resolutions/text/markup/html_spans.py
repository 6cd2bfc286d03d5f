"""Tags that converters write round words for their language, direction or look: `<span dir="rtl">`, `<div id="x">`.

They print nothing, so they are taken out, as the signs of a quotation are: the lines keep their numbers. A span goes
only with its end, and only where its attributes concern no more than its look; a division only where its tag stands
alone on its line. Any other tag stays the words that it is. What holds footnotes stays, to be read as those.
"""

from __future__ import annotations

import re

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
