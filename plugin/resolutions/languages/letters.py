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
