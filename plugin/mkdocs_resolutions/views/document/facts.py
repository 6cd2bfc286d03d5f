"""The row of facts at the head of a document's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from resolutions.addresses import Place
from resolutions.formats import LINES_FOLDER, lines_name
from resolutions.model import Document, Vote
from resolutions.proceedings import further_meetings, part_days
from resolutions.titles import item_numbers, worded_item

from ...interface import Words, name
from ..about import subject_of
from ..actions import to_asked
from ..compare import to_comparison
from ..naming import Anchor, elsewhere, official, source_place, tally_of, to_document
from ..page import Page
from ..site import BIBTEX, RIS, Site
from ..subjects import entry_anchor, item_anchor, item_entry
from ..ways import AGENDA, PLACES
from .known import ClassingView, known_facts, to_subjects
from .vote import VoteView, vote_source

MOST_ENTRIES = 6
"""How many places, or items of agendas, it names; a letter's title may name a dozen States."""
FIRST_THEMES = 5
"""How many themes the row of facts names; all of them stand below the text."""

_FIRST = frozenset(
    {
        *("long_title", "date", "meeting", "vote", "draft", "report"),
        *("earlier_text", "later_text", "encloses", "enclosed_in", "official_text", "languages"),
    }
)
"""The facts that stand above the text; the others are folded in, as the text is to begin on the first screen."""
_STAYING = frozenset({"languages"})
"""The facts whose links lead to the same paragraphs."""
_WORDED = frozenset({"long_title", "agenda_item", "agenda_items", "agenda_items_given", AGENDA})
"""The facts in words, which are known in one language alone."""

_Row = tuple[str, Sequence[Anchor]]
"""The key of a fact's term, and its values."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the row of facts; each value is a link, or plain text where its href is empty."""

    term: str
    values: tuple[Anchor, ...]
    stays: bool = False
    """Whether its links lead to the same text in another form, where the reader's place in it is kept."""
    told_in: str = ""
    """The name of the language that its values are in, where it is not the page's and a reader may wonder."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The row of facts, and what is folded in below it."""

    first: tuple[Fact, ...]
    more: tuple[Fact, ...]


def facts(
    document: Document, themes: Sequence[Anchor], classing: ClassingView | None, shown: VoteView | None, page: Page
) -> Facts:
    """The facts in the row's order; those that have no value are left out. `themes` lead to the document's themes, and
    `shown` is the vote that the page shows."""
    rows = [
        *_of_text(document, shown, page),
        *_renewals(document, page),
        *_of_site(document, page),
        *_links(document, page),
        ("themes", _first_themes(themes, page.words)),
        ("subjects", to_subjects(classing, page.words)),
        *_ways(document, page),
    ]
    linked = {value.href: value for _, values in reversed(rows) for value in values if value.href}
    untitled = tuple(_untitled(document, linked, page))
    told = {value for fact in untitled for value in fact.values}
    entries = [(term, kept) for term, values in rows if (kept := [value for value in values if value not in told])]
    return Facts(
        (*untitled, *(_fact(term, values, page.words) for term, values in entries if term in _FIRST)),
        tuple(_fact(term, values, page.words) for term, values in entries if term not in _FIRST),
    )


def _untitled(document: Document, linked: Mapping[str, Anchor], page: Page) -> Iterator[Fact]:
    """What lists call a document, where its own title does not tell that nor the library gives one: mostly the agenda
    item under which the Council adopted it. `linked` are the values of other facts by their address: an item that is
    among them is given as there, with its number."""
    text, language = subject_of(document, page.words, page.site)
    if (
        not text
        or document.long_title
        or item_numbers(document)
        or text.casefold() in (document.title or "").casefold()
    ):
        return
    way = page.site.ways[AGENDA]
    items = (way.entries[one] for one in way.of_document[document.key])
    item = next((item for item in items if text in item.names.values()), None)
    entry = entry_anchor(way, item, page) if item else Anchor(text, "", language=language)
    value = linked.get(entry.href, entry)
    told_in = name(value.language) if value.language else ""
    yield Fact(page.words["agenda_item" if item else "title"], (value,), told_in=told_in)


def _fact(term: str, values: Sequence[Anchor], words: Words) -> Fact:
    told_in = _told_in(values) if term in _WORDED else ""
    return Fact(words[term], tuple(values), term in _STAYING, told_in)


def _days(document: Document, day: date, words: Words) -> list[Anchor]:
    """The day of a document, or its days; where its parts have days of their own, each with the letter that leads to
    the part."""
    parts = part_days(document)
    if not parts:
        adopted = dict.fromkeys((day, *further_meetings(document).values()))
        return [Anchor(words.date(one), "") for one in adopted if one]
    letters = {unit.anchor: unit.text for unit in document.units if unit.anchor in parts}
    of_parts = [Anchor(f"{words.date(parts[at])} ({letter})", f"#{at}") for at, letter in letters.items()]
    return of_parts if day in parts.values() else [Anchor(words.date(day), ""), *of_parts]


def _of_text(document: Document, shown: VoteView | None, page: Page) -> Iterator[_Row]:
    """What the text and its file tell."""
    printed = _printed_item(document, page)
    known = dict(known_facts(document, printed[0].text if printed else "", page))
    yield "long_title", known.pop("long_title", [])
    if document.date:
        yield "date", _days(document, document.date, page.words)
    if document.meeting:
        yield "meeting", [elsewhere(one, page) for one in (document.meeting, *further_meetings(document))]
    if document.vote and (tally := tally_of(document.vote, page.words)):
        told = vote_source(document, page)
        href = told.href if told and told.href else "#vote" if shown else ""
        yield "vote", [Anchor(tally, href, _spoken(document.vote, page.words))]
    yield "agenda_item", printed
    if document.draft and document.draft != document.report:  # some drafts stand in the report alone
        yield "draft", [elsewhere(document.draft, page)]
    if document.report:
        yield "report", [elsewhere(document.report, page)]
    yield from known.items()


