"""Document and units → the text by which one cites them, in the style that one's readers expect.

- `short`, how this site names a unit (`labels`): S/RES/2553 (2020), OP20(a)
- `un`, the UN Editorial Manual, in the document's language: Security Council resolution 2553 (2020), para. 20 (a)
- `oscola`, fourth edition, with its section on international law of 2006:
  UNSC Res 2553 (3 December 2020) UN Doc S/RES/2553, para 20(a)
- `bluebook`, rule 21.7: S.C. Res. 2553, ¶ 20(a) (Dec. 3, 2020)
- `bibtex`, `ris`, `csl`, as `bibliography` writes them, with the place as a note

Every function is pure. What differs by style is data: `citing.toml`, and for the UN's own style the languages' tables
`[citing]`. The page's script (assets/citing/20-compose.js) is given the same tables, and the tests hold that both say
the same.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import groupby
from types import MappingProxyType
from typing import Any, Literal, get_args

from ..anchors import Anchor, label
from ..languages import LANGUAGES, known, table
from ..model import Document
from ..un import ADOPTING, BY_PREFIX, NUMBERINGS, NUMERALS, Organ, from_roman, names_in, to_roman
from .bibliography import Entry, bibtex, csl, entry, institution, ris

Style = Literal["short", "un", "oscola", "bluebook", "bibtex", "ris", "csl"]
STYLES: tuple[Style, ...] = get_args(Style)

_KINDS: Mapping[str, str] = MappingProxyType({"pp": "preambular", "op": "paragraph", "p": "paragraph", "fn": "note"})
"""What a citation calls the paragraphs of a series; those of others have no number to cite."""
_UNSAID = frozenset({"cont", "b", "t"})
"""Series of which no number is printed: what bears them is cited as its paragraph, and so is a repeated one."""
_ROMAN = re.compile(r"[ivxl]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of a document. A script on its page finds the same facts there."""

    entry: Entry
    name: str
    """What the short style calls it."""
    sole_annex: bool = False
    """Whether it has one annex only: `annex-3` is then a paragraph, else the third annex."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An anchor as a citation speaks of it."""

    anchor: str
    region: tuple[tuple[str, str], ...] = ()
    """The annex and the section that it stands in, each with its number; the parts of a unit that quotes it, too."""
    kind: str = ""
    """`paragraph`, `preambular` or `note`; empty for what has no number: a region as a whole, a heading."""
    path: tuple[str, ...] = ()
    """The paragraph's number, and its items' letters."""


def cited(document: Document, url: str = "") -> Cited:
    """What a citation says of a document; `url` is its page's address, by default the official text's."""
    told = entry(document, url)
    return Cited(told, document.symbol or told.title, document.sole_annex)


def citation(of: Cited, anchors: Sequence[str], style: Style) -> str:
    """How one cites these units of a document, which are told in its order; none for the document as a whole.

    >>> citation(cited(document), ["op3", "op4", "op5", "op20-a"], "bluebook")
    'S.C. Res. 2553, ¶¶ 3–5, 20(a) (Dec. 3, 2020)'
    """
    language = of.entry.language
    runs = _runs([_place(anchor, of.sole_annex) for anchor in anchors])
    if style == "short":
        return str(_un(language)["part"]).join((of.name, *_labels(runs, language, of.sole_annex)))
    if style in ("bibtex", "ris", "csl"):
        words = _un(language)
        return _machine(replace(of.entry, note=_pinpoint(runs, words)), style)
    words = _un(language) if style == "un" else _data()["styles"][style]
    return _whole(of.entry, _pinpoint(runs, words), words)


def said(anchors: Sequence[str], language: str, *, sole_annex: bool = False) -> str:
    """What one calls these units in a language: `OP3–OP7, OP9`."""
    runs = _runs([_place(anchor, sole_annex) for anchor in anchors])
    return str(_un(language)["part"]).join(_labels(runs, language, sole_annex))


def tables() -> dict[str, Any]:
    """What the page's script is given to cite as this module does."""
    return {**_data(), "un": {language: _un(language) for language in LANGUAGES}, "numerals": NUMERALS}


