"""A document's page: masthead, facts, body, what it cites and what cites it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from resolutions.addresses import Place
from resolutions.anchors import TITLE, label
from resolutions.corpus import Divergence
from resolutions.formats import LINES_FOLDER, lines_name
from resolutions.model import Document, Vote
from resolutions.titles import worded_item

from ... import addresses
from ...interface import Words, name, words
from ..actions import to_asked
from ..citations import CitedSeries, GroupView, SaidOfText, cited_by, counts, places_of, said_of, series_of
from ..compare import to_comparison
from ..indexes import in_language
from ..naming import Anchor, called, elsewhere, official, organ_name, source_place, tally_of, to_document
from ..pictures import Network, network
from ..site import BIBTEX, RIS, Site
from ..subjects import entry_anchor
from ..ways import AGENDA, PLACES
from .former import FormerView, former_views
from .known import ClassingView, SponsorList, classing_view, known_facts, sponsor_lists, to_subjects
from .otherwise import OtherwiseView, otherwise_views
from .units import UnitView, unit_views
from .vote import VoteView, vote_source, vote_view
from .wording import WordingView, wording_view

MOST_ENTRIES = 6
"""How many places, or items of agendas, it names; a letter's title may name a dozen States."""
FIRST_THEMES = 5
"""How many themes the row of facts names; all of them stand below the text."""

_STAYING = frozenset({"languages"})
"""The facts whose links lead to the same paragraphs."""
_WIDE = frozenset({"long_title", "agenda_items", "asks", "themes", PLACES, AGENDA})
"""The facts of many values."""
_WORDED = frozenset({"long_title", "agenda_item", "agenda_items", AGENDA})
"""The facts in words, which are known in one language alone."""
_AT_THE_END = ("symbol", "distribution", "date", "original", "session", "item")
"""The lines of a masthead that stand at the end of the line in print."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the row of facts; each value is a link, or plain text where its href is empty."""

    term: str
    values: tuple[Anchor, ...]
    wide: bool = False
    """Whether it has a row for itself."""
    stays: bool = False
    """Whether its links lead to the same text in another form, where the reader's place in it is kept."""
    told_in: str = ""
    """The name of the language that its values are in, where it is not the page's and a reader may wonder."""


@dataclass(frozen=True, slots=True)
class ThemePlaces:
    """A theme of the document, and its paragraphs that belong to it."""

    anchor: Anchor
    places: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head as in print: the organization and its organ at the start, symbol and distribution at the end."""

    start: tuple[UnitView, ...]
    end: tuple[UnitView, ...]
    titles: tuple[UnitView, ...]
    organ: str
    """The organ's name, in the document's language, where the text prints neither it nor its symbol."""
    symbol: str
    """The symbol, where the text does not print it."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that the template of a document needs."""

    address: str
    words: Words
    name: str
    title: str
    masthead: Masthead
    units: tuple[UnitView, ...]
    facts: tuple[Fact, ...]
    vote: VoteView | None
    sponsors: tuple[SponsorList, ...]
    themes: tuple[ThemePlaces, ...]
    classing: ClassingView | None
    wording: WordingView | None
    network: Network | None
    cites: tuple[CitedSeries, ...]
    cited_by: tuple[GroupView, ...]
    said: SaidOfText
    """What later paragraphs say that they do to it."""
    former: tuple[FormerView, ...]
    earlier: Mapping[str, FormerView]
    """By anchor: where the words are to which it led before."""
    is_another_text: bool
    """It cites other documents than all other language versions do."""
    otherwise: Mapping[str, OtherwiseView]
    """By anchor: what all other language versions cite there, where this one alone cites something else."""
    shards: int
    """In how many files the cards of the citations are."""


