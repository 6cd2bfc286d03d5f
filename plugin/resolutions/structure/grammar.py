"""The `[structure]` and `[months]` tables of a language, as one typed value: compiled once, used by every part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from ..languages import LANGUAGES, table
from ..model import DocumentKind
from ..un.organs import names_in

SHORTEST_VERB = 4
"""A shorter word at a line's head is too often another one."""

KINDS: tuple[DocumentKind, ...] = ("letter", "statement", "resolution", "decision", "report")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the words of a language say about the structure of a text."""

    language: str
    organs: Mapping[str, str]
    """Names of organs as printed, to their English names."""
    organization: re.Pattern[str]
    """A line of a masthead that begins with the Organization's name."""
    enacting: re.Pattern[str]
    """The enacting words at the beginning of a text; group `organ` is the organ."""
    therefore: re.Pattern[str]
    """What leads to the enacting words, where it stands on a line of its own."""
    titles: tuple[tuple[DocumentKind, re.Pattern[str]], ...]
    adopted: re.Pattern[str]
    """What a title goes on with: "Adopted by the Security Council at …"."""
    adoption: re.Pattern[str]
    """The line after the text that says how it was adopted, or names the meeting."""
    annex: re.Pattern[str]
    """A heading of an annex; group `label` its number or letter, group `rest` what follows on the line."""
    section: re.Pattern[str]
    """A section's heading by letter or roman number, `B`, `II.`, `Part A`; group `label`."""
    note: re.Pattern[str]
    """A note at the foot of a page: `15 Ibid.`, `1/ S/24476`."""
    signed: re.Pattern[str]
    masthead: re.Pattern[str]
    """A line of a masthead: distribution, original language."""
    distribution: re.Pattern[str]
    original: re.Pattern[str]
    item: re.Pattern[str]
    session: re.Pattern[str]
    operative: re.Pattern[str]
    preambular: re.Pattern[str]
    open_ends: frozenset[str]
    letters: Mapping[str, int]
    """A lower-case letter of the language's lists, to its place."""
    lookalikes: Mapping[str, str]
    numerals: Mapping[str, int]
    romans: Mapping[str, int]
    """Characters that stand where other languages print a roman number, to its value."""
    meeting: re.Pattern[str]
    """The number of a meeting, group `number`."""
    small_initials: bool
    """Whether paragraphs begin with a small letter, so that one says nothing of where a paragraph goes on."""
    day: re.Pattern[str]
    """A date at the beginning of a text, or anywhere with `search`."""
    months: Mapping[str, int]

    def date(self, found: re.Match[str]) -> date | None:
        """The date of a match of `day`; None where the calendar has no such day."""
        month = self.months.get(found["month"].casefold())
        try:
            return date(int(found["year"].translate(_ARABIC_DIGITS)), month or 0, int(found["day"]))
        except ValueError:
            return None


def _any(words: Iterable[str]) -> str:
    """An alternation of literal words, the longest first; one that never matches where there are none."""
    found = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, found)) + ")" if found else "(?!)"


def _capitals(words: Iterable[str]) -> set[str]:
    """The words, and the same in capital letters."""
    return {form for word in words for form in (word, word.upper())}


def _opening(adverbs: str, verbs: Sequence[str]) -> str:
    """A verb as a paragraph begins with it, or after adverbs, where it begins with a small letter."""
    return f"(?:{_any(verbs)}|{adverbs}{_any({*verbs, *map(str.lower, verbs)})})"


def _organs(language: str) -> dict[str, str]:
    """Names of the bodies that adopt texts, as those print them, to their English ones."""
    organs = {
        form: organ.name for organ, names in names_in(language).items() if organ.numberings for form in names.printed
    }
    return organs | {body: body for body in table(language, "structure").get("bodies", ())}


