"""Where an editor mends what a diagnostic tells: in a text and its front matter, or in an XML file, which has none.

Messages name the advice in double brackets, `[[at_day]]`, beside the facts in braces that their finder fills in.
`advice.toml` is the one place that knows what holds of which kind of source.
"""

from __future__ import annotations

import re

from ..frozen import read_tables
from ..suffixes import is_xml

_NAMED = re.compile(r"\[\[(\w+)\]\]")


def advised(message: str, source: str) -> str:
    """The format of a message with the advice for the kind of source that the file of that name is."""
    kind = "xml" if is_xml(source) else "text"
    advice = read_tables(__package__, "advice.toml")
    return _NAMED.sub(lambda named: str(advice[named[1]][kind]), message)
