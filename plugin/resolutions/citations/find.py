"""Tokens to mentions: which token names a document, which document, and which of its paragraphs.

The rules (content/units.md#citations): a mention is the shortest string that identifies one document; the
paragraphs named with it are its pinpoint; paragraphs of no other document are a reference to the document itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..text import plain
from ..un import CHARTER
from .grammars.grammar import Grammar, grammar
from .grammars.organ_grammar import with_names
from .owners.charter import is_charters
from .owners.told_elsewhere import Found
from .owners.whose import Resolutions
from .places.ahead import Ahead
from .places.alone import Alone
from .places.mention import Mention, Scope
from .places.own import Own
from .places.regions import is_of_appendix, region_before, region_behind
from .places.respective import each_with_own
from .places.said_own import OwnParagraphs
from .places.token import Number, Token
from .places.trail import LOOKED_AT, NEAR, Trail, corrected
from .scan.bracketed import with_bracket, without_brackets
from .scan.scan import scan

_NOTHING = Found()
_LIST = 40
"""How many Articles and Chapters of a list are looked at for the Charter's name at its end."""


def find(text: str, language: str, own: Own) -> Found:
    """The mentions in one text, in reading order. Linear in the text; never raises."""
    rules = grammar(language)
    read = plain(text, rules.fold)
    if read.text.isupper():
        read = read._replace(text=with_names(read.text, language))
    opened = without_brackets(read.text, rules)
    tokens = scan(opened, rules, own.in_article)
    if not tokens:
        return _NOTHING
    found = _Finder(opened, tokens, rules, own).found()
    if not read.left_out and opened == read.text:
        return found
    ends = [(mention.start, with_bracket(read.text, mention.start, mention.end)) for mention in found.mentions]
    spans = [read.printed(start, end) for start, end in ends]
    return found._replace(
        mentions=tuple(
            mention._replace(start=start, end=end) for mention, (start, end) in zip(found.mentions, spans, strict=True)
        )
    )


