"""The grammar of anchors, and what one is made of.

    anchor   = region { "-" region } [ "-" unit ] | unit
    region   = ( "annex" [ "-" mark ] | "sec-" mark ) repeated | unit "-quote" repeated
    unit     = ( part | word | lost ) repeated { "-" part repeated }
    part     = series number | "fn-star" | "cont" | mark
    series   = "pp" | "op" | "p" | "h" | "fn" | "x" | "b" | "t"
    number   = digits { "." digits } [ [ "." ] letter ]
    word     = "title" | "body" | "adoption" | "sig"
    lost     = "pp" | "op" | "p" | "x"
    mark     = text without a hyphen that is nothing of the above
    repeated = { "-" ( "bis" | "ter" | "quater" | "quinquies" | "sexies" | "septies" | "octies" | digits "th" ) }

A mark is what is printed between the brackets of an item (`a`, `ii`, `1`), and in an annex the number of a paragraph
(`3`, `1.1`). A section's is its letter or number (`sec-b`, `sec-9`), or the heading's anchor (`sec-h2`). `b` counts
bullets, `t` tables, `h` headings, `x` what is nothing else, `cont` is the text after a list. A lost series has the
items of a paragraph that the document does not print. What a unit quotes that is a document itself, with enacting
words, is a region (`op1-quote`); its paragraphs are named as an annex's are, and its recitals and enacting words as a
document's. A repeated anchor is the second, third … of its name: a paragraph that was inserted (`op4-bis`), or whose
number is printed again.

Every text is an anchor of this grammar, and `str` gives the very text back: an address comes from anywhere. Of one
thing the text alone does not decide: `annex-3` is the third annex, or the third paragraph of the only one. Who knows
the document says `sole_annex`.

The page's script (mkdocs_resolutions/assets/reading/15-anchors.js) reads anchors by the same grammar; the tests run the
same cases (site_tests/cases/anchors.yml) against both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

INSERTED = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
"""What every language may print behind the number of a paragraph that was inserted."""

REPEATED: Mapping[int, str] = MappingProxyType({2: "bis", 3: "ter", 4: "quater"})
"""The words for how often a name stands, as the UN numbers what is inserted; from 5 on `5th`. Of an inserted paragraph
the word that is printed is its anchor's: `op4-quinquies`."""

AGAIN = "|".join(INSERTED)
"""The words that stand behind the name of a unit that would have another's, as a pattern has them."""
_REGIONS = frozenset({"annex", "sec"})
_QUOTE = "quote"
_UNSERIED = frozenset({"annex", _QUOTE})
"""The regions in which the paragraphs with a number have no series."""
_WORDS = frozenset({"title", "body", "adoption", "sig"})
_LOST = frozenset({"pp", "op", "p", "x"})
_COUNTED = re.compile(r"(pp|op|p|h|fn|x|b|t)([0-9]+(?:\.[0-9]+)*(?:\.?[a-z])?)")
_AGAIN = re.compile(rf"{AGAIN}|[0-9]+th")
_ANNEX_MARK = re.compile(r"(?!(?:fn|op|pp)$)(?:[0-9]+|[ivxl]+|[a-z]{1,2})")
"""What an annex may have for its number; anything else is a unit of the only annex."""
_DECIMAL = re.compile(r"(?P<stem>(?:[0-9]+\.)*)(?P<number>[1-9][0-9]{0,8})")
_STAR = ("fn", "star")
_KEPT = 1 << 16
DocumentPart = Literal["preambular", "operative", "annex", "paragraph", ""]
_OF_SERIES: Mapping[str, DocumentPart] = MappingProxyType(
    {"annex": "annex", "pp": "preambular", "op": "operative", "p": "paragraph"}
)
"""By the first part of an anchor that is no section."""


