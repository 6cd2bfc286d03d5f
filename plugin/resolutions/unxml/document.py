"""XML → Document: the words by the same rules as those of a text, the facts from the head of the file.

bytes ─tree→ elements ─flow→ Block and what the mark-up says of it… ─structure→ Document ─cite, links→ citations
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from html import escape

from babel import Locale, UnknownLocaleError
from lxml import etree

from ..citations import with_citations
from ..diagnostics import diagnose
from ..errors import UnreadableSource, line_and_column
from ..languages import table
from ..languages.recognize import Guess, named_so, printed_names
from ..model import Block, Diagnostic, Document, DocumentKind, Source
from ..parse import structured, with_facts
from ..proceedings import agreed, chapter_vii_of_another, choose, disagreements, last_days, with_possible_counts
from ..structure import Part, language_of, note_of_markup, pieces_of, symbol_of_name, with_told_numbers
from ..text import grammar, grammar_of
from ..un import Symbol, seats
from .elements import local
from .flow import Flow
from .head import SOURCE, HeadFacts, read_facts
from .links import with_links
from .own import read_own, with_own
from .profile import AKN, KINDS, LANGUAGE_OF_CODE
from .tree import Tree, read_tree

_COVER = 4
"""Among so many first blocks the Organization is named."""
_NUMBER_LENGTH = 24
"""So many characters at most has a resolution's number before its title: `ES-10/24.`, `Resolution 2543 (2020)`."""
_CHAPTER = 'eId="chaptervii"'
_BODIES = frozenset({"statement", "documentCollection", "doc", "components"})


def parse_xml(name: str, data: bytes) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """The documents of an XML file's content, which messages call `name`, and what is told beside them.

    Raises `UnreadableSource` where it is no XML, or no Akoma Ntoso.
    """
    tree = read_tree(name, data)
    check_root(name, tree)
    return _documents(name, tree)


def check_root(name: str, tree: Tree) -> None:
    """Raises `UnreadableSource` where a tree is no Akoma Ntoso document of the United Nations."""
    if local(tree.root) != "akomaNtoso" or not any(local(child) in _BODIES for child in tree.root):
        problem = "no Akoma Ntoso document of the United Nations; leave it out, or get the right file"
        raise UnreadableSource(problem, name, tree.root.sourceline or 1, 1)


def _documents(name: str, tree: Tree) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    source = Source(name, tree.text, diagnostics=tree.diagnostics)
    facts = read_facts(tree.root)
    own = read_own(source, tree.root)
    if own is not None:
        return (_cited(own, source, with_own(facts, tree.root)),), ()
    flow = Flow(tree.text)
    flow.walk(tree.root)
    flow.finish()
    if not flow.blocks:
        return (), (*tree.diagnostics, diagnose("empty-source", name, 1, 1))
    blocks = tuple(block for block, _ in flow.blocks)
    guess, found = _language(name, facts, blocks)
    if guess.other:
        line, column = source.place(blocks[0].runs[0][1])
        unread = diagnose("unknown-language", name, line, column, language=guess.other)
        return (), (*tree.diagnostics, unread)
    part = Part(source, blocks, guess.language, file_symbol=symbol_of_name(name))
    notes = [note_of_markup(note.anchor, note.label, note.block) for note in flow.notes.found]
    words = grammar(part.language)
    pieces = with_told_numbers(pieces_of(flow.blocks), words)
    document = structured(part, pieces, notes, grammar_of(part.language, blocks), marked=True, listed=facts.adopted)
    document = _with_head(document, facts, tree)
    document = with_links(with_citations(document, source), source)
    document = _with_chapter(_with_vote(_completed(with_facts(document), facts), facts, tree), tree)
    return (replace(document, diagnostics=(*tree.diagnostics, *found, *document.diagnostics)),), ()


def _cited(document: Document, source: Source, facts: HeadFacts) -> Document:
    """The document of a file that tells its units, with its citations, which are found as in any other."""
    cited = with_links(with_citations(document, source), source)
    return replace(_completed(cited, facts), diagnostics=(*source.diagnostics, *cited.diagnostics))


