"""Reads a recorded vote from a document's text.

There are two forms. A line of adoption, below the text or in its title, gives counts, and the States that did not vote
in favour:

    Adopted at the 338th meeting by 7 votes to 1 (Syria), with 3 abstentions (Argentina, …).
    [Adopted by a recorded vote of 32 to 14, with no abstentions. The voting was as follows:

A letter, or a line such as the second one above, is followed by lists under headings: "In favour:", "Against:",
"Abstaining:", each with States or with "None". A conversion may run all of them into the line, and leave no space
before a heading: "… United States of AmericaAgainst:China …". The words stand in the language's table `[votes]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..anchors import TITLE, note
from ..diagnostics import diagnose
from ..model import Diagnostic, Document, Party, Unit, Vote
from ..text.letters.folding import folded
from ..text.letters.punctuation import COMMAS
from ..un import parties
from .vote_words import PARTS, VoteWords, vote_words

_FEW = 9
"""So few States may be what is left of a longer list."""
_CLOSING_UNITS = 12
"""An adoption line that is not a unit of the kind `adoption` is looked for in this many last units."""


def vote_in(document: Document) -> tuple[Vote | None, tuple[Diagnostic, ...]]:
    """The vote that a document describes, with its source (`letter-2020-12-03#p3`); None where it describes none.

    The diagnostics say where a stated count and a list of States disagree. The vote then has the stated count.
    """
    words = vote_words(document.language)
    adoption = _adoption(document, words)
    line = _vote_of_line(adoption, document, words) if adoption else None
    if line is None and (titled := _adopted_by_title(document)):
        line = _vote_of_line(titled, document, words)
        adoption = titled if line else adoption
    if document.kind != "letter" and not adoption:
        return None, ()
    lists = _lists(document.units, words) or (_run_in_lists(adoption, words) if adoption else {})
    if not lists:
        return line, tuple(_disagreements(document, adoption, line)) if adoption and line else ()
    return _listed(document, lists, line or _stated(document, words), words)


def _adoption(document: Document, words: VoteWords) -> Unit | None:
    for unit in reversed(document.units):
        if unit.kind == "adoption":
            return unit
    if document.kind != "letter":
        for unit in reversed(document.units[-_CLOSING_UNITS:]):
            if words.adopted.match(unit.text.lstrip(" [](")):
                return unit
    return None


def _adopted_by_title(document: Document) -> Unit | None:
    """The title's unit with the words alone that say how the text was adopted; None where the title says nothing."""
    adopted = document.masthead.get("adopted", "")
    title = next((unit for unit in document.units if unit.kind == "title" and unit.anchor == TITLE), None)
    return replace(title, text=adopted) if title and adopted else None


def _vote_of_line(unit: Unit, document: Document, words: VoteWords) -> Vote | None:
    """The vote that an adoption line describes; None where it describes none."""
    text, source = unit.text, f"{document.id}#{unit.anchor}"
    if words.unanimous.search(text):
        return Vote(None, 0, 0, source=source)
    counts: dict[str, int | None] = {}
    matches: dict[str, re.Match[str]] = {}
    position = 0
    for part in PARTS:
        match = words.counts[part].search(text, position)
        if match:
            counts[part], matches[part] = _number(match, words), match
            # Chinese tells "7 votes to 1" in two phrases that share the sign for votes.
            position = match.end(match.lastindex or 0)
        elif words.none[part].search(text):
            counts[part] = 0
    if "in_favour" not in counts:
        return None
    # Brackets straight after the votes in favour name those who were absent or did not vote.
    listed_parts = [part for part in PARTS[1:] if part in matches]
    limits = [*(matches[part].start() for part in listed_parts[1:]), len(text)]
    parties_by_part = {
        part: _in_brackets(text, matches[part].end(), limit, document.language)
        for part, limit in zip(listed_parts, limits, strict=False)
    }
    return _vote(counts, parties_by_part, source)


