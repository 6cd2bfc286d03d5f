"""`permalinks.lock`: every address that the site has ever published, one page a line.

```
en/S/RES/2553 body op1..3 title words: kq3Vn0aB ......A2fTx9pQ-s7Lm03dTT......
en/S/RES/2553#op20-l withdrawn: a page number that was read as a paragraph
en/S/RES/2599 withdrawn: entered twice; see S/RES/2600
en/themes/old moved: en/themes/new
```

`op1..26` stands for op1 to op26, `op20-a..k` for op20-a to op20-k. After `words:` stand the digest of the page and the
signatures of the anchors before it, in their order and without spaces between them; dots where one has none. A line
without them, as earlier versions wrote it, says nothing of words. Lines are sorted as people count. A page may stand on
several lines: a merge that keeps the lines of both sides (`merge=union`) is right, and the next update joins them; the
words of the last line count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from ..addresses import Place, inside
from ..anchors import Anchor
from ..errors import InvalidLock
from ..limits import ANCHOR_CHARACTERS, LOCK_ANCHORS, LOCK_ANCHORS_A_CHARACTER, PAGE_ANCHORS
from ..paths import leads_out
from .aliases import Alias
from .page_words import PageWords
from .published import Published

LOCK_NAME = "permalinks.lock"

_HEAD = """\
# Every address that this site has published: a page, the anchors on it, and a signature of the words at each of them.
# A link to any of them is a promise. Kept by `resolutions permalinks --update`. No address is ever taken out; where two
# branches meet, keep the lines of both.
"""
_DECLARED = re.compile(r" (?P<what>withdrawn|moved): ")
_WORDS = " words: "
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)")
"""What git writes between the lines of two sides that it cannot merge."""
_END = re.compile(r"[1-9][0-9]{0,8}|[a-z]")
"""The number or the letter with which a run of anchors ends."""
_RUN = re.compile(rf"(?P<stem>.*?)(?P<first>[1-9][0-9]{{0,8}}|(?<![a-z])[a-z])\.\.(?P<last>{_END.pattern})")


@dataclass(frozen=True, slots=True)
class Lock:
    """What was published, and what is declared of addresses that no front matter can speak for."""

    published: Published = field(default_factory=dict)
    withdrawn: Mapping[Place, str] = field(default_factory=dict)
    """Why each of these is gone."""
    moved: Mapping[Place, Place] = field(default_factory=dict)
    words: Mapping[str, PageWords] = field(default_factory=dict)
    """What each page said when the lock was last updated; of a page that no longer is, when it last was."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line on which each page stands (the first, where there are several)."""
    declared_lines: Mapping[Place, int] = field(default_factory=dict)
    """The line on which each declaration stands."""

    def aliases(self, source: str = LOCK_NAME) -> tuple[Alias, ...]:
        """What the lock itself declares."""
        return (
            *(Alias(place, None, reason, source, self._line(place)) for place, reason in self.withdrawn.items()),
            *(Alias(place, new, "", source, self._line(place)) for place, new in self.moved.items()),
        )

    def _line(self, declared: Place) -> int:
        return self.declared_lines.get(declared, 1)


def parse_lock(text: str, path: str = LOCK_NAME) -> Lock:
    """The lock that a file's text holds. Raises `InvalidLock` with the line that is none."""
    pages: dict[str, set[str]] = {}
    declarations: list[_Declaration] = []
    words: dict[str, PageWords] = {}
    lines: dict[str, int] = {}
    left = _room(text)
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if _CONFLICT.match(line):
            problem = "a mark of a merge that is not finished; take its marks out, and keep the lines of both sides"
            raise InvalidLock(problem, path, number, 1)
        if declared := _DECLARED.search(line):
            declaration = _declaration(line, declared, path, number)
            declarations.append(declaration)
            lines.setdefault(declaration.place.page, number)
            continue
        told = _published(line, left, path, number)
        left -= len(told.anchors)
        held = pages.setdefault(told.page, set())
        held.update(told.anchors)
        _check_size(told.page, len(held), left, path, number)
        if told.words is not None:
            words[told.page] = told.words
        lines.setdefault(told.page, number)
    published = {page: frozenset(anchors) for page, anchors in pages.items()}
    return Lock(
        published,
        {one.place: one.why for one in declarations if one.new is None},
        {one.place: one.new for one in declarations if one.new is not None},
        words,
        lines,
        {one.place: one.line for one in declarations},
    )


@dataclass(frozen=True, slots=True)
class _Declaration:
    """What a line declares of one address."""

    place: Place
    new: Place | None
    """Where it moved; None where it was withdrawn."""
    why: str
    line: int


def _declaration(line: str, declared: re.Match[str], path: str, number: int) -> _Declaration:
    """What a line declares, by the match of its word. Raises `InvalidLock` where it names no address."""
    told = line[declared.end() :].strip()
    try:
        place = _unquoted(line[: declared.start()])
        if declared["what"] == "withdrawn":
            return _Declaration(place, None, told, number)
        return _Declaration(place, _unquoted(told), "", number)
    except ValueError as problem:
        raise InvalidLock(f"{problem}; correct the line, or remove it", path, number, 1) from problem


@dataclass(frozen=True, slots=True)
class _Published:
    """A page's anchors on one line, and what it said there, where the line tells it."""

    page: str
    anchors: tuple[str, ...]
    words: PageWords | None


