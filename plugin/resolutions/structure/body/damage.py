"""What the units of a document show of the damage that a conversion did to it, where reading them showed nothing.

Each look takes the units as they were read and tells what it finds once; where the reading itself has told the same
(a number that does not follow, a preamble without an operative part), it is silent.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from ...anchors import ANNEX, Anchor
from ...languages import table
from ...languages.letters import SMALL
from ...model import PARAGRAPHS, Source, Unit
from ...text import Grammar, ends_sentence
from ...text.grammars.openings import openings
from ...text.letters.punctuation import COMMAS, any_sign
from ...un import Organ
from ..pieces.endings import ends, ends_with_comma, tag_of
from ..pieces.looks import is_heading
from ..pieces.marker import DAGGERS, HIDDEN
from ..pieces.markers import TABBED
from ..units.scopes import BELOW
from ..units.units import SHOWN, Units
from .converted_lists import report_converted_lists
from .lost_markers import report_lost_markers
from .remarks import report_remarks
from .table_paragraphs import report_table_paragraphs
from .torn_sentences import report_torn_sentences

_LONE = frozenset({"preambular", "continuation"})
"""Kinds of units of which none is a number: what is no sentence elsewhere may be a table's."""
_COUNTED = frozenset({"operative", "subparagraph", "paragraph"})
_AFTER = frozenset({"footnote"})
_FORMS = frozenset({"resolution", "statement", "decision", "letter"})
"""Kinds of documents whose text ends with a sentence."""
_BREAKS = frozenset({"broken-numbering", "stuck-number"})
_COMMA = re.compile(rf"[{any_sign(COMMAS)}-]$")
_MARKS = re.compile(r"(?:\s?\[[0-9]{1,3}\])+$")
"""Marks of notes in brackets at a paragraph's end."""
_INNER_COMMA = re.compile(rf"[{any_sign(COMMAS)}]\s?(?=[^\W\d_])")
_BEFORE_CAPITAL = re.compile(rf"[{any_sign(COMMAS)}]\s?(?=[^\W\d_{SMALL}])")
_COUNTS = re.compile(r"[\W_]*(?:\d+|[^\W\d_]{1,5})[\W_]*")
"""A marker that counts, and is none of an inserted paragraph: `2 bis.`."""
_SIGNS = f"*{DAGGERS}①②③④⑤⑥⑦⑧⑨⑩"
"""Signs that mark notes behind the last stop."""
_UNREAD = re.compile(r"(?:[^\d\n]{0,16}?\d{1,3}\W{1,4}|[^\w\s“\"«„(\[]{1,3}\s*)(?=[^\W\d_])")
"""A number with signs, perhaps behind a word, or signs alone: what may stand for a paragraph's number."""
_MAY_BE_UNREAD = frozenset({"preambular", "heading", "operative"})
_HABIT = 2
"""So many paragraphs without a marker that begin so, the first a recital, are operative ones whose numbers were not
read."""
_LONGEST_NUMBER = 5
"""Characters of a page's number, with the space behind it."""


def report_damage(units: Units, source: Source, kind: str, grammar: Grammar, organ: Organ) -> None:
    """Add what the units of a document of a kind show to their diagnostics. The cost is linear in the text."""
    _report_end(units, kind, grammar)
    _report_open_ends(units, grammar)
    report_torn_sentences(units, grammar)
    _report_repeated(units)
    report_enacting(units, kind, grammar, organ)
    if kind == "resolution":
        _report_operative(units, grammar)
        report_converted_lists(units, source)
        report_table_paragraphs(units, grammar)
        report_lost_markers(units)
        _report_run_in(units, grammar)
    _report_joined(units, grammar)
    _report_bare_numbers(units, source)
    report_remarks(units, [unit for unit in units.found if unit.kind in PARAGRAPHS])