@cache
def _data() -> dict[str, Any]:
    """The styles that are the same in all languages, and how a symbol tells the organ, the act and its number."""
    read = tomllib.loads(resources.files(__package__).joinpath("citing.toml").read_text(encoding="utf-8"))
    read["styles"]["oscola"]["organs"] = {organ.key: organ.oscola for organ in ADOPTING}
    read["styles"]["bluebook"]["organs"] = {organ.key: organ.bluebook for organ in ADOPTING}
    return {
        "series": [series for organ in ADOPTING for series in _series(organ)],
        "symbols": [{"begins": organ.prefix, "organ": organ.key} for organ in BY_PREFIX if organ.numberings],
        "institutions": {institution(organ.name): organ.key for organ in ADOPTING},
        **read,
    }


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
def _un(language: str) -> dict[str, Any]:
    """The UN's own style in a language; in one that it does not know, English."""
    language = known(language)
    organs = {organ.key: names.of for organ, names in names_in(language).items() if organ.numberings}
    return {**table(language, "citing"), "organs": organs}


def _machine(told: Entry, style: str) -> str:
    if style == "csl":
        return json.dumps([csl(told)], ensure_ascii=False, indent=1)
    return (bibtex if style == "bibtex" else ris)([told]).strip()


# The document -----------------------------------------------------------------------------------------------------


def _whole(told: Entry, pinpoint: str, words: Mapping[str, Any]) -> str:
    """The citation, after the template of its kind."""
    organ, act, number, year = _act(told)
    fields = {
        "organ": words["organs"].get(organ, told.institution),
        "number": number,
        "year": words["year"].format(year=year) if year else "",
        "symbol": re.sub(r"\([0-9]{4}\)$", "", told.number.replace(" ", "")),
        "title": told.title,
        "name": told.number or told.title,
        "when": _when(told, words),
        "pin": words["pin"].format(pin=pinpoint) if pinpoint else "",
    }
    fields["doc"] = words["doc"].format(**fields) if told.number else ""
    text: str = words[act].format(**fields)
    return text


def _act(told: Entry) -> tuple[str, str, str, str]:
    """The organ, the act, its number as the organ writes it, and the year that the Council adds to it."""
    symbol = told.number.replace(" ", "")
    for series in _data()["series"]:
        if found := re.match(series["pattern"], symbol):
            number = series["number"].format("", *found.groups(""))
            year = found[series["year"]] if series["year"] else ""
            return series["organ"], series["act"], " ".join(number.split()), year or ""
    heads = (one["organ"] for one in _data()["symbols"] if symbol.startswith(one["begins"]))
    return next(heads, _data()["institutions"].get(told.institution, "")), "document", "", ""


def _when(told: Entry, words: Mapping[str, Any]) -> str:
    if told.day is None or not words["when"]:
        return ""
    month = words["months"][told.day.month - 1]
    return str(words["when"].format(day=told.day.day, month=month, date_year=told.day.year))


# The place in it --------------------------------------------------------------------------------------------------


def _place(anchor: str, sole_annex: bool) -> _Place:
    named = Anchor.parse(anchor, sole_annex=sole_annex)
    region = tuple((part.series, part.number) for part in named.regions)
    path = [part for part in named.unit if part.series not in _UNSAID]
    if not path or not path[0].number:
        return _Place(anchor, region)
    (series, number, _), *items = path
    # Paragraphs of an annex, and items that stand in it directly, have no series.
    kind = _KINDS.get(series, "paragraph" if not series and (region or number.isdecimal()) else "")
    if not kind:
        return _Place(anchor, region)
    return _Place(anchor, region, kind, ("*" if number == "star" else number, *(part.number for part in items)))


