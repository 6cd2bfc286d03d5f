"""The codes of what is found in the structure of a document: its numbers, lists, notes and parts."""

from __future__ import annotations

from .code import Code

STRUCTURE = (
    Code(
        name="broken-numbering",
        severity="warning",
        message="{previous} comes “{found}”; check whether a number was lost or misread",
        meaning="The printed numbers of paragraphs or the letters of a list do not follow one another.",
        example="Paragraphs 1, 2, 4 and 5.",
        remedy="Compare with the official text, and mend the source if the conversion lost a number.",
    ),
    Code(
        name="lost-number",
        severity="warning",
        message="paragraph {number} has no number: “{words} …”; write it into the source: {number}. {words} …",
        meaning="A paragraph among numbered ones begins as they do and prints no number. It takes the one that is "
        "missing.",
        example="“Requests a report;”, between the paragraphs 1 and 3.",
        remedy="Compare with the official text, and write the number before the paragraph.",
    ),
    Code(
        name="repeated-number",
        severity="warning",
        message="every paragraph is numbered “{found}”, so they are counted as they stand; write the numbers of the "
        "official text into the source",
        meaning="A conversion numbered each paragraph by itself, and the printed numbers are lost.",
        example="“1. Calls upon …”, “1. Requests …”, “1. Decides …”.",
        remedy="Write the numbers of the official text into the source.",
    ),
    Code(
        name="counted-items",
        severity="note",
        message="“{found}” counts the items below {anchor}, as converters of Word’s lists do; if the official text "
        "prints letters there, write them into the source: {letter}",
        meaning="An indented list below a numbered paragraph is numbered itself, or any list with the paragraph’s own "
        "number before (“3.1”). A converter may have written numbers for letters, and the items’ anchors are then not "
        "those of the official text.",
        example="“   1. to open the wells;”, indented below “3. Requests the States:”.",
        remedy="Compare with the official text, and write its letters into the source.",
    ),
    Code(
        name="restarted-numbers",
        severity="warning",
        message="“{found}” begins the numbers again below a heading without a letter, so its anchor is {anchor}; if "
        "the official text counts on, write its numbers into the source",
        meaning="The numbers of the operative part begin again below a heading that prints neither a letter nor a "
        "number. A converter of Word’s lists counts each list by itself.",
        example="Paragraphs 1 and 2, the heading “Ports”, and paragraphs 1 and 2.",
        remedy="Compare with the official text, and write its numbers into the source.",
    ),
    Code(
        name="stuck-number",
        severity="warning",
        message="“{found}” is printed before {count} paragraphs one after another, so their anchors are counted, from "
        "{first} to {last}; write the numbers of the official text into the source",
        meaning="The number of a paragraph, or the letter of an item, is printed before those that follow it too, so "
        "that only their order tells them apart.",
        example="Paragraphs 12, 13, 13, 13 and 16.",
        remedy="Write the numbers of the official text into the source.",
    ),
    Code(
        name="suspicious-hyphen",
        severity="note",
        message="“{word}” keeps the hyphen of a line end; if the official text prints one word, join it in the source",
        meaning="A line ended in a hyphen, and whether the word is written with one cannot be told. It stays as "
        "printed.",
        example="“repre-sentative”, printed on two lines.",
        remedy="Join the word in the source if it has no hyphen.",
    ),
    Code(
        name="unclosed-list",
        severity="warning",
        message="{problem}",
        meaning="A paragraph promises a list that does not come, or a list ends in the middle.",
        example="“Decides that Member States shall:”, and then the next numbered paragraph.",
        remedy="Compare with the official text; the conversion may have lost lines.",
    ),
    Code(
        name="mark-without-note",
        severity="warning",
        message="the mark “{mark}” leads to no note; add the note to the source, or take the mark out",
        meaning="The text has the mark of a note, and the note is not in the source.",
        example="“harbours,[^3]” in a text without a line “[^3]: …”.",
        remedy="Add the note from the official text.",
    ),
    Code(
        name="note-without-mark",
        severity="warning",
        message="no mark in the text leads to the note “{mark}”; put its mark where the official text has it",
        meaning="The source has a note to which no mark leads, though other notes have theirs.",
        example="“[^3]: See page 2.” in a text that has “[^1]” and “[^2]” alone.",
        remedy="Put the mark where the official text has it. It may stand there as digits among the words: “goal 714” "
        "is goal 7 with the mark of note 14.",
    ),
    Code(
        name="note-in-words",
        severity="warning",
        message="“{words} …” seems to be a note that stands among the words of its paragraph; put it below the text, "
        "as “[^1]: …”, and its mark, “[^1]”, here",
        meaning="A conversion wrote a note where its mark should stand, and its words are read as those of the "
        "paragraph.",
        example="“its report [Footnote 1: A/80/1.] on harbours,”.",
        remedy="Put the note below the text, and its mark where it stood.",
    ),
    Code(
        name="remark-behind",
        severity="note",
        message="{count} paragraphs have a remark in brackets behind their stop, the first “{words}”, and it is read "
        "as words of theirs; if it is one of the negotiations, take it out of the source",
        meaning="Texts under negotiation say behind a paragraph who proposed it, or that it is agreed.",
        example="“Recalling its resolution 80/1, (agreed)”.",
        remedy="Take the remarks out of the source; what the official text prints stays.",
    ),
    Code(
        name="missing-note",
        severity="warning",
        message="no note is numbered {mark}, though later ones follow; add what is missing from the official text, or "
        "mend the numbers of the notes",
        meaning="The numbers of the notes have a gap, and no mark in the text tells whose note is missing.",
        example="The notes 1, 2 and 4.",
        remedy="Add the note from the official text, and its mark where that has it; or mend the numbers.",
    ),
    Code(
        name="paragraphs-in-table",
        severity="warning",
        message="{count} rows of this table begin and end as the paragraphs of a resolution do, and are read as a "
        "table; put each paragraph [[on_its_own]], without the other columns",
        meaning="A text under negotiation, or a conversion, has the paragraphs of a resolution in the rows of a table.",
        example="“| 1. | Calls upon all States to help; | agreed |”.",
        remedy="Put each paragraph on a line of its own, with an empty line above it.",
    ),
    Code(
        name="lost-markers",
        severity="warning",
        message="{count} paragraphs below “… {words}” end as the items of a list do, and print no letter or bullet; "
        "put in those of the official text",
        meaning="A conversion has lost the letters or the bullets of a list in a numbered paragraph.",
        example="“1. Decides that the Mission shall:”, “guard the wells;”, “map the springs.”",
        remedy="Compare with the official text, and write the letters before the items.",
    ),
    Code(
        name="lost-operative",
        severity="warning",
        message="the preamble ends here and no operative paragraph follows; check whether the conversion lost the "
        "numbers, and write them into the source: 1. Decides …",
        meaning="A resolution has a preamble and no operative part, or what should be one hangs on the last recital.",
        example="“- the harbours are to be opened;” under a recital, in a text without numbers.",
        remedy="Compare with the official text, and write the paragraphs' numbers into the source.",
    ),
    Code(
        name="cut-off",
        severity="warning",
        message="the text breaks off in mid-sentence, “… {words}”, and {following} comes next; put in what is missing "
        "from the official text",
        meaning="A paragraph ends in mid-sentence where the next number or letter does not follow, or where the text "
        "ends: a page was lost, or the file was cut.",
        example="“1. Calls upon the authorities of”, and then paragraph 5.",
        remedy="Put in what is missing from the official text.",
    ),
    Code(
        name="words-below",
        severity="note",
        message="“{words}” and what follows it ({count} paragraphs) stand below the end of the text, and are shown as "
        "no part of it; take out what is not the document's",
        meaning="Below the last paragraph stand lines that look like no paragraph, note or annex: a site's or a "
        "program's.",
        example="“Related posts”, below the last paragraph.",
        remedy="Take the lines out of the source, or put the word for annex above them.",
    ),
    Code(
        name="joined-paragraphs",
        severity="warning",
        message="“{words} …” begins as a paragraph of its own does, within another; if it is one, [[begin_another]], "
        "and its number, if it has one",
        meaning="A conversion may have joined two paragraphs, and no number tells it.",
        example="“1. Welcomes the report; Requests the Secretary-General to report;”.",
        remedy="Compare with the official text, and part the paragraphs in the source.",
    ),
    Code(
        name="repeated-anchor",
        severity="note",
        message="“{found}” stands a second time, so its anchor is {anchor}{more}; if a section or an annex begins "
        "here, put its heading or letter above it, else write the number of the official text",
        meaning="The numbers or letters of paragraphs repeat, and only their order tells them apart: their anchors "
        "change when one is inserted.",
        example="Two paragraphs “2.”; the second is called op2-bis.",
        remedy="Compare with the official text: put in a heading that was lost, or mend the numbers.",
    ),
    Code(
        name="lost-enacting",
        severity="warning",
        message="no enacting words (“{example}”) stand above the first paragraph; if the official text has them, put "
        "them [[on_own_line]]",
        meaning="A resolution has no enacting words, so who adopts it is not told, and its head may be read as its "
        "text.",
        example="A resolution that begins with “Recalling its resolution 2100 (2013),”.",
        remedy="Write the enacting words above the first preambular paragraph.",
    ),
    Code(
        name="unrecognised-text",
        severity="note",
        message="nothing in this file was recognised as a document of the United Nations: no symbol, masthead, "
        "enacting words, nor the title of a letter, a statement or a report; it is read as a plain text. If it is "
        "one, give its symbol in front matter (symbol: …); else take the file out of the sources",
        meaning="A file has text, and nothing tells which document it is.",
        example="A README among the sources.",
        remedy="Give the symbol in front matter, if it is a document of the United Nations; else take the file out.",
    ),
    Code(
        name="lost-lines",
        severity="note",
        message="the text has lost its lines: {count} characters stand in one paragraph, and what a resolution prints "
        "on lines of their own (its masthead, its enacting words, its recitals) among them, so that it is read as a "
        "plain text; put each paragraph on a line of its own, with an empty line above it",
        meaning="A program joined all lines of a document, and nothing tells where its paragraphs begin.",
        example="A resolution that a web page holds in one line.",
        remedy="Take the text from another source, or put each paragraph on a line of its own.",
    ),
    Code(
        name="quoted-resolution",
        severity="note",
        message="the enacting words of a resolution stand here, “{words}”, and what stands round them makes the file "
        "another document, that quotes it; if the file is to be read as the resolution, take that out of the source",
        meaning="A text without a masthead has a resolution in it, and is not read as one: numbered paragraphs or "
        "most of the text stand above it, or a signature below it.",
        example="A newspaper’s report of a debate, with the resolution at its end.",
        remedy="Leave it as it is, if it quotes the resolution; else take out of the source what is none of the "
        "resolution’s.",
    ),
    Code(
        name="operative-in-preamble",
        severity="warning",
        message="“{words} …” begins as an operative paragraph does and stands in the preamble, before the first "
        "number; write its number before it, if it is one",
        meaning="What may be an operative paragraph stands in the preamble, or hangs on a recital as an item of a "
        "list; or its number has a form that is not read.",
        example="“(a) Decides to open the harbours;”, below “Recalling its debates,”.",
        remedy="Compare with the official text, and write the paragraph's number into the source.",
    ),
    Code(
        name="run-in-preamble",
        severity="warning",
        message="enacting words and recitals stand in one paragraph, and “{words} …” may begin another recital there; "
        "put each recital [[apart]]",
        meaning="The preamble runs on behind the enacting words, and no capital tells where one recital ends and the "
        "next begins.",
        example="“Совет Безопасности, ссылаясь на свою резолюцию, отмечая доклад,” on one line.",
        remedy="Compare with the official text, and put each recital on a line of its own.",
    ),
    Code(
        name="left-hyphens",
        severity="warning",
        message="{count} words have the hyphen of a line's end in them, “{word}” the first; write them as the "
        "official text has them",
        meaning="A conversion joined lines and left the hyphens with which words were parted at their ends.",
        example="“appro- priate”, “humani-tarian”, “reso- lution 2151 (2014)”.",
        remedy="Take the hyphens out that the official text has not.",
    ),
    Code(
        name="bare-number",
        severity="warning",
        message="the number {number} stands alone on a line {where}; if it is a page's, take the line out",
        meaning="A number stands alone on a line in the middle of a sentence, or between two paragraphs of a "
        "resolution. It may be a page's, that a conversion left.",
        example="“subject to”, a line with 12, and “the review of the report”.",
        remedy="Take the line out, if the official text has no number there.",
    ),
    Code(
        name="page-words",
        severity="note",
        message="“{words}” stands on {count} lines, a page's length from one another, as what each page bears, and is "
        "left out; take the lines out of the source",
        meaning="A line comes again and again, as each page of a document bears it, and is the stamp of a draft or "
        "the name of a file, or stands within sentences.",
        example="“Advance unedited version”, at the top of each page.",
        remedy="Take the lines out of the source. If they are words of the document, tell us with the source.",
    ),
    Code(
        name="repeated-line",
        severity="note",
        message="“{words}” stands on {count} lines, each alone and a page's length from the others; if each page "
        "bears it, take the lines out",
        meaning="A line comes again and again, as what each page of a document bears. It may also be a heading.",
        example="“Printed from the library”, above every seventh paragraph.",
        remedy="Take the lines out, if the official text has none of them.",
    ),
)
