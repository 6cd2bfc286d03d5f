"""What a person types, to a document and a paragraph of it: "2553", "S/RES/2553(2020)", "OP20(a) of 2553".

    query     = charter (`lookup_charter`)
              | address | [document ","] label | [place] [link] document | document [","] place | place
    address   = any web address that ends in a symbol, or has one among its parameters, with or without a fragment
    document  = [a word for a decision] (symbol | number ["(" year ")"] | number "(" session ")"
                | session "/" number [letter] | "PRST" year "/" number)
    label     = what this site calls a paragraph, in any language (`anchors.spoken`)
    place     = ("OP" | "PP" | "P" | a word for paragraph) number
                ([a word for sub-paragraph] letter in brackets | "bis" | "ter" | …)*
              | a word for sub-paragraph, letter in brackets, [link] place
              | a word for annex, [its number], a paragraph; or the paragraph, [link], the annex
              | behind a symbol or a session's number: number and letters alone, or "#" and an anchor

Pure grammar: whether there is such a document, or such a paragraph, the site decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from ..anchors import ANNEX, annex, spoken_anchors
from ..limits import REFERENCE_CHARACTERS
from ..un import ASSEMBLY, CHARTER, COUNCIL, Symbol, item_value, session_of
from .lookup_charter import of_charter
from .lookup_charter import tables as tables_of_charter
from .lookup_patterns import (
    DECIDED,
    DEEPEST,
    DOCUMENTS,
    FOLDED,
    INNER,
    KINDS,
    KINDS_AFTER,
    MORE,
    NUMBER,
    OF_ASSEMBLY,
    ORGAN,
    PATTERNS,
    PLACE,
    PLACE_AFTER,
    POSSIBLE,
    ROMAN_ANNEX,
    SERIES,
    without_leads,
)
from .lookup_patterns import tables as tables_of_patterns
from .lookup_words import ANNEX_NUMBERS, LETTERS, SIGNS


@dataclass(frozen=True, slots=True)
class Reference:
    """`target` is a canonical identifier, or empty where only a paragraph was typed; `anchors` are tried in order;
    of the Charter, the pinpoint of an Article or a Chapter.
    `others` are what the same words name where there is no such document: a decision of that number, of 78/556."""

    target: str
    anchors: tuple[str, ...]
    others: tuple[str, ...] = ()


def lookup(query: str) -> Reference | None:
    """What a query names; None where it names nothing and is to be searched for as words."""
    pasted = re.sub(r"\s+(?=\()", "", query.strip())[:REFERENCE_CHARACTERS]
    if re.match(PATTERNS["address"], pasted, re.IGNORECASE):
        return _addressed(pasted)
    text = re.sub(r"\s+", " ", query[:REFERENCE_CHARACTERS].translate(FOLDED).lower()).strip()
    for pattern in (PATTERNS["part_signed"], PATTERNS["session_signed"]):
        text = re.sub(pattern, lambda found: found[1] + SIGNS[found[2].replace(" ", "").replace("–", "-")], text)
    text = re.sub(PATTERNS["dated"], " ", text)
    if place := of_charter(text):
        return Reference(CHARTER, (place,))
    if reference := _labelled(text) or _anchored(text) or _placed_alone(text):
        return reference
    text = re.sub(PATTERNS["plural"], r"\1\2\3", text)
    for _ in range(DEEPEST):
        text = INNER.sub(r"\2\1", text)
    text = re.sub(PATTERNS["between"], " ", text)
    text = re.sub(PATTERNS["annex_behind"], r" annex \2, \1 ", text)
    anchors: tuple[str, ...] = ()
    after = ""
    if found := re.search(PATTERNS["annexed"], text):
        region = annex(ANNEX_NUMBERS.get(found[1], found[1])) if found[1] else ANNEX
        anchors = _with_numbers([f"{region}{head}{found[2]}{_letters(found[3])}" for head in ("-", "-p")])
    elif found := PLACE.search(text):
        anchors = tuple(head + found[2] + _letters(found[3]) for head in KINDS[found[1]])
    elif found := PLACE_AFTER.search(text):
        anchors = tuple(head + found[1] + _letters(found[2] + found[3]) for head in KINDS_AFTER)
    if found:
        after = MORE.sub("", text[found.end() :])
    rest = f"{text[: found.start()]} {after}" if found else text
    target, *others = _named(rest) or ("",)
    is_place_alone = anchors and not without_leads(re.sub(PATTERNS["decided"], " ", rest))
    return Reference(target, anchors, tuple(others)) if target or is_place_alone else None


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `lookup` does."""
    return {**tables_of_patterns(), "charter": tables_of_charter()}


def _named(text: str) -> Sequence[str]:
    """The identifiers of the document that a text names, with its organ and what else stands about it, or without."""
    left = re.sub(PATTERNS["decided"], " ", text)
    rest = without_leads(left)
    named = _documents(rest) or _documents(without_leads(re.sub(PATTERNS["before_symbol"], "", rest)))
    return _decided(_of_organ(left.strip()) or _of_assembly(named, left), left != text)


def _of_assembly(named: Sequence[str], text: str) -> Sequence[str]:
    """What a text names; the Assembly's resolution of that number, where the text names the Assembly with one alone."""
    series, _, number = named[0].rpartition("/") if len(named) == 1 else ("", "", "")
    if series != COUNCIL.resolutions or not OF_ASSEMBLY.search(text):
        return named
    session = session_of(int(number))
    return [f"{ASSEMBLY.resolutions}/{number}({session})"] if session else []


def _decided(named: Sequence[str], is_decision: bool) -> Sequence[str]:
    """Of the identifiers that a number may have, those of decisions where it is said to be one's, if there are such."""
    return [identifier for identifier in named if DECIDED in identifier] or named if is_decision else named


