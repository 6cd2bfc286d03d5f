"""`mkdocs serve` shows after any change what a build from nothing shows: no page is reused that would be another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cache
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from mkdocs_resolutions import page_registry
from mkdocs_resolutions.addresses import Addresses
from mkdocs_resolutions.pages import Sheet
from mkdocs_resolutions.pages.frame import Frame, section_frame, sheet_frame
from mkdocs_resolutions.publication import Publication, publish
from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views import ways
from mkdocs_resolutions.views.citations import mentions
from mkdocs_resolutions.views.site import Site
from resolutions.citations.cite import cite
from resolutions.corpus.collection import Collection
from resolutions.diagnostics import diagnose
from resolutions.model import AgendaItem, Cell, Document, Mark, Party, Subject, Table, Unit, Vote
from resolutions.parse import parse_source
from resolutions.text.read import read_source
from resolutions.themes import Theme
from resolutions.wording import Wordings, find
from support.building import REPOSITORY
from support.examples import CASES, times

FILES = (
    REPOSITORY / "content/sources/2553.md",
    CASES / "citing_documents/sources/2510.md",
    CASES / "citing_documents/sources/2520.md",
    CASES / "six_languages/en.txt",
    CASES / "six_languages/ar.txt",
)
THEMES = (
    Theme(id="women", name={"en": "Women"}, description={}, terms={"en": ("women", "keepers")}, subjects=("1000001",)),
)
RENDERER = Renderer()

WORDS = some.sampled_from(["", "Lamps", "S/2020/1158", "Mantenimiento de la paz"])
PARTIES = some.lists(some.sampled_from([Party("Chile", "CL"), Party("Perú", "PE"), Party("An organ", "")]), max_size=2)
VOTES = some.builds(
    Vote,
    some.sampled_from([14, 15, None]),
    some.sampled_from([0, 1]),
    some.just(0),
    PARTIES.map(tuple),
    source=some.sampled_from(["catalogue", "letter-2020-12-03#p3"]),
)
MASTHEADS = some.dictionaries(some.sampled_from(["organ", "symbol", "date", "distribution", "item"]), WORDS, max_size=3)
IDENTIFIERS = some.sampled_from(["S/RES/2510", "S/RES/1325", "S/RES/9901", "S/2020/1158", "letter-2020-12-03"])
FINDINGS = some.lists(some.sampled_from([diagnose("bad-name", "sources/x.md", 3, 1, problem="x")]), max_size=1)
SUBJECTS = some.lists(
    some.sampled_from([Subject("LAMPS", "1000001"), Subject("Lamps"), Subject("KEEPERS")]), max_size=2, unique=True
)
ALIASES = some.lists(some.sampled_from(["en/S/RES/9999", "op9 -> op1"]), max_size=2)

UNIT_FIELDS: Mapping[str, some.SearchStrategy[object]] = {
    "anchor": some.sampled_from(["op77", "pp77", "p77"]),
    "eid": some.sampled_from(["para_77", "other"]),
    "kind": some.sampled_from(["operative", "preambular", "heading", "paragraph"]),
    "parent": some.sampled_from([None, "op1"]),
    "marker": some.sampled_from(["", "1.", "(a)", "•"]),
    "text": some.sampled_from(
        [
            "Requests the women who are keepers to report by 1 May 2032;",
            "Recalling paragraph 2 of its resolution 2510 (2020), and resolution 1325 (2000),",
            "Lamps.",
        ]
    ),
    "line": some.integers(1, 99),
    "marks": some.sampled_from(
        [
            (),
            (Mark(0, 3, "emphasis"),),
            (Mark(0, 3, "link", "https://www.un.org/"),),
            (Mark.of_note(3, "*", "fn-star"),),
        ]
    ),
    "runs": some.just(((0, 7),)),
    "level": some.integers(0, 3),
    "table": some.sampled_from([None, Table(((Cell(0, 2), Cell(3, 5, is_header=True)),))]),
}
"""Another value for each field of a unit."""

FIELDS: Mapping[str, some.SearchStrategy[object]] = {
    "source": some.sampled_from(["sources/other.md", "sources/2553.md", "sources/other.xml"]),
    "id": IDENTIFIERS,
    "symbol": some.sampled_from(["", "S/RES/9901 (2032)", "S/2020/1158"]),
    "kind": some.sampled_from(["resolution", "statement", "letter", "decision", "report", "document"]),
    "language": some.sampled_from(["en", "fr", "es", "ar", "zh", "ru"]),
    "title": WORDS,
    "date": some.sampled_from([None, date(2020, 12, 3), date(1999, 5, 1)]),
    "body": some.sampled_from(["", "Security Council", "General Assembly"]),
    "diagnostics": FINDINGS.map(tuple),
    "line": some.integers(1, 99),
    "meeting": some.sampled_from(["", "S/PV.9695"]),
    "agenda_item": WORDS,
    "agenda_language": some.sampled_from(["", "es"]),
    "draft": some.sampled_from(["", "S/2020/1158", "S/2020/9"]),
    "vote": some.none() | VOTES,
    "sponsors": PARTIES.map(tuple),
    "encloses": some.lists(IDENTIFIERS, max_size=2, unique=True).map(tuple),
    "enclosed_in": some.just("") | IDENTIFIERS,
    "themes": some.sampled_from([(), ("women",), ("unknown",)]),
    "themes_place": some.sampled_from([(1, 1), (4, 2)]),
    "aliases": ALIASES.map(tuple),
    "aliases_place": some.sampled_from([(1, 1), (4, 2)]),
    "misprints": some.sampled_from([(), ("resolution 1325 (2000)",)]),
    "articles": some.sampled_from([{}, {"op1": "2"}, {"op1": "7", "pp1": "7"}]).map(MappingProxyType),
    "masthead": MASTHEADS.map(MappingProxyType),
    "additional_sponsors": PARTIES.map(tuple),
    "report": some.sampled_from(["", "S/2020/1158", "A/75/473"]),
    "agenda_items": some.sampled_from([(), (AgendaItem("Lamps", "7 (a)", "A/75/251"),)]),
    "long_title": some.sampled_from(["", "on lamps"]),
    "corrects": some.booleans(),
    "subjects": SUBJECTS.map(tuple),
    "bodies": some.sampled_from([(), ("UN. Office of Lamps",)]),
    "goals": some.sampled_from([(), (6, 13)]),
    "chapter_vii": some.booleans(),
    "told_by": some.sampled_from([{}, {"vote": "ar"}, {"sponsors": "en", "date": "es"}]).map(MappingProxyType),
}
"""Another value for each field of a document, but for its units and its citations."""


@cache
def documents() -> tuple[Document, ...]:
    """Texts that cite one another, two of one resolution in two languages, one adopted by a vote, one that encloses."""
    parsed = [parse_source(read_source(path, f"sources/{number} {path.name}")) for number, path in enumerate(FILES)]
    return tuple(document for documents_of_source in parsed for document in documents_of_source)


def with_units(document: Document, units: Sequence[Unit]) -> Document:
    """The document with these units, and the citations that they make."""
    changed = replace(document, units=tuple(units), citations=())
    return replace(changed, citations=cite(changed))


UNITS = "units"
CITATIONS = "citations"
REMOVED = "the document itself"
UNIT_PREFIX = "a unit's "
CHANGES = [*FIELDS, UNITS, CITATIONS, REMOVED, *(f"{UNIT_PREFIX}{name}" for name in UNIT_FIELDS)]


@dataclass(frozen=True)
class Change:
    """Which document is changed in which field, to what; and all documents after it."""

    document: str
    name: str
    value: object
    documents: tuple[Document, ...] = field(repr=False)


@some.composite
def changes(draw: some.DrawFn, name: str) -> Change:
    """The documents with the field of that name changed in one of them."""
    changed = list(documents())
    index = draw(some.integers(0, len(changed) - 1))
    document = changed[index]
    place = draw(some.integers(0, len(document.units) - 1))
    value: object = place
    if name == REMOVED:
        del changed[index]
    elif name == UNITS:
        changed[index] = with_units(document, document.units[:place] + document.units[place + 1 :])
    elif name == CITATIONS:
        value = draw(some.integers(0, len(document.citations)))
        changed[index] = replace(document, citations=document.citations[:value])
    elif name.startswith(UNIT_PREFIX):
        unit_field = name.removeprefix(UNIT_PREFIX)
        value = draw(UNIT_FIELDS[unit_field])
        unit = replace(document.units[place], **{unit_field: value})  # type: ignore[arg-type]  # it is the field's
        changed[index] = with_units(document, (*document.units[:place], unit, *document.units[place + 1 :]))
    else:
        value = draw(FIELDS[name])
        changed[index] = replace(document, **{name: value})  # type: ignore[arg-type]  # it is the field's
    # A folder never has two documents of one identifier in one language: the first is kept.
    by_key = {(document.id, document.language): document for document in reversed(changed)}
    return Change(document.id, name, value, tuple(document for document in changed if document in by_key.values()))


@dataclass(frozen=True)
class Shown:
    """Everything of a page that its readers get."""

    body: str
    frame: Frame
    files: tuple[tuple[str, str | bytes], ...]


def published(documents: Sequence[Document], before: Publication | None = None) -> Publication:
    made = publish(Collection(tuple(documents)), THEMES, before=before)
    return replace(made, wordings=Wordings(find(documents)))


def site_of(publication: Publication) -> Site:
    return Site(publication, Addresses(), name="Wells", page_size=3, root="https://site.example", akoma_ntoso=True)


def sheets(site: Site) -> dict[str, Sheet]:
    return {sheet.address: sheet for sheet in page_registry.sheets(site, RENDERER, has_home=False)}


def shown(sheet: Sheet, site: Site) -> Shown:
    section = section_frame(sheet.language, sheet.section, site.publication, site.addresses)
    frame = sheet_frame(section, sheet, site.publication, site.addresses, feed="")
    return Shown(sheet.body(), frame, tuple(sheet.beside()))


Build = tuple[Site, Mapping[str, tuple[object, Shown]]]
"""A site, and by address what each of its pages was made of, and what it showed."""


def built(documents: Sequence[Document]) -> Build:
    site = site_of(published(documents))
    return site, {address: (sheet.depends(), shown(sheet, site)) for address, sheet in sheets(site).items()}


@cache
def first_build() -> Build:
    """The site before a change."""
    return built(documents())


@pytest.mark.parametrize(
    ("value", "strategies"), [(Document, {**FIELDS, "units": 1, "citations": 1}), (Unit, UNIT_FIELDS)]
)
def test_every_field_is_changed(value: type, strategies: Mapping[str, object]) -> None:
    assert {field.name for field in fields(value) if field.init} == set(strategies)


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.soak
@settings(max_examples=times(1))
@given(data=some.data())
def test_after_any_change_every_page_is_as_a_build_from_nothing_shows_it(name: str, data: some.DataObject) -> None:
    made_again(first_build(), data.draw(changes(name)).documents)


ABOUT = "the question of lamps in deep wells"
ABOUT_BY: Mapping[str, Callable[[Document], Document]] = {
    "title": lambda document: replace(document, title=ABOUT),
    "long_title": lambda document: replace(document, long_title=ABOUT),
}


@pytest.mark.parametrize("index", range(len(FILES) + 1))
@pytest.mark.parametrize("name", ABOUT_BY)
def test_where_a_document_is_about_something_else_only_pages_that_say_so_are_made_again(name: str, index: int) -> None:
    changed = list(documents())
    changed[index] = ABOUT_BY[name](changed[index])
    assert 0 < len(made_again(first_build(), changed)) < len(first_build()[1]) / 2


def test_lists_of_many_say_what_a_document_is_about_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of all that cites one, and the indexes that name the documents of an entry themselves."""
    monkeypatch.setattr(ways, "_MANY_ENTRIES", 0)
    monkeypatch.setattr(ways, "_FEW_DOCUMENTS", 100)
    monkeypatch.setattr(mentions, "FIRST_OF_ORGAN", 2)
    cited, citing = (document for document in documents() if document.id in ("S/RES/2510", "S/RES/2520"))
    many = [cited, *(replace(citing, id=f"S/RES/26{number}", symbol="") for number in range(10, 15))]
    before = built(many)
    for index in (0, -1):
        changed = [*many]
        changed[index] = replace(many[index], title=ABOUT)
        assert {"en/cited/S-RES-2510/", "en/organs/"} <= set(made_again(before, changed))


