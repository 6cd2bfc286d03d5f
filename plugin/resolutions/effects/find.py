"""The effects of a document: of each paragraph that acts, what it says that it does to which other document.

    text ─clauses→ Clause… ─verbs→ Verb… ─objects→ Citation…

A paragraph acts by a verb of its own ("Extends"), by one that depends on "decides" ("decides … to extend", "decides
that … shall supersede"), or by one whose subject is what it ends ("is hereby abolished"). What a clause tells, asks,
intends or makes depend on a condition is no effect.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..actions.lexicon import folded
from ..anchors import is_quoted
from ..grouping import grouped
from ..model import Citation, Document, Unit
from ..text import Plain
from ..text.letters.punctuation import COMMAS
from ..un import CHARTER
from .clauses import Clause, behind_adverbs, clauses
from .grammar import EffectGrammar, Role, grammar
from .lasting import Lasting
from .model import KINDS, Effect, EffectKind
from .objects import NamedObject, is_direct, objects

_TELLING = frozenset({"letter", "report"})
"""The kinds of documents that only tell what others do."""
_ACTING = frozenset({"operative", "subparagraph", "continuation", "paragraph"})
_PARTS = frozenset({"subparagraph", "continuation"})
_NO_OTHER = frozenset({"SELF", CHARTER})
"""Targets of citations that are no other document."""
_LASTING = frozenset({"extends", "suspends"})
_PENDING = frozenset({"ends", "suspends"})
_KINDS = frozenset(KINDS)
_ASIDE = frozenset(",،—–")
"""What stands on both sides of an aside."""
_NEAR = 40
"""So far before an infinitive is looked for what leads to it, and before a day."""


class _Verb(NamedTuple):
    """A verb of an effect at its place, the part of the text in which it names what it acts on, and how far it is
    looked for a day."""

    kind: EffectKind
    start: int
    end: int
    first: int
    last: int
    reach: int
    shares: bool = False
    """Whether what it acts on is named behind the verb that follows it."""


def effects(document: Document) -> tuple[Effect, ...]:
    """What the document's paragraphs say that they do to other documents, in their order; one a citation and verb.

    What a document would do that is only quoted, a draft that an organ recommends, is not done.
    """
    if document.kind in _TELLING or not document.citations:
        return ()
    words = grammar(document.language)
    citations_by_anchor = grouped((citation.anchor, citation) for citation in document.citations)
    units = {unit.anchor: unit for unit in document.units}
    sentences, lasting = _Sentences(units, words), Lasting(document, units, words)
    found: list[Effect] = []
    for unit in document.units:
        citations = citations_by_anchor.get(unit.anchor, ())
        if unit.kind not in _ACTING or is_quoted(unit.anchor) or all(_is_own(one, document) for one in citations):
            continue
        text = folded(unit.text)
        if words.acts(text.text):
            found += (
                effect
                for effect in _of_unit(text, sentences.begun(unit), citations, lasting, words)
                if not _is_own(effect.citation, document)
            )
    return tuple(found)


def _is_own(citation: Citation, document: Document) -> bool:
    return citation.target in _NO_OTHER or citation.target == document.id


class _Sentences:
    """What the sentences do that parts of paragraphs go on with; each paragraph is looked at once."""

    def __init__(self, units: Mapping[str, Unit], words: EffectGrammar) -> None:
        self._units, self._words = units, words
        self._roles: dict[str, Role | EffectKind] = {}

    def begun(self, unit: Unit) -> Role | EffectKind:
        """What the sentence does that a unit goes on with; "other" of a unit that begins its own."""
        parent = self._units.get(unit.parent or "") if unit.kind in _PARTS else None
        if parent is None or parent.kind not in _ACTING:
            return "other"
        if parent.anchor not in self._roles:
            self._roles[parent.anchor] = "other"  # of a unit that were its own parent
            self._roles[parent.anchor] = clauses(folded(parent.text).text, self._words, self.begun(parent))[-1].role
        return self._roles[parent.anchor]


def _of_unit(
    text: Plain, begun: Role | EffectKind, citations: Iterable[Citation], lasting: Lasting, words: EffectGrammar
) -> Iterator[Effect]:
    named = sorted(_named(text, citations))
    starts = [one.start for one in named]
    recalled: tuple[Citation, ...] = ()
    for clause in clauses(text.text, words, begun):
        first, last = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
        # What holds of a clause is looked for once, and not once a verb, of which there may be thousands.
        verbs = _unconditional(_verbs(text.text, clause, words), text.text, clause, words)
        limits = lasting.limits(text.text, clause) if any(one.kind in _LASTING for one in verbs) else ()
        for verb in verbs:
            here = named[bisect_left(starts, verb.first, first) : bisect_left(starts, verb.last, first)]
            has_subject = verb.last == verb.start  # what it affects stands before it, if anywhere
            named_here = first < last or has_subject
            affected = objects(text.text, here, verb.first, verb.last, words) if named_here else recalled
            lasts = verb.kind in _LASTING
            until = lasting.until(text.text, clause.verb, (verb.start, verb.reach), limits, here) if lasts else None
            start, end = text.printed(verb.start, verb.end)
            for citation in affected:
                yield Effect(verb.kind, start, end, citation, until)
        recalled = _recalled(text.text, named[first : first + 1], clause, words) if first < last else ()


def _named(text: Plain, citations: Iterable[Citation]) -> Iterator[NamedObject]:
    """The citations at their places in the folded text, where some signs of the printed one are left out."""
    printed = [place + number for number, place in enumerate(text.left_out)]
    for one in citations:
        yield NamedObject(one.start - bisect_left(printed, one.start), one.end - bisect_left(printed, one.end), one)


def _verbs(text: str, clause: Clause, words: EffectGrammar) -> Iterator[_Verb]:
    """The verbs by which a clause acts."""
    condition = next((start for start, _, _ in words.conditions.all(text, clause.verb, clause.end)), clause.end)
    places: list[tuple[int, int, EffectKind]] = []
    if clause.role in _KINDS:
        places.append((clause.start, clause.verb, clause.role))
    elif clause.role == "act":
        places += _infinitives(text, clause, words)
        places += words.clauses.all(text, clause.verb, clause.end)
    following: _Verb | None = None
    for start, end, kind in sorted(places, reverse=True):
        if start < condition and not words.exempt.is_next(text, end):
            following = _before_its_object(kind, start, end, following, text, clause, words)
            yield following
    yield from (verb for verb in _behind_objects(text, clause, words) if verb.start < condition)


def _holding(text: str, clause: Clause, words: EffectGrammar) -> Iterator[_Verb]:
    """The verbs that follow the objects which a clause holds before them; each further one is joined to the first."""
    places = [
        (start, end)
        for at, (start, end, _) in enumerate(words.holding.all(text, clause.verb, clause.end))
        if not at or words.joined.search(text, max(clause.verb, start - _NEAR), start)
    ]
    reaches = [*(start for start, _ in places), clause.end][1:]
    for (_, end), reach in zip(places, reaches, strict=True):
        finals = words.finals.all(text, end, reach)
        if final := next((one for one in finals if not words.exempt.is_next(text, one[1])), None):
            last = next((stop for stop, _, _ in words.stops.all(text, final[1], reach)), reach)
            yield _Verb(final[2], final[0], final[1], end, last, reach)


def _unconditional(verbs: Iterable[_Verb], text: str, clause: Clause, words: EffectGrammar) -> list[_Verb]:
    """The verbs without those that end or suspend something only if what the clause says behind them happens: "as soon
    as"."""
    found = list(verbs)
    first = min((one.end for one in found if one.kind in _PENDING), default=clause.end)
    last = max((start for start, _, _ in words.pending.all(text, first, clause.end)), default=-1)
    return [one for one in found if one.kind not in _PENDING or one.end > last]


