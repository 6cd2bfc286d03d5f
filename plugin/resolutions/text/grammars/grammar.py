"""The grammar of a language's documents, built once from its tables `[structure]`, `[months]` and `[script]`.

`vocabulary` has the typed values; patterns for text whose language is not known yet are in `any_language`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from string import ascii_lowercase
from typing import Any

from ...languages import DEFAULT, LANGUAGES, listed, table
from ...languages.letters import HAN, SMALL, UNSPACED
from ...languages.months import day_line, day_pattern, month_numbers
from ...languages.numerals import BEFORE_NUMBER, CHINESE_COUNT
from ...languages.recognize import has_spaces, printed_names
from ...languages.written_days import written_pattern
from ...model import DocumentKind
from ...un import names_in, to_roman
from ..letters.folding import folded
from ..letters.literal import any_of, voweled, with_capitals
from ..letters.punctuation import DASHES
from .organ_titles import organ_first
from .vocabulary import ClosingWords, DateWords, Grammar, HeadingWords, HeadWords, ListWords, ParagraphWords

LONGEST_SPONSORS = 6_000
"""So many characters has the list of a draft's sponsors at most: all Members of the United Nations."""

LONGEST_SUBMITTED = 400
"""So many characters at most name the officer who submits a draft, and the draft that it rests upon."""

WITHIN_TITLE = 120
"""Where no spaces part words, the word for the kind of document stands within so many characters of a title."""

PART_LETTERS = "ABCDEFGH"
"""The Latin letters that name parts of a resolution or decision."""

FRAMED = "[(（>–—-]"
"""What people set before a line of how a text was adopted."""

KINDS: tuple[DocumentKind, ...] = ("letter", "statement", "draft", "resolution", "decision", "report")
"""The kinds of documents that a title can tell, in the order in which they are tried."""


@cache
def grammar(language: str) -> Grammar:
    """The grammar of one of `LANGUAGES`."""
    words = table(language, "structure")
    return Grammar(
        language=language,
        dates=_dates(language),
        head=_head(language, words, printed_organs(language), has_spaces(language)),
        paragraphs=_paragraphs(words, printed_organs(language), has_spaces(language)),
        headings=_headings(words),
        closing=_closing(words, _last_day(language), nameless(day_line(language).pattern)),
        lists=ListWords(
            letters=_places(words["letters"]),
            lookalikes=words.get("lookalikes", {}),
            numerals={**_places(words.get("numerals", ())), **words.get("numerals_again", {})},
            romans=_places(words.get("romans", ())),
            romans_below_letters=frozenset(words.get("romans_below_letters", ())),
            labels={**_roman_ordinals(words), **words.get("labels", {})},
            annex_letters=dict(zip(words.get("annex_letters", ()), ascii_lowercase, strict=False)),
        ),
    )


@cache
def _dates(language: str) -> DateWords:
    words = table(language, "structure")
    ordinals, conjunction = words.get("meeting_ordinals", {}), words.get("meeting_and", "")
    ordinal = any_of(ordinals) + (f"(?:{conjunction}{any_of(ordinals)})?" if conjunction else "")
    return DateWords(
        day=day_pattern(language),
        line=day_line(language),
        written=re.compile(written_pattern(language), re.IGNORECASE),
        months=month_numbers(language),
        meeting=re.compile(words["meeting_number"].replace("ORDINAL", ordinal)),
        meeting_and=conjunction,
        ordinals={folded(word): number for word, number in ordinals.items()},
    )


def _last_day(language: str) -> str:
    """A day below a text, as the United Nations print it or as people do, who may add that of the week: "Thursday, 9
    December 2021", 2021年12月9日（星期四）."""
    day = f"(?:{day_line(language).pattern}|{written_pattern(language)})"
    return nameless(rf"(?:[^\W\d_]{{2,12}},?\s)?{day}(?:\s?[(（][^\W\d_]{{2,8}}[)）])?")


def _item_alone(words: Mapping[str, Any]) -> re.Pattern[str]:
    """ "Agenda items 13 and 17 (a)", "Point 17 b) de l’ordre du jour", "Agenda item 103 (bb)"."""
    number = r"\d{1,3}(?:\s?[(（]?[^\W\d_](?:\s?[^\W\d_])?[)）])?"
    further = rf"(?:\s*(?:[,،、]|[^\W\d_]{{1,3}})\s*{number})*"
    behind = rf"(?:\s*{any_of(words['item_of'])})?" if "item_of" in words else ""
    return re.compile(rf"{any_of(words['item'])}\s*(?P<numbers>{number}{further}){behind}[\s*]*")


