"""What Lighthouse says of a document's, a theme's and the home page of the corpus, on the phone that it imagines.

Its version is pinned in `node/package-lock.json` and installed where Node is, into `.cache/`; else nothing is measured,
and the table says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.building import published
from bench.corpus import sources
from bench.timing import Row
from bench.weight import average_pages
from browser.launch import HOW, executable
from support.building import REPOSITORY
from support.serving import read_headers, serve

PINNED = Path(__file__).parent / "node"
INSTALLED = REPOSITORY / ".cache" / "bench-node"
THEME = "en/themes/rule-of-law/"
RUNS = 3
"""A run on a busy machine is worse than the page: the median of these counts."""
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


@dataclass(frozen=True)
class Judged:
    """A run's scores by category, of 100, and the names of the audits that cost some of them."""

    scores: Mapping[str, float]
    faults: frozenset[str]


def on_the_corpus() -> Iterator[Row]:
    """The rows of `make bench`: a page each, with its four scores."""
    if missing := _missing():
        yield Row("not measured", missing, goal=">= 99 each")
        return
    _install()
    with tempfile.TemporaryDirectory() as scratch:
        yield from rows(published(sources(), Path(scratch)))


def rows(site: Path) -> Iterator[Row]:
    """The same for a built site of the corpus; Lighthouse is installed."""
    pages = {"home page": "", "document page": average_pages(site)[0], "theme page": THEME}
    # Their headers are part of the site, and text is compressed, as hosts of static sites do.
    with serve(site, headers=read_headers(site), packed=True) as url:
        for name, address in pages.items():
            runs = [_judged(f"{url}{address}") for _ in range(RUNS)]
            scores = [f"{category} {median(run.scores[category] for run in runs):.0f}" for category in runs[0].scores]
            always = frozenset.intersection(*(run.faults for run in runs))
            yield Row(f"{name}, median of {RUNS}", ", ".join(scores), ", ".join(sorted(always)), goal=">= 99 each")


def _missing() -> str:
    """Why nothing can be measured here; empty where it can."""
    if not (shutil.which("node") and shutil.which("npm")):
        return "no Node here: install it (Debian: apt-get install npm)"
    return "" if executable() else HOW


def _install() -> None:
    lock = INSTALLED / "package-lock.json"
    wanted = (PINNED / lock.name).read_bytes()
    if (INSTALLED / "node_modules").is_dir() and lock.read_bytes() == wanted:
        return
    shutil.copytree(PINNED, INSTALLED, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=INSTALLED, check=True)


def _judged(url: str) -> Judged:
    program = INSTALLED / "node_modules" / ".bin" / "lighthouse"
    done = subprocess.run(
        [program, url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"],
        env=os.environ | {"CHROME_PATH": executable() or ""},
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    scores = {one["title"]: one["score"] * 100 for one in told["categories"].values()}
    weighed = {ref["id"] for one in told["categories"].values() for ref in one["auditRefs"] if ref["weight"]}
    # An audit that does not apply to a page has no score.
    judged = {name: told["audits"][name]["score"] for name in weighed}
    return Judged(scores, frozenset(name for name, score in judged.items() if score is not None and score < 0.9))
