"""The patterns of what a person types (`lookup`), and the table of them for the page's script.

They are in the subset of regular expressions that Python and JavaScript share (no named groups, no flags), so that the
script is built from the same table; the tests run the same cases (`lookup.yml`, `symbols.yml`) against both. The words
stand in the languages' tables `[lookup]`; those of all languages are known at once, since a reader types in any. So are
their letters: (أ), (а) and (五) are the sub-paragraphs (a), (a) and (v).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ..anchors import AGAIN, ANNEX, patterns
from ..frozen import thawed
from ..languages import LANGUAGES
from ..languages.letters import ARABIC, SMALL
from ..languages.written_days import any_month_pattern, any_pattern
from ..limits import REFERENCE_CHARACTERS
from ..un import ASSEMBLY, COMMISSION, COUNCIL, PART, PARTS, RIGHTS, SOCIAL, VOLUME, numbered_sessions, symbols
from .lookup_words import (
    ANNEX_NUMBERS,
    LETTERS,
    PART_SIGNS,
    SIGNS,
    any_of,
    before_paragraphs,
    behind_number,
    decisions,
    names_of,
    of_texts,
    signed_sessions,
    words_of,
)

_PUNCTUATION = "[,;:.–-]"
_PART = PART.lower()
"""The letter of a resolution's part, as readers type it."""
_PARTS_TYPED = f"(?:{_PART}(?:-{_PART})?)?"
"""The same of a resolution whose parts are one document: A-B."""
_STROKE = "[ _./-]?"
"""What readers type for a symbol's stroke, or leave out."""


