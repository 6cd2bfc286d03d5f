"""Coverage-guided fuzzing of sources and front matter, where atheris is installed (`pip install atheris`).

    python site_tests/library/coverage_fuzz.py -runs=100000 [FOLDER OF INPUTS]

Anything but documents whose anchors are unique, or one of the library's own errors, ends it with the input.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["resolutions"]):
    from resolutions.corpus.parse_cache import parse_bytes
    from resolutions.errors import ResolutionsError
    from resolutions.parse import parse_source
    from resolutions.text.read import source_from_text


def parse(data: bytes) -> None:
    """One input: as the bytes of a file, and as front matter and text."""
    parse_bytes("fuzzed.md", data)
    text = data.decode("utf-8", "replace")
    for whole in (text, f"---\n{text}", f"Resolution 2553 (2020)\n\nThe Security Council,\n\n1. Decides {text}"):
        for document in parse_source(source_from_text("fuzzed.md", whole)):
            anchors = [unit.anchor for unit in document.units]
            if len(set(anchors)) != len(anchors):
                raise AssertionError(f"an anchor stands twice: {anchors}")


def one_input(data: bytes) -> None:
    try:
        parse(data)
    except ResolutionsError:
        return


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
