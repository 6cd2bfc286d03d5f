"""Where a document is cited, and each of its paragraphs: by whom, and in which words.

A document's own page shows the newest places; where there are more, a list in pages of its own has them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby

from resolutions.addresses import Place
from resolutions.anchors import label, label_in, part_of
from resolutions.model import CATALOGUE_LANGUAGE, UNDATED, Document, DocumentKey
from resolutions.text import around

from ... import addresses
from ...interface import Words, words_in
from ..about import about_made_of, entry_title
from ..filling import room, weighed
from ..naming import Anchor, cited_name, refusal_of, to_document
from ..page import Page, Plan
from ..paging import Leaf, Pager
from ..site import Site
from ..tokens import Piece, pieces
from .effects import told_effect
from .mentions import FIRST_OF_CITED, CitingPlace, first_of_each, may_show_all, places_of
from .series import to_cited

Key = tuple[str, DocumentKey, str]
"""Of a place: its group, its document, its anchor."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """The unit that cites, and its words around the mention."""

    anchor: Anchor
    words: tuple[Piece, ...]
    effects: str
    """What it says that it does to what it cites."""


@dataclass(frozen=True, slots=True)
class CitingView:
    """A document that cites. The words are in the language of its link."""

    document: Anchor
    date: str
    """Of a draft that failed, followed by that."""
    title: str
    title_language: str
    """The title's, where it is not the page's."""
    places: tuple[PlaceView, ...]
    """Those that are quoted."""
    named: tuple[Anchor, ...]
    """All others."""


@dataclass(frozen=True, slots=True)
class YearView:
    """The documents of a year."""

    year: str
    citing: tuple[CitingView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The places that cite a paragraph, or those of an organ, newest first."""

    anchor: str
    """Empty where the group goes on from an earlier page."""
    heading: Anchor
    count: str
    years: tuple[YearView, ...]
    rest: Anchor | None
    """The link to all of them, where not all are shown."""


@dataclass(frozen=True, slots=True)
class CitedByPage:
    """A page of the list of all that cites a document."""

    address: str
    title: str
    document: Anchor
    about: str
    about_language: str
    """Where it is not the page's."""
    groups: tuple[GroupView, ...]
    pager: Pager | None


def cited_by(document: Document, places: Sequence[CitingPlace], page: Page) -> tuple[GroupView, ...]:
    """The groups at the foot of a document's page. `places` are all that cite it."""
    shown = first_of_each(places)
    languages = page.site.publication.languages
    language = page.language if page.language in languages else languages[0]

    def all_of(group: str) -> str:
        runs = _runs(places, page.site)
        first = next(number for number, run in enumerate(runs, 1) if any(place.group == group for place in run))
        return page.href(addresses.cited_by(language, document.id, first), group)

    return tuple(_Groups(document, page, all_of=all_of).of(shown, _totals(places)))


def cited_by_plans(language: str, site: Site) -> Iterator[Plan]:
    """Every page of the lists of all that cites a document, of each that has them."""
    words = words_in(language)
    for identifier in site.publication.mentions:
        if not has_pages(identifier, language, site):
            continue
        count = len(_runs(places_of(identifier, language, site), site))
        for number in range(1, count + 1):
            show = partial(_page, identifier, number, language, site)
            address = addresses.cited_by(language, identifier, number)
            yield Plan(address, _title(identifier, words, site), show, partial(_made_of, identifier, language, site))


def has_pages(identifier: str, language: str, site: Site) -> bool:
    """Whether not all that cites a document is shown where one looks first: on its own page, or, of one that the site
    lacks, in the index of cited documents."""
    mentions = site.publication.mentions[identifier]
    if site.publication.version(identifier, language) is None:
        listed = (one for one in mentions if site.lists(one.document, language))
        return len(mentions) > FIRST_OF_CITED and len({one.document.id for one in listed}) > FIRST_OF_CITED
    if may_show_all(mentions):
        return False
    places = places_of(identifier, language, site)
    return len(first_of_each(places)) < len(places)


def _made_of(identifier: str, language: str, site: Site) -> object:
    return site.mention_digests.of(identifier), about_made_of(identifier, language, site)


def _page(identifier: str, number: int, language: str, site: Site) -> CitedByPage:
    places = places_of(identifier, language, site)
    leaf = Leaf(number, _runs(places, site), partial(addresses.cited_by, language, identifier))
    page = Page.at(leaf.address, language, site)
    begun = "" if leaf.is_first else leaf.runs[number - 2][-1].group
    document = site.publication.version(identifier, language)
    groups = _Groups(document, page, begun, _quoted(places))
    about, about_language = _about(identifier, language, site)
    return CitedByPage(
        page.address,
        _title(identifier, page.words, site),
        to_cited(identifier, site.publication.mentions[identifier], page),
        about,
        about_language if about and about_language != language else "",
        tuple(groups.of(leaf.run, _totals(places))),
        leaf.pager(page),
    )


