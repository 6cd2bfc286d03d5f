"""The data beside the pages as rows of tables, safe to open in a spreadsheet (content/reference.md#data).

Every function is pure; writing files is the caller's.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from ..actions import Action, flat, told
from ..addresses import Place
from ..effects import Effect, said
from ..model import Document, Link
from ..wording import FORMULA, Wordings
from .data import document_entry

CITATION_COLUMNS = ("citing", "language", "anchor", "surface", "target", "pinpoint", "status", "href", "reason")
"""The columns of `citations.csv`, in order."""

ACTION_COLUMNS = ("document", "language", "anchor", "kind", "addressees", "deadlines", "date", "words")
"""The columns of `actions.csv`, in order. A document's title and address stand once, in `documents.csv`: they were a
third of the table."""

DOCUMENT_COLUMNS = (
    "id",
    "language",
    "symbol",
    "kind",
    "title",
    "date",
    "body",
    "source",
    "href",
    "units",
    "citations",
    "about",
    "about_language",
    "meeting",
    "agenda_item",
    "agenda_item_language",
    "vote",
    "official",
)
"""The columns of `documents.csv`, in order: the fields of `documents.json`."""

EFFECT_COLUMNS = ("document", "language", "anchor", "effect", "target", "pinpoint", "until", "date", "words", "href")
"""The columns of `effects.csv`, in order."""

WORDING_COLUMNS = (
    *("document", "language", "anchor", "kind", "source", "source_anchor", "share", "changed", "first"),
    "first_anchor",
)
"""The columns of `wording.csv`, in order."""


def document_rows(documents: Iterable[Document]) -> Iterator[tuple[str, ...]]:
    """The rows of `documents.csv`: the entries of `documents.json`, safe to open in a spreadsheet."""
    for document in documents:
        entry = document_entry(document)
        yield tuple("" if entry[name] is None else spreadsheet_safe(str(entry[name])) for name in DOCUMENT_COLUMNS)


def citation_rows(document: Document, links: Iterable[Link]) -> Iterator[tuple[str, ...]]:
    """The rows of `citations.csv` that a document adds: one a mention, safe to open in a spreadsheet."""
    for link in links:
        found = link.citation
        cells = (document.id, document.language, found.anchor, found.surface, found.target)
        yield (*map(spreadsheet_safe, cells), found.pinpoint, link.status, spreadsheet_safe(link.href), link.reason)


def action_rows(document: Document, actions: Iterable[Action]) -> Iterator[tuple[str, ...]]:
    """The rows of `actions.csv` that a document adds: one an action that asks someone or sets a deadline.

    Addressees are parted by spaces, deadlines by semicolons: `by 2021-09-30; every P6M; session at its fifth session`.
    A sub-paragraph that only goes on with its paragraph's sentence has a row where it sets a deadline. `words` are
    those of the lists: the verb, who is asked, how the task begins, by when.
    """
    texts = {unit.anchor: unit.text for unit in document.units}
    day = document.day
    for action in actions:
        if action.is_listed and (action.deadlines or action.addressees):
            text = texts[action.anchor]
            deadlines = (f"{one.kind} {one.value or text[one.start : one.end]}" for one in action.deadlines)
            asked = " ".join(one.id for one in action.addressees)
            cells = (document.id, document.language, action.anchor)
            words = flat(told(action, text, texts.get(action.stated_in, "")))
            yield (
                *map(spreadsheet_safe, cells),
                action.kind,
                asked,
                "; ".join(deadlines),
                day,
                spreadsheet_safe(words),
            )


def spreadsheet_safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before a beginning that one would compute.

    Source text is hostile; `=HYPERLINK(…)` in a surface must stay text (OWASP, CSV injection).
    """
    return f"'{cell}" if cell[:1] in _FORMULA else cell


_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def csv_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, mark: bool = True) -> str:
    """A table as CSV (RFC 4180, but for its line ends, which are a system's own): the columns' names, then the rows.

    It begins with the `mark` by which a spreadsheet knows UTF-8: without it, Excel spoils every accent. A program that
    reads graphs may take the mark for a part of the first column's name.
    """
    stream = io.StringIO(newline="")
    stream.write("\ufeff" if mark else "")
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(columns)
    table.writerows(rows)
    return stream.getvalue()


def effect_rows(document: Document, effects: Iterable[Effect]) -> Iterator[tuple[str, ...]]:
    """The rows of `effects.csv` that a document adds: one an effect on what a citation names.

    `words` are the paragraph's own from the verb to what it affects, or the other way round.
    """
    texts = {unit.anchor: unit.text for unit in document.units}
    folder, day = Place.of(document.key).folder, document.day
    for effect in effects:
        cited = effect.citation
        yield (
            *map(spreadsheet_safe, (document.id, document.language, cited.anchor)),
            effect.kind,
            spreadsheet_safe(cited.target),
            cited.pinpoint,
            effect.until.isoformat() if effect.until else "",
            day,
            spreadsheet_safe(said(effect, texts[cited.anchor])),
            f"/{folder}#{cited.anchor}",
        )


def wording_rows(wordings: Wordings) -> Iterator[tuple[str, ...]]:
    """A row for each paragraph that takes over an earlier one, oldest first; then one for each formula, sorted."""
    for paragraph, takeover in wordings.found.takeovers.items():
        (identifier, language), anchor = paragraph
        source, first = takeover.source, wordings.first[paragraph]
        yield (
            spreadsheet_safe(identifier),
            language,
            spreadsheet_safe(anchor),
            takeover.kind,
            spreadsheet_safe(source.document.identifier),
            spreadsheet_safe(source.anchor),
            f"{takeover.share:.2f}",
            str(takeover.changed),
            spreadsheet_safe(first.document.identifier),
            spreadsheet_safe(first.anchor),
        )
    for (identifier, language), anchor in sorted(wordings.found.formulas):
        yield spreadsheet_safe(identifier), language, spreadsheet_safe(anchor), FORMULA, *("",) * 6
