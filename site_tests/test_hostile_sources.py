"""A hostile or broken source gets a clear diagnostic: no markup in, no file out, no traceback, nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from support.building import Build, Project
from support.examples import RESOLUTION
from support.pages import words


def resolution(words: str, number: int = 2553) -> str:
    """A small resolution whose only preambular paragraph, on line 11, recalls those words."""
    return RESOLUTION.format(words=words, number=number)


MARKUP = {
    "a script": "<script>alert(1)</script> its previous resolutions",
    "an event handler": '<img src=x onerror="alert(1)"> its previous resolutions',
    "a frame": '<iframe src="https://example.org/"></iframe> its previous resolutions',
    "a closing tag of the page's own": "</article></main></body></html> its previous resolutions",
    "a comment": "<!-- its previous --> resolutions",
    "a style": "<style>body{display:none}</style> its previous resolutions",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; its previous resolutions",
    "a script link": "[its previous resolutions](javascript:alert(1))",
    "a script link in capitals and entities": "[its previous resolutions](JaVaScRiPt&#58;alert(1))",
    "a data link": "[its previous resolutions](data:text/html;base64,PHNjcmlwdD4=)",
    "a file link": "[its previous resolutions](file:///etc/passwd)",
    "a template expression": "{{ config }} and {{ 7 * 7 }} its previous resolutions",
    "a template statement": "{% include 'main.html' %} its previous {% raw %} resolutions",
    "an attribute's end": "\"><svg onload=alert(1)> ' onmouseover=alert(1) its previous resolutions",
}


def page_of(build: Build, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(build.page(address))


def active_content(tree: LexborHTMLParser) -> list[str]:
    """Whatever in the page's main part could run, load or lead somewhere dangerous."""
    found = []
    for node in tree.css("article *"):
        for name, value in node.attributes.items():
            scheme = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()
            if name.startswith("on") or scheme.startswith(("javascript:", "data:", "vbscript:", "file:")):
                found.append(f"{node.tag} {name}={value}")
    loading = tree.css("article script, article iframe, article object, article img, article style")
    return found + [node.html or "" for node in loading]


def lines_naming(build: Build, name: str) -> list[str]:
    return [line for line in build.output.splitlines() if name in line]


def assert_no_traceback(build: Build) -> None:
    assert "Traceback" not in build.output, build.output


@pytest.fixture(scope="module")
def marked_up(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """One site of a resolution for each kind of markup."""
    project = Project.new(tmp_path_factory.mktemp("markup"))
    for number, text in enumerate(MARKUP.values(), start=2501):
        project.source(f"{number}.md", resolution(text, number))
    build = project.build()
    assert build.code == 0, build.output
    return build


@pytest.mark.parametrize(("number", "kind"), list(enumerate(MARKUP, start=2501)), ids=list(MARKUP))
def test_markup_in_a_source_is_shown_as_text(marked_up: Build, number: int, kind: str) -> None:
    tree = page_of(marked_up, f"en/S/RES/{number}/")
    assert active_content(tree) == []
    paragraph = tree.css_first("#pp1")
    assert paragraph is not None
    shown = words(paragraph.text())
    expected = words(re.sub(r"\[([^\]]*)\]\([^\s]*\)", r"\1", MARKUP[kind]))
    if kind == "entities":  # they may be shown as written or as what they stand for; both are text
        shown = [word for word in shown if word not in ("lt", "gt")]
        expected = [word for word in expected if word not in ("lt", "gt")]
    assert [word for word in expected if word not in shown] == []


def test_template_expressions_are_not_evaluated(marked_up: Build) -> None:
    number = 2501 + list(MARKUP).index("a template expression")
    text = "".join(node.text() for node in page_of(marked_up, f"en/S/RES/{number}/").css("#pp1"))
    assert "{{ 7 * 7 }}" in text
    assert "49" not in text


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
def test_fifty_megabytes_in_one_line_are_one_paragraph_and_none_is_lost(project: Project) -> None:
    line = "Recalling " + "the matter of which it is seized " * 1_500_000 + "and its end,"
    project.source("long.md", resolution("it") + "\n2. " + line)
    build = project.build()
    assert_no_traceback(build)
    assert build.code == 0
    assert build.page("en/S/RES/2553/").count("of which it is seized") >= 1_500_000


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
