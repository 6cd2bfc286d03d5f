"""Offline bundles made as people make them, and unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path


def unpacked_bundle(project: Path, folder: Path, **environment: str) -> Path:
    """The folder into which a project's bundle was unpacked; a path that needs quoting in an address."""
    packed = folder / "bundle.zip"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_resolutions", "bundle", "--output", str(packed)],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "true"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    unpacked = folder / "a folder with spaces & an é"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    return unpacked