def _language(name: str, facts: HeadFacts, blocks: Sequence[Block]) -> tuple[Guess, list[Diagnostic]]:
    """The language of the text, which its words tell where the head says none, or another."""
    said = LANGUAGE_OF_CODE.get(facts.language, "")
    if said and _names_organization(blocks, said):
        return Guess(said), []
    guess = language_of(blocks)
    foreign = _foreign(facts.language)
    if foreign and (other := named_so(guess, " ".join(block.text for block in blocks), foreign)) is not guess:
        return other, []
    if said and (guess.language == said or not guess.is_sure) and not guess.other:
        return Guess(said), []
    if guess.other:
        return guess, []
    instead = f"by its words the text is in “{guess.language}”"
    facts_of = {"what": "language", "value": facts.language, "fault": "says nothing", "instead": instead}
    return guess, [diagnose("unknown-fact", name, facts.line, 1, **facts_of)]


def _foreign(code: str) -> str:
    """The English name of a language that is none of the site's; empty for those, and for what is no language."""
    try:
        locale = Locale.parse(code)
    except (ValueError, UnknownLocaleError):
        return ""
    return "" if locale.language in LANGUAGE_OF_CODE.values() else locale.get_language_name("en") or ""


def _names_organization(blocks: Sequence[Block], language: str) -> bool:
    """Whether the cover names the Organization in a language: a list of names tells no language by its words."""
    names = _organization(language)
    return any(names.fullmatch(block.text) for block in blocks[:_COVER])


@cache
def _organization(language: str) -> re.Pattern[str]:
    return re.compile(printed_names(table(language, "structure")["organization"]))


def _with_head(document: Document, facts: HeadFacts, tree: Tree) -> Document:
    """The document with the title and the date that the mark-up names."""
    found = []
    told = document.diagnostics
    day = facts.date
    is_of_issue = day is not None and document.date not in (None, day) and facts.day == facts.issued
    if is_of_issue:
        day = None
    if day in last_days(document.units, grammar(document.language))[:1]:
        day = document.date  # The head of the file takes over the day of the last lines, which was not chosen of two.
    if day is not None and document.date is not None and day != document.date:
        day, _ = choose(document.id, (day, document.date), document.symbol)
        found.append(_of_another_day(document, facts.day, tree, taken=day))
        if day != document.date:  # What was told of the text's days says that one of them is taken.
            told = tuple(one for one in told if one.code != "date-mismatch")
    if facts.day and day is None:
        instead = f"the text says {document.date.isoformat()}" if document.date else "the text names no day"
        fault = "is that of its issue" if is_of_issue else "says nothing"
        where = {"what": "date of adoption", "value": facts.day, "fault": fault, "instead": instead}
        line, column = _attribute_place(tree, f'date="{facts.day}"')
        found.append(diagnose("unknown-fact", document.source, line, column, **where))
    if facts.cut_item:
        where = {
            "what": "agenda item",
            "value": facts.cut_item,
            "fault": "lacks its first words",
            "instead": "the text is asked instead",
        }
        line, column = _attribute_place(tree, escape(facts.cut_item))
        found.append(diagnose("unknown-fact", document.source, line, column, **where))
    kind = _kind(document, tree.root)
    return replace(
        document,
        kind=kind,
        title=_title(document.title, facts.title.strip(" -–—.")),
        date=day or document.date,
        diagnostics=(*told, *found),
    )


def _of_another_day(document: Document, day: str, tree: Tree, taken: date | None) -> Diagnostic:
    """What is told where the head of a file names another day of adoption than its text."""
    whose = "the text’s, which suits its symbol," if taken == document.date else "the file’s"
    instead = f"{whose} is taken; the text says {document.date}"
    where = {"what": "date of adoption", "value": day, "fault": "is not the text’s", "instead": instead}
    line, column = _attribute_place(tree, f'date="{day}"')
    return diagnose("unknown-fact", document.source, line, column, **where)


def _title(printed: str, marked: str) -> str:
    """The title as the mark-up bounds it, with the number that is printed before it."""
    if not marked:
        return printed
    at = printed.find(marked)
    if 0 <= at <= _NUMBER_LENGTH:
        return printed[: at + len(marked)]
    number, _, _ = printed.partition(" ")
    if marked.startswith(number):
        return printed
    return f"{number} {marked}" if any(map(str.isdecimal, number)) else marked


