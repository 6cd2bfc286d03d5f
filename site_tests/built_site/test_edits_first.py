"""After an edit `mkdocs serve` shows the edited document, and then, without a build of MkDocs, all that lists it."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_resolutions.pages import HOME_TEMPLATE
from mkdocs_resolutions.plugin import ResolutionsPlugin
from mkdocs_resolutions.serving import EditsFirst
from mkdocs_resolutions.state import Session
from mkdocs_resolutions.views.site import Site
from support.edits import EDITS, made, tree, written
from support.tiers import rarely

pytestmark = pytest.mark.building

PATIENCE = 60
"""Seconds until what should follow an edit is missed."""
URL = "http://127.0.0.1:8000/"
PAGE = "en/S/RES/2510/index.html"
OF_WORDS = ("a word", "a title", "a date", "a word of the other language", "a paragraph has another number")
"""Edits that leave every document its symbol and its language."""
OF_VERSIONS = ("a vote that the other language does not tell", "that vote goes")
"""Edits of one language version that change what is known of another one."""
OF_MORE = ("a symbol", "a theme's name")
OF_OTHERS = ("a document comes that cites others", "it goes", "a template", "an option")
"""Edits that MkDocs builds as before; `test_serve` has an example of them."""

OFTEN = ("of words", "of versions", "of more")


class Server:
    """What `mkdocs serve` does with a project, but for the port and the watching."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.project, self.site = project, folder / "site"
        self.session, self.builds = Session(), 0
        self.session.begin(serving=True)
        self.settled = folder / "settled"
        self._edits_first = EditsFirst(self.session, self.build, self.settled)

    def build(self) -> None:
        """As MkDocs's own builder does."""
        self.builds += 1
        config = load_config(str(self.project / "mkdocs.yml"), site_dir=str(self.site))
        plugin = config.plugins["resolutions"]
        assert isinstance(plugin, ResolutionsPlugin)
        plugin.session, config.site_url = self.session, URL
        build(config, serve_url=URL)

    def files_changed(self) -> None:
        self._edits_first()

    def page(self) -> str:
        return (self.site / PAGE).read_text("utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "served").mkdir()
    project = made(tmp_path / "project", 1)
    written("docs/start.md", f"---\ntemplate: {HOME_TEMPLATE}\n---\n# Start\n")(project)
    written("docs/two.md", "# Two\n\n[One](en/S/RES/2510/index.md), [all](data/documents.json)\n")(project)
    server = Server(project, tmp_path / "served")
    server.build()
    yield server
    server.session.end()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon and "_do" in thread.name:
            thread.join(PATIENCE)


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def waited(event: threading.Event) -> None:
    event.wait(PATIENCE)


def when_it_is(expected: dict[str, bytes], site: Path) -> dict[str, bytes]:
    """The files of a site as soon as they are as expected, or when they do not get so."""
    soon(lambda: tree(site) == expected)
    return tree(site)


def from_nothing(server: Server, folder: Path) -> dict[str, bytes]:
    fresh = Server(server.project, folder)
    fresh.build()
    return tree(fresh.site)


@pytest.mark.parametrize(
    "edits",
    rarely({"of words": OF_WORDS, "of versions": OF_VERSIONS, "of more": OF_MORE, "of others": OF_OTHERS}, *OFTEN),
)
def test_after_every_edit_all_is_served_as_from_nothing(edits: tuple[str, ...], served: Server, tmp_path: Path) -> None:
    for name in edits:
        EDITS[name](served.project)
        served.files_changed()
        fresh = from_nothing(served, tmp_path / name)
        site = when_it_is(fresh, served.site)
        assert site.keys() == fresh.keys(), name
        assert [path for path in site if site[path] != fresh[path]] == [], name


def test_an_edited_document_is_served_before_all_else_and_by_no_build_of_mkdocs(served: Server) -> None:
    lists, going_on = served.site / "data/documents.json", threading.Event()
    before = lists.read_bytes()
    served.session.following.follow(lambda turn: waited(going_on))
    EDITS["a date"](served.project)
    EDITS["a word"](served.project)
    served.files_changed()
    assert "without a lamp" in served.page()
    assert served.builds == 1
    assert lists.read_bytes() == before
    going_on.set()
    assert soon(lambda: lists.read_bytes() != before)
    assert soon(served.settled.exists), "readers are told when all is made"
    served.files_changed()
    assert served.builds == 1


def test_nothing_of_the_site_before_an_edit_stays_in_memory(served: Server) -> None:
    """On a large site each is a gigabyte, and the collector, which looks at all values to find one, seldom does."""
    assert served.session.standing is not None
    gc.collect()
    gc.disable()
    try:
        for name in ("a word", "a date"):
            site_before = weakref.ref(served.session.standing.site)
            EDITS[name](served.project)
            served.files_changed()
            assert soon(partial(_is_gone, site_before)), name
    finally:
        gc.enable()


def _is_gone(one: weakref.ref[Site]) -> bool:
    gc.collect(1)  # what templates leave behind, young values alone
    return one() is None


def test_what_an_edited_version_tells_is_served_with_it_in_the_other_language(served: Server) -> None:
    page, going_on = served.site / "fr/S/RES/9901/index.html", threading.Event()
    before = page.read_text("utf-8")
    served.session.following.follow(lambda turn: waited(going_on))
    for name in OF_VERSIONS:
        EDITS[name](served.project)
        served.files_changed()
        assert ("13-1-1" in page.read_text("utf-8")) == (name == OF_VERSIONS[0])
    assert "13-1-1" not in before
    going_on.set()
    assert soon(lambda: page.read_text("utf-8") == before)
    assert served.builds == 1


def test_the_last_of_two_edits_is_served(served: Server, tmp_path: Path) -> None:
    source = served.project / "docs/sources/2510.md"
    text = source.read_text("utf-8")
    for word in ("a torch", "a candle", "a mirror"):
        source.write_text(text.replace("a lantern", word), "utf-8")
        served.files_changed()
        assert f"without {word}" in served.page()
    assert soon(served.settled.exists)
    fresh = from_nothing(served, tmp_path / "fresh")
    assert soon(lambda: tree(served.site) == fresh)


def test_an_edit_that_is_taken_back_leaves_nothing(served: Server) -> None:
    before = tree(served.site)
    source = served.project / "docs/sources/2510.md"
    text = source.read_text("utf-8")
    for words in (text.replace("a lantern", "a torch"), text):
        source.write_text(words, "utf-8")
        served.files_changed()
    assert soon(lambda: tree(served.site) == before)


def test_what_is_the_same_after_an_edit_is_never_written_while_readers_have_it(served: Server) -> None:
    before = {path: (served.site / path).stat() for path in tree(served.site)}
    contents = tree(served.site)
    EDITS["a word"](served.project)
    served.files_changed()
    assert soon(served.settled.exists)
    after = tree(served.site)
    assert after != contents
    same = [path for path in contents if after[path] == contents[path]]
    written_again = [path for path in same if (served.site / path).stat().st_mtime_ns != before[path].st_mtime_ns]
    assert written_again == []


def test_a_file_that_an_editor_keeps_beside_a_source_changes_nothing(served: Server) -> None:
    for name in (".2510.md.swp", "2510.md~"):
        written(f"docs/sources/{name}", "x")(served.project)
        served.files_changed()
    assert served.builds == 1
    assert not served.settled.exists()


def test_an_edit_that_the_server_tells_of_twice_is_built_by_nobody(served: Server) -> None:
    EDITS["a word"](served.project)
    for _ in range(3):
        served.files_changed()
    assert served.builds == 1
    assert soon(served.settled.exists)


def test_what_is_no_source_is_built_by_mkdocs(served: Server) -> None:
    written("docs/about.md", "# About\n")(served.project)
    served.files_changed()
    assert served.builds == 2
    assert (served.site / "about/index.html").exists()


def test_a_finding_of_an_edited_document_is_told_once_each_time_that_it_comes(
    served: Server, caplog: pytest.LogCaptureFixture
) -> None:
    source = served.project / "docs/sources/2510.md"
    text = source.read_text("utf-8")
    for words, has_findings in ((text.replace("4. ", "7. "), True), (text, False), (text.replace("4. ", "7. "), True)):
        caplog.clear()
        source.write_text(words, "utf-8")
        served.files_changed()
        assert soon(served.settled.exists)
        served.settled.unlink()
        lines = [line for record in caplog.records if (line := record.getMessage()).endswith("]")]
        findings = [line for line in lines if "sources/2510.md" in line]
        assert bool(findings) == has_findings
        assert len(findings) == len(set(findings))
        assert findings == lines, "what other documents have was told by the first build"


def test_after_a_build_that_failed_the_whole_site_is_built(served: Server) -> None:
    template = served.project / "overrides/main.html"
    template.write_text("{% broken %}", "utf-8")
    with pytest.raises(Exception, match="broken"):
        served.files_changed()
    template.unlink()
    EDITS["a word"](served.project)
    served.files_changed()
    assert served.builds == 3
    assert "without a lamp" in served.page()
