"""Document and units → the text by which one cites them, in the style that one's readers expect.

- `short`, how this site names a unit (`labels`): S/RES/2553 (2020), OP20(a)
- `un`, the UN Editorial Manual, in the document's language: Security Council resolution 2553 (2020), para. 20 (a)
- `oscola`, fourth edition, with its section on international law of 2006:
  UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553, para 20(a)
- `bluebook`, rule 21.7: S.C. Res. 2553, ¶ 20(a) (Dec. 3, 2020)
- `bibtex`, `ris`, `csl`, as `bibliography` writes them, with the place as a note

Every function is pure. What differs by style is data: `styles.toml`, and for the UN's own style the languages'
tables `[citing]`. The page's script (assets/citing/20-compose.js) is given the same tables; the tests hold that both
say the same. Which places are cited is read in `cited_places`, and how they are named in `pinpoints`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from ..anchors import LetteredPart, label, lettered_parts, of_part, said_in_part
from ..frozen import frozen
from ..languages import LANGUAGES, known, table
from ..languages.numerals import DIGITS, UNITS
from ..languages.styles import styles
from ..model import Document
from ..structure import article_heading
from ..un import ADOPTING, BY_PREFIX, NUMBERINGS, NUMERALS, Organ, names_in
from .bibliography import BibliographyEntry, bibtex, csl, entry, institution, ris
from .cited_places import CitedPlace, Run, place_in_part, place_of, runs_of
from .pinpoints import pinpoint

Style = Literal["short", "un", "oscola", "bluebook", "bibtex", "ris", "csl"]
STYLES: tuple[Style, ...] = get_args(Style)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of a document. A script on its page finds the same facts there."""

    entry: BibliographyEntry
    name: str
    """What the short style calls it."""
    sole_annex: bool = False
    """Whether it has one annex only: `annex-3` is then a paragraph, else the third annex."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """The article of each unit that stands in one, as the headings of annexed conventions tell it."""
    parts: Mapping[str, LetteredPart] = field(default_factory=dict)
    """The part of each unit of a resolution that was adopted in parts, A and B."""


def cited(document: Document, url: str = "") -> Cited:
    """What a citation says of a document; `url` is its page's address, by default the official text's."""
    told = entry(document, url)
    sole_annex = document.sole_annex
    parts = lettered_parts(told.number, [unit.anchor for unit in document.units])
    return Cited(told, document.symbol or told.title, sole_annex, document.articles, parts)


def citation(of: Cited, anchors: Sequence[str], style: Style) -> str:
    """How one cites these units of a document, which are told in its order; none for the document as a whole.

    >>> citation(cited(document), ["op3", "op4", "op5", "op20-a"], "bluebook")
    'S.C. Res. 2553, ¶¶ 3–5, 20(a) (Dec. 3, 2020)'
    """
    language = of.entry.language
    places = [place_of(anchor, of.sole_annex, of.articles.get(anchor, "")) for anchor in anchors]
    if style == "short":
        return str(_un(language)["part"]).join((of.name, *_labels(runs_of(places), language, of.sole_annex, of.parts)))
    letters = {of.parts[anchor].letter if anchor in of.parts else "" for anchor in anchors}
    # What is of one part is cited as that; of several, each place says its own.
    letter = letters.pop() if len(letters) == 1 and style in ("un", "oscola", "bluebook") else ""
    places = [
        place_in_part(place, of.parts[place.anchor], is_said=not letter) if place.anchor in of.parts else place
        for place in places
    ]
    runs = runs_of(places)
    if style in ("bibtex", "ris", "csl"):
        words = _un(language)
        return _machine(replace(of.entry, note=pinpoint(runs, words)), style)
    words = _un(language) if style == "un" else _data()["styles"][style]
    return _whole(of.entry, pinpoint(runs, words), words, letter)


def tables() -> dict[str, Any]:
    """What the page's script is given to cite as this module does."""
    return {
        **_data(),
        "un": {language: _un(language) for language in LANGUAGES},
        "numerals": NUMERALS,
        "digits": dict(DIGITS),
        "units": dict(UNITS),
    }