def _before_its_object(
    kind: EffectKind, start: int, end: int, following: _Verb | None, text: str, clause: Clause, words: EffectGrammar
) -> _Verb:
    """A verb with what stands between it and the following one; where nothing does, with that one's object: "to renew
    and to amend the measures"."""
    if following is None:
        reach = clause.end
    elif not following.shares and words.joins.fullmatch(text, end, following.start):
        return _Verb(kind, start, end, following.first, following.last, following.reach, shares=True)
    else:
        reach = following.start
    named = _behind_first_aside(text, end, reach, words)
    last = next((stop for stop, _, _ in words.stops.all(text, named, reach)), reach)
    return _Verb(kind, start, end, end, last, reach)


def _behind_first_aside(text: str, end: int, reach: int, words: EffectGrammar) -> int:
    """Where what a verb acts on may begin: behind an aside that names nothing, right behind the verb or its day: "to
    extend until 3 May 2032, ensuring safety, the measures"."""
    before, opened = _up_to_comma(text, end, reach)
    if opened and (not before.strip() or words.direct.fullmatch(before)):
        aside, closed = _up_to_comma(text, opened, reach)
        if closed and not any(map(str.isdecimal, aside)):
            return closed
    return end


def _up_to_comma(text: str, start: int, end: int) -> tuple[str, int]:
    """What stands before the next comma, and where that is over; 0 where there is none."""
    found = [place for sign in COMMAS if (place := text.find(sign, start, end)) >= 0]
    return (text[start : min(found)], min(found) + 1) if found else ("", 0)


