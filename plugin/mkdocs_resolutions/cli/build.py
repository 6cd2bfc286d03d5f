"""`resolutions build`: builds the site of a project, completely or not at all.

The result is that of `mkdocs build`, but a build that fails or is killed leaves the last good site unchanged. With
`--shard 2/4` it builds only a part of the site, which `resolutions merge` joins with the others.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from resolutions.cli.command import DONE, Command
from resolutions.publishing import BuildOptions, Shard, replacing_folder, size_of, size_text
from resolutions.runtime import print_lines

from .generator import build_site, site_folder


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="by default ./mkdocs.yml")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FOLDER",
        help="by default the `site_dir` of the configuration: site (a part: shards/2-of-4 beside the configuration)",
    )
    parser.add_argument("--strict", action="store_true", help="fail where there is a warning")
    parser.add_argument("--offline", action="store_true", help="a site to be read from a disk")
    parser.add_argument("--shard", metavar="K/N", help="only part K of N, for `resolutions merge` to join: 2/4")
    parser.add_argument(
        "--known", type=Path, metavar="FILE", help="what `resolutions prepare` read, so that it is not read again"
    )
    parser.add_argument("--force", action="store_true", help="replace also a folder that no build made")


def _run(options: argparse.Namespace) -> int:
    shard = Shard.parse(options.shard) if options.shard else None
    parts = options.config.resolve().parent / "shards"
    part = parts / f"{shard.number}-of-{shard.of}" if shard else None
    target: Path = options.output or part or site_folder(options.config)
    build_options = BuildOptions(
        offline=options.offline, strict=options.strict, shard=shard, replaces=target, known=options.known
    )
    with replacing_folder(target, force=options.force, keep=options.config) as making:
        build_site(options.config, making, build_options)
        size = size_of(making) if shard is None else None
    if size is not None:
        print_lines(f"{target}: {size_text(size)}")
    return DONE


COMMAND = Command("build", "Build the site; one that fails leaves the last good one as it was.", _arguments, _run)