@cache
def grammar(language: str) -> Grammar:
    """The grammar of one of `LANGUAGES`."""
    words = table(language, "structure")
    spaced = language != "zh"
    organs = _organs(language)
    adverbs = rf"(?:{_any(words['adverbs'])}{' ' if spaced else ''}){{1,3}}"
    boundary = r"\b" if spaced else ""
    annex = _any(_capitals(words["annex"]))
    small = bool(words.get("small_initials"))
    case = re.IGNORECASE if small else re.NOFLAG
    inside = ".{0,120}?" if not spaced else ""
    day, months = _day(language)
    return Grammar(
        language=language,
        organs=organs,
        organization=re.compile(_any(_capitals(words["organization"])) + r"\b"),
        enacting=re.compile(
            rf"(?:{_any(words.get('therefore', ()))},? )?[“\"«]?{_any(words['articles'])}(?P<organ>{_any(organs)})"
            r"(?: of the United Nations Environment Programme)?(?:[,，،]|\.$)?(?=\s|$)"
        ),
        therefore=re.compile(_any(words.get("therefore", ())) + "[,:]?"),
        titles=tuple(
            (kind, re.compile(inside + _any(_capitals(words["titles"][kind])) + (boundary if kind != "letter" else "")))
            for kind in KINDS
        ),
        adopted=re.compile(_any(words["adopted"])),
        adoption=re.compile(
            rf"{_any(words['adoption'])}|(?:{words['meeting']})(?:[\s,]+{day.pattern})?$", re.IGNORECASE
        ),
        annex=re.compile(
            rf"{annex}(?:\s*(?P<label>[IVX]{{1,5}}|[A-Z]|\d{{1,2}}|{_any(words.get('numerals', ()))}))?"
            r"(?:$|(?P<rest>[*.:：]?\s.*|[:.：*]$))",
            re.DOTALL,
        ),
        section=re.compile(rf"(?:{_any(_capitals(words['part']))} )?(?P<label>[A-H]|[IVX]{{1,5}})\.?(?=$|\s)"),
        note=re.compile(rf"\d{{1,3}}/ |\d{{1,3}} {_any(words['note'])}"),
        signed=re.compile(r"[\[_*]*(?:[^\W\d_][^.;:]{0,80} )?" + _any(words["signed"])),
        masthead=re.compile(_any([*words["distribution"], *words["original"]])),
        distribution=re.compile(_any(words["distribution"])),
        original=re.compile(_any(words["original"]) + r"\s*(?P<original>[^\s\]]+)"),
        item=re.compile(_any(words["item"]) + r"\s"),
        session=re.compile(words["session"]),
        operative=re.compile(_opening(adverbs, words["operative"]) + boundary, case),
        preambular=re.compile(_opening(adverbs, words["preambular"]) + boundary, case),
        open_ends=frozenset(words["open_ends"]),
        letters={letter: place for place, letter in enumerate(words["letters"], 1)},
        lookalikes=words.get("lookalikes", {}),
        numerals={numeral: place for place, numeral in enumerate(words.get("numerals", ()), 1)},
        romans={character: place for place, character in enumerate(words.get("romans", ()), 1)},
        meeting=re.compile(words["meeting_number"]),
        small_initials=small,
        day=day,
        months=months,
    )


@cache
def frame_lines() -> re.Pattern[str]:
    """A line that is a paragraph of its own in any language: the enacting words alone, or the first of an adoption."""
    every = {code: table(code, "structure") for code in LANGUAGES}
    enacting = []
    for code, words in every.items():
        articles = _any(article for article in words["articles"] if not article[:1].islower())
        enacting.append(rf"{articles}{_any(_organs(code))}[,.，،]?$")
    return re.compile("|".join([_any(word for words in every.values() for word in words["adoption"]), *enacting]))


@cache
def page_numbers() -> re.Pattern[str]:
    """A page's number after the word for page, in any language."""
    words = [word for code in LANGUAGES for word in table(code, "structure")["page"]]
    return re.compile(_any(_capitals(words)) + r"\s+\d{1,4}(?:\s+\w{1,3}\s+\d{1,4}|/\d{1,4})?")


@cache
def opening_lines() -> re.Pattern[str]:
    """A line that begins as a preambular or operative paragraph does, in a language that prints capitals there."""
    verbs = {
        verb
        for code in LANGUAGES
        for words in (table(code, "structure"),)
        if not words.get("small_initials")
        for verb in (*words["operative"], *words["preambular"])
        if len(verb) > SHORTEST_VERB and verb[0].isupper()
    }
    return re.compile(_any(verbs) + r"\b")


def _day(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """The pattern of a date as the language writes it, and its months."""
    found = table(language, "months")
    months = {name.casefold(): place for place, names in enumerate(found["names"], 1) for name in names.split("|")}
    name = _any(months)
    pattern = re.sub(r" (?!\?)", r"\\s+", found["date"]).format(
        day=r"(?<!\d)(?P<day>\d{1,2})",
        month=rf"(?P<month>{name})(?:/{name})*\.?",
        year=r"(?P<year>(?:19|20)\d\d|[١٢][٩٠][٠-٩]{2})",
    )
    return re.compile(pattern, re.IGNORECASE), months


@cache
def _function_words() -> Mapping[str, tuple[str, ...]]:
    """Each frequent word, to the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        for word in table(code, "structure")["function_words"]:
            found[word] = (*found.get(word, ()), code)
    return found


def language_of(sample: str) -> str:
    """The language of a text, by its frequent words; English where none is found (half a kilobyte is enough)."""
    known = _function_words()
    counts = dict.fromkeys(LANGUAGES, 0)
    for word in sample.lower().split():
        for code in known.get(word, ()):
            counts[code] += 1
    if not sample.isascii():
        # Chinese writes no spaces: its words are looked for in the text.
        counts["zh"] = sum(sample.count(word) for word, codes in known.items() if "zh" in codes)
    best = max(LANGUAGES, key=counts.__getitem__)
    return best if counts[best] else _by_script(sample)


def _by_script(sample: str) -> str:
    """The language of a text too short to hold a frequent word."""
    script = next((character for character in sample if character > "\u036f" and character.isalpha()), "")
    if "\u0400" <= script <= "\u04ff":
        return "ru"
    if "\u0600" <= script <= "\u06ff":
        return "ar"
    return "zh" if "\u2e80" <= script <= "\ua4cf" else "en"
