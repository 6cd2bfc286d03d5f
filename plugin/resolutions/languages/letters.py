"""The letters of the scripts that the site's languages have: which are small, which are capitals, which are Chinese.

Each is the inside of a regular expression's set of signs: `[{SMALL}]`, or, for letters that are not small,
`[^\\W\\d_{SMALL}]`. A test holds that no other module has a range of letters.
"""

from __future__ import annotations

SMALL_LATIN = "a-zß-öø-ÿœ"
SMALL_CYRILLIC = "а-яё"
SMALL = SMALL_LATIN + SMALL_CYRILLIC
"""The small letters of the scripts that have capitals, with the accents of French and Spanish; no division sign, which
Unicode has among them."""

CAPITAL_LATIN = "A-ZÀ-ÖØ-ÞŒ"
CAPITAL_CYRILLIC = "А-ЯЁ"
CAPITAL = CAPITAL_LATIN + CAPITAL_CYRILLIC
"""Their capitals; no multiplication sign."""
CAPITAL_WIDE = "Ａ-Ｚ"
"""The Latin capitals of Chinese print."""

ARABIC = "\u0621-\u064a"
"""The letters of Arabic, which has neither capitals nor small ones."""

COUNTING = f"a-z{SMALL_CYRILLIC}{ARABIC}"
"""The letters that count items: none of Latin with an accent."""

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