def _attribute_place(tree: Tree, words: str) -> tuple[int, int]:
    return line_and_column(tree.text, max(tree.text.find(words), 0))


def _kind(document: Document, root: etree._Element) -> DocumentKind:
    """What the mark-up calls the document; a draft is never told as adopted."""
    if document.kind not in ("document", "letter", "report"):
        return document.kind
    named = next((element.get("name", "") for element in root.iter(f"{{{AKN}}}statement")), "")
    return KINDS.get(named) or document.kind


def _completed(document: Document, facts: HeadFacts) -> Document:
    """The document with all else that the head knows, which is marked there and needs no reading; but a vote that the
    text tells otherwise stands, and one with more votes than the organ has members has those that it names."""
    vote = agreed(document.vote, facts.metadata.vote)
    told = {**facts.metadata.told(), "vote": vote and with_possible_counts(vote, seats(document))}
    return replace(document, **told)


def _with_vote(document: Document, facts: HeadFacts, tree: Tree) -> Document:
    """The document with a finding where its vote is not the one that the head counts, or the head counts otherwise than
    it names the parties."""
    head, vote = facts.metadata.vote, document.vote
    if head is None or vote is None:
        return document
    if with_possible_counts(head, seats(document)).counts == vote.counts:
        at = (document.source, *_attribute_place(tree, 'refersTo="inFavour"'))
        uneven = tuple(
            diagnose("vote-mismatch", *at, stated=stated, part=part.replace("_", " "), listed=listed)
            for part, stated, listed in (disagreements(head) if vote.source == SOURCE else ())
        )
        return replace(document, diagnostics=(*document.diagnostics, *uneven)) if uneven else document
    instead = f"the text tells {vote.tally}"
    where = {"what": "vote", "value": head.tally, "fault": "is not what the text tells", "instead": instead}
    line, column = _attribute_place(tree, 'refersTo="inFavour"')
    return replace(
        document, diagnostics=(*document.diagnostics, diagnose("unknown-fact", document.source, line, column, **where))
    )


def _with_chapter(document: Document, tree: Tree) -> Document:
    """The document without the Chapter VII of its head, and with a finding, where its text tells that an earlier
    resolution acted under it."""
    place = chapter_vii_of_another(document) if document.chapter_vii else ""
    if not place:
        return document
    instead = f"the text tells in {place} that another resolution acted under it"
    where = {"what": "chapter of the Charter", "value": "Chapter VII", "fault": "is another’s", "instead": instead}
    line, column = _attribute_place(tree, _CHAPTER if _CHAPTER in tree.text else 'refersTo="Chapter VII"')
    found = diagnose("unknown-fact", document.source, line, column, **where)
    return replace(document, chapter_vii=False, diagnostics=(*document.diagnostics, found))


@dataclass(frozen=True, slots=True)
class Cover:
    """The head of a file."""

    identifier: str
    """The document's canonical identifier; empty where no symbol names it."""
    language: str
    """The site's code; empty where the head names none of the six."""
    country: str
    """What the head names as the country: `un`; empty where it names none."""
    facts: HeadFacts


def read_head(name: str, data: bytes) -> Cover:
    """The head of an XML file's content, which messages call `name`.

    Raises `UnreadableSource` where it is no XML, or no Akoma Ntoso of the United Nations.
    """
    tree = read_tree(name, data)
    check_root(name, tree)
    facts = read_facts(tree.root)
    kind = next((KINDS.get(one.get("name", "")) for one in tree.root.iter(f"{{{AKN}}}statement")), None)
    symbol = Symbol.parse(facts.symbol)
    if symbol is None or kind == "decision":
        # The letter of a decision's part stands before its text, not in the symbol of the cover.
        documents, _ = parse_xml(name, data)
        symbol = Symbol.parse(documents[0].symbol) if documents else None
    country = next((one.get("value", "") for one in tree.root.iter(f"{{{AKN}}}FRBRcountry")), "")
    return Cover(symbol.id if symbol else "", LANGUAGE_OF_CODE.get(facts.language, ""), country, facts)
