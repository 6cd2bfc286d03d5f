"""Parsed documents against the labelled ones, by the scorer that comes with the labels."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LEAST_UNITS, LEAST_CITATIONS = "0.99", "0.99"
"""Shares of the units, and F1 of the citations, over all labelled documents."""


def test_the_labelled_documents_are_read_as_people_read_them(shared: Path) -> None:
    names = [path.name.removesuffix(".labels.tsv") for path in sorted((shared / "labels/dev").glob("*.labels.tsv"))]
    sources = [str(path) for name in names for path in shared.glob(f"corpus/*/{name}.txt")]
    assert names
    assert len(sources) == len(names)
    parsed = subprocess.run(
        [sys.executable, "-m", "resolutions", "parse", "--format", "jsonl", *sources], check=True, capture_output=True
    )
    scored = subprocess.run(
        [
            sys.executable,
            shared / "score/score.py",
            shared / "labels/dev",
            "--show=20",
            f"--min-units={LEAST_UNITS}",
            f"--min-citations={LEAST_CITATIONS}",
        ],
        input=parsed.stdout,
        capture_output=True,
        check=False,
    )
    assert scored.returncode == 0, scored.stdout.decode()
