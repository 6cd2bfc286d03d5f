"""Lists of resolutions whose word stands before them: which numbers go on a list, and which a sentence announced.

resolutions 60/1, 60/2 of 3 May 2006 on wells and 60/3     5/1, on wells, and 5/2, on pumps, of 18 June 2007
resolutions 74/306 “Wells” of 11 September 2020 and 74/307 “Pumps”
resolutions 60/1 of 16 September 2005, entitled “Wells”, 61/2 and 62/3
resolutions on wells (60/1 of 16 September 2005) and on pumps (61/2 of 3 May 2007)
"""

from __future__ import annotations

import re

from ...text.letters.punctuation import COMMAS, SEMICOLONS, any_sign
from ...un import item_value, verdict
from ..grammars.grammar import Grammar
from ..grammars.number_words import Role
from ..owners.named_organs import SENTENCE_END
from ..owners.numbering import possible_decider, that_decided
from ..places.token import Number, Token

_JOINED = re.compile(rf"[{any_sign(COMMAS, SEMICOLONS)}、]\s*$")
_WORD = re.compile(r"[^\W\d]+")
_GAP = 120
"""How much may stand between two members of a list: a date, or those of several parts."""
_SUBJECT = 400
"""How much may stand there where the member's subject does, and the next one's date is printed."""
_ANNOUNCED = 160
"""How far before a number with its date the word resolution may stand that says what it is."""
_YEAR = 4
"""Digits of a year."""
_CONJUNCTION, _PREPOSITION = 12, 4
"""How long a conjunction is at most, and a word that may stand behind a resolution: "2699 and 2700 with"."""
_SHORTEST = 3
"""Digits of a number that is no small count."""
_YEARS = re.compile("19[4-9][0-9]|20[0-9][0-9]")
"""Numbers that may be a year since the first resolution."""
_FIGURE = re.compile("[0-9]")
_MEMBER_ENDS = re.compile(rf"[{any_sign(SEMICOLONS)}](?:\s*[^\W\d]{{1,3}})?\s*$")
"""At the end of what stands between two members: that the list has them apart as a sentence has its clauses."""
_TITLE = re.compile(r"\s?[«“„”\"]")
"""Behind a number: that its title follows."""
_WHOLE_TITLE = re.compile(r"«[^«»]*»|[“”„][^“”„]*[“”]|\"[^\"]*\"")
"""A member's title, whose words and stops are none of the list's."""
_NEXT_BRACKET = re.compile(r"\s*\)[^();]{1,160}\(\s*")
"""Between two members that stand in brackets, each behind its subject."""
_DESCRIBED = re.compile(r"\s?(?P<sign>[,،(:–—]?)\s?(?P<word>[^\W\d]+)(?P<next>\s[^\W\d]+)?")
"""Behind a number: the word that its subject begins with, as in ", on wells", " (wells)"."""


def goes_on(text: str, last: Token, start: int, match: re.Match[str], grammar: Grammar) -> bool:
    """Whether a number goes on the list of resolutions that the last token, a governed one, is a member of."""
    if start - last.end > _SUBJECT:
        return False
    gap = text[last.end : start]
    if last.kind == "decision" and grammar.relations.resolution.search(gap):
        return False  # a note's mark hides the word: "decision 18/120(1)and its resolutions 24/14"
    may_resume = last.governor.several and (match["second"] or _is_councils_next(gap, last, match, text))
    if may_resume and _resumes(gap, text, match, last, grammar):
        return True
    if last.governor.several and match["second"] and _is_in_next_bracket(gap, text, match.end(), grammar):
        return True
    if len(gap) > _GAP:
        return False
    is_bare = match.end() == match.end("rest") or match["naked"]
    if is_bare and not _joins_bare(gap, last, match, text, grammar):
        return False
    words = _WORD.findall(gap.lower())
    return all(_is_between(word, grammar) for word in words) or _is_pinpoint(words, grammar)


