"""Names of other bodies that are made of an organ's name: "African Union Assembly", "Council of the European Union".

In: a language's words. Out: a pattern of such names, which the table of names (`organ_grammar`) does not list. What
a capital letter says in one language is said in another by the words for organizations: 非洲联盟大会.
"""

from __future__ import annotations

from ...languages.letters import CAPITAL
from .words import Words, alternatives

_CAPITAL = rf"(?-i:[{CAPITAL}])"
_MOST_WORDS = 8
"""So many words in capitals a name has at most, and what stands between them once each."""
_NUMERAL = r"(?-i:[IVXLC]+)(?!\w)"


def longer_names(words: Words, *, whole: bool = False) -> str:
    """A pattern of the longer names; one that matches nothing in a language that says nothing of them.

    `whole`: also of what the table has as another body's name, to its end, since a number may stand behind it.
    """
    ways = [way for way in (_with_nouns(words), _body_before(words), _body_behind(words, whole)) if way]
    return f"(?:{'|'.join(ways)})" if ways else "(?!)"


def begin_names(words: Words) -> str:
    """A look at the sign with which any name begins, the table's and the longer ones: most places are passed over at
    it. Empty in a language whose longer names begin with anything."""
    if words.text("longer_names"):
        return ""
    names = (*words.dict("organs"), *words.list("short_organs"))
    return f"(?=[{CAPITAL}{''.join(sorted({name[0] for name in names}))}])"


def _organs(words: Words) -> list[str]:
    """The full names of organs."""
    short = words.list("short_organs")
    return [name for name, organs in words.dict("organs").items() if organs and name not in short]


def _others(words: Words) -> list[str]:
    return [name for name, organs in words.dict("organs").items() if not organs]


def _with_nouns(words: Words) -> str:
    """An organ's name beside a noun for organizations, in a script without capitals."""
    return (
        words.text("longer_names")
        .replace("FULL", alternatives([*_organs(words), *_others(words)]))
        .replace("NOUN", words.any("bodies"))
    )


def _word(words: Words) -> str:
    """A word in capitals that can be a part of a body's name; no organ's name begins there, nor the United Nations'."""
    organs = [*_organs(words), *words.list("short_organs")]
    numbered = [word.capitalize() for name in ("resolution", "rivals") for word in words.list(name)]
    no_part = [*organs, *numbered, *words.list("united_nations_names"), *words.list("no_names")]
    return rf"(?!{alternatives(no_part)}(?!\w)|{_NUMERAL}){_CAPITAL}[\w’'-]*"


def _links(words: Words) -> str:
    """What stands between the words of a body's name: "Organization for Migration"."""
    return rf"\s+(?:{words.any('name_links')}\s*){{0,2}}" if words.list("name_links") else r"\s+"


def _chain(words: Words) -> str:
    """A word in capitals, and more behind it."""
    organs = alternatives([*_organs(words), *words.list("short_organs")])
    more = rf"(?:{_links(words)}(?!{organs}){_CAPITAL}[\w’'-]*){{0,{_MOST_WORDS}}}"
    return _word(words) + more


def _body_before(words: Words) -> str:
    """A body's name before a short one: two words in capitals, one that begins no sentence, or an acronym."""
    if not words.list("named_behind"):
        return ""
    several = rf"(?:{_word(words)}{_links(words)}){{1,{_MOST_WORDS}}}"
    begins = rf"(?:{several}|(?<=(?-i:[a-z])\s)|(?=(?-i:[A-Z]{{2}})))"
    return rf"(?<![\w’'-]){begins}{_word(words)}\s+{words.any('named_behind')}(?!\w)"


def _body_behind(words: Words, whole: bool) -> str:
    """A body's name behind an organ's, and what goes on behind that: "of the Parties to the Paris Agreement"."""
    if not words.list("name_of"):
        return ""
    organs = alternatives(_organs(words))
    others = f"{alternatives(_others(words))}|" if whole else ""
    name = rf"(?:{others}{organs}|(?!(?i:{organs})){words.any('short_organs')})(?!\w)\s{words.any('name_of')}\s*"
    if not whole:
        return name + _word(words)
    tail = rf"(?:\s+{words.any('name_tails')}\s*{_chain(words)}){{0,3}}" if words.list("name_tails") else ""
    return name + _chain(words) + tail
