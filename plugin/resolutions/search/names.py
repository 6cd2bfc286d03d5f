"""Reads `names.yml`, an optional table of what people call documents, whether the site holds them or not.

    - {symbol: A/RES/217(III)A, names: {en: [Universal Declaration of Human Rights, UDHR]}}

Every mistake in it raises `InvalidNames` with file, line and column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import yaml

from ..entries import Entries
from ..errors import InvalidNames
from ..languages import LANGUAGES
from ..un import Symbol

Names = Mapping[str, Mapping[str, Sequence[str]]]
"""Names by identifier and language code."""


def load_names(path: Path) -> Names:
    """The names of a file (the format: content/reference.md#names).

    Raises `InvalidNames` where the file cannot be read, is no YAML, or an entry is missing, unknown, repeated or of the
    wrong shape.
    """
    file = Entries(str(path), InvalidNames, "a named document")
    names: dict[str, Mapping[str, Sequence[str]]] = {}
    named: dict[tuple[str, str], str] = {}
    for entry in file.sequence(file.read(), "names"):
        fields = file.mapping(entry, "a named document", ("symbol", "names"))
        file.required(entry, fields, "symbol", "names")
        symbol = Symbol.parse(file.text(fields["symbol"], "symbol"))
        if symbol is None:
            raise file.wrong(fields["symbol"], "this is no symbol of a United Nations document; write it as A/RES/70/1")
        if symbol.id in names:
            raise file.wrong(entry, f"{symbol.id} is named twice; put all of its names into one entry")
        by_language = file.mapping(fields["names"], "`names`", LANGUAGES)
        if not by_language:
            raise file.wrong(fields["names"], "a document needs a name in at least one language")
        names[symbol.id] = MappingProxyType({code: _texts(file, node, code) for code, node in by_language.items()})
        for code, node in by_language.items():
            _check_own(file, node, code, symbol.id, named)
    return MappingProxyType(names)


def _check_own(file: Entries, node: yaml.Node, code: str, symbol: str, named: dict[tuple[str, str], str]) -> None:
    """Raises where a name of a document is another's too; `named` has the document of each name, and takes in these."""
    for child in file.sequence(node, f"`names.{code}`"):
        name = file.text(child, f"names.{code}")
        other = named.setdefault((code, name.casefold()), symbol)
        if other != symbol:
            raise file.wrong(child, f"“{name}” is the name of {other} too; give each a name of its own")


def _texts(file: Entries, node: yaml.Node, code: str) -> tuple[str, ...]:
    members = file.sequence(node, f"`names.{code}`")
    if not members:
        raise file.wrong(node, f"`names.{code}` needs a name; add one, or leave it out")
    return tuple(file.text(child, f"names.{code}") for child in members)
