"""`resolutions bundle`: the offline bundle of a project, or of a part of it; `--verify` checks one."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from ..adapters import Wanted, site_builder
from ..atomic import scratch
from ..bundle import ZIP_EPOCH, Manifest, epoch_from, verify_bundle, write_bundle
from ..errors import InvalidBundle
from ..progress import Progress
from ..selection import Selection
from .command import DONE, FINDINGS, Command
from .terminal import printable, say


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="by default ./mkdocs.yml")
    parser.add_argument("--output", type=Path, metavar="FILE", help="by default dist/resolutions….zip")
    parser.add_argument("--theme", action="append", default=[], metavar="ID", help="documents of this theme")
    parser.add_argument("--language", action="append", default=[], metavar="LANG", help="documents in this language")
    parser.add_argument("--documents", nargs="+", default=[], metavar="SYMBOL", help="these documents")
    parser.add_argument("--verify", type=Path, metavar="FILE", help="tell whether a bundle is as it was made")


def _run(options: argparse.Namespace) -> int:
    if options.verify:
        return _verify(options.verify)
    selection = Selection(tuple(options.theme), tuple(options.language), tuple(options.documents))
    target: Path = options.output or options.config.resolve().parent / "dist" / f"{_name(selection)}.zip"
    epoch = epoch_from(os.environ)
    # Templates may print when a site was built: it is then the time that the bundle's entries bear.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(ZIP_EPOCH))
    with scratch(target.parent / "bundle-site") as site:
        site_builder()(options.config, site, Wanted(offline=True, selection=selection))
        with Progress("Packing") as tell:
            manifest = write_bundle(site, target, epoch=epoch, progress=tell)
    _tell(target, manifest)
    return DONE


def _verify(path: Path) -> int:
    if not path.is_file():
        raise InvalidBundle("there is no such file", str(path))
    try:
        manifest = verify_bundle(path)
    except InvalidBundle as error:
        say(str(error))
        return FINDINGS
    _tell(path, manifest)
    return DONE


def _tell(path: Path, manifest: Manifest) -> None:
    size = path.stat().st_size
    sys.stdout.write(printable(f"{path}: {len(manifest.files)} files, {manifest.size:,} bytes, packed {size:,}") + "\n")


def _name(selection: Selection) -> str:
    """A file name that tells the selection; a long one is cut."""
    parts = ("resolutions", *selection.themes, *selection.languages, *selection.documents)
    return re.sub(r"[^A-Za-z0-9]+", "-", "-".join(parts)).strip("-")[:80]


COMMAND = Command("bundle", "Make one zip file of the site, to be read without a network.", _arguments, _run)
