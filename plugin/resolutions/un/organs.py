"""The organs whose documents are published and cited: one table for everything that knows them.

    symbol or English name → Organ → its series, its address in Akoma Ntoso, its name in each language

What an organ is called in a language stands in that language's file, table `[organs]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..languages import table

Numbering = Literal["running", "roman", "session", "annual"]
"""How an organ numbers its resolutions: 2553 (2020), through all years; 2625 (XXV), through all sessions, which are
Roman numerals; 70/1, in each session; 1996/31, in each year."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What one way of numbering looks like. The pattern is for Python and JavaScript."""

    pattern: str
    """The number in a symbol without spaces, behind the series and a slash."""
    printed: str
    """The same as the organ writes it; `{1}` is the pattern's first group."""
    year: int = 0
    """The group that is the resolution's year; 0 where there is none."""


_PART = "([A-Z](?:-[A-Z])?)?"
NUMBERINGS: Mapping[Numbering, Numbered] = MappingProxyType(
    {
        "running": Numbered(r"([0-9]+)(?:\(([0-9]{4})\))?", "{1}", 2),
        "roman": Numbered(r"([0-9]+)\(([^)]+)\)" + _PART, "{1} {3} ({2})"),
        # The Human Rights Council's decisions of its organizational meetings: OM/1/1.
        "session": Numbered("((?:E?S-|OM/)?[0-9]+/[0-9]+)" + _PART, "{1} {2}"),
        "annual": Numbered("([0-9]{4}/[0-9]+)" + _PART, "{1} {2}"),
    }
)


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ. Two are the same where all of their fields are."""

    key: str
    """By which the languages' tables and the addresses of lists name it: `council`."""
    name: str
    """Its English name, as `Document.body` has it: `Security Council`."""
    prefix: str
    """What the symbols of its documents begin with: `S/`."""
    actor: str
    """Its part of an Akoma Ntoso address: `un-sc`."""
    numberings: tuple[Numbering, ...] = ()
    """How it numbers, or once numbered, its resolutions; empty where it adopts none."""
    oscola: str = ""
    """Its name in the OSCOLA style of citation: `UNSC`."""
    bluebook: str = ""
    """Its name in the Bluebook's style: `S.C.`."""

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


COUNCIL = Organ("council", "Security Council", "S/", "un-sc", ("running",), "UNSC", "S.C.")
ASSEMBLY = Organ("assembly", "General Assembly", "A/", "un-ga", ("roman", "session"), "UNGA", "G.A.")
RIGHTS = Organ("rights", "Human Rights Council", "A/HRC/", "un-hrc", ("session",), "UNHRC", "Human Rights Council")
SOCIAL = Organ(
    "social", "Economic and Social Council", "E/", "un-ecosoc", ("roman", "annual"), oscola="ECOSOC", bluebook="E.S.C."
)
COMMISSION = Organ("commission", "Commission on Human Rights", "E/CN.4/", "un-chr", ("annual",), "UNCHR", "C.H.R.")
TRUSTEESHIP = Organ("trusteeship", "Trusteeship Council", "T/", "un-tc", ("roman",), "UNTC", "T.C.")
SECRETARIAT = Organ("secretariat", "Secretariat", "ST/", "un-secretariat")

ORGANS = (COUNCIL, ASSEMBLY, RIGHTS, SOCIAL, COMMISSION, TRUSTEESHIP, SECRETARIAT)
"""In the order in which lists name them."""

OTHER = "other"
"""What stands for an organ's key or name where a document is of none of `ORGANS`."""

ADOPTING = tuple(organ for organ in ORGANS if organ.numberings)
"""Those that adopt resolutions."""

ADDRESSEES: Mapping[str, Organ] = MappingProxyType({organ.slug: organ for organ in ADOPTING})
"""Those of whom texts ask something, by the name of their addressee (`resolutions.actions`)."""

BY_PREFIX = tuple(sorted(ORGANS, key=lambda organ: len(organ.prefix), reverse=True))
"""The organs with the longest prefix first: a document is the first organ's whose prefix its symbol has."""

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
    return next(one for one in (organ, *ORGANS) if numbering in one.numberings)


@dataclass(frozen=True, slots=True)
class Names:
    """What a language calls an organ."""

    name: str
    """Its name: `Совет Безопасности`."""
    of: str
    """The same behind the word resolution, as the UN's own style of citation has it: `Совета Безопасности`."""
    also: tuple[str, ...] = ()
    """What running text calls it besides: `安理会`."""

    @property
    def printed(self) -> tuple[str, ...]:
        """The name as a text may print it: with typographic apostrophes, or with those of a keyboard."""
        return tuple(dict.fromkeys((self.name, self.name.replace("’", "'"))))

    @property
    def cited(self) -> tuple[str, ...]:
        """All by which running text names the organ. A form that holds the name ("du Conseil") adds nothing to it."""
        forms = [*self.printed, *self.also]
        return tuple(forms if self.name in self.of else [*forms, self.of])


@cache
def names_in(language: str) -> Mapping[Organ, Names]:
    """What one of `LANGUAGES` calls each organ."""
    return MappingProxyType(
        {
            _BY_KEY[key]: Names(told["name"], told.get("of", told["name"]), tuple(told.get("also", ())))
            for key, told in table(language, "organs").items()
        }
    )
