"""`meta`: what the document is, who adopted it, how it was voted; organs and States as references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from ...model import Document, Party, Vote
from .names import AKN, CLASSES, LANGUAGES, OWN, actor, day_of, expression_address, number, work_address
from .text import xml_text

_EDITOR = "mkdocs-resolutions"
"""Who is named as the maker of the XML: the program. Whose site it stands on, the library does not know."""
_ADOPTED = frozenset({"resolution", "decision", "statement"})
_COUNTS = (
    ("in_favour", "inFavour", "In favour"),
    ("against", "against", "Against"),
    ("abstaining", "abstaining", "Abstaining"),
)


def add(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    """A new child element of the standard's namespace. An underscore at a name's end is Python's (`as_`)."""
    told = {key.rstrip("_"): xml_text(value) for key, value in attributes.items()}
    return etree.SubElement(parent, f"{{{AKN}}}{name}", told)


def add_meta(parent: etree._Element, document: Document, component: str = "main") -> None:
    """Adds `meta`. `component` is the part of the document that it describes: `main`, `annex_1`.

    Only the main part has analysis and references: an identifier stands once in the whole file.
    """
    meta = add(parent, "meta")
    _identification(meta, document, component)
    if component == "main":
        states = _States((*document.sponsors, *_voters(document.vote)))
        if document.vote is not None:
            _voting(meta, document, document.vote, states)
        _references(meta, document, states)


def _identification(meta: etree._Element, document: Document, component: str) -> None:
    identification = add(meta, "identification", source="#editor")
    work, expression = work_address(document), expression_address(document)
    main = component == "main"

    element = add(identification, "FRBRWork")
    _named(element, f"{work}/!{component}", work)
    for name, value in (("id", document.id), ("symbol", document.symbol), ("title", document.title)):
        if value and main:
            add(element, "FRBRalias", value=value, name=name)
    _dated(element, document)
    add(element, "FRBRauthor", href="#organ", as_="#author")
    if main:
        for party in document.sponsors:
            add(element, "FRBRauthor", href=f"#{_States.eid(party)}", as_="#sponsor")
    add(element, "FRBRcountry", value="un")
    add(element, "FRBRsubtype", value=CLASSES[document.kind].subtype)
    if document.symbol:
        add(element, "FRBRnumber", value=number(document), showAs=document.symbol)

    element = add(identification, "FRBRExpression")
    _named(element, f"{expression}/!{component}", expression)
    _dated(element, document)
    add(element, "FRBRauthor", href="#organ", as_="#author")
    add(element, "FRBRauthoritative", value="false")
    add(element, "FRBRlanguage", language=LANGUAGES[document.language])

    element = add(identification, "FRBRManifestation")
    _named(element, f"{expression}/!{component}.xml", f"{expression}.akn")
    _dated(element, document)
    add(element, "FRBRauthor", href="#editor", as_="#editing")
    add(element, "FRBRformat", value="application/akn+xml")


def _named(element: etree._Element, this: str, uri: str) -> None:
    add(element, "FRBRthis", value=this)
    add(element, "FRBRuri", value=uri)


def _dated(element: etree._Element, document: Document) -> None:
    name = "unknown" if document.date is None else "adoption" if document.kind in _ADOPTED else "issue"
    add(element, "FRBRdate", date=day_of(document).isoformat(), name=name)


def _voting(meta: etree._Element, document: Document, vote: Vote, states: _States) -> None:
    """The counts that are known, each with the States that are named."""
    counts = [
        (concept, value, getattr(vote, f"parties_{field}"))
        for field, concept, _ in _COUNTS
        if (value := getattr(vote, field)) is not None
    ]
    if not counts:
        return
    parliamentary = add(add(meta, "analysis", source="#editor"), "parliamentary")
    voting = add(parliamentary, "voting", eId="voting_1")
    if document.kind in _ADOPTED:
        voting.set("outcome", "#adopted")
    if vote.source:
        voting.set(f"{{{OWN}}}source", xml_text(vote.source))
    for place, (concept, value, parties) in enumerate(counts, 1):
        refers = " ".join((f"#{concept}", *(f"#{states.eid(party)}" for party in parties)))
        add(voting, "count", eId=f"voting_1__count_{place}", value=str(value), refersTo=refers)


def _references(meta: etree._Element, document: Document, states: _States) -> None:
    references = add(meta, "references", source="#editor")
    organ = document.body or "United Nations"
    add(references, "TLCOrganization", eId="organ", href=f"/akn/ontology/organization/{actor(document)}", showAs=organ)
    add(
        references,
        "TLCObject",
        eId="editor",
        href="/akn/ontology/object/mkdocs-resolutions",
        showAs="mkdocs-resolutions",
    )
    roles = [("author", "Author"), ("editing", "Editor"), *([("sponsor", "Sponsor")] if document.sponsors else [])]
    for eid, shown in roles:
        add(references, "TLCRole", eId=eid, href=f"/akn/ontology/role/{eid}", showAs=shown)
    if document.vote is not None:
        for eid, shown in (*((concept, shown) for _, concept, shown in _COUNTS), ("adopted", "Adopted")):
            add(references, "TLCConcept", eId=eid, href=f"/akn/ontology/concept/{eid}", showAs=shown)
    for party in states.named:
        eid = states.eid(party)
        where = f"/akn/ontology/organization/{eid.partition('_')[2]}"
        add(references, "TLCOrganization", eId=eid, href=where, showAs=party.name)


def _voters(vote: Vote | None) -> Sequence[Party]:
    if vote is None:
        return ()
    return (*vote.parties_in_favour, *vote.parties_against, *vote.parties_abstaining)


class _States:
    """The States and organs that are named, each once."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self.named = list({self.eid(party): party for party in parties}.values())

    @staticmethod
    def eid(party: Party) -> str:
        """`state_AO`; of what ISO 3166 does not name, the printed name's letters: `party_Organization-of-Unity`."""
        if party.code:
            return f"state_{party.code}"
        letters = "".join(character if character.isalnum() else "-" for character in party.name)
        return f"party_{letters}"
