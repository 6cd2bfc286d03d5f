"""The tables of a site's data: Frictionless checks them by their own description, a graph library reads the edges."""

from __future__ import annotations

import csv
import io
import json
import shutil
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import frictionless
import networkx
import pytest
from frictionless.resources import TableResource

from resolutions.corpus.resolve import resolve
from resolutions.formats.data_package import TABLES, data_package
from resolutions.formats.network import EDGE_COLUMNS, NODE_COLUMNS, edge_rows, node_rows, weights
from resolutions.formats.tables import csv_table, spreadsheet_safe
from resolutions.model import Document
from support.building import Project
from support.documents import collection, document, unit
from support.tiers import rarely

MISFITS = {
    "a value": ("citations.csv", ",external,", ",elsewhere,", "citations", "constraint-error"),
    "a language": ("citations.csv", "S/RES/2553,en", "S/RES/2553,fr", "citations", "foreign-key"),
    "a column": ("citations.csv", "surface,", "words,", "citations", "incorrect-label"),
    "a node": ("citations-nodes.csv", "S/RES/2151,", "S/RES/1,", "citations-edges", "foreign-key"),
    "a number": ("citations-edges.csv", "Directed,1", "Directed,0", "citations-edges", "constraint-error"),
    "a day": ("documents.json", '"2020-12-03"', '"3 December"', "documents", "type-error"),
    "a kind": ("documents.json", '"kind":"letter"', '"kind":"note"', "documents", "constraint-error"),
    "a list": ("themes.json", '"core":[', '"core":"x","none":[', "themes", "type-error"),
}
"""Changes of a file, as its old and new words, with the table and the error in which they are seen."""


def problems(package: Path) -> list[tuple[str, str]]:
    """What Frictionless has to say against a package: the file and the kind of error."""
    with warnings.catch_warnings():
        # Frictionless forgets to close files that are compressed.
        warnings.simplefilter("ignore", ResourceWarning)
        report = frictionless.validate(str(package))
    assert report.valid == (report.stats["errors"] == 0)
    return [(task.name, error.type) for task in report.tasks for error in task.errors] + [
        ("", error.type) for error in report.errors
    ]


def test_the_tables_of_the_site_are_as_they_are_described(seed_site: Path) -> None:
    package = frictionless.Package(str(seed_site / "data" / "datapackage.json"))
    assert problems(seed_site / "data" / "datapackage.json") == []
    tables = [resource for resource in package.resources if isinstance(resource, TableResource)]
    rows = {table.name: table.read_rows() for table in tables}
    assert list(rows) == [table.name for table in TABLES]
    assert [row["id"] for row in rows["documents"]] == ["letter-2020-12-03", "S/RES/2553"]
    assert len(rows["citations"]) == 35
    others = [resource.path for resource in package.resources if not isinstance(resource, TableResource)]
    assert others == ["documents/en-2020.jsonl.gz", "documents/es-2020.jsonl.gz"]
    assert {row["documents"] is None for row in rows["themes"]} == {False}


@pytest.mark.parametrize("misfit", rarely(MISFITS, "a value", "a language", "a day", "a list"))
def test_what_does_not_fit_the_description_is_seen(seed_site: Path, tmp_path: Path, misfit: Sequence[str]) -> None:
    file, words, others, table, found = misfit
    data = shutil.copytree(seed_site / "data", tmp_path / "data")
    before = (data / file).read_text(encoding="utf-8")
    assert words in before
    (data / file).write_text(before.replace(words, others, 1), encoding="utf-8")
    assert (table, found) in problems(data / "datapackage.json")


def test_a_site_of_nothing_has_a_package_of_its_empty_tables(project: Project) -> None:
    project.write("docs/sources/.keep", "")
    done = project.build()
    assert done.code == 0, done.output
    package = done.site / "data" / "datapackage.json"
    assert problems(package) == []
    told = json.loads(package.read_text(encoding="utf-8"))
    assert [one["name"] for one in told["resources"]] == [
        "citations",
        "actions",
        "effects",
        "wording",
        "citations-nodes",
        "citations-edges",
    ]
    assert (told["name"], told["title"]) == ("elsewhere", "Elsewhere")
    assert "homepage" not in told


@pytest.mark.parametrize("title", ["Résolutions – 决议", "决议", '"}<'])
def test_a_package_has_a_name_that_the_standard_allows(title: str) -> None:
    told = json.loads(data_package(title, "https://site.test/un"))
    assert (told["title"], told["homepage"]) == (title, "https://site.test/un/")
    frictionless.Package.from_descriptor(told)


