"""How lines and numbers look in any of the languages: patterns for a text whose language is not known yet."""

from __future__ import annotations

import re
from functools import cache

from ...languages import LANGUAGES, table
from ...languages.letters import ARABIC
from ...languages.months import day_line
from ...languages.recognize import printed_names
from ...un import PART, names_in
from ..letters.folding import folded
from ..letters.literal import any_of, with_capitals
from .grammar import PART_LETTERS, nameless, printed_organs
from .paragraph_numbers import GLUED

SHORTEST_VERB = 4
"""A shorter word at a line's head is too often another one."""


@cache
def frame_lines() -> re.Pattern[str]:
    """A line that is a paragraph of its own in any language: the enacting words alone, or the first of an adoption."""
    tables = {language: table(language, "structure") for language in LANGUAGES}
    enacting = []
    for language, words in tables.items():
        articles = any_of(article for article in words["articles"] if not article[:1].islower())
        enacting.append(rf"{articles}{any_of(printed_organs(language))} ?[,.，،]?$")
    return re.compile("|".join([any_of(word for words in tables.values() for word in words["adoption"]), *enacting]))


@cache
def sharing_words() -> frozenset[str]:
    """Words behind which another word has the end that one with a hyphen shares: "short- and long-term"."""
    return frozenset(word for language in LANGUAGES for word in table(language, "structure").get("sharing", ()))


@cache
def stated_lines() -> re.Pattern[str]:
    """A line that begins as the paragraphs of statements do in any language: with the organ that states, or, where the
    verb comes first, with one word and the organ."""
    forms = []
    for language in LANGUAGES:
        words = table(language, "structure")
        articles = any_of(article for article in words["articles"] if not article[:1].islower())
        short = table(language, "citations").get("short_names", {})
        cited = (form for names in names_in(language).values() for form in names.cited)
        names = [*printed_organs(language), *cited, *short.get("council", ()), *short.get("assembly", ())]
        forms.append(rf"{words.get('before_organ', articles)}{any_of(names)}(?!\s*[,،，])")
    return re.compile("|".join(forms))


@cache
def day_lines() -> re.Pattern[str]:
    """A whole line that is a day, in any language."""
    return re.compile("|".join(nameless(day_line(code).pattern) for code in LANGUAGES), re.IGNORECASE)


@cache
def meeting_lines() -> re.Pattern[str]:
    """A whole line that names, in any language, the meeting at which a text was adopted, and its day; where the meeting
    stands first, how it adopted it."""
    tables = {code: table(code, "structure") for code in LANGUAGES}
    days = (rf"(?:{words['meeting']})[\s,،，]+{day_line(code).pattern}" for code, words in tables.items())
    lines = (*days, *(words["adopting_meeting"] for words in tables.values() if "adopting_meeting" in words))
    return re.compile(nameless("|".join(lines)), re.IGNORECASE)


@cache
def aside_lines() -> re.Pattern[str]:
    """A whole line that stands at the right of a page in any language: the meeting, perhaps with its day, or the word
    for an annex with its letter or number."""
    tables = {language: table(language, "structure") for language in LANGUAGES}
    meetings = (
        rf"(?i:(?:{words['meeting']})(?:[\s,،，]+{day_line(language).pattern})?)" for language, words in tables.items()
    )
    annex = any_of(with_capitals([word for words in tables.values() for word in words["annex"]]))
    forms = "|".join((*meetings, rf"{annex}(?:\s?(?:[A-Z]|[IVX]{{1,5}}|\d{{1,2}}))?\*?"))
    return re.compile(re.sub(r"\(\?P<\w+>", "(?:", forms))


@cache
def masthead_sides() -> re.Pattern[str]:
    """What stands at the right of a masthead's line in any language and says something of its own: the day, or the
    language of the original."""
    days = (rf"(?i:{day_line(language).pattern})" for language in LANGUAGES)
    words = (word for language in LANGUAGES for word in table(language, "structure")["original"])
    forms = "|".join((*days, rf"{any_of(words)}\s*[^\W\d_]+(?:/[^\W\d_]+)*"))
    return re.compile(re.sub(r"\(\?P<\w+>", "(?:", forms))


@cache
def annex_lines() -> re.Pattern[str]:
    """A line that heads an annex in any language, with its letter or number and a dash before its title."""
    words = [word for language in LANGUAGES for word in table(language, "structure")["annex"]]
    return re.compile(rf"{any_of(with_capitals(words))} (?:[A-Z]|[IVX]{{1,5}}|\d{{1,2}})\s?[-–—]\s")


@cache
def page_lines() -> re.Pattern[str]:
    """A line that a page prints: its number with the word for page, or the words beside the sign for recycling."""
    tables = [table(language, "structure") for language in LANGUAGES]
    words = [word for words in tables for word in words["page"]]
    named = any_of(with_capitals([*words, *map(" ".join, words)]))
    before = named + r"[\s|:]+\d{1,4}(?:\s+\w{1,3}\s+\d{1,4}|\s?/\s?\d{1,4})?"
    behind = rf"\d{{1,4}}\s*\|\s*{named}"
    forms = (words["page_form"] for words in tables if "page_form" in words)
    return re.compile("|".join((before, behind, _recycle(), *forms)))


