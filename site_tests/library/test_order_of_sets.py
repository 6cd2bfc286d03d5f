"""What is read and cited is the same in every process: the order of a set differs from one to the next."""

from __future__ import annotations

import os
import subprocess
import sys

READ = """
from resolutions.citations.cite import cite
from resolutions.parse import parse_source
from resolutions.text.read import source_from_text
from support.examples import cases, document

for case in cases("citations"):
    unit = {"anchor": "op1", "kind": "operative", "text": case["text"]}
    given = document({"id": "S/RES/2553", "language": case.get("language", "en"), "units": [unit]})
    print([(citation.surface, citation.target, citation.pinpoint) for citation in cite(given)])
for case in cases("structure"):
    for read in parse_source(source_from_text(case.get("path", "x.md"), case["text"])):
        print([(unit.anchor, unit.text) for unit in read.units], read.diagnostics)
"""
"""Prints what is cited in each example of a citation, and what is read of each example of a text."""


def test_examples_are_read_alike_in_every_process() -> None:
    first, second = (
        subprocess.run(
            [sys.executable, "-c", READ],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout.splitlines()
        for seed in ("0", "1")
    )
    assert len(first) > 2_000
    assert [lines for lines in zip(first, second, strict=True) if lines[0] != lines[1]] == []