def network(*documents: Document) -> tuple[Any, dict[str, dict[str, str]]]:
    """The graph and its nodes, as a program has them that reads the two tables by the names of their columns."""
    held = collection(*documents)
    edges = weights((one, resolve(one, held)) for one in held.documents)
    head, *lines = csv_table(EDGE_COLUMNS, edge_rows(edges), mark=False).splitlines()
    assert head == "Source,Target,Type,Weight"
    columns = (("Type", str), ("Weight", int))
    graph = networkx.parse_edgelist(lines, delimiter=",", create_using=networkx.DiGraph, data=columns)
    nodes = csv.DictReader(io.StringIO(csv_table(NODE_COLUMNS, node_rows(held.documents, edges), mark=False)))
    return graph, {row["Id"]: row for row in nodes}


def saying(text: str, **facts: object) -> Document:
    return document([unit("pp1", "preambular", text)], **facts)


def test_the_graph_is_of_who_cites_whom_and_how_often() -> None:
    first = saying("Recalling resolution 1325 (2000), resolution 1325 (2000) and its resolution 9001 (2031),")
    second = saying("Recalling document S/PRST/2031/5 and the letter S/2020/1158,", id="S/RES/9002", symbol="")
    third = saying("Recalling,", id="S/PRST/2031/5", symbol="S/PRST/2031/5", date=None)
    graph, nodes = network(first, second, third)
    assert {(source, target): told["Weight"] for source, target, told in graph.edges(data=True)} == {
        ("S/RES/9001", "S/RES/1325"): 2,
        ("S/RES/9002", "S/PRST/2031/5"): 1,
        ("S/RES/9002", "S/2020/1158"): 1,
    }
    assert {told["Type"] for _, _, told in graph.edges(data=True)} == {"Directed"}
    assert set(graph) == set(nodes)
    assert {node for node, told in nodes.items() if told["Held"] == "true"} == {
        *("S/RES/9001", "S/RES/9002", "S/PRST/2031/5")
    }
    assert nodes["S/RES/1325"] == {
        "Id": "S/RES/1325", "Label": "S/RES/1325 (2000)", "Series": "S/RES", "Date": "", "Held": "false",
    }  # fmt: skip
    assert nodes["S/RES/9001"] == {
        "Id": "S/RES/9001", "Label": "S/RES/9001 (2031)", "Series": "S/RES", "Date": "2031-05-04", "Held": "true",
    }  # fmt: skip
    assert nodes["S/RES/9002"]["Label"] == "Resolution 9001 (2031)"


def test_a_mention_that_names_no_document_is_no_edge_and_a_missing_paragraph_is() -> None:
    graph, nodes = network(
        saying("Recalling resolution 1325 (1999), resolution 9000 (2031) and paragraph 7 of resolution 2100 (2013),"),
        saying("Recalling,", id="S/RES/2100"),
    )
    assert list(graph.edges) == [("S/RES/9001", "S/RES/2100")]
    assert list(nodes) == ["S/RES/9001", "S/RES/2100"]


def test_two_languages_of_a_document_do_not_cite_twice() -> None:
    english = saying("Recalling resolution 1325 (2000) and resolution 1325 (2000),")
    french = saying("Rappelant la résolution 1325 (2000),", language="fr")
    graph, nodes = network(english, french)
    assert graph["S/RES/9001"]["S/RES/1325"]["Weight"] == 2
    assert len(nodes) == 2


def test_a_document_that_is_held_and_neither_cites_nor_is_cited_is_a_node() -> None:
    graph, nodes = network(saying("Recalling,"))
    assert len(graph) == 0
    assert list(nodes) == ["S/RES/9001"]


def test_the_edges_add_up_to_the_mentions(seed_site: Path) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO((seed_site / "data" / name).read_text(encoding="utf-8-sig"))))

    mentions = Counter(
        (row["citing"], row["target"])
        for row in rows("citations.csv")
        if row["status"] in ("internal", "external") and row["citing"] != row["target"]
    )
    assert mentions == {(row["Source"], row["Target"]): int(row["Weight"]) for row in rows("citations-edges.csv")}


def test_no_cell_of_a_node_is_a_formula() -> None:
    hostile = '=HYPERLINK("https://elsewhere.test")'
    _, nodes = network(saying("Recalling,", id="letter-2031-05-04", symbol="", title=hostile))
    assert nodes["letter-2031-05-04"]["Label"] == spreadsheet_safe(hostile) == f"'{hostile}"
