"""What programs read of the hostile site is well-formed, and says the texts as they are."""

from __future__ import annotations

import csv
import io
import json
import re
from codecs import BOM_UTF16_LE
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from support.building import Build
from support.hostile import GOOD, address, numbered
from support.packing import handed_over

TEXTS = numbered()
NAMES = [case["name"] for _, case in TEXTS]


def read(site: Path, path: str) -> Any:
    return json.loads((site / path).read_text(encoding="utf-8"))


def test_every_file_of_json_is_json(hostile: Build) -> None:
    paths = [path for path in hostile.files() if path.endswith(".json")]
    assert len(paths) > len(TEXTS)
    for path in paths:
        read(hostile.site, path)


def test_every_file_of_xml_is_xml_without_a_doctype(hostile: Build) -> None:
    paths = [path for path in hostile.files() if path.endswith((".xml", ".svg"))]
    assert sum(path.endswith("feed.xml") for path in paths) > len(TEXTS)
    for path in paths:
        root = etree.parse(hostile.site / path, etree.XMLParser(resolve_entities=False, no_network=True))
        assert not root.docinfo.doctype, path
        assert not root.xpath("//*[local-name()='script']"), path


@pytest.mark.parametrize(("number", "case"), TEXTS, ids=NAMES)
def test_data_and_structured_data_say_the_title_as_it_is(hostile: Build, number: int, case: dict[str, Any]) -> None:
    title = " ".join(case["text"].split())
    assert read(hostile.site, f"{address(number)}document.json")["title"] == title
    tree = LexborHTMLParser(hostile.page(address(number)))
    blocks = [json.loads(node.text()) for node in tree.css("script[type='application/ld+json']")]
    assert blocks
    assert title in json.dumps(blocks, ensure_ascii=False).replace('\\"', '"').replace("\\\\", "\\")


def test_tables_have_as_many_cells_in_each_row_as_columns(hostile: Build) -> None:
    tables = [path for path in hostile.files() if path.startswith("data/") and path.endswith(".csv")]
    filled = 0
    for path in tables:
        columns, *rows = csv.reader(
            io.StringIO((hostile.site / path).read_text(encoding="utf-8"), newline=""), strict=True
        )
        filled += bool(rows)
        assert {len(row) for row in rows} <= {len(columns)}, path
    assert filled > 2


def test_no_text_of_a_source_opens_a_table_of_others(hostile: Build) -> None:
    """The first cell of each row is an identifier of ours: a formula in it would run where a row is pasted."""
    tables = [path for path in hostile.files() if path.startswith("data/") and path.endswith(".csv")]
    lines = {path: (hostile.site / path).read_text(encoding="utf-8").splitlines() for path in tables}
    assert sum(len(rows) > len(TEXTS) for rows in lines.values()) > 2
    for path, rows in lines.items():
        assert not [row for row in rows if row.startswith(("=", "+", "-", "@", "\t"))], path


def test_no_text_ends_what_holds_it_in_a_script(hostile: Build) -> None:
    """Cards and the search's index are scripts, which pages name as files: each is one call, with nothing but data.
    The dialogs of the search are left out, as they hold no text of a source."""
    paths = [
        path
        for path in hostile.files()
        if path.endswith(".js") and path.startswith(("search/", "en/")) and "/dialog-" not in path
    ]
    told: dict[str, Any] = {}
    packed = 0
    for path in paths:
        content = (hostile.site / path).read_bytes()
        if content.startswith(BOM_UTF16_LE):
            handed_over(content)  # the one call that the file is
            packed += 1
            continue
        text = content.decode("utf-8")
        call = re.fullmatch(r"resolutions[A-Z][A-Za-z]+\((.*)\);?\n?", text)
        assert call, path
        told[path] = json.loads(f"[{call[1]}]")
        assert not set(text) & {"\u2028", "\u2029"}, path
    assert packed > 2
    names = [name for path, (data, *_) in told.items() if "/cards/" in path for _, name in data["themes"]]
    assert sum("<script" in name.lower() for name in names) > 2


def test_the_data_of_the_good_document_are_as_ever(hostile: Build) -> None:
    told = read(hostile.site, f"{address(GOOD)}document.json")
    assert (told["id"], told["title"]) == (f"S/RES/{GOOD}", "On wells")
    assert told["units"][-1]["text"]
