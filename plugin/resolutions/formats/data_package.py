"""`datapackage.json`: the tables of a site's data, described as Frictionless Data reads them (Data Package 2.0).

What a table's fields are, the published JSON Schemas say; here stands only what no JSON Schema can: which fields name
a row, and which name a row of another table.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..paths import slug
from .data import Json, schema
from .lines import LINES_SUFFIX

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    """Its schema's name, too."""
    form: str
    """The ending of its file: `csv`, or `json`, whose rows are the list that bears the table's name."""
    key: tuple[str, ...] = ()
    refers: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    """Fields, the table that they refer to, and its fields."""
    schema: str = ""
    """The schema's name, where it is another: of a list whose rows are a file of CSV too."""


TABLES = (
    _Table("documents", "json", ("id", "language")),
    _Table("documents-csv", "csv", ("id", "language"), schema="documents"),
    _Table("themes", "json", ("id",)),
    _Table("citations", "csv", refers=((("citing", "language"), "documents", ("id", "language")),)),
    _Table("actions", "csv", refers=((("document", "language"), "documents", ("id", "language")),)),
    _Table("effects", "csv", refers=((("document", "language"), "documents", ("id", "language")),)),
    _Table(
        "wording",
        "csv",
        ("document", "language", "anchor"),
        ((("document", "language"), "documents", ("id", "language")),),
    ),
    _Table("citations-nodes", "csv", ("Id",)),
    _Table(
        "citations-edges",
        "csv",
        ("Source", "Target"),
        ((("Source",), "citations-nodes", ("Id",)), (("Target",), "citations-nodes", ("Id",))),
    ),
)


def data_package(title: str, root: str, *, without: Container[str] = (), lines: Sequence[str] = ()) -> str:
    """The descriptor, to lie beside the tables. `root` is the site's absolute address, empty where it is not known.

    `without` names the tables that have no row: a list of none cannot be read as a table. `lines` are the names of the
    files of whole documents, which are no tables: an object a line, with lists in it.
    """
    told: Json = {
        "$schema": PROFILE,
        "name": slug(title.lower()) or "resolutions",
        "title": title,
        "homepage": f"{root}/" if root else "",
        "resources": [
            *(_resource(table, without) for table in TABLES if table.name not in without),
            *map(_lines_resource, lines),
        ],
    }
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False, indent=1) + "\n"


def _resource(table: _Table, without: Container[str]) -> Json:
    name = table.schema or table.name
    described: Mapping[str, Any] = json.loads(schema(name))
    is_list = table.form == "json" or table.schema
    listed = described["properties"][name]["items"] if is_list else described
    told: Json = {
        "name": table.name,
        "type": "table",
        "path": f"{name}.{table.form}",
        "description": described["description"],
        "format": table.form,
        "mediatype": "text/csv" if table.form == "csv" else "application/json",
        "encoding": "utf-8",
        "schema": {"fields": [_field(field, one, listed["required"]) for field, one in listed["properties"].items()]},
    }
    if table.form == "json":
        # The standard's own words first, then those of Frictionless's reader.
        told["dialect"] = {
            "property": table.name,
            "itemType": "object",
            "json": {"property": table.name, "keyed": True},
        }
    if table.key:
        told["schema"]["primaryKey"] = list(table.key)
    foreign = [
        {"fields": list(fields), "reference": {"resource": other, "fields": list(there)}}
        for fields, other, there in table.refers
        if other not in without
    ]
    if foreign:
        told["schema"]["foreignKeys"] = foreign
    return told


def _lines_resource(name: str) -> Json:
    return {
        "name": f"documents-{name.removesuffix(LINES_SUFFIX)}",
        "path": f"documents/{name}",
        "description": "Whole documents of a language and year, a JSON object a line: schema/lines.schema.json.",
        # Not `jsonl`: a reader would take the objects for the rows of a table.
        "format": "gz",
        "mediatype": "application/gzip",
    }


def _field(name: str, described: Mapping[str, Any], required: Container[str]) -> Json:
    """A field as Table Schema has it. An empty cell is a missing one there, so what may be empty is not required."""
    types = described.get("type", "string")
    may_miss = isinstance(types, list)
    kind = next(one for one in types if one != "null") if may_miss else types
    constraints: Json = {key: described[key] for key in ("enum", "minimum") if key in described}
    if name in required and not may_miss and (kind != "string" or "enum" in described or "minLength" in described):
        constraints["required"] = True
    told: Json = {
        "name": name,
        "type": "date" if described.get("format") == "date" else kind,
        "description": described.get("description", ""),
        "constraints": constraints,
    }
    return {key: value for key, value in told.items() if value}
