"""A unit's text cut into tokens: well nested, nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_resolutions.views.tokens import Span, SpanKind, TextToken, tokens
from support.examples import cases, sentence

KINDS: tuple[SpanKind, ...] = get_args(SpanKind)


def written(found: Sequence[TextToken]) -> str:
    return "".join(
        f"{f'<{opens.kind}>' if opens else ''}{text}{f'</{closes.kind}>' if closes else ''}"
        for text, opens, closes in found
    )


@pytest.mark.parametrize("case", cases("tokens"), ids=sentence)
def test_tokens(case: dict[str, Any]) -> None:
    text = case["text"]
    spans = [Span(text.index(surface), text.index(surface) + len(surface), kind) for kind, surface in case["spans"]]
    assert written(tokens(text, spans)) == case["tokens"]


SPANS = st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from(KINDS))


@given(st.text(max_size=30), st.lists(SPANS, max_size=12))
def test_the_text_tokens_joined_are_the_text(text: str, spans: list[Span]) -> None:
    assert "".join(token.text for token in tokens(text, spans)) == text


@given(st.text(max_size=30), st.lists(SPANS, max_size=12))
def test_what_opens_closes_in_the_reverse_order(text: str, spans: list[Span]) -> None:
    opened: list[Span] = []
    for token in tokens(text, spans):
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
