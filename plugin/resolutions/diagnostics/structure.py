"""The codes of what is found in the structure of a document: its numbers, lists, notes and parts."""

from __future__ import annotations

from .code import Code

STRUCTURE = (
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
)
