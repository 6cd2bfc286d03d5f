"""The codes of what is found where the language versions of a document are compared."""

from __future__ import annotations

from .code import Code

VERSIONS = (
    Code(
        name="lone-marker",
        severity="note",
        message="only the version in {language} prints {anchor}{more}; the document's other versions ({others}) do "
        "not. Compare with the official texts",
        meaning="A paragraph or an item has a number or a letter in one language version of a document and in no "
        "other.",
        example="A list with (a) and (b) in Arabic, that the other languages run into one sentence.",
        remedy="Compare with the official texts: a difference of the originals stays, one of the conversion is mended.",
    ),
    Code(
        name="other-text",
        severity="warning",
        message="the version of {id} in {language} seems to be another document: of the {count} documents that it "
        "cites, {others} cite {most} at most; compare its symbol with the official text",
        meaning="A text has the symbol of a document whose other language versions cite hardly anything that it cites.",
        example="The report of one body in Arabic, with the symbol of the resolution on another.",
        remedy="Mend the symbol in the source, or give the right one in front matter.",
    ),
    Code(
        name="lacking-marker",
        severity="note",
        message="the version in {language} lacks {anchor}{more}; all others ({others}) print them. If the official "
        "text prints them, write them into the source",
        meaning="A paragraph or an item has its number or letter in all language versions of a document but this one.",
        example="Paragraph 15 in five languages; in Arabic paragraph 16 comes after 14.",
        remedy="Compare with the official texts: where a number was lost or misread, write it into the source.",
    ),
    Code(
        name="lone-citation",
        severity="note",
        message="{anchor} cites {here} in {language} alone; all other versions ({others}) cite {there} there. Compare "
        "with the official texts",
        meaning="In one paragraph, one language version of a document cites another document than all other versions "
        "do.",
        example="Resolution 74/255 in Arabic, 74/225 in the other languages.",
        remedy="Compare with the official texts: a misprint of the original stays, what a conversion damaged is "
        "mended.",
    ),
    Code(
        name="lone-fact",
        severity="note",
        message="the {what} is {here} in {language} alone; all other versions that tell it ({others}) say {there}. "
        "Compare with the official texts",
        meaning="One language version of a document tells another day, meeting or vote than all other versions do.",
        example="A meeting A/76/PV.74 in Russian, A/77/PV.74 in the other languages.",
        remedy="Compare with the official texts: a misprint of the original stays; what a conversion damaged is "
        "mended, and a day is written in the front matter.",
    ),
    Code(
        name="uneven-preamble",
        severity="note",
        message="the preamble has {count} paragraphs in {language} and {usual} in {others}; it seems that {here} "
        "stands here for {there} there, so that what follows has other anchors than the same words have there. "
        "[[part]], or join what is one",
        meaning="The preambles of a document's language versions have different numbers of paragraphs.",
        example="Thirteen recitals in Arabic, twelve in the other languages.",
        remedy="Part two paragraphs by an empty line, or join what is one; a difference of the originals stays.",
    ),
)
