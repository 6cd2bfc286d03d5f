"""A document symbol as a value, with its forms for print, addresses and sorting.

A symbol is an organ's letter and segments between slashes (`S/RES/1325 (2000)`, `A/RES/2625 (XXV)`,
`S/7930/Add.107`, `A/HRC/RES/16/21`, `S/PV.1382`). The canonical identifier leaves out the spaces and, for the
Security Council's resolutions, the year in brackets; the UN's own address keeps that year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from .council import year_of
from .letters import PARTS
from .organs import Organ, organ_of_symbol
from .roman import from_roman
from .symbol_patterns import JOINS, LONGEST, LOST_SLASH, PART_WORD, PARTS_WORD, SYMBOL

OFFICIAL = "https://docs.un.org/"
"""The beginning of the addresses of official texts; the language and the symbol follow."""

_SUFFIX = re.compile(r"/(Add|Amend|Corr|Dec|Res|Rev)\.?(?=[0-9])", re.IGNORECASE)
"""Segments such as `Rev.7`, which file names write as `REV.7`: with two spellings a symbol would be two documents."""

_LOST_SLASH = re.compile(rf"(?<=PRST)(?=[0-9])|{LOST_SLASH}")
"""Where a misprint lost a stroke: S/PRST2009/9, A/75/7Add.2."""

_SPELLED_IN_BRACKETS = (
    (re.compile(rf"(?<=[IVXL]){JOINS}(?=[IVXL]+\))"), "and"),  # (Parts I和II)
    (re.compile(rf"(?<=\(){PARTS_WORD}(?=\.?[0-9IVXL])"), "Parts"),  # (Parties I et II)
    (re.compile(rf"(?<=\(){PART_WORD}(?=\.?[0-9IVXL])"), "Part"),  # (Часть I)
    (re.compile(r"(?<=\()Part(?=[IVXL]+and[IVXL]+\))"), "Parts"),  # (Part I and II)
    (re.compile(r"(?<=\(PartsI)-(?=II\))"), "and"),  # (Parts I-II)
    *(  # in capitals, as it is looked up: (SECT. 13)
        (re.compile(rf"(?<=\(){word.upper()}"), word)
        for word in ("Sect", "Vol", "Supp", "Introduction", "Planoutline", "Resumption")
    ),
    (re.compile(r"(?<=\((?:Sect|Supp))S(?=\.?[0-9IVXL])|(?<=\(Vol)S(?=\.?[0-9IVXL])"), "s"),  # (SECTS. 13)
)
"""What is spelled otherwise in brackets, each with an example as it is printed; patterns are for symbols without
spaces."""
_SPELLED = (
    (re.compile(r"/Res(?=/)"), "/RES"),  # S/Res/2196
    (re.compile(r"/Dec(?=/)"), "/DEC"),
)
"""What is spelled otherwise anywhere."""
_SPELLED_FROM_START = (
    # The numbers stand from right to left: A/DEC/578/76 is A/DEC/76/578.
    (re.compile(r"^(A/(?:RES|DEC)/)([1-9][0-9]{2})/([3-9][0-9])$"), r"\1\3/\2"),
    # With a session, S/PRST/8/1 is the Human Rights Council's: the Security Council's have their year, S/PRST/2014/5.
    (re.compile(r"^S/(PRST/[0-9]{1,2}/[0-9]+)$"), r"A/HRC/\1"),
    # The session stands first: A/78/RES/1 is A/RES/78/1.
    (re.compile(r"^A/(HRC/)?([0-9]{2})/(RES|DEC)/([0-9]+[A-Z]?)$"), r"A/\1\3/\2/\4"),
    # A stroke is missing: S/RES 2720.
    (re.compile(r"^([AES](?:/HRC)?)/(?:RES|Res)(?=[0-9])"), r"\1/RES/"),
)
"""Whole symbols, or their beginnings, that are spelled otherwise."""

_NUMBERED = re.compile(rf"[0-9](?:{PARTS})?$|[0-9]\([^()]*\)$|/Corrigendum$")
"""How the symbol of a document ends, and none of a series: A/RES/75/1, E/RES/2021/2B, A/RES/217(III)."""
_CORRECTS = re.compile(r"/Corr\.[0-9]{1,2}$|/L\.[0-9]+(?:/Rev\.[0-9]+)?/Add\.[0-9]{1,2}$")
"""The end of the symbol of what corrects a document or is added to a draft: A/99/123/Corr.1, A/99/L.5/Add.1."""

LETTERED = ("A/RES/", "A/DEC/", "E/RES/", "E/DEC/")
"""Series whose documents may have parts, each a document of its own by its letter: A/DEC/76/506 B, E/RES/2021/2 B."""

_BRACKETS = ((re.compile(r"\(([^()]*)\)(?=[^/])"), r"-\1-"), (re.compile(r"\(([^()]*)\)(?=/|$)"), r"-\1"))
"""How a bracketed session or section stands in an address, before a part's letter and at a segment's end."""

_LETTERS_BEFORE_SESSION = re.compile(rf"^({'|'.join(LETTERED)})([0-9]+)({PARTS})(\([A-Z0-9-]+\))$")
_BEHIND_SESSION = r"\1\2\4\3"
"""A part's letter before a bracketed session, and where symbols have it: A/RES/217 A (III) is A/RES/217(III)A."""

