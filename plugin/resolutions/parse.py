"""Source → Document…: every stage in order.

Source ─blocks→ Block… ─divide→ Part… ─masthead, structure, adoption→ Document ─cite→ Citation… ─votes, procedure→ facts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .citations import with_citations
from .diagnostics import diagnose
from .head_diagnostics import head_symbol_diagnostics, organ_diagnostics, quotation_diagnostics
from .lost_lines import joined_lines
from .model import ADOPTED, Diagnostic, Document, DocumentKind, Source
from .own_day import Printed, own_day
from .printed_signs import as_printed, with_known_signs
from .proceedings import Adoption, Procedure, adoption_in, procedure_in, vote_in
from .structure import (
    CORRECTION,
    Head,
    KnownNote,
    Name,
    Part,
    Piece,
    articles_of,
    divide,
    kind_of,
    notes_parted,
    read_head,
    read_pieces,
    read_units,
    split_glued,
    split_lines,
    split_stated,
    symbol_in,
    title_without_mark,
    with_decided_text,
    with_note_paragraphs,
    with_numbers,
    with_numbers_at_heads,
    with_quotations,
    with_quoted_words,
    with_run_in,
    with_told_numbers,
    without_symbol,
)
from .text import Blocks, Grammar, front_strings, grammar_of, read_blocks, symbol_diagnostics, title_diagnostics
from .un import COUNCIL, is_correction, organ_of_symbol, record_of


def parse_source(source: Source) -> tuple[Document, ...]:
    """The documents of a source, their citations and facts found; none where it holds no text of ours."""
    return parse_parts(source)[0]


def parse_parts(source: Source) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """The documents of a source, and what is told of the parts that are in no language of the site.

    What the source itself was reported for (its front matter, its line ends) stands with the first document.
    """
    read = with_known_signs(source)
    blocks = read_blocks(read)
    parts = divide(read, blocks)
    unread = tuple(_unread(part) for part in parts if part.other)
    documents = _documents(read, blocks, [part for part in parts if not part.other])
    return documents if read is source else tuple(as_printed(one, read, source) for one in documents), unread


def _unread(part: Part) -> Diagnostic:
    """What is told of a part in a language that the site has no pages for."""
    line, column = part.source.place(part.blocks[0].runs[0][1])
    return diagnose("unknown-language", part.source.path, line, column, language=part.other)


def _documents(source: Source, blocks: Blocks, parts: Sequence[Part]) -> tuple[Document, ...]:
    documents = [structure(part) for part in parts]
    if not documents:
        return ()
    found = (*source.diagnostics, *blocks.diagnostics)
    if found:
        documents[0] = replace(documents[0], diagnostics=(*found, *documents[0].diagnostics))
    cited = [with_citations(document, source) for document in documents]
    if unused := tuple(_unused_misprints(source, cited)):
        cited[0] = replace(cited[0], diagnostics=(*cited[0].diagnostics, *unused))
    if not source.front and not any(map(_is_recognised, documents)):
        joined = next(filter(None, map(joined_lines, documents)), None)
        if joined is not None:
            told = diagnose("lost-lines", source.path, joined.line, 1, count=len(joined.text))
        else:
            told = diagnose("unrecognised-text", source.path, documents[0].line, 1)
        cited[0] = replace(cited[0], diagnostics=(told, *cited[0].diagnostics))
    return tuple(with_facts(document) for document in cited)


def _is_recognised(document: Document) -> bool:
    """Whether anything in a document is as the United Nations print theirs: a symbol, a line of a masthead, enacting
    words, quoted or its own, or the title of a kind of document."""
    is_told = any(found.code == "quoted-resolution" for found in document.diagnostics)
    return bool(is_told or document.kind != "document" or document.symbol or document.masthead)


def _unused_misprints(source: Source, documents: Sequence[Document]) -> Iterator[Diagnostic]:
    """What is told of each misprint that the front matter declares and that is no citation of any document there."""
    surfaces = {citation.surface for document in documents for citation in document.citations}
    for surface in front_strings(source, "misprints"):
        if surface not in surfaces:
            yield diagnose("unused-misprint", source.path, *source.front_places["misprints"], surface=surface)


def structure(part: Part) -> Document:
    """The document that a part is, with its units and without its citations."""
    words = grammar_of(part.language, part.blocks)
    notes, blocks = notes_parted(part.blocks)
    lines = split_stated(split_lines(split_glued(blocks), words, part.source.text), words, part.source.text)
    pieces = with_note_paragraphs(read_pieces(lines, words, part.source.text, are_whole=part.is_wrapped))
    pieces = with_numbers_at_heads(with_run_in(pieces, words), words, part.source.text)
    return structured(part, with_told_numbers(with_numbers(pieces, words), words), notes, words)


def structured(
    part: Part,
    pieces: Sequence[Piece],
    notes: Sequence[KnownNote],
    words: Grammar,
    *,
    marked: bool = False,
    listed: date | None = None,
) -> Document:
    """The document that the pieces of a part make. `notes` are those that were parted from the text before, `words` the
    grammar that reads it; `marked` says that mark-up told the notes, and so all marks of them; `listed` is the day on
    which it was adopted by what does not come from its words."""
    source, first = part.source, part.index == 0
    name, kind, head = _framed(part, pieces, words)
    is_framed = head.is_framed or (part.is_named and part.file_symbol != "")
    reader = read_units(source, head, _form(kind, head), words, notes, marked=marked, is_framed=is_framed)
    units = reader.finish(words, marks_are_known=marked)
    adoption = adoption_in(kind, units, words)
    day, of_day = own_day(part, name, Printed(kind, head, units, adoption, words), listed)
    identifier = name.id or without_symbol(source, kind, day)
    told = (
        *head_symbol_diagnostics(part, name),
        *quotation_diagnostics(part, kind, head),
        *of_day,
        *organ_diagnostics(part, kind, identifier, head),
    )
    title, named_so = _title(part, title_without_mark(head.title_text, units) or name.symbol or identifier)
    return Document(
        source=source.path,
        id=identifier,
        symbol=name.symbol,
        kind=kind,
        language=part.language,
        title=title,
        date=day,
        body=_body(kind, identifier, head.body),
        units=units,
        diagnostics=(*told, *reader.diagnostics, *named_so),
        line=source.place(part.blocks[0].runs[0][1])[0],
        corrects=head.corrects or (kind == "document" and is_correction(identifier)),
        meeting=_record(identifier, head, adoption),
        agenda_item=head.agenda_item,
        themes=tuple(front_strings(source, "themes")) if first else (),
        themes_place=source.front_places.get("themes", (1, 1)) if first else (1, 1),
        aliases=tuple(front_strings(source, "aliases")) if first else (),
        aliases_place=source.front_places.get("aliases", (1, 1)) if first else (1, 1),
        misprints=tuple(front_strings(source, "misprints")),
        articles=articles_of(units, part.language),
        masthead=head.masthead,
    )


def _framed(part: Part, pieces: Sequence[Piece], words: Grammar) -> tuple[Name, DocumentKind, Head]:
    """How a document is called, its kind, and its head, with the text below it as it is read."""
    head = read_head(pieces, words, part.file_symbol if part.is_named else "")
    name = symbol_in(part.source, head, part.file_symbol, part.is_named)
    kind = kind_of(name.id, head)
    pieces = (*head.pieces[: head.text_start], *_quoting(kind, head, words))
    return name, kind, replace(head, pieces=pieces, symbol=head.symbol or name.id)


def _title(part: Part, printed: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """A document's title, which the front matter tells where the text's own is not meant, and what is told of it and of
    how symbols are written."""
    source, first = part.source, part.index == 0
    given = source.front.get("title") if first else None
    title = given if isinstance(given, str) else printed
    place = (1, 1) if given == title else source.place(part.blocks[0].runs[0][1])
    return title, (
        *title_diagnostics(title, source.path, *place),
        *symbol_diagnostics(source, part.blocks, first=first),
    )


def _quoting(kind: DocumentKind, head: Head, words: Grammar) -> list[Piece]:
    """The pieces of a text, what it quotes folded into what leads to it."""
    if head.corrects:
        return with_quoted_words(head.text)
    is_sentence = kind == "decision" and not head.is_of_conference
    return with_quotations(with_decided_text(head.text, words) if is_sentence else head.text, words)


def _form(kind: DocumentKind, head: Head) -> str:
    """The kind whose form a document has: a draft is built as what it would become, the decision of a conference, with
    recitals below its enacting words, as a resolution; what corrects has its own."""
    if head.corrects:
        return CORRECTION
    if kind == "decision" and head.is_of_conference:
        return "resolution"
    return ("resolution" if head.enacting else "decision") if kind == "draft" else kind


def with_facts(document: Document) -> Document:
    """The document with what it tells of its making: the vote, the sponsors, the draft, the report, the agenda item."""
    vote, found = vote_in(document)
    procedure = procedure_in(document)
    if vote is None and procedure == Procedure():
        return document
    return replace(
        document,
        vote=vote,
        sponsors=procedure.sponsors,
        additional_sponsors=document.additional_sponsors or procedure.additional_sponsors,
        draft=document.draft or procedure.draft,
        report=document.report or procedure.report,
        agenda_item=document.agenda_item or procedure.agenda_item,
        diagnostics=(*document.diagnostics, *found),
    )


def _record(identifier: str, head: Head, adoption: Adoption) -> str:
    """The symbol of the record of the meeting at which a document was adopted; empty where nothing tells it.

    Below a text of the Council the number is not read: scans often misread it, and catalogues have it.
    """
    if organ_of_symbol(identifier) == COUNCIL:
        return record_of(identifier, head.meeting or adoption.meeting)
    return record_of(identifier, adoption.meeting or adoption.last_meeting)


def _body(kind: DocumentKind, identifier: str, printed: str) -> str:
    """The English name of the organ that adopted or received the document; empty where nothing tells it.

    The symbol of what an organ adopted tells it best: above the Human Rights Council's name a masthead prints the
    Assembly's, and a statement of the Security Council's President may bear the Assembly's by mistake.
    """
    organ = organ_of_symbol(identifier)
    of_symbol = organ.name if organ else ""
    return of_symbol or printed if kind in ADOPTED else printed or of_symbol
