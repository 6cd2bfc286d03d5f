"""A document's page: masthead, facts, body, what it cites and what cites it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from resolutions.addresses import Place
from resolutions.anchors import TITLE, label_in
from resolutions.corpus import Divergence
from resolutions.grouping import grouped
from resolutions.languages import in_language, other_language
from resolutions.model import Document
from resolutions.text import grammar
from resolutions.themes import Theme
from resolutions.titles import council_name, draft_name

from ... import addresses
from ...interface import Words
from ..citations import CitedSeries, GroupView, SaidOfText, cited_by, counts, places_of, said_of, series_of
from ..naming import Anchor, called, organ_name, refusal_of
from ..page import Page
from ..pictures import Network, network
from ..site import Site
from ..tokens import TextToken
from .facts import Facts, facts
from .former import FormerView, former_views
from .headings import unprinted
from .known import ClassingView, SponsorList, classing_view, sponsor_lists
from .otherwise import OtherwiseView, otherwise_views
from .units import UnitView, unit_views
from .vote import VoteView, vote_view
from .wording import WordingView, wording_view

_AT_THE_END = ("symbol", "distribution", "date", "original", "session", "item")
"""The lines of a masthead that stand at the end of the line in print."""

_NUMBER = re.compile(r"\d+")

_LONGEST_SPONSORS = 200
"""A line of sponsors with more characters is folded: it would stand before the text for a screen or more."""


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
    organ_at: str
    """The anchor of the line that names the organ; empty where none does."""
    titles: tuple[UnitView, ...]
    name_from: int
    """The token of the title at which its name begins, where that it was adopted stands before it; else 0."""
    below: UnitView | None
    """The line below a name that the text does not print as its title: a draft's sponsors, a resolution's adoption."""
    folded: str
    """What to press for that line, where it names many; else empty."""
    again: tuple[UnitView, ...]
    """Lines that the title says again."""
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
    refused: str
    """That the draft was not adopted; empty of any other document."""
    masthead: Masthead
    units: tuple[UnitView, ...]
    parts: Mapping[str, str]
    """By anchor: the heading of the part that begins with it, which print has not."""
    facts: Facts
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
    is_numbered_otherwise: bool
    """Its paragraphs have other numbers than those of all other language versions."""
    otherwise: Mapping[str, OtherwiseView]
    """By anchor: what all other language versions cite there, where this one alone cites something else."""
    card_files: int
    """In how many files the cards of the citations are."""


def document_view(document: Document, site: Site) -> DocumentView:
    """The view of one document, in its own language."""
    page, publication = Page.at(Place.of(document.key).folder, document.language, site), site.publication
    links = publication.links[document.key]
    mentions = publication.mentions.get(document.id, ())
    places = places_of(document.id, document.language, site)
    units = unit_views(document, links, counts(places), page)
    first = next((index for index, unit in enumerate(units) if unit.kind != "title"), len(units))
    themes, vote = _themes(document, page), vote_view(document, page)
    classing = classing_view(document, page)
    former = former_views(document, page)
    divergence = publication.collection.divergences.get(document.key, Divergence())
    return DocumentView(
        address=page.address,
        words=page.words,
        name=called(document),
        title=draft_name(document) or council_name(document) or document.title or called(document),
        refused=refusal_of(document, page.words),
        masthead=_masthead(units[:first], document, page.words),
        units=units[first:],
        parts={anchor: page.words[key] for anchor, key in unprinted(document).items()},
        facts=facts(document, [theme.anchor for theme in themes], classing, vote, page),
        vote=vote,
        sponsors=sponsor_lists(document, vote.language if vote else "", page),
        themes=themes,
        classing=classing,
        wording=wording_view(document, page),
        network=network(document, links, mentions, page),
        cites=series_of(document, links, page),
        cited_by=cited_by(document, places, page),
        said=said_of(document, page),
        card_files=site.card_files.get(document.language, 1),
        former=former,
        earlier={item.anchor: item for item in former if item.is_published},
        is_another_text=divergence.is_another_text,
        is_numbered_otherwise=divergence.is_numbered_otherwise,
        otherwise=otherwise_views(divergence, page),
    )


def _masthead(units: Sequence[UnitView], document: Document, words: Words) -> Masthead:
    roles = {document.masthead.get(role): role for role in _AT_THE_END}
    titles = tuple(unit for unit in units if unit.anchor == TITLE)
    adopted, titles = (titles[:1], ()) if council_name(document) else ((), titles)
    lines = [unit for unit in units if unit.anchor != TITLE]
    texts = {unit.anchor: unit.text for unit in document.units[: len(units)]}
    symbol = "" if any(_closed(document.symbol) in _closed(text) for text in texts.values()) else document.symbol
    organ = organ_name(document, words)
    end = _at_the_end(lines, texts, roles, document)
    sponsors = document.masthead["draft"] if draft_name(document) else ""
    below = next((unit for unit in (*adopted, *lines) if unit in adopted or texts[unit.anchor] == sponsors), None)
    again = tuple(unit for unit in lines if texts[unit.anchor] in {texts[title.anchor] for title in titles})
    count = words.number(len(document.sponsors)) if document.sponsors else "…"
    return Masthead(
        start=tuple(unit for unit in lines if unit not in (*end, *again, below)),
        end=end,
        organ_at=next((at for at, text in texts.items() if text and text == document.masthead.get("organ")), ""),
        titles=titles,
        name_from=_name_from(titles[0].tokens) if titles else 0,
        below=below,
        folded=words.say("counted", name=words["sponsors"], count=count) if len(sponsors) > _LONGEST_SPONSORS else "",
        again=again,
        organ=organ if symbol and organ not in texts.values() else "",
        symbol=symbol,
    )


def _name_from(title: Sequence[TextToken]) -> int:
    if title[0].opens is None or title[0].opens.kind != "line":
        return 0
    ends = (at for at, token in enumerate(title, 1) if token.closes and token.closes.kind == "line")
    end = next(ends, 0)
    return end if end < len(title) else 0


def _closed(text: str) -> str:
    """A text without its spaces: a masthead prints "A/RES/75/257 B" for what is told as "A/RES/75/257B"."""
    return "".join(text.split())


def _at_the_end(
    lines: Sequence[UnitView], texts: Mapping[str, str], roles: Mapping[str | None, str], document: Document
) -> tuple[UnitView, ...]:
    """The lines at the end side. What a conversion tore off "Distr." ("GENERAL") stands there too, what it joined to it
    ("Distr.: General 3 December 2020"), the days of the session, and the titles of the agenda items, which stand behind
    their numbers."""
    names = {document.masthead.get(role) for role in ("organization", "organ")}
    torn = [index for index, unit in enumerate(lines) if roles.get(texts[unit.anchor]) == "distribution"]
    behind = list(lines[torn[0] + 1 :]) if torn and texts[lines[torn[0]].anchor].endswith(".") else []
    beyond, distribution = {*document.masthead.values()}, document.masthead.get("distribution")
    item = [index for index, unit in enumerate(lines) if roles.get(texts[unit.anchor]) == "item"]
    if item:
        titles = max(1, len(_NUMBER.findall(texts[lines[item[-1]].anchor])))
        behind += takewhile(lambda unit: texts[unit.anchor] not in beyond, lines[item[-1] + 1 : item[-1] + 1 + titles])
    behind += _days_of_session(lines, texts, roles)
    return tuple(
        unit
        for unit in lines
        if texts[unit.anchor] in roles
        or (distribution and texts[unit.anchor].startswith(distribution))
        or _names_language(texts[unit.anchor], document)
        or (unit in behind and texts[unit.anchor] not in names)
    )


def _days_of_session(
    lines: Sequence[UnitView], texts: Mapping[str, str], roles: Mapping[str | None, str]
) -> Sequence[UnitView]:
    """The line with the days of the session, which stands behind that of its number: "11 September–13 October 2031"."""
    for unit, behind in pairwise(lines):
        if roles.get(texts[unit.anchor]) == "session" and any(map(str.isdecimal, texts[behind.anchor])):
            return (behind,)
    return ()


def _names_language(text: str, document: Document) -> bool:
    """Whether a line says in which language the document was written ("Original: English"), or is printed."""
    original, head = document.masthead.get("original"), grammar(document.language).head
    return text in head.printed_in or (
        original is not None and text.endswith(original) and bool(head.original.match(text))
    )


def _themes(document: Document, page: Page) -> tuple[ThemePlaces, ...]:
    """The document's themes, those with most of its paragraphs first."""
    publication = page.site.publication
    members = publication.facts[document.key].memberships
    places = grouped(
        (member.theme, Anchor(label_in(document, member.anchor, page.language), f"#{member.anchor}"))
        for member in members
    )
    named = {theme.id: theme for theme in publication.themes}
    language = page.language if page.language in publication.languages else publication.languages[0]
    found = sorted(places.items(), key=lambda item: -len(item[1]))
    return tuple(ThemePlaces(_to_theme(named[theme], page, language), tuple(held)) for theme, held in found)


def _to_theme(theme: Theme, page: Page, language: str) -> Anchor:
    """A link to a theme's page in a language of the site."""
    href = page.href(addresses.themes(language, theme.id))
    named_in = other_language(theme.name, language) or language
    return Anchor(in_language(theme.name, language), href, named_in="" if named_in == page.language else named_in)
