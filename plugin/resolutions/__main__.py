"""`python -m resolutions`: the library's commands alone, which need no site generator."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
