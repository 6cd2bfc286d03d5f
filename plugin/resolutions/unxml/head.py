"""What the head of a file of the United Nations says of its document: dates, votes, sponsors, subjects.

In: the `meta` of a statement, and the cover with its marked facts. Out: `HeadFacts`, in which what is not said is
empty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from lxml import etree

from ..days import iso_day
from ..languages import DEFAULT, table
from ..metadata import Metadata
from ..model import CATALOGUE_LANGUAGE, AgendaItem, Party, Subject, Vote
from ..un import parties, parties_named_in, party
from .elements import BROKEN, TITLES, local
from .profile import LANGUAGE_OF_CODE

SOURCE = "metadata"
"""What a vote's `source` says where the head of the file tells it."""

_NO_YEAR = "0001"
_THESAURUS = re.compile(r"https?://metadata\.un\.org/thesaurus/(?P<number>[0-9]+)/?")
_ITEM_NUMBER = re.compile(r"\[?(\d+)(?: ?\(?([a-z]+)\)?)?\]?(?:\[\d+\])?")
"""The library writes `[43]` for an item of the Council, and `71b[5]` for its own fifth heading under item 71 (b)."""
_LONG_TITLE = re.compile(r"[^\[]*\[(?P<title>.+)\]\s*", re.DOTALL)
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
        adopted=iso_day(_attribute(_step(_first(metas, "step"), "adopted"), "date")),
        symbol=_marked(root, "docNumber", "symbol"),
        title=BROKEN.sub("", next(filter(None, (_marked(root, "docTitle", role) for role in TITLES)), "")),
        cut_item=next(filter(_is_cut, map(_item_title, _of_agenda(_first(metas, "keyword")))), ""),
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
        draft=_attribute(draft, "as"),
        meeting=_meeting(_attribute(adopted, "as")),
        report=_symbol(_attribute(report, "as")) or _symbol(_attribute(report, "by")),
        sponsors=_parties(draft, language),
        additional_sponsors=_parties(more, language),
        agenda_items=tuple(dict.fromkeys(_agenda(keywords))),
        long_title=next(filter(None, map(_long_title, keywords)), ""),
        subjects=_subjects(keywords),
        bodies=tuple(dict.fromkeys(_bodies(keywords))),
        goals=tuple(sorted(set(_goals(keywords)))),
        chapter_vii=any(map(_says_chapter_vii, (*metas[0].iter("{*}TLCConcept"), *steps, *keywords))),
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


def _attribute(element: etree._Element | None, name: str) -> str:
    """The words of an attribute, in the form that texts are read in: the library writes ô as one sign or as two."""
    return unicodedata.normalize("NFC", " ".join(element.get(name, "").split())) if element is not None else ""


def _symbol(text: str) -> str:
    return text if _SYMBOL.fullmatch(text) else ""


def _meeting(text: str) -> str:
    found = _RECORD.fullmatch(_symbol(text))
    return f"{found['series']}.{found['number']}" if found else ""


def _parties(step: etree._Element | None, language: str) -> tuple[Party, ...]:
    """The sponsors that a step names; what stands there may also be a sentence ("submitted by the Chair …")."""
    text = _attribute(step, "by").strip("\u200b ")
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


def _agenda(keywords: list[etree._Element]) -> Iterator[AgendaItem]:
    for keyword in _of_agenda(keywords):
        title = _item_title(keyword)
        if title and not _is_cut(title):
            number, agenda = _item_number(_attribute(keyword, "value")), _attribute(keyword, "dictionary")
            yield AgendaItem(title, number, agenda.rstrip("/") if agenda != "S/" else "")


def _of_agenda(keywords: list[etree._Element]) -> Iterator[etree._Element]:
    return (keyword for keyword in keywords if keyword.get("refersTo") == "agenda")


def _item_title(keyword: etree._Element) -> str:
    return _attribute(keyword, "showAs").rstrip(" .")


def _is_cut(title: str) -> bool:
    """Whether a heading has lost its first words: none begins with what a bracket adds to them."""
    return title.startswith("(")


def _item_number(value: str) -> str:
    """An agenda item's number as it is printed: `166 (a)`, of `166a`, `[166a]` or `166a[9]`."""
    found = _ITEM_NUMBER.fullmatch(value)
    if found is None:
        return "" if value == "X" else value
    return f"{found[1]} ({found[2]})" if found[2] else found[1]


def _long_title(keyword: etree._Element) -> str:
    if keyword.get("refersTo") != "title":
        return ""
    found = _LONG_TITLE.fullmatch(_attribute(keyword, "showAs"))
    return found["title"].strip() if found else ""


def _subjects(keywords: list[etree._Element]) -> tuple[Subject, ...]:
    """The terms by which the library classes the document, each once.

    They are in capitals. Those in small letters, `peaceful_coexistence`, a program has derived from the Goals of the
    document, which are told by themselves: they tell no more than the numbers of the library's own.
    """
    numbers: dict[str, str] = {}
    own: list[str] = []
    for keyword in keywords:
        if (keyword.get("dictionary") or "").startswith("UNBIS") and keyword.get("refersTo") is None:
            said = _attribute(keyword, "showAs")
            name = said.replace("_", " ").upper()
            found = _THESAURUS.fullmatch(keyword.get("href", ""))
            numbers[name] = numbers.get(name) or (found["number"] if found else "")
            own += [name] if name and said == name else []
    return tuple(Subject(name, numbers[name]) for name in dict.fromkeys(own))


def _bodies(keywords: list[etree._Element]) -> Iterator[str]:
    for keyword in keywords:
        if keyword.get("dictionary") == "DHLAUTH" and keyword.get("refersTo") is None:
            name = _attribute(keyword, "showAs")
            if name and not _is_charter(name):
                yield name


def _is_charter(name: str) -> bool:
    return name.startswith("Charter of the United Nations")


def _goals(keywords: list[etree._Element]) -> Iterator[int]:
    for keyword in keywords:
        value = keyword.get("value", "")
        if keyword.get("dictionary") == "SDGO" and value.isascii() and value.isdecimal() and 1 <= int(value[:4]) <= 17:
            yield int(value[:4])


def _says_chapter_vii(element: etree._Element) -> bool:
    tag = local(element)
    if tag == "TLCConcept":
        return element.get("eId") == "chaptervii"
    if tag == "step":
        return element.get("refersTo") == "Chapter VII"
    return (
        tag == "keyword"
        and element.get("showAs", "").endswith("Chapter VII")
        and _is_charter(element.get("showAs", ""))
    )
