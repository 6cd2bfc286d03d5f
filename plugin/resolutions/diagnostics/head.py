"""The codes of what is found in what a document says of itself: its symbol, its title, its day, its organ, its vote."""

from __future__ import annotations

from .code import Code

HEAD = (
    Code(
        name="unknown-fact",
        severity="note",
        message="the file’s {what} is “{value}”, which {fault}; {instead}. Mend the head of the file, if the page is "
        "wrong",
        meaning="The head of an XML file gives no usable value for a date or the language, its day of issue for that "
        "of its adoption, another vote than the text, or the chapter of the Charter under which an earlier resolution "
        "acted; the text was asked instead.",
        example="A date of adoption that is 0001-01-01.",
        remedy="Mend the head of the file, if the page lacks what it should say.",
    ),
    Code(
        name="bad-symbol",
        severity="error",
        message="{problem}, so the document is called by its file's name or its date; write its symbol [[at_symbol]]",
        meaning="What the text prints as the document's symbol could be no address of this site, or is one of its own "
        "pages.",
        example="A masthead that prints CITED/S-RES.",
        remedy="Write the symbol in the front matter: symbol: S/RES/1325 (2000).",
    ),
    Code(
        name="reckoned-symbol",
        severity="note",
        message="{problem}; if it is another document, write its symbol [[at_symbol]]",
        meaning="A title calls a resolution by its number alone. A number of the Security Council's tells the year, "
        "and one of the General Assembly's up to 3541 the session.",
        example="“Resolution 1701”, above the words “The Security Council,”.",
        remedy="Nothing, if the symbol is right; else write it in the front matter: symbol: S/RES/1701 (2006).",
    ),
    Code(
        name="own-number",
        severity="warning",
        message="{problem}. Compare with the official text, and write the right symbol [[at_symbol]]",
        meaning="A document's own symbol or title prints a year, or a session of the General Assembly up to 1975, in "
        "which the number was not given.",
        example="“S/RES/2553 (2019)”; resolution 2553 is of 2020.",
        remedy="Compare with the official text, and write the symbol in the front matter: symbol: S/RES/2553 (2020).",
    ),
    Code(
        name="other-organ",
        severity="warning",
        message="{problem}. Compare with the official text, and write the right symbol [[at_symbol]]",
        meaning="The enacting words are another organ's than the symbol or the number of the title.",
        example="“The General Assembly,” below “S/RES/2133 (2014)”.",
        remedy="Compare with the official text: mend the enacting words, or write the symbol in the front matter.",
    ),
    Code(
        name="unseen-character",
        severity="warning",
        message="the {what} holds {character}, which is not seen; take it out",
        meaning="A title or a symbol holds a character that shows nothing, or turns the direction of what is read, so "
        "that it is not what it looks like.",
        example="A title with U+202E, behind which the words are shown backwards.",
        remedy="Take the character out; write the name anew where it cannot be found.",
    ),
    Code(
        name="mixed-scripts",
        severity="warning",
        message="the {what} “{text}” holds {letters}, which passes for a letter of another script; write it in one "
        "script",
        meaning="A symbol, or a word of a title, mixes letters of Latin, Cyrillic and Greek that look alike: what is "
        "found by its name is not what a reader sees.",
        example="“Е/RES/2020/1”, whose first letter is Cyrillic.",
        remedy="Type the symbol or the word again, in the letters of one script.",
    ),
    Code(
        name="date-mismatch",
        severity="warning",
        message="the text prints {refuted} as its day, and {fault}; {instead} is taken. Compare with the official "
        "text, and write the day [[at_day]]",
        meaning="The year of a document's symbol refutes the day that it prints as its own, or its head and its last "
        "lines name two days of adoption.",
        example="S/RES/1139 (1997), which says that it was adopted on 21 November 1987; a resolution “adopted on 16 "
        "December”, below which “6 December” stands.",
        remedy="Write the day in the front matter: date: 1997-11-21.",
    ),
    Code(
        name="doubtful-day",
        severity="note",
        message="“{day}” can be read as two days, so neither is taken; write the day [[at_day]]",
        meaning="The head or the last lines of a text print a day in figures, and either of two may be the month.",
        example="“3/12/2020”, which is 3 December in Europe and 12 March in the United States.",
        remedy="Write the day in the front matter: date: 2020-12-03.",
    ),
    Code(
        name="no-day",
        severity="note",
        message="no day of adoption was found for {symbol}, so lists by day leave it out; write it [[at_day]]",
        meaning="What an organ adopted has a symbol, and its text prints no day that was read.",
        example="“Resolution 2553 (2020)”, and below it “The Security Council,”.",
        remedy="Write the day in the front matter, or in the catalogue.",
    ),
    Code(
        name="declared-symbol",
        severity="warning",
        message="the front matter says {declared}, but the text prints {printed}; the front matter's symbol is taken, "
        "and the document has its address. Compare with the official text",
        meaning="The front matter declares a symbol, and the text prints another as its own.",
        example="symbol: S/RES/2552 (2020), above a text whose title is “Resolution 2553 (2020)”.",
        remedy="Correct the symbol, or take it out so that the text's counts. Nothing, if the text misprints it.",
    ),
    Code(
        name="misnamed-file",
        severity="note",
        message="the file's name spells {spelled}, but the text prints {printed}; {taken} is taken. Compare with the "
        "official text, and rename the file, or write the symbol [[at_symbol]]",
        meaning="The name of a source spells a symbol, and the text prints another as its own.",
        example="A file S_RES_2552(2020).md, whose text is titled “Resolution 2553 (2020)”.",
        remedy="Rename the file; write the symbol in the front matter where the text misprints it.",
    ),
    Code(
        name="declared-date",
        severity="note",
        message="the front matter says {day}, but {other}; the front matter's day is taken. Compare with the official "
        "text",
        meaning="The front matter declares a day that the document's symbol refutes, or another than the text's own "
        "adoption.",
        example="date: 2020-12-04, above a text that was adopted on 3 December 2020.",
        remedy="Correct the day, or take it out so that the text's counts. Nothing, if the text misprints it.",
    ),
    Code(
        name="vote-mismatch",
        severity="warning",
        message="the text counts {stated} {part} and names {listed}; compare with the official text",
        meaning="A vote's count and the list of those who so voted do not agree.",
        example="“received 15 votes in favour”, above a list of fourteen States.",
        remedy="Compare with the official text, and mend the source if the conversion lost a name.",
    ),
)
