"""A unit's text cut into tokens: well nested, nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_resolutions.views.tokens import NoteMark, Span, SpanKind, TextToken, numbers, pieces, tokens, unbroken
from support.examples import cases, sentence

KINDS: tuple[SpanKind, ...] = get_args(SpanKind)


def written(found: Sequence[TextToken]) -> str:
    return "".join(
        f"{f'[{note.label}]' if note else ''}{f'<{opens.kind}>' if opens else ''}{text}"
        f"{f'</{closes.kind}>' if closes else ''}"
        for text, opens, closes, note in found
    )


@pytest.mark.parametrize("case", cases("tokens"), ids=sentence)
def test_tokens(case: dict[str, Any]) -> None:
    text = case["text"]
    spans = [Span(text.index(surface), text.index(surface) + len(surface), kind) for kind, surface in case["spans"]]
    notes = [NoteMark(text.index(words) + len(words), label) for label, words in case.get("notes", ())]
    assert written(tokens(text, [*spans, *numbers(text)], notes)) == case["tokens"]


@pytest.mark.parametrize("case", [case for case in cases("tokens") if not case["spans"]], ids=sentence)
def test_an_excerpt_keeps_together_what_a_paragraph_does(case: dict[str, Any]) -> None:
    excerpt = pieces([("… ", False), ("10 958 700", True), (case["text"], False)])
    assert "".join(text for text, *_ in excerpt) == f"… 10 958 700{unbroken(case['text'])}"
    assert [text for text, is_marked, _ in excerpt if is_marked] == ["10 958 700"]
    said = [f"<number>{text}</number>" if is_number else text for text, _, is_number in excerpt]
    assert "".join(said) == f"… 10 958 700{case['tokens']}"


SPANS = st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from(KINDS))
NOTES = st.lists(st.builds(NoteMark, st.integers(0, 40), st.just("1"), st.just("")), max_size=4).map(sorted)


@given(st.text(max_size=30), st.lists(SPANS, max_size=12), NOTES)
def test_the_text_tokens_joined_are_the_text(text: str, spans: list[Span], notes: list[NoteMark]) -> None:
    found = tokens(text, spans, notes)
    assert "".join(token.text for token in found) == text
    before = [len("".join(token.text for token in found[:at])) for at, token in enumerate(found) if token.note]
    assert before == [min(note.start, len(text)) for note in notes]


@given(st.text(max_size=30), st.lists(SPANS, max_size=12), NOTES)
def test_what_opens_closes_in_the_reverse_order(text: str, spans: list[Span], notes: list[NoteMark]) -> None:
    opened: list[Span] = []
    for token in tokens(text, spans, notes):
        assert not (token.note and opened)
        if token.opens is not None:
            opened.append(token.opens)
        if token.closes is not None:
            assert opened.pop() is token.closes
    assert opened == []


@pytest.mark.slow
def test_many_spans_in_a_long_text_take_one_pass() -> None:
    """A hundred thousand citations in a paragraph: each is found once, and the work grows with their number."""
    text = "9001 " * 100_000
    spans = [Span(start, start + 4, "external") for start in range(0, len(text), 5)]
    assert sum(token.opens is not None for token in tokens(text, spans)) == 100_000
