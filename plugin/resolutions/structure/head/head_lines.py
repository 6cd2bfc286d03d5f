"""One line of a document's head: whether it is of the masthead, and what it says; which kind of title it begins.

In: the text of a line and the grammar of its language. Out: small values; nothing is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ...languages.recognize import printed_names
from ...model import DocumentKind
from ...text import Grammar, plain
from ...text.grammars.any_language import day_lines
from ...text.grammars.grammar import LONGEST_SUBMITTED
from ...text.letters.plain import SIGNS
from ...text.letters.punctuation import COLONS
from ...un import PRINTED, to_roman
from ..pieces.endings import ends
from ..pieces.looks import is_heading
from ..pieces.piece import Piece
from .day_lines import is_written_day, names_day
from .decision_numbers import is_decision_number
from .titles import numbered_titles, printed_number, worded_number

LONGEST_DRAFT = 50
"""So many characters at most have the colon and the words for a draft behind its sponsors."""

LONGEST_AMENDMENT = 1000
"""So many characters at most has the title of an amendment, with its sponsors."""

LONGEST_MASTHEAD = 250
LONGEST_ITEM = 160
LONGEST_SYMBOL = 120
LONGEST_SESSION = 80
LONGEST_PART = 10
"""So many characters at most has a line of a masthead, of an agenda item, with a symbol, of a session,
of a part's letter."""

_BRACKETED = re.compile(
    r"\[.{1,200}\]?$|〔[^〔〕]{1,200}〕$|\[[^\[\]]{1,500}\]$|[\[({] ?[A-Z]{1,2}/.{1,40}[\])}]$", re.DOTALL
)
_WORDS = re.compile(r"(?:[^\W\d_]+\s+){1,2}(?=\d)")
_OTHER_PART = re.compile(r"(?:,? ?[^\W\d_]{0,3} ?[A-Z])+\*{0,2}")
_BETWEEN = " ,;|/-–—"
"""What may stand between two facts on one line."""
_PART = re.compile(r"(?P<letter>[^\W\d_]+)(?: ?[0-9]{1,2}| ?\( ?[0-9]{0,2} ?\))?")
_STOPS = ".．、"
_TITLED_PART = re.compile(rf"(?P<letter>[^\W\d_]+)(?: ?[{_STOPS}]|\s[-–—]|\s)\s?(?=[^\W\d_])")
"""A part's letter with its title behind it, where that makes no marker: "باء - الموانئ", "乙、港口"."""
_CORRECTION = r"(?:/(?:Corr|Add|Rev)\.[0-9]{1,2})?"
"""What a corrigendum or an addendum has behind a symbol's brackets: S/RES/1325 (2000)/Corr.1."""
_SYMBOL = re.compile(rf"(?:^|\s)({PRINTED}{_CORRECTION})\*{{0,2}}\.?(?:$|\s)", re.ASCII)


_CITED = "Doc. "
"""What stands before a symbol by which a library says where a text was printed: "at 13, U.N. Doc. A/99/49 (2031)."."""

_LOOSE = re.compile(r"(?<=[A-Z0-9]) ?/ (?=[A-Z0-9])|(?<=[A-Z0-9]) /(?=[A-Z0-9])")
"""A stroke of a symbol that a scan has set apart: A / RES / 99 / 1."""

_SESSION_IN_DIGITS = re.compile(r"((?:A|E|E/CN\.4|T)/RES/[0-9]{1,4}) ?\(([1-9][0-9]?)\)")
"""A session that stands in brackets in figures, where symbols have Roman ones: A/RES/181 (2)."""


class MastheadLine(NamedTuple):
    """What a line says."""

    is_line: bool
    """Whether it is a line of a masthead; a sentence that names the Organization says something and is none."""
    facts: Mapping[str, str] = {}
    """By name: `organization`, `organ`, `symbol`, `distribution`, `original`, `date`, `item`, `session`, `kind`, as
    printed."""


class TitleLine(NamedTuple):
    """What the first line of a title tells."""

    kind: DocumentKind
    number: str = ""
    """The number by which the title calls the document: `2553 (2020)`, `70/1`, `2625 (XXV)`; empty for none."""
    sponsors: str = ""
    """Who proposes what the title names, where it says that: "Ruritania: amendment to draft resolution …"."""


def is_bracketed(text: str) -> bool:
    """Whether a line stands in brackets: a symbol, or a remark to the title."""
    return _BRACKETED.match(text) is not None


