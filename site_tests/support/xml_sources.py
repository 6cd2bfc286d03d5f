"""XML files as the United Nations publishes them, built of what an example tells."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import groupby
from typing import Any

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
UN = "http://un.org/akn4un"
CODES = {"en": "eng", "fr": "fra", "es": "spa", "ar": "ara", "zh": "zho", "ru": "rus"}


def xml_file(told: Mapping[str, Any]) -> str:
    """The file of an example: `content` stands after the head, `meta` in it; `date`, `issued`, `language`, `kind`
    fill it in."""
    language = told.get("language", "eng")
    issued = f'<FRBRdate date="{told["issued"]}" name="publication"></FRBRdate>' if "issued" in told else ""
    return f"""<akomaNtoso xmlns="{AKN}" xmlns:akn4un="{UN}">
<statement name="{told.get("kind", "resolution")}">
<meta>
<identification source="#DGACM">
<FRBRWork><FRBRdate date="{told.get("date", "2031-03-03")}" name="adoption"></FRBRdate></FRBRWork>
<FRBRExpression>{issued}<FRBRlanguage language="{language}"></FRBRlanguage></FRBRExpression>
</identification>
{told.get("meta", "")}
</meta>
{told["content"]}</statement>
</akomaNtoso>
"""


def as_xml(text: str, language: str) -> str:
    """A text of our own as such a file: a paragraph for each of its blocks, its number marked where it has a full stop.

    What stands before the first number is the preamble, as far as its words end with a comma. A block that begins with
    `>` is of the document that the paragraph above it quotes.
    """
    blocks = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
    parts: list[str] = []
    for is_quoted, group in groupby(blocks, lambda block: block.startswith(">")):
        inner = [_paragraph(block.removeprefix("> ")) for block in group]
        if is_quoted:
            quoted = f"<embeddedStructure>{''.join(inner)}</embeddedStructure></p></content></paragraph>"
            parts[-1] = parts[-1].removesuffix("</p></content></paragraph>") + quoted
        else:
            parts += inner
    return xml_file({"language": CODES[language], "content": f"<mainBody>{''.join(parts)}</mainBody>"})


def _paragraph(block: str) -> str:
    number, found, rest = block.partition(" ")
    if found and number[:1].isdecimal() and number[-1] in ".．、-":
        return f"<paragraph><num>{escape(number)}</num><content><p>{escape(rest)}</p></content></paragraph>"
    return f"<paragraph><content><p>{escape(block)}</p></content></paragraph>"
