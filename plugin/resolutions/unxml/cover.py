"""What a file says of its document without its text being read: enough for a catalogue, at a third of the cost."""

from __future__ import annotations

from dataclasses import dataclass

from ..un import Symbol
from .document import check_root, parse_xml
from .head import HeadFacts, read_facts
from .profile import AKN, KINDS, LANGUAGE_OF_CODE
from .tree import read_tree


@dataclass(frozen=True, slots=True)
class Cover:
    """The head of a file."""

    identifier: str
    """The document's canonical identifier; empty where no symbol names it."""
    language: str
    """The site's code; empty where the head names none of the six."""
    country: str
    """What the head names as the country: `un`; empty where it names none."""
    facts: HeadFacts


def read_head(name: str, data: bytes) -> Cover:
    """The head of an XML file's content, which messages call `name`.

    Raises `UnreadableSource` where it is no XML, or no Akoma Ntoso of the United Nations.
    """
    tree = read_tree(name, data)
    check_root(name, tree)
    facts = read_facts(tree.root)
    kind = next((KINDS.get(one.get("name", "")) for one in tree.root.iter(f"{{{AKN}}}statement")), None)
    symbol = Symbol.parse(facts.symbol)
    if symbol is None or kind == "decision":
        # The letter of a decision's part stands before its text, not in the symbol of the cover.
        documents, _ = parse_xml(name, data)
        symbol = Symbol.parse(documents[0].symbol) if documents else None
    country = next((one.get("value", "") for one in tree.root.iter(f"{{{AKN}}}FRBRcountry")), "")
    return Cover(symbol.id if symbol else "", LANGUAGE_OF_CODE.get(facts.language, ""), country, facts)
