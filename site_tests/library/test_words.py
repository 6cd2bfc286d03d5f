"""The interface's words: the same in all languages but for the words."""

from __future__ import annotations

import re
from datetime import date

import pytest

from mkdocs_resolutions.interface import Words, words_in
from resolutions.languages import LANGUAGES

PLACES = re.compile(r"\{(\w+)\}")
SCRIPTS = {"ar": r"[\u0600-\u06ff]", "zh": r"[\u3000-\u9fff]", "ru": r"[\u0400-\u04ff]"}
"""A letter of each language that is not written in Latin letters."""
LIKE_ENGLISH = {
    "fr": {
        *("documents", "menu", "search_part_annex", "pages", "date", "vote", "veto", "catalogue", "signature"),
        *("note", "source", "search_by_document"),
        *("mentions", "kind_document", "action_expression", "action_invitation", "to_parties", "to_commissions"),
    },
    "es": {"veto", "series"},
}
"""The words that are the same in English; what else is the same was not translated."""

PUNCTUATION = {"comma", "colon", "semicolon", "counted"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_that_english_has_and_no_other(language: str) -> None:
    assert words_in(language).entries.keys() == words_in("en").entries.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_places_for_the_same_facts_in_every_language(language: str) -> None:
    def places(words: Words) -> dict[str, set[str]]:
        return {key: set(PLACES.findall(phrase)) for key, phrase in words.entries.items()}

    assert places(words_in(language)) == places(words_in("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_empty(language: str) -> None:
    assert [key for key, phrase in words_in(language).entries.items() if not phrase.strip()] == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_no_word_is_left_in_english(language: str) -> None:
    english = words_in("en").entries
    same = {key for key, phrase in words_in(language).entries.items() if phrase == english.get(key)}
    assert same - LIKE_ENGLISH.get(language, set()) - PUNCTUATION == set()


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_word_is_written_in_the_letters_of_its_language(language: str) -> None:
    phrases = words_in(language).entries.items()
    assert [key for key, phrase in phrases if key not in PUNCTUATION and not re.search(SCRIPTS[language], phrase)] == []


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "3 December 2020"),
        ("fr", "3 décembre 2020"),
        ("es", "3 de diciembre de 2020"),
        ("zh", "2020年12月3日"),
        ("ru", "3 декабря 2020 года"),
        ("ar", "3 كانون الأول/ديسمبر 2020"),
    ],
)
def test_dates_are_printed_as_the_united_nations_print_them(language: str, printed: str) -> None:
    assert words_in(language).date(date(2020, 12, 3)).replace("\u00a0", "\u202f") == printed


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert words_in("fr").date(date(2021, 1, 1)) == "1er janvier 2021"


def test_arabic_is_written_from_right_to_left_with_the_digits_0_to_9() -> None:
    assert words_in("ar").direction == "rtl"
    assert words_in("ar").number(2608) == "2\u00a0608"