def _disagreements(document: Document, adoption: Unit, vote: Vote) -> Iterator[Diagnostic]:
    for part, stated, listed in disagreements(vote):
        if part != "in_favour":
            yield _mismatch(document, adoption, part, stated, listed)


def disagreements(vote: Vote) -> Iterator[tuple[str, int | None, int]]:
    """The parts of a vote (`in_favour`, `against`, `abstaining`) whose count is not that of the parties who are named,
    if any are, with both."""
    for part, stated, listed in zip(PARTS, vote.counts, map(len, vote.voters), strict=True):
        if listed and stated != listed:
            yield part, stated, listed


def with_possible_counts(vote: Vote, seats: int | None) -> Vote:
    """The vote of an organ with so many seats (None: not known). Where it counts more votes than there are seats and
    names no more, each part has as many as it names: the names are what shows that the counts are wrong."""
    counts, named = [count or 0 for count in vote.counts], [*map(len, vote.voters)]
    if seats is None or sum(counts) <= seats or not 0 < sum(named) <= seats:
        return vote
    if any(count and not listed for count, listed in zip(counts, named, strict=True)):
        return vote
    in_favour, against, abstaining = named
    return replace(vote, in_favour=in_favour, against=against, abstaining=abstaining)


def _mismatch(document: Document, unit: Unit, part: str, stated: int | None, listed: int) -> Diagnostic:
    facts = {"stated": stated, "part": part.replace("_", " "), "listed": listed}
    return diagnose("vote-mismatch", document.source, unit.line, 1, **facts)


def _in_brackets(text: str, position: int, limit: int, language: str) -> tuple[Party, ...]:
    """The parties in the next brackets that open before `limit`. Brackets that are not closed end with the text."""
    opening = re.compile(r"[^()（）,;，.]{0,24}[(（]").match(text, position, limit)
    if not opening:
        return ()
    depth, end = 1, len(text)
    for bracket in re.compile(r"[()（）]").finditer(text, opening.end()):
        depth += 1 if bracket.group() in "(（" else -1
        if depth == 0:
            end = bracket.start()
            break
    return parties(text[opening.end() : end], language)


def _lists(units: Sequence[Unit], words: VoteWords) -> dict[str, tuple[Unit, str]]:
    """By part of the vote, for those that have a heading: the heading's unit, and the text of the list below it."""
    texts_by_part: dict[str, tuple[Unit, list[str]]] = {}
    part: str | None = None
    for unit in units:
        heading, list_text = _heading(unit.text, words)
        if heading:
            part = heading
            texts_by_part[part] = (unit, [list_text] if list_text else [])
        elif part is not None:
            list_texts = texts_by_part[part][1]
            if not list_texts or list_texts[-1].rstrip().endswith((*COMMAS, "、")):
                list_texts.append(unit.text)
            else:
                part = None
    return {part: (unit, " ".join(texts)) for part, (unit, texts) in texts_by_part.items()}


def _run_in_lists(adoption: Unit, words: VoteWords) -> dict[str, tuple[Unit, str]]:
    """The same of a line that has all lists within it, in their order; none where it has one heading or none. Where all
    headings stand in it twice, the lists are those below the last."""
    text = adoption.text
    found = [(words.headings[folded(match["heading"])], match) for match in words.run_in.finditer(text)]
    parts = [part for part, _ in found]
    half = len(parts) // 2
    if parts and parts[:half] == parts[half:]:
        found, parts = found[half:], parts[half:]
    if len(parts) < 2 or parts != [part for part in PARTS if part in parts]:
        return {}
    ends = [*(match.start() for _, match in found[1:]), len(text)]
    return {
        part: (adoption, text[match.end() : end].rstrip(" []")) for (part, match), end in zip(found, ends, strict=True)
    }


def _heading(text: str, words: VoteWords) -> tuple[str | None, str]:
    """The part of the vote that a unit's text introduces, and what follows on the same line."""
    start = text[: words.longest_heading + 2]
    if start != text and ":" not in start and "：" not in start:
        return None, ""
    head, colon, _ = start.replace("：", ":").partition(":")
    part = words.headings.get(folded(head.strip())) if colon or head == text else None
    if part is None:
        return None, ""
    return part, text[len(head) + 1 :].strip()