def document_view(document: Document, site: Site) -> DocumentView:
    """The view of one document, in its own language."""
    here, speak, publication = Place.of(document.key).folder, words(document.language), site.publication
    links = publication.links[document.key]
    mentions = publication.mentions.get(document.id, ())
    places = places_of(document.id, document.language, site)
    units = unit_views(document, links, counts(places), here, speak, site)
    first = next((index for index, unit in enumerate(units) if unit.kind != "title"), len(units))
    themes, vote = _themes(document, here, speak, site), vote_view(document, here, speak, site)
    classing = classing_view(document, here, speak, site)
    former = former_views(here, site)
    divergence = publication.collection.divergences.get(document.key, Divergence())
    return DocumentView(
        address=here,
        words=speak,
        name=called(document),
        title=document.title or called(document),
        masthead=_masthead(units[:first], document, speak),
        units=units[first:],
        facts=tuple(_facts(document, themes, classing, vote, here, speak, site)),
        vote=vote,
        sponsors=sponsor_lists(document, vote.language if vote else "", speak),
        themes=themes,
        classing=classing,
        wording=wording_view(document, here, speak, site),
        network=network(document, links, mentions, here, speak, site),
        cites=series_of(links, here, speak, site),
        cited_by=cited_by(document, places, here, speak, site),
        said=said_of(document, here, speak, site),
        shards=site.shards.get(document.language, 1),
        former=former,
        earlier={item.anchor: item for item in former if item.is_published},
        is_another_text=divergence.is_another_text,
        otherwise=otherwise_views(divergence, here, speak, site),
    )


def _masthead(units: Sequence[UnitView], document: Document, speak: Words) -> Masthead:
    roles = {document.masthead.get(role): role for role in _AT_THE_END}
    titles = tuple(unit for unit in units if unit.anchor == TITLE)
    lines = [unit for unit in units if unit.anchor != TITLE]
    texts = {unit.anchor: unit.text for unit in document.units[: len(units)]}
    symbol = "" if any(document.symbol in text for text in texts.values()) else document.symbol
    organ = organ_name(document, speak)
    end = _at_the_end(lines, texts, roles, document)
    return Masthead(
        start=tuple(unit for unit in lines if unit not in end),
        end=end,
        titles=titles,
        organ=organ if symbol and organ not in texts.values() else "",
        symbol=symbol,
    )


def _at_the_end(
    lines: Sequence[UnitView], texts: Mapping[str, str], roles: Mapping[str | None, str], document: Document
) -> tuple[UnitView, ...]:
    """The lines at the end side. What a conversion tore off "Distr." ("GENERAL") stands there too, and the title of the
    agenda item, which stands behind its number."""
    names = {document.masthead.get(role) for role in ("organization", "organ")}
    torn = [index for index, unit in enumerate(lines) if roles.get(texts[unit.anchor]) == "distribution"]
    behind = list(lines[torn[0] + 1 :]) if torn and texts[lines[torn[0]].anchor].endswith(".") else []
    item = [index for index, unit in enumerate(lines) if roles.get(texts[unit.anchor]) == "item"]
    behind += lines[item[-1] + 1 : item[-1] + 2] if item else ()
    return tuple(
        unit for unit in lines if texts[unit.anchor] in roles or (unit in behind and texts[unit.anchor] not in names)
    )


def _facts(
    document: Document,
    themes: Sequence[ThemePlaces],
    classing: ClassingView | None,
    shown: VoteView | None,
    here: str,
    speak: Words,
    site: Site,
) -> list[Fact]:
    publication = site.publication
    known = dict(known_facts(document, speak))
    facts: list[tuple[str, list[Anchor]]] = [("long_title", known.pop("long_title", []))]
    if document.date:
        facts.append(("date", [Anchor(speak.date(document.date), "")]))
    if document.meeting:
        facts.append(("meeting", [elsewhere(document.meeting, speak, site, here)]))
    if document.vote and (tally := tally_of(document.vote, speak)):
        told = vote_source(document, here, speak, site)
        href = told.href if told and told.href else "#vote" if shown else ""
        facts.append(("vote", [Anchor(tally, href, _spoken(document.vote, speak))]))
    facts.append(("agenda_item", _printed_item(document, speak, site)))
    if document.draft:
        facts.append(("draft", [elsewhere(document.draft, speak, site, here)]))
    if document.report:
        facts.append(("report", [elsewhere(document.report, speak, site, here)]))
    facts += known.items()
    for term, identifiers in (("encloses", document.encloses), ("enclosed_in", (document.enclosed_in,))):
        held = [one for identifier in identifiers if (one := publication.version(identifier, speak.language))]
        facts.append((term, [to_document(one, here, speak, site) for one in held]))
    if document.symbol:
        facts.append(("official_text", [official(document.id, speak)]))
    facts.append(
        (
            "languages",
            [
                Anchor(name(code), site.addresses.to(here, Place.of(other.key)), language=code)
                for code in publication.collection.languages(document.id)
                if code != document.language and (other := publication.collection.find(document.id, code)) is not None
            ],
        )
    )
    facts.append(("compare", _another(document, here, speak, site)))
    facts.append(("downloads", _downloads(document, here, speak, site)))
    facts.append(("asks", to_asked(document, here, speak, site)))
    facts.append(("themes", _first_themes(themes, speak)))
    facts.append(("subjects", to_subjects(classing, speak)))
    facts += [
        (key, _entries(document, key, here, speak, site))
        for key in (PLACES, AGENDA)
        if key == PLACES or not document.agenda_items
    ]
    return [
        Fact(speak[term], tuple(values), term in _WIDE, term in _STAYING, _told_in(values) if term in _WORDED else "")
        for term, values in facts
        if values
    ]


