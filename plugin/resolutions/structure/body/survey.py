"""What lies ahead in a document: the next number at each piece, the annexes, how many paragraphs are numbered.

Read once before the body: whether a line is a heading, or an unnumbered paragraph an operative one, depends on what
comes after it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ...text import Grammar
from ..pieces.annex_headings import ANNEX_LENGTH, annexes_in
from ..pieces.counted_headings import counted_heading, counting_words
from ..pieces.endings import ends_with_comma
from ..pieces.looks import goes_on_to_end, is_day, is_enacting_of_part, is_heading, may_head, part_label
from ..pieces.marker import CIRCLED, NUMBER
from ..pieces.piece import Piece
from .tails import is_tail
from .unmarked_lists import counted_entries, headings_in_row, items_without_marker, listed_names

_CIRCLED = re.compile(rf"(?<=[^\s{CIRCLED}])[{CIRCLED}](?=[\s，。；、）”]|$)")
"""A number in a circle behind a word or a stop, and before none."""
_STAR = re.compile(r"[^\s*]\*")

LONGEST_LIST = 10
"""Few paragraphs have more items."""

SEVERAL = 3
"""So many paragraphs that are numbered 1 are no sections with one paragraph each."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the paragraphs of a text or of a part are, before the adoption line, the next part and the first annex."""

    numbers: int
    """How many have a number."""
    others: int
    """How many have none."""
    are_all_one: bool
    """Whether there are several numbers, and all of them are 1."""
    first_article: int | None
    """Where the first article of a declaration stands, above any number: its paragraphs are its own."""


