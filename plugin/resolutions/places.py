"""The countries and territories that a document is about, judged by their names.

A name counts in the document's title, its agenda item, and in the title and the subjects that the United Nations'
library gives; not in its paragraphs, which name many. Of a document of which none of these tells what it is about, the
first recital counts: a renewal recalls there what was said "on the situation in Mali". Subjects alone do not tell it:
JUSTICE and WOMEN are those of any renewal. Names are those of the CLDR and
the United Nations' own in the language of each text; of names that share words the longest counts ("Papua New Guinea"
is no Guinea), also of names that are no country's ("Gulf of Guinea"). What only an adjective names ("the Haitian
question") is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from .actions.lexicon import by_first
from .languages import table
from .languages.letters import fronted
from .languages.recognize import has_spaces
from .model import CATALOGUE_LANGUAGE, Document
from .text.excerpts import CLIP, around
from .text.letters.folding import folded
from .titles import draft_name, title_tells
from .un import state_names

SHORTEST = 3
"""A shorter name is more often a word."""
_BREAKING = str.maketrans("\u2010\u2011\u00a0\u202f", "--  ")
"""What names are written with so that no line ends within them, as they are listed."""
_WORD = re.compile(r"([^\s-]+)")


class NamedPlace(NamedTuple):
    """A country or a territory that a document is about, and the text that names it."""

    code: str
    """ISO 3166-1, two letters; ISO 3166-3, four letters, for a State that is no more."""
    name: str
    """As the text has it."""
    text: str
    """The text that names it."""
    language: str
    """The text's."""


def places(document: Document) -> tuple[NamedPlace, ...]:
    """The places of a document, each once, by the first text that names it."""
    named = _named(_texts(document))
    is_known = named or document.agenda_item or document.long_title or title_tells(document)
    return named if is_known else tuple(map(_shortened, _named(_first_recital(document))))


def _named(texts: Iterator[tuple[str, str]]) -> tuple[NamedPlace, ...]:
    """The places that texts in a language name."""
    found: dict[str, NamedPlace] = {}
    for text, language in texts:
        for place in _named_in(text, language):
            found.setdefault(place.code, place)
    return tuple(found.values())


@lru_cache(maxsize=1 << 13)
def _named_in(text: str, language: str) -> tuple[NamedPlace, ...]:
    """The places that a text names. Documents share their subjects and agenda items, and often their titles."""
    pattern, codes = _names(language)
    found_names = pattern.finditer(text.translate(_BREAKING))
    named = (match for match in found_names if not match[0].islower() or " " in match[0])  # того is no Togo
    found = ((codes[_key(match[0])], text[slice(*match.span())]) for match in named)
    return tuple(NamedPlace(code, name, text, language) for code, name in found if code)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    if not draft_name(document):  # the title of such a draft names its sponsors alone
        yield document.title, document.language
    yield document.agenda_item, document.item_language
    yield document.long_title, CATALOGUE_LANGUAGE
    yield from ((item.title, CATALOGUE_LANGUAGE) for item in document.agenda_items)
    yield from ((subject.name, CATALOGUE_LANGUAGE) for subject in document.subjects)


def _shortened(place: NamedPlace) -> NamedPlace:
    """With the words around its name instead of a long text."""
    if len(place.text) <= CLIP:
        return place
    start = place.text.index(place.name)
    runs = around(place.text, [(start, start + len(place.name))])
    return place._replace(text="".join(run.text for run in runs))


def _first_recital(document: Document) -> Iterator[tuple[str, str]]:
    recitals = (unit.text for unit in document.units if unit.kind == "preambular")
    yield from ((text, document.language) for text in islice(recitals, 1))


@cache
def _names(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of the names of places in a language, the longest first, and their codes by their keys; none of those
    that are no country's."""
    words = table(language, "places")
    states = {name: code for name, code in state_names(language).items() if len(name) >= _shortest(language)}
    territories = {name: code for code, names in words.get("names", {}).items() for name in names}
    named = states | territories | dict.fromkeys(words.get("others", ()), "")
    codes = {_key(form): code for name, code in named.items() for form in _forms(name, language)}
    codes |= {_key(name): code for name, code in named.items()}  # what is a name of its own is no form of another
    names = by_first(codes)
    pattern = rf"(?<!\w)(?:{names})(?!\w)" if has_spaces(language) else names
    return re.compile(pattern, re.IGNORECASE), codes


def _forms(name: str, language: str) -> Iterator[str]:
    """A name as it stands among words of a language: in its cases, and with what is written on its front."""
    yield from declined(name, table(language, "places").get("endings", {}))
    yield from fronted(name, table(language, "script").get("fronts", {}))


def _key(name: str) -> str:
    return " ".join(folded(name).replace("'", "’").split())


def _shortest(language: str) -> int:
    return SHORTEST if has_spaces(language) else SHORTEST - 1


def declined(name: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A name in each of its other cases: Ливан, в Ливане; Южный Судан, Южного Судана.

    `endings` are patterns of the ends of words, each with what stands there in the other cases; the first that fits
    a word counts, and one that none fits has a single form. In each case all words stand in it, only the first ones
    ("Государства Палестина"), or the last alone ("Кот-д’Ивуара")."""
    pieces = _WORD.split(name)  # every second one is a word
    for case in range(max(map(len, endings.values()), default=0)):
        inflected = [_in_case(piece, case, endings) if at % 2 else piece for at, piece in enumerate(pieces)]
        for at in range(2, len(pieces), 2):
            yield "".join((*inflected[:at], *pieces[at:]))
        yield "".join((*pieces[:-2], *inflected[-2:]))


def _in_case(word: str, case: int, endings: Mapping[str, Sequence[str]]) -> str:
    for ending, forms in endings.items():
        if found := re.search(f"(?:{ending})$", word):
            return word[: found.start()] + forms[case] if forms else word
    return word
