"""The diagnostics of the head of a document: of its symbol, of the organ that it names, of a resolution that it quotes.
Those of its day are in `own_day`."""

from __future__ import annotations

from collections.abc import Iterator

from .diagnostics import diagnose
from .model import ADOPTED, Diagnostic, DocumentKind
from .structure import Head, Name, Part, organ_in, told_of_organ
from .text import grammar
from .un import Symbol, organ_named, organ_of_symbol


def head_symbol_diagnostics(part: Part, name: Name) -> Iterator[Diagnostic]:
    """What is told of a part's symbol, where it was refused or reckoned, and of a second language in it."""
    source = part.source
    place = source.place(part.blocks[0].runs[0][1])
    if name.refused:
        yield diagnose("bad-symbol", source.path, *place, problem=name.refused)
    if name.reckoned:
        yield diagnose("reckoned-symbol", source.path, *place, problem=name.reckoned)
    if name.misdated:
        declared = source.front_places.get("symbol") if part.is_named else None
        yield diagnose("own-number", source.path, *(declared or place), problem=name.misdated)
    if name.undeclared:
        line, column = source.front_places["symbol"]
        facts = {"declared": name.symbol, "printed": name.undeclared}
        yield diagnose("declared-symbol", source.path, line, column, **facts)
    if name.spelled:
        yield diagnose(
            "misnamed-file", source.path, *place, spelled=name.spelled, printed=name.printed, taken=name.symbol
        )
    if part.mixed:
        place = source.place(part.mixed.runs[0][1])
        yield diagnose("mixed-languages", source.path, *place, languages=f"{part.language}, {part.mixed_with}")


def quotation_diagnostics(part: Part, kind: DocumentKind, head: Head) -> Iterator[Diagnostic]:
    """What is told of a document that has no form of the United Nations' own, and in which a resolution stands."""
    if head.quoted is not None and kind == "document":
        place = part.source.place(head.quoted.block.runs[0][1])
        yield diagnose("quoted-resolution", part.source.path, *place, words=head.quoted.text)


def organ_diagnostics(part: Part, kind: DocumentKind, identifier: str, head: Head) -> Iterator[Diagnostic]:
    """What is told where the enacting words of what an organ adopted, or its masthead, are another's than its symbol.

    The Human Rights Council's masthead prints the Assembly's name above its own.
    """
    if (told := told_of_organ(head, identifier if Symbol.parse(identifier) else "")) and head.enacting:
        place = part.source.place(head.enacting.block.runs[0][1])
        yield diagnose("other-organ", part.source.path, *place, problem=told)
    named = head.masthead.get("organ", "")
    printed, organ = organ_named(organ_in("", head.masthead, grammar(part.language))), organ_of_symbol(identifier)
    if kind not in ADOPTED or not (printed and organ) or printed.prefix[:2] == organ.prefix[:2]:
        return
    blocks = (line[0].block for line in head.others)
    at = next((block for block in blocks if block.text.startswith(named)), part.blocks[0])
    line, column = part.source.place(at.runs[0][1])
    facts = {"what": "organ", "value": named, "fault": "its symbol refutes", "instead": f"{organ.name} is taken"}
    yield diagnose("unknown-fact", part.source.path, line, column, **facts)
