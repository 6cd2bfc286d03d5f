"""What a person types, to a document and a paragraph of it: "2553", "S/RES/2553(2020)", "OP20(a) of 2553".

    query     = address | [document ","] label | [place] [link] document | document [","] place | place
    address   = any web address that ends in a symbol, or has one among its parameters, with or without a fragment
    document  = [a word for a decision] (symbol | number ["(" year ")"] | number "(" session ")"
                | session "/" number [letter] | "PRST" year "/" number)
    label     = what this site calls a paragraph, in any language (`anchors.spoken`)
    place     = ("OP" | "PP" | "P" | a word for paragraph) number (letter in brackets | "bis" | "ter" | …)*
              | a word for sub-paragraph, letter in brackets, [link] place

Pure grammar: whether there is such a document, or such a paragraph, the site decides. The patterns are a table in the
subset of regular expressions that Python and JavaScript share (no named groups, no flags), so that the page's script
is built from the same table; the tests run the same cases (`lookup.yml`, `symbols.yml`) against both. The words stand
in the languages' tables `[lookup]`; those of all languages are known at once, since a reader types in any. So are their
letters: (أ), (а) and (五) are the sub-paragraphs (a), (a) and (v).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from types import MappingProxyType
from urllib.parse import unquote

from ..anchors import patterns, spoken_anchors
from ..languages import LANGUAGES, table
from ..limits import REFERENCE_CHARACTERS
from ..un import ASSEMBLY, COMMISSION, COUNCIL, RIGHTS, SOCIAL, Symbol, from_roman, names_in, symbols

_PUNCTUATION = "[,;:.]"


def _words(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[lookup]` of all languages, each once."""
    return tuple(dict.fromkeys(word for language in LANGUAGES for word in table(language, "lookup").get(name, ())))


