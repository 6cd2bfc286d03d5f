"""Lists of paragraphs, sub-paragraphs and Articles, read from the place where their first number stands.

paragraphs    = paragraph (join paragraph | join sub)*
paragraph     = number sub*                "17", "3 (a)", "2 (b) (ii)", "2g", "1 b)"
sub           = "(" letter ")"             "8 (a), (b) and (c)"
join          = "," | "and" | "or" | "to"  "14 to 17" is the pinpoint 14-17; "(a) to (c)" is (a), (b), (c)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...un import item_value, to_roman
from ..grammars.grammar import Grammar

_LETTERS = re.compile(r"[’‘']\s?(?P<quoted>[0-9]{1,2})|(?P<letter>[㈠-㈩]|[^\W_㈠-㈩]+)")
_LONGEST_RANGE = 60
"""How many items a range has at most."""
_MOST_OF_ARTICLE = 9
"""No Article of the Charter has more paragraphs: of "Articles 1, paragraph 3, 55 and 56" the last are Articles."""
_REMARK = re.compile(r"\s?\((?=[^()\d]*[^\W\d_]{4})[^()\d]{8,120}\)")
"""What is said in brackets of one paragraph of a list: "4, 6 (as modified by the dates below), 7"."""
_LOST_COMMA = re.compile(r"(?P<to>(?!))?\s(?=(?P<next>[0-9]{1,3})\s?[,،])")
"""Between two members of a list: "18, 19 20, 21"."""
_LETTER_BEFORE = 48
"""How far before an Article its letter may begin."""


def read_paragraphs(text: str, start: int, grammar: Grammar, highest: int = 0) -> tuple[int, tuple[str, ...]]:
    """Where the list that begins at `start` ends, and its pinpoints; `(start, ())` where none begins there.

    Where `highest` is given, the list ends before a greater number.
    """
    first = grammar.places.pin.match(text, start)
    if not first:
        return start, ()
    pins, end = [_pin(first, grammar)], first.end()
    while joined := (
        grammar.numbers.join.match(text, end)
        or _join_behind_remark(text, end, grammar)
        or _join_without_comma(text, end, pins)
    ):
        if following := grammar.places.pin.match(text, joined.end()):
            number = float(following["number"])
            if joined["to"] and grammar.dates.date.match(text, following.start()):
                return start, ()  # a misprint of "in the period from 9 to 13 June"
            if _is_no_paragraph(text, following, grammar) or (highest and number > highest):
                break
            if joined.start() > end and number <= float(pins[-1].partition("-")[0]):
                break  # what goes on behind the remark is no later paragraph
            pins = _joined(pins, _pin(following, grammar), bool(joined["to"]))
        elif "-" in pins[-1] and (following := grammar.places.subpin.match(text, joined.end())):
            pins = _joined(pins, _beside(pins[-1], _letters(following.group(), grammar)), bool(joined["to"]))
        else:
            break
        end = following.end()
    return end, tuple(pins)


def read_subparagraphs(text: str, start: int, grammar: Grammar, most: int = 1_000) -> tuple[int, tuple[str, ...]]:
    """As `read_paragraphs`, of letters alone, and of so many at `most`: "(a) and (b)" is `a`, `b`."""
    first = grammar.places.subpin.match(text, start)
    if not first:
        return start, ()
    pins, end = [_letters(first.group(), grammar)], first.end()
    while (
        len(pins) < most
        and (joined := grammar.numbers.join.match(text, end))
        and (following := grammar.places.subpin.match(text, joined.end()))
    ):
        pins = _joined(pins, _below(pins[-1], _letters(following.group(), grammar)), bool(joined["to"]))
        end = following.end()
    return end, tuple(pins)


def read_unbracketed(listed: re.Match[str], grammar: Grammar) -> tuple[str, ...]:
    """The pinpoints of letters without brackets, of a match of `Unbracketed`: «а» и «б» is `a`, `b`."""
    found = grammar.places.unbracketed.letter.finditer(listed["letters"])
    return tuple(_letters(one.group(), grammar) for one in found)


def _beside(last: str, letters: str) -> str:
    """The pinpoint of a list's next member that has letters alone, by the one before: "3 (a), (c)"; behind a numeral
    they are of the letter above it, "3 (a) (i), (c)", "3 (a) (i) and (a) (ii)"."""
    head, _, mark = last.rpartition("-")
    while "-" in head and item_value(mark) and not item_value(letters.partition("-")[0]):
        head, _, mark = head.rpartition("-")
    return f"{head}-{letters}"


def _below(last: str, letters: str) -> str:
    """The letters of a list's next member, under the letter before the last one's numeral if they are a numeral that
    goes on from it: "(d) (ii), (iv)" is d-ii and d-iv."""
    head, _, numeral = last.rpartition("-")
    goes_on = head and 0 < item_value(numeral) < item_value(letters)
    return f"{head}-{letters}" if goes_on else letters


def read_articles(text: str, start: int, grammar: Grammar) -> Iterator[tuple[int, int, int, str]]:
    """The Articles listed from `start` on: "Article 2, paragraph 4" is `art2-4`.

    Of each: start and end of its number, the end of all that was read of it, its pinpoint.
    """
    places = grammar.places
    lettered = places.article_letter.search(text, max(0, start - _LETTER_BEFORE), start)
    item = places.article.match(text, start)
    while item:
        number, sub = item.group("number", "sub")
        sub = sub or item["dotted"] or item["bare"] or item["named"] or (lettered["letter"] if lettered else "")
        end, pins = item.end(), [_of_article(sub, grammar)] if sub else []
        if item["sub"]:
            end, pins = _more_of_article(text, end, pins, grammar)
        lettered = None
        if paragraphs := grammar.places.article_paragraph.match(text, end):
            end, named = read_paragraphs(text, paragraphs.end(), grammar, _MOST_OF_ARTICLE)
            pins = list(named)
        whole = re.match("[0-9]+", number)
        label = f"art{whole[0] if whole else 1}"
        yield item.start(), item.end("number"), end, ",".join(f"{label}-{pin}" for pin in pins) or label
        joined = grammar.numbers.join.match(text, end)
        item = places.article.match(text, joined.end()) if joined else None


def _of_article(printed: str, grammar: Grammar) -> str:
    """A paragraph or a letter of an Article, as pinpoints have it."""
    return grammar.places.letters.get(printed, re.sub(r"\s", "", printed)).lower()


def _more_of_article(text: str, end: int, pins: list[str], grammar: Grammar) -> tuple[int, list[str]]:
    """The bracketed paragraphs that are listed behind an Article's first, `pins`: "2 (2), (3) and (5)"."""
    while (joined := grammar.numbers.join.match(text, end)) and (
        more := grammar.places.article_more.match(text, joined.end())
    ):
        pins, end = _joined(pins, _of_article(more["sub"], grammar), bool(joined["to"])), more.end()
    return end, pins