def _report_end(units: Units, kind: str, grammar: Grammar) -> None:
    """The text's last paragraph ends in mid-sentence, and no adoption line or signature follows."""
    own = (unit for unit in reversed(units.found) if unit.kind not in _AFTER and not unit.eid.startswith(BELOW))
    last = next(own, None)
    if last is None or last.kind not in PARAGRAPHS or any(one.code == "lost-operative" for one in units.diagnostics):
        return
    if last.kind == "subparagraph" and not last.marker and is_heading(last.text):
        return  # the last name of a list
    is_own = kind in _FORMS and not last.anchor.startswith("annex")
    text = _MARKS.sub("", last.text.rstrip(HIDDEN))
    text = text.removesuffix(tag_of(text)[1]).rstrip()
    if ends(text):
        text = text.rstrip(_SIGNS)
    if (is_own and not ends_sentence(text)) or _COMMA.search(text) or _is_open(last, grammar):
        units.report_cut_off_unit(last, "nothing")


def _report_open_ends(units: Units, grammar: Grammar) -> None:
    """A paragraph ends with a word with which none ends."""
    for unit, following in pairwise(units.found):
        if unit.kind in PARAGRAPHS and unit.text[-1:].isalpha() and following.parent != unit.anchor:
            if following.kind in _AFTER or not _is_open(unit, grammar):
                continue
            units.report_cut_off_unit(unit, f"“{following.marker or following.text[:SHOWN]}”")


def _is_open(unit: Unit, grammar: Grammar) -> bool:
    before, _, word = unit.text.rpartition(" ")
    return word in grammar.paragraphs.open_ends and before[-1:].isalnum()


def _report_repeated(units: Units) -> None:
    """Numbers repeat, so that anchors count; told once for each section, unless a break of its numbers is told."""
    if not units.repeated or any(one.code == "repeated-number" for one in units.diagnostics):
        return
    breaks = [one.line for one in units.diagnostics if one.code in _BREAKS]
    lines = [unit.line for unit in units.found if unit.kind in _COUNTED]
    is_sole = any(unit.anchor == ANNEX for unit in units.found)
    sections: dict[tuple[str, ...], list[Unit]] = {}
    for unit in units.repeated:
        if unit.kind in _COUNTED and _COUNTS.fullmatch(unit.marker) and unit.marker not in TABBED:
            anchor = Anchor.parse(unit.anchor, sole_annex=is_sole)
            sections.setdefault((anchor.quotation, anchor.annex, anchor.section), []).append(unit)
    for first, *others in sections.values():
        last = others[-1] if others else first
        # A break between the paragraph before and the last one is that of these numbers.
        before = bisect_left(lines, first.line)
        if any(lines[max(before - 1, 0)] <= line <= last.line for line in breaks):
            continue
        more = f", and {len(others)} more are named so" if others else ""
        units.report_at("repeated-anchor", first, 0, found=first.marker, anchor=first.anchor, more=more)


def report_enacting(units: Units, kind: str, grammar: Grammar, organ: Organ) -> None:
    """A resolution with operative paragraphs has no enacting words, which mark-up may lack as a text does; `organ` is
    the one whose words are told."""
    kinds = {unit.kind for unit in units.found}
    if kind == "resolution" and "operative" in kinds and "enacting" not in kinds:
        first = next(unit for unit in units.found if unit.kind in ("preambular", "operative"))
        example = table(grammar.language, "structure")["enacting_examples"][organ.key]
        units.report_at("lost-enacting", first, 0, example=example)


def _report_operative(units: Units, grammar: Grammar) -> None:
    """What begins as an operative paragraph does hangs on a recital, above an operative part; or several
    begin so, the first a recital, behind a number in a form that is not read."""
    recitals = {unit.anchor for unit in units.found if unit.kind == "preambular"}
    if not recitals:
        return
    words = grammar.paragraphs
    unmarked = [unit for unit in units.found if unit.kind in _MAY_BE_UNREAD and not unit.marker]
    unread = [unit for unit in unmarked if (sign := _UNREAD.match(unit.text)) and _is_unread(unit, sign.end(), grammar)]
    if len(unread) >= _HABIT and unread[0].kind == "preambular":
        units.report_at("operative-in-preamble", unread[0], 0, words=unread[0].text[:SHOWN])
        return
    if "operative" not in {unit.kind for unit in units.found}:
        return
    for unit in units.found:
        is_item = unit.kind == "subparagraph" and unit.parent in recitals
        if is_item and words.operative.match(unit.text) and not words.preambular.match(unit.text):
            units.report_at("operative-in-preamble", unit, 0, words=unit.text[:SHOWN])
            return


