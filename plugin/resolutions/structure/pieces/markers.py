"""The marker at the head of a paragraph: `20.`, `(a)`, `a)`, `(ii)`, `(أ)`, `أ -`, `–`.

Only what is printed is read here (`marker`); what it may mean `meanings` says, and what it does mean `nesting`.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from ...languages.letters import ARABIC, CAPITAL, COUNTING, CYRILLIC_COUNTED, HAN, HEH, SMALL
from ...languages.numerals import CHINESE_COUNT, YEAR_SIGN, digits, in_european_digits
from ...text import BULLETS
from ...text.grammars.paragraph_numbers import DASH, DRAFTED, GLUED
from ...text.letters.punctuation import DASHES
from .inserted_numbers import inserted_item, inserted_paragraph
from .marker import BULLET, DAGGERS, DECIMAL, HIDDEN, ITEM, NUMBER, RECITAL, Marker

_HIDDEN = f"[{HIDDEN}]*"

_CLOSE = rf"[0-9]{{4}}[{YEAR_SIGN}]|[{HAN}《][^*]*$"
"""What may follow the star of a note without a space, in Chinese; a further star shows that both are print's emphasis.
"""

_ROUND = "•●▪◦‣➢⦁\uf0b7\uf0a7"
"""Bullets that stand for nothing else, and may lack the space behind them."""

_QUOTE = r"(?:[“”\"«„]\s?)?"
"""The mark that opens a quotation of items: `“(a)`, `« a)`, `”(أ)`."""

_ITEM = r"[(（]?(?:[^\W_]|[ivx]{2,5})[)）]"
"""An item's marker right behind a number's stop: `58.b)`."""

_MARKER = re.compile(
    rf"""
    [\s{HIDDEN}]*
    (?:
      {DASH}(?P<turned>{digits(3)}){_HIDDEN}\s+(?=[{ARABIC}])
    | (?P<number>{digits(4)}){_HIDDEN}
        (?: \.{_HIDDEN}(?=\s|$|{GLUED}|{_ITEM}) | [．、] | ,(?=\s[{CAPITAL}][{SMALL}]) | \s?{DASH}{_HIDDEN}(?=\s|$)
          | \s{DASH}(?=[{ARABIC}]) )\s*
    | {_QUOTE}[(（]\s?
        (?P<paren>[0-9٠-٩]{{1,3}}|[ivxIVX]{{1,7}}|[^\W\d_]|[a-z]{{2}}|{HEH}|(?P<twin>[^\W\d_])\s?(?P=twin)
          |[{CHINESE_COUNT}]{{1,3}}|[㈠-㈩])
        \s?(?:\}}?[)）]|\}}){_HIDDEN}\s*
    | \)\s?(?P<mirrored>{HEH}|[{ARABIC}]|[0-9٠-٩]{{1,2}})\s?\({_HIDDEN}\s*(?=[{ARABIC}])
    | {_QUOTE}(?P<half>[0-9]{{1,3}}|[^\W\d_]|{HEH}|[ivx]{{2,7}}|a[b-z]|(?P<double>[a-z])(?P=double))
        (?:[)）]){_HIDDEN}\s*
    | (?P<quote>['‘’`´‹›])\s?(?P<quoted>[0-9٠-٩]{{1,2}})['’‘`´‹›]\s*
    | [(（]?(?P<character>[㈠-㈩])\s*
    | (?P<circled>[①-⑳])\s*
    | (?P<dotted>[a-z]|[ivx]{{2,7}}|[{CHINESE_COUNT}]{{1,3}}(?=[.．、]\s))[.．、]\s+
    | (?P<dashed>{HEH}|[{COUNTING}])\s{DASH}\s+(?=\S.*[؛،.:;,]$)
    | (?P<capital>[A-Z]|[IVX]{{2,7}})\.(?:\s+(?=\S)|(?=[{CAPITAL}][{SMALL}]{{2}}))
    | (?P<bullet>[{BULLETS}]|\*{{1,5}}|[{DAGGERS}]{{1,2}})
        (?:{_HIDDEN}\s+|(?<=\*)(?={_CLOSE})|(?<=[{DAGGERS}{_ROUND}])(?=[^\W\d_]))
    )
    """,
    re.VERBOSE,
)
_TYPED = "".join(CYRILLIC_COUNTED)
_LATIN = str.maketrans(_TYPED, "".join(CYRILLIC_COUNTED.values()))
_DECIMAL = re.compile(
    rf"([1-9][0-9]{{0,2}}(?:\.[1-9][0-9]{{0,2}}){{1,4}}|[1-9][0-9]{{0,2}}\.[a-z{_TYPED}](?![^\W_]))"
    r"(?:\s?\.\s+(?=\S)|:\s+(?=[^\W\d_])|\s+(?=[^\W\d_]|[\"“«(]))"
)
"""A number with points within, as long texts have: `1.1.`, `1.1 .`, `1.1: The`, `46.1 Reduce`, `1.a Ensure`. Before a
small letter it may be a measure."""
_DASHED = re.compile(rf"([1-9][0-9]{{0,2}}(?:-[1-9][0-9]{{0,2}}){{1,4}})\s?-\s+(?=[{ARABIC}])")
"""The same in Arabic, where a dash stands for each point: `1-1- `."""
_BRACKETS = {
    "paren": "({})", "mirrored": "({})", "half": "{})", "dotted": "{}.", "dashed": "{}.", "capital": "{}.",
    "quoted": "'{}'",
}  # fmt: skip
_PLAIN = re.compile(r"(([0-9]{1,4})\.)\s+")
"""The commonest marker."""
_CHARACTERS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_COUNTED = re.compile(rf"[{CHINESE_COUNT}]{{1,3}}|[㈠-㈩]")
"""What Chinese counts items with where other languages print roman numbers."""


STRAY = tuple(".．:：)）")
"""Signs that may stand behind a marker once more: `1. . Decides`, `(a). To open`."""
_STRAY = re.compile(rf"[{''.join(STRAY)}]\s+(?=\w)")

_TURNS = tuple(DASHES)
"""What stands before a number that a script from right to left has turned round with its dash."""

_OPENS, _JOINS_WORD = ("(", "（"), (" ", "-", "‑")
"""What the marker of an inserted item begins with, or has behind its letter."""

_DRAFTED = ("P", "O", "¶")
"""What `PP1.`, `OP1.` and `¶1.` begin with."""

_WORD = re.compile(
    r"(?![ivxIVX]{6,7}[).]|[①-⑳])[^\W\d_]{6}|(?![ivxIVX]{3}|[①-⑳])[^\W\d_]{3}"
    rf"|(?![㈠-㈩①-⑳]|(?:{HEH}|[{COUNTING}]) {DASH} )[^\W\d_]{{1,6}}[ ,]"
    r'|[“"«](?! ?\(| ?[^\W\d_]{1,2}\))'
)
"""What most paragraphs begin with, and no marker does."""


def read_marker(text: str) -> Marker | None:
    """The marker that `text` begins with, if any."""
    if text[:1].isdecimal() or text[:1] in _TURNS:
        if (number := _read_number(text)) is not None:
            return number
    elif (text[:1] in _OPENS or text[1:2] in _JOINS_WORD) and (item := inserted_item(text)) is not None:
        return item
    elif text[:1] in _DRAFTED and (found := DRAFTED.match(text)) is not None:
        kind = RECITAL if found["part"] == "PP" else NUMBER
        return Marker(
            found[0].rstrip(), kind, "1." if kind == NUMBER else "PP1", str(int(found["counted"])), found.end()
        )
    if _WORD.match(text):
        return None
    found = _MARKER.match(text)
    if not found:
        return None
    kind = found.lastgroup or ""
    if kind == "character":
        return Marker(found["character"], ITEM, "㈠", found["character"], found.end())
    printed = found[0].rstrip()
    if kind == "circled":
        return Marker(printed, ITEM, "①", normalize("NFKC", found["circled"]), found.end())
    if kind == "bullet":
        return Marker(printed.strip(HIDDEN), BULLET, found["bullet"], "", found.end())
    raw = found[kind] if found[kind].isascii() else _whole(found[kind])
    if kind in ("number", "turned"):
        return Marker(printed, NUMBER, "1.", str(int(raw)), found.end())
    if _COUNTED.fullmatch(raw):
        return Marker(printed, ITEM, "一." if kind == "dotted" else "㈠", raw, found.end())
    alphabet = "1" if raw.isdecimal() else "A" if raw.isupper() else "a"
    brackets = _BRACKETS[kind]
    return Marker(printed, ITEM, brackets.format(alphabet), raw.lower(), found.end())


def with_stray_sign(marker: Marker, text: str) -> Marker:
    """The marker with which a text begins, with the sign that stands behind it once more."""
    stray = _STRAY.match(text, marker.end) if marker.kind in (NUMBER, ITEM) else None
    if stray is None:
        return marker
    return marker._replace(printed=text[: stray.end()].strip(f" \t{HIDDEN}"), end=stray.end())


_HALF = re.compile(r"[^\W_]\)|[ivx]{2,5}[.)]")
"""A marker without a bracket before it that may stand behind a number: `58. a)`, `2. ii.`"""
_BEGIN_INNER = frozenset("(（'‘’`´‹›㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩①")
"""What any other begins with: `58. (a)`, `58. '1'`, `58. ㈠`."""


def after_dash(text: str, bullet: Marker) -> Marker:
    """The marker that a bullet stands before, with it: `- (a)`, `- i.`, `- 2.1`, `- 2.`; else the bullet."""
    marker = read_marker(text[bullet.end :])
    if marker is None or marker.kind == BULLET or bullet.end + marker.end >= len(text) or marker.form == "A.":
        return bullet  # a capital may be a name's: `- A. Master`
    if marker.kind == NUMBER and text[bullet.end + marker.end].isdigit():
        return bullet  # `- 5 – 10 ships`
    return marker._replace(printed=f"{bullet.printed} {marker.printed}", end=bullet.end + marker.end)


def inner_marker(text: str, marker: Marker) -> Marker | None:
    """The marker directly behind a number's or an item's: `58. (a)`, `58. a)`."""
    if marker.kind == BULLET:
        return None  # a letter behind a dash is its item's: `after_dash`
    is_half = marker.kind == NUMBER and _HALF.match(text, marker.end) is not None
    inner = read_marker(text[marker.end :]) if is_half or text[marker.end] in _BEGIN_INNER else None
    return inner if inner is not None and inner.kind == ITEM else None


TABBED = "o§Øüvq"
"""Letters that Word's fonts draw as bullets, and that a text pasted from it has before a tab."""


def tabbed_bullet(text: str, source: str, offset: int) -> Marker | None:
    """The bullet of a text that begins with one of those letters, where a tab stands behind it in the source."""
    if text[1:2].isspace() and source[offset + 1 : offset + 2] == "\t":
        return Marker(text[0], BULLET, text[0], "", 2)
    return None


def _read_number(text: str) -> Marker | None:
    """The number with which a paragraph begins, where it is `20.`, `4 bis.`, `-4 مكررا` or `1.1`."""
    number = _PLAIN.match(text)
    if number:
        return Marker(number[1], NUMBER, "1.", str(int(number[2])), number.end())
    inserted = inserted_paragraph(text)
    if inserted is not None:
        return inserted
    decimal = _DECIMAL.match(text)
    if decimal and not ("a" <= text[decimal.end()] <= "z" and decimal[0].rstrip()[-1] not in ".:"):
        return Marker(decimal[0].rstrip(), DECIMAL, "1.1", decimal[1].translate(_LATIN), decimal.end())
    dashed = _DASHED.match(text)
    if dashed:
        return Marker(dashed[0].rstrip(), DECIMAL, "1.1", dashed[1].replace("-", "."), dashed.end())
    return None


def _whole(label: str) -> str:
    """A label in ASCII digits and in whole letters, the form that a letter takes within a word made the one alone."""
    return normalize("NFKC", in_european_digits(label)) if label not in _CHARACTERS else label