def _join_behind_remark(text: str, end: int, grammar: Grammar) -> re.Match[str] | None:
    """What joins the next member of a list behind a remark in brackets on the one that ends at `end`."""
    remark = _REMARK.match(text, end)
    joined = grammar.numbers.join.match(text, remark.end()) if remark else None
    return joined if joined and not joined["to"] and text[joined.end() : joined.end() + 1].isdecimal() else None


def _join_without_comma(text: str, end: int, pins: list[str]) -> re.Match[str] | None:
    """The space behind a list's member that ends at `end`, where a comma is lost before the next number."""
    joined = _LOST_COMMA.match(text, end)
    is_next = joined is not None and len(pins) > 1 and pins[-1].isdecimal() and int(joined["next"]) == int(pins[-1]) + 1
    return joined if is_next else None


def _is_no_paragraph(text: str, following: re.Match[str], grammar: Grammar) -> bool:
    """Whether the number that seems to go on a list begins something else: a date, a resolution, a quantity."""
    return bool(grammar.places.not_a_pin.match(text, following.start()))


def _pin(match: re.Match[str], grammar: Grammar) -> str:
    number, letters = match["number"].lstrip("0") or "0", _letters(match["letters"], grammar)
    if inserted := match["inserted"]:
        number = f"{number}-{grammar.places.inserted.get(inserted, inserted).lower()}"
    return f"{number}-{letters}" if letters else number


def _letters(printed: str, grammar: Grammar) -> str:
    return "-".join(
        to_roman(int(found["quoted"])).lower()
        if found["quoted"]
        else grammar.places.letters.get(found["letter"], found["letter"]).lower()
        for found in _LETTERS.finditer(printed)
    )


def _joined(pins: list[str], pin: str, is_range: bool) -> list[str]:
    """The list with one more member, or with its last one made a range: 7-9; one of letters or items is spelled out."""
    if not is_range:
        return [*pins, pin]
    head, _, first = pins[-1].rpartition("-")
    other, _, last = pin.rpartition("-")
    if head == other and (further := _further(first, last)):
        prefix = f"{head}-" if head else ""
        return [*pins, *(f"{prefix}{one}" for one in further)]
    if len(pin) < len(pins[-1]) and (pins[-1] + pin).isdecimal():
        pin = pins[-1][: -len(pin)] + pin  # "138–39", as law journals leave out digits
    return [*pins[:-1], f"{pins[-1]}-{pin}"]


def _further(first: str, last: str) -> list[str]:
    """What a range of letters or of numerals has behind its first, "(a) to (c)", "(i) to (iii)"; empty of others."""
    low, high = item_value(first), item_value(last)
    if low and high and (first == "i" or len(first + last) > len("vx")):
        return [to_roman(number).lower() for number in range(low + 1, min(high, low + _LONGEST_RANGE) + 1)]
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        return [chr(code) for code in range(ord(first) + 1, ord(last) + 1)]
    return []
