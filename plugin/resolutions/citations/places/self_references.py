"""References of a document to its own paragraphs, made absolute: which paragraph "subparagraph (a) above" is.

Inside an annex, "paragraph 5 above" is the annex's; "subparagraph (a)" is a sibling of where it stands, or of the
nearest paragraph before that has one. Inside a document that is quoted, "paragraph 5" is of that document, and so is
"paragraph 5 of the present resolution".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...anchors import Anchor, is_annexed, item, numbered, place
from ...model import WITH_OPERATIVE, Document, DocumentKind
from ...un import item_value
from .mention import Mention

_NUMBERED = frozenset({"op", "pp", "p", ""})
"""The series of paragraphs that a pinpoint names by their number alone."""
_CALLED = {"decision": "resolution"}
"""Kinds of documents that call themselves by another's name."""
_OF_OTHERS = frozenset({"report", "letter", "document"})
"""What a text that an organ adopts speaks of and never is: its "this report" was named before."""
_PARAGRAPH = re.compile(r"(?:(?:sec|annex)-(?:[a-z0-9]+-)*)?[0-9]+")
"""The pinpoint of one paragraph without letters, perhaps of a section or an annex: `sec-viii-8`."""
_NEAR = 240
"""How many characters may stand between a paragraph of another document and letters that are of it."""
_BACK = 3
"""How many paragraphs back a sub-paragraph may stand that is named without its paragraph."""


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """What a document has that its own references can mean."""

    kind: DocumentKind
    anchors: frozenset[str]
    annexes: frozenset[str]
    """The anchors of the annexes' headings."""

    @classmethod
    def of(cls, document: Document) -> OwnPlaces:
        """The anchors of a document's units and annexes, and its kind."""
        annexes = frozenset(unit.anchor for unit in document.units if unit.kind == "annex")
        anchors = frozenset(unit.anchor for unit in document.units)
        return cls(document.kind, anchors, annexes)

    def absolute(self, mention: Mention, anchor: str, named: Mention | None) -> Mention | None:
        """A reference that stands in the unit `anchor`, with absolute pinpoints; None where it is none.

        `named` is the mention before it in the unit. Letters that the document's own paragraph does not have are of the
        paragraph named there: "paragraph 2 of resolution 2245 (2015) … the provision in subparagraphs (f) and (g)";
        where an Article is named there, or more of the other document, they are not its own either.
        """
        pins = self._pinpoints(mention, anchor)
        if not pins:
            return None
        if not mention.relative or mention.scope not in ("assumed", "doubtful") or self._has_any(pins, anchor):
            return mention._replace(pins=pins)
        is_others = (
            named is not None
            and named.is_of_other
            and len(named.pins) == 1
            and _PARAGRAPH.fullmatch(named.pins[0])
            and mention.start - named.end <= _NEAR
        )
        if named is not None and is_others:
            pins = tuple(item(named.pins[0], letters) for letters in mention.pins)
            return mention._replace(target=named.target, pins=pins, year=named.year)
        return mention._replace(pins=pins) if mention.scope == "assumed" else None

    def _pinpoints(self, mention: Mention, anchor: str) -> tuple[str, ...]:
        """The absolute pinpoints of a reference that stands in the unit `anchor`.

        None where it was only assumed to be the document's own, and the document has no such paragraph.
        """
        here = self._read(anchor)
        if here.quotation:
            return self._quoted(mention, here)
        annex = here.annex if here.unit else ""
        if not annex and self.kind in WITH_OPERATIVE and mention.kind in _OF_OTHERS:
            return ()
        section = here.section if annex else ""
        if mention.relative:
            return tuple(self._absolute(letters, here, section or annex) for letters in mention.pins)
        pins = mention.pins
        if mention.scope == "enclosing":
            return pins if annex and self._has(pins[0], "") else ()
        if annex and (mention.scope != "whole" or mention.kind not in ("", _CALLED.get(self.kind, self.kind))):
            if section and not is_annexed(pins[0]) and self._is_in(section, pins[0], anchor):
                return tuple(item(section, pin) for pin in pins)
            inside = tuple(pin if is_annexed(pin) else item(annex, pin) for pin in pins)
            if self._has(inside[0], anchor) or not self._has(pins[0], anchor):
                return inside
        if mention.scope == "assumed" and not self._has(pins[0], anchor) and self._has("1", anchor):
            return ()
        return pins

    def _quoted(self, mention: Mention, here: Anchor) -> tuple[str, ...]:
        """The same in a quoted document, which is whole in itself but for annexes."""
        if mention.relative:
            return tuple(self._absolute(letters, here, here.quotation) for letters in mention.pins)
        pins = tuple(pin if is_annexed(pin) else item(here.quotation, pin) for pin in mention.pins)
        is_sure = mention.scope in ("near", "whole")
        return pins if is_sure or (mention.scope == "assumed" and self._has(pins[0], str(here))) else ()

    def _has_any(self, pins: tuple[str, ...], near: str) -> bool:
        return any(self._has(pin, near) for pin in pins)

    def _has(self, pin: str, near: str) -> bool:
        return place(pin, self.kind, self.anchors, near) is not None

    def _is_in(self, section: str, pin: str, near: str) -> bool:
        """Whether a section of an annex has the paragraph: in a treaty's article 14, "paragraph 1" is the article's."""
        found = place(item(section, pin), self.kind, self.anchors, near)
        return found is not None and found.startswith(f"{section}-")

    def _read(self, anchor: str) -> Anchor:
        """The anchor as the document means it: `annex-3` is a paragraph where no annex has that name."""
        here = Anchor.parse(anchor)
        return here if here.annex in self.annexes else Anchor.parse(anchor, sole_annex=True)

    def _absolute(self, letters: str, here: Anchor, annex: str) -> str:
        parts = [part for part in here.unit if part.series != "cont"]
        if not parts or parts[0].series not in _NUMBERED or not parts[0].number[:1].isdecimal():
            return numbered("", letters, annex)
        path = [str(part._replace(series="")) for part in parts[:1]] + [str(part) for part in parts[1:]]
        levels = [item(numbered("", parent, annex), letters) for parent in _parents(path, letters)]
        if not parts[0].number.isdecimal():
            return levels[0]
        number = int(parts[0].number)
        before = [item(numbered("", number - back, annex), letters) for back in range(1, _BACK + 1)]
        return next((pin for pin in [*levels, *before] if self._has(pin, str(here))), levels[0])


def _parents(parts: list[str], letters: str) -> list[str]:
    """What a list with such letters can hang on, the nearest first: in 3-a-ii, (i) on 3-a, (b) on 3."""
    first = letters.split("-")[0]
    fitting = [depth for depth in range(len(parts) - 1, 0, -1) if _is_same_kind(parts[depth], first)]
    return ["-".join(parts[:depth]) for depth in fitting] or [parts[0]]


def _is_same_kind(marker: str, letter: str) -> bool:
    """Whether two markers can be of one list: (a) and (c), (ii) and (iv), (1) and (2)."""
    if marker.isdecimal() or letter.isdecimal():
        return marker.isdecimal() and letter.isdecimal()
    if len(marker) == len(letter) == 1:
        return True
    return bool(item_value(marker)) == bool(item_value(letter))
