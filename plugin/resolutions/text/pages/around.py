"""What a program printed round a text that was copied out of it: an e-mail's head, the frame of a site's page.

In: a text. Out: its spans that are surely no words of a document, at its very beginning or end; where they are not
sure, none. The words are those of `[around]` in the tables of the languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from ...diagnostics import diagnose
from ...model import Diagnostic, Source
from ..letters.punctuation import STOPS
from .around_words import LONGEST_ANSWER, SIGNS, around_words, beginning, plain, words_of_page

What = Literal[
    "an e-mail’s head",
    "an e-mail’s foot",
    "the frame of a site’s page",
    "a site’s words about the rights in it",
    "a program’s words about it",
    "the list of its links",
]

FURTHEST = 6_000
"""So many characters from the beginning and from the end may be no words of the text."""
MOST_OF_RIGHTS = 15
"""So many lines at most are a site's words about the rights in a text."""
MOST_OF_FAREWELL = 6
LONGEST_OF_FAREWELL = 60
"""So many lines, of so many characters each, has an e-mail from its last words on at most."""
LONGEST_ENTRY = 30
"""So many characters has an entry of a menu at most."""
MOST_LINES = 30
"""So many lines has the head of an e-mail at most."""
_FEWEST_LABELS = 3
_FEWEST_WORDS = 2
"""So many lines at least tell an e-mail's head, and so many entries of a menu a page's frame."""
_NUMBER = re.compile(r"\d")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LISTED = re.compile(r"\s*(?:\d{1,3}\.|\[\d{1,3}\])\s+<?(?:https?://|mailto:)\S+\s*")
"""A line of the list of a text's links, as browsers write one below it."""
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+|<?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
"""An address of the web, or of a person, alone."""
_STOPS = f"{STOPS}!！"
_FRAME = f"{SIGNS}{_STOPS}=[]()（）【】—"
"""What a line that says that a text ends may stand between: `[end of document]`, `*** END ***`."""
_SENT = re.compile(r"@|\d{1,2}[:.h]\d\d|<mailto:")
"""What tells an e-mail's head from a memorandum's: an address, or the time of day."""


class Around(NamedTuple):
    """A span of the text that is none of its words, and what it is."""

    start: int
    end: int
    what: What


def around(text: str) -> tuple[Around, ...]:
    """What stands round the text, in order; nothing where no text would be left."""
    head = tuple(_above(text))
    tail = tuple(_below(text))
    first = max((span.end for span in head), default=0)
    last = min((span.start for span in tail), default=len(text))
    return (*head, *tail) if text[first:last].strip() else ()


def told_around(source: Source, found: Iterable[Around]) -> Iterator[Diagnostic]:
    """What is told of what stands round a source's text."""
    for start, end, what in found:
        (first, column), (last, _) = source.place(start), source.place(end)
        lines = f"line {first} is" if first == last else f"lines {first} to {last} are"
        yield diagnose("words-around", source.path, first, column, lines=lines, what=what)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks for spans of it: every other character keeps its place, and each line its number."""
    parts: list[str] = []
    last = 0
    for start, end in sorted(spans):
        parts += text[last:start], re.sub(r"[^\n]", " ", text[start:end])
        last = end
    return "".join((*parts, text[last:]))


def _above(text: str) -> Iterator[Around]:
    mail = _mail(text)
    if mail:
        yield mail
    start = mail.end if mail else 0
    answer = _LINE.search(text, start, start + FURTHEST)
    if answer and _is_answer(answer[0]):
        yield Around(answer.start(), answer.end(), "a program’s words about it")
        start = answer.end()
    lines = (found for found in _LINE.finditer(text, start, start + FURTHEST) if found.end() < start + FURTHEST)
    frame = list(takewhile(lambda line: words_of_page(line[0]), lines))
    if _are_many(frame) or (frame and plain(frame[0][0]) in around_words().skip):
        yield Around(frame[0].start(), frame[-1].end(), "the frame of a site’s page")


def _below(text: str) -> Iterator[Around]:
    lines = list(_LINE.finditer(text, max(0, len(text) - FURTHEST)))
    links = _links(lines)
    if links:
        yield Around(links[0].start(), links[-1].end(), "the list of its links")
        lines = lines[: -len(links)]
    said = _said(text, lines)
    if said:
        yield Around(said[0].start(), said[-1].end(), "a program’s words about it")
        lines = lines[: -len(said)]
    licence = _licence(lines)
    if licence:
        yield Around(licence[0].start(), licence[-1].end(), "a site’s words about the rights in it")
        lines = lines[: -len(licence)]
    farewell = _farewell(text, lines)
    if farewell:
        yield Around(farewell[0].start(), farewell[-1].end(), "an e-mail’s foot")
        lines = lines[: -len(farewell)]
    if lines and plain(lines[-1][0]) in around_words().onward:
        yield Around(lines[-1].start(), lines[-1].end(), "the frame of a site’s page")
        lines = lines[:-1]
    frame = _frame_below(lines)
    if _are_many(frame) or (frame and around_words().rights.fullmatch(plain(frame[0][0]))) or _is_apart(text, frame):
        yield Around(frame[-1].start(), frame[0].end(), "the frame of a site’s page")


def _frame_below(lines: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last lines, from the last one up, that are a page's foot: as many of its entries as are known may be others,
    where two are known."""
    entries = list(takewhile(_is_entry, reversed(lines)))
    known = [at for at, line in enumerate(entries, 1) if words_of_page(line[0])]
    if len(known) >= _FEWEST_WORDS and 2 * len(known) >= known[-1]:
        return entries[: known[-1]]
    return list(takewhile(lambda line: words_of_page(line[0]) or _is_of_foot(line[0]), entries))


