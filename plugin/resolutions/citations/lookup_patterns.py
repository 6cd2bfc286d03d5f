"""The patterns of what a person types (`lookup`), and the table of them for the page's script.

They are in the subset of regular expressions that Python and JavaScript share (no named groups, no flags), so that the
script is built from the same table; the tests run the same cases (`lookup.yml`, `symbols.yml`) against both. The words
stand in the languages' tables `[lookup]`; those of all languages are known at once, since a reader types in any. So are
their letters: (أ), (а) and (五) are the sub-paragraphs (a), (a) and (v).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from string import ascii_lowercase
from types import MappingProxyType
from unicodedata import combining, normalize

from ..anchors import AGAIN, ANNEX, patterns
from ..languages import LANGUAGES, table
from ..languages.frozen import thawed
from ..languages.letters import HAN
from ..limits import REFERENCE_CHARACTERS
from ..un import ASSEMBLY, COMMISSION, COUNCIL, PART, PARTS, RIGHTS, SOCIAL, VOLUME, names_in, symbols

_HAN = re.compile(f"[{HAN}]")
_PUNCTUATION = "[,;:.–-]"
_PART = PART.lower()
"""The letter of a resolution's part, as readers type it."""
_PARTS_TYPED = f"(?:{_PART}(?:-{_PART})?)?"
"""The same of a resolution whose parts are one document: A-B."""
_STROKE = "[ _./-]?"
"""What readers type for a symbol's stroke, or leave out."""


