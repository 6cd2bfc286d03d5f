"""The codes of what is found in the structure of a document: its numbers, lists, notes and parts."""

from __future__ import annotations

from .code import Code

STRUCTURE = (
    Code(
        "broken-numbering",
        "warning",
        "{previous} comes “{found}”; check whether a number was lost or misread",
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
        "counted-items",
        "note",
        "“{found}” counts the items below {anchor}, as converters of Word’s lists do; if the official text prints "
        "letters there, write them into the source: {letter}",
        "An indented list below a numbered paragraph is numbered itself. A converter may have written numbers for "
        "letters, and the items’ anchors are then not those of the official text.",
        "“   1. to open the wells;”, indented below “3. Requests the States:”.",
        "Compare with the official text, and write its letters into the source.",
    ),
    Code(
        "restarted-numbers",
        "warning",
        "“{found}” begins the numbers again below a heading without a letter, so its anchor is {anchor}; if the "
        "official text counts on, write its numbers into the source",
        "The numbers of the operative part begin again below a heading that prints neither a letter nor a number. A "
        "converter of Word’s lists counts each list by itself.",
        "Paragraphs 1 and 2, the heading “Ports”, and paragraphs 1 and 2.",
        "Compare with the official text, and write its numbers into the source.",
    ),
    Code(
        "stuck-number",
        "warning",
        "“{found}” is printed before {count} paragraphs one after another, so their anchors are counted, from {first} "
        "to {last}; write the numbers of the official text into the source",
        "The number of a paragraph, or the letter of an item, is printed before those that follow it too, so that only "
        "their order tells them apart.",
        "Paragraphs 12, 13, 13, 13 and 16.",
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
        "Put the mark where the official text has it. It may stand there as digits among the words: “goal 714” is goal "
        "7 with the mark of note 14.",
    ),
    Code(
        "note-in-words",
        "warning",
        "“{words} …” seems to be a note that stands among the words of its paragraph; put it below the text, as "
        "“[^1]: …”, and its mark, “[^1]”, here",
        "A conversion wrote a note where its mark should stand, and its words are read as those of the paragraph.",
        "“its report [Footnote 1: A/80/1.] on harbours,”.",
        "Put the note below the text, and its mark where it stood.",
    ),
    Code(
        "remark-behind",
        "note",
        "{count} paragraphs have a remark in brackets behind their stop, the first “{words}”, and it is read as words "
        "of theirs; if it is one of the negotiations, take it out of the source",
        "Texts under negotiation say behind a paragraph who proposed it, or that it is agreed.",
        "“Recalling its resolution 80/1, (agreed)”.",
        "Take the remarks out of the source; what the official text prints stays.",
    ),
    Code(
        "missing-note",
        "warning",
        "no note is numbered {mark}, though later ones follow; add what is missing from the official text, or mend the "
        "numbers of the notes",
        "The numbers of the notes have a gap, and no mark in the text tells whose note is missing.",
        "The notes 1, 2 and 4.",
        "Add the note from the official text, and its mark where that has it; or mend the numbers.",
    ),
    Code(
        "paragraphs-in-table",
        "warning",
        "{count} rows of this table begin and end as the paragraphs of a resolution do, and are read as a table; put "
        "each paragraph [[on_its_own]], without the other columns",
        "A text under negotiation, or a conversion, has the paragraphs of a resolution in the rows of a table.",
        "“| 1. | Calls upon all States to help; | agreed |”.",
        "Put each paragraph on a line of its own, with an empty line above it.",
    ),
    Code(
        "lost-markers",
        "warning",
        "{count} paragraphs below “… {words}” end as the items of a list do, and print no letter or bullet; put in "
        "those of the official text",
        "A conversion has lost the letters or the bullets of a list in a numbered paragraph.",
        "“1. Decides that the Mission shall:”, “guard the wells;”, “map the springs.”",
        "Compare with the official text, and write the letters before the items.",
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
        "cut-off",
        "warning",
        "the text breaks off in mid-sentence, “… {words}”, and {following} comes next; put in what is missing from the "
        "official text",
        "A paragraph ends in mid-sentence where the next number or letter does not follow, or where the text ends: a "
        "page was lost, or the file was cut.",
        "“1. Calls upon the authorities of”, and then paragraph 5.",
        "Put in what is missing from the official text.",
    ),
    Code(
        "words-below",
        "note",
        "“{words}” and what follows it ({count} paragraphs) stand below the end of the text, and are shown as no part "
        "of it; take out what is not the document's",
        "Below the last paragraph stand lines that look like no paragraph, note or annex: a site's or a program's.",
        "“Related posts”, below the last paragraph.",
        "Take the lines out of the source, or put the word for annex above them.",
    ),
    Code(
        "joined-paragraphs",
        "warning",
        "“{words} …” begins as a paragraph of its own does, within another; if it is one, [[begin_another]], "
        "and its number, if it has one",
        "A conversion may have joined two paragraphs, and no number tells it.",
        "“1. Welcomes the report; Requests the Secretary-General to report;”.",
        "Compare with the official text, and part the paragraphs in the source.",
    ),
    Code(
        "repeated-anchor",
        "note",
        "“{found}” stands a second time, so its anchor is {anchor}{more}; if a section or an annex begins here, put "
        "its heading or letter above it, else write the number of the official text",
        "The numbers or letters of paragraphs repeat, and only their order tells them apart: their anchors change when "
        "one is inserted.",
        "Two paragraphs “2.”; the second is called op2-bis.",
        "Compare with the official text: put in a heading that was lost, or mend the numbers.",
    ),
    Code(
        "lost-enacting",
        "warning",
        "no enacting words (“{example}”) stand above the first paragraph; if the official text has them, put "
        "them [[on_own_line]]",
        "A resolution has no enacting words, so who adopts it is not told, and its head may be read as its text.",
        "A resolution that begins with “Recalling its resolution 2100 (2013),”.",
        "Write the enacting words above the first preambular paragraph.",
    ),
    Code(
        "unrecognised-text",
        "note",
        "nothing in this file was recognised as a document of the United Nations: no symbol, masthead, enacting words, "
        "nor the title of a letter, a statement or a report; it is read as a plain text. If it is one, give its symbol "
        "in front matter (symbol: …); else take the file out of the sources",
        "A file has text, and nothing tells which document it is.",
        "A README among the sources.",
        "Give the symbol in front matter, if it is a document of the United Nations; else take the file out.",
    ),
    Code(
        "lost-lines",
        "note",
        "the text has lost its lines: {count} characters stand in one paragraph, and what a resolution prints on lines "
        "of their own (its masthead, its enacting words, its recitals) among them, so that it is read as a plain text; "
        "put each paragraph on a line of its own, with an empty line above it",
        "A program joined all lines of a document, and nothing tells where its paragraphs begin.",
        "A resolution that a web page holds in one line.",
        "Take the text from another source, or put each paragraph on a line of its own.",
    ),
    Code(
        "quoted-resolution",
        "note",
        "the enacting words of a resolution stand here, “{words}”, and what stands round them makes the file another "
        "document, that quotes it; if the file is to be read as the resolution, take that out of the source",
        "A text without a masthead has a resolution in it, and is not read as one: numbered paragraphs or most of the "
        "text stand above it, or a signature below it.",
        "A newspaper’s report of a debate, with the resolution at its end.",
        "Leave it as it is, if it quotes the resolution; else take out of the source what is none of the resolution’s.",
    ),
    Code(
        "operative-in-preamble",
        "warning",
        "“{words} …” begins as an operative paragraph does and stands in the preamble, before the first number; write "
        "its number before it, if it is one",
        "What may be an operative paragraph stands in the preamble, or hangs on a recital as an item of a list; or its "
        "number has a form that is not read.",
        "“(a) Decides to open the harbours;”, below “Recalling its debates,”.",
        "Compare with the official text, and write the paragraph's number into the source.",
    ),
    Code(
        "run-in-preamble",
        "warning",
        "enacting words and recitals stand in one paragraph, and “{words} …” may begin another recital there; put each "
        "recital [[apart]]",
        "The preamble runs on behind the enacting words, and no capital tells where one recital ends and the next "
        "begins.",
        "“Совет Безопасности, ссылаясь на свою резолюцию, отмечая доклад,” on one line.",
        "Compare with the official text, and put each recital on a line of its own.",
    ),
    Code(
        "left-hyphens",
        "warning",
        "{count} words have the hyphen of a line's end in them, “{word}” the first; write them as the official text "
        "has them",
        "A conversion joined lines and left the hyphens with which words were parted at their ends.",
        "“appro- priate”, “humani-tarian”, “reso- lution 2151 (2014)”.",
        "Take the hyphens out that the official text has not.",
    ),
    Code(
        "bare-number",
        "warning",
        "the number {number} stands alone on a line {where}; if it is a page's, take the line out",
        "A number stands alone on a line in the middle of a sentence, or between two paragraphs of a resolution. It "
        "may be a page's, that a conversion left.",
        "“subject to”, a line with 12, and “the review of the report”.",
        "Take the line out, if the official text has no number there.",
    ),
    Code(
        "page-words",
        "note",
        "“{words}” stands on {count} lines, a page's length from one another, as what each page bears, and is left "
        "out; take the lines out of the source",
        "A line comes again and again, as each page of a document bears it, and is the stamp of a draft or the name of "
        "a file, or stands within sentences.",
        "“Advance unedited version”, at the top of each page.",
        "Take the lines out of the source. If they are words of the document, tell us with the source.",
    ),
    Code(
        "repeated-line",
        "note",
        "“{words}” stands on {count} lines, each alone and a page's length from the others; if each page bears it, "
        "take the lines out",
        "A line comes again and again, as what each page of a document bears. It may also be a heading.",
        "“Printed from the library”, above every seventh paragraph.",
        "Take the lines out, if the official text has none of them.",
    ),
    Code(
        "lone-marker",
        "note",
        "only the version in {language} prints {anchor}{more}; the document's other versions ({others}) do not. "
        "Compare with the official texts",
        "A paragraph or an item has a number or a letter in one language version of a document and in no other.",
        "A list with (a) and (b) in Arabic, that the other languages run into one sentence.",
        "Compare with the official texts: a difference of the originals stays, one of the conversion is mended.",
    ),
    Code(
        "other-text",
        "warning",
        "the version of {id} in {language} seems to be another document: of the {count} documents that it cites, "
        "{others} cite {most} at most; compare its symbol with the official text",
        "A text has the symbol of a document whose other language versions cite hardly anything that it cites.",
        "The report of one body in Arabic, with the symbol of the resolution on another.",
        "Mend the symbol in the source, or give the right one in front matter.",
    ),
    Code(
        "lacking-marker",
        "note",
        "the version in {language} lacks {anchor}{more}; all others ({others}) print them. If the official text prints "
        "them, write them into the source",
        "A paragraph or an item has its number or letter in all language versions of a document but this one.",
        "Paragraph 15 in five languages; in Arabic paragraph 16 comes after 14.",
        "Compare with the official texts: where a number was lost or misread, write it into the source.",
    ),
    Code(
        "lone-citation",
        "note",
        "{anchor} cites {here} in {language} alone; all other versions ({others}) cite {there} there. Compare with the "
        "official texts",
        "In one paragraph, one language version of a document cites another document than all other versions do.",
        "Resolution 74/255 in Arabic, 74/225 in the other languages.",
        "Compare with the official texts: a misprint of the original stays, what a conversion damaged is mended.",
    ),
    Code(
        "lone-fact",
        "note",
        "the {what} is {here} in {language} alone; all other versions that tell it ({others}) say {there}. Compare "
        "with the official texts",
        "One language version of a document tells another day, meeting or vote than all other versions do.",
        "A meeting A/76/PV.74 in Russian, A/77/PV.74 in the other languages.",
        "Compare with the official texts: a misprint of the original stays; what a conversion damaged is mended, and a "
        "day is written in the front matter.",
    ),
    Code(
        "uneven-preamble",
        "note",
        "the preamble has {count} paragraphs in {language} and {usual} in {others}; it seems that {here} stands here "
        "for {there} there, so that what follows has other anchors than the same words have there. [[part]], or "
        "join what is one",
        "The preambles of a document's language versions have different numbers of paragraphs.",
        "Thirteen recitals in Arabic, twelve in the other languages.",
        "Part two paragraphs by an empty line, or join what is one; a difference of the originals stays.",
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