def is_dated(text: str, grammar: Grammar) -> bool:
    """Whether a line is a day with a word or two before it, as below a title: المؤرخ 22 تشرين الثاني/نوفمبر 1967."""
    before = None if grammar.head.updated.match(text) else _WORDS.match(text)
    if before is not None and grammar.dates.line.fullmatch(text, before.end()) is not None:
        return True
    return is_written_day(text, grammar)


def tells_meeting(text: str, grammar: Grammar) -> bool:
    """Whether a line tells the meeting at which a resolution was adopted, and its day."""
    is_short = len(text) < LONGEST_MASTHEAD and not ends(text)
    return is_short and grammar.dates.meeting.search(text) is not None and names_day(text, grammar)


def masthead_line(text: str, grammar: Grammar) -> MastheadLine:
    """What a line says as one of a masthead."""
    words = grammar.head
    if draft := draft_line(text, grammar):
        return MastheadLine(True, {"draft": text, "sponsors": draft["sponsors"]})
    if is_submitted_line(text, grammar):
        return MastheadLine(True, {"draft": text})
    if len(text) > LONGEST_MASTHEAD:
        return MastheadLine(False)
    name = words.organization.match(text)
    if name:
        return MastheadLine(not ends(text), {"organization": name[0], **_symbol(text)[1]})
    organ, _ = organ_at(text, grammar)
    if organ and (len(text) == len(organ) or words.frame.search(text)):
        return MastheadLine(True, {"organ": organ, **_distribution(text, grammar)})
    if text in words.printed_in:
        return MastheadLine(True)
    if words.frame.match(text):
        return MastheadLine(True, _distribution(text, grammar))
    if words.item.match(text) and len(text) < LONGEST_ITEM:
        return MastheadLine(True, {"item": text})
    if words.session.search(text) and len(text) < LONGEST_SESSION:
        return MastheadLine(True, {"session": text})
    if day_lines().fullmatch(text) or is_written_day(text, grammar):
        return MastheadLine(True, {"date": text})
    if kind_line(text, grammar):
        return MastheadLine(True, {"kind": text})
    has_symbol, facts = _symbol(text)
    return MastheadLine(has_symbol or is_bracketed(text), facts)


def organ_at(text: str, grammar: Grammar) -> tuple[str, str]:
    """The organ's name that begins a line, as printed, and the organ's English name; both empty where none does."""
    words = grammar.head
    # Most lines begin with none of them, which one look tells.
    for organ, name in words.organs.items() if words.organ.match(text) else ():
        if found := _printed(organ).match(text):
            return found[0], name
    return "", ""


def organ_in(words: str, facts: Mapping[str, str], grammar: Grammar) -> str:
    """The organ that the masthead names, else the one that words do (a letter's is where it is addressed), in English;
    empty where neither names one."""
    if "organ" in facts:
        return organ_at(facts["organ"], grammar)[1]
    return next((name for organ, name in grammar.head.organs.items() if organ in words), "")


@cache
def _printed(organ: str) -> re.Pattern[str]:
    return re.compile(printed_names((organ,)))


def _symbol(text: str) -> tuple[bool, Mapping[str, str]]:
    """Whether a line holds a symbol, and the document's own, in the signs that symbols have."""
    if len(text) >= LONGEST_SYMBOL:
        return False, {}
    text = plain(text, SIGNS).text
    if "/" not in text:
        return False, {}
    text = _SESSION_IN_DIGITS.sub(lambda found: f"{found[1]} ({to_roman(int(found[2]))})", _LOOSE.sub("/", text))
    symbol = _SYMBOL.search(text)
    if symbol is None or text[: symbol.start(1)].endswith(_CITED):
        return False, {}
    if text.startswith("*"):
        return True, {}  # "* A/71/50." is a note: the agenda's symbol
    # "A/DEC/76/553 A and B" is the undivided decision.
    divided = symbol[1][-2:-1] == " " and _OTHER_PART.fullmatch(text, symbol.end(1))
    return True, {"symbol": symbol[1][:-2] if divided else symbol[1]}


def _distribution(text: str, grammar: Grammar) -> Mapping[str, str]:
    """The distribution, the date and the original language that a line prints."""
    facts = {}
    day = next(filter(None, (dates.day.search(text) for dates in grammar.head.dates)), None)
    original = grammar.head.original.search(text)
    if distribution := grammar.head.distribution.search(text):
        behind = (found.start() for found in (day, original) if found and found.start() > distribution.start())
        facts["distribution"] = text[distribution.start() : min(behind, default=len(text))].rstrip(_BETWEEN)
    if day:
        facts["date"] = day[0]
    if original:
        facts["original"] = original["original"]
    return facts


