"""The codes of what is found while a source is read."""

from __future__ import annotations

from .code import Code

SOURCES = (
    Code(
        "unreadable-source",
        "error",
        "{problem}",
        "The file cannot be read as UTF-8 text, or this program fails at it, so no page is made of it.",
        "A file saved as Windows-1252, or a folder without read permission.",
        "Convert the file to UTF-8, mend its permissions, or report the failure with the file.",
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
        "no-sources",
        "warning",
        "the folder holds no source: put .md, .txt or .xml files there, or name another folder",
        "The folder of sources holds no file that is one.",
        "A folder that was just made, or whose files lie in another.",
        "Put a source there, or name the folder that holds them.",
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
        "wiki-markup",
        "note",
        "this text is in the mark-up of a wiki: its lists are counted as they stand, and its templates are left out; "
        "compare the numbers and the head with the official text",
        "A page of a wiki as its editors write it, which prints no numbers itself.",
        "“''The Security Council'',” and “# ''Decides'' to open the harbours;”.",
        "Compare with the official text, or save the page as a reader sees it.",
    ),
    Code(
        "lost-character",
        "warning",
        "{character} stands in the text (one of {count}), where a conversion lost some; write what the document prints",
        "A text holds control characters, or the sign that programs write for what they cannot read. Words and numbers "
        "with one in them are read as two.",
        "“resolution 21�51 (2014)”, as a converter leaves it that does not know a font.",
        "Write there what the document prints, or convert it by another program.",
    ),
    Code(
        "misread-encoding",
        "warning",
        "a program has read this text as {encoding}, which it is not, and saved what came out; it is read as it was "
        "written: compare the page with the official text, and save the file as UTF-8",
        "The bytes of the text were read in another encoding than theirs, so that every letter with an accent, or any "
        "letter, became others. It can be read back.",
        "“AssemblÃ©e gÃ©nÃ©rale” for “Assemblée générale”.",
        "Export the text again, as UTF-8, from the program that has it.",
    ),
    Code(
        "typed-signs",
        "note",
        "“{typed}” is read as “{printed}” (one of {count} words typed without accents or hamzas, with another "
        "keyboard's letters or with letters of two alphabets); compare the text with the official one",
        "Many words of a text are typed with other signs than print has. They are read as what is meant, and shown as "
        "they are typed; a word that the program does not know is not.",
        "“La Asamblea General, Recordando su resolucion”, “ان الجمعيه العامه”, “Coвeт” with Latin letters.",
        "Take the text from the official file, or write the signs that it prints.",
    ),
    Code(
        "unknown-language",
        "error",
        "this text is in {language}, and the site has pages in six languages only; no page is made of it. If it is in "
        "one of the six, write so [[at_language]]",
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
        "the file’s {what} is “{value}”, which {fault}; {instead}. Mend the head of the file, if the page is wrong",
        "The head of an XML file gives no usable value for a date or the language, its day of issue for that of its "
        "adoption, another vote than the text, or the chapter of the Charter under which an earlier resolution acted; "
        "the text was asked instead.",
        "A date of adoption that is 0001-01-01.",
        "Mend the head of the file, if the page lacks what it should say.",
    ),
    Code(
        "link-mismatch",
        "note",
        "the words “{surface}” name {target}, and the file links them to {linked}; the words count. If the link is "
        "right, tell the publisher of the file",
        "An XML file links words to another document than they name.",
        "“resolution 2100 (2013)”, linked to S/RES/2101.",
        "Look up which is right, and tell the publisher of the file.",
    ),
    Code(
        "link-impossible",
        "note",
        "the file links “{surface}” to {linked}, which cannot exist or is of another year; the link is left out. "
        "Tell the publisher of the file",
        "An XML file links words to a resolution of a session, or of a number in it, that its organ cannot have, or of "
        "another year than the words print.",
        "“25/2”, a commission’s, linked to A/RES/25/2: the General Assembly has numbered so since its session 31.",
        "Look up what the words mean, and tell the publisher of the file.",
    ),
    Code(
        "link-unnamed",
        "note",
        "the file links “{surface}” to {linked}, and the words name none of that organ; the link is left out. "
        "Tell the publisher of the file",
        "An XML file links a number to a resolution, though the words say that it is another body's, or call it no "
        "resolution: the number of another organization’s document, of a decision, of a decree.",
        "“document C 2013/20” of the Food and Agriculture Organization, linked to E/RES/2013/20.",
        "Look up what the words mean, and tell the publisher of the file.",
    ),
    Code(
        "xml-wins",
        "note",
        "{id} ({language}) also stands in {other}; the XML file is read, and the text is left out. Remove the text, if "
        "nothing else needs it",
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
        "foreign-fields",
        "warning",
        "{fields} in the front matter are none of the fields that are read ({known}), so nothing is taken from them; "
        "write what a page should say in those",
        "The front matter has fields that another program wrote, such as those of a data set; the others are read.",
        "record_id: 4093218, and source_pdf: https://….",
        "Nothing, or take the fields out; write what a page should show in the fields that are read.",
    ),
    Code(
        "bad-symbol",
        "error",
        "{problem}, so the document is called by its file's name or its date; write its symbol [[at_symbol]]",
        "What the text prints as the document's symbol could be no address of this site, or is one of its own pages.",
        "A masthead that prints CITED/S-RES.",
        "Write the symbol in the front matter: symbol: S/RES/1325 (2000).",
    ),
    Code(
        "reckoned-symbol",
        "note",
        "{problem}; if it is another document, write its symbol [[at_symbol]]",
        "A title calls a resolution by its number alone. A number of the Security Council's tells the year, and one of "
        "the General Assembly's up to 3541 the session.",
        "“Resolution 1701”, above the words “The Security Council,”.",
        "Nothing, if the symbol is right; else write it in the front matter: symbol: S/RES/1701 (2006).",
    ),
    Code(
        "own-number",
        "warning",
        "{problem}. Compare with the official text, and write the right symbol [[at_symbol]]",
        "A document's own symbol or title prints a year, or a session of the General Assembly up to 1975, in which the "
        "number was not given.",
        "“S/RES/2553 (2019)”; resolution 2553 is of 2020.",
        "Compare with the official text, and write the symbol in the front matter: symbol: S/RES/2553 (2020).",
    ),
    Code(
        "other-organ",
        "warning",
        "{problem}. Compare with the official text, and write the right symbol [[at_symbol]]",
        "The enacting words are another organ's than the symbol or the number of the title.",
        "“The General Assembly,” below “S/RES/2133 (2014)”.",
        "Compare with the official text: mend the enacting words, or write the symbol in the front matter.",
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
        "too long, or too many signs of markup, for a paragraph; it is shown as it is printed. Break it up, or take "
        "out what the conversion left",
        "A paragraph has more asterisks, underscores and brackets than any text needs, and is taken literally.",
        "A paragraph of 100,000 opening brackets.",
        "Break the paragraph up, or take out what the conversion left.",
    ),
    Code(
        "unread-table",
        "warning",
        "the table that begins here {why} (one of {count} that cannot be read); it stays text, as it is written. "
        "Mend it, or write it with pipes: | State | Share |",
        "A table in HTML, or one drawn with dashes, is not closed, is larger than any document's, or holds what a table"
        " of words does not: another table, a comment, words outside its cells. Nothing of it is left out.",
        "A <table> without its </table>.",
        "Mend the table where the message says, or write it with pipes: | State | Share |.",
    ),
    Code(
        "tracked-changes",
        "warning",
        "{count} places show tracked changes, “{words}” the first: what was struck out, put in or remarked stands "
        "among the words; accept or reject the changes in the program that made them, and convert the text again",
        "A conversion wrote the changes that a word processor kept a record of, or its remarks, into the text.",
        "“~~the States~~”, “{--the States--}”, “Comment [MP1]: see above”.",
        "Accept or reject the changes, delete the remarks, and convert the text again.",
    ),
    Code(
        "words-around",
        "note",
        "{lines} {what}, and no words of the document: they are left out; take them out of the source",
        "A text that was copied out of a program begins with the head of an e-mail, or stands between the menu and the "
        "foot of a site's page.",
        "“Skip to main content”, above the masthead; “© United Nations”, below the text.",
        "Take the lines out of the source. If they are words of the document, tell us with the source.",
    ),
    Code(
        "duplicate-document",
        "error",
        "{id} ({language}) stands already in {other}; this one is left out. Remove one of the two, or write the right "
        "symbol [[at_symbol]]",
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
        "the text prints {refuted} as its day, and {fault}; {instead} is taken. "
        "Compare with the official text, and write the day [[at_day]]",
        "The year of a document's symbol refutes the day that it prints as its own, or its head and its last lines "
        "name two days of adoption.",
        "S/RES/1139 (1997), which says that it was adopted on 21 November 1987; a resolution “adopted on 16 December”, "
        "below which “6 December” stands.",
        "Write the day in the front matter: date: 1997-11-21.",
    ),
    Code(
        "doubtful-day",
        "note",
        "“{day}” can be read as two days, so neither is taken; write the day [[at_day]]",
        "The head or the last lines of a text print a day in figures, and either of two may be the month.",
        "“3/12/2020”, which is 3 December in Europe and 12 March in the United States.",
        "Write the day in the front matter: date: 2020-12-03.",
    ),
    Code(
        "no-day",
        "note",
        "no day of adoption was found for {symbol}, so lists by day leave it out; write it [[at_day]]",
        "What an organ adopted has a symbol, and its text prints no day that was read.",
        "“Resolution 2553 (2020)”, and below it “The Security Council,”.",
        "Write the day in the front matter, or in the catalogue.",
    ),
    Code(
        "declared-symbol",
        "warning",
        "the front matter says {declared}, but the text prints {printed}; the front matter's symbol is taken, and the "
        "document has its address. Compare with the official text",
        "The front matter declares a symbol, and the text prints another as its own.",
        "symbol: S/RES/2552 (2020), above a text whose title is “Resolution 2553 (2020)”.",
        "Correct the symbol, or take it out so that the text's counts. Nothing, if the text misprints it.",
    ),
    Code(
        "declared-date",
        "note",
        "the front matter says {day}, but {other}; the front matter's day is taken. Compare with the official text",
        "The front matter declares a day that the document's symbol refutes, or another than the text's own adoption.",
        "date: 2020-12-04, above a text that was adopted on 3 December 2020.",
        "Correct the day, or take it out so that the text's counts. Nothing, if the text misprints it.",
    ),
)