def _renewals(document: Document, page: Page) -> Iterator[_Row]:
    """The texts before and after it on the same matter, each as the link that compares the two."""
    earlier, later = _beside(document, page.site)
    if earlier:
        yield "earlier_text", [_compared(earlier, to_comparison(earlier, document, page), page.words)]
    if later:
        yield "later_text", [_compared(later, to_comparison(document, later, page), page.words)]


def _beside(document: Document, site: Site) -> tuple[Document | None, Document | None]:
    """The text that it renews and the one that renews it, as far as they are known."""
    renewed, by_key = site.publication.renewals, site.publication.collection.by_key
    earlier, later = renewed.earlier.get(document.key), renewed.later.get(document.key)
    return by_key[earlier] if earlier else None, by_key[later] if later else None


def _compared(other: Document, href: str, words: Words) -> Anchor:
    return Anchor(words.say("compare_text", name=other.id), href)


def _of_site(document: Document, page: Page) -> Iterator[_Row]:
    """The documents and the languages that go with it, as far as the site has them."""
    publication = page.site.publication
    for term, identifiers in (("encloses", document.encloses), ("enclosed_in", (document.enclosed_in,))):
        held = [one for identifier in identifiers if (one := publication.version(identifier, page.language))]
        yield term, [to_document(one, page) for one in held]
    if document.symbol:
        yield "official_text", [official(document.id, page.words, year=document.year)]
    yield (
        "languages",
        [
            Anchor(name(code), page.to(Place.of(other.key)), language=code)
            for code in publication.collection.languages(document.id)
            if code != document.language and (other := publication.collection.find(document.id, code)) is not None
        ],
    )


def _links(document: Document, page: Page) -> Iterator[_Row]:
    """What a reader can do with it: compare it, take it away, look up what it asks for."""
    yield "compare", _another(document, page)
    yield "downloads", _downloads(document, page)
    yield "asks", to_asked(document, page)


def _ways(document: Document, page: Page) -> Iterator[_Row]:
    """The entries of the ways in that lead to it."""
    yield PLACES, _entries(document, PLACES, page)
    if not document.agenda_items:
        yield AGENDA, _entries(document, AGENDA, page)


def _another(document: Document, page: Page) -> list[Anchor]:
    """The link that compares it with another document, where the site has one in its language: with the text that it
    renews, for a start, where that is known."""
    if page.site.documents_in[document.language] < 2:
        return []
    earlier, _ = _beside(document, page.site)
    href = to_comparison(earlier, document, page) if earlier else to_comparison(document, None, page)
    return [Anchor(page.words["compare_other"], href)]


def _told_in(values: Sequence[Anchor]) -> str:
    """The language's name where all values are in one other language."""
    languages = {value.language for value in values}
    only = languages.pop() if len(languages) == 1 else ""
    return name(only) if only else ""


def _bare(number: str) -> str:
    """The number of an item without its brackets, which languages set differently: "7 (a)", "7 a)"."""
    return "".join(filter(str.isalnum, number.casefold()))


def _printed_item(document: Document, page: Page) -> list[Anchor]:
    """The agenda item as printed, often its number alone; nothing where a link to the item says the same."""
    item = item_numbers(document) or document.agenda_item  # "Agenda item 50"
    # What its file tells of the item says the number as well.
    if not item or any(_bare(known_item.number) == _bare(item) for known_item in document.agenda_items):
        return []
    if not document.agenda_items and worded_item(document) and page.site.ways[AGENDA].of_document[document.key]:
        return []
    # A number is in no language; "17 (a)" is kept in order among Arabic by being in one.
    language = document.agenda_language if any(map(str.isalpha, item)) else ""
    shown = Anchor(item, "", language=language)
    return [item_anchor(item_entry(item, document, page.site), shown, page)]


def _entries(document: Document, key: str, page: Page) -> list[Anchor]:
    """Links from a document to its entries of a way in."""
    way = page.site.ways[key]
    return [
        entry_anchor(way, way.entries[identifier], page) for identifier in way.of_document[document.key][:MOST_ENTRIES]
    ]


def _downloads(document: Document, page: Page) -> list[Anchor]:
    """The document in other forms, those for people first."""
    up = page.up
    downloads = (
        [Anchor(page.words["source_text"], up + quote(source_place(document, page.site)))]
        if page.site.source_text
        else []
    )
    if page.site.document_json:
        downloads += (Anchor("RIS", RIS), Anchor("BibTeX", BIBTEX))
    lines = f"{up}{LINES_FOLDER}/{lines_name(document)}"
    downloads.append(Anchor(page.words["data"], "document.json" if page.site.document_json else lines))
    if page.site.akoma_ntoso:
        downloads.append(Anchor("Akoma Ntoso", "document.xml"))
    return downloads


def _first_themes(themes: Sequence[Anchor], words: Words) -> list[Anchor]:
    first = list(themes[:FIRST_THEMES])
    rest = len(themes) - FIRST_THEMES
    return [*first, Anchor(words.more(rest), "#themes", words["all_themes"])] if rest > 0 else first


def _spoken(vote: Vote, words: Words) -> str:
    if vote.in_favour is None:
        return ""
    return words.say("voted", favour=vote.in_favour, against=vote.against or 0, abstaining=vote.abstaining or 0)
