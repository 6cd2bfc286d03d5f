"""Runs the measurements that are named, all where none is: `python -m bench [parsing] [building] …`."""

from __future__ import annotations

import sys

from bench import building, lighthouse, parsing, searching, serving, stages, weight
from bench.corpus import SHARED
from bench.timing import show


def main(names: list[str]) -> int:
    if not SHARED.is_dir():
        print(f"Nothing to measure on: the corpus is absent ({SHARED}).", file=sys.stderr)
        return 2
    groups = {
        "parsing": (
            ("from file to resolved citations", parsing.beside_eyecite),
            ("by size", parsing.by_size),
            ("by number", parsing.by_number),
            ("hostile text", parsing.on_hostile_text),
        ),
        "searching": (("search in Chromium", searching.on_the_corpus),),
        "weight": (("a first visit", weight.of_a_first_visit),),
        "lighthouse": (("Lighthouse", lighthouse.on_the_corpus),),
        "building": (
            ("whole sites", building.beside_others),
            ("by stage, of one processor", stages.by_stage),
            ("edits", serving.after_an_edit),
        ),
    }
    if unknown := set(names) - groups.keys():
        print(f"No measurement is called {', '.join(sorted(unknown))}; there are {', '.join(groups)}.", file=sys.stderr)
        return 2
    for name in names or groups:
        for title, measured in groups[name]:
            show(title, measured())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
