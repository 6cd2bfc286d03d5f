"""The style that every page loads: joined, and without what is written for those who change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_resolutions.joined import assets, without_comments


@pytest.mark.parametrize(
    ("style", "left"),
    [
        (b"/* Type */\na { color: red; }", b"a { color: red; }"),
        (b"a { /* why */ color: red; }\n/* two\nlines */\n\nb { top: 0; }", b"a { color: red; }\nb { top: 0; }"),
        (b'a::before { content: "/* no comment */"; }', b'a::before { content: "/* no comment */"; }'),
        (b"a { mask: url('data:,/*'); } /* one */ b { top: 0; }", b"a { mask: url('data:,/*'); } b { top: 0; }"),
        (b"/* it's one */ a { content: '*/'; }", b"a { content: '*/'; }"),
    ],
)
def test_comments_are_left_out_and_strings_are_kept(style: bytes, left: bytes) -> None:
    assert without_comments(style) == left


def test_the_joined_style_has_the_rules_of_all_its_files(repository: Path) -> None:
    folder = repository / "plugin" / "mkdocs_resolutions" / "assets"
    style = dict(assets(folder))["resolutions.css"]
    assert b"/*" not in style
    for file in (folder / "style").iterdir():
        assert file.read_bytes().rstrip().splitlines()[-2] in style
