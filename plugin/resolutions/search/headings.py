"""What documents are filed under (subjects, countries, agenda items), as the search filters by it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from ..languages import in_language
from ..model import Document


def _none(_: Document) -> Sequence[str]:
    return ()


def _own_page(_: str, __: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a site. Each has an id that no other has: `places/ml`."""

    of: Callable[[Document], Sequence[str]] = _none
    """The ids of a document's."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """By id, the names by language."""
    listed: Callable[[str, str], str] = _own_page
    """Of an id and a language, where a list names its documents: `subjects/page-7/#entry-1`. Empty where a page of its
    own does, whose address is the id."""

    def named(self, language: str, used: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
        """The id and the name of each that is `used`, in the order of the names; in the language, else in English, else
        in any. Behind them stands where it is listed, if it has no page of its own."""
        ids = dict.fromkeys(chain.from_iterable(used))
        found = [
            (identifier, in_language(self.names[identifier], language))
            for identifier in ids
            if identifier in self.names
        ]
        ordered = sorted(found, key=lambda one: (one[1].casefold(), one[0]))
        return [(*one, place) if (place := self.listed(one[0], language)) else one for one in ordered]