def _another(document: Document, here: str, speak: Words, site: Site) -> list[Anchor]:
    """The link that compares it with another document, where the site has one in its language."""
    if site.documents_in[document.language] < 2:
        return []
    return [Anchor(speak["compare_other"], to_comparison(document, None, here, site))]


def _told_in(values: Sequence[Anchor]) -> str:
    """The language's name where all values are in one other language."""
    languages = {value.language for value in values}
    only = languages.pop() if len(languages) == 1 else ""
    return name(only) if only else ""


def _printed_item(document: Document, speak: Words, site: Site) -> list[Anchor]:
    """The number of the agenda item, as printed; nothing where a link to the item says the same."""
    item = document.agenda_item.removeprefix(speak["agenda_item"]).strip() or document.agenda_item  # "Agenda item 50"
    # What its file tells of the item says the number as well.
    if not item or any(known_item.number == item for known_item in document.agenda_items):
        return []
    if not document.agenda_items and worded_item(document) and site.ways[AGENDA].of_document[document.key]:
        return []
    return [Anchor(item, "", language=document.agenda_language)]


def _entries(document: Document, key: str, here: str, speak: Words, site: Site) -> list[Anchor]:
    """Links from a document to its entries of a way in."""
    way = site.ways[key]
    return [
        entry_anchor(way, way.entries[identifier], here, speak, site)
        for identifier in way.of_document[document.key][:MOST_ENTRIES]
    ]


def _downloads(document: Document, here: str, speak: Words, site: Site) -> list[Anchor]:
    """The document in other forms, those for people first."""
    up = site.addresses.up(here)
    downloads = [Anchor(speak["source_text"], up + quote(source_place(document, site)))] if site.source_text else []
    if site.document_json:
        downloads += (Anchor("RIS", RIS), Anchor("BibTeX", BIBTEX))
    lines = f"{up}{LINES_FOLDER}/{lines_name(document)}"
    downloads.append(Anchor(speak["data"], "document.json" if site.document_json else lines))
    if site.akoma_ntoso:
        downloads.append(Anchor("Akoma Ntoso", "document.xml"))
    return downloads


def _first_themes(themes: Sequence[ThemePlaces], speak: Words) -> list[Anchor]:
    first = [theme.anchor for theme in themes[:FIRST_THEMES]]
    rest = len(themes) - FIRST_THEMES
    return [*first, Anchor(f"+{rest}", "#themes", speak["all_themes"])] if rest > 0 else first


def _themes(document: Document, here: str, speak: Words, site: Site) -> tuple[ThemePlaces, ...]:
    """The document's themes, those with most of its paragraphs first."""
    publication = site.publication
    members = publication.themes_of.get(document.key, ())
    places: dict[str, list[Anchor]] = {}
    for member in members:
        places.setdefault(member.theme, []).append(Anchor(label(member.anchor, speak.language), f"#{member.anchor}"))
    named = {theme.id: theme for theme in publication.themes}
    language = speak.language if speak.language in publication.languages else publication.languages[0]
    return tuple(
        ThemePlaces(
            Anchor(
                in_language(named[theme].name, language), site.addresses.href(here, addresses.themes(language, theme))
            ),
            tuple(held),
        )
        for theme, held in sorted(places.items(), key=lambda item: -len(item[1]))
    )


def _spoken(vote: Vote, speak: Words) -> str:
    if vote.in_favour is None:
        return ""
    return speak.say("voted", favour=vote.in_favour, against=vote.against or 0, abstaining=vote.abstaining or 0)
