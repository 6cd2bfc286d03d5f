"""What is written in the background while pages are made: it is told where it fails, and ends with the build."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from mkdocs_resolutions.log import errors_stop_build
from mkdocs_resolutions.plugin import ResolutionsPlugin
from mkdocs_resolutions.rendering import BackgroundWriter, MakeFiles, write
from resolutions.errors import BuildFailed


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
