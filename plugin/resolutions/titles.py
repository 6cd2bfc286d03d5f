"""What a document is called, and what it is about where its own title does not say that.

"Resolution 2777 (2025)" and "66 (1948). Resolution of 29 December 1948" tell a reader nothing: beside them stands the
agenda item, else the title that the United Nations' library gives, else the agenda items that the library tells. The
headings of its catalogue (PEACEFUL COEXISTENCE, UN MISSION IN SOUTH SUDAN) are never taken for what a document is
called; many a document has the same. A statement by a President has the title of every other one, and is told by its
agenda item too. Every list, feed and bibliography asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .languages import known, table
from .languages.letters import HAN
from .model import CATALOGUE_LANGUAGE, Document
from .structure import numbered_titles, printed_number, resolution_titles
from .text import grammar
from .un import Symbol
from .un.letters import PARTS

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 2
"""So many words besides symbol and date tell nothing: "Letter dated"."""
_UNSPACED, _FEW_CHARACTERS = re.compile(f"[{HAN}]"), 8
"""The same in a language without spaces, by its characters."""
_BEFORE_WORDS = " -–—"
"""What may stand between a title's number and its words: "75/114. - مسألة مونتسيرات"."""
_LETTERS = re.compile(rf"(?<=[0-9]){PARTS}$")
"""Those of a document's parts, which the title that all of them have may lack: "79/93. Questions" of A/RES/79/93A-B."""
_KEPT = 1 << 14
"""Of so many titles it is remembered what they tell: each stands in dozens of lists."""


class Titled(NamedTuple):
    """A document's title, and what it is about; plain text."""

    title: str
    """Its own, else its symbol or identifier: never empty."""
    about: str
    """Empty where the title says it, or nothing is known."""
    language: str
    """The language of `about`; of the title where `about` is empty."""
    is_given: bool = False
    """Whether `about` is the library's, and no word of the document."""
    colon: str = ": "
    """What the title's language puts between the two."""
    tells: bool = False
    """Whether the title itself says it (`title_tells`)."""

    @property
    def before_about(self) -> str:
        """The title, with the colon where `about` follows."""
        return f"{self.title}{self.colon}" if self.about else self.title

    @property
    def line(self) -> str:
        """Both in one line: `Resolution 2777 (2025): The question concerning Haiti`."""
        return f"{self.before_about}{self.about}"

    def line_in(self, language: str) -> str:
        """The same in a language alone, where no other can be marked as such: in a field of plain text."""
        return self.line if self.language == language else self.title


def short_name(document: Document) -> str:
    """What a list calls a document: its symbol, else its title, else its identifier."""
    return document.symbol or document.title or document.id


def symbol_or_id(document: Document) -> str:
    """What tells a document from others: its symbol as printed, else its identifier."""
    return document.symbol or document.id


def name_and_title(document: Document) -> tuple[str, str]:
    """A document's short name, and its title beside that, with what it is about, in one line; empty where that is the
    name."""
    name, title = short_name(document), titled_beside_symbol(document).line
    return name, title if title != name else ""


def title_beside_symbol(document: Document) -> str:
    """A document's title as it stands beside its symbol: without that, or the number in which that ends, where it
    begins so: "Oceans and the law of the sea", of "80/110. Oceans and the law of the sea" beside A/RES/80/110."""
    return _beside_symbol(titled(document), document)


def titled_beside_symbol(document: Document) -> Titled:
    """How a document is called beside its symbol, and what it is about: `title_beside_symbol`."""
    called = titled(document)
    return called._replace(title=_beside_symbol(called, document))


def about_beside_name(document: Document) -> tuple[str, str]:
    """What a document is about, and the language of that, where its name stands before: by its title, or by what is
    told in the place of that; empty where nothing tells more than the name."""
    called = titled(document)
    return called.about or (_beside_symbol(called, document) if called.tells else ""), called.language


def _beside_symbol(called: Titled, document: Document) -> str:
    numbered = numbered_titles().match(called.title) if called.tells else None
    if not numbered:
        return called.title.removeprefix(f"{symbol_or_id(document)} ")
    number = f"/{printed_number(numbered).replace(' ', '')}"
    is_own = document.id.endswith(number) or _LETTERS.sub("", document.id).endswith(number)
    return called.title[numbered.end() :].lstrip(_BEFORE_WORDS) if is_own else called.title


