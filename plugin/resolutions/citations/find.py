"""Tokens to mentions: which token names a document, which document, and which of its paragraphs.

Rules of the labelled sets (`labels/GUIDE`): a mention is the shortest string that identifies one document; the
paragraphs named with it are its pinpoint; paragraphs of no other document are a reference to the document itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..council import verdict
from ..symbols import Symbol
from .charter import is_charters
from .grammar import Grammar, grammar
from .organs import OrganCode, Own, is_resolution, organ_of, resolution_symbol
from .tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` names `target`; `pins` are its paragraphs in the order of the text."""

    start: int
    end: int
    target: str
    pins: tuple[str, ...] = ()
    year: int | None = None
    relative: bool = False
    """Of a reference to the document itself: the pins are letters of the paragraph in which it stands."""


_LINK, _LONG_LINK, _DIRECT, _TRAIL, _LOOSE, _NEAR = 100, 180, 40, 120, 160, 60
"""How many characters may stand between paragraphs and what they are of, and between the word and a number."""

_MARKS = "\u200e\u200f\u202c\xa0"
"""Direction marks, and the space that does not break: spaces to the grammar."""
_SENTENCE_END = re.compile(r"[;:。]|\.\s")
_WORD = re.compile(r"[^\W\d_]+")
_ANNEX = re.compile(r"\s*(?P<which>[A-Z]|[IVX]+|[0-9]+)(?!\w)")
_LITERAL = re.compile(r"(?P<organ>[AS])/(?P<rest>[0-9]+(?:/[0-9]+[A-Z]?)?)")


def find(text: str, language: str, own: Own) -> list[Mention]:
    """The mentions in one text, in reading order. Linear in the text; never raises."""
    rules = grammar(language)
    folded = text.translate(rules.fold) if rules.fold else text
    for mark in _MARKS:
        if mark in folded:
            folded = folded.replace(mark, " ")
    found = tokens(folded, rules)
    return _Finder(folded, found, rules, own).mentions() if found else []