def _joins_bare(gap: str, last: Token, match: re.Match[str], text: str, grammar: Grammar) -> bool:
    """Whether a bare number may go on a list: only where something joins directly, no quantity or date begins, and a
    plural governs, or it is the Council's next one and no year: "UNSC Res. 1325 and 1820"."""
    several, rises = last.governor.several, _rises(last, match, text)
    if not several and (not rises or _YEARS.fullmatch(text, match.start(), match.end("rest"))):
        return False
    after = None if match["naked"] else _WORD.match(text, match.end() + 1)
    return (
        bool(_JOINED.search(gap) or grammar.numbers.conjunction.search(gap))
        and not grammar.dates.date.match(text, match.start())
        and (
            after is None
            or (several and after.group().lower() in grammar.numbers.list_words)
            or (several and rises and not _is_count(text, last, after.group(), grammar))
            or grammar.numbers.joint.match(text, after.start()) is not None
        )
    )


def _is_between(word: str, grammar: Grammar) -> bool:
    """Whether a word may stand between two members of a list; without spaces it may be several words: 号和第."""
    numbers = grammar.numbers
    return word in numbers.list_words or (numbers.words_behind and numbers.list_words.issuperset(word))


def _rises(last: Token, match: re.Match[str], text: str) -> bool:
    """Whether a bare number may be the Council's next one, which is no count: "resolutions 2699 and 2700 should"."""
    return _is_councils(last, match, text) and int(text[match.start() : match.end()]) > last.number.value


def _is_count(text: str, last: Token, behind: str, grammar: Grammar) -> bool:
    """Whether a number counts the noun behind it, as the list before was closed: "1701 and 1800 and 1900 soldiers"."""
    closed = grammar.numbers.conjunction.search(text[max(0, last.start - _CONJUNCTION) : last.start])
    is_noun = behind.islower() and len(behind) > _PREPOSITION
    return is_noun and closed is not None and not grammar.numbers.repeats_and


def _is_councils(last: Token, match: re.Match[str], text: str) -> bool:
    """Whether a bare number can be the Council's, as the one before it is; not the end of 1,325."""
    if last.number.session or match.end() > match.end("rest"):
        return False
    number = text[match.start() : match.end()]
    return (
        len(number) == len(str(last.number.value)) >= _SHORTEST
        and not text[max(0, match.start() - 2) : match.start() - 1].isdecimal()
        and verdict(int(number), None) == "right"
    )


def _is_councils_next(gap: str, last: Token, match: re.Match[str], text: str) -> bool:
    """Whether a bare number can be the Council's behind a subject; not a year behind another, or behind a day: "1244 on
    Iraq in 1999 and 2005 on"."""
    is_year = _YEARS.fullmatch(text, match.start(), match.end()) and _FIGURE.search(gap[-_CONJUNCTION:])
    return not is_year and _is_councils(last, match, text)


def _is_pinpoint(words: list[str], grammar: Grammar) -> bool:
    """Whether the words between two members of a list are a place in the first: "69/117, sect. C, para. 8, 70/116"."""
    places = grammar.numbers.place_words
    return (
        bool(words)
        and words[0] in places
        and all(
            word in places or word in grammar.numbers.list_words or len(word) == 1 or item_value(word) for word in words
        )
    )


def announced(text: str, start: int, end: int, grammar: Grammar) -> Role | None:
    """What a number with its date is by the word that its sentence spoke of last, "resolutions on culture, among them
    41/187 of 8 December 1986", "decisions on pumps (2/105 of 27 November 2006)"; None where it spoke of neither."""
    if grammar.dates.dated.match(text, end) is None:
        return None
    before = _WHOLE_TITLE.sub(" ", text[max(0, start - _SUBJECT - _ANNOUNCED) : start])[-_ANNOUNCED:]
    rivals = grammar.numbers.rivals
    resolution = max((found.end() for found in grammar.relations.resolution.finditer(before)), default=0)
    decision = max((found.end() for found in rivals.finditer(before)), default=0) if rivals else 0
    last = max(resolution, decision)
    if not last or SENTENCE_END.search(before, last):
        return None
    return "resolution" if resolution == last else "decision"


