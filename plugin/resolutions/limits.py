"""Every limit on what is read, in one place, each with its reason.

Input is hostile until it is read: few bytes can ask for much work. A limit lies far above what any document known to
us has, and what lies beyond it gets an error that says which limit it was; nothing is cut in silence.
"""

from __future__ import annotations

from dataclasses import dataclass

# -- Sources --------------------------------------------------------------------------------------------------------

FRONT_MATTER_CHARACTERS = 20_000
"""Longer front matter is not read: YAML's cost is out of proportion to a few fields."""

PARAGRAPH_CHARACTERS = 50_000
"""A longer paragraph with markup is taken literally: no document has one, and the rules' cost grows faster than it."""

PARAGRAPH_DELIMITERS = 400
"""So is one with more signs of markup than this, for the same reason."""

TABLE_CHARACTERS = 1_000_000
"""A longer table in HTML stays text: a hundred times the longest that is known to us."""


TEXT_BYTES = 20_000_000
"""Of one source that is a text: some 4,000 printed pages, also in a script that takes two bytes a letter."""


@dataclass(frozen=True, slots=True)
class XmlLimits:
    """What one XML source may be. The parser itself refuses elements nested deeper than 256, and texts or attributes of
    more than 10,000,000 characters."""

    file_bytes: int = 50_000_000
    """Thirty times the longest file known to us; a tree takes some ten times as much memory."""
    elements: int = 500_000
    """The longest file known to us has 12,000."""
    cells: int = 100_000
    """Of one table: the largest known to us has 3,000."""
    columns: int = 1_000
    """That one cell may cover, and rows: more is taken for one."""


XML = XmlLimits()

# -- Addresses ------------------------------------------------------------------------------------------------------

PAGE_ANCHORS = 10_000
"""Of one page of a lock file. The longest document known to us has 1,140, and a redirect page lists them all."""

ANCHOR_CHARACTERS = 200
"""A run of anchors in a lock file does not repeat a longer one: each of them takes the memory of its name."""

LOCK_ANCHORS = 100_000
"""So many anchors any lock file may have: with fewer, a few bytes cannot fill the memory (some 220 bytes an anchor)."""

LOCK_ANCHORS_A_CHARACTER = 10
"""And beyond them so many for each of its characters, so that reading it costs what its length does: the locks that
are known have 1.3, those of documents with 300 numbered paragraphs each would have 10."""

ALIAS_STEPS = 100
"""An address leads to its end by at most so many aliases: a chain grows by one with each time that a page moves."""

FRAGMENT_CHARACTERS = 2000
"""Of a longer fragment of an address the rest is not read: an address comes from anywhere."""

# -- Search ---------------------------------------------------------------------------------------------------------

WORD_CHARACTERS = 48
"""So many characters of a word count, in texts and in queries (`assets/search/words.js`): longer ones are debris of a
conversion, and the search tries every beginning of a word that is being typed."""

QUERY_CHARACTERS = 1000
"""The search's field takes no more, and no more of an address is asked for: a sentence fits, a document does not."""

REFERENCE_CHARACTERS = 200
"""Of a longer query the rest is not read as a citation."""

# -- Bundles --------------------------------------------------------------------------------------------------------

MANIFEST_BYTES = 64 << 20
"""A line of a hundred bytes or so for each of half a million files."""

BUNDLED_FILE_BYTES = 512 << 20
"""A site has no file near to it; a small bundle that unpacks to more is a trap."""


@dataclass(frozen=True, slots=True)
class ImportLimits:
    """What one file that is imported may be, and what its conversion may cost."""

    file_bytes: int = 100_000_000
    """No document is as long, and converters hold all of a file in memory."""
    characters: int = 10_000_000
    """Of the text: some 4,000 printed pages, twice the longest budget of the United Nations."""
    paragraphs: int = 100_000
    """Of the text: a hundred times what the longest document known to us has."""

    tags: int = 1_000_000
    """Of HTML, the ends of elements among them, counted before it is parsed: ten for each of its paragraphs."""

    archive_parts: int = 5_000
    """A DOCX is an archive. It has some 40 parts, and one for each picture."""
    archive_part_bytes: int = 50_000_000
    """Of one part, unpacked: XML takes ten to forty times as much memory. The text of 50 pages has 0.75 MB."""
    archive_bytes: int = 300_000_000
    """Of all parts, pictures among them, unpacked."""

    pages: int = 5_000
    """Of a PDF, which print as many `characters`."""
    page_points: float = 14_400.0
    """Width or height of a page of a PDF: the most that the format allows (ISO 32000-1, annex C.2), 5 metres."""
    page_lines: int = 2_000
    """Of a PDF: a page of 5 metres in small type has fewer."""
    page_characters: int = 200_000
    """Of a PDF: a close-printed page has 10,000, and each takes two kilobytes while its place is looked at."""

    seconds: float = 60.0
    """For the conversion of any file, however small: a DOCX or an HTML page takes one or two."""
    seconds_a_megabyte: float = 100.0
    """And so many more for each megabyte of it: PDF, the slowest, takes 20 to 40."""
    memory_bytes: int = 2_000_000_000
    """For the conversion, where the system limits it (Windows and macOS do not): most take 100 MB."""


IMPORT = ImportLimits()
