"""What is looked at before a pattern, as that costs less, passes over nothing that the pattern would find."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resolutions.citations.grammars.grammar import grammar
from resolutions.citations.grammars.organ_grammar import organ_names
from resolutions.languages import LANGUAGES
from resolutions.languages.letters import LOOK_DIGITS, uncommon_signs
from resolutions.text.letters.plain import SIGNS, plain
from resolutions.text.lines.at_signs import at_signs, holds

_TAG = re.compile(r"\[\w{1,3}\]|<\w{0,3}>")


@given(st.text("[]<>ab1é\n", max_size=60))
@example("[[a]<<b>>][[1]]")
def test_a_pattern_is_found_at_its_signs_as_in_the_whole_text(text: str) -> None:
    assert [found.span() for found in at_signs(_TAG, text, "[<")] == [found.span() for found in _TAG.finditer(text)]


@given(st.text("]: [", max_size=12))
def test_signs_in_a_row_are_seen(text: str) -> None:
    assert holds(text, "]: ") == ("]: " in text)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@example("a\x00\t\n\x0c\r\x0b\x7f~\x80\ud800é一")
def test_uncommon_signs_are_all_but_those_of_plain_english(text: str) -> None:
    others = [sign for sign in text if sign not in "\t\n\f\r" and not (sign.isascii() and sign.isprintable())]
    assert list(uncommon_signs(text)) == others


@pytest.mark.parametrize("letter", LOOK_DIGITS, ids=unicodedata.name)
def test_each_letter_that_a_scan_has_for_a_digit_is_read_as_one(letter: str) -> None:
    digit = LOOK_DIGITS[letter]
    assert plain(f"6{letter}/251, 2{letter}36", SIGNS).text == f"6{digit}/251, 2{digit}36"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_organs_are_found_where_longer_ones_are_looked_for(language: str) -> None:
    organs, names = grammar(language).organs, organ_names(language)
    assert names
    assert [name for name in names if not organs.longer.match(name)] == []
    assert [name for name in names if not organs.acting.match(f", {name}")] == []