@cache
def _data() -> Mapping[str, Any]:
    """The styles that are the same in all languages, and how a symbol tells the organ, the act and its number."""
    organs = {
        "oscola": {organ.key: organ.oscola for organ in ADOPTING},
        "bluebook": {organ.key: organ.bluebook for organ in ADOPTING},
    }
    data: Mapping[str, Any] = frozen(
        {
            "series": [series for organ in ADOPTING for series in _series(organ)],
            "symbols": [{"begins": organ.prefix, "organ": organ.key} for organ in BY_PREFIX if organ.numberings],
            "institutions": {institution(organ.name): organ.key for organ in ADOPTING},
            "styles": {name: {**words, "organs": organs[name]} for name, words in styles().items()},
        }
    )
    return data


def _series(organ: Organ) -> Iterator[dict[str, Any]]:
    """Each series of an organ, in each way in which it numbers: a symbol without spaces, and what it tells.

    The Council numbers its resolutions alone through all years; its decisions have no series.
    """
    for numbering in organ.numberings:
        numbered = NUMBERINGS[numbering]
        acts = {"resolution": organ.resolutions, "decision": organ.decisions}
        for act, series in acts.items():
            if act == "resolution" or numbering != "running":
                yield {
                    "pattern": f"^{re.escape(series)}/{numbered.pattern}$",
                    "organ": organ.key,
                    "act": act,
                    "number": numbered.printed,
                    "year": numbered.year,
                }


@cache
def _un(language: str) -> Mapping[str, Any]:
    """The UN's own style in a language; in one that it does not know, English."""
    language = known(language)
    organs = {organ.key: names.of for organ, names in names_in(language).items() if organ.numberings}
    return MappingProxyType(
        {
            **table(language, "citing"),
            "region_numbers": table(language, "labels").get("region_numbers", {}),
            "article_heading": article_heading(language),
            "organs": MappingProxyType(organs),
        }
    )


def _machine(told: BibliographyEntry, style: str) -> str:
    if style == "csl":
        return json.dumps([csl(told)], ensure_ascii=False, indent=1)
    return (bibtex if style == "bibtex" else ris)([told]).strip()


def _whole(told: BibliographyEntry, pin: str, words: Mapping[str, Any], letter: str) -> str:
    """The citation, after the template of its kind; `letter`, the part of the resolution that it is of."""
    organ, act, number, year = _act(of_part(told.number, letter) if letter else told.number, told.institution)
    fields = {
        "organ": words["organs"].get(organ, told.institution),
        "number": number,
        "year": words["year"].format(year=year) if year else "",
        "symbol": re.sub(r"\([0-9]{4}\)$", "", told.number.replace(" ", "")),
        "title": told.title,
        "name": told.number or told.title,
        "when": _when(told, words),
        "pin": words["pin"].format(pin=pin) if pin else "",
    }
    fields["doc"] = words["doc"].format(**fields) if told.number else ""
    text: str = words[act].format(**fields)
    return text


def _act(number_told: str, told_institution: str) -> tuple[str, str, str, str]:
    """The organ, the act, its number as the organ writes it, and the year that the Council adds to it."""
    symbol = number_told.replace(" ", "")
    for series in _data()["series"]:
        if found := re.match(series["pattern"], symbol):
            number = series["number"].format("", *found.groups(""))
            year = found[series["year"]] if series["year"] else ""
            return series["organ"], series["act"], " ".join(number.split()), year or ""
    heads = (one["organ"] for one in _data()["symbols"] if symbol.startswith(one["begins"]))
    return next(heads, _data()["institutions"].get(told_institution, "")), "document", "", ""


def _when(told: BibliographyEntry, words: Mapping[str, Any]) -> str:
    if told.day is None or not words["when"]:
        return ""
    month = words["months"][told.day.month - 1]
    return str(words["when"].format(day=told.day.day, month=month, date_year=told.day.year))


def _labels(runs: Iterable[Run], language: str, sole_annex: bool, parts: Mapping[str, LetteredPart]) -> Iterator[str]:
    """The labels of runs: of each its place's, or those of its ends."""

    def of(one: CitedPlace) -> str:
        place = said_in_part(one.anchor, parts.get(one.anchor))
        return label(place, language, sole_annex=sole_annex, article=one.article)

    for first, last in runs:
        yield of(first) if first == last else f"{of(first)}{_un(language)['range']}{of(last)}"