_LETTER = f"[a-z]|[ivx]{{1,5}}|{any_of(LETTERS)}"
_BRACKETED = rf"(?:\s*\(?(?:{_LETTER})\)|\s*[㈠-㈩])"
_LETTERS = (
    rf"((?:{_BRACKETED}|-(?:[a-z]|[ivx]{{1,5}})(?![a-z0-9])"
    rf"|\s?(?:{any_of(words_of('bare_letters'))})(?=[\s,;]|$)"
    rf"|[\s-]?(?:{AGAIN}|[0-9]{{1,3}}th)(?![a-z0-9])|(?<=[0-9])[a-z](?![a-z0-9]))*)"
)
"""Letters in brackets or after hyphens, the words of what is inserted, and a letter right behind a number: "(a)(ii)",
"-a", "bis", "8a"."""
_UNGROUPED_LETTERS = _LETTERS.replace("((?:", "(?:(?:", 1)
_ANNEX_NUMBER = rf"[0-9]{{1,2}}|[ivx]{{1,4}}|[a-z]|{any_of([*ANNEX_NUMBERS])}"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}"
"""A paragraph's: 20, or as the targets of a goal are numbered, 17.19."""
_AFTER_DOCUMENT = rf"(?:\s*(?:{any_of(words_of('after_document'))}))?"
_PARAGRAPHS = tuple(dict.fromkeys(word.rstrip(".") for word in (*words_of("paragraph"), *before_paragraphs())))
PARAGRAPH = any_of((*_PARAGRAPHS, *words_of("paragraphs")))
AND = f"[–-]|{any_of((*of_texts('and'), *of_texts('to')))}"
_BEFORE, _AFTER = any_of(words_of("before_number")), any_of(words_of("after"))
_NEXT = rf"(?:[0-9]{{1,3}}(?![0-9/]|\s?\([0-9]{{4}})|(?=\()){_BRACKETED}*"
"""What joins one more paragraph, and its number, or letters alone."""
_SEVERAL = (*of_texts("several"), *(word for word in behind_number() if word in of_texts("resolution")))
"""The words for a resolution that may be a plural; in Chinese the word itself."""
_JOINED = (*words_of("lead_joined"), *words_of("before_number"))
_ANCHOR = r"(?=(?:annex|sec)-|(?:[a-z0-9.]+-)*(?:op|pp|p)[0-9])[a-z][a-z0-9]*(?:[.-][a-z0-9]+)+"
"""One that has levels, and so is no word that a person searches for."""
_YEAR = "(?:19|20)[0-9]{2}"
_LETTER_BEFORE = rf"(?<![0-9{SMALL}{ARABIC}])"
"""That no letter stands before; to a script's engine `\\w` is Latin."""
_DATES = [pattern(language).lower() for pattern in (any_pattern, any_month_pattern) for language in LANGUAGES]
_DAY = "|".join(_DATES).replace(r"(?<!\w)", _LETTER_BEFORE)
"""A day, or a month with its year, as any of the languages writes it: it tells no more of a document than its
number."""
DEEPEST = 2
"""So many sub-paragraphs may stand before their paragraph: "item (v) of sub-paragraph (a) of paragraph 3"."""

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        # A kind of paragraph, its number, its letters. The kinds are the keys of `KINDS`, the longest first.
        "place": rf"({{kinds}})\.?\s*({_NUMBER})" + _LETTERS,
        # The same in a language that puts the word behind the number, and letters before or behind the word.
        "place_after": (
            rf"(?:{_BEFORE})?\s*({_NUMBER}){_LETTERS}\s*(?:{_AFTER})"
            rf"({_BRACKETED}*)(?:{any_of(words_of('after_letters'))})?"
        ),
        # A sub-paragraph before its paragraph: "sub-paragraph (a) of paragraph 20". Groups: letters, paragraph.
        "inner": (
            rf"(?:{any_of(words_of('subparagraph'))})({_BRACKETED}+)\s*"
            rf"(?:(?:{any_of(words_of('lead'))})\s+|(?:{any_of(words_of('lead_joined'))}))*"
            rf"((?:{{kinds}})\.?\s*{_NUMBER}{_LETTERS})"
        ),
        # The word for one between its paragraph and its letter: "paragraph 20, sub-paragraph (a)".
        "between": rf"(?<=[0-9)])\s*,?\s*(?:{any_of(words_of('subparagraph'))})(?={_BRACKETED})",
        # A symbol that lost the stroke behind its session; those with four digits up to 3541 are older ones.
        "torn": r"^a/res/(?=[4-9]|[0-9]{5})([3-9][0-9])([0-9]{2,3})$",
        # A document of two organs, which has a symbol of each: A/78/870-S/2024/350.
        "joint": r"^([a-z]{1,5}/[a-z0-9./]*[0-9])\s?[-–]\s?([a-z]{1,5}/[a-z0-9./]*[0-9])$",
        # A place without a word for it, behind a symbol or a session's number: "A/RES/79/179 8(a)".
        "place_alone": rf"^(.*[0-9a-z][/(].*?)(?:\s*,\s*|\s+)({_NUMBER})" + _LETTERS + "$",
        # An anchor, behind what an address has it or behind white space: "79/179#op13", "2745, annex-p31-a".
        "anchored": rf"^(.+?)(?:\s*#([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)|,?\s+({_ANCHOR}))$",
        # The same before it: "annex-p31-a of 2745". Groups: anchor, document.
        "anchor_first": rf"^({_ANCHOR}),?\s+(.+)$",
        "letter": rf"[0-9]*[a-z]+|{any_of(LETTERS)}",
        # A paragraph of an annex, as this site calls it: "annex 1, 3(a)". Groups: annex, paragraph, letters.
        "annexed": (
            rf"(?:{any_of(words_of('annex'))})\s*({_ANNEX_NUMBER})?"
            rf"(?:\s*,\s*(?:(?:{PARAGRAPH})\.?\s*)?|\s+(?:{PARAGRAPH})\.?\s*|\s*(?:{any_of(words_of('before_number'))}))"
            rf"([0-9]{{1,3}}){_LETTERS}(?:\s*(?:{any_of(words_of('after'))}))?"
        ),
        # The same with the paragraph in front: "paragraph 3 (a) of annex I". Groups: paragraph with letters, annex.
        "annex_behind": (
            rf"(?:^|(?<=[\s,;(]))(?:{PARAGRAPH})\.?\s*([0-9]{{1,3}}{_UNGROUPED_LETTERS})\s*,?\s*"
            rf"(?:(?:{any_of(words_of('lead'))})\s+|(?:{any_of(words_of('lead_joined'))}))*"
            rf"(?:{any_of(words_of('annex'))})(?=[\s,;]|$)(?:\s*({_ANNEX_NUMBER})(?=[\s,;]|$))?"
        ),
        # More paragraphs behind the first, each with its kind: "OP3–OP7, OP9". Only the first is a place to go to.
        "more": rf"^(?:\s*[,–-]\s*(?:{{kinds}})\.?\s*[0-9]{{1,3}}{_LETTERS})+",
        # The same without: "paras. 3–7 and 9", "¶¶ 3, 4"; a comma alone where the word is a plural.
        "plural": (
            rf"((?:{any_of(words_of('paragraphs'))})\.?\s*[0-9]{{1,3}}{_UNGROUPED_LETTERS})(?:\s*(?:,|{AND})\s*{_NEXT})+"
            rf"|((?:{PARAGRAPH})\.?\s*[0-9]{{1,3}}{_UNGROUPED_LETTERS})(?:\s*(?:{AND})\s*{_NEXT})+"
            rf"|(?<![0-9/])([0-9]{{1,3}}{_UNGROUPED_LETTERS})(?:{_AFTER})?(?:\s*(?:、|{AND})\s*(?:{_BEFORE})?[0-9]{{1,3}}{_BRACKETED}*)+"
            rf"(?=\s*(?:{_AFTER}))"
        ),
        # What another script prints for a part's letter, and for a session: 31/6 ألف, دإ-10/24, 2625 (د-25). Groups:
        # what stands before it, the sign.
        "part_signed": rf"([0-9]/[0-9]{{1,3}})\s?({any_of(PART_SIGNS)})(?=$|[,;)]|(?<=[^\s0-9]{{2}})\s)",
        "session_signed": rf"(^|[\s(])({signed_sessions()})",
        # A day, and any date in brackets, as OSCOLA and the Bluebook write it: "(Oct. 31, 2000)".
        "dated": rf"\((?=[^()]*[a-z]{{3}})[^()]*{_YEAR}\)|{_DAY}",
        # What stands before a symbol in those styles: "UNSC Res 1973 UN Doc".
        "before_symbol": r"^.*(?<![a-z0-9])u\.?n\.? doc(?:ument)?\.? ",
        # A web address, or its path. A fragment's first anchor. A bracketed session, and a volume, as a path has it.
        "address": r"^(?:[a-z][a-z0-9+.-]*:)?//\S+$|^(?:[a-z0-9-]+\.)+[a-z0-9-]+/\S+$|^/[^/\s]\S*$",
        "fragment": r"^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*",
        "hyphened": rf"([0-9](?:{PARTS})?)-((?:E?S-)?[IVXL]+)(?:-({PARTS}))?$",
        "hyphened_within": r"(^|/)(GC|COP)-((?:SPL\.)?(?:[0-9]{1,2}|[IVXL]{1,8}))(?=/)",
        "hyphened_volume": rf"(?<=[0-9])-({VOLUME}|Resumption[0-9]{{0,2}})(?=/|$)",
        "unsymboled": r"^(?:resolution|statement|decision|draft|letter|report|document)-[0-9]{4}(?:-[0-9]+)*$",
        # Words before a document's number, or between it and a place, that say nothing more.
        "lead": f"(?:{any_of((*words_of('lead'), *words_of('assembly'), *_JOINED))}|{_PUNCTUATION})",
        # The last characters of those that need no space behind them.
        "joined": "[,;:." + "".join(sorted({word[-1] for word in _JOINED})) + "]",
        # Documents, each the whole of what is left; what their groups are made into is `MADE`.
        "council": (
            rf"(?:{_YEAR}(?:{any_of(words_of('after_year'))}))?([0-9]{{1,5}})"
            rf"(?:\s*\({_YEAR}\)|/{_YEAR}|\s+(?:{any_of(words_of('before_year'))})\s+{_YEAR})?{_AFTER_DOCUMENT}"
        ),
        "session": (
            rf"([0-9]{{1,5}})\s*({_PARTS_TYPED})\s*\(((?:e?s-)?[ivxl]+|e?s-[0-9]+)\)\s*({_PARTS_TYPED}){_AFTER_DOCUMENT}"
        ),
        # The Assembly's sessions with a Roman number end with the thirtieth.
        "social_session": rf"([0-9]{{1,4}})\s*({_PARTS_TYPED})\s*\((xxx[iv]+|x?l[ivx]*)\){_AFTER_DOCUMENT}",
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
        # A resolution by its number alone, between other words: "resolution 1325", 第1325号决议. Beside a word that
        # may be a plural a number that may be a year is one: "resolutions 2023", 2023 决议.
        "named": (
            rf"(?:^|(?<=[\s,;(]))(?:(?:{any_of(_SEVERAL)})\s+(?!{_YEAR}(?![0-9]))"
            rf"|(?:{any_of(word for word in of_texts('resolution') if word not in _SEVERAL)})\s+)"
            r"([0-9]{2,5})(?![0-9/]|\s?\(|[.,][0-9])"
            rf"|(?:(?<=[^0-9/])|^)(?!{_YEAR}\s?(?:{any_of(_SEVERAL)}))(?:{any_of(words_of('before_number'))})?\s?"
            rf"([0-9]{{2,5}})\s?(?:{any_of(behind_number())})"
        ),
        # That what is named is a decision.
        "decided": (
            rf"(?:^|(?<=[\s,;(]))(?:{any_of(decisions())})(?=[\s,;)]|$)|(?:{any_of(words_of('decision_behind'))})"
        ),
    }
)
"""Matched against the query in lower case, with ASCII digits and brackets."""