def draft_name(document: Document) -> str:
    """What a draft is called above which its sponsors alone stand: `Draft resolution S/2031/173`, for "Ruritania: draft
    resolution"; empty of any other document."""
    printed, sponsors = document.masthead.get("draft", ""), document.masthead.get("sponsors", "")
    if document.kind != "draft" or not sponsors or document.title != printed:
        return ""
    words = printed.removeprefix(sponsors).strip(" *:：")
    return f"{words[:1].upper()}{words[1:]} {symbol_or_id(document)}"


def council_name(document: Document) -> str:
    """What a resolution of the Security Council is called that prints no line "Resolution 2779 (2025)", as many Russian
    ones do; empty of any other document."""
    if document.kind != "resolution" or document.title not in ("", document.symbol, document.id):
        return ""
    symbol = Symbol.parse(document.symbol)
    if symbol is None or not symbol.number or not symbol.year:
        return ""
    name: str = table(known(document.language), "interface")["resolution_named"]
    return name.format(number=symbol.number, year=symbol.year)


def titled(document: Document) -> Titled:
    """How a document is called and what it is about."""
    return _titled(document)._replace(colon=table(known(document.language), "interface")["colon"])


def _titled(document: Document) -> Titled:
    title = draft_name(document) or council_name(document) or document.title or document.symbol or document.id
    if title_tells(document):
        return Titled(title, "", document.language, tells=True)
    if item := worded_item(document):
        return Titled(title, item, document.item_language)
    if document.kind == "statement":
        return Titled(title, "", document.language)
    given = document.long_title or "; ".join(_given_items(document))
    return Titled(title, given, CATALOGUE_LANGUAGE if given else document.language, is_given=bool(given))


def _given_items(document: Document) -> Iterator[str]:
    """The agenda items that the library tells, without those that are headings of its catalogue, in capitals."""
    yield from (item.title for item in document.agenda_items if not item.title.isupper())


def title_tells(document: Document) -> bool:
    """Whether a document's title says more than its kind, its number and its date."""
    if document.kind == "statement" and worded_item(document):
        return False
    names = " ".join((document.symbol, document.id, *_months(document)))
    return not is_number(document) and _says_more(document.title, names)


def is_number(document: Document) -> bool:
    """Whether a document's title is its number alone, which a list has beside it: "Resolution 2777 (2025)"; as good as
    that are a draft's sponsors, often a hundred."""
    title = document.title
    if title in ("", document.symbol, document.id) or draft_name(document):
        return True
    return _is_number(title, document.language, is_resolution=document.kind == "resolution")


@lru_cache(maxsize=_KEPT)
def _says_more(title: str, names: str) -> bool:
    """Whether a title has words besides these names, and besides a few that all documents of a kind have."""
    numbered = numbered_titles().match(title)
    if numbered and not numbered["sc"]:
        return True
    words = set(_WORD.findall(title)) - set(_WORD.findall(names))
    return len(words) > _FEW or len(_UNSPACED.findall(title)) > _FEW_CHARACTERS


@lru_cache(maxsize=_KEPT)
def _is_number(title: str, language: str, *, is_resolution: bool) -> bool:
    numbered = numbered_titles().match(title)
    if numbered and not numbered["sc"]:
        return _WORD.search(title, numbered.end()) is None
    return is_resolution and (numbered is not None or _is_only_a_number(title, language))


def item_numbers(document: Document) -> str:
    """The numbers by which alone a document names its agenda item, in any language: "17 (a)" of "Agenda item 17 (a)";
    empty where it names it by its words, or not."""
    alone = grammar(document.item_language).head.item_alone.fullmatch(document.agenda_item)
    return alone["numbers"] if alone else ""


def worded_item(document: Document) -> str:
    """The agenda item where it has words; empty where the document prints its number alone ("Agenda item 50")."""
    item = document.agenda_item
    if item_numbers(document):
        return ""
    match = grammar(document.item_language).head.item.match(item) if item else None
    rest = item[match.end() :] if match else item
    return item if _WORD.search(rest) else ""


def _is_only_a_number(title: str, language: str) -> bool:
    """Whether a title is one of the Council's, which name a number and a day: "Resolution 242 (1967)"."""
    match = resolution_titles(grammar(language)).match(title)
    return match is not None and re.match(r"\W*\d", title[match.end() :] or "0") is not None


def _months(document: Document) -> list[str]:
    if document.date is None:
        return []
    names: tuple[str, ...] = table(document.language, "months")["names"]
    return names[document.date.month - 1].split("|")
