"""How much of each document that a change adds is agreed language: a draft is judged before it is adopted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ..model import Document
from ..wording import Summary, Wordings, find, summary
from .snapshot import Edition


def summaries(added: Sequence[Edition], editions: Sequence[Edition]) -> Iterator[tuple[Edition, Summary]]:
    """The summary of each added document that has paragraphs long enough to be compared; `editions` are all of the new
    side. An added document without a date, such as a draft, is taken for newer than all others."""
    languages = {edition.language for edition in added}
    new = {edition.key for edition in added}
    documents = []
    for edition in editions:
        if edition.language in languages:
            document = _document(edition)
            is_undated = edition.key in new and document.date is None
            documents.append(replace(document, date=date.max) if is_undated else document)
    wordings = Wordings(find(documents))
    for edition in added:
        counts = summary(edition.key, wordings)
        if counts.paragraphs:
            yield edition, counts


def _document(edition: Edition) -> Document:
    return Document(
        source=edition.source,
        id=edition.id,
        symbol=edition.symbol,
        kind="document",
        language=edition.language,
        title=edition.title,
        date=date.fromisoformat(edition.date) if edition.date else None,
        body=edition.body,
        units=edition.units,
    )
