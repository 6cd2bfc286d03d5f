"""Offline bundles made as people make them, and unpacked."""

from __future__ import annotations

import zipfile
from pathlib import Path

from .programs import run


def unpacked_bundle(project: Path, folder: Path, **environment: str) -> Path:
    """The folder into which a project's bundle was unpacked; a path that needs quoting in an address."""
    packed = folder / "bundle.zip"
    done = run("mkdocs_resolutions", "bundle", "--output", packed, folder=project, settings=environment)
    assert done.code == 0, done.errors
    unpacked = folder / "a folder with spaces & an é"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    return unpacked