def made_again(before: Build, documents: Sequence[Document]) -> list[str]:
    """The addresses of the pages of these documents that are made again. Holds that every page, reused where it may be,
    is as a build from nothing shows it."""
    site, pages_before = before
    fresh, rebuilt = site_of(published(documents)), site_of(published(documents, site.publication))
    fresh_sheets, rebuilt_sheets = sheets(fresh), sheets(rebuilt)
    assert list(rebuilt_sheets) == list(fresh_sheets)
    are_all_new = rebuilt.common != site.common
    made = []
    for address, sheet in rebuilt_sheets.items():
        depends, page_before = pages_before.get(address, (None, None))
        is_reused = page_before is not None and not are_all_new and sheet.depends() == depends
        page = page_before if is_reused else shown(sheet, rebuilt)
        assert page == shown(fresh_sheets[address], fresh), f"{address} is {'reused' if is_reused else 'made again'}"
        made += [] if is_reused else [address]
    return made


def test_a_list_that_another_language_gains_is_offered_in_the_first() -> None:
    """Its own list is the same: only the languages that the page offers are others."""
    letter, *others = documents()
    anchors = ("pp1", "op1", "op2", "op3")
    units = tuple(replace(unit, anchor=anchor) for unit, anchor in zip(letter.units[3:7], anchors, strict=True))
    adopted = replace(letter, kind="resolution", body="Security Council", units=units, citations=())
    before = site_of(published((adopted, *others)))
    rebuilt = site_of(published((replace(adopted, themes=("women",)), *others), before.publication))
    address = "en/themes/women/page-2/"
    sheet = sheets(rebuilt)[address]
    assert rebuilt.common == before.common
    assert "es/themes/women/page-2/" in dict(sheet.alternates).values()
    assert sheet.depends() != sheets(before)[address].depends()


def test_a_change_of_one_document_leaves_most_pages() -> None:
    """Else the test above would look at no page that is reused."""
    before, pages_before = first_build()
    first, *others = documents()
    changed = (with_units(first, first.units[:-1]), *others)
    rebuilt = site_of(published(changed, before.publication))
    assert rebuilt.common == before.common
    reused = [address for address, sheet in sheets(rebuilt).items() if pages_before[address][0] == sheet.depends()]
    assert len(reused) > len(pages_before) / 2
