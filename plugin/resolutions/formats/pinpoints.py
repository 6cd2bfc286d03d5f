"""Places in a document → the words by which a citation names them, in a style and a language: `paras. 3–7 and 20 (a)`.

In: runs of places, each with its first and its last, and the words of the style. Out: text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from ..anchors import ARTICLE, region_number
from ..un import item_value, to_roman
from .cited_places import KINDS, UNSAID, CitedPlace, Run


def pinpoint(runs: Sequence[Run], words: Mapping[str, Any]) -> str:
    """`paras. 3–7 and 20 (a)`; empty where nothing that is named has a number."""
    groups = groupby(runs, key=lambda run: (run[0].region, run[0].kind))
    told = (_group(region, kind, list(group), words) for (region, kind), group in groups)
    return _joined(list(dict.fromkeys(filter(None, told))), words)


def _group(region: tuple[tuple[str, str], ...], kind: str, runs: Sequence[Run], words: Mapping[str, Any]) -> str:
    if kind and region and region[-1][0] == ARTICLE:
        return str(words["part"]).join((*_regions(region[:-1], words), _in_article(region[-1][1], kind, runs, words)))
    parts = [*_regions(region, words)]
    if kind == "note":
        parts.append(words["note"].format(n=_joined(list(_numbers(runs, words)), words)))
    elif kind:
        many = len({place.path[0] for run in runs for place in run}) > 1
        parts.append(words[f"{kind}s" if many else kind].format(n=_joined(list(_numbers(runs, words)), words)))
    return str(words["part"]).join(parts)


def _in_article(article: str, kind: str, runs: Sequence[Run], words: Mapping[str, Any]) -> str:
    """`art. 14, para. 2 (d)`; `art. 2 (a)`, and all is so where the style writes an article's paragraphs as items."""
    pattern = "article_items"
    if kind == "paragraph" and "article_paragraph" in words:
        many = len({place.path[0] for run in runs for place in run}) > 1
        pattern = "article_paragraphs" if many else "article_paragraph"
    elif kind == "paragraph":
        runs = [(_as_item(first), _as_item(last)) for first, last in runs]
    items = list(dict.fromkeys(number.strip() for number in _numbers(runs, words)))
    return str(words[pattern].format(n=_article(article, words), items=_joined(items, words)))


def _as_item(place: CitedPlace) -> CitedPlace:
    return replace(place, path=("", *place.path))


def _article(number: str, words: Mapping[str, Any]) -> str:
    """An article's number: the first may have a word for it, `premier`."""
    return str(words.get("article_first", number)) if number == "1" else number


def _regions(region: Iterable[tuple[str, str]], words: Mapping[str, Any]) -> Iterator[str]:
    """What one calls the regions, the outermost first: `annex I`, `sect. B`, `para. 1, quoted text`."""
    kind, path = "", list[str]()
    for name, number in region:
        if name == "quote":
            if kind and path:
                yield str(words[kind].format(n=_number(tuple(path), words)))
            yield str(words["quote"])
            path = []
        elif name in ("annex", "sec"):
            yield _region(name, number, words)
        elif name == ARTICLE:
            yield str(words["article"].format(n=_article(number, words)))
        elif number and name not in UNSAID:
            kind = kind if path else KINDS.get(name, "" if name else "paragraph")
            path.append(number)


def _region(name: str, number: str, words: Mapping[str, Any]) -> str:
    if name == "sec":
        return str(words["section"].format(n=region_number(number, words)))
    if not number:
        return str(words["annex"])
    counted = number.isdecimal() and 0 < int(number) < 90
    return str(words["annexes"].format(n=region_number(to_roman(int(number)) if counted else number, words)))


def _numbers(runs: Sequence[Run], words: Mapping[str, Any]) -> Iterator[str]:
    """The numbers of a group; of an item in the paragraph named just before, its letter alone."""
    before: tuple[str, ...] = ()
    for first, last in runs:
        if before[:-1] and before[:-1] == first.path[:-1]:
            text = _last(first.path, words)
        else:
            text = _number(first.path, words)
        yield text if first == last else f"{text}{words['range']}{_last(last.path, words)}"
        before = last.path


def _number(path: tuple[str, ...], words: Mapping[str, Any]) -> str:
    number, *letters = path
    return number + "".join(words["letter"].format(letter=_letter(one, at, words)) for at, one in enumerate(letters))


def _last(path: tuple[str, ...], words: Mapping[str, Any]) -> str:
    if len(path) == 1:
        return path[0]
    return str(words["letter"].format(letter=_letter(path[-1], len(path) - 2, words))).strip()


def _letter(marker: str, depth: int, words: Mapping[str, Any]) -> str:
    """An item's marker as the language prints it: Arabic has its own letters, and digits below them."""
    letters: Sequence[str] = words.get("letters", ())
    if letters and depth and (value := item_value(marker)):
        return str(value)
    at = ord(marker) - ord("a") if len(marker) == 1 else -1
    return letters[at] if 0 <= at < len(letters) else marker


def _joined(parts: Sequence[str], words: Mapping[str, Any]) -> str:
    *first, last = parts or ("",)
    return f"{words['list'].join(first)}{words['and']}{last}" if first else last
