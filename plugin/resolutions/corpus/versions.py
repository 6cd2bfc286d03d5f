"""The language versions of one document, compared by their anchors: what one has and the others have not.

The same paragraph has the same anchor in all languages (content/reference.md#anchors). Where one version alone has an
item or lacks it, a list was set in one language and not in the others, or a conversion lost it. Recitals have no
number in print: where one version has more of them, all behind the odd one have other anchors than in the others.
An editor may compare.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..diagnostics import diagnose
from ..grouping import grouped
from ..languages import LANGUAGES
from ..model import Citation, Diagnostic, Document, DocumentKey, Unit
from .alignment import PassagePair, aligned
from .lone_facts import lone_facts

COMPARED = frozenset({"preambular", "operative", "paragraph", "subparagraph"})
"""Kinds of units whose markers are compared."""

FEWEST_CITED = 3
"""So many documents have to be cited by two versions before what they cite can tell that they are of two documents."""

FEWEST = 3
"""Of two versions nobody can say which one lacks an item; among three, one that stands alone."""


Counterparts = Mapping[str, tuple[str, ...]]
"""By a recital's anchor, the anchors of those that say the same in the version that counts as most do."""


class Exchange(NamedTuple):
    """In one paragraph, documents that one version alone cites, and those that all others cite there."""

    here: tuple[str, ...]
    there: tuple[str, ...]
    line: int
    """Where the first of them is named here, in the source."""
    column: int


class Divergence(NamedTuple):
    """What a version has otherwise than the others of its document."""

    recitals: Counterparts = MappingProxyType({})
    """Empty where it has as many as most, each of which then has the anchor of what says the same."""
    exchanges: Mapping[str, Exchange] = MappingProxyType({})
    """By the paragraph's anchor."""
    is_another_text: bool = False
    """It cites other documents than all others do: another document's text bears its symbol."""
    is_numbered_otherwise: bool = False
    """Some of its operative paragraphs have anchors that none of the others has, which agree: its source counts some
    anew, or one number was read as another, and a number may be that of other words."""


