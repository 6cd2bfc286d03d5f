"""Which Chapters and Articles are the Charter's, and not a statute's or a convention's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...un import COUNCIL, Organ
from ..grammars.grammar import WORD, Grammar
from ..places.token import Token
from .named_organs import SENTENCE_END

_GAP, _LIST_GAP, _SENTENCE, _SAME, _INSTRUMENT = 4, 40, 240, 24, 80
_BEHIND_DOCUMENT = re.compile(r"[)）][,،，]?\s*\Z")
"""What stands before a chapter of the document that is named in brackets: "(A/77/53), Chapter VI"."""
_BEHIND_TITLE = "》"
"""What ends the title of an instrument right before its chapter: 《非洲联盟宪章》第七章."""
_NAMED = 80
"""How far before a chapter the Charter's name may begin that stands right before it."""
_OF_FORCE = ("chVI", "chVII", "chVIII")
"""The Chapters that texts of the Council name without the Charter."""


def is_charters(
    text: str, token: Token, before: Sequence[Token], following: Sequence[Token], rules: Grammar, own: Organ
) -> bool:
    """Whether a Chapter or an Article is the Charter's: it says so, at the end of its list, or just before.

    `before` and `following` are the tokens around it.
    """
    end = token.stop or token.end
    for other in [token, *following]:
        if other.kind == "paragraphs" and other.start - end <= _LIST_GAP:
            continue  # "au paragraphe 1 de l’Article 15 et au paragraphe 3 de l’Article 24 de la Charte"
        if other is not token and (other.kind not in ("chapter", "article") or other.start - end > _LIST_GAP):
            break
        if other is not token and _has_word(text, other) and _is_of_instrument(text, token, before, rules):
            return False  # "the Statute of the Court, Article 38, and Article 2 (4) of the Charter"
        end = other.stop or other.end
        if named := rules.charter.after.match(text, end):
            return not rules.charter.other.match(text, named.end())
        if rules.relations.thereof.match(text, end):
            return _is_named_before(text, token, rules)
        if _is_of(text, end, rules) and not _is_of_chapter(text, end, rules):
            return False
    is_named = rules.charter.right_before.search(text, max(0, token.start - _NAMED), token.start) is not None
    if not is_named and text.endswith(_BEHIND_TITLE, 0, token.start):
        return False
    is_of_force = own == COUNCIL and token.kind == "chapter" and token.pins[0] in _OF_FORCE and token.start > 0
    if is_of_force and (is_named or not _is_of_document(text, token, rules)):
        return True
    return _is_named_before(text, token, rules)


def _is_of(text: str, end: int, rules: Grammar) -> bool:
    """Whether it is said there of what Articles or Chapters are, and the list does not go on: in Chinese one sign says
    both; "article 2, paragraph 4, of the Statute and"."""
    listed = rules.numbers.join.match(text, end)
    goes_on = listed is not None and rules.relations.of.match(text, listed.end()) is None
    return not goes_on and rules.relations.of.match(text, end) is not None


def _has_word(text: str, token: Token) -> bool:
    """Whether a Chapter or an Article has the word itself, and not only the first of its list."""
    return not text[token.start].isdecimal()


def _is_of_instrument(text: str, token: Token, before: Sequence[Token], rules: Grammar) -> bool:
    """Whether the list that an Article stands in follows the name of a statute or a convention and a comma."""
    head = next((one for one in [token, *reversed(before)] if _has_word(text, one)), token)
    return rules.charter.instrument_before.search(text, max(0, head.start - _INSTRUMENT), head.start) is not None


def _is_of_document(text: str, token: Token, rules: Grammar) -> bool:
    """Whether a chapter is one of the document named right before it: "(A/77/53), Chapter VI", "Ibid., Chapter VII"."""
    behind = _BEHIND_DOCUMENT.search(text, max(0, token.start - _GAP), token.start)
    return behind is not None or rules.charter.same.search(text, max(0, token.start - _SAME), token.start) is not None


def _is_named_before(text: str, token: Token, rules: Grammar) -> bool:
    """Whether the sentence names the Charter before, and no other instrument after it."""
    window = text[max(0, token.start - _SENTENCE) : token.start]
    names = list(rules.charter.name.finditer(window))
    return (
        bool(names)
        and not rules.charter.other.match(window, names[-1].end())
        and not any(named["instrument"] for named in rules.charter.instrument.finditer(window, names[-1].end()))
        and not SENTENCE_END.search(window, names[-1].end())
    )


def _is_of_chapter(text: str, end: int, rules: Grammar) -> bool:
    """Whether an Article is said to be of a Chapter: "Article 41 of Chapter VII of the Charter"."""
    of = rules.relations.of.match(text, end)
    word = WORD.search(text[of.end() : of.end() + 24]) if of else None
    return word is not None and rules.numbers.role_before.get(word.group().lower()) == "chapter"
