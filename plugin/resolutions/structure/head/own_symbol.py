"""What a document's own symbol, printed in its masthead, tells of its title: the kind and the number."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import DocumentKind
from ...text import Grammar
from .head_lines import TitleLine, kind_line
from .titles import numbered_titles


def kind_printed(facts: Mapping[str, str], grammar: Grammar) -> DocumentKind | None:
    """The kind that the masthead tells, by a line of its own or by the letters of its symbol: A/DEC/78/501."""
    kind = kind_line(facts["kind"], grammar) if "kind" in facts else None
    return kind or ("decision" if "/DEC/" in facts.get("symbol", "") else None)


def number_alone(text: str, facts: Mapping[str, str]) -> TitleLine | None:
    """The number of the masthead's symbol, its title lost: "75/265." below A/RES/75/265."""
    number = text.rstrip(". ")
    is_own = "/" in number and facts.get("symbol", "").endswith(f"/RES/{number}")
    return TitleLine("resolution", number) if is_own else None


def bears_symbol(text: str, facts: Mapping[str, str]) -> bool:
    """Whether a line begins with the number of the masthead's symbol: 75/290, below A/RES/75/290 B."""
    numbered = numbered_titles().match(text)
    number = numbered["ga"] if numbered is not None else None
    return number is not None and f"/{number}" in facts.get("symbol", "")