def _words(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[lookup]` of all languages, each once; Latin ones also without accents."""
    words = (word for language in LANGUAGES for word in table(language, "lookup").get(name, ()))
    return tuple(dict.fromkeys(form for word in words for form in (word, _unaccented(word))))


def _unaccented(word: str) -> str:
    """A word as hurried readers type it, where all its letters are Latin: "parrafo"."""
    bare = "".join(sign for sign in normalize("NFD", word) if not combining(sign))
    return bare if bare.isascii() else word


def _of_texts(name: str) -> tuple[str, ...]:
    """The words of one list of the tables `[citations]` of all languages, with what a language sets on their front;
    Latin ones also without accents."""
    words = (
        front + word
        for language in LANGUAGES
        for said in (table(language, "citations"),)
        for word in said.get(name, ())
        for front in ("", *said.get("prefixes", ()))
    )
    return tuple(dict.fromkeys(form for word in words for form in (word, _unaccented(word))))


def _decisions() -> tuple[str, ...]:
    """The words for a decision: those that citations have, and those that readers type besides."""
    return (*_of_texts("rivals"), *_words("decision"))


def _behind_number() -> tuple[str, ...]:
    """The words for a resolution that stand behind its number (Chinese)."""
    return tuple(word for word in _words("after_document") if word.endswith(_of_texts("resolution")))


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


def _annex_numbers() -> dict[str, str]:
    """The words and the signs by which an annex is counted, each with what its anchor has: المرفق الأول, 附件一."""
    ordinals = {
        word: str(number)
        for language in LANGUAGES
        for word, number in table(language, "citations").get("ordinals", {}).items()
        if not word.isascii()
    }
    return ordinals | {sign: numeral for sign, numeral in LETTERS.items() if _HAN.match(sign)}


ANNEX_NUMBERS: Mapping[str, str] = MappingProxyType(_annex_numbers())
"""What an annex is counted by besides digits, Roman numbers and Latin letters."""

_LETTER = f"[a-z]|[ivx]{{1,5}}|{_any(LETTERS)}"
_BRACKETED = rf"(?:\s*\(?(?:{_LETTER})\)|\s*[㈠-㈩])"
_LETTERS = (
    rf"((?:{_BRACKETED}|-(?:[a-z]|[ivx]{{1,5}})(?![a-z0-9])"
    rf"|\s?(?:{_any(_words('bare_letters'))})(?=[\s,;]|$)"
    rf"|[\s-]?(?:{AGAIN}|[0-9]{{1,3}}th)(?![a-z0-9]))*)"
)
"""Letters in brackets or after hyphens, and the words of what is inserted: "(a)(ii)", "-a", "bis"."""
_UNGROUPED_LETTERS = _LETTERS.replace("((?:", "(?:(?:", 1)
_ANNEX_NUMBER = rf"[0-9]{{1,2}}|[ivx]{{1,4}}|[a-z]|{_any([*ANNEX_NUMBERS])}"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}"
"""A paragraph's: 20, or as the targets of a goal are numbered, 17.19."""
_AFTER_DOCUMENT = rf"(?:\s*(?:{_any(_words('after_document'))}))?"
_PARAGRAPH = _any((*_words("paragraph"), *_words("paragraphs")))
_ANCHOR = r"(?=(?:annex|sec)-|(?:[a-z0-9.]+-)*(?:op|pp|p)[0-9])[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+"
"""One that has levels, and so is no word that a person searches for."""
_YEAR = "(?:19|20)[0-9]{2}"
DEEPEST = 2
"""So many sub-paragraphs may stand before their paragraph: "item (v) of sub-paragraph (a) of paragraph 3"."""

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        # A kind of paragraph, its number, its letters. The kinds are the keys of `KINDS`, the longest first.
        "place": rf"({{kinds}})\.?\s*({_NUMBER})" + _LETTERS,
        # The same in a language that puts the word behind the number, and letters before or behind the word.
        "place_after": (
            rf"(?:{_any(_words('before_number'))})?\s*({_NUMBER}){_LETTERS}\s*(?:{_any(_words('after'))})"
            rf"({_BRACKETED}*)(?:{_any(_words('after_letters'))})?"
        ),
        # A sub-paragraph before its paragraph: "sub-paragraph (a) of paragraph 20". Groups: letters, paragraph.
        "inner": (
            rf"(?:{_any(_words('subparagraph'))})({_BRACKETED}+)\s*"
            rf"(?:(?:{_any(_words('lead'))})\s+|(?:{_any(_words('lead_joined'))}))*"
            rf"((?:{{kinds}})\.?\s*{_NUMBER}{_LETTERS})"
        ),
        # The word for one between its paragraph and its letter: "paragraph 20, sub-paragraph (a)".
        "between": rf"(?<=[0-9)])\s*,?\s*(?:{_any(_words('subparagraph'))})(?={_BRACKETED})",
        # A symbol that lost the stroke behind its session; those with four digits up to 3541 are older ones.
        "torn": r"^a/res/(?=[4-9]|[0-9]{5})([3-9][0-9])([0-9]{2,3})$",
        # A place without a word for it, behind a symbol or a session's number: "A/RES/79/179 8(a)".
        "place_alone": rf"^(.*[0-9a-z][/(].*?)(?:\s*,\s*|\s+)({_NUMBER})" + _LETTERS + "$",
        # An anchor, behind what an address has it or behind white space: "79/179#op13", "2745, annex-p31-a".
        "anchored": rf"^(.+?)(?:\s*#([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)|,?\s+({_ANCHOR}))$",
        # The same before it: "annex-p31-a of 2745". Groups: anchor, document.
        "anchor_first": rf"^({_ANCHOR}),?\s+(.+)$",
        "letter": rf"[0-9]*[a-z]+|{_any(LETTERS)}",
        # A paragraph of an annex, as this site calls it: "annex 1, 3(a)". Groups: annex, paragraph, letters.
        "annexed": (
            rf"(?:{_any(_words('annex'))})\s*({_ANNEX_NUMBER})?"
            rf"(?:\s*,\s*(?:(?:{_PARAGRAPH})\.?\s*)?|\s+(?:{_PARAGRAPH})\.?\s*|\s*(?:{_any(_words('before_number'))}))"
            rf"([0-9]{{1,3}}){_LETTERS}(?:\s*(?:{_any(_words('after'))}))?"
        ),
        # The same with the paragraph in front: "paragraph 3 (a) of annex I". Groups: paragraph with letters, annex.
        "annex_behind": (
            rf"(?:^|(?<=[\s,;(]))(?:{_PARAGRAPH})\.?\s*([0-9]{{1,3}}{_UNGROUPED_LETTERS})\s*,?\s*"
            rf"(?:(?:{_any(_words('lead'))})\s+|(?:{_any(_words('lead_joined'))}))*"
            rf"(?:{_any(_words('annex'))})(?=[\s,;]|$)(?:\s*({_ANNEX_NUMBER})(?=[\s,;]|$))?"
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
        # A web address, or its path. A fragment's first anchor. A bracketed session, and a volume, as a path has it.
        "address": r"^(?:[a-z][a-z0-9+.-]*:)?//\S+$|^(?:[a-z0-9-]+\.)+[a-z0-9-]+/\S+$|^/[^/\s]\S*$",
        "fragment": r"^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*",
        "hyphened": rf"([0-9](?:{PARTS})?)-((?:E?S-)?[IVXL]+)(?:-({PARTS}))?$",
        "hyphened_within": r"(^|/)(GC|COP)-((?:SPL\.)?(?:[0-9]{1,2}|[IVXL]{1,8}))(?=/)",
        "hyphened_volume": rf"(?<=[0-9])-({VOLUME}|Resumption[0-9]{{0,2}})(?=/|$)",
        "unsymboled": r"^(?:resolution|statement|decision|draft|letter|report|document)-[0-9]{4}(?:-[0-9]+)*$",
        # Words before a document's number, or between it and a place, that say nothing more.
        "lead": rf"(?:{_any((*_words('lead'), *_words('lead_joined'), *_words('before_number')))}|{_PUNCTUATION})",
        # The last characters of those that need no space behind them.
        "joined": "[,;:."
        + "".join(sorted({word[-1] for word in (*_words("lead_joined"), *_words("before_number"))}))
        + "]",
        # Documents, each the whole of what is left; what their groups are made into is `MADE`.
        "council": (
            rf"(?:{_YEAR}(?:{_any(_words('after_year'))}))?([0-9]{{1,5}})"
            rf"(?:\s*\({_YEAR}\)|/{_YEAR}|\s+(?:{_any(_words('before_year'))})\s+{_YEAR})?{_AFTER_DOCUMENT}"
        ),
        "session": (
            rf"([0-9]{{1,5}})\s*({_PARTS_TYPED})\s*\(((?:e?s-)?[ivxl]+|e?s-[0-9]+)\)\s*({_PARTS_TYPED}){_AFTER_DOCUMENT}"
        ),
        "assembly": rf"((?:e?s-)?[0-9]{{1,2}})/([0-9]{{1,3}})\s*({_PARTS_TYPED}){_AFTER_DOCUMENT}",
        "social": rf"((?:19|20)[0-9]{{2}})/([0-9]{{1,3}}){_AFTER_DOCUMENT}",
        "statement": r"(?:s[ /])?prst[ /]((?:19|20)[0-9]{2}/[0-9]{1,3})",
        # Symbols without their strokes, as names of files and hurried readers have them: "ARES79179", "S RES 2720".
        "council_run": (
            rf"(?:(?:s|(?:un)?sc|cs){_STROKE}res{_STROKE}|(?:un)?scr|rcsnu)([0-9]{{1,5}})(?:[ _]?\({_YEAR}\))?"
        ),
        "assembly_run": (
            rf"(?:(?:a|(?:un)?ga|ag){_STROKE})?res{_STROKE}"
            rf"(e?s-?[0-9]{{1,2}}(?=[ _./-])|[0-9]{{2}}){_STROKE}([0-9]{{1,3}})({_PART}?)"
        ),
        "rights_run": rf"a{_STROKE}hrc{_STROKE}res{_STROKE}([0-9]{{1,2}})[ _./-]([0-9]{{1,3}})",
        # A resolution of the Council by its number alone, between other words: "resolution 1325", 第1325号决议.
        # Behind a plural a number that may be a year is one.
        "named": (
            rf"(?:^|(?<=[\s,;(]))(?:(?:{_any(_of_texts('several'))})\s+(?!{_YEAR}(?![0-9]))"
            rf"|(?:{_any(word for word in _of_texts('resolution') if word not in _of_texts('several'))})\s+)"
            r"([0-9]{2,5})(?![0-9/]|\s?\(|[.,][0-9])"
            rf"|(?:(?<=[^0-9/])|^)(?:{_any(_words('before_number'))})?\s?([0-9]{{2,5}})\s?(?:{_any(_behind_number())})"
        ),
        # That what is named is a decision.
        "decided": (rf"(?:^|(?<=[\s,;(]))(?:{_any(_decisions())})(?=[\s,;)]|$)|(?:{_any(_words('decision_behind'))})"),
    }
)
"""Matched against the query in lower case, with ASCII digits and brackets."""

_ANCHORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "operative": ("op",),
        "preambular": ("pp",),
        "paragraph": ("op", "p"),
        "annex": (f"{ANNEX}-", f"{ANNEX}-p"),
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
        "council_run": (f"{COUNCIL.resolutions}/{{0}}",),
        "assembly_run": (f"{ASSEMBLY.resolutions}/{{0}}/{{1}}{{2}}",),
        "rights_run": (f"{RIGHTS.resolutions}/{{0}}/{{1}}",),
        "council": (f"{COUNCIL.resolutions}/{{0}}",),
    }
)
"""A document's identifiers from the groups of its pattern, in the order in which the patterns are tried: first what is
most often cited so, then what else has such a number."""

FOLD: Mapping[str, str] = MappingProxyType(
    dict(zip("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９（）［］[]／，،", "01234567890123456789()()()/,,", strict=True))
    | {"\xa0": " "}
)
SERIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
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
FOLDED = str.maketrans(dict(FOLD))
_KIND = _any(KINDS)
PLACE = re.compile(r"(?:^|(?<=[\s,;(]))" + PATTERNS["place"].replace("{kinds}", _KIND) + r"(?![a-z0-9])")
INNER = re.compile(
    rf"(?:^|(?<=[\s,;(]))(?:{_any(_words('lead_joined'))})?" + PATTERNS["inner"].replace("{kinds}", _KIND)
)
MORE = re.compile(PATTERNS["more"].replace("{kinds}", _KIND))
_BEFORE_NUMBER = "".join(f"|{_any([word])}" for word in _words("before_number"))
ORGAN = re.compile(rf"(?:^|(?<=[\s,]))({_any(SERIES)})(?=[\s,]|${_BEFORE_NUMBER})")
NUMBER = re.compile(rf"^([0-9]{{1,4}}/[0-9]{{1,3}}){_AFTER_DOCUMENT}$")
PLACE_AFTER = re.compile(PATTERNS["place_after"])
LEAD = re.compile(rf"^(?:{PATTERNS['lead']}(?:\s+|(?<={PATTERNS['joined']})|$))+")
TAIL = re.compile(rf"(?:(?:\s+|(?=[,;:.])|(?<={PATTERNS['joined']})){PATTERNS['lead']})+$")
DOCUMENTS = tuple((re.compile(PATTERNS[name]), made) for name, made in MADE.items())
ROMAN_ANNEX = re.compile(r"(?:(?<=^annex-)|(?<=-annex-))[a-z]+(?=-|$)")
DECIDED = "/DEC/"
"""In the symbol of a decision."""


_ALIKE = (
    "named",
    "decided",
    "annexed",
    "annex_behind",
    "between",
    "torn",
    "place_alone",
    "anchored",
    "anchor_first",
    "plural",
    "dated",
    "before_symbol",
    "address",
    "fragment",
    "hyphened",
    "hyphened_within",
    "hyphened_volume",
    "unsymboled",
)


def tables() -> dict[str, object]:
    """The tables, by which the page's script (assets/search/lookup.js) reads a query as `lookup` does."""
    return {
        "longest": REFERENCE_CHARACTERS,
        "place": PLACE.pattern,
        "place_after": PLACE_AFTER.pattern,
        "inner": INNER.pattern,
        "deepest": DEEPEST,
        "letter": PATTERNS["letter"],
        "letters": dict(LETTERS),
        "annex_numbers": dict(ANNEX_NUMBERS),
        "more": MORE.pattern,
        **{name: PATTERNS[name] for name in _ALIKE},
        "organ": ORGAN.pattern,
        "series": {name: list(series) for name, series in SERIES.items()},
        "number": NUMBER.pattern,
        "lead": LEAD.pattern,
        "tail": TAIL.pattern,
        "kinds": {kind: list(heads) for kind, heads in KINDS.items()},
        "kinds_after": list(KINDS_AFTER),
        "documents": [(PATTERNS[name], list(made)) for name, made in MADE.items()],
        "decision": DECIDED,
        "assembly": ASSEMBLY.resolutions,
        "fold": dict(FOLD),
        "symbol": symbols.tables(),
        "spoken": {name: thawed(value) for name, value in patterns()._asdict().items()},
    }
