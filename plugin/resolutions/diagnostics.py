"""Every diagnostic code: what it means, how grave it is, an example, and what to do.

The one place where codes are declared; `resolutions check`, the plugin and the site's page on diagnostics read it.
An error means that something is left out of the site; a warning, that a reader would be misled; a note, that a
person may want to look. Notes never fail a command or a strict build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .model import Diagnostic, Severity

RANK: Mapping[Severity, int] = MappingProxyType({"note": 0, "warning": 1, "error": 2})
"""How grave a severity is, for comparing two."""


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of diagnostic. `message` is a format string over the facts that the finder passes."""

    name: str
    severity: Severity
    message: str
    meaning: str
    example: str
    remedy: str


_ALL = (
    # Reading a source
    Code(
        "unreadable-source",
        "error",
        "{problem}",
        "The file cannot be read as UTF-8 text, so no page is made of it.",
        "A file saved as Windows-1252, or a folder without read permission.",
        "Convert the file to UTF-8, or mend its permissions.",
    ),
    Code(
        "unconverted-file",
        "warning",
        "no page is made of a file of this kind; make a source of it with `resolutions add`, or put it elsewhere",
        "The folder of sources holds a PDF, a Word document or a web page, and no source of the same name beside it.",
        "sources/2553.pdf, without a sources/2553.md.",
        "Run resolutions add content/sources/2553.pdf; the file itself may stay beside the source.",
    ),
    Code(
        "empty-source",
        "warning",
        "the file holds no text, so no page is made of it; add the document's text or remove the file",
        "A source of white space only.",
        "An export that failed and left a file of no length.",
        "Export the document again, or remove the file.",
    ),
    Code(
        "unknown-language",
        "error",
        "this text is in {language}, and the site has pages in six languages only; no page is made of it. If it is in "
        "one of the six, write so in the front matter",
        "The text is in none of the six official languages, so no page is made of it, and none gives way.",
        "A resolution in German, which the United Nations publishes too.",
        "Remove the text, or write its language in the front matter: language: fr.",
    ),
    Code(
        "mixed-languages",
        "warning",
        "from here on the text goes to and fro between two languages ({languages}), and which is whose cannot be told; "
        "put each language into a file of its own",
        "The paragraphs are in two languages by turns. A text that enacts in both becomes two documents; this one does "
        "not, so both stand on one page.",
        "Paragraphs in English and in French by turns, without enacting words.",
        "Make two files, one a language, from the official texts.",
    ),
    Code(
        "damaged-xml",
        "warning",
        "the file is not well-formed XML ({problem}); it was read as far as that can be, and {kept}. Compare the page "
        "with the official text",
        "The tags of an XML file do not fit together. Missing end tags were added and stray ones passed over.",
        "A paragraph whose end tag is missing.",
        "Get the file again, or mend its tags at the line that is named.",
    ),
    Code(
        "unknown-fact",
        "note",
        "the file’s {what} is “{value}”, which says nothing; {instead}",
        "The head of an XML file gives no usable value for a date or the language, and the text was asked instead.",
        "A date of adoption that is 0001-01-01.",
        "Mend the head of the file, if the page lacks what it should say.",
    ),
    Code(
        "link-mismatch",
        "note",
        "the words “{surface}” name {target}, and the file links them to {linked}; the words count",
        "An XML file links words to another document than they name.",
        "“resolution 2100 (2013)”, linked to S/RES/2101.",
        "Look up which is right, and tell the publisher of the file.",
    ),
    Code(
        "xml-wins",
        "note",
        "{id} ({language}) also stands in {other}; the XML file is read, and the text is left out",
        "A document comes as XML and as text in the same language. The XML file says more, so it makes the page.",
        "S_RES_2553.xml and S_RES_2553.txt.",
        "Remove the text, if nothing else needs it.",
    ),
    Code(
        "outside-folder",
        "error",
        "{problem}",
        "A link in the folder of the contents or of the sources leads out of it, or nowhere; it is not followed.",
        "sources/2553.md is a symbolic link to /etc/passwd.",
        "Put the file itself into the folder, or remove the link.",
    ),
    Code(
        "front-matter",
        "error",
        "{problem}",
        "The front matter between the two lines of hyphens is not what the library reads; that entry is left out.",
        "date: 3 December 2020",
        "Write the entry as the documentation of sources shows it: date: 2020-12-03.",
    ),
    Code(
        "bad-symbol",
        "error",
        "{problem}, so the document is called by its file's name or its date; write its symbol in the front matter",
        "What the text prints as the document's symbol could be no address of this site, or is one of its own pages.",
        "A masthead that prints CITED/S-RES.",
        "Write the symbol in the front matter: symbol: S/RES/1325 (2000).",
    ),
    Code(
        "bad-name",
        "error",
        "{problem}",
        "The name of a file of the sources can be no address, so nothing is made of it.",
        "A file called “..\\\\x.md”, or one with a line end in its name.",
        "Rename the file: letters, digits, full stops, hyphens and underscores.",
    ),
    Code(
        "taken-address",
        "error",
        "{path} is left out, because {address} is the address of {owner}; rename it or take it out",
        "A page, a file or a redirect would stand where the site already has another; case makes no difference.",
        "A project's own page en/S/RES/2553.md, beside the source of that resolution.",
        "Rename the one that the message names first.",
    ),
    Code(
        "markup-limit",
        "note",
        "too long, or too many signs of markup, for a paragraph; it is shown as it is printed",
        "A paragraph has more asterisks, underscores and brackets than any text needs, and is taken literally.",
        "A paragraph of 100,000 opening brackets.",
        "Break the paragraph up, or take out what the conversion left.",
    ),
    Code(
        "duplicate-document",
        "error",
        "{id} ({language}) stands already in {other}; this one is left out",
        "Two sources give the same document in the same language, or two whose addresses no disk could tell apart; the "
        "first in path order keeps the address.",
        "Two files that both print S/RES/2553 (2020).",
        "Remove one, or give it the right symbol in its front matter.",
    ),
    Code(
        "unseen-character",
        "warning",
        "the {what} holds {character}, which is not seen; take it out",
        "A title or a symbol holds a character that shows nothing, or turns the direction of what is read, so that it "
        "is not what it looks like.",
        "A title with U+202E, behind which the words are shown backwards.",
        "Take the character out; write the name anew where it cannot be found.",
    ),
    Code(
        "mixed-scripts",
        "warning",
        "the {what} “{text}” holds {letters}, which passes for a letter of another script; write it in one script",
        "A symbol, or a word of a title, mixes letters of Latin, Cyrillic and Greek that look alike: what is found by "
        "its name is not what a reader sees.",
        "“Е/RES/2020/1”, whose first letter is Cyrillic.",
        "Type the symbol or the word again, in the letters of one script.",
    ),
    Code(
        "date-mismatch",
        "warning",
        "the text prints {refuted} as its day, and {symbol} is of another year; {day}, which it prints too, is taken. "
        "Compare with the official text, and write the day in the front matter",
        "A document prints two days, and the year of its symbol refutes the one that would be its day.",
        "S/RES/1139 (1997), which says that it was adopted on 21 November 1987.",
        "Write the day in the front matter: date: 1997-11-21.",
    ),
    # The structure of a document
    Code(
        "broken-numbering",
        "warning",
        "after paragraph {previous} comes “{found}”; check whether a number was lost or misread",
        "The printed numbers of paragraphs or the letters of a list do not follow one another.",
        "Paragraphs 1, 2, 4 and 5.",
        "Compare with the official text, and mend the source if the conversion lost a number.",
    ),
    Code(
        "lost-number",
        "warning",
        "paragraph {number} has no number: “{words} …”; write it into the source: {number}. {words} …",
        "A paragraph among numbered ones begins as they do and prints no number. It takes the one that is missing.",
        "“Requests a report;”, between the paragraphs 1 and 3.",
        "Compare with the official text, and write the number before the paragraph.",
    ),
    Code(
        "repeated-number",
        "warning",
        "every paragraph is numbered “{found}”, so they are counted as they stand; write the numbers of the official "
        "text into the source",
        "A conversion numbered each paragraph by itself, and the printed numbers are lost.",
        "“1. Calls upon …”, “1. Requests …”, “1. Decides …”.",
        "Write the numbers of the official text into the source.",
    ),
    Code(
        "suspicious-hyphen",
        "note",
        "“{word}” keeps the hyphen of a line end; if the official text prints one word, join it in the source",
        "A line ended in a hyphen, and whether the word is written with one cannot be told. It stays as printed.",
        "“repre-sentative”, printed on two lines.",
        "Join the word in the source if it has no hyphen.",
    ),
    Code(
        "unclosed-list",
        "warning",
        "{problem}",
        "A paragraph promises a list that does not come, or a list ends in the middle.",
        "“Decides that Member States shall:”, and then the next numbered paragraph.",
        "Compare with the official text; the conversion may have lost lines.",
    ),
    Code(
        "mark-without-note",
        "warning",
        "the mark “{mark}” leads to no note; add the note to the source, or take the mark out",
        "The text has the mark of a note, and the note is not in the source.",
        "“harbours,[^3]” in a text without a line “[^3]: …”.",
        "Add the note from the official text.",
    ),
    Code(
        "note-without-mark",
        "warning",
        "no mark in the text leads to the note “{mark}”; put its mark where the official text has it",
        "The source has a note to which no mark leads, though other notes have theirs.",
        "“[^3]: See page 2.” in a text that has “[^1]” and “[^2]” alone.",
        "Put the mark where the official text has it.",
    ),
    Code(
        "lost-operative",
        "warning",
        "the preamble ends here and no operative paragraph follows; check whether the conversion lost the numbers, and "
        "write them into the source: 1. Decides …",
        "A resolution has a preamble and no operative part, or what should be one hangs on the last recital.",
        "“- the harbours are to be opened;” under a recital, in a text without numbers.",
        "Compare with the official text, and write the paragraphs' numbers into the source.",
    ),
    Code(
        "lone-marker",
        "note",
        "only the version in {language} prints {anchor}{more}; the document's other versions ({others}) do not",
        "A paragraph or an item has a number or a letter in one language version of a document and in no other.",
        "A list with (a) and (b) in Arabic, that the other languages run into one sentence.",
        "Compare with the official texts: a difference of the originals stays, one of the conversion is mended.",
    ),
    Code(
        "vote-mismatch",
        "warning",
        "the text counts {stated} {part} and names {listed}; compare with the official text",
        "A vote's count and the list of those who so voted do not agree.",
        "“received 15 votes in favour”, above a list of fourteen States.",
        "Compare with the official text, and mend the source if the conversion lost a name.",
    ),
    # Citations
    Code(
        "year-mismatch",
        "warning",
        "“{surface}”: resolution {number} is of {known}, not of {year}",
        "A resolution of the Security Council is cited with a year in which it was not adopted.",
        "“1325 (2001)”; resolution 1325 is of 2000.",
        "Compare with the official text: a misprint of the original stays, one of the conversion is mended.",
    ),
    Code(
        "unknown-number",
        "warning",
        "“{surface}”: the Security Council has adopted no resolution {number}",
        "A resolution is cited by a number that the Council has not reached.",
        "“resolution 13250 (2000)”.",
        "Compare with the official text; two numbers may have run together.",
    ),
    Code(
        "missing-paragraph",
        "warning",
        "“{surface}”: {target} has no paragraph {pinpoint}",
        "A citation names a paragraph that the cited document, as this site holds it, does not have.",
        "“paragraph 40 of resolution 2553 (2020)”, which has 26.",
        "Compare both documents with the official texts.",
    ),
    Code(
        "symbol-as-printed",
        "note",
        "“{surface}” is read as the resolution {target}; the symbol as printed names another document, or none",
        "A resolution is cited by a symbol that, taken literally, names a report or a letter.",
        "“General Assembly resolution A/70/1”, whose symbol is A/RES/70/1.",
        "Nothing, if the reading is right; the page shows the words as printed.",
    ),
    # Permalinks
    Code(
        "lost-address",
        "error",
        "{address} was published and leads nowhere now; declare what it leads to with `aliases:` in front matter "
        "or --move {address} --to ADDRESS, or withdraw it: resolutions permalinks --withdraw {address} --reason TEXT",
        "permalinks.lock lists an address that no page, alias or withdrawal answers for. Links to it would break.",
        "A document was renamed, or a sub-paragraph removed.",
        "Declare an alias in the front matter of the document it is now, or withdraw it with a reason.",
    ),
    Code(
        "shifted-address",
        "error",
        "{page}: {count} of its addresses lead to other words than before: {examples}; where they stand elsewhere now, "
        "declare it: resolutions permalinks --moved, or `aliases:` in front matter; where they were corrected, run: "
        "resolutions permalinks --corrected {page}; where they are gone, --withdraw ADDRESS --reason TEXT",
        "permalinks.lock knows the words at an address, and others stand there now. Links to it would mean them.",
        "A paragraph was inserted, and those after it were renumbered.",
        "Run `resolutions permalinks --moved --update`: old links are told where the words stand now.",
    ),
    Code(
        "bad-alias",
        "error",
        "{problem}",
        "An entry of the aliases names no address, one that was never another, or leads to one that is not published.",
        "aliases: [op20-k -> op99]",
        "Write it as the documentation of permalinks shows: op20-k -> op20-j.",
    ),
    # Themes, subjects and the catalogue
    Code(
        "invalid-themes",
        "error",
        "{problem}",
        "The file of themes does not say what a theme is; the site is made without themes.",
        "A theme without an id, or terms that are no list.",
        "Mend the entry that the message names.",
    ),
    Code(
        "invalid-subjects",
        "error",
        "{problem}",
        "The file of subjects' names does not say what a subject is called; the site is not made.",
        "A subject without an id, or a name in a language that there is not.",
        "Mend the entry that the message names.",
    ),
    Code(
        "unknown-theme",
        "warning",
        "the front matter assigns the theme “{theme}”, which the themes file does not define",
        "A source's front matter names a theme that does not exist.",
        "themes: [womens-peace]",
        "Correct the identifier, or define the theme in themes.yml.",
    ),
    Code(
        "broad-term",
        "note",
        "“{term}” is in {count} of {paragraphs} paragraphs ({share}) and the only term in {alone} of the {members} of "
        "the theme “{theme}”; a longer one would tell more of them",
        "A term of a theme is so common that the theme's list says little: much of it has no other term.",
        "terms: {en: [women]}",
        "Write what the theme is called in the texts (women and peace and security), or leave the term out.",
    ),
    Code(
        "invalid-catalogue",
        "error",
        "{problem}",
        "The catalogue cannot be read; the site is made without it.",
        "A table without a column that names the document.",
        "Mend the row or the column that the message names.",
    ),
    Code(
        "catalogue-cell",
        "note",
        "{problem}",
        "A cell of the catalogue does not say what its column is for; it is left out.",
        "“22/23 November”, as the day of a meeting.",
        "Correct the cell as the message shows.",
    ),
    Code(
        "unused-table",
        "note",
        "{problem}, so nothing is taken from this file",
        "A table in the catalogue's folder has no column that names a document, or an XML file there cannot be read or"
        " names none; nothing is taken from it.",
        "A table of the columns year, first and last.",
        "Nothing, if the file is not meant for the catalogue.",
    ),
)

CODES: Mapping[str, Code] = MappingProxyType({code.name: code for code in _ALL})


def reference() -> tuple[Code, ...]:
    """Every code in alphabetical order, for the page that explains them."""
    return tuple(sorted(_ALL, key=lambda code: code.name))


def diagnose(code: str, source: str, line: int, column: int, **facts: object) -> Diagnostic:
    """A diagnostic of a declared code; `facts` fill its message."""
    kind = CODES[code]
    return Diagnostic(code, kind.severity, source, line, column, kind.message.format(**facts))


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Without repetitions, sorted by place."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.source, d.line, d.column, d.code, d.message)))
