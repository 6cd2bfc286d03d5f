"""`python -m mkdocs_resolutions`: the command `resolutions`, where its script is not installed."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