def _is_in_next_bracket(gap: str, text: str, end: int, grammar: Grammar) -> bool:
    """Whether a number with its date stands in the bracket behind the next subject, and no other list begins there."""
    dated, rivals = grammar.dates.dated.match(gap), grammar.numbers.rivals
    if grammar.dates.dated.match(text, end) is None or not _NEXT_BRACKET.fullmatch(gap, dated.end() if dated else 0):
        return False
    return not (grammar.relations.resolution.search(gap) or (rivals and rivals.search(gap)))


def _is_annual(last: Token, match: re.Match[str]) -> bool:
    """Whether a number and the one before are of organs that number by years: 2016/27 and 2022/24; not the two years
    2022/23."""
    year, second = match[0].partition("/")[0].strip(), match["second"]
    is_year = len(year) == len(last.number.session) == _YEAR and year.isdecimal() and last.number.session.isdecimal()
    return is_year and last.number.session <= year and int(second) != (int(year) + 1) % 100


def _resumes(gap: str, text: str, match: re.Match[str], last: Token, grammar: Grammar) -> bool:
    """Whether a number with its date or its title goes on a list after a subject: "48/1 of 2 May 1994 on wells and";
    or one whose subject begins as that of the number before does, or as subjects do, or follows its comma where both
    are numbered by years; or one with nothing of its own behind the title of the member before."""
    end, untitled = match.end(), _WHOLE_TITLE.sub(" ", gap)
    clause = _MEMBER_ENDS.sub(",", untitled)
    if grammar.numbers.rivals is None or SENTENCE_END.search(clause) or _has_rival(untitled, match, last, grammar):
        return False
    if not (_JOINED.search(clause) or grammar.numbers.conjunction.search(clause)):
        return False
    return (
        grammar.dates.dated.match(text, end) is not None
        or _TITLE.match(text, end) is not None
        or (untitled != gap and _ends_member(text, end, grammar))
        or _is_described_alike(gap, text, end, grammar)
        or (
            _is_annual(last, match)
            and (described := _DESCRIBED.match(text, end)) is not None
            and described["sign"] in COMMAS
        )
    )


def _has_rival(between: str, match: re.Match[str], last: Token, grammar: Grammar) -> bool:
    """Whether a number may be a decision's, which is spoken of between it and a resolution: "its decisions on pumps,
    among them 51/402"; not where no organ numbers decisions so: the word has other meanings too, «решение проблем»."""
    rivals = grammar.numbers.rivals
    if last.kind == "decision" or rivals is None or not rivals.search(between):
        return False
    if match["second"] is None:
        return True
    number = Number(int(match["second"]), None, match[0].partition("/")[0].strip(), True)
    return that_decided(number) is not None or possible_decider(number) is not None


def _ends_member(text: str, end: int, grammar: Grammar) -> bool:
    """Whether no word of a sentence stands behind a number, as one would behind a count: "61/2, 62/3 and 63/4,"."""
    after = _WORD.match(text, end + 1) if text[end : end + 1].isspace() else None
    return after is None or after.group().lower() in grammar.numbers.list_words


def _is_described_alike(gap: str, text: str, end: int, grammar: Grammar) -> bool:
    """Whether the subjects of two numbers begin with the same word, "5/1, on wells, and 5/2, on pumps", or each with
    one that subjects begin with: "48/1 on wells and 50/4 concerning lakes"."""
    dated = grammar.dates.dated.match(gap)
    first, second = _DESCRIBED.match(gap, dated.end() if dated else 0), _DESCRIBED.match(text, end)
    if first is None or second is None:
        return False
    other = second["word"].lower()
    words = [first["word"].lower(), *(first["next"] or "").lower().split()[: 1 if dated else 0]]  # 2022 года о
    are_parted_alike = first["sign"] == second["sign"]
    if are_parted_alike and first["sign"] not in ("", *COMMAS):
        return True  # 48/1 (wells) and 49/3 (rivers)
    if are_parted_alike and any(word.startswith(other) or other.startswith(word) for word in words):  # об и о
        return True
    begins = grammar.numbers.subject_word.fullmatch
    return begins(other) is not None and any(map(begins, words))
