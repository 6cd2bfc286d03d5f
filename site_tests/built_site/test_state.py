"""The state of a build: each field is there once its hook has filled it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from mkdocs_resolutions.config import ResolutionsConfig
from mkdocs_resolutions.log import errors_stop_build
from mkdocs_resolutions.plugin import ResolutionsPlugin
from mkdocs_resolutions.rendering import BackgroundWriter, MakeFiles, Renderer, write
from mkdocs_resolutions.state import BuildState, Session
from resolutions.errors import BuildFailed


def test_a_field_that_no_hook_has_filled_stops_the_build() -> None:
    state = BuildState(Session(), ResolutionsConfig())
    with pytest.raises(PluginError, match="asks for `renderer` before `on_pre_build` has filled it"):
        _ = state.renderer
    state.renderer = renderer = Renderer()
    assert state.renderer is renderer


def test_the_state_of_one_build_is_not_that_of_the_next() -> None:
    session = Session()
    BuildState(session, ResolutionsConfig()).renderer = Renderer()
    with pytest.raises(PluginError, match="asks for `renderer` before `on_pre_build` has filled it"):
        _ = BuildState(session, ResolutionsConfig()).renderer


def put(make_files: MakeFiles, folder: Path) -> None:
    write(make_files(), folder)


@pytest.mark.parametrize("in_background", [True, False])
def test_a_file_that_cannot_be_written_is_told_by_its_path(in_background: bool, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file where a folder is needed", encoding="utf-8")
    writer = BackgroundWriter(lambda: [("a/b.js", "")], tmp_path, in_background=in_background, put=put)
    with pytest.raises(BuildFailed, match=r"a/b\.js: cannot be written"):
        writer.finish()
    with pytest.raises(PluginError, match=r"a/b\.js: cannot be written"), errors_stop_build():
        write([("a/b.js", "")], tmp_path)


def test_a_build_that_fails_stops_what_is_written_in_the_background(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, str]]:
        for number in count():  # till it is stopped
            yield f"search/{number}.js", ""

    plugin = ResolutionsPlugin()
    plugin.state.writer = BackgroundWriter(files, tmp_path, in_background=True, put=put)
    plugin.on_build_error(error=RuntimeError())
    written = len(list(tmp_path.rglob("*.js")))
    time.sleep(0.2)
    assert len(list(tmp_path.rglob("*.js"))) == written
