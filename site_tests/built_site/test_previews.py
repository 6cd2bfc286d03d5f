"""Previews of a change, as the command makes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from resolutions.errors import UsageError
from resolutions.publishing.history import merge_base
from resolutions.publishing.output import PREVIEW_MARK
from support.pages import attributes, dangling, pages_to_read
from support.repositories import Repository

pytestmark = pytest.mark.building


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.new(tmp_path / "repository")


def test_a_preview_shows_the_change_on_top_of_the_new_site(repository: Repository) -> None:
    repository.edit("sources/lights.md", "within six months", "within two years")
    status, output = repository.run("preview", "--base", "main")
    assert status == 0, output
    preview = repository.folder / "preview"
    assert "[-six months-]{+two years+}" in (preview / "report.md").read_text(encoding="utf-8")
    pages = pages_to_read(preview)
    assert dangling(preview) == []
    top = pages[""]
    assert [node.text() for node in top.tree.css("del")] == ["six months"]
    assert "site/en/S/RES/2781/index.html#op1" in {node.attributes.get("href") for node in top.tree.css("a")}
    for page in pages.values():
        assert attributes(page, "meta[name=robots]", "content") == ["noindex, nofollow"], page.address
        if page.address:
            (notice,) = page.tree.css(".r-notice")
            assert "This is not the published site" in notice.text(), page.address
    assert repository.git("worktree", "list").count("\n") == 1, "the base's files are gone again"


def test_a_preview_of_what_must_not_land_is_written_and_fails(repository: Repository) -> None:
    assert repository.run("permalinks", "--update")[0] == 0
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    repository.commit("Change")
    status, output = repository.run("preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    assert {one["kind"] for one in told["findings"]} == {"lost-address", "unresolved-citation"}
    report = (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")
    assert "](" not in report, "as a comment on the change it lies beside nothing to which it could lead"


def test_a_preview_fails_where_the_build_of_the_change_would_stop(repository: Repository) -> None:
    """A paragraph is written anew under the address that the lock file knows: no word of it stands anywhere now."""
    assert repository.run("permalinks", "--update")[0] == 0
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    (old,) = (line for line in text.splitlines() if line.startswith("3. "))
    repository.edit(
        "sources/lights.md", old, "3. Thanks the keepers of lamps for patience that nobody had asked of them;"
    )
    status, output = repository.run("build")
    assert (status, "op3 (its words stand nowhere)" in output) == (1, True), output
    status, output = repository.run("preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    (finding,) = told["findings"]
    assert finding["kind"] == "shifted-address"
    assert finding["place"].startswith("permalinks.lock:")
    for report in (output, (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")):
        assert "Must not land" in report
        assert "op3 (its words stand nowhere)" in report
        assert "resolutions permalinks --corrected /en/S/RES/2781" in report
    assert repository.run("permalinks", "--corrected", "/en/S/RES/2781#op3")[0] == 0
    assert repository.run("preview", "--base", "main")[0] == 0


def test_a_file_that_the_change_adds_and_that_gives_no_document_is_told(repository: Repository) -> None:
    """The site lacks it, and no page of a document tells of it."""
    harbours = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/stands-before.md", harbours.replace("2782", "2790"))
    repository.write("sources/stands-before-too.md", harbours.replace("2782", "2790"))
    repository.git("switch", "--quiet", "main")
    repository.commit("Repeat a document before the change")
    repository.git("switch", "--quiet", "-C", "change")
    repository.write("sources/harbours-copy.md", harbours)
    repository.write(
        "sources/entities.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><akomaNtoso>&b;</akomaNtoso>'
    )
    (repository.folder / "content/sources/out.md").symlink_to("/etc/passwd")
    status, output = repository.run("preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    names = ["sources/entities.xml", "sources/harbours", "sources/out.md"]
    assert [one["place"].startswith(name) for one, name in zip(told["findings"], names, strict=True)] == [True] * 3
    assert {one["kind"] for one in told["findings"]} == {"error"}
    report = (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")
    assert "`sources/out.md` `a link that leads out of the folder" in report, "a file has no line 0"
    assert "stands-before" not in report


def test_what_others_added_since_is_no_part_of_the_change(repository: Repository) -> None:
    """The colleague's page is on main alone: the change neither loses it nor needs to declare it."""
    repository.edit("sources/lights.md", "within six months", "within two years")
    repository.commit("Change")
    repository.git("switch", "--quiet", "main")
    harbours = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/piers.md", harbours.replace("2782", "2790"))
    repository.commit("Add a page")
    repository.git("switch", "--quiet", "change")
    status, output = repository.run("preview", "--base", "main")
    assert (status, "2790" in output) == (0, False), output
    report = output[output.index("1 document changed") :].splitlines()
    assert len([line for line in report if line.strip()]) <= 5, "a report is as long as the change"


