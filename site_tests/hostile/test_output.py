"""What no build made is not replaced by one, unless that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.cli import main
from resolutions.errors import UsageError
from resolutions.publishing.output import check_replaceable
from resolutions.publishing.shards import Shard, close_shard
from support import programs
from support.building import FIVE_LINES, Project
from support.examples import RESOLUTION
from support.repositories import Repository


def foreign(folder: Path) -> Path:
    """A folder that somebody needs."""
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
    return folder


def run(*arguments: object) -> tuple[int, str]:
    """The exit status of a command, and what it says."""
    done = programs.run("mkdocs_resolutions", *arguments, folder=Path.cwd())
    return done.code, done.errors


def test_a_build_replaces_its_own_and_no_other(project: Project) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    command = ("build", "--config", project.folder / "mkdocs.yml", "--output")
    site, theirs = project.folder / "out", foreign(project.folder / "theirs")
    assert [run(*command, site)[0] for _ in range(2)] == [0, 0]
    status, told = run(*command, theirs)
    assert status == 2
    assert str(theirs) in told
    assert "--force" in told
    assert (theirs / "thesis.txt").read_text(encoding="utf-8") == "years of work"
    assert run(*command, theirs, "--force")[0] == 0
    assert (theirs / "en/S/RES/2553/index.html").is_file()
    # What holds the project is its sources too.
    assert run(*command, project.folder, "--force")[0] == 2
    assert (project.folder / "mkdocs.yml").is_file()


def test_a_merge_replaces_its_own_and_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    part, theirs = tmp_path / "part", foreign(tmp_path / "theirs")
    (part / "data/schema").mkdir(parents=True)
    (part / "data/schema/document.schema.json").write_text("{}", encoding="utf-8")
    close_shard(part, Shard(1, 1), {})
    for _ in range(2):
        assert main(["merge", str(tmp_path / "site"), str(part)]) == 0
    assert main(["merge", str(theirs), str(part)]) == 2
    assert "--force" in capsys.readouterr().err
    assert (theirs / "thesis.txt").is_file()
    assert main(["merge", str(theirs), str(part), "--force"]) == 0
    assert not (theirs / "thesis.txt").exists()


def test_a_preview_replaces_its_own_and_no_other(tmp_path: Path) -> None:
    repository = Repository.new(tmp_path / "repository")
    theirs = foreign(tmp_path / "theirs")
    command = ("preview", "--config", repository.folder / "mkdocs.yml", "--base", "main", "--output")
    status, told = run(*command, theirs)
    assert status == 2
    assert "--force" in told
    assert (theirs / "thesis.txt").is_file()
    assert [run(*command, tmp_path / "preview")[0] for _ in range(2)] == [0, 0]


def test_what_may_be_replaced(tmp_path: Path) -> None:
    check_replaceable(tmp_path / "absent")
    (tmp_path / "empty").mkdir()
    check_replaceable(tmp_path / "empty")
    # A project with a site in it is no site.
    (foreign(tmp_path / "project") / "site/data/schema").mkdir(parents=True)
    (tmp_path / "project/site/data/schema/document.schema.json").write_text("{}", encoding="utf-8")
    check_replaceable(tmp_path / "project" / "site")
    for name in ("project", "project/thesis.txt"):
        with pytest.raises(UsageError, match="--force"):
            check_replaceable(tmp_path / name)


@pytest.mark.parametrize("target", [".git", ".git/objects", ".", "worktree", "bare.git"])
def test_a_repository_is_replaced_by_nothing(tmp_path: Path, target: str) -> None:
    (tmp_path / ".git/objects").mkdir(parents=True)
    (tmp_path / "bare.git/objects").mkdir(parents=True)
    (tmp_path / "bare.git/HEAD").write_text("ref: refs/heads/main", encoding="utf-8")
    (tmp_path / "worktree/data/schema").mkdir(parents=True)
    (tmp_path / "worktree/data/schema/document.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "worktree/.git").write_text("gitdir: elsewhere", encoding="utf-8")
    with pytest.raises(UsageError, match="repository"):
        check_replaceable(tmp_path / target, force=True)


def test_a_bundle_takes_no_folders_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, theirs = tmp_path / "content", foreign(tmp_path / "theirs")
    content.mkdir()
    (content / "a.md").write_text(RESOLUTION.format(words="it", number=2553), encoding="utf-8")
    command = ["bundle", "--format", "epub", "--content", str(content), "--output"]
    assert main([*command, str(theirs)]) == 2
    assert "this is a folder" in capsys.readouterr().err
    assert (theirs / "thesis.txt").is_file()
    assert main([*command, str(tmp_path / "book.epub")]) == 0


def test_a_source_is_not_written_through_a_link(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources, theirs = tmp_path / "content/sources", foreign(tmp_path / "theirs") / "thesis.txt"
    sources.mkdir(parents=True)
    (sources / "x.md").symlink_to(theirs)
    (tmp_path / "x.txt").write_text(RESOLUTION.format(words="it", number=2553), encoding="utf-8")
    command = ["add", str(tmp_path / "x.txt"), "--content", str(tmp_path / "content"), "--replace", "--name"]
    assert main([*command, "x.md"]) == 2
    assert "this is a link" in capsys.readouterr().err
    assert theirs.read_text(encoding="utf-8") == "years of work"
    assert main([*command, "y.md"]) == 0


@pytest.mark.parametrize("lost", ["texts/b.md", "mkdocs.yml"])
def test_no_command_writes_its_file_over_one_of_another_kind(project: Project, lost: str) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    project.write("texts/b.md", RESOLUTION.format(words="it", number=2554))
    config, file = project.folder / "mkdocs.yml", project.folder / lost
    before = file.read_bytes()
    for command in (
        ("prepare", file, "--config", config),
        ("bundle", "--config", config, "--output", file),
        ("bundle", "--content", project.folder / "texts", "--format", "epub", "--output", file),
    ):
        status, told = run(*command)
        assert (status, file.read_bytes()) == (2, before), command
        assert str(file) in told


def test_a_file_that_a_command_made_is_made_again(project: Project) -> None:
    project.source("a.md", RESOLUTION.format(words="it", number=2553))
    command = ("prepare", project.folder / "known.sqlite", "--config", project.folder / "mkdocs.yml")
    assert [run(*command)[0] for _ in range(2)] == [0, 0]


def test_a_comparison_is_not_written_among_what_it_compares(project: Project) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    before = source.read_bytes()
    for output in (source, source.parent / "report.md"):
        status, told = run("compare", source.parent, source.parent, "--format", "md", "--output", output)
        assert status == 2
        assert str(output) in told
    assert source.read_bytes() == before
    assert not (source.parent / "report.md").exists()


def test_no_report_is_written_over_another_file(project: Project) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    config, report = project.folder / "mkdocs.yml", project.folder / "report.json"
    command = ("compare", source.parent, source.parent, "--format", "json", "--output")
    assert run(*command, config)[0] == 2
    assert [run(*command, report)[0] for _ in range(2)] == [0, 0]


def test_nothing_is_exported_among_the_sources(project: Project) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    status, told = run("export", "--format", "markdown", project.folder / "docs", "--output", source.parent)
    assert status == 2
    assert str(source.parent) in told
    assert [path.name for path in source.parent.iterdir()] == ["a.md"]


def test_no_preview_replaces_what_its_site_is_made_of(tmp_path: Path) -> None:
    repository = Repository.new(tmp_path / "repository")
    command = ("preview", "--config", repository.folder / "mkdocs.yml", "--base", "main", "--force", "--output")
    for folder in ("content", "content/sources"):
        status, told = run(*command, repository.folder / folder)
        assert status == 2
        assert "content" in told
    assert (repository.folder / "content").is_dir()
    assert any((repository.folder / "content").rglob("*.md"))


def test_no_merge_replaces_what_a_site_is_made_of(project: Project, tmp_path: Path) -> None:
    source, part = project.source("a.md", RESOLUTION.format(words="it", number=2553)), tmp_path / "part"
    (part / "data/schema").mkdir(parents=True)
    (part / "data/schema/document.schema.json").write_text("{}", encoding="utf-8")
    close_shard(part, Shard(1, 1), {})
    for folder in (source.parent, source.parent.parent, project.folder, part.parent):
        command = ("merge", folder, part, "--force", "--config", project.folder / "mkdocs.yml")
        status, told = run(*command)
        assert status == 2, told
    assert source.is_file()
    assert part.is_dir()


def test_no_build_replaces_what_its_site_is_made_of(project: Project) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    for folder in (source.parent, source.parent.parent):
        status, told = run("build", "--config", project.folder / "mkdocs.yml", "--output", folder, "--force")
        assert status == 2, told
        assert "docs" in told
    assert source.is_file()


def test_nothing_is_made_among_what_it_is_made_of(project: Project) -> None:
    project.write("mkdocs.yml", FIVE_LINES.replace("- resolutions", "- resolutions: {sources: ../texts}"))
    project.write("texts/a.md", RESOLUTION.format(words="it", number=2553))
    config = ("--config", project.folder / "mkdocs.yml")
    for command in (
        ("prepare", project.folder / "docs/known.sqlite"),
        ("prepare", project.folder / "texts/known.sqlite"),
        ("build", "--output", project.folder / "texts/site"),
    ):
        status, told = run(*command, *config)
        assert status == 2, command
        assert "this lies among the project's own files" in told


def test_a_comparison_for_a_terminal_replaces_its_own_and_no_other(project: Project) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    before, site, report = source.read_bytes(), project.folder / "site", project.folder / "report.txt"
    assert run("build", "--config", project.folder / "mkdocs.yml", "--output", site)[0] == 0
    status, told = run("compare", site, site, "--output", source)
    assert (status, source.read_bytes()) == (2, before)
    assert str(source) in told
    assert [run("compare", site, site, "--output", report)[0] for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(("command", "name"), [("build", "x"), ("bundle", "x.zip")])
def test_an_output_among_the_pages_is_told_as_such(project: Project, command: str, name: str) -> None:
    source = project.source("a.md", RESOLUTION.format(words="it", number=2553))
    status, told = run(command, "--config", project.folder / "mkdocs.yml", "--output", source.parents[1] / name)
    assert status == 2
    assert "this lies among the project's own files" in told
    assert "configuration" not in told
