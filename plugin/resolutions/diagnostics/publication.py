"""The codes of what is found between documents: citations, permalinks, themes, subjects, the catalogue."""

from __future__ import annotations

from .code import Code

_MEND = "; [[declare_misprint]]"
"""What to do about a citation that leads nowhere."""

PUBLICATION = (
    # Citations
    Code(
        name="year-mismatch",
        severity="warning",
        message="“{surface}”: resolution {number} is of {known}, not of {year}" + _MEND,
        meaning="A resolution of the Security Council is cited with a year in which it was not adopted.",
        example="“1325 (2001)”; resolution 1325 is of 2000.",
        remedy="Compare with the official text: a misprint of the original stays, one of the conversion is mended.",
    ),
    Code(
        name="session-mismatch",
        severity="warning",
        message="“{surface}”: resolution {number} of the General Assembly is of the session {known}" + _MEND,
        meaning="A resolution of the General Assembly up to 1975 is cited with a session in which it was not adopted.",
        example="“3379 (XXV)”; resolution 3379 is of the thirtieth session, (XXX).",
        remedy="Compare with the official text: a misprint of the original stays, one of the conversion is mended.",
    ),
    Code(
        name="unknown-number",
        severity="warning",
        message="“{surface}”: the {body} has adopted no resolution {number}" + _MEND,
        meaning="A resolution is cited by a number that the Council has not reached, or the Assembly in no session.",
        example="“resolution 13250 (2000)”, “resolution 60/999”, “9999 (XXV)”.",
        remedy="Compare with the official text; two numbers may have run together.",
    ),
    Code(
        name="missing-paragraph",
        severity="warning",
        message="“{surface}”: {target} has no paragraph {pinpoint}" + _MEND,
        meaning="A citation names a paragraph that the cited document, as this site holds it, does not have.",
        example="“paragraph 40 of resolution 2553 (2020)”, which has 26.",
        remedy="Compare both documents with the official texts.",
    ),
    Code(
        name="symbol-as-printed",
        severity="note",
        message="“{surface}” is read as the resolution {target}; the symbol as printed names another document, or "
        "none. If the resolution is meant, leave it; else tell us with the source",
        meaning="A resolution is cited by a symbol that, taken literally, names a report or a letter.",
        example="“General Assembly resolution A/70/1”, whose symbol is A/RES/70/1.",
        remedy="Nothing, if the reading is right; the page shows the words as printed.",
    ),
    Code(
        name="unused-misprint",
        severity="warning",
        message="the front matter declares “{surface}” a misprint, and no citation here is printed so; copy the "
        "citation as it stands in the text, or take the entry out",
        meaning="An entry of a source's `misprints` is the wording of no citation in it, so that it declares nothing.",
        example="misprints: [1325 (2001)], above a text that prints “1325 (2000)”.",
        remedy="Write the citation as the message of the diagnostic about it shows it, or take the entry out.",
    ),
    # Permalinks
    Code(
        name="lost-address",
        severity="error",
        message="{address} was published and leads nowhere now; declare what it leads to with `aliases:` in front "
        "matter or --move {address} --to ADDRESS, or withdraw it: resolutions permalinks --withdraw {address} "
        "--reason TEXT",
        meaning="permalinks.lock lists an address that no page, alias or withdrawal answers for. Links to it would "
        "break.",
        example="A document was renamed, or a sub-paragraph removed.",
        remedy="Declare an alias in the front matter of the document it is now, or withdraw it with a reason.",
    ),
    Code(
        name="shifted-address",
        severity="error",
        message="{page}: {count} of its addresses lead to other words than before: {examples}; where they stand "
        "elsewhere now, declare it: resolutions permalinks --moved, or `aliases:` in front matter; where they were "
        "corrected, run: resolutions permalinks --corrected {page}; where they are gone, --withdraw ADDRESS --reason "
        "TEXT",
        meaning="permalinks.lock knows the words at an address, and others stand there now. Links to it would mean "
        "them.",
        example="A paragraph was inserted, and those after it were renumbered.",
        remedy="Run `resolutions permalinks --moved --update`: old links are told where the words stand now.",
    ),
    Code(
        name="bad-alias",
        severity="error",
        message="{problem}",
        meaning="An entry of the aliases names no address, one that was never another, or leads to one that is not "
        "published.",
        example="aliases: [op20-k -> op99]",
        remedy="Write it as the documentation of permalinks shows: op20-k -> op20-j.",
    ),
    Code(
        name="invalid-lock",
        severity="error",
        message="{problem}",
        meaning="permalinks.lock cannot be read, so that no one knows which addresses were published; the site is not "
        "made.",
        example="A line of which a merge has kept half, or the marks of a merge (<<<<<<<, =======).",
        remedy="Keep the lines of both sides and take the marks out; restore any other line from an earlier commit.",
    ),
    # Themes, subjects, names and the catalogue
    Code(
        name="invalid-themes",
        severity="error",
        message="{problem}",
        meaning="The file of themes does not say what a theme is; the site is made without themes.",
        example="A theme without an id, or terms that are no list.",
        remedy="Mend the entry that the message names.",
    ),
    Code(
        name="invalid-subjects",
        severity="error",
        message="{problem}",
        meaning="The file of subjects' names does not say what a subject is called; the site is not made.",
        example="A subject without an id, or a name in a language that there is not.",
        remedy="Mend the entry that the message names.",
    ),
    Code(
        name="invalid-names",
        severity="error",
        message="{problem}",
        meaning="The file of what people call documents does not say what a document is called; the site is not made.",
        example="A name of no document, or in a language that there is not.",
        remedy="Mend the entry that the message names.",
    ),
    Code(
        name="unknown-theme",
        severity="warning",
        message="the front matter assigns the theme “{theme}”, which the themes file does not define; define it "
        "there, or take it out",
        meaning="A source's front matter names a theme that does not exist.",
        example="themes: [womens-peace]",
        remedy="Correct the identifier, or define the theme in themes.yml.",
    ),
    Code(
        name="broad-term",
        severity="note",
        message="“{term}” is in {count} of {paragraphs} paragraphs ({share}) and the only term in {alone} of the "
        "{members} of the theme “{theme}”; write a longer one, or leave it out",
        meaning="A term of a theme is so common that the theme's list says little: much of it has no other term.",
        example="terms: {en: [women]}",
        remedy="Write what the theme is called in the texts (women and peace and security), or leave the term out.",
    ),
    Code(
        name="invalid-catalogue",
        severity="error",
        message="{problem}",
        meaning="The catalogue cannot be read; the site is made without it.",
        example="A table without a column that names the document.",
        remedy="Mend the row or the column that the message names.",
    ),
    Code(
        name="catalogue-date",
        severity="note",
        message="the catalogue says {listed}, the text {day}; the text's is taken. Compare both with the official text",
        meaning="The catalogue has another day for a document than its text.",
        example="2020-12-04 in the catalogue, of a resolution that prints 3 December 2020.",
        remedy="Correct the cell; or, where the text misprints the day, write it in the front matter.",
    ),
    Code(
        name="catalogue-cell",
        severity="note",
        message="{problem}",
        meaning="A cell of the catalogue does not say what its column is for; it is left out.",
        example="“22/23 November”, as the day of a meeting.",
        remedy="Correct the cell as the message shows.",
    ),
    Code(
        name="catalogue-no-date",
        severity="warning",
        message="{problem}",
        meaning="A cell of the catalogue's column of dates is no date; it is left out.",
        example="“yesterday”, or 3.12.2020.",
        remedy="Write the day as 2020-12-03, or leave the cell empty.",
    ),
    Code(
        name="catalogue-twice",
        severity="warning",
        message="{problem}",
        meaning="A table of the catalogue has two rows about one document that say different things; the first counts.",
        example="S/RES/2600 with 2021-10-15 in one row and with 2021-10-16 in another.",
        remedy="Correct the wrong row, or take it out.",
    ),
    Code(
        name="unused-table",
        severity="note",
        message="{problem}, so nothing is taken from this file; put it elsewhere, if it is not meant for the catalogue",
        meaning="A table in the catalogue's folder has no column that names a document, or an XML file there cannot "
        "be read or names none; nothing is taken from it.",
        example="A table of the columns year, first and last.",
        remedy="Nothing, if the file is not meant for the catalogue.",
    ),
)
