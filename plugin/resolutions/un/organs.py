"""The organs whose documents are published and cited, in one table.

    symbol or English name → Organ → its series, its address in Akoma Ntoso, its name in each language

The names of the organs in a language stand in that language's file, in the table `[organs]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..languages import table
from .letters import PARTS

Numbering = Literal["running", "roman", "session", "annual"]
"""How an organ numbers its resolutions: 2553 (2020), through all years; 2625 (XXV), through all sessions, which are
Roman numerals; 70/1, in each session; 1996/31, in each year."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """How numbers of one way of numbering are written. The pattern is for Python and JavaScript."""

    pattern: str
    """The pattern of the number in a symbol without spaces, after the series and a slash."""
    printed: str
    """The same as the organ writes it; `{1}` is the pattern's first group."""
    year: int = 0
    """The number of the pattern's group for the resolution's year; 0 where there is none."""


_PART = f"({PARTS})?"
NUMBERINGS: Mapping[Numbering, Numbered] = MappingProxyType(
    {
        "running": Numbered(r"([0-9]+)(?:\(([0-9]{4})\))?", "{1}", 2),
        "roman": Numbered(r"([0-9]+)\(([^)]+)\)" + _PART, "{1} {3} ({2})"),
        # The Human Rights Council's decisions of its organizational meetings: OM/1/1.
        "session": Numbered("((?:E?S-|OM/)?[0-9]+/[0-9]+)" + _PART, "{1} {2}"),
        "annual": Numbered("([0-9]{4}/[0-9]+)" + _PART, "{1} {2}"),
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Organ:
    """An organ of the United Nations. There is one of each, so that two are compared without their fields."""

    key: str
    """Its name in the languages' tables and in the addresses of lists: `council`."""
    name: str
    """Its English name, as `Document.body` has it: `Security Council`."""
    prefix: str
    """The beginning of the symbols of its documents: `S/`."""
    actor: str
    """Its part of an Akoma Ntoso address, as in the United Nations' own files: `unsc`."""
    numberings: tuple[Numbering, ...] = ()
    """How it numbers, or once numbered, its resolutions; empty where it adopts none."""
    oscola: str = ""
    """Its name in the OSCOLA style of citation: `UNSC`."""
    bluebook: str = ""
    """Its name in the Bluebook's style: `S.C.`."""
    records: str = ""
    """The series of the records of its meetings: `PV`; empty where texts that it adopts have no link to one."""

    @property
    def slug(self) -> str:
        """Its name in an address: `security-council`."""
        return self.name.lower().replace(" ", "-")

    @property
    def resolutions(self) -> str:
        """The series of its resolutions: `S/RES`."""
        return f"{self.prefix}RES"

    @property
    def decisions(self) -> str:
        """The series of its decisions: `A/DEC`."""
        return f"{self.prefix}DEC"


COUNCIL = Organ("council", "Security Council", "S/", "unsc", ("running",), "UNSC", "S.C.", "PV")
ASSEMBLY = Organ("assembly", "General Assembly", "A/", "unga", ("roman", "session"), "UNGA", "G.A.", "PV")
RIGHTS = Organ(
    "rights", "Human Rights Council", "A/HRC/", "unga-hrc", ("session",), "UNHRC", "Human Rights Council", "SR"
)
SOCIAL = Organ("social", "Economic and Social Council", "E/", "unecosoc", ("roman", "annual"), "ECOSOC", "E.S.C.", "SR")
COMMISSION = Organ(
    "commission", "Commission on Human Rights", "E/CN.4/", "unecosoc-chr", ("roman", "annual"), "UNCHR", "C.H.R."
)
TRUSTEESHIP = Organ("trusteeship", "Trusteeship Council", "T/", "untc", ("roman",), "UNTC", "T.C.")
SECRETARIAT = Organ("secretariat", "Secretariat", "ST/", "unsecretariat")

FIRST_DECISION_OF_SOCIAL = 201
"""From here on the Economic and Social Council numbers the decisions of a year; its resolutions are fewer."""

ORGANS = (COUNCIL, ASSEMBLY, RIGHTS, SOCIAL, COMMISSION, TRUSTEESHIP, SECRETARIAT)
"""In the order in which lists name them."""

OTHER = "other"
"""The key and name for a document that is of none of `ORGANS`."""

ADOPTING = tuple(organ for organ in ORGANS if organ.numberings)
"""The organs that adopt resolutions."""

ADDRESSEES: Mapping[str, Organ] = MappingProxyType({organ.slug: organ for organ in ADOPTING})
"""The organs of which texts ask something, by the name of the addressee (`resolutions.actions`)."""

BY_PREFIX = tuple(sorted(ORGANS, key=lambda organ: len(organ.prefix), reverse=True))
"""The organs, the longest prefix first. The first one whose prefix a symbol has is the organ of its document."""

_BY_NAME: Mapping[str, Organ] = MappingProxyType({organ.name: organ for organ in ORGANS})
_BY_KEY: Mapping[str, Organ] = MappingProxyType({organ.key: organ for organ in ORGANS})


def organ_of_symbol(identifier: str) -> Organ | None:
    """The organ whose document a symbol names; None where it is none of `ORGANS`."""
    return next((organ for organ in BY_PREFIX if identifier.startswith(organ.prefix)), None)


def organ_named(name: str) -> Organ | None:
    """The organ of an English name, which `Document.body` holds; None where it is none of `ORGANS`."""
    return _BY_NAME.get(name)


def that_numbers(numbering: Numbering, organ: Organ) -> Organ:
    """The organ itself where it numbers resolutions in this way, else the first of `ORGANS` that does."""
    return next(candidate for candidate in (organ, *ORGANS) if numbering in candidate.numberings)


@dataclass(frozen=True, slots=True)
class OrganNames:
    """The names of an organ in a language."""

    name: str
    """Its name: `Совет Безопасности`."""
    of: str
    """Its name after the word resolution, in the UN's own style of citation: `Совета Безопасности`."""
    also: tuple[str, ...]
    """Other names of it in running text: `安理会`."""

    @property
    def printed(self) -> tuple[str, ...]:
        """The name as a text may print it: with typographic apostrophes, or with those of a keyboard."""
        return tuple(dict.fromkeys((self.name, self.name.replace("’", "'"))))

    @property
    def cited(self) -> tuple[str, ...]:
        """All names of the organ in running text. `of` is left out where it contains the name ("du Conseil")."""
        forms = [*self.printed, *self.also]
        return tuple(forms if self.name in self.of else [*forms, self.of])


@cache
def names_in(language: str) -> Mapping[Organ, OrganNames]:
    """The names of each organ in one of `LANGUAGES`."""
    return MappingProxyType(
        {
            _BY_KEY[key]: OrganNames(names["name"], names.get("of", names["name"]), tuple(names.get("also", ())))
            for key, names in table(language, "organs").items()
        }
    )