class Survey:
    """Facts about the pieces from `start` on, by their index."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        start: int,
        grammar: Grammar,
        *,
        is_quoted: bool,
        may_have_articles: bool,
        is_framed: bool,
    ) -> None:
        self.pieces, self.start, self.grammar = pieces, start, grammar
        self._is_framed = is_framed
        """Whether it is as the United Nations publish it, with nothing of a web page."""
        self._may_have_articles = may_have_articles and not is_quoted
        self.headings = frozenset(
            [at for at in range(start, len(pieces)) if pieces[at].marker is None and is_heading(pieces[at].text)]
        )
        """The lines that may be headings by their looks."""
        self.annexes = {} if is_quoted else annexes_in(pieces, start, grammar)
        """The lines that head an annex; a quoted document has none of its own."""
        self._next, self._after_run = self._numbers_ahead()
        self.counts = self._counts(start)
        """Those of the part that began last."""

    @cached_property
    def has_star(self) -> bool:
        """Whether a star stands after a word anywhere, so that `* Text` is a note to it and no item of a list."""
        starred = [piece.text for piece in self.pieces if "*" in piece.text]
        return any(map(_STAR.search, starred))

    @cached_property
    def circled(self) -> frozenset[str]:
        """The numbers in circles that are marks of notes: they stand behind words."""
        return frozenset(_CIRCLED.findall("\n".join([piece.text for piece in self.pieces])))

    @cached_property
    def _lines(self) -> Sequence[int]:
        """The lines that may be headings and head no annex, in order."""
        return sorted(self.headings - self.annexes.keys())

    def is_in_row(self, index: int) -> bool:
        """Whether a line that looks like a heading is one of many in a row, behind the first, or of several that a word
        counts: names of a list."""
        return index in self._rows

    @cached_property
    def _rows(self) -> frozenset[int]:
        entries = counted_entries(self.pieces, self.start, self.annexes, self.grammar)
        return headings_in_row(self._lines, self.annexes) | entries

    def is_listed_name(self, index: int) -> bool:
        """Whether a line that looks like a heading is one of several in a row below a colon, which end the paragraph:
        names of those whom it elects."""
        return index in self._listed_names

    @cached_property
    def _listed_names(self) -> frozenset[int]:
        lines = [at for at in self._lines if at > self.start]
        return listed_names(self.pieces, lines, self.annexes, self.grammar, self.section_number)

    def is_item_without_marker(self, index: int) -> bool:
        """Whether mark-up parts a piece from others beside it, below a colon: items whose bullets it does not hold."""
        return index in self._items_without_marker

    @cached_property
    def _items_without_marker(self) -> frozenset[int]:
        return items_without_marker(self.pieces, self.start, self.annexes)

    def section_number(self, text: str) -> str:
        """The number that a heading prints behind a word which counts headings ("Article 9"); empty for others."""
        found = counted_heading(text, self.grammar)
        return found.label if found is not None and found.word in self._counting_words else ""

    @cached_property
    def _counting_words(self) -> frozenset[str]:
        headings = (counted_heading(self.pieces[at].text, self.grammar) for at in self.headings)
        return counting_words(filter(None, headings))

    def number_after(self, index: int) -> int:
        """The next printed number after a piece; 0 where none comes."""
        return self._next[index + 1 - self.start]

    def number_after_run(self, index: int) -> int:
        """The first number after a piece with a number that does not go on counting from it; 0 where all do."""
        return self._after_run[index - self.start]

    def openings_before_number(self, index: int, most: int) -> int:
        """How many paragraphs from a piece to the next number begin as such do and have no number of their own.

        At most one more than `most` are counted, and no further than so many pieces that few have longer lists.
        """
        words = self.grammar.paragraphs
        count = 0
        for piece in self.pieces[index : index + most * LONGEST_LIST]:
            if piece.marker is None:
                opens = words.operative.match(piece.text) or words.preambular.match(piece.text)
                count += opens is not None
            elif piece.marker.kind == NUMBER:
                break
            if count > most:
                break
        return count

    def is_before_number(self, index: int) -> bool:
        """Whether a number stands directly after a piece."""
        following = self.following(index)
        return following is not None and following.number > 0

    def is_before_recital(self, index: int) -> bool:
        """Whether what stands directly after a piece begins and ends as a preambular paragraph does."""
        following = self.following(index)
        if following is None or following.marker is not None or not ends_with_comma(following.last):
            return False
        return self.grammar.paragraphs.preambular.match(following.text) is not None

    def enacting_below(self, index: int) -> list[Piece]:
        """The organ's name below what leads to the enacting words on a line of its own; nothing elsewhere."""
        following = self.following(index)
        if following is None or following.marker is not None or following.said.role:
            return []
        leads = self.grammar.paragraphs.therefore.fullmatch(self.pieces[index].text) is not None
        return [following] if leads and is_enacting_of_part(following.text, self.grammar) else []

    def following(self, index: int) -> Piece | None:
        """The piece after one."""
        return self.pieces[index + 1] if index + 1 < len(self.pieces) else None

    def opens_annex(self, index: int) -> bool:
        """Whether a heading after the last paragraph begins an annex that does not call itself so."""
        text = self.pieces[index].text
        return (
            (
                (self._is_framed and index + 1 == len(self.pieces))
                or (self.number_after(index) == 1 and self.counts.numbers > 1)
            )
            and is_heading(text)
            and not self.grammar.closing.adoption.match(text)
            and not is_day(text, self.grammar)
            and not goes_on_to_end(self.pieces[index])
            and not self._is_above_annex(index)
            and not self.grammar.headings.section.match(text)
        )

    def _is_above_annex(self, index: int) -> bool:
        """Whether a line, and a second one, stand directly above what calls itself an annex: "Confidential"."""
        below = self.following(index)
        is_second = below is not None and below.marker is None and is_heading(below.text)
        return index + 1 in self.annexes or (is_second and index + 2 in self.annexes)

    def is_tail(self, index: int) -> bool:
        """Whether a line that looks like a heading, and all that follows it, is none of the text."""
        may_be = not self._is_framed and not self.number_after(index)
        return may_be and is_tail(self.pieces, index, self.annexes, self.grammar)

    def opens_part(self, index: int) -> str:
        """The letter of the part that a line with a letter and a title opens, above the enacting words; else empty."""
        return self._parts.get(index, "")

    def part_letters(self) -> frozenset[str]:
        """The letters of the parts that open in the text."""
        return frozenset(self._parts.values())

    @cached_property
    def _parts(self) -> Mapping[int, str]:
        """The letter of each part, by the index of its line."""
        labels = ((at, part_label(self.pieces[at], self.following(at), self.grammar)) for at in self.headings)
        return {at: label for at, label in labels if label}

    @cached_property
    def has_table(self) -> bool:
        """Whether there is a table, which may have notes below it."""
        return "table" in {piece.said.role for piece in self.pieces}

    def annex_title(self, index: int) -> list[Piece]:
        """What follows the heading of an annex and belongs to it; nothing where the piece only looks like one."""
        return self._annex_title(index + 1) if index in self.annexes else []

    def _annex_title(self, index: int) -> list[Piece]:
        """A bracketed line ("[Original: English]") and one title; a table is none."""
        found: list[Piece] = []
        for piece in self.pieces[index : index + 2]:
            is_other = piece.marker is not None or piece.said.table is not None
            if is_other or index + len(found) in self.annexes:
                break
            bracketed = piece.text[0] == "[" and piece.text[-1] == "]"
            if not bracketed and (not may_head(piece.text) or goes_on_to_end(piece)):
                break
            found.append(piece)
            if not bracketed:
                break
        return found

    def _numbers_ahead(self) -> tuple[list[int], list[int]]:
        """For each piece the number after the one before it, and the first that does not go on counting from there."""
        found = [0] * (len(self.pieces) - self.start + 1)
        after_run = found[:]
        following = other = 0
        for index in range(len(self.pieces) - 1, self.start - 1, -1):
            marker = self.pieces[index].marker
            if marker is not None and marker.form == "1.":
                number = self.pieces[index].number
                other = other if following == number + 1 else following
                following = number
            found[index - self.start], after_run[index - self.start] = following, other
        return found, after_run

    def begin_part(self, index: int) -> None:
        """Count the paragraphs again, of the part whose letter and title stand at an index."""
        counts, first = self._counts(index + 1), self.counts.first_article
        self.counts = replace(counts, first_article=first) if counts.first_article is None else counts

    def _counts(self, start: int) -> Counts:
        numbers = others = 0
        first_article: int | None = None
        values: set[str] = set()
        for index in range(start, len(self.pieces)):
            piece = self.pieces[index]
            if piece.said.role == "adoption" or (others and index in self._parts):
                break
            if piece.marker is None:
                text = piece.text
                may_be_article = index in self.headings and self._may_have_articles
                if may_be_article and others and not numbers and self._opens_articles(index):
                    first_article = index
                    break
                if index in self.annexes or (len(text) < ANNEX_LENGTH and self.grammar.closing.adoption.match(text)):
                    break
                others += index not in self.headings or goes_on_to_end(piece)
            elif piece.marker.kind == NUMBER:
                numbers += 1
                values.add(piece.marker.label)
        return Counts(numbers, others, numbers >= SEVERAL and values == {"1"}, first_article)

    def _opens_articles(self, index: int) -> bool:
        """Whether a heading, below paragraphs of which none has a number, is that of a declaration's first article."""
        text = self.pieces[index].text
        found = counted_heading(text, self.grammar) if len(text) < ANNEX_LENGTH else None
        is_first = found is not None and found.label == "1" and found.word in self.grammar.headings.articles
        return is_first and self.section_number(text) == "1" and self._is_proclaimed(index)

    def _is_proclaimed(self, index: int) -> bool:
        """Whether what stands above a heading is a preamble, or proclaims in a sentence right below one: below what
        closes a resolution articles are those of a statute that it adopts."""
        words = self.grammar.paragraphs
        above = [piece for piece in self.pieces[max(0, self.start - 1) : index] if not is_heading(piece.text)]
        patterns = (words.operative, words.preambular, words.enacting)
        return any(piece.marker is None and any(one.match(piece.text) for one in patterns) for piece in above[-2:])
