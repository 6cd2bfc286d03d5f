"""`meta`: what the document is, who adopted it, how it was voted, what it is about; the cover with its printed lines.

As the United Nations' files have it: subjects, bodies, goals, agenda items and the library's title are keywords, the
making of the document is a workflow, the vote an analysis with its voters. `unxml.head` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from ...model import ADOPTED, CATALOGUE_LANGUAGE, Document, Party, Vote
from ...subjects import THESAURUS
from ...un import state_name
from ...unxml.profile import AKN, CLASSES, OWN, UN
from ..safe_xml import xml_text
from .names import CODE_OF_LANGUAGE, actor, day_of, expression_address, number, work_address

_NO_DAY = "0001-01-01"
"""What the files have for the day of a step that they do not know."""
_GOALS = "http://metadata.un.org/sdg"
_COUNTS = (
    ("in_favour", "inFavour", "In favour"),
    ("against", "against", "Against"),
    ("abstaining", "abstaining", "Abstaining"),
)


class _Line(NamedTuple):
    """How a printed head line of one role stands on the cover."""

    element: str
    attributes: Mapping[str, str]


_LINES: Mapping[str, _Line] = MappingProxyType(
    {
        "organization": _Line("docAuthority", {"refersTo": "#editor"}),
        "organ": _Line("docAuthority", {"refersTo": "#organ"}),
        "symbol": _Line("docNumber", {}),
        "distribution": _Line("docStatus", {}),
        "date": _Line("docDate", {}),
        "kind": _Line("docTitle", {}),
        "adopted": _Line("docTitle", {}),
        "sponsors": _Line("docProponent", {}),
        "item": _Line("inline", {"name": "agenda item"}),
    }
)
"""A line of another role is an `inline` that bears its name."""


def add(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    """A new child element of the standard's namespace. An underscore at a name's end is Python's (`as_`)."""
    told = {key.rstrip("_"): xml_text(value) for key, value in attributes.items()}
    return etree.SubElement(parent, f"{{{AKN}}}{name}", told)


def add_meta(parent: etree._Element, document: Document, component: str = "main") -> None:
    """Adds `meta`. `component` is the part of the document that it describes: `main`, `annex_1`.

    Only the main part has keywords, workflow, analysis and references: they are the document's, and an identifier
    stands once in the whole file.
    """
    meta = add(parent, "meta")
    _identification(meta, document, component)
    if component == "main":
        _classification(meta, document)
        _workflow(meta, document)
        if document.vote is not None:
            _voting(meta, document, document.vote)
        _references(meta, document, _States((*document.sponsors, *document.additional_sponsors)))


def add_cover(parent: etree._Element, document: Document) -> None:
    """Adds the cover with the printed head lines, where there are some."""
    if not document.masthead:
        return
    cover = add(parent, "coverPage")
    for role, words in document.masthead.items():
        line = _LINES.get(role, _Line("inline", {"name": role}))
        element = add(add(cover, "p"), line.element, **line.attributes)
        if line.element == "docDate":
            element.set("date", day_of(document).isoformat())
        element.set(f"{{{OWN}}}role", role)
        element.text = xml_text(words)


def _identification(meta: etree._Element, document: Document, component: str) -> None:
    identification = add(meta, "identification", source="#editor")
    work, expression = work_address(document), expression_address(document)
    main = component == "main"

    element = add(identification, "FRBRWork")
    _named(element, f"{work}/!{component}", work)
    names = (
        ("id", document.id),
        ("symbol", document.symbol),
        ("title", document.title),
        ("agendaItem", document.agenda_item),
    )
    for name, value in names:
        if value and main:
            add(element, "FRBRalias", value=value, name=name)
    _dated(element, document)
    add(element, "FRBRauthor", href="#organ", as_="#author")
    if main:
        for role, parties in (("sponsor", document.sponsors), ("additionalSponsor", document.additional_sponsors)):
            for party in parties:
                add(element, "FRBRauthor", href=f"#{_States.eid(party)}", as_=f"#{role}")
    add(element, "FRBRcountry", value="un")
    add(element, "FRBRsubtype", value=CLASSES[document.kind].subtype)
    if document.symbol:
        add(element, "FRBRnumber", value=number(document), showAs=document.symbol)

    element = add(identification, "FRBRExpression")
    _named(element, f"{expression}/!{component}", expression)
    _dated(element, document)
    add(element, "FRBRauthor", href="#organ", as_="#author")
    add(element, "FRBRauthoritative", value="false")
    add(element, "FRBRlanguage", language=CODE_OF_LANGUAGE[document.language])

    element = add(identification, "FRBRManifestation")
    _named(element, f"{expression}/!{component}.xml", f"{expression}.akn")
    _dated(element, document)
    add(element, "FRBRauthor", href="#editor", as_="#editing")
    add(element, "FRBRformat", value="application/akn+xml")


def _named(element: etree._Element, this: str, uri: str) -> None:
    add(element, "FRBRthis", value=this)
    add(element, "FRBRuri", value=uri)


def _dated(element: etree._Element, document: Document) -> None:
    name = "unknown" if document.date is None else "adoption" if document.kind in ADOPTED else "issue"
    add(element, "FRBRdate", date=day_of(document).isoformat(), name=name)


