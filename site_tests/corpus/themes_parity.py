"""Whether a paragraph has the same themes in all six languages, on texts that exist in six.

    PYTHONPATH=site_tests python -m corpus.themes_parity [--draw FIRST:LAST] [--show N] [--themes FILE] FOLDER…

Folders and `--draw` are those of `actions_parity.py`. Of the paragraphs that all six versions have (by their anchors)
it prints for each theme how many belong to it in each language, by the words that they contain or the documents that
they cite, and how many in all six. `--show N` prints for each theme and language the N words by which paragraphs belong
in it alone, the commonest first, and the first words of N paragraphs that belong in all the others.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.actions_parity import LANGUAGES, drawn, files_under, read
from resolutions.model import Document, Link
from resolutions.themes import Membership, Theme, classifier, load_themes

ALL = ("en", *LANGUAGES)
SHOWN = 150
"""So many characters of a paragraph are shown."""
ANYWHERE = "https://docs.un.org/"
"""Where citations lead: each counts as one that resolves."""

Themed = dict[str, dict[str, Membership]]
"""By theme and anchor, how a paragraph belongs."""


@dataclass(slots=True)
class Counts:
    """The paragraphs of one theme."""

    having: Counter[str] = field(default_factory=Counter)
    """How many each language has."""
    same: int = 0
    """How many all have."""
    alone: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By language, the words by which paragraphs belong in it alone."""
    lacking: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By language, the paragraphs that belong in all others."""


def themed(document: Document, find: Callable[[Document, list[Link]], tuple[Membership, ...]]) -> Themed:
    """The memberships of a document."""
    found: Themed = defaultdict(dict)
    for member in find(document, [Link.read(citation, "external", ANYWHERE) for citation in document.citations]):
        found[member.theme][member.anchor] = member
    return found


def compared(documents: Iterable[Mapping[str, Document]], themes: tuple[Theme, ...]) -> dict[str, Counts]:
    """Of documents in six languages, what each theme has."""
    find = classifier(themes)
    counts = {theme.id: Counts() for theme in themes}
    for versions in documents:
        texts = {language: {unit.anchor: unit.text for unit in versions[language].units} for language in ALL}
        found = {language: themed(versions[language], find) for language in ALL}
        for anchor in set.intersection(*map(set, texts.values())):
            for theme, count in counts.items():
                members = {language: found[language][theme].get(anchor) for language in ALL}
                words = {language: texts[language][anchor][:SHOWN] for language in ALL}
                _count(count, {language: one for language, one in members.items() if one}, words)
    return counts


def _count(count: Counts, members: Mapping[str, Membership], words: Mapping[str, str]) -> None:
    count.having.update(members.keys())
    count.same += len(members) == len(ALL)
    if len(members) == 1:
        ((language, member),) = members.items()
        count.alone[language].update({one.surface.lower() for one in member.evidence})
    if len(members) == len(ALL) - 1:
        (language,) = set(ALL) - set(members)
        count.lacking[language].append(words[language])


def lines(counts: Mapping[str, Counts], show: int) -> Iterator[str]:
    """The lines to print."""
    yield f"{'':42}{''.join(f'{language:>7}' for language in ALL)}    all"
    for theme, count in counts.items():
        yield f"{theme:42}{''.join(f'{count.having[language]:7,}' for language in ALL)}{count.same:7,}"
        for language in ALL if show else ():
            alone = count.alone[language].most_common(show)
            yield from (f"    {language} alone {times:3} {word}" for word, times in alone)
            yield from (f"    {language} lacks {words}" for words in count.lacking[language][:show])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--draw", metavar="FIRST:LAST", help="of the XML files in six languages, these numbers")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N words and paragraphs of each difference")
    parser.add_argument("--themes", type=Path, default=Path("content/themes.yml"), metavar="FILE")
    told = parser.parse_args()
    files = list(files_under(told.folders))
    if told.draw:
        first, _, last = told.draw.partition(":")
        files = drawn(files, int(first or 0), int(last or len(files)))
    documents = [versions for versions in read(files).values() if set(ALL) <= {*versions}]
    counts = compared(documents, load_themes(told.themes))
    sys.stdout.writelines(f"{line}\n" for line in (f"{len(documents)} documents", *lines(counts, told.show)))


if __name__ == "__main__":
    main()
