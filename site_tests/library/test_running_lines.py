"""What pages print round a text: told by its form or by coming again, dropped or told, and never a word of the text."""

from __future__ import annotations

import re
from typing import Any

import pytest

from resolutions.languages.letters import HAN
from resolutions.text.blocks import read_blocks
from resolutions.text.read import source_from_text
from support.examples import case_file

CASES = case_file("running_lines")
PAGE = 1_100
"""Characters of a page, in which a Chinese sign counts for three."""
FEW = range(1, 8)


@pytest.mark.parametrize("language", CASES["pages"])
@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_running_lines(case: dict[str, Any], language: str) -> None:
    words = _words(**CASES["pages"][language])
    text = case["text"].format(**words)
    source = source_from_text("x.md", text)
    found = read_blocks(source)
    dropped = [one.format(**words) for one in case.get("dropped", [])]
    assert [source.text[start:end] for start, end in sorted(found.dropped)] == dropped
    assert [one.code for one in (*source.diagnostics, *found.diagnostics)] == case.get("codes", [])
    for one in case.get("cut", []):
        text = text.replace(one, "", 1)
    kept = [block.text for block in found.blocks]
    assert _plain(kept) == _plain(_without(text, dropped))


def _words(recital: str, numbered: str, short: str, of: str, **words: str) -> dict[str, str]:
    """What stands in braces in the texts of the cases, in a language."""
    wide = 3 if re.match(f"[{HAN}]", recital) else 1
    times = PAGE // (len(recital) * wide) + 1
    half = len(recital) // 2
    space = recital.find(" ", half)
    cut = half if space < 0 else space
    counts = {f"{name}{number}": form.format(number) for name, form in (("short", short), ("of", of)) for number in FEW}
    return {
        **words,
        **counts,
        "recital": recital,
        "page": "\n\n".join([recital] * times),
        "numbered": "\n\n".join(f"{number}. {numbered}" for number in range(1, times + 1)),
        "begun": f"{recital} {recital[:cut]}".strip(),
        "rest": recital[cut:].strip(),
    }


def _without(text: str, dropped: list[str]) -> list[str]:
    """The lines of a text, without the first that is each of those that are dropped, in order."""
    lines = [line.strip() for line in text.replace("\f", "\n").split("\n")]
    for one in dropped:
        for line in one.split("\n"):
            lines.remove(line.strip())
    return lines


def _plain(lines: list[str]) -> list[str]:
    """All signs of some lines: a number may come before its paragraph."""
    return sorted("".join("".join(lines).split()))
