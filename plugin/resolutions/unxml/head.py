"""What the head of a file of the United Nations says of its document: dates, votes, sponsors, subjects.

In: the `meta` of a statement, and the cover with its marked facts. Out: `HeadFacts`, in which what is not said is
empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from lxml import etree

from ..days import iso_day
from ..languages import DEFAULT, table
from ..metadata import Metadata
from ..model import CATALOGUE_LANGUAGE, Party, Vote
from ..un import parties, parties_named_in, party
from .elements import BROKEN, TITLES, attribute, local
from .keywords import agenda_items, bodies, cut_item, goals, long_title, says_chapter_vii, subjects
from .profile import LANGUAGE_OF_CODE

SOURCE = "metadata"
"""What a vote's `source` says where the head of the file tells it."""

_NO_YEAR = "0001"
_SYMBOL = re.compile(r"[A-Z]{1,5}/\S+(?: \([^()]*\))?(?:/\S+)?")
_SENTENCE = re.compile(table(CATALOGUE_LANGUAGE, "votes")["no_sponsors"])
"""What tells who brought a draft in, and lists no sponsors."""
_RECORD = re.compile(r"(?P<series>.*/(?:PV|SR))\.?(?P<number>[0-9].*)")
"""The symbol of a meeting's record, which may lack its stop. A resolution that was voted by mail has there that of the
letter which tells it."""
_VOTERS = {"inFavour": "in_favour", "against": "against", "abstaining": "abstaining"}


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What the head says."""

    language: str = ""
    """As the file has it: `eng`."""
    line: int = 1
    """The line of the file on which the head begins."""
    day: str = ""
    """The date of adoption, as the file has it."""
    issued: str = ""
    """The date of publication, as the file has it."""
    adopted: date | None = None
    """The day on which the library says that it was adopted, which does not come from the words of the file."""
    symbol: str = ""
    title: str = ""
    cut_item: str = ""
    """What the head has as an agenda item, and is only the rest of a heading, "(32ND SPECIAL SESS. : 2021)": it is left
    out, so that the item is what the document prints."""
    metadata: Metadata = field(default_factory=Metadata)

    @property
    def date(self) -> date | None:
        """The date of adoption; None where the file gives none that can be."""
        if self.day.startswith(_NO_YEAR):
            return None
        return iso_day(self.day)


def read_facts(root: etree._Element) -> HeadFacts:
    """The facts of the first document of a file."""
    metas = list(root.iter("{*}meta")) or [etree.Element("meta")]
    meta = metas[0]
    days, issues = (
        [element.get("date", "") for element in root.iter("{*}FRBRdate") if element.get("name") == name]
        for name in ("adoption", "publication")
    )
    spoken = next(meta.iter("{*}FRBRlanguage"), None)
    code = spoken.get("language", "") if spoken is not None else ""
    return HeadFacts(
        language=code,
        line=meta.sourceline or 1,
        day=next((day for day in days if not day.startswith(_NO_YEAR)), days[0] if days else ""),
        issued=issues[0] if issues else "",
        adopted=iso_day(attribute(_step(_first(metas, "step"), "adopted"), "date")),
        symbol=_marked(root, "docNumber", "symbol"),
        title=BROKEN.sub("", next(filter(None, (_marked(root, "docTitle", role) for role in TITLES)), "")),
        cut_item=cut_item(_first(metas, "keyword")),
        metadata=_metadata(metas, LANGUAGE_OF_CODE.get(code, DEFAULT)),
    )


def _metadata(metas: Sequence[etree._Element], language: str) -> Metadata:
    # A file of several parts tells of its making in the head of the first part.
    steps = _first(metas, "step")
    keywords = _first(metas, "keyword")
    draft = _step(steps, "draftResolution", "draftDecision")
    adopted = _step(steps, "adopted", "veto", "Veto", "notAdopted", "")
    report = _step(steps, "recommendedForAdoption")
    more = _step(steps, "draftResolutionAdditionalSponsors", "draftDecisionAdditionalSponsors")
    return Metadata(
        vote=_vote(_first(metas, "count"), language),
        draft=attribute(draft, "as"),
        meeting=_meeting(attribute(adopted, "as")),
        report=_symbol(attribute(report, "as")) or _symbol(attribute(report, "by")),
        sponsors=_parties(draft, language),
        additional_sponsors=_parties(more, language),
        agenda_items=tuple(dict.fromkeys(agenda_items(keywords))),
        long_title=next(filter(None, map(long_title, keywords)), ""),
        subjects=subjects(keywords),
        bodies=tuple(dict.fromkeys(bodies(keywords))),
        goals=tuple(sorted(set(goals(keywords)))),
        chapter_vii=any(map(says_chapter_vii, (*metas[0].iter("{*}TLCConcept"), *steps, *keywords))),
    )


def _first(metas: Sequence[etree._Element], tag: str) -> list[etree._Element]:
    """The elements of that name in the first head that has some."""
    return next(filter(None, (list(meta.iter(f"{{*}}{tag}")) for meta in metas)), [])


def words_of(element: etree._Element) -> str:
    """The words of an element of the head, notes left out."""
    return " ".join(_text_of(element).split())


def _text_of(element: etree._Element) -> str:
    """The same with its white space, which may stand at the edge of a span: "resolution </span><a>75/233</a>"."""
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for child in element:
        if local(child) not in ("authorialNote", "img"):
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _marked(root: etree._Element, tag: str, role: str) -> str:
    """The words of the first element of that name and role."""
    for element in root.iter(f"{{*}}{tag}"):
        if element.get("refersTo", "").lstrip("#") == role and (words := words_of(element)):
            return words
    return ""


def _step(steps: list[etree._Element], *outcomes: str) -> etree._Element | None:
    return next((step for step in steps if step.get("outcome", "") in outcomes), None)


def _symbol(text: str) -> str:
    return text if _SYMBOL.fullmatch(text) else ""


def _meeting(text: str) -> str:
    found = _RECORD.fullmatch(_symbol(text))
    return f"{found['series']}.{found['number']}" if found else ""


def _parties(step: etree._Element | None, language: str) -> tuple[Party, ...]:
    """The sponsors that a step names; what stands there may also be a sentence ("submitted by the Chair …")."""
    text = attribute(step, "by").strip("\u200b ")
    return () if not text or _SENTENCE.match(text) else _sponsors(text, language)


@lru_cache(maxsize=256)
def _sponsors(text: str, language: str) -> tuple[Party, ...]:
    return parties_named_in(_listed(text), language)


@lru_cache(maxsize=256)
def _listed(text: str) -> tuple[Party, ...]:
    """The parties of a list, which is the same in the files of all languages. Two names of which none is a State's are
    one body's: "Commission on Crime Prevention and Criminal Justice"."""
    found = parties(text, CATALOGUE_LANGUAGE)
    is_body = len(found) == 2 and not any(one.code for one in found) and "," not in text
    return (Party(text, ""),) if is_body else found


def _vote(counted: Sequence[etree._Element], language: str) -> Vote | None:
    counts: dict[str, int] = {}
    voters: dict[str, tuple[Party, ...]] = {}
    for element in counted:
        role = _VOTERS.get(element.get("refersTo", "").lstrip("#"))
        if role is None:
            continue
        value = element.get("value", "").strip()
        if value.isascii() and value.isdecimal() and len(value) < 6:
            counts[role] = int(value)
        names = (words_of(one) for one in element.iter("{*}organization"))
        voters[role] = parties_named_in((_state(name) for name in names if name), language)
    if not counts:
        return None
    told = {role: counts.get(role, 0) for role in _VOTERS.values()}
    return Vote(
        told["in_favour"],
        told["against"],
        told["abstaining"],
        voters.get("in_favour", ()),
        voters.get("against", ()),
        voters.get("abstaining", ()),
        SOURCE,
    )


@lru_cache(maxsize=4096)
def _state(name: str) -> Party:
    """The State of a name, which is English in the files of all languages."""
    return party(name, CATALOGUE_LANGUAGE)