class _Finder:
    """One walk over a text's tokens; it lives no longer than the walk."""

    def __init__(self, text: str, found: Sequence[Token], rules: Grammar, own: Own) -> None:
        self._text, self._found, self._rules, self._own = text, found, rules, own
        self._made: list[Mention] = []
        self._numbers_of_others: list[Number] = []
        self._ahead: tuple[str, ...] = ()
        """Pinpoints named before the mention that they are of."""
        self._resolutions = Resolutions(text, found, rules, own)
        self._trail = Trail(text, rules)
        self._links = Ahead(text, found, rules, self._trail)
        self._alone = Alone(text, found, rules, own, self._trail)
        self._own_paragraphs = OwnParagraphs(text, found, rules, own.annex_letters, self._trail)
        self._trailing = -1
        """Where the paragraphs end that were last found to be of the mention before them."""
        self._trailing_region = ""
        """What their pinpoints begin with: `annex-`."""
        self._others = -1
        """Where the paragraphs end that were last found to be of something without a symbol."""

    def found(self) -> Found:
        for index, token in enumerate(self._found):
            if token.kind == "paragraphs":
                self._paragraphs(index, token)
            elif token.kind in ("article", "chapter"):
                before, following = self._found[max(0, index - _LIST) : index], self._found[index + 1 : index + _LIST]
                if is_charters(self._text, token, before, following, self._rules, self._own.organ):
                    self._add(token, CHARTER, _article_pins(token.pins, self._ahead))
                self._ahead = ()
            else:
                self._document(index, token)
                joint = self._text.startswith("-", token.end)  # A/64/742-S/2010/181: the pinpoint is of both
                self._ahead = self._ahead if joint or self._resolutions.is_listed_next(index, token) else ()
        made = each_with_own(self._text, self._made, self._rules)
        return Found(made, tuple(self._numbers_of_others))

    def _document(self, index: int, token: Token) -> None:
        symbol, reading = self._resolutions.document(index, token, self._made[-1] if self._made else None)
        if symbol:
            self._made.append(Mention(token.start, token.end, symbol.id, self._ahead, symbol.year, reading=reading))
        elif reading and reading.is_told:
            self._numbers_of_others.append(reading.number)

    def _add(self, token: Token, target: str, pins: tuple[str, ...]) -> None:
        self._made.append(Mention(token.start, token.end, target, pins))

    def _add_own(self, token: Token, scope: Scope, name: str = "") -> None:
        kind = next((kind for kind, names in self._rules.relations.own_kinds if names.search(name)), "")
        self._made.append(Mention(token.start, token.end, "SELF", token.pins, None, token.relative, scope, kind))

    def _paragraphs(self, index: int, token: Token) -> None:
        text, rules = self._text, self._rules
        region, begins = self._region_before(index, token)
        before = text[max(0, begins - NEAR) : begins]
        if said := self._own_paragraphs.said(index, region, begins, self._made[-1].end if self._made else 0):
            self._add_own(said.token, said.scope, said.name)
        elif (
            self._trail.is_that(token, begins, self._made)
            or self._trail.is_item(token)
            or is_of_appendix(text, token.start, token.end, rules)
        ):
            self._others = token.end
        elif pins := self._links.pins(index, token.within(region), self._made, self._trailing):
            self._ahead += pins
        elif named := rules.relations.own_particular.search(before):
            self._add_own(self._own_paragraphs.within(token, region), "whole", named.group())
        elif said := self._own_paragraphs.in_operative_part(token):
            self._add_own(said.token, said.scope, said.name)
        elif self._trail.follows(token, begins, self._made, self._trailing):
            at = corrected(self._made)
            last = self._made[at]
            region = region or region_behind(text, token.end, rules)[0]
            if not region and self._trailing > last.end and self._trail.is_of_region(token, begins, self._trailing):
                region = self._trailing_region
            under = f"{last.pins[-1]}-" if token.relative and last.pins else region
            pins = tuple(under + pin for pin in token.pins)
            if self._trail.is_said_again(token, begins, last):
                # "paragraphs 9 and 12 of resolution 2206 (2015), and reaffirms paragraph 10 of the said resolution"
                self._made.append(Mention(token.start, token.end, last.target, pins, last.year))
            else:
                self._made[at] = last._replace(pins=last.pins + pins)
                self._share(at, token)
            self._trailing, self._trailing_region = token.end, region
        elif region:
            if said := self._own_paragraphs.of_annex(token, region, begins):
                self._add_own(said.token, said.scope)
        else:
            self._unnamed(index, token, before)

    def _region_before(self, index: int, token: Token) -> tuple[str, int]:
        """The region that is named before paragraphs, and where its name begins; the one behind the paragraphs that
        stand before them is of these: "paragraph 3 of annex B, paragraph 5 of annex C to resolution 60/1"."""
        region, begins = region_before(self._text, token.start, self._rules)
        before = self._found[index - 1] if region and index else None
        is_of_those = before is not None and begins < region_behind(self._text, before.end, self._rules)[1]
        return ("", token.start) if is_of_those else (region, begins)

    def _share(self, at: int, token: Token) -> None:
        """Gives the paragraphs of the mention at `at` to those listed before it, where one word behind the list says
        that they are of all: 第1373(2001)和2178(2014)号决议第2段."""
        named = self._made[at]
        if not self._rules.relations.of_listed.fullmatch(self._text, named.end, token.start):
            return
        for before in range(at - 1, -1, -1):
            one, other = self._made[before], self._made[before + 1]
            if one.pins or not self._rules.numbers.join.fullmatch(self._text, one.end, other.start):
                return
            self._made[before] = one._replace(pins=named.pins)

    def _unnamed(self, index: int, token: Token, before: str) -> None:
        """Paragraphs of which neither what stands right round them nor the document named last says whose they are."""
        rules = self._rules
        if annex := self._alone.annex(index):
            self._add(token, "SELF", tuple(annex + pin for pin in token.pins))
        elif rules.relations.thereof.match(self._text, token.end):
            return
        elif rules.relations.enclosing.match(self._text, token.end) and not (token.relative or self._has_others()):
            self._add_own(token, "enclosing")
        elif self._alone.is_of_chapter(index, token):
            self._others = token.end
        elif self._alone.is_own(index, token, before) and not self._trail.is_joined(self._others, token.start):
            is_doubtful = token.relative and (self._names_another(index) or self._names_others(token))
            is_sure = self._alone.is_pointed_at(token, before) and not self._has_others()
            self._add_own(token, "doubtful" if is_doubtful else "near" if is_sure else "assumed")
        else:
            self._others = token.end

    def _has_others(self) -> bool:
        """Whether another document was named, which "the resolution" may be; of the last mentions."""
        return any(mention.target != "SELF" for mention in self._made[-LOOKED_AT:])

    def _names_another(self, index: int) -> bool:
        """Whether the sentence names an Article or another document before a token: "article 2 (e) includes, in
        subparagraph (ii), those entities"."""
        begins = self._trail.sentence(self._found[index].start)
        tokens, made = self._found[max(0, index - LOOKED_AT) : index], self._made[-LOOKED_AT:]
        return any(token.kind == "article" and token.start >= begins for token in tokens) or any(
            mention.target != "SELF" and mention.start >= begins for mention in made
        )

    def _names_others(self, token: Token) -> bool:
        """Whether the sentence names paragraphs of something without a symbol before letters: "subparagraphs (a) to (u)
        of paragraph 116 of the report, including subparagraph (g)"."""
        return self._others > self._trail.sentence(token.start)


def _article_pins(pins: tuple[str, ...], paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """`art2` and the paragraph named before it ("paragraph 4 of Article 2") make `art2-4`."""
    return tuple(f"{pins[0]}-{paragraph}" for paragraph in paragraphs) if paragraphs else pins
