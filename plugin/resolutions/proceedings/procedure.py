"""Reads from a letter who sponsored a draft, the draft's symbol, and the agenda item; and from the title of what the
General Assembly adopted, on which report or draft it acted.

In a letter each follows a phrase of the language's table `[votes]`: "el proyecto de resolución fue presentado por …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..languages import table
from ..model import Citation, Document, Party, Unit
from ..text import plain
from ..text.letters.plain import SIGNS
from ..text.letters.punctuation import COLONS
from ..un import ASSEMBLY, CHARTER, SYMBOL, Symbol, parties

_LONGEST_TITLE = 600
"""The most characters of a quoted title of an agenda item; `_LONGEST_LIST` is the same for a list of sponsors."""
_LONGEST_LIST = 8000

_QUOTED = re.compile(
    r"\s*[,:]?\s*(?:“([^“”]+)”|«\s*([^«»]+?)\s*»|\"([^\"]+)\"|‘([^‘’]+)’|《([^《》]+)》|„([^„“]+)“|”([^“”]+)“)"
)
_SIGNS = re.compile(r"[*†‡]")
"""The marks of notes behind a sponsor's name."""
_SENTENCE_END = re.compile(r"[.。](?=\s|$)")
_ASSEMBLYS = (f"{ASSEMBLY.resolutions}/", "A/DEC/")
_BRACKET = re.compile(r"\[[^\[\]]{1,400}\]")
_COLON, _FAR = re.compile(rf"[{''.join(COLONS)}]"), 80
"""So many characters at most stand between the words for a list of sponsors and its colon."""
_IS_DRAFT = re.compile(r"/L\.[0-9]")
_CHAPTER = "chVII"


@dataclass(frozen=True, slots=True)
class Procedure:
    """How a draft came to the vote; a field is empty where the document does not say it."""

    sponsors: tuple[Party, ...] = ()
    draft: str = ""
    """The symbol of the draft: `S/2020/1158`."""
    agenda_item: str = ""
    additional_sponsors: tuple[Party, ...] = ()
    """Who joins the sponsors of a draft, by its addendum."""
    report: str = ""
    """The symbol of the report on which the General Assembly acted: `A/79/409`."""


def procedure_in(document: Document) -> Procedure:
    """The sponsors, the draft's symbol and the agenda item that a letter names, a draft's masthead, or a statement's
    opening; and the report or the draft that the bracket of a title names."""
    units = [unit for unit in document.units if unit.kind == "paragraph"]
    if document.kind == "letter":
        return Procedure(_sponsors(units, document.language), _draft(units, document), _item(units, document.language))
    if document.kind == "draft" or "sponsors" in document.masthead:
        sponsors = parties(_SIGNS.sub("", document.masthead.get("sponsors", "")), document.language)
        added = _added(units, document.language) if document.kind == "document" else ()
        return Procedure(sponsors, additional_sponsors=added)
    if document.kind == "statement":
        return Procedure(agenda_item=_item(units[:2], document.language))
    return _origin(document) if document.id.startswith(_ASSEMBLYS) else Procedure()


def _origin(document: Document) -> Procedure:
    """What the bracket of a title names: "[on the report of the Third Committee (A/79/460, para. 15)]"."""
    title = next((unit.text for unit in document.units if unit.anchor == "title"), "")
    bracket = _BRACKET.search(title)
    words = plain(bracket[0], SIGNS).text if bracket else ""
    named = SYMBOL.search(words)
    symbol = Symbol.parse(named[0]) if named else None
    if named is None or symbol is None or words.startswith("/", named.end()):
        return Procedure()  # of a misprinted "A/77/L45/Rev.1", A/77 is no document
    return Procedure(draft=symbol.id) if _IS_DRAFT.search(symbol.id) else Procedure(report=symbol.id)


def _sponsors(units: list[Unit], language: str) -> tuple[Party, ...]:
    for unit, position in _after(units, language, "sponsors"):
        end = _SENTENCE_END.search(unit.text, position, position + _LONGEST_LIST)
        if end:
            return parties(unit.text[position : end.start()], language)
    return ()


def _added(units: list[Unit], language: str) -> tuple[Party, ...]:
    """The States that an addendum adds to the sponsors of a draft: those behind the colon, or in the next paragraph."""
    for unit, position in _after(units, language, "added_sponsors"):
        colon = _COLON.search(unit.text, position, position + _FAR)
        if colon:
            below = units[units.index(unit) + 1 : units.index(unit) + 2]
            names = unit.text[colon.end() :] or "".join(one.text for one in below)
            return parties(_SIGNS.sub("", names[:_LONGEST_LIST]).rstrip(". 。"), language)
    return ()


def _draft(units: list[Unit], document: Document) -> str:
    """The symbol of the document that is cited right after a phrase that names the draft; empty where there is none."""
    cited = {(citation.anchor, citation.start): citation.target for citation in document.citations}
    for unit, position in _after(units, document.language, "draft"):
        for start in range(position, position + len(" (document ")):
            if target := cited.get((unit.anchor, start)):
                return target if target.startswith("S/") else ""
    return ""


def _item(units: list[Unit], language: str) -> str:
    for unit, position in _after(units, language, "agenda_item"):
        quoted = _QUOTED.match(unit.text, position, position + _LONGEST_TITLE)
        if quoted:
            return quoted[quoted.lastindex or 0]
    return ""


def _after(units: list[Unit], language: str, phrase: str) -> Iterator[tuple[Unit, int]]:
    """Each unit in which the phrase stands, with the offset at which it ends."""
    pattern, hints = _phrase(language, phrase)
    for unit in units:
        small = unit.text.lower()
        if not any(hint in small for hint in hints):
            continue
        for match in pattern.finditer(unit.text):
            yield unit, match.end()


@cache
def _phrase(language: str, name: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A pattern of the phrases, and the phrases in small letters: a text with none of them need not be searched."""
    phrases: list[str] = sorted(table(language, "votes")[name], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE), tuple(map(str.lower, phrases))


def chapter_vii_of_another(document: Document) -> str:
    """The first paragraph that mentions Chapter VII, where each of them tells what a cited resolution did; else empty,
    as where none mentions it: "Recalling its resolution 2699 (2023) which, acting under Chapter VII …, authorizes".
    What may stand between the resolution and the Charter: the language's table `[charter]`."""
    mentions = [one for one in document.citations if one.target == CHARTER and _CHAPTER in one.pinpoint.split(",")]
    if not mentions or not all(_is_told(one, document) for one in mentions):
        return ""
    return mentions[0].anchor


def _is_told(mention: Citation, document: Document) -> bool:
    text = next((unit.text for unit in document.units if unit.anchor == mention.anchor), "")
    before = [one for one in document.citations if one.anchor == mention.anchor and one.end <= mention.start]
    cited = max((one for one in before if one.target != CHARTER), key=lambda one: one.end, default=None)
    return cited is not None and _told(document.language).fullmatch(text, cited.end, mention.start) is not None


@cache
def _told(language: str) -> re.Pattern[str]:
    return re.compile(table(language, "charter").get("told", "(?!)"), re.IGNORECASE)