def _is_unread(unit: Unit, start: int, grammar: Grammar) -> bool:
    """Whether a unit begins as an operative paragraph does at `start`, behind what may stand for its number."""
    if ends_with_comma(unit.text):
        return False
    words = grammar.paragraphs
    is_recital = not words.verbs_alike and words.preambular.match(unit.text, start)
    return words.operative.match(unit.text, start) is not None and not is_recital


def _report_run_in(units: Units, grammar: Grammar) -> None:
    """A recital that stands on the line of the enacting words, and behind one of whose commas words follow with which
    recitals begin: whether another one begins there, nothing tells where no capital does."""
    enacting = next((unit for unit in units.found if unit.kind == "enacting"), None)
    opens = openings(grammar.language).any.match
    for unit in units.found if enacting is not None else ():
        if unit.kind != "preambular" or enacting is None or unit.line != enacting.line:
            continue
        for comma in _INNER_COMMA.finditer(unit.text):
            if opens(unit.text, comma.end()):
                words = unit.text[comma.end() : comma.end() + SHOWN]
                units.report_at("run-in-preamble", unit, comma.end(), words=words)
                return


def _report_joined(units: Units, grammar: Grammar) -> None:
    """A paragraph begins within another, after a semicolon, or a recital after a comma; only where capitals tell it."""
    if grammar.paragraphs.small_initials or grammar.paragraphs.verbs_alike:
        return
    opens = grammar.paragraphs.operative.match
    for unit in units.found:
        if unit.kind == "preambular":
            _report_joined_recital(units, unit, grammar)
        if unit.kind not in ("operative", "subparagraph"):
            continue
        start = unit.text.find("; ")
        while start >= 0:
            start += 2
            if unit.text[start : start + 1].isupper() and opens(unit.text, start):
                units.report_at("joined-paragraphs", unit, start, words=unit.text[start : start + SHOWN])
                break
            start = unit.text.find("; ", start)


def _report_joined_recital(units: Units, unit: Unit, grammar: Grammar) -> None:
    opens = grammar.paragraphs.preambular.match
    for comma in _BEFORE_CAPITAL.finditer(unit.text):
        start = comma.end()
        if unit.text[start].isupper() and opens(unit.text, start):
            units.report_at("joined-paragraphs", unit, start, words=unit.text[start : start + SHOWN])
            return


def _report_bare_numbers(units: Units, source: Source) -> None:
    """A number stands alone on a line within a sentence; or, of which the first is told, between paragraphs."""
    lone = [one for one in units.found[:-1] if one.kind in _LONE and not one.marker and one.text.isdecimal()]
    apart = next((one for one in lone if len(one.text) < _LONGEST_NUMBER), None)
    if apart is not None:
        units.report_at("bare-number", apart, 0, number=apart.text, where="between paragraphs")
    for unit in units.found:
        if len(unit.runs) <= 2 or unit.kind not in PARAGRAPHS:
            continue
        for (offset, origin), (following, _) in pairwise(unit.runs):
            if offset and following - offset < _LONGEST_NUMBER:
                number = unit.text[offset:following].rstrip()
                if number.isdecimal() and _is_alone(source.text, origin, origin + len(number)):
                    units.report_at("bare-number", unit, offset, number=number, where="within this sentence")


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch of the source is all that stands on its line."""
    before, after = text.rfind("\n", 0, start), text.find("\n", end)
    return not text[before + 1 : start].strip() and not text[end : len(text) if after < 0 else after].strip()