def _head(language: str, words: Mapping[str, Any], organs: dict[str, str], spaced: bool) -> HeadWords:
    # Where no spaces part words, the kind is said by the last word: 主席的信 is a letter, 关于信息的报告 is none.
    boundary = r"\b" if spaced else rf"(?![{UNSPACED}])"
    within = "" if spaced else f".{{0,{WITHIN_TITLE}}}?"
    english = table(DEFAULT, "structure")
    # That a line has no colon is sooner seen than that none of its signs is the last before one.
    sponsors = rf"(?=[^:：]*[:：])(?P<sponsors>.{{1,{LONGEST_SPONSORS}}}?)\*{{0,2}} ?[:：] ?\*{{0,2}} ?"
    return HeadWords(
        organs=organs,
        organ=re.compile(printed_names(organs)),
        organization=re.compile(printed_names(words["organization"]) + r"\b"),
        frame=re.compile(any_of({*words["distribution"], *words["original"], *english["original"]})),
        distribution=re.compile(any_of(words["distribution"])),
        original=re.compile(any_of({*words["original"], *english["original"]}) + r"\s*(?P<original>[^\s\]]+)"),
        printed_in=frozenset(with_capitals((*words["printed_in"], *english["printed_in"]))),
        item=re.compile(any_of(words["item"]) + (r"\s" if spaced else r"\s?[0-9]")),
        item_alone=_item_alone(words),
        item_named=re.compile(
            rf"{any_of((*words['item'], *words.get('item_short', ())))}\s?\d{{1,3}}\s?[.．:：{DASHES}]"
        ),
        session=re.compile(words["session"]),
        dates=tuple(map(_dates, dict.fromkeys((language, *LANGUAGES)))),
        kinds=tuple((kind, frozenset(with_capitals(words["titles"][kind]))) for kind in ("resolution", "decision")),
        titles={
            # What a letter's title begins with may end in a space or a hyphen.
            kind: re.compile(
                within
                + any_of(with_capitals(words["titles"][kind]))
                + (boundary if kind != "letter" or not spaced else "")
                + (f"|{organ_first(language).pattern}" if kind == "resolution" and spaced else "")
                + (f"|{words['title_counted']}" if kind == "resolution" and "title_counted" in words else "")
            )
            for kind in KINDS
        },
        draft=re.compile(rf"{sponsors}{any_of(words['drafts'])}\*{{0,2}}$", re.DOTALL),
        submitted=_submitted(words, spaced),
        preambles=frozenset(with_capitals(words["preamble"])),
        named_facts=frozenset(word.casefold() for word in words["named_facts"]),
        corrections=frozenset(with_capitals(words["corrections"])),
        amendment=re.compile(rf"(?:{sponsors})?(?i:{words['amendment']})", re.DOTALL),
        part_letters={**{letter: letter for letter in PART_LETTERS}, **words.get("part_letters", {})},
        updated=_updated(),
        statement_number=re.compile(words.get("statement_number", "(?!)")),
        adopted=re.compile(
            rf"(?:{FRAMED}\s?)?(?:{any_of(with_capitals(words['adopted']))}|{words.get('adopted_form', '(?!)')})"
        ),
    )


@cache
def _updated() -> re.Pattern[str]:
    """What stands before the day on which a page was changed: that may be in another language than the text."""
    words = any_of(word for language in LANGUAGES for word in table(language, "structure")["updated"])
    return re.compile(rf"\W*{words}", re.IGNORECASE)


def _submitted(words: Mapping[str, Any], spaced: bool) -> re.Pattern[str]:
    """The words for a draft and for who submits it: "Draft resolution submitted by …", 主席提交的决议草案."""
    submitted = any_of(words["submitted"])
    if not spaced:
        return re.compile(rf".{{1,{LONGEST_SUBMITTED}}}?{submitted}{any_of(words['drafts'])}\*{{0,2}}$", re.DOTALL)
    return re.compile(rf"{any_of(with_capitals(words['drafts']))}\*{{0,2}}[,،]? {submitted}", re.IGNORECASE)


