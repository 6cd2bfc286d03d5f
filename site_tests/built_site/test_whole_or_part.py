"""Bundles, previews and old addresses, as the commands make them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from resolutions.errors import UsageError
from resolutions.publishing.history import merge_base
from resolutions.publishing.output import PREVIEW_MARK
from support import programs
from support.pages import Page, dangling, pages_to_read, read_pages
from support.repositories import Repository

pytestmark = pytest.mark.building


def run(repository: Repository, *arguments: str, umask: int = 0o022, **environment: str) -> tuple[int, str]:
    """A command of the library in the repository's folder: its exit status and all that it printed."""
    done = programs.run(
        "mkdocs_resolutions", *arguments, folder=repository.folder, settings=environment, umask=umask, merged=True
    )
    return done.code, done.output


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.new(tmp_path / "repository")


def unpacked(bundle: Path, folder: Path) -> Path:
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


def attributes(page: Page, selector: str, name: str) -> list[str | None]:
    return [node.attributes.get(name) for node in page.tree.css(selector)]


def documents(site: Path) -> set[str]:
    told = json.loads((site / "data" / "documents.json").read_text(encoding="utf-8"))
    return {one["id"] for one in told["documents"]}


def test_a_bundle_has_the_same_bytes_wherever_and_whenever_it_is_made(tmp_path: Path) -> None:
    made = []
    for number, (umask, surroundings) in enumerate(
        (
            (0o022, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
            (0o077, {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}),
        )
    ):
        repository = Repository.new(tmp_path / f"place {number}" / ("deeper" * number))
        status, output = run(repository, "bundle", umask=umask, **surroundings)
        assert status == 0, output
        made.append((repository.folder / "dist" / "resolutions.zip").read_bytes())
    first, second = made
    assert first == second


def test_a_bundle_reads_from_a_disk(repository: Repository, tmp_path: Path) -> None:
    status, output = run(repository, "bundle")
    assert status == 0, output
    site = unpacked(repository.folder / "dist" / "resolutions.zip", tmp_path / "unpacked")
    assert dangling(site) == []
    for page in read_pages(site).values():
        local = [value for value, _, _ in page.local_references() if value.partition("#")[0].endswith(("/", "."))]
        assert local == [], f"{page.address} links to a folder, which only a server opens"
        links = [node.attributes.get("href") or "" for node in page.tree.css("a[href^=http]")]
        # The last is what Material links to as its maker; a link is followed by no one but the reader.
        hosts = {urlsplit(link).hostname for link in links}
        assert hosts <= {"docs.un.org", "www.un.org", "squidfunk.github.io"}, page.address
        loads = "[src^=http], [src^='//'], link[rel~=stylesheet][href^=http], link[rel~=preconnect]"
        assert [node.html for node in page.tree.css(loads)] == [], page.address


@pytest.mark.parametrize(
    ("part", "held"),
    [
        (["--theme", "lighthouses"], {"S/RES/2781"}),
        (["--documents", "S/RES/2782 (2025)"], {"S/RES/2782"}),
        (["--language", "en"], {"S/RES/2781", "S/RES/2782"}),
    ],
)
def test_a_bundle_of_a_part_dangles_nowhere(
    repository: Repository, tmp_path: Path, part: list[str], held: set[str]
) -> None:
    repository.edit("sources/harbours.md", "Reaffirming that", "Recalling S/2025/400, and reaffirming that")
    status, output = run(repository, "bundle", *part, "--output", "part.zip")
    assert status == 0, output
    site = unpacked(repository.folder / "part.zip", tmp_path / "unpacked")
    assert documents(site) == held
    assert dangling(site) == []


def test_a_bundle_of_long_lists_in_two_languages_dangles_nowhere(repository: Repository, tmp_path: Path) -> None:
    (repository.folder / "mkdocs.yml").write_text(
        "site_name: The coast\ndocs_dir: content\ntheme: material\nplugins: [{resolutions: {page_size: 1}}]\n",
        encoding="utf-8",
    )
    letter = "---\nlanguage: fr\nsymbol: S/1999/5\ndate: 1999-03-04\n---\nLettre\n\nVu la résolution 2781 (2025).\n"
    repository.write("sources/lettre.md", letter)
    status, output = run(repository, "bundle")
    assert status == 0, output
    site = unpacked(repository.folder / "dist" / "resolutions.zip", tmp_path / "unpacked")
    assert (site / "en" / "documents" / "2025" / "page-2" / "index.html").is_file()
    assert (site / "fr" / "documents" / "1999" / "index.html").is_file()
    assert dangling(site) == []


def test_a_bundle_is_verified(repository: Repository) -> None:
    bundle = repository.folder / "dist" / "resolutions.zip"
    assert run(repository, "bundle")[0] == 0
    assert run(repository, "bundle", "--verify", str(bundle))[0] == 0
    whole = bytearray(bundle.read_bytes())
    whole[len(whole) // 2] ^= 1
    bundle.write_bytes(whole)
    status, output = run(repository, "bundle", "--verify", str(bundle))
    assert status == 1
    assert "not the bundle that was made" in output
    assert run(repository, "bundle", "--verify", "absent.zip")[0] == 2


def test_a_build_that_loses_an_address_fails_and_leaves_the_last_site(repository: Repository) -> None:
    assert run(repository, "permalinks", "--update")[0] == 0
    assert run(repository, "build")[0] == 0
    page = repository.folder / "site" / "en" / "S" / "RES" / "2781" / "index.html"
    before = page.read_bytes()
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    status, output = run(repository, "build")
    assert status == 1
    assert "/en/S/RES/2781#op2-b was published and leads nowhere now" in output
    assert page.read_bytes() == before
    run(repository, "permalinks", "--withdraw", "/en/S/RES/2781#op2-b", "--reason", "never adopted")
    status, output = run(repository, "build")
    assert status == 0, output
    (former,) = read_pages(repository.folder / "site")["en/S/RES/2781/"].tree.css("#op2-b")
    assert former.text().strip() == "OP2(b): never adopted"
    assert dangling(repository.folder / "site") == []


def test_a_paragraph_that_has_anothers_address_says_where_that_one_is(repository: Repository) -> None:
    assert run(repository, "permalinks", "--update")[0] == 0
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    inserted = text.replace("\n4. ", "\n5. ").replace("\n3. ", "\n3. Thanks the keepers for their patience;\n\n4. ")
    repository.write("sources/lights.md", inserted)
    status, output = run(repository, "build")
    assert status == 1
    assert "2 of its addresses lead to other words than before" in output
    repository.write("sources/lights.md", f"---\naliases: [op3 -> op4, op4 -> op5]\n---\n{inserted}")
    status, output = run(repository, "build")
    assert status == 0, output
    page = read_pages(repository.folder / "site")["en/S/RES/2781/"]
    (note,) = page.tree.css("#op3 + .r-earlier")
    assert note.text().strip() == "Earlier links to this paragraph mean: OP4"
    assert attributes(page, "#op3 + .r-earlier a", "href") == ["#op4"]
    assert len(page.tree.css("#op3")) == 1


def test_plain_mkdocs_fails_on_a_lost_address_too(repository: Repository) -> None:
    (repository.folder / "permalinks.lock").write_text("en/S/RES/2700 op1\n", encoding="utf-8")
    done = programs.run("mkdocs", "build", folder=repository.folder)
    assert done.code == 1
    assert "permalinks.lock:1:1: /en/S/RES/2700 was published" in done.errors


def test_a_renamed_documents_old_page_leads_on(repository: Repository) -> None:
    run(repository, "permalinks", "--update")
    repository.edit("sources/harbours.md", "S/RES/2782 (2025)", "S/RES/2783 (2025)")
    text = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/harbours.md", "---\naliases: [en/S/RES/2782]\n---\n" + text)
    status, output = run(repository, "build")
    assert status == 0, output
    old = read_pages(repository.folder / "site")["en/S/RES/2782/"]
    assert attributes(old, "[data-destination]", "href") == ["../2783/"]
    assert attributes(old, "meta[name=robots]", "content") == ["noindex"]
    assert dangling(repository.folder / "site") == []


def test_a_build_that_findings_stop_is_told_from_one_that_cannot_be_made(repository: Repository) -> None:
    """1: what was read must not be published so; 2: it is wrongly asked for, or cannot be read."""
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    assert run(repository, "build")[0] == 0
    status, output = run(repository, "build", "--strict")
    assert (status, "Aborted with 1 warnings in strict mode" in output) == (1, True), output
    repository.write("themes.yml", "- id: [\n")
    assert run(repository, "build")[0] == 2
    assert run(repository, "build", "--config", "nowhere.yml")[0] == 2


def test_a_preview_shows_the_change_on_top_of_the_new_site(repository: Repository) -> None:
    repository.edit("sources/lights.md", "within six months", "within two years")
    status, output = run(repository, "preview", "--base", "main")
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
    assert run(repository, "permalinks", "--update")[0] == 0
    repository.edit("sources/lights.md", "(b) To count the ships that pass the cape at night;\n\n", "")
    repository.edit("sources/lights.md", "1325 (2000)", "1325 (2001)")
    repository.commit("Change")
    status, output = run(repository, "preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    assert {one["kind"] for one in told["findings"]} == {"lost-address", "unresolved-citation"}
    report = (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")
    assert "](" not in report, "as a comment on the change it lies beside nothing to which it could lead"


def test_a_preview_fails_where_the_build_of_the_change_would_stop(repository: Repository) -> None:
    """A paragraph is written anew under the address that the lock file knows: no word of it stands anywhere now."""
    assert run(repository, "permalinks", "--update")[0] == 0
    text = (repository.folder / "content/sources/lights.md").read_text(encoding="utf-8")
    (old,) = (line for line in text.splitlines() if line.startswith("3. "))
    repository.edit(
        "sources/lights.md", old, "3. Thanks the keepers of lamps for patience that nobody had asked of them;"
    )
    status, output = run(repository, "build")
    assert (status, "op3 (its words stand nowhere)" in output) == (1, True), output
    status, output = run(repository, "preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    (finding,) = told["findings"]
    assert finding["kind"] == "shifted-address"
    assert finding["place"].startswith("permalinks.lock:")
    for report in (output, (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")):
        assert "Must not land" in report
        assert "op3 (its words stand nowhere)" in report
        assert "resolutions permalinks --corrected /en/S/RES/2781" in report
    assert run(repository, "permalinks", "--corrected", "/en/S/RES/2781#op3")[0] == 0
    assert run(repository, "preview", "--base", "main")[0] == 0


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
    status, output = run(repository, "preview", "--base", "main")
    assert status == 1, output
    told = json.loads((repository.folder / "preview" / "report.json").read_text(encoding="utf-8"))
    names = ["sources/entities.xml", "sources/harbours", "sources/out.md"]
    assert [one["place"].startswith(name) for one, name in zip(told["findings"], names, strict=True)] == [True] * 3
    assert {one["kind"] for one in told["findings"]} == {"error"}
    report = (repository.folder / "preview" / "report.md").read_text(encoding="utf-8")
    assert "`sources/out.md` `a link that leads out of the folder" in report, "a file has no line 0"
    assert "stands-before" not in report


def test_two_sites_tell_that_a_document_is_gone_because_its_file_was_not_read(repository: Repository) -> None:
    assert run(repository, "build", "--output", "old")[0] == 0
    (repository.folder / "content/sources/harbours.md").write_bytes("Rés".encode("latin-1"))
    assert run(repository, "build", "--output", "new")[0] == 0
    status, output = run(repository, "compare", "old", "new")
    assert status == 1, output
    assert "its file gives no document now: sources/harbours.md" in output
    assert run(repository, "compare", "new", "new")[0] == 0, "what both lack is no change"


def test_what_others_added_since_is_no_part_of_the_change(repository: Repository) -> None:
    """The colleague's page is on main alone: the change neither loses it nor needs to declare it."""
    repository.edit("sources/lights.md", "within six months", "within two years")
    repository.commit("Change")
    repository.git("switch", "--quiet", "main")
    harbours = (repository.folder / "content/sources/harbours.md").read_text(encoding="utf-8")
    repository.write("sources/piers.md", harbours.replace("2782", "2790"))
    repository.commit("Add a page")
    repository.git("switch", "--quiet", "change")
    status, output = run(repository, "preview", "--base", "main")
    assert (status, "2790" in output) == (0, False), output
    report = output[output.index("documents:") :].splitlines()
    assert len([line for line in report if line.strip()]) <= 5, "a report is as long as the change"


def test_a_preview_of_the_head_itself_shows_what_is_not_committed(repository: Repository) -> None:
    status, output = run(repository, "preview", "--base", "change")
    assert (status, "nothing differs" in output) == (0, True), output
    repository.edit("sources/lights.md", "within six months", "within two years")
    status, output = run(repository, "preview", "--base", "change")
    assert (status, "[-six months-]" in output) == (0, True), output


def test_a_preview_needs_a_revision_that_is_there(repository: Repository) -> None:
    """An earlier preview does not stay, as it would be taken for that of this change."""
    earlier = repository.folder / "preview"
    earlier.mkdir()
    (earlier / PREVIEW_MARK).touch()
    status, output = run(repository, "preview", "--base", "nowhere")
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


def test_both_commands_build_the_site_that_the_configuration_says(repository: Repository) -> None:
    configuration = repository.folder / "mkdocs.yml"
    settings = "{selection: {documents: [S/RES/2782]}, notice: Not checked yet, notice_url: en/}"
    text = configuration.read_text(encoding="utf-8").replace("[resolutions]", f"[resolutions: {settings}]")
    configuration.write_text(text, encoding="utf-8")
    assert programs.run("mkdocs", "build", "--site-dir", "plain", folder=repository.folder).code == 0
    status, output = run(repository, "build")
    assert status == 0, output
    plain, whole = pages_to_read(repository.folder / "plain"), pages_to_read(repository.folder / "site")
    assert documents(repository.folder / "site") == documents(repository.folder / "plain") == {"S/RES/2782"}
    assert whole.keys() == plain.keys()
    for address, page in whole.items():
        (notice,) = page.tree.css(".r-notice")
        (same,) = plain[address].tree.css(".r-notice")
        assert notice.html == same.html


def test_a_notice_is_only_words(repository: Repository) -> None:
    configuration = repository.folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8").replace("[resolutions]", "[resolutions: {notice: Not checked}]")
    configuration.write_text(text, encoding="utf-8")
    status, output = run(repository, "build")
    assert status == 0, output
    for page in read_pages(repository.folder / "site").values():
        assert attributes(page, "meta[name=robots]", "content") in ([], ["noindex"]), page.address
    assert "Disallow: /\n" not in (repository.folder / "site" / "robots.txt").read_text(encoding="utf-8")
    (repository.folder / "permalinks.lock").write_text("en/S/RES/2700 op1\n", encoding="utf-8")
    status, output = run(repository, "build")
    assert status == 1
    assert "/en/S/RES/2700 was published" in output


def test_a_fault_before_the_change_names_the_revision_and_its_file(repository: Repository) -> None:
    (repository.folder / "mkdocs.yml").write_text("site_name: [The coast\n", encoding="utf-8")
    repository.git("switch", "--quiet", "main")
    repository.commit("Break the configuration")
    repository.git("switch", "--quiet", "-C", "change")
    status, output = run(repository, "preview", "--base", "main")
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
    status, output = run(repository, "preview", "--base", "main")
    assert status == 1, output
    assert "/en/S/RES/2700 was published and leads nowhere now" in output, "the build of the change would stop"
    assert (repository.folder / "preview" / "index.html").is_file()
