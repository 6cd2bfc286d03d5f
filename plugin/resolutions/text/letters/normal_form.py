"""A text as decoded → one form: line ends LF, turned lines in order, letters composed, no radicals for signs, no
forms for letters, no unseen signs round a line, and no habit of a program's within words.

What is changed prints nothing, or nothing else. A sign of direction at a line's edge, or with only the marks of a
heading or of stress between, says which way the line runs, and a page says that itself; within a line it stays. An
override (U+202D, U+202E) stays everywhere, to be told.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from ...languages.letters import HAN, RADICALS, uncommon_signs
from .directions import OVERRIDES, SIGNS, in_reading_order

_ENDS = str.maketrans({"\x0b": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n\n"})
"""What Word, mainframes and Unicode end lines with, and a paragraph."""
_SPACE = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""White space within a line, for a class of a pattern."""
_WITHOUT_WIDTH = "\u200b\u2060\ufeff"
_UNSEEN = "".join(sign for sign in f"{_WITHOUT_WIDTH}{SIGNS}" if sign not in OVERRIDES)
"""Spaces without width, and signs of direction but for overrides."""
_SOFT = "\xad"
"""A hyphen that prints only where its word is parted; at a line's head it parts none."""
_LINE = re.compile(rf"^(?:.*[{_UNSEEN}].*|[{_SPACE}]*{_SOFT}.*)$", re.MULTILINE)
_EDGES = re.compile(
    rf"(?:^|(?<=\f))[{_SPACE}]*[{_UNSEEN}{_SOFT}][{_SPACE}{_UNSEEN}{_SOFT}]*"
    rf"|(?<![{_SPACE}{_UNSEEN}])[{_SPACE}]*[{_UNSEEN}][{_SPACE}{_UNSEEN}]*(?=$|[*_]{{1,3}}[{_SPACE}{_UNSEEN}]*$)"
)
"""Signs at a line's edges with the spaces round them, before the marks of stress at its end too. Each run of these is
tried once: the cost is linear."""
_MARKED = re.compile(
    rf"^(\f?[{_SPACE}]*(?:#{{1,6}}[{_SPACE}]+|([*_]{{1,3}})(?=.*[^\s*_]\2)))[{_UNSEEN}][{_SPACE}{_UNSEEN}]*"
)
"""What marks a heading or stressed words at a line's head, with signs behind it. A star that nothing closes is a
note's."""
_OPENS, _CLOSES = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068"), frozenset("\u202c\u2069")
_STRETCH = re.compile(f"([{''.join((*_OPENS, *_CLOSES))}])")
_MOST_ACCENTS = 8
"""No letter has more accents or vowels: to put many in order would cost the square of their number."""
_KEPT = re.compile(rf"([^\w\s!-~]{{{_MOST_ACCENTS + 1},}}|[<=>]\u0338)")
"""What is not composed: more of them, and a stroke that would make another sign of one of mark-up."""
_LOOK = 500
"""Characters that are looked at together for letters that are not composed."""
_RADICALS = re.compile("[\u2e80-\u2fd5]")
_SIGN_OF_RADICAL = str.maketrans("".join(RADICALS), "".join(RADICALS.values()))
"""Radicals of Chinese signs that look like these and for which Unicode names no sign."""
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]")
"""Ligatures of Latin letters, and the forms that Arabic letters take within a word, as PDFs have them for letters."""
_MANY = 8
"""So many of them show that a program puts such signs into words: one alone may hide something, and is told."""
_STROKE = "\u0640"
"""What stretches an Arabic word."""
_STRETCHED = 8
"""One word in so many is stretched where a program has done it."""
_IN_WORDS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("\xad", "\xad(?=[^\\W\\d_])"),
        ("\u200b", "\u200b+"),
        ("\u2060", "\u2060+"),
        ("\ufeff", "\ufeff+"),
        # Behind a letter, and no stroke: else each of a run would begin a look at the whole of it.
        (_STROKE, "(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])"),
    )
)
"""What programs put into words and nobody reads: places where a word may be parted, and the strokes that stretch Arabic
ones."""
_ELIDED = r"(?:(?<![^\W\d_])[CDJLMNSTcdjlmnst]|(?<=[Qq])[Uu])[´`](?=[AEHIOUYaehiouyÀ-ÿŒœ])"
"""A French word of one letter, or "qu", before an accent that is typed for its apostrophe: l´Assemblée."""
_LOOSE_ELISION = re.compile(
    rf"(['’ʼ])(?:(?<=[\s(\[«“\"][CDJLMNSTcdjlmnst].)|(?<=[Qq]u.))[{_SPACE}]+(?=[AEHIOUYaehiouyÀ-ÿŒœ])"
)
"""The apostrophe of such a word with a space behind it: l’ Assemblée."""
_TIGHT_ELISION = re.compile(r"['’ʼ](?<=[\s(\[«“\"][CDJLMNSTcdjlmnst].)(?=[AEHIOUYaehiouyÀ-ÿŒœ])")
_FRENCH = "é"
"""A letter of each text in French."""
_FEWEST_LOOSE = 4
"""So many such apostrophes show that a program puts the space there."""
_BESIDE = {"´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¨": "\u0308", "¸": "\u0327"}
"""Accents as TeX's fonts have them, behind their letters, and those that print over a letter."""
_LETTER_BESIDE = re.compile(f"(?!{_ELIDED})[A-Za-zı][{''.join(_BESIDE)}]")
_HEAD = 4_000
"""So much of a text tells whether spaces stand between its signs."""
_SIGN = f"{HAN}，。、；：“”《》（）"
_APART = re.compile(rf"[ \u3000](?=[{_SIGN}])(?<=[{_SIGN}].)")
"""A space between two Chinese signs."""
_IDEOGRAPH = re.compile(f"[{HAN}]")
_TOGETHER = re.compile(rf"(?<=[{HAN}])(?=[{HAN}])")
_CHANGED = re.compile(
    f"[{''.join(map(chr, _ENDS))}{_UNSEEN}\xad´ˆ˜¨¸\u0640\u2e80-\u2fd5\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]"
)
"""Any sign for which something may be changed: most texts have none of them, and are looked through once."""
_BESIDE_SPACE = re.compile(
    rf"(?<=[{_SPACE}])[{_WITHOUT_WIDTH}]+|(?<![{_WITHOUT_WIDTH}])[{_WITHOUT_WIDTH}]+(?=[{_SPACE}])"
)


