"""Nothing that comes from content gives orders to a terminal or to the runner of a continuous integration server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support import programs
from support.building import Project
from support.examples import RESOLUTION

ORDER = "::error file=x::owned"
EVIL = (ORDER, "##[command]owned", "\x1b[2J\x1b]0;owned\x07", "\u202edenwo", "x\n::stop-commands::owned", "##vso[x]y")
"""Of a CI runner, of a terminal, of the eye, of a line end, of another runner."""
UNPRINTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def steers(output: str) -> list[str]:
    """The lines that a terminal or a runner would obey, as it reads them."""
    lines = re.split(r"\r\n|\n|\r", output)
    return [ascii(line) for line in lines if line.lstrip().startswith("::") or re.search(r"##(?:vso)?\[", line)] + [
        ascii(line) for line in lines if UNPRINTED.search(line)
    ]


def hostile(project: Project) -> Project:
    """A source for each order, which stands in its name, in the front matter, in the text and in a citation."""
    for number, order in enumerate(EVIL, 2501):
        name = f"{order.replace('/', '_')}.md"
        text = RESOLUTION.format(words=f"its resolution 1325 (2001), {order}", number=number)
        field = order.encode("unicode_escape").decode().replace('"', "").replace("\\x1b", "\\e")
        front = f'---\ntitle: "{field}"\nthemes: ["{field.replace(chr(92), "")}"]\n"{field}": 1\n---\n'
        project.source(name, front + text)
        project.source(f"empty {name}", "")
        project.source(f"bytes {name}", b"\xff")
    return project


def run(project: Project, *arguments: str, by: str = "mkdocs_resolutions") -> str:
    """All that a program prints."""
    output = programs.run(by, *arguments, folder=project.folder, merged=True).stdout.decode("utf-8", "strict")
    assert "Traceback" not in output, output
    return output


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_report_of_check_gives_no_orders(project: Project, form: str) -> None:
    output = run(hostile(project), "check", "docs", "--format", form)
    assert "owned" in output
    assert steers(output) == []


def test_annotations_are_ours_alone(project: Project) -> None:
    output = run(hostile(project), "check", "docs", "--format", "github")
    ours = re.compile(r"::(?:error|warning|notice) file=[^:,]+(?:,line=\d+,col=\d+)?,title=[a-z-]+::")
    lines = output.splitlines()
    assert len(lines) > 3 * len(EVIL)
    assert [ascii(line) for line in lines if not ours.match(line)] == []
    assert [ascii(line) for line in lines if UNPRINTED.search(line)] == []


@pytest.mark.parametrize("form", ["jsonl", "tree"])
def test_parse_gives_no_orders(project: Project, form: str) -> None:
    names = [str(path) for path in sorted((hostile(project).folder / "docs" / "sources").iterdir())]
    assert steers(run(project, "parse", "--format", form, *names)) == []


def test_a_command_line_that_is_wrong_is_printed_visibly(project: Project) -> None:
    output = run(project, "check", "docs", ORDER, EVIL[2], "x\n::error::owned")
    assert "unrecognized arguments" in output
    assert steers(output) == []


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_a_comparison_gives_no_orders(project: Project, form: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    (empty / "sources").mkdir(parents=True)
    output = run(hostile(project), "compare", str(empty), "docs", "--format", form)
    assert "owned" in output
    assert steers(output) == []


@pytest.mark.parametrize("by", ["mkdocs", "mkdocs_resolutions"])
def test_a_build_gives_no_orders(project: Project, by: str) -> None:
    """MkDocs names an own page, too, whose name gives an order."""
    hostile(project).write(f"docs/{ORDER.replace('/', '_')}.md", f"# {ORDER}\n\n[{ORDER}]({ORDER})\n")
    output = run(project, "build", by=by)
    assert "owned" in output
    assert "1325" in output, "the warnings are there"
    assert steers(output) == []
    assert (project.folder / "site" / "en" / "S" / "RES" / "2501" / "index.html").exists()


def test_an_error_that_ends_a_build_gives_no_orders(project: Project) -> None:
    project.source("good.md", RESOLUTION.format(words="it", number=2553))
    project.write("docs/themes.yml", '"\\e[2J\\n::error::owned": 1\n')
    for by in ("mkdocs", "mkdocs_resolutions"):
        assert steers(run(project, "build", by=by)) == []
