"""What reports of a comparison have in common: counts, names and excerpts, made safe to print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ..anchors import Anchor
from ..runtime import counted, printing
from ..text.letters.words import tokens
from .comparison import Comparison, DocumentChange, MembershipChange
from .paragraphs import ParagraphChange
from .words import Edit

_COUNTED = re.compile(r"[0-9]{1,9}")
"""A number with which one can compute a distance; a longer one is compared as text."""
_AROUND = 12
"""How many unchanged words are shown on each side of a change."""


def visible(text: str) -> str:
    """The text on one line, with invisible characters as escapes and without commands to a CI runner."""
    return printing.visible(" ".join(text.split()))


def summary(comparison: Comparison) -> str:
    """The whole comparison in one line: `1 document added, 2 changed; 3 paragraphs changed`."""
    fates = Counter(change.fate for document in comparison.changed for change in document.paragraphs)
    counts = {
        "document": {
            "added": len(comparison.added),
            "removed": len(comparison.removed),
            "renamed": len(comparison.renamed),
            "changed": len(comparison.changed),
        },
        "paragraph": {
            **{fate: fates[fate] for fate in ("added", "removed", "moved", "changed")},
            "renumbered": sum(len(document.renumbered) for document in comparison.changed),
        },
        "address": {"lost": len(comparison.lost), "shifted": len(comparison.shifted)},
        "citation": {
            "newly unresolved": len(comparison.unresolved),
            "newly resolved": len(comparison.resolved),
        },
        "theme membership": {"gained": len(comparison.gained), "lost": len(comparison.left)},
        "diagnostic": {"added": len(comparison.diagnostics_new), "gone": len(comparison.diagnostics_gone)},
    }
    return "; ".join(filter(None, (_clause(*item) for item in counts.items()))) or "nothing differs"


def _clause(noun: str, counts: Mapping[str, int]) -> str:
    """`2 documents added, 1 changed`: the noun once; empty where nothing is counted."""
    told = [(number, fate) for fate, number in counts.items() if number]
    return ", ".join(
        f"{f'{number:,}' if index else counted(number, noun)} {fate}" for index, (number, fate) in enumerate(told)
    )


def paragraph_name(change: ParagraphChange) -> str:
    """`op3`, or where the anchor changed `op3 → op4`."""
    if change.old and change.new and change.old.anchor != change.new.anchor:
        return f"{change.old.anchor} → {change.new.anchor}"
    return change.unit.anchor


def renumbering(document: DocumentChange) -> Iterator[str]:
    """Runs of renumbered paragraphs: `op5 … op26 → op6 … op27 (31 paragraphs)`."""
    for run in _runs(document.renumbered):
        (first, first_new), (last, last_new) = run[0], run[-1]
        if len(run) == 1:
            yield f"{first} → {first_new}"
        else:
            yield f"{first} … {last} → {first_new} … {last_new} ({counted(len(run), 'paragraph')})"


def excerpt(change: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, with long unchanged stretches cut to a few words next to each change."""
    for index, edit in enumerate(change):
        words = tokens(edit.text) if edit.operation == "kept" else []
        # A word and the space after it are two.
        keep = 2 * _AROUND
        head = words[:keep] if index else []
        tail = words[-keep:] if index < len(change) - 1 else []
        if not words or len(head) + len(tail) >= len(words):
            yield edit
        else:
            yield Edit("kept", f"{''.join(head).rstrip()}{' ' * bool(head)}…{' ' * bool(tail)}{''.join(tail).lstrip()}")


def marked(
    change: Iterable[Edit], removed: tuple[str, str] = ("[-", "-]"), added: tuple[str, str] = ("{+", "+}")
) -> str:
    """The edits on one line, with the removed and the added text between marks."""
    marks = {"removed": removed, "added": added, "kept": ("", "")}
    parts = []
    for edit in change:
        before, after = marks[edit.operation]
        parts.append(f"{before}{_one_line(edit.text)}{after}")
    return "".join(parts)


def by_theme(changes: Iterable[MembershipChange]) -> Iterator[tuple[str, list[tuple[str, list[MembershipChange]]]]]:
    """Memberships by theme, and in each by document."""
    for theme, group in groupby(changes, key=lambda change: change.theme):
        yield (
            theme,
            [(name, list(members)) for name, members in groupby(group, key=lambda change: str(change.document))],
        )


def _runs(renumbered: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """The pairs, grouped: neighbours whose numbers moved by the same distance are one run."""
    runs: list[list[tuple[str, str]]] = []
    previous_distance: object = None
    for old, new in renumbered:
        distance = _shift(old, new)
        if runs and distance == previous_distance:
            runs[-1].append((old, new))
        else:
            runs.append([(old, new)])
        previous_distance = distance
    return runs


def _shift(old: str, new: str) -> tuple[str, int] | tuple[str, str]:
    """By how much the first part of an anchor that differs moved: ("op", 1) of op5-a and op6-a."""
    pairs = zip(Anchor.parse(old).parts, Anchor.parse(new).parts, strict=False)
    before, after = next(((old_part, new_part) for old_part, new_part in pairs if old_part != new_part), (None, None))
    if before is None or after is None or (before.series, before.again) != (after.series, after.again):
        return old, new
    if _COUNTED.fullmatch(before.number) and _COUNTED.fullmatch(after.number):
        return before.series, int(after.number) - int(before.number)
    if len(before.number) == len(after.number) == 1:
        return before.series, ord(after.number) - ord(before.number)
    return old, new


def _one_line(text: str) -> str:
    return printing.visible(re.sub(r"\s+", " ", text))
