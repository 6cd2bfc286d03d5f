"""The pieces of the index: bytes as signs, the same of the same documents, and what a change of these changes."""

from __future__ import annotations

import html
import os
import subprocess
import sys
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolutions.languages import LANGUAGES
from resolutions.search import IndexCache, build
from resolutions.search.ranges import planes
from resolutions.search.scripts import encoded, encoding, in_signs, packed
from resolutions.search.texts import SHORTEST, runs
from support.building import REPOSITORY
from support.examples import CASES as CASE_FILES
from support.packing import content, from_signs
from support.paragraphs import document


@given(st.binary(max_size=60))
def test_bytes_are_written_as_signs_that_a_string_can_hold(told: bytes) -> None:
    written = in_signs(told)
    signs = written.decode("utf-16-le")  # no half of a pair stands alone
    assert from_signs(signs) == told
    assert not set(signs) & set('"\\\n\r')


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_its_encoding_and_every_other_sign_is_told_by_its_number(language: str) -> None:
    assert html.unescape(encoded("a & &#38; б 中 é ة", language).decode(encoding(language))) == "a & &#38; б 中 é ة"


@pytest.mark.parametrize(("language", "text"), [("ru", "мир"), ("ar", "السلام"), ("zh", "和平"), ("fr", "sécurité")])
def test_a_languages_letters_take_few_bytes(language: str, text: str) -> None:
    assert len(encoded(text, language)) == len(text) * (2 if language == "zh" else 1)


def test_every_piece_is_one_call_whatever_the_text_holds() -> None:
    hostile = '");alert(1)//</script>\n\ttab\u2028\u0000'
    files = dict(build([document("S/RES/9001", hostile, "Second"), document('S/RES/9002"', hostile)]))
    pieces = {path: content(script) for path, script in files.items()}
    lines = pieces["search/en/text-0.js"].decode().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["", "op1", "op2", "", "op1"]


BUILT = """
import sys
from pathlib import Path
from resolutions.corpus.collection import read_collection
from resolutions.runtime import digest_of
from resolutions.search import build

documents = [one for folder in sys.argv[1:] for one in read_collection(Path(folder)).documents]
print(len(documents), digest_of(tuple(build(documents))))
"""
"""A program that tells how many documents some folders hold, and a digest of all pieces of their index, in order."""


def test_the_same_documents_give_the_same_bytes_in_every_process() -> None:
    """The order of a set differs from one process to the next, by the seed of its hashes."""
    arguments = [
        sys.executable,
        "-c",
        BUILT,
        str(REPOSITORY / "content" / "sources"),
        str(CASE_FILES / "six_languages"),
    ]
    told = {
        subprocess.run(
            arguments, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1, told
    assert int(told.pop().split()[0]) > len(LANGUAGES)


@given(st.lists(st.lists(st.text(alphabet="abc é中 -", max_size=8), min_size=1, max_size=3), max_size=3))
def test_an_index_after_others_is_as_one_from_nothing(edited: list[list[str]]) -> None:
    """Whatever was there before: words that are no more, texts that are new, documents that are gone."""
    cache = IndexCache()
    first = [document("S/RES/9001", "Water and salt", "é b"), document("S/RES/9002", "Eau", language="fr")]
    second = [document(f"S/RES/{number}", *texts) for number, texts in enumerate(edited, 9001)]
    for documents in (first, second, first):
        assert dict(build(documents, cache=cache)) == dict(build(documents))


def test_the_files_of_a_language_depend_on_its_documents_alone() -> None:
    english, french = document("S/RES/9001", "Water"), document("S/RES/9002", "Eau", language="fr")
    both, alone = dict(build([english, french])), dict(build([english]))
    assert {path: both[path] for path in alone if "/en/" in path} == {p: s for p, s in alone.items() if "/en/" in p}


def test_a_change_of_a_text_changes_the_version_of_all_pieces() -> None:
    old, new = dict(build([document("S/RES/9001", "Water")])), dict(build([document("S/RES/9001", "Fire")]))
    assert old["search/en/weights.js"].split(b'"')[3] != new["search/en/weights.js"].split(b'"')[3]


@given(st.lists(st.integers(0, 2**24 - 1), max_size=50))
def test_planes_keep_numbers_below_two_to_the_24(numbers: list[int]) -> None:
    octets, total = planes(np.array(numbers, dtype=np.uint32)), len(numbers)
    read = [octets[at] | octets[at + total] << 8 | octets[at + 2 * total] << 16 for at in range(total)]
    assert read == numbers


def test_a_text_that_is_longer_than_a_run_stands_alone() -> None:
    draw = Random(7)
    short, long = ("".join(chr(0x61 + draw.randrange(26)) for _ in range(size)) for size in (500, 50_000))
    told = document("S/RES/9001", short, short, long, short)
    assert [run.units for run in runs([told], [(told.symbol, told.id)])] == [2, 1, 1]


@pytest.mark.parametrize(("language", "first", "letters"), [("en", 0x61, 26), ("ru", 0x430, 32), ("zh", 0x4E00, 2000)])
def test_runs_of_text_are_packed_as_large_in_every_script(language: str, first: int, letters: int) -> None:
    draw = Random(7)
    texts = ["".join(chr(first + draw.randrange(letters)) for _ in range(500)) for _ in range(200)]
    told = [document(f"S/RES/9{number:03}", text, language=language) for number, text in enumerate(texts)]
    *full, _ = runs(told, [(one.symbol, one.id) for one in told])
    assert full
    sizes = [len(packed(encoded(run.text, language))) for run in full]
    assert all(0.8 * SHORTEST < size < 1.2 * SHORTEST for size in sizes), sizes
