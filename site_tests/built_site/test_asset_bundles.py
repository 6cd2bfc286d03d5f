"""Style and scripts as they are published: joined, and without what is written for those who change them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mkdocs_resolutions
from mkdocs_resolutions.files.asset_bundles import BUNDLES, JOINED, SHARED, assets

PLUGIN = Path(mkdocs_resolutions.__file__).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*BUNDLES, *SHARED):
        (tmp_path / name).mkdir()
    for names in JOINED.values():
        for name in names:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "written", "published"),
    [
        ("style/1.css", "/* Type */\na {\n  color: red;\n}\n", "a{color:red}"),
        ("style/1.css", 'a::before { content: "/* no  comment */"; }', 'a::before{content:"/* no  comment */"}'),
        ("style/1.css", "a { mask: url('data:,/*'); } /* one */", "a{mask:url('data:,/*')}"),
        ("cards/1.js", "/* Why. */\nconst a =  1;\n// So.\na;\n", "const a=1;a;"),
        ("cards/1.js", 'const a = "/* no  comment */";', 'const a="/* no  comment */";'),
        ("cards/1.js", "const a = `  ${ name } = {`;", "const a=`  ${ name } = {`;"),
        ("cards/1.js", "const a = /[/*]  /u.test(b);", "const a=/[/*]  /u.test(b);"),
    ],
)
def test_comments_and_indents_are_left_out_and_strings_are_kept(
    folder: Path, name: str, written: str, published: str
) -> None:
    (folder / name).write_text(written, encoding="utf-8")
    assert dict(assets(folder))[BUNDLES[name.partition("/")[0]]].decode() == published


def test_files_are_joined_in_the_order_of_their_names(folder: Path) -> None:
    (folder / "cards" / "20-b.js").write_text("b();\n", encoding="utf-8")
    (folder / "cards" / "10-a.js").write_text("a();\n", encoding="utf-8")
    assert dict(assets(folder))["cards.js"] == b"a();b();"


def test_scripts_that_are_loaded_together_are_joined_and_stand_nowhere_else(folder: Path) -> None:
    for name in ("index", "pieces", "dialog"):
        (folder / "search" / f"{name}.js").write_text(f"{name}();\n", encoding="utf-8")
    made = dict(assets(folder))
    assert (made["search/opening.js"], made["search/dialog.js"]) == (b"pieces();index();", b"dialog();")
    assert not {"search/pieces.js", "search/index.js"} & made.keys()


def test_what_scripts_share_stands_before_each_of_them_and_nowhere_else(folder: Path) -> None:
    (folder / "packed" / "inflate.js").write_text("shared();\n", encoding="utf-8")
    (folder / "wording" / "1.js").write_text("own();\n", encoding="utf-8")
    (folder / "search" / "pieces.js").write_text("pieces();\n", encoding="utf-8")
    made = dict(assets(folder))
    assert made["wording.js"].endswith(b"shared();own();")
    assert made["search/opening.js"] == b"shared();pieces();"
    assert [name for name, content in made.items() if b"shared" in content] == ["wording.js", "search/opening.js"]


def test_scripts_from_elsewhere_stay_as_they_are(folder: Path) -> None:
    (folder / "search" / "snowball").mkdir()
    (folder / "search" / "snowball" / "english.js").write_bytes(b"/* Licence */\n")
    assert dict(assets(folder))["search/snowball/english.js"] == b"/* Licence */\n"


def test_every_class_that_has_a_style_is_made_somewhere() -> None:
    """By its whole name, `r-cited`; by its beginning, `r-deep-` and a number; or by a kind, `r-` and "annex"."""
    style = "\n".join(path.read_text(encoding="utf-8") for path in (PLUGIN / "assets").rglob("*.css"))
    styled = set(re.findall(r"\.(r-[a-z][a-z0-9-]*)", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)))
    makers = (
        path.read_text(encoding="utf-8")
        for folder in (PLUGIN, PLUGIN.parent / "resolutions")
        for path in folder.rglob("*")
        if path.suffix in {".html", ".js", ".py"}
    )
    made = set(re.findall(r"[a-z0-9]+(?:-+[a-z0-9]+)*-*", "\n".join(makers)))
    assert len(styled) > 99
    names = {name: {name, name.removeprefix("r-"), re.sub(r"[0-9]+$", "", name)} for name in styled}
    assert [name for name, ways in sorted(names.items()) if not ways & made] == []