def _paragraphs(words: Mapping[str, Any], organs: Iterable[str], spaced: bool) -> ParagraphWords:
    small = bool(words.get("small_initials"))
    case = re.IGNORECASE if small else re.NOFLAG
    adverbs = rf"(?:{any_of(words['adverbs'])}{' ' if spaced else ''}){{1,3}}"
    boundary = r"\b" if spaced else ""
    therefore = any_of(words.get("therefore", ()))
    end = r"(?=\s|$)" if spaced else ""
    optional = "?" if "" in words["articles"] else ""
    return ParagraphWords(
        # Without an article the organ's name alone is a line of the masthead: then the comma tells the enacting words.
        enacting=re.compile(
            rf"(?:{therefore},? )?(?:[“\"]|«\s?)?(?P<article>{any_of(filter(None, words['articles']))}){optional}"
            rf"(?P<organ>{any_of(organs)})"
            rf"(?: {any_of(words.get('organ_of', ()))})?(?(article)(?:\s?[,，،]|\.$)?|\s?[,，،])[\u200e\u200f]*{end}"
        ),
        therefore=re.compile(therefore + "[,:，：]?"),
        operative=re.compile(_opening(adverbs, words["operative"]) + boundary, case),
        preambular=re.compile(_opening(adverbs, words["preambular"]) + boundary, case),
        participles=re.compile(words.get("participles", "(?!)"), case),
        goes_on=re.compile(words["goes_on"], case),
        open_ends=frozenset(words["open_ends"]),
        named_parts=frozenset(map(folded, words["named_parts"])),
        verbs_alike=bool(words.get("verbs_alike")),
        small_initials=small,
    )


def _headings(words: Mapping[str, Any]) -> HeadingWords:
    annex = any_of(with_capitals(words["annex"]))
    numerals = voweled(any_of((*words.get("numerals", ()), *words.get("numerals_again", ()))))
    apart = rf"|{numerals}(?=\s)" if words.get("numerals_again") else ""  # whole words, which title may follow
    own = rf"(?:{any_of(words.get('labels', ()))}|{numerals}{{1,3}})"
    marks = rf"(?:{own}|{any_of(words.get('annex_letters', ()))})"
    part, ordinal = rf"(?i:{any_of(words['part'])})", rf"(?i:{any_of(words.get('ordinals', ()))})"
    return HeadingWords(
        annex=re.compile(
            rf"(?:{words.get('annex_before', '(?!)')})?{annex}(?:\s*(?P<label>[IVX]{{1,5}}|[A-Z]|\d{{1,2}}|{marks}))?"
            r"(?:$|(?P<rest>[*.:：]?\s.*|：.*|[:.：*]$))",
            re.DOTALL,
        ),
        annex_name=re.compile(rf"{annex}{own}?"),
        annex_named=re.compile(rf"(?:{words.get('annex_named', '(?!)')})(?i:{annex})"),
        annex_part=re.compile(any_of(with_capitals(words["annex_parts"]))),
        annex_of=re.compile(
            rf"[^\W\d_]{{2,30}} {annex}\s*(?P<label>[IVX]{{1,5}}|[A-Z]|\d{{1,2}}|{own})(?=$|\s?[-–—:.])"
        ),
        section=re.compile(
            rf"(?P<part>{any_of(with_capitals(words['part']))} )?"
            rf"(?P<label>(?:[A-H]|[IVX]{{1,7}})(?=\.?(?:$|\s))|[{CHINESE_COUNT}]{{1,3}}(?=[\s、])"
            rf"|{own}(?=\s?[-–—.、:]\s|、|$){apart}"
            # "Part One", "Première partie", 第二部分.
            rf"|(?P<ordinal>{ordinal})(?(part)(?=[.:：]?(?:$|\s))|(?=\s?{part}[.:：]?(?:$|\s))))"
            rf"(?(ordinal)(?:\s?{part})?|)(?:\s?[-–—.、]|:|)"
        ),
        articles=frozenset(word.casefold() for word in words["counted_articles"]),
        division=_division(words),
    )


def _roman_ordinals(words: Mapping[str, Any]) -> dict[str, str]:
    """The ordinal numbers that stand with the words for parts, however they are written, as small roman numbers."""
    return {
        form: to_roman(number).lower()
        for ordinal, number in words.get("ordinals", {}).items()
        for form in (ordinal, ordinal.lower(), ordinal.capitalize(), ordinal.upper())
    }


