"""Names of other bodies that are made of an organ's name: "African Union Assembly", "Council of the European Union".

In: a language's words. Out: a pattern of such names, which the table of names (`organ_grammar`) does not list. What a
capital letter says in one language is said in another by the words for organizations: 非洲联盟大会, مجلس الاتحاد الأوروبي.
"""

from __future__ import annotations

from .words import Words, alternatives

_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞА-ЯЁ])"
_MOST_WORDS = 8
"""So many words in capitals a name has at most, and what stands between them once each."""
_NUMERAL = r"(?-i:[IVXLC]+)(?!\w)"


def longer_names(words: Words) -> str:
    """A pattern of the longer names; one that matches nothing in a language that says nothing of them."""
    ways = [way for way in (_with_nouns(words), _body_before(words), _body_behind(words)) if way]
    return f"(?:{'|'.join(ways)})" if ways else "(?!)"


def _full(words: Words) -> list[str]:
    """The names of the table but for the short ones."""
    return [name for name in words.list("organs") if name not in words.list("short_organs")]


def _with_nouns(words: Words) -> str:
    """An organ's name beside a noun for organizations, in a script without capitals."""
    return words.text("longer_names").replace("FULL", alternatives(_full(words))).replace("NOUN", words.any("bodies"))


def _word(words: Words) -> str:
    """A word in capitals that can be a part of a body's name; no organ's name begins there, nor the United Nations'."""
    organs = [name for name, organs in words.dict("organs").items() if organs]
    numbered = [word.capitalize() for name in ("resolution", "rivals") for word in words.list(name)]
    no_part = [*organs, *numbered, *words.list("united_nations_names"), *words.list("no_names")]
    return rf"(?!{alternatives(no_part)}(?!\w)|{_NUMERAL}){_CAPITAL}[\w’'-]*"


def _chain(words: Words, least: int) -> str:
    """So many words in capitals and more behind one: "Organization for Migration"."""
    links = rf"(?:{words.any('name_links')}\s*){{0,2}}" if words.list("name_links") else ""
    return rf"{_word(words)}(?:\s+{links}{_word(words)}){{{least},{_MOST_WORDS}}}"


def _body_before(words: Words) -> str:
    """A body's name before a short one: two words in capitals, one that begins no sentence, or an acronym."""
    if not words.list("named_behind"):
        return ""
    acronym = rf"(?=(?-i:[A-Z]{{2}})){_word(words)}"
    body = rf"(?:{_chain(words, 1)}|(?<=(?-i:[a-z])\s){_word(words)}|{acronym})"
    return rf"(?<![\w’'-]){body}\s+{words.any('named_behind')}(?!\w)"


def _body_behind(words: Words) -> str:
    """A body's name behind an organ's, and what goes on behind that: "of the Parties to the Paris Agreement"."""
    if not words.list("name_of"):
        return ""
    full = alternatives(_full(words))
    name = rf"(?:{full}|(?!(?i:{full})){words.any('short_organs')})(?!\w)"
    tail = rf"(?:\s+{words.any('name_tails')}\s*{_chain(words, 0)}){{0,3}}" if words.list("name_tails") else ""
    return rf"{name}\s{words.any('name_of')}\s*{_chain(words, 0)}{tail}"