def _classification(meta: etree._Element, document: Document) -> None:
    keywords = list(_keywords(document))
    if keywords:
        classification = add(meta, "classification", source="#un")
        for keyword in keywords:
            add(classification, "keyword", **keyword)


def _keywords(document: Document) -> Iterator[Mapping[str, str]]:
    for goal in document.goals:
        told = {"href": f"{_GOALS}/{goal}", "value": str(goal), "showAs": f"sdg_{goal}"}
        yield {**told, "dictionary": "SDGO"}
    for subject in document.subjects:
        link = {"href": f"{THESAURUS}{subject.identifier}"} if subject.identifier else {}
        yield {**link, "value": subject.name, "showAs": subject.name, "dictionary": "UNBIS"}
    for body in document.bodies:
        yield {"value": body, "showAs": body, "dictionary": "DHLAUTH"}
    for item in document.agenda_items:
        number_ = f"[{item.number}]" if item.number else "X"
        told = {"value": number_, "showAs": item.title, "dictionary": item.agenda or "S/"}
        yield {"refersTo": "agenda", **told}
    if document.long_title:
        title = f"{document.title.partition('[')[0].strip()} [{document.long_title}]"
        yield {"refersTo": "title", "value": title, "showAs": title, "dictionary": "DHL"}


def _workflow(meta: etree._Element, document: Document) -> None:
    """The steps of the document's making, each with the symbol of the document that shows it."""
    day = document.day or _NO_DAY
    steps = []
    if document.draft or document.sponsors:
        told = {"as_": document.draft} if document.draft else {}
        steps.append({"date": _NO_DAY, "outcome": "draftResolution", "by": _english(document.sponsors), **told})
    if document.additional_sponsors:
        outcome = "draftResolutionAdditionalSponsors"
        steps.append({"date": _NO_DAY, "outcome": outcome, "by": _english(document.additional_sponsors)})
    if document.report:
        told = {"date": _NO_DAY, "outcome": "recommendedForAdoption", "by": ""}
        steps.append({**told, "as_": document.report})
    if document.meeting or document.chapter_vii:
        told = {"date": day, "outcome": "adopted" if document.kind in ADOPTED else "notAdopted", "by": ""}
        meeting = {"as_": document.meeting} if document.meeting else {}
        chapter = {"refersTo": "Chapter VII"} if document.chapter_vii else {}
        steps.append({**told, **meeting, **chapter})
    if steps:
        workflow = add(meta, "workflow", source="#un")
        for step in steps:
            add(workflow, "step", **step)


def _english(parties: Sequence[Party]) -> str:
    """States by their English names, as the files name sponsors in every language."""
    names = [state_name(party.code, CATALOGUE_LANGUAGE) if party.code else party.name for party in parties]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _voting(meta: etree._Element, document: Document, vote: Vote) -> None:
    """The counts, each with the States that are named; the value of one that is not known is empty."""
    parliamentary = add(add(meta, "analysis", source="#un"), "parliamentary")
    voting = add(parliamentary, "voting", eId="voting_1")
    if document.kind in ADOPTED:
        voting.set("outcome", "#adopted")
    if vote.source:
        voting.set(f"{{{OWN}}}source", xml_text(vote.source))
    for place, (name, concept, _) in enumerate(_COUNTS, 1):
        value = getattr(vote, name)
        told = "" if value is None else str(value)
        count = add(voting, "count", eId=f"voting_1__count_{place}", value=told, refersTo=concept)
        parties: Sequence[Party] = getattr(vote, f"parties_{name}")
        if not parties:
            continue
        voters = etree.SubElement(count, f"{{{UN}}}voters")
        for party in parties:
            state = add(voters, "organization", refersTo="memberState")
            state.text = xml_text(party.name)
            if party.code:
                state.set(f"{{{OWN}}}code", party.code)


def _references(meta: etree._Element, document: Document, states: _States) -> None:
    references = add(meta, "references", source="#editor")
    organ = document.body or "United Nations"
    where = f"/akn/ontology/organization/{actor(document)}"
    element = add(references, "TLCOrganization", eId="organ", href=where, showAs=organ)
    if not document.body:
        element.set(f"{{{OWN}}}role", "unknown")
    where = "/akn/ontology/organization/un"
    add(references, "TLCOrganization", eId="un", href=where, showAs="United Nations")
    where = "/akn/ontology/object/mkdocs-resolutions"
    add(references, "TLCObject", eId="editor", href=where, showAs="mkdocs-resolutions")
    roles = [("author", "Author"), ("editing", "Editor")]
    roles += [("sponsor", "Sponsor")] if document.sponsors else []
    roles += [("additionalSponsor", "Additional sponsor")] if document.additional_sponsors else []
    for eid, shown in roles:
        add(references, "TLCRole", eId=eid, href=f"/akn/ontology/role/{eid}", showAs=shown)
    if document.vote is not None:
        concepts = [*((concept, shown) for _, concept, shown in _COUNTS), ("memberState", "Member State")]
        for eid, shown in (*concepts, ("adopted", "Adopted")):
            add(references, "TLCConcept", eId=eid, href=f"/akn/ontology/concept/{eid}", showAs=shown)
    for party in states.named:
        eid = states.eid(party)
        where = f"/akn/ontology/organization/{eid.partition('_')[2]}"
        element = add(references, "TLCOrganization", eId=eid, href=where, showAs=party.name)
        if party.code:
            element.set(f"{{{OWN}}}code", party.code)


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
