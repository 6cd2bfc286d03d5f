"""Numbers as scripts write them: in European, Arabic or Chinese digits, 二二〇五, or in Chinese words, 二十一."""

from __future__ import annotations

import re
from types import MappingProxyType

from . import listed

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
_WIDE = "０１２３４５６７８９"
_CHINESE = "〇一二三四五六七八九"
_ZEROS = "零○"
"""Other signs that are printed for the Chinese nought."""
_DIGITS = str.maketrans(ARABIC_DIGITS + _WIDE + _CHINESE + _ZEROS, "0123456789" * 3 + "00")
DIGITS = MappingProxyType({chr(sign): int(chr(digit)) for sign, digit in _DIGITS.items()})
"""The value of each sign of a digit that is no European one."""
_POSITIONAL = str.maketrans(ARABIC_DIGITS + _WIDE, "0123456789" * 2)
UNITS = MappingProxyType({"十": 10, "百": 100, "千": 1000})
"""The values of the signs that count tens, in Chinese."""

CHINESE_COUNT = _CHINESE[1:] + "十"
"""The signs with which Chinese counts to ten, for a set of characters in a pattern; more than one make a number."""
CHINESE_DIGITS = _CHINESE + _ZEROS
"""The signs that stand for digits in a Chinese number or year."""
CHINESE_NUMERALS = CHINESE_DIGITS + "".join(UNITS)
"""The signs of a Chinese number, for a set of characters in a pattern."""

BEFORE_NUMBER = "".join(listed("script", "before_number"))
"""The signs right before a number that counts, for a set of characters: 第."""
YEAR_SIGN = "".join(listed("script", "year_sign"))
DATE_SIGNS = "".join(listed("script", "date_signs"))
"""The signs right behind a year, and behind any number of a date, for a set of characters: 年月日."""
ARTICLE_SIGN = "".join(listed("script", "article_sign"))
"""The sign right behind the number of an article: 条."""
PART_SIGNS = "".join(listed("script", "part_signs"))
"""That one and the others right behind the number of a part of a text, for a set of characters: 条章节."""
COUNTED_SIGNS = "".join(listed("script", "counted_signs"))
"""The signs right behind a number that counts what they name, for a set of characters: 个名次."""
JOINING_SIGNS = "".join(listed("script", "joining_signs"))
"""The signs that join numbers, for a set of characters: 和与."""
ORDINAL_LETTERS = "".join(listed("script", "ordinal_letters"))
"""The letters right behind a number that make it an ordinal one, for a set of characters: 44o, 1e, 5й."""


_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def is_year(number: str) -> bool:
    """Whether a number may be the year of a day that a sentence names."""
    return _YEAR.fullmatch(number) is not None


def digits(most: int) -> str:
    """A number of up to so many digits of one script, as a pattern: `12`, `١٢`, `１２`."""
    return (
        "(?:"
        + "|".join(f"[{script[0]}-{script[-1]}]{{1,{most}}}" for script in ("0123456789", ARABIC_DIGITS, _WIDE))
        + ")"
    )


def in_european_digits(text: str) -> str:
    """A text with Arabic and full-width digits written as European ones; Chinese ones are words as well."""
    return text.translate(_POSITIONAL)


def in_arabic_digits(number: int) -> str:
    """A number as Arabic prints it in its own digits: ١٢."""
    return "".join(ARABIC_DIGITS[int(digit)] for digit in str(number))


def number_of_digits(digits: str) -> int:
    """A number in European, Arabic or Chinese digits or in Chinese words: 1966, ١٩٦٦, 一九六六, 十七."""
    return _in_words(digits) if not UNITS.keys().isdisjoint(digits) else int(digits.translate(_DIGITS))


def in_chinese(number: int) -> str:
    """A number from 1 to 199 in Chinese words: 十七, 五十一, 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    before = f"一百{'零' * (0 < rest < 10)}" if hundreds else ""
    many = "一" if hundreds and tens == 1 else _CHINESE[tens] if tens > 1 else ""
    return before + (f"{many}十" if tens else "") + (_CHINESE[ones] if ones else "")


def _in_words(words: str) -> int:
    """A number by its units: 十七, 二十一, 二千二百〇五."""
    value = last = 0
    for sign in words:
        if unit := UNITS.get(sign):
            value, last = value + (last or 1) * unit, 0
        else:
            last = int(sign.translate(_DIGITS))
    return value + last
