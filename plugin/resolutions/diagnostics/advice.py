"""Where an editor mends what a diagnostic tells: in a text and its front matter, or in an XML file, which has none.

Messages name the advice in double brackets, `[[at_day]]`, beside the facts in braces that their finder fills in. This
is the one place that knows what holds of which kind of source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..suffixes import is_xml


class _Advice(NamedTuple):
    """The same advice for either kind of source."""

    text: str
    xml: str


_ADVICE: Mapping[str, _Advice] = MappingProxyType(
    {
        "at_symbol": _Advice("in the front matter", "where the file prints it (docNumber)"),
        "at_day": _Advice(
            "in the front matter: date: 2020-12-03",
            "in the head of the file: <FRBRdate name='adoption' date='2020-12-03'/>",
        ),
        "at_language": _Advice("in the front matter", "in the head of the file: <FRBRlanguage language='fra'/>"),
        "declare_misprint": _Advice(
            'mend it, or if the original prints it so, declare it in the front matter: misprints: ["{surface}"]',
            "mend it, or if the original prints it so, leave it: an XML file has no place that declares a misprint",
        ),
        "apart": _Advice(
            "on a line of its own, with an empty line above it", "into an element of its own, as the others are"
        ),
        "on_own_line": _Advice("on a line of their own", "into an element of their own (<p>)"),
        "on_its_own": _Advice("on a line of its own", "into an element of its own"),
        "begin_another": _Advice("put an empty line before it", "begin another element there"),
        "part": _Advice("Part two paragraphs by an empty line", "Part two paragraphs into two elements"),
    }
)


_NAMED = re.compile(r"\[\[(\w+)\]\]")


def advised(message: str, source: str) -> str:
    """The format of a message with the advice for the kind of source that the file of that name is."""
    in_xml = is_xml(source)
    return _NAMED.sub(lambda named: _ADVICE[named[1]].xml if in_xml else _ADVICE[named[1]].text, message)
