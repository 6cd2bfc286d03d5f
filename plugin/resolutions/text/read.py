"""bytes → Source: one file, decoded, its front matter checked.

Only two things stop a source from being read: a file that cannot be opened, and one that is not UTF-8 text. What is
wrong with the front matter is reported with its place and left out; the text is then read as if it had not been there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ..diagnostics import diagnose
from ..errors import UnreadableSource, reason
from ..languages.letters import CAPITAL, CYRILLIC_O, SMALL, uncommon_signs
from ..limits import TEXT_BYTES, XML
from ..model import EMPTY, Diagnostic, Source
from ..paths import content_of
from .front_matter import divided, front_matter, unread_fields
from .letters.html_signs import with_spaces
from .letters.misread import as_written
from .letters.normal_form import normal_form
from .letters.turned_letters import in_order_of_letters, told_pairs, with_pairs_in_order
from .letters.unseen import name_of
from .lines.hard_ends import with_hard_ends
from .markup.attributes import with_dashes, without_attributes
from .markup.foreign_markup import without_foreign_markup
from .markup.html_tags import told_lists, with_paragraphs, without_spans
from .markup.loose_stress import with_tight_stress
from .markup.quoted import without_cell_quotes, without_quotation_signs
from .markup.tracked_changes import told_changes
from .markup.wiki_markup import is_wiki, without_wiki
from .notes.converted_notes import with_markdown_notes
from .pages.page_marks import told_marks, without_page_marks

_LOST = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
"""Control characters other than ends of lines and pages, and what stands for a byte that was no text."""
_MISREAD_LEADS = frozenset("âÃÂ")
_MISREAD = re.compile("â€.|Ã[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\xa0«»°·]")
"""Signs that a program has read in another encoding, in a text that is otherwise as it was written: `Ã©`, `â€™`."""
_ASKED = re.compile(r"(?<!\S)(?:[^\W_]|[’'-])+\?(?=[^\W_])")
"""A question mark within a word, which a program writes for a sign that it does not know: `l?Assemblée`."""
_LETTER = f"{CAPITAL}{SMALL}"
_O = f"O{CYRILLIC_O}"
_IN_NUMBER = re.compile(
    rf"(?<![{_LETTER}\d])(?:\d+[{_O}l]{{1,3}}\d[\d{_O}l]*|\d[{_O}l]{{2,3}}|\d[{_O}][/)）]\d*"
    rf"|(?<!/)\d{{2,}}[{_O}]+|(?<!['’])[{_O}l]\d{{2,}})(?![{_LETTER}\d])"
)
"""A number with letters for figures, as programs that read scans write it: `2O14`, `l993`, `7O/1`; no part's letter, as
in `Supplement No. 5O`, `33/97O`."""
_SHAPES = bytes(
    ord("0" if chr(byte).isdecimal() else "l" if chr(byte) in "Ol" else "a" if chr(byte).isalpha() else " ")
    for byte in range(128)
).ljust(256)
"""For each sign of ASCII: a figure, a letter that passes for one, another letter, or what parts words."""
_OTHER_KINDS = MappingProxyType({b"%PDF-": ("a PDF", ".pdf"), b"PK\x03\x04": ("a packed file, as Word's are", ".docx")})
"""What a file is whose first bytes these are, whatever its name says, and the suffix that it should have."""


_UTF16_SAMPLE, _UTF16_SCRIPTS = 4_000, 4
"""So many bytes are looked at, and so many scripts at most are expected among them: `\0`, `\4`, those of some signs."""


def read_source(path: Path, name: str) -> Source:
    """The source at `path`, which messages call `name`; raises `UnreadableSource` when it is no UTF-8 text."""
    return source_from_bytes(name, read_bytes(path, name))


def read_bytes(path: Path, name: str) -> bytes:
    """The content of the file at `path`, which messages call `name`; raises `UnreadableSource` when it has none."""
    try:
        return content_of(path, XML.file_bytes + 1)  # the larger limit of both kinds of source
    except OSError as problem:
        why = f"the file cannot be read ({reason(problem)}); mend its path or permissions"
        raise UnreadableSource(why, name) from problem


def source_from_bytes(name: str, data: bytes) -> Source:
    """The source that `data` (a file's whole content) is; raises `UnreadableSource` where it is no UTF-8 text, or too
    long."""
    if len(data) > TEXT_BYTES:
        raise UnreadableSource(f"larger than {TEXT_BYTES:,} bytes; split the document", name)
    for begins, (kind, suffix) in _OTHER_KINDS.items():
        if data.startswith(begins):
            way = f"give it the suffix {suffix}, and make a source of it: resolutions add"
            raise UnreadableSource(f"this is no text but {kind}; {way}", name)
    return source_from_text(name, utf8_text(name, data))


def utf8_text(name: str, data: bytes) -> str:
    """The text that `data` (a file's whole content) is; raises `UnreadableSource` where it is no UTF-8 text."""
    if _is_utf16(data):
        raise UnreadableSource("this is UTF-16 text; save the file as UTF-8", name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        byte = data[problem.start]
        raise UnreadableSource(
            f"byte 0x{byte:02X} is not UTF-8 text; save the file as UTF-8", name, line, column
        ) from problem
    return text


def _is_utf16(data: bytes) -> bool:
    """Whether a text without a byte order mark has two bytes a character: one of each two tells the script, and of the
    six languages' all but Chinese have few. Chinese ones are no UTF-8 text either."""
    if b"\0" not in data:
        return False
    sample = data[:_UTF16_SAMPLE]
    return any(len(set(sample[lane::2])) <= _UTF16_SCRIPTS < len(set(sample[1 - lane :: 2])) for lane in (0, 1))


def source_from_text(name: str, text: str) -> Source:
    """The source that `text` (a file's whole content) is, under `name`."""
    text, encoding = as_written(text.removeprefix("\ufeff"))
    text = normal_form(in_order_of_letters(text))
    front: Mapping[str, object] = EMPTY
    places: Mapping[str, tuple[int, int]] = MappingProxyType({})
    first_line = 1
    found: list[Diagnostic] = []
    if text.startswith("---"):
        yaml_text, body_start = divided(text)
        if body_start:
            front, places, found = front_matter(name, yaml_text)
            first_line = text.count("\n", 0, body_start) + 1
            text = text[body_start:]
        else:
            found = list(unread_fields(name, text))
    as_turned = text
    text = with_pairs_in_order(text)
    found += told_pairs(name, as_turned, text, first_line)
    if is_wiki(text):
        found.append(diagnose("wiki-markup", name, first_line, 1))
        text = without_wiki(text)
    found += told_changes(name, text, first_line)
    with_marks = text
    text, marks = without_page_marks(text)
    found += told_marks(name, with_marks, marks, first_line)
    text = with_markdown_notes(without_foreign_markup(without_cell_quotes(without_quotation_signs(text))))
    text = with_tight_stress(without_attributes(without_spans(text)))
    with_tags, text = text, with_paragraphs(text)
    found += told_lists(name, with_tags, text, first_line)
    text = with_dashes(with_spaces(with_hard_ends(text)))
    if encoding:
        found.append(diagnose("misread-encoding", name, first_line, 1, encoding=encoding))
    if not text or text.isspace():
        found.append(diagnose("empty-source", name, first_line, 1))
    source = Source(name, text, front, first_line, tuple(found), places)
    return replace(source, diagnostics=(*found, *_lost_characters(source)))


def _lost_characters(source: Source) -> Iterator[Diagnostic]:
    """One diagnostic for all characters of the text that show that a conversion lost some."""
    text, signs = source.text, uncommon_signs(source.text)
    lost = _LOST.findall(signs)
    if not _MISREAD_LEADS.isdisjoint(signs):
        lost += _MISREAD.findall(text)
    if "?" in text:
        lost += _ASKED.findall(text)
    shapes = text.replace("О", "O").encode("ascii", "ignore").translate(_SHAPES)
    if b"0l" in shapes or b" l00" in shapes:
        lost += _IN_NUMBER.findall(text)
    if lost:
        shown = name_of(lost[0]) if len(lost[0]) == 1 else f"“{lost[0]}”"
        place = source.place(text.index(lost[0]))
        yield diagnose("lost-character", source.path, *place, character=shown, count=len(lost))