def draft_line(text: str, grammar: Grammar) -> re.Match[str] | None:
    """A line that names the sponsors of the draft below it, with the group `sponsors`."""
    is_near = any(sign in text[-LONGEST_DRAFT:] for sign in COLONS)
    return grammar.head.draft.match(text) if is_near else None


def amendment_line(text: str, grammar: Grammar) -> TitleLine | None:
    """The title of an amendment to a draft, which may name its sponsors."""
    is_short = len(text) <= LONGEST_AMENDMENT and not ends(text)
    found = grammar.head.amendment.match(text) if is_short else None
    return TitleLine("document", sponsors=found["sponsors"] or "") if found else None


def is_submitted_line(text: str, grammar: Grammar) -> bool:
    """Whether a line names the officer who submitted the draft below it: "Draft resolution submitted by the Chair"."""
    return len(text) < LONGEST_SUBMITTED and not ends(text) and grammar.head.submitted.match(text) is not None


def kind_line(text: str, grammar: Grammar) -> DocumentKind | None:
    """The kind that a line names which is the word for it alone: "Decision"."""
    return next((kind for kind, words in grammar.head.kinds if text in words), None)


def part_letter(text: str, grammar: Grammar) -> str:
    """The Latin letter of a part that stands alone on its line, perhaps with a note's mark; empty for other lines."""
    if len(text) > LONGEST_PART:
        return ""
    part = _PART.fullmatch(text.rstrip())
    return grammar.head.part_letters.get(part["letter"], "") if part else ""


def part_of_heading(marker: str, text: str, grammar: Grammar) -> str:
    """The Latin letter of the part that a heading opens: "B", "Decision B", "B. Ports"; empty for other lines."""
    letters = grammar.head.part_letters
    if marker:
        return letters.get(marker.rstrip(_STOPS), "")
    if letter := part_letter(text, grammar):
        return letter
    words, _, last = text.rpartition(" ")
    if kind_line(words, grammar) is not None:
        return part_letter(last, grammar)
    titled = _TITLED_PART.match(text)
    return letters.get(titled["letter"], "") if titled else ""


def decided_part(piece: Piece, grammar: Grammar) -> str:
    """The Latin letter of a decision's part that a line opens; empty for other lines."""
    if not is_heading(piece.text) or (piece.marker is not None and piece.marker.form != "A."):
        return ""
    return part_of_heading(piece.marker.printed if piece.marker else "", piece.text, grammar)


def numbered_title(text: str) -> TitleLine | None:
    """A title that begins with its number: `70/1. Transforming our world`."""
    numbered = numbered_titles().match(text)
    if numbered is None:
        return None
    number = printed_number(numbered)
    return TitleLine("decision" if is_decision_number(number) else "resolution", number)


def worded_title(text: str, grammar: Grammar) -> TitleLine | None:
    """A title that begins with a word for its kind: "Letter dated …", "Resolution 426 (1978)"."""
    for kind, pattern in grammar.head.titles.items():
        if pattern.match(text):
            return TitleLine(kind, worded_number(text) if kind == "resolution" else "")
    return None


def kind_printed(facts: Mapping[str, str], grammar: Grammar) -> DocumentKind | None:
    """The kind that the masthead tells, by a line of its own or by the letters of its symbol: A/DEC/78/501."""
    kind = kind_line(facts["kind"], grammar) if "kind" in facts else None
    return kind or ("decision" if "/DEC/" in facts.get("symbol", "") else None)


def number_alone(text: str, facts: Mapping[str, str]) -> TitleLine | None:
    """The number of the masthead's symbol, its title lost: "75/265." below A/RES/75/265."""
    number = text.rstrip(". ")
    is_own = "/" in number and facts.get("symbol", "").endswith(f"/RES/{number}")
    return TitleLine("resolution", number) if is_own else None


def bears_symbol(text: str, facts: Mapping[str, str]) -> bool:
    """Whether a line begins with the number of the masthead's symbol: 75/290, below A/RES/75/290 B."""
    numbered = numbered_titles().match(text)
    number = numbered["ga"] if numbered is not None else None
    return number is not None and f"/{number}" in facts.get("symbol", "")