_PART_OF_A_SESSION = re.compile(rf"(?<=\)){PARTS}$")
"""The letters of a part behind a bracketed session."""

_SPACED = (
    (re.compile(r"\("), " ("),
    (re.compile(r"(?<=\()((?:Sect|Vol|Part|Supp)s?|Plan|Resumption(?=[0-9]))(\.?)"), r"\1\2 "),
    (re.compile(r"(?<=[IVXL])(and|&)(?=[IVXL]+\))"), r" \1 "),
)
"""Where print has the spaces that an identifier leaves out: A/81/6 (Sect. 13), NPT/CONF.2000/28 (Parts I and II)."""


def _of_assembly(session: int) -> tuple[int, int]:
    """A session begins in September, and goes on to the next one's."""
    return 1945 + session, 1946 + session


def _of_human_rights_council(session: int) -> tuple[int, int]:
    """Three sessions a year since June 2006; one may be put off."""
    year = 2006 + (session - 1) // 3
    return year - 1, year + 1


_SESSIONS: tuple[tuple[re.Pattern[str], Callable[[int], tuple[int, int]]], ...] = (
    (re.compile(r"A/HRC/(?:RES/|DEC/|PRST/)?(?P<session>[0-9]{1,2})/"), _of_human_rights_council),
    (re.compile(r"A/RES/[0-9]+\((?P<session>[IVXL]+)\)"), _of_assembly),
    (re.compile(r"A/(?:RES/|DEC/|C\.[0-9]/|INF/)?(?P<session>[0-9]{2})/"), _of_assembly),
)
_SERIES = re.compile(r"(?:[A-Z]+/)*(?:RES|PRST|DEC|PV|AC)(?=[/.])|[A-Z]+(?:/[A-Z]+(?=/))*")
"""The series that a symbol is of: what stands before its session or number."""
_YEAR = re.compile(r"(?:S/(?:PRST/)?|E/(?:RES/|DEC/)?)(?P<year>(?:19|20)[0-9]{2})/")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document's symbol: its canonical identifier, and the year that was printed with it if one was."""

    id: str
    """`S/RES/2553`, `S/PRST/2014/5`, `A/RES/2625(XXV)`, `S/7930/Add.107`, `A/81/6(Sect.13)`."""
    year: int | None = None
    """Of a resolution of the Security Council: the year in brackets, as printed."""

    @classmethod
    def parse(cls, text: str) -> Symbol | None:
        """The symbol that `text` spells, also with stray spaces; None where it spells none (`letter-2020-12-03`,
        `AU/Dec.1`)."""
        return _parsed(text.strip()) if "/" in text else None

    @classmethod
    def of(cls, found: re.Match[str]) -> Symbol | None:
        """The symbol of a match of `SYMBOL`; None where the match names no document, because it has no number or is
        longer than `LONGEST`."""
        organ, path, letters, year, session, part = found.group("organ", "path", "letters", "year", "session", "part")
        identifier = f"{organ or 'S/'}{path}".replace(" ", "")
        if len(identifier) > LONGEST or not _NUMBERED.search(identifier):
            return None
        identifier = _LOST_SLASH.sub("/", identifier.replace("–", "-"))
        for spelled, word in _SPELLED_IN_BRACKETS if "(" in identifier else ():
            identifier = spelled.sub(word, identifier)
        for spelled, word in _SPELLED:
            identifier = spelled.sub(word, identifier)
        for spelled, word in _SPELLED_FROM_START:
            if spelled.match(identifier):
                identifier = spelled.sub(word, identifier)
        identifier = _SUFFIX.sub(lambda suffix: f"/{suffix[1].capitalize()}.", identifier)
        if session:
            identifier += f"{letters or ''}({session})"
        if part and identifier.startswith(LETTERED):
            identifier += part
        identifier = _LETTERS_BEFORE_SESSION.sub(_BEHIND_SESSION, identifier)
        return cls(identifier, int(year) if year else None)

    @property
    def organ(self) -> Organ | None:
        """The organ of the document, by the beginning of the symbol; None where it is none of `ORGANS`."""
        return organ_of_symbol(self.id)

    @property
    def series(self) -> str:
        """The beginning of such documents' symbols: `S/RES`, `S/PRST`, `A/HRC/RES`, `S/PV`; else the organ: `S`."""
        match = _SERIES.match(self.id)
        return match.group() if match else self.id

    @property
    def path(self) -> str:
        """Its address below the language, with a bracketed session after a hyphen (`A/RES/2625-XXV`)."""
        path = self.id
        for bracket, hyphens in _BRACKETS:
            path = bracket.sub(hyphens, path)
        return path

    @property
    def number(self) -> int | None:
        """The number of a Security Council resolution; None for other documents."""
        return int(self.id[6:]) if self.id.startswith("S/RES/") and self.id[6:].isdecimal() else None

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year in which a document of that symbol can have been issued; None where it does not
        tell: the Council's resolutions by their numbers, the Assembly's and the Human Rights Council's by sessions."""
        if number := self.number:
            year = year_of(number) or self.year
            return (year, year) if year else None
        for pattern, offset in _SESSIONS:
            if session := pattern.match(self.id):
                named = session["session"]
                number = int(named) if named.isdecimal() else from_roman(named)
                return offset(number) if number else None
        found = _YEAR.match(self.id)
        return (int(found["year"]), int(found["year"])) if found else None

    @property
    def printed(self) -> str:
        """The symbol as the UN prints it today: `S/RES/1325 (2000)`. The year is that of the Council's numbering, else
        the year that was printed with it."""
        year = self._year()
        if year:
            return f"{self.id} ({year})"
        spaced = self.id
        for pattern, words in _SPACED if "(" in spaced else ():
            spaced = pattern.sub(words, spaced)
        return re.sub(rf"(?<=[0-9])(?={PARTS}$)", " ", spaced) if spaced.startswith("A/DEC/") else spaced

    @property
    def sort_key(self) -> tuple[tuple[int, int | str], ...]:
        """A key that sorts by series and then by number (`S/RES/9` before `S/RES/10`)."""
        parts = re.findall(r"[0-9]+|[^0-9]+", self.id)
        return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts)

    def official_url(self, language: str, year: int | None = None) -> str:
        """The URL of the official text. `year` is used for a Council resolution whose year the numbering does not say.

        The lettered parts of a resolution with a bracketed session are one document: `A/RES/217(III)A` has the address
        of `A/RES/217(III)`. Parts of later resolutions are documents of their own: `A/RES/31/6A`.
        """
        printed_year = self._year() or year
        symbol = f"{self.id}({printed_year})" if printed_year and self.number else _PART_OF_A_SESSION.sub("", self.id)
        return f"{OFFICIAL}{language}/{symbol}"

    def _year(self) -> int | None:
        return (year_of(self.number) or self.year) if self.number else None