def _runs(places: Sequence[_Place]) -> list[tuple[_Place, _Place]]:
    """Places that follow one another, three and more as a range: each with its first and its last."""
    runs: list[list[_Place]] = []
    for place in places:
        if runs and _follows(runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [ends for run in runs for ends in ([(run[0], run[-1])] if len(run) > 2 else [(one, one) for one in run])]


def _follows(one: _Place, other: _Place) -> bool:
    if not one.kind or (one.region, one.kind, one.path[:-1]) != (other.region, other.kind, other.path[:-1]):
        return False
    here, there = one.path[-1], other.path[-1]
    if here.isdecimal() and there.isdecimal():
        return int(there) == int(here) + 1
    if len(here) == len(there) == 1:
        return ord(there) == ord(here) + 1
    both_roman = _ROMAN.fullmatch(here) and _ROMAN.fullmatch(there)
    return bool(both_roman) and from_roman(there.upper()) == from_roman(here.upper()) + 1


def _labels(runs: Iterable[tuple[_Place, _Place]], language: str, sole_annex: bool) -> Iterator[str]:
    """The labels of runs: of each its place's, or those of its ends."""
    for first, last in runs:
        begin, end = (label(one.anchor, language, sole_annex=sole_annex) for one in (first, last))
        yield begin if first == last else f"{begin}{_un(language)['range']}{end}"


def _pinpoint(runs: Sequence[tuple[_Place, _Place]], words: Mapping[str, Any]) -> str:
    """`paras. 3–7 and 20 (a)`; empty where nothing that is named has a number."""
    groups = groupby(runs, key=lambda run: (run[0].region, run[0].kind))
    told = (_group(region, kind, list(group), words) for (region, kind), group in groups)
    return _joined(list(dict.fromkeys(filter(None, told))), words)


def _group(
    region: tuple[tuple[str, str], ...], kind: str, runs: Sequence[tuple[_Place, _Place]], words: Mapping[str, Any]
) -> str:
    parts = [*_regions(region, words)]
    if kind == "note":
        parts.append(words["note"].format(n=_joined(list(_numbers(runs, words)), words)))
    elif kind:
        many = len({place.path[0] for run in runs for place in run}) > 1
        parts.append(words[f"{kind}s" if many else kind].format(n=_joined(list(_numbers(runs, words)), words)))
    return str(words["part"]).join(parts)


def _regions(region: Iterable[tuple[str, str]], words: Mapping[str, Any]) -> Iterator[str]:
    """What one calls the regions, the outermost first: `annex I`, `sect. B`, `para. 1, quoted text`."""
    kind, path = "", list[str]()
    for name, number in region:
        if name == "quote":
            if kind and path:
                yield str(words[kind].format(n=_number(tuple(path), words)))
            yield str(words["quote"])
            path = []
        elif name in ("annex", "sec"):
            yield _region(name, number, words)
        elif number and name not in _UNSAID:
            kind = kind if path else _KINDS.get(name, "" if name else "paragraph")
            path.append(number)


def _region(name: str, number: str, words: Mapping[str, Any]) -> str:
    if name == "sec":
        return str(words["section"].format(n=number.upper()))
    if not number:
        return str(words["annex"])
    counted = number.isdecimal() and 0 < int(number) < 90
    return str(words["annexes"].format(n=to_roman(int(number)) if counted else number.upper()))


def _numbers(runs: Sequence[tuple[_Place, _Place]], words: Mapping[str, Any]) -> Iterator[str]:
    """The numbers of a group; of an item in the paragraph named just before, its letter alone."""
    before: tuple[str, ...] = ()
    for first, last in runs:
        if before[:-1] and before[:-1] == first.path[:-1]:
            text = _last(first.path, words)
        else:
            text = _number(first.path, words)
        yield text if first == last else f"{text}{words['range']}{_last(last.path, words)}"
        before = last.path


def _number(path: tuple[str, ...], words: Mapping[str, Any]) -> str:
    number, *letters = path
    return number + "".join(words["letter"].format(letter=_letter(one, at, words)) for at, one in enumerate(letters))


def _last(path: tuple[str, ...], words: Mapping[str, Any]) -> str:
    if len(path) == 1:
        return path[0]
    return str(words["letter"].format(letter=_letter(path[-1], len(path) - 2, words))).strip()


def _letter(marker: str, depth: int, words: Mapping[str, Any]) -> str:
    """An item's marker as the language prints it: Arabic has its own letters, and digits below them."""
    letters: Sequence[str] = words.get("letters", ())
    if letters and depth and _ROMAN.fullmatch(marker):
        return str(from_roman(marker.upper()))
    at = ord(marker) - ord("a") if len(marker) == 1 else -1
    return letters[at] if 0 <= at < len(letters) else marker


def _joined(parts: Sequence[str], words: Mapping[str, Any]) -> str:
    *first, last = parts or ("",)
    return f"{words['list'].join(first)}{words['and']}{last}" if first else last