@cache
def page_counts() -> re.Pattern[str]:
    """A whole line that may count pages, in the group `number`, in any language: in a frame, with the number of all, or
    with a word that is short for page. A number in round brackets, or with a stop, is the mark of a paragraph."""
    short = any_of(with_capitals(word for language in LANGUAGES for word in table(language, "structure")["page_short"]))
    frame = r"[ \-–—=*|\[\]{}<>·•~]"
    of = r"(?:\s?/\s?|\s[^\W\d_]{1,3}\s)"
    return re.compile(
        rf"^[^\S\n]*(?P<line>{frame}{{0,6}}(?:{short}[.\s]\s?)?(?P<number>\d{{1,4}})(?:{of}\d{{1,4}})?"
        rf"(?:\s?{short}\.?)?{frame}{{0,6}}?)[^\S\n]*$",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def stamps() -> frozenset[str]:
    """What each page of a text that is no public one bears, in any language, in small letters."""
    return frozenset(folded(word) for language in LANGUAGES for word in table(language, "structure")["stamps"])


@cache
def recycle_ends() -> re.Pattern[str]:
    """The words beside the sign for recycling in any language, behind what else stands at a page's foot."""
    return re.compile(rf"\s+{_recycle()}$")


def _recycle() -> str:
    words = (word for language in LANGUAGES for word in table(language, "structure")["recycle"])
    return any_of(words) + r"(?:\s?\W)?"


@cache
def organization_lines() -> re.Pattern[str]:
    """A line that is the Organization's name in any language, in capitals too."""
    return re.compile(printed_names(name for code in LANGUAGES for name in table(code, "structure")["organization"]))


@cache
def running_heads() -> re.Pattern[str]:
    """What the pages of a volume of resolutions print at their top, in any language, a page's number beside it; or the
    name of the document's language, which older documents have below the symbol."""
    tables = [table(language, "structure") for language in LANGUAGES]
    forms = "|".join(words["running_form"] for words in tables)
    names = any_of(word for words in tables for word in words["printed_in"])
    return re.compile(rf"(?:\d{{1,4}}\s+)?(?:{forms})(?:\s+\d{{1,4}})?|{names}")


@cache
def opening_lines() -> re.Pattern[str]:
    """A line that begins as a preambular or operative paragraph does, in a language that prints capitals there."""
    verbs = {
        verb
        for language in LANGUAGES
        for words in (table(language, "structure"),)
        if not words.get("small_initials")
        for verb in (*words["operative"], *words["preambular"])
        if len(verb) > SHORTEST_VERB and verb[0].isupper()
    }
    return re.compile(any_of(verbs) + r"\b")


@cache
def session_numbers() -> str:
    """The number of a resolution or a decision of an organ with sessions, as a pattern: `75/290 B`, `ES-11/2`."""
    words = [word for language in LANGUAGES for word in table(language, "structure").get("special_sessions", ())]
    special = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    before = rf"(?:OS/|E?S[-‑]|(?:{special}) ?[-‑–] ?)?"
    return rf"{before}\d{{1,4}}[/／]\d{{1,4}}(?: ?{PART}(?:[-–]{PART}| \w{{1,3}} {PART})?(?=[.．\s]))?"


@cache
def numbered_title_lines() -> re.Pattern[str]:
    """A line that begins with such a number and the words of a title. Arabic has no full stop behind the number."""
    return re.compile(session_numbers() + rf"(?:[.．] |[.．](?={GLUED})|\.? (?:[-–—] )?(?=[{ARABIC}]))")


@cache
def title_lines() -> re.Pattern[str]:
    """A line of a document's head that begins a title or a remark to it, even below a full line."""
    tables = [table(language, "structure") for language in LANGUAGES]
    words = [word for words in tables for word in words["titles"]["resolution"]]
    forms = "|".join(words["title_form"] for words in tables if "title_form" in words)
    return re.compile(rf"\[|{numbered_title_lines().pattern}|{any_of(with_capitals(words))}\b|{forms}")


@cache
def item_ends() -> tuple[str, ...]:
    """How an item of a list ends that another one follows, in any language: "; and"."""
    return tuple(end for language in LANGUAGES for end in table(language, "structure").get("item_ends", ()))


@cache
def numbered_names() -> str:
    """Names that end with a number, in any language, as a pattern: "Agenda 21"."""
    return any_of(name for language in LANGUAGES for name in table(language, "structure").get("numbered_names", ()))


@cache
def part_letters() -> frozenset[str]:
    """The letters that name parts of a resolution or decision, in any language: `B`, "باء"."""
    return frozenset(PART_LETTERS).union(*(table(code, "structure").get("part_letters", {}) for code in LANGUAGES))