def is_correction(symbol: str) -> bool:
    """Whether a symbol is that of a corrigendum, or of a draft's addendum: A/99/123/Corr.1, A/99/L.5/Add.1."""
    return _CORRECTS.search(symbol) is not None


def tables() -> dict[str, object]:
    """The tables by which the page's script (assets/search/lookup.js) reads and writes symbols as `Symbol` does.

    The patterns are for Python and JavaScript but for the named groups, which JavaScript writes without a P.
    """
    return {
        "pattern": SYMBOL.pattern.replace("(?P<", "(?<"),
        "numbered": _NUMBERED.pattern,
        "longest": LONGEST,
        "suffix": _SUFFIX.pattern,
        "lost_slash": _LOST_SLASH.pattern,
        "spelled": [
            (spelled.pattern, word.replace("\\", "$"))
            for spelled, word in (*_SPELLED_IN_BRACKETS, *_SPELLED, *_SPELLED_FROM_START)
        ],
        "brackets": [(bracket.pattern, hyphens.replace("\\", "$")) for bracket, hyphens in _BRACKETS],
        "lettered": LETTERED,
        "letters_before_session": _LETTERS_BEFORE_SESSION.pattern,
        "behind_session": _BEHIND_SESSION.replace("\\", "$"),
        "part_of_a_session": _PART_OF_A_SESSION.pattern,
        "official": OFFICIAL,
    }


@lru_cache(maxsize=1 << 16)
def _parsed(text: str) -> Symbol | None:
    """The symbol of a text. It is cached, because a site parses a few thousand symbols some hundred thousand times."""
    match = SYMBOL.fullmatch(text)
    return Symbol.of(match) if match else None