def _infinitives(text: str, clause: Clause, words: EffectGrammar) -> Iterator[tuple[int, int, EffectKind]]:
    """The verbs that depend on the clause's own: right behind it, behind an aside, or joined to one."""
    direct = behind_adverbs(text, clause.verb, words)
    has_aside = text[direct : direct + _NEAR].lstrip()[:1] in _ASIDE
    begun = False
    for start, end, kind in words.infinitives.all(text, clause.verb, clause.end):
        is_first = start - direct <= _NEAR and text[direct:start].strip() in words.to
        is_behind = has_aside and _is_behind_aside(text, start, words)
        if is_first or is_behind or (begun and words.joined.search(text, max(clause.verb, start - _NEAR), start)):
            begun = True
            yield start, end, kind


def _is_behind_aside(text: str, start: int, words: EffectGrammar) -> bool:
    """Whether an aside ends right before an infinitive: ", in order to …, to extend"."""
    before = text[max(0, start - _NEAR) : start].rstrip()
    return any(before.removesuffix(to).rstrip()[-1:] in _ASIDE for to in words.to if before.endswith(to))


def _behind_objects(text: str, clause: Clause, words: EffectGrammar) -> Iterator[_Verb]:
    """The verbs that stand behind what they act on."""
    found = [*words.declared.all(text, clause.start, clause.end)]
    if clause.role == "act":
        found += words.passives.all(text, clause.verb, clause.end)
        for verb in _holding(text, clause, words):
            yield verb
            found = [one for one in found if not verb.start <= one[0] < verb.end]  # 改为, and in 修改为
    first = clause.verb
    framed = words.framed.is_within(text, first, min(first + _NEAR, clause.end))
    for start, end, kind in sorted(found):
        if framed and first == clause.verb:
            first = max(text.rfind(sign, first, start) for sign in COMMAS) + 1 or start
        yield _Verb(kind, start, end, first, start, min(end + _NEAR, clause.end))
        first = end


def _recalled(text: str, first: Sequence[NamedObject], clause: Clause, words: EffectGrammar) -> tuple[Citation, ...]:
    """The paragraph that a clause recalls first, which the next may do something to without naming it: "Recalls
    paragraph 2 of …, and extends its authorizations"."""
    return tuple(
        one.citation
        for one in first
        if clause.role == "told"
        and one.citation.pinpoint != "-"
        and is_direct(text, min(clause.verb, one.start), one.start, words)
    )