def _any(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _own_letters() -> dict[str, str]:
    """The letters of lists in other scripts, each with the one that an anchor has: what citations mean by them, what
    readers type for them, and else the place in the alphabet of the language."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        found.update(table(language, "citations").get("letters", {}))
        found.update(table(language, "lookup").get("letters", {}))
    for language in LANGUAGES:
        for letter, latin in zip(table(language, "structure")["letters"], ascii_lowercase, strict=False):
            found.setdefault(letter, latin)
    return {letter: latin for letter, latin in found.items() if not letter.isascii()}


LETTERS: Mapping[str, str] = MappingProxyType(_own_letters())
"""What an anchor has for the letters of other scripts."""

_LETTER = f"[a-z]|[ivx]{{1,5}}|{_any(LETTERS)}"
_BRACKETED = rf"(?:\s*\(?(?:{_LETTER})\)|\s*[㈠-㈩])"
_LETTERS = (
    rf"((?:{_BRACKETED}|-(?:[a-z]|[ivx]{{1,5}})(?![a-z0-9])"
    rf"|\s?(?:{_any(_words('bare_letters'))})(?=[\s,;]|$)"
    r"|[\s-]?(?:bis|ter|quater|quinquies|sexies|[0-9]{1,3}th)(?![a-z0-9]))*)"
)
"""Letters in brackets or after hyphens, and the words of what is inserted: "(a)(ii)", "-a", "bis"."""
_PARAGRAPH = _any((*_words("paragraph"), *_words("paragraphs")))
_DEEPEST = 2
"""So many sub-paragraphs may stand before their paragraph: "item (v) of sub-paragraph (a) of paragraph 3"."""

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        # A kind of paragraph, its number, its letters. The kinds are the keys of `KINDS`, the longest first.
        "place": r"({kinds})\.?\s*([0-9]{1,3})" + _LETTERS,
        # The same in a language that puts the word behind the number, and letters before or behind the word.
        "place_after": (
            rf"(?:{_any(_words('before_number'))})?\s*([0-9]{{1,3}}){_LETTERS}\s*(?:{_any(_words('after'))})"
            rf"({_BRACKETED}*)(?:{_any(_words('after_letters'))})?"
        ),
        # A sub-paragraph before its paragraph: "sub-paragraph (a) of paragraph 20". Groups: letters, paragraph.
        "inner": (
            rf"(?:{_any(_words('subparagraph'))})({_BRACKETED}+)\s*"
            rf"(?:(?:{_any(_words('lead'))})\s+|(?:{_any(_words('lead_joined'))}))*"
            rf"((?:{{kinds}})\.?\s*[0-9]{{1,3}}{_LETTERS})"
        ),
        "letter": rf"[0-9]*[a-z]+|{_any(LETTERS)}",
        # A paragraph of an annex, as this site calls it: "annex 1, 3(a)". Groups: annex, paragraph, letters.
        "annexed": (
            rf"(?:{_any(_words('annex'))})\s*([0-9]{{1,2}}|[ivx]{{1,4}}|[a-z])?"
            rf"(?:\s*,\s*(?:(?:{_PARAGRAPH})\.?\s*)?|\s+(?:{_PARAGRAPH})\.?\s*)([0-9]{{1,3}})" + _LETTERS
        ),
        # More paragraphs behind the first, each with its kind: "OP3–OP7, OP9". Only the first is a place to go to.
        "more": rf"^(?:\s*[,–-]\s*(?:{{kinds}})\.?\s*[0-9]{{1,3}}{_LETTERS})+",
        # The same without: "paras. 3–7 and 9", "¶¶ 3, 4".
        "plural": (
            rf"((?:{_any(_words('paragraphs'))})\.?\s*[0-9]{{1,3}}{_LETTERS})"
            rf"(?:\s*(?:[,–-]|{_any(_words('and'))})\s*(?:[0-9]{{1,3}}(?![0-9/])|(?=\()){_BRACKETED}*)+"
        ),
        # A date in brackets, as OSCOLA and the Bluebook write it: "(Oct. 31, 2000)".
        "dated": r"\((?=[^()]*[a-z]{3})[^()]*(?:19|20)[0-9]{2}\)",
        # What stands before a symbol in those styles: "UNSC Res 1973 UN Doc".
        "before_symbol": r"^.*\bu\.?n\.? doc(?:ument)?\.? ",
        # A web address, or its path. A fragment's first anchor. A bracketed session as a path has it.
        "address": r"^(?:[a-z][a-z0-9+.-]*:)?//\S+$|^(?:[a-z0-9-]+\.)+[a-z0-9-]+/\S+$|^/[^/\s]\S*$",
        "fragment": r"^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*",
        "hyphened": r"([0-9])-((?:E?S-)?[IVXL]+)(?:-([A-Z](?:-[A-Z])?))?$",
        "unsymboled": r"^(?:resolution|statement|decision|draft|letter|report|document)-[0-9]{4}(?:-[0-9]+)*$",
        # Words before a document's number, or between it and a place, that say nothing more.
        "lead": rf"(?:{_any((*_words('lead'), *_words('lead_joined'), *_words('before_number')))}|{_PUNCTUATION})",
        # The last characters of those that need no space behind them.
        "joined": "[,;:."
        + "".join(sorted({word[-1] for word in (*_words("lead_joined"), *_words("before_number"))}))
        + "]",
        # Documents, each the whole of what is left; what their groups are made into is `MADE`.
        "council": rf"([0-9]{{1,5}})(?:\s*\((?:19|20)[0-9]{{2}}\))?(?:{_any(_words('after_document'))})?",
        "session": r"([0-9]{1,5})\s*([a-z]?)\s*\(((?:e?s-)?[ivxl]+|e?s-[0-9]+)\)\s*([a-z]?)",
        "assembly": rf"((?:e?s-)?[0-9]{{1,2}})/([0-9]{{1,3}})\s*([a-z]?)(?:{_any(_words('after_document'))})?",
        "social": rf"((?:19|20)[0-9]{{2}})/([0-9]{{1,3}})(?:{_any(_words('after_document'))})?",
        "statement": r"(?:s[ /])?prst[ /]((?:19|20)[0-9]{2}/[0-9]{1,3})",
        # That what is named is a decision.
        "decided": (
            rf"(?:^|(?<=[\s,;(]))(?:{_any(_words('decision'))})(?=[\s,;)]|$)|(?:{_any(_words('decision_behind'))})"
        ),
    }
)
"""Matched against the query in lower case, with ASCII digits and brackets."""

_ANCHORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "operative": ("op",),
        "preambular": ("pp",),
        "paragraph": ("op", "p"),
        "annex": ("annex-", "annex-p"),
    }
)
"""The lists of `[lookup]` with words for a paragraph, each with what its anchor may begin with, the likeliest first."""

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    # What the site itself calls paragraphs is the same in all languages.
    {"op": ("op",), "pp": ("pp",), "p": ("p", "op"), "fn": ("fn",)}
    | {word: heads for name, heads in _ANCHORS.items() for word in _words(name)}
    | dict.fromkeys(_words("paragraphs"), _ANCHORS["paragraph"])
)
"""What a paragraph is called, and what its anchor may begin with, the likeliest first."""

KINDS_AFTER = ("op", "p")
"""The same of the word that stands behind the number."""

MADE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "session": (f"{ASSEMBLY.resolutions}/{{0}}({{2}}){{1}}{{3}}",),
        "assembly": tuple(
            f"{series}/{{0}}/{{1}}{{2}}"
            for series in (ASSEMBLY.resolutions, ASSEMBLY.decisions, RIGHTS.resolutions, RIGHTS.decisions)
        ),
        "social": (f"{SOCIAL.resolutions}/{{0}}/{{1}}", f"{SOCIAL.decisions}/{{0}}/{{1}}"),
        "statement": (f"{COUNCIL.prefix}PRST/{{0}}",),
        "council": (f"{COUNCIL.resolutions}/{{0}}",),
    }
)
"""A document's identifiers from the groups of its pattern, in the order in which the patterns are tried: first what is
most often cited so, then what else has such a number."""

FOLD: Mapping[str, str] = MappingProxyType(
    dict(zip("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９（）／，،", "01234567890123456789()/,,", strict=True)) | {"\xa0": " "}
)
_SERIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name.lower(): (organ.resolutions, organ.decisions)
        for organ in (RIGHTS, COMMISSION, SOCIAL)
        for language in LANGUAGES
        for name in (
            *(organ.prefix.split("/")[1], organ.oscola, organ.bluebook),
            *(*names_in(language)[organ].printed, names_in(language)[organ].of),
        )
        if name
    }
)
"""The series of organs whose resolutions and decisions have numbers like those of others, by the organs' names."""
_FOLDED = str.maketrans(dict(FOLD))
_KIND = _any(KINDS)
_PLACE = re.compile(r"(?:^|(?<=[\s,;(]))" + PATTERNS["place"].replace("{kinds}", _KIND) + r"(?![a-z0-9])")
_INNER = re.compile(
    rf"(?:^|(?<=[\s,;(]))(?:{_any(_words('lead_joined'))})?" + PATTERNS["inner"].replace("{kinds}", _KIND)
)
_MORE = re.compile(PATTERNS["more"].replace("{kinds}", _KIND))
_BEFORE_NUMBER = "".join(f"|{_any([word])}" for word in _words("before_number"))
_ORGAN = re.compile(rf"(?:^|(?<=[\s,]))({_any(_SERIES)})(?=[\s,]|${_BEFORE_NUMBER})")
_NUMBER = re.compile(rf"^([0-9]{{1,4}}/[0-9]{{1,3}})(?:{_any(_words('after_document'))})?$")
_PLACE_AFTER = re.compile(PATTERNS["place_after"])
_LEAD = re.compile(rf"^(?:{PATTERNS['lead']}(?:\s+|(?<={PATTERNS['joined']})|$))+")
_TAIL = re.compile(rf"(?:(?:\s+|(?=[,;:.])){PATTERNS['lead']})+$")
_DOCUMENTS = tuple((re.compile(PATTERNS[name]), made) for name, made in MADE.items())
_ROMAN_ANNEX = re.compile(r"(?<=^annex-)[ivx]+(?=-)")
_DECIDED = "/DEC/"
"""In the symbol of a decision."""


_ALIKE = ("decided", "annexed", "plural", "dated", "before_symbol", "address", "fragment", "hyphened", "unsymboled")


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `lookup` does."""
    return {
        "longest": REFERENCE_CHARACTERS,
        "place": _PLACE.pattern,
        "place_after": _PLACE_AFTER.pattern,
        "inner": _INNER.pattern,
        "deepest": _DEEPEST,
        "letter": PATTERNS["letter"],
        "letters": dict(LETTERS),
        "more": _MORE.pattern,
        **{name: PATTERNS[name] for name in _ALIKE},
        "organ": _ORGAN.pattern,
        "series": {name: list(series) for name, series in _SERIES.items()},
        "number": _NUMBER.pattern,
        "lead": _LEAD.pattern,
        "tail": _TAIL.pattern,
        "kinds": {kind: list(heads) for kind, heads in KINDS.items()},
        "kinds_after": list(KINDS_AFTER),
        "documents": [(PATTERNS[name], list(made)) for name, made in MADE.items()],
        "decision": _DECIDED,
        "fold": dict(FOLD),
        "symbol": symbols.tables(),
        "spoken": patterns()._asdict(),
    }


@dataclass(frozen=True, slots=True)
class Reference:
    """`target` is a canonical identifier, or empty where only a paragraph was typed; `anchors` are tried in order.
    `others` are what the same words name where there is no such document: a decision of that number, of 78/556."""

    target: str
    anchors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def lookup(query: str) -> Reference | None:
    """What a query names; None where it names nothing and is to be searched for as words."""
    pasted = re.sub(r"\s+(?=\()", "", query.strip())[:REFERENCE_CHARACTERS]
    if re.match(PATTERNS["address"], pasted, re.IGNORECASE):
        return _addressed(pasted)
    text = re.sub(r"\s+", " ", query[:REFERENCE_CHARACTERS].translate(_FOLDED).lower()).strip()
    text = re.sub(PATTERNS["dated"], " ", text)
    if labelled := _labelled(text):
        return labelled
    text = re.sub(PATTERNS["plural"], r"\1", text)
    for _ in range(_DEEPEST):
        text = _INNER.sub(r"\2\1", text)
    anchors: tuple[str, ...] = ()
    after = ""
    if found := re.search(PATTERNS["annexed"], text):
        annex = f"annex-{found[1]}" if found[1] else "annex"
        anchors = _with_numbers([f"{annex}{head}{found[2]}{_letters(found[3])}" for head in ("-", "-p")])
    elif found := _PLACE.search(text):
        anchors = tuple(head + found[2] + _letters(found[3]) for head in KINDS[found[1]])
    elif found := _PLACE_AFTER.search(text):
        anchors = tuple(head + found[1] + _letters(found[2] + found[3]) for head in KINDS_AFTER)
    if found:
        after = _MORE.sub("", text[found.end() :])
    rest = f"{text[: found.start()]} {after}" if found else text
    left = re.sub(PATTERNS["decided"], " ", rest)
    is_decision, rest = left != rest, _without_leads(left)
    named = _documents(rest) or _documents(_without_leads(re.sub(PATTERNS["before_symbol"], "", rest)))
    target, *others = _decided(named or _of_organ(left.strip()), is_decision) or ("",)
    return Reference(target, anchors, tuple(others)) if target or (anchors and not rest) else None


def _decided(named: Sequence[str], is_decision: bool) -> Sequence[str]:
    """Of the identifiers that a number may have, those of decisions where it is said to be one's, if there are such."""
    return [identifier for identifier in named if _DECIDED in identifier] or named if is_decision else named


def _with_numbers(anchors: Sequence[str]) -> tuple[str, ...]:
    """The anchors, and behind them those of annexes with a Roman number, with the number that it is: `annex-1-3`."""
    numbered = (_ROMAN_ANNEX.sub(lambda found: str(from_roman(found[0].upper())), anchor) for anchor in anchors)
    return tuple(dict.fromkeys((*anchors, *numbered)))


def _labelled(text: str) -> Reference | None:
    """What a text names that calls a paragraph as this site does: "A/RES/75/1, section II, OP6(a)"."""
    first, *items = (item.strip() for item in text.split(","))
    left = re.sub(PATTERNS["decided"], " ", first)
    target, *others = _decided(_documents(_without_leads(left)), left != first) or ("",)
    anchors = _with_numbers(
        spoken_anchors(items if target else [first, *items], names_document=bool(target)) if items else ()
    )
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
    """A resolution or a decision of an organ that the text names, by its number."""
    found = _ORGAN.search(text)
    rest = _without_leads(f"{text[: found.start()]} {text[found.end() :]}") if found else ""
    number = _NUMBER.match(rest)
    return [f"{series}/{number[1]}" for series in _SERIES[found[1]]] if found and number else ()


def _without_leads(text: str) -> str:
    """What is left of a query when the words that say nothing more are off its ends."""
    return _TAIL.sub("", _LEAD.sub("", text.strip())).strip()


def _documents(text: str) -> Sequence[str]:
    """The identifiers that a text may name, the likeliest first; none where it is no document's symbol or number."""
    if symbol := Symbol.parse(text.upper()):
        return (symbol.id,)
    for pattern, made in _DOCUMENTS:
        if match := pattern.fullmatch(text):
            return [one.format(*(group.upper() for group in match.groups(""))) for one in made]
    return ()


def _letters(printed: str) -> str:
    return "".join(f"-{LETTERS.get(letter, letter)}" for letter in re.findall(PATTERNS["letter"], printed))