_ANCHORS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"operative": ("op",), "preambular": ("pp",), "annex": (f"{ANNEX}-", f"{ANNEX}-p")}
)
"""The lists of `[lookup]` with words for a paragraph, each with what its anchor may begin with, the likeliest first."""

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    # What the site itself calls paragraphs is the same in all languages.
    dict.fromkeys((*_PARAGRAPHS, *words_of("paragraphs")), ("op", "p"))
    | {"op": ("op",), "pp": ("pp",), "p": ("p", "op"), "fn": ("fn",)}
    | {word: heads for name, heads in _ANCHORS.items() for word in words_of(name)}
)
"""What a paragraph is called, and what its anchor may begin with, the likeliest first."""

KINDS_AFTER = ("op", "p")
"""The same of the word that stands behind the number."""

MADE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "social_session": (f"{SOCIAL.resolutions}/{{0}}({{2}}){{1}}",),
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
    {name: (organ.resolutions, organ.decisions) for organ in (RIGHTS, COMMISSION, SOCIAL) for name in names_of(organ)}
)
"""The series of organs whose resolutions and decisions have numbers like those of others, by the organs' names."""
FOLDED = str.maketrans(dict(FOLD))
_KIND = any_of(KINDS)
PLACE = re.compile(r"(?:^|(?<=[\s,;(]))" + PATTERNS["place"].replace("{kinds}", _KIND) + r"(?![a-z0-9])")
INNER = re.compile(
    rf"(?:^|(?<=[\s,;(]))(?:{any_of(words_of('lead_joined'))})?" + PATTERNS["inner"].replace("{kinds}", _KIND)
)
MORE = re.compile(PATTERNS["more"].replace("{kinds}", _KIND))
_BEFORE_NUMBER = "".join(f"|{any_of([word])}" for word in words_of("before_number"))
ORGAN = re.compile(rf"(?:^|(?<=[\s,]))({any_of(SERIES)})(?=[\s,]|${_BEFORE_NUMBER})")
NUMBER = re.compile(rf"^([0-9]{{1,4}}(?:/[0-9]{{1,3}}|\s?\([ivxl]+\))){_AFTER_DOCUMENT}$")
_BY_YEARS = rf"(?:{SOCIAL.prefix}|{COMMISSION.prefix})(?:RES|DEC)/(?:{_YEAR}/[0-9]+|[0-9]+\([IVXL]+\))"
_OF_RIGHTS = rf"{RIGHTS.resolutions}/[0-9]{{1,2}}/[0-9]{{1,2}}|{RIGHTS.decisions}/[0-9]{{1,2}}/1?[0-9]{{1,2}}"
POSSIBLE = re.compile(f"^(?:{_BY_YEARS}|{_OF_RIGHTS})$")
"""The symbols of `SERIES` that can exist: the Human Rights Council has fewer than a hundred resolutions a session, and
the others number by years or by Roman sessions (`owners/numbering.py`)."""
_ASSEMBLY = any_of((*names_of(ASSEMBLY), *words_of("assembly")))
OF_ASSEMBLY = re.compile(rf"(?<![0-9{SMALL}{ARABIC}])(?:{_ASSEMBLY})(?=[\s,0-9]|${_BEFORE_NUMBER})")
"""That a number alone is not the Council's."""
SESSIONS = tuple((session.first, session.last, session.name) for session in numbered_sessions())
"""The sessions in which the Assembly gave a number once, by their first and last one."""
PLACE_AFTER = re.compile(PATTERNS["place_after"])
LEAD = re.compile(rf"^(?:{PATTERNS['lead']}(?:\s+|(?=[,;:])|(?<={PATTERNS['joined']})|$))+")
TAIL = re.compile(rf"(?:(?:\s+|(?=[,;:.])|(?<={PATTERNS['joined']})){PATTERNS['lead']})+$")


def without_leads(text: str) -> str:
    """What is left of a query when the words that say nothing more are off its ends."""
    return TAIL.sub("", LEAD.sub("", text.strip())).strip()


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
    "joint",
    "place_alone",
    "anchored",
    "anchor_first",
    "plural",
    "part_signed",
    "session_signed",
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
    """The tables of these patterns, for the page's script."""
    return {
        "longest": REFERENCE_CHARACTERS,
        "place": PLACE.pattern,
        "place_after": PLACE_AFTER.pattern,
        "inner": INNER.pattern,
        "deepest": DEEPEST,
        "letter": PATTERNS["letter"],
        "letters": dict(LETTERS),
        "annex_numbers": dict(ANNEX_NUMBERS),
        "signs": dict(SIGNS),
        "more": MORE.pattern,
        **{name: PATTERNS[name] for name in _ALIKE},
        "organ": ORGAN.pattern,
        "series": {name: list(series) for name, series in SERIES.items()},
        "number": NUMBER.pattern,
        "possible": POSSIBLE.pattern,
        "of_assembly": OF_ASSEMBLY.pattern,
        "sessions": [list(session) for session in SESSIONS],
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
