"""The effects of a document: of each paragraph that acts, what it says that it does to which other document.

    text ─clauses→ Clause… ─verbs→ Verb… ─objects→ Citation…

A paragraph acts by a verb of its own ("Extends"), by one that depends on "decides" ("decides … to extend", "decides
that … shall supersede"), or by one whose subject is what it ends ("is hereby abolished"). What a clause tells, asks,
intends or makes depend on a condition is no effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ..actions.lexicon import folded
from ..languages.months import days
from ..model import Citation, Document, Unit
from ..text import Plain
from .clauses import Clause, behind_adverbs, clauses
from .grammar import Grammar, Role, grammar
from .model import KINDS, Effect, EffectKind
from .objects import Named, is_direct, objects

_TELLING = frozenset({"letter", "report"})
"""The kinds of documents that only tell what others do."""
_ACTING = frozenset({"operative", "subparagraph", "continuation", "paragraph"})
_LASTING = frozenset({"extends", "suspends"})
_KINDS = frozenset(KINDS)
_ASIDE = frozenset(",،—–")
"""What stands on both sides of an aside."""
_JOIN = 40
"""How far before a second infinitive its joining words are looked for."""


class _Verb(NamedTuple):
    """A verb of an effect at its place, and the part of the text in which it names what it acts on."""

    kind: EffectKind
    start: int
    end: int
    first: int
    last: int


def effects(document: Document) -> tuple[Effect, ...]:
    """What the document's paragraphs say that they do to other documents, in their order; one a citation and verb."""
    if document.kind in _TELLING:
        return ()
    words = grammar(document.language)
    cited: dict[str, list[Citation]] = {}
    for citation in document.citations:
        cited.setdefault(citation.anchor, []).append(citation)
    units = {unit.anchor: unit for unit in document.units} if cited else {}
    found: list[Effect] = []
    for unit in document.units if cited else ():
        others = [one for one in cited.get(unit.anchor, ()) if one.target not in ("SELF", "CHARTER", document.id)]
        if others and unit.kind in _ACTING:
            text = folded(unit.text)
            if words.acts(text.text):
                inherited = _inherited(unit, units, words)
                found += _of_unit(text, inherited, cited[unit.anchor], document.id, words)
    return tuple(found)


def _inherited(unit: Unit, units: dict[str, Unit], words: Grammar) -> Role | EffectKind:
    """What the sentence does that a part of a paragraph goes on with."""
    parent = units.get(unit.parent or "") if unit.kind in ("subparagraph", "continuation") else None
    if parent is None or parent.kind not in ("operative", "subparagraph"):
        return "other"
    return clauses(folded(parent.text).text, words, _inherited(parent, units, words))[-1].role


def _of_unit(
    text: Plain, inherited: Role | EffectKind, citations: Iterable[Citation], own: str, words: Grammar
) -> Iterator[Effect]:
    named = list(_named(text, citations))
    before: Clause | None = None
    for clause in clauses(text.text, words, inherited):
        for verb in _verbs(text.text, clause, words):
            affected = list(objects(text.text, named, verb.first, verb.last, words))
            inside = [one for one in named if clause.start <= one.start < clause.end]
            if not inside and before is not None and before.role == "told":
                affected = list(_recalled(text.text, named, before, words))
            until = _until(text.text, verb.end, clause.end, words) if verb.kind in _LASTING else None
            start, end = text.printed(verb.start, verb.end)
            for citation in affected:
                if citation.target not in ("SELF", "CHARTER", own):
                    yield Effect(verb.kind, start, end, citation, until)
        before = clause


def _named(text: Plain, citations: Iterable[Citation]) -> Iterator[Named]:
    """The citations at their places in the folded text, where some signs of the printed one are left out."""
    for one in citations:
        start = one.start - sum(place <= one.start for place in text.left_out)
        yield Named(start, one.end - sum(place < one.end for place in text.left_out), one)


def _verbs(text: str, clause: Clause, words: Grammar) -> Iterator[_Verb]:
    """The verbs by which a clause acts."""
    places: list[tuple[int, int, EffectKind]] = []
    if clause.role in _KINDS:
        places.append((clause.start, clause.verb, clause.role))
    elif clause.role == "act":
        places += _infinitives(text, clause, words)
        places += words.clauses.all(text, clause.verb, clause.end)
    following: _Verb | None = None
    for start, end, kind in sorted(places, reverse=True):
        if not _is_unconditional(text, clause, start, end, words):
            continue
        if following is not None and words.joined.fullmatch(text[end : following.start].strip()):
            first, last = following.first, following.last  # "to renew and to amend the measures": they share it
        else:
            first, last = end, following.start if following is not None else clause.end
            last = next((stop for stop, _, _ in words.stops.all(text, first, last)), last)
        following = _Verb(kind, start, end, first, last)
        yield following
    yield from _behind_objects(text, clause, words)


def _infinitives(text: str, clause: Clause, words: Grammar) -> Iterator[tuple[int, int, EffectKind]]:
    """The verbs that depend on the clause's own: right behind it, behind an aside, or joined to one."""
    direct = behind_adverbs(text, clause.verb, words)
    begun = False
    for start, end, kind in words.infinitives.all(text, clause.verb, clause.end):
        before = text[direct:start].strip()
        aside = text[clause.verb : start].lstrip()[:1] in _ASIDE and _is_behind_aside(text, start, words)
        joined = begun and words.joined.search(text, max(clause.verb, start - _JOIN), start) is not None
        if before in words.to or aside or joined:
            begun = True
            yield start, end, kind


def _is_behind_aside(text: str, start: int, words: Grammar) -> bool:
    """Whether an aside ends right before an infinitive: ", in order to …, to extend"."""
    before = text[max(0, start - _JOIN) : start].rstrip()
    return any(before.removesuffix(to).rstrip()[-1:] in _ASIDE for to in words.to if before.endswith(to))


def _is_unconditional(text: str, clause: Clause, start: int, end: int, words: Grammar) -> bool:
    """Whether a verb acts at once, and on what it names itself."""
    behind = end + len(text[end:]) - len(text[end:].lstrip())
    return not words.conditions.within(text, clause.verb, start) and words.exempt.at(text, behind) is None


def _behind_objects(text: str, clause: Clause, words: Grammar) -> Iterator[_Verb]:
    """The verbs that stand behind what they act on."""
    found = [*words.declared.all(text, clause.start, clause.end)]
    if clause.role == "act":
        found += words.passives.all(text, clause.verb, clause.end)
        held = next(words.holding.all(text, clause.verb, clause.end), None)
        if held is not None:
            for start, end, kind in words.finals.all(text, held[1], clause.end):
                yield _Verb(kind, start, end, held[1], clause.end)
                break
    begins = [clause.verb, *(end for _, end, _ in sorted(found))]
    for (start, end, kind), first in zip(sorted(found), begins, strict=False):
        if not words.conditions.within(text, clause.verb, start):
            yield _Verb(kind, start, end, first, start)


def _recalled(text: str, named: Sequence[Named], clause: Clause, words: Grammar) -> Iterator[Citation]:
    """The paragraph that is recalled first, where what follows names nothing: "Recalls paragraph 2 of …, and extends
    its authorizations"."""
    for one in named:
        if clause.verb <= one.start < clause.end:
            if one.citation.pinpoint != "-" and is_direct(text, clause.verb, one.start, words):
                yield one.citation
            return


def _until(text: str, start: int, end: int, words: Grammar) -> date | None:
    """The first day of which the text says that something lasts until then."""
    for place, day in days(text, words.language, start, end):
        if text[start:place].rstrip().endswith(words.until):
            return day
    return None
