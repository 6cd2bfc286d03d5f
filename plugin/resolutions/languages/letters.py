"""The letters of the scripts that the site's languages have: which are small, which are capitals, which are Chinese.

Each is the inside of a regular expression's set of signs: `[{SMALL}]`, or, for letters that are not small,
`[^\\W\\d_{SMALL}]`. A test holds that no other module has a range of letters.
And which signs of a text are uncommon, and what a language sets on the front of a word without a space.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

SMALL_LATIN = "a-zß-öø-ÿœ"
SMALL_CYRILLIC = "а-яё"
SMALL = SMALL_LATIN + SMALL_CYRILLIC
"""The small letters of the scripts that have capitals, with the accents of French and Spanish; no division sign, which
Unicode has among them."""

CAPITAL_LATIN = "A-ZÀ-ÖØ-ÞŒ"
CAPITAL_CYRILLIC = "А-ЯЁ"
CAPITAL = CAPITAL_LATIN + CAPITAL_CYRILLIC
"""Their capitals; no multiplication sign."""
ACCENTED = "À-ÖØ-öø-ÿŒœ"
"""Latin letters with what French and Spanish put to them."""
CAPITAL_WIDE = "Ａ-Ｚ"
"""The Latin capitals of Chinese print."""

ARABIC = "\u0621-\u064a"
"""The letters of Arabic, which has neither capitals nor small ones."""

ARABIC_FORMS = ARABIC + "\ufb50-\ufdfb\ufe70-\ufefc"
"""The same, and the forms that they take within a word, as PDFs have them."""

ALEFS = "اأإآ"
LAM = "ل"
"""Arabic letters for which, the second before one of the first, print has one sign."""
ARABIC_LAST = "ةى\ufe93\ufe94\ufeef\ufef0"
"""Arabic letters that stand at the end of words alone, and their forms."""
ARABIC_FRONTS = "وفب"
"""Arabic words of one letter, which stand before others without a space."""

ARABIC_STROKE = "\u0640"
"""The stroke with which Arabic lengthens words."""
HEH = f"ه{ARABIC_STROKE}"
"""The Arabic letter that counts the fifth item, as print has it: with the stroke that shows that it is no five."""

COUNTING = f"a-z{SMALL_CYRILLIC}{ARABIC}"
"""The letters that count items: none of Latin with an accent."""

MISREAD_LEADS = "РС"
"""What the first byte of a Cyrillic letter in UTF-8 is taken for in Windows-1251, for a set of characters."""

KANA = "\u3041-\u3096\u30a1-\u30fa"
"""The syllables of Japanese."""

_COMMON_HAN = "\u3400-\u9fff\uf900-\ufaff"
HAN = _COMMON_HAN + "\U00020000-\U0003ffff"
"""Chinese signs, the rare ones too. The search's script has the same (assets/search/words.js)."""

UNSPACED = "\u3040-\u30ff" + _COMMON_HAN
"""The characters of scripts that put no spaces between words. Signatures of permalinks rest on these, so that they stay
as they are; scripts that compare texts have the same (assets/reading/10-common.js)."""

FIRST_EASTERN = "\u2e80"
EASTERN = FIRST_EASTERN + "-\ua4cf"
"""All that Chinese and Japanese print, their stops too: beside these a word or a symbol has no space."""

RADICALS: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
            "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
            strict=True,
        )
    )
)
"""Radicals of Chinese signs, with the signs that look like these, where Unicode names none."""

LOOK_LATIN: Mapping[str, str] = MappingProxyType(
    dict(
        zip(
            "АВЕЅЗІЈКМНОРСТУХҮԚԜаеѕіјорсухԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο∕⁄／",
            "ABES3IJKMHOPCTYXYQWaesijopcyxqwABEZHIKMNOPTYXo///",
            strict=True,
        )
    )
)
"""The letters and strokes that pass for those of a symbol, with these."""

CYRILLIC_CAPITALS: Mapping[str, str] = MappingProxyType({sign: LOOK_LATIN[sign] for sign in "АВСЕНКМОРТХ"})
"""Cyrillic capitals that are typed for the Latin ones of symbols and resolutions' parts, in texts of every language."""

CYRILLIC_O = "О"
"""The capital that looks as the Latin O, and passes for a figure as that does."""
CYRILLIC_TEN = "Х"
"""The one of these that is typed for a Roman numeral's."""

CYRILLIC_COUNTED: Mapping[str, str] = MappingProxyType(dict(zip("абвгдес", "abcdeec", strict=True)))
"""Cyrillic letters that stand behind a number and a point, each with the Latin one as which it counts; one that looks
like a Latin one is typed for it."""

LOOK_DIGITS: Mapping[str, str] = MappingProxyType(dict(zip("OoОоlI|", "0000111", strict=True)))
"""Letters of Latin and Cyrillic that a scan has for digits, with these."""

ARABIC_ALIKE: Mapping[str, str] = MappingProxyType(
    dict(zip("ةىٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "هيا01234567890123456789", strict=True))
)
"""Arabic letters that writers exchange, beyond those that Unicode takes apart, and digits, each with what a search has
for it."""
ALIFS: Mapping[str, str] = MappingProxyType(dict.fromkeys("أإآٱ", "ا"))
"""The letter alif with its signs, with the one without."""

BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0") | frozenset(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
"""Letters and marks that show nothing, though Unicode does not class them with the controls."""
_COMMON = bytes((*b"\t\n\f\r", *range(0x20, 0x7F)))


def fronted(name: str, fronts: Mapping[str, str]) -> Iterator[str]:
    """A name with each of the fronts; a front may draw the name's article, which stands beside it, into itself: للعراق
    is ل with العراق."""
    for front, article in fronts.items():
        if article and name.startswith(article):
            yield f"{front}{front[-1]}{name.removeprefix(article)}"
        else:
            yield f"{front}{name}"


@lru_cache(maxsize=4)
def uncommon_signs(text: str) -> str:
    """The signs of a text, in order, but for the printable ones of ASCII, blanks, and the ends of lines and pages.
    Several stages ask it of one text."""
    return text.encode("utf-8", "surrogatepass").translate(None, _COMMON).decode("utf-8", "surrogatepass")