class Part(NamedTuple):
    """A part of an anchor: `op20`, `annex-1`, `a`, `op4-bis`."""

    series: str
    """`op`, `annex`, `b`; the word that is the whole part (`title`, `cont`); empty for a mark."""
    number: str = ""
    """As it stands in the address: `20`, `1a`, `1.1`, `ii`, of a note `star`; empty where the series has none."""
    again: str = ""
    """`bis` of the second with its name, `ter` of the third, `5th`; empty for the first."""

    def __str__(self) -> str:
        separate = self.number and (self.series in _REGIONS or self[:2] == _STAR)
        own = f"{self.series}-{self.number}" if separate else f"{self.series}{self.number}"
        return f"{own}-{self.again}" if self.again else own


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a unit stands: `annex-1-sec-b-3-a` is (a) of 3 in section B of annex 1."""

    regions: tuple[Part, ...] = ()
    """The annexes, sections and quotations, the outermost first; before a quotation, the unit that quotes."""
    unit: tuple[Part, ...] = ()
    """The paragraph, and the items down to the one that is named; empty for a region as a whole."""

    @staticmethod
    def parse(text: str, *, sole_annex: bool = False) -> Anchor:
        """The anchor that an address names, without its `#`. Any text is one.

        >>> Anchor.parse("op20-a-bis").unit
        (Part(series='op', number='20', again=''), Part(series='', number='a', again='bis'))
        """
        return _parse(text, sole_annex)

    def __str__(self) -> str:
        return "-".join(map(str, self.parts))

    @property
    def parts(self) -> tuple[Part, ...]:
        """Regions and unit, from the outermost to the last item."""
        return self.regions + self.unit

    @property
    def series(self) -> str:
        """`op` of `sec-b-op1-a`, `title`, of a region as a whole `annex` or `sec`; empty where a mark stands first."""
        return self.unit[0].series if self.unit else self.regions[-1].series

    @property
    def annex(self) -> str:
        """The anchor of the innermost annex in which it stands; empty outside annexes."""
        inner = max((at for at, region in enumerate(self.regions, 1) if region.series == "annex"), default=0)
        return _spelled(self.regions[:inner])

    @property
    def quotation(self) -> str:
        """The anchor of the innermost quoted document in which it stands, `op1-quote`; empty outside such."""
        inner = max((at for at, region in enumerate(self.regions, 1) if region.series == _QUOTE), default=0)
        return _spelled(self.regions[:inner])

    @property
    def section(self) -> str:
        """The anchor of the section, with its annex; empty where it stands in none."""
        return _spelled(self.regions) if self.regions and self.regions[-1].series == "sec" else ""

    @property
    def parent(self) -> Anchor | None:
        """What it stands below by its name: `op20-a` of `op20-a-ii`; None for what stands alone."""
        if len(self.parts) == 1:
            return None
        return Anchor(self.regions, self.unit[:-1]) if self.unit else Anchor(self.regions[:-1])

    @property
    def following(self) -> Anchor | None:
        """The next by number or letter: `op10` after `op9`, `op20-b` after `op20-a`; None where none is counted on."""
        last = self.parts[-1]
        if last.again:
            return None
        if counted := _DECIMAL.fullmatch(last.number):
            number = f"{counted['stem']}{int(counted['number']) + 1}"
        elif "a" <= last.number[-1:] < "z" and last.number[-2:-1] in ("", "."):
            number = last.number[:-1] + chr(ord(last.number[-1]) + 1)
        else:
            return None
        after = last._replace(number=number)
        return Anchor(self.regions, (*self.unit[:-1], after)) if self.unit else Anchor((*self.regions[:-1], after))

    @property
    def last_number(self) -> str:
        """The number or letter of its last part by which it is counted: `9` of `op9`, `1` of `annex-a-1.1`."""
        number = self.parts[-1].number
        counted = _DECIMAL.fullmatch(number)
        return counted["number"] if counted else number

    def is_below(self, other: Anchor) -> bool:
        """Whether it stands below another: `op3-a` below `op3`, and `op3-bis` beside it."""
        return len(self.parts) > len(other.parts) and self.parts[: len(other.parts)] == other.parts


def quotations(anchor: str) -> tuple[str, ...]:
    """The anchors of the quoted documents in which a unit stands, the outermost first: `op1-quote`."""
    regions = Anchor.parse(anchor).regions
    return tuple(str(Anchor(regions[:end])) for end, region in enumerate(regions, 1) if region.series == _QUOTE)


def is_quoted(anchor: str) -> bool:
    """Whether a unit is of a document that another unit quotes: it is no statement of the document's own."""
    return _QUOTE in anchor and Anchor.parse(anchor).quotation != ""


@lru_cache(maxsize=_KEPT)
def _spelled(regions: tuple[Part, ...]) -> str:
    """The anchor of a region, which is asked of each unit in it."""
    return str(Anchor(regions))


@lru_cache(maxsize=_KEPT)
def _parse(text: str, sole_annex: bool) -> Anchor:
    pieces = text.split("-")
    pieces.reverse()
    regions: list[Part] = []
    while pieces:
        if pieces[-1] in _REGIONS:
            regions.append(_region(pieces, numbered=bool(regions) or not sole_annex))
        elif _QUOTE in pieces and (regions or pieces[-1] != _QUOTE):
            regions += _quotation(pieces, unseried=_are_unseried(regions))
        else:
            break
    return Anchor(tuple(regions), tuple(_unit(pieces, unseried=_are_unseried(regions))))


def _are_unseried(regions: Iterable[Part]) -> bool:
    return any(region.series in _UNSERIED for region in regions)


def _quotation(pieces: list[str], *, unseried: bool) -> Iterator[Part]:
    """The parts of the unit that quotes, and of its quotation, which are consumed from the end of `pieces`."""
    start = len(pieces) - pieces[::-1].index(_QUOTE)
    quoting = pieces[start:]
    del pieces[start - 1 :]
    yield from _unit(quoting, unseried=unseried)
    yield Part(_QUOTE, "", _again(pieces))


def _region(pieces: list[str], *, numbered: bool) -> Part:
    """The annex or section whose name stands last in `pieces`, which are consumed from the end."""
    name, mark = pieces.pop(), ""
    if pieces and pieces[-1] and (name == "sec" or (numbered and _ANNEX_MARK.fullmatch(pieces[-1]))):
        mark = pieces.pop()
    return Part(name, mark, _again(pieces))


def _unit(pieces: list[str], *, unseried: bool) -> Iterator[Part]:
    """The parts of a unit, of pieces that are consumed from the end."""
    first = True
    while pieces:
        piece = pieces.pop()
        if counted := _COUNTED.fullmatch(piece):
            series, number = counted.groups()
        elif (piece, *pieces[-1:]) == _STAR:
            series, number = piece, pieces.pop()
        elif piece == "cont" or (first and (piece in _WORDS or (piece in _LOST and not unseried))):
            series, number = piece, ""
        else:
            series, number = "", piece
        yield Part(series, number, _again(pieces))
        first = False


def _again(pieces: list[str]) -> str:
    words = []
    while pieces and _AGAIN.fullmatch(pieces[-1]):
        words.append(pieces.pop())
    return "-".join(words)


def part_of(anchor: str) -> DocumentPart:
    """The part of the document's own in which a unit stands.

    >>> part_of("sec-b-op1-a"), part_of("sec-b-p1"), part_of("annex-3"), part_of("op1-quote-op2")
    ('operative', 'paragraph', 'annex', '')
    """
    if is_quoted(anchor):
        return ""
    place = Anchor.parse(anchor)
    first = place.parts[0].series
    # In a section of a report stand paragraphs, in one of a resolution operative ones.
    return _OF_SERIES.get(place.series if first == "sec" else first, "")
