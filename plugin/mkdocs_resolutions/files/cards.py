"""The files of the cards of citations (`resolutions.publishing.cards`), which a page loads when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resolutions.anchors import label_in
from resolutions.languages import in_language
from resolutions.model import Document, Link
from resolutions.publishing import Card, card_scripts, file_count
from resolutions.text import clipped

from .. import addresses
from ..interface import Words, words_in
from ..views.about import About, about
from ..views.naming import cited_name
from ..views.site import Site
from ..views.tokens import unbroken

THEMES = 5
"""How many themes a card names: those with most of the document's paragraphs."""


def files(site: Site, *, wanted: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Every such file whose path is wanted, as (path below the site's root, content)."""
    for language, links in site.carded.items():
        if not wanted(addresses.cards(language, 0)):
            continue
        words = words_in(language)
        cards = {key: card for key, link in links.items() if (card := _card(link, words, site)) is not None}
        for number, script in card_scripts(cards, file_count(links), words["elsewhere"]):
            yield addresses.cards(language, number), script


def _card(link: Link, words: Words, site: Site) -> Card | None:
    """The card of a link's document and paragraph; None where nothing is known of them."""
    target = link.citation.target
    facts = about(target, words, site)
    document = site.publication.version(target, words.language)
    if document is None:
        entry = site.publication.collection.catalogue.get(target)
        if facts is None or entry is None:
            return None
        return Card(cited_name(target, site, words), facts.title, _told(facts), facts.language, record=entry.record)
    anchor = link.anchor
    return Card(
        cited_name(target, site, words),
        facts.title if facts else "",
        _told(facts) if facts else (),
        document.language if document.language != words.language else "",
        label_in(document, anchor, words.language) if anchor else "",
        _text(document, anchor),
        _themes(document, words, site),
    )


def _told(line: About) -> tuple[str, ...]:
    """Date and vote; the vote's figures stand apart, as on a page, where there are any."""
    if line.facts is None:
        return ()
    return tuple(line.facts) if line.facts.tally else (line.facts.before,)


def _text(document: Document, anchor: str) -> str:
    text = next((clipped(unit.text) for unit in document.units if unit.anchor == anchor), "") if anchor else ""
    return unbroken(text)


def _themes(document: Document, words: Words, site: Site) -> tuple[tuple[str, str], ...]:
    publication = site.publication
    counts: dict[str, int] = {}
    for member in publication.facts[document.key].memberships:
        counts[member.theme] = counts.get(member.theme, 0) + 1
    first = sorted(counts, key=lambda theme: -counts[theme])[:THEMES]
    language = words.language if words.language in publication.languages else publication.languages[0]
    names = {theme.id: in_language(theme.name, language) for theme in publication.themes}
    return tuple((site.addresses.url(addresses.themes(language, theme)), names[theme]) for theme in first)
