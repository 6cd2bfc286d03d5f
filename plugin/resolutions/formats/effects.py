"""`effects.csv`: what paragraphs say that they do to earlier documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..addresses import Place
from ..effects import Effect, said
from ..model import Document
from .tables import spreadsheet_safe

EFFECT_COLUMNS = ("document", "language", "anchor", "effect", "target", "pinpoint", "until", "date", "words", "href")
"""The columns of `effects.csv`, in order."""


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