def _with_numbers(anchors: Sequence[str]) -> tuple[str, ...]:
    """The anchors, and behind them those of annexes with a Roman number, with the number that it is: `annex-1-3`."""
    numbered = (ROMAN_ANNEX.sub(lambda found: str(item_value(found[0]) or found[0]), anchor) for anchor in anchors)
    return tuple(dict.fromkeys((*anchors, *numbered)))


def _anchored(text: str) -> Reference | None:
    """A document and an anchor of it, as an address has it or before it: "79/179#op13", "annex-p31-a of 2745"."""
    found = re.match(PATTERNS["anchored"], re.sub(PATTERNS["anchor_first"], r"\2 #\1", text))
    target, *others = (found and _documents(without_leads(found[1]))) or ("",)
    return Reference(target, (found[2] or found[3],), tuple(others)) if found and target else None


def _placed_alone(text: str) -> Reference | None:
    """A document and the number of its paragraph, without a word for it: "A/RES/79/179 8(a)"."""
    found = re.match(PATTERNS["place_alone"], text)
    target, *others = (found and _documents(without_leads(found[1]))) or ("",)
    if not found or not target:
        return None
    place = found[2] + _letters(found[3])
    return Reference(target, tuple(head + place for head in KINDS_AFTER), tuple(others))


def _labelled(text: str) -> Reference | None:
    """What a text names that calls a paragraph as this site does: "A/RES/75/1, section II, OP6(a)"."""
    items = [item.strip() for item in text.split(",")]
    if len(items) == 1:
        return None
    target, *others = _named(items[0]) or ("",)
    if target:
        spoken = spoken_anchors(items[1:], names_document=True)
    elif behind := _named(items[-1]):
        # "Section III, paragraph 7, of resolution 59/276", "paragraph 7, section III, of"; the Bluebook has a title
        # before the place: "Title, annex, ¶ 1, U.N. Doc. A/80/1".
        target, *others = behind
        is_titled = re.search(PATTERNS["before_symbol"], items.pop())
        ways = (items[start:] for start in range(1, len(items))) if is_titled else (items, items[::-1])
        read = (spoken_anchors(way, names_document=True) for way in ways)
        spoken = next((anchors for anchors in read if anchors), ())
    else:
        spoken = spoken_anchors(items, names_document=False)
    anchors = _with_numbers(spoken)
    return Reference(target, anchors, tuple(others)) if anchors else None


def _addressed(address: str) -> Reference | None:
    """What a web address names: of a site of the United Nations, of this one or of another made like it."""
    before, _, fragment = address.partition("#")
    path, _, parameters = before.partition("?")
    segments = [_decoded(part) for part in re.sub(r"^[^/]*//", "", path).split("/")]
    segments = [part for part in "/".join(segments).split("/") if part not in ("", "index.html")]
    values = [_decoded(parameter.partition("=")[2]) for parameter in parameters.split("&")]
    candidates = [*values, *("/".join(segments[start:]) for start in range(len(segments)))]
    anchor = re.match(PATTERNS["fragment"], _decoded(fragment))
    anchors = (anchor.group(),) if anchor else ()
    for candidate in candidates:
        symbol = re.sub(PATTERNS["hyphened"], lambda found: f"{found[1]}({found[2]}){found[3] or ''}", candidate)
        symbol = re.sub(PATTERNS["hyphened_within"], r"\1\2(\3)", symbol)
        symbol = re.sub(PATTERNS["hyphened_volume"], r"(\1)", symbol)
        if named := Symbol.parse(symbol) or Symbol.parse(symbol.upper()):
            return Reference(named.id, anchors)
        if re.match(PATTERNS["unsymboled"], candidate):
            return Reference(candidate, anchors)
    return None


def _decoded(text: str) -> str:
    """The text of a part of an address; as it stands where its percent signs tell no characters."""
    try:
        return text if re.search(r"%(?![0-9A-Fa-f]{2})", text) else unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


def _of_organ(text: str) -> Sequence[str]:
    """A resolution or a decision of an organ that the text names, by its number; what else has that number where the
    organ cannot have given it: 60/251 is no resolution of the Human Rights Council."""
    found = ORGAN.search(text)
    rest = without_leads(f"{text[: found.start()]} {text[found.end() :]}") if found else ""
    number = NUMBER.match(rest)
    called = number[1].replace(" ", "").upper() if number else ""
    if not found or not called:
        return ()
    named = [f"{series}/{called}" for series in SERIES[found[1]]]
    return [identifier for identifier in named if POSSIBLE.match(identifier)] or _documents(rest)


def _documents(text: str) -> Sequence[str]:
    """The identifiers that a text may name, the likeliest first; none where it is no document's symbol or number."""
    if symbol := Symbol.parse(text.upper()):
        return (symbol.id, *_torn(text))
    if joint := re.match(PATTERNS["joint"], text):
        return [symbol.id for one in joint.groups() if (symbol := Symbol.parse(one.upper()))]
    for pattern, made in DOCUMENTS:
        if match := pattern.fullmatch(text):
            return [one.format(*(group.upper() for group in match.groups(""))) for one in made]
    return ()


def _torn(text: str) -> Iterator[str]:
    """What a symbol is meant for that lost the stroke behind its session: A/RES/79179."""
    if found := re.match(PATTERNS["torn"], text):
        yield f"{ASSEMBLY.resolutions}/{found[1]}/{found[2]}"


def _letters(printed: str) -> str:
    return "".join(f"-{LETTERS.get(letter, letter)}" for letter in re.findall(PATTERNS["letter"], printed))
