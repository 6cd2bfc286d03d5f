"""What a language sets on the front of a word, without a space: an Arabic "and", "by" or "for"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def fronted(name: str, fronts: Mapping[str, str]) -> Iterator[str]:
    """A name with each of the fronts; a front may draw the name's article, which stands beside it, into itself: للعراق
    is ل with العراق."""
    for front, article in fronts.items():
        if article and name.startswith(article):
            yield f"{front}{front[-1]}{name.removeprefix(article)}"
        else:
            yield f"{front}{name}"
