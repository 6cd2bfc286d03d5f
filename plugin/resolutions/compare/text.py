"""A comparison for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ..model import Diagnostic
from ..runtime import counted
from .comparison import Comparison, DocumentChange, DocumentName, LostAddress, MembershipChange
from .paragraphs import ParagraphChange
from .report_parts import by_theme, excerpt, marked, paragraph_name, renumbering, summary, visible

_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31;9m", "\x1b[32;4m", "\x1b[1m", "\x1b[0m"
_WIDTH = 110


def comparison_text(comparison: Comparison, *, colour: bool = False) -> str:
    """The comparison as text that ends in a line feed; `colour` for a terminal that shows it."""
    sections = (
        ("Must not land", _findings(comparison)),
        ("Documents", _documents(comparison)),
        *((visible(_heading(document)), _document(document, colour)) for document in comparison.changed),
        ("Addresses lost", (_lost(item) for item in comparison.lost)),
        ("Citations newly unresolved", _citations(comparison, resolved=False)),
        ("Citations newly resolved", _citations(comparison, resolved=True)),
        ("Themes gained", _themes(comparison.gained)),
        ("Themes lost", _themes(comparison.left)),
        ("Diagnostics new", (_diagnostic(item) for item in comparison.diagnostics_new)),
        ("Diagnostics gone", (_diagnostic(item) for item in comparison.diagnostics_gone)),
    )
    lines = [summary(comparison)]
    for title, content in sections:
        section_lines = list(content)
        if section_lines:
            lines += ["", f"{_BOLD}{title}{_PLAIN}" if colour else title, *section_lines]
    return "\n".join(lines) + "\n"


def _findings(comparison: Comparison) -> Iterator[str]:
    return (f"  {visible(item.place)}: {visible(item.message)}" for item in comparison.findings)


def _documents(comparison: Comparison) -> Iterator[str]:
    for name in comparison.added:
        yield f"  added    {_titled(name)}"
        if about := comparison.about_added(name):
            yield f"           {about}"
    for name in comparison.removed:
        yield f"  removed  {_titled(name)}"
        if about := comparison.about_removed(name):
            yield f"           {visible(about)}"
    yield from (f"  renamed  {visible(_heading(document))}" for document in comparison.renamed)


def _titled(name: DocumentName) -> str:
    return f"{visible(str(name))}  {visible(name.title)}".rstrip()


def _heading(document: DocumentChange) -> str:
    return f"{document.old} → {document.new}" if document.is_renamed else str(document.new)


def _document(document: DocumentChange, colour: bool) -> Iterator[str]:
    for name, old, new in document.facts:
        yield f"  {name}: {visible(old) or '(none)'} → {visible(new) or '(none)'}"
    for change in document.paragraphs:
        yield from _paragraph(change, colour)
    yield from (f"  renumbered  {visible(run)}" for run in renumbering(document))


def _paragraph(change: ParagraphChange, colour: bool) -> Iterator[str]:
    suffix = ", and moved" if change.fate == "changed" and change.moved else ""
    yield f"  {change.fate}{suffix}  {visible(paragraph_name(change))}"
    text = visible(change.unit.text)
    if change.edits:
        marks = ((_RED, _PLAIN), (_GREEN, _PLAIN)) if colour else (("[-", "-]"), ("{+", "+}"))
        text = marked(excerpt(change.edits), *marks)
    yield textwrap.fill(text, _WIDTH, initial_indent="      ", subsequent_indent="      ")


def _lost(item: LostAddress) -> str:
    if item.leads_to:
        consequence = f"leads to /{item.leads_to}"
    elif item.reason:
        consequence = f"withdrawn: {item.reason}"
    else:
        consequence = "leads nowhere"
    return f"  {visible(f'/{item.place}')}  {visible(consequence)}"


def _citations(comparison: Comparison, *, resolved: bool) -> Iterator[str]:
    for item in comparison.resolved if resolved else comparison.unresolved:
        place = f"{item.document} {item.anchor}: “{item.surface}”"
        yield f"  {visible(f'{place} ({item.reason})')}"


def _themes(changes: Iterable[MembershipChange]) -> Iterator[str]:
    for theme, documents in by_theme(changes):
        yield f"  {visible(theme)} ({counted(sum(len(members) for _, members in documents), 'paragraph')})"
        for name, members in documents:
            anchors = ", ".join(f"{member.anchor} ({member.cause})" for member in members)
            yield textwrap.fill(
                visible(f"{name}: {anchors}"), _WIDTH, initial_indent="      ", subsequent_indent="        "
            )


def _diagnostic(item: Diagnostic) -> str:
    return f"  {visible(f'{item.place}: {item.severity}: {item.message} [{item.code}]')}"