def normal_form(text: str) -> str:
    """The text in the order of reading, its letters composed, its lines ended by LF and no unseen signs round them.
    Linear in its length."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and "\x0b" not in text:
        return text
    signs = uncommon_signs(text)
    if _FRENCH in signs:
        text = _with_elisions(text)
    whole = composed(_with_signs_together(text) if _IDEOGRAPH.search(signs) else text)
    if not _CHANGED.search(signs if whole is text else uncommon_signs(whole)):
        return whole
    text = whole
    text = text.translate(_ENDS) if _has_other_ends(text) else text
    text = in_reading_order(text)
    if _RADICALS.search(text):
        text = _RADICALS.sub(_sign, text.translate(_SIGN_OF_RADICAL))
    if _FORMS.search(text):
        text = _FORMS.sub(_sign, text)
    text = _without_habits(text)
    return _LINE.sub(_line, text) if any(sign in text for sign in f"{_UNSEEN}{_SOFT}") else text


def composed(text: str) -> str:
    """The text in Unicode's composed form (NFC): each letter one with its accents, and the vowels of an Arabic one in
    one order, however a program wrote them. Linear in its length."""
    if _is_composed(text):
        return text
    return "\n".join(line if _is_composed(line) else _composed(line) for line in text.split("\n"))


def _is_composed(text: str) -> bool:
    """Whether a text has that form, looked at in parts, of which none can cost much."""
    parts = [text[start : start + _LOOK + _MOST_ACCENTS + 1] for start in range(0, len(text), _LOOK)]
    return all(map(partial(unicodedata.is_normalized, "NFC"), parts))


def _composed(line: str) -> str:
    parts = _KEPT.split(line)
    parts[::2] = [unicodedata.normalize("NFC", part) for part in parts[::2]]
    return "".join(parts)


def _without_habits(text: str) -> str:
    """The text without signs that a program has put into many words."""
    if sum(map(text.count, _BESIDE)) >= _MANY:
        text = _LETTER_BESIDE.sub(_accented, text)
    for sign, within in _IN_WORDS:
        if text.count(sign) >= _MANY and len(within.findall(text)) >= _least(sign, text):
            text = within.sub("", text)
    return text


def _least(sign: str, text: str) -> int:
    """So many of a sign within words show a program's habit; print itself stretches a word here and there."""
    return max(_MANY, text.count(" ") // _STRETCHED) if sign == _STROKE else _MANY


def _accented(found: re.Match[str]) -> str:
    """A letter with the accent behind it; both as they stand where no letter has it."""
    whole = unicodedata.normalize("NFC", found[0][0].replace("ı", "i") + _BESIDE[found[0][1]])
    return whole if len(whole) == 1 else found[0]


def _with_signs_together(text: str) -> str:
    """The text without spaces between Chinese signs, where these stand between most of them."""
    head = text[:_HEAD]
    apart = len(_APART.findall(head))
    return _APART.sub("", text) if apart >= _MANY and apart > len(_TOGETHER.findall(head)) else text


def _with_elisions(text: str) -> str:
    """The text without spaces behind the apostrophes of French words, where these stand behind most of them."""
    loose = len(_LOOSE_ELISION.findall(text))
    if loose < _FEWEST_LOOSE or loose < len(_TIGHT_ELISION.findall(text)):
        return text
    return _LOOSE_ELISION.sub(r"\1", text)


def _sign(found: re.Match[str]) -> str:
    """The sign that a radical or a form of a letter looks like: a PDF has it in its place."""
    return unicodedata.normalize("NFKC", found[0])


def _line(found: re.Match[str]) -> str:
    """A line without unseen signs at its edges and beside its spaces, and with no end of a stretch that has no head."""
    stretches = 0
    kept: list[str] = []
    for part in _STRETCH.split(_MARKED.sub(r"\1", _BESIDE_SPACE.sub("", _EDGES.sub("", found[0])))):
        if part in _CLOSES and not stretches:
            continue
        stretches += (part in _OPENS) - (part in _CLOSES)
        kept.append(part)
    return "".join(kept)


def _has_other_ends(text: str) -> bool:
    return any(chr(end) in text for end in _ENDS)
