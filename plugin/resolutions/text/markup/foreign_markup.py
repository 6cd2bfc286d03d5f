"""Markup that programs leave in words and that is none of Markdown: BBCode, escaped tags, tags of translators'
programs, of JATS and of Word, commands of LaTeX and RTF.

In: a text. Out: the text with the tags of HTML that say the same, or without what prints nothing: the lines keep their
numbers. A tag is read only where its end stands in the same paragraph; any other stays the words that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from itertools import islice
from types import MappingProxyType

from ..lines.at_signs import holds

_STRESS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("i", "em", "italic", "emphasis", "emph", "textit"), "em"),
        **dict.fromkeys(("b", "strong", "bold", "textbf"), "strong"),
        **dict.fromkeys(("u", "ul", "underline"), "u"),
        "sup": "sup",
        "sub": "sub",
    }
)
"""What is called so elsewhere, as a tag of HTML."""
_VALUE = r"\s?=\s?(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'|[\w#.-]{1,40})"
_LOOK = rf"(?:\s+(?:class|id|style|lang|dir|align|color|face|size|toggle|type|subtype|format){_VALUE}){{0,6}}\s?"
_TOKEN = re.compile(
    rf"""
      (?P<gap>\n[ \t]*\n)
    | \[(?P<bb_end>/)?(?P<bb>i|b|u|sup|sub|size|color|font|center)(?:=[^\[\]\n]{{1,60}})?\]      # [i]…[/i]
    | &lt;(?P<escaped_end>/)?(?P<escaped>i|b|u|em|strong|sup|sub)&gt;                             # &lt;i&gt;…
    | <(?P<tag_end>/)?(?P<tag>italic|bold|emphasis|underline|g|font|o:p|sdfield|(?<=/)div|div(?=\s)
      |\d{{1,3}}){_LOOK}>                                                                        # <g id="1">…</g>
    | \{{(?P<braced>\d{{1,3}})>|<(?P<braced_end>\d{{1,3}})\}}                                     # {{1>…<1}}
    | \[(?P<turned>\d{{1,3}})\}}|\{{(?P<turned_end>\d{{1,3}})\]                                   # [1}}…{{2]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HINTS = ("[/", "&lt;/", "</", "<1}", "{2]", "{1]")
"""One of these stands in every text with such a tag that ends."""
_COMMAND = re.compile(
    r"\\(?P<latex>emph|textit|textbf|underline)\{(?P<in_latex>[^{}\n]{1,2000})\}"
    r"|\{\\(?P<rtf>i|b|ul)[ ](?P<in_rtf>[^{}\n]{1,2000})\}"
)
_TWICE = re.compile(r"&amp;(?=(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|(?P<name>[A-Za-z]{2,8}[0-9]{0,2}));)")
FEWEST_TWICE = 2
"""So many signs that were escaped twice show it; one may be a word about entities."""
_RETURN = re.compile(r"_x000D_")
"""What a table's program writes for the end of a line, beside that end."""

_Change = tuple[int, int, str]
"""A span of the text, and what stands for it."""


def without_foreign_markup(text: str) -> str:
    """The text with tags of HTML for those of other kinds. Linear in its length."""
    if holds(text, "&amp;") and len(list(islice(_TWICE.finditer(text), FEWEST_TWICE))) == FEWEST_TWICE:
        text = _TWICE.sub(_once, text)
    if holds(text, "_x000D_"):
        text = _RETURN.sub("", text)
    if "{" in text and "\\" in text:
        text = _COMMAND.sub(_tagged, text)
    if "[" not in text and "<" not in text and "{" not in text and "&" not in text:
        return text
    if not any(holds(text, hint) for hint in _HINTS):
        return text
    parts: list[str] = []
    place = 0
    for start, end, tag in sorted(_changes(text)):
        parts += text[place:start], tag
        place = end
    return "".join((*parts, text[place:]))


def _once(found: re.Match[str]) -> str:
    """The sign that begins an entity, where one was escaped that has a known name or a number."""
    return "&" if found["name"] is None or f"{found['name']};" in html5 else found[0]


def _tagged(found: re.Match[str]) -> str:
    kind = "latex" if found["latex"] else "rtf"
    tag = _STRESS[found[kind]]
    return f"<{tag}>{found[f'in_{kind}']}</{tag}>"


def _changes(text: str) -> Iterator[_Change]:
    """What stands for the tags of each pair."""
    opened: list[tuple[tuple[str, str], re.Match[str]]] = []
    for found in _TOKEN.finditer(text):
        if found["gap"]:
            opened.clear()
            continue
        kind, is_end = _kind(found)
        if not is_end:
            opened.append((kind, found))
            continue
        if not any(one == kind for one, _ in opened):
            continue
        start = opened.pop()
        while start[0] != kind:
            start = opened.pop()
        tag = _STRESS.get(kind[1], "")
        yield *start[1].span(), f"<{tag}>" if tag else ""
        yield *found.span(), f"</{tag}>" if tag else ""


def _kind(found: re.Match[str]) -> tuple[tuple[str, str], bool]:
    """Of which kind a tag is, with what it is called, and whether it ends."""
    for kind in ("bb", "escaped", "tag"):
        if found[kind]:
            return (kind, found[kind].lower()), found[f"{kind}_end"] is not None
    if found["braced"] or found["braced_end"]:
        return ("braced", found["braced"] or found["braced_end"]), found["braced"] is None
    return ("turned", ""), found["turned"] is None