def _runs(places: Sequence[CitingPlace], site: Site) -> list[Sequence[CitingPlace]]:
    """The places of each page of a list of its own; those of a document in a group stand together."""
    quoted = _quoted(places)

    def weight(held: Sequence[CitingPlace]) -> float:
        words = sum(_key(place) in quoted for place in held)
        return room(words, len(held) - words)

    entries = [list(held) for _, held in groupby(places, _entry)]
    return [list(chain.from_iterable(run)) for run in weighed(entries, site.page_size, weight)]


def _entry(place: CitingPlace) -> tuple[str, str]:
    return place.group, place.document.id


def _quoted(places: Sequence[CitingPlace]) -> frozenset[Key]:
    """The places that a list of its own quotes, one of a document in a group: of those that cite a paragraph the first;
    of all others one that says what it does, or else one that does anything. What recalls the document in a preamble
    or a note is named, and so is what is quoted as citing a paragraph already."""
    of_paragraphs = {(place.document.key, place.anchor) for place in places if place.paragraph}
    found = set[Key]()
    for _, held in groupby(places, _entry):
        may = [place for place in held if place.paragraph or (place.effects or _does(place))]
        may = [place for place in may if place.paragraph or (place.document.key, place.anchor) not in of_paragraphs]
        found.update(_key(place) for place in sorted(may, key=lambda place: not place.effects)[:1])
    return frozenset(found)


def _key(place: CitingPlace) -> Key:
    return place.group, place.document.key, place.anchor


def _does(place: CitingPlace) -> bool:
    return part_of(place.anchor) in ("operative", "paragraph")


def _title(identifier: str, words: Words, site: Site) -> str:
    return f"{cited_name(identifier, site, words)} · {words['cited_by']}"


def _about(identifier: str, language: str, site: Site) -> tuple[str, str]:
    """What a document is about and the language of that: by its text, or by the catalogue."""
    document = site.publication.version(identifier, language)
    if document is not None:
        return site.about_beside_names[document.key]
    entry = site.publication.collection.catalogue.get(identifier)
    return (entry_title(entry), CATALOGUE_LANGUAGE) if entry else ("", "")


def _totals(places: Sequence[CitingPlace]) -> Counter[str]:
    return Counter(place.group for place in places)


@dataclass(frozen=True, slots=True)
class _Groups:
    """How a page shows places under their headings."""

    cited: Document | None
    """The cited document, where the site has it."""
    page: Page
    begun: str = ""
    """The group that goes on from an earlier page."""
    quoted: Container[Key] | None = None
    """The places whose words are shown, if not all."""
    all_of: Callable[[str], str] | None = None
    """Gives the address at which all places of a group are."""

    def of(self, places: Sequence[CitingPlace], totals: Counter[str]) -> Iterator[GroupView]:
        """The groups of the places; `totals` says how many each group has on all pages."""
        for group, grouped in groupby(places, lambda place: place.group):
            held = list(grouped)
            rest = totals[group] - len(held)
            more = self.page.words.more(rest) if rest and self.all_of else ""
            yield GroupView(
                group if group != self.begun else "",
                self._heading(held[0]),
                self.page.words.number(totals[group]),
                tuple(self._years(held)),
                Anchor(more, self.all_of(group)) if more and self.all_of else None,
            )

    def _heading(self, first: CitingPlace) -> Anchor:
        """The paragraph that the places of a group cite, or the organ whose they are, by the first of them."""
        place, language = first.paragraph, self.page.language
        if not place:
            return Anchor(self.page.words.organ(first.organ), "")
        text = label_in(self.cited, place, language) if self.cited else label(place, language)
        own = Place.of(self.cited.key).folder if self.cited else ""
        return Anchor(text, self.page.href(own, place))

    def _years(self, places: Sequence[CitingPlace]) -> Iterator[YearView]:
        for year, of_year in groupby(places, lambda place: place.document.listed_year):
            documents = groupby(of_year, lambda place: place.document.id)
            citing = tuple(self._citing(list(held)) for _, held in documents)
            yield YearView(self.page.words["undated"] if year == UNDATED else year, citing)

    def _citing(self, places: Sequence[CitingPlace]) -> CitingView:
        document, words = places[0].document, self.page.words
        title, language = self.page.site.about_beside_names[document.key]
        shown = [place for place in places if self.quoted is None or _key(place) in self.quoted]
        day = words.date(document.date)
        return CitingView(
            self._to(document),
            " · ".join(filter(None, (day, refusal_of(document, words)))),
            title,
            language if title and language != self.page.language else "",
            tuple(
                PlaceView(
                    self._to(document, place.anchor),
                    pieces(around(place.text, place.mentions)),
                    words["comma"].join(dict.fromkeys(told_effect(effect, words) for effect in place.effects)),
                )
                for place in shown
            ),
            tuple(self._to(document, place.anchor) for place in places if all(place is not one for one in shown)),
        )

    def _to(self, document: Document, anchor: str = "") -> Anchor:
        return to_document(document, self.page, anchor)
