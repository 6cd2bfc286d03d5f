"""Sentences with something between their words, for tests of what holds wherever something is found."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

MOST = 2
"""So many things are put into a sentence: with more, hardly anything would be found in it."""

LEAST_TRIED = 100
"""Of fewer, the share in which something is found could be small by chance."""


def tried_often() -> settings:
    """As the run's own settings, with enough examples to tell in which share of them something is found."""
    return settings(max_examples=max(LEAST_TRIED, settings().max_examples))


def disturbed(sentences: Sequence[tuple[str, str]], pieces: Sequence[str]) -> SearchStrategy[tuple[str, str]]:
    """Any of the sentences (language, text), the words in their order, with some of the pieces or any other signs put
    into it."""
    insertion = st.tuples(st.floats(0, 1), st.sampled_from(pieces) | st.text(max_size=3))
    return st.builds(_with, st.sampled_from(sentences), st.lists(insertion, max_size=MOST))


def _with(sentence: tuple[str, str], insertions: Sequence[tuple[float, str]]) -> tuple[str, str]:
    """The sentence with each of the signs at its place, told as a share of the text's length."""
    language, text = sentence
    for place, signs in insertions:
        at = round(place * len(text))
        text = text[:at] + signs + text[at:]
    return language, text