def _is_entry(line: re.Match[str]) -> bool:
    """Whether a line is a known one of a page's foot, or short, as entries of a menu are, without a stop or number."""
    words = line[0].strip()
    if len(words) <= LONGEST_ENTRY and not _NUMBER.search(words) and words[-1] not in _STOPS:
        return True
    return words_of_page(words) > 0 or _is_of_foot(words)


def _farewell(text: str, lines: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last lines, from the one on with which an e-mail takes leave, or its sign for that; none without it."""
    last = lines[-MOST_OF_FAREWELL:]
    at = next((at for at, line in enumerate(last) if _takes_leave(text, line)), None)
    return () if at is None or any(len(line[0]) > LONGEST_OF_FAREWELL for line in last[at:]) else last[at:]


def _takes_leave(text: str, line: re.Match[str]) -> bool:
    """Whether an e-mail takes leave with a line, which stands below a paragraph's end and an empty line."""
    is_farewell = line[0].rstrip() == "--" or around_words().farewell.fullmatch(plain(line[0])) is not None
    return is_farewell and _is_ended(text, line.start()) and _is_parted(text, line.start())


def _is_apart(text: str, frame: Sequence[re.Match[str]]) -> bool:
    """Whether the lines of a page's foot, from the last one up, stand below a paragraph's end; those that are known by
    their form alone, below an empty line too."""
    if not frame:
        return False
    start = frame[-1].start()
    is_known = all(words_of_page(line[0]) for line in frame)
    return _is_ended(text, start) and (is_known or _is_parted(text, start))


def _is_ended(text: str, start: int) -> bool:
    """Whether what stands above a line ends as paragraphs do."""
    return text[max(start - FURTHEST, 0) : start].rstrip()[-1:] in tuple(_STOPS)


def _is_parted(text: str, start: int) -> bool:
    """Whether an empty line stands above a line."""
    above = text[max(start - FURTHEST, 0) : start]
    return above.count("\n", len(above.rstrip())) > 1


def _is_of_foot(line: str) -> bool:
    """Whether a line is one of a site's foot by its form: with a label, or an address alone."""
    return _ADDRESS.fullmatch(line.strip()) is not None or around_words().labelled.fullmatch(plain(line)) is not None


def _is_answer(line: str) -> bool:
    """Whether a line is what a program said before it gave the text: it ends with a stop, which no symbol and no title
    at a text's head does."""
    words = plain(line)
    return (
        len(words) <= LONGEST_ANSWER and words[-1:] in tuple(_STOPS) and around_words().answer.match(words) is not None
    )


def _links(lines: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last lines, where they are a list of links below the word for it; else none."""
    count = len(list(takewhile(lambda line: _LISTED.fullmatch(line[0]), reversed(lines))))
    above = lines[-count - 1 : len(lines) - count] if count else []
    return lines[-count - 1 :] if above and plain(above[0][0]).rstrip(_STOPS) in around_words().links else []


def _said(text: str, lines: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last lines that a program said about the text: a paragraph each, or a whole line that is known."""
    count = 0
    for line in reversed(lines):
        words = plain(line[0])
        whole = line[0].strip(_FRAME)
        is_whole = not around_words().ends.isdisjoint((whole, whole.capitalize()))
        is_begun = len(words) <= LONGEST_ANSWER and around_words().offer.match(words) is not None
        if not (is_whole or (is_begun and (_is_ended(text, line.start()) or _is_parted(text, line.start())))):
            break
        count += 1
    return lines[len(lines) - count :]


def _licence(lines: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The last lines, from the one on with which a site's words about the rights in a text begin; none without it."""
    least = max(1, len(lines) - MOST_OF_RIGHTS)
    begins = around_words().licence.match
    first = next((at for at in range(least, len(lines)) if begins(beginning(lines[at][0]))), len(lines))
    return lines[first:]


def _are_many(lines: Iterable[re.Match[str]]) -> bool:
    """Whether so many words of a page's frame stand together that they are no document's."""
    return sum(words_of_page(line[0]) for line in lines) >= _FEWEST_WORDS


def _mail(text: str) -> Around | None:
    """The head of an e-mail with which a text begins: lines with labels, one of them the sender's, above the first
    empty line."""
    first = _LINE.search(text, 0, FURTHEST)
    if first is None or not around_words().label.match(first[0]):
        return None
    lines: list[re.Match[str]] = []
    for found in _LINE.finditer(text, 0, FURTHEST):
        if (lines and "\n" in text[lines[-1].end() + 1 : found.start()]) or len(lines) == MOST_LINES:
            break
        lines.append(found)
    labels = [(line, label) for line in lines if (label := around_words().label.match(line[0]))]
    if len(labels) < _FEWEST_LABELS or not any(label["sender"] for _, label in labels):
        return None
    start, end = first.start(), labels[-1][0].end()
    return Around(start, end, "an e-mail’s head") if _SENT.search(text, start, end) else None