def _listed(
    document: Document, lists: Mapping[str, tuple[Unit, str]], line: Vote | None, words: VoteWords
) -> tuple[Vote, tuple[Diagnostic, ...]]:
    """The vote that the lists and the stated counts (`line`) give together, and the disagreements between them."""
    diagnostics: list[Diagnostic] = []
    counts: dict[str, int | None] = {}
    parties_by_part: dict[str, tuple[Party, ...]] = {}
    for part in PARTS:
        stated = getattr(line, part) if line else None
        counts[part] = stated
        if part in lists:
            unit, text = lists[part]
            nobody = text.strip(" .[]()。").casefold() in words.nobody
            parties_by_part[part] = () if nobody else parties(text, document.language)
            stated = counts[part] = _counted(stated, len(parties_by_part[part]), document)
            if stated != len(parties_by_part[part]):
                diagnostics.append(_mismatch(document, unit, part, stated, len(parties_by_part[part])))
    first = min((unit for unit, _ in lists.values()), key=lambda unit: unit.line)
    return _vote(counts, parties_by_part, f"{document.id}#{first.anchor}"), tuple(diagnostics)


def _counted(stated: int | None, listed: int, document: Document) -> int:
    """The number of a part: as listed, where none is stated, or one with a sign behind it: "132", where 13 are listed.
    Where fewer than ten are, the sign has to be the mark of one of the document's notes."""
    if stated is None:
        return listed
    sign = str(stated).removeprefix(str(listed)) if listed and stated != listed else str(stated)
    is_glued = sign != str(stated) and (listed > _FEW or note(sign) in {unit.anchor for unit in document.units})
    return listed if is_glued else stated


def _stated(document: Document, words: VoteWords) -> Vote | None:
    """A vote with only the count in favour, from a letter's sentence: "received 15 votes in favour"."""
    for unit in document.units:
        match = words.stated.search(unit.text)
        if match:
            return Vote(_number(match, words), None, None)
    return None


def _vote(counts: Mapping[str, int | None], parties_by_part: Mapping[str, tuple[Party, ...]], source: str) -> Vote:
    """The vote of the given parts; the count of a missing part is None."""
    return Vote(
        in_favour=counts.get("in_favour"),
        against=counts.get("against"),
        abstaining=counts.get("abstaining"),
        parties_in_favour=parties_by_part.get("in_favour", ()),
        parties_against=parties_by_part.get("against", ()),
        parties_abstaining=parties_by_part.get("abstaining", ()),
        source=source,
    )


def agreed(told: Vote | None, marked: Vote | None) -> Vote | None:
    """The vote of a text and of the head of its file. The numbers that the text states stand, as what counts States in
    the head has missed some, but for one that begins with what its list and the head agree on ("22", of 2). The lists
    are the text's, but for those that have not so many States: these are the head's."""
    if told is None or marked is None or told.in_favour is None:
        return marked or told
    counts = tuple(map(_agreed_count, told.counts, marked.counts, map(len, told.voters)))
    lists = [
        listed if len(listed) == count else counted or listed
        for count, counted, listed in zip(counts, marked.voters, told.voters, strict=True)
    ]
    source = marked.source if counts == marked.counts else told.source
    return _vote(dict(zip(PARTS, counts, strict=True)), dict(zip(PARTS, lists, strict=True)), source)


def _agreed_count(stated: int | None, counted: int | None, listed: int) -> int | None:
    """What a text states, or where it states nothing, or the list's number with a sign behind it, what the head counts;
    so many States are `listed` in the text."""
    is_glued = counted and counted == listed and str(stated).startswith(str(counted))
    return counted if stated is None or is_glued else stated


def _number(match: re.Match[str], words: VoteWords) -> int:
    """The number in the last group of a match, which is written in digits or as a word."""
    written = folded(match[match.lastindex or 0])
    value = words.numbers.get(written)
    return int(written) if value is None else value