def test_a_preview_of_the_head_itself_shows_what_is_not_committed(repository: Repository) -> None:
    status, output = repository.run("preview", "--base", "change")
    assert (status, "nothing differs" in output) == (0, True), output
    repository.edit("sources/lights.md", "within six months", "within two years")
    status, output = repository.run("preview", "--base", "change")
    assert (status, "[-six months-]" in output) == (0, True), output


def test_a_preview_needs_a_revision_that_is_there(repository: Repository) -> None:
    """An earlier preview does not stay, as it would be taken for that of this change."""
    earlier = repository.folder / "preview"
    earlier.mkdir()
    (earlier / PREVIEW_MARK).touch()
    status, output = repository.run("preview", "--base", "nowhere")
    assert status == 2
    assert "there is no revision “nowhere” here; name a branch or a commit" in output
    assert not earlier.exists()


def test_a_forks_clone_is_told_what_its_branches_are_called(repository: Repository, tmp_path: Path) -> None:
    fork = Repository(tmp_path / "fork")
    repository.git("clone", "--quiet", "--branch", "change", str(repository.folder), str(fork.folder))
    fork.git("remote", "add", "upstream", str(repository.folder))
    fork.git("fetch", "--quiet", "upstream")
    assert merge_base(fork.folder, "upstream/main", "HEAD") == repository.git("rev-parse", "main").strip()
    with pytest.raises(UsageError, match="known as origin/main and upstream/main; name that"):
        merge_base(fork.folder, "main", "HEAD")


def test_a_shallow_clone_is_told_what_to_fetch(repository: Repository, tmp_path: Path) -> None:
    for branch in ("change", "main"):
        repository.git("switch", "--quiet", branch)
        repository.write("index.md", f"# The coast, {branch}\n")
        repository.commit("Rename")
    shallow = Repository(tmp_path / "shallow")
    address = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth", "1", "--no-single-branch", address, str(shallow.folder))
    with pytest.raises(UsageError, match=r"git fetch --unshallow$"):
        merge_base(shallow.folder, "origin/change", "HEAD")
    with pytest.raises(UsageError, match="git fetch --unshallow origin"):
        merge_base(shallow.folder, "nowhere", "HEAD")
    shallow.git("fetch", "--quiet", "--unshallow")
    assert merge_base(shallow.folder, "origin/change", "HEAD") == repository.git("rev-parse", "main~1").strip()


def test_a_branch_of_its_own_has_no_base(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--orphan", "alone")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Begin anew")
    with pytest.raises(UsageError, match="no commit in common"):
        merge_base(repository.folder, "main", "HEAD")


def test_a_fault_before_the_change_names_the_revision_and_its_file(repository: Repository) -> None:
    (repository.folder / "mkdocs.yml").write_text("site_name: [The coast\n", encoding="utf-8")
    repository.git("switch", "--quiet", "main")
    repository.commit("Break the configuration")
    repository.git("switch", "--quiet", "-C", "change")
    status, output = repository.run("preview", "--base", "main")
    assert status == 2
    begins = f"mkdocs.yml: in main ({repository.git('rev-parse', 'main')[:10]}): the configuration is wrong: "
    assert output.startswith(begins), output
    assert ".making-" not in output
    assert "\\n" not in output


def test_a_preview_shows_a_change_of_a_site_that_had_lost_an_address_before(repository: Repository) -> None:
    repository.git("switch", "--quiet", "main")
    (repository.folder / "permalinks.lock").write_text("en/S/RES/2700 op1\n", encoding="utf-8")
    repository.commit("Lose an address")
    repository.git("switch", "--quiet", "-C", "change")
    repository.edit("sources/lights.md", "within six months", "within two years")
    status, output = repository.run("preview", "--base", "main")
    assert status == 1, output
    assert "/en/S/RES/2700 was published and leads nowhere now" in output, "the build of the change would stop"
    assert (repository.folder / "preview" / "index.html").is_file()
