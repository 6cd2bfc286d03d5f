"""Texts made to be slow are read as any other: none costs more than in proportion to its length.

What costs the square of its length would take minutes at this one, what backtracks would never end: the process that
reads them may take so much of the processor's time, far above what it needs, and is ended beyond.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from functools import partial
from typing import Any

import pytest

from support.examples import RESOLUTION, cases, sentence

CASES = cases("hostile/slow")
LENGTH = 30_000
SECONDS = 120
"""Of the processor's time, for all of them; they take some ten."""
READ = """
import json, sys
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
for text in json.load(sys.stdin):
    documents = parse_source(source_from_text("a.md", text))
    print(sum(len(unit.text) for document in documents for unit in document.units), flush=True)
"""


def slow(case: dict[str, Any]) -> str:
    piece = case["piece"] + ("\n" if case.get("lines") else "")
    words = f"{case.get('begin', '')}{piece * (LENGTH // len(piece))}{case.get('end', '')}"
    return RESOLUTION.format(words=words, number=2553)


@pytest.fixture(scope="module")
def lengths() -> dict[str, int]:
    """How many characters the units of each text have, by its name, up to the one at which the process was ended."""
    done = subprocess.run(
        [sys.executable, "-c", READ],
        input=json.dumps([slow(case) for case in CASES]),
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_CPU, (SECONDS, SECONDS)),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return dict(zip(map(sentence, CASES), map(int, done.stdout.split()), strict=False))


@pytest.mark.parametrize("name", [sentence(case) for case in CASES])
def test_a_text_made_to_be_slow_is_read(name: str, lengths: dict[str, int]) -> None:
    assert name in lengths, (
        f"all that were read took more than {SECONDS} seconds; the first that is missing is the slow one"
    )
    assert lengths[name] > 100, "the text around it is there"