def _published(line: str, left: int, path: str, number: int) -> _Published:
    """What a line says was published. Raises `InvalidLock` where it cannot be read, or has more anchors than are
    `left` to the file."""
    addresses, has_words, signed = line.partition(_WORDS)
    try:
        page, *items = addresses.split() or [""]
        page = _below_language(_page(page))
        spread = [_run_of(item) for item in items]
        # Counted before they are made: a run of few characters stands for any number of anchors.
        count = sum(map(len, spread))
        _check_size(page, count, left - count, path, number)
        anchors = tuple(unquote(anchor) for run in spread for anchor in run)
        return _Published(page, anchors, PageWords.parse(signed, anchors) if has_words else None)
    except ValueError as problem:
        raise InvalidLock(f"{problem}; restore the line from an earlier commit", path, number, 1) from problem


def format_lock(lock: Lock) -> str:
    """The file's text: sorted, so that the same addresses give the same bytes.

    Raises `InvalidLock` where the limits would not let it be read again.
    """
    entries = [
        (_by_number(page), _page_line(page, anchors, lock.words.get(page))) for page, anchors in lock.published.items()
    ]
    entries += [(_by_number(str(old)), f"{_quoted(old)} withdrawn: {why}") for old, why in lock.withdrawn.items()]
    entries += [(_by_number(str(old)), f"{_quoted(old)} moved: {_quoted(new)}") for old, new in lock.moved.items()]
    text = _HEAD + "".join(f"{line}\n" for _, line in sorted(entries))
    left = _room(text) - sum(map(len, lock.published.values()))
    for page, anchors in lock.published.items():
        _check_size(page, len(anchors), left)
    return text


def _page_line(page: str, anchors: frozenset[str], words: PageWords | None) -> str:
    ordered = sorted(anchors, key=_by_number)
    line = " ".join([_quote(page), *_gather(ordered)])
    return f"{line}{_WORDS}{words.told(ordered)}" if words else line


def _gather(ordered: Sequence[str]) -> Iterator[str]:
    """Anchors that are in order, runs of numbers and of single letters as one item."""
    start = 0
    for index in range(1, len(ordered) + 1):
        if index < len(ordered) and _goes_on(ordered[index - 1], ordered[index]):
            continue
        first = _quote(ordered[start])
        yield first if index - start == 1 else f"{first}..{Anchor.parse(ordered[index - 1]).last_number}"
        start = index


def _goes_on(before: str, anchor: str) -> bool:
    """Whether an anchor is the one that follows another, by a number or a letter with which a run may end. Neither `p`,
    which says what kind of paragraph it is, nor `op1.b` has one."""
    ends = _END.fullmatch(Anchor.parse(anchor).last_number) is not None
    return ends and anchor == str(Anchor.parse(before).following)


@dataclass(frozen=True, slots=True)
class _Run:
    """The anchors that an item of a line stands for."""

    stem: str
    ends: range
    """Numbers, or the code points of letters; the item itself is a run of one without an end."""
    letters: bool = False

    def __len__(self) -> int:
        return len(self.ends) or 1

    def __iter__(self) -> Iterator[str]:
        if not self.ends:
            yield self.stem
        for value in self.ends:
            yield f"{self.stem}{chr(value) if self.letters else value}"


def _room(text: str) -> int:
    """How many anchors a lock file of this text may have."""
    return LOCK_ANCHORS + LOCK_ANCHORS_A_CHARACTER * len(text)


def _check_size(page: str, count: int, left: int, path: str = "", line: int = 0) -> None:
    """Raises `InvalidLock` where a page has too many anchors, or where a lock file has no room `left` for them."""
    if count > PAGE_ANCHORS:
        message = f"{page[:100]} has more than {PAGE_ANCHORS:,} anchors; divide the document"
    elif left < 0:
        message = "the file has more anchors than its length allows; divide the site"
    else:
        return
    if line:
        message = message.partition("; ")[0] + "; mend the line, or restore it from an earlier commit"
    raise InvalidLock(message, path, line, 1 if line else 0)


def _run_of(item: str) -> _Run:
    run = _RUN.fullmatch(item)
    if not run or ".." in run["stem"]:
        if ".." in item:
            raise ValueError(f"“{item}” is no run of anchors")
        return _Run(item, range(0))
    stem, first, last = run.group("stem", "first", "last")
    if first.isdigit() != last.isdigit():
        raise ValueError(f"“{item}” runs from a number to a letter")
    low, high = (int(first), int(last)) if first.isdigit() else (ord(first), ord(last))
    if not low < high or len(stem) > ANCHOR_CHARACTERS:
        raise ValueError(f"“{item}” is no run of anchors")
    return _Run(stem, range(low, high + 1), letters=not first.isdigit())


def _by_number(text: str) -> tuple[tuple[str, int, str], ...]:
    """A key that sorts as people count: op9 before op10. (Lengths, not values: a number may have any length.)"""
    parts = re.findall(r"([^0-9]+|(?=[0-9]))([0-9]*)", text)
    return tuple((word, len(number.lstrip("0")), number) for word, number in parts)


def _quoted(place: Place) -> str:
    return str(Place(_quote(place.page), _quote(place.anchor)))


def _unquoted(address: str) -> Place:
    place = Place.parse(address)
    return Place(_page(place.page), unquote(place.anchor))


def _page(quoted: str) -> str:
    """A page as a line writes it, read. Raises `ValueError` where it names none, or leads out of the site."""
    page = unquote(quoted)
    if not page.strip():
        raise ValueError("the line names no page")
    if not leads_out(page.strip("/")) and page != page.strip("/"):
        raise ValueError(f"“{page}” begins or ends with a slash; write a page as en/S/RES/2553")
    return inside(page)


def _below_language(page: str) -> str:
    """The page. Raises `ValueError` where it lies below no language, as each page of a document or a theme does."""
    if "/" not in page:
        raise ValueError(f"“{page[:100]}” is no address of a document or a theme, such as en/S/RES/2553")
    return page


def _quote(text: str) -> str:
    """Text without the characters that mean something in a line."""
    return quote(text, safe="/()-,:;+*'!$&=@[]").replace("..", "%2E%2E")