def differing_versions(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """What is told of documents whose language versions differ, at the version that stands alone.

    Takes one pass over the units of the documents; a document in one language has nothing to be compared with.
    """
    for several in versions_of(documents).values():
        yield from _strange(several)
        versions = of_one_text(several)
        yield from _lone(versions)
        yield from _lacking(versions)
        yield from _uneven(versions)
        yield from _otherwise_citing(versions)
        yield from lone_facts(versions)


def versions_of(documents: Iterable[Document]) -> dict[str, list[Document]]:
    """The versions of each document that has several, by its identifier, in the order of `LANGUAGES`."""
    versions = grouped((document.id, document) for document in documents)
    order = LANGUAGES.index
    return {
        identifier: sorted(several, key=lambda document: order(document.language))
        for identifier, several in versions.items()
        if len(several) > 1
    }


def divergences(versions: Sequence[Document]) -> dict[DocumentKey, Divergence]:
    """What each version of a document has otherwise than the others; only those that have something so.

    A version that is another text is compared with none, as in `differing_versions`.
    """
    kept = of_one_text(versions)
    found = {one.key: Divergence(is_another_text=True) for one in versions if one not in kept}
    versions = kept
    for odd in _odd_preambles(versions):
        counterparts = {
            unit.anchor: tuple(other.anchor for other in odd.usual[one.second : one.second + one.second_count])
            for one in odd.pairings
            for unit in odd.recitals[one.first : one.first + one.first_count]
        }
        found[odd.document.key] = Divergence(MappingProxyType(counterparts))
    for document, exchanges in _exchanges(versions):
        held = found.get(document.key, Divergence())
        found[document.key] = held._replace(exchanges=MappingProxyType(exchanges))
    for document in _numbered_otherwise(versions):
        found[document.key] = found.get(document.key, Divergence())._replace(is_numbered_otherwise=True)
    return found


def _strange(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A warning for each version that is the text of another document."""
    for document, count, most in _strangers(versions):
        facts = {"id": document.id, "language": document.language, "count": count, "most": most}
        yield diagnose("other-text", document.source, document.line, 1, others=_others(versions, document), **facts)


def of_one_text(versions: Sequence[Document]) -> Sequence[Document]:
    """The versions without those that are the text of another document."""
    strangers = [document for document, _, _ in _strangers(versions)]
    return [one for one in versions if one not in strangers] if strangers else versions


def _strangers(versions: Sequence[Document]) -> Iterator[tuple[Document, int, int]]:
    """The versions that cite other documents than all others do, each of which is another text with its symbol; with
    how many documents it cites, and how many of these another version cites at most.

    Of what the shorter list of two names, versions of one document have more than half in common: of 2,232 documents in
    three to six languages all had, but for four that are such mistakes.
    """
    if len(versions) < FEWEST:
        return
    cited = [{one.target for one in document.citations if not one.target.isalpha()} for document in versions]
    for document, own in zip(versions, cited, strict=True):
        others = [targets for targets in cited if targets is not own and len(targets) >= FEWEST_CITED]
        shared = [2 * len(own & targets) < min(len(own), len(targets)) for targets in others]
        if len(own) >= FEWEST_CITED and shared and all(shared):
            yield document, len(own), max(len(own & targets) for targets in others)


def _lone(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A note for each version that prints markers which no other has, at the first of them."""
    counts = Counter(anchor for document in versions for anchor in {unit.anchor for unit in document.units})
    for document in versions:
        lone = [unit for unit in document.units if _is_compared(unit) and counts[unit.anchor] == 1]
        if lone:
            facts = {"anchor": lone[0].anchor, "more": _more(lone), "language": document.language}
            yield diagnose("lone-marker", document.source, lone[0].line, 1, others=_others(versions, document), **facts)


def _lacking(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A note for each version that lacks markers which all others print, at what stands before the first of them."""
    if len(versions) < FEWEST:
        return
    marked = [[unit.anchor for unit in document.units if _is_compared(unit)] for document in versions]
    counts = Counter(anchor for anchors in marked for anchor in set(anchors))
    for place, document in enumerate(versions):
        lines = {unit.anchor: unit.line for unit in document.units}
        # In the order of the first of the others, which all have them.
        lacking = [one for one in marked[place == 0] if counts[one] == len(versions) - 1 and one not in lines]
        if lacking:
            before = marked[place == 0][: marked[place == 0].index(lacking[0])]
            line = next((lines[anchor] for anchor in reversed(before) if anchor in lines), document.line)
            facts = {"anchor": lacking[0], "more": _more(lacking), "language": document.language}
            yield diagnose("lacking-marker", document.source, line, 1, others=_others(versions, document), **facts)


class _OddPreamble(NamedTuple):
    """A preamble that has another number of paragraphs than most versions have."""

    document: Document
    recitals: Sequence[Unit]
    usual: Sequence[Unit]
    """The recitals of the first version that has as many as most."""
    others: Sequence[str]
    """The languages of all these."""
    pairings: Sequence[PassagePair]
    """Which of the recitals say the same as which of the usual ones."""


def _odd_preambles(versions: Sequence[Document]) -> Iterator[_OddPreamble]:
    """Where as many versions have one number as another, the first version's counts."""
    recitals = [[unit for unit in document.units if _is_recital(unit)] for document in versions]
    (count, _), *rest = Counter(map(len, recitals)).most_common()
    if not rest:
        return
    others = [document.language for document, units in zip(versions, recitals, strict=True) if len(units) == count]
    usual = next(units for units in recitals if len(units) == count)
    texts = [unit.text for unit in usual]
    for document, units in zip(versions, recitals, strict=True):
        if len(units) != count:
            yield _OddPreamble(document, units, usual, others, aligned([unit.text for unit in units], texts))


def _uneven(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A note for each odd preamble, at the first of its recitals that says what more or fewer of the others say."""
    for odd in _odd_preambles(versions):
        first = next(one for one in odd.pairings if one.first_count != one.second_count)
        here = odd.recitals[first.first : first.first + first.first_count]
        there = odd.usual[first.second : first.second + first.second_count]
        near = here or odd.recitals[first.first :] or odd.recitals
        facts = {
            "count": len(odd.recitals),
            "language": odd.document.language,
            "usual": len(odd.usual),
            "others": ", ".join(odd.others),
            "here": _anchors(here),
            "there": _anchors(there),
        }
        yield diagnose("uneven-preamble", odd.document.source, (near[0] if near else odd.document).line, 1, **facts)


def _otherwise_citing(versions: Sequence[Document]) -> Iterator[Diagnostic]:
    """A note for each paragraph in which one version alone cites another document than all others."""
    for document, exchanges in _exchanges(versions):
        for anchor, one in exchanges.items():
            facts = {"anchor": anchor, "here": " and ".join(one.here), "there": " and ".join(one.there)}
            facts |= {"language": document.language, "others": _others(versions, document)}
            yield diagnose("lone-citation", document.source, one.line, one.column, **facts)


def _exchanges(versions: Sequence[Document]) -> Iterator[tuple[Document, dict[str, Exchange]]]:
    """The paragraphs in which a version cites what no other does anywhere, and lacks what all others cite in this
    paragraph, while it names that nowhere else: 74/255, for 74/225, is a misprint."""
    if len(versions) < FEWEST:
        return
    cited = [_cited(document) for document in versions]
    counts = Counter(target for by_anchor in cited for target in {one for found in by_anchor.values() for one in found})
    for document, own in zip(versions, cited, strict=True):
        others = [by_anchor for by_anchor in cited if by_anchor is not own]
        exchanges = {}
        for anchor, found in own.items():
            here = tuple(target for target in found if counts[target] == 1)
            everywhere = set.intersection(*(set(by_anchor.get(anchor, ())) for by_anchor in others)) if here else ()
            there = tuple(sorted(target for target in everywhere if counts[target] == len(others)))
            if there:
                exchanges[anchor] = Exchange(here, there, found[here[0]].line, found[here[0]].column)
        if exchanges:
            yield document, exchanges


def _numbered_otherwise(versions: Sequence[Document]) -> Iterator[Document]:
    """The versions with anchors of operative paragraphs that none of the others has, where these agree."""
    if len(versions) < FEWEST:
        return
    operative = [{unit.anchor for unit in document.units if _is_operative(unit)} for document in versions]
    for place, document in enumerate(versions):
        first, *others = operative[:place] + operative[place + 1 :]
        if operative[place] - first and all(anchors == first for anchors in others):
            yield document


def _cited(document: Document) -> dict[str, dict[str, Citation]]:
    """By anchor, the first citation there of each other document."""
    cited: dict[str, dict[str, Citation]] = defaultdict(dict)
    for one in document.citations:
        if not one.target.isalpha():
            cited[one.anchor].setdefault(one.target, one)
    return cited


def _anchors(units: Sequence[Unit]) -> str:
    return " and ".join(unit.anchor for unit in units) or "nothing"


def _is_compared(unit: Unit) -> bool:
    return bool(unit.marker) and unit.kind in COMPARED


def _is_recital(unit: Unit) -> bool:
    return unit.kind == "preambular" and not unit.parent


def _is_operative(unit: Unit) -> bool:
    return unit.kind == "operative" and not unit.parent


def _more(found: Sequence[object]) -> str:
    return f" and {len(found) - 1} more" if len(found) > 1 else ""


def _others(versions: Sequence[Document], document: Document) -> str:
    return ", ".join(other.language for other in versions if other is not document)
