"""A site of hostile texts, each in every field that a document, a theme or a catalogue has, and a good document."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from resolutions.themes.terms import expanded
from support.building import Build, Project
from support.examples import cases

MARKUP = cases("hostile/markup")
FIRST = 2501
"""The number of the first text's resolution."""
GOOD = 2600

CONFIG = """\
site_name: Wells
site_url: https://site.example/
theme: material
plugins: [resolutions: {akoma_ntoso: true, source_text: true, catalogue: catalogue.csv}]
"""

SOURCE = """\
---
title: {quoted}
themes: [t{number}]
---
United Nations

S/RES/{number} (2020)

Resolution {number} (2020)

Adopted by the Security Council on 3 December 2020

The Security Council,

Recalling {text}

*Recalling also* **{text}** and resolution {good}, {text},

## {text}

1. Requests the Secretary-General to report on {text} by 1 March 2021;

(a) To count {text};

2. Decides that {text}¹

| {text} | {text} |
|---|---|
| {text} | x |

3. Decides to remain seized of the matter.

__________

¹ {text}

[1] {text}
"""


def address(number: int) -> str:
    return f"en/S/RES/{number}/"


def numbered() -> list[tuple[int, dict[str, Any]]]:
    """Each text with the number of its resolution."""
    return list(enumerate(MARKUP, FIRST))


def term_of(text: str) -> str:
    """The text as a term: without the signs of endings where they are none, which a file of themes refuses."""
    try:
        expanded(text, "en")
    except ValueError:
        return text.translate(dict.fromkeys(map(ord, "()|")))
    return text


def hostile_site(folder: Path) -> Build:
    """The built site."""
    project = Project.new(folder, CONFIG)
    rows, themes = [], []
    for number, case in numbered():
        text = case["text"]
        stem = text.replace("/", "∕").replace("\\", "")[:60]
        project.source(
            f"{number} {stem}.md",
            SOURCE.format(number=number, text=text, quoted=json.dumps(text), good=f"{GOOD} (2021)"),
        )
        rows.append((f"S/RES/{number}", text, text))
        themes.append(
            {
                "id": f"t{number}",
                "name": {"en": text},
                "description": {"en": text},
                "terms": {"en": [term_of(text), "count"]},
            }
        )
    project.source(f"{GOOD}.md", SOURCE.format(number=GOOD, text="wells", quoted="On wells", good=f"{FIRST} (2019)"))
    themes.append(
        {"id": f"t{GOOD}", "name": {"en": "On wells"}, "description": {"en": "On wells"}, "terms": {"en": ["wells"]}}
    )
    table = io.StringIO()
    csv.writer(table).writerows([("symbol", "topic", "meeting"), *rows])
    project.write("docs/catalogue.csv", table.getvalue())
    project.write("docs/themes.yml", json.dumps(themes, ensure_ascii=False))
    return project.build()
