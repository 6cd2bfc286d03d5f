"""`resolutions bundle`: writes the offline bundle of a project, or of a part of it, or a book of the documents of a
content folder; `--verify` checks a bundle."""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path

from ..corpus import Content, resolve
from ..errors import InvalidBundle, UsageError
from ..paths import slug
from ..publishing import (
    ZIP_EPOCH,
    Book,
    BuildOptions,
    BuildSite,
    BundleManifest,
    Selection,
    epoch_from,
    select,
    verify_bundle,
    write_bundle,
    write_epub,
)
from ..runtime import Progress, counted, print_error, print_lines, scratch
from ..themes import themes_of
from .arguments import FOLDER, add_catalogue, add_content, add_languages
from .command import DONE, FINDINGS, Command, read, status_of
from .elsewhere import generator_missing


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, help="the project of a zip: by default ./mkdocs.yml")
    parser.add_argument("--format", choices=("zip", "epub"), default="zip", help="the site, or a book of its documents")
    add_content(parser, of="of a book")
    add_catalogue(parser, of="of a book")
    parser.add_argument("--output", type=Path, metavar="FILE", help="by default dist/resolutions….zip or .epub")
    parser.add_argument("--theme", action="append", default=[], metavar="ID", help="documents of this theme")
    add_languages(parser)
    parser.add_argument("--documents", nargs="+", default=[], metavar="SYMBOL", help="these documents")
    parser.add_argument(
        "--verify",
        type=Path,
        metavar="FILE",
        help="tell whether a bundle is unchanged since it was made and unpacks below its own folder alone; not by whom "
        "it was made, as anyone can make one: get it, or its SHA-256 sum, from a place that you trust",
    )


def _run(options: argparse.Namespace, build_site: BuildSite | None) -> int:
    if options.verify:
        return _verify(options.verify)
    _check(options)
    selection = Selection(tuple(options.theme), tuple(options.language), tuple(options.documents))
    config: Path = options.config or Path("mkdocs.yml")
    name = f"{_name(selection)}.{options.format}"
    target: Path = options.output or config.resolve().parent / "dist" / name
    epoch = epoch_from(os.environ)
    if options.format == "epub":
        return _book(Content(options.content or FOLDER, options.catalogue), selection, target, epoch)
    if build_site is None:
        raise generator_missing("bundle")
    # Templates may print when a site was built: it is then the time that the bundle's entries bear.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(ZIP_EPOCH))
    with scratch(target.parent / "bundle-site", of=target) as site:
        build_site(config, site, BuildOptions(offline=True, selection=selection or None, makes=target))
        with Progress("Packing") as progress:
            manifest = write_bundle(site, target, epoch=epoch, progress=progress)
    _print_size(target, manifest)
    return DONE


def _check(options: argparse.Namespace) -> None:
    """Raises `UsageError` where an option is the other format's, which would be passed over."""
    if options.format == "epub" and options.config:
        raise UsageError("a book is made of a content folder, not of a project: name it with --content, not --config")
    if options.format == "zip" and (options.content or options.catalogue):
        raise UsageError(
            "a zip is made of a project, whose mkdocs.yml names content and catalogue: name it with --config"
        )


def _book(content: Content, selection: Selection, target: Path, epoch: int | None) -> int:
    whole = read(content)
    collection = select(whole, selection, themes_of(content))
    links = {document.key: resolve(document, collection) for document in collection.documents}
    book = Book("Documents of the United Nations", collection.documents, links, epoch or ZIP_EPOCH)
    write_epub(book, target)
    print_lines(f"{target}: {counted(len(book.documents), 'document')}, {target.stat().st_size:,} bytes")
    return status_of(whole.diagnostics)


def _verify(path: Path) -> int:
    if not path.is_file():
        problem = "this is a folder; name the bundle itself" if path.is_dir() else "there is no such file"
        raise InvalidBundle(problem, str(path))
    try:
        manifest = verify_bundle(path)
    except InvalidBundle as error:
        if isinstance(error.__cause__, OSError):
            raise  # it cannot be read, which says nothing of it
        print_error(str(error))
        return FINDINGS
    _print_size(path, manifest)
    return DONE


def _print_size(path: Path, manifest: BundleManifest) -> None:
    size = path.stat().st_size
    print_lines(f"{path}: {counted(len(manifest.files), 'file')}, {manifest.size:,} bytes, packed {size:,}")


def _name(selection: Selection) -> str:
    """A file name made from the selection, of at most 80 characters."""
    parts = ("resolutions", *selection.themes, *selection.languages, *selection.documents)
    return slug("-".join(parts), 80)


def command(build_site: BuildSite | None = None) -> Command:
    """The command; where it is given no builder of sites, it verifies bundles and makes books, and refuses the rest."""
    summary = "Make one file to be read without a network: a zip of the site, or a book (EPUB) of documents."
    return Command("bundle", summary, _arguments, partial(_run, build_site=build_site))
