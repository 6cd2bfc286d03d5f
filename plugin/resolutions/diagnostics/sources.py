"""The codes of what is found while a source is read."""

from __future__ import annotations

from .code import Code

SOURCES = (
    Code(
        name="unreadable-source",
        severity="error",
        message="{problem}",
        meaning="The file cannot be read as UTF-8 text, or this program fails at it, so no page is made of it.",
        example="A file saved as Windows-1252, or a folder without read permission.",
        remedy="Convert the file to UTF-8, mend its permissions, or report the failure with the file.",
    ),
    Code(
        name="unconverted-file",
        severity="warning",
        message="no page is made of a file of this kind; make a source of it with `resolutions add`, or put it "
        "elsewhere",
        meaning="The folder of sources holds a PDF, a Word document or a web page, and no source of the same name "
        "beside it.",
        example="sources/2553.pdf, without a sources/2553.md.",
        remedy="Run resolutions add content/sources/2553.pdf; the file itself may stay beside the source.",
    ),
    Code(
        name="unread-kind",
        severity="warning",
        message="by its name this is no source, so no page is made of it; rename it so that it ends in {suffixes}, or "
        "put it elsewhere",
        meaning="The folder of sources holds a file of a kind that is not read, which may be a document's text, and "
        "no source of the same name beside it.",
        example="sources/2553.markdown, or sources/2553 without a suffix.",
        remedy="Rename the file: sources/2553.md.",
    ),
    Code(
        name="no-sources",
        severity="warning",
        message="the folder holds no source: put .md, .txt or .xml files there, or name another folder",
        meaning="The folder of sources holds no file that is one.",
        example="A folder that was just made, or whose files lie in another.",
        remedy="Put a source there, or name the folder that holds them.",
    ),
    Code(
        name="empty-source",
        severity="warning",
        message="the file holds no text, so no page is made of it; add the document's text or remove the file",
        meaning="A source of white space only.",
        example="An export that failed and left a file of no length.",
        remedy="Export the document again, or remove the file.",
    ),
    Code(
        name="list-numbers",
        severity="warning",
        message="a browser counts the items of this list, and the text has no numbers or letters of them, so none is "
        "read (such lists: {count}); write them before the items, or make the source from the page: resolutions add",
        meaning="A browser counts the items of a list; a text with its tags prints no number.",
        example='“<ol type="a"><li>To open the harbours;</li></ol>”.',
        remedy="Write each item's number or letter before its words, as the official text has it.",
    ),
    Code(
        name="wiki-markup",
        severity="note",
        message="this text is in the mark-up of a wiki: its lists are counted as they stand, and its templates are "
        "left out; compare the numbers and the head with the official text",
        meaning="A page of a wiki as its editors write it, which prints no numbers itself.",
        example="“''The Security Council'',” and “# ''Decides'' to open the harbours;”.",
        remedy="Compare with the official text, or save the page as a reader sees it.",
    ),
    Code(
        name="lost-character",
        severity="warning",
        message="{character} stands in the text, where a conversion lost letters (places: {count}); write what the "
        "document prints",
        meaning="A text holds control characters, or what programs write for signs that they cannot read or read in "
        "another encoding: a question mark within a word, “â€™”. Words and numbers with one in them are read as two.",
        example="“resolution 21�51 (2014)”, as a converter leaves it that does not know a font.",
        remedy="Write there what the document prints, or convert it by another program.",
    ),
    Code(
        name="misread-encoding",
        severity="warning",
        message="a program has read this text as {encoding}, which it is not, and saved what came out; it is read as "
        "it was written: compare the page with the official text, and save the file as UTF-8",
        meaning="The bytes of the text were read in another encoding than theirs, so that every letter with an "
        "accent, or any letter, became others. It can be read back.",
        example="“AssemblÃ©e gÃ©nÃ©rale” for “Assemblée générale”.",
        remedy="Export the text again, as UTF-8, from the program that has it.",
    ),
    Code(
        name="turned-letters",
        severity="warning",
        message="“{turned}” is read as “{printed}”, as a program turned lam and alef round (words: {count}); "
        "some may be left: compare the page with the official text, or convert the file by another program",
        meaning="Programs that read a PDF turn the pair of letters round for which Arabic print has one sign. It is "
        "put in order where no word has these letters turned round, and in words that the program knows.",
        example="“األمم المتحدة” for “الأمم المتحدة”, as pdftotext writes it.",
        remedy="Compare the page with the official text, or take the text from the Word file.",
    ),
    Code(
        name="typed-signs",
        severity="note",
        message="“{typed}” is read as “{printed}”, as words are typed without accents or hamzas, with another "
        "keyboard's letters or with letters of two alphabets (words: {count}); compare the text with the official one",
        meaning="Many words of a text are typed with other signs than print has. They are read as what is meant, and "
        "shown as they are typed; a word that the program does not know is not.",
        example="“La Asamblea General, Recordando su resolucion”, “ان الجمعيه العامه”, “Coвeт” with Latin letters.",
        remedy="Take the text from the official file, or write the signs that it prints.",
    ),
    Code(
        name="unknown-language",
        severity="error",
        message="this text is in {language}, and the site has pages in six languages only; no page is made of it. If "
        "it is in one of the six, write so [[at_language]]",
        meaning="The text is in none of the six official languages, so no page is made of it, and none gives way.",
        example="A resolution in German, which the United Nations publishes too.",
        remedy="Remove the text, or write its language in the front matter: language: fr.",
    ),
    Code(
        name="mixed-languages",
        severity="warning",
        message="from here on the text goes to and fro between two languages ({languages}), and which is whose cannot "
        "be told; put each language into a file of its own",
        meaning="The paragraphs are in two languages by turns. A text that enacts in both becomes two documents; this "
        "one does not, so both stand on one page.",
        example="Paragraphs in English and in French by turns, without enacting words.",
        remedy="Make two files, one a language, from the official texts.",
    ),
    Code(
        name="damaged-xml",
        severity="warning",
        message="the file is not well-formed XML ({problem}); it was read as far as that can be, and {kept}. Compare "
        "the page with the official text",
        meaning="The tags of an XML file do not fit together. Missing end tags were added and stray ones passed over.",
        example="A paragraph whose end tag is missing.",
        remedy="Get the file again, or mend its tags at the line that is named.",
    ),
    Code(
        name="link-mismatch",
        severity="note",
        message="the words “{surface}” name {target}, and the file links them to {linked}; the words count. If the "
        "link is right, tell the publisher of the file",
        meaning="An XML file links words to another document than they name.",
        example="“resolution 2100 (2013)”, linked to S/RES/2101.",
        remedy="Look up which is right, and tell the publisher of the file.",
    ),
    Code(
        name="link-impossible",
        severity="note",
        message="the file links “{surface}” to {linked}, which cannot exist or is of another year; the link is left "
        "out. Tell the publisher of the file",
        meaning="An XML file links words to a resolution of a session, or of a number in it, that its organ cannot "
        "have, or of another year than the words print.",
        example="“25/2”, a commission’s, linked to A/RES/25/2: the General Assembly has numbered so since its session "
        "31.",
        remedy="Look up what the words mean, and tell the publisher of the file.",
    ),
    Code(
        name="link-unnamed",
        severity="note",
        message="the file links “{surface}” to {linked}, and the words name none of that organ; the link is left out. "
        "Tell the publisher of the file",
        meaning="An XML file links a number to a resolution, though the words say that it is another body's, or call "
        "it no resolution: the number of another organization’s document, of a decision, of a decree.",
        example="“document C 2013/20” of the Food and Agriculture Organization, linked to E/RES/2013/20.",
        remedy="Look up what the words mean, and tell the publisher of the file.",
    ),
    Code(
        name="xml-wins",
        severity="note",
        message="{id} ({language}) also stands in {other}; the XML file is read, and the text is left out. Remove the "
        "text, if nothing else needs it",
        meaning="A document comes as XML and as text in the same language. The XML file says more, so it makes the "
        "page.",
        example="S_RES_2553.xml and S_RES_2553.txt.",
        remedy="Remove the text, if nothing else needs it.",
    ),
    Code(
        name="outside-folder",
        severity="error",
        message="{problem}",
        meaning="A link in the folder of the contents or of the sources leads out of it, or nowhere; it is not "
        "followed. Nor is anything read that is no regular file, such as a named pipe.",
        example="sources/2553.md is a symbolic link to /etc/passwd.",
        remedy="Put the file itself into the folder, or remove the link.",
    ),
    Code(
        name="front-matter",
        severity="error",
        message="{problem}",
        meaning="The front matter between the two lines of hyphens is not what the library reads; that entry is left "
        "out.",
        example="date: 3 December 2020",
        remedy="Write the entry as the documentation of sources shows it: date: 2020-12-03.",
    ),
    Code(
        name="foreign-fields",
        severity="warning",
        message="{fields} in the front matter are none of the fields that are read ({known}), so nothing is taken "
        "from them; write what a page should say in those",
        meaning="The front matter has fields that another program wrote, such as those of a data set; the others are "
        "read.",
        example="record_id: 4093218, and source_pdf: https://….",
        remedy="Nothing, or take the fields out; write what a page should show in the fields that are read.",
    ),
    Code(
        name="bad-name",
        severity="error",
        message="{problem}",
        meaning="The name of a file of the sources can be no address, so nothing is made of it.",
        example="A file called “..\\\\x.md”, or one with a line end in its name.",
        remedy="Rename the file: letters, digits, full stops, hyphens and underscores.",
    ),
    Code(
        name="taken-address",
        severity="error",
        message="{path} is left out, because {address} is the address of {owner}; rename it or take it out",
        meaning="A page, a file or a redirect would stand where the site already has another; case makes no "
        "difference.",
        example="A project's own page en/S/RES/2553.md, beside the source of that resolution.",
        remedy="Rename the one that the message names first.",
    ),
    Code(
        name="markup-limit",
        severity="note",
        message="too long, or too many signs of markup, for a paragraph; it is shown as it is printed. Break it up, "
        "or take out what the conversion left",
        meaning="A paragraph has more asterisks, underscores and brackets than any text needs, and is taken literally.",
        example="A paragraph of 100,000 opening brackets.",
        remedy="Break the paragraph up, or take out what the conversion left.",
    ),
    Code(
        name="unread-table",
        severity="warning",
        message="the table that begins here {why} (unread tables: {count}); it stays text, as it is "
        "written. Mend it, or write it with pipes: | State | Share |",
        meaning="A table in HTML, or one drawn with dashes, is not closed, is larger than any document's, or holds "
        "what a table of words does not: another table, a comment, words outside its cells. Nothing of it is left "
        "out.",
        example="A <table> without its </table>.",
        remedy="Mend the table where the message says, or write it with pipes: | State | Share |.",
    ),
    Code(
        name="doubtful-recital",
        severity="note",
        message="“{words}” begins a recital, or goes on with the one above it, whose full line ends with a comma "
        "(such lines: {count}); compare the preamble with the official text, and put empty lines between its recitals",
        meaning="The text has no empty lines between its paragraphs, and its recitals begin with a small letter, or "
        "with none that has capitals. Where a full line ends with a comma, nothing tells for sure whether one begins.",
        example="A line that ends with «режима прекращения огня,», and below it «призывая все стороны».",
        remedy="Put an empty line between the recitals, as the official text parts them.",
    ),
    Code(
        name="tracked-changes",
        severity="warning",
        message="{count} places show tracked changes, “{words}” the first: what was struck out, put in or remarked "
        "stands among the words; accept or reject the changes in the program that made them, and convert the text "
        "again",
        meaning="A conversion wrote the changes that a word processor kept a record of, or its remarks, into the text.",
        example="“~~the States~~”, “{--the States--}”, “Comment [MP1]: see above”.",
        remedy="Accept or reject the changes, delete the remarks, and convert the text again.",
    ),
    Code(
        name="words-around",
        severity="note",
        message="{lines} {what}, and no words of the document: they are left out; take them out of the source",
        meaning="A text that was copied out of a program begins with the head of an e-mail, or stands between the "
        "menu and the foot of a site's page.",
        example="“Skip to main content”, above the masthead; “© United Nations”, below the text.",
        remedy="Take the lines out of the source. If they are words of the document, tell us with the source.",
    ),
    Code(
        name="duplicate-document",
        severity="error",
        message="{id} ({language}) stands already in {other}; this one is left out. Remove one of the two, or write "
        "the right symbol [[at_symbol]]",
        meaning="Two sources give the same document in the same language, or two whose addresses no disk could tell "
        "apart; the first in path order keeps the address.",
        example="Two files that both print S/RES/2553 (2020).",
        remedy="Remove one, or give it the right symbol in its front matter.",
    ),
)