class _Finder:
    """One walk over a text's tokens; it lives no longer than the walk."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, own: Own) -> None:
        self._text, self._found, self._rules, self._own = text, found, rules, own
        self._made: list[Mention] = []
        self._ahead: tuple[str, ...] = ()
        """Pinpoints named before the mention that they are of."""
        self._organ: OrganCode = own.organ

    def mentions(self) -> list[Mention]:
        for index, token in enumerate(self._found):
            if token.kind == "paragraphs":
                self._paragraphs(index, token)
            elif token.kind in ("article", "chapter"):
                if is_charters(self._text, token, self._found[index + 1 :  index + 40], self._rules):
                    self._add(token, "CHARTER", _article_pins(token.pins, self._ahead))
                self._ahead = ()
            else:
                if symbol := self._document(token):
                    self._add(token, symbol.id, self._ahead, symbol.year)
                if not self._text.startswith("-", token.end):    # both halves of a joint symbol: A/64/742-S/2010/181
                    self._ahead = ()
        return self._made

    def _add(self, token: Token, target: str, pins: tuple[str, ...], year: int | None = None) -> None:
        self._made.append(Mention(token.start, token.end, target, pins, year, token.relative))

    def _document(self, token: Token) -> Symbol | None:
        if token.symbol:
            literal = _LITERAL.fullmatch(token.symbol.id) if token.governed else None
            if literal and (literal["organ"] == "A" or token.year):
                return Symbol(f"{literal['organ']}/RES/{literal['rest']}", token.year)
            return token.symbol
        if token.year:
            return resolution_symbol(token, "SC") if is_resolution(token, self._loosely_governed(token)) else None
        if token.head:
            self._organ = organ_of(self._text, token, self._rules, self._own)
        if token.session:
            return resolution_symbol(token, self._organ)
        council = self._organ == "SC" or self._own.organ != "SC" and self._organ == self._own.organ
        return Symbol(f"S/RES/{token.number}") if council and verdict(token.number, None) == "right" else None

    def _loosely_governed(self, token: Token) -> bool:
        window = self._text[max(0, token.start - _LOOSE) : token.start]
        named = list(self._rules.resolution.finditer(window))
        return bool(named) and not _SENTENCE_END.search(window, named[-1].end())

    def _paragraphs(self, index: int, token: Token) -> None:
        text, rules = self._text, self._rules
        if rules.own.match(text, token.end) or rules.own_before.search(text[max(0, token.start - 12) : token.start]):
            self._own_paragraphs(token)
        elif index + 1 < len(self._found) and (pins := self._link(token, index)):
            self._ahead += pins
        elif self._trails(token):
            last = self._made[-1]
            self._made[-1] = replace(last, pins=last.pins + token.pins)
        elif annex := rules.of_annex.match(text, token.end):
            if which := _ANNEX.match(text, annex.end()):
                self._add(token, "SELF", tuple(f"annex-{which['which'].lower()}-{pin}" for pin in token.pins))
        elif self._is_own(token):
            self._own_paragraphs(token)

    def _is_own(self, token: Token) -> bool:
        """Whether paragraphs that nothing says whose they are can only be the document's own."""
        before = self._text[max(0, token.start - _NEAR) : token.start]
        if self._rules.thereof.match(self._text, token.end):
            return bool(self._rules.own_name.search(before))
        if token.short or not self._own.numbered or self._rules.of.match(self._text, token.end):
            return False
        return not self._rules.other_before.search(before)

    def _own_paragraphs(self, token: Token) -> None:
        self._add(token, "SELF", token.pins)

    def _link(self, token: Token, index: int) -> tuple[str, ...]:
        """The pinpoints of a reference whose document is named next; empty where what is named next is another's."""
        text, rules, following = self._text, self._rules, self._found[index + 1]
        gap = text[token.end : following.start] if following.start - token.end <= _LONG_LINK else ""
        if following.kind == "paragraphs":
            joined = rules.join.match(gap)
            chained = joined and joined.end() == len(gap) and index + 2 < len(self._found)
            return token.pins if chained and not rules.own.match(text, following.end) and self._link(following, index + 1) else ()
        of = rules.of.match(gap)
        if not of:
            return ()
        own = rules.own.search(gap)
        words = [word.lower() for word in _WORD.findall(gap)]
        if len(gap) <= _LINK and all(word in rules.between or len(word) == 1 or word in rules.role_before for word in words):
            annex = rules.of_annex.match(gap)
            which = _ANNEX.match(gap, annex.end()) if annex else None
            prefix = f"annex-{which['which'].lower()}-" if which else "annex-" if annex else ""
            return tuple(prefix + pin for pin in token.pins)
        # "paragraph 64 of the report … (S/24343)", "paragraphs 138 and 139 of the Outcome (see resolution 60/1)"
        inside = gap.rpartition("(")[2] if "(" in gap else gap if len(gap) <= _DIRECT else ")"
        named = following.kind == "symbol" or following.head
        return token.pins if named and ")" not in inside and not _SENTENCE_END.search(gap) and not own else ()

    def _trails(self, token: Token) -> bool:
        """Whether the paragraphs are of the document named last: "(S/2006/997) …, including paragraphs 21 and 22"."""
        if not self._made or self._made[-1].target in ("SELF", "CHARTER"):
            return False
        gap = self._text[self._made[-1].end : token.start]
        if self._rules.thereof.match(self._text, token.end):
            return len(gap) <= _DIRECT and not _SENTENCE_END.search(gap) or bool(self._rules.trailing.match(gap))
        return len(gap) <= _TRAIL and bool(self._rules.trailing.match(gap))


def _article_pins(pins: tuple[str, ...], paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """`art2` and the paragraph named before it ("paragraph 4 of Article 2") make `art2-4`."""
    return tuple(f"{pins[0]}-{paragraph}" for paragraph in paragraphs) if paragraphs else pins
