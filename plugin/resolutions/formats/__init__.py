"""The documents in the formats that other programs read, one module a format; every function is pure.

In: documents, their links and labels. Out: text, rows or XML.
"""

from __future__ import annotations

from .akoma_ntoso import Works, akoma_ntoso
from .bibliography import BibliographyEntry, bibtex, csl_json, entry, ris
from .calendars import LATEST_DUE, Event, calendar
from .citing import STYLES, citation, cited
from .data import SCHEMAS, document_json, documents_json, schema, themes_json
from .data_package import data_package
from .feeds import Feed, FeedItem, atom, latest
from .hosting import Allowed, headers, open_search, page_policy, robots
from .inventory import inventory
from .lines import LINES_FOLDER, LINES_SUFFIX, line, lines_name, lines_schema, packed, read_lines
from .linked_data import Meta, json_ld, linked_data, metadata
from .markdown import markdown_index, markdown_page, markdown_path
from .network import EDGE_COLUMNS, NODE_COLUMNS, edge_rows, node_rows, weights
from .safe_xml import append_text, xml_text
from .tables import (
    ACTION_COLUMNS,
    CITATION_COLUMNS,
    DOCUMENT_COLUMNS,
    EFFECT_COLUMNS,
    WORDING_COLUMNS,
    action_rows,
    citation_rows,
    csv_table,
    document_rows,
    effect_rows,
    wording_rows,
)

__all__ = [
    "ACTION_COLUMNS",
    "CITATION_COLUMNS",
    "DOCUMENT_COLUMNS",
    "EDGE_COLUMNS",
    "EFFECT_COLUMNS",
    "LATEST_DUE",
    "LINES_FOLDER",
    "LINES_SUFFIX",
    "NODE_COLUMNS",
    "SCHEMAS",
    "STYLES",
    "WORDING_COLUMNS",
    "Allowed",
    "BibliographyEntry",
    "Event",
    "Feed",
    "FeedItem",
    "Meta",
    "Works",
    "action_rows",
    "akoma_ntoso",
    "append_text",
    "atom",
    "bibtex",
    "calendar",
    "citation",
    "citation_rows",
    "cited",
    "csl_json",
    "csv_table",
    "data_package",
    "document_json",
    "document_rows",
    "documents_json",
    "edge_rows",
    "effect_rows",
    "entry",
    "headers",
    "inventory",
    "json_ld",
    "latest",
    "line",
    "lines_name",
    "lines_schema",
    "linked_data",
    "markdown_index",
    "markdown_page",
    "markdown_path",
    "metadata",
    "node_rows",
    "open_search",
    "packed",
    "page_policy",
    "read_lines",
    "ris",
    "robots",
    "schema",
    "themes_json",
    "weights",
    "wording_rows",
    "xml_text",
]
