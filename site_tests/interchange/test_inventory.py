"""The inventory, resolved by Sphinx itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from sphinx.util.inventory import InventoryFile

from resolutions.corpus.collection import read_collection
from resolutions.formats.inventory import inventory
from support.documents import document, unit

CONF = """\
extensions = ["sphinx.ext.intersphinx"]
intersphinx_mapping = {{"un": ("https://un.test/site", {inventory!r})}}
html_theme = "basic"
"""
PAGE = """\
Elsewhere
=========

:ref:`S/RES/2553#op20-a`, :ref:`its text <S/RES/2553>`, :external+un:ref:`letter-2020-12-03#p9`
"""


@pytest.mark.slow
def test_sphinx_resolves_a_reference_to_a_paragraph_of_the_site(seed_source: Path, tmp_path: Path) -> None:
    path = tmp_path / "objects.inv"
    path.write_bytes(inventory(read_collection(seed_source.parent).documents, "Resolutions"))
    (tmp_path / "conf.py").write_text(CONF.format(inventory=str(path)), encoding="utf-8")
    (tmp_path / "index.rst").write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-n", str(tmp_path), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = LexborHTMLParser((tmp_path / "out" / "index.html").read_text(encoding="utf-8"))
    assert [(link.text(), link.attributes["href"]) for link in page.css("a.external")] == [
        ("S/RES/2553 (2020), OP20(a)", "https://un.test/site/en/S/RES/2553/#op20-a"),
        ("its text", "https://un.test/site/en/S/RES/2553/"),
        (page.css("a.external")[2].text(), "https://un.test/site/es/letter-2020-12-03/#p9"),
    ]
    assert page.css("a.external")[2].text().startswith("Carta de fecha 3 de diciembre de 2020")


def test_a_further_language_has_its_code_behind_the_name() -> None:
    units = [unit("op1", "operative", "Decides;")]
    data = inventory([document(units), document(units, language="fr")], "a\nb", "index.html")
    assert data.splitlines()[1] == b"# Project: a b"
    read = InventoryFile.loads(data, uri="https://un.test")
    assert {name: item.uri for name, item in read.data["std:label"].items()} == {
        "S/RES/9001": "https://un.test/en/S/RES/9001/index.html",
        "S/RES/9001#op1": "https://un.test/en/S/RES/9001/index.html#op1",
        "S/RES/9001@fr": "https://un.test/fr/S/RES/9001/index.html",
        "S/RES/9001@fr#op1": "https://un.test/fr/S/RES/9001/index.html#op1",
    }


@pytest.mark.parametrize(
    ("languages", "first"), [((), "en"), (("fr", "en"), "fr"), (("ru",), "en"), (("ru", "es"), "es")]
)
def test_the_name_alone_is_the_sites_own_languages_whichever_source_comes_first(
    languages: tuple[str, ...], first: str
) -> None:
    units = [unit("op1", "operative", "Decides;")]
    documents = [document(units, language=language) for language in ("zh", "es", "en", "fr")]
    read = InventoryFile.loads(inventory(documents, "", languages=languages), uri="").data["std:label"]
    assert read["S/RES/9001"].uri == f"{first}/S/RES/9001/"
    assert read["S/RES/9001#op1"].uri == f"{first}/S/RES/9001/#op1"
    others = {"zh", "es", "en", "fr"} - {first}
    assert {name for name in read if "@" in name and "#" not in name} == {f"S/RES/9001@{code}" for code in others}


def test_a_paragraph_that_one_language_alone_has_is_found_by_its_name_alone() -> None:
    both, own = unit("op1", "operative", "Decides;"), unit("op2", "operative", "Décide;")
    documents = [document([both, own], language="ar"), document([both, own], language="fr"), document([both])]
    read = InventoryFile.loads(inventory(documents, ""), uri="").data["std:label"]
    assert read["S/RES/9001#op1"].uri == "en/S/RES/9001/#op1"
    assert read["S/RES/9001#op2"].uri == read["S/RES/9001@fr#op2"].uri == "fr/S/RES/9001/#op2"
    assert read["S/RES/9001@ar#op2"].uri == "ar/S/RES/9001/#op2"


def test_no_title_breaks_an_entry() -> None:
    data = inventory([document([unit("p1", "paragraph")], symbol="", title="a\n\rb c py:class 1 x -\x85\u2028d")], "")
    assert len(InventoryFile.loads(data, uri="").data["std:label"]) == 2
