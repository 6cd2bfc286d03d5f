"""Our preamble and operative part next to those of another project, which typed the same paragraphs by other means.

    python site_tests/corpus/test_oracle.py     prints the agreement, and every disagreement with its kind

That project is useful, not infallible: it has no annexes, calls the enacting words preambular, types a paragraph by
its first word and a line by itself. What remains when that is set aside has to agree.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from resolutions.model import Unit
from resolutions.parse import parse_source
from resolutions.text.read import read_source

LEAST_AGREEMENT = 0.98
KEY = 60
"""As many letters and digits of a paragraph tell it from the others of its document."""

_MARKER = re.compile(r"\s*(?:\d+\.|\(\w{1,4}\)|[–—•-])\s*")
_EXPLAINED = (
    ("body", "the enacting words, which it calls preambular"),
    ("annex", "a paragraph of an annex; it has no annexes"),
    ("title", "a line of the title"),
    ("adoption", "the adoption line"),
    ("fn", "a note"),
    ("x", "a line that is neither, in a scanned page of two languages"),
    ("h", "a heading"),
)


class Disagreement(NamedTuple):
    document: str
    kind: str
    theirs: str
    anchor: str
    words: str


def compare(shared: Path) -> tuple[int, list[Disagreement]]:
    """How many paragraphs are typed alike, and the others."""
    agreed, others = 0, []
    for file in sorted((shared / "corpus/modern").glob("S_RES_*.txt")):
        units = [unit for document in parse_source(read_source(file, file.name)) for unit in document.units]
        first_by_key = {_key(unit.text): place for place, unit in reversed([*enumerate(units)])}
        for theirs, text in _paragraphs(shared / "corpus/oracle" / f"{file.stem}.json"):
            unit = _find(units, first_by_key, text)
            anchor = unit.anchor if unit else ""
            if anchor.startswith("pp" if theirs == "preambular" else ("op", "sec-")):
                agreed += 1
            else:
                others.append(Disagreement(file.stem, _kind(anchor, theirs, text), theirs, anchor, text[:80]))
    return agreed, others


def _paragraphs(file: Path) -> Iterator[tuple[str, str]]:
    for one in json.loads(file.read_text(encoding="utf-8")):
        if one["type"] == "paragraph" and one.get("paragraph_type"):
            yield one["paragraph_type"], one["text"]


def _key(text: str) -> str:
    return re.sub(r"\W", "", text)[:KEY]


def _find(units: Sequence[Unit], first_by_key: Mapping[str, int], text: str) -> Unit | None:
    """The first unit that begins with the words, with their marker or without."""
    keys = {_key(text), _key(_MARKER.sub("", text, count=1))}
    found = [first_by_key[key] for key in keys if key in first_by_key]
    return units[min(found)] if found else None


def _kind(anchor: str, theirs: str, text: str) -> str:
    if not anchor:
        return "goes on with the line or the item above it, which it takes for another paragraph"
    for beginning, explanation in _EXPLAINED:
        if re.match(rf"{beginning}(?![a-z])", anchor):
            return explanation
    if anchor.startswith(("op", "sec")):
        return "an operative paragraph's item, or text after its list, which it types by its first word"
    return f"preambular words under a number, printed twice in the document ({theirs})" if text else ""


def body_agreement(agreed: int, others: list[Disagreement]) -> float:
    """The share of the paragraphs that we call preambular or operative which it calls the same."""
    differing = sum(1 for one in others if one.anchor.startswith(("pp", "op", "sec")))
    return agreed / (agreed + differing)


@pytest.mark.slow
def test_preamble_and_operative_part_agree(shared: Path) -> None:
    agreed, others = compare(shared)
    assert agreed > 8000
    assert body_agreement(agreed, others) >= LEAST_AGREEMENT


def main() -> None:
    agreed, others = compare(Path(__file__).resolve().parents[3] / "shared")
    for one in others:
        print(f"{one.document}  {one.theirs} {one.anchor or '-'}: {one.words!r} ({one.kind})")
    print(f"\n{agreed} paragraphs are typed alike; of those that are in the preamble or the operative part")
    print(f"{body_agreement(agreed, others):.4f} agree. The others are:")
    for kind, count in Counter(one.kind for one in others).most_common():
        print(f"{count:6} {kind}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
