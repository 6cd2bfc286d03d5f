"""A section's number and its title are one heading, whether they stand in one block or in two: `II`, `Marine science`.

Otherwise the headings after it would be counted differently in a language whose file sets both on one line.
"""

from __future__ import annotations

from ..text import Grammar
from .looks import is_heading, is_section, section_label
from .sections import counted_heading
from .survey import Survey


def is_number_alone(text: str, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading is what a section is counted by and nothing else: `II`, `B`, `第二节`, `Article 9`."""
    if is_section(text, grammar):
        return True
    found = counted_heading(text, grammar)
    return found is not None and found.length == len(text) and ahead.section_number(text) != ""


def may_be_title(text: str, grammar: Grammar, ahead: Survey) -> bool:
    """Whether a heading below a section's number may be its title: none that is counted itself."""
    return is_heading(text) and not section_label(text, grammar) and not ahead.section_number(text)
