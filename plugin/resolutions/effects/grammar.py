"""The words of a language that tell effects, as `find` and `objects` use them; from its table `[effects]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..actions.deadline_patterns import DeadlinePatterns, deadline_patterns
from ..actions.lexicon import Lexicon, either, folded
from ..languages import table
from ..languages.letters import SMALL
from ..languages.months import month_words
from ..languages.recognize import has_spaces
from .model import EffectKind
from .phrases import Phrases

Role = Literal["act", "told", "other", "that"]
"""What the word that heads a clause shows: that the paragraph does what the clause says, that it tells what was done
before ("recalls"), or neither; or that the clause goes on with what the one before it does."""
Standing = Literal["basis", "told", "aside", "place"]
"""How a clause names a document: as what it acts on ("established by"), as what acted on that before ("as amended
by"), or otherwise ("in accordance with"); where nothing of this is said, as where it stands ("in paragraph 3 of")."""

_TELLING = "reaffirmation"
"""The kind of actions whose verbs tell what was done before."""


@dataclass(frozen=True, slots=True)
class EffectGrammar:
    """Everything is looked for in folded text (`lexicon.folded`)."""

    language: str
    heads: Lexicon[Role | EffectKind]
    """The verbs that may head a clause; that of an effect has its kind."""
    joint: re.Pattern[str]
    """Behind what a clause may begin."""
    adverbs: Lexicon[bool]
    """What may stand before the verb of a clause, and behind "decides"."""
    to: tuple[str, ...]
    """What may stand before an infinitive."""
    finite: Phrases[EffectKind]
    """The verbs of effects among the heads."""
    infinitives: Phrases[EffectKind]
    """Verbs as they follow "decides to"."""
    joins: re.Pattern[str]
    """What joins an infinitive to one before it."""
    joined: re.Pattern[str]
    """The same, to be matched at the end of what is before it."""
    clauses: Phrases[EffectKind]
    """Verbs that act in a clause of their own: "which replaces", "shall supersede"."""
    passives: Phrases[EffectKind]
    """Verbs whose subject is what they affect: "shall be terminated"."""
    declared: Phrases[EffectKind]
    """Those of them that act by themselves, without "decides": "is hereby abolished"."""
    holding: Phrases[bool]
    """What stands before an object that a verb of `finals` follows."""
    finals: Phrases[EffectKind]
    conditions: Phrases[bool]
    """What before a verb shows that it acts only if something happens."""
    pending: Phrases[bool]
    """What behind a verb that ends or suspends shows the same: "as soon as"."""
    framed: Phrases[bool]
    """What behind a clause's verb leads to what the rest, from a comma on, is meant for: "for the purposes of"."""
    stops: Phrases[bool]
    """What behind a verb says what for, so that what is named from there on is not affected: "in order to"."""
    exempt: Phrases[bool]
    """What behind a verb shows that it acts on something else: "terminate the suspension of"."""
    standings: Phrases[Standing]
    """What before a document shows how it is named."""
    behind: Phrases[Standing]
    """What behind it shows the same, where a language says it there."""
    direct: re.Pattern[str]
    """The words that may stand between a verb and its object, and between two documents of a list."""
    until: tuple[str, ...]
    """What stands before the day until which something is extended."""
    deadlines: DeadlinePatterns
    """How days and spans are told."""
    since: re.Pattern[str]
    """What behind a span, or before it, says that it begins with the adoption: "from the date of adoption of this
    resolution"."""
    since_before: re.Pattern[str]
    """The same, to be searched in what stands before a span."""
    period: re.Pattern[str]
    """What before a paragraph of the document, or behind it, says that it tells for how long."""
    beyond: re.Pattern[str]
    """What behind a span leads to the day after which it begins: "beyond 3 May 2031"."""
    spaced: bool

    def acts(self, text: str) -> bool:
        """Whether a text has a verb of an effect at all."""
        verbs = (self.finite, self.infinitives, self.clauses, self.passives, self.declared, self.finals)
        return any(phrases.is_within(text) for phrases in verbs)


@cache
def grammar(language: str) -> EffectGrammar:
    """The grammar of one of `LANGUAGES`."""
    words, acts = table(language, "effects"), table(language, "actions")
    spaced = has_spaces(language)

    def phrases(key: str) -> Phrases[Any]:
        found = words.get(key, {})
        return Phrases(found if isinstance(found, Mapping) else {True: found}, spaced=spaced)

    finite = {_folded(verb): kind for kind, verbs in words["finite"].items() for verb in verbs}
    adverbs = (*acts["before"], *acts["after"], *acts["asks"]["joins"], *words.get("adverbs", ()))
    return EffectGrammar(
        language=language,
        heads=Lexicon(_heads(words, acts) | finite, spaced=spaced),
        joint=re.compile(words["joint"]),
        adverbs=Lexicon(dict.fromkeys(adverbs, True), spaced=spaced),
        to=tuple(words["to"]),
        finite=phrases("finite"),
        infinitives=phrases("infinitive"),
        joins=re.compile(rf"\s*(?:{words['joined']})\s*"),
        joined=re.compile(rf"(?:{words['joined']})\s*$"),
        clauses=phrases("clause"),
        passives=phrases("passive"),
        declared=phrases("declared"),
        holding=phrases("holding"),
        finals=phrases("final"),
        conditions=phrases("conditions"),
        pending=phrases("pending"),
        framed=phrases("framed"),
        stops=phrases("stops"),
        exempt=phrases("exempt"),
        standings=phrases("standings"),
        behind=phrases("behind"),
        direct=_direct((*words["direct"], *words["until"], *month_words(language)), spaced=spaced),
        until=tuple(words["until"]),
        deadlines=deadline_patterns(language),
        since=re.compile(rf"[\s,،，]*(?:{words['since']})"),
        since_before=re.compile(rf"(?:{words['since']})[^,،;:，。；]*$"),
        period=re.compile(rf"(?:{words['period']})\s*"),
        beyond=re.compile(rf"\s*(?:{words.get('beyond', '(?!)')})\s*"),
        spaced=spaced,
    )


def _heads(words: Mapping[str, Any], acts: Mapping[str, Any]) -> dict[str, Role | EffectKind]:
    """The finite verbs of actions, with what they show."""
    roles: dict[str, Role | EffectKind] = {}
    for kind, verbs in acts["kinds"].items():
        roles |= dict.fromkeys(map(_folded, verbs), "told" if kind == _TELLING else "other")
    roles |= dict.fromkeys(map(_folded, words["that"]), "that")
    return roles | dict.fromkeys(map(_folded, words["act"]), "act")


def _folded(phrase: str) -> str:
    return folded(phrase).text


def _direct(phrases: Iterable[str], *, spaced: bool) -> re.Pattern[str]:
    """A pattern of nothing but these words, numbers and items' marks: (a), iv."""
    words = either(map(_folded, phrases))
    if spaced:
        words = rf"(?<!\w)(?:{words}|\d+|[{SMALL}]{{1,2}}|\d+[a-z])(?!\w)"
    return re.compile(rf"(?:\W|\d|{words})*" if not spaced else rf"(?:\W|{words})*")
