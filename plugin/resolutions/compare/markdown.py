"""A comparison as Markdown, for a comment on the change.

The texts compared are hostile: they could hold markup, mentions of people, references to issues, links. Whatever comes
from them therefore stands in code spans and fenced blocks, whose delimiters are longer than any run of backticks in
it: inside, Markdown and the services that show it read nothing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from ..errors import place_in
from ..model import Diagnostic
from ..runtime import counted
from .comparison import CitationChange, Comparison, DocumentChange, DocumentName, LostAddress, MembershipChange
from .paragraphs import ParagraphChange
from .report_parts import by_theme, excerpt, marked, paragraph_name, renumbering, summary, visible

_LIMIT = 60_000
"""Characters; a comment on GitHub holds 65,536."""
_WHOLE = "the page that `resolutions compare --format html` makes"
_LONGEST_NAME = 300
_LONGEST_TEXT = 4_000
_WIDTH = 100


def comparison_markdown(comparison: Comparison, *, heading: str = "What this change does", whole: str = _WHOLE) -> str:
    """The comparison as Markdown that a comment holds; what does not fit is counted, and `whole` says what has it."""
    blocks = list(_blocks(comparison))
    result = [f"### {_code_free(heading)}\n\n{summary(comparison)}\n"]
    room = _LIMIT - len(result[0]) - 120
    for index, block in enumerate(blocks):
        room -= len(block) + 1
        if room < 0:
            result.append(f"_{counted(len(blocks) - index, 'more block')} left out; {whole} has them._\n")
            break
        result.append(block)
    return "\n".join(result)


def _blocks(comparison: Comparison) -> Iterator[str]:
    yield from _list("Must not land", (f"{_code(item.place)} {_code(item.message)}" for item in comparison.findings))
    yield from _list("Documents added", (_added(name, comparison) for name in comparison.added))
    yield from _list("Documents removed", (_removed(name, comparison) for name in comparison.removed))
    for document in comparison.changed:
        yield from _document(document)
    yield from _list("Addresses lost", (_lost(item) for item in comparison.lost))
    yield from _list("Citations newly unresolved", (_citation(item) for item in comparison.unresolved))
    yield from _list("Citations newly resolved", (_citation(item) for item in comparison.resolved))
    yield from _list("Themes gained", _themes(comparison.gained))
    yield from _list("Themes lost", _themes(comparison.left))
    for title, diagnostics in (
        ("Diagnostics new", comparison.diagnostics_new),
        ("Diagnostics gone", comparison.diagnostics_gone),
    ):
        yield from _list(title, map(_diagnostic, diagnostics))


def _diagnostic(item: Diagnostic) -> str:
    return f"{item.severity} {_code(item.place)} {_code(item.message)}"


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    """A heading with its list; nothing where the list is empty. One block an item, so that a long list is cut."""
    for index, item in enumerate(items):
        yield f"\n#### {title}\n\n- {item}" if index == 0 else f"- {item}"


def _added(name: DocumentName, comparison: Comparison) -> str:
    about = comparison.about_added(name)
    return f"{_code(str(name))} {_code(name.title)} from {_code(name.source)}{f': {about}' if about else ''}"


def _removed(name: DocumentName, comparison: Comparison) -> str:
    about = comparison.about_removed(name)
    return f"{_code(str(name))} {_code(name.title)}{f': {_code(about)}' if about else ''}"


def _document(document: DocumentChange) -> Iterator[str]:
    title = f"#### Document {_code(str(document.new))}"
    if document.is_renamed:
        title += f", renamed from {_code(str(document.old))}"
    yield f"\n{title}\n"
    for name, old, new in document.facts:
        yield f"- {name}: {_code(old)} → {_code(new)}"
    for change in document.paragraphs:
        yield _paragraph(change, document.new.source)
    for run in renumbering(document):
        yield f"- renumbered {_code(run)}"


def _paragraph(change: ParagraphChange, source: str) -> str:
    also = " and moved" if change.fate == "changed" and change.moved else ""
    line = f"- {change.fate}{also} {_code(paragraph_name(change))}"
    if change.new:
        line += f" at {_code(place_in(source, change.new.line))}"
    text = marked(excerpt(change.edits)) if change.edits else visible(change.unit.text)
    return line if change.fate == "moved" else f"{line}\n\n{_fenced(text)}\n"


def _lost(item: LostAddress) -> str:
    if item.leads_to:
        return f"{_code(f'/{item.place}')} leads to {_code(f'/{item.leads_to}')}"
    if item.reason:
        return f"{_code(f'/{item.place}')} withdrawn: {_code(item.reason)}"
    return f"{_code(f'/{item.place}')} **leads nowhere**"


def _citation(item: CitationChange) -> str:
    return f"{_code(item.surface)} in {_code(f'{item.document} {item.anchor}')} ({_code(item.reason)})"


def _themes(changes: Iterable[MembershipChange]) -> Iterator[str]:
    for theme, documents in by_theme(changes):
        for name, members in documents:
            anchors = ", ".join(f"{member.anchor} ({member.cause})" for member in members)
            yield f"{_code(theme)} {_code(f'{name}: {anchors}')}"


def _code(text: str) -> str:
    """Hostile text as a code span."""
    shown = visible(text)
    shown = shown if len(shown) <= _LONGEST_NAME else f"{shown[:_LONGEST_NAME]}…"
    ticks = "`" * (_longest_run(shown) + 1)
    # A space keeps a backtick at an edge apart from the delimiter; a span may not be empty.
    edge = " " if "`" in (shown[:1], shown[-1:]) else ""
    return f"{ticks}{edge}{shown or '–'}{edge}{ticks}"


def _fenced(text: str) -> str:
    """Hostile text as a fenced block inside a list item, wrapped."""
    shown = text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
    fence = "`" * max(3, _longest_run(shown) + 1)
    return textwrap.indent(f"{fence}text\n{textwrap.fill(shown, _WIDTH)}\n{fence}", "  ")


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall(r"`+", text)), default=0)


def _code_free(text: str) -> str:
    """A heading of our own, letters and figures only."""
    return re.sub(r"[^\w ,.:()-]", "", visible(text))
