"""The words of a language that tell actions, as `find` and its helpers use them; from its tables `[actions.…]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from ..languages import DEFAULT, table
from ..languages.letters import fronted
from ..languages.recognize import has_spaces
from ..un import state_names
from .deadline_patterns import DeadlinePatterns, deadline_patterns
from .lexicon import Lexicon, by_first, either, folded
from .model import ActionKind, Addressee

ADDRESSEES = tuple(table(DEFAULT, "actions")["addressees"])
"""The classes of those who are asked, in the order in which they are listed; States by name come after them."""

Form = Literal["", "to", "that", "shall", "infinitive", "noun"]
"""What follows a verb: nothing that tells who is asked; whom, and what to do; a clause of which they are the subject;
one where "shall" obliges them; another verb that asks ("decides to request"); a noun ("reiterates its call upon")."""


_TASK = 250
"""Within so many characters behind a verb its task may tell what the verb does."""


class Verb(NamedTuple):
    """What a verb does, and how it is said who is asked."""

    kind: ActionKind
    form: Form
    by_addressee: Mapping[str, ActionKind] = MappingProxyType({})
    """What it does instead where all whom it asks are of these classes, or have these names."""
    by_task: tuple[tuple[re.Pattern[str], ActionKind], ...] = ()
    """What it does instead where one of these patterns is found near behind it."""

    def kind_for(self, asked: Sequence[Addressee], text: str, end: int) -> ActionKind:
        """What it does where it ends there in the folded text and asks those whom the text names."""
        if self.by_task:
            task = text[end : end + _TASK]  # cut off, so that a pattern's "^" is where the task begins
            for pattern, kind in self.by_task:
                if pattern.search(task):
                    return kind
        if not self.by_addressee or not asked:
            return self.kind
        kinds = {
            self.by_addressee.get(text[one.start : one.end]) or self.by_addressee.get(one.id, self.kind)
            for one in asked
        }
        return kinds.pop() if len(kinds) == 1 else self.kind


@dataclass(frozen=True, slots=True)
class ActionGrammar:
    """Everything is looked for in folded text (`lexicon.folded`)."""

    language: str
    before: Lexicon[bool]
    """What may stand before an opening verb."""
    object: re.Pattern[str] | None
    """The same where a language has there what the verb is about: "regrets the delay" as 对推迟表示遗憾."""
    verbs: Lexicon[Verb]
    recitals: Lexicon[bool]
    """The verbs that open a recital, and tell nothing that a paragraph does: "stressing"."""
    infinitives: Lexicon[Verb]
    nouns: re.Pattern[str] | None
    """Words that are spelled like a verb and, by what follows, are none: "demand for", "direct expenses"."""
    to: str
    """What stands before an infinitive: "to "; empty where nothing does."""
    before_task: str
    """The same in a sentence."""
    again: Lexicon[Form] | None
    """The noun after "its" of a repeated call, with what follows it; None where it is in `again_before`, with all that
    leads to a name."""
    again_before: re.Pattern[str]
    """What stands between "reiterates" and the noun: "its strong "."""
    later: re.Pattern[str]
    """Where a second verb that asks may stand, its group `verb`."""
    glued: str
    """A conjunction that a language sets on the front of the verb; empty where none is."""
    joins: re.Pattern[str]
    """What stands before such a verb, to be matched at the end of what comes before it."""
    modifiers: Lexicon[bool]
    qualified: re.Pattern[str] | None
    """What else may stand before a name where a language puts it there: a clause, a title."""
    addressees: Lexicon[str]
    governments: re.Pattern[str]
    """The words for a Government, which alone is that of the one State whose Government was named before."""
    separators: re.Pattern[str]
    followers: frozenset[str]
    """Words that may follow a name; where there are none, any may."""
    compounds: tuple[str, ...]
    """What shows that a name is only a part of another."""
    part_of: Mapping[str, re.Pattern[str]]
    """What behind a name, or behind that of any State (`state`), shows the same: 国家 in 国家机构."""
    whole: frozenset[str]
    part: tuple[str, ...]
    goes_on: tuple[str, ...]
    """What after a whole name is no part of it, though it begins like one: "al Secretario General de que …"."""
    stop: re.Pattern[str]
    task: re.Pattern[str] | None
    obliges: re.Pattern[str]
    deadlines: DeadlinePatterns
    spaced: bool


@cache
def grammar(language: str) -> ActionGrammar:
    """The grammar of one of `LANGUAGES`."""
    words = table(language, "actions")
    asks, addressed = words["asks"], words["addressed"]
    spaced = has_spaces(language)

    def phrases(*found: str) -> Lexicon[bool]:
        return Lexicon(dict.fromkeys(found, True), spaced=spaced)

    verbs, infinitives = _verbs(words, spaced=spaced)
    joins = either(asks["joins"])
    gap, edge = (r"\s+", r"\b") if spaced else ("", "")
    return ActionGrammar(
        language=language,
        before=phrases(*words["before"], *asks.get("before", ())),
        object=re.compile(words["object"]) if "object" in words else None,
        verbs=verbs,
        recitals=phrases(*(verb for verb in words["verbs"] if verbs.at(folded(verb).text, 0) is None)),
        infinitives=infinitives,
        nouns=re.compile(words["nouns"]) if "nouns" in words else None,
        to=asks.get("infinitive_after", ""),
        before_task=f" {asks.get('infinitive_after', '')}",
        again=_again(asks, spaced=spaced) if "again" in asks else None,
        again_before=re.compile(rf"{gap}{either(asks.get('again_after', ()))}{gap}(?:\w+{gap}){{0,2}}?"),
        later=_later(asks, spaced=spaced),
        glued=asks.get("glued", ""),
        joins=re.compile(rf"(?:[,;，；،؛]|{edge}{either(asks['and'])})(?:\s*{joins},?)*\s*$"),
        modifiers=phrases(*addressed["modifiers"], *words["after"], *addressed.get("government", ())),
        qualified=re.compile(addressed["qualified"]) if "qualified" in addressed else None,
        addressees=Lexicon(_addressees(words, language), spaced=spaced),
        governments=re.compile(edge + either(addressed.get("governments", ())) + edge),
        separators=re.compile(addressed["separators"]),
        followers=frozenset(addressed.get("followers", ())),
        compounds=tuple(addressed.get("compounds", ())),
        part_of={name: re.compile(pattern) for name, pattern in addressed.get("part_of", {}).items()},
        whole=frozenset(addressed.get("whole", ())),
        part=tuple(addressed.get("part", ())),
        goes_on=tuple(addressed.get("goes_on", ())),
        stop=_stop(asks, addressed, edge),
        task=re.compile(asks["task"]) if "task" in asks else None,
        obliges=_obliges(asks, edge),
        deadlines=deadline_patterns(language),
        spaced=spaced,
    )


def _again(asks: Mapping[str, Any], *, spaced: bool) -> Lexicon[Form]:
    nouns: dict[str, Form] = dict.fromkeys(asks["again"], "to")
    return Lexicon(nouns | dict.fromkeys(asks.get("again_that", ()), "that"), spaced=spaced)


def _later(asks: Mapping[str, Any], *, spaced: bool) -> re.Pattern[str]:
    """The first word of what asks, wherever it stands in a sentence."""
    phrases = (phrase for key in (*_FORMS, "repeats") for phrase in asks.get(key, ()))
    first = {folded(phrase).text.split(" ")[0] for phrase in phrases}
    return re.compile(rf" (?P<verb>{by_first(first)})[ ,،]" if spaced else rf"(?P<verb>{either(first)})")


def _stop(asks: Mapping[str, Any], addressed: Mapping[str, Any], edge: str) -> re.Pattern[str]:
    """What ends the names of those who are asked; "as" does, but not ", as well as"."""
    aside = rf"[,،，]\s*(?!{addressed['separators']})(?:{either(addressed.get('aside', ()))}){edge}"
    return re.compile(rf"[:;：；؛]|{aside}" + _or(asks.get("stop", "")))


def _obliges(asks: Mapping[str, Any], edge: str) -> re.Pattern[str]:
    """The verbs that say what someone shall do, in the group `obliges`, and those that say less."""
    return re.compile(
        edge + f"(?:(?P<obliges>{either(asks.get('obliges', ()))})|{either(asks.get('not_obliges', ()))})" + edge
    )


def _verbs(words: Mapping[str, Any], *, spaced: bool) -> tuple[Lexicon[Verb], Lexicon[Verb]]:
    """The finite verbs, and the infinitives that ask."""
    asks = words["asks"]
    kinds: dict[str, ActionKind] = {folded(verb).text: kind for kind, verbs in words["kinds"].items() for verb in verbs}
    first = Lexicon(kinds, spaced=spaced)

    def told(phrase: str, form: Form) -> Verb:
        found = first.at(folded(phrase).text, 0)
        if found is None:
            raise KeyError(f"“{phrase}” asks someone, but `[actions.kinds]` has no verb that it begins with")
        kinds_asked: Mapping[ActionKind, tuple[str, ...]] = words.get("kinds_by_addressee", {}).get(phrase, {})
        by_addressee = MappingProxyType({one: kind for kind, ones in kinds_asked.items() for one in ones})
        tasks: Mapping[ActionKind, str] = words.get("kinds_by_task", {}).get(phrase, {})
        return Verb(found[1], form, by_addressee, tuple((re.compile(task), kind) for kind, task in tasks.items()))

    verbs = {verb: Verb(kind, "noun" if kind == "reaffirmation" else "") for verb, kind in kinds.items()}
    for key, form in _FORMS.items():
        verbs |= {folded(phrase).text: told(phrase, form) for phrase in asks.get(key, ())}
    for key in ("that", "shall"):  # "demands further that", too: "demande de nouveau que" reaffirms
        for phrase in asks.get(key, ()) if spaced else ():
            verb = _verb_of(phrase, first)
            longer = [f"{verb} {adverb}{phrase[len(verb) :]}" for adverb in asks["joins"]]
            verbs |= {folded(one).text: told(one, _FORMS[key]) for one in longer}
    infinitives = {phrase: told(phrase, "to") for phrase in asks.get("infinitive", ())}
    return Lexicon(verbs, spaced=spaced), Lexicon(infinitives, spaced=spaced)


def _verb_of(phrase: str, verbs: Lexicon[ActionKind]) -> str:
    """The verb that a phrase begins with: "рекомендует" of "рекомендует, чтобы"."""
    found = verbs.at(folded(phrase).text, 0)
    return phrase[: found[0]] if found else phrase


_FORMS: Mapping[str, Form] = MappingProxyType({"decides": "infinitive", "to": "to", "that": "that", "shall": "shall"})


def _or(pattern: str) -> str:
    return f"|{pattern}" if pattern else ""


def _addressees(words: Mapping[str, Any], language: str) -> dict[str, str]:
    """Every phrase that names someone, with whom: a State by its names, all others by their class."""
    states = dict(state_names(language))
    states |= {name: code for code, names in words.get("states", {}).items() for name in names}
    addressed = words["addressed"]
    named = {
        form: f"state-{code.lower()}"
        for name, code in states.items()
        for form in (
            name,
            *fronted(name, addressed.get("fronts", {})),
            *(name + back for back in addressed.get("backs", ())),
        )
    }
    between = addressed.get("between", ())
    return named | {
        form: one
        for one, phrases in words["addressees"].items()
        for phrase in phrases
        for form in (_filled(phrase, between) if _ANY in phrase else (phrase,))
    }


_ANY = "*"
"""In a name: here may stand words that say which ones ("联合国*机构": 联合国所有相关机构)."""


def _filled(phrase: str, between: Iterable[str]) -> Iterator[str]:
    """A name with each of the words that may stand within it, and with none."""
    return (phrase.replace(_ANY, words) for words in ("", *between))