def _division(words: Mapping[str, Any]) -> re.Pattern[str]:
    """A word for a part with its number, letter or ordinal before or behind it, and nothing else."""
    part, ordinal = (
        any_of(with_capitals((*words["part"], *words.get("divisions", ())))),
        any_of(words.get("ordinals", ())),
    )
    letter = rf"(?:[A-Z]|\s{any_of(words.get('labels', ()))})?"
    # What the part is one of stands behind the number, "Chapitre 2 des recettes", and in Chinese before it: 收入第2款.
    of = rf"(?:(?-i:\s[{SMALL}]+){{1,3}}$)?"
    counted = rf"[{BEFORE_NUMBER}](?:[{CHINESE_COUNT}]{{1,3}}|\d{{1,3}}[A-Z]?)"
    return re.compile(
        rf"{part} (?:\d{{1,3}}{letter}|[IVXL]{{1,6}}|[A-H]|{ordinal})(?=$|\s){of}|{ordinal} {part}(?=$|\s)"
        rf"|{counted}{any_of(listed('structure', 'counted_parts'))}(?=$|\s)"
        rf"|[{HAN}]{{1,4}}{counted}{any_of(listed('structure', 'counted_named'))}(?=$|\s)",
        re.IGNORECASE,
    )


def _closing(words: Mapping[str, Any], day: str, printed: str) -> ClosingWords:
    # Printed volumes have a comma behind the meeting and a stop behind the day, Chinese no space between them.
    # In older volumes the day stands above the meeting.
    above = rf"(?:(?:{FRAMED}|\[)\s?)?(?:{day}[\s,،，]+)?"
    adoption = voweled(any_of(words["adoption"]))
    # How it was adopted may stand behind them in brackets, where they share a paragraph.
    end = rf"(?:\s?[|)）\]–—-])?(?:$|\s+(?=[\[\]])(?={adoption}))"
    meetings = rf"{above}(?:{words['meeting']})(?:(?:[\s,،，]*{day})?[.,،，。]?{end}|{_meetings(words, day)})"
    return ClosingWords(
        adoption=re.compile(rf"{adoption}|{meetings}", re.IGNORECASE),
        meeting=re.compile(rf"(?!{adoption})(?:{words['meeting']})[,،，]?\s+(?={printed})", re.IGNORECASE),
        day=re.compile(rf"{day}[.,，。]?", re.IGNORECASE),
        signed=re.compile(r"[\[_*]*(?:[^\W\d_][^.;:]{0,80} ?)?" + any_of(words["signed"])),
        note=re.compile(rf"\d{{1,3}}/ |\d{{1,3}} {any_of(words['note'])}"),
        reissued=re.compile(any_of(words["reissued"])),
        late_note=re.compile(
            r"(?P<mark>(?P<number>\d{1,3}))\s*(?=[^\W\d_]|[\[“\"‘(])"
            rf"(?!{any_of(words.get('ordinal_ends', ()))}\b)(?P<raised>)"
        ),
    )


def _meetings(words: Mapping[str, Any], day: str) -> str:
    """What goes on behind the first of several meetings, up to the end: other meetings, and their days before, between
    or behind them. What has matched is not tried again, so that the cost is linear in the text."""
    return nameless(rf"(?>[\s,]+(?>{words['meeting']}|{day}))+$")


def nameless(pattern: str) -> str:
    """A pattern whose groups have no names, so that it may stand beside itself."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _opening(adverbs: str, verbs: Sequence[str]) -> str:
    """A verb as a paragraph begins with it, or after adverbs, where it begins with a small letter."""
    return f"(?:{voweled(any_of(verbs))}|{adverbs}{voweled(any_of({*verbs, *map(str.lower, verbs)}))})"


def _places(signs: Sequence[str]) -> dict[str, int]:
    """Each sign of a list with its place, from 1."""
    return {sign: place for place, sign in enumerate(signs, 1)}


def printed_organs(language: str) -> dict[str, str]:
    """Names of the bodies that adopt texts, as those print them, with their English ones."""
    organs = {
        form: organ.name for organ, names in names_in(language).items() if organ.numberings for form in names.printed
    }
    bodies: Mapping[str, str] = table(language, "structure").get("bodies", {})
    return {**organs, **bodies}
