"""Cuts the texts of documents into runs of paragraphs: the pieces from which a browser shows results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..actions import Action
from ..anchors import label_in
from ..model import Document, DocumentKey, Unit, Vote
from ..titles import titled_beside_symbol
from ..un import refusal
from .acts import action_marks
from .scripts import encoded, packed

SHORTEST, LONGEST = 6_300, 29_400
"""The bytes with which a run ends, as it is packed, of few texts and of many. Ten results need ten runs at most, and a
question is to load half a megabyte."""
_RUNS = 120
"""How many runs a language has before they grow longer: a host counts files, and a disk keeps each in whole blocks."""
_MOST = 1.5
"""How often as long a run may be at most, unless a single unit is longer."""
_SAMPLE = 200_000
"""The characters by which it is told how small a language's text is packed: of Chinese a character takes three times as
many bytes as of English."""
_LEAST = 0.04
"""The least that a character is taken for, in bytes, where a text repeats itself."""

_OTHER = str.maketrans({"\n": " ", "\t": " "})
_BREAKS = str.maketrans({"\n": " "})


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive units as lines: `anchor TAB label TAB text`, and behind another tab the marks of what the unit asks
    (`acts`). Before a document's units stands its own line: `TAB name TAB title TAB date TAB address TAB about TAB
    language`: what it is about, after a title with a colon or instead of one, and in which language the last of the two
    is, where it is not the document's. Behind another tab stands for what a draft was not adopted (`un.refusal`),
    behind one more the tally of a vote that its page shows."""

    units: int
    """The number of its units."""
    text: str


def lines(document: Document) -> str:
    """The document's units, one a line."""
    return "\n".join([_in_a_line(unit) for unit in document.units])


def runs(
    documents: Sequence[Document],
    described: Iterable[tuple[str, str]],
    actions: Mapping[DocumentKey, Sequence[Action]] = MappingProxyType({}),
) -> Iterator[Run]:
    """Every unit of every document, in order, in runs. `described` are each document's name in a list and the address
    of its page below the site's root; `actions` are what the documents' paragraphs ask."""
    enough = _characters_of_a_run(documents)
    run_lines: list[str] = []
    units = size = 0
    for document, (name, address) in zip(documents, described, strict=True):
        head = _head(document, name, address)
        run_lines.append(head)
        marks = action_marks(document, actions.get(document.key, ()))
        for unit in document.units:
            line = _line(unit, document)
            if unit.anchor in marks:
                line = f"{line}\t{marks[unit.anchor].translate(_BREAKS)}"
            # A table of a whole handbook stands alone: nobody loads it for the sake of its neighbours.
            if units and size + len(line) > _MOST * enough:
                yield Run(units, "\n".join(run_lines))
                run_lines, units, size = [head], 0, 0
            run_lines.append(line)
            units += 1
            size += len(line)
            if size >= enough:
                yield Run(units, "\n".join(run_lines))
                run_lines, units, size = [head], 0, 0
    if units:
        yield Run(units, "\n".join(run_lines))


def _characters_of_a_run(documents: Sequence[Document]) -> int:
    """With how many characters a run ends, so that runs of all languages are about as large as they are packed."""
    characters = sum(len(unit.text) for document in documents for unit in document.units)
    sample = "\n".join(map(lines, documents[:: max(1, characters // _SAMPLE)]))
    # Two digits, so that an edit does not move the ends of all runs.
    bytes_a_character = max(round(len(packed(encoded(sample, documents[0].language))) / max(1, len(sample)), 2), _LEAST)
    return int(min(max(SHORTEST, characters * bytes_a_character / _RUNS), LONGEST) / bytes_a_character)


def _head(document: Document, name: str, address: str) -> str:
    called = titled_beside_symbol(document)
    title = "" if called.title == name else called.before_about
    day = document.day
    language = "" if called.language == document.language else called.language
    told = (name, title, day, address, called.about, language)
    beyond = "\t".join(("", refusal(document) or "", _tally(document.vote))).rstrip("\t")
    return "\t" + "\t".join(part.translate(_OTHER) for part in told) + beyond


def _tally(vote: Vote | None) -> str:
    """`127-23-32`; empty where the voters were of one mind and nobody is named: nothing more is told of such a vote."""
    if vote is None or vote.in_favour is None:
        return ""
    counts = (vote.in_favour, vote.against or 0, vote.abstaining or 0)
    named = (vote.parties_in_favour, vote.parties_against, vote.parties_abstaining)
    return "-".join(map(str, counts)) if any(named) or sum(map(bool, counts)) > 1 else ""


def _line(unit: Unit, document: Document) -> str:
    called = label_in(document, unit.anchor)
    return f"{unit.anchor}\t{called}\t{_in_a_line(unit)}"


def _in_a_line(unit: Unit) -> str:
    """The unit's text without what would end its line or its field: a signature has lines, a table cells and rows."""
    return unit.text.translate(_OTHER) if "\n" in unit.text or "\t" in unit.text else unit.text
