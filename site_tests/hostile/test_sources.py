"""A hostile or broken source gets a clear diagnostic: no file out, no traceback, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from support.building import Build, Project
from support.examples import RESOLUTION


def resolution(words: str, number: int = 2553) -> str:
    """A small resolution whose only preambular paragraph, on line 11, recalls those words."""
    return RESOLUTION.format(words=words, number=number)


def lines_naming(build: Build, name: str) -> list[str]:
    return [line for line in build.output.splitlines() if name in line]


def assert_no_traceback(build: Build) -> None:
    assert "Traceback" not in build.output, build.output


SYMBOLS = (
    "../../../../escaped",
    "/etc/escaped",
    "S/RES/../../../escaped",
    "C:\\escaped",
    "S/RES/2553/../../../../escaped",
    "..",
    ".",
    "S//RES//escaped",
    "%2e%2e/escaped",
    "S/RES/" + "9" * 5000,
    "escaped?x=1#y",
    "<script>alert(1)</script>",
)


def test_a_symbol_in_the_front_matter_leads_nowhere_outside_the_site(project: Project) -> None:
    names = [f"x{number}.md" for number in range(len(SYMBOLS))]
    for number, (name, symbol) in enumerate(zip(names, SYMBOLS, strict=True), start=2501):
        quoted = symbol.replace("'", "''")
        # What a text says of itself may stand for a symbol that is refused: no two say the same.
        project.source(name, f"---\nsymbol: '{quoted}'\n---\n" + resolution(f"what {name} states", number))
    before = outside(project)
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0, build.output
    assert outside(project) == before
    pages = [build.page(path.removesuffix("index.html")) for path in build.files() if path.endswith("index.html")]
    texts = [LexborHTMLParser(page).text() for page in pages]
    for name, symbol in zip(names, SYMBOLS, strict=True):
        assert lines_naming(build, name), f"no diagnostic names the source of {symbol[:30]}:\n{build.output}"
        assert any(f"what {name} states" in text for text in texts), f"the document of {symbol[:30]} is lost"


def outside(project: Project) -> set[str]:
    """Every path beside the site's own folder: in the project and in the folders above it that a path trick reaches."""
    site = project.folder / "site"
    return (
        {
            str(path)
            for path in project.folder.parent.rglob("*")
            if path != site and site not in path.parents and ".cache" not in path.parts
        }
        | {str(path) for path in Path("/").glob("*escaped*")}
        | {str(path) for path in Path("/etc").glob("*escaped*")}
    )


def test_a_nul_in_the_symbol_is_refused(project: Project) -> None:
    project.source("x.md", '---\nsymbol: "S/RES/25\\053"\n---\n' + resolution("it"))
    build = project.build()
    assert_no_traceback(build)
    assert lines_naming(build, "x.md")


def test_an_empty_file_gets_a_diagnostic_and_the_others_their_pages(project: Project) -> None:
    project.source("empty.md", "")
    project.source("good.md", resolution("its statement"))
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0
    assert lines_naming(build, "empty.md")
    assert "its statement" in build.page("en/S/RES/2553/")


def test_a_file_that_is_not_utf_8_gets_a_diagnostic_with_its_place(project: Project) -> None:
    project.source("latin.md", resolution("la résolution").encode("latin-1"))
    project.source("good.md", resolution("its statement"))
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0
    (line,) = lines_naming(build, "latin.md")
    assert "latin.md:11" in line
    assert "UTF-8" in line
    assert "its statement" in build.page("en/S/RES/2553/")


@pytest.mark.parametrize("fault", ["", "\xff"], ids=["an empty file", "a file that is not UTF-8"])
def test_a_source_without_a_page_fails_a_strict_build(project: Project, fault: str) -> None:
    project.source("bad.md", fault.encode("latin-1"))
    build = project.build("--strict")
    assert_no_traceback(build)
    assert build.code != 0
    assert lines_naming(build, "bad.md")


@pytest.mark.slow
@pytest.mark.parametrize(
    "repeated", [150_000, pytest.param(550_000, marks=pytest.mark.only_soak)], ids=["5 megabytes", "18 megabytes"]
)
def test_megabytes_in_one_line_are_one_paragraph_and_none_is_lost(project: Project, repeated: int) -> None:
    line = "Recalling " + "the matter of which it is seized " * repeated + "and its end,"
    project.source("long.md", resolution("it") + "\n2. " + line)
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0
    assert build.page("en/S/RES/2553/").count("of which it is seized") >= repeated


def test_two_documents_of_one_symbol_keep_the_first_and_name_both(project: Project) -> None:
    project.source("a.md", resolution("the first text"))
    project.source("b.md", resolution("the second text"))
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0
    assert any("b.md" in line and "a.md" in line for line in build.output.splitlines()), build.output
    assert "the first text" in build.page("en/S/RES/2553/")
    assert project.build("--strict").code != 0


def test_an_unresolved_citation_is_a_warning_with_its_place_and_fails_a_strict_build(project: Project) -> None:
    project.source("x.md", resolution("its resolution 1325 (2001)"))
    build = project.build()
    assert build.code == 0
    assert any("x.md:11:" in line and "1325" in line for line in build.output.splitlines()), build.output
    assert project.build("--strict").code != 0


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (["parse", "pipe.md", "good.md"], 2),
        (["export", "--format", "ris", "pipe.md", "good.md"], 2),
        (["wording", "pipe.md", "content"], 2),
        (["check", "content", "--catalogue", "pipe.md"], 1),
        (["check", "named"], 1),
    ],
    ids=["parse", "export", "wording", "catalogue", "themes"],
)
def test_nobody_waits_for_a_named_pipe(command: list[str], status: int, tmp_path: Path) -> None:
    for folder in ("content", "named"):
        (tmp_path / folder / "sources").mkdir(parents=True)
        (tmp_path / folder / "sources" / "a.md").write_text(resolution("that", 2554), encoding="utf-8")
    (tmp_path / "good.md").write_text(resolution("that"), encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.md")
    os.mkfifo(tmp_path / "named" / "themes.yml")
    done = subprocess.run(
        [sys.executable, "-m", "resolutions", *command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    said = done.stderr.decode() + done.stdout.decode()
    assert done.returncode == status, said
    assert "cannot be read (it is a named pipe, which may never end); mend its path" in said
    assert ("S/RES/2553" in said) == ("good.md" in command)


def test_the_pipe_of_a_shell_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(resolution("that"), encoding="utf-8")
    script = f"{sys.executable} -m resolutions parse <(cat good.md)"
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert b'"S/RES/2553"' in done.stdout, done.stderr
