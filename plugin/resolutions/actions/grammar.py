"""The words of a language that tell actions, as `find` and its helpers use them; from its tables `[actions.…]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from ..languages import DEFAULT, table
from ..languages.fronts import fronted
from ..languages.months import day_of_year_pattern, day_pattern, month_pattern
from ..languages.recognize import has_spaces
from ..languages.written_days import written_forms, written_months
from ..un import state_names
from .lexicon import Lexicon, by_first, either, folded
from .model import ActionKind, Addressee, DeadlineKind

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


class Limit(NamedTuple):
    """How a kind of deadline is told."""

    kind: DeadlineKind
    hints: tuple[str, ...]
    """Without one of these words a text has none."""
    pattern: re.Pattern[str]
    told: re.Pattern[str] | None
    """What right before it shows that it tells what was."""
    lasts: re.Pattern[str] | None
    """What up to its end shows that something lasts until then, or so long: продлить … до 3 мая 2031 года."""
    needs: re.Pattern[str] | None
    """What must stand before it where its group `weak` is there: "extend" before "to 3 May 2031"."""


@dataclass(frozen=True, slots=True)
class Grammar:
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
    again: Lexicon[bool] | None
    """The noun after "its" of a repeated call; None where it is in `again_before`, with all that leads to a name."""
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
    deadlines: tuple[Limit, ...]
    also: re.Pattern[str]
    """A further day behind one by which something is to be done, its group `other`: "and 3 May 2031"."""
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    rhythms: Mapping[str, str]
    months: Mapping[str, int]
    spaced: bool


@cache
def grammar(language: str) -> Grammar:
    """The grammar of one of `LANGUAGES`."""
    words = table(language, "actions")
    asks, addressed, deadlines = words["asks"], words["addressed"], words["deadlines"]
    spaced = has_spaces(language)

    def phrases(*found: str) -> Lexicon[bool]:
        return Lexicon(dict.fromkeys(found, True), spaced=spaced)

    verbs, infinitives = _verbs(words, spaced=spaced)
    joins = either(asks["joins"])
    gap, edge = (r"\s+", r"\b") if spaced else ("", "")
    return Grammar(
        language=language,
        before=phrases(*words["before"], *asks.get("before", ())),
        object=re.compile(words["object"]) if "object" in words else None,
        verbs=verbs,
        recitals=phrases(*(verb for verb in words["verbs"] if verbs.at(folded(verb).text, 0) is None)),
        infinitives=infinitives,
        nouns=re.compile(words["nouns"]) if "nouns" in words else None,
        to=asks.get("infinitive_after", ""),
        before_task=f" {asks.get('infinitive_after', '')}",
        again=phrases(*asks["again"]) if "again" in asks else None,
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
        deadlines=tuple(_limit(kind, deadlines, language) for kind in deadlines["hints"]),
        also=_deadline(deadlines["also"], deadlines, language),
        numbers=deadlines["numbers"],
        units=deadlines["units"],
        rhythms=deadlines.get("rhythms", {}),
        months=written_months(language),
        spaced=spaced,
    )


def _later(asks: Mapping[str, Any], *, spaced: bool) -> re.Pattern[str]:
    """The first word of what asks, wherever it stands in a sentence."""
    first = {folded(phrase).text.split(" ")[0] for form in ("to", "that", "shall") for phrase in asks.get(form, ())}
    return re.compile(rf" (?P<verb>{by_first(first)}) " if spaced else rf"(?P<verb>{either(first)})")


def _stop(asks: Mapping[str, Any], addressed: Mapping[str, Any], edge: str) -> re.Pattern[str]:
    """What ends the names of those who are asked."""
    aside = rf"[,،，]\s*(?:{either(addressed.get('aside', ()))}){edge}"
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


_PLACEHOLDER = re.compile(r"\b(WHEN|DAY|NUMBER|UNIT|RHYTHM)\b")


def _limit(kind: DeadlineKind, words: Mapping[str, Any], language: str) -> Limit:
    roles = (words.get(role, {}).get(kind) for role in ("told", "lasts", "needs"))
    told, lasts, needs = (re.compile(pattern) if pattern else None for pattern in roles)
    return Limit(kind, tuple(words["hints"][kind]), _deadline(words[kind], words, language), told, lasts, needs)


def _deadline(pattern: str, words: Mapping[str, Any], language: str) -> re.Pattern[str]:
    """A pattern of the table, its placeholders filled in; a group's name ends in a number, as it must be unique."""
    day, month = day_pattern(language).pattern, month_pattern(language)
    year = r"(?P<only_year>(?:19|20)\d\d)(?!\d)"
    numbers = count(1)
    filled = {
        "WHEN": lambda: f"(?:{day}|{_shared(words, language)}{_written(language)}{month}|{year})",
        "DAY": lambda: day_of_year_pattern(language),
        "NUMBER": lambda: rf"(?P<number_{next(numbers)}>\d{{1,3}}|{either(words['numbers'])})",
        "UNIT": lambda: rf"(?P<unit_{next(numbers)}>{either(words['units'])})",
        "RHYTHM": lambda: f"(?P<rhythm>{either(words.get('rhythms', ()))})",
    }
    edge = r"\b" if has_spaces(language) else ""
    told = _PLACEHOLDER.sub(lambda found: filled[found[1]](), pattern)
    return re.compile(f"{edge}(?:{told}){edge}")


def _written(language: str) -> str:
    """A day as people write it, "May 3, 2031", or nothing: each form with groups of its own, as `day_2` is."""
    forms = enumerate(written_forms(language), 1)
    return "".join(_NAMED.sub(rf"?P<\g<1>_{place}>", form.pattern) + "|" for place, form in forms)


_MOST_SHARED = 3
"""So many days stand at most between one and the day that has the year of both."""
_NAMED = re.compile(r"\?P<(\w+)>")


def _shared(words: Mapping[str, Any], language: str) -> str:
    """A day whose year stands with a later one, with the group `shared_year`: "15 May and 15 November 2026"; nothing
    where a language has the year before."""
    if "shared" not in words:
        return ""
    day, between = day_of_year_pattern(language), words["shared"]
    further = _NAMED.sub("?:", day)
    last = _NAMED.sub(lambda name: "?P<shared_year>" if name[1] == "year" else "?:", day_pattern(language).pattern)
    return f"{day}(?=(?:{between}{further}){{0,{_MOST_SHARED}}}?{between}{last})|"
