"""What readers call States, offices and notions besides what texts do: Swaziland, Burma, "Sec-General", "R2P".

Names of States are those of the CLDR, former ones of the United Nations, and those of the language's `[search.states]`;
of offices and notions, those of its `[search.also]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..languages import table
from ..un import state_name, state_names

_TORN = re.compile(r"[()（）]| [-–] ")
"""Nobody types such a name: Myanmar (Burma), Congo - Kinshasa."""


def states_called(language: str) -> list[tuple[str, str, list[str]]]:
    """Of each State that is called otherwise, too: its code, its name, and the other ones; else no code."""
    said = table(language, "search")
    added: Mapping[str, tuple[str, ...]] = said.get("states", {})
    others_called: Mapping[str, tuple[str, ...]] = said.get("also", {})
    owners = {name: code for code, names in added.items() for name in names}
    codes = {**state_names(language), **owners}
    own = {code: state_name(code, language) for code in dict.fromkeys(codes.values())}
    # A former State's name that is today's reader's is no name of its own: Burma.
    taken = {name.casefold() for code, name in own.items() if name not in owners}
    others: dict[str, list[str]] = {}
    for name, code in codes.items():
        if name.casefold() not in taken and not _TORN.search(name):
            others.setdefault(code, []).append(name)
    states = [(code, own[code], sorted(others[code])) for code in sorted(others)]
    return [*states, *(("", name, list(called)) for name, called in others_called.items())]
