"""The verbs of many actions as a list names them: each once, in the form that is printed most often.

Arabic writes its "and" close to a verb, and a verb has other first letters for the Council, for the Assembly and for
"we" (`[actions.asks] glued`, `persons`): ويطلب إلى, تطلب إلى and يطلب إلى are one verb.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..languages import table
from .lexicon import folded

_ENDS = ",，、،;； "


def commonest(verbs: Mapping[str, int], language: str, most: int) -> list[tuple[str, int]]:
    """The verbs, given as printed, that come most often, with how often any form of each does."""
    asks = table(language, "actions").get("asks", {})
    glued, persons = asks.get("glued", ""), tuple(asks.get("persons", ""))
    forms: dict[str, Counter[str]] = {}
    for printed, count in verbs.items():
        verb = printed.rstrip(_ENDS)
        apart = verb.removeprefix(glued)
        verb = apart if apart.startswith(persons) else verb
        plain = folded(verb).text  # some prints give Arabic vowel signs
        forms.setdefault(plain[1:] if plain.startswith(persons) else plain, Counter())[verb] += count
    totals = Counter({form.most_common(1)[0][0]: form.total() for form in forms.values()})
    return totals.most_common(most)
